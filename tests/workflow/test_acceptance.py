"""No structure rests on a registration without saying who accepted it."""

import numpy as np
import pytest

from dtiplan.domain.errors import UserError
from dtiplan.domain.findings import Severity, errors
from dtiplan.domain.geometry import RigidTransform, rotation_angle_deg, transform_points
from dtiplan.domain.registration import Review, brain_middle_ras_mm, nudged
from dtiplan.workflow.cases.case import Case
from dtiplan.workflow.plan import _findings, _kept_acceptance
from dtiplan.workflow.registry import step_named
from dtiplan.workflow.runner import run_step, stale_steps
from dtiplan.workflow.step_options import params_from, steps_document, validated
from dtiplan.workflow.steps.accept_registration import AcceptanceParams, accept
from dtiplan.workflow.steps.make_structures import describe, review_words
from tests.domain.test_geometry import rotation
from tests.workflow.made_case import (
    FAILED,
    FIXED,
    MOVING,
    brain,
    finish,
    made_case,
    planning_series,
    registration,
)

STEP = step_named("accept-registration")


def accepted(found, **params):
    return accept(found, brain(), planning_series(), AcceptanceParams(**params))


@pytest.fixture
def motion():
    matrix = rotation((1, 2, -1), 20.0)
    matrix[:3, 3] = (4.0, -3.0, 6.0)
    return matrix


def test_that_a_shift_by_hand_moves_the_brain_by_just_that_in_the_planning_frame(motion):
    got = accepted(registration(motion=motion), accepted_by="A", shift_mm=(1.0, -2.0, 3.0))
    points = np.random.default_rng(1).normal(scale=50, size=(9, 3))
    moved = transform_points(got.transform.fixed_from_moving, points)
    assert moved - transform_points(motion, points) == pytest.approx(
        np.broadcast_to((1.0, -2.0, 3.0), (9, 3))
    )


def test_that_a_turn_by_hand_leaves_the_middle_of_the_brain_where_it_was(motion):
    got = accepted(registration(motion=motion), accepted_by="A", rotation_deg=(10.0, -5.0, 3.0))
    middle = brain_middle_ras_mm(brain())
    assert middle == pytest.approx((5.0, -10.0, 20.0))
    assert transform_points(got.transform.fixed_from_moving, middle) == pytest.approx(
        transform_points(motion, middle)
    )
    turn = got.transform.fixed_from_moving @ np.linalg.inv(motion)
    assert rotation_angle_deg(turn) > 10.0
    assert np.linalg.det(turn[:3, :3]) == pytest.approx(1.0)


@pytest.mark.parametrize(
    ("angles", "start", "end"),
    [
        ((90.0, 0.0, 0.0), (0, 1, 0), (0, 0, 1)),  # nod: the nose rises
        ((0.0, 90.0, 0.0), (0, 0, 1), (1, 0, 0)),  # tilt: the top goes to the right
        ((0.0, 0.0, 90.0), (1, 0, 0), (0, 1, 0)),  # the right ear comes to the front
        ((90.0, 0.0, 90.0), (0, 1, 0), (0, 0, 1)),  # x first, then z
    ],
)
def test_that_turns_are_right_handed_and_in_the_order_that_is_said(angles, start, end):
    still = RigidTransform(np.eye(4), MOVING, FIXED)
    moved = nudged(still, Review("A", rotation_deg=angles), (0.0, 0.0, 0.0))
    assert transform_points(moved.fixed_from_moving, start) == pytest.approx(end, abs=1e-12)


def test_that_the_frames_of_reference_stay(motion):
    got = accepted(registration(motion=motion), accepted_by="A", shift_mm=(1.0, 0.0, 0.0))
    assert (got.transform.moving_frame_uid, got.transform.fixed_frame_uid) == (MOVING, FIXED)


def test_that_without_a_change_by_hand_the_motion_is_the_one_found_to_the_bit(motion):
    found = registration(motion=motion)
    assert accepted(found, accepted_by="A").transform is found.transform


def test_that_a_registration_with_an_error_is_refused_until_a_named_person_answers_for_it():
    bad = registration(FAILED)
    for params in ({}, {"accepted_by": "A. Smith"}, {"despite_error": True}):
        with pytest.raises(UserError) as caught:
            accepted(bad, **params)
        assert caught.value.code == "registration-failed"
    for params in ({"despite_error": True}, {"shift_mm": (0.5, 0.0, 0.0)}):
        got = accepted(bad, accepted_by="A. Smith", **params)
        assert got.is_usable
        (said,) = got.findings
        assert (said.severity, said.code) == (Severity.WARNING, "registration-accepted-despite")
        assert "A. Smith" in said.message
        assert "It hardly fits." in said.message


def test_that_a_change_by_hand_needs_a_name_and_keeps_the_brain_inside():
    with pytest.raises(UserError) as caught:
        accepted(registration(), shift_mm=(1.0, 0.0, 0.0))
    assert caught.value.code == "registration-nobody-named"
    far = np.eye(4)
    far[:3, 3] = (60.0, 0.0, 0.0)
    with pytest.raises(UserError, match="% of the brain"):
        accepted(registration(motion=far), accepted_by="A", shift_mm=(50.0, 0.0, 0.0))


@pytest.mark.parametrize(
    "words",
    [
        ["--shift-mm", "1,2"],
        ["--shift-mm", "51,0,0"],
        ["--shift-mm", "nan,0,0"],
        ["--rotation-deg", "0,0,-31"],
        ["--accepted-by", "two\nlines"],
        ["--accepted-by", "x" * 65],
    ],
)
def test_that_what_is_out_of_limits_is_told(words):
    with pytest.raises(UserError) as caught:
        params_from(STEP, words)
    assert caught.value.code == "bad-parameter"


def test_that_the_table_of_steps_shows_the_limits_of_a_triple():
    entry = next(s for s in steps_document()["steps"] if s["name"] == STEP.name)
    limits = {p["name"]: (p["lowest"], p["highest"], p["unit"]) for p in entry["params"]}
    assert limits["shift_mm"] == (-50.0, 50.0, "mm")
    assert limits["rotation_deg"] == (-30.0, 30.0, "deg")


def test_that_without_a_name_the_record_warns_and_tells_the_figures(tmp_path):
    case = made_case(tmp_path / "case")
    record = run_step(case, STEP, AcceptanceParams())
    (said,) = record.findings
    assert (said["severity"], said["code"]) == ("warning", "registration-not-reviewed")
    for figure in ("2.50", "99 %", "0.12 mm", "3.0 mm", "4.0 degrees"):
        assert figure in said["message"]
    assert record.facts["accepted_by"] == ""
    assert not case.read("accepted_registration").review.is_by_a_person


def test_that_name_and_change_by_hand_stand_in_the_record_and_come_back_from_disk(tmp_path):
    case = made_case(tmp_path / "case")
    params = validated(
        STEP, {"accepted_by": " A. Smith ", "shift_mm": [1, 0, -2], "rotation_deg": [0, 3, 0]}
    )
    record = run_step(case, STEP, params)
    assert record.findings[0]["code"] == "registration-accepted"
    assert "+1 / +0 / -2 mm" in record.findings[0]["message"]
    again = Case.open(case.folder)
    assert again.manifest.steps[STEP.name].facts["shift_mm"] == [1.0, 0.0, -2.0]
    review = again.read("accepted_registration").review
    assert review == Review("A. Smith", (1.0, 0.0, -2.0), (0.0, 3.0, 0.0))


def test_that_a_registration_accepted_despite_an_error_may_be_used(tmp_path):
    case = made_case(tmp_path / "case", "register-planning", FAILED)
    with pytest.raises(UserError):
        run_step(case, STEP, AcceptanceParams(accepted_by="A"))
    assert case.manifest.artifact("accepted_registration") is None
    run_step(case, STEP, AcceptanceParams(accepted_by="A", despite_error=True))
    assert not case.read("registration").is_usable
    assert case.read("accepted_registration").is_usable


def test_that_a_new_registration_makes_the_acceptance_stale(tmp_path):
    case = made_case(tmp_path / "case")
    run_step(case, STEP, AcceptanceParams(accepted_by="A"))
    finish(case, "register-planning", params={"seed": 7}, registration=registration(FAILED))
    assert STEP.name in stale_steps(case.manifest)
    with pytest.raises(UserError) as caught:
        run_step(case, step_named("make-structures"), step_named("make-structures").params())
    assert caught.value.code in {"step-input-missing", "step-input-stale"}


def test_that_planning_again_keeps_what_a_person_signed_but_not_over_a_new_registration(tmp_path):
    case = made_case(tmp_path / "case")
    signed = AcceptanceParams(accepted_by="A. Smith", shift_mm=(1.0, 0.0, 0.0))
    run_step(case, STEP, signed)
    nobody, other = AcceptanceParams(), AcceptanceParams(accepted_by="B. Jones")
    assert _kept_acceptance(case, STEP, nobody) == signed
    assert _kept_acceptance(case, STEP, AcceptanceParams(accepted_by="A. Smith")) == signed
    assert _kept_acceptance(case, STEP, other) == other
    finish(case, "register-planning", params={"seed": 7}, registration=registration(FAILED))
    assert _kept_acceptance(case, STEP, nobody) == nobody


def test_that_an_answered_error_is_no_error_of_the_document(tmp_path):
    told = {"severity": "error", "code": FAILED.code, "message": "m", "remedy": "r"}
    case = made_case(tmp_path / "case", "preprocess")
    finish(case, "register-planning", findings=[told], registration=registration(FAILED))
    assert [f["severity"] for f in _findings(case.manifest.steps)] == ["error"]
    finish(case, "fit-tensor")
    run_step(case, STEP, AcceptanceParams(accepted_by="A", despite_error=True))
    codes = [f["code"] for f in _findings(case.manifest.steps)]
    assert codes == ["registration-accepted", "registration-accepted-despite"]


@pytest.mark.parametrize(
    ("params", "words"),
    [
        ({}, "Registration not reviewed"),
        ({"accepted_by": "Jörg Müller"}, "Registration accepted by Jorg Muller"),
        (
            {"accepted_by": "A", "shift_mm": (0.0, 0.1, 0.0)},
            "Registration accepted by A after putting it right by hand",
        ),
    ],
)
def test_that_every_structure_says_who_accepted_the_registration(params, words):
    got = accepted(registration(), **params)
    assert review_words(got) == words
    told = {"title": "Tract", "caveat": ""}
    assert f"{words}. " in describe(told, "5 streamlines", 2.0, review_words(got))
    assert not errors(got.findings)


def test_that_an_older_registration_on_disk_reads_as_not_reviewed():
    assert review_words(registration()) == "Registration not reviewed"
