"""Candidate protocols made of analysed scans, and the filter of the a-posteriori arm."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from scipy import ndimage, special

from dtiplan.domain.geometry import Array
from dtiplan.domain.image import DiffusionSeries
from dtiplan.domain.phantoms.analysis import Metric, PhantomAnalysis, RegionResult, Status
from dtiplan.domain.phantoms.harmonisation import Arm, Candidate, Contrast, Sample
from dtiplan.domain.quality import NotMeasured
from dtiplan.processing.phantom.harmonisation.harmonise import contrast_to_noise

_SIGMA_PER_FWHM = 1.0 / math.sqrt(8.0 * math.log(2.0))
_LIKE_TISSUE = (("grey", "white"), ("pvp-10", "pvp-30"))
"""Pairs of materials that stand for the two tissues, the first that a phantom has."""
_CHECKED = ("b-dependence", "snr-b0")
"""Metrics beside the bias that a protocol must not fail; by the beginning of their names."""


def tissue_pair(analysis: PhantomAnalysis) -> tuple[str, str] | None:
    """Give the two materials of ratio and contrast; None where the phantom has none."""
    materials = {region.material for region in analysis.regions}
    return next((pair for pair in _LIKE_TISSUE if materials.issuperset(pair)), None)


def candidate_of(
    analysis: PhantomAnalysis,
    name: str,
    arm: Arm,
    pair: tuple[str, str],
    *,
    contrast: Contrast = Contrast.BOTH,
    minutes: float = math.inf,
) -> Candidate | NotMeasured:
    """Make a candidate of an analysed scan.

    Parameters
    ----------
    analysis : PhantomAnalysis
    name : str
    arm : Arm
    pair : (str, str)
        Labels of regions, or materials; of a material the mean of its regions is taken.
    contrast : Contrast
    minutes : float
        Time of the scan.

    Returns
    -------
    Candidate or NotMeasured
        The latter where one of the three metrics of the article was not measured.
    """
    chosen = [_regions(analysis, wanted) for wanted in pair]
    for wanted, regions in zip(pair, chosen, strict=True):
        if not regions:
            return NotMeasured(f"{name} has no compartment '{wanted}'")
    resolution = [m for m in analysis.metrics if m.name == "resolution"]
    if not resolution or resolution[0].value is None:
        why = resolution[0].reason if resolution else "it was not asked for"
        return NotMeasured(f"the effective resolution of {name} was not measured: {why}")
    first, second = (float(np.mean([r.adc_mean_mm2_s for r in each])) for each in chosen)
    noise_first, noise_second = (
        math.sqrt(float(np.mean([r.adc_sd_mm2_s**2 for r in each]))) for each in chosen
    )
    if min(noise_first, noise_second) <= 0.0 or second <= 0.0:
        return NotMeasured(f"the contrast of {name} has no noise to be divided by")
    judged = [r for r in analysis.regions if r.bias_percent is not None]
    return Candidate(
        name,
        arm,
        {
            "ratio": first / second,
            "cnr": contrast_to_noise((first, second), (noise_first, noise_second), contrast),
            "rs_mm": float(resolution[0].value),
        },
        minutes,
        {r.label: r.bias_percent for r in judged if r.bias_percent is not None},
        tuple(
            f"{m.title}: {m.value:.3g} {m.unit} against {m.tolerance}"
            for m in analysis.metrics
            if m.status is Status.FAIL and m.name.startswith(_CHECKED) and m.value is not None
        ),
        _sample(chosen[0], chosen[1], resolution[0]),
        {r.label: _bias_u_percent(r) for r in judged},
    )


def _bias_u_percent(region: RegionResult) -> float:
    """Give the standard uncertainty of a bias: the noise of the mean and that of the truth."""
    truth = region.truth_mm2_s or math.nan
    return 100.0 * math.hypot(region.adc_u_mm2_s, region.truth_u_mm2_s or 0.0) / truth


def _sample(
    first: Sequence[RegionResult], second: Sequence[RegionResult], resolution: Metric
) -> Sample | None:
    """Give what was measured vial by vial and slice by slice; None where no slices are told."""
    one = [each for region in first for each in region.slices]
    other = [each for region in second for each in region.slices]
    if min(len(one), len(other)) < 2 or resolution.value is None:
        return None
    return Sample(
        np.array([each.adc_mean_mm2_s for each in one]),
        np.array([each.adc_mean_mm2_s for each in other]),
        np.array([each.adc_sd_mm2_s for each in one]),
        np.array([each.adc_sd_mm2_s for each in other]),
        np.array([resolution.value]),
        resolution.u or 0.0,
    )


def _regions(analysis: PhantomAnalysis, wanted: str) -> list[RegionResult]:
    named = [r for r in analysis.regions if r.label == wanted]
    return named or [r for r in analysis.regions if r.material == wanted]


def resolution_mm(analysis: PhantomAnalysis) -> tuple[float, float] | NotMeasured:
    """Give the effective resolution in the plane and through it, FWHM in mm."""
    held = {m.name: m for m in analysis.metrics}
    found = []
    for name in ("fwhm-xy", "fwhm-z"):
        metric = held.get(name)
        if metric is None or metric.value is None:
            return NotMeasured(metric.reason if metric else "the resolution was not measured")
        found.append(metric.value)
    return found[0], found[1]


def smoothed(series: DiffusionSeries, fwhm_mm: Sequence[float]) -> DiffusionSeries:
    """Smooth every diffusion image by a Gaussian; the maps are then fitted anew, never smoothed.

    Parameters
    ----------
    series : DiffusionSeries
    fwhm_mm : (in the plane, through it)
        Widths of the filter; 0 for none.
    """
    step_mm = series.grid.spacing_mm
    across, through = (width * _SIGMA_PER_FWHM for width in fwhm_mm)
    sigmas = (across / step_mm[0], across / step_mm[1], through / step_mm[2])
    kernels = [_kernel(sigma) for sigma in sigmas]
    values = np.empty(series.values.shape, dtype=np.float32)
    for volume in range(len(series.gradients)):
        whole = series.values[..., volume].astype(np.float32)
        for axis, kernel in enumerate(kernels):
            whole = ndimage.convolve1d(whole, kernel, axis=axis, mode="nearest")
        values[..., volume] = whole
    return replace(series, values=values)


def _kernel(sigma_voxels: float) -> Array:
    """Give the discrete Gaussian, whose variance is right even below the size of a voxel.

    T(n) = exp(-t) I_n(t), t = sigma^2 (Lindeberg, IEEE PAMI 1990;12:234); a sampled Gaussian of
    0.4 voxels has a third of its variance.
    """
    reach = math.ceil(6.0 * sigma_voxels) + 2
    weights = special.ive(np.abs(np.arange(-reach, reach + 1)), sigma_voxels**2)
    return np.asarray(weights / weights.sum())
