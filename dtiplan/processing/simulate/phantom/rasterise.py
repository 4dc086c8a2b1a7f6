"""How much of each voxel belongs to each compartment of a phantom.

The shapes are looked at on a finer lattice, where every place has one owner (crossing fibres share
it), blurred there as the scanner blurs, and averaged over the voxels.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from scipy import ndimage, special

from dtiplan.domain.geometry import Grid, transform_points

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from dtiplan.domain.geometry import Array
    from dtiplan.domain.phantoms.description import PhantomDescription, Shape

    Box = tuple[slice, slice, slice]

FWHM_PER_SIGMA = float(2.0 * np.sqrt(2.0 * np.log(2.0)))
"""Full width at half maximum of a Gaussian over its standard deviation."""

_REACH_SIGMA = 4.0


@dataclass(frozen=True, eq=False)
class Part:
    """The share of one compartment in the voxels of a box of the grid.

    Parameters
    ----------
    box : three slices
        Of the grid's voxels.
    share : float32 array
        Of the box's shape, 0 to 1.
    """

    box: tuple[slice, slice, slice]
    share: NDArray[np.float32]

    def on(self, shape: tuple[int, int, int]) -> NDArray[np.float32]:
        """Lay the box into an array of the whole grid."""
        whole = np.zeros(shape, np.float32)
        whole[self.box] = self.share
        return whole


def rasterise(
    description: PhantomDescription,
    grid: Grid,
    scanner_from_phantom: Array,
    *,
    oversample: int = 2,
    fwhm_mm: tuple[float, float, float] = (0.0, 0.0, 0.0),
) -> dict[str, Part]:
    """Give the share of each compartment in each voxel.

    Parameters
    ----------
    description : PhantomDescription
    grid : Grid
    scanner_from_phantom : array, (4, 4)
        Phantom RAS mm to the grid's RAS mm; may mirror, stretch or shear.
    oversample : int
        Places looked at along each axis of a voxel, at least 2.
    fwhm_mm : (float, float, float)
        Widths of a Gaussian blur along the grid's axes, beside the averaging over a voxel.

    Returns
    -------
    dict
        Label to ``Part``, in the order of the description; compartments that lie beside the grid
        or are hidden by others are left out. What is missing to 1 is air.
    """
    if oversample < 2:
        raise ValueError(f"oversampling is {oversample}, at least 2 is needed")
    fine = _fine_grid(grid, oversample)
    phantom_from_ras = np.asarray(np.linalg.inv(scanner_from_phantom), dtype=np.float64)
    seen = list(_visible(description, fine, phantom_from_ras))
    sigma = np.asarray(fwhm_mm) / FWHM_PER_SIGMA / np.asarray(fine.spacing_mm)
    return {
        label: _averaged(share, corner, fine, oversample, sigma) for label, corner, share in seen
    }


def _fine_grid(grid: Grid, oversample: int) -> Grid:
    """Divide every voxel into ``oversample`` cubed ones."""
    matrix = np.eye(4)
    matrix[:3, :3] /= oversample
    matrix[:3, 3] = 0.5 / oversample - 0.5
    x, y, z = (n * oversample for n in grid.shape)
    return Grid((x, y, z), grid.ras_from_vox @ matrix)


def _visible(
    description: PhantomDescription, fine: Grid, phantom_from_ras: Array
) -> Iterator[tuple[str, tuple[int, ...], NDArray[np.float32]]]:
    """Give label, first index and share of each compartment that is not hidden, finely."""
    owner = np.zeros(fine.shape, np.int16)
    crowd = np.zeros(fine.shape, np.uint8)
    to_phantom = phantom_from_ras @ fine.ras_from_vox
    drawn: list[tuple[str, bool, Box, NDArray[np.bool_]]] = []
    for number, compartment in enumerate(description.compartments, start=1):
        box = _box(compartment.shape, to_phantom, fine.shape)
        inside = compartment.shape.inside(_places(box, to_phantom))
        is_fibre = compartment.role == "fibre"
        owner[box][inside] = -1 if is_fibre else number
        crowd[box][inside] += is_fibre
        drawn.append((compartment.label, is_fibre, box, inside))
    for number, (label, is_fibre, box, inside) in enumerate(drawn, start=1):
        share = (inside & (owner[box] == (-1 if is_fibre else number))).astype(np.float32)
        if is_fibre:
            share /= np.maximum(crowd[box], 1)
        if share.any():
            yield label, tuple(axis.start for axis in box), share


def _box(shape: Shape, to_phantom: Array, size: tuple[int, int, int]) -> Box:
    """Give the voxels of the lattice a shape can touch."""
    low, high = shape.bounds_mm
    corners = np.stack(np.meshgrid(*zip(low, high, strict=True), indexing="ij"), axis=-1)
    index = transform_points(np.linalg.inv(to_phantom), corners.reshape(-1, 3))
    first = np.clip(np.floor(index.min(axis=0)), 0, size).astype(int)
    last = np.clip(np.ceil(index.max(axis=0)) + 1, first, size).astype(int)
    x, y, z = (slice(int(a), int(b)) for a, b in zip(first, last, strict=True))
    return x, y, z


def _places(box: Box, to_phantom: Array) -> Array:
    """Give the places of the voxels of a box in the phantom's frame, (x, y, z, 3)."""
    matrix = np.asarray(to_phantom)
    parts = [
        np.arange(axis.start, axis.stop)[:, None] * matrix[:3, number]
        for number, axis in enumerate(box)
    ]
    return np.asarray(
        parts[0][:, None, None] + parts[1][None, :, None] + parts[2][None, None] + matrix[:3, 3]
    )


def _averaged(
    share: NDArray[np.float32],
    corner: tuple[int, ...],
    fine: Grid,
    oversample: int,
    sigma: Array,
) -> Part:
    """Blur a box of the fine lattice and average it over the voxels of the grid."""
    margin = np.ceil(_REACH_SIGMA * sigma).astype(int) + (sigma > 0)
    first = np.maximum((np.asarray(corner) - margin) // oversample, 0)
    last = np.asarray(corner) + share.shape + margin
    last = np.minimum(-(-last // oversample), np.asarray(fine.shape) // oversample)
    before = np.asarray(corner) - first * oversample
    after = (last - first) * oversample - before - share.shape
    # At the edge of the lattice the object goes on as it is, else nothing is beyond the box.
    padded = np.pad(
        share, [(max(int(b), 0), max(int(a), 0)) for b, a in zip(before, after, strict=True)]
    )
    for axis in range(3):
        if sigma[axis] > 0:
            kernel = gaussian_kernel(float(sigma[axis]))
            padded = ndimage.convolve1d(padded, kernel, axis=axis, mode="nearest")
    x, y, z = (int(n) for n in last - first)
    blocks = padded.reshape(x, oversample, y, oversample, z, oversample)
    mean = np.clip(blocks.mean(axis=(1, 3, 5), dtype=np.float32), 0.0, 1.0)
    i, j, k = (slice(int(a), int(b)) for a, b in zip(first, last, strict=True))
    return Part((i, j, k), mean)


def gaussian_kernel(sigma: float) -> NDArray[np.float32]:
    """Give the Gaussian of a lattice (Lindeberg, IEEE PAMI 1990;12:234): exp(-s^2) I_n(s^2).

    Its variance is right however narrow it is; samples of the bell itself would lose width.

    Parameters
    ----------
    sigma : float
        Standard deviation in steps of the lattice.

    Returns
    -------
    float32 array, odd length, sum 1
    """
    half = int(np.ceil(_REACH_SIGMA * sigma)) + 1
    bell = special.ive(np.abs(np.arange(-half, half + 1)), sigma**2)
    return np.asarray(bell / bell.sum(), dtype=np.float32)
