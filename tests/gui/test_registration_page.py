"""The registration pages: compare, move by hand, accept with a name."""

import json

import numpy as np
import pytest
from PySide6.QtCore import Qt

from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.registration import Review, nudged
from dtiplan.gui.pages.registration.nudge_editor import NO_NUDGE
from dtiplan.gui.pages.registration.registration_page import AcceptancePage, RegistrationPage
from dtiplan.workflow.viewing.case_tables import brain_middle
from dtiplan.workflow.viewing.display import Blend
from tests.gui.small_case import Desk, registration


@pytest.fixture
def desk(qtbot, tmp_path):
    return Desk(qtbot, tmp_path, upto="register-planning")


@pytest.fixture
def page(desk):
    made = desk.page(AcceptancePage)
    made.show()
    return made


def click(qtbot, page, name):
    qtbot.mouseClick(page.findChild(object, name), Qt.MouseButton.LeftButton)


def test_that_the_numbers_stand_on_both_pages(page, desk):
    other = desk.page(RegistrationPage)
    for rows in (dict(page.facts.rows), dict(other.facts.rows)):
        assert rows["Shift of the brain's middle"] == "14.20 mm"
        assert rows["Brain inside the planning series"] == "98 %"
        assert rows["Two fits differ by"] == "0.12 mm"
        assert rows["Identity kept"] == "No"


@pytest.mark.parametrize("blend", list(Blend))
def test_that_a_blend_mode_drives_the_display(page, desk, blend):
    desk.session.change_display(blend=Blend.MIX if blend is Blend.OFF else Blend.OFF)
    page.findChild(object, f"blend_{blend.value}").click()
    assert desk.session.display.blend is blend
    assert page.blend.slider.isVisible() == (blend in (Blend.MIX, Blend.EDGES))


def test_that_the_slider_sets_the_share_and_follows_it(page, desk):
    desk.session.change_display(blend=Blend.MIX)
    page.blend.slider.setValue(80)
    assert desk.session.display.blend_share == 0.8
    desk.session.change_display(blend_share=0.3)
    assert page.blend.slider.value() == 30


def test_that_arrows_move_by_the_chosen_step_and_the_views_show_it_at_once(page, desk, qtbot):
    with qtbot.waitSignal(desk.session.motion_previewed):
        click(qtbot, page, "nudge0more")
    assert page.nudge.value() == (1.0, 0, 0, 0, 0, 0)
    assert np.allclose(desk.session.nudge[:3, 3], [1, 0, 0])
    page.findChild(object, "turnStep").setCurrentIndex(3)
    click(qtbot, page, "nudge5less")
    assert page.nudge.value() == (1.0, 0, 0, 0, 0, -5.0)
    found = registration().transform
    review = Review("", (1.0, 0, 0), (0, 0, -5.0))
    wanted = nudged(found, review, brain_middle(desk.case)).fixed_from_moving
    assert np.allclose(desk.session.nudge, wanted)


def test_that_undo_redo_and_reset_walk_through_the_changes(page, desk, qtbot):
    click(qtbot, page, "nudge1more")
    page.nudge.boxes[4].set_value(2.5)
    assert page.nudge.value() == (0, 1.0, 0, 0, 2.5, 0)
    click(qtbot, page, "undoNudgeButton")
    assert page.nudge.value() == (0, 1.0, 0, 0, 0, 0)
    click(qtbot, page, "undoNudgeButton")
    assert page.nudge.value() == NO_NUDGE
    assert not page.findChild(object, "undoNudgeButton").isEnabled()
    click(qtbot, page, "redoNudgeButton")
    click(qtbot, page, "redoNudgeButton")
    assert page.nudge.value() == (0, 1.0, 0, 0, 2.5, 0)
    click(qtbot, page, "resetNudgeButton")
    assert page.nudge.value() == NO_NUDGE
    assert np.allclose(desk.session.nudge, np.eye(4))
    click(qtbot, page, "undoNudgeButton")
    assert page.nudge.value() == (0, 1.0, 0, 0, 2.5, 0)


def test_that_a_nudge_cannot_leave_its_limits(page):
    page.nudge.change(0, 999.0)
    page.nudge.change(3, -999.0)
    assert page.nudge.value()[0] == 50.0
    assert page.nudge.value()[3] == -30.0


def test_that_accepting_needs_a_name_and_records_what_was_moved(page, desk, qtbot):
    click(qtbot, page, "nudge2less")
    assert not page.run_button.isEnabled()
    assert desk.jobs.steps == []
    qtbot.keyClicks(page.findChild(object, "acceptedBy"), "A. Physicist")
    click(qtbot, page, "acceptButton")
    said = json.loads(desk.jobs.argvs[0][-1])
    assert said["accepted_by"] == "A. Physicist"
    assert said["shift_mm"] == [0.0, 0.0, -1.0]
    assert said["rotation_deg"] == [0.0, 0.0, 0.0]
    assert desk.orders.person == "A. Physicist"


def test_that_the_name_is_remembered_for_the_next_case(page, desk, qtbot):
    qtbot.keyClicks(page.findChild(object, "acceptedBy"), "A. Physicist")
    page.run()
    assert desk.page(AcceptancePage).name.text() == "A. Physicist"


def test_that_a_name_alone_never_makes_the_chain_accept(page, desk, qtbot):
    qtbot.keyClicks(page.findChild(object, "acceptedBy"), "A. Physicist")
    click(qtbot, page, "nudge2less")
    desk.orders.run_all()
    desk.finish(artifacts={"template_map": "a map"})
    while desk.jobs.running is not None:
        desk.finish()
    assert {"register-template", "find-tracts"} <= set(desk.jobs.steps)
    assert not {"accept-registration", "make-structures"} & set(desk.jobs.steps)
    assert desk.session.step == "accept-registration"


def test_that_who_accepted_is_said_and_an_older_acceptance_is_told(page, desk):
    assert "export is blocked" in page.state_place.notices[0].text
    desk.keep("accept-registration")
    assert page.state_place.notices[0].text.startswith("Accepted by E. Example")
    moved = registration(findings=(Finding(Severity.INFO, "x", "y", "z"),))
    desk.keep("register-planning", artifacts={"registration": moved})
    assert "an earlier registration" in page.state_place.notices[0].text


def test_that_after_a_move_by_hand_the_whole_shift_is_told(page, desk):
    desk.keep(
        "accept-registration",
        artifacts={"accepted_registration": registration(Review("E.", (1.0, 0.0, 0.0)))},
        facts={"moved_mm": 15.1},
        accepted_by="E.",
        shift_mm=[1.0, 0.0, 0.0],
    )
    rows = dict(page.facts.rows)
    assert rows["Shift of the brain's middle"] == "15.10 mm"
    assert rows["Moved by hand (x / y / z)"] == "1.0 / 0.0 / 0.0 mm; 0.0 / 0.0 / 0.0°"
    assert page.nudge.value() == (1.0, 0, 0, 0, 0, 0)


def test_that_a_registration_nobody_looked_at_is_said_to_block(page, desk):
    desk.keep(
        "accept-registration",
        artifacts={"accepted_registration": registration(Review())},
        accepted_by="",
    )
    assert "without anybody looking" in page.state_place.notices[0].text


def test_that_an_error_can_be_answered_for_only_where_there_is_one(page, desk):
    assert not page.form_section.isVisible()
    bad = registration(findings=(Finding(Severity.ERROR, "registration-failed", "m", "r"),))
    desk.keep("register-planning", artifacts={"registration": bad})
    assert page.form_section.isVisible()
