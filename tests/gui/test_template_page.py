"""The template page: figures in words, the picture of a child, and the painted lesion."""

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage

from dtiplan.gui.pages.template import lesion_editor
from dtiplan.gui.pages.template.template_page import PictureDrawer, TemplatePage
from dtiplan.gui.pages.tracts.region_tool import Task
from dtiplan.workflow.regions.lesion_mask import lesion_text, painted_lesion
from dtiplan.workflow.viewing.case_tables import template_picture_path
from tests.gui.small_case import Desk, grid

GRID = grid()


@pytest.fixture
def desk(qtbot, tmp_path, monkeypatch):
    drawn = []
    monkeypatch.setattr(PictureDrawer, "draw", lambda _self, _folder, path: drawn.append(path))
    made = Desk(qtbot, tmp_path)
    made.drawn = drawn
    return made


@pytest.fixture
def page(desk):
    made = desk.page(TemplatePage)
    made.show()
    return made


@pytest.fixture
def editor(page):
    page.lesion_fold.button.setChecked(True)
    return page.lesion


def paint(editor, task, *points):
    editor.set_task(task)
    editor.tool.press(None, np.array(points[0], float))
    editor.tool.release(None, np.array(points[-1], float))


def params(desk):
    return desk.orders.params("register-template")


def test_that_the_picture_is_ordered_once_and_shown_when_it_is_there(page, desk, qtbot):
    path = template_picture_path(desk.case)
    assert desk.drawn == [path]
    assert page.picture.isHidden()
    page.refresh()
    assert desk.drawn == [path]
    path.parent.mkdir(exist_ok=True)
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("green"))
    assert image.save(str(path))
    page._drawer.ended.emit(path)
    qtbot.waitUntil(lambda: not page.picture.isHidden())
    assert page.picture.heightForWidth(300) == 200


@pytest.mark.usefixtures("page")
def test_that_another_fit_has_another_picture(desk):
    before = template_picture_path(desk.case)
    desk.keep("register-template", artifacts={"template_map": "another"})
    after = template_picture_path(desk.session.case)
    assert after != before
    assert desk.drawn == [before, after]


def test_that_the_figures_have_words(page, desk):
    said = {"severity": "warning", "code": "template-fit", "message": "low", "remedy": "look"}
    desk.keep(
        "register-template",
        facts={"correlation": 0.58, "fitted_fraction": 0.93, "orientation, left cingulum": 0.41},
        findings=[said],
    )
    rows = dict(page.facts.rows)
    assert rows["Correlation of FA with the template"] == "0.58 · doubtful"
    assert rows["White matter that fits"] == "93 % · good"
    assert rows["Fibres along the left cingulum"] == "0.41 · not as expected"


def test_that_a_lesion_is_painted_erased_undone_and_cleared(editor, desk):
    paint(editor, Task.BRUSH, (0.0, 0.0, 0.0))
    (text,) = params(desk)["lesion"]
    whole = painted_lesion(text).whole(GRID.shape)
    places = GRID.points_ras_mm()[whole]
    assert np.linalg.norm(places, axis=1).max() <= editor.radius_mm
    assert "are left out" in editor._size.text()
    paint(editor, Task.ERASER, (0.0, 0.0, 0.0))
    assert params(desk)["lesion"] == []
    editor.history.stack.undo()
    assert params(desk)["lesion"] == [text]
    editor.clear()
    assert params(desk)["lesion"] == []
    assert editor._size.text() == "No lesion is left out."


def test_that_a_painted_lesion_goes_into_the_run_beside_the_margin(page, editor, desk):
    paint(editor, Task.BRUSH, (2.0, 0.0, 0.0))
    assert page.form.value()["lesion"] == params(desk)["lesion"] != []
    assert page.form.value()["lesion_margin_mm"] == 5.0


def test_that_the_target_is_taken_and_a_missing_one_told(editor, desk, qtbot, monkeypatch):
    mask = np.zeros(GRID.shape, dtype=bool)
    mask[2:4, 2:4, 2:4] = True
    found = [(lesion_text(mask),), ()]
    monkeypatch.setattr(lesion_editor, "lesion_of_case", lambda _case: found.pop(0))
    editor.take_target()
    qtbot.waitUntil(lambda: bool(params(desk)["lesion"]))
    assert np.array_equal(editor.painting(), mask)
    editor.take_target()
    qtbot.waitUntil(lambda: "no target of type GTV" in editor._said.text())
    assert params(desk)["lesion"] == [lesion_text(mask)]


def test_that_the_slices_get_the_mouse_back_when_it_is_folded_away(page, editor, desk):
    assert desk.session.tool is editor.tool
    page.lesion_fold.button.setChecked(False)
    assert desk.session.tool is None
