"""Comparison: any number of plans read off the same structures at the same samples.

Because the samples are the same, the error of the sampling is nearly the same in every plan and
mostly cancels in a difference. Its uncertainty is therefore taken from the differences
themselves: each of the eight interleaved lattices gives one, and half of their spread counts.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from scipy import ndimage

from dtiplan.domain.dose import DoseMetric
from dtiplan.domain.dose_comparison import (
    REPORTING_LIMIT_CC,
    ComparedStructure,
    DoseCurve,
    MetricRow,
)
from dtiplan.domain.geometry import transform_points
from dtiplan.domain.image import Image
from dtiplan.domain.units import Unit
from dtiplan.processing.dose.contour_solid import ContourStack, EndSlabs, Samples, sampled
from dtiplan.processing.dose.dvh import (
    DvhSettings,
    SortedDoses,
    default_spacing_mm,
    sample_dose,
)

if TYPE_CHECKING:
    from dtiplan.domain.dose import Dose
    from dtiplan.domain.geometry import Array
    from dtiplan.processing.dose.metric_names import MetricQuery

_N_PORTIONS = 8
_SMALL_CC = 1e-9

Conversion = Callable[["Array"], "Array"]
"""Turns doses (Gy) place by place into others, for example into EQD2."""


@dataclass(frozen=True, eq=False)
class StructureSamples:
    """A structure cut into samples once, for all plans.

    Parameters
    ----------
    name : str
    samples : Samples
    volume_other_ends_cc : float
        By the other convention for end slices.
    """

    name: str
    samples: Samples
    volume_other_ends_cc: float


@dataclass(frozen=True, eq=False)
class StructureDoses:
    """What one plan gives a structure.

    Parameters
    ----------
    whole : SortedDoses
    portions : tuple of SortedDoses
        The eight interleaved coarser samplings.
    outside_cc : float
        Outside the dose grid.
    """

    whole: SortedDoses
    portions: tuple[SortedDoses, ...]
    outside_cc: float

    def converted(self, convert: Conversion) -> StructureDoses:
        """Give the doses of all samples converted; what is hotter must stay hotter."""
        whole, *portions = (
            SortedDoses(convert(d.doses_gy), d.volumes_cc) for d in (self.whole, *self.portions)
        )
        return StructureDoses(whole, tuple(portions), self.outside_cc)


def sample_structure(
    name: str, stack: ContourStack, settings: DvhSettings | None = None
) -> StructureSamples:
    """Cut a structure into samples."""
    settings = settings or DvhSettings()
    spacing = settings.spacing_mm or default_spacing_mm(stack)
    samples = sampled(stack, spacing, settings.ends)
    is_full = settings.ends is EndSlabs.FULL
    other_mm3 = samples.half_ends_mm3 if is_full else samples.full_ends_mm3
    return StructureSamples(name, samples, other_mm3 / 1000.0)


def doses_in(samples: Samples, dose: Dose) -> StructureDoses:
    """Read a dose at a structure's samples.

    Parameters
    ----------
    samples : Samples
        In the dose's frame of reference.
    dose : Dose
    """
    found = sample_dose(samples, dose)
    known = np.isfinite(found.dose_gy)
    order = np.flatnonzero(known)
    order = order[np.argsort(-found.dose_gy[order], kind="stable")]
    whole = SortedDoses(found.dose_gy[order], found.volumes_mm3[order] / 1000.0)
    portion = samples.portion[order]
    return StructureDoses(
        whole,
        tuple(whole.part(portion == n) for n in range(_N_PORTIONS)),
        float(found.volumes_mm3[~known].sum()) / 1000.0,
    )


def metrics_of(doses: StructureDoses, queries: Sequence[MetricQuery]) -> tuple[DoseMetric, ...]:
    """Read metrics of one plan off, each with the uncertainty of its sampling."""
    rows = (_row([doses], query) for query in queries)
    return tuple(
        DoseMetric(r.name, r.values[0], r.unit, r.uncertainties[0], r.reason) for r in rows
    )


def compare_structure(
    structure: StructureSamples, read: Sequence[StructureDoses], queries: Sequence[MetricQuery]
) -> ComparedStructure:
    """Lay plans side by side in one structure.

    Parameters
    ----------
    structure : StructureSamples
    read : sequence of StructureDoses
        What each plan gives it; the differences are from the first.
    queries : sequence of MetricQuery
    """
    samples = structure.samples
    outside = tuple(r.outside_cc for r in read)
    return ComparedStructure(
        structure.name,
        samples.volume_cc,
        structure.volume_other_ends_cc,
        outside,
        metric_rows(read, queries),
        tuple(DoseCurve(*r.whole.curve()) for r in read),
        _notes(samples, outside),
    )


def metric_rows(
    read: Sequence[StructureDoses], queries: Sequence[MetricQuery]
) -> tuple[MetricRow, ...]:
    """Give each metric in every plan, with its differences from the first."""
    return tuple(_row(read, query) for query in queries)


def dose_difference(dose: Dose, reference: Dose) -> Image:
    """Give a dose less another, on the grid of the first.

    Returns
    -------
    Image
        Gy, float32; NaN where the reference has no dose.
    """
    return image_difference(dose.image, reference.image)


def image_difference(image: Image, reference: Image) -> Image:
    """Give the image of a dose less another; as ``dose_difference``."""
    grid, other = image.grid, reference.grid
    values = np.asarray(image.values, np.float64)
    index = transform_points(other.vox_from_ras, grid.points_ras_mm())
    last = np.asarray(other.shape) - 1
    inside = ((index >= -1e-6) & (index <= last + 1e-6)).all(axis=-1)
    places = np.moveaxis(np.clip(index, 0, last), -1, 0)
    there = ndimage.map_coordinates(
        np.asarray(reference.values, np.float64), places, order=1, mode="nearest"
    )
    found = np.where(inside, values - there, np.nan).astype(np.float32)
    return Image(found, grid, Unit.GY, "dose difference")


def _row(read: Sequence[StructureDoses], query: MetricQuery) -> MetricRow:
    reason = _reason(read, query)
    if reason:
        none = (None,) * len(read)
        return MetricRow(query.name, query.unit, none, none, none, none, reason)
    values = [query.read(r.whole) for r in read]
    coarse = [_coarse_values(r, query) for r in read]
    uncertainties = tuple(_half_spread(c) for c in coarse)
    apart = [None if c is None or coarse[0] is None else c - coarse[0] for c in coarse]
    return MetricRow(
        query.name,
        query.unit,
        tuple(values),
        uncertainties,
        tuple(v - values[0] for v in values),
        tuple(_half_spread(a) for a in apart),
    )


def _reason(read: Sequence[StructureDoses], query: MetricQuery) -> str:
    if query.why_not:
        return query.why_not
    least = min(r.whole.total_cc for r in read)
    if least <= 0.0:
        return "no part of it has a dose"
    return f"it has {least:.3f} cc only" if least <= query.least_cc else ""


def _coarse_values(doses: StructureDoses, query: MetricQuery) -> Array | None:
    """Read a metric off each coarser sampling, brought to the same volume."""
    if any(p.total_cc <= 0.0 for p in doses.portions):
        return None
    total = doses.whole.total_cc
    return np.array([query.read(p.scaled_to(total)) for p in doses.portions])


def _half_spread(values: Array | None) -> float | None:
    return None if values is None else float(np.std(values, ddof=1) / 2.0)


def _notes(samples: Samples, outside_cc: Sequence[float]) -> tuple[str, ...]:
    notes = []
    if max(outside_cc) > _SMALL_CC:
        share = 100.0 * max(outside_cc) / samples.volume_cc
        notes.append(f"{share:.1f} % of the volume lies outside the dose grid and has no dose")
    if samples.volume_cc < REPORTING_LIMIT_CC:
        notes.append(f"below the reporting limit of {REPORTING_LIMIT_CC} cc")
    if samples.n_stepped:
        notes.append(f"{samples.n_stepped} gaps between slices are stepped, not interpolated")
    return tuple(notes)
