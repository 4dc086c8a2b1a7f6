"""The report of a study compares what is planned, and names what is not."""

import json
from types import SimpleNamespace

import numpy as np
import pytest

from dtiplan.domain.errors import UserError
from dtiplan.domain.site_comparison import HalfwaySpace, Layer, SiteComparison
from dtiplan.domain.site_figures import figure
from dtiplan.workflow.sites import compare_group
from dtiplan.workflow.study.case_run import now_utc
from dtiplan.workflow.study.study_folder import KeptState, RunState, StudyFolder
from dtiplan.workflow.study.study_report import compared_scans, write_study_report
from tests.processing.sites.made_scans import grid
from tests.workflow.study.test_batch import study


@pytest.fixture
def planned(tmp_path) -> StudyFolder:
    """A study of two subjects, of which one scan was not planned."""
    held = study(tmp_path, ["good"] * 5)
    for scan in held.study.scans[:4]:
        case = held.case_folder(scan)
        case.mkdir(parents=True)
        (case / "case.json").write_text("{}")
        state = KeptState(
            state=RunState.DONE, order_sha256=held.order_sha256(scan), started_utc=now_utc()
        )
        held.state_path(scan.key).write_text(state.model_dump_json())
    return held


def test_that_all_planned_scans_go_into_the_group_and_others_are_named(planned, monkeypatch):
    monkeypatch.setattr(compare_group, "Case", SimpleNamespace(open=lambda folder: folder))
    seen, seeded = [], []

    def compare(one, other, options, _progress):
        seen.append((one.name, other.name, options.layer, options.same_person_by))
        assert options.n_seeds == 3
        seeded.append(len({one, other} - options.seeded))
        space = HalfwaySpace(np.eye(4), np.eye(4), grid(), 1.0, 2.0, 0.3)
        return SiteComparison(*options.names, options.layer, space, (figure("dice", "CST", 0.8),))

    monkeypatch.setattr(compare_group, "compare_cases", compare)
    said, text = write_study_report(
        planned, planned.folder / "reports", same_person_by="A. P.", n_seeds=3
    )
    layers = [layer for _, _, layer, _ in seen]
    assert layers.count(Layer.RESCAN) == 2
    assert layers.count(Layer.SCANNER) == 2
    assert {by for *_, by in seen} == {"A. P."}
    assert sum(seeded) == 4  # each case is tracked again in one of its pairs only
    assert "1 of 5 scans of the study are not planned and not compared: v1_homburg_0." in text
    assert json.loads((planned.folder / "reports" / "group.json").read_text())["findings"]
    assert said["findings"][0]["code"] == "study-scans-missing"


def test_that_a_case_of_another_recipe_is_not_compared(planned):
    scan = planned.study.scans[0]
    kept = planned.kept_state(scan)
    assert kept is not None
    old = kept.model_copy(update={"order_sha256": "0" * 64})
    planned.state_path(scan.key).write_text(old.model_dump_json())
    assert len(compared_scans(planned)) == 3


def test_that_a_study_without_pairs_is_refused(tmp_path):
    held = study(tmp_path, ["good"])
    with pytest.raises(UserError) as refused:
        write_study_report(held, held.folder / "reports")
    assert refused.value.code == "no-pairs"
