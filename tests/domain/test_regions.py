"""Regions: planes, maps of probability, and mirror images."""

import numpy as np
import pytest

from dtiplan.domain.geometry import Grid
from dtiplan.domain.regions import (
    Box,
    Ellipsoid,
    MaskRegion,
    Plane,
    ProbabilityRegion,
    Tube,
    WarpedRegion,
    mirrored,
    sphere,
)

OBLIQUE = Grid(
    (6, 7, 8), np.array([[-2, 0.5, 0, 9], [0.5, 2, 0, -7], [0, 0, 2.5, 3], [0, 0, 0, 1]])
)
POINTS = np.random.default_rng(1).uniform(-25, 25, (50_000, 3))


def linear_map():
    """Give a map that rises along x from 0 at 0 mm to 1 at 10 mm."""
    values = np.broadcast_to(np.linspace(0, 1, 6)[:, None, None], (6, 3, 3))
    return values.astype(np.float32), Grid((6, 3, 3), np.diag([2.0, 2.0, 2.0, 1.0]))


def test_that_a_half_space_and_a_slab_end_at_their_planes():
    below = Plane((0, 2, 0), below_mm=-4.0)
    assert below.contains([(9, -4, 9), (9, -3.9, 9), (0, -90, 0)]).tolist() == [True, False, True]
    slab = Plane((0, 0, 1), above_mm=1.0, below_mm=3.0)
    assert slab.contains([(0, 0, 1), (0, 0, 3), (0, 0, 0.9)]).tolist() == [True, True, False]


def test_that_an_oblique_plane_is_measured_along_its_direction():
    plane = Plane((1, 1, 0), above_mm=np.sqrt(2.0))
    assert plane.contains([(1.01, 1, 5), (0.99, 1, 5), (2.01, 0, 0)]).tolist() == [
        True,
        False,
        True,
    ]


def test_that_probability_is_interpolated_between_voxels():
    region = ProbabilityRegion(*linear_map(), 0.65)
    x = np.array([6.45, 6.55, 10.0, 10.1, 0.0])
    points = np.stack([x, np.full(5, 2.3), np.full(5, 1.7)], axis=1)
    assert region.contains(points).tolist() == [False, True, True, False, False]


def test_that_a_voxel_centre_on_the_rim_belongs_to_a_map_of_one_slice():
    grid = Grid((2, 2, 1), np.diag([2.0, 2.0, 2.0, 1.0]))
    region = ProbabilityRegion(np.ones((2, 2, 1), np.float32), grid, 1.0)
    assert region.contains([(0, 0, 0), (2, 2, 0), (1, 1, 0), (1, 1, 0.5)]).tolist() == [
        True,
        True,
        True,
        False,
    ]


@pytest.mark.parametrize("shape", [(3,), (4, 3), (2, 5, 3)])
def test_that_points_may_come_in_any_shape(shape):
    for region in (Plane((1, 0, 0), 0.0), ProbabilityRegion(*linear_map(), 0.5)):
        assert region.contains(np.ones(shape)).shape == shape[:-1]


@pytest.mark.parametrize(
    "region",
    [
        Box((-20, -10, -5), (-3, 4, 10)),
        sphere((-7, 3, 2), 6.0),
        Ellipsoid((-4, 0, 3), (9, 3, 6)),
        Plane((1, 0, 0), above_mm=-3.0),
        Plane((0.5, -1, 2), above_mm=-3.0, below_mm=8.0),
        Tube(((-10, 0, 0), (-5, 8, 3), (2, 9, 9)), 4.0),
        MaskRegion(np.random.default_rng(2).random(OBLIQUE.shape) > 0.5, OBLIQUE),
        ProbabilityRegion(
            np.random.default_rng(3).random(OBLIQUE.shape).astype(np.float32), OBLIQUE, 0.6
        ),
    ],
    ids=lambda region: type(region).__name__,
)
def test_that_the_mirror_image_holds_the_mirrored_points_and_no_others(region):
    inside = region.contains(POINTS)
    assert 50 < inside.sum() < len(POINTS)
    there = mirrored(region).contains(POINTS * (-1, 1, 1))
    assert np.array_equal(inside, there)
    assert np.array_equal(mirrored(mirrored(region)).contains(POINTS), inside)
    assert not np.array_equal(mirrored(region).contains(POINTS), inside)


def test_that_what_follows_a_patient_s_brain_has_no_mirror_image():
    with pytest.raises(TypeError, match="WarpedRegion"):
        mirrored(WarpedRegion(sphere((0, 0, 0), 1.0), lambda points: points))
