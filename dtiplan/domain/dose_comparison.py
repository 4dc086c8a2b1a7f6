"""Plans side by side: what each gives the same structures, and how sure the differences are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dtiplan.domain.dose import DoseMetric
    from dtiplan.domain.geometry import Array

REPORTING_LIMIT_CC = 0.05
"""Below this volume doses of a structure are not to be relied on (Eaton)."""
_MOST_OUTSIDE = 0.1


@dataclass(frozen=True)
class MetricRow:
    """One metric of one structure in every plan.

    Parameters
    ----------
    name, unit : str
    values, uncertainties : tuple of float or None
        One for each plan; standard uncertainties of the sampling.
    differences, difference_uncertainties : tuple of float or None
        Of each plan from the first; 0 for the first itself.
    reason : str
        Why there is no value, or why it must be read with care.
    """

    name: str
    unit: str
    values: tuple[float | None, ...]
    uncertainties: tuple[float | None, ...]
    differences: tuple[float | None, ...]
    difference_uncertainties: tuple[float | None, ...]
    reason: str = ""


@dataclass(frozen=True, eq=False)
class DoseCurve:
    """Cumulative histogram: volume (cc) that gets at least a dose (Gy)."""

    dose_gy: Array
    volume_cc: Array


@dataclass(frozen=True, eq=False)
class ComparedStructure:
    """One structure in every plan, at the same samples.

    Parameters
    ----------
    name : str
    volume_cc, volume_other_ends_cc : float
        By the convention for end slices that was chosen, and by the other one.
    outside_grid_cc : tuple of float
        For each plan the part that lies outside its dose grid.
    rows : tuple of MetricRow
    curves : tuple of DoseCurve
    notes : tuple of str
        What limits the numbers.
    """

    name: str
    volume_cc: float
    volume_other_ends_cc: float
    outside_grid_cc: tuple[float, ...]
    rows: tuple[MetricRow, ...]
    curves: tuple[DoseCurve, ...]
    notes: tuple[str, ...] = ()

    def why_unfit(self, plan: int) -> str:
        """Say why its doses in a plan must not be laid beside others; empty where they may."""
        if self.volume_cc < REPORTING_LIMIT_CC:
            return f"it is below the reporting limit of {REPORTING_LIMIT_CC} cc"
        share = 100.0 * self.outside_grid_cc[plan] / self.volume_cc
        return f"{share:.1f} % of it lies outside the dose grid" if share > _MOST_OUTSIDE else ""

    def row(self, name: str) -> MetricRow:
        """Give a metric by its name."""
        for one in self.rows:
            if one.name == name:
                return one
        raise KeyError(name)


@dataclass(frozen=True, eq=False)
class TractDoseProfile:
    """Doses along a tract, at equally spaced places from one end to the other.

    Parameters
    ----------
    tract : str
    ends : (str, str)
        Which ends the profile runs between, for example ``lower`` and ``upper``.
    along_mm : array, (n,)
        Along the tract's core.
    mean_gy, low_gy, high_gy : tuple of array, (n,)
        For each plan over the streamlines at each place; NaN where one of them lies outside
        the dose grid.
    target_mm : array, (n,), or None
        Shortest distance of the streamlines at each place to the target; 0 inside.
    """

    tract: str
    ends: tuple[str, str]
    along_mm: Array
    mean_gy: tuple[Array, ...]
    low_gy: tuple[Array, ...]
    high_gy: tuple[Array, ...]
    target_mm: Array | None = None


@dataclass(frozen=True)
class TractSegment:
    """A run of a tract that lies near a target.

    Parameters
    ----------
    tract : str
    from_mm, to_mm : float
        Along the tract's core, from the first end.
    ends : (str, str)
    nearest_mm : float
        Shortest distance to the target's surface; 0 inside.
    share : float
        Part of the streamlines that comes within the distance somewhere in the segment.
    dose_gy : tuple of (float, float, float) or None
        Lowest, mean and highest dose of its points within the distance, for each plan; None
        where they have none.
    """

    tract: str
    from_mm: float
    to_mm: float
    ends: tuple[str, str]
    nearest_mm: float
    share: float
    dose_gy: tuple[tuple[float, float, float] | None, ...] = ()


@dataclass(frozen=True, eq=False)
class BandCurve:
    """The histogram of one region that a tract may fill.

    Parameters
    ----------
    label : str
        For example ``50 %``, ``95 %``, ``+2 mm`` or ``found``.
    volume_cc, outside_grid_cc : float
    rows : tuple of MetricRow
        With one value for each plan.
    curves : tuple of DoseCurve
        One for each plan.
    """

    label: str
    volume_cc: float
    outside_grid_cc: float
    rows: tuple[MetricRow, ...]
    curves: tuple[DoseCurve, ...]


@dataclass(frozen=True, eq=False)
class DoseBand:
    """What the uncertainty of a tract does to its dose.

    Parameters
    ----------
    tract : str
    basis : str
        What the regions stand on, as one sentence.
    regions : tuple of BandCurve
        From the smallest to the largest.
    structure : BandCurve or None
        The same of the structure that was made of the tract, for comparison.
    """

    tract: str
    basis: str
    regions: tuple[BandCurve, ...]
    structure: BandCurve | None = None


@dataclass(frozen=True, eq=False)
class TractDoses:
    """What the tracts of a case add to a comparison; empty without one.

    Parameters
    ----------
    profiles : tuple of TractDoseProfile
    segments : tuple of TractSegment
    within_mm : float
        Distance up to which segments are listed.
    target : str
        That distances are measured to.
    bands : tuple of DoseBand
    """

    profiles: tuple[TractDoseProfile, ...] = ()
    segments: tuple[TractSegment, ...] = ()
    within_mm: float = 0.0
    target: str = ""
    bands: tuple[DoseBand, ...] = ()


@dataclass(frozen=True)
class BiologicalDose:
    """Biological doses of one structure in one plan.

    Parameters
    ----------
    structure, plan : str
    alpha_beta_gy : float
    source : str
    rows : tuple of DoseMetric
        BED and EQD2, mean and highest.
    is_doubtful : bool
        Whether the dose of a fraction is beyond what the model was made for.
    is_verified : bool
        Whether the value of alpha/beta was read in its source.
    """

    structure: str
    plan: str
    alpha_beta_gy: float
    source: str
    rows: tuple[DoseMetric, ...]
    is_doubtful: bool
    is_verified: bool = False


@dataclass(frozen=True)
class SiteDifference:
    """One metric of one tract as two or more scans of one person give it, in one and the same dose.

    Parameters
    ----------
    tract, metric, unit : str
    values, uncertainties : tuple of float or None
        One for each scan, with the uncertainty of the sampling.
    spread : float or None
        Highest less lowest value: what the difference of the scans does to the dose.
    reason : str
        Why there is no number.
    """

    tract: str
    metric: str
    unit: str
    values: tuple[float | None, ...]
    uncertainties: tuple[float | None, ...]
    spread: float | None
    reason: str = ""
