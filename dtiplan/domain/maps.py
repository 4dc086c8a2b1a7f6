"""Tensor maps: what a tensor fit says about every voxel."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dtiplan.domain.geometry import Grid
    from dtiplan.domain.image import Image


@dataclass(frozen=True, eq=False)
class TensorMaps:
    """Maps of one tensor fit, all on one grid; zero outside ``mask``.

    Parameters
    ----------
    fa : Image
        Fractional anisotropy, 0 to 1, float32.
    md, ad, rd : Image
        Mean, axial and radial diffusivity, mm2/s, float32.
    eigenvalues : Image
        (x, y, z, 3), largest first, mm2/s, float32; never negative.
    v1 : Image
        First eigenvector, (x, y, z, 3), unit length in RAS, float32; its sign means nothing.
    tensor : Image
        Lower triangle (xx, xy, yy, xz, yz, zz) in RAS, (x, y, z, 6), mm2/s, float32, as fitted
        (before negative eigenvalues are raised to zero).
    colour_fa : Image
        |v1| times FA as RGB, (x, y, z, 3), uint8: red left-right, green front-back, blue
        head-foot.
    s0 : Image
        Fitted signal without diffusion weighting, float32.
    residual : Image
        Root mean square of (measured - fitted signal) over the volumes, as a part of ``s0``,
        float32.
    mask : Image
        Voxels with a fit, boolean.
    method : str
        How the fit was made, as one phrase for the record.
    n_repaired, n_unfitted : int
        Voxels fitted without some of their samples, which were not positive numbers; voxels of
        the given mask that could not be fitted.
    """

    fa: Image
    md: Image
    ad: Image
    rd: Image
    eigenvalues: Image
    v1: Image
    tensor: Image
    colour_fa: Image
    s0: Image
    residual: Image
    mask: Image
    method: str
    n_repaired: int = 0
    n_unfitted: int = 0

    @property
    def grid(self) -> Grid:
        """Grid of all maps."""
        return self.fa.grid
