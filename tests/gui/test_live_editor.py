"""Live tracking on the page: what is wanted while pulling, what is shown, kept and taken back."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QUndoStack
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow

from dtiplan.domain.streamlines import Streamlines
from dtiplan.gui.live_tract import LiveResult
from dtiplan.gui.pages.tracts.lines_overlay import dots, pieces_near
from dtiplan.gui.pages.tracts.live_editor import LiveEditor
from dtiplan.gui.pages.tracts.outline_tool import Choosing, OutlineTool
from dtiplan.gui.pages.tracts.region_tool import Task
from dtiplan.gui.views.scene_canvas import SceneCanvas
from dtiplan.render.camera import Camera
from dtiplan.render.planes import AXIAL, Plane
from dtiplan.workflow.regions.own_regions import Rule
from dtiplan.workflow.regions.own_tracts import own_tract
from tests.gui.small_case import Desk

CAMERA = Camera(height_mm=100.0)
SIZE = (400, 400)


@pytest.fixture
def desk(qtbot, tmp_path):
    return Desk(qtbot, tmp_path)


@pytest.fixture
def editor(desk, qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    made = LiveEditor(desk.session, desk.orders, QUndoStack(window))
    window.setCentralWidget(made)
    made.kept_alive = window  # else it would go with this function
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    desk.session.move_cursor((1.0, 2.0, 3.0))
    return made


def wanted(desk):
    return own_tract(desk.session.live.text)


def answer(desk, n=30, **more):
    lines = Streamlines.from_lines([np.zeros((2, 3))] * n)
    figures = {"n": n, "n_seeds": 1000, "n_tracked": 40, "volume_cc": 1.26,
               "mean_length_mm": 80.4 if n else None, "rejected": {}, **more}  # fmt: skip
    desk.session.live.take(LiveResult(desk.session.live.text, lines, figures))


def pull(editor, *points):
    tool = editor.regions.tool
    tool.press(None, np.array(points[0], float))
    for point in points[1:]:
        tool.drag(None, np.array(point, float))
    tool.release(None, np.array(points[-1], float))


def test_that_nothing_is_followed_before_it_is_switched_on_and_that_says_so(editor, desk):
    assert desk.session.live.text == ""
    assert "Switch on" in editor.said.text()
    assert editor.figures["n"].text() == "–"


def test_that_switching_on_puts_the_first_seed_at_the_crosshair(editor, desk):
    QTest.mouseClick(editor.switch, Qt.MouseButton.LeftButton)
    (seed,) = wanted(desk).regions
    assert (seed.rule, seed.centre_ras_mm) == (Rule.SEED, (1.0, 2.0, 3.0))
    editor.switch.setChecked(False)
    assert desk.session.live.text == ""
    editor.switch.setChecked(True)
    assert len(wanted(desk).regions) == 1, "there is a seed already"


def test_that_a_pulled_seed_is_followed_at_every_move_and_is_one_edit(editor, desk):
    editor.switch.setChecked(True)
    asked = []
    desk.session.live.wanted.connect(lambda: asked.append(desk.session.live.text))
    pull(editor, (1, 2, 3), (2, 2, 3), (4, 2, 3), (4, 6, 3))
    places = [own_tract(text).regions[0].centre_ras_mm for text in dict.fromkeys(asked)]
    assert places == [(2.0, 2.0, 3.0), (4.0, 2.0, 3.0), (4.0, 6.0, 3.0)]
    assert not desk.session.live.is_held
    editor.regions.history.stack.undo()
    assert wanted(desk).regions[0].centre_ras_mm == (1.0, 2.0, 3.0)
    editor.regions.history.stack.redo()
    assert wanted(desk).regions[0].centre_ras_mm == (4.0, 6.0, 3.0)


def test_that_a_seed_is_pulled_in_3d_in_the_plane_of_the_picture(editor, desk):
    editor.switch.setChecked(True)
    grip = editor.regions.tool.grip
    x, y, _ = CAMERA.to_pixels(np.array([[1.0, 2.0, 3.0]]), SIZE)[0]
    assert not grip.take(CAMERA, SIZE, (x + 150, y)), "beside the ball the scene is turned"
    assert grip.take(CAMERA, SIZE, (x + 4, y))
    grip.pull(CAMERA, SIZE, (x + 4 + 40, y - 20))  # 4 pixels a mm; right of the picture is left
    grip.let_go()
    assert wanted(desk).regions[0].centre_ras_mm == (-9.0, 2.0, 8.0)
    grip.push(np.array([0.0, 1.0, 0.0]))
    assert wanted(desk).regions[0].centre_ras_mm == (-9.0, 3.0, 8.0)


def test_that_the_canvas_gives_the_mouse_and_ctrl_arrows_to_the_grip(editor, desk, qtbot):
    editor.switch.setChecked(True)
    canvas = SceneCanvas()
    qtbot.addWidget(canvas)
    canvas.resize(*SIZE)
    canvas.camera, canvas.grip = CAMERA, editor.regions.tool.grip
    canvas.image = QImage(*SIZE, QImage.Format.Format_RGB32)
    canvas.show()
    x, y, _ = CAMERA.to_pixels(np.array([[1.0, 2.0, 3.0]]), SIZE)[0]
    place = canvas.rect().topLeft() + canvas.mapFromParent(canvas.pos())
    place.setX(round(x))
    place.setY(round(y))
    turned = []
    canvas.camera_wanted.connect(turned.append)
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=place)
    place.setX(place.x() + 40)
    QTest.mouseMove(canvas, place)
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=place)
    before = wanted(desk).regions[0].centre_ras_mm
    assert before == pytest.approx((-9.0, 2.0, 3.0), abs=0.3)
    QTest.keyClick(canvas, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert wanted(desk).regions[0].centre_ras_mm[2] == pytest.approx(before[2] + 1.0)
    assert not turned
    QTest.keyClick(canvas, Qt.Key.Key_Up)
    assert len(turned) == 1


def test_that_sliders_change_what_is_followed_and_are_taken_back_with_the_regions(editor, desk):
    editor.switch.setChecked(True)
    editor.numbers.sliders["fa_threshold"].slider.setValue(25)
    assert wanted(desk).settings.fa_threshold == 0.25
    assert editor.numbers.sliders["fa_threshold"].number.value() == 0.25
    editor.regions.choose(-1)
    editor.regions.rule.setCurrentIndex(editor.regions.rule.findData("exclude"))
    editor.regions.set_task(Task.BALL)
    pull(editor, (5, 5, 5), (8, 5, 5))
    assert [r.rule for r in wanted(desk).regions] == [Rule.SEED, Rule.EXCLUDE]
    stack = editor.regions.history.stack
    stack.undo()
    assert len(wanted(desk).regions) == 1
    assert wanted(desk).settings.fa_threshold == 0.25
    stack.undo()
    assert wanted(desk).settings.fa_threshold == 0.15
    assert editor.numbers.sliders["fa_threshold"].number.value() == 0.15


def test_that_the_ends_of_the_range_of_lengths_push_each_other(editor, desk):
    editor.switch.setChecked(True)
    editor.numbers.sliders["shortest_mm"].number.set_value(250.0)
    settings = wanted(desk).settings
    assert settings.shortest_mm < settings.longest_mm


def test_that_numbers_and_reasons_are_shown_as_they_come(editor, desk):
    editor.switch.setChecked(True)
    desk.session.live.say_preparing()
    assert "Preparing" in editor.said.text()
    answer(desk)
    assert editor.figures["n"].text() == "30"
    assert editor.figures["volume_cc"].text() == "1.3"
    assert editor.figures["mean_length_mm"].text() == "80"
    answer(desk, n=0, n_tracked=0)
    assert editor.figures["mean_length_mm"].text() == "–"
    assert "white matter" in editor.said.text()
    desk.session.live.refuse("Tracking is blocked.")
    assert editor.said.text() == "Tracking is blocked."
    assert editor.figures["n"].text() == "–"


def test_that_what_is_kept_becomes_one_of_the_steps_tracts(editor, desk):
    editor.switch.setChecked(True)
    answer(desk)
    assert not editor.keep_button.isEnabled(), "it has no name"
    editor.name.setText("Hand_L")
    assert not editor.keep_button.isEnabled(), "nobody said on which side it is"
    editor.side.setCurrentIndex(editor.side.findData("left"))
    for name, is_good in (("CST_L", False), ("1st", False), ("Hand_L", True)):
        editor.name.setText(name)
        assert editor.keep_button.isEnabled() is is_good, name
    followed = wanted(desk)
    QTest.keyClick(editor.name, Qt.Key.Key_Return)
    (text,) = desk.orders.params("find-tracts")["own_tracts"]
    kept = own_tract(text)
    assert kept.name == "Hand_L"
    assert kept.settings == followed.settings
    assert [r.text.partition(" ")[2] for r in kept.regions] == [
        r.text.partition(" ")[2] for r in followed.regions
    ]
    assert editor.table.item(0, 0).text() == "Hand_L"
    editor.name.setText("Hand_L")
    editor.keep()
    assert len(desk.orders.params("find-tracts")["own_tracts"]) == 1
    editor.side.setCurrentIndex(editor.side.findData("left"))
    editor.keep()
    assert len(desk.orders.params("find-tracts")["own_tracts"]) == 1, "replaced"
    editor.table.setCurrentCell(0, 0)
    editor.drop()
    assert list(desk.orders.params("find-tracts")["own_tracts"]) == []


def test_that_a_kept_tract_is_gone_on_with(editor, desk):
    text = "Hand_R side=right fa_threshold=0.3 ; seed ball 3 2 1 4 ; any ball 9 9 9 2"
    params = desk.orders.params("find-tracts")
    desk.orders.edit("find-tracts", {**params, "own_tracts": [text]})
    editor.refresh()
    editor.table.setCurrentCell(0, 0)
    editor.go_on()
    now = wanted(desk)
    assert [r.rule for r in now.regions] == [Rule.SEED, Rule.ANY]
    assert (now.settings.fa_threshold, now.side.value) == (0.3, "right")
    assert editor.name.text() == "Hand_R"


def test_that_keeping_removing_and_going_on_with_a_tract_are_taken_back(editor, desk):
    def kept():
        return [t.partition(" ")[0] for t in desk.orders.params("find-tracts")["own_tracts"]]

    editor.switch.setChecked(True)
    drawn = editor.regions.texts()
    answer(desk)
    for name in ("Hand", "Foot"):
        editor.name.setText(name)
        editor.side.setCurrentIndex(editor.side.findData("left"))
        editor.keep()
    editor.table.setCurrentCell(0, 0)
    editor.drop()
    assert kept() == ["Foot"]
    stack = editor.regions.history.stack
    assert stack.undoText() == "Remove Hand"
    QTest.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert kept() == ["Hand", "Foot"]
    QTest.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert kept() == ["Hand"]
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(editor, Qt.Key.Key_Z, both)
    assert kept() == ["Hand", "Foot"]
    editor.regions.load(("live seed ball 9 9 9 2",), editor.regions.settings)
    editor.table.setCurrentCell(1, 0)
    editor.go_on()
    assert editor.regions.texts() == drawn
    assert stack.undoText() == "Go on with Foot"
    stack.undo()
    assert editor.regions.texts() == ("live seed ball 9 9 9 2",), "what was drawn is not lost"


def test_that_a_number_that_was_typed_is_taken_back_by_the_keys(editor, desk):
    editor.switch.setChecked(True)
    number = editor.numbers.sliders["fa_threshold"].number
    number.setFocus()
    number.selectAll()
    QTest.keyClicks(number, "0.25")
    QTest.keyClick(number, Qt.Key.Key_Return)
    assert wanted(desk).settings.fa_threshold == 0.25
    QTest.keyClick(number, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert wanted(desk).settings.fa_threshold == 0.15
    assert number.value() == 0.15


def test_that_the_model_is_taken_back(editor, desk):
    editor.switch.setChecked(True)
    editor.numbers.model.setCurrentIndex(editor.numbers.model.findData("csd"))
    assert wanted(desk).settings.model == "csd"
    assert editor.regions.history.stack.undoText() == "Model"
    editor.regions.history.stack.undo()
    assert wanted(desk).settings.model == "tensor"
    assert editor.numbers.model.currentData() == "tensor"


def test_that_nothing_is_tracked_for_a_page_that_is_not_seen(editor, desk):
    editor.switch.setChecked(True)
    before = desk.session.live.text
    editor.hide()
    assert desk.session.live.text == ""
    answer(desk)
    assert desk.session.live.result is None
    editor.show()
    assert desk.session.live.text == before


def test_that_streamlines_near_a_slice_are_painted_where_they_run():
    plane = Plane("axial", np.array([0.0, 0.0, 5.0]), *AXIAL[:2], 100.0, 80.0)
    lines = Streamlines.from_lines(
        [[[-20, 0, 5], [-18, 0, 5]], [[20, 10, 30], [22, 10, 30]], [[0, 20, 4], [0, 20, 6]]]
    )
    pieces = pieces_near(lines, plane)
    assert len(pieces) == 2, "not the one 25 mm above, and none from one streamline to the next"
    picture = dots(pieces, plane, (200, 160), 2)
    rows, columns = np.nonzero(picture)
    left_on_the_right = columns[rows > 70]
    assert left_on_the_right.min() == pytest.approx(100 + 2 * 18, abs=2)
    assert left_on_the_right.max() == pytest.approx(100 + 2 * 20, abs=2)
    assert rows[rows < 70].mean() == pytest.approx(80 - 2 * 20, abs=1.5)
    seen = QImage(picture.data, 200, 160, QImage.Format.Format_ARGB32_Premultiplied)
    across = seen.pixelColor(int(left_on_the_right.mean()), 80)
    assert across.red() > 3 * max(across.green(), across.blue()), "left-right is red"
    assert not dots(pieces[:0], plane, (20, 20), 2).any()


def test_that_an_outline_asks_what_is_in_it_and_a_click_what_is_under_it(desk):
    asked = []
    tool = OutlineTool(desk.session, asked.append, lambda: None)
    assert not tool.grip.take(CAMERA, SIZE, (5.0, 5.0)), "at first the scene is turned"
    tool.choosing = Choosing.LASSO
    assert tool.take(CAMERA, SIZE, (5.0, 5.0))
    for pixel in ((6.0, 5.0), (50.0, 5.0), (50.0, 60.0)):
        tool.pull(CAMERA, SIZE, pixel)
    assert len(tool.outline) == 3
    tool.let_go()
    tool.take(CAMERA, SIZE, (5.0, 5.0))
    tool.let_go()
    seen = {"camera": CAMERA.to_json(), "size": list(SIZE)}
    assert asked == [{"lasso": [(5.0, 5.0), (50.0, 5.0), (50.0, 60.0)], **seen}]
    tool.choosing = Choosing.PICK
    tool.take(CAMERA, SIZE, (7.0, 8.0))
    tool.let_go()
    assert asked[1:] == [{"at": (7.0, 8.0), **seen}]
