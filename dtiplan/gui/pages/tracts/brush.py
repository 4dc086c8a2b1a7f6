"""A brush and an eraser for voxels of the diffusion series."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from dtiplan.domain.geometry import Array, Grid, transform_points


def stroke(
    mask: NDArray[np.bool_], grid: Grid, centre_ras_mm: Array, radius_mm: float, *, is_on: bool
) -> None:
    """Set or clear every voxel whose centre lies within a ball; the nearest one always.

    Parameters
    ----------
    mask : bool array, (x, y, z)
        Changed in place.
    grid : Grid
        Of the mask.
    centre_ras_mm : array, (3,)
        In the grid's RAS mm.
    radius_mm : float
    is_on : bool
        Whether voxels are set; else they are cleared.
    """
    middle = transform_points(grid.vox_from_ras, centre_ras_mm)
    reach = radius_mm / np.asarray(grid.spacing_mm)
    low = np.maximum(np.floor(middle - reach), 0).astype(int)
    high = np.minimum(np.ceil(middle + reach) + 1, grid.shape).astype(int)
    if (high <= low).any():
        return
    index = np.stack(np.meshgrid(*map(np.arange, low, high), indexing="ij"), axis=-1)
    apart = transform_points(grid.ras_from_vox, index) - centre_ras_mm
    chosen = index[(apart**2).sum(axis=-1) <= radius_mm**2]
    nearest = np.rint(middle).astype(int)
    if ((nearest >= 0) & (nearest < grid.shape)).all():
        chosen = np.concatenate([chosen, nearest[None]])
    mask[tuple(chosen.T)] = is_on
