"""The pipeline list and the orders behind it."""

import pytest
from PySide6.QtCore import Qt

from dtiplan.domain.errors import ReleaseBlockedError, UserError
from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.image import DiffusionSeries
from dtiplan.domain.registration import Review
from dtiplan.gui.background.jobs import Job
from dtiplan.gui.window.step_list import LINE_ROLE, StepList
from dtiplan.workflow.registry import STEPS
from tests.gui.small_case import Desk, FakeJobs, registration

NOTE = Finding(Severity.INFO, "x", "y", "z")


@pytest.fixture
def desk(qtbot, tmp_path):
    return Desk(qtbot, tmp_path)


@pytest.fixture
def steps(desk, qtbot):
    made = StepList(desk.session, desk.orders)
    qtbot.addWidget(made)
    return made


def line(steps, name):
    return steps.item_named(name).data(LINE_ROLE)


def test_that_every_step_is_listed_in_order_with_its_state_in_words(steps):
    titles = [steps.list.item(n).text() for n in range(steps.list.count())]
    assert titles == [s.title for s in STEPS]
    assert line(steps, "import-series") == "Done · 1.5 s"
    assert line(steps, "export-rtstruct") == "To do"
    assert not steps.item_named("import-series").icon().isNull()
    spoken = steps.item_named("import-series").data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Import: Done · 1.5 s"


def test_that_warnings_are_counted_and_an_error_says_that_it_blocks(steps, desk):
    warning = {"severity": "warning", "code": "a", "message": "m", "remedy": "r"}
    desk.keep("fit-tensor", findings=[warning, warning])
    assert line(steps, "fit-tensor") == "Done · 2 warnings, 1.5 s"
    desk.keep("fit-tensor", findings=[{**warning, "severity": "error"}])
    assert line(steps, "fit-tensor").startswith("Blocks")


def test_that_a_result_of_other_software_is_marked_when_the_case_is_reopened(steps, desk):
    desk.keep("fit-tensor", libraries={"dtiplan": "0.1.0", "dipy": "0.1.0"})
    assert line(steps, "fit-tensor") == "Done · other software, 1.5 s"


def test_that_a_change_upstream_is_told_as_out_of_date(steps, desk):
    other = desk.case.read("registration")
    desk.keep("fit-tensor", artifacts={"maps": other})
    assert line(steps, "find-tracts").startswith("Out of date")
    assert line(steps, "accept-registration").startswith("Done")


def test_that_a_running_step_shows_per_cent_and_time_left(steps, desk):
    desk.orders.run("fit-tensor")
    desk.jobs.progressed.emit(desk.jobs.jobs[0], 0.42, "fitting")
    assert line(steps, "fit-tensor") == "Running 42 % · about 12 s left"


def test_that_the_list_chooses_the_step_and_follows_it(steps, desk, qtbot):
    steps.list.setCurrentRow(0)
    qtbot.keyClick(steps.list, Qt.Key.Key_Down)
    assert desk.session.step == STEPS[1].name
    desk.session.select_step("find-tracts")
    assert steps.list.currentItem() is steps.item_named("find-tracts")


def test_that_run_to_runs_only_what_is_needed_and_not_done(desk):
    desk.keep("fit-tensor", artifacts={"maps": desk.case.read("registration")})
    desk.orders.run_to("make-structures")
    assert desk.jobs.steps == ["fit-fibres"]
    desk.finish()
    assert desk.jobs.steps[-1] == "register-template"
    desk.finish(artifacts={"template_map": "another"})
    assert desk.jobs.steps[-1] == "estimate-distortion"
    desk.finish()
    assert desk.jobs.steps[-1] == "find-tracts"
    desk.finish(artifacts={"tracts": ()})
    desk.finish(artifacts={"edited_tracts": ()})
    desk.finish(artifacts={"certainty": {"CST_L": "another"}})
    assert desk.jobs.steps[-4:] == [
        "find-tracts",
        "edit-tracts",
        "estimate-uncertainty",
        "make-structures",
    ]
    assert desk.orders.is_busy
    desk.finish()
    assert not desk.orders.is_busy


def test_that_a_chain_stops_where_only_a_person_can_go_on(qtbot, tmp_path):
    desk = Desk(qtbot, tmp_path, upto="register-planning")
    desk.orders.run_all()
    desk.finish(artifacts={"template_map": "a map"})
    while desk.jobs.running is not None:
        desk.finish()
    assert {"register-template", "find-tracts"} <= set(desk.jobs.steps)
    assert not {"accept-registration", "make-structures"} & set(desk.jobs.steps)
    assert not desk.orders.is_busy
    assert desk.session.step == "accept-registration"
    assert desk.orders.failure("accept-registration").code == "registration-not-accepted"


def test_that_no_chain_signs_again_in_the_name_of_somebody(desk):
    desk.keep("register-planning", artifacts={"registration": registration(findings=(NOTE,))})
    desk.orders.run_to("make-structures")
    assert desk.jobs.steps == []
    assert desk.orders.failure("accept-registration").code == "registration-not-accepted"
    desk.orders.run("accept-registration")  # by the menu, not by the button of the page
    assert desk.jobs.steps == []
    desk.orders.run("accept-registration", {"accepted_by": "E. Example"})
    assert desk.jobs.steps == ["accept-registration"]


def test_that_no_chain_confirms_other_gradients_in_the_name_of_somebody(desk):
    desk.keep("check-orientation", decision="confirm", decided_by="E. Example")
    series = desk.case.read("dwi")
    other = DiffusionSeries(series.values * 2, series.grid, series.gradients)
    desk.keep("import-series", artifacts={"dwi": other})
    desk.orders.run_to("preprocess")
    assert desk.jobs.steps == []
    assert "E. Example decided about other data" in desk.orders.failure("check-orientation").cause


def test_that_nobody_waits_for_long_steps_to_learn_that_tracking_is_blocked(qtbot, tmp_path):
    desk = Desk(qtbot, tmp_path, upto="preprocess")
    desk.keep("check-orientation", facts={"verdict": "wrong", "cleared": False})
    desk.orders.run_to("find-tracts")
    assert desk.jobs.steps == []
    assert desk.session.step == "check-orientation"
    assert desk.orders.failure("check-orientation").code == "orientation-not-proved"
    desk.orders.run_to("fit-tensor")  # the colour FA is needed to decide
    assert desk.jobs.steps == ["fit-tensor"]


def test_that_an_export_of_what_nobody_looked_at_is_refused(desk):
    desk.keep(
        "accept-registration",
        artifacts={"accepted_registration": registration(Review())},
        accepted_by="",
    )
    desk.orders.run("export-rtstruct")
    assert desk.jobs.steps == []
    assert desk.orders.failure("export-rtstruct").code == "registration-not-accepted"


def test_that_one_step_is_run_even_if_it_is_done(desk):
    desk.orders.run("fit-tensor")
    assert desk.jobs.steps == ["fit-tensor"]
    desk.orders.run("preprocess")
    assert desk.jobs.steps == ["fit-tensor"]  # one at a time


def test_that_a_failure_is_kept_until_the_step_runs_again(steps, desk):
    desk.orders.run_to("find-tracts")
    desk.orders.run("find-tracts")
    job = desk.jobs.jobs[-1]
    desk.jobs.failed.emit(job, UserError("Problem.", "Cause.", "Remedy.", "x"))
    assert desk.orders.failure("find-tracts").remedy == "Remedy."
    assert line(steps, "find-tracts") == "Failed"
    assert desk.session.step == "find-tracts"
    desk.orders.run("find-tracts")
    assert desk.orders.failure("find-tracts") is None


def test_that_a_blocked_release_is_told_apart_from_a_failure(steps, desk):
    desk.orders.run("export-rtstruct")
    job = desk.jobs.jobs[-1]
    desk.jobs.failed.emit(job, ReleaseBlockedError("Not released.", "It differs.", "Report."))
    assert line(steps, "export-rtstruct") == "Blocked"


def test_that_cancel_drops_what_would_follow(desk):
    desk.keep("fit-tensor", artifacts={"maps": desk.case.read("registration")})
    desk.orders.run_to("make-structures")
    following = (
        "register-template",
        "estimate-distortion",
        "find-tracts",
        "edit-tracts",
        "estimate-uncertainty",
        "make-structures",
    )
    assert desk.orders.waiting == following
    desk.orders.cancel()
    assert desk.orders.waiting == ()
    assert not desk.orders.is_busy
    assert desk.jobs.steps == ["fit-fibres"]


def test_that_edited_settings_are_kept_until_they_ran(desk):
    params = {**desk.orders.params("make-structures"), "margin_mm": 2.0}
    desk.orders.edit("make-structures", params)
    assert desk.orders.is_edited("make-structures")
    assert desk.orders.params("make-structures")["margin_mm"] == 2.0
    desk.orders.run("make-structures")
    desk.finish(margin_mm=2.0)
    assert not desk.orders.is_edited("make-structures")
    assert desk.orders.params("make-structures")["margin_mm"] == 2.0


def test_that_another_case_starts_without_the_first_ones_edits(desk, qtbot, tmp_path):
    desk.orders.edit("make-structures", {"margin_mm": 2.0})
    other = Desk(qtbot, tmp_path / "other")
    with qtbot.waitSignal(desk.session.case_changed):
        desk.session.open(other.case.folder)
    assert desk.orders.params("make-structures")["margin_mm"] == 0.0


def test_that_a_job_that_ends_after_its_case_was_closed_leaves_nothing_behind(desk):
    desk.orders.run_to("export-rtstruct")
    desk.orders.run("fit-tensor")
    job = desk.jobs.jobs[-1]
    desk.session.leave()
    desk.jobs.finished.emit(job, {})
    assert not desk.orders.is_busy
    desk.open()
    desk.orders.run("fit-tensor")
    assert desk.jobs.steps[-1] == "fit-tensor"


def test_that_jobs_of_others_are_none_of_ours(desk):
    assert isinstance(desk.jobs, FakeJobs)
    report = Job("Report", (), desk.case.folder)
    desk.jobs.finished.emit(report, {})
    desk.jobs.failed.emit(report, UserError("a", "b", "c"))
    assert not desk.orders.is_busy
    assert desk.orders.failure("fit-tensor") is None


def test_that_a_second_order_comes_after_the_first_and_can_be_taken_out_alone(desk):
    desk.keep("fit-tensor", artifacts={"maps": desk.case.read("registration")})
    desk.orders.run_to("find-tracts")
    desk.orders.run("preprocess")
    desk.orders.run("check-orientation")
    desk.orders.run("preprocess")  # is ordered already
    assert desk.jobs.steps == ["fit-fibres"]
    found = ("register-template", "find-tracts")
    assert desk.orders.waiting == (*found, "preprocess", "check-orientation")
    desk.orders.cancel_step("preprocess")
    assert desk.orders.waiting == (*found, "check-orientation")
    desk.orders.cancel()  # what runs, and what was ordered with it
    assert desk.jobs.steps == ["fit-fibres", "check-orientation"]


def test_that_what_stands_on_a_failed_step_is_dropped_whoever_ordered_it(desk):
    lost = []
    desk.jobs.dropped.connect(lambda culprit, jobs: lost.append([culprit, *jobs]))
    desk.orders.run("preprocess")
    desk.orders.run("find-tracts")
    desk.orders.run("fit-tensor")
    desk.orders.run("check-orientation")
    report = Job("Report", (), desk.case.folder)
    desk.jobs.add(report)
    desk.jobs.failed.emit(desk.jobs.jobs[-1], UserError("Problem.", "Cause.", "Remedy.", "x"))
    assert [[j.step for j in said] for said in lost] == [
        ["preprocess", "find-tracts", "fit-tensor"]
    ]
    assert desk.jobs.steps == ["preprocess", "check-orientation"]
    assert desk.jobs.waiting == (report,)


def test_that_what_was_signed_is_not_run_on_what_nobody_has_looked_at(desk):
    desk.orders.run("register-planning")
    desk.orders.run("accept-registration", {"accepted_by": "E. Example"})
    assert desk.orders.waiting == ("accept-registration",)
    desk.finish(artifacts={"registration": registration(findings=(NOTE,))})
    assert desk.jobs.steps == ["register-planning"]
    assert desk.orders.failure("accept-registration").code == "registration-not-accepted"


def test_that_a_step_runs_as_it_was_set_when_it_was_ordered(desk):
    desk.orders.run("fit-tensor")
    desk.orders.run("make-structures", {**desk.orders.params("make-structures"), "margin_mm": 1.0})
    desk.orders.edit("make-structures", {**desk.orders.params("make-structures"), "margin_mm": 2.0})
    desk.finish()
    assert '"margin_mm": 1.0' in desk.jobs.argvs[-1][-1]
    desk.finish(margin_mm=1.0)
    assert desk.orders.params("make-structures")["margin_mm"] == 2.0


def test_that_the_list_says_why_a_step_is_out_of_date(steps, desk):
    desk.keep("fit-tensor", artifacts={"maps": desk.case.read("registration")})
    assert "'Register to template' has changed" in steps.item_named("find-tracts").toolTip()
