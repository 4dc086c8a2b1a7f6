"""Groups of cases."""

import json

import numpy as np
import pytest

from dtiplan.domain.errors import UserError
from dtiplan.domain.site_comparison import HalfwaySpace, Layer, SiteComparison
from dtiplan.domain.site_figures import difference, figure
from dtiplan.workflow.sites import compare_group
from dtiplan.workflow.sites.compare_group import compare_study_scans, pairs_of, study_scan
from dtiplan.workflow.sites.group_document import group_document, group_text
from dtiplan.workflow.sites.group_report import write_group_folder
from tests.processing.sites.made_scans import grid


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
        return compared(options.layer, options.names, value=float(random.normal(0.2, 0.1)))

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
    report, _, plots = write_group_folder(group, said, tmp_path)
    assert report.read_bytes().startswith(b"%PDF")
    assert (plots / "volume.png").is_file()
