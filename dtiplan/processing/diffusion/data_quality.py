"""Judge a series by what the tensor fit leaves over: noise, outlier slices and volumes."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.gradients import GradientTable
from dtiplan.domain.image import DiffusionSeries, Image
from dtiplan.domain.maps import TensorMaps
from dtiplan.domain.quality import DataQuality, Measured, NotMeasured

Floats = NDArray[np.float64]

_FEWEST_VOXELS = 50
"""A slice with less brain says nothing about itself."""
_OUTLIER_SD = 5.0
_OUTLIER_SHARE = 0.03
"""A slice is an outlier where its mean misfit is this many robust standard deviations from the
other volumes' at the same slice, and at least this share of S0."""
_VOLUME_SHARE = 0.25
"""A volume is an outlier when this share of its slices are."""
_LOW_SNR = 15.0
"""Below, FA in grey matter rises by a tenth and more through noise alone."""


def assess(series: DiffusionSeries, mask: Image, maps: TensorMaps) -> DataQuality:
    """Measure the noise and look for slices and volumes that do not follow the model.

    Parameters
    ----------
    series : DiffusionSeries
        The series that was fitted.
    mask : Image
        Brain mask.
    maps : TensorMaps
        Its tensor fit.

    Returns
    -------
    DataQuality
        What was measured; what could not be measured says why.
    """
    inside = mask.values.astype(bool) & maps.mask.values
    for v in range(len(series.gradients)):  # where samples were lost, S0 can be anything
        inside &= np.nan_to_num(series.values[..., v]) > 0
    misfit = _slice_misfit(series, inside, maps)
    slices, volumes = _outliers(misfit)
    snr = _snr_b0(series, inside)
    return DataQuality(snr, slices, volumes, misfit, _findings(snr, slices, volumes, maps))


def predicted_signal(maps: TensorMaps, table: GradientTable, volume: int) -> NDArray[np.float32]:
    """Give the signal the fitted tensor predicts for one volume, (x, y, z)."""
    x, y, z = table.directions_ras[volume]
    factors = np.array([x * x, 2 * x * y, y * y, 2 * x * z, 2 * y * z, z * z], np.float32)
    diffusivity = maps.tensor.values @ factors
    decay = np.exp(np.clip(-np.float32(table.b_s_mm2[volume]) * diffusivity, -50.0, 5.0))
    return np.asarray(maps.s0.values * decay, dtype=np.float32)


def _slice_misfit(series: DiffusionSeries, inside: NDArray[np.bool_], maps: TensorMaps) -> Floats:
    """Mean of (measured - fitted) over mean of S0, (n volumes, n slices).

    Noise is the same in every volume, so it is compared with S0 and not with the fitted signal.
    """
    n_slices, n_volumes = series.grid.shape[2], len(series.gradients)
    voxels = inside.sum(axis=(0, 1))
    misfit = np.full((n_volumes, n_slices), np.nan)
    total = np.where(inside, maps.s0.values, 0.0).sum(axis=(0, 1), dtype=np.float64)
    usable = (voxels >= _FEWEST_VOXELS) & (total > 0)
    for v in range(n_volumes):
        fitted = np.where(inside, predicted_signal(maps, series.gradients, v), 0.0)
        measured = np.where(inside, np.nan_to_num(series.values[..., v]), 0.0)
        difference = (measured - fitted).sum(axis=(0, 1), dtype=np.float64)
        misfit[v, usable] = difference[usable] / total[usable]
    return misfit


def _outliers(misfit: Floats) -> tuple[tuple[tuple[int, int], ...], tuple[int, ...]]:
    """Name slices that stray from the other volumes at the same place, and whole volumes."""
    known = ~np.isnan(misfit).all(axis=0)
    centred = misfit[:, known] - np.median(misfit[:, known], axis=0)
    spread = 1.4826 * np.median(np.abs(centred), axis=0)
    limit = np.maximum(_OUTLIER_SD * spread, _OUTLIER_SHARE)
    strays = np.zeros(misfit.shape, dtype=bool)
    strays[:, known] = np.abs(centred) > limit
    share = strays.sum(axis=1) / max(int(known.sum()), 1)
    volumes = tuple(int(v) for v in np.flatnonzero(share > _VOLUME_SHARE))
    return tuple((int(v), int(k)) for v, k in np.argwhere(strays)), volumes


def _snr_b0(series: DiffusionSeries, inside: NDArray[np.bool_]) -> Measured | NotMeasured:
    """Signal over noise of one b = 0 volume, from the spread of repeated ones."""
    b0 = np.flatnonzero(series.gradients.is_b0)
    if b0.size < 2:
        return NotMeasured(
            f"the series has {b0.size} volume with b = 0; noise is measured from repeated ones"
        )
    signal = np.stack([series.values[..., v][inside] for v in b0]).astype(np.float64)
    noise = float(np.sqrt(np.median(signal.var(axis=0, ddof=1) / _median_of_variance(b0.size))))
    if noise <= 0:
        return NotMeasured("the repeated volumes with b = 0 are identical")
    value = float(np.median(signal.mean(axis=0))) / noise
    return Measured(value, f"median signal over noise between {b0.size} volumes with b = 0")


def _median_of_variance(n: int) -> float:
    """Median of the sample variance of n normal numbers with variance 1 (Wilson-Hilferty)."""
    freedom = n - 1
    return float((1.0 - 2.0 / (9.0 * freedom)) ** 3)


def _findings(
    snr: Measured | NotMeasured,
    slices: tuple[tuple[int, int], ...],
    volumes: tuple[int, ...],
    maps: TensorMaps,
) -> tuple[Finding, ...]:
    found = []
    if isinstance(snr, Measured) and snr.value < _LOW_SNR:
        found.append(
            Finding(
                Severity.WARNING,
                "low-snr",
                f"The signal-to-noise ratio of b = 0 is {snr.value:.1f} ({snr.method}); below "
                f"{_LOW_SNR:g}, noise raises FA and scatters directions.",
                "Switch denoising on, or scan with larger voxels or more averages.",
            )
        )
    if volumes:
        found.append(
            Finding(
                Severity.WARNING,
                "outlier-volumes",
                f"Volumes {', '.join(map(str, volumes[:10]))} do not follow the tensor model in "
                f"more than {_VOLUME_SHARE:.0%} of their slices.",
                "Look at them; leave them out if they are damaged.",
            )
        )
    single = [(v, k) for v, k in slices if v not in volumes]
    if single:
        shown = ", ".join(f"volume {v} slice {k}" for v, k in single[:6])
        found.append(
            Finding(
                Severity.WARNING,
                "outlier-slices",
                f"{len(single)} slices have lost or gained signal against the tensor model: "
                f"{shown}{', ...' if len(single) > 6 else ''}.",
                "Motion during a slice does this; look at the residual map.",
            )
        )
    if maps.n_repaired or maps.n_unfitted:
        n_voxels = int(maps.mask.values.sum()) + maps.n_unfitted
        found.append(
            Finding(
                Severity.INFO,
                "bad-samples",
                f"Of {n_voxels} voxels, {maps.n_repaired} were fitted without samples that are "
                f"zero or not numbers, and {maps.n_unfitted} could not be fitted.",
                "Nothing needs to be done where these are few or at the edge of the brain.",
            )
        )
    return tuple(found)
