"""The start page: what it offers, what it tells of recent cases, and the demo."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QLabel, QPushButton

from dtiplan.gui.background.jobs import JobQueue
from dtiplan.gui.pages.recent_cases import keep_thumbnail, read_card
from dtiplan.gui.pages.start_page import StartPage
from dtiplan.gui.work.demo import Demo
from dtiplan.workflow.cases.case import Case
from dtiplan.workflow.registry import STEPS
from tests.gui.windows import settings_in
from tests.workflow.made_case import made_case
from tests.workflow.scene_cases import scene_case


@pytest.fixture
def settings(tmp_path):
    return settings_in(tmp_path)


@pytest.fixture
def shown(qtbot, settings):
    made = []

    def show(n_cards):
        page = StartPage(settings)
        qtbot.addWidget(page)
        page.resize(1366, 700)
        page.show()
        made.append(page)
        qtbot.waitUntil(lambda: len(page._cards) == n_cards)
        return page

    yield show
    for page in made:
        page.close_down()


def words(widget):
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if not label.isHidden())


def test_that_an_empty_page_says_how_to_begin(shown):
    page = shown(0)
    said = page.findChild(QLabel, "noRecentCases")
    assert said.isVisible()
    assert "Drop the folder" in said.text()
    for name in ("newCaseButton", "openCaseButton", "demoButton"):
        assert page.findChild(QPushButton, name).isVisible()


@pytest.mark.parametrize(
    ("name", "signal"),
    [
        ("newCaseButton", "new_case_asked"),
        ("openCaseButton", "open_case_asked"),
        ("demoButton", "demo_asked"),
    ],
)
def test_that_each_way_can_be_taken_by_mouse_and_key(qtbot, shown, name, signal):
    page = shown(0)
    button = page.findChild(QPushButton, name)
    with qtbot.waitSignal(getattr(page, signal)):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(getattr(page, signal)):
        qtbot.keyClick(button, Qt.Key.Key_Space)


def test_that_a_card_tells_patient_state_and_picture(settings, shown, tmp_path):
    case = made_case(tmp_path / "patient-a")
    look = QImage(1200, 800, QImage.Format.Format_RGB32)
    look.fill(QColor("green"))
    keep_thumbnail(case.folder, look)
    settings.keep_recent(case.folder)
    page = shown(1)
    card = page._cards[0]
    assert page.findChild(QLabel, "noRecentCases").isHidden()
    assert "patient-a" in words(card)
    assert "Patient TEST" in words(card)
    assert f"6 of {len(STEPS)} steps done" in words(card)
    pictures = [p.pixmap() for p in card.findChildren(QLabel) if not p.pixmap().isNull()]
    assert QColor(pictures[0].toImage().pixel(80, 60)) == QColor("green")


def test_that_a_card_opens_its_case(qtbot, settings, shown, tmp_path):
    folder = scene_case(tmp_path / "one").folder
    settings.keep_recent(folder)
    page = shown(1)
    with qtbot.waitSignal(page.case_chosen) as told:
        qtbot.mouseClick(page._cards[0], Qt.MouseButton.LeftButton)
    assert told.args == [folder]


def test_that_a_missing_case_says_so_and_can_be_removed(qtbot, settings, shown, tmp_path):
    settings.keep_recent(tmp_path / "gone")
    page = shown(1)
    assert "cannot be opened" in words(page._cards[0])
    qtbot.mouseClick(page._cards[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page._cards)
    assert settings.recent_cases() == ()


def test_that_any_card_can_be_taken_off_the_list_without_touching_the_case(
    qtbot, settings, shown, tmp_path
):
    folder = scene_case(tmp_path / "one").folder
    settings.keep_recent(folder)
    page = shown(1)
    page._cards[0].actions()[0].trigger()
    qtbot.waitUntil(lambda: not page._cards)
    assert Case.open(folder).manifest.revision > 0


def test_that_a_damaged_case_does_not_hide_the_others(settings, shown, tmp_path):
    good = scene_case(tmp_path / "good").folder
    bad = scene_case(tmp_path / "bad").folder
    (bad / "case.json").write_text("{torn")
    for folder in (good, bad):
        settings.keep_recent(folder)
    page = shown(2)
    assert "case.json cannot be read" in words(page._cards[0])
    assert "Patient" in words(page._cards[1])


def test_that_a_case_whose_planning_series_was_lost_is_told_as_trouble(tmp_path):
    case = scene_case(tmp_path / "one")
    (case.folder / case.manifest.artifact("planning").folder / "value.json").unlink()
    assert read_card(case.folder).is_missing


def test_that_cards_stand_in_as_many_columns_as_there_is_room_for(qtbot, settings, shown, tmp_path):
    for n in range(5):
        settings.keep_recent(tmp_path / f"case{n}")
    page = shown(5)
    assert page._columns == 3
    page.resize(700, 700)
    qtbot.waitUntil(lambda: page._columns == 2)
    qtbot.waitUntil(lambda: page.horizontalScrollBar().maximum() == 0)


@pytest.fixture
def demo(qtbot, settings, tmp_path):  # noqa: ARG001 - Qt must be running
    settings.case_folder = tmp_path
    jobs = JobQueue(program=("/bin/true",))
    made = Demo(jobs, settings)
    yield made
    jobs.shutdown()


def test_that_the_demo_is_made_by_a_job_and_then_ready(qtbot, demo, tmp_path):
    asked = []
    demo._jobs.add = asked.append
    demo.begin()
    demo.begin()
    assert len(asked) == 1
    folder = tmp_path / "digital-patient"
    assert asked[0].argv == ("phantom", "make", "digital-patient", "--out", str(folder))
    with qtbot.waitSignal(demo.ready) as told:
        demo._jobs.finished.emit(asked[0], {})
    assert told.args == [folder / "dicom"]


def test_that_a_digital_patient_made_before_is_used_again(qtbot, demo, tmp_path):
    torn, whole = tmp_path / "digital-patient", tmp_path / "digital-patient-2"
    torn.mkdir()
    (whole / "truth").mkdir(parents=True)
    (whole / "truth" / "truth.json").write_text("{}")
    with qtbot.waitSignal(demo.ready) as told:
        demo.begin()
    assert told.args == [whole / "dicom"]


def test_that_a_demo_that_failed_can_be_tried_again(qtbot, demo):
    with qtbot.waitSignal(demo._jobs.failed, timeout=10_000):
        demo.begin()
    with qtbot.waitSignal(demo._jobs.failed, timeout=10_000):
        demo.begin()
