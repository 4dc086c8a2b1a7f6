"""The uncertainty page: the margins in a table, and no figure where nothing is known."""

import pytest

from dtiplan.gui.pages.uncertainty_page import UncertaintyPage
from dtiplan.gui.work.step_status import status_of
from dtiplan.workflow.registry import step_named
from tests.gui.small_case import Desk

LEVEL = {"volume_cc": 46.38, "margin_median_mm": 1.2, "margin_p95_mm": 2.2}


@pytest.fixture
def desk(qtbot, tmp_path):
    return Desk(qtbot, tmp_path, upto="estimate-uncertainty")


def shown(desk, qtbot, **sources):
    """Give the page of a case whose only tract was tracked again."""
    facts = {
        "CST_L": {"n_found": 7, "n_realisations": 8, "levels": {"80": LEVEL}},
        "is_estimated": True,
        "sources": {"template_sd_mm": 2.0, "registration_sd_mm": 0.31, **sources},
    }
    desk.keep("estimate-uncertainty", facts=facts, is_wanted=True)
    page = UncertaintyPage(desk.session, desk.orders)
    qtbot.addWidget(page)
    return page


def test_that_every_level_of_a_tract_has_a_row(desk, qtbot):
    page = shown(desk, qtbot, distortion_sd_mm=0.0, distortion="unknown")
    [row] = page.table.cells
    assert [cell.text for cell in row] == ["CST_L", "80 %", "46.4", "1.2", "2.2"]


@pytest.mark.parametrize(
    ("sd_mm", "source", "words"),
    [
        (0.0, "unknown", "not known, not counted"),
        (0.0, "expected", "as the step 'Distortion' tells, place by place"),
        (1.5, "unknown", "1.5 mm"),
    ],
)
def test_that_unknown_distortion_is_not_shown_as_none(desk, qtbot, sd_mm, source, words):
    page = shown(desk, qtbot, distortion_sd_mm=sd_mm, distortion=source)
    assert ("Counted: distortion left", words) in page.facts.rows


def test_that_what_was_not_asked_for_is_not_called_done(desk):
    step = step_named("estimate-uncertainty")
    desk.keep("estimate-uncertainty")
    assert status_of(step, desk.orders).word == "Not asked for"
    desk.keep("estimate-uncertainty", is_wanted=True)
    assert status_of(step, desk.orders).word == "Done"
