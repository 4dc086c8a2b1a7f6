"""Shape of the phantom in the images: eddy currents, scale, distortion.

All three rest on the outline, found to a part of a voxel where the signal crosses half of what it
is further inside. Half is the same place in every contrast, so volumes of any weighting compare.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dtiplan.domain.geometry import Array
from dtiplan.domain.image import DiffusionSeries
from dtiplan.domain.phantoms.analysis import Metric, Placement
from dtiplan.domain.phantoms.description import PhantomDescription
from dtiplan.domain.phantoms.tolerances import judged, missing
from dtiplan.processing.phantom.measuring.outline import Outline, middle_slices, outline_of
from dtiplan.processing.phantom.measuring.regions import described_body
from dtiplan.processing.phantom.placement.contrasts import Contrasts
from dtiplan.processing.phantom.placement.part_positions import scales
from dtiplan.processing.phantom.placement.surface_placement import OTHER_SIZE, is_homogeneous

_EDDY = ("eddy-displacement", "eddy-scale", "eddy-shear", "eddy-shift")
_RADIUS_MM = 80.0
_LEAST_EDGES = 40
_LEAST_SIGNAL_TO_BACKGROUND = 4.0


@dataclass(frozen=True)
class EddyMotion:
    """How one volume is changed along phase, against the first without weighting.

    Parameters
    ----------
    scale, shear : float
        Displacement per mm along phase and along readout, from the middle of the phantom.
    shift_voxels : float
    displacement_voxels : float
        Largest displacement at 80 mm from the middle.
    u_displacement_voxels : float
    """

    scale: float
    shear: float
    shift_voxels: float
    displacement_voxels: float
    u_displacement_voxels: float


def eddy_metrics(
    series: DiffusionSeries, contrasts: Contrasts, phase_axis: int | None
) -> list[Metric]:
    """Compare the outline of each weighted volume with that without weighting."""
    if phase_axis not in (0, 1):
        reason = "the files do not tell the direction of phase encoding"
        return [missing(name, reason) for name in _EDDY]
    motions = eddy_motions(series, contrasts, phase_axis)
    if not motions:
        reason = "no weighted volume shows the outline of the phantom above its background"
        return [missing(name, reason) for name in _EDDY]
    volume, worst = max(motions.items(), key=lambda item: item[1].displacement_voxels)
    n_weighted = int((~series.gradients.is_b0).sum())
    remark = f"volume {volume + 1}; {len(motions)} of {n_weighted} weighted volumes measured"
    scale = max((m.scale for m in motions.values()), key=abs)
    shear = max((m.shear for m in motions.values()), key=abs)
    shift = max((m.shift_voxels for m in motions.values()), key=abs)
    return [
        judged("eddy-displacement", worst.displacement_voxels, worst.u_displacement_voxels,
               remark=remark),
        judged("eddy-scale", 100.0 * scale),
        judged("eddy-shear", 100.0 * shear),
        judged("eddy-shift", shift),
    ]  # fmt: skip


def eddy_motions(
    series: DiffusionSeries, contrasts: Contrasts, phase_axis: int
) -> dict[int, EddyMotion]:
    """Fit shift, scale and shear along phase to the outline of each weighted volume.

    Returns
    -------
    dict
        By volume; volumes whose outline does not stand out are absent.
    """
    middle = middle_slices(contrasts.body)
    body = contrasts.body[..., middle]
    spacing = np.asarray(series.grid.spacing_mm)[[1 - phase_axis, phase_axis]]
    reference = outline_of(contrasts.low[..., middle], body, phase_axis)
    motions: dict[int, EddyMotion] = {}
    for volume in np.flatnonzero(~series.gradients.is_b0):
        signal = series.values[..., middle, volume].astype(np.float64)
        background = float(np.median(signal[~body]))
        if np.median(signal[body]) < _LEAST_SIGNAL_TO_BACKGROUND * max(background, 1e-9):
            continue
        motion = _motion(reference, outline_of(signal, body, phase_axis), spacing)
        if motion is not None:
            motions[int(volume)] = motion
    return motions


def _motion(reference: Outline, moved: Outline, spacing_mm: Array) -> EddyMotion | None:
    """Regress the displacement of the edges (voxels along phase) on their place."""
    shift = np.stack([moved.low - reference.low, moved.high - reference.high])
    place = np.stack([reference.low, reference.high])
    good = np.isfinite(shift) & np.isfinite(place)
    if good.sum() < _LEAST_EDGES:
        return None
    readout = np.broadcast_to(np.arange(shift.shape[1])[None, :, None], shift.shape)
    y_mm = (place[good] - place[good].mean()) * spacing_mm[1]
    x_mm = (readout[good] - readout[good].mean()) * spacing_mm[0]
    d_mm = shift[good] * spacing_mm[1]
    design = np.column_stack([np.ones_like(y_mm), y_mm, x_mm])
    weights = np.ones_like(d_mm)
    for _ in range(5):  # bubbles and ice move single edges: reweighted least squares
        root = np.sqrt(weights)
        solved = np.linalg.lstsq(design * root[:, None], d_mm * root, rcond=None)[0]
        misfit = np.abs(d_mm - design @ solved)
        scale = max(1.4826 * float(np.median(misfit)), 1e-3)
        weights = 1.0 / np.maximum(1.0, misfit / (1.5 * scale)) ** 2
    u_shift = scale / np.sqrt(weights.sum())
    gradient = float(np.hypot(solved[1], solved[2]))
    displacement = (abs(float(solved[0])) + _RADIUS_MM * gradient) / spacing_mm[1]
    return EddyMotion(
        scale=float(solved[1]),
        shear=float(solved[2]),
        shift_voxels=float(solved[0] / spacing_mm[1]),
        displacement_voxels=float(displacement),
        u_displacement_voxels=float(
            u_shift / spacing_mm[1] * np.hypot(1.0, _RADIUS_MM / max(float(y_mm.std()), 1.0))
        ),
    )


def geometry_metrics(
    contrasts: Contrasts,
    description: PhantomDescription,
    placement: Placement,
    phase_axis: int | None,
    shifts_mm: Mapping[str, Array],
) -> list[Metric]:
    """Compare the size seen with the size described, left-right and front-back, and their ratio.

    By the places of the vials where there are six; else by the mean widths of the outline's middle
    part, against the same of the described body, cut by the same slices.
    """
    names = ("geometric-scale-x", "geometric-scale-y", "distortion-ratio")
    axes = np.argmax(np.abs(contrasts.grid.directions), axis=0)
    if set(axes[:2].tolist()) != {0, 1}:
        reason = "the slices are not axial"
        return [missing(name, reason) for name in names]
    found_scales = scales(description, shifts_mm, placement)
    remark = f"by the places of {len(shifts_mm)} vials"
    if found_scales is None:
        found_scales = _outline_scales(contrasts, description, placement, axes)
        remark = "by the outline"
        if is_homogeneous(description) and placement.quality < OTHER_SIZE:
            reason = "what is seen is not of the size the description gives"
            return [missing(name, reason) for name in names]
    if found_scales is None:
        reason = "the outline of the phantom cannot be followed: too few edges"
        return [missing(name, reason) for name in names]
    size, u = found_scales
    found = [
        judged(f"geometric-scale-{'xy'[axis]}", float(size[axis]), float(u[axis]), remark=remark)
        for axis in (0, 1)
    ]
    if phase_axis not in (0, 1):
        reason = "the files do not tell the direction of phase encoding"
        return [*found, missing("distortion-ratio", reason)]
    phase = int(axes[phase_axis])
    distortion = float(size[phase] / size[1 - phase])
    u_ratio = distortion * float(np.hypot(u[0] / size[0], u[1] / size[1]))
    return [*found, judged("distortion-ratio", distortion, u_ratio, remark=remark)]


def _outline_scales(
    contrasts: Contrasts,
    description: PhantomDescription,
    placement: Placement,
    axes: NDArray[np.intp],
) -> tuple[Array, Array] | None:
    """Give size seen over size described along the scanner's x and y, with uncertainty."""
    seen, described = _extents(contrasts, description, placement)
    if seen is None or described is None:
        return None
    size, u = np.zeros(2), np.zeros(2)
    for axis in (0, 1):
        size[axes[axis]] = seen[axis] / described[axis]
        u[axes[axis]] = seen[axis + 2] / described[axis]
    return size, u


def _extents(
    contrasts: Contrasts, description: PhantomDescription, placement: Placement
) -> tuple[Array | None, Array | None]:
    """Give widths along both image axes with their uncertainties, mm, (4,): seen and described."""
    middle = middle_slices(contrasts.body)
    body = contrasts.body[..., middle]
    inside = described_body(description, contrasts.grid, placement.scanner_from_phantom)
    spacing = contrasts.grid.spacing_mm
    seen = _widths(contrasts.low[..., middle], body, spacing)
    if not inside[..., middle].any():
        return seen, None
    return seen, _widths(inside[..., middle], inside[..., middle] > 0.5, spacing)


def _widths(
    picture: Array, body: NDArray[np.bool_], spacing: tuple[float, float, float]
) -> Array | None:
    widths, errors = [], []
    for axis in (0, 1):
        outline = outline_of(picture, body, axis)
        width = outline.high - outline.low
        # Only the middle third of the lines: there the edge is crossed at right angles.
        lines = np.flatnonzero(np.isfinite(width).any(axis=1))
        if lines.size < 12:
            return None
        third = lines[lines.size // 3 : -(lines.size // 3)]
        values = width[third][np.isfinite(width[third])] * spacing[axis]
        widths.append(float(np.median(values)))
        errors.append(float(values.std(ddof=1) / np.sqrt(values.size)))
    return np.array([*widths, *errors])
