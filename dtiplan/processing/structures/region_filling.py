"""Regions filled with balls, so that they become structures the way streamlines do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from scipy import ndimage

from dtiplan.domain.errors import UserError
from dtiplan.domain.geometry import transform_points
from dtiplan.domain.streamlines import Streamlines

if TYPE_CHECKING:
    from dtiplan.domain.image import Image

_RADIUS_MM = 1.2
_PITCH_MM = 0.6
"""Distance of the balls' middles; their union is then uneven by less than 0.08 mm."""


def filled_with_balls(field: Image, level: float) -> tuple[Streamlines, float]:
    """Fill the region where a field reaches a level with balls.

    The field is interpolated linearly between voxels. Parts thinner than a ball (2.4 mm), which
    no diffusion voxel tells, are left out; everything else is covered to about 0.3 mm.

    Parameters
    ----------
    field : Image
        For example a probability.
    level : float
        Above 0.

    Returns
    -------
    streamlines : Streamlines
        The middles of the balls, each a line of one point, RAS mm of the field's grid.
    radius_mm : float
        Of the balls.

    Raises
    ------
    UserError
        Nothing is left of the region.
    """
    grid = field.grid
    values = np.asarray(field.values, dtype=np.float32)
    where = np.argwhere(values >= level)
    if not len(where):
        where = np.zeros((1, 3), dtype=int)
    low, high = where.min(axis=0) - 1, where.max(axis=0) + 1
    steps = np.ceil(np.asarray(grid.spacing_mm) / _PITCH_MM).astype(int)
    axes = [np.arange(a, b, 1.0 / n) for a, b, n in zip(low, high, steps, strict=True)]
    fine = np.stack(np.meshgrid(*axes, indexing="ij"))
    inside = ndimage.map_coordinates(values, fine, order=1, mode="constant") >= level
    spacing = np.asarray(grid.spacing_mm) / steps
    depth = ndimage.distance_transform_edt(np.pad(inside, 1), sampling=spacing)[1:-1, 1:-1, 1:-1]
    # Half a step lies between the last sample inside and the surface.
    middles = fine[:, depth >= _RADIUS_MM + float(spacing.mean()) / 2].T
    if not len(middles):
        raise UserError(
            "No structure can be made of the region.",
            f"It is nowhere as thick as {2 * _RADIUS_MM:g} mm.",
            "Use the tract itself, with a margin.",
            "region-too-thin",
        )
    points = transform_points(grid.ras_from_vox, middles).astype(np.float32)
    return Streamlines(points, np.arange(len(points) + 1)), _RADIUS_MM
