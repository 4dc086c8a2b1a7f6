"""ADC of every voxel of a phantom, by a tensor where the directions allow it.

Log-linear weighted least squares, S = S0 exp(-b D), with the squared signal that an ordinary fit
predicts as weight; the same method as the program's tensor fit.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dtiplan.domain.errors import UserError
from dtiplan.domain.geometry import Array
from dtiplan.domain.gradients import GradientTable
from dtiplan.domain.image import DiffusionSeries, Image
from dtiplan.domain.progress import Progress, silent
from dtiplan.domain.units import Unit
from dtiplan.processing.diffusion.tensor_fit import fit_tensor

DEEPEST_ATTENUATION = 2.5
"""Largest b times ADC that is fitted: beyond it the signal nears the noise floor."""
_LEAST_SIGNAL = 0.5


@dataclass(frozen=True, eq=False)
class DiffusionFit:
    """Maps of one fit; nan outside the mask.

    Parameters
    ----------
    adc_mm2_s : array, (x, y, z)
        ADC, or MD of a tensor.
    s0 : array, (x, y, z)
        Fitted signal without weighting.
    noise_of_fit : array, (x, y, z)
        Standard deviation of the signal about the fit, corrected for the fitted parameters;
        nan where there are no more volumes than parameters.
    fa : array or None, (x, y, z)
        None without a tensor.
    v1_ras : array or None, (x, y, z, 3)
    tensor : array or None, (x, y, z, 6)
        xx, xy, yy, xz, yz, zz in RAS, mm2/s.
    used : array of int
        Volumes that were fitted.
    method : str
        As one phrase for the record.
    """

    adc_mm2_s: Array
    s0: Array
    noise_of_fit: Array
    fa: Array | None
    v1_ras: Array | None
    tensor: Array | None
    used: NDArray[np.intp]
    method: str


def largest_b_s_mm2(highest_adc_mm2_s: float, table: GradientTable) -> float:
    """Give the highest b-value to fit, for the part of the phantom that diffuses fastest.

    At least two shells are kept, whatever the attenuation.
    """
    shells = table.shells()
    limit = DEEPEST_ATTENUATION / max(highest_adc_mm2_s, 1e-6)
    kept = [s for number, s in enumerate(shells) if number < 2 or s.b_s_mm2 <= limit]
    return max(s.highest_s_mm2 for s in kept)


def fit_diffusion(
    series: DiffusionSeries,
    mask: NDArray[np.bool_],
    max_b_s_mm2: float,
    progress: Progress = silent,
) -> DiffusionFit:
    """Fit a tensor, or ADC alone where the directions do not determine one."""
    used = np.flatnonzero(series.gradients.b_s_mm2 <= max_b_s_mm2)
    try:
        return _tensor(series, mask, used, max_b_s_mm2, progress)
    except UserError as reason:
        if reason.code != "too-few-directions":
            raise
    return _adc(series, mask, used)


def _tensor(
    series: DiffusionSeries,
    mask: NDArray[np.bool_],
    used: NDArray[np.intp],
    max_b_s_mm2: float,
    progress: Progress,
) -> DiffusionFit:
    where = Image(mask, series.grid, Unit.NONE, "regions")
    maps = fit_tensor(series, where, progress, max_b_s_mm2)
    good = maps.mask.values
    spare = used.size - 7
    scale = np.sqrt(used.size / spare) if spare > 0 else np.nan
    return DiffusionFit(
        adc_mm2_s=_masked(maps.tensor.values[..., [0, 2, 5]].mean(axis=-1), good),
        s0=_masked(maps.s0.values, good),
        noise_of_fit=_masked(maps.residual.values * maps.s0.values * scale, good),
        fa=_masked(maps.fa.values, good),
        v1_ras=maps.v1.values.astype(np.float64),
        tensor=maps.tensor.values.astype(np.float64),
        used=used,
        method="tensor, log-linear weighted least squares; ADC is its mean diffusivity",
    )


def _adc(series: DiffusionSeries, mask: NDArray[np.bool_], used: NDArray[np.intp]) -> DiffusionFit:
    signal = series.values[mask][:, used].astype(np.float64)
    b = series.gradients.b_s_mm2[used]
    adc, s0 = fit_log_linear(signal, b)
    misfit = signal - s0[:, None] * np.exp(-b * adc[:, None])
    spare = used.size - 2
    noise = np.sqrt((misfit**2).sum(axis=1) / spare) if spare > 0 else np.full(len(adc), np.nan)
    directed = np.any(series.gradients.directions_ras[used])
    what = "fewer than six directions" if directed else "trace-weighted images"
    return DiffusionFit(
        _spread(adc, mask), _spread(s0, mask), _spread(noise, mask), None, None, None, used,
        f"ADC, log-linear weighted least squares over {len(np.unique(b))} b-values ({what})",
    )  # fmt: skip


def fit_log_linear(signal: Array, b_s_mm2: Array) -> tuple[Array, Array]:
    """Fit S = S0 exp(-b D) to each row.

    Parameters
    ----------
    signal : array, (n, volumes)
        Values below half a unit count as that.
    b_s_mm2 : array, (volumes,)
        At least two different.

    Returns
    -------
    adc_mm2_s, s0 : array, (n,)
    """
    y = np.log(np.maximum(signal, _LEAST_SIGNAL))
    weights = np.ones_like(y)
    for _ in range(2):
        total = weights.sum(axis=1)
        b_mean = weights @ b_s_mm2 / total
        y_mean = (weights * y).sum(axis=1) / total
        offset = b_s_mm2 - b_mean[:, None]
        slope = (weights * offset * y).sum(axis=1) / (weights * offset**2).sum(axis=1)
        level = y_mean - slope * b_mean
        predicted = level[:, None] + slope[:, None] * b_s_mm2
        predicted -= predicted.max(axis=1, keepdims=True)
        weights = np.exp(2.0 * predicted)
    return -slope, np.exp(level)


def two_point_adc(low: Array, high: Array, b_low_s_mm2: float, b_high_s_mm2: float) -> Array:
    """ADC = ln(S(b1) / S(b2)) / (b2 - b1), as the QIBA DWI profile has it."""
    ratio = np.log(np.maximum(low, _LEAST_SIGNAL) / np.maximum(high, _LEAST_SIGNAL))
    return np.asarray(ratio / (b_high_s_mm2 - b_low_s_mm2))


def axis_adc(
    series: DiffusionSeries, mask: NDArray[np.bool_], max_b_s_mm2: float
) -> tuple[Array, Array] | None:
    """Give ADC along the scanner's x, y and z from volumes weighted along single axes.

    Returns
    -------
    adc_mm2_s, u_mm2_s : array, (3,)
        Mean over the voxels, and the standard uncertainty of it by noise. None where a volume's
        direction lies more than 5 degrees off all axes, or where an axis has none.
    """
    table = series.gradients
    along = np.abs(table.directions_ras)
    b0 = table.is_b0
    axis = along.argmax(axis=1)
    if not np.all(along[~b0].max(axis=1) > math.cos(math.radians(5.0))):
        return None
    low_b = table.b_s_mm2 <= max_b_s_mm2
    values, errors = np.zeros(3), np.zeros(3)
    for number in range(3):
        chosen = np.flatnonzero(low_b & (b0 | (axis == number)))
        if b0[chosen].all():
            return None
        signal = series.values[mask][:, chosen].astype(np.float64)
        adc, _ = fit_log_linear(signal, table.b_s_mm2[chosen])
        values[number] = adc.mean()
        errors[number] = adc.std(ddof=1) / math.sqrt(adc.size)
    return values, errors


def _masked(values: NDArray[np.floating], good: NDArray[np.bool_]) -> Array:
    return np.where(good, values.astype(np.float64), np.nan)


def _spread(values: Array, mask: NDArray[np.bool_]) -> Array:
    whole = np.full(mask.shape, np.nan)
    whole[mask] = values
    return whole
