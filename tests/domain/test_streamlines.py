"""Streamlines and regions."""

import numpy as np
import pytest

from dtiplan.domain.geometry import Grid
from dtiplan.domain.regions import Box, MaskRegion, Tube, WarpedRegion, sphere
from dtiplan.domain.streamlines import Streamlines


@pytest.fixture
def three():
    return Streamlines.from_lines(
        [
            [(0, 0, 0), (3, 4, 0)],
            [(1, 1, 1)],
            [(0, 0, 0), (0, 0, 2), (0, 5, 2)],
        ]
    )


def test_that_lengths_are_those_of_each_line_alone(three):
    assert three.lengths_mm().tolist() == [5.0, 0.0, 7.0]
    assert Streamlines.empty().lengths_mm().tolist() == []


def test_that_a_subset_keeps_whole_lines_in_the_order_asked_for(three):
    assert [line.tolist() for line in three.subset([2, 0])] == [
        three[2].tolist(),
        three[0].tolist(),
    ]
    assert len(three.subset(np.array([False, True, False]))) == 1
    assert len(three.subset(np.zeros(3, dtype=bool))) == 0


def test_that_moving_moves_every_point(three):
    matrix = np.diag([1.0, 1.0, -1.0, 1.0])
    matrix[0, 3] = 7.0
    moved = three.moved(matrix)
    assert moved[2].tolist() == [[7, 0, 0], [7, 0, -2], [7, 5, -2]]


def test_that_offsets_that_do_not_fit_are_refused():
    with pytest.raises(ValueError, match="offsets"):
        Streamlines(np.zeros((3, 3), np.float32), np.array([0, 2]))


@pytest.mark.parametrize(
    ("region", "volume"),
    [
        (Box((-1, -2, -3), (1, 2, 3)), 48.0),
        (sphere((0.5, 0, 0), 2.0), 4 / 3 * np.pi * 8),
        (Tube(((-2, 0, 0), (2, 0, 0)), 1.0), np.pi * 4 + 4 / 3 * np.pi),
    ],
)
def test_that_a_solid_has_its_volume(region, volume):
    points = np.random.default_rng(3).uniform(-4, 4, (400_000, 3))
    assert region.contains(points).mean() * 512 == pytest.approx(volume, rel=0.02)


def test_that_a_mask_region_is_its_voxels_and_nothing_outside_the_grid():
    mask = np.zeros((3, 3, 3), dtype=bool)
    mask[0, 1, 2] = True
    grid = Grid((3, 3, 3), np.diag([-2.0, 2.0, 2.0, 1.0]))
    region = MaskRegion(mask, grid)
    points = [(0, 2, 4), (0.9, 2.9, 3.1), (1.1, 2, 4), (-2, 2, 4), (0, 2, 40)]
    assert region.contains(points).tolist() == [True, True, False, False, False]


def test_that_a_warped_region_asks_in_its_own_space():
    region = WarpedRegion(sphere((10, 0, 0), 1.0), lambda p: p + np.array([10, 0, 0]))
    assert region.contains([(0, 0, 0), (10, 0, 0)]).tolist() == [True, False]
