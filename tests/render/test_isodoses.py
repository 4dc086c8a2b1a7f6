"""Isodose lines, wash and surfaces lie where the formula of a dose says."""

import numpy as np
import pytest

from dtiplan.domain.geometry import transform_points
from dtiplan.domain.image import Image
from dtiplan.domain.units import Unit
from dtiplan.render.isodoses import (
    grid_edge,
    isodose_lines,
    level_colours,
    level_mark,
    wash_colours,
    wash_solidity,
)
from dtiplan.render.live_slices import sample_plane, sampler
from dtiplan.render.live_surfaces import isodose_surface
from dtiplan.render.offscreen import from_vtk
from dtiplan.render.planes import AXIAL, CORONAL, SAGITTAL, Plane
from tests.workflow.dose_scene_cases import (
    FALL_GY_MM,
    MIDDLE_MM,
    PEAK_GY,
    dose_image,
    linear_gy,
    radial_gy,
    turned_grid,
)

PIXELS = 400
STRAIGHT = turned_grid(angles_deg=(0, 0, 0))
TURNED = turned_grid()
GRIDS = pytest.mark.parametrize("grid", [STRAIGHT, TURNED], ids=["straight", "turned"])
_OBLIQUE = (np.array([-0.8, 0.6, 0.0]), np.array([0.36, 0.48, 0.8]))
SIDES = pytest.mark.parametrize(
    "sides",
    [AXIAL, CORONAL, SAGITTAL, _OBLIQUE],
    ids=["axial", "coronal", "sagittal", "oblique"],
)


def plane_of(sides, centre=(0.0, 0.0, 0.0), size_mm=110.0):
    return Plane("test", np.array(centre), *sides, size_mm, size_mm)


def sampled(image, plane):
    return sample_plane(sampler(image), np.eye(4), plane, PIXELS, PIXELS, to_outer_faces=False)


def points_of(lines_mm, plane):
    flat = lines_mm.reshape(-1, 2)
    return plane.centre_ras_mm + flat[:, :1] * plane.right + flat[:, 1:] * plane.up


def line(formula, grid, plane, level_gy):
    image = dose_image(formula, grid)
    return points_of(isodose_lines(sampled(image, plane), plane, level_gy), plane)


@GRIDS
@SIDES
def test_that_the_line_of_a_linear_dose_lies_where_the_formula_says(grid, sides):
    points = line(linear_gy, grid, plane_of(sides, (1.0, 2.0, -3.0)), 15.3)
    assert len(points) > 50
    away_mm = (linear_gy(points) - 15.3) / np.hypot(0.2, 0.1)
    assert np.abs(away_mm).max() < 0.1 * grid.spacing_mm[0]


@GRIDS
@SIDES
@pytest.mark.parametrize("level_gy", [8.0, 12.0, 18.0])
def test_that_the_line_of_a_radial_dose_is_a_circle_of_the_right_radius(grid, sides, level_gy):
    points = line(radial_gy, grid, plane_of(sides, MIDDLE_MM), level_gy)
    radius_mm = (PEAK_GY - level_gy) / FALL_GY_MM
    away_mm = np.linalg.norm(points - MIDDLE_MM, axis=1) - radius_mm
    assert len(points) > 100
    assert np.abs(away_mm).max() < 0.1 * grid.spacing_mm[0]


def test_that_the_line_is_on_the_patients_own_side():
    points = line(radial_gy, TURNED, plane_of(AXIAL, MIDDLE_MM), 20.0)
    np.testing.assert_allclose(points.mean(axis=0), MIDDLE_MM, atol=0.2)
    assert MIDDLE_MM[0] > 0  # right of the middle, so that a mirrored picture would fail


@GRIDS
@SIDES
def test_that_nothing_is_drawn_beyond_the_middles_of_the_outermost_voxels(grid, sides):
    plane = plane_of(sides)
    flat = Image(np.full(grid.shape, 10.0, np.float32), grid, Unit.GY, "dose")
    values = sampled(flat, plane)
    rows, columns = np.nonzero(np.isfinite(values))
    scale = plane.width_mm / PIXELS
    middle = (PIXELS - 1) / 2
    flat_mm = np.stack([(columns - middle) * scale, (middle - rows) * scale], axis=1)
    index = transform_points(grid.vox_from_ras, points_of(flat_mm, plane))
    assert index.min() > -1e-3
    assert index.max() < grid.shape[0] - 1 + 1e-3
    assert isodose_lines(values, plane, 5.0).shape == (0, 2, 2)  # the edge is no isodose
    assert wash_solidity(values, 5.0)[np.isnan(values)].max() == 0.0


@GRIDS
@SIDES
def test_that_the_edge_of_the_dose_is_where_its_outermost_voxels_are(grid, sides):
    plane = plane_of(sides)
    points = points_of(grid_edge(grid, np.eye(4), plane), plane)
    index = transform_points(grid.vox_from_ras, points)
    last = grid.shape[0] - 1
    to_face = np.minimum(np.abs(index), np.abs(index - last)).min(axis=1)
    assert len(points) > 20
    assert to_face.max() < 1e-6
    assert index.min() > -1e-6
    assert index.max() < last + 1e-6


def test_that_a_plane_beside_the_dose_has_no_edge():
    plane = plane_of(AXIAL, (0.0, 0.0, 500.0))
    assert len(grid_edge(STRAIGHT, np.eye(4), plane)) == 0


def test_that_the_wash_has_the_colour_of_each_line_at_its_level():
    levels = (5.0, 8.0, 12.0)
    colours = wash_colours(np.array([levels], np.float32), levels)[0]
    np.testing.assert_allclose(colours, level_colours(3), atol=0.5)


def test_that_the_wash_begins_at_the_lowest_level():
    values = np.array([[4.99, 5.0, np.nan, 30.0]], np.float32)
    np.testing.assert_array_equal(wash_solidity(values, 5.0), [[0.0, 1.0, 0.0, 1.0]])


@pytest.mark.parametrize("n", range(1, 13))
def test_that_levels_have_different_colours(n):
    assert len(set(level_colours(n))) == n


def test_that_a_level_without_a_line_has_no_number():
    assert level_mark(0, np.zeros((0, 2, 2))) is None


def test_that_the_number_of_a_level_stands_on_its_line():
    plane = plane_of(AXIAL, MIDDLE_MM)
    lines = isodose_lines(sampled(dose_image(radial_gy, STRAIGHT), plane), plane, 12.0)
    mark = level_mark(2, lines)
    assert np.hypot(mark.right_mm, mark.up_mm) == pytest.approx(20.0, abs=0.2)
    assert mark.extent_mm == pytest.approx(40.0, abs=0.5)


@GRIDS
@pytest.mark.parametrize("level_gy", [8.0, 18.0])
def test_that_the_surface_in_3d_is_a_ball_of_the_right_radius(grid, level_gy):
    surface = isodose_surface(dose_image(radial_gy, grid), level_gy)
    points = np.asarray(from_vtk(surface.GetPoints().GetData()), np.float64)
    away_mm = np.linalg.norm(points - MIDDLE_MM, axis=1) - (PEAK_GY - level_gy) / FALL_GY_MM
    assert len(points) > 100
    assert np.abs(away_mm).max() < 0.1 * grid.spacing_mm[0]


def test_that_a_level_above_the_highest_dose_gives_an_empty_surface():
    assert isodose_surface(dose_image(radial_gy, STRAIGHT), 99.0).GetNumberOfPoints() == 0
