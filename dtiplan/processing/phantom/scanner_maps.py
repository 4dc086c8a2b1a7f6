"""The scanner's own ADC maps beside the program's numbers."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.geometry import Grid, transform_points
from dtiplan.domain.image import DiffusionSeries, Image
from dtiplan.domain.phantoms.analysis import Metric, RegionResult
from dtiplan.domain.phantoms.tolerances import judged, missing
from dtiplan.processing.phantom.diffusion_fit import axis_adc
from dtiplan.processing.phantom.regions import Region, union

ScannerMap = tuple[Image, tuple[float, float, float] | None]
_ALONG_AXIS = math.cos(math.radians(5.0))


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
    return sorted(found, key=lambda metric: metric.name)


def _mean_over(image: Image, mask: NDArray[np.bool_], grid: Grid) -> float:
    places = transform_points(grid.ras_from_vox, np.argwhere(mask))
    vox = transform_points(image.grid.vox_from_ras, places)
    values = ndimage.map_coordinates(image.values, vox.T, order=0, mode="nearest")
    return float(np.mean(values[values > 0])) if np.any(values > 0) else 0.0
