"""Slices for the window: the value under a known point is right, on any grid and any plane."""

import time

import numpy as np
import pytest

from dtiplan.domain.geometry import Grid, transform_points
from dtiplan.domain.image import Image
from dtiplan.domain.units import Unit
from dtiplan.render import live_slices
from dtiplan.render.colormaps import COLORMAPS, live_window
from dtiplan.render.live_slices import sample_plane, sampler
from dtiplan.render.planes import AXIAL, CORONAL, SAGITTAL, Plane
from dtiplan.render.slice_values import value_at
from tests.render.phantoms import GRIDS, blob, image, middle_of

MOTION = np.array(
    [
        [0.96, -0.28, 0.0, 4.0],
        [0.28, 0.96, 0.0, -7.0],
        [0.0, 0.0, 1.0, 11.0],
        [0.0, 0.0, 0.0, 1.0],
    ]
)
TILTED = (np.array([-0.8, 0.6, 0.0]), np.array([0.36, 0.48, 0.8]))
SIDES = {"axial": AXIAL, "coronal": CORONAL, "sagittal": SAGITTAL, "tilted": TILTED}


def plane_of(sides, centre=(3.0, -4.0, 5.0), width=80.0, height=60.0):
    return Plane("any", np.array(centre), *sides, width, height)


def trilinear(values, index):
    """The value between eight voxel centres, one point at a time, by the book."""
    low = np.floor(index).astype(int)
    part = index - low
    total = 0.0
    for corner in np.ndindex(2, 2, 2):
        weight = np.prod(np.where(corner, part, 1 - part))
        total += weight * values[tuple(low + corner)]
    return total


@pytest.mark.parametrize("order", ["C", "F"])
@pytest.mark.parametrize("sides", SIDES.values(), ids=SIDES)
@pytest.mark.parametrize("name", GRIDS)
def test_that_every_pixel_is_the_value_between_its_voxels(name, sides, order):
    g = GRIDS[name]
    rng = np.random.default_rng(3)
    values = np.asarray(rng.integers(-900, 900, g.shape, dtype=np.int16), order=order)
    plane = plane_of(sides)
    seen = sample_plane(sampler(image(g, values)), MOTION, plane, 40, 30)
    points = transform_points(np.linalg.inv(MOTION), plane.points_ras_mm(0.5))
    index = transform_points(g.vox_from_ras, points)
    for row, column in ((0, 0), (7, 31), (15, 20), (29, 39)):
        expected = trilinear(values.astype(float), index[row, column])
        assert seen[row, column] == pytest.approx(expected, abs=0.05)


@pytest.mark.parametrize("name", GRIDS)
def test_that_a_blob_on_the_right_is_on_the_left_half_and_a_frontal_one_is_up(name):
    g = GRIDS[name]
    plane = plane_of(AXIAL, (0.0, 0.0, 0.0), 140.0, 140.0)
    right = sampler(image(g, blob(g, (40.0, 0.0, 0.0)).astype(np.float32)))
    row, column = middle_of(sample_plane(right, np.eye(4), plane, 280, 280) > 0.5)
    assert (row, column) == pytest.approx((139.5, 59.5), abs=2.0)
    front = sampler(image(g, blob(g, (0.0, 40.0, 0.0))))
    row, column = middle_of(sample_plane(front, np.eye(4), plane, 280, 280) > 0.5)
    assert (row, column) == pytest.approx((59.5, 139.5), abs=2.0)


def test_that_a_mirrored_grid_shows_the_same_patient():
    straight, mirrored = GRIDS["straight"], GRIDS["left-handed"]
    plane = plane_of(CORONAL)
    pictures = [
        sample_plane(
            sampler(image(g, blob(g, (20.0, -4.0, 10.0)).astype(np.float32))),
            np.eye(4), plane, 160, 120,
        )
        for g in (straight, mirrored)
    ]  # fmt: skip
    np.testing.assert_allclose(*pictures, atol=1e-5)


def test_that_outside_the_voxels_there_is_no_value():
    g = Grid((4, 4, 4), np.diag([10.0, 10.0, 10.0, 1.0]))
    flat = image(g, np.full(g.shape, 7.0, np.float32))
    plane = plane_of(AXIAL, (15.0, 15.0, 10.0), 60.0, 60.0)
    seen = sample_plane(sampler(flat), np.eye(4), plane, 60, 60)
    # The outer faces are at -5 and 35 mm: 40 of the 60 mm, to the half voxel.
    assert np.isfinite(seen).sum() == 40 * 40
    assert np.nanmin(seen) == np.nanmax(seen) == 7.0


def test_that_colour_and_big_endian_and_boolean_values_are_read_as_they_are():
    g = GRIDS["oblique"]
    rng = np.random.default_rng(5)
    plane = plane_of(SAGITTAL)
    rgb = rng.integers(0, 255, (*g.shape, 3), dtype=np.uint8)
    seen = sample_plane(sampler(image(g, rgb)), np.eye(4), plane, 40, 30)
    for channel in range(3):
        alone = image(g, np.ascontiguousarray(rgb[..., channel]))
        expected = sample_plane(sampler(alone), np.eye(4), plane, 40, 30)
        np.testing.assert_allclose(seen[..., channel], expected, atol=1e-3)
    numbers = rng.integers(-99, 99, g.shape, dtype=np.int16)
    native = sample_plane(sampler(image(g, numbers)), np.eye(4), plane, 40, 30)
    swapped = sample_plane(sampler(image(g, numbers.astype(">i2"))), np.eye(4), plane, 40, 30)
    np.testing.assert_array_equal(native, swapped)
    mask = sample_plane(sampler(image(g, numbers > 0)), np.eye(4), plane, 40, 30)
    assert 0.0 <= np.nanmin(mask) <= np.nanmax(mask) <= 1.0


def test_that_a_large_oblique_plane_is_sampled_in_a_fraction_of_a_frame():
    g = GRIDS["oblique"]
    ready = sampler(image(g, np.zeros(g.shape, np.int16)))
    best = np.inf
    for _ in range(10):
        start = time.process_time()
        sample_plane(ready, np.eye(4), plane_of(AXIAL, (0, 0, 0), 150, 150), 700, 700)
        best = min(best, time.process_time() - start)
    assert best < 0.05, f"{1000 * best:.1f} ms"


def test_that_a_window_maps_its_ends_to_the_ends_of_the_table():
    values = np.array([[-5.0, 0.0, 50.0, 100.0, 500.0, np.nan]], np.float32)
    grey = live_slices.coloured(values, (0.0, 100.0), COLORMAPS["grey"])
    assert grey[0, :, 0].tolist() == [0, 0, 127, 255, 255, 0]


@pytest.mark.parametrize("name", COLORMAPS)
def test_that_a_colour_map_has_256_colours_and_its_ends_differ(name):
    table = COLORMAPS[name].astype(int)
    assert table.shape == (256, 3)
    assert np.abs(table[0] - table[-1]).sum() > 200


def test_that_viridis_grows_lighter_step_by_step():
    table = COLORMAPS["viridis"].astype(float)
    lightness = table @ (0.2126, 0.7152, 0.0722)
    assert (np.diff(lightness) > -1e-9).all()


def test_that_opacity_lies_between_what_is_behind_and_in_front():
    picture = live_slices.blank(2, 1)
    live_slices.lay_over(picture, np.full((1, 2, 3), 200.0), np.array([[1.0, 0.25]]))
    assert picture[0, :, 0].tolist() == [200.0, 50.0]
    live_slices.lay_over(picture, (0.0, 100.0, 0.0), 0.5)
    assert picture[0, 0].tolist() == [100.0, 150.0, 100.0]


def test_that_an_overlay_fades_out_at_the_low_end_of_its_window():
    values = np.array([[0.0, 0.2, 0.206, 0.5, np.nan]], np.float32)
    solid = live_slices.above_window(values, 0.2, 0.3)
    assert solid[0, [0, 1, 3, 4]].tolist() == [0, 0, 1, 0]
    assert 0 < solid[0, 2] < 1


def test_that_the_checkerboard_stays_in_the_patient_while_the_view_pans():
    one = live_slices.checker(plane_of(AXIAL, (0.0, 0.0, 0.0), 80, 80), 80, 80)
    moved = live_slices.checker(plane_of(AXIAL, (-7.0, 0.0, 0.0), 80, 80), 80, 80)
    np.testing.assert_array_equal(one[:, 7:], moved[:, :-7])  # 7 mm to the left: right is -x
    assert one.mean() == 0.5


def test_that_edges_of_a_disc_lie_on_its_rim():
    plane = plane_of(AXIAL, (0.0, 0.0, 0.0), 100.0, 100.0)
    radius = np.linalg.norm(plane.points_ras_mm(1.0), axis=-1)
    ends = live_slices.edge_lines((radius < 30.0).astype(np.float32), plane, 0.1)
    assert len(ends) > 100
    away = np.linalg.norm(ends.reshape(-1, 2), axis=1)
    assert np.abs(away - 30.0).max() < 1.0


def test_that_the_end_of_an_image_is_not_drawn_as_an_edge():
    plane = plane_of(AXIAL, (0.0, 0.0, 0.0), 100.0, 100.0)
    x, y = plane.points_ras_mm(1.0)[..., :2].transpose(2, 0, 1)
    values = np.where(np.hypot(x, y) < 20.0, 300.0, 200.0).astype(np.float32)
    values[np.abs(x + y) > 50.0] = np.nan
    ends = live_slices.edge_lines(values, plane, 0.1)
    away = np.linalg.norm(ends.reshape(-1, 2), axis=1)
    assert len(ends) > 50
    assert np.abs(away - 20.0).max() < 1.5


def test_that_an_even_picture_has_no_edges():
    plane = plane_of(AXIAL, (0.0, 0.0, 0.0), 50.0, 50.0)
    assert len(live_slices.edge_lines(np.ones((50, 50), np.float32), plane, 0.1)) == 0


@pytest.mark.parametrize("name", GRIDS)
def test_that_the_value_at_a_point_is_that_of_the_voxel_around_it(name):
    g = GRIDS[name]
    values = np.random.default_rng(7).normal(size=g.shape)
    centre = transform_points(MOTION @ g.ras_from_vox, [11, 20, 30])
    inside = centre + 0.4 * min(g.spacing_mm) * np.array([0.5, 0.5, -0.5])
    assert value_at(image(g, values), MOTION, inside) == values[11, 20, 30]
    assert value_at(image(g, values), MOTION, centre + 500.0) is None


def test_that_fa_is_first_shown_on_a_fixed_scale_and_others_by_their_values():
    g = GRIDS["straight"]
    values = np.linspace(0.0, 1000.0, 50**3, dtype=np.float32).reshape(g.shape)
    assert live_window(Image(values, g, Unit.NONE, "fa")) == (0.0, 1.0)
    low, high = live_window(Image(values, g, Unit.SIGNAL, "b0"))
    assert low == 0.0
    assert high == pytest.approx(995.0, abs=10.0)
