"""Two bodies from the contours of two files, compared without regard to their slices.

Both are cut into the same small cells, whatever planes their contours lie on: a planning system
may have put them on others.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage
from scipy.spatial import cKDTree

from dtiplan.domain.geometry import Array
from dtiplan.processing.dose.contour_solid import sampled, stack_of

_CELL_MM = 0.5
_MOST_CELLS = 2_000_000


@dataclass(frozen=True, eq=False)
class Body:
    """A body in cells.

    Parameters
    ----------
    volume_cc : float
        Of the contours joined between slices.
    centroid_ras_mm : array, (3,)
    cells : array of int64, (n, 3)
        Numbers of the covered cells of ``cell_mm`` in RAS.
    cell_mm : float
    """

    volume_cc: float
    centroid_ras_mm: Array
    cells: NDArray[np.int64]
    cell_mm: float


@dataclass(frozen=True)
class BodyDifference:
    """How two bodies differ.

    Parameters
    ----------
    shift_mm : tuple of float
        From the first to the second centroid, RAS.
    hd95_mm : float
        The larger of both ways' 95th percentile between the surfaces; good to a cell.
    dice : float
    """

    shift_mm: tuple[float, float, float]
    hd95_mm: float
    dice: float


def body_of(polygons_ras_mm: Sequence[Array], cell_mm: float = _CELL_MM) -> Body:
    """Make a body of the closed contours of a structure.

    Raises
    ------
    ValueError
        The contours lie on no common planes, or enclose nothing.
    """
    samples = sampled(stack_of(polygons_ras_mm), cell_mm / 2.0)
    weights = samples.volumes_mm3
    if not len(weights) or weights.sum() <= 0.0:
        raise ValueError("its contours enclose nothing")
    centre = (samples.points_ras_mm * weights[:, None]).sum(axis=0) / weights.sum()
    cells = _distinct(np.floor(samples.points_ras_mm / cell_mm).astype(np.int64))
    return Body(samples.volume_cc, centre, cells, cell_mm)


def cell_size_mm(polygons_ras_mm: Sequence[Array]) -> float:
    """Give cells so small as the size of a structure allows; 0.5 mm unless it is very large."""
    points = np.concatenate(polygons_ras_mm)
    box_mm3 = float(np.prod(np.ptp(points, axis=0) + 2.0))
    return float(max(_CELL_MM, (box_mm3 / _MOST_CELLS) ** (1.0 / 3.0)))


def compare_bodies(sent: Body, returned: Body) -> BodyDifference:
    """Compare two bodies of equal cells."""
    shift = returned.centroid_ras_mm - sent.centroid_ras_mm
    low = np.minimum(sent.cells.min(axis=0), returned.cells.min(axis=0)) - 1
    high = np.maximum(sent.cells.max(axis=0), returned.cells.max(axis=0)) + 2
    if float(np.prod((high - low).astype(np.float64))) > 40 * _MOST_CELLS:
        # Far apart: only the distance of all cells can be told.
        return BodyDifference(_three(shift), float(np.linalg.norm(shift)), 0.0)
    one, other = (_filled(body, low, high) for body in (sent, returned))
    both = float(np.count_nonzero(one & other))
    total = float(np.count_nonzero(one) + np.count_nonzero(other))
    edges = [np.argwhere(flags & ~ndimage.binary_erosion(flags)) for flags in (one, other)]
    there, _ = cKDTree(edges[1]).query(edges[0])
    back, _ = cKDTree(edges[0]).query(edges[1])
    hd95 = max(np.percentile(there, 95), np.percentile(back, 95)) * sent.cell_mm
    return BodyDifference(_three(shift), float(hd95), 2.0 * both / total)


def exchanged_axis(sent: Body, returned: Body, middle_ras_mm: Array) -> int | None:
    """Tell along which axis a body came back as its mirror image; None where it did not.

    Parameters
    ----------
    sent, returned : Body
    middle_ras_mm : array, (3,)
        Of the images; a body in the middle shows nothing.
    """
    off = float(np.linalg.norm(returned.centroid_ras_mm - sent.centroid_ras_mm))
    best = None
    for axis in range(3):
        mirrored = sent.centroid_ras_mm.copy()
        mirrored[axis] = 2.0 * middle_ras_mm[axis] - mirrored[axis]
        left = float(np.linalg.norm(returned.centroid_ras_mm - mirrored))
        if off > 2.0 and left < 0.25 * off:
            best, off = axis, left
    return best


def _distinct(cells: NDArray[np.int64]) -> NDArray[np.int64]:
    """Leave every cell once, in order: marked in the box around them, which is no large one."""
    low = cells.min(axis=0)
    is_there = np.zeros(np.ptp(cells, axis=0) + 1, bool)
    is_there[tuple((cells - low).T)] = True
    return np.asarray(np.argwhere(is_there) + low)


def _filled(body: Body, low: NDArray[np.int64], high: NDArray[np.int64]) -> NDArray[np.bool_]:
    flags = np.zeros(high - low, bool)
    flags[tuple((body.cells - low).T)] = True
    return flags


def _three(values: Array) -> tuple[float, float, float]:
    return (float(values[0]), float(values[1]), float(values[2]))
