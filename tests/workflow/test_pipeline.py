"""Where every step stands, and which must run to reach one."""

import hashlib

import pytest

from dtiplan.domain.errors import UserError
from dtiplan.domain.findings import Severity
from dtiplan.workflow.cases.case import Case
from dtiplan.workflow.pipeline import StepStatus, step_states, steps_to_run
from dtiplan.workflow.registry import STEPS, step_named
from dtiplan.workflow.runner import run_step
from tests.workflow.made_case import finish, made_case

DONE, TO_DO, OLD, BLOCKED = (
    StepStatus.DONE,
    StepStatus.TO_DO,
    StepStatus.OUT_OF_DATE,
    StepStatus.BLOCKED,
)


def states(case, settings=None):
    return {s.step.name: s for s in step_states(case, settings or {})}


def route(case, target, **settings):
    found = steps_to_run(case, target, {k.replace("_", "-"): v for k, v in settings.items()})
    return [order.step.name for order in found.orders], found.stopped_at


def accept(case, name="A. Smith"):
    step = step_named("accept-registration")
    run_step(case, step, step.params(accepted_by=name))


@pytest.fixture
def finished(tmp_path):
    """A case that is done as far as a released file, and accepted."""
    case = made_case(tmp_path / "case")
    accept(case)
    for name in (
        "register-template",
        "estimate-distortion",
        "find-tracts",
        "import-tracts",
        "edit-tracts",
        "estimate-uncertainty",
        "make-structures",
    ):
        finish(case, name)
    out = case.exports.resolve() / "a.dcm"
    out.write_bytes(b"x")
    facts = {"path": str(out), "sha256": hashlib.sha256(b"x").hexdigest()}
    finish(case, "export-rtstruct", params={"out": str(out)}, facts=facts)
    finish(case, "evaluate-dose")
    return case


def test_that_an_empty_case_is_all_to_do_and_says_what_comes_first(tmp_path):
    found = step_states(Case.create(tmp_path / "case"), {})
    assert [s.step for s in found] == list(STEPS)
    assert found[0].reason == ""
    assert {s.status for s in found} <= {TO_DO, BLOCKED}
    assert found[2].needs_first == ("import-series", "check-orientation")
    assert found[2].reason == f"'{STEPS[0].title}' comes first."


def test_that_a_finished_case_is_done_with_its_findings_and_facts(finished):
    found = states(finished)
    assert {s.status for s in found.values()} == {DONE}
    accepted = found["accept-registration"]
    assert accepted.facts["accepted_by"] == "A. Smith"
    assert accepted.findings[0].severity is Severity.INFO
    assert accepted.record.run == finished.manifest.steps["accept-registration"].run
    assert route(finished, "export-rtstruct") == ([], "")


def test_that_a_change_upstream_makes_what_follows_out_of_date_with_a_reason(finished):
    finish(finished, "fit-tensor", maps="other maps")
    found = states(finished)
    assert found["fit-tensor"].status is DONE
    assert found["accept-registration"].status is DONE
    for name in (
        "register-template",
        "estimate-distortion",
        "find-tracts",
        "edit-tracts",
        "estimate-uncertainty",
        "make-structures",
    ):
        assert found[name].status is OLD
        assert found[name].reason
    assert route(finished, "make-structures") == (
        [
            "fit-fibres",
            "register-template",
            "estimate-distortion",
            "find-tracts",
            "edit-tracts",
            "estimate-uncertainty",
            "make-structures",
        ],
        "",
    )


def test_that_other_settings_in_the_window_make_a_step_out_of_date(finished):
    settings = {"find-tracts": {"n_seeds": 500}}
    found = states(finished, settings)
    assert found["find-tracts"].status is OLD
    assert found["find-tracts"].reason == "It ran with other settings."
    assert found["make-structures"].needs_first == (
        "find-tracts",
        "edit-tracts",
        "estimate-uncertainty",
    )
    assert found["register-template"].status is DONE
    orders = steps_to_run(finished, "make-structures", settings).orders
    assert [o.step.name for o in orders] == [
        "find-tracts",
        "edit-tracts",
        "estimate-uncertainty",
        "make-structures",
    ]
    assert orders[0].params["n_seeds"] == 500


def test_that_settings_that_are_not_allowed_are_told(finished):
    settings = {"find-tracts": {"n_seeds": 1}}
    assert states(finished, settings)["find-tracts"].status is BLOCKED
    with pytest.raises(UserError):
        steps_to_run(finished, "export-rtstruct", settings)
    with pytest.raises(UserError, match="no step"):
        steps_to_run(finished, "no-such-step", {})


def test_that_the_way_stops_before_the_acceptance_and_does_all_that_needs_none(tmp_path):
    case = made_case(tmp_path / "case", "fit-tensor")
    assert route(case, "export-rtstruct") == (
        [
            "fit-fibres",
            "register-planning",
            "register-template",
            "estimate-distortion",
            "find-tracts",
            "import-tracts",
            "edit-tracts",
        ],
        "accept-registration",
    )
    assert steps_to_run(case, "export-rtstruct", {}).reason


def test_that_an_acceptance_is_for_the_registration_that_is_there_and_no_other(tmp_path):
    settings = {"accept-registration": {"accepted_by": "A. Smith"}}
    case = made_case(tmp_path / "early", "fit-tensor")
    early = steps_to_run(case, "export-rtstruct", settings, is_accepted_now=True)
    assert early.stopped_at == "accept-registration"
    case = made_case(tmp_path / "case")
    assert steps_to_run(case, "export-rtstruct", settings).stopped_at == "accept-registration"
    now = steps_to_run(case, "export-rtstruct", settings, is_accepted_now=True)
    assert now.stopped_at == ""
    assert now.orders[0].step.name == "accept-registration"
    assert now.orders[-1].step.name == "export-rtstruct"
    finish(case, "accept-registration", params={"accepted_by": "A. Smith"})
    moved = {"register-planning": {"seed": 5}}
    again = steps_to_run(case, "export-rtstruct", moved)
    assert "register-planning" in [o.step.name for o in again.orders]
    assert "accept-registration" not in [o.step.name for o in again.orders]
    assert again.stopped_at == "accept-registration"
    assert "changed since" in again.reason


def test_that_an_older_case_without_the_acceptance_has_it_to_do(tmp_path):
    case = made_case(tmp_path / "case")
    found = states(case)
    assert found["accept-registration"].status is TO_DO
    assert found["make-structures"].status is TO_DO
    assert "accept-registration" in found["make-structures"].needs_first


def test_that_an_acceptance_of_another_registration_has_to_be_given_again(finished):
    finish(finished, "register-planning", params={"seed": 4}, registration="another")
    found = states(finished)
    assert found["accept-registration"].status is TO_DO
    assert "changed since it was accepted" in found["accept-registration"].reason
    assert found["export-rtstruct"].status in (OLD, BLOCKED)
    assert route(finished, "export-rtstruct") == ([], "accept-registration")


def test_that_a_case_planned_without_review_keeps_its_results_and_blocks_a_new_export(tmp_path):
    case = made_case(tmp_path / "case")
    accept(case, "")
    for name in (
        "register-template",
        "estimate-distortion",
        "find-tracts",
        "import-tracts",
        "edit-tracts",
        "estimate-uncertainty",
        "make-structures",
    ):
        finish(case, name)
    found = states(case)
    assert found["accept-registration"].status is TO_DO
    assert found["make-structures"].status is DONE
    assert found["export-rtstruct"].status is BLOCKED
    assert "accepted" in found["export-rtstruct"].reason


def test_that_tracking_is_blocked_while_the_gradient_table_is_not_cleared(tmp_path):
    case = made_case(tmp_path / "case", "register-template", cleared=False)
    found = states(case)
    assert found["find-tracts"].status is BLOCKED
    assert "wrong" in found["find-tracts"].reason
    assert route(case, "find-tracts") == ([], "find-tracts")
    names, stopped_at = route(
        case, "find-tracts", check_orientation={"decision": "confirm", "decided_by": "A"}
    )
    assert names[0] == "check-orientation"
    assert stopped_at == ""


def test_that_a_released_file_that_was_deleted_is_out_of_date(finished):
    (finished.exports / "a.dcm").unlink()
    assert states(finished)["export-rtstruct"].status is OLD
    assert route(finished, "export-rtstruct") == (["export-rtstruct"], "")


def test_that_parameters_of_an_older_version_do_not_get_in_the_way(finished):
    record = finished.manifest.steps["find-tracts"]
    older = record.model_copy(update={"params": {"gone": 1}, "version": 1})
    finished.manifest = finished.manifest.model_copy(
        update={"steps": {**finished.manifest.steps, "find-tracts": older}}
    )
    assert states(finished)["find-tracts"].status is OLD
    orders = steps_to_run(finished, "find-tracts", {}).orders
    assert orders[-1].params == step_named("find-tracts").params().model_dump(mode="json")


def test_that_a_misspelt_tract_is_refused_before_any_step_runs(tmp_path):
    from dtiplan.domain.progress import silent
    from dtiplan.workflow.plan import plan

    case = Case.create(tmp_path / "case")
    asked = {"find-tracts": {"tracts": ("CST_L", "CST_Left")}}
    with pytest.raises(UserError) as refused:
        plan(case, asked, lambda _name, _title: silent)
    assert refused.value.code == "no-such-tract"
    assert not case.manifest.steps
