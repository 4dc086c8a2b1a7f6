"""The plot of histograms: curves lie where they should, and are found by mouse and keys."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtTest import QTest

from dtiplan.gui.pages.dose.dvh_axes import Axes, View, rounded_up, ticks
from dtiplan.gui.pages.dose.dvh_curves import DvhCurves, DvhUnits, curves_csv, curves_of
from dtiplan.gui.pages.dose.dvh_lines import contrast, legible, nearest_curve, style_of
from dtiplan.gui.pages.dose.dvh_panel import DvhPanel
from dtiplan.gui.pages.dose.dvh_plot import DvhPlot
from dtiplan.gui.settings import Theme
from dtiplan.gui.theme import palette_of
from tests.gui.dose_results import evaluation


@pytest.fixture
def curves():
    return curves_of(evaluation())


@pytest.fixture
def plot(qtbot, curves):
    made = DvhPlot()
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.show_curves(curves, DvhUnits())
    made.show()
    return made


def curve_of(curves, structure, plan):
    return next(c for c in curves.curves if (c.structure, c.plan) == (structure, plan))


def place_of(plot, structure, plan, dose):
    """Give where a curve is at a dose, on the widget."""
    curve = curve_of(plot.curves, structure, plan)
    x, y = plot.axes.to_widget(np.array([dose]), plot.units.drawn(curve, np.array([dose])))
    return QPoint(round(float(x[0])), round(float(y[0])))


def test_that_every_structure_has_a_curve_in_every_plan(curves):
    assert len(curves.curves) == 8
    assert {c.plan for c in curves.curves} == {"first", "second"}


@pytest.mark.parametrize(
    ("units", "dose", "expected"),
    [
        (DvhUnits(), 5.0, 75.0),
        (DvhUnits(volume_in_cc=True), 5.0, 3.0),
        (DvhUnits(prescriptions_gy=(("first", 20.0),)), 25.0, 75.0),
        (DvhUnits(is_differential=True), 5.0, 5.0),
        (DvhUnits(is_differential=True, volume_in_cc=True), 5.0, 0.2),
        (DvhUnits(is_differential=True, prescriptions_gy=(("first", 20.0),)), 25.0, 1.0),
    ],
)
def test_that_a_curve_is_drawn_in_the_units_of_the_axes(curves, units, dose, expected):
    drawn = units.drawn(curve_of(curves, "CST_L", "first"), np.array([dose]))
    assert drawn[0] == pytest.approx(expected, rel=0.01)


def test_that_the_structure_under_the_mouse_stands_out_and_is_read(plot, qtbot):
    with qtbot.waitSignal(plot.highlighted) as told:
        QTest.mouseMove(plot, place_of(plot, "CST_L", "first", 10.0))
    assert told.args == ["CST_L"]
    assert plot.reading.startswith("CST_L, at least")
    assert "first: 50." in plot.reading or "first: 49." in plot.reading
    assert "second: 0.0 % (0.000 cm³)" in plot.reading


def test_that_far_from_every_curve_nothing_stands_out(plot):
    plot.highlight("CST_L")
    QTest.mouseMove(plot, place_of(plot, "CST_L", "first", 10.0))
    QTest.mouseMove(plot, QPoint(580, 20))
    assert plot.structure == ""


def test_that_the_nearest_of_several_curves_is_found(plot):
    laid = plot._laid_curves()
    for structure, plan, dose in (("GTV", "first", 16.0), ("CST_L", "second", 5.0)):
        place = QPointF(place_of(plot, structure, plan, dose))
        found = laid[nearest_curve(laid, place)].curve
        assert (found.structure, found.plan) == (structure, plan)


def test_that_keys_go_through_the_structures_and_move_the_reading(plot):
    plot.setFocus()
    names = []
    for _ in range(5):
        QTest.keyClick(plot, Qt.Key.Key_Down)
        names.append(plot.structure)
    assert names == ["CST_L", "GTV", "Dot", "Cord", "CST_L"]
    before = plot.reading
    QTest.keyClick(plot, Qt.Key.Key_Right)
    assert plot.reading != before
    QTest.keyClick(plot, Qt.Key.Key_Escape)
    assert plot.structure == ""
    QTest.keyClick(plot, Qt.Key.Key_Up)
    assert plot.structure == "Cord"


def test_that_a_highlight_from_outside_tells_nobody(plot, qtbot):
    with qtbot.assertNotEmitted(plot.highlighted):
        plot.highlight("GTV")
    assert plot.structure == "GTV"
    plot.highlight("not there")
    assert plot.structure == ""


def test_that_zoom_keeps_the_point_and_home_shows_everything(plot):
    place = QPointF(300, 200)
    before = plot.axes.to_values(place)
    plot.zoom(2.0, place)
    assert plot.axes.to_values(place) == pytest.approx(before)
    assert plot.axes.view.right - plot.axes.view.left == pytest.approx(
        (plot.whole.right - plot.whole.left) / 2
    )
    QTest.keyClick(plot, Qt.Key.Key_Home)
    assert plot.axes.view == plot.whole


def test_that_a_part_that_is_drawn_is_looked_at(plot):
    QTest.mousePress(plot, Qt.MouseButton.LeftButton, pos=QPoint(150, 100))
    QTest.mouseMove(plot, QPoint(300, 220))
    wanted = plot.axes.to_values(QPointF(150, 220)), plot.axes.to_values(QPointF(300, 100))
    QTest.mouseRelease(plot, Qt.MouseButton.LeftButton, pos=QPoint(300, 220))
    view = plot.axes.view
    assert (view.left, view.bottom) == pytest.approx(wanted[0])
    assert (view.right, view.top) == pytest.approx(wanted[1])


def test_that_plans_are_told_apart_without_colour():
    assert len({style_of(n) for n in range(5)}) == 5


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK, Theme.HIGH_CONTRAST])
@pytest.mark.parametrize("rgb", [(255, 255, 0), (255, 255, 255), (0, 0, 40), (0, 0, 0)])
def test_that_every_colour_is_seen_on_the_ground_of_every_theme(theme, rgb):
    ground = palette_of(theme).base().color()
    assert contrast(legible(QColor(*rgb), ground), ground) >= 2.6


def test_that_highlighting_changes_the_picture_and_bands_are_shaded(plot):
    plain = plot.picture()
    plot.highlight("GTV")
    assert plot.picture() != plain
    plot.highlight("")
    assert plot.picture() == plain
    plot.show_bands(False)
    assert plot.picture() != plain


def test_that_the_bands_of_a_tract_belong_to_its_structure(curves):
    assert {(b.structure, b.plan) for b in curves.bands} == {
        ("CST_L", "first"),
        ("CST_L", "second"),
    }
    assert curves.bands[0].labels == ("50 %", "80 %", "95 %")


def test_that_a_curve_has_no_more_points_than_can_be_seen(qtbot):
    plot = DvhPlot()
    qtbot.addWidget(plot)
    plot.resize(600, 400)
    many = curves_of(evaluation(n_more=36))
    plot.show_curves(many.only(many.structures, ["first"]), DvhUnits())
    counts = [each.line.size() for each in plot._laid_curves()]
    assert len(counts) == 40
    assert max(counts) <= 600 / 3


def test_that_the_table_of_curves_says_what_the_plot_shows(curves):
    lines = curves_csv(curves.only(["CST_L"], ["first"]), DvhUnits(), 1.0).splitlines()
    assert lines[0] == 'dose [Gy],"CST_L | first [%]"'
    row = dict(line.split(",") for line in lines[1:])
    assert float(row["5.000"]) == pytest.approx(75.0, rel=0.001)


def test_that_axes_in_per_cent_are_offered_only_where_every_plan_tells_its_prescription(qtbot):
    panel = DvhPanel()
    qtbot.addWidget(panel)
    panel.show_curves(curves_of(evaluation(has_prescription=False)))
    panel.dose.setCurrentIndex(1)
    assert not panel.units.dose_in_percent
    panel.show_curves(curves_of(evaluation()))
    panel.dose.setCurrentIndex(1)
    assert panel.units.whole_gy("second") == pytest.approx(0.2)


def test_that_a_panel_copies_numbers_and_saves_them(qtbot, tmp_path, curves):
    panel = DvhPanel()
    qtbot.addWidget(panel)
    panel.show_curves(curves)
    panel._copy_csv()
    assert QGuiApplication.clipboard().text() == panel.csv()
    panel.save_csv(tmp_path / "dvh.csv")
    assert (tmp_path / "dvh.csv").read_text() == panel.csv()


def test_that_the_larger_window_points_where_the_panel_points(qtbot, curves):
    panel = DvhPanel()
    qtbot.addWidget(panel)
    panel.show_curves(curves)
    panel.grow()
    panel.highlight("GTV")
    large = panel._large.panel
    assert large.plot.structure == panel.plot.structure == "GTV"
    with qtbot.waitSignal(panel.highlighted) as told:
        large.plot._choose("CST_L", "first", 3.0)
    assert told.args == ["CST_L"]
    panel._large.close()


def test_that_nothing_to_show_is_drawn_too(qtbot):
    plot = DvhPlot()
    qtbot.addWidget(plot)
    plot.show_curves(DvhCurves(), DvhUnits())
    QTest.keyClick(plot, Qt.Key.Key_Down)
    assert not plot.picture().isNull()
    assert plot.structure == ""


@pytest.mark.parametrize(("low", "high"), [(0.0, 27.9), (3.2, 3.9), (0.0, 105.0), (0.0, 0.004)])
def test_that_ticks_are_round_and_inside(low, high):
    values, decimals = ticks(low, high, 6)
    assert 2 <= len(values) <= 7
    assert all(low - 1e-9 <= v <= high + 1e-9 for v in values)
    assert all(abs(v - round(v, decimals)) < 1e-9 for v in values)


def test_that_axes_end_at_round_values_and_views_stay_in_the_whole():
    assert rounded_up(27.9) == 30.0
    whole = View(0, 10, 0, 100)
    assert View(-5, 3, 50, 160).within(whole) == View(0, 8, 0, 100)
    axes = Axes(whole, DvhPlot().rect().toRectF())
    assert axes.moved(View(0, 1, 0, 1)).view.right == 1
