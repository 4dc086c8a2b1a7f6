"""Which voxels of a scan are measured: well inside a compartment, without bubbles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from dtiplan.domain.geometry import Array, Grid, transform_points
from dtiplan.domain.phantoms.description import Compartment, PhantomDescription
from dtiplan.domain.quality import NotMeasured

EROSION_MM = 3.0
LEAST_VOXELS = 20
_WIDER_EROSIONS_MM = (2.0, 1.0)
"""Tried in turn where a compartment has too few voxels with the full erosion."""
_CENTRAL_PART = 0.5
"""Part of a compartment's extent across the slices that is used: ends are partial volumes."""
_OUTLIER_SIGMA = 6.0
_BUBBLE_DEPTH = 0.25
"""A bubble lowers the signal at least so much; less is the profile of the coil."""
_OUTLIER_PART = 0.5
"""Nothing is removed where more than this would be: then the region itself is wrong."""


@dataclass(frozen=True, eq=False)
class Region:
    """The voxels of one compartment.

    Parameters
    ----------
    compartment : Compartment
    mask : array, (x, y, z), bool
    n_removed : int
        Voxels taken out as bubbles or outliers.
    erosion_mm : float
        Distance kept from the walls.
    """

    compartment: Compartment
    mask: NDArray[np.bool_]
    n_removed: int
    erosion_mm: float

    @property
    def n_voxels(self) -> int:
        """How many voxels are measured."""
        return int(self.mask.sum())

    def centre_ras_mm(self, grid: Grid) -> tuple[float, float, float]:
        """Give the mean position of the voxels."""
        x, y, z = transform_points(grid.ras_from_vox, np.argwhere(self.mask).mean(axis=0))
        return float(x), float(y), float(z)


def regions_of(
    description: PhantomDescription,
    grid: Grid,
    scanner_from_phantom: Array,
    low: Array,
    erosion_mm: float = EROSION_MM,
    seen_depth_mm: Array | None = None,
    shifts_mm: Mapping[str, Array] | None = None,
) -> dict[str, Region | NotMeasured]:
    """Find the voxels of each measured compartment.

    Parameters
    ----------
    description : PhantomDescription
    grid : Grid
        Of the scan.
    scanner_from_phantom : array, (4, 4)
    low : array, (x, y, z)
        Picture without diffusion weighting, in which bubbles are dark.
    erosion_mm : float
        Distance from all walls; less where a compartment is too thin for it.
    seen_depth_mm : array, (x, y, z), or None
        How deep each voxel lies in what is seen of a homogeneous phantom, in place of its
        description.
    shifts_mm : mapping or None
        How far compartments lie from their described places, by label, phantom's frame.

    Returns
    -------
    dict
        By label; ``NotMeasured`` where fewer than 20 voxels are left.
    """
    places = transform_points(np.linalg.inv(scanner_from_phantom), grid.points_ras_mm())
    depth = _depths(description, places, shifts_mm or {})
    if seen_depth_mm is not None:
        depth = dict.fromkeys(depth, seen_depth_mm)
    return {
        compartment.label: _region(compartment, depth[compartment.label], low, erosion_mm)
        for compartment in description.measured
    }


def placed_labels(
    description: PhantomDescription, grid: Grid, scanner_from_phantom: Array
) -> NDArray[np.int16]:
    """Give each voxel the number (from 1) of the measured compartment at its centre, else 0.

    This is what is drawn over the pictures to check a placement, (x, y, z).
    """
    places = transform_points(np.linalg.inv(scanner_from_phantom), grid.points_ras_mm())
    labels = np.zeros(grid.shape, dtype=np.int16)
    for number, compartment in enumerate(description.measured, start=1):
        labels[compartment.shape.distance(places) <= 0] = number
    return labels


def _depths(
    description: PhantomDescription, places: Array, shifts_mm: Mapping[str, Array]
) -> dict[str, Array]:
    """Give, for each measured compartment, how deep each place lies in it (mm, (x, y, z)).

    What lies over a compartment is not part of it; the distance from it counts as well.
    """
    wanted = {c.label for c in description.measured}
    depths: dict[str, Array] = {}
    for compartment in description.compartments:
        at = places - shifts_mm[compartment.label] if compartment.label in shifts_mm else places
        distance = compartment.shape.distance(at)
        for label in depths:
            np.minimum(depths[label], distance, out=depths[label])
        if compartment.label in wanted:
            depths[compartment.label] = -distance
    return depths


def _region(
    compartment: Compartment, depth: Array, low: Array, erosion_mm: float
) -> Region | NotMeasured:
    erosions = (erosion_mm, *(e for e in _WIDER_EROSIONS_MM if e < erosion_mm))
    for erosion in erosions:
        whole = depth > erosion
        central = _central(whole, depth > 0)
        mask = central if central.sum() >= LEAST_VOXELS else whole
        if mask.sum() >= LEAST_VOXELS:
            clean = without_bubbles(mask, low)
            if clean.sum() >= LEAST_VOXELS:
                removed = int(mask.sum() - clean.sum())
                return Region(compartment, clean, removed, erosion)
    n = int((depth > erosions[-1]).sum())
    return NotMeasured(
        f"only {n} voxels lie {erosions[-1]:g} mm inside {compartment.label}; "
        f"{LEAST_VOXELS} are needed"
    )


def _central(mask: NDArray[np.bool_], extent: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Keep the middle slices of a region, counted over the whole compartment."""
    slices = np.flatnonzero(extent.any(axis=(0, 1)))
    if slices.size < 4:
        return mask
    spare = (1.0 - _CENTRAL_PART) / 2.0 * slices.size
    kept = np.zeros_like(mask)
    first, last = slices[0] + int(np.ceil(spare - 0.5)), slices[-1] - int(np.ceil(spare - 0.5))
    kept[..., first : last + 1] = mask[..., first : last + 1]
    return kept


def without_bubbles(mask: NDArray[np.bool_], low: Array) -> NDArray[np.bool_]:
    """Take out dark spots and what touches them.

    A voxel is a bubble where its signal lies both 25 % and six robust standard deviations below
    the median of its slice of the region.
    """
    bad = np.zeros_like(mask)
    for z in np.flatnonzero(mask.any(axis=(0, 1))):
        inside = mask[..., z]
        values = low[..., z][inside]
        middle = float(np.median(values))
        spread = 1.4826 * float(np.median(np.abs(values - middle)))
        floor = min(middle - _OUTLIER_SIGMA * spread, (1.0 - _BUBBLE_DEPTH) * middle)
        dark = inside & (low[..., z] < floor)
        if dark.any():
            bad[..., z] = ndimage.binary_dilation(dark, np.ones((3, 3))) & inside
    return mask if bad.sum() > _OUTLIER_PART * mask.sum() else mask & ~bad


def union(regions: Sequence[Region], shape: tuple[int, int, int]) -> NDArray[np.bool_]:
    """Give all voxels of some regions, (x, y, z)."""
    together = np.zeros(shape, dtype=bool)
    for region in regions:
        together |= region.mask
    return together


def described_body(
    description: PhantomDescription, grid: Grid, scanner_from_phantom: Array
) -> Array:
    """Give the part of each voxel that lies in the phantom's body, 0 to 1, (x, y, z).

    The part is told from the distance of the voxel's middle to the surface, in-plane.
    """
    places = transform_points(np.linalg.inv(scanner_from_phantom), grid.points_ras_mm())
    bodies = [c for c in description.compartments if c.role == "body"]
    distance = np.min([c.shape.distance(places) for c in bodies], axis=0)
    voxel = 0.5 * sum(grid.spacing_mm[:2])
    return np.asarray(np.clip(0.5 - distance / voxel, 0.0, 1.0))
