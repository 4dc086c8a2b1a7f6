"""The 3D view: pictures from a child process, mouse and keys, and a child that dies."""

import os
import signal
import time
from types import SimpleNamespace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QGuiApplication, QWheelEvent
from PySide6.QtWidgets import QApplication, QPushButton

from dtiplan.gui.pages.tracts.outline_tool import Choosing, OutlineTool
from dtiplan.gui.session import Session
from dtiplan.gui.views.scene_client import SceneClient
from dtiplan.gui.views.scene_view import SceneView
from dtiplan.workflow.steps.edit_tracts import EditParams
from tests.workflow.scene_cases import GREEN, TRACT_MM, scene_case

WAIT_MS = 20_000


@pytest.fixture(scope="module")
def case_folder(tmp_path_factory):
    return scene_case(tmp_path_factory.mktemp("scene") / "case").folder


class Seen:
    """What a view has shown, and how long taking it in held the window."""

    def __init__(self, qtbot, view):
        self.qtbot, self.view, self.headers, self.held_ms = qtbot, view, [], []
        view.client.frame_came.connect(lambda frame: self.headers.append(frame.header))
        take = view.client._take

        def timed():
            began = time.thread_time()
            take()
            self.held_ms.append(1e3 * (time.thread_time() - began))

        view.client._take = timed

    def at_rest(self):
        """Wait until everything asked for is drawn."""
        self.qtbot.waitUntil(self._is_done, timeout=WAIT_MS)
        return self.headers[-1]

    def _is_done(self):
        client = self.view.client
        return bool(
            self.headers
            and self.headers[-1]["serial"] == client._serial
            and not self.headers[-1]["is_moving"]
            and self.view._is_settled
        )


@pytest.fixture
def session(qtbot):  # noqa: ARG001 - makes the application
    made = Session()
    yield made
    made.wait()


@pytest.fixture
def view(qtbot, session):
    made = SceneView(session)
    qtbot.addWidget(made)
    made.resize(400, 340)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.canvas.setFocus()
    yield made
    made.close_child()


@pytest.fixture
def shown(qtbot, session, view, case_folder):
    seen = Seen(qtbot, view)
    with qtbot.waitSignal(session.case_changed, timeout=WAIT_MS):
        session.open(case_folder)
    seen.at_rest()
    return seen


def green_in(view):
    """Middle of the tract on the picture, as a share of its width and height."""
    picture = view.picture()
    rgb = np.frombuffer(picture.constBits(), np.uint8).reshape(picture.height(), -1, 4)
    blue, green, red = (rgb[..., k].astype(int) for k in range(3))
    lit = (green > 60) & (green - np.maximum(red, blue) > 30)
    lit[-130:, :130] = False
    rows, columns = np.nonzero(lit)
    return (columns.mean() / rgb.shape[1], rows.mean() / rgb.shape[0]) if rows.size else None


def test_that_without_a_case_the_view_says_so_and_starts_nothing(view):
    assert not view.client.is_running
    assert "case" in view.canvas.waiting_text
    assert not view.grab().isNull()


def test_that_the_patients_left_is_on_the_right_of_the_picture_from_the_front(shown, view):
    assert green_in(view)[0] > 0.6
    view.look_from("back")
    shown.at_rest()
    assert green_in(view)[0] < 0.4


def test_that_a_drag_turns_and_a_key_goes_back(qtbot, shown, view):
    canvas, before = view.canvas, view._camera
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(200, 150))
    qtbot.mouseMove(canvas, QPoint(260, 150))
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(260, 150))
    assert view._camera.azimuth_deg < before.azimuth_deg - 10
    assert shown.at_rest()["camera"] == view._camera.to_json()
    assert any(header["is_moving"] for header in shown.headers)
    qtbot.keyClick(canvas, Qt.Key.Key_1)
    assert view._camera.azimuth_deg == 0.0
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    assert view._camera.azimuth_deg == -5.0
    shown.at_rest()


def test_that_the_wheel_zooms_the_middle_button_pans_and_r_resets(qtbot, shown, view):
    canvas, before = view.canvas, view._camera
    place = QPointF(100, 100)
    wheel = QWheelEvent(
        place, canvas.mapToGlobal(place), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(canvas, wheel)
    assert view._camera.height_mm < before.height_mm
    qtbot.mousePress(canvas, Qt.MouseButton.MiddleButton, pos=QPoint(100, 100))
    qtbot.mouseMove(canvas, QPoint(130, 100))
    qtbot.mouseRelease(canvas, Qt.MouseButton.MiddleButton, pos=QPoint(130, 100))
    assert view._camera.focal_ras_mm[0] > before.focal_ras_mm[0] + 5
    qtbot.keyClick(canvas, Qt.Key.Key_R)
    shown.at_rest()
    assert view._camera == before


def test_that_a_picture_from_before_the_reset_does_not_bring_its_camera_back(qtbot, shown, view):
    front = view._camera
    frames = []
    view.client.frame_came.connect(frames.append)
    qtbot.keyClick(view.canvas, Qt.Key.Key_Right)
    shown.at_rest()
    late, turned = frames[-1], view._camera
    qtbot.keyClick(view.canvas, Qt.Key.Key_Up)
    view.reset()
    view._show_frame(late)
    assert view._camera is None, "it waits for a picture that was drawn after the reset"
    shown.at_rest()
    assert view._camera == front
    assert turned != front


def test_that_a_wish_is_sent_at_once_and_brings_no_picture_meanwhile(qtbot, shown, view):
    came = []
    view.client.frame_came.connect(came.append)
    for number in range(30):
        before = len(came)
        view._turn(view._camera.rotated(3.0, 0.0))
        assert len(came) == before
        qtbot.wait(number % 7)
    shown.at_rest()
    assert came


@pytest.mark.parametrize("is_turned", [False, True])
def test_that_an_outline_by_mouse_takes_the_streamlines_in_it_out(
    qtbot, shown, view, session, is_turned
):
    params = EditParams(automatic_cleaning=False).model_dump(mode="json")
    colour = {"colour_rgb": list(GREEN)}
    session.editing.want({"tract": "CST_L", "params": params, "shows_removed": False, **colour})
    tool = OutlineTool(
        session,
        lambda asked: session.editing.asked.emit({**asked, "does": "remove"}),
        lambda: None,
    )
    tool.choosing = Choosing.LASSO
    session.take_tool(tool)
    shown.at_rest()
    size = np.array(view.canvas.size().toTuple())
    middle = np.array(green_in(view)) * size
    angle = np.linspace(0.0, 6.2, 30)[:, None]
    ring = middle + np.array([0.2, 0.45]) * size * np.hstack([np.cos(angle), np.sin(angle)])
    corners = [QPoint(*corner) for corner in np.clip(ring, 1, size - 2).astype(int).tolist()]
    canvas = view.canvas
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=corners[0])
    for corner in corners[1:]:
        qtbot.mouseMove(canvas, corner)
    if is_turned:  # the outline is meant on the picture it was drawn on
        view._turn(view._camera.rotated(70.0, 30.0))
    with qtbot.waitSignal(session.editing.meant, timeout=WAIT_MS) as answer:
        qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=corners[-1])
    assert answer.args[0]["n"] == 50
    assert answer.args[0]["text"].startswith("CST_L remove lines")


def test_that_a_double_click_moves_the_cursor_there(qtbot, shown, view, session):
    x, y = green_in(view)
    place = QPoint(round(x * view.canvas.width()), round(y * view.canvas.height()))
    with qtbot.waitSignal(session.cursor_moved, timeout=WAIT_MS):
        qtbot.mouseDClick(view.canvas, Qt.MouseButton.LeftButton, pos=place)
    assert session.cursor_ras_mm[:2] == pytest.approx(TRACT_MM[:2], abs=3.5)
    shown.at_rest()


def test_that_hiding_a_layer_hides_it(shown, view, session):
    assert green_in(view)
    session.restyle("tract:CST_L", is_visible=False)
    shown.at_rest()
    assert green_in(view) is None


def test_that_a_killed_child_is_told_and_started_again(qtbot, shown, view):
    with qtbot.waitSignal(view.client.died, timeout=WAIT_MS):
        os.kill(view.client.process_id, signal.SIGSEGV)
    assert not view.client.is_running
    assert view._pages.currentIndex() == 1
    assert "11" in view._stopped.text.text()
    assert not view.grab().isNull()
    shown.headers.clear()
    qtbot.mouseClick(view.findChild(QPushButton, "restartSceneButton"), Qt.MouseButton.LeftButton)
    shown.at_rest()
    assert view._pages.currentIndex() == 0
    assert green_in(view)[0] > 0.6


def test_that_taking_in_pictures_never_holds_the_window(qtbot, shown, view):
    view.resize(900, 800)
    for turn in range(12):
        view._turn(view._camera.rotated(3.0 * turn, 0.0))
        qtbot.wait(20)
    shown.at_rest()
    assert len(shown.headers) > 2
    assert max(shown.held_ms) < 20.0


def test_that_pictures_that_come_in_pieces_are_put_together(qtbot):  # noqa: ARG001 - makes the application
    class Pieces:
        """A process whose output comes a few bytes at a time."""

        def __init__(self, said):
            self.said = said

        def read(self, _n):
            piece, self.said = self.said[:7], self.said[7:]
            return type("Bytes", (), {"data": lambda _self: piece})()

        def bytesAvailable(self):
            return 0

    header = b'{"kind": "frame", "width": 2, "height": 3, "bytes": 24, "serial": 1}'
    body = bytes([255, 0, 0, 255] * 6)
    client, frames = SceneClient(), []
    client.frame_came.connect(frames.append)
    said = len(header).to_bytes(4, "big") + header + body
    client._process = Pieces(said * 2)
    for _ in range(2 * len(said) // 7 + 1):
        client._take()
    client._process = None
    assert len(frames) == 2
    assert frames[0].image.pixelColor(1, 2).red() == 255
    assert frames[0].image.pixelColor(1, 2).blue() == 0


@pytest.mark.usefixtures("shown")
def test_that_the_picture_is_copied_and_saved_in_pixels_of_the_screen(view, tmp_path):
    view.copy_picture()
    copied = QGuiApplication.clipboard().image().size()
    assert copied.width() == view.canvas.width()
    assert copied.height() > view.canvas.height(), "a line below says what it is for"
    assert view.save_picture(tmp_path / "p.png")
    assert (tmp_path / "p.png").stat().st_size > 5000
    assert not view.save_picture(tmp_path / "none" / "p.png")


def test_that_a_hidden_view_draws_nothing(qtbot, shown, view, session):
    view.hide()
    count = len(shown.headers)
    session.move_cursor((1.0, 2.0, 3.0))
    qtbot.wait(400)
    assert len(shown.headers) == count
    view.show()
    shown.at_rest()
    assert len(shown.headers) > count


def test_that_what_goes_wrong_in_the_child_is_told_until_it_is_mended(qtbot, shown, view):
    view.client.show({**view.state(), "revision": 99})
    qtbot.waitUntil(view._note.isVisible, timeout=WAIT_MS)
    assert "99" in view._note.text()
    view.client.show(view.state())
    qtbot.waitUntil(lambda: not view._note.isVisible(), timeout=WAIT_MS)
    shown.at_rest()


@pytest.mark.usefixtures("shown")
def test_that_closing_the_case_ends_the_child(qtbot, view, session):
    child = view.client.process_id
    session.leave()
    assert not view.client.is_running
    qtbot.waitUntil(lambda: not _lives(child), timeout=5000)


def _lives(process_id):
    try:
        os.kill(process_id, 0)
    except ProcessLookupError:
        return False
    return True


def test_that_reopening_looks_at_the_scene_as_before(qtbot, shown, view, session):
    folder = session.case.folder
    view.look_from("left")
    view.findChild(QAction, "scenePlane_coronal").trigger()
    view.findChild(QAction, "sceneBrain").trigger()
    view.findChild(QAction, "scenePerspective").trigger()
    shown.at_rest()
    asked = view.state()
    session.leave()
    assert view.state()["camera"] is None
    view.hide()
    session.case_changed.disconnect(view._follow_case)
    session.case_changed.connect(view.show)  # as a window that shows its views for a case
    session.case_changed.connect(view._follow_case)
    with qtbot.waitSignal(session.case_changed, timeout=WAIT_MS):
        session.open(folder)
    same = ("camera", "planes", "has_brain")
    assert {key: view.state()[key] for key in same} == {key: asked[key] for key in same}
    assert asked["camera"]["has_perspective"]
    assert view.findChild(QAction, "scenePerspective").isChecked()
    assert view.findChild(QAction, "scenePlane_coronal").isChecked()
    assert not view.findChild(QAction, "sceneBrain").isChecked()
    assert shown.at_rest()["camera"] == asked["camera"]


def test_that_regions_of_the_tool_are_drawn_with_their_names(shown, session):
    def tool_with(*rules):
        texts = (f"CST_L {rule} ball {x} 6 -10 12" for rule, x in rules)
        solids = [
            {"text": text, "name": "mine", "colour_rgb": [250, 0, 250], "is_chosen": False}
            for text in texts
        ]
        return SimpleNamespace(solids=tuple(solids))

    session.take_tool(tool_with(("include", 20.0), ("exclude", -5.0)))
    header = shown.at_rest()
    assert [label["rule"] for label in header["labels"]] == ["include", "exclude"]
    place = header["labels"][0]["point_ras_mm"]
    assert place == pytest.approx([24.0, 0.0, 0.0])  # the scene is the planning frame
    session.take_tool(None)
    assert shown.at_rest()["labels"] == []
