"""The choice of tracts: two tiers, and how far each may be trusted."""

import pytest
from PySide6.QtCore import Qt

from dtiplan.gui.pages.tracts.tracts_page import TractsPage
from tests.gui.small_case import Desk


@pytest.fixture
def page(qtbot, tmp_path):
    desk = Desk(qtbot, tmp_path)
    made = desk.page(TractsPage)
    made.show()
    listed = made.form.editor("tracts")
    qtbot.waitUntil(lambda: listed.count() > 2)
    return made


def rows(listed):
    return [listed.item(n) for n in range(listed.count())]


def named(listed, name):
    return next(i for i in rows(listed) if i.data(Qt.ItemDataRole.UserRole) == name)


def test_that_the_two_tiers_stand_below_headings_and_chosen_tracts_first(page):
    listed = page.form.editor("tracts")
    names = [item.data(Qt.ItemDataRole.UserRole) or item.text() for item in rows(listed)]
    assert names[:3] == ["CST_L", "CST_R", "First tier"]
    tiers = names.index("First tier"), names.index("Second tier")
    assert tiers[0] < names.index("OpticRad_L") < tiers[1] < names.index("Cing_L")
    assert len(names) == 22 + 2


def test_that_a_heading_cannot_be_ticked_and_is_no_tract(page):
    listed = page.form.editor("tracts")
    heading = next(item for item in rows(listed) if item.text() == "Second tier")
    assert not heading.flags() & Qt.ItemFlag.ItemIsUserCheckable
    for item in rows(listed):
        if item is not heading and item.data(Qt.ItemDataRole.UserRole):
            item.setCheckState(Qt.CheckState.Checked)
    assert len(listed.value()) == 22
    assert all(listed.value())


def test_that_what_a_tract_was_validated_on_is_told_for_the_one_pointed_at(page):
    listed = page.form.editor("tracts")
    assert page.choice.about.text() == ""
    listed.setCurrentItem(named(listed, "Fornix_R"))
    told = page.choice.about.text()
    assert told.startswith("Fornix_R: Validated on: ")
    assert "no patient" in told
    assert "Not tracked reliably" in told
    assert named(listed, "Fornix_R").toolTip() in told


def test_that_an_unreliable_tract_says_so_in_the_list(page):
    listed = page.form.editor("tracts")
    marked = {i.data(Qt.ItemDataRole.UserRole) for i in rows(listed) if "not reliable" in i.text()}
    assert marked == {"Fornix_L", "Fornix_R", "OpticTract_L", "OpticTract_R"}


def test_that_ticked_tracts_keep_their_order_when_the_list_is_made_anew(page):
    listed = page.form.editor("tracts")
    listed.set_value(["Unc_L", "CST_R"])
    assert listed.value() == ["Unc_L", "CST_R"]
    named(listed, "CST_L").setCheckState(Qt.CheckState.Checked)
    assert listed.value() == ["Unc_L", "CST_R", "CST_L"]
