"""A slice of a case as a picture: every layer lies where it belongs and looks as it is told."""

import dataclasses

import numpy as np
import pytest

from dtiplan.render.planes import AXIAL, CORONAL, Plane
from dtiplan.workflow.cases.case import Case
from dtiplan.workflow.viewing.display import (
    Blend,
    Colouring,
    Display,
    LayerStyle,
)
from dtiplan.workflow.viewing.layers import LayerStore
from dtiplan.workflow.viewing.slice_painter import SlicePainter, SliceRequest
from tests.render.phantoms import grid, head, maps_of, middle_of
from tests.workflow.scene_cases import BLUE, GREEN, STRUCTURE_MM, TRACT_MM, finish, scene_case

SIZE = 200


@pytest.fixture
def store(tmp_path):
    case = scene_case(tmp_path / "case")
    g = grid(spacing_mm=6.0)
    v1 = np.broadcast_to([1.0, 0.0, 0.0], (*g.shape, 3))
    maps = maps_of(g, 0.8 * head(g), v1, head(g))
    lower = np.zeros((*g.shape, 6), np.float32)
    lower[..., 0], lower[..., 2], lower[..., 5] = 1.0, 0.1, 0.1
    tensor = dataclasses.replace(maps.tensor, values=lower)
    finish(case, "fit-tensor", maps=dataclasses.replace(maps, tensor=tensor))
    return LayerStore(Case.open(case.folder))


def drawn(store, *shown, sides=AXIAL, nudge=None, blend=Blend.OFF, share=0.5, **style):
    styles = tuple(
        LayerStyle(y.key, is_visible=y.key in shown, **(style if y.key in shown else {}))
        for y in store.layers
    )
    plane = Plane("axial", np.zeros(3), *sides, 200.0, 200.0)
    display = Display(styles, blend=blend, blend_share=share)
    request = SliceRequest(plane, SIZE, SIZE, display, nudge=nudge)
    return SlicePainter(store).paint(request).astype(int)


def pixel_of(point_mm):
    return round(SIZE / 2 - point_mm[1] - 0.5), round(SIZE / 2 - point_mm[0] - 0.5)


def like(picture, colour, tolerance=40):
    return (np.abs(picture - np.array(colour)) <= tolerance).all(axis=-1)


def test_that_nothing_shown_is_black(store):
    assert drawn(store).max() == 0


def test_that_the_planning_image_is_seen_where_it_is(store):
    picture = drawn(store, "planning")
    assert picture[100, 100].min() > 240
    assert picture[100, 30].max() < 15  # 70 mm beside: outside the head


def test_that_the_tract_lies_on_the_patients_left_which_is_right_on_the_picture(store):
    row, column = middle_of(like(drawn(store, "tract:CST_L"), GREEN, 90))
    assert (row, column) == pytest.approx(pixel_of(TRACT_MM), abs=2.0)
    assert column > SIZE / 2


def test_that_the_structure_lies_on_the_patients_right_and_is_filled_more_faintly_than_drawn(store):
    picture = drawn(store, "structure:CST_R", opacity=1.0)
    row, column = middle_of(picture[..., 2] > 60)
    assert (row, column) == pytest.approx(pixel_of(STRUCTURE_MM), abs=1.0)
    inside, rim = picture[pixel_of(STRUCTURE_MM)], like(picture, BLUE, 30)
    assert 60 < inside[2] < 120
    assert rim.sum() > 30


def test_that_a_nudge_moves_what_is_from_the_diffusion_series_and_nothing_else(store):
    nudge = np.eye(4)
    nudge[1, 3] = 20.0
    tract = middle_of(like(drawn(store, "tract:CST_L", nudge=nudge), GREEN, 90))
    assert tract == pytest.approx(pixel_of(TRACT_MM + np.array([0, 20.0, 0])), abs=2.0)
    for key in ("planning", "structure:CST_R"):
        np.testing.assert_array_equal(drawn(store, key, nudge=nudge), drawn(store, key))
    assert (drawn(store, "b0", nudge=nudge) != drawn(store, "b0")).any()


def test_that_an_overlay_hides_nothing_where_it_is_zero(store):
    both = drawn(store, "planning", "fa", colormap="hot")
    alone = drawn(store, "planning", colormap="hot")
    outside = (slice(None), slice(0, 30))
    np.testing.assert_array_equal(both[outside], alone[outside])
    assert (both[100, 100] != alone[100, 100]).any()


def test_that_opacity_mixes_with_what_is_behind(store):
    styles = {"planning": 1.0, "fa": 0.25}
    display = Display(
        tuple(
            LayerStyle(
                y.key, is_visible=y.key in styles, opacity=styles.get(y.key, 1.0),
                window=(0.0, 0.8) if y.key == "fa" else (0.0, 100.0),
                colormap="blue-red" if y.key == "fa" else "grey",
            )
            for y in store.layers
        )
    )  # fmt: skip
    plane = Plane("axial", np.zeros(3), *AXIAL, 200.0, 200.0)
    picture = SlicePainter(store).paint(SliceRequest(plane, SIZE, SIZE, display))
    red = np.array([178, 24, 43])
    np.testing.assert_allclose(picture[100, 100], 0.75 * 255 + 0.25 * red, atol=2)


def test_that_a_window_decides_what_is_white(store):
    assert drawn(store, "planning", window=(0.0, 200.0))[100, 100, 0] == pytest.approx(127, abs=2)
    assert drawn(store, "planning", window=(0.0, 100.0))[100, 100, 0] == 255


def test_that_mixing_weighs_both_images(store):
    planning = drawn(store, "planning", blend=Blend.MIX, share=0.0)
    np.testing.assert_array_equal(planning, drawn(store, "planning"))
    warm = drawn(store, "planning", blend=Blend.MIX, share=1.0)[100, 100]
    assert warm[0] > warm[1] > warm[2]


def test_that_the_checkerboard_shows_both_by_turns(store):
    board = drawn(store, "planning", blend=Blend.CHECKER)
    grey = (board[..., 0] == board[..., 2]) & (board[..., 0] > 200)
    warm = board[..., 0] > board[..., 2] + 50
    inner = (slice(60, 140), slice(60, 140))
    assert grey[inner].mean() == pytest.approx(0.5, abs=0.05)
    assert warm[inner].mean() == pytest.approx(0.5, abs=0.05)


def test_that_edges_of_the_diffusion_image_are_drawn_on_the_planning_image(store):
    picture = drawn(store, "planning", blend=Blend.EDGES)
    orange = (picture[..., 0] > 150) & (picture[..., 2] < 110)
    rows, columns = np.nonzero(orange)
    away = np.hypot(rows - 99.5, columns - 99.5)
    assert len(rows) > 100
    assert np.abs(away - 60.0).max() < 8.0  # the rim of the head, in 8 mm voxels


def test_that_tracts_are_coloured_by_what_is_asked(store):
    by_direction = drawn(store, "tract:CST_L", sides=CORONAL, colouring=Colouring.DIRECTION)
    seen = by_direction[by_direction.max(axis=-1) > 150]
    assert (seen[:, 2] > seen[:, 0] + 100).all()  # head-foot is blue
    by_fa = drawn(store, "tract:CST_L", colouring=Colouring.FA)
    assert (like(by_fa, (253, 231, 37), 60)).any()  # FA 0.8: yellow
    far = drawn(store, "tract:CST_L", colouring=Colouring.DISTANCE)
    assert like(far, (68, 1, 84), 60).any()  # 50 mm away: dark blue


def test_that_glyphs_point_along_the_fibres(store):
    picture = drawn(store, "glyphs")
    marked = picture[..., 0] > 100  # left-right: red
    assert marked.any()
    assert (picture[..., 1] < 60).all()
    runs_across = (marked[:, 1:] & marked[:, :-1]).sum()
    runs_down = (marked[1:] & marked[:-1]).sum()
    assert runs_across > 1.5 * runs_down


def test_that_a_painter_asked_twice_gives_the_same(store):
    painter = SlicePainter(store)
    styles = tuple(LayerStyle(y.key) for y in store.layers)
    plane = Plane("axial", np.zeros(3), *AXIAL, 200.0, 200.0)
    request = SliceRequest(plane, 90, 80, Display(styles))
    np.testing.assert_array_equal(painter.paint(request), painter.paint(request))
