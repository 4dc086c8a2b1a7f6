"""The tracts page: the table, the reasons, and regions of one's own."""

import json
from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QDialogButtonBox,
    QLineEdit,
    QPushButton,
    QSlider,
)

from dtiplan.domain.geometry import transform_points
from dtiplan.domain.regions import Box
from dtiplan.gui.pages.structure_colours import labels_of
from dtiplan.gui.pages.tracts.brush import stroke
from dtiplan.gui.pages.tracts.edit_page import EditTractsPage
from dtiplan.gui.pages.tracts.mask_overlay import seen_rect, seen_voxels
from dtiplan.gui.pages.tracts.region_tool import Task, extent, outline
from dtiplan.gui.pages.tracts.save_dialog import SaveTractDialog
from dtiplan.gui.pages.tracts.tracts_page import TractsPage
from dtiplan.gui.widgets.state_icons import Mark
from dtiplan.render.planes import AXIAL, Plane
from dtiplan.workflow.regions.own_regions import (
    PaintedRegion,
    Rule,
    Shape,
    own_region,
    with_own_regions,
)
from dtiplan.workflow.regions.placed_regions import placed_regions
from dtiplan.workflow.steps.find_tracts import TractParams, chosen_definitions
from dtiplan.workflow.viewing.display import display_as_json, display_from_json
from tests.gui.small_case import Desk, grid, tracts

GRID = grid()


@pytest.fixture
def desk(qtbot, tmp_path):
    return Desk(qtbot, tmp_path)


@pytest.fixture
def page(desk):
    made = desk.page(TractsPage)
    made.show()
    return made


def shift_z(z_mm):
    matrix = np.zeros((4, 4))
    matrix[2, 3] = z_mm
    return matrix


def axial(z_mm=0.0):
    right, up = AXIAL
    return Plane("axial", np.array([0.0, 0.0, z_mm]), np.array(right), np.array(up), 100.0, 100.0)


def test_that_every_tract_has_side_status_count_and_volume_in_words(page):
    texts = [[cell.text for cell in row] for row in page.table.cells]
    assert texts == [
        ["CST_L", "Left", "Found", "2", "1.25", "–"],
        ["CST_R", "Right", "Not found", "0", "–", "–"],
    ]


def test_that_the_reason_and_what_cut_it_are_told_for_the_chosen_tract(page):
    page.table.setCurrentCell(1, 0)
    rows = dict(page.about.rows)
    assert rows["Reason"] == "cut by the field of view: precentral not imaged"
    assert rows["Cut by the field of view"] == "precentral"
    page.table.setCurrentCell(0, 0)
    rows = dict(page.about.rows)
    assert "Reason" not in rows
    assert rows["Streamlines that failed"] == "peduncle 60; plic 30"


def test_that_unticking_a_tract_hides_it_and_the_box_follows_the_views(page, desk):
    page.table.item(0, 0).setCheckState(Qt.CheckState.Unchecked)
    assert not desk.session.display.style("tract:CST_L").is_visible
    desk.session.restyle("tract:CST_L", is_visible=True)
    assert page.table.item(0, 0).checkState() is Qt.CheckState.Checked


def test_that_a_colour_chosen_here_is_that_of_the_structure(page, desk):
    page.recolour("CST_L", (255, 0, 16))
    assert page.table.cells[0][0].colour_rgb == (255, 0, 16)
    assert desk.orders.params("make-structures")["colours"] == ["CST_L=#ff0010"]
    desk.keep("make-structures", colours=["CST_L=#ff0010"])
    layer = next(y for y in desk.session.layers if y.key == "tract:CST_L")
    assert layer.colour_rgb == (255, 0, 16)


def test_that_a_colour_is_seen_in_every_view_before_anything_runs_and_is_not_kept(page, desk):
    page.recolour("CST_L", (255, 0, 16))
    for key in ("tract:CST_L", "structure:CST_L"):
        assert desk.session.display.style(key).colour_rgb == (255, 0, 16)
    assert desk.session.display.style("fa").colour_rgb is None
    assert desk.jobs.jobs == []
    kept = display_from_json(display_as_json(desk.session.display))
    assert kept.style("tract:CST_L").colour_rgb is None
    desk.session.leave()
    desk.open()
    assert desk.session.display.style("tract:CST_L").colour_rgb is None  # the edit is gone too


def test_that_tracts_are_chosen_among_those_that_are_defined(page, desk, qtbot):
    listed = page.form.editor("tracts")
    qtbot.waitUntil(lambda: listed.count() > 2)
    names = [listed.item(n).data(Qt.ItemDataRole.UserRole) for n in range(listed.count())]
    assert "OpticRad_R" in names
    listed.item(names.index("OpticRad_R")).setCheckState(Qt.CheckState.Checked)
    page.run()
    assert json.loads(desk.jobs.argvs[0][-1])["tracts"] == ["CST_L", "CST_R", "OpticRad_R"]


def test_that_a_region_at_the_crosshair_goes_into_the_run(page, desk):
    desk.session.move_cursor([3.0, -2.0, 1.0])
    page.regions.add_at_cursor()
    assert desk.orders.params("find-tracts")["own_regions"] == ["CST_L exclude ball 3 -2 1 5"]
    page.regions.numbers.half.numbers[0].set_value(7.5)
    desk.qtbot.waitUntil(lambda: page.form.value() == desk.orders.params("find-tracts"))
    page.run()
    said = json.loads(desk.jobs.argvs[0][-1])
    assert said["own_regions"] == ["CST_L exclude ball 3 -2 1 7.5"]


def test_that_a_region_is_pulled_on_a_slice_and_removed_again(page, qtbot):
    page.regions.rule.setCurrentIndex(1)
    page.regions.set_task(Task.BOX)
    tool = page.regions.tool
    tool.press(None, np.array([-4.0, -4.0, 2.0]))
    tool.drag(None, np.array([0.0, 0.0, 2.0]))
    tool.release(None, np.array([4.0, 2.0, 2.0]))
    assert [r.text for r in page.regions.shown] == ["CST_L include box 0 -1 2 4 3 3.5"]
    assert tool.task is Task.LOOK  # the left button moves the crosshair again
    qtbot.mouseClick(page.findChild(object, "removeRegionButton"), Qt.MouseButton.LeftButton)
    assert page.regions.shown == ()


def test_that_a_click_without_pulling_makes_no_region(page):
    page.regions.set_task(Task.BALL)
    tool = page.regions.tool
    tool.press(None, np.zeros(3))
    tool.release(None, np.zeros(3))
    assert page.regions.shown == ()


def test_that_the_slices_get_the_mouse_back_when_the_editor_is_folded_away(page, desk):
    fold = page.findChild(object, "ownRegionsButton")
    fold.click()
    page.regions.set_task(Task.BALL)
    assert desk.session.tool is page.regions.tool
    fold.click()
    assert desk.session.tool is None


def test_that_the_outline_of_a_ball_lies_on_it_and_in_the_plane():
    corners = outline(Shape.BALL, [1.0, 2.0, 3.0], [5.0] * 3, axial(6.0), np.eye(4))
    assert np.allclose(corners[:, 2], 6.0)
    assert np.allclose(np.linalg.norm(corners - [1, 2, 3], axis=1), 5.0)
    assert len(outline(Shape.BALL, [1.0, 2.0, 3.0], [5.0] * 3, axial(8.5), np.eye(4))) == 0


def test_that_the_outline_of_a_turned_box_lies_on_its_faces():
    turn = np.eye(4)
    angle = np.radians(20.0)
    turn[:2, :2] = [[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]]
    corners = outline(Shape.BOX, [1.0, 2.0, 3.0], [4.0, 2.0, 1.0], axial(3.5), turn)
    own = transform_points(np.linalg.inv(turn), corners) - [1.0, 2.0, 3.0]
    assert len(corners) == 4
    assert np.allclose(np.abs(own[:, :2]), [4.0, 2.0])
    assert np.allclose(corners[:, 2], 3.5)


def test_that_a_box_is_as_thick_as_it_is_wide():
    centre, half = extent(Shape.BOX, np.array([0.0, 0, 5]), np.array([8.0, 4.0, 5]))
    assert np.allclose(centre, [4, 2, 5])
    assert np.allclose(half, [4, 2, 3])


@pytest.mark.parametrize(
    "text",
    [
        "CST_L exclude ball 3 -2 1 5",
        "CST_L include box 0.5 -1 2 4 3 3.5",
        "CST_L exclude ball 3 -2 1 5 # behind the ventricle",
    ],
)
def test_that_a_region_survives_as_text(text):
    assert own_region(text).text == text


def test_that_painted_voxels_survive_as_text():
    whole = np.random.default_rng(1).random((8, 8, 8)) > 0.8
    whole[:2] = False
    painted = PaintedRegion.of("CST_L", Rule.EXCLUDE, whole)
    again = own_region(painted.text)
    assert again.text == painted.text
    assert np.array_equal(again.whole((8, 8, 8)), whole)
    centres = GRID.points_ras_mm()
    assert np.array_equal(again.solid(GRID).contains(centres), whole)
    assert PaintedRegion.of("CST_L", Rule.EXCLUDE, np.zeros((8, 8, 8), bool)) is None


@pytest.mark.parametrize(
    "text",
    ["A exclude voxels 0 0 0 2 2 2 !!", "A exclude voxels 0 0 0 2 2 2", "A exclude voxels 1 2",
     "A exclude voxels 0 0 0 9999 9999 9999 eJwDAAAAAAE="],
)  # fmt: skip
def test_that_voxels_that_cannot_be_read_are_refused(text):
    with pytest.raises(ValueError, match="region"):
        own_region(text)


def test_that_the_regions_of_the_definition_are_shown_when_asked_for(page):
    assert page.regions.background == ()
    page.regions.show_rule.setChecked(True)
    ((name, region),) = page.regions.background
    assert name == "plic"
    assert np.argwhere(region.whole((8, 8, 8))).tolist() == [[2, 2, 2]]
    page.regions.tract.setCurrentIndex(1)
    assert page.regions.background[0][1].tract == "CST_R"


def test_that_a_definition_is_placed_by_the_way_to_the_template():
    definition = chosen_definitions(TractParams(tracts=("CST_L",)))[0]
    ball = own_region("CST_L include ball 0 0 0 3")
    definition = replace(definition, include={"ball": ball.solid(GRID)}, exclude={})
    brain = np.ones(GRID.shape, bool)
    brain[4:] = False
    shift = np.array([2.0, 0.0, 0.0])
    placed = placed_regions(definition, brain, GRID, lambda points: points + shift)
    assert [entry["name"] for entry in placed] == ["ball"]
    whole = own_region(placed[0]["voxels"]).whole(GRID.shape)
    apart = np.linalg.norm(GRID.points_ras_mm() + shift, axis=-1)
    assert np.array_equal(whole, (apart <= 3.0) & brain)
    assert placed_regions(definition, ~np.ones(GRID.shape, bool), GRID, lambda p: p) == []


def test_that_the_brush_sets_what_lies_within_its_radius_and_the_eraser_clears_it():
    mask = np.zeros(GRID.shape, bool)
    stroke(mask, GRID, np.zeros(3), 4.0, is_on=True)
    apart = np.linalg.norm(GRID.points_ras_mm(), axis=-1)
    assert np.array_equal(mask, apart <= 4.0)
    stroke(mask, GRID, np.zeros(3), 2.0, is_on=False)
    assert np.array_equal(mask, (apart <= 4.0) & (apart > 2.0))
    stroke(mask, GRID, np.array([500.0, 0, 0]), 4.0, is_on=True)  # off the grid: nothing
    assert np.array_equal(mask, (apart <= 4.0) & (apart > 2.0))


def test_that_voxels_are_painted_and_erased_by_the_mouse(page):
    page.regions.set_task(Task.BRUSH)
    page.regions.radius.set_value(2.0)
    tool = page.regions.tool
    tool.press(None, np.zeros(3))
    tool.release(None, np.array([4.0, 0, 0]))
    (own,) = page.regions.shown
    assert own.mask.sum() == 13  # two crosses of seven voxels that share one
    row = [cell.text for cell in page.regions.table.cells[0]]
    assert row == ["Painted 1", "CST_L", "Avoid", "0.10 cm³"]
    page.regions.set_task(Task.ERASER)
    tool.press(None, np.array([4.0, 0, 0]))
    tool.release(None, np.array([4.0, 0, 0]))
    assert page.regions.shown[0].mask.sum() == 6
    page.regions.radius.set_value(10.0)
    tool.press(None, np.zeros(3))
    tool.release(None, np.zeros(3))
    assert page.regions.shown == ()


def test_that_the_overlay_shows_the_voxels_under_the_view():
    view = SimpleNamespace(
        plane=axial(), look=SimpleNamespace(points_per_mm=4.0), width=lambda: 80, height=lambda: 80
    )
    region = PaintedRegion("A", Rule.EXCLUDE, (5, 4, 4), np.ones((1, 1, 1), bool))  # x = 2 mm
    rect = seen_rect(view, region, (GRID, np.eye(4)))
    inside = seen_voxels(view, region, (GRID, np.eye(4)), rect)
    rows, columns = np.nonzero(inside)
    x_mm = (rect.left() + columns.mean() * 2 + 1 - 40) / 4.0 * axial().right[0]
    assert abs(x_mm - 2.0) < 0.3
    assert abs(rect.top() + rows.mean() * 2 + 1 - 40) < 2
    assert rect.width() < 15
    assert seen_rect(view, region, (GRID, np.eye(4) + shift_z(9.0))).isEmpty()
    assert inside.sum() == 16  # 2 mm at 4 points a mm, every second point


@pytest.mark.parametrize(
    "text",
    ["", "CST_L", "CST_L avoid ball 1 2 3 4", "CST_L exclude ball 1 2 3", "A exclude ball 1 2 3 0",
     "A exclude box 1 2 3 4", "A exclude ball 1 2 x 4", "A exclude ball nan 2 3 4"],
)  # fmt: skip
def test_that_a_region_that_makes_no_sense_is_refused(text):
    with pytest.raises(ValueError, match=r"region|size"):
        own_region(text)


def test_that_own_regions_join_the_definition_of_their_tract_only():
    definition = chosen_definitions(TractParams(tracts=("CST_L",)))[0]
    shift = np.array([10.0, 0.0, 0.0])
    own = [own_region("CST_L exclude ball 0 0 0 5"), own_region("CST_R include ball 0 0 0 5")]
    joined = with_own_regions(definition, own, lambda points: points + shift, GRID)
    assert set(joined.include) == set(definition.include)
    added = set(joined.exclude) - set(definition.exclude)
    assert added == {"own_ball_1"}
    renamed = with_own_regions(
        definition, [replace(own[0], name="by the tumour")], lambda points: points, GRID
    )
    assert "own_by_the_tumour_1" in renamed.exclude
    region = joined.exclude["own_ball_1"]
    assert region.contains(np.array([[-10.0, 0, 0], [0.0, 0, 0]])).tolist() == [True, False]
    box = own_region("CST_L include box 1 2 3 4 5 6").solid(GRID)
    assert box == Box((-3.0, -3.0, -3.0), (5.0, 7.0, 9.0))


def test_that_a_doubted_tract_is_no_plain_success_and_says_why(page, desk):
    before = desk.case.manifest.steps["find-tracts"].facts
    facts = {**before, "CST_L": {**before.get("CST_L", {}), "doubts": ["tract-near-lesion"]}}
    found = (replace(tracts()[0], causes=("it comes within 3 mm of the lesion",)), *tracts()[1:])
    desk.keep("find-tracts", facts=facts, artifacts={"tracts": found})
    cell = page.table.cells[0][2]
    assert (cell.text, cell.mark) == ("Found, doubtful", Mark.WARNING)
    page.table.setCurrentCell(0, 0)
    rows = dict(page.about.rows)
    assert rows["Doubts"] == "Not trustworthy: near the lesion"
    assert rows["Likely causes"] == "it comes within 3 mm of the lesion"
    assert page.table.cells[1][2].mark is Mark.FAILED


def find_params(desk):
    return desk.orders.params("find-tracts")


def test_that_every_setting_is_taken_back_in_order_with_regions_and_colours(page, desk):
    page.form.editor("n_seeds").set_value(20000)
    page.form.editor("model").set_value("tensor")
    page.fold.button.click()
    page.regions.add_at_cursor()
    page.recolour("CST_L", (1, 2, 3))
    assert labels_of(desk.orders).colour_of("CST_L") == (1, 2, 3)
    told = []
    while page.history.canUndo():
        told.append(page.history.undoText())
        QTest.keyClick(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert told == ["Colour of CST_L", "Draw", "Model", "Seeds"]
    assert (find_params(desk)["n_seeds"], find_params(desk)["model"]) == (36000, "auto")
    assert list(find_params(desk)["own_regions"]) == []
    assert labels_of(desk.orders).colour_of("CST_L") is None
    assert page.form.editor("n_seeds").value() == 36000
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    for _ in told:
        QTest.keyClick(page, Qt.Key.Key_Z, both)
    assert (find_params(desk)["n_seeds"], find_params(desk)["model"]) == (20000, "tensor")
    assert len(find_params(desk)["own_regions"]) == 1
    assert labels_of(desk.orders).colour_of("CST_L") == (1, 2, 3)


def test_that_the_keys_leave_what_is_being_typed_to_its_field(page, desk):
    page.form.editor("step_mm").set_value(0.7)
    number = page.form.editor("n_seeds")
    number.setFocus()
    QTest.keyClicks(number, "1")
    typed = number.text()
    QTest.keyClick(number, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert number.text() != typed
    assert find_params(desk)["step_mm"] == 0.7, "the edit before it stays"


def test_that_the_buttons_by_the_form_say_what_they_take_back(page):
    undo = page.findChild(QPushButton, "undoSettingButton")
    assert not undo.isEnabled()
    assert undo.toolTip() == "There is nothing to take back."
    page.form.editor("step_mm").set_value(0.7)
    assert undo.isEnabled()
    assert "Step" in undo.toolTip()
    undo.click()
    assert page.form.editor("step_mm").value() == 0.5


def own_kept(page, desk, text="Hand side=left ; seed ball -5 1 1 2"):
    desk.orders.edit("find-tracts", {**find_params(desk), "own_tracts": [text]})
    page.live_fold.button.click()
    page.refresh()
    page.live.table.setCurrentCell(0, 0)


def test_that_a_kept_tract_is_saved_by_its_button_and_offered_like_a_shipped_one(
    page, desk, qtbot, tmp_path, monkeypatch
):
    own_kept(page, desk)
    listed = page.form.editor("tracts")
    qtbot.waitUntil(lambda: listed.count() > 2)
    asked = []

    def answer(dialog):
        asked.append(dialog.findChild(QLineEdit, "savedTractName").text())
        dialog.folder.setText(str(tmp_path))
        assert dialog._buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()
        dialog.name.setText("CST")
        assert "CST_L already" in dialog._problem.text()
        assert not dialog._buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()
        dialog.name.setText("Knob")
        dialog.for_one.setChecked(True)
        assert "refused in every other patient" in dialog._means.text()
        return True

    monkeypatch.setattr(SaveTractDialog, "exec", answer)
    button = page.findChild(QPushButton, "saveOwnTractButton")
    with qtbot.waitSignal(page.live.saving.saved, timeout=10_000):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked == ["Hand"]
    assert (tmp_path / "Knob_L.toml").is_file()
    assert "for this patient only" in page.live.saved_said.text()
    assert find_params(desk)["definitions"] == str(tmp_path)
    assert desk.orders.settings.last_folder("definitions") == tmp_path
    names = lambda: [listed.item(n).text() for n in range(listed.count())]  # noqa: E731
    qtbot.waitUntil(lambda: "Own definitions" in names())
    assert any("Knob_L" in name and "one patient only" in name for name in names())
    page.history.undo()
    assert find_params(desk)["definitions"] == "", "the file stays, the choice is taken back"


def test_that_a_folder_with_a_broken_definition_says_so_and_the_shipped_stay(page, qtbot, tmp_path):
    (tmp_path / "bad.toml").write_text("name = 3\n")
    page.form.editor("definitions").set_value(str(tmp_path))
    qtbot.waitUntil(lambda: "bad.toml" in page.problem.text(), timeout=10_000)
    listed = page.form.editor("tracts")
    qtbot.waitUntil(lambda: listed.count() > 20, timeout=10_000)
    assert "bad.toml" in page.problem.text()


def test_that_nothing_can_be_saved_before_a_tract_is_chosen(page):
    button = page.findChild(QPushButton, "saveOwnTractButton")
    assert not button.isEnabled()


def test_that_every_control_of_the_tract_pages_has_a_name_and_says_what_it_does(page, desk):
    own_kept(page, desk)
    page.fold.button.click()
    for part in (page, page.live, page.regions, desk.page(EditTractsPage)):
        for kind in (QPushButton, QComboBox, QAbstractSpinBox, QSlider, QLineEdit):
            for widget in part.findChildren(kind):
                if widget.objectName().startswith("qt_"):
                    continue
                holders = (widget, widget.parentWidget(), widget.parentWidget().parentWidget())
                says = any(holder.toolTip() for holder in holders)
                assert says or widget.text(), f"{kind.__name__} {widget.objectName()}"
