"""Overlap of two tracts: which voxels their streamlines visit, and how densely."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from dtiplan.domain.geometry import Array, transform_points

if TYPE_CHECKING:
    from dtiplan.domain.geometry import Grid
    from dtiplan.domain.streamlines import Streamlines

_STEPS_A_VOXEL = 4.0


def visit_counts(lines: Streamlines, grid: Grid) -> NDArray[np.int64]:
    """Count for each voxel the streamlines that visit it, each once.

    Streamlines are looked at every quarter of a voxel, so that a line with long steps leaves no
    holes. What lies outside the grid is not counted.
    """
    points, owner = _close_points(lines, min(grid.spacing_mm) / _STEPS_A_VOXEL)
    index = np.floor(transform_points(grid.vox_from_ras, points) + 0.5).astype(np.int64)
    inside = ((index >= 0) & (index < np.asarray(grid.shape))).all(axis=1)
    flat = np.ravel_multi_index(tuple(index[inside].T), grid.shape)
    size = int(np.prod(grid.shape))
    visits = np.unique(owner[inside] * size + flat) % size
    return np.bincount(visits, minlength=size).reshape(grid.shape).astype(np.int64)


def dice(first: NDArray[np.bool_], second: NDArray[np.bool_]) -> float:
    """Give 2 |A and B| / (|A| + |B|); at least one must not be empty."""
    return 2.0 * int((first & second).sum()) / (int(first.sum()) + int(second.sum()))


def weighted_dice(first: Array, second: Array) -> float:
    """Give (sum of p over A and B + sum of q over A and B) / (sum p + sum q).

    Parameters
    ----------
    first, second : array, (x, y, z)
        Densities p and q, not negative; A and B are where they are above 0.

    References
    ----------
    Cousineau, M. et al. A test-retest study on Parkinson's PPMI dataset yields statistically
    significant white matter fascicles. NeuroImage: Clinical 16, 222-233 (2017).
    """
    both = (first > 0) & (second > 0)
    shared = float(first[both].sum()) + float(second[both].sum())
    return shared / (float(first.sum()) + float(second.sum()))


def density_correlation(first: Array, second: Array) -> float | None:
    """Give Pearson's correlation over the voxels of A or B; None where one has no spread."""
    either = (first > 0) | (second > 0)
    a, b = first[either].astype(np.float64), second[either].astype(np.float64)
    a, b = a - a.mean(), b - b.mean()
    size = float(np.sqrt((a @ a) * (b @ b)))
    return float(a @ b) / size if size > 0.0 else None


def _close_points(lines: Streamlines, step_mm: float) -> tuple[Array, NDArray[np.int64]]:
    """Give points along all streamlines, no farther apart than a step, and whose they are."""
    points, owner = lines.points_ras_mm.astype(np.float64), lines.owner
    if len(points) < 2:
        return points, owner
    is_step = owner[1:] == owner[:-1]
    starts, moves = points[:-1][is_step], np.diff(points, axis=0)[is_step]
    counts = np.maximum(np.ceil(np.linalg.norm(moves, axis=1) / step_mm), 1).astype(np.int64)
    piece = np.repeat(np.arange(len(starts)), counts)
    rank = np.arange(len(piece)) - np.repeat(np.cumsum(counts) - counts, counts)
    between = starts[piece] + (rank / counts[piece])[:, None] * moves[piece]
    whose = owner[:-1][is_step][piece]
    return np.concatenate([between, points]), np.concatenate([whose, owner])
