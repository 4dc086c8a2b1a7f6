"""Targets in the window: a row among the layers, distances in the tables."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt

from dtiplan.domain.geometry import RigidTransform
from dtiplan.domain.targets import Target
from dtiplan.gui.pages.structures_page import StructuresPage
from dtiplan.gui.pages.target_column import DistancesShown
from dtiplan.gui.pages.tracts.tracts_page import TractsPage
from dtiplan.gui.views.layer_panel import LayerPanel
from dtiplan.processing.simulate.gtv import ball_structure
from tests.gui.small_case import UID, Desk, planning, registration


def target(name="GTV", x_mm=-5.0):
    centre = np.array([x_mm, 0.0, 0.0])
    ball = ball_structure(planning(), centre, 2.0, "GTV")
    return Target(name, "GTV", (255, 80, 80), ball.contours, 0.03, centre, 1, "1.9")


def give_targets(desk, *targets):
    facts = {"targets": [{"name": t.name} for t in targets]}
    desk.keep("import-series", artifacts={"targets": targets}, facts=facts)
    desk.keep("make-structures")  # which looks at the targets


@pytest.fixture
def desk(qtbot, tmp_path):
    return Desk(qtbot, tmp_path)


def measured(desk):
    shown = DistancesShown.of(desk.session)
    desk.qtbot.waitUntil(lambda: shown.targets != (), timeout=5000)
    return shown


def distances(page):
    return [row[-1] for row in page.table.cells]


def test_that_a_target_has_its_own_group_row_and_sign(desk):
    give_targets(desk, target())
    panel = LayerPanel(desk.session)
    desk.qtbot.addWidget(panel)
    row = panel.item("target:GTV")
    assert row.parent().text(0) == "Targets"
    assert (row.text(0), row.checkState(0)) == ("GTV", Qt.CheckState.Checked)
    row.setCheckState(0, Qt.CheckState.Unchecked)
    assert not desk.session.display.style("target:GTV").is_visible


def test_that_the_tract_list_tells_the_distance_to_the_target(desk):
    give_targets(desk, target())
    page = desk.page(TractsPage)
    measured(desk)
    assert page.table.horizontalHeaderItem(5).text() == "To GTV\nmm"
    assert [cell.text for cell in distances(page)] == ["3.0", "–"]
    told = dict(page.about.rows)
    assert told["Distance to GTV"] == "3.0 mm"


def test_that_the_structure_table_tells_it_too(desk):
    give_targets(desk, target())
    page = desk.page(StructuresPage)
    measured(desk)
    (cell,) = distances(page)
    assert cell.text == "3.0"
    assert cell.tip == "Distance to GTV: 3.0 mm"


def test_that_of_several_targets_the_nearest_is_shown_and_all_are_told(desk):
    give_targets(desk, target(), target("PTV", 4.0))
    page = desk.page(TractsPage)
    measured(desk)
    assert page.table.horizontalHeaderItem(5).text() == "To target\nmm"
    cell = distances(page)[0]
    assert cell.text == "1.2"
    assert cell.tip == "Distance to GTV: 3.0 mm\nDistance to PTV: 1.2 mm"


def test_that_a_tract_through_the_target_overlaps_it_in_words(desk):
    give_targets(desk, target(x_mm=0.0))
    page = desk.page(TractsPage)
    measured(desk)
    assert distances(page)[0].text == "overlaps"


def test_that_without_an_accepted_registration_it_says_why_nothing_is_measured(desk):
    give_targets(desk, target())
    page = desk.page(TractsPage)
    measured(desk)
    matrix = np.eye(4)
    matrix[0, 3] = 1.0
    found = registration()
    moved = replace(found, transform=RigidTransform(matrix, None, UID))
    desk.keep("register-planning", artifacts={"registration": moved})
    cell = distances(page)[0]
    assert cell.text == "–"
    assert cell.tip == "Not measured: The registration has changed since it was accepted."


def test_that_without_a_target_the_tables_say_so(desk):
    page = desk.page(StructuresPage)
    (cell,) = distances(page)
    assert cell.text == "–"
    assert cell.tip == "Not measured: No target was imported."


def test_that_pages_of_one_session_measure_once(desk):
    assert DistancesShown.of(desk.session) is DistancesShown.of(desk.session)
