"""Regions: every edit can be taken back, by keys from anywhere in the window; seen in 3D too."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow, QPushButton, QSplitter

from dtiplan.domain.geometry import transform_points
from dtiplan.gui.pages.tracts.region_editor import RegionEditor
from dtiplan.gui.pages.tracts.region_rows import moved
from dtiplan.gui.pages.tracts.region_tool import Task
from dtiplan.gui.views.ruler import Ruler
from dtiplan.workflow.regions.own_regions import PaintedRegion, Rule, own_region, plain_name
from tests.gui.small_case import Desk, grid

GRID = grid()
CTRL = Qt.KeyboardModifier.ControlModifier
UNDO, REDO = (Qt.Key.Key_Z, CTRL), (Qt.Key.Key_Y, CTRL)


@pytest.fixture
def desk(qtbot, tmp_path):
    return Desk(qtbot, tmp_path)


@pytest.fixture
def editor(desk, qtbot):
    """An editor in a window that has undo of its own, beside another widget."""
    window = QMainWindow()
    qtbot.addWidget(window)
    window.undone = []
    own = QAction("Undo", window)
    own.setShortcut(QKeySequence.StandardKey.Undo)
    own.triggered.connect(lambda: window.undone.append(1))
    window.addAction(own)
    made = RegionEditor(desk.session, desk.orders)
    window.other = QPushButton("elsewhere")
    split = QSplitter()
    split.addWidget(made)
    split.addWidget(window.other)
    window.setCentralWidget(split)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return made


def texts(editor):
    return [own.text for own in editor.shown]


def paint(editor, task, *points):
    editor.set_task(task)
    editor.tool.press(None, np.array(points[0], float))
    editor.tool.release(None, np.array(points[-1], float))


def test_that_every_edit_is_taken_back_and_done_again_one_by_one(editor):
    seen = [texts(editor)]

    def note():
        assert texts(editor) != seen[-1]
        seen.append(texts(editor))

    paint(editor, Task.BALL, (0, 0, 0), (3, 0, 0))
    note()
    paint(editor, Task.BOX, (-4, -4, 2), (4, 2, 2))
    note()
    editor.take_moved(np.array([1.0, 0.0, 0.0]))
    note()
    editor.rename(1, "by the tumour")
    note()
    editor.numbers.half.numbers[0].set_value(2.5)
    note()
    editor.choose(-1)
    paint(editor, Task.BRUSH, (0, 0, 0), (2, 0, 0))
    note()
    paint(editor, Task.ERASER, (4, 0, 0))
    note()
    editor.choose(0)
    editor.remove()
    note()
    stack = editor.history.stack
    assert stack.count() == len(seen) - 1
    for before in seen[-2::-1]:
        stack.undo()
        assert texts(editor) == before
    for after in seen[1:]:
        stack.redo()
        assert texts(editor) == after
    assert not editor.findChild(QPushButton, "redoRegionButton").isEnabled()


def test_that_the_keys_reach_the_regions_from_anywhere_in_the_window(editor):
    window = editor.window()
    window.other.setFocus()
    QTest.keyClick(window.other, *UNDO)
    assert len(window.undone) == 1  # no edit yet: the window's own undo
    editor.add_at_cursor()
    window.other.setFocus()
    QTest.keyClick(window.other, *UNDO)
    assert texts(editor) == []
    QTest.keyClick(window.other, *UNDO)
    assert len(window.undone) == 1, "a stroke too many does not take back a step of the case"
    QTest.keyClick(window.other, *REDO)
    assert len(texts(editor)) == 1
    QTest.keyClick(window.other, *UNDO)
    QTest.keyClick(window.other, Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert len(texts(editor)) == 1
    editor.hide()
    QTest.keyClick(window.other, *UNDO)
    assert len(window.undone) == 2
    assert len(texts(editor)) == 1


def test_that_numbers_changed_in_one_go_are_one_edit(editor):
    editor.add_at_cursor()
    before = texts(editor)
    for radius in (6.0, 7.0, 8.0):
        editor.numbers.half.numbers[0].set_value(radius)
    assert texts(editor)[0].endswith(" 8")
    editor.history.stack.undo()
    assert texts(editor) == before


def test_that_regions_changed_elsewhere_end_the_history(editor, desk):
    editor.add_at_cursor()
    params = desk.orders.params("find-tracts")
    desk.orders.edit("find-tracts", {**params, "own_regions": ["CST_R include ball 0 0 0 4"]})
    editor.refresh()
    assert not editor.history.stack.canUndo()
    assert texts(editor) == ["CST_R include ball 0 0 0 4"]
    desk.orders.edit("find-tracts", {**params, "own_regions": []})
    editor.refresh()
    assert texts(editor) == []


def test_that_a_region_is_pulled_by_the_mouse(editor, desk):
    editor.add_at_cursor()
    start = desk.session.cursor_ras_mm.copy()
    held, shift = start + np.array([1.0, 1.0, 0.0]), np.array([3.0, -2.0, 0.0])
    paint(editor, Task.MOVE, held, held + shift)
    assert np.allclose(editor.shown[0].centre_ras_mm, start + shift, atol=0.06)


def test_that_painted_voxels_move_by_whole_voxels_and_stay_on_the_grid():
    region = PaintedRegion("A", Rule.EXCLUDE, (2, 2, 2), np.ones((2, 1, 1), bool))
    assert moved(region, np.array([2.9, -2.0, 0.0]), GRID).first_vox == (3, 1, 2)
    assert moved(region, np.array([99.0, 0.0, -99.0]), GRID).first_vox == (6, 2, 0)


def test_that_a_name_is_typed_in_the_table_and_may_be_given_up(editor):
    editor.add_at_cursor()
    assert editor.table.cells[0][0].text == "Ball 1"
    editor.table.item(0, 0).setText("  by # the\ttumour ")
    assert texts(editor)[0].endswith(" # by the tumour")
    assert editor.table.cells[0][0].text == "by the tumour"
    editor.table.item(0, 0).setText("")
    assert editor.table.cells[0][0].text == "Ball 1"
    assert len(plain_name("x" * 99)) == 32


def test_that_the_scene_is_told_of_regions_while_they_are_edited(editor, desk):
    editor.add_at_cursor()
    (solid,) = desk.session.tool.solids
    assert own_region(solid["text"]).text == texts(editor)[0]
    assert (solid["name"], solid["is_chosen"]) == ("CST_L: Ball 1", True)
    desk.session.take_tool(Ruler(desk.session.tool))
    assert desk.session.tool.solids == (solid,)
    desk.session.take_tool(editor.tool)
    editor.show_rule.setChecked(True)
    assert [s["name"] for s in desk.session.tool.solids] == ["CST_L: Ball 1", "plic"]
    editor.hide()
    assert desk.session.tool is None


def test_that_a_moved_region_lies_where_the_scene_shows_it(editor, desk):
    """The place in the series' millimetres and the matrix to the scene belong together."""
    desk.session.move_cursor([3.0, -2.0, 1.0])
    editor.add_at_cursor()
    matrix = desk.session.store.scene_from_own("dwi")
    place = transform_points(matrix, np.array(editor.shown[0].centre_ras_mm))
    assert np.allclose(place, [3.0, -2.0, 1.0], atol=0.06)
    editor.go_there()
    assert np.allclose(desk.session.cursor_ras_mm, place)
