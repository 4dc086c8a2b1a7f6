"""How readings of places and directions are taken, the same for every reference object."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import numpy as np

from dtiplan.domain.gradients import SIGNED_PERMUTATIONS
from dtiplan.domain.selftest import Fault, Reading

if TYPE_CHECKING:
    from numpy.typing import ArrayLike

    from dtiplan.domain.geometry import Array, Grid

_SAME_PLACE_MM, _SAME_ANGLE_DEG = 1e-3, 0.01


def place_reading(name: str, title: str, shift_mm: Array, grid: Grid, limit_mm: float) -> Reading:
    """Tell a shift in millimetres and in voxels of a grid."""
    voxels = grid.vox_from_ras[:3, :3] @ shift_mm
    return Reading(
        name,
        title,
        float(np.linalg.norm(shift_mm)),
        "mm",
        0.0,
        limit_mm,
        drift=_SAME_PLACE_MM,
        fault=Fault.SHIFT,
        detail=_shift_words(shift_mm, voxels),
    )


def _shift_words(shift_mm: Array, voxels: Array) -> str:
    mm = ", ".join(f"{v + 0.0:+.2f}" for v in np.round(shift_mm, 2))
    return f"({mm}) mm RAS = ({', '.join(f'{v + 0.0:+.2f}' for v in np.round(voxels, 2))}) voxels"


def direction_reading(name: str, title: str, seen: Array, true: Array, limit_deg: float) -> Reading:
    """Compare unsigned directions, and tell which change of axes would put them right."""
    best = min(
        SIGNED_PERMUTATIONS,
        key=lambda each: (round(_angle_deg(seen @ each.matrix.T, true), 1), not each.is_identity),
    )
    return Reading(
        name,
        title,
        _angle_deg(seen, true),
        "deg",
        0.0,
        limit_deg,
        drift=_SAME_ANGLE_DEG,
        fault=Fault.DIRECTION,
        detail=str(best),
    )


def scale_reading(
    name: str, title: str, ratio: float, limit: float, drift: float = 1e-6
) -> Reading:
    """Tell a value over its truth."""
    return Reading(name, title, ratio, "", 1.0, limit, drift=drift, fault=Fault.SCALE)


def _angle_deg(seen: Array, true: Array) -> float:
    """Median angle of unsigned directions; a vector without length is at right angles."""
    cosine = np.abs((seen * true).sum(axis=-1))
    lengths = np.linalg.norm(seen, axis=-1) * np.linalg.norm(true, axis=-1)
    share = np.clip(cosine / np.maximum(lengths, 1e-12), 0.0, 1.0)
    return float(np.degrees(np.median(np.arccos(share))))


def parabola_top(points: Array, heights: Array) -> Array:
    """Fit ``c + g.x - a |x|^2`` to values at points (n, d) and give the place of its top, (d,).

    The logarithm of a Gaussian is such a parabola, so that its place is found without error.
    """
    square = (points**2).sum(axis=1)
    columns = np.column_stack([np.ones(len(points)), points, square])
    found, *_ = np.linalg.lstsq(columns, heights, rcond=None)
    return np.asarray(found[1:-1] / (-2.0 * found[-1]))


def digest(*arrays: ArrayLike) -> str:
    """Hash the values of arrays."""
    total = hashlib.sha256()
    for array in arrays:
        total.update(np.ascontiguousarray(array).tobytes())
    return total.hexdigest()
