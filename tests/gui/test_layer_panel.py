"""The list of layers: it shows the session's styles and changes them."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from dtiplan.domain.units import Unit
from dtiplan.gui.session import Colouring, Session
from dtiplan.gui.views.layer_panel import LayerPanel
from dtiplan.gui.views.windows import presets
from dtiplan.workflow.cases.case import Case
from tests.render.phantoms import grid, head, maps_of
from tests.workflow.scene_cases import finish, scene_case


@pytest.fixture
def session(qtbot, tmp_path):
    session = Session()
    case = scene_case(tmp_path / "case")
    g = grid(spacing_mm=10.0)
    v1 = np.broadcast_to([1.0, 0.0, 0.0], (*g.shape, 3))
    finish(case, "fit-tensor", maps=maps_of(g, 0.8 * head(g), v1, head(g)))
    with qtbot.waitSignal(session.case_changed, timeout=5000):
        session.open(case.folder)
    yield session
    session.leave()
    session.wait()


@pytest.fixture
def panel(qtbot, session):
    panel = LayerPanel(session)
    qtbot.addWidget(panel)
    panel.resize(376, 480)
    panel.show()
    return panel


def test_that_every_layer_is_listed_in_its_group(panel):
    groups = {
        panel.tree.topLevelItem(n).text(0): [
            panel.tree.topLevelItem(n).child(k).text(0)
            for k in range(panel.tree.topLevelItem(n).childCount())
        ]
        for n in range(panel.tree.topLevelItemCount())
    }
    assert groups == {
        "Images": [
            "Planning MR", "Mean diffusion-weighted", "Mean b = 0", "FA", "MD", "Colour FA",
            "Tensors",
        ],
        "Tracts": ["CST_L"],
        "Structures": ["CST_R"],
    }  # fmt: skip


def test_that_boxes_show_what_is_shown(panel, session):
    assert panel.item("planning").checkState(0) is Qt.CheckState.Checked
    assert panel.item("fa").checkState(0) is Qt.CheckState.Unchecked
    session.restyle("fa", is_visible=True, opacity=0.35)
    assert panel.item("fa").checkState(0) is Qt.CheckState.Checked
    assert panel.item("fa").text(1) == "35 %"


def test_that_the_space_key_shows_a_layer(panel, session):
    panel.tree.setCurrentItem(panel.item("fa"))
    panel.tree.setFocus()
    QTest.keyClick(panel.tree, Qt.Key.Key_Space)
    assert session.display.style("fa").is_visible
    QTest.keyClick(panel.tree, Qt.Key.Key_Space)
    assert not session.display.style("fa").is_visible


def test_that_a_groups_box_changes_all_of_it_at_once(panel, session):
    changes = []
    session.display_changed.connect(lambda: changes.append(1))
    panel.item("tract:CST_L").parent().setCheckState(0, Qt.CheckState.Unchecked)
    assert not session.display.style("tract:CST_L").is_visible
    assert session.display.style("planning").is_visible
    assert len(changes) == 1


def test_that_settings_are_those_of_the_kind_of_layer(panel):
    settings = panel.settings
    panel.tree.setCurrentItem(panel.item("fa"))
    assert settings.colormap.isVisible()
    assert settings.low.isVisible()
    assert not settings.colouring.isVisible()
    panel.tree.setCurrentItem(panel.item("tract:CST_L"))
    assert not settings.colormap.isVisible()
    assert settings.colouring.isVisible()
    assert settings.tubes.isVisible()
    panel.tree.setCurrentItem(panel.item("structure:CST_R"))
    assert settings.opacity.isVisible()
    assert not settings.tubes.isVisible()


def test_that_settings_change_the_chosen_layer_only(panel, session):
    panel.tree.setCurrentItem(panel.item("fa"))
    before = session.display.style("planning")
    panel.settings.opacity.setValue(40)
    box = panel.settings.colormap
    box.setCurrentIndex(box.findData("viridis"))
    box.activated.emit(box.currentIndex())
    style = session.display.style("fa")
    assert (style.opacity, style.colormap) == (0.4, "viridis")
    assert session.display.style("planning") == before


def test_that_choosing_a_layer_changes_no_style(panel, session):
    session.restyle("planning", opacity=0.333, window=(1.25, 77.5))
    display = session.display
    for key in ("planning", "fa", "tract:CST_L", "structure:CST_R", "colour_fa", "planning"):
        panel.tree.setCurrentItem(panel.item(key))
    assert session.display == display


def test_that_a_diffusivity_is_shown_in_thousandths(panel, session):
    session.restyle("md", window=(0.0, 0.003))
    session.store.value("md")
    object.__setattr__(session.store.value("md"), "unit", Unit.MM2_S)
    panel.tree.setCurrentItem(panel.item("md"))
    assert panel.settings.high.value() == pytest.approx(3.0)
    panel.settings.high.setValue(1.5)
    assert session.display.style("md").window == pytest.approx((0.0, 0.0015))


def test_that_a_window_never_turns_over(panel, session):
    session.store.window("fa")
    panel.tree.setCurrentItem(panel.item("fa"))
    panel.settings.low.setValue(5.0)
    low, high = session.display.style("fa").window
    assert high > low == 5.0
    panel.settings.automatic.click()
    assert session.display.style("fa").window is None


def test_that_colouring_by_distance_names_the_structure(panel, session):
    panel.tree.setCurrentItem(panel.item("tract:CST_L"))
    box = panel.settings.colouring
    index = box.findData("distance")
    assert box.itemText(index) == "Distance to CST_R"
    box.setCurrentIndex(index)
    box.activated.emit(index)
    assert session.display.style("tract:CST_L").colouring is Colouring.DISTANCE


def test_that_the_chosen_layer_stays_chosen_over_revisions(qtbot, panel, session):
    panel.tree.setCurrentItem(panel.item("tract:CST_L"))
    finish(Case.open(session.case.folder), "make-structures", structures=())
    with qtbot.waitSignal(session.case_changed, timeout=5000):
        session.reread()
    assert panel.settings.key == "tract:CST_L"
    assert panel.tree.currentItem() is panel.item("tract:CST_L")


def test_that_closing_the_case_empties_the_list(qtbot, panel, session):
    session.leave()
    qtbot.waitUntil(lambda: not session.turns.is_busy)
    assert panel.tree.topLevelItemCount() == 0
    assert not panel.settings.opacity.isVisible()


def test_that_presets_suit_the_image(session):
    assert [p.limits for p in presets(session, "fa")] == [None, (0.0, 1.0), (0.0, 0.6)]
    assert [p.limits for p in presets(session, "b0")] == [None]
    planning = session.store.value("planning")
    object.__setattr__(planning, "unit", Unit.HU)
    assert (0.0, 80.0) in [p.limits for p in presets(session, "planning")]
