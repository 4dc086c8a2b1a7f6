"""Values along streamlines: linear between voxels, and none where nothing was measured."""

from __future__ import annotations

import numpy as np
import pytest

from dtiplan.domain.geometry import Grid
from dtiplan.domain.image import Image
from dtiplan.domain.streamlines import Streamlines
from dtiplan.domain.units import Unit
from dtiplan.processing.tracts.point_values import values_along


@pytest.mark.parametrize("sign", [1.0, -1.0])
def test_that_a_linear_map_is_read_exactly_at_any_point_of_a_turned_grid(sign: float) -> None:
    turn = np.radians(25.0)
    matrix = np.eye(4)
    matrix[:2, :2] = 2.0 * np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])
    matrix[:3, 0] *= sign
    matrix[:3, 3] = (-4.0, 3.0, 9.0)
    grid = Grid((12, 12, 12), matrix)
    slope = np.array([0.01, -0.02, 0.03])
    image = Image((grid.points_ras_mm() @ slope).astype(np.float32), grid, Unit.NONE, "fa")
    mask = Image(np.ones(grid.shape, bool), grid, Unit.NONE, "mask")
    inside = np.random.default_rng(0).uniform(0.5, 10.5, (30, 3))
    points = inside @ matrix[:3, :3].T + matrix[:3, 3]
    found = values_along(Streamlines.from_lines([points[:10], points[10:]]), image, mask)
    assert found == pytest.approx(points @ slope, abs=1e-5)


def test_that_points_outside_the_mask_have_no_number() -> None:
    grid = Grid((4, 4, 4), np.eye(4))
    image = Image(np.ones(grid.shape, np.float32), grid, Unit.NONE, "fa")
    known = np.zeros(grid.shape, bool)
    known[:2] = True
    mask = Image(known, grid, Unit.NONE, "mask")
    lines = Streamlines.from_lines([[(0, 0, 0), (1.4, 1, 1), (1.6, 1, 1), (-9, 0, 0)]])
    assert np.isnan(values_along(lines, image, mask)).tolist() == [False, False, True, True]
