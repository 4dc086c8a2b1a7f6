"""The phantom wizard: one study, changed in one place, kept at once; pages one to three."""

import json
import sys
import textwrap
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLabel, QListWidget, QPushButton, QRadioButton, QToolButton, QWizard

from dtiplan.domain.phantoms.study import KeptAnalysis, ManualPlacement, StudyScan
from dtiplan.gui.background.jobs import JobQueue
from dtiplan.gui.phantom import phantom_window
from dtiplan.gui.phantom.phantom_window import PhantomWindow
from dtiplan.gui.phantom.study_session import StudySession, analysis_order
from dtiplan.gui.settings import Settings
from dtiplan.gui.widgets.messages import Closing
from dtiplan.workflow.phantom.studies.study import StudyFolder, study_document
from tests.gui.windows import close_program, made_program

LONG_MS = 10_000
NO_MOVE = tuple(tuple(row) for row in np.eye(4))
SCAN = StudyScan("s001", "Sola", "2026-01-05", "/nowhere", ("1.2.3",), b_values_s_mm2=(0.0, 900.0))

CHILD = """
    import json, pathlib, sys
    argv = sys.argv[1:-1]
    study = json.loads((pathlib.Path(argv[3]) / "study.json").read_text())
    said = {answer}
    print(json.dumps({{"event": "finished", "document": said}}))
"""


def child(tmp_path, answer):
    """Give a program that answers every order with a document."""
    path = tmp_path / "child.py"
    path.write_text(textwrap.dedent(CHILD).format(answer=answer))
    return (sys.executable, str(path))


@pytest.fixture
def settings(tmp_path):
    return Settings(tmp_path / "settings.ini")


@pytest.fixture
def session(qtbot, settings, tmp_path):
    kept_one = {"file": "analyses/s001.json", "sha256": "0", "input_hash": "1"}
    program = child(tmp_path, {"kept": {"s001": kept_one}})
    made = StudySession(settings, jobs=JobQueue(program=program))
    with qtbot.waitSignal(made.opened, timeout=LONG_MS):
        made.create(tmp_path / "study", "two sites")
    yield made
    made.close_down()


@pytest.fixture
def window(qtbot, settings, session, monkeypatch):
    monkeypatch.setattr(phantom_window, "ask_leaving", lambda *_, **__: Closing.CANCEL)
    made = PhantomWindow(settings, session)
    qtbot.addWidget(made)
    made.resize(1280, 720)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close_down()


def kept(qtbot, session):
    qtbot.waitUntil(lambda: session.is_saved, timeout=LONG_MS)
    return StudyFolder.open(session.folder).study


def test_that_a_change_is_on_disk_and_can_be_taken_back(qtbot, session):
    assert session.change(lambda s: s.with_scanner("Sola"), "Add scanner")
    assert [s.name for s in kept(qtbot, session).scanners] == ["Sola"]
    assert session.history.undo_text == "Add scanner"
    session.undo()
    assert kept(qtbot, session).scanners == ()
    session.redo()
    assert [s.name for s in kept(qtbot, session).scanners] == ["Sola"]


def test_that_a_change_that_cannot_be_is_refused_and_changes_nothing(qtbot, session):
    before = session.study
    with qtbot.waitSignal(session.refused, timeout=LONG_MS) as heard:
        assert not session.change(lambda s: s.with_usual_temperature(99.0, None), "Temperature")
    assert heard.args[0].code == "temperature-range"
    assert session.study is before
    assert session.history.undo_text == ""


def test_that_undo_keeps_what_was_measured_meanwhile(session):
    session.change(lambda s: s.with_scan(SCAN))
    session.change(lambda s: replace(s, phantom="nist-pvp"), "Choose phantom")
    made = KeptAnalysis("analyses/s001.json", "0" * 64, "1" * 64)
    session.change(lambda s: s.with_scan(replace(s.scan("s001"), analysis=made)))
    session.undo()
    assert session.study.phantom == ""
    assert session.study.scan("s001").analysis == made


def test_that_a_child_reads_the_study_with_the_last_change_in_it(qtbot, settings, tmp_path):
    program = child(tmp_path, '{"name": [s["name"] for s in study["scanners"]]}')
    session = StudySession(settings, jobs=JobQueue(program=program))
    with qtbot.waitSignal(session.opened, timeout=LONG_MS):
        session.create(tmp_path / "other")
    heard = []
    for number in range(5):
        session.change(lambda s, n=number: s.with_scanner(f"scanner {n}"), "Add scanner")
    session.order("look", "Look", ("phantom", "study", "show", str(session.folder)), heard.append)
    qtbot.waitUntil(lambda: bool(heard), timeout=LONG_MS)
    assert heard[0]["name"] == [f"scanner {n}" for n in range(5)]
    session.close_down()


def test_that_an_analysis_is_out_of_date_when_what_it_stands_on_changes(qtbot, settings, tmp_path):
    answer = {"kept": {"s001": {"file": "analyses/s001.json", "sha256": "0", "input_hash": "1"}}}
    session = StudySession(settings, jobs=JobQueue(program=child(tmp_path, answer)))
    with qtbot.waitSignal(session.opened, timeout=LONG_MS):
        session.create(tmp_path / "other")
    session.change(lambda s: s.with_scan(SCAN))
    session.analyse()
    assert session.is_ordered(analysis_order("s001"))
    qtbot.waitUntil(lambda: session.is_current(session.study.scan("s001")), timeout=LONG_MS)
    moved = replace(session.study.scan("s001"), placement=ManualPlacement(NO_MOVE))
    session.change(lambda s: s.with_scan(moved), "Move phantom")
    assert not session.is_current(session.study.scan("s001"))
    session.undo()
    assert session.is_current(session.study.scan("s001"))
    session.change(lambda s: s.with_temperature("Sola", "2026-01-05", 21.0), "Temperature")
    assert not session.is_current(session.study.scan("s001"))
    session.close_down()


def test_that_a_study_opens_again_at_the_page_where_it_was_left(qtbot, settings, session, window):
    wizard = window.wizard
    wizard.button(QWizard.WizardButton.NextButton).click()
    wizard.button(QWizard.WizardButton.NextButton).click()
    assert wizard.currentPage().name == "placement"
    wizard.button(QWizard.WizardButton.BackButton).click()
    assert wizard.currentPage().name == "scans"
    assert kept(qtbot, session).page == "scans"
    again = PhantomWindow(settings)
    qtbot.addWidget(again)
    with qtbot.waitSignal(again.session.opened, timeout=LONG_MS):
        again.open_study(session.folder)
    assert again.wizard.currentPage().name == "scans"
    again.close_down()


def test_that_back_leads_to_the_page_before_wherever_one_jumped(qtbot, session, window):
    wizard = window.wizard
    pages = window.findChild(QListWidget, "wizardPageList")
    back = wizard.button(QWizard.WizardButton.BackButton)
    pages.setCurrentRow(5)
    assert wizard.currentPage().name == "stability"
    pages.setCurrentRow(2)
    assert wizard.currentPage().name == "placement"
    back.click()
    assert wizard.currentPage().name == "scans"
    assert pages.currentRow() == 1
    back.click()
    assert wizard.currentPage().name == "phantom"
    assert kept(qtbot, session).page == "phantom"


def test_that_without_a_study_one_stays_on_the_first_page(qtbot, settings):
    window = PhantomWindow(settings)
    qtbot.addWidget(window)
    window.show()
    next_button = window.wizard.button(QWizard.WizardButton.NextButton)
    assert not next_button.isEnabled()
    window.wizard.go_to("report")
    assert window.wizard.currentPage().name == "phantom"
    window.close_down()


def test_that_the_phantom_is_chosen_from_the_list_and_its_truth_is_shown(qtbot, session, window):
    phantoms = window.findChild(QListWidget, "phantomList")
    qtbot.waitUntil(lambda: phantoms.count() > 4, timeout=LONG_MS)
    names = [phantoms.item(n).data(Qt.ItemDataRole.UserRole) for n in range(phantoms.count())]
    phantoms.setCurrentRow(names.index("nist-pvp"))
    assert session.study.phantom == "nist-pvp"
    truth = window.findChild(object, "truthTable")
    qtbot.waitUntil(lambda: len(truth.cells) == 6, timeout=LONG_MS)
    assert truth.cells[0][1].text == "1.1090"
    window.findChild(QRadioButton, "measuredTemperature").click()
    assert session.study.temperature_c == 20.0
    qtbot.waitUntil(lambda: truth.cells[0][1].text == "2.0000", timeout=LONG_MS)


def test_that_a_certificate_is_copied_shown_and_refused_where_it_is_none(
    qtbot, session, window, tmp_path
):
    session.change(lambda s: replace(s, phantom="nist-pvp"))
    path = tmp_path / "certificate.csv"
    path.write_text(
        "serial,material,temperature (C),ADC (um2/s),u (um2/s),k,date\n"
        "128-0042,pvp-20,0,580,5,1,2025-01-31\n128-0042,salt,0,900,5,1,2025-01-31\n"
    )
    session.keep_certificate(path)
    said = window.findChild(QLabel, "certificateSaid")
    qtbot.waitUntil(lambda: "128-0042, 2 values" in said.text(), timeout=LONG_MS)
    assert "1 of them" in said.text()
    assert (session.folder / session.study.certificate).read_text() == path.read_text()
    path.write_text("nothing")
    session.refused.disconnect()
    with qtbot.waitSignal(session.refused, timeout=LONG_MS):
        session.keep_certificate(path)
    assert "128-0042" in (session.folder / session.study.certificate).read_text()


def test_that_folders_dropped_on_the_scans_page_become_scans(qtbot, settings, tmp_path):
    scans = study_document(replace(StudyFolder.create(tmp_path / "model").study, scans=(SCAN,)))[
        "scans"
    ]
    answer = f'{{"scans": json.loads({json.dumps(json.dumps(scans))}), "argv": argv}}'
    session = StudySession(settings, jobs=JobQueue(program=child(tmp_path, answer)))
    window = PhantomWindow(settings, session)
    qtbot.addWidget(window)
    with qtbot.waitSignal(session.opened, timeout=LONG_MS):
        session.create(tmp_path / "other")
    heard = []
    session.jobs.finished.connect(lambda job, _said: heard.append(job.argv))
    page = window.wizard.page_named("scans")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "disk"))])
    page.dropEvent(
        QDropEvent(
            QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )  # fmt: skip
    qtbot.waitUntil(lambda: bool(session.study.scans), timeout=LONG_MS)
    argv = heard[0]
    assert argv[:4] == ("phantom", "study", "add", str(session.folder))
    assert str(tmp_path / "disk") in argv
    assert [(s.name, s.is_reference) for s in session.study.scanners] == [("Sola", True)]
    window.close_down()


def test_that_an_arrow_moves_the_phantom_and_undo_takes_it_back(qtbot, session, window):
    placed = replace(SCAN, placement=ManualPlacement(NO_MOVE))
    session.change(lambda s: replace(s.with_scan(placed), phantom="nist-pvp"))
    window.wizard.go_to("placement")
    qtbot.waitUntil(lambda: window.findChild(QToolButton, "shiftzMore").isEnabled())
    window.findChild(QToolButton, "shiftzMore").click()
    window.findChild(QToolButton, "turnzMore").click()
    pose = np.array(session.study.scan("s001").placement.scanner_from_phantom)
    assert np.allclose(pose[:3, 3], (0.0, 0.0, 1.0))
    assert np.isclose(pose[1, 0], np.sin(np.radians(1.0)))
    window.findChild(QPushButton, "undoPlacementButton").click()
    window.findChild(QPushButton, "undoPlacementButton").click()
    assert session.study.scan("s001").placement.scanner_from_phantom == NO_MOVE
    window.findChild(QPushButton, "acceptPlacementButton").click()
    assert session.study.scan("s001").is_placement_accepted
    qtbot.waitUntil(lambda: session.jobs.running is None and session.is_saved, timeout=LONG_MS)


def test_that_the_start_page_and_a_study_folder_open_the_comparison(
    qtbot, qapp, monkeypatch, tmp_path
):
    program = made_program(qapp, monkeypatch, tmp_path)
    program.begin(())
    StudyFolder.create(tmp_path / "kept study")
    program.window.findChild(QPushButton, "compareButton").click()
    entry = program.window.phantoms
    qtbot.waitUntil(lambda: entry.window is not None and entry.window.isVisible(), timeout=LONG_MS)
    with qtbot.waitSignal(entry.window.session.opened, timeout=LONG_MS):
        program.window.take([tmp_path / "kept study"])
    assert "kept study" in entry.window.windowTitle()
    assert entry.window.close()
    assert entry.window is None
    close_program(program)


def test_that_closing_asks_while_work_is_running(qtbot, session, window, monkeypatch):
    asked = []

    def stay(_window, works, **_how):
        asked.extend(works)
        return Closing.STAY

    monkeypatch.setattr(phantom_window, "ask_leaving", stay)
    session.jobs.hold()
    session.order("slow", "Slow work", ("phantom", "study", "show", str(session.folder)))
    assert not window.close()
    assert asked == ["Slow work"]
    session.cancel("slow")
    session.jobs.go_on()
    qtbot.waitUntil(lambda: session.jobs.running is None, timeout=LONG_MS)
    assert window.close()
