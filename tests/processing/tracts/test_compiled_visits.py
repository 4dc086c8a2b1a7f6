"""The volume of visited voxels: counted once each, whatever the grid."""

import numpy as np
import pytest

from dtiplan.domain.geometry import Grid
from dtiplan.domain.streamlines import Streamlines
from dtiplan.processing.tracts.compiled_visits import visited_cc


def oblique_grid():
    angle = np.radians(25.0)
    turn = np.array(
        [[np.cos(angle), -np.sin(angle), 0], [np.sin(angle), np.cos(angle), 0], [0, 0, 1]]
    )
    matrix = np.eye(4)
    matrix[:3, :3] = turn @ np.diag([-2.0, 2.0, 3.0])
    matrix[:3, 3] = [20.0, -12.0, -14.0]
    return Grid((20, 18, 10), matrix, "1.2.3")


def test_that_a_line_visits_the_voxels_it_runs_through():
    grid = Grid((10, 10, 10), np.diag([2.0, 2.0, 2.0, 1.0]), "1.2.3")
    along = Streamlines.from_lines([[[x, 4.0, 6.0] for x in np.arange(0.0, 12.1, 0.5)]] * 3)
    assert visited_cc(along, grid) == pytest.approx(7 * 8.0 / 1000)
    assert visited_cc(along, grid, stride=2) == pytest.approx(7 * 8.0 / 1000)
    assert visited_cc(Streamlines.empty(), grid) == 0.0


@pytest.mark.parametrize("stride", [1, 3])
def test_that_the_count_is_that_of_all_voxels_looked_at_one_by_one(stride):
    grid, rng = oblique_grid(), np.random.default_rng(2)
    middle = grid.ras_from_vox @ [9.5, 8.5, 4.5, 1.0]
    points = (middle[:3] + rng.normal(scale=12.0, size=(4000, 3))).astype(np.float32)
    lines = Streamlines(points, np.arange(0, 4001, 40, dtype=np.int64))
    index = (
        np.column_stack([points[::stride], np.ones(len(points[::stride]))]) @ grid.vox_from_ras.T
    )
    voxels = np.floor(index[:, :3] + 0.5).astype(int)
    inside = ((voxels >= 0) & (voxels < grid.shape)).all(axis=1)
    assert not inside.all(), "some lie outside and are not counted"
    expected = len({tuple(v) for v in voxels[inside]}) * grid.voxel_volume_mm3 / 1000
    assert visited_cc(lines, grid, stride) == pytest.approx(expected, rel=1e-9)
