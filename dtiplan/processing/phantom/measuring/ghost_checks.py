"""Nyquist ghosts: signal that lies half a field of view away along the phase direction."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from dtiplan.domain.geometry import Array
from dtiplan.domain.phantoms.analysis import Metric
from dtiplan.domain.phantoms.tolerances import judged, missing
from dtiplan.processing.phantom.placement.contrasts import Contrasts

_NAMES = ("ghost-level", "ghost-ratio", "psg")
_AWAY_VOXELS = 4
_LEAST_VOXELS = 30
_FRAME = 2


def ghost_metrics(contrasts: Contrasts, phase_axis: int | None) -> list[Metric]:
    """Measure the ghost in the background of the volumes without weighting.

    The level is the signal where the N/2 ghost of the phantom falls on background, its noise
    taken out in squares, over the signal of the phantom half a field of view away. The ratio is
    that of the mean backgrounds beside the phantom along phase and readout (Chavez 2018); percent
    signal ghosting is ACR's, 100 |(top + bottom) - (left + right)| / (2 mean).
    """
    if phase_axis not in (0, 1):
        reason = "the files do not tell the direction of phase encoding"
        return [missing(name, reason) for name in _NAMES]
    low = np.swapaxes(contrasts.low, 0, 1) if phase_axis == 0 else contrasts.low
    body = np.swapaxes(contrasts.body, 0, 1) if phase_axis == 0 else contrasts.body
    middle = _middle(body)
    low, body = low[..., middle], body[..., middle]
    return [_level(low, body), *_backgrounds(low, body)]


def _middle(body: NDArray[np.bool_]) -> slice:
    """Middle third of the slices that show the phantom."""
    shown = np.flatnonzero(body.any(axis=(0, 1)))
    third = max(len(shown) // 3, 1)
    first = shown[0] + (len(shown) - third) // 2
    return slice(int(first), int(first + third))


def _level(low: Array, body: NDArray[np.bool_]) -> Metric:
    """Regress the squared background on the squared signal half a field of view away.

    The intercept is the noise; so is a background that has no signal at that distance.
    """
    far = ~ndimage.binary_dilation(body, np.ones((3, 3, 1)), iterations=_AWAY_VOXELS)
    far[:_FRAME], far[-_FRAME:], far[:, :_FRAME], far[:, -_FRAME:] = (False,) * 4
    half = low.shape[1] // 2
    inside = ndimage.binary_erosion(body, np.ones((3, 3, 1)), iterations=2)
    source = np.roll(np.where(body, low, 0.0), half, axis=1)
    ghost = far & np.roll(inside, half, axis=1)
    quiet = far & ~ndimage.binary_dilation(
        np.roll(body, half, axis=1), np.ones((3, 3, 1)), iterations=_AWAY_VOXELS
    )
    if ghost.sum() < _LEAST_VOXELS or quiet.sum() < _LEAST_VOXELS:
        return missing(
            "ghost-level",
            f"the N/2 ghost of the phantom falls on the phantom itself: {int(ghost.sum())} "
            f"background voxels lie in it, {int(quiet.sum())} outside; {_LEAST_VOXELS} are needed",
        )
    noise = float((low[quiet] ** 2).mean())
    if noise == 0.0:
        return missing("ghost-level", "the background was set to zero before the export")
    signal = float((source[ghost] ** 2).mean())
    excess = (low[ghost] ** 2).mean() - noise
    level = 100.0 * float(np.sqrt(max(excess, 0.0) / signal))
    spread = float(low[ghost].std() ** 2 * 2) / np.sqrt(ghost.sum())
    u = 100.0 * spread / signal / (2.0 * max(level / 100.0, np.sqrt(spread / signal)))
    return judged("ghost-level", level, float(u), remark=f"{int(ghost.sum())} background voxels")


def _backgrounds(low: Array, body: NDArray[np.bool_]) -> list[Metric]:
    """Compare the background beside the phantom along phase (second axis) and readout (first)."""
    wide = ndimage.binary_dilation(body, np.ones((3, 3, 1)), iterations=_AWAY_VOXELS)
    columns, rows = np.any(body, axis=(1, 2)), np.any(body, axis=(0, 2))
    free = ~wide
    free[:_FRAME], free[-_FRAME:], free[:, :_FRAME], free[:, -_FRAME:] = (False,) * 4
    along_phase = free & np.asarray(columns)[:, None, None]
    along_readout = free & np.asarray(rows)[None, :, None]
    both = along_phase & along_readout
    along_phase, along_readout = along_phase & ~both, along_readout & ~both
    if along_phase.sum() < _LEAST_VOXELS or along_readout.sum() < _LEAST_VOXELS:
        reason = "the phantom leaves too little background beside it"
        return [missing("ghost-ratio", reason), missing("psg", reason)]
    phase, readout = low[along_phase], low[along_readout]
    if readout.mean() == 0.0:
        reason = "the background was set to zero before the export"
        return [missing("ghost-ratio", reason), missing("psg", reason)]
    ratio = float(phase.mean() / readout.mean())
    relative = np.hypot(
        phase.std() / phase.mean() / np.sqrt(phase.size),
        readout.std() / readout.mean() / np.sqrt(readout.size),
    )
    # Top and bottom together are twice the mean of the phase side, left and right of the other.
    psg = 100.0 * abs(2.0 * phase.mean() - 2.0 * readout.mean()) / (2.0 * low[body].mean())
    return [
        judged("ghost-ratio", ratio, ratio * float(relative)),
        judged("psg", float(psg)),
    ]
