"""Compiled count of the voxels that streamlines visit, quick enough for every move of a seed."""

from __future__ import annotations

from typing import Any

import numpy as np

from dtiplan.domain.geometry import Array, Grid
from dtiplan.domain.streamlines import Streamlines
from dtiplan.processing.tracts.compiled_tracker import Floats32, compiled

Booleans = np.ndarray[Any, np.dtype[np.bool_]]


def visited_cc(lines: Streamlines, grid: Grid, stride: int = 1) -> float:
    """Give the volume of the voxels that have a point of a streamline, cm³.

    Parameters
    ----------
    lines : Streamlines
        In the grid's RAS mm. What lies outside the grid is not counted.
    grid : Grid
    stride : int
        Of the points one in so many is asked.
    """
    seen = np.zeros(grid.shape, dtype=np.bool_)
    matrix = np.ascontiguousarray(grid.vox_from_ras, dtype=np.float64)
    points = np.ascontiguousarray(lines.points_ras_mm, dtype=np.float32)
    return float(_visit(points, stride, matrix, seen) * grid.voxel_volume_mm3 / 1000.0)


@compiled
def _nearest(row: Array, point: Floats32) -> int:
    place = row[0] * point[0] + row[1] * point[1] + row[2] * point[2] + row[3]
    return int(np.floor(place + 0.5))


@compiled
def _visit(points: Floats32, stride: int, matrix: Array, seen: Booleans) -> int:
    """Mark the voxel nearest to each point and tell how many are marked."""
    n_seen = 0
    shape = seen.shape
    for n in range(0, points.shape[0], stride):
        i = _nearest(matrix[0], points[n])
        j = _nearest(matrix[1], points[n])
        k = _nearest(matrix[2], points[n])
        is_inside = 0 <= i < shape[0] and 0 <= j < shape[1] and 0 <= k < shape[2]
        if is_inside and not seen[i, j, k]:
            seen[i, j, k] = True
            n_seen += 1
    return n_seen
