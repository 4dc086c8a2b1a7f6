"""Switching the language makes the window anew: nothing of the old one may be left."""

import sys

import pytest
from PySide6.QtCore import QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QMessageBox

from dtiplan.gui import app as program_module
from dtiplan.gui.app import Program
from dtiplan.gui.translation import install
from dtiplan.gui.views import scene_client
from dtiplan.gui.views.scene_view import SceneView
from tests.gui.windows import close_program, opened, settings_in
from tests.workflow.scene_cases import scene_case

N_SWITCHES = 20
READER = "import sys; sys.stdin.buffer.read()"


@pytest.fixture
def light_scenes(monkeypatch):
    """Children of the 3D view that only read, and a list of the clients that started them."""
    started = []
    start = scene_client.SceneClient.start

    def noted(client, *given):
        started.append(client)
        start(client, *given)

    monkeypatch.setattr(scene_client, "own_program", lambda: (sys.executable, "-c", READER))
    monkeypatch.setattr(scene_client.SceneClient, "start", noted)
    return started


@pytest.fixture
def program(qtbot, qapp, monkeypatch, tmp_path, light_scenes):  # noqa: ARG001 - before the windows
    monkeypatch.setattr(program_module, "_FAREWELL_MS", 20)
    monkeypatch.setattr(QMessageBox, "exec", lambda box: pytest.fail(box.text()))
    made = Program(qapp, settings_in(tmp_path))
    made.begin([])
    yield made
    close_program(made)
    install(qapp, "en")


def switched(qtbot, program, code):
    old, program.settings.language = program.window, code
    gone = []
    old.destroyed.connect(lambda: gone.append(code))
    old.language_changed.emit()
    qtbot.waitUntil(lambda: program.window is not old)
    # As after each job: the old window still stands and hears of it.
    with qtbot.waitSignal(program.session.case_changed):
        program.session.reread()
    qtbot.waitUntil(lambda: bool(gone), timeout=10_000)


@pytest.mark.timeout(60)
def test_that_twenty_switches_leave_no_child_and_no_warning(qtbot, program, light_scenes, tmp_path):
    opened(qtbot, program, scene_case(tmp_path / "case").folder)
    said = []
    before = qInstallMessageHandler(lambda kind, _, text: said.append((kind, text)))
    try:
        with qtbot.captureExceptions() as caught:
            for number in range(N_SWITCHES):
                switched(qtbot, program, ("de", "fr", "en")[number % 3])
    finally:
        qInstallMessageHandler(before)
    assert caught == []
    assert [text for kind, text in said if kind != QtMsgType.QtDebugMsg and "process" in text] == []
    assert len(set(light_scenes)) == N_SWITCHES + 1  # one for each window, none twice
    assert len(light_scenes) == N_SWITCHES + 1


def test_that_a_scene_that_was_let_go_never_starts_again(qtbot, light_scenes, tmp_path):
    from dtiplan.gui.session import Session

    session = Session()
    view = SceneView(session)
    qtbot.addWidget(view)
    with qtbot.waitExposed(view):
        view.show()
    with qtbot.waitSignal(session.case_changed):
        session.open(scene_case(tmp_path / "case").folder)
    assert view.client.is_running
    view.let_go()
    with qtbot.waitSignal(session.case_changed):
        session.reread()
    view.hide()
    view.show()
    view.restart()
    assert len(light_scenes) == 1
    qtbot.waitUntil(lambda: view.is_at_rest)
    session.wait()


def test_that_closing_waits_for_a_child_that_was_asked_to_end_before(qtbot, light_scenes, tmp_path):
    from dtiplan.gui.session import Session

    session = Session()
    view = SceneView(session)
    qtbot.addWidget(view)
    with qtbot.waitExposed(view):
        view.show()
    with qtbot.waitSignal(session.case_changed):
        session.open(scene_case(tmp_path / "case").folder)
    view.let_go()
    assert not view.is_at_rest
    view.close_child()
    assert view.is_at_rest
    assert len(light_scenes) == 1
    session.wait()
