"""The pictures of a phantom that show its parts: without weighting, weighted, and the ADC map."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage
from skimage.filters import threshold_otsu

from dtiplan.domain.errors import UserError
from dtiplan.domain.geometry import Array, Grid
from dtiplan.domain.gradients import B0_LIMIT_S_MM2
from dtiplan.domain.image import DiffusionSeries

_WANTED_B_S_MM2 = 900.0
"""The weighting at which phantoms at 0 to 25 C show their parts best."""


@dataclass(frozen=True, eq=False)
class Contrasts:
    """Three pictures of one scan.

    Parameters
    ----------
    grid : Grid
    low : array, (x, y, z)
        Mean of the volumes with the lowest b-value.
    weighted : array, (x, y, z)
        Geometric mean of one shell.
    adc : array, (x, y, z)
        Apparent diffusion coefficient from these two, mm2/s; nan where there is no signal.
    body : array, (x, y, z), bool
        What gives signal, holes filled.
    b_low_s_mm2, b_weighted_s_mm2 : float
    """

    grid: Grid
    low: Array
    weighted: Array
    adc: Array
    body: NDArray[np.bool_]
    b_low_s_mm2: float
    b_weighted_s_mm2: float


def contrasts_of(series: DiffusionSeries) -> Contrasts:
    """Make the three pictures.

    Raises
    ------
    UserError
        ``one-shell`` where there are no two b-values to compare.
    """
    shells = series.gradients.shells()
    if len(shells) < 2:
        seen = ", ".join(f"{s.b_s_mm2:g}" for s in shells) or "no"
        raise UserError(
            "No diffusion can be measured on this series.",
            f"All its {len(series.gradients)} volumes have one b-value ({seen} s/mm2).",
            "Add the volumes with another b-value.",
            "one-shell",
        )
    lowest = shells[0]
    weighted = min(shells[1:], key=lambda s: abs(s.b_s_mm2 - _WANTED_B_S_MM2))
    low = series.values[..., list(lowest.indices)].mean(axis=-1, dtype=np.float64)
    signal = series.values[..., list(weighted.indices)].astype(np.float64)
    logarithm = np.log(np.maximum(signal, 1e-3)).mean(axis=-1)
    body = body_mask(low)
    b = series.gradients.b_s_mm2
    b_low = float(b[list(lowest.indices)].mean()) if lowest.b_s_mm2 > B0_LIMIT_S_MM2 else 0.0
    b_high = float(b[list(weighted.indices)].mean())
    adc = (np.log(np.maximum(low, 1e-3)) - logarithm) / (b_high - b_low)
    dark = low < 0.05 * np.percentile(low[body], 95)
    adc[dark] = np.nan
    return Contrasts(series.grid, low, np.exp(logarithm), adc, body, b_low, b_high)


def body_mask(low: Array) -> NDArray[np.bool_]:
    """Give the largest bright part of a volume, holes filled slice by slice, (x, y, z)."""
    smooth = ndimage.gaussian_filter(low, (1.0, 1.0, 0.5 if low.shape[2] > 2 else 0.0))
    bright = smooth > 0.5 * threshold_otsu(smooth)
    labels, n = ndimage.label(bright)
    if n == 0:
        raise UserError(
            "No phantom can be seen in this series.",
            "No part of the image without weighting stands out from its background.",
            "Check that the series holds images of a phantom.",
            "no-phantom-seen",
        )
    sizes = np.bincount(labels.ravel())
    sizes[0] = 0
    largest = labels == int(np.argmax(sizes))
    filled = np.stack(
        [ndimage.binary_fill_holes(largest[..., z]) for z in range(low.shape[2])], axis=-1
    )
    # The surface is where the signal is half of what it is inside; dark parts inside stay.
    inside = ndimage.binary_erosion(filled, np.ones((5, 5, 1)))
    return np.asarray(filled & (inside | (low > 0.5 * np.median(low[filled]))))


def filled_adc(contrasts: Contrasts) -> Array:
    """Give the ADC map without holes: median of the neighbours inside, 0 outside the phantom."""
    holes = ~np.isfinite(contrasts.adc)
    adc = np.where(holes, 0.0, contrasts.adc)
    nearest = ndimage.distance_transform_edt(holes, return_distances=False, return_indices=True)
    if not holes.all():
        adc = adc[tuple(nearest)]
    top = np.percentile(adc[contrasts.body], 99) * 1.2
    return np.where(contrasts.body, np.clip(adc, 0.0, top), 0.0)
