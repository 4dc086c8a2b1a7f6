"""Histograms of an evaluation as curves to be drawn: in Gy or per cent, in cm³ or per cent."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np

from dtiplan.domain.dose_comparison import DoseBand, DoseCurve
from dtiplan.domain.dose_evaluation import DoseEvaluation
from dtiplan.domain.geometry import Array

Rgb = tuple[int, int, int]

SPARE_COLOURS: tuple[Rgb, ...] = (
    (31, 119, 180), (230, 120, 20), (44, 150, 60), (205, 50, 50), (140, 90, 190), (140, 86, 75),
    (215, 100, 180), (110, 110, 110), (150, 150, 20), (20, 160, 180),
)  # fmt: skip
"""For structures that nobody gave a colour."""
_N_BINS = 120


@dataclass(frozen=True, eq=False)
class DvhCurve:
    """The cumulative histogram of one structure in one plan.

    Parameters
    ----------
    structure, plan : str
    plan_number : int
    colour_rgb : (int, int, int)
    dose_gy, volume_cc : array, (n,)
        Volume that gets at least a dose; doses rise.
    """

    structure: str
    plan: str
    plan_number: int
    colour_rgb: Rgb
    dose_gy: Array
    volume_cc: Array

    @property
    def total_cc(self) -> float:
        """Volume of the part that has a dose."""
        return float(self.volume_cc[0]) if len(self.volume_cc) else 0.0

    @property
    def highest_gy(self) -> float:
        """Highest dose of the curve."""
        return float(self.dose_gy[-1]) if len(self.dose_gy) else 0.0

    def volume_at(self, dose_gy: Array | float) -> Array:
        """Give the volume that gets at least a dose, cm³."""
        found = np.interp(dose_gy, self.dose_gy, self.volume_cc, left=self.total_cc, right=0.0)
        return np.asarray(found)


@dataclass(frozen=True, eq=False)
class DvhBand:
    """Histograms of regions that a tract may fill, in one plan.

    Parameters
    ----------
    structure, plan : str
    plan_number : int
    colour_rgb : (int, int, int)
    labels : tuple of str
        Of the regions, for example ``50 %``.
    regions : tuple of DvhCurve
    """

    structure: str
    plan: str
    plan_number: int
    colour_rgb: Rgb
    labels: tuple[str, ...]
    regions: tuple[DvhCurve, ...]


@dataclass(frozen=True)
class DvhUnits:
    """What the axes are in.

    Parameters
    ----------
    is_differential : bool
        Volume for each Gy, in place of the volume that gets at least a dose.
    volume_in_cc : bool
        Else per cent of the structure's volume that has a dose.
    prescriptions_gy : tuple of (str, float)
        100 % of the dose axis for each plan by name; empty: the axis is in Gy.
    """

    is_differential: bool = False
    volume_in_cc: bool = False
    prescriptions_gy: tuple[tuple[str, float], ...] = ()

    @property
    def dose_in_percent(self) -> bool:
        """Whether doses are in per cent of the prescription."""
        return bool(self.prescriptions_gy)

    def whole_gy(self, plan: str) -> float:
        """Give what 100 (per cent) or 1 (Gy) on the dose axis of a plan is, divided by it."""
        return dict(self.prescriptions_gy).get(plan, 100.0) / 100.0 if self.dose_in_percent else 1.0

    def drawn(self, curve: DvhCurve, dose: Array) -> Array:
        """Give what stands above places of the dose axis."""
        gy = dose * self.whole_gy(curve.plan)
        scale = 1.0 if self.volume_in_cc else 100.0 / max(curve.total_cc, 1e-12)
        if not self.is_differential:
            return np.asarray(curve.volume_at(gy) * scale)
        width = max(curve.highest_gy / _N_BINS, 1e-9)
        below, above = curve.volume_at(gy - width / 2), curve.volume_at(gy + width / 2)
        return np.asarray((below - above) / width * self.whole_gy(curve.plan) * scale)


@dataclass(frozen=True, eq=False)
class DvhCurves:
    """Everything a plot can show."""

    curves: tuple[DvhCurve, ...] = ()
    bands: tuple[DvhBand, ...] = ()
    plans: tuple[str, ...] = ()
    prescriptions_gy: tuple[tuple[str, float], ...] = ()
    structures: tuple[str, ...] = field(default=())

    @property
    def can_be_percent(self) -> bool:
        """Whether every plan has a prescription."""
        return bool(self.plans) and len(self.prescriptions_gy) == len(self.plans)

    def only(self, structures: Iterable[str], plans: Iterable[str]) -> DvhCurves:
        """Give the part that is about some structures and plans."""
        names, chosen = set(structures), set(plans)
        return DvhCurves(
            tuple(c for c in self.curves if c.structure in names and c.plan in chosen),
            tuple(b for b in self.bands if b.structure in names and b.plan in chosen),
            self.plans,
            self.prescriptions_gy,
            tuple(s for s in self.structures if s in names),
        )


def curves_of(evaluation: DoseEvaluation | None) -> DvhCurves:
    """Give the curves of an evaluation, in the order of its structures."""
    if evaluation is None:
        return DvhCurves()
    plans = tuple(plan.name for plan in evaluation.plans)
    colours = colours_of(evaluation)
    listed = [*evaluation.structures, *([evaluation.brain] if evaluation.brain else [])]
    curves = [
        _curve(structure.name, plans, n, colours[structure.name], curve)
        for structure in listed
        for n, curve in enumerate(structure.curves)
    ]
    bands = [
        each
        for band in evaluation.tracts.bands
        for name in _structures_of(evaluation, band.tract)
        for each in _bands(name, plans, colours[name], band)
    ]
    told = tuple(
        (plan.name, max(p.dose_gy for p in plan.prescriptions))
        for plan in evaluation.plans
        if plan.prescriptions
    )
    return DvhCurves(
        tuple(c for c in curves if c.total_cc > 0.0), tuple(bands), plans, told,
        tuple(s.name for s in listed),
    )  # fmt: skip


def colours_of(evaluation: DoseEvaluation) -> dict[str, Rgb]:
    """Give every structure a colour: its own, or a spare one."""
    listed = [s.name for s in evaluation.structures]
    if evaluation.brain is not None:
        listed.append(evaluation.brain.name)
    spare = [name for name in listed if name not in evaluation.colours_rgb]
    return {
        **{name: _as_rgb(rgb) for name, rgb in evaluation.colours_rgb.items()},
        **{name: SPARE_COLOURS[n % len(SPARE_COLOURS)] for n, name in enumerate(spare)},
    }


def _as_rgb(given: Sequence[int]) -> Rgb:
    red, green, blue = (int(part) for part in given)
    return red, green, blue


def _structures_of(evaluation: DoseEvaluation, tract: str) -> list[str]:
    """Name the structures a band of a tract belongs to; a structure's own margins to itself."""
    made = [name for name, of in evaluation.tract_of.items() if of == tract]
    known = {s.name for s in evaluation.structures}
    return [name for name in made or [tract] if name in known]


def _curve(
    structure: str, plans: Sequence[str], number: int, colour_rgb: Rgb, curve: DoseCurve
) -> DvhCurve:
    order = np.argsort(curve.dose_gy, kind="stable")
    dose = np.asarray(curve.dose_gy, np.float64)[order]
    volume = np.asarray(curve.volume_cc, np.float64)[order]
    return DvhCurve(structure, plans[number], number, colour_rgb, dose, volume)


def _bands(structure: str, plans: Sequence[str], colour_rgb: Rgb, band: DoseBand) -> list[DvhBand]:
    found = []
    for number, plan in enumerate(plans):
        regions = [
            _curve(structure, plans, number, colour_rgb, r.curves[number]) for r in band.regions
        ]
        kept = [(r.label, c) for r, c in zip(band.regions, regions, strict=True) if c.total_cc > 0]
        if len(kept) > 1:
            labels, curves = zip(*kept, strict=True)
            found.append(DvhBand(structure, plan, number, colour_rgb, labels, curves))
    return found


def curves_csv(curves: DvhCurves, units: DvhUnits, step: float) -> str:
    """Write the curves as a table with a row for each place of the dose axis.

    Parameters
    ----------
    curves : DvhCurves
    units : DvhUnits
    step : float
        Between two rows, in the unit of the dose axis.
    """
    highest = max((c.highest_gy / units.whole_gy(c.plan) for c in curves.curves), default=0.0)
    dose = np.arange(0.0, highest + 2 * step, step)
    volume = "cc" if units.volume_in_cc else "%"
    kind = f"{volume} per {'%' if units.dose_in_percent else 'Gy'}"
    unit = kind if units.is_differential else volume
    names = [f'"{c.structure} | {c.plan} [{unit}]"' for c in curves.curves]
    columns = [units.drawn(c, dose) for c in curves.curves]
    head = ",".join([f"dose [{'%' if units.dose_in_percent else 'Gy'}]", *names])
    rows = zip(dose, *columns, strict=True)
    lines = [",".join([f"{row[0]:.3f}", *(f"{value:.5g}" for value in row[1:])]) for row in rows]
    return "\n".join([head, *lines]) + "\n"
