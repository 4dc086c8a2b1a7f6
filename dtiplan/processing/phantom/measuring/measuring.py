"""Measures everything on a placed phantom: one result for each region, all metrics."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from dtiplan.domain.errors import UserError
from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.geometry import Array
from dtiplan.domain.image import DiffusionSeries, Image
from dtiplan.domain.phantoms.analysis import (
    Metric,
    Placed,
    Placement,
    RegionResult,
    SliceResult,
)
from dtiplan.domain.phantoms.certificate import Certificate
from dtiplan.domain.phantoms.description import PhantomDescription
from dtiplan.domain.phantoms.truth import Truth, truth_of
from dtiplan.domain.progress import Progress, part_of, silent
from dtiplan.domain.quality import NotMeasured
from dtiplan.processing.phantom.measuring.diffusion_checks import (
    axis_metrics,
    b_dependence_metrics,
    bias_metrics,
    linearity_metrics,
    repeatability_metric,
    spatial_metric,
    spatial_metric_of_vials,
)
from dtiplan.processing.phantom.measuring.diffusion_fit import (
    DiffusionFit,
    fit_diffusion,
    largest_b_s_mm2,
)
from dtiplan.processing.phantom.measuring.direction_checks import direction_metrics, with_directions
from dtiplan.processing.phantom.measuring.ghost_checks import ghost_metrics
from dtiplan.processing.phantom.measuring.noise import (
    Noise,
    fa_excess,
    fa_floor,
    snr_at_b0,
    snr_of_fit,
)
from dtiplan.processing.phantom.measuring.noise_checks import fa_metrics, snr_metric
from dtiplan.processing.phantom.measuring.regions import Region, regions_of, union
from dtiplan.processing.phantom.measuring.resolution import resolution_metrics
from dtiplan.processing.phantom.measuring.scanner_maps import scanner_map_metrics, with_scanner_adc
from dtiplan.processing.phantom.measuring.shape_checks import eddy_metrics, geometry_metrics
from dtiplan.processing.phantom.measuring.thermometer import (
    temperature_of_water,
    thermometer_metric,
)
from dtiplan.processing.phantom.placement.contrasts import Contrasts
from dtiplan.processing.phantom.placement.handedness import handedness, handedness_findings
from dtiplan.processing.phantom.placement.part_positions import vial_shifts
from dtiplan.processing.phantom.placement.surface_placement import (
    OTHER_SIZE,
    depth_in_body,
    is_homogeneous,
)

ScannerMap = tuple[Image, tuple[float, float, float] | None]
_MANY_REMOVED = 0.02
_LEAST_IN_SLICE = 8


@dataclass(frozen=True, eq=False)
class Asked:
    """What is known beforehand.

    Parameters
    ----------
    description : PhantomDescription
    truths : mapping
        By material.
    placement : Placement
    phase_axis : int or None
        Image axis that was encoded by phase.
    thermometer : str
        Label of the compartment of water that tells the temperature; empty for none.
    certificate : Certificate or None
    scanner_maps : sequence
        The scanner's own ADC maps with the direction each was made from.
    """

    description: PhantomDescription
    truths: Mapping[str, Truth | NotMeasured]
    placement: Placement
    phase_axis: int | None = None
    thermometer: str = ""
    certificate: Certificate | None = None
    scanner_maps: Sequence[ScannerMap] = ()


@dataclass(frozen=True, eq=False)
class MeasuredScan:
    """The results of one scan."""

    regions: tuple[RegionResult, ...]
    metrics: tuple[Metric, ...]
    findings: tuple[Finding, ...]
    fit: str
    temperature_c: float | None = None


@dataclass(frozen=True, eq=False)
class _Work:
    """What all measurements share."""

    series: DiffusionSeries
    contrasts: Contrasts
    asked: Asked
    regions: tuple[Region, ...]
    lost: Mapping[str, str]
    fit: DiffusionFit
    max_b_s_mm2: float
    noise: Mapping[str, Noise | NotMeasured] = field(default_factory=dict)
    shifts_mm: Mapping[str, Array] = field(default_factory=dict)

    @property
    def everywhere(self) -> NDArray[np.bool_]:
        """All voxels of all regions."""
        return union(self.regions, self.series.grid.shape)


def measure_scan(
    series: DiffusionSeries,
    repeats: Sequence[DiffusionSeries],
    contrasts: Contrasts,
    asked: Asked,
    progress: Progress = silent,
) -> MeasuredScan:
    """Measure the regions of a placed phantom and judge the scanner.

    Raises
    ------
    UserError
        ``no-region`` where no compartment has enough voxels.
    """
    work = _prepare(series, contrasts, asked, part_of(progress, 0.0, 0.3))
    results = [_result(work, region) for region in work.regions]
    asked, temperature_c, heat = _by_thermometer(work, results)
    work = replace(work, asked=asked)
    results = [_with_truth(result, work) for result in results]
    results, scanner_findings = with_scanner_adc(
        results, work.regions, series.grid, asked.scanner_maps
    )
    results, turned = with_directions(
        results, work.regions, asked.description, asked.placement, work.fit, series
    )
    progress(0.4, "measuring the regions")
    known: Sequence[RegionResult] = results
    steps: list[Callable[[], Sequence[Metric]]] = [
        lambda: bias_metrics(known, work.lost),
        lambda: linearity_metrics(known),
        lambda: b_dependence_metrics(series, work.regions, work.max_b_s_mm2),
        lambda: [_repeatability(work, known, repeats)],
        lambda: [snr_metric(work.noise)],
        lambda: fa_metrics(known, work.fit),
        lambda: direction_metrics(known, asked.description),
        lambda: [_spatial(work, known)],
        lambda: axis_metrics(series, work.fit, _isotropic(work), work.max_b_s_mm2),
        lambda: eddy_metrics(series, contrasts, asked.phase_axis),
        lambda: ghost_metrics(contrasts, asked.phase_axis),
        lambda: geometry_metrics(contrasts, asked.description, asked.placement, asked.phase_axis,
                                 work.shifts_mm),
        lambda: resolution_metrics(contrasts, asked.description, asked.placement, work.shifts_mm),
        lambda: scanner_map_metrics(known, work.regions, series, asked.scanner_maps,
                                    work.max_b_s_mm2),
        lambda: heat,
    ]  # fmt: skip
    metrics: list[Metric] = []
    for number, step in enumerate(steps):
        metrics += step()
        progress(0.4 + 0.6 * (number + 1) / len(steps), "measuring the scanner")
    findings = (
        *_region_findings(work), *scanner_findings, *turned, *_hand_findings(work),
        *_size_finding(work),
    )  # fmt: skip
    return MeasuredScan(tuple(known), tuple(metrics), findings, work.fit.method, temperature_c)


def _prepare(
    series: DiffusionSeries, contrasts: Contrasts, asked: Asked, progress: Progress
) -> _Work:
    shifts: Mapping[str, Array] = {}
    if asked.placement.how is Placed.AUTOMATIC:  # one set by hand is used as it is
        shifts = vial_shifts(asked.description, contrasts, asked.placement)
    found = regions_of(
        asked.description,
        series.grid,
        asked.placement.scanner_from_phantom,
        contrasts.low,
        seen_depth_mm=_seen_depth(asked.description, contrasts),
        shifts_mm=shifts,
    )
    regions = tuple(r for r in found.values() if isinstance(r, Region))
    lost = {label: r.reason for label, r in found.items() if isinstance(r, NotMeasured)}
    if not regions:
        raise UserError(
            "No region of the phantom can be measured.",
            f"{'; '.join(lost.values())}.",
            "Check the placement and that the series holds the middle of the phantom.",
            "no-region",
        )
    highest = max(float(np.nanmedian(contrasts.adc[r.mask])) for r in regions)
    max_b = largest_b_s_mm2(highest, series.gradients)
    everywhere = union(regions, series.grid.shape)
    fit = fit_diffusion(series, everywhere, max_b, progress)
    noise = {r.compartment.label: _noise(series, fit, r) for r in regions}
    return _Work(series, contrasts, asked, regions, lost, fit, max_b, noise, shifts)


def _seen_depth(description: PhantomDescription, contrasts: Contrasts) -> Array | None:
    """Measure a homogeneous phantom where it is seen: bottles are seldom as described."""
    if not is_homogeneous(description):
        return None
    return depth_in_body(contrasts.body, contrasts.grid)


def _noise(series: DiffusionSeries, fit: DiffusionFit, region: Region) -> Noise | NotMeasured:
    repeated = snr_at_b0(series, region.mask)
    return repeated if isinstance(repeated, Noise) else snr_of_fit(fit, region.mask)


def _result(work: _Work, region: Region) -> RegionResult:
    adc = work.fit.adc_mm2_s[region.mask]
    adc = adc[np.isfinite(adc)]
    mean, sd = float(adc.mean()), float(adc.std(ddof=1))
    noise = work.noise[region.compartment.label]
    fa = expected = excess = None
    if work.fit.fa is not None:
        fa = float(np.nanmean(work.fit.fa[region.mask]))
        if isinstance(noise, Noise) and region.compartment.role != "fibre":
            table = work.series.gradients.subset(work.fit.used)
            expected = fa_floor(table, mean, noise.snr)
            excess = fa_excess(fa, expected)
    return RegionResult(
        label=region.compartment.label,
        material=region.compartment.material,
        n_voxels=region.n_voxels,
        n_removed=region.n_removed,
        centre_ras_mm=region.centre_ras_mm(work.series.grid),
        adc_mean_mm2_s=mean,
        adc_sd_mm2_s=sd,
        adc_u_mm2_s=sd / math.sqrt(adc.size),
        snr=noise.snr if isinstance(noise, Noise) else None,
        fa_mean=fa,
        fa_expected=expected,
        fa_excess=excess,
        slices=_slices(work.fit.adc_mm2_s, region.mask),
    )


def _slices(adc_mm2_s: Array, mask: NDArray[np.bool_]) -> tuple[SliceResult, ...]:
    """Measure a region slice by slice."""
    found = []
    for z in np.flatnonzero(mask.any(axis=(0, 1))):
        values = adc_mm2_s[..., z][mask[..., z]]
        values = values[np.isfinite(values)]
        if values.size >= _LEAST_IN_SLICE:
            mean, sd = float(values.mean()), float(values.std(ddof=1))
            found.append(SliceResult(int(values.size), mean, sd))
    return tuple(found)


def _with_truth(result: RegionResult, work: _Work) -> RegionResult:
    asked = work.asked
    if result.label == asked.thermometer:
        return replace(result, truth_source="it served as thermometer and cannot test bias")
    truth = asked.truths[result.material]
    if isinstance(truth, NotMeasured):
        return replace(result, truth_source=truth.reason)
    bias = 100.0 * (result.adc_mean_mm2_s - truth.adc_mm2_s) / truth.adc_mm2_s
    return replace(
        result,
        truth_mm2_s=truth.adc_mm2_s,
        truth_u_mm2_s=truth.u_mm2_s,
        bias_percent=bias,
        truth_source=truth.source,
    )


def _by_thermometer(
    work: _Work, results: Sequence[RegionResult]
) -> tuple[Asked, float | None, list[Metric]]:
    """Read the temperature off a vial of water and take the truths at that temperature."""
    asked = work.asked
    chosen = [r for r in results if r.label == asked.thermometer]
    metric, temperature_c = thermometer_metric(chosen[0] if chosen else None, asked.thermometer)
    if temperature_c is None or not chosen:
        return asked, None, [metric]
    _, u_k = temperature_of_water(chosen[0].adc_mean_mm2_s, chosen[0].adc_u_mm2_s)
    truths = {
        name: truth_of(material, temperature_c, asked.certificate, u_temperature_k=u_k)
        for name, material in asked.description.materials.items()
    }
    return replace(asked, truths=truths), temperature_c, [metric]


def _repeatability(
    work: _Work, results: Sequence[RegionResult], repeats: Sequence[DiffusionSeries]
) -> Metric:
    scans: list[Mapping[str, float]] = [{r.label: r.adc_mean_mm2_s for r in results}]
    for series in repeats:
        fit = fit_diffusion(series, work.everywhere, work.max_b_s_mm2)
        scans.append(
            {r.compartment.label: float(np.nanmean(fit.adc_mm2_s[r.mask])) for r in work.regions}
        )
    return repeatability_metric(scans)


def _isotropic(work: _Work) -> NDArray[np.bool_]:
    """Voxels of all regions that are no fibres; all of them where there are only fibres."""
    plain = [r for r in work.regions if r.compartment.role != "fibre"]
    return union(plain, work.series.grid.shape)


def _spatial(work: _Work, results: Sequence[RegionResult]) -> Metric:
    if not is_homogeneous(work.asked.description):
        return spatial_metric_of_vials(results)
    return spatial_metric(work.fit, work.series.grid, work.everywhere)


def _region_findings(work: _Work) -> list[Finding]:
    found = []
    for region in work.regions:
        total = region.n_voxels + region.n_removed
        if region.n_removed > _MANY_REMOVED * total:
            found.append(
                Finding(
                    Severity.WARNING,
                    "bubble",
                    f"{region.n_removed} of {total} voxels of {region.compartment.label} are dark "
                    "spots, most likely a bubble; they and their neighbours were left out.",
                    "Look at the vial; turn the phantom until the bubble has risen, and scan "
                    "again.",
                )
            )
    return found


def _hand_findings(work: _Work) -> tuple[Finding, ...]:
    description = work.asked.description
    if description.mirror_symmetric or is_homogeneous(description):
        return ()
    pose = work.asked.placement.scanner_from_phantom
    return handedness_findings(handedness(description, work.contrasts, pose), pose)


def _size_finding(work: _Work) -> list[Finding]:
    asked = work.asked
    if not is_homogeneous(asked.description) or asked.placement.quality >= OTHER_SIZE:
        return []
    return [
        Finding(
            Severity.WARNING,
            "other-size",
            f"What is seen is not of the size the description '{asked.description.name}' gives "
            f"(overlap {asked.placement.quality:.2f}); it was measured where it is seen, and its "
            "geometric scale says nothing.",
            "Copy the description and enter the size of your phantom.",
        )
    ]
