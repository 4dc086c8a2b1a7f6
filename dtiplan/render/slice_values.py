"""The value of an image at one place; numpy only, so that the window may ask for it."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from dtiplan.domain.geometry import transform_points
from dtiplan.domain.image import Image


def value_at(
    image: Image, scene_from_own: ArrayLike, point_ras_mm: ArrayLike
) -> NDArray[Any] | None:
    """Give the voxel a point of the scene lies in, as stored; None outside the grid."""
    own = transform_points(np.linalg.inv(np.asarray(scene_from_own)), point_ras_mm)
    index = np.rint(transform_points(image.grid.vox_from_ras, own)).astype(np.int64)
    if (index < 0).any() or (index >= image.grid.shape).any():
        return None
    return np.asarray(image.values[tuple(index)])
