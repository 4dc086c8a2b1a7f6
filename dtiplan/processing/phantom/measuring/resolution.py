"""Effective resolution: how far the described phantom must be smoothed to look like the image.

Masks of the parts are smoothed by a Gaussian on a grid finer than the image and then averaged over
its voxels; the image is regressed on them, so that the brightness of the parts need not be known.
The FWHM in the slice and across are those that explain most of the image (Boniface 2025 has the
same with a correlation). The voxel itself is in the average and does not count as blur.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage
from scipy.optimize import minimize

from dtiplan.domain.geometry import Array, Grid, transform_points
from dtiplan.domain.phantoms.analysis import Metric, Placement
from dtiplan.domain.phantoms.description import Ball, Compartment, PhantomDescription
from dtiplan.domain.phantoms.tolerances import judged, missing
from dtiplan.processing.phantom.placement.contrasts import Contrasts

_NAMES = ("fwhm-xy", "fwhm-z", "resolution")
_FINE_STEP_MM = 1.1
_MARGIN_MM = 9.0
_COMPARED_MM = 6.0
_EDGE_BOX_MM = 16.0
_MOST_PATCHES = 3
_TRIED_PATCHES = 6
_LARGEST_SHIFT_MM = 3.0
_SHIFT_STEPS = 2
_FIRST_FWHM_MM = (2.0, 2.0)
_LEAST_EXPLAINED = 0.5
_LARGEST_FWHM_MM = 12.0
_LARGEST_U_MM = 2.0
_SHOWN_VOXELS = 0.5
_FWHM_PER_SIGMA = math.sqrt(8.0 * math.log(2.0))


@dataclass(frozen=True, eq=False)
class _Patch:
    """A part of the image, and the fine masks that should explain it.

    Parameters
    ----------
    pictures : array, (2, voxels)
        The compared voxels without and with weighting.
    masks : array, (labels, x, y, z), on the fine grid
    compared : array of bool, (x, y, z), on the image grid
    finer : (int, int, int)
        Fine voxels in one of the image, along each axis.
    """

    pictures: Array
    masks: NDArray[np.float32]
    compared: NDArray[np.bool_]
    finer: tuple[int, int, int]


def resolution_metrics(
    contrasts: Contrasts,
    description: PhantomDescription,
    placement: Placement,
    shifts_mm: Mapping[str, Array],
) -> list[Metric]:
    """Give FWHM in the slice, across the slices, and RS = sqrt((xy^2 + z^2) / 2)."""
    if contrasts.grid.shape[2] < 3:
        reason = "one slice does not show how the slices blur; it needs three"
        return [missing(name, reason) for name in _NAMES]
    patches = _patches(contrasts, description, placement.scanner_from_phantom, shifts_mm)
    if not patches:
        reason = "no part of the phantom lies within the image with its edges"
        return [missing(name, reason) for name in _NAMES]
    spacing = np.asarray(contrasts.grid.spacing_mm)
    fwhm, u, explained = _best_fwhm(patches, spacing)
    if explained < _LEAST_EXPLAINED:
        reason = (
            f"the described parts explain only {100 * explained:.0f} % of the image, so its blur "
            "cannot be told from other differences"
        )
        return [missing(name, reason) for name in _NAMES]
    return _told(fwhm, u, explained, spacing)


def _told(fwhm: Array, u: Array, explained: float, spacing: Array) -> list[Metric]:
    whole = f"beyond the voxel itself; {100 * explained:.1f} % of the image explained"
    found = []
    u = u.copy()
    for axis, (name, value, step) in enumerate(zip(_NAMES, fwhm, spacing[[0, 2]], strict=False)):
        remark = whole
        if value < _SHOWN_VOXELS * step:
            # So narrow a blur hardly widens the voxel's own: any value below is possible.
            u[axis] = max(u[axis] if np.isfinite(u[axis]) else 0.0, _SHOWN_VOXELS * step / 2)
            remark += f"; below what the voxel of {step:.1f} mm can show"
        error = float(u[axis])
        if not error < _LARGEST_U_MM or value > 0.98 * _LARGEST_FWHM_MM:
            reason = f"the edges of the phantom do not determine it ({value:.1f} mm)"
            found.append(missing(name, reason))
        else:
            found.append(judged(name, float(value), float(error), remark=remark))
    if any(metric.value is None for metric in found):
        return [*found, missing("resolution", "it needs both FWHM")]
    remark = whole
    root = float(np.sqrt((fwhm**2).mean()))
    u_root = float(np.hypot(*(fwhm * u))) / (2.0 * max(root, 0.1))
    return [*found, judged("resolution", root, u_root, remark=remark)]


def _best_fwhm(patches: Sequence[_Patch], spacing: Array) -> tuple[Array, Array, float]:
    """Find both FWHM, their uncertainty, and the part of the variance explained."""

    def cost(parameters: Array) -> float:
        return _unexplained(patches, np.abs(parameters), spacing)

    grid = [(cost(np.array([xy, z])), xy, z) for xy in (1.0, 3.0, 6.0) for z in (1.0, 4.0)]
    _, xy, z = min(grid)
    start = np.array([xy, z])
    simplex = start + np.array([[0.0, 0.0], [1.0, 0.0], [0.0, 1.5]])
    options = {"initial_simplex": simplex, "xatol": 0.03, "fatol": 1e-7, "maxfev": 24}
    found = minimize(cost, start, method="Nelder-Mead", options=options)
    best = np.minimum(np.abs(found.x), _LARGEST_FWHM_MM)
    n = sum(patch.pictures.size for patch in patches)
    u = np.zeros(2)
    for axis in range(2):
        step = np.zeros(2)
        step[axis] = 0.5
        bend = (cost(best + step) - 2.0 * found.fun + cost(np.abs(best - step))) / 0.25
        u[axis] = math.sqrt(2.0 * found.fun / n / bend) if bend > 0 else np.inf
    return best, u, 1.0 - float(found.fun)


def _unexplained(patches: Sequence[_Patch], fwhm: Array, spacing: Array) -> float:
    """Give the part of the variance that smoothed masks leave, mean over the pictures."""
    left = total = 0.0
    for patch in patches:
        smooth = _smoothed(patch, fwhm, spacing)
        design = np.column_stack([_averaged(s, patch.finer)[patch.compared] for s in smooth])
        for picture in patch.pictures:
            solved = np.linalg.lstsq(design, picture, rcond=None)[0]
            spread = float(picture.var()) * picture.size
            left += float(((picture - design @ solved) ** 2).sum()) / spread
            total += 1.0
    return left / total


def _smoothed(patch: _Patch, fwhm: Array, spacing: Array) -> list[NDArray[np.float32]]:
    fine = spacing / patch.finer
    sigma = np.array([fwhm[0], fwhm[0], fwhm[1]]) / _FWHM_PER_SIGMA / fine
    return [ndimage.gaussian_filter(m, sigma, mode="nearest", truncate=3.0) for m in patch.masks]


def _averaged(fine: NDArray[np.float32], finer: tuple[int, int, int]) -> Array:
    x, y, z = (n // times for n, times in zip(fine.shape, finer, strict=True))
    blocks = fine.reshape(x, finer[0], y, finer[1], z, finer[2])
    return np.asarray(blocks.mean(axis=(1, 3, 5)), dtype=np.float64)


def _seen_shift_mm(patch: _Patch, spacing: Array) -> Array:
    """Find how far the edges lie beside their described place, along the axes of the image.

    The model picture is linear in its shift for small ones: what it leaves unexplained is
    regressed on its three slopes. An edge compared at a wrong place would pass for a blurred one.
    """
    smooth = _smoothed(patch, np.asarray(_FIRST_FWHM_MM), spacing)
    design = np.column_stack([_averaged(s, patch.finer)[patch.compared] for s in smooth])
    fine = spacing / patch.finer
    slopes, left = [], []
    for picture in patch.pictures:
        solved = np.linalg.lstsq(design, picture, rcond=None)[0]
        model = sum(a * s for a, s in zip(solved, smooth, strict=True))
        gradient = np.gradient(np.asarray(model), *fine)
        scale = float(picture.std()) + 1e-30
        along = [_averaged(g, patch.finer)[patch.compared] / scale for g in gradient]
        slopes.append(np.column_stack(along))
        left.append((picture - design @ solved) / scale)
    solved = np.linalg.lstsq(np.concatenate(slopes), np.concatenate(left), rcond=None)[0]
    return np.asarray(np.clip(-solved, -_LARGEST_SHIFT_MM, _LARGEST_SHIFT_MM), dtype=np.float64)


def _patches(
    contrasts: Contrasts,
    description: PhantomDescription,
    pose: Array,
    shifts_mm: Mapping[str, Array],
) -> list[_Patch]:
    patches: list[_Patch] = []
    spacing = np.asarray(contrasts.grid.spacing_mm)
    for low, high, compartment in _boxes(description)[:_TRIED_PATCHES]:
        shifted = pose.copy()
        shifted[:3, 3] += pose[:3, :3] @ shifts_mm.get(compartment.label, np.zeros(3))
        patch = _patch(contrasts, description, shifted, (low, high), compartment)
        for _ in range(_SHIFT_STEPS):
            if patch is None:
                break
            shifted[:3, 3] += contrasts.grid.directions @ _seen_shift_mm(patch, spacing)
            patch = _patch(contrasts, description, shifted, (low, high), compartment)
        if patch is not None:
            patches.append(patch)
    # Parts as bright as their surroundings tell nothing.
    start = np.asarray(_FIRST_FWHM_MM)
    patches.sort(key=lambda patch: _unexplained([patch], start, spacing))
    if all(c.role == "body" for c in description.measured):
        return patches  # each side of a surface shows one direction only
    return patches[:_MOST_PATCHES]


def _boxes(description: PhantomDescription) -> list[tuple[Array, Array, Compartment]]:
    """Give boxes of the phantom frame: round the parts nearest to the middle, or of the surface."""
    inner = [c for c in description.measured if c.role != "body"]
    if inner:
        inner.sort(key=lambda c: float(np.linalg.norm(np.mean(c.shape.bounds_mm, axis=0))))
        return [box for c in inner for box in _halves(c)]
    body = description.measured[0]
    low, high = body.shape.bounds_mm
    middle, half = (low + high) / 2, (high - low) / 2
    boxes: list[tuple[Array, Array, Compartment]] = []
    for axis in (2, 1, 0):
        for sign in (1.0, -1.0):
            at = middle.copy()
            at[axis] += sign * half[axis]
            # The pole of a ball is flat there: a wider box sees it bend, and blur in the slice.
            reach = _EDGE_BOX_MM * (1.5 if isinstance(body.shape, Ball) else 1.0)
            boxes.append((at - reach, at + reach, body))
    return [boxes[0], boxes[2], boxes[4], boxes[1], boxes[3], boxes[5]]


def _halves(compartment: Compartment) -> list[tuple[Array, Array, Compartment]]:
    """Give the boxes round the two ends of a part, which may each lie a little elsewhere."""
    low, high = compartment.shape.bounds_mm
    longest = int(np.argmax(high - low))
    low, high = low - _MARGIN_MM, high + _MARGIN_MM
    below, above = high.copy(), low.copy()
    below[longest] = above[longest] = (low[longest] + high[longest]) / 2
    return [(low, below, compartment), (above, high, compartment)]


def _patch(
    contrasts: Contrasts,
    description: PhantomDescription,
    pose: Array,
    box: tuple[Array, Array],
    compartment: Compartment,
) -> _Patch | None:
    grid = contrasts.grid
    window = _window(grid, pose, box)
    if window is None:
        return None
    x, y, z = (max(2, math.ceil(step / _FINE_STEP_MM)) for step in grid.spacing_mm)
    finer = (x, y, z)
    places = _fine_places(grid, pose, window, finer)
    labels, distance = _labelled(description, compartment, places)
    present = np.unique(labels)
    masks = np.stack([(labels == label).astype(np.float32) for label in present])
    near = np.abs(distance) < _COMPARED_MM
    compared = _averaged(near.astype(np.float32), finer) > 0.5
    if len(present) < 2 or compared.sum() < 10 * len(present):
        return None
    slices = tuple(slice(a, b) for a, b in window)
    pictures = np.stack([contrasts.low[slices][compared], contrasts.weighted[slices][compared]])
    return _Patch(pictures, masks, compared, finer)


def _window(grid: Grid, pose: Array, box: tuple[Array, Array]) -> list[tuple[int, int]] | None:
    """Give the index ranges of a box; None where its middle lies outside or little is left."""
    corners = np.array([[box[i][0], box[j][1], box[k][2]] for i in (0, 1) for j in (0, 1)
                        for k in (0, 1)])  # fmt: skip
    vox = transform_points(grid.vox_from_ras @ pose, corners)
    low = np.maximum(np.floor(vox.min(axis=0)).astype(int), 0)
    high = np.minimum(np.ceil(vox.max(axis=0)).astype(int) + 1, grid.shape)
    whole = vox.max(axis=0) - vox.min(axis=0)
    if np.any(high - low < 3) or np.any(high - low < 0.5 * whole):
        return None
    return list(zip(low.tolist(), high.tolist(), strict=True))


def _fine_places(
    grid: Grid, pose: Array, window: Sequence[tuple[int, int]], finer: Sequence[int]
) -> Array:
    axes = [
        (np.arange(a, b)[:, None] + (np.arange(times) + 0.5) / times - 0.5).ravel()
        for (a, b), times in zip(window, finer, strict=True)
    ]
    vox = np.stack(np.meshgrid(*axes, indexing="ij"), axis=-1)
    return transform_points(np.linalg.inv(pose) @ grid.ras_from_vox, vox)


def _labelled(
    description: PhantomDescription, measured: Compartment, places: Array
) -> tuple[NDArray[np.intp], Array]:
    """Give the fine places numbers by what lies there, and the distance from the measured part."""
    labels = np.zeros(places.shape[:3], dtype=np.intp)
    distance = measured.shape.distance(places)
    low, high = places.reshape(-1, 3).min(axis=0), places.reshape(-1, 3).max(axis=0)
    materials: dict[tuple[str, str], int] = {}
    for compartment in description.compartments:
        start, end = compartment.shape.bounds_mm
        if np.any(start > high) or np.any(end < low):
            continue
        # Walls are one thing; every other part may have its own brightness.
        name = "wall" if compartment.role == "wall" else compartment.label
        number = materials.setdefault((compartment.role, name), len(materials) + 1)
        labels[compartment.shape.inside(places)] = number
    return labels, distance
