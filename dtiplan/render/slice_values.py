"""What is at one place: values of images, structures; numpy only, so that the window may ask."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from dtiplan.domain.geometry import Array, transform_points
from dtiplan.domain.image import Image
from dtiplan.domain.planning import SlicePlanes
from dtiplan.domain.structures import Contoured

_ROUNDING = 1e-6
"""Of a voxel; a point on the very rim is not outside."""


def value_at(
    image: Image, scene_from_own: ArrayLike, point_ras_mm: ArrayLike
) -> NDArray[Any] | None:
    """Give the voxel a point of the scene lies in, as stored; None outside the grid."""
    own = transform_points(np.linalg.inv(np.asarray(scene_from_own)), point_ras_mm)
    index = np.rint(transform_points(image.grid.vox_from_ras, own)).astype(np.int64)
    if (index < 0).any() or (index >= image.grid.shape).any():
        return None
    return np.asarray(image.values[tuple(index)])


def linear_at(image: Image, point_ras_mm: ArrayLike) -> float | None:
    """Read an image linearly at a point of its own RAS mm; None beyond its outermost middles."""
    last = np.asarray(image.grid.shape) - 1
    index = transform_points(image.grid.vox_from_ras, np.asarray(point_ras_mm, dtype=np.float64))
    if (index < -_ROUNDING).any() or (index > last + _ROUNDING).any():
        return None
    index = np.clip(index, 0, last)
    low = np.minimum(np.floor(index).astype(np.int64), np.maximum(last - 1, 0))
    share = index - low
    total = 0.0
    for corner in np.ndindex(2, 2, 2):
        weight = float(np.prod(np.where(corner, share, 1.0 - share)))
        if weight:
            total += weight * float(image.values[tuple(np.minimum(low + corner, last))])
    return total


def contours_by_slice(structure: Contoured, planes: SlicePlanes) -> dict[int, list[Array]]:
    """Give the sides of a structure's contours, (n, 2, 2) along and down, by slice number."""
    found: dict[int, list[Array]] = {}
    for contour in structure.contours:
        placed = planes.from_ras(contour.points_ras_mm)
        flat = placed[:, :2]
        sides = np.stack([flat, np.roll(flat, -1, axis=0)], axis=1)
        found.setdefault(planes.nearest(float(placed[:, 2].mean())), []).append(sides)
    return found


def is_in_structure(
    contours: dict[int, list[Array]], planes: SlicePlanes, point_ras_mm: ArrayLike
) -> bool:
    """Whether a point of the scene is inside the contours of the slab it lies in (even-odd)."""
    along, down, depth = planes.from_ras(point_ras_mm)
    number = int(np.searchsorted(planes.slab_edges_mm, depth, side="right")) - 1
    if number not in contours:
        return False
    starts, ends = np.concatenate(contours[number]).swapaxes(0, 1)
    met = (starts[:, 1] <= down) != (ends[:, 1] <= down)
    start, end = starts[met], ends[met]
    share = (down - start[:, 1]) / (end[:, 1] - start[:, 1])
    beyond = start[:, 0] + share * (end[:, 0] - start[:, 0]) > along
    return bool(np.count_nonzero(beyond) % 2)
