"""Noise of a phantom scan, SNR, and the FA that noise alone makes."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dtiplan.domain.gradients import GradientTable
from dtiplan.domain.image import DiffusionSeries
from dtiplan.domain.quality import NotMeasured
from dtiplan.processing.phantom.measuring.diffusion_fit import DiffusionFit

_TEMPORAL_FROM = 4
"""With so many repeats the n-th scan method is used; with fewer, differences."""
_CHI_MEAN = math.sqrt(2.0) * math.gamma(3.0) / math.gamma(2.5) / math.sqrt(5.0)
"""Mean of a chi variable with 5 degrees of freedom over its root mean square, 0.9515."""
FLOOR_CONSTANT = math.sqrt(7.5) * math.gamma(3.0) / math.gamma(2.5)
"""4.12 in E[FA] = 4.12 exp(bD) / (bD SNR0 sqrt(N))."""


@dataclass(frozen=True)
class Noise:
    """Signal and noise of one volume without weighting, in one region.

    Parameters
    ----------
    snr : float
    u : float
        Standard uncertainty of it.
    sigma : float
        Standard deviation of the noise, units of the signal.
    method : str
    """

    snr: float
    u: float
    sigma: float
    method: str


def snr_at_b0(series: DiffusionSeries, mask: NDArray[np.bool_]) -> Noise | NotMeasured:
    """Measure SNR from repeated volumes without weighting.

    From four volumes on by the n-th scan method (temporal mean over temporal standard deviation,
    each voxel); with fewer by differences, sigma = SD(difference) / sqrt(2), the mean difference
    taken out. A slow drift over the scan is taken out of both.
    """
    volumes = np.flatnonzero(series.gradients.is_b0)
    if volumes.size < 2:
        return NotMeasured(
            f"it needs two volumes with b = 0; this scan has {volumes.size}, and filtering and "
            "interpolation forbid to take the noise from the background"
        )
    signal = series.values[mask][:, volumes].astype(np.float64)
    mean = float(signal.mean())
    if np.array_equal(signal[:, 0], signal[:, -1]):
        return NotMeasured("the repeated volumes with b = 0 are identical")
    # The scanner's own drift is the same factor in all voxels.
    level = signal.mean(axis=0, keepdims=True)
    signal = signal * (mean / level)
    if volumes.size >= _TEMPORAL_FROM:
        sigma = float(np.sqrt(signal.var(axis=1, ddof=1).mean()))
        method = f"n-th scan method over {volumes.size} volumes with b = 0"
    else:
        difference = np.diff(signal, axis=1)
        sigma = float(np.sqrt((difference**2).mean() / 2.0))
        method = f"differences of {volumes.size} volumes with b = 0"
    freedom = signal.shape[0] * (volumes.size - 1)
    snr = mean / sigma
    return Noise(snr, snr / math.sqrt(2.0 * freedom), sigma, method)


def snr_of_fit(fit: DiffusionFit, mask: NDArray[np.bool_]) -> Noise | NotMeasured:
    """Take the noise from the misfit of the diffusion model: an upper limit of it."""
    residual = fit.noise_of_fit[mask]
    residual = residual[np.isfinite(residual)]
    if residual.size == 0:
        return NotMeasured("there are no more volumes than the fit has parameters")
    sigma = float(np.sqrt((residual**2).mean()))
    mean = float(np.nanmean(fit.s0[mask]))
    snr = mean / max(sigma, 1e-9)
    return Noise(snr, snr / math.sqrt(2.0 * residual.size), sigma, "misfit of the diffusion model")


def fa_floor(table: GradientTable, adc_mm2_s: float, snr: float) -> float:
    """Give the mean FA that noise alone makes in an isotropic medium.

    The covariance of the log-linear weighted fit gives the variance of the tensor's deviatoric
    part; FA is its norm over that of the isotropic part. For N evenly spread directions at one b
    this is 4.12 exp(bD) / (bD SNR0 sqrt(N)); other schemes are as easily had.

    Parameters
    ----------
    table : GradientTable
        The volumes that were fitted.
    adc_mm2_s : float
    snr : float
        Of a single volume without weighting.
    """
    g = table.directions_ras
    b = table.b_s_mm2
    # Tensor as a vector whose Euclidean length is the Frobenius norm.
    root2 = math.sqrt(2.0)
    columns = [g[:, 0] ** 2, g[:, 1] ** 2, g[:, 2] ** 2]
    columns += [root2 * g[:, i] * g[:, j] for i, j in ((0, 1), (0, 2), (1, 2))]
    scale = max(float(b.max()), 1.0)
    design = np.column_stack([*(-(b / scale) * c for c in columns), np.ones(len(b))])
    weights = np.exp(-2.0 * b * adc_mm2_s) * snr**2
    covariance = np.linalg.inv(design.T @ (weights[:, None] * design))[:6, :6] / scale**2
    isotropic = np.array([1.0, 1.0, 1.0, 0, 0, 0]) / math.sqrt(3.0)
    project = np.eye(6) - np.outer(isotropic, isotropic)
    variance = float(np.trace(project @ covariance @ project))
    norm = math.sqrt(3.0) * adc_mm2_s
    return float(_CHI_MEAN * math.sqrt(1.5 * variance) / norm)


def fa_floor_of_shell(n_directions: int, b_s_mm2: float, adc_mm2_s: float, snr: float) -> float:
    """E[FA] = 4.12 exp(bD) / (bD SNR0 sqrt(N)), for N evenly spread directions at one b."""
    attenuation = b_s_mm2 * adc_mm2_s
    return float(
        FLOOR_CONSTANT * math.exp(attenuation) / (attenuation * snr * math.sqrt(n_directions))
    )


def fa_excess(measured: float, expected: float) -> float:
    """Give the FA that noise does not explain, sqrt(measured^2 - expected^2), not below 0."""
    return math.sqrt(max(0.0, measured**2 - expected**2))
