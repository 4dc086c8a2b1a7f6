"""The scanner's own ADC maps beside the program's numbers.

A difference from the scanner's map may be one of images or one of arithmetic. Therefore the map is
compared twice: with the program's own ADC, and with a fit made the way scanners do: a straight line
through the logarithms at all nominal b-values, without weights, of the signal raised by a constant.
Maps of one Siemens scanner (software XA61) are reproduced within 0.1 % on every axis and at every
brightness with about 1.5 units of the stored images. A likely reason, not confirmed: half a unit is
what storing whole numbers cuts off, one unit keeps the logarithm of an empty voxel finite. On
images of few grey levels that constant lowers the ADC by percents; the program adds none.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage
from scipy.optimize import minimize_scalar

from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.geometry import Array, Grid, transform_points
from dtiplan.domain.image import DiffusionSeries, Image
from dtiplan.domain.phantoms.analysis import Metric, RegionResult
from dtiplan.domain.phantoms.tolerances import judged, missing
from dtiplan.processing.phantom.measuring.diffusion_fit import axis_adc
from dtiplan.processing.phantom.measuring.regions import Region, union

ScannerMap = tuple[Image, tuple[float, float, float] | None]
_ALONG_AXIS = math.cos(math.radians(5.0))
_LARGEST_RAISE = 3.0
_SAME_B_S_MM2 = 25.0


def with_scanner_adc(
    results: Sequence[RegionResult],
    regions: Sequence[Region],
    grid: Grid,
    maps: Sequence[ScannerMap],
) -> tuple[list[RegionResult], tuple[Finding, ...]]:
    """Add the mean of the scanner's map to each region.

    Only a map of the mean over directions belongs beside a mean; of several, the first.
    """
    whole = [image for image, direction in maps if direction is None]
    if not whole:
        return list(results), ()
    image = whole[0]
    added = [
        replace(result, scanner_adc_mm2_s=_mean_over(image, region.mask, grid))
        for result, region in zip(results, regions, strict=True)
    ]
    note = Finding(
        Severity.INFO,
        "scanner-adc-map",
        f"{len(whole)} ADC maps made by the scanner lie beside the series; the first was compared.",
        "Nothing to do.",
    )
    return added, (note,)


def scanner_map_metrics(
    results: Sequence[RegionResult],
    regions: Sequence[Region],
    series: DiffusionSeries,
    maps: Sequence[ScannerMap],
    max_b_s_mm2: float,
) -> list[Metric]:
    """Compare ADC with the scanner's own: for each region, or for each axis."""
    if not maps:
        return [missing("scanner-adc", "no ADC map made by the scanner lies beside the series")]
    found = [
        judged(
            "scanner-adc",
            100.0 * (r.adc_mean_mm2_s - r.scanner_adc_mm2_s) / r.scanner_adc_mm2_s,
            100.0 * r.adc_u_mm2_s / r.scanner_adc_mm2_s,
            part=r.label,
            remark=f"the scanner's map has {1e3 * r.scanner_adc_mm2_s:.4f}e-3 mm2/s",
        )
        for r in results
        if r.scanner_adc_mm2_s
    ]
    return found + _axis_metrics(regions, series, maps, max_b_s_mm2)


def _axis_metrics(
    regions: Sequence[Region],
    series: DiffusionSeries,
    maps: Sequence[ScannerMap],
    max_b_s_mm2: float,
) -> list[Metric]:
    mask = union(regions, series.grid.shape)
    directed = [(image, d) for image, d in maps if d is not None]
    measured = axis_adc(series, mask, max_b_s_mm2) if directed else None
    if measured is None:
        return []
    values, u = measured
    found = []
    for image, direction in directed:
        axis = int(np.argmax(np.abs(direction)))
        own = _mean_over(image, mask, series.grid)
        if abs(direction[axis]) < _ALONG_AXIS or not own:
            continue
        found.append(
            judged(
                "scanner-adc",
                100.0 * (float(values[axis]) - own) / own,
                100.0 * float(u[axis]) / own,
                part="xyz"[axis],
                remark=f"ADC {1e3 * float(values[axis]):.4f}e-3, the scanner's map "
                f"{1e3 * own:.4f}e-3 mm2/s",
            )
        )
        found.append(_alike(series, mask, axis, image))
    return sorted(found, key=lambda metric: metric.name)


def _alike(series: DiffusionSeries, mask: NDArray[np.bool_], axis: int, image: Image) -> Metric:
    """Compare along one axis with the same fit as the scanner's.

    The constant that raises the signal is read off the pattern of the map, by the least scatter of
    the difference over the voxels; the mean difference does not enter and stays a test.
    """
    own = _at(image, mask, series.grid)
    table = series.gradients
    chosen = np.flatnonzero(table.is_b0 | (np.abs(table.directions_ras).argmax(axis=1) == axis))
    signal, b = _by_b(series.values[mask][:, chosen], table.b_s_mm2[chosen])
    signal, own = signal[own > 0], own[own > 0]

    def scatter(raised: float) -> float:
        return float((_line_adc(signal + raised, b) - own).std())

    best = minimize_scalar(scatter, bounds=(0.0, _LARGEST_RAISE), method="bounded")
    difference = _line_adc(signal + float(best.x), b) - own
    left = float(best.fun)
    return judged(
        "scanner-adc-alike",
        100.0 * float(difference.mean()) / float(own.mean()),
        100.0 * left / math.sqrt(own.size) / float(own.mean()),
        part="xyz"[axis],
        remark=f"line through the logarithms at {len(b)} nominal b-values, signal raised by "
        f"{float(best.x):.1f} units; voxels scatter by {1e6 * left:.1f}e-6 mm2/s about the map",
    )


def _by_b(signal: NDArray[np.floating], b_s_mm2: Array) -> tuple[Array, Array]:
    """Average the volumes of each b-value: the scanner has each once."""
    order = np.argsort(b_s_mm2)
    groups = np.split(order, np.flatnonzero(np.diff(b_s_mm2[order]) > _SAME_B_S_MM2) + 1)
    mean = np.stack([signal[:, group].mean(axis=1, dtype=np.float64) for group in groups], axis=1)
    return mean, np.array([b_s_mm2[group].mean() for group in groups])


def _line_adc(signal: Array, b_s_mm2: Array) -> Array:
    """ADC of the straight line through the logarithms, every b-value counting alike."""
    offset = b_s_mm2 - b_s_mm2.mean()
    return np.asarray(-(np.log(np.maximum(signal, 0.5)) @ offset) / (offset @ offset))


def _at(image: Image, mask: NDArray[np.bool_], grid: Grid) -> Array:
    places = transform_points(grid.ras_from_vox, np.argwhere(mask))
    vox = transform_points(image.grid.vox_from_ras, places)
    return np.asarray(ndimage.map_coordinates(image.values, vox.T, order=0, mode="nearest"))


def _mean_over(image: Image, mask: NDArray[np.bool_], grid: Grid) -> float:
    values = _at(image, mask, grid)
    return float(np.mean(values[values > 0])) if np.any(values > 0) else 0.0
