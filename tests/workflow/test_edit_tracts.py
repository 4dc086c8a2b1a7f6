"""Cleaning and editing as a step: reversible, and never applied to other streamlines."""

from dataclasses import replace

import numpy as np
import pytest

from dtiplan.domain.findings import Severity
from dtiplan.domain.streamlines import Streamlines
from dtiplan.domain.tract_edits import content_hash
from dtiplan.domain.tracts import Plausibility, Side, TractResult, TractStatus
from dtiplan.workflow.cases.current_tracts import tracts_artifact
from dtiplan.workflow.plan import _asked
from dtiplan.workflow.regions.tract_edits import EditKind, TractEdit
from dtiplan.workflow.registry import step_named
from dtiplan.workflow.runner import run_step
from dtiplan.workflow.steps.edit_tracts import EDIT_TRACTS, EditParams
from tests.processing.tracts.made_bundles import arch, joined, strays
from tests.workflow.made_case import finish, made_case
from tests.workflow.tract_cases import NONE_IMPORTED, evidence, searched_case


def tract(lines, name="CST_L", status=TractStatus.FOUND, reason=""):
    return TractResult(name, status, reason, lines, 5000, {"midline": 40})


def told(found_from=50, sparse_from=10):
    return {"side": Side.LEFT, "plausibility": Plausibility(found_from, sparse_from)}


def edited(found, *edits, limits=None, **params):
    inputs = {
        "tracts": (found,),
        "definitions_used": {found.name: limits or told()},
        "imported_tracts": NONE_IMPORTED,
        **evidence(),
    }
    edits = tuple(edit if isinstance(edit, str) else edit.text for edit in edits)
    outcome = EDIT_TRACTS.run(inputs, EditParams(edits=edits, **params), lambda *_: None)
    return outcome.artifacts["edited_tracts"][0], outcome.artifacts["removed"]["CST_L"], outcome


def bundle():
    return joined(arch(100), strays(5))


def test_that_outliers_are_taken_out_counted_and_kept_to_be_shown():
    lines, of = bundle()
    after, removed, outcome = edited(tract(lines))
    assert set(np.flatnonzero(of)) <= set(removed.indices)
    assert len(after.streamlines) + len(removed.indices) == len(lines)
    assert len(removed.streamlines) == len(removed.reasons) == len(removed.indices)
    assert np.array_equal(removed.streamlines[0], lines[int(removed.indices[0])])
    assert after.rejected["midline"] == 40
    counts = {k: n for k, n in after.rejected.items() if k.startswith("cleaning")}
    assert sum(counts.values()) == len(removed.indices)
    assert "tract-edited" in [f.code for f in outcome.findings]


def test_that_a_tract_without_outliers_stays_as_it_was_to_the_bit():
    lines = joined(arch(80, sd_mm=1.5))[0]
    after, removed, outcome = edited(tract(lines))
    assert after.streamlines.points_ras_mm.tobytes() == lines.points_ras_mm.tobytes()
    assert len(removed.indices) == 0
    assert outcome.findings == ()


def test_that_everything_taken_out_can_be_brought_back():
    lines, _ = bundle()
    _, removed, _ = edited(tract(lines))
    back = TractEdit.of_lines("CST_L", EditKind.RESTORE_LINES, lines, removed.indices)
    assert len(edited(tract(lines), back)[0].streamlines) == len(lines)
    assert len(edited(tract(lines), "CST_L keep all")[0].streamlines) == len(lines)
    assert len(edited(tract(lines), automatic_cleaning=False)[0].streamlines) == len(lines)


def test_that_edits_by_hand_are_applied_in_order():
    lines = joined(arch(60, sd_mm=1.5))[0]
    out = TractEdit.of_lines("CST_L", EditKind.REMOVE_LINES, lines, [0, 1, 2])
    back = TractEdit.of_lines("CST_L", EditKind.RESTORE_LINES, lines, [1])
    after, removed, _ = edited(tract(lines), out, back)
    assert removed.indices.tolist() == [0, 2]
    assert set(removed.reasons) == {"by hand"}
    assert after.rejected["removed by hand"] == 2


def test_that_a_ball_removes_what_passes_through_it_also_between_points():
    lines = joined(arch(50))[0]
    straight = [[-30.0, 200.0, y] for y in (0.0, 100.0)]
    more = Streamlines.from_lines([*lines, straight])
    after, removed, _ = edited(tract(more), "CST_L keep all", "CST_L remove near -30 202 50 3")
    assert removed.indices.tolist() == [50]
    assert len(after.streamlines) == 50


def test_that_an_edit_of_other_streamlines_is_not_applied_and_that_is_said():
    lines, others = joined(arch(60, sd_mm=1.5))[0], joined(arch(60, sd_mm=1.5, seed=77))[0]
    old = TractEdit.of_lines("CST_L", EditKind.REMOVE_LINES, others, range(30))
    after, removed, outcome = edited(tract(lines), old)
    assert len(removed.indices) == 0
    assert len(after.streamlines) == 60
    assert [f.code for f in outcome.findings] == ["edit-not-applied"]
    assert "1 edits by hand were not applied" in after.reason
    assert outcome.facts["CST_L"]["n_edits_not_applied"] == 1


def test_that_an_edit_of_a_tract_that_is_not_there_is_reported():
    codes = [
        f.code for f in edited(tract(joined(arch(60, sd_mm=1.5))[0]), "OR_L keep all")[2].findings
    ]
    assert codes == ["edit-not-applied"]


def test_that_the_hash_changes_with_any_point_and_any_border():
    lines = joined(arch(5))[0]
    points = lines.points_ras_mm.copy()
    points[7, 1] += 1e-4
    other_borders = lines.offsets.copy()
    other_borders[1] += 1
    hashes = {
        content_hash(each)
        for each in (
            lines,
            Streamlines(points, lines.offsets),
            Streamlines(lines.points_ras_mm, other_borders),
        )
    }
    assert len(hashes) == 3


@pytest.mark.parametrize(
    ("n_left", "status"),
    [(50, TractStatus.FOUND), (49, TractStatus.SPARSE), (9, TractStatus.NOT_FOUND)],
)
def test_that_the_status_is_judged_again_after_an_edit(n_left, status):
    lines = joined(arch(60, sd_mm=1.5))[0]
    out = TractEdit.of_lines("CST_L", EditKind.REMOVE_LINES, lines, range(60 - n_left))
    after, removed, outcome = edited(tract(lines), out)
    assert after.status is status
    assert (f"{n_left} of 60" in after.reason) == (status is not TractStatus.FOUND)
    warned = any(f.code.endswith("after-editing") for f in outcome.findings)
    assert warned == (status is not TractStatus.FOUND)
    assert (len(after.streamlines) == 0) == (status is TractStatus.NOT_FOUND)
    assert len(removed.indices) == 60 - n_left


def test_that_a_tract_that_was_not_found_stays_so_with_its_reason():
    gone = tract(Streamlines.empty(), status=TractStatus.NOT_FOUND, reason="not imaged")
    after, removed, outcome = edited(gone)
    assert (after.status, after.reason) == (TractStatus.NOT_FOUND, "not imaged")
    assert len(removed.indices) == 0
    assert [f.code for f in outcome.findings] == ["tract-failure-cause"]
    assert after.causes


def test_that_the_limits_of_the_definition_judge_the_edited_tract_and_earlier_causes_stay():
    lines = joined(arch(60, sd_mm=1.5))[0]
    limits = told()
    limits["plausibility"] = Plausibility(50, 10, volume_cc=(500.0, 600.0), length_mm=(1.0, 900.0))
    found = replace(tract(lines), causes=("not trustworthy",))
    after, _, outcome = edited(found, limits=limits)
    assert after.causes[0] == "not trustworthy"
    assert "outside 500 to 600 cm3" in after.causes[1]
    assert outcome.facts["CST_L"]["doubts"] == ["implausible volume"]
    (said,) = (f for f in outcome.findings if f.code == "tract-implausible")
    assert said.severity is Severity.WARNING
    plain = edited(tract(lines))[2]
    assert plain.facts["CST_L"]["doubts"] == []


def test_that_tracts_are_shown_as_edited_until_they_are_found_anew(tmp_path):
    case = made_case(tmp_path / "case", "find-tracts")
    assert tracts_artifact(case.manifest) == "tracts"
    finish(case, "import-tracts", imported_tracts=NONE_IMPORTED)
    finish(case, "edit-tracts")
    assert tracts_artifact(case.manifest) == "edited_tracts"
    finish(case, "find-tracts", tracts="others")
    assert tracts_artifact(case.manifest) == "tracts"


def test_that_planning_again_keeps_the_edits_by_hand(tmp_path):
    case = made_case(tmp_path / "case", "edit-tracts")
    finish(case, "edit-tracts", params={"edits": ("CST_L keep all",)})
    assert _asked(case, EDIT_TRACTS, {})["edits"] == ["CST_L keep all"]
    assert _asked(case, EDIT_TRACTS, {"edit-tracts": {}}) == {}
    assert _asked(case, step_named("find-tracts"), {}) == {}


def test_that_what_was_edited_is_read_back_from_the_case(tmp_path):
    lines, _ = bundle()
    case = searched_case(tmp_path / "case", (tract(lines),), {"CST_L": told()})
    run_step(case, EDIT_TRACTS, EditParams())
    removed = case.read("removed")["CST_L"]
    assert removed.made_on == content_hash(lines)
    assert len(case.read("edited_tracts")[0].streamlines) == len(lines) - len(removed.indices)
