"""The dose page: plans chosen, numbers with their cautions, everything points at one another."""

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest

from dtiplan.gui.pages.dose.dose_page import DosePage
from dtiplan.gui.pages.dose.plan_list import PlanList, entry_text
from dtiplan.gui.pages.step_pages import page_for
from dtiplan.gui.settings import Settings
from dtiplan.gui.views.dose_marks import dose_legend, dose_text, level_text
from dtiplan.gui.views.legend import legends
from dtiplan.gui.views.readout import Readout
from dtiplan.gui.widgets.state_icons import Mark
from dtiplan.workflow.dose.plan_sources import plan_entry
from tests.gui.dose_results import artifacts, evaluation
from tests.gui.small_case import Desk, keep


@pytest.fixture
def empty(qtbot, tmp_path):
    return Desk(qtbot, tmp_path)


@pytest.fixture
def desk(qtbot, tmp_path):
    made = Desk(qtbot, tmp_path)
    made.case.reread()
    keep(made.case, "evaluate-dose", artifacts=artifacts(), plans=["a=/plans/a", "b=/plans/b"])
    made.reread()
    return made


@pytest.fixture
def page(desk):
    made = desk.page(DosePage)
    made.show()
    return made


def texts(table):
    return [[cell.text for cell in row] for row in table.cells]


def key_of(desk, start):
    return next(y.key for y in desk.session.layers if y.key.startswith(start))


def test_that_the_step_has_its_own_page(desk):
    page = page_for("evaluate-dose", desk.session, desk.orders)
    assert isinstance(page, DosePage)
    page.deleteLater()


def test_that_without_plans_it_says_what_to_do_and_nothing_can_be_run(empty):
    page = empty.page(DosePage)
    page.show()
    assert page.plans.hint.isVisible()
    assert "Drag the folder of a plan here" in page.plans.hint.text()
    assert not page.tabs.isVisible()
    assert not page.run_button.isEnabled()


def test_that_dropped_files_become_a_plan_and_are_run(empty, tmp_path):
    page = empty.page(DosePage)
    page.show()
    (tmp_path / "plan").mkdir()
    files = [tmp_path / "plan", tmp_path / "d.dcm", tmp_path / "p.dcm"]
    for path in files[1:]:
        path.write_bytes(b"x")
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(path)) for path in files])
    page.dropEvent(
        QDropEvent(
            QPointF(5, 5), Qt.DropAction.CopyAction, dropped, Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )  # fmt: skip
    wanted = (str(tmp_path / "plan"), f"{tmp_path / 'd.dcm'};{tmp_path / 'p.dcm'}")
    assert page.plans.entries == wanted
    page.run_button.click()
    assert empty.jobs.steps == ["evaluate-dose"]
    assert list(wanted) == empty.orders.params("evaluate-dose")["plans"]


def test_that_plans_are_named_put_first_and_removed(qtbot, tmp_path):
    plans = PlanList(Settings(tmp_path / "settings.ini"))
    qtbot.addWidget(plans)
    plans.set_entries(["/plans/a", "/plans/b"])
    plans.table.item(1, 0).setText("Spared = it")
    assert plan_entry(plans.entries[1]).name == "Spared  it"
    plans.table.item(1, 1).setText("B")
    assert plan_entry(plans.entries[1]).arm == "B"
    plans.table.setCurrentCell(1, 0)
    plans.first.click()
    assert [plan_entry(e).name for e in plans.entries] == ["Spared  it", ""]
    plans.table.setCurrentCell(1, 0)
    plans.remove.click()
    assert len(plans.entries) == 1


@pytest.mark.parametrize("text", ["/a/b", "A=/a/b", "A:ARM=/a/b;/c"])
def test_that_an_entry_is_written_as_it_was_read(text):
    assert entry_text(plan_entry(text)) == text


def test_that_metrics_stand_in_a_row_for_each_structure_and_plan(page):
    rows = texts(page.structures.table)
    assert rows[0][:5] == ["CST_L", "first", "4.000", "10.00", "–"]
    assert rows[1][:4] == ["CST_L", "second", "4.000", "5.00"]
    tip = page.structures.table.cells[1][3].tip
    assert "Difference from the first plan: -5.00 ± 0.02 Gy" in tip.replace("−", "-")
    assert "it gets no such dose" in page.structures.table.cells[0][4].tip


def test_that_differences_are_shown_with_their_sign(page):
    page.structures.as_differences.setChecked(True)
    rows = texts(page.structures.table)
    assert rows[0][3] == "10.00"  # the first plan keeps its values
    assert rows[1][3].replace("−", "-") == "-5.00"


def test_that_what_must_not_be_relied_on_is_said_in_the_table_and_below_it(page):
    rows = {tuple(r[:2]): r for r in texts(page.structures.table)}
    assert rows["⚠ Dot", "first"][-1] == "it is below the reporting limit of 0.05 cc"
    assert rows["⚠ Cord", "first"][-1] == "40.0 % of it lies outside the dose grid"
    assert ("Cord", "second") in rows  # inside the grid of the other plan
    said = page.structures.cautions.text()
    assert "Dot: it is below the reporting limit of 0.05 cc." in said
    assert "OpticRad_L: not measured, the tract was not found" in said


def test_that_published_doses_have_words_signs_and_sources(page):
    page.tabs.show_part("publishedPart")
    first, second, third = page.published.table.cells[:3]
    assert (first[2].text, first[2].mark) == ("above the figure", Mark.WARNING)
    assert (second[2].text, second[2].mark) == ("below the figure", Mark.DONE)
    assert (second[-1].text, first[-1].text) == ("unverified", "confirmed")
    assert (third[2].text, third[2].mark) == ("not comparable", Mark.INFO)
    page.published.table.setCurrentCell(2, 0)
    said = page.published.details.text()
    assert "not comparable: it is below the reporting limit of 0.05 cc" in said
    assert "Example 2020" in said
    assert "confirmed in its source" in said


def test_that_published_doses_are_called_what_they_are(page):
    page.tabs.show_part("publishedPart")
    labels = [w.text() for w in page.published.findChildren(type(page.published.details))]
    titles = [
        w.text() for w in page.published.findChildren(type(page._state)) if hasattr(w, "text")
    ]
    assert "Published values, not limits set by the program" in labels + titles


def test_that_the_profile_is_read_where_the_mouse_is(page):
    page.tabs.show_part("tractsPart")
    said = page.tracts.profile.reading(30)
    assert said.startswith("30.0 mm from the lower end: first: 10.00 (9.0–12.0) Gy")
    assert "distance to GTV: 10.0 mm" in said
    assert "second: outside the dose grid" in page.tracts.profile.reading(5)


def test_that_parts_near_the_target_are_listed(page):
    page.tabs.show_part("tractsPart")
    [row] = texts(page.tracts.near)
    assert row[:4] == ["CST_L", "0.0", "4.0 / 9.0 / 20.0", "–"]


def test_that_a_structure_pointed_at_anywhere_stands_out_everywhere(desk, page):
    page.structures.panel.plot._choose("CST_L", "first", 5.0)
    assert desk.session.pointing.key == "structure:CST_L"
    desk.session.pointing.point_at("GTV")
    assert page.structures.panel.plot.structure == "GTV"
    assert page.structures.table.currentRow() == 2
    assert desk.session.pointing.key == ""  # the case has no such layer


def test_that_keys_in_the_table_point_too(desk, page):
    page.tabs.show_part("dosesPart")
    page.activateWindow()
    page.structures.table.setFocus()
    page.structures.table.setCurrentCell(0, 0)
    QTest.keyClick(page.structures.table, Qt.Key.Key_Down)
    QTest.keyClick(page.structures.table, Qt.Key.Key_Down)
    assert desk.session.pointing.name == "GTV"


def test_that_the_mouse_points_in_slices_only_while_the_page_is_seen(desk, page):
    inside = np.array([0.5, 0.5, 0.0])
    desk.session.pointing.hover(inside)
    assert desk.session.pointing.name == "CST_L"
    page.hide()
    assert desk.session.pointing.name == ""
    desk.session.pointing.hover(inside)
    assert desk.session.pointing.name == ""


def test_that_a_structure_without_tick_has_no_curve(page):
    item = page.structures.table.item(2, 0)
    item.setCheckState(Qt.CheckState.Unchecked)
    shown = {c.structure for c in page.structures.panel.plot.curves.curves}
    assert shown == {"CST_L", "Dot", "Cord"}
    assert page.structures.table.item(3, 0).checkState() is Qt.CheckState.Unchecked


def test_that_levels_are_edited_in_gy_and_per_cent(desk, page):
    box = page.isodoses
    box.levels.setText("12; 5,5 18")
    box._take_levels()
    assert desk.session.display.isodoses.levels == (5.5, 12.0, 18.0) or box.problem.text()
    box.levels.setText("5 12 18")
    box._take_levels()
    assert desk.session.display.isodoses.levels == (5.0, 12.0, 18.0)
    box.levels.setText("twelve")
    box._take_levels()
    assert box.problem.text()
    assert desk.session.display.isodoses.levels == (5.0, 12.0, 18.0)
    box.unit.setCurrentIndex(1)
    box._change_unit()
    assert desk.session.display.isodoses.in_percent
    assert 100.0 in desk.session.display.isodoses.levels


def test_that_the_legend_says_levels_unit_and_plan(desk):
    legend = dose_legend(desk.session)
    assert legend.lines == ("Dose of first",)
    assert [row.text for row in legend.rows] == ["20 Gy", "18 Gy", "15 Gy", "12 Gy", "8 Gy", "5 Gy"]
    second = key_of(desk, "dose:second")
    desk.session.restyle(second, is_visible=True)
    assert dose_legend(desk.session).lines == (
        "── Dose of first",
        "╌╌ Dose of second",
    )


def test_that_a_legend_speaks_of_the_picture_it_stands_on(desk):
    drawn = desk.session.display
    desk.session.change_display(isodoses=drawn.isodoses.in_unit(in_percent=True))
    assert dose_legend(desk.session, drawn).rows[0].text == "20 Gy"
    assert dose_legend(desk.session).rows[0].text == "100 %"


def test_that_per_cent_without_a_prescription_is_said_in_the_legend(qtbot, tmp_path):
    desk = Desk(qtbot, tmp_path)
    told = artifacts(evaluation(has_prescription=False))
    desk.case.reread()
    keep(desk.case, "evaluate-dose", artifacts=told, plans=["a=/a"])
    desk.reread()
    desk.session.change_display(isodoses=desk.session.display.isodoses.in_unit(in_percent=True))
    legend = dose_legend(desk.session)
    assert "No prescription known: give levels in Gy" in legend.lines
    assert legend.rows == ()


def test_that_the_dose_at_the_cursor_is_told_with_its_unit(desk, qtbot):
    for layer in desk.session.layers:
        if layer.kind.is_dose:
            desk.session.store.value(layer.key)
            desk.session.restyle(layer.key, is_visible=True)
    desk.session.move_cursor([0.3, -0.2, 0.1])
    readout = Readout(desk.session)
    qtbot.addWidget(readout)
    said = readout.values.text()
    assert said.startswith("Dose of first 10.00 Gy    Dose of second 6.00 Gy")
    assert "Dose of second less first -4.00 Gy" in said.replace("−", "-")
    desk.session.move_cursor([90.0, 0.0, 0.0])
    layer = next(y for y in desk.session.layers if y.key == "dose:first")
    assert dose_text(desk.session, layer) == "outside the dose grid"


def test_that_a_difference_has_a_legend_with_both_signs(desk):
    key = key_of(desk, "dose-difference")
    desk.session.restyle(key, is_visible=True)
    desk.session.store.window(key)
    [found] = [one for one in legends(desk.session) if "less" in one.title]
    assert (found.low.replace("−", "-"), found.high) == ("-5", "+5")


def test_that_one_dose_is_shown_and_several_are_named(desk, page):
    box = page.isodoses
    box.show_only("dose-difference:second")
    assert box.shown.currentData() == "dose-difference:second"
    box.show_only("")
    assert box.shown.currentData() == ""
    assert dose_legend(desk.session) is None


def test_that_levels_are_written_as_short_as_they_are():
    assert [level_text(value) for value in (12.0, 12.5, 12.25)] == ["12", "12.5", "12.25"]
