"""Structures as voxels of the planning series, and burned into a copy of its values.

A voxel belongs to a structure when its outline covers half of it or more. A part of an outline
that covers half of no voxel takes the voxel it covers most, so that nothing thin disappears.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from dtiplan.processing.structures.rasterize import rasterize

if TYPE_CHECKING:
    from dtiplan.domain.geometry import Array
    from dtiplan.domain.planning import PlanningSeries
    from dtiplan.domain.structures import Contoured, SlicePatch

_TOUCHING = np.ones((3, 3), bool)
_BEYOND = 1e-6


@dataclass(frozen=True, eq=False)
class PixelMask:
    """One structure as voxels.

    Parameters
    ----------
    mask : bool array, (x, y, z)
        On the planning series' grid.
    volume_cc : float
        Of these voxels, each as thick as the slab of its slice.
    contoured_cc : float
        Of the outlines inside the images, each as thick as the slab of its slice.
    n_widened : int
        How many parts covered half of no voxel and got one.
    """

    mask: NDArray[np.bool_]
    volume_cc: float
    contoured_cc: float
    n_widened: int


def pixel_mask(structure: Contoured, planning: PlanningSeries) -> PixelMask:
    """Turn the contours of a structure into voxels of the planning series.

    Parameters
    ----------
    structure : Contoured
        Its contours lie on the series' slices; those of one slice are filled by the even-odd
        rule.
    planning : PlanningSeries
    """
    mask = np.zeros(planning.image.grid.shape, bool)
    shares_cc, n_widened = 0.0, 0
    thickness_mm = planning.planes.thickness_mm
    for patch in rasterize(_by_slice(structure, planning), 1.0):
        share = _within(patch, mask.shape[:2])
        chosen, widened = _chosen(share)
        mask[:, :, patch.slice_index] = chosen
        n_widened += widened
        shares_cc += float(share.sum(dtype=np.float64)) * thickness_mm[patch.slice_index]
    pixel_mm2 = float(np.prod(planning.planes.pixel_mm))
    counted = mask.sum(axis=(0, 1)) @ thickness_mm
    return PixelMask(
        mask, float(counted) * pixel_mm2 / 1000.0, shares_cc * pixel_mm2 / 1000.0, n_widened
    )


def _by_slice(structure: Contoured, planning: PlanningSeries) -> Mapping[int, list[Array]]:
    """Give the polygons of each slice in its own pixels, the first pixel's centre at (0, 0)."""
    planes = planning.planes
    starts = planes.from_ras(planes.positions_ras_mm)[:, :2]
    found: dict[int, list[Array]] = defaultdict(list)
    for contour in structure.contours:
        points = planes.from_ras(contour.points_ras_mm)
        index = planes.nearest(float(points[0, 2]))
        found[index].append((points[:, :2] - starts[index]) / planes.pixel_mm)
    return found


def _within(patch: SlicePatch, shape: tuple[int, ...]) -> NDArray[np.float32]:
    """Lay the covered shares over the whole image; what lies beside it is left out."""
    share = np.zeros(shape, np.float32)
    low = np.maximum(patch.first, 0)
    high = np.minimum(np.add(patch.first, patch.values.shape), shape)
    if (high > low).all():
        here = tuple(slice(*ends) for ends in zip(low, high, strict=True))
        there = tuple(
            slice(*ends) for ends in zip(low - patch.first, high - patch.first, strict=True)
        )
        share[here] = patch.values[there]
    return share


def _chosen(share: NDArray[np.float32]) -> tuple[NDArray[np.bool_], int]:
    """Take the pixels covered by half, and of each part without one the most covered."""
    chosen = share >= 0.5
    parts, n = ndimage.label(share > _BEYOND, structure=_TOUCHING)
    has_one = np.zeros(n + 1, bool)
    has_one[np.unique(parts[chosen])] = True
    missing = [part for part in range(1, n + 1) if not has_one[part]]
    for place in ndimage.maximum_position(share, parts, missing) if missing else ():
        chosen[tuple(place)] = True
    return chosen, len(missing)


def outline_of(mask: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Give the voxels of a mask at its edge, slice by slice; a thin mask is all edge."""
    cross = ndimage.generate_binary_structure(2, 1)[:, :, None]
    return np.asarray(mask & ~ndimage.binary_erosion(mask, cross, border_value=0))


def burned_in(
    planning: PlanningSeries,
    masks: Sequence[NDArray[np.bool_]],
    *,
    is_filled: bool,
    intensity_percent: float,
) -> tuple[NDArray[Any], int]:
    """Burn structures into a copy of an MR's values.

    Parameters
    ----------
    planning : PlanningSeries
        Its values stay as they are.
    masks : sequence of bool array
        On its grid.
    is_filled : bool
        Whole areas rather than their edges.
    intensity_percent : float
        Of the series' 99.9th percentile: how bright the burned-in voxels are.

    Returns
    -------
    values : int array, (x, y, z)
        Whole numbers are kept as they are; others are scaled so that the largest becomes 4000.
    burned : int
        The number that was burned in.
    """
    values = np.asarray(planning.image.values)
    if not np.issubdtype(values.dtype, np.integer):
        largest = max(float(np.abs(values).max()), 1e-12)
        values = np.rint(values * (4000.0 / largest))
    is_short = values.dtype in (np.int16, np.uint16)
    copy = values.astype(values.dtype if is_short else np.int32)
    burned = round(float(np.percentile(copy, 99.9)) * intensity_percent / 100.0)
    burned = min(max(burned, 1), 32767)
    for mask in masks:
        copy[mask if is_filled else outline_of(mask)] = burned
    return copy, burned
