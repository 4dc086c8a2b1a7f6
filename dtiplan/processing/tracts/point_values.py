"""A map's values at the points of streamlines."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from dtiplan.domain.geometry import transform_points

if TYPE_CHECKING:
    from dtiplan.domain.image import Image
    from dtiplan.domain.streamlines import Streamlines


def values_along(streamlines: Streamlines, image: Image, mask: Image) -> NDArray[np.float32]:
    """Give a map's value at each point, (n_points,), between voxels by straight lines.

    Parameters
    ----------
    streamlines : Streamlines
        In the map's frame, RAS mm.
    image : Image
    mask : Image
        Where the map was measured, on the same grid; points whose nearest voxel lies outside
        get no number.
    """
    index = transform_points(image.grid.vox_from_ras, streamlines.points_ras_mm).T
    values = np.asarray(image.values, dtype=np.float32)
    found = ndimage.map_coordinates(values, index, order=1, mode="nearest")
    inside = ndimage.map_coordinates(
        np.asarray(mask.values, dtype=np.float32), index, order=0, mode="constant", cval=0.0
    )
    return np.where(inside > 0.5, found, np.nan).astype(np.float32)
