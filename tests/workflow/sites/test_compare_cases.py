"""Two cases of one person: who may be compared, what differs, and the same either way round."""

import json

import numpy as np
import pytest

from dtiplan.domain.errors import UserError
from dtiplan.domain.site_comparison import Layer
from dtiplan.domain.site_figures import FIGURES, SiteFigure
from dtiplan.processing.sites import compare_scans as scans_compared
from dtiplan.processing.sites.halfway import halfway_of
from dtiplan.workflow.sites import case_scans
from dtiplan.workflow.sites.case_scans import check_one_person, layer_between
from dtiplan.workflow.sites.compare_cases import SiteOptions, chain_rows, compare_cases
from dtiplan.workflow.sites.comparison_document import (
    comparison_document,
    comparison_entries,
    comparison_of,
    comparison_text,
)
from dtiplan.workflow.sites.comparison_report import write_site_folder
from dtiplan.workflow.sites.recipe_differences import recipe_differences
from tests.processing.sites.made_scans import bundle
from tests.workflow.sites.made_sites import site_case


@pytest.fixture(autouse=True)
def _nothing_heavy(monkeypatch: pytest.MonkeyPatch) -> None:
    """Heads that lie alike need no registration, and made templates no profiles."""

    def found(first, second, **_kept):
        return halfway_of(np.eye(4), first, second, apart_mm=0.2)

    monkeypatch.setattr(scans_compared, "find_halfway", found)
    monkeypatch.setattr(case_scans, "measured_profiles", lambda _case, _progress: ())


@pytest.fixture
def two(tmp_path):
    shifted = {"CST_L": bundle(shift=(2.0, 0.0, 0.0))}
    return (
        site_case(tmp_path / "paris"),
        site_case(tmp_path / "lyon", serial="12", fa_added=0.03, tracts=shifted),
    )


def named(monkeypatch, names):
    monkeypatch.setattr(case_scans, "patient_of", lambda case: names[case.folder.name])


def test_that_two_persons_are_refused_unless_somebody_says_otherwise(two, monkeypatch) -> None:
    named(monkeypatch, {"paris": "V1", "lyon": "V2"})
    with pytest.raises(UserError) as caught:
        compare_cases(*two)
    assert caught.value.code == "two-persons"
    assert "V1" in caught.value.cause
    said = compare_cases(*two, SiteOptions(same_person_by="A. Physicist"))
    finding = next(f for f in said.findings if f.code == "one-person")
    assert finding.severity.value == "warning"
    assert "A. Physicist" in finding.message


def test_that_cases_that_name_nobody_are_refused(two, monkeypatch) -> None:
    named(monkeypatch, {"paris": "", "lyon": ""})
    with pytest.raises(UserError):
        check_one_person(*two)


def test_that_the_layer_follows_from_the_scanners(two, tmp_path) -> None:
    assert layer_between(*two) is Layer.SCANNER
    again = site_case(tmp_path / "again", fa_added=0.001)
    assert layer_between(two[0], again) is Layer.SEEDS
    assert case_scans.scanner_of(two[0]) == "Made One 11"
    assert case_scans.scanner_of(site_case(tmp_path / "unknown", serial="")) == ""


def test_that_an_unknown_scanner_has_to_be_told(two, monkeypatch) -> None:
    monkeypatch.setattr(case_scans, "_has_same_data", lambda *_cases: False)
    assert layer_between(*two) is Layer.SCANNER
    assert layer_between(two[0], two[0]) is Layer.RESCAN
    monkeypatch.setattr(case_scans, "scanner_of", lambda _case: "")
    with pytest.raises(UserError) as caught:
        layer_between(*two)
    assert caught.value.code == "layer-unknown"
    assert layer_between(*two, Layer.RESCAN) is Layer.RESCAN


def test_that_exchanged_cases_give_the_same_to_the_bit(two) -> None:
    one, other = compare_cases(*two), compare_cases(two[1], two[0])
    assert [f.swapped() for f in one.figures] == list(other.figures)
    assert one.swapped().recipes == other.recipes
    assert (one.first, one.second) == ("paris", "lyon") == (other.second, other.first)


def test_that_known_differences_come_through_to_the_table(two) -> None:
    found = compare_cases(*two)
    row = next(r for r in chain_rows(found) if r.tract == "CST_L")
    assert row.fa_bias == pytest.approx(0.03, abs=1e-3)
    assert row.shift_mm == pytest.approx(2.0, abs=0.1)
    assert row.doses == ()
    missing = next(r for r in chain_rows(found) if r.tract == "CST_R")
    assert missing.shift_mm is None
    reasons = {f.kind.name: f.reason for f in found.figures if f.value is None}
    both = "lyon: it has no structures; paris: it has no structures"
    assert reasons["structure_volume"] == both
    assert reasons["target_distance"] == "No target was imported."
    assert reasons["dose"] == "not both cases hold the dose of a plan"
    assert "not found in" in reasons["dice"]


def test_that_other_settings_and_versions_are_named(tmp_path) -> None:
    a = site_case(tmp_path / "a")
    b = site_case(tmp_path / "b", params={"n_seeds": 500})
    found = recipe_differences(a.manifest, b.manifest)
    assert [(r.step, r.what, r.second) for r in found] == [("find-tracts", "n_seeds", "500")]
    record = b.manifest.steps["preprocess"].model_copy(
        update={"version": 1, "libraries": {"numpy": "1.0"}}
    )
    older = b.manifest.model_copy(update={"steps": {**b.manifest.steps, "preprocess": record}})
    what = {(r.step, r.what) for r in recipe_differences(a.manifest, older)}
    assert {("preprocess", "version"), ("preprocess", "libraries")} <= what
    assert recipe_differences(a.manifest, a.manifest) == ()


def test_that_a_case_without_tracts_is_refused(tmp_path) -> None:
    from tests.workflow.made_case import made_case

    case = made_case(tmp_path / "young", "fit-tensor")
    with pytest.raises(UserError) as caught:
        case_scans.read_site_scan(case, "young", lambda *_told: None)
    assert caught.value.code == "site-case-unfinished"


def test_that_doses_of_the_chain_are_those_of_the_tract(two) -> None:
    from dataclasses import replace

    found = compare_cases(*two)
    dose = SiteFigure(FIGURES["dose"], "CST_L - plan Dmean (Gy)", 1.5, 10.0, 11.5)
    near = SiteFigure(FIGURES["target_distance"], "CST_L - GTV", -1.0, 5.0, 4.0)
    far = SiteFigure(FIGURES["target_distance"], "CST_L - GTV2", 3.0, 20.0, 23.0)
    row = chain_rows(replace(found, figures=(*found.figures, dose, far, near)))[0]
    assert row.doses == (("plan Dmean (Gy)", 1.5),)
    assert row.target_mm == -1.0


def test_that_document_and_report_hold_every_figure(two, tmp_path) -> None:
    from dataclasses import replace

    found = compare_cases(*two)
    seeds = tuple(f for f in found.figures if f.kind.name == "dice" and f.value is not None)
    found = replace(found, seeds=seeds)
    said = comparison_document([case.folder / "case.json" for case in two], found)
    assert len(said["figures"]) == len(found.figures)
    assert set(said["definitions"]) >= {f.kind.name for f in found.figures}
    assert json.loads(json.dumps(said)) == said
    assert "CST_L" in comparison_text(found)
    files = write_site_folder(found, said, tmp_path / "out")
    assert files[0].read_bytes().startswith(b"%PDF")
    first = files[0].read_bytes()
    write_site_folder(found, said, tmp_path / "out")
    assert files[0].read_bytes() == first


def test_that_a_document_gives_its_comparison_back(two) -> None:
    told = json.loads(json.dumps(comparison_entries(compare_cases(*two))))
    again = comparison_of(told)
    assert comparison_entries(again) == told
    assert chain_rows(again)[0].fa_bias == pytest.approx(0.03, abs=1e-3)
