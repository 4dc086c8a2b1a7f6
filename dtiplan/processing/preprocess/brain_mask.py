"""Find the brain in a b = 0 image: bias field first, then threshold and shape.

Coils far from the middle of the head leave the brainstem darker than the cortex; a threshold
on the image as it is has cut it out of real scans without a word. So the bias field is
estimated first (N4, Tustison et al. 2010, IEEE TMI 29:1310), and the mask passes gates.
"""

from __future__ import annotations

import numpy as np
import SimpleITK as sitk
from numpy.typing import NDArray
from scipy import ndimage
from skimage.filters import threshold_otsu

from dtiplan.domain.errors import UserError
from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.geometry import Grid
from dtiplan.domain.image import Image
from dtiplan.domain.progress import Progress, silent
from dtiplan.domain.units import Unit
from dtiplan.processing.alignment.itk_images import array_of, itk_image

Floats = NDArray[np.float32]
Flags = NDArray[np.bool_]

_BIAS_VOXEL_MM = 7.0
_NECK_MM = 5.0
"""Bridges thinner than twice this (optic nerves, vessels, skull base) are cut."""
_GAP_MM = 6.0
_NEARBY_MM = 15.0
_BRAIN_SHARE = 0.6
"""Of the median signal deep in the head; scalp lies below once the bias field is gone."""
_SMALLEST_L, _LARGEST_L = 0.9, 2.0
_LARGEST_HOLE = 0.03
_STEM_CM2 = 6.0
"""The brainstem at the foramen magnum has about 2 cm2; a mask that ends wider was cut."""


def brain_mask(b0: Image, progress: Progress = silent) -> tuple[Image, tuple[Finding, ...]]:
    """Find the brain.

    Parameters
    ----------
    b0 : Image
        Mean of the volumes without diffusion weighting.
    progress : Progress
        Told the share of work done.

    Returns
    -------
    mask : Image
        Boolean, one piece without holes.
    findings : tuple of Finding
        What the gates on volume, holes and the lower end say; an error blocks.

    Raises
    ------
    UserError
        Where the image has no signal.
    """
    signal = _checked(b0)
    progress(0.0, "estimating the bias field")
    even = ndimage.median_filter(without_bias(signal, b0.grid), 3)
    progress(0.6, "finding the brain")
    rough = _brain_shape(even > _brain_level(even, b0.grid), b0.grid)
    # N4 leaves some of a strong field: compare with the brain nearby, not with its middle.
    nearby = _local_mean(even, rough, b0.grid)
    joined = _brain_shape(even > _BRAIN_SHARE * nearby, b0.grid)
    filled = _filled(joined)
    mask = Image(filled, b0.grid, Unit.NONE, "brain mask")
    progress(1.0, "finding the brain")
    return mask, _gates(mask, (filled & ~joined).sum() / max(filled.sum(), 1))


def phantom_mask(b0: Image) -> Image:
    """Find an object by its signal alone: largest bright piece, holes filled, no gates."""
    signal = ndimage.median_filter(_checked(b0), 3)
    bright = _largest(signal > threshold_otsu(signal))
    return Image(ndimage.binary_fill_holes(bright), b0.grid, Unit.NONE, "object mask")


def without_bias(signal: Floats, grid: Grid) -> Floats:
    """Divide by the smooth field N4 finds on a coarse copy; shape as given."""
    image = itk_image(signal, grid)
    shrink = [max(1, round(_BIAS_VOXEL_MM / s)) for s in grid.spacing_mm]
    shrink = [min(f, max(1, n // 8)) for f, n in zip(shrink, grid.shape, strict=True)]
    head = itk_image(signal > 0.5 * threshold_otsu(signal), grid)
    n4 = sitk.N4BiasFieldCorrectionImageFilter()
    n4.SetNumberOfThreads(1)
    n4.SetMaximumNumberOfIterations([30, 30, 20])
    n4.SetConvergenceThreshold(1e-3)
    n4.Execute(sitk.Shrink(image, shrink), sitk.Shrink(head, shrink))
    field = array_of(sitk.Exp(n4.GetLogBiasFieldAsImage(image)))
    return np.asarray(signal / np.maximum(field, 1e-3), dtype=np.float32)


def _checked(b0: Image) -> Floats:
    signal = np.nan_to_num(np.asarray(b0.values, dtype=np.float32), posinf=0.0, neginf=0.0)
    signal = np.maximum(signal, 0.0)
    if signal.max() <= 0 or np.ptp(signal) == 0:
        raise UserError(
            "No object was found in the b = 0 image.",
            f"All of its values are {float(signal.max()):g}.",
            "Check that the series was read rightly.",
            "no-signal",
        )
    return signal


def _brain_level(signal: Floats, grid: Grid) -> float:
    """Signal between skull or scalp and brain: a part of what the inside of the head has."""
    head = signal > threshold_otsu(np.minimum(signal, np.median(signal[signal > signal.mean()])))
    depth = _distance_mm(ndimage.binary_fill_holes(_largest(head)), grid)
    inner = depth > 0.5 * depth.max()
    return _BRAIN_SHARE * float(np.median(signal[inner]))


def _local_mean(signal: Floats, where: Flags, grid: Grid) -> Floats:
    """Mean of the signal over the part of a mask that is near each voxel."""
    sigma = [_NEARBY_MM / spacing for spacing in grid.spacing_mm]
    weight = ndimage.gaussian_filter(where.astype(np.float32), sigma, truncate=3.0)
    total = ndimage.gaussian_filter(np.where(where, signal, 0.0), sigma, truncate=3.0)
    far = float(np.median(signal[where]))
    mean = np.divide(total, weight, out=np.full(signal.shape, far), where=weight > 1e-3)
    return np.asarray(mean, dtype=np.float32)


def _brain_shape(bright: Flags, grid: Grid) -> Flags:
    """Keep the largest thick piece with its edge, and close its gaps."""
    core = _largest(_opened(bright, grid, _NECK_MM))
    # Give back what opening took from the brain's own edge, not what hung on a thin bridge.
    near = _grown(core, grid, _NECK_MM * 0.6)
    return _closed(core | (bright & near), grid, _GAP_MM)


def _distance_mm(mask: Flags, grid: Grid) -> NDArray[np.float64]:
    """Distance to the nearest voxel outside the mask; beyond the volume the mask goes on."""
    return np.asarray(ndimage.distance_transform_edt(mask, sampling=grid.spacing_mm))


def _grown(mask: Flags, grid: Grid, by_mm: float) -> Flags:
    return np.asarray(_distance_mm(~mask, grid) <= by_mm)


def _opened(mask: Flags, grid: Grid, by_mm: float) -> Flags:
    return _grown(_distance_mm(mask, grid) > by_mm, grid, by_mm)


def _closed(mask: Flags, grid: Grid, by_mm: float) -> Flags:
    return np.asarray(_distance_mm(_grown(mask, grid, by_mm), grid) > by_mm) | mask


def _largest(mask: Flags) -> Flags:
    pieces, n = ndimage.label(mask)
    if n < 2:
        return mask
    return np.asarray(pieces == np.bincount(pieces.ravel())[1:].argmax() + 1)


def _filled(mask: Flags) -> Flags:
    """Fill holes, also those that are open at the first or last slice only."""
    filled = ndimage.binary_fill_holes(mask)
    for k in range(mask.shape[2]):
        filled[:, :, k] = ndimage.binary_fill_holes(filled[:, :, k])
    return np.asarray(filled)


def _gates(mask: Image, hole_share: float) -> tuple[Finding, ...]:
    """Judge volume, holes and lower end."""
    grid = mask.grid
    litres = float(mask.values.sum()) * grid.voxel_volume_mm3 / 1e6
    partial = _cut_faces(mask)
    found = []
    if partial:
        found.append(
            Finding(
                Severity.INFO,
                "partial-head",
                f"The field of view cuts the brain at its {' and '.join(partial)} end; "
                f"the part inside has {litres:.2f} l.",
                "Tracts that leave the field of view cannot be followed beyond it.",
            )
        )
    too_small = litres < (_SMALLEST_L if not partial else 0.3)
    if too_small or litres > _LARGEST_L:
        found.append(
            Finding(
                Severity.ERROR,
                "mask-volume",
                f"The brain mask has {litres:.2f} l; a brain has {_SMALLEST_L:g} to "
                f"{_LARGEST_L:g} l.",
                "Look at the mask; use the preset 'phantom' if this is not a brain.",
            )
        )
    if hole_share > _LARGEST_HOLE:
        found.append(
            Finding(
                Severity.WARNING,
                "mask-holes",
                f"Holes of {hole_share:.1%} of the brain mask had to be filled.",
                "Look at the mask: dark parts of the brain may be missing at its edge.",
            )
        )
    return tuple(found) + _lower_end(mask)


def _slice_areas_cm2(mask: Image) -> tuple[NDArray[np.float64], float]:
    """Area of the mask in each slice and the direction of the slice axis (z of RAS)."""
    sx, sy, _ = mask.grid.spacing_mm
    areas = mask.values.sum(axis=(0, 1)) * sx * sy / 100.0
    return areas, float(mask.grid.directions[2, 2])


def _cut_faces(mask: Image) -> list[str]:
    """Which ends of the brain lie outside the field of view, by slices."""
    areas, up = _slice_areas_cm2(mask)
    if abs(up) < 0.5:  # not axial: only the volume tells
        return []
    low, high = (areas[0], areas[-1]) if up > 0 else (areas[-1], areas[0])
    return [name for name, area in (("lower", low), ("upper", high)) if area > _STEM_CM2]


def _lower_end(mask: Image) -> tuple[Finding, ...]:
    """Say so where the mask ends inside the field of view but wider than a brainstem."""
    areas, up = _slice_areas_cm2(mask)
    if abs(up) < 0.5 or not areas.any():
        return ()
    from_below = areas if up > 0 else areas[::-1]
    lowest = int(np.flatnonzero(from_below)[0])
    below_mm = lowest * mask.grid.spacing_mm[2]
    if below_mm < 5.0 or from_below[lowest] <= _STEM_CM2:
        return ()
    return (
        Finding(
            Severity.WARNING,
            "brainstem-cut",
            f"The brain mask ends {below_mm:.0f} mm above the lower edge of the field of view "
            f"with {from_below[lowest]:.0f} cm2: the brainstem below may be missing.",
            "Look at the mask in the lowest slices; tracts end where the mask ends.",
        ),
    )
