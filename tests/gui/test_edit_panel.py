"""Editing by hand on the page: what is asked becomes an edit, and every edit can be taken back."""

from types import SimpleNamespace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow

from dtiplan.domain.streamlines import Streamlines
from dtiplan.gui.pages.tracts.edit_page import EditTractsPage
from dtiplan.gui.pages.tracts.edit_panel import EditPanel
from dtiplan.gui.pages.tracts.outline_tool import Choosing
from dtiplan.gui.views.scene_canvas import SceneCanvas
from dtiplan.gui.views.scene_live import join_live
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


def test_that_an_outline_before_there_is_a_picture_says_why_it_cannot_be_and_works_then(
    panel, desk, qtbot
):
    asked = []
    desk.session.editing.asked.connect(asked.append)
    canvas = SceneCanvas()
    qtbot.addWidget(canvas)
    canvas.resize(100, 100)
    canvas.grip = panel.tool.grip
    # A camera is remembered with the case: that alone shows nothing.
    canvas.camera = CAMERA
    canvas.show()
    panel.choose_by(Choosing.LASSO)

    def draw():
        places = ((60, 60), (20, 60), (20, 30), (30, 20), (50, 20), (70, 30), (70, 60))
        corners = [QPoint(*place) for place in places]
        QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=corners[0])
        for corner in corners[1:]:
            QTest.mouseMove(canvas, corner)
            QTest.qWait(1)
        QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=corners[-1])

    draw()
    assert asked == []
    assert "still being drawn" in panel.said.text()
    assert panel.said.isVisible()
    assert canvas.camera is CAMERA, "nor is turned what nobody sees"
    canvas.image = QImage(100, 100, QImage.Format.Format_RGB32)
    draw()
    assert len(asked) == 1
    assert "3D view first" in panel.said.text(), "nobody draws here"
    panel.choose_by(Choosing.TURN)
    panel.said.say("")
    canvas.image = QImage()
    draw()
    assert panel.said.text() == "", "turning needs no word"


def test_that_the_tool_is_at_hand_in_a_view_that_is_made_after_it_was_taken(panel, desk):
    nothing = SimpleNamespace(connect=lambda _what: None)
    client = SimpleNamespace(
        followed=nothing, preparing=nothing, unfollowed=nothing, edited=nothing, meant=nothing,
        ask=lambda _question: None, is_running=True,
    )  # fmt: skip
    canvas = SimpleNamespace(grip=None)
    join_live(desk.session, client, canvas, lambda: None)
    assert canvas.grip is panel.tool
    panel.tool._ask({"at": (1, 1)})
    assert panel.said.text().startswith("Looking")


def test_that_a_tract_that_could_not_be_shown_is_not_called_empty(panel, desk):
    mean(desk, n=0, text="", is_shown=False)
    assert "could not be shown" in panel.said.text()
    assert list(desk.orders.params("edit-tracts").get("edits", ())) == []


@pytest.fixture
def page(desk, qtbot):
    made = desk.page(EditTractsPage)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def params(desk):
    return desk.orders.params("edit-tracts")


def test_that_every_setting_of_the_cleaning_is_taken_back_in_order_with_the_edits(page, desk):
    stack = page.panel.history.stack
    page.form.editor("automatic_cleaning").click()
    mean(desk, n=1, text=EDITS[0])
    page.form.editor("length_sd").set_value(3.0)
    page.form.editor("fewest_neighbours").set_value(7)
    assert (params(desk)["length_sd"], params(desk)["fewest_neighbours"]) == (3.0, 7)
    told = []
    while stack.canUndo():
        told.append(stack.undoText())
        page.setFocus()
        QTest.keyClick(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert told == ["Fewest neighbours", "Length outlier from", "Remove it", "Automatic cleaning"]
    assert params(desk)["automatic_cleaning"] is True
    assert params(desk)["length_sd"] == 4.0
    assert list(params(desk)["edits"]) == []
    assert page.form.value() == {**params(desk), "edits": page.form.value()["edits"]}
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    for _ in told:
        QTest.keyClick(page, Qt.Key.Key_Z, both)
    assert params(desk)["automatic_cleaning"] is False
    assert list(params(desk)["edits"]) == [EDITS[0]]
    assert params(desk)["fewest_neighbours"] == 7
    assert not page.form.editor("automatic_cleaning").isChecked()
    assert "Fewest neighbours" in page.panel._undo.toolTip()


def test_that_a_setting_changed_after_an_edit_keeps_the_edit(page, desk):
    mean(desk, n=1, text=EDITS[0])
    page.form.editor("shape_sd").set_value(2.0)
    assert list(params(desk)["edits"]) == [EDITS[0]]


def test_that_putting_all_back_to_the_defaults_is_one_edit(page, desk):
    page.form.editor("length_sd").set_value(3.0)
    page.form.editor("shape_sd").set_value(2.0)
    page.form._defaults.click()
    assert (params(desk)["length_sd"], params(desk)["shape_sd"]) == (4.0, 5.0)
    assert page.panel.history.stack.undoText() == "Several settings"
    page.panel.history.stack.undo()
    assert (params(desk)["length_sd"], params(desk)["shape_sd"]) == (3.0, 2.0)


def test_that_edits_of_one_case_are_not_taken_back_in_another(page, tmp_path):
    page.form.editor("length_sd").set_value(3.0)
    assert page.panel.history.stack.canUndo()
    page.panel._folder = tmp_path
    page.refresh()
    assert not page.panel.history.stack.canUndo()
