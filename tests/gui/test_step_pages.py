"""The page every step has: state, findings, settings, results, record."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton, QToolButton

from dtiplan.domain.errors import ReleaseBlockedError, UserError
from dtiplan.gui.pages.step_page import StepPage
from dtiplan.gui.pages.step_pages import page_for
from dtiplan.gui.pages.structures_page import StructuresPage
from dtiplan.gui.widgets.focus_order import focusable
from dtiplan.gui.widgets.notice import Notice
from dtiplan.workflow.registry import STEPS
from tests.gui.small_case import Desk


@pytest.fixture
def desk(qtbot, tmp_path):
    return Desk(qtbot, tmp_path)


@pytest.fixture
def page(desk):
    made = desk.page(lambda s, o: page_for("fit-tensor", s, o))
    made.show()
    return made


@pytest.mark.parametrize("step", STEPS, ids=lambda s: s.name)
def test_that_every_step_has_a_page_also_before_a_case_is_open(desk, step):
    page = desk.page(lambda s, o: page_for(step.name, s, o))
    assert isinstance(page, StepPage)
    page.show()
    desk.session.leave()
    assert not page.run_button.isEnabled()


def test_that_results_have_names_units_and_rounding(page):
    assert page.facts.rows == [
        ("Median FA in the mask", "0.500"),
        ("Median MD in the mask", "0.770 ×10⁻³ mm²/s"),
    ]


def test_that_findings_stand_gravest_first_and_notes_are_folded(page, desk):
    found = [
        {"severity": s, "code": s, "message": f"{s} seen", "remedy": "Do this."}
        for s in ("info", "error", "warning")
    ]
    desk.keep("fit-tensor", findings=found)
    words = [n.text.splitlines()[0] for n in page.findings.notices]
    assert words == ["Blocks the next steps", "Warning", "Note"]
    shown = [n for n in page.findings.notices if n.isVisible()]
    assert len(shown) == 2
    fold = page.findChild(QToolButton, "notesButton")
    assert fold.text() == "1 note for the record"
    fold.click()
    assert all(n.isVisible() for n in page.findings.notices)


def test_that_the_page_names_what_was_other_software(page, desk):
    desk.keep("fit-tensor", libraries={"dtiplan": "0.1.0", "dipy": "0.1.0"})
    (notice,) = page.findings.notices
    assert notice.objectName() == "finding_made-with-other-software"
    assert "dipy 0.1.0 -> " in notice.text
    desk.keep("fit-tensor")
    assert page.findings.notices == ()


def test_that_a_notice_is_copied_with_its_remedy(page, desk, qtbot):
    said = {"severity": "warning", "code": "a", "message": "Seen.", "remedy": "Do this."}
    desk.keep("fit-tensor", findings=[said])
    notice = page.findChild(Notice, "finding_a")
    qtbot.mouseClick(notice.findChild(QToolButton, "copyNoticeButton"), Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "Warning\nSeen.\nDo this."


def test_that_run_asks_for_the_step_with_what_the_form_shows(page, desk, qtbot):
    page.form.editor("max_b_s_mm2").set_value(1500)
    qtbot.mouseClick(page.run_button, Qt.MouseButton.LeftButton)
    assert desk.jobs.steps == ["fit-tensor"]
    assert '"max_b_s_mm2": 1500.0' in desk.jobs.argvs[0][-1]


def test_that_while_a_step_runs_it_can_only_be_cancelled(page, desk, qtbot):
    page.run()
    assert not page.run_button.isVisible()
    assert page.cancel_button.isVisible()
    desk.jobs.progressed.emit(desk.jobs.jobs[0], 0.3, "fitting")
    assert page.findChild(object, "stepState").text() == "Running 30 % · about 12 s left"
    qtbot.mouseClick(page.cancel_button, Qt.MouseButton.LeftButton)
    assert page.run_button.isVisible()
    assert page.run_button.isEnabled()


def test_that_edited_settings_are_said_and_outlive_the_page(page, desk):
    page.form.editor("max_b_s_mm2").set_value(1500)
    assert "settings changed since" in page.findChild(object, "stepState").text()
    again = desk.page(lambda s, o: page_for("fit-tensor", s, o))
    assert again.form.value()["max_b_s_mm2"] == 1500


def test_that_a_failure_shows_problem_cause_and_remedy(page, desk):
    page.run()
    desk.jobs.failed.emit(desk.jobs.jobs[0], UserError("Problem.", "Cause.", "Remedy.", "x"))
    notice = page.findChild(Notice, "failureNotice")
    assert notice.text == "Problem.\nCause.\nRemedy."
    page.run()
    assert page.failure_place.notices == ()


def test_that_the_record_tells_version_time_and_hashes(page, qtbot):
    fold = page.findChild(QToolButton, "recordButton")
    assert not page._log.isVisible()
    qtbot.mouseClick(fold, Qt.MouseButton.LeftButton)
    rows = dict(page._log.rows)
    assert page._log.isVisible()
    assert rows["Took"] == "1.5 s"
    assert rows["dtiplan"] == "0.1.0"
    assert len(rows["Input mask, SHA-256"]) == 64


def test_that_run_to_here_brings_what_is_missing(qtbot, tmp_path):
    desk = Desk(qtbot, tmp_path, upto="check-orientation")
    page = desk.page(lambda s, o: page_for("fit-tensor", s, o))
    qtbot.mouseClick(page.run_to_button, Qt.MouseButton.LeftButton)
    assert desk.jobs.steps == ["preprocess"]
    desk.finish()
    assert desk.jobs.steps == ["preprocess", "fit-tensor"]


def test_that_structures_are_renamed_within_the_rule_and_told_inline(desk, qtbot):
    page = desk.page(StructuresPage)
    page.show()
    page.table.item(0, 0).setText("Pyramid_L")
    assert desk.orders.params("make-structures")["names"] == ["CST_L=Pyramid_L"]
    assert page.run_button.isEnabled()
    page.table.item(0, 0).setText("a name that is far too long")
    problem = page.findChild(object, "nameProblem")
    assert problem.isVisible()
    assert "1 to 16" in problem.text()
    assert not page.run_button.isEnabled()
    page.table.item(0, 0).setText("CST_L")
    assert desk.orders.params("make-structures")["names"] == []
    qtbot.mouseClick(page.run_button, Qt.MouseButton.LeftButton)
    assert desk.jobs.steps == ["make-structures"]


def test_that_a_colour_is_kept_with_the_settings_and_shown(desk):
    page = desk.page(StructuresPage)
    page.recolour("CST_L", (255, 0, 16))
    assert desk.orders.params("make-structures")["colours"] == ["CST_L=#ff0010"]
    assert page.table.cells[0][0].colour_rgb == (255, 0, 16)


def test_that_unticking_a_structure_hides_it_in_the_views(desk):
    page = desk.page(StructuresPage)
    page.table.item(0, 0).setCheckState(Qt.CheckState.Unchecked)
    assert not desk.session.display.style("structure:CST_L").is_visible


def test_that_a_blocked_release_is_shown_large_and_in_words(desk):
    page = desk.page(lambda s, o: page_for("export-rtstruct", s, o))
    page.show()
    page.orders.run("export-rtstruct")
    error = ReleaseBlockedError("The RTSTRUCT was not released.", "Dice 0.9.", "Report it.")
    desk.jobs.failed.emit(desk.jobs.jobs[0], error)
    notice = page.findChild(Notice, "failureNotice")
    head = notice.layout().itemAtPosition(0, 1).widget()
    assert head.text() == "The RTSTRUCT was not released."
    assert head.font().pointSizeF() > page.font().pointSizeF()


@pytest.mark.parametrize("step", STEPS, ids=lambda s: s.name)
def test_that_the_tab_key_goes_from_top_to_bottom(desk, step):
    page = desk.page(lambda s, o: page_for(step.name, s, o))
    page.resize(page.width(), 2000)  # so that nothing has to be scrolled to
    page.show()
    stops = [w for w in focusable(page) if w.isVisible() and w.isEnabled()]
    tops = [w.mapTo(page, w.rect().topLeft()).y() for w in stops]
    slack_px = 12  # what stands in one row is not of one height
    assert all(b >= a - slack_px for a, b in pairwise(tops))
    chain, at = [], stops[0]
    while at not in chain:
        chain.append(at)
        at = at.nextInFocusChain()
    assert [w for w in chain if w in stops] == stops


@pytest.mark.parametrize("step", STEPS, ids=lambda s: s.name)
def test_that_no_two_keys_of_a_page_are_the_same(desk, step):
    page = desk.page(lambda s, o: page_for(step.name, s, o))
    page.show()
    labelled = [*page.findChildren(QLabel), *page.findChildren(QAbstractButton)]
    texts = [widget.text() for widget in labelled if widget.isVisible()]
    keys = [t[t.index("&") + 1].lower() for t in texts if "&" in t.replace("&&", "")]
    assert len(keys) == len(set(keys)), keys
    assert not set(keys) & set("fevh"), "a key of the menu bar"


def test_that_everything_is_reached_by_the_keyboard(page):
    for button in page.findChildren(QPushButton):
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus, button.objectName()
