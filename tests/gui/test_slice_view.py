"""Slice views: what the mouse and the keys do, and that the picture is where the patient is."""

import json
import time

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from dtiplan.domain.errors import UserError
from dtiplan.gui.session import Colouring, Layout, Session
from dtiplan.gui.views import marks
from dtiplan.gui.views.four_up import FourUp
from dtiplan.gui.views.legend import ALONG_LINES, DIRECTIONS, Legend, legends
from dtiplan.gui.views.mm_text import coordinate, place
from dtiplan.gui.views.ruler import Ruler
from dtiplan.gui.views.slice_geometry import kept_look
from dtiplan.gui.views.slice_view import SliceView
from dtiplan.gui.views.slice_worker import DrawnSlice
from dtiplan.render.line_scales import value_colours
from dtiplan.render.planes import side_letters
from dtiplan.workflow.cases.case import Case
from tests.workflow.scene_cases import GREEN, STRUCTURE_MM, TRACT_MM, finish, scene_case

LEFT, MIDDLE, RIGHT = (
    Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton, Qt.MouseButton.RightButton,
)  # fmt: skip


@pytest.fixture
def session(qtbot, tmp_path):
    session = Session()
    folder = scene_case(tmp_path / "case").folder
    with qtbot.waitSignal(session.case_changed, timeout=5000):
        session.open(folder)
    yield session
    session.leave()
    session.wait()


@pytest.fixture
def four(qtbot, session):
    four = FourUp(session, None)
    qtbot.addWidget(four)
    four.resize(900, 760)
    four.show()
    settle(qtbot, four)
    yield four
    four.close_down()


@pytest.fixture
def axial(four):
    return four.slices[Layout.AXIAL]


def settle(qtbot, four):
    shown = [view for view in four.slices.values() if view.isVisible()]
    qtbot.waitUntil(lambda: all(view.is_up_to_date for view in shown), timeout=5000)


def mouse(view, kind, at, button):
    point = QPointF(*at)
    event = QMouseEvent(
        kind, point, view.mapToGlobal(point), button, button, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(view, event)


def drag(view, start, end, button):
    mouse(view, QEvent.Type.MouseButtonPress, start, button)
    mouse(view, QEvent.Type.MouseMove, end, button)
    mouse(view, QEvent.Type.MouseButtonRelease, end, button)


def wheel(view, notches, at=(100.0, 100.0), keys=Qt.KeyboardModifier.NoModifier):
    point = QPointF(*at)
    event = QWheelEvent(
        point, view.mapToGlobal(point), QPoint(), QPoint(0, round(120 * notches)),
        Qt.MouseButton.NoButton, keys, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view, event)


def pixels(view):
    image = view.grab().toImage().convertToFormat(view.grab().toImage().Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
    return rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).astype(int)


def test_that_a_click_puts_the_cursor_under_the_mouse_in_patient_mm(four, session, axial):
    QTest.mouseClick(axial, LEFT, pos=QPoint(150, 120))
    place = axial.to_widget(session.cursor_ras_mm)
    assert (place.x(), place.y()) == pytest.approx((150, 120), abs=0.01)
    coronal = four.slices[Layout.CORONAL]
    across = coronal.to_widget(session.cursor_ras_mm).x()
    assert coronal.to_ras_mm(QPointF(across, 50.0))[0] == pytest.approx(session.cursor_ras_mm[0])


def test_that_left_of_the_picture_is_the_patients_right(session, axial):
    QTest.mouseClick(axial, LEFT, pos=QPoint(60, axial.height() // 2))
    assert session.cursor_ras_mm[0] > 40  # RAS: right is positive
    assert axial.plane.letters() == ("R", "L", "A", "P")


@pytest.mark.parametrize("layout", [Layout.AXIAL, Layout.CORONAL])
def test_that_a_tract_on_the_left_is_drawn_right_of_the_middle_where_the_cursor_says(
    qtbot, four, session, layout
):
    session.show_layers({"planning": False, "structure:CST_R": False})
    session.move_cursor(TRACT_MM)
    settle(qtbot, four)
    view = four.slices[layout]
    seen = np.abs(pixels(view) - np.array(GREEN)).max(axis=-1) < 60
    columns = np.nonzero(seen)[1]
    where = view.to_widget(TRACT_MM)
    assert columns.mean() == pytest.approx(where.x(), abs=4.0)
    assert columns.mean() > view.width() / 2 + 20


def test_that_the_wheel_goes_through_the_slices_by_whole_slices(session, axial):
    before = session.cursor_ras_mm.copy()
    wheel(axial, 1)
    assert (session.cursor_ras_mm - before).tolist() == [0.0, 0.0, 5.0]
    wheel(axial, -0.5)
    wheel(axial, -0.5)
    assert session.cursor_ras_mm.tolist() == before.tolist()


def test_that_slices_end_where_the_images_end(session, axial):
    for _ in range(60):
        wheel(axial, 1)
    assert session.cursor_ras_mm[2] == pytest.approx(80.0)


def test_that_zooming_keeps_the_point_under_the_mouse(axial):
    at = QPointF(250.0, 90.0)
    before = axial.to_ras_mm(at)
    scale = axial.look.points_per_mm
    wheel(axial, 3, (250.0, 90.0), Qt.KeyboardModifier.ControlModifier)
    assert axial.look.points_per_mm == pytest.approx(scale * 1.2**3)
    np.testing.assert_allclose(axial.to_ras_mm(at), before, atol=1e-9)


def test_that_dragging_with_the_middle_button_pans(axial):
    point = axial.to_ras_mm(QPointF(100.0, 100.0))
    drag(axial, (100, 100), (130, 80), MIDDLE)
    np.testing.assert_allclose(axial.to_ras_mm(QPointF(130.0, 80.0)), point, atol=1e-9)
    QTest.keyClick(axial, Qt.Key.Key_R)
    np.testing.assert_allclose(axial.to_ras_mm(QPointF(100.0, 100.0)), point, atol=1e-9)


def test_that_dragging_with_the_right_button_changes_window_and_level(session, axial):
    low, high = session.store.window("planning")
    drag(axial, (100, 100), (250, 100), RIGHT)
    wide = session.display.style("planning").window
    assert wide[1] - wide[0] == pytest.approx(1.5 * (high - low))
    drag(axial, (100, 100), (100, 160), RIGHT)
    assert sum(session.display.style("planning").window) < sum(wide)


def test_that_a_double_click_shows_one_view_and_another_all(four, session, axial):
    QTest.mouseDClick(axial, LEFT, pos=QPoint(50, 50))
    assert session.display.layout is Layout.AXIAL
    assert [v.isVisible() for v in four.slices.values()] == [True, False, False]
    QTest.mouseDClick(axial, LEFT, pos=QPoint(50, 50))
    assert all(v.isVisible() for v in four.slices.values())


@pytest.mark.parametrize(
    ("key", "moved"),
    [
        (Qt.Key.Key_Left, (1.0, 0.0, 0.0)),  # towards the patient's right
        (Qt.Key.Key_Right, (-1.0, 0.0, 0.0)),
        (Qt.Key.Key_Up, (0.0, 1.0, 0.0)),
        (Qt.Key.Key_Down, (0.0, -1.0, 0.0)),
        (Qt.Key.Key_PageUp, (0.0, 0.0, 5.0)),
        (Qt.Key.Key_PageDown, (0.0, 0.0, -5.0)),
    ],
)
def test_that_keys_move_the_cursor(session, axial, key, moved):
    before = session.cursor_ras_mm.copy()
    QTest.keyClick(axial, key)
    np.testing.assert_allclose(session.cursor_ras_mm - before, moved, atol=1e-12)


def test_that_plus_and_minus_zoom_about_the_cursor(session, axial):
    place = axial.to_widget(session.cursor_ras_mm)
    scale = axial.look.points_per_mm
    QTest.keyClick(axial, Qt.Key.Key_Plus)
    assert axial.look.points_per_mm == pytest.approx(1.2 * scale)
    assert (axial.to_widget(session.cursor_ras_mm) - place).manhattanLength() < 1e-6
    QTest.keyClick(axial, Qt.Key.Key_Minus)
    assert axial.look.points_per_mm == pytest.approx(scale)


def test_that_another_revision_is_seen_from_where_the_last_one_was(qtbot, session, axial):
    axial.zoom(3.0)
    look = axial.look
    finish(Case.open(session.case.folder), "make-structures", structures=())
    with qtbot.waitSignal(session.case_changed, timeout=5000):
        session.reread()
    assert axial.look == look
    session.leave()
    assert axial.look.points_per_mm < look.points_per_mm


def test_that_reopening_shows_the_same_part_of_the_slices(qtbot, session, axial):
    axial.zoom(3.0)
    drag(axial, (100, 100), (130, 80), MIDDLE)
    seen, folder = axial.plane, session.case.folder
    session.leave()
    with qtbot.waitSignal(session.case_changed, timeout=5000):
        session.open(folder)
    assert axial.plane.width_mm == pytest.approx(seen.width_mm)
    np.testing.assert_allclose(axial.plane.centre_ras_mm, seen.centre_ras_mm)
    axial.reset()
    assert axial.plane.width_mm > 2 * seen.width_mm


def test_that_the_place_is_not_kept_where_the_case_has_come_into_another_frame(
    qtbot, session, axial
):
    axial.zoom(3.0)
    folder = session.case.folder
    session.move_cursor([10.0, 10.0, 10.0])
    session.leave()
    session.wait()
    kept = json.loads((folder / "view.json").read_text())
    (folder / "view.json").write_text(json.dumps({**kept, "frame": "diffusion"}))
    with qtbot.waitSignal(session.case_changed, timeout=5000):
        session.open(folder)
    assert session.look("axial") is None
    np.testing.assert_allclose(session.cursor_ras_mm, session.store.middle_ras_mm)
    del kept["frame"]  # as an older program wrote it
    session.leave()
    session.wait()
    (folder / "view.json").write_text(json.dumps(kept))
    with qtbot.waitSignal(session.case_changed, timeout=5000):
        session.open(folder)
    assert session.look("axial") is not None
    assert session.cursor_ras_mm.tolist() == [10.0, 10.0, 10.0]


@pytest.mark.parametrize(
    "kept", [None, 3, {}, {"middle_mm": [1], "height_mm": 2}, {"middle_mm": [1, 2], "height_mm": 0}]
)
def test_that_a_strange_look_is_left_out(kept):
    assert kept_look("axial", kept, 300) is None


def test_that_a_fitted_view_stays_fitted_when_it_grows(qtbot, four, axial):
    scale = axial.look.points_per_mm
    four.resize(1400, 1200)
    settle(qtbot, four)
    assert axial.look.points_per_mm > 1.3 * scale
    axial.zoom(2.0)
    zoomed = axial.look.points_per_mm
    four.resize(900, 760)
    settle(qtbot, four)
    assert axial.look.points_per_mm == zoomed


def test_that_a_cursor_outside_the_view_is_followed(session, axial):
    wheel(axial, 10, (10.0, 10.0), Qt.KeyboardModifier.ControlModifier)
    session.move_cursor([-60.0, -50.0, 0.0])
    place = axial.to_widget(session.cursor_ras_mm)
    assert axial.rect().contains(place.toPoint())


def test_that_the_ruler_measures_the_patient_whatever_the_zoom(session, axial):
    QTest.keyClick(axial, Qt.Key.Key_M)
    ruler = session.tool
    assert isinstance(ruler, Ruler)
    cursor = session.cursor_ras_mm.copy()
    start, end = np.array([10.0, -20.0, 0.0]), np.array([-20.0, 20.0, 0.0])
    for _ in range(2):
        places = [axial.to_widget(p + np.array([0, 0, cursor[2]])) for p in (start, end)]
        drag(axial, *[(p.x(), p.y()) for p in places], LEFT)
        assert ruler.length_mm == pytest.approx(50.0, abs=1e-6)
        axial.zoom(1.7)
    assert session.cursor_ras_mm.tolist() == cursor.tolist()
    QTest.keyClick(axial, Qt.Key.Key_Escape)
    assert session.tool is None


def test_that_the_tool_before_the_ruler_comes_back(session, axial):
    class Brush:
        name = "brush"
        painted = 0

        def paint(self, _view, _painter):
            self.painted += 1

    brush = Brush()
    session.take_tool(brush)
    QTest.keyClick(axial, Qt.Key.Key_M)
    assert isinstance(session.tool, Ruler)
    axial.grab()
    assert brush.painted
    QTest.keyClick(axial, Qt.Key.Key_Escape)
    assert session.tool is brush
    QTest.keyClick(axial, Qt.Key.Key_Escape)
    assert session.tool is brush


def test_that_a_legend_says_what_the_colours_mean(session):
    assert legends(session) == []
    session.store.window("b0")
    session.restyle("b0", is_visible=True, colormap="hot", window=(5.0, 90.0))
    assert legends(session) == [Legend("Mean b = 0, a.u.", "5", "90", "hot")]


def test_that_tracts_coloured_by_a_value_have_a_legend_for_all_once(session):
    session.restyle("tract:CST_L", colouring=Colouring.DISTANCE)
    assert legends(session) == [Legend("Distance to CST_R", "≥ 20 mm", "0 mm", ALONG_LINES)]
    session.restyle("tract:CST_L", colouring=Colouring.FA)
    assert legends(session) == [Legend("FA along tracts", "0.1", "0.8", ALONG_LINES)]
    session.restyle("tract:CST_L", is_visible=False)
    assert legends(session) == []


def test_that_colours_of_directions_are_explained_once(session):
    session.restyle("tract:CST_L", colouring=Colouring.DIRECTION)
    (legend,) = legends(session)
    assert (legend.title, legend.colormap) == ("Direction", DIRECTIONS)


def test_that_the_legend_of_a_tract_is_drawn_in_the_colours_of_its_lines(
    qtbot, four, session, axial
):
    session.show_layers({"planning": False, "structure:CST_R": False})
    session.restyle("tract:CST_L", colouring=Colouring.DISTANCE)
    settle(qtbot, four)
    high = np.array(value_colours(2)[1])
    corner = pixels(axial)[:60, -130:]
    assert (np.abs(corner - high).max(axis=-1) < 20).any()


def test_that_a_changed_colour_is_drawn_at_once(qtbot, four, session, axial):
    session.show_layers({"planning": False})
    session.move_cursor(TRACT_MM)
    session.recolour({"tract:CST_L": (255, 40, 255), "structure:CST_R": (250, 250, 0)})
    settle(qtbot, four)

    def has(rgb):
        return bool((np.abs(pixels(axial) - np.array(rgb)).max(axis=-1) < 60).sum() > 20)

    assert has((255, 40, 255))
    assert has((250, 250, 0))
    assert not has(GREEN)
    session.recolour({})
    settle(qtbot, four)
    assert has(GREEN)


def test_that_a_view_is_up_to_date_only_with_the_very_slice_asked_for_last(qtbot, session, axial):
    shown = []
    axial.slice_shown.connect(lambda: shown.append(axial._slice.request))
    session.restyle("planning", window=(0.0, 50.0))
    first = axial._asked
    session.restyle("planning", window=(0.0, 60.0))
    assert not axial.is_up_to_date
    axial._take("axialView", DrawnSlice(first, QImage(), np.zeros((1, 1, 4), np.uint8)))
    assert not axial.is_up_to_date, "same place, but not what was asked for"
    qtbot.waitUntil(lambda: axial.is_up_to_date, timeout=5000)
    assert shown[-1] is axial._asked
    assert shown[-1].display.style("planning").window == (0.0, 60.0)


def test_that_the_ruler_is_seen_only_on_its_slice(qtbot, four, session, axial):
    session.take_tool(Ruler())
    drag(axial, (150, 150), (250, 150), LEFT)

    def is_green():
        difference = pixels(axial) - np.array(marks.RULER.getRgb()[:3])
        return bool((np.abs(difference).max(axis=-1) < 40).sum() > 50)

    session.show_layers({"tract:CST_L": False})
    settle(qtbot, four)
    assert is_green()
    axial.step(1)
    settle(qtbot, four)
    assert not is_green()


def test_that_the_picture_has_its_letters_and_says_that_it_is_research(axial):
    image = axial.picture()
    assert image.height() > axial.height()
    QTest.keyClick(axial, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().image().size() == image.size()
    letters = np.array(marks.LETTERS.getRgb()[:3])
    seen = np.abs(pixels(axial) - letters).max(axis=-1) < 30
    for part in (seen[:, :30], seen[:, -30:], seen[:30], seen[-30:]):
        assert part.any()
    strip = image.copy(0, axial.height(), image.width(), image.height() - axial.height())
    assert len({strip.pixel(x, strip.height() // 2) for x in range(strip.width())}) > 1


def test_that_a_picture_is_saved_and_a_bad_place_is_told(axial, tmp_path):
    axial.save_picture(tmp_path / "a.png")
    assert (tmp_path / "a.png").stat().st_size > 1000
    with pytest.raises(UserError):
        axial.save_picture(tmp_path / "nowhere" / "a.png")


def test_that_a_right_click_opens_a_menu_and_a_drag_does_not(axial):
    drag(axial, (100, 100), (130, 100), RIGHT)
    assert axial.findChildren(QMenu) == []
    mouse(axial, QEvent.Type.MouseButtonPress, (100, 100), RIGHT)
    mouse(axial, QEvent.Type.MouseButtonRelease, (100, 100), RIGHT)
    (menu,) = axial.findChildren(QMenu)
    assert menu.actions()[0].text().replace("&", "") == "Copy picture"
    menu.close()


def test_that_moving_within_a_slice_draws_it_not_again(qtbot, four, session, axial):
    asked = []
    axial.slice_shown.connect(lambda: asked.append(1))
    session.move_cursor(session.cursor_ras_mm + np.array([3.0, 0.0, 0.0]))
    settle(qtbot, four)
    qtbot.wait(50)
    assert asked == []


def test_that_a_damaged_layer_is_told_in_the_view(qtbot, four, session, axial):
    folder = session.case.folder / session.case.manifest.artifact("planning").folder
    session.leave()
    store_folder = folder.parents[2]
    with qtbot.waitSignal(session.case_changed, timeout=5000):
        session.open(store_folder)
    settle(qtbot, four)
    session.store._values.clear()
    session.store._read.clear()
    path = next(folder.glob("*.npy"))
    content = bytearray(path.read_bytes())
    content[-1] ^= 255
    path.write_bytes(bytes(content))
    four.worker._painter = None
    axial.refresh()
    qtbot.waitUntil(lambda: axial._trouble is not None, timeout=5000)
    assert "damaged" in axial._trouble.problem


def test_that_an_empty_view_says_why(qtbot):
    empty = Session()
    view = SliceView(empty, "axial")
    qtbot.addWidget(view)
    view.resize(300, 200)
    view.show()
    assert view._why_empty() == "No case is open."
    assert (pixels(view) > 150).any()


def test_that_values_under_the_cursor_are_read_out_with_their_units(qtbot, four, session):
    session.move_cursor([10.0, -4.0, 12.7])
    readout = four.readout
    assert readout.place.text() == "R 10.0  P 4.0  S 12.7 mm"
    assert readout.patient.text() == "Patient TEST"
    qtbot.waitUntil(lambda: "100 a.u." in readout.values.text(), timeout=2000)
    assert readout.values.text() == "Planning MR 100 a.u."
    session.move_cursor(STRUCTURE_MM)
    assert readout.values.text() == "Planning MR 100 a.u.    in CST_R"
    session.restyle("structure:CST_R", is_visible=False)
    assert readout.values.text() == "Planning MR 100 a.u."
    session.move_cursor([79.0, 79.0, 79.0])
    assert readout.values.text() == "Planning MR 0 a.u."


def test_that_places_are_named_by_sides():
    assert place([23.1, 4.0, 12.7]) == "R 23.1  A 4.0  S 12.7 mm"
    assert place([-23.1, -4.04, -12.75]) == "L 23.1  P 4.0  I 12.8 mm"
    assert coordinate(0, -0.01) == "R 0.0"
    assert side_letters(np.array([1.0, 0, 0])) == "R"


def test_that_no_event_holds_the_window_for_long(qtbot, four, session, axial):
    session.show_layers({layer.key: True for layer in session.layers})
    settle(qtbot, four)

    def longest_ms(event, n=20):
        taken = []
        for k in range(n):
            start = time.thread_time()  # not what other programs took meanwhile
            event(k)
            taken.append(1000.0 * (time.thread_time() - start))
        return max(taken)

    assert longest_ms(lambda _k: wheel(axial, 1)) < 20
    assert longest_ms(lambda k: session.move_cursor([k, k, k])) < 20
    assert longest_ms(lambda k: session.restyle("planning", window=(0.0, 50.0 + k))) < 20
    settle(qtbot, four)
    assert longest_ms(lambda _k: axial.repaint()) < 20


def test_that_the_bar_shows_and_changes_the_display(four, session):
    bar = four.bar
    bar.layouts[Layout.SAGITTAL].click()
    assert session.display.layout is Layout.SAGITTAL
    session.change_display(layout=Layout.FOUR)
    assert bar.layouts[Layout.FOUR].isChecked()
    assert bar.blend.isEnabled()
    assert not bar.share.isVisible()
    bar.blend.setCurrentIndex(bar.blend.findData("mix"))
    bar.blend.activated.emit(bar.blend.currentIndex())
    assert bar.share.isVisible()
    bar.share.setValue(80)
    assert session.display.blend_share == pytest.approx(0.8)
    bar.fill_window_menu()
    assert "Automatic" in [a.text() for a in bar.menu.actions()]
    bar.ruler.click()
    assert isinstance(session.tool, Ruler)
