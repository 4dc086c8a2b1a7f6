"""Distances between the surfaces of two tracts on one grid."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage
from scipy.spatial import cKDTree

if TYPE_CHECKING:
    from dtiplan.domain.geometry import Array


@dataclass(frozen=True)
class SurfaceDistance:
    """Distances from boundary voxel to boundary voxel, mm.

    Parameters
    ----------
    mean_mm : float
        Of all distances, A's from B and B's from A together.
    rms_mm : float
    hd95_mm : float
        Larger of the two 95th percentiles.
    """

    mean_mm: float
    rms_mm: float
    hd95_mm: float


def boundary(mask: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Give the voxels of a mask that share a face with what is outside it (or the grid)."""
    return np.asarray(mask & ~ndimage.binary_erosion(mask))


def surface_distance(
    first: NDArray[np.bool_], second: NDArray[np.bool_], spacing_mm: tuple[float, float, float]
) -> SurfaceDistance:
    """Measure how far two masks' boundaries lie apart.

    Parameters
    ----------
    first, second : bool array, (x, y, z)
        Neither empty.
    spacing_mm : (float, float, float)
        Of the grid, whose axes are at right angles.

    Notes
    -----
    Each boundary voxel counts once, whatever its area. Distances go from centre to centre: they
    are multiples of what the grid allows and cannot tell less than about half a voxel.
    """
    a, b = (_places(mask, spacing_mm) for mask in (first, second))
    there, back = cKDTree(b).query(a)[0], cKDTree(a).query(b)[0]
    n = len(a) + len(b)
    squares = float((there**2).sum()) + float((back**2).sum())
    return SurfaceDistance(
        (float(there.sum()) + float(back.sum())) / n,
        float(np.sqrt(squares / n)),
        max(float(np.percentile(there, 95)), float(np.percentile(back, 95))),
    )


def _places(mask: NDArray[np.bool_], spacing_mm: tuple[float, float, float]) -> Array:
    return np.asarray(np.argwhere(boundary(mask)) * np.asarray(spacing_mm))
