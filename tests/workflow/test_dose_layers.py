"""Doses of a case among what can be shown: in slices, in 3D, and at a point."""

import dataclasses

import numpy as np
import pytest

from dtiplan.domain.dose import Prescription
from dtiplan.domain.dose_comparison import TractDoses
from dtiplan.domain.dose_evaluation import DoseEvaluation, EvaluatedPlan
from dtiplan.domain.errors import UserError
from dtiplan.domain.published_doses import PublishedSet
from dtiplan.render.isodoses import level_colours
from dtiplan.render.planes import AXIAL, Plane
from dtiplan.render.slice_values import linear_at
from dtiplan.workflow.viewing.display import Display, LayerStyle, display_as_json, display_from_json
from dtiplan.workflow.viewing.isodose_look import MOST_LEVELS, IsodoseLook, rising
from dtiplan.workflow.viewing.layers import LayerKind, LayerStore
from dtiplan.workflow.viewing.scene_items import Shown, legends_of, make_item, wanted_looks
from dtiplan.workflow.viewing.slice_painter import SlicePainter, SliceRequest
from tests.workflow.dose_scene_cases import (
    MIDDLE_MM,
    PEAK_GY,
    dose_case,
    dose_image,
    linear_gy,
    radial_gy,
    turned_grid,
)

SIZE = 200


def evaluation(**prescriptions_gy):
    plans = tuple(
        EvaluatedPlan(name, "", "", "", "P", 1, (Prescription(gy),) if gy else (), 24.0, "", "",
                      (), ())
        for name, gy in prescriptions_gy.items()
    )  # fmt: skip
    published = PublishedSet("none", "1", "", ())
    return DoseEvaluation(
        plans, (), (), ((),) * len(plans), None, ((),) * len(plans), published, None, (),
        TractDoses(), "rounded", False,
    )  # fmt: skip


@pytest.fixture(scope="module")
def case(tmp_path_factory):
    return dose_case(
        tmp_path_factory.mktemp("doses") / "case",
        A=dose_image(radial_gy, turned_grid()),
        B=dose_image(linear_gy, turned_grid(angles_deg=(0, 0, 0))),
    )


@pytest.fixture
def store(case):
    return LayerStore(case)


def drawn(store, *shown, look=None, pointed_at="", opacity=1.0):
    styles = tuple(
        LayerStyle(y.key, is_visible=y.key in shown, opacity=opacity) for y in store.layers
    )
    plane = Plane("axial", MIDDLE_MM, *AXIAL, 100.0, 100.0)
    display = Display(styles, isodoses=look or IsodoseLook())
    painter = SlicePainter(store)
    request = SliceRequest(plane, SIZE, SIZE, display, pointed_at=pointed_at)
    return painter.paint(request).astype(int), painter.level_numbers


def test_that_each_plan_has_a_dose_and_each_later_one_a_difference_from_the_first(store):
    doses = [(y.key, y.kind, y.is_shown_at_first) for y in store.layers if y.kind.is_dose]
    assert doses == [
        ("dose:A", LayerKind.DOSE, True),
        ("dose:B", LayerKind.DOSE, False),
        ("dose-difference:B", LayerKind.DOSE_DIFFERENCE, False),
    ]


def test_that_a_dose_in_another_frame_of_reference_is_not_shown(tmp_path):
    strange = dose_case(tmp_path / "case", A=dose_image(radial_gy, turned_grid(uid="9.9")))
    with pytest.raises(UserError) as refused:
        LayerStore(strange).value("dose:A")
    assert refused.value.code == "dose-in-other-frame"
    assert "9.9" in refused.value.cause


def test_that_the_dose_at_a_point_is_read_between_its_voxels(store):
    point = MIDDLE_MM + np.array([7.3, -4.1, 2.2])
    assert linear_at(store.value("dose:A"), point) == pytest.approx(radial_gy(point), abs=0.05)
    assert linear_at(store.value("dose:B"), point) == pytest.approx(linear_gy(point), abs=1e-4)
    assert linear_at(store.value("dose:B"), [0.0, 0.0, 40.5]) is None


def test_that_the_difference_at_a_point_is_the_later_plan_less_the_first(store):
    difference = store.value("dose-difference:B")
    expected = linear_gy(MIDDLE_MM + 5.0) - radial_gy(MIDDLE_MM + 5.0)
    assert difference.at(MIDDLE_MM + 5.0) == pytest.approx(expected, abs=0.05)
    assert difference.at([0.0, 0.0, 200.0]) is None


def test_that_the_limit_of_differences_is_round_and_symmetric(store):
    low, high = store.window("dose-difference:B")
    assert low == -high
    assert high in (10.0, 20.0, 50.0)


def test_that_lines_are_drawn_on_their_circles(store):
    look = IsodoseLook(levels=(12.0,), has_wash=False)
    picture, numbers = drawn(store, "dose:A", look=look)
    strong = np.argwhere((picture.max(axis=-1) > 150) & (np.ptp(picture, axis=-1) > 60))
    radius_mm = np.hypot(*(strong - (SIZE - 1) / 2).T) * 0.5
    assert len(strong) > 100
    np.testing.assert_allclose(radius_mm, (PEAK_GY - 12.0) / 0.6, atol=1.0)
    assert [n.value for n in numbers] == [12.0]


def test_that_the_wash_covers_what_reaches_the_lowest_level_and_nothing_else(store):
    look = IsodoseLook(levels=(12.0, 18.0), has_lines=False)
    picture, numbers = drawn(store, "dose:A", look=look)
    places = np.argwhere(np.ptp(picture, axis=-1) > 40)  # the edge of the dose is grey
    radius_mm = np.hypot(*(places - (SIZE - 1) / 2).T) * 0.5
    assert radius_mm.max() < 20.5
    assert (picture[90:110, 90:110].max(axis=-1) > 30).all()
    assert numbers == ()


def test_that_lines_are_seen_over_a_tract_and_the_wash_below_it(store):
    look = IsodoseLook(levels=(5.0,), has_wash=False)
    with_tract, _ = drawn(store, "dose:A", "tract:CST_L", look=look)
    alone, _ = drawn(store, "dose:A", look=look)
    is_line = (alone.max(axis=-1) > 150) & (np.ptp(alone, axis=-1) > 60)
    np.testing.assert_allclose(with_tract[is_line], alone[is_line], atol=60)


def test_that_a_second_dose_is_dashed_and_has_no_numbers(store):
    look = IsodoseLook(levels=(15.0,), has_wash=False)
    alone, numbers = drawn(store, "dose:B", look=look)
    both, both_numbers = drawn(store, "dose:A", "dose:B", look=look)
    first, _ = drawn(store, "dose:A", look=look)
    assert len(numbers) == len(both_numbers) == 1
    is_line = (alone.max(axis=-1) > 150) & (np.ptp(alone, axis=-1) > 60)
    is_left = is_line & (np.abs(both - first).max(axis=-1) > 60)
    assert 0.25 * is_line.sum() < is_left.sum() < 0.75 * is_line.sum()


def test_that_a_difference_is_blue_where_less_and_red_where_more(store):
    picture, _ = drawn(store, "dose-difference:B")
    middle = picture[SIZE // 2, SIZE // 2]  # 24 Gy in the first plan, less in the second
    beside = picture[SIZE // 2, 30]  # far to the right, more in the second
    assert middle[2] > middle[0] + 15
    assert beside[0] > beside[2] + 15


def test_that_per_cent_mean_the_plans_own_prescription(tmp_path):
    images = {"A": dose_image(radial_gy, turned_grid())}
    told = dose_case(tmp_path / "case", evaluation(A=18.0), **images)
    store = LayerStore(told)
    look = IsodoseLook(levels=(50.0,), in_percent=True, has_wash=False)
    _, numbers = drawn(store, "dose:A", look=look)
    assert [n.value for n in numbers] == [50.0]
    assert numbers[0].extent_mm == pytest.approx(2 * (PEAK_GY - 9.0) / 0.6, abs=1.0)


def test_that_per_cent_without_a_prescription_draw_no_line(store):
    _, numbers = drawn(store, "dose:A", look=IsodoseLook(levels=(50.0,), in_percent=True))
    assert numbers == ()


def test_that_a_structure_that_is_pointed_at_is_drawn_stronger_even_if_hidden(store):
    plain, _ = drawn(store)
    pointed, _ = drawn(store, pointed_at="structure:CST_R")
    shown, _ = drawn(store, "structure:CST_R")
    assert plain.max() == 0
    is_line = shown.max(axis=-1) > 30
    assert is_line.sum() > 100
    assert pointed[is_line].sum() >= shown[is_line].sum()
    assert (pointed.max(axis=-1) > 30).sum() > is_line.sum()  # a broader line


def test_that_surfaces_and_their_legend_have_the_colours_of_the_lines(case):
    shown = Shown.open(case.folder, None)
    look = IsodoseLook(levels=(8.0, 12.0, 18.0), surface_levels=(8.0, 18.0))
    state = {
        "layers": [{"key": "dose:A", "is_visible": True}],
        "isodoses": dataclasses.asdict(look),
        "has_brain": False,
    }
    looks = wanted_looks(shown, state)
    assert set(looks) == {"dose:A@8", "dose:A@18"}
    colours = level_colours(3)
    assert looks["dose:A@8"]["colour_rgb"] == list(colours[0])
    told = legends_of(looks)[-1]
    assert [level["value"] for level in told["levels"]] == [18.0, 8.0]
    item = make_item(shown, "dose:A@18", looks["dose:A@18"], np.zeros(3))
    low, high = item.bounds_ras_mm
    np.testing.assert_allclose((low + high) / 2, MIDDLE_MM, atol=0.2)
    np.testing.assert_allclose(high - low, 20.0, atol=0.4)


def test_that_a_structure_pointed_at_is_solid_in_3d(case):
    shown = Shown.open(case.folder, None)
    state = {
        "layers": [{"key": "structure:CST_R", "is_visible": False, "opacity": 0.3}],
        "pointed_at": "structure:CST_R",
        "has_brain": False,
    }
    assert wanted_looks(shown, state)["structure:CST_R"]["opacity"] == 1.0
    assert not wanted_looks(shown, {**state, "pointed_at": ""})


def test_that_how_doses_are_drawn_is_kept():
    look = IsodoseLook((30.0, 95.5), (50.0,), True, 18.0, False, True, 0.6, 4.0)
    kept = display_from_json(display_as_json(Display(isodoses=look)))
    assert kept.isodoses == look


@pytest.mark.parametrize(
    "strange",
    [None, 3, {"levels": ["x"]}, {"levels": [-1.0]}, {"surface_opacity": 7}, {"levels": [np.nan]}],
)
def test_that_a_strange_look_is_read_as_at_first(strange):
    assert IsodoseLook.from_json(strange) == IsodoseLook()


def test_that_levels_are_put_in_order_and_refused_where_they_mean_nothing():
    assert rising([12, 5.0, 12]) == (5.0, 12.0)
    for wrong in ([], [0.0], [float("inf")], list(range(1, MOST_LEVELS + 2))):
        with pytest.raises(ValueError):  # noqa: PT011 - the sort of mistake is all that matters
            rising(wrong)
