"""Editing by hand on the page: what is asked becomes an edit, and every edit can be taken back."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow

from dtiplan.domain.streamlines import Streamlines
from dtiplan.gui.pages.tracts.edit_panel import EditPanel
from dtiplan.gui.pages.tracts.outline_tool import Choosing
from dtiplan.render.camera import Camera
from dtiplan.workflow.regions.tract_edits import EditKind, TractEdit
from tests.gui.small_case import Desk

CAMERA = Camera()
LINES = Streamlines.from_lines([np.full((3, 3), n) for n in range(4)])
EDITS = [TractEdit.of_lines("CST_L", EditKind.REMOVE_LINES, LINES, [n]).text for n in range(3)]


@pytest.fixture
def desk(qtbot, tmp_path):
    return Desk(qtbot, tmp_path)


@pytest.fixture
def panel(desk, qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    made = EditPanel(desk.session, desk.orders)
    window.setCentralWidget(made)
    made.kept_alive = window  # else it would go with this function
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return made


def mean(desk, **answer):
    desk.session.editing.meant.emit(answer)


def test_that_the_tract_is_shown_as_edited_while_the_page_is_seen(panel, desk):
    assert desk.session.editing.state["tract"] == "CST_L"
    assert desk.session.tool is panel.tool
    panel.hide()
    assert desk.session.editing.state is None
    assert desk.session.tool is None


def test_that_an_outline_asks_with_what_is_to_be_done(panel, desk):
    asked = []
    desk.session.editing.asked.connect(asked.append)
    QTest.mouseClick(panel.choosing[Choosing.LASSO], Qt.MouseButton.LeftButton)
    panel.does.setCurrentIndex(panel.does.findData("keep"))
    for number, pixel in enumerate([(0.0, 0.0), (30.0, 0.0), (30.0, 30.0)]):
        (panel.tool.take if number == 0 else panel.tool.pull)(CAMERA, (9, 9), pixel)
    panel.tool.let_go()
    drawn = [(0.0, 0.0), (30.0, 0.0), (30.0, 30.0)]
    seen = {"camera": CAMERA.to_json(), "size": [9, 9]}
    assert asked == [{"lasso": drawn, "does": "keep", **seen}], "with the picture it is drawn on"


def test_that_answers_become_edits_that_are_taken_back_and_done_again(panel, desk):
    for text in EDITS[:2]:
        mean(desk, n=1, text=text)
    assert desk.session.editing.state["params"]["edits"] == EDITS[:2]
    QTest.keyClick(panel, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert list(desk.orders.params("edit-tracts")["edits"]) == EDITS[:1]
    QTest.keyClick(panel, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert list(desk.orders.params("edit-tracts")["edits"]) == []
    QTest.keyClick(panel, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert list(desk.orders.params("edit-tracts")["edits"]) == EDITS[:1]


def test_that_nothing_struck_is_said_and_changes_nothing(panel, desk):
    mean(desk, n=0, text="")
    assert "no streamline" in panel.said.text()
    assert list(desk.orders.params("edit-tracts").get("edits", ())) == []


def test_that_strands_are_listed_stand_out_and_are_removed(panel, desk):
    strands = [{"n": 3, "mean_length_mm": 41.6, "text": EDITS[0], "indices": [0, 2, 3]},
               {"n": 1, "mean_length_mm": 20.0, "text": EDITS[1], "indices": [1]}]  # fmt: skip
    mean(desk, strands=strands)
    assert panel.table.item(0, 2).text() == "42"
    panel.table.setCurrentCell(1, 0)
    assert desk.session.editing.state["strand"] == [1]
    panel.remove_strand()
    assert list(desk.orders.params("edit-tracts")["edits"]) == [EDITS[1]]
    assert desk.session.editing.state["strand"] == []


def test_that_what_was_removed_is_counted_by_reason(panel, desk):
    told = {"tract": "CST_L", "n_found": 40, "n_kept": 36, "n_left_out": 0,
            "counts": {"length+shape": 3, "by hand": 1}}  # fmt: skip
    desk.session.editing.edited.emit(told)
    assert panel.facts.rows == [
        ("Streamlines", "36 / 40"),
        ("Removed: length, shape", "3"),
        ("Removed: by hand", "1"),
    ]
    panel.shows_removed.setChecked(True)
    assert desk.session.editing.state["shows_removed"] is True
