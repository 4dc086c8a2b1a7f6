"""Distances with known answers: a ball beside a tube, in every frame."""

import numpy as np
import pytest

from dtiplan.domain.streamlines import Streamlines
from dtiplan.domain.structures import Contour
from dtiplan.processing.simulate.gtv import ball_structure
from dtiplan.processing.structures.structure_making import make_structure
from dtiplan.processing.structures.surface_distance import (
    SAMPLING_MM,
    Solid,
    line_distance_mm,
    solid_distance_mm,
)
from tests.structure_scenes import CENTRE, Scene, grid_of, series_in_memory

RADIUS_MM = 6.0
TUBE_MM = 2.0
SIDEWAYS = np.array([12.0, 3.0, 0.0])
SCENES = [Scene("HFS"), Scene("FFP", "FFP"), Scene("oblique", "oblique")]
EACH = pytest.mark.parametrize("scene", SCENES, ids=lambda s: s.name)


def planning(scene):
    return series_in_memory(grid_of(scene))


def ball(series, centre=CENTRE, radius_mm=RADIUS_MM):
    return Solid(ball_structure(series, np.asarray(centre), radius_mm, "GTV"), series.planes)


def line(series, apart_mm, half_mm=15.0, axis=2):
    """A straight line that passes the ball's middle at a distance, along an axis of the slices."""
    axes = series.planes.axes
    steps = np.linspace(-half_mm, half_mm, 31)[:, None]
    return Streamlines.from_lines([CENTRE + apart_mm * axes[0] + steps * axes[axis]])


@EACH
@pytest.mark.parametrize("axis", [1, 2], ids=["in the slice", "across the slices"])
def test_that_a_line_is_as_far_from_a_ball_as_it_was_put(scene, axis):
    series = planning(scene)
    found, runs_through = line_distance_mm(line(series, 14.0, axis=axis), ball(series))
    assert found == pytest.approx(14.0 - RADIUS_MM, abs=0.1)
    assert not runs_through


@EACH
def test_that_a_line_beyond_the_poles_is_as_far_as_the_slices_can_tell(scene):
    series = planning(scene)
    axes = series.planes.axes
    above = CENTRE + 14.0 * axes[2] + np.linspace(-9, 9, 31)[:, None] * axes[0]
    found, _ = line_distance_mm(Streamlines.from_lines([above]), ball(series))
    assert found == pytest.approx(14.0 - RADIUS_MM, abs=scene.slice_mm / 2 + 0.1)


@EACH
def test_that_a_tube_structure_is_nearer_than_its_line_by_its_radius(scene):
    series = planning(scene)
    made = make_structure(line(series, 14.0), series, radius_mm=TUBE_MM, name="Tube")
    found, overlaps = solid_distance_mm(Solid(made.structure, series.planes), ball(series))
    assert found == pytest.approx(14.0 - RADIUS_MM - TUBE_MM, abs=0.15)
    assert not overlaps


def test_that_the_distance_stays_when_all_is_turned_mirrored_and_moved():
    rng = np.random.default_rng(3)
    lines = [CENTRE + SIDEWAYS + np.cumsum(rng.normal(0, 0.7, (40, 3)), 0) for _ in range(20)]
    plain = planning(SCENES[0])
    expected, _ = line_distance_mm(Streamlines.from_lines(lines), ball(plain))
    turn, _ = np.linalg.qr(rng.normal(size=(3, 3)))
    for motion in (np.sign(np.linalg.det(turn)) * turn, np.diag([-1.0, 1, 1]), np.eye(3)):
        matrix = np.eye(4)
        matrix[:3, :3], matrix[:3, 3] = motion, (31.0, -17.0, 5.5)
        grid = grid_of(SCENES[0])
        moved_grid = type(grid)(grid.shape, matrix @ grid.ras_from_vox, grid.frame_of_reference_uid)
        series = series_in_memory(moved_grid)
        centre = motion @ CENTRE + matrix[:3, 3]
        moved = Streamlines.from_lines(lines).moved(matrix)
        found, _ = line_distance_mm(moved, ball(series, centre))
        assert found == pytest.approx(expected, abs=0.05)


def test_that_the_nearest_of_many_lines_counts_wherever_it_stands():
    series = planning(SCENES[0])
    far = [np.asarray(line(series, d).points_ras_mm) for d in (30.0, 25.0, 9.0, 35.0)]
    found, _ = line_distance_mm(Streamlines.from_lines(far), ball(series))
    assert found == pytest.approx(3.0, abs=0.1)


def test_that_a_line_between_whose_points_the_ball_lies_runs_through_it():
    series = planning(SCENES[0])
    axis = series.planes.axes[0]
    two_points = np.stack([CENTRE - 20 * axis, CENTRE + 20 * axis])
    assert line_distance_mm(Streamlines.from_lines([two_points]), ball(series)) == (0.0, True)
    apart = [two_points[:1], two_points[1:]]  # ends of two lines are not joined
    found, runs_through = line_distance_mm(Streamlines.from_lines(apart), ball(series))
    assert (found, runs_through) == (pytest.approx(14.0, abs=0.1), False)


def test_that_a_line_wholly_inside_runs_through_it():
    series = planning(SCENES[0])
    assert line_distance_mm(line(series, 0.0, half_mm=1.0), ball(series)) == (0.0, True)


def test_that_a_small_solid_inside_a_large_one_overlaps_it():
    series = planning(SCENES[0])
    small, large = ball(series, radius_mm=2.0), ball(series, radius_mm=8.0)
    assert solid_distance_mm(small, large) == solid_distance_mm(large, small) == (0.0, True)


def test_that_a_line_in_a_hole_is_outside():
    series = planning(SCENES[0])
    rings = [ball_structure(series, CENTRE, r, "GTV").contours for r in (12.0, 6.0)]

    class Shell:
        contours = tuple(Contour(c.points_ras_mm, "1.2") for ring in rings for c in ring)

    solid = Solid(Shell(), series.planes)
    found, runs_through = line_distance_mm(line(series, 0.0, half_mm=0.5, axis=1), solid)
    assert not runs_through
    assert 5.2 < found < 6.1  # the steps between slices of 1 mm stand out by up to 0.7 mm
    assert line_distance_mm(line(series, 9.0, half_mm=0.5), solid) == (0.0, True)


def test_that_nothing_is_infinitely_far():
    series = planning(SCENES[0])
    assert line_distance_mm(Streamlines.empty(), ball(series)) == (float("inf"), False)


def test_that_the_surface_is_sampled_as_finely_as_promised():
    surface = ball(planning(SCENES[0])).surface_mm
    rng = np.random.default_rng(0)
    away = rng.normal(size=(2000, 3))
    solid = ball(planning(SCENES[0]))
    middle = solid.planes.from_ras(CENTRE)
    on_ball = middle + RADIUS_MM * away / np.linalg.norm(away, axis=1, keepdims=True)
    from scipy.spatial import cKDTree

    gaps = cKDTree(surface).query(on_ball)[0]
    assert np.percentile(gaps, 50) < 2 * SAMPLING_MM
    assert gaps.max() < 0.8  # half a slice, and what the staircase leaves
