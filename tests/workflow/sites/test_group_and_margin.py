"""Groups of cases."""

import csv
import json
from dataclasses import replace

import numpy as np
import pytest

from dtiplan.domain.errors import UserError
from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.site_comparison import HalfwaySpace, Layer, SiteComparison
from dtiplan.domain.site_figures import difference, figure
from dtiplan.workflow.language import language
from dtiplan.workflow.sites import compare_group
from dtiplan.workflow.sites.compare_group import compare_study_scans, pairs_of, study_scan
from dtiplan.workflow.sites.group_document import group_document, group_text
from dtiplan.workflow.sites.group_report import compose, write_group_folder
from tests.processing.sites.made_scans import grid

RESCAN, SCANNER = Layer.RESCAN, Layer.SCANNER
LOOKED_AT = ("V1", "B 1", "volume")

NOTE = Finding(Severity.INFO, "one-person", "Both cases name patient V.", "-")
OLD = Finding(
    Severity.WARNING, "site-case-out-of-date",
    "The case x has results that are out of date: fit-tensor.", "-",
)  # fmt: skip


def compared(layer, names=("A 1", "B 1"), rms=1.0, value=0.5):
    space = HalfwaySpace(np.eye(4), np.eye(4), grid(), 1.0, 2.0, 0.3)
    figures = (
        figure("dice", "CST_L", 0.8),
        figure("surface_rms", "CST_L", rms),
        difference("volume", "CST_L", 10.0, 10.0 + value),
    )
    return SiteComparison(*names, layer, space, figures)


def scans():
    return [
        study_scan(f"{subject}/{site}/{session}=cases/{subject}{site}{session}")
        for subject in ("V1", "V2", "V3")
        for site in ("A", "B")
        for session in ("1", "2")
    ]


def test_that_scans_are_named_by_subject_site_and_session() -> None:
    found = study_scan("V1/Paris/1=cases/x=y")
    assert (found.subject, found.site, found.session) == ("V1", "Paris", "1")
    assert str(found.folder) == "cases/x=y"
    for text in ("V1/Paris=x", "V1/Paris/1", "/Paris/1=x"):
        with pytest.raises(UserError):
            study_scan(text)


def test_that_the_same_session_of_two_sites_and_two_sessions_of_one_make_pairs() -> None:
    found = pairs_of(scans())
    layers = [layer for _, _, layer in found]
    assert layers.count(Layer.RESCAN) == 6
    assert layers.count(Layer.SCANNER) == 6
    assert all(a.subject == b.subject for a, b, _ in found)
    crossed = pairs_of([study_scan("V/A/1=a"), study_scan("V/B/2=b")])
    assert [layer for _, _, layer in crossed] == [Layer.SCANNER]
    with pytest.raises(UserError) as caught:
        pairs_of([study_scan("V1/A/1=a"), study_scan("V2/A/1=b")])
    assert caught.value.code == "no-pairs"


@pytest.fixture
def group(monkeypatch):
    """A group whose pairs are made; one of them cannot be compared."""
    random = np.random.default_rng(1)

    def comparing(a, b, options, _progress):
        if a == "cases/V3A1" and b == "cases/V3A2":
            raise UserError("These cases are not compared.", "One is broken.", "Mend it.", "x")
        found = compared(options.layer, options.names, value=float(random.normal(0.2, 0.1)))
        is_old = (a, b) == ("cases/V2A1", "cases/V2B1")
        return replace(found, findings=(NOTE, OLD) if is_old else (NOTE,))

    monkeypatch.setattr(compare_group, "compare_cases", comparing)
    monkeypatch.setattr(compare_group.Case, "open", lambda folder: str(folder))
    return compare_study_scans(scans())


def test_that_a_pair_that_fails_is_named_and_stops_nothing(group) -> None:
    assert len(group.pairs) == 11
    assert "V3: A 1, A 2" in group.failed[0][0]
    said = group_document([], group)
    assert len(said["failed"]) == 1
    between = [s for s in said["layers"] if s["figure"] == "volume"]
    assert sum(len(s["points"]) for s in between) == 11
    assert all(r["grade"] == "not graded: 3 subjects" for r in said["reliability"])
    assert "not graded: 3 subjects" in group_text(group)


def test_that_the_report_of_a_group_is_written(group, tmp_path) -> None:
    said = json.loads(json.dumps(group_document([], group)))
    report, _, table, plots = write_group_folder(group, said, tmp_path)
    assert report.read_bytes().startswith(b"%PDF")
    assert (plots / "volume.png").is_file()
    rows = list(csv.DictReader(table.read_text().splitlines()))
    assert len(rows) == 11 * 3
    assert {row["layer"] for row in rows} == {layer.value for layer in (RESCAN, SCANNER)}
    (row,) = [r for r in rows if (r["subject"], r["second_scan"], r["figure"]) == LOOKED_AT]
    assert float(row["second"]) - float(row["first"]) == pytest.approx(float(row["value"]))


def test_that_what_single_pairs_and_the_group_are_minded_for_stands_in_both_documents(
    group, tmp_path
) -> None:
    missing = Finding(Severity.WARNING, "study-scans-missing", "One is missing.", "Run it.")
    group = replace(group, findings=(missing,))
    said = group_document([], group)
    assert [f["code"] for f in said["findings"]] == ["study-scans-missing", "site-case-out-of-date"]
    assert said["findings"][1]["message"].startswith("V2: A 1, B 1: The case x has results that")
    assert "software" in said
    summary = str(compose(group, said, language("en"), tmp_path).sections[0])
    assert "V2: A 1, B 1" in summary
    assert OLD.message in summary
    assert "One is missing." in summary
    assert NOTE.message not in summary
