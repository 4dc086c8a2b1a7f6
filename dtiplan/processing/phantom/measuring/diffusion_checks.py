"""What the diffusion of the regions says of a scanner: bias, linearity, axes, places, b-values."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from dtiplan.domain.geometry import Array, Grid, transform_points
from dtiplan.domain.gradients import B0_LIMIT_S_MM2
from dtiplan.domain.image import DiffusionSeries
from dtiplan.domain.phantoms.analysis import Metric, RegionResult
from dtiplan.domain.phantoms.tolerances import judged, missing
from dtiplan.domain.quality import NotMeasured
from dtiplan.processing.phantom.measuring.diffusion_fit import DiffusionFit, axis_adc, two_point_adc
from dtiplan.processing.phantom.measuring.regions import Region

_NEAR_MM = 40.0
_CORE_MM = 15.0
_CELL_MM = 20.0
_LEAST_IN_CELL = 20
_LEAST_TRUTHS = 3
_LOWEST_B_STEP_S_MM2 = 200.0


def bias_metrics(regions: Sequence[RegionResult], lost: Mapping[str, str]) -> list[Metric]:
    """Give bias and random error of each region; ``lost`` names those not measured, and why."""
    found = []
    for region in regions:
        if region.bias_percent is None or region.truth_mm2_s is None:
            found.append(missing("adc-bias", region.truth_source, part=region.label))
        else:
            u = 100.0 * math.hypot(
                region.adc_u_mm2_s / region.truth_mm2_s,
                (region.truth_u_mm2_s or 0.0) * region.adc_mean_mm2_s / region.truth_mm2_s**2,
            )
            found.append(judged("adc-bias", region.bias_percent, u, part=region.label))
        spread = 100.0 * region.adc_sd_mm2_s / region.adc_mean_mm2_s
        u_spread = spread / math.sqrt(2.0 * max(region.n_voxels - 1, 1))
        found.append(judged("adc-random-error", spread, u_spread, part=region.label))
    for label, reason in lost.items():
        found += [missing(name, reason, part=label) for name in ("adc-bias", "adc-random-error")]
    return found


def linearity_metrics(regions: Sequence[RegionResult]) -> list[Metric]:
    """Regress measured on true ADC (ordinary least squares) over the regions with a truth."""
    known = [r for r in regions if r.truth_mm2_s is not None and r.bias_percent is not None]
    truth = np.array([r.truth_mm2_s for r in known], dtype=np.float64)
    distinct = np.unique(np.round(truth, 8)).size
    if distinct < _LEAST_TRUTHS:
        reason = f"it needs regions of three different true values; there are {distinct}"
        return [missing("linearity-slope", reason), missing("linearity-r2", reason)]
    measured = np.array([r.adc_mean_mm2_s for r in known])
    offset = truth - truth.mean()
    slope = float(offset @ measured / (offset @ offset))
    misfit = measured - measured.mean() - slope * offset
    left = float(misfit @ misfit)
    total = float(((measured - measured.mean()) ** 2).sum())
    u_slope = math.sqrt(left / max(len(known) - 2, 1) / float(offset @ offset))
    intercept = measured.mean() - slope * truth.mean()
    remark = f"intercept {1e6 * intercept:+.1f}e-6 mm2/s over {len(known)} regions"
    return [
        judged("linearity-slope", slope, u_slope, remark=remark),
        judged("linearity-r2", 1.0 - left / total, remark=remark),
    ]


def b_dependence_metrics(
    series: DiffusionSeries, regions: Sequence[Region], max_b_s_mm2: float
) -> list[Metric]:
    """Compare two-point ADCs of the lowest with each higher b-value, against the first of them.

    The largest change over the b-values is told for each region.
    """
    table = series.gradients
    shells = [s for s in table.shells() if s.b_s_mm2 <= max_b_s_mm2 + 50.0]
    lowest, steps = shells[0], [
        s for s in shells[1:] if s.b_s_mm2 - shells[0].b_s_mm2 >= _LOWEST_B_STEP_S_MM2
    ]  # fmt: skip
    if len(steps) < 2:
        reason = (
            f"it needs two b-values 200 s/mm2 above the lowest that can be used; the usable ones "
            f"are {', '.join(f'{s.b_s_mm2:g}' for s in shells)} s/mm2"
        )
        return [missing("b-dependence", reason)]
    found = []
    for region in regions:
        low = series.values[region.mask][:, list(lowest.indices)].mean(axis=1, dtype=np.float64)
        b_low = float(table.b_s_mm2[list(lowest.indices)].mean())
        b_low = 0.0 if b_low <= B0_LIMIT_S_MM2 else b_low
        values, errors = [], []
        for shell in steps:
            signal = series.values[region.mask][:, list(shell.indices)].astype(np.float64)
            high = np.exp(np.log(np.maximum(signal, 0.5)).mean(axis=1))
            adc = two_point_adc(low, high, b_low, float(table.b_s_mm2[list(shell.indices)].mean()))
            values.append(float(adc.mean()))
            errors.append(float(adc.std(ddof=1) / math.sqrt(adc.size)))
        changes = [100.0 * (v - values[0]) / values[0] for v in values[1:]]
        worst = int(np.argmax(np.abs(changes)))
        u = 100.0 * math.hypot(errors[0], errors[worst + 1]) / values[0]
        pair = f"b {b_low:g} and {steps[worst + 1].b_s_mm2:g} against {steps[0].b_s_mm2:g} s/mm2"
        found.append(
            judged("b-dependence", changes[worst], u, part=region.compartment.label, remark=pair)
        )
    return found


def repeatability_metric(repeats: Sequence[Mapping[str, float]]) -> Metric:
    """Give the within-region coefficient of variation over repeated scans.

    Parameters
    ----------
    repeats : sequence of mapping
        Mean ADC by region label, one mapping for each scan.
    """
    if len(repeats) < 2:
        return missing(
            "repeatability",
            f"it needs at least two scans of one protocol, one after the other; there is "
            f"{len(repeats)}",
        )
    labels = set.intersection(*(set(scan) for scan in repeats))
    values = np.array([[scan[label] for label in sorted(labels)] for scan in repeats])
    squares = (values.std(axis=0, ddof=1) / values.mean(axis=0)) ** 2
    wcv = 100.0 * math.sqrt(float(squares.mean()))
    freedom = len(labels) * (len(repeats) - 1)
    remark = f"{len(repeats)} scans, {len(labels)} regions"
    return judged("repeatability", wcv, wcv / math.sqrt(2.0 * freedom), remark=remark)


def spatial_metric_of_vials(results: Sequence[RegionResult]) -> Metric:
    """Tell the largest change of ADC from the middle to 4 cm, among vials of one material.

    Each vial is compared with the one of its material nearest to the isocentre, which must lie
    within 1.5 cm of it.
    """
    changes: list[tuple[float, float, str]] = []
    materials: dict[str, list[RegionResult]] = {}
    for result in results:
        materials.setdefault(result.material, []).append(result)
    for alike in materials.values():
        alike.sort(key=_radius_mm)
        middle = alike[0]
        if _radius_mm(middle) > _CORE_MM:
            continue
        for other in alike[1:]:
            if _radius_mm(other) <= _NEAR_MM:
                ratio = other.adc_mean_mm2_s / middle.adc_mean_mm2_s
                u = math.hypot(middle.adc_u_mm2_s, other.adc_u_mm2_s) / middle.adc_mean_mm2_s
                told = f"{other.label} at {_radius_mm(other):.0f} mm against {middle.label}"
                changes.append((100.0 * (ratio - 1.0), 100.0 * u, told))
    if not changes:
        return missing(
            "spatial-dependence",
            "no two vials of one material lie within 1.5 cm and within 4 cm of the isocentre",
        )
    value, u, told = max(changes, key=lambda change: abs(change[0]))
    return judged("spatial-dependence", value, u, remark=told)


def _radius_mm(result: RegionResult) -> float:
    return float(np.linalg.norm(result.centre_ras_mm))


def spatial_metric(fit: DiffusionFit, grid: Grid, body: NDArray[np.bool_]) -> Metric:
    """Tell the largest change of ADC within 4 cm of the isocentre of a homogeneous phantom.

    Means over cells of 2 cm are compared with the mean within 1.5 cm of the isocentre, which is
    the origin of the scanner's coordinates.
    """
    places = transform_points(grid.ras_from_vox, np.argwhere(body))
    adc = fit.adc_mm2_s[body]
    radius = np.linalg.norm(places, axis=1)
    good = np.isfinite(adc)
    core = good & (radius < _CORE_MM)
    if core.sum() < _LEAST_IN_CELL:
        return missing(
            "spatial-dependence", "the measured part of the phantom does not hold the isocentre"
        )
    centre = float(adc[core].mean())
    near = good & (radius < _NEAR_MM)
    cell = np.floor(places[near] / _CELL_MM + 0.5).astype(int)
    _, member = np.unique(cell, axis=0, return_inverse=True)
    member = member.ravel()
    counts = np.bincount(member)
    means = np.bincount(member, adc[near]) / counts
    full = counts >= _LEAST_IN_CELL
    changes = 100.0 * (means[full] - centre) / centre
    worst = int(np.argmax(np.abs(changes)))
    sd = float(adc[near].std(ddof=1))
    u = 100.0 * sd / centre * math.sqrt(1.0 / counts[full][worst] + 1.0 / core.sum())
    return judged(
        "spatial-dependence", float(changes[worst]), u, remark=f"{int(full.sum())} cells of 2 cm"
    )


def axis_metrics(
    series: DiffusionSeries, fit: DiffusionFit, body: NDArray[np.bool_], max_b_s_mm2: float
) -> list[Metric]:
    """Compare ADC along the scanner's x, y and z with their mean, in isotropic material."""
    values, u = _axis_values(series, fit, body, max_b_s_mm2)
    if isinstance(values, NotMeasured):
        return [missing("axis-adc", values.reason, part=axis) for axis in "xyz"]
    mean = float(values.mean())
    return [
        judged(
            "axis-adc",
            100.0 * (float(value) - mean) / mean,
            100.0 * float(error) / mean,
            part=axis,
            remark=f"ADC along {axis} {1e3 * float(value):.4f}e-3 mm2/s",
        )
        for axis, value, error in zip("xyz", values, u, strict=True)
    ]


def _axis_values(
    series: DiffusionSeries, fit: DiffusionFit, body: NDArray[np.bool_], max_b_s_mm2: float
) -> tuple[Array | NotMeasured, Array]:
    if fit.tensor is not None:
        diagonal = fit.tensor[body][:, [0, 2, 5]]
        return diagonal.mean(axis=0), diagonal.std(axis=0, ddof=1) / math.sqrt(len(diagonal))
    if not np.any(series.gradients.directions_ras):
        return NotMeasured("the images are averages over directions (trace-weighted)"), np.zeros(3)
    found = axis_adc(series, body, max_b_s_mm2)
    if found is None:
        return NotMeasured(
            "it needs a tensor, or volumes weighted along each of the three axes"
        ), np.zeros(3)
    return found
