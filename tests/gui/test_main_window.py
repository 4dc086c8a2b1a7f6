"""The main window: what it shows, where its orders lead, and how it closes."""

import warnings
from collections import Counter

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QLabel, QMessageBox, QPushButton

from dtiplan.domain.errors import UserError
from dtiplan.gui.background.jobs import Job
from dtiplan.gui.session import Layout
from dtiplan.gui.widgets.focus_order import focusable
from dtiplan.gui.widgets.state_icons import Mark
from dtiplan.gui.window.help_window import HelpWindow
from dtiplan.workflow.cases.case import Case
from dtiplan.workflow.files.view_file import read_view
from tests.gui.windows import (
    actions_of,
    answer_boxes,
    close_program,
    long_job,
    made_program,
    opened,
    settled,
)
from tests.workflow.scene_cases import finish, scene_case


@pytest.fixture
def program(qtbot, qapp, monkeypatch, tmp_path):  # noqa: ARG001 - Qt must be running
    made = made_program(qapp, monkeypatch, tmp_path)
    made.begin(())
    yield made
    close_program(made)


@pytest.fixture
def case(tmp_path):
    return scene_case(tmp_path / "case-1")


def drop(window, *paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(p)) for p in paths])
    copy, left, none = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # there is no other way to make one
        enter = QDragEnterEvent(QPoint(5, 5), copy, data, left, none)
    window.dragEnterEvent(enter)
    assert enter.isAccepted()
    window.dropEvent(QDropEvent(QPointF(5, 5), copy, data, left, none))


def test_that_the_title_names_case_and_patient(qtbot, program, case):
    assert program.window.windowTitle() == "dtiplan"
    window = opened(qtbot, program, case.folder)
    patient = program.session.store.patient_id
    assert window.windowTitle() == f"case-1 – {patient} – dtiplan"
    assert window.case_view.isVisible()
    window.close_case()
    settled(qtbot, program)
    assert window.windowTitle() == "dtiplan"
    assert window.start_page.isVisible()


def test_that_a_case_can_be_dropped_and_anything_else_begins_a_new_one(qtbot, program, case):
    window = program.window
    with qtbot.waitSignal(program.session.case_changed):
        drop(window, case.folder)
    images = case.folder.parent / "images"
    images.mkdir()
    (images / "one.dcm").write_bytes(b"nothing")
    drop(window, images)
    qtbot.waitUntil(lambda: window.import_page is not None and window.import_page.isVisible())
    assert window.import_page._sources.sources == (str(images),)
    drop(window, images / "one.dcm")
    qtbot.waitUntil(lambda: len(window.import_page._sources.sources) == 2)


def test_that_a_file_of_a_case_opens_the_case(qtbot, program, case):
    with qtbot.waitSignal(program.session.case_changed):
        drop(program.window, case.folder / "case.json")
    assert program.session.case.folder == case.folder


def test_that_a_folder_without_a_case_is_refused_in_words(qtbot, program, case, monkeypatch):
    said = answer_boxes(monkeypatch)
    window = opened(qtbot, program, case.folder)
    with qtbot.waitSignal(program.session.opening_failed):
        window.open_case(case.folder.parent)
    assert "cannot be opened" in said[0]
    assert program.session.case.folder == case.folder
    assert window.case_view.isVisible()


def test_that_only_what_makes_sense_can_be_chosen(qtbot, program, case):
    menus = program.window.menus
    needs_case = ("closeCaseAction", "exportAction", "savePictureAction", "runAllAction")
    assert not any(menus[name].isEnabled() for name in needs_case)
    assert menus["newCaseAction"].isEnabled()
    opened(qtbot, program, case.folder)
    assert all(menus[name].isEnabled() for name in needs_case)
    assert not menus["cancelAction"].isEnabled()
    program.jobs.add(long_job(case.folder))
    settled(qtbot, program)
    assert menus["cancelAction"].isEnabled()
    assert menus["runAllAction"].isEnabled()  # it comes after what runs
    assert not menus["undoAction"].isEnabled()
    assert not menus["undoAction"].isEnabled()


def test_that_every_order_has_its_own_key_and_letter(program):
    actions = actions_of(program.window)
    keys = Counter(a.shortcut().toString() for a in actions.values() if not a.shortcut().isEmpty())
    assert [key for key, n in keys.items() if n > 1] == []
    for menu in ("fileMenu", "editMenu", "viewMenu", "runMenu", "helpMenu"):
        texts = [a.text() for a in program.window.menus.menu(menu).actions() if a.text()]
        letters = Counter(t[t.index("&") + 1].lower() for t in texts if "&" in t)
        assert len(letters) == len([t for t in texts if "&" in t]), (menu, texts)


def test_that_undo_and_redo_go_over_the_revisions(qtbot, program, case):
    finish(case, "make-structures", structures=case.read("structures")[:0])
    window = opened(qtbot, program, case.folder)
    undo, redo = window.menus["undoAction"], window.menus["redoAction"]
    assert undo.text() == "Undo Make structures"
    assert not redo.isEnabled()
    with qtbot.waitSignal(program.session.case_changed):
        undo.trigger()
    settled(qtbot, program)
    assert len(program.session.case.read("structures")) == 1
    with qtbot.waitSignal(program.session.case_changed):
        redo.trigger()
    assert len(program.session.case.read("structures")) == 0
    assert Case.open(case.folder).manifest.revision == program.session.case.manifest.revision
    assert window.job_bar.last_message.startswith("Done")


def test_that_a_layout_is_chosen_from_the_menu_and_marked(qtbot, program, case):
    window = opened(qtbot, program, case.folder)
    window.menus["layoutAction-coronal"].trigger()
    assert program.session.display.layout is Layout.CORONAL
    program.session.change_display(layout=Layout.FOUR)
    settled(qtbot, program)
    assert window.menus["layoutAction-four"].isChecked()


def test_that_panels_can_be_hidden(qtbot, program, case):
    window = opened(qtbot, program, case.folder)
    window.menus["pagePanelAction"].trigger()
    assert not window.case_view.right.isVisible()
    window.menus["pagePanelAction"].trigger()
    assert window.case_view.right.isVisible()


def test_that_it_always_says_that_this_is_research_software(qtbot, program, case):
    def shown():
        label = program.window.findChild(QLabel, "disclaimer")
        return label.isVisible() and label.text()

    assert shown() == "Research software, not a medical device"
    opened(qtbot, program, case.folder)
    assert shown()
    program.window.new_case()
    assert shown()


def test_that_staying_keeps_window_and_work(qtbot, program, case, monkeypatch):
    window = opened(qtbot, program, case.folder)
    program.jobs.add(long_job(case.folder))
    said = answer_boxes(monkeypatch, "stayButton")
    window.close()
    assert "Make numbers" in said[0]
    assert window.isVisible()
    assert program.jobs.running is not None


def test_that_the_work_is_cancelled_and_the_window_closed(qtbot, program, case, monkeypatch):
    window = opened(qtbot, program, case.folder)
    program.jobs.add(long_job(case.folder))
    answer_boxes(monkeypatch, "cancelWorkButton")
    with qtbot.waitSignal(window.ended, timeout=10_000):
        window.close()
    assert program.jobs.running is None
    assert not window.isVisible()


def test_that_the_window_closes_when_the_work_is_done(qtbot, program, case, monkeypatch):
    window = opened(qtbot, program, case.folder)
    program.jobs.add(long_job(case.folder, takes_s=0.2))
    answer_boxes(monkeypatch, "waitButton")
    ends = []
    program.jobs.finished.connect(lambda *_: ends.append("finished"))
    program.jobs.failed.connect(lambda *said: ends.append(said[1]))
    with qtbot.waitSignal(window.ended, timeout=20_000):
        window.close()
        assert window.isVisible()
    assert ends == ["finished"]


def test_that_sizes_and_theme_are_remembered(qtbot, program, case, qapp, monkeypatch, tmp_path):
    window = opened(qtbot, program, case.folder)
    window.resize(1024, 700)
    window.case_view._columns.setSizes([240, 400, 384])
    sizes = window.case_view._columns.sizes()
    window.menus["themeAction-dark"].trigger()
    assert qapp.palette().window().color().lightness() < 128
    window.keep_state()
    again = made_program(qapp, monkeypatch, tmp_path)
    assert again.settings.theme.value == "light"  # as the test sets it
    opened(qtbot, again, case.folder)
    again.window.show()
    assert again.window.size().height() == 700
    assert abs(again.window.case_view._columns.sizes()[0] - sizes[0]) <= 2
    close_program(again)


def test_that_reopening_shows_the_same_step(qtbot, program, case):
    window = opened(qtbot, program, case.folder)
    program.session.select_step("fit-tensor")
    window.close_case()
    opened(qtbot, program, case.folder)
    assert program.session.step == "fit-tensor"
    assert window.case_view._stack.currentWidget().objectName() == "page_fit-tensor"
    assert (case.folder / "view.png").is_file()


def test_that_the_job_bar_tells_how_work_goes_and_ends(program):
    bar, job = program.window.job_bar, Job("Fit tensors", (), step="fit-tensor")
    program.jobs.started.emit(job)
    program.jobs.progressed.emit(job, 0.25, "slab 3")
    assert bar.last_message == "Fit tensors is running: slab 3"
    assert bar._progress.value() == 250
    program.jobs.failed.emit(job, UserError("It ended.", "By signal 11.", "Run it again.", "c"))
    assert bar.last_message == "Fit tensors failed: It ended."
    assert "signal 11" in bar._message.toolTip()
    program.jobs.cancelled.emit(job)
    assert "as it is before" not in bar.last_message
    assert "cancelled" in bar.last_message
    assert bar._sign._mark is Mark.INFO


def test_that_cancel_in_the_bar_stops_the_work(qtbot, program, case):
    program.jobs.add(long_job(case.folder))
    bar = program.window.job_bar
    assert bar._cancel.isVisible()
    with qtbot.waitSignal(program.jobs.cancelled, timeout=10_000):
        bar._cancel.click()
    qtbot.waitUntil(lambda: not bar._cancel.isVisible())
    assert not bar._progress.isVisible()


def test_that_f1_shows_the_help_of_where_one_is(qtbot, program, case):
    program.window.menus["helpAction"].trigger()
    shown = program.window.findChild(HelpWindow)
    assert shown.page == "start"
    opened(qtbot, program, case.folder)
    program.session.select_step("fit-tensor")
    program.window.menus["helpAction"].trigger()
    assert shown.page == "preprocess"
    program.window.menus["tutorialAction"].trigger()
    assert shown.page == "tutorial"
    shown.close()


def test_that_the_about_box_says_what_this_is_not_and_leads_to_the_licences(program, monkeypatch):
    said = answer_boxes(monkeypatch, "licencesButton")
    monkeypatch.setattr(
        QMessageBox, "clickedButton", lambda box: box.findChild(QPushButton, "licencesButton")
    )
    program.window.menus["aboutAction"].trigger()
    assert "Not a medical device" in said[0]
    shown = program.window.findChild(HelpWindow)
    assert shown.page == "about"
    shown.close()


def test_that_failed_work_without_a_page_is_told_with_its_remedy(program, monkeypatch):
    said = answer_boxes(monkeypatch)
    error = UserError("It could not be made.", "The disk is full.", "Make room.", "full")
    program.jobs.failed.emit(Job("Demo", ()), error)
    assert "The disk is full." in said[0]
    assert "Make room." in said[0]


def test_that_the_report_takes_the_room_of_views_and_page(qtbot, program, tmp_path):
    window = opened(qtbot, program, Case.create(tmp_path / "empty").folder)
    window.menus["reportAction"].trigger()
    assert window.case_view._report_page.isVisible()
    assert not window.case_view.views.isVisible()
    program.session.select_step("fit-tensor")
    assert window.case_view.views.isVisible()


def test_that_the_tab_key_goes_through_the_page_before_the_layers(qtbot, program, case):
    window = opened(qtbot, program, case.folder)
    for step in ("fit-tensor", "register-template", "fit-tensor"):
        program.session.select_step(step)
        settled(qtbot, program)
        page = window.case_view._stack.currentWidget()
        page.run_button.setFocus()
        chain, widget = [], focusable(page)[0]
        while len(chain) < 500 and widget is not window.case_view.layers.tree:
            chain.append(widget)
            widget = widget.nextInFocusChain()
        assert page.run_button in chain
        assert window.case_view._steps.list not in chain  # else it went once round
        assert [w for w in chain if w in focusable(page)] == focusable(page)


def test_that_closing_keeps_a_whole_picture_and_the_view(qtbot, program, case):
    window = opened(qtbot, program, case.folder)
    program.session.move_cursor((1.0, 2.0, 3.0))
    window.close()
    image = QImage(str(case.folder / "view.png"))
    assert image.width() > 100
    assert read_view(case.folder)["cursor_ras_mm"] == [1.0, 2.0, 3.0]
    assert not list(case.folder.glob(".view.*"))


def test_that_a_case_that_may_only_be_read_can_be_closed(qtbot, program, case, monkeypatch):
    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    opened(qtbot, program, case.folder)
    for module in ("workflow.files.view_file.replace_text", "gui.pages.recent_cases.replace_bytes"):
        monkeypatch.setattr(f"dtiplan.{module}", refuse)
    with qtbot.captureExceptions() as caught:
        program.window.close_case()
        settled(qtbot, program)
        program.session.wait()
        qtbot.wait(50)
    assert caught == []
    assert program.session.case is None


def test_that_the_picture_of_the_views_holds_all_four(qtbot, program, case):
    window = opened(qtbot, program, case.folder)
    window.resize(1200, 800)
    window.show()
    qtbot.waitUntil(lambda: all(v._slice for v in window.case_view.views.slices.values()))
    whole, small = window.case_view.picture(), window.case_view.picture(0.5)
    assert abs(whole.width() - 2 * small.width()) <= 2
    colours = {
        whole.pixelColor(round(x * whole.width()), round(y * whole.height())).rgb()
        for x, y in ((0.02, 0.02), (0.25, 0.25), (0.25, 0.75), (0.75, 0.75))
    }
    assert len(colours) > 1
