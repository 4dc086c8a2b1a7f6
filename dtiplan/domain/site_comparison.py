"""Site comparison: two scans of one person beside each other, and what a group of them tells."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dtiplan.domain.findings import Finding
    from dtiplan.domain.geometry import Array, Grid
    from dtiplan.domain.phantoms.agreement import Estimate
    from dtiplan.domain.quality import NotMeasured
    from dtiplan.domain.site_figures import SiteFigure
    from dtiplan.domain.tracts import TractRule


class Layer(StrEnum):
    """What differs between two results of one person."""

    SEEDS = "same data, other seeds"
    RESCAN = "same scanner, other session"
    SCANNER = "other scanner"


@dataclass(frozen=True, eq=False)
class HalfwaySpace:
    """The space half way between two scans.

    Parameters
    ----------
    half_from_first, half_from_second : array, (4, 4)
        RAS mm of each diffusion series to RAS mm of the half-way space.
    grid : Grid
        Equal voxels, axes along RAS, around both brains.
    angle_deg, shift_mm : float
        Of the whole motion: its turn, and how far it carries the middle of the brain.
    apart_mm : float
        How far, on average over the brain, the registration of the first onto the second and
        that of the second onto the first disagree. Distances below it mean nothing.
    findings : tuple of Finding
    """

    half_from_first: Array
    half_from_second: Array
    grid: Grid
    angle_deg: float
    shift_mm: float
    apart_mm: float
    findings: tuple[Finding, ...] = ()

    def swapped(self) -> HalfwaySpace:
        """Give the same space with the scans in the other order."""
        return replace(
            self, half_from_first=self.half_from_second, half_from_second=self.half_from_first
        )


@dataclass(frozen=True, eq=False)
class ProfilePair:
    """FA along one tract as two scans give it, node by node.

    Parameters
    ----------
    tract : str
    ends : (str, str)
        What lies at the first and at the last node.
    along : array, (n,)
        Share of the way, 0 to 1.
    first, second : array, (n,)
        NaN where nothing was measured.
    """

    tract: str
    ends: tuple[str, str]
    along: Array
    first: Array
    second: Array


@dataclass(frozen=True)
class RecipeDifference:
    """Something that was not done alike in both cases.

    Parameters
    ----------
    step : str
    what : str
        ``version``, ``libraries`` or the name of a setting.
    first, second : str
    """

    step: str
    what: str
    first: str
    second: str


@dataclass(frozen=True)
class ChainRow:
    """One tract from the scanners to the dose: how a difference goes through.

    Parameters
    ----------
    tract : str
    fa_bias, md_scale_percent, v1_median_deg, shift_mm, surface_mm, volume_cc, target_mm : float
        None where it was not measured. Signed ones are second less first.
    doses : tuple of (str, float or None)
        Plan and metric with unit, and its difference.
    """

    tract: str
    fa_bias: float | None
    md_scale_percent: float | None
    v1_median_deg: float | None
    shift_mm: float | None
    surface_mm: float | None
    volume_cc: float | None
    target_mm: float | None
    doses: tuple[tuple[str, float | None], ...] = ()


@dataclass(frozen=True, eq=False)
class SiteComparison:
    """Two scans of one person.

    Parameters
    ----------
    first, second : str
        What they are called.
    layer : Layer
    space : HalfwaySpace
    figures : tuple of SiteFigure
    profiles : tuple of ProfilePair
    recipes : tuple of RecipeDifference
    findings : tuple of Finding
    seeds : tuple of SiteFigure
        The same figures between repeated tracking of the first and of the second scan with
        other seeds; empty where that was not asked for.
    rules : tuple of (TractRule, TractRule)
        By which rule each tract was found in the first and in the second scan.
    """

    first: str
    second: str
    layer: Layer
    space: HalfwaySpace
    figures: tuple[SiteFigure, ...]
    profiles: tuple[ProfilePair, ...] = ()
    recipes: tuple[RecipeDifference, ...] = ()
    findings: tuple[Finding, ...] = ()
    seeds: tuple[SiteFigure, ...] = ()
    rules: tuple[tuple[TractRule, TractRule], ...] = ()

    def swapped(self) -> SiteComparison:
        """Give the same comparison with the scans in the other order."""
        return replace(
            self,
            first=self.second,
            second=self.first,
            space=self.space.swapped(),
            figures=tuple(f.swapped() for f in self.figures),
            profiles=tuple(replace(p, first=p.second, second=p.first) for p in self.profiles),
            recipes=tuple(replace(r, first=r.second, second=r.first) for r in self.recipes),
            rules=tuple((second, first) for first, second in self.rules),
        )

    def parts(self, kind: str) -> tuple[str, ...]:
        """Name the parts that have a figure of this kind, measured or not."""
        return tuple(dict.fromkeys(f.part for f in self.figures if f.kind.name == kind))

    def get(self, kind: str, part: str) -> SiteFigure | None:
        """Give one figure; None where there is none."""
        return next((f for f in self.figures if f.kind.name == kind and f.part == part), None)


@dataclass(frozen=True)
class LayerPoint:
    """One figure of one pair in a group: no point is ever left out or averaged away.

    Parameters
    ----------
    subject : str
    pair : (str, str)
        What the two scans are called.
    layer : Layer
    value : float
    """

    subject: str
    pair: tuple[str, str]
    layer: Layer
    value: float


@dataclass(frozen=True)
class LayerSpread:
    """One figure of one part in one layer of a group.

    Parameters
    ----------
    kind, part : str
    layer : Layer
    points : tuple of LayerPoint
    mean : Estimate or NotMeasured
        With its 95 % t interval over subjects; pairs of one subject are averaged first, since
        they are not independent.
    single_sd : Estimate or NotMeasured
        Of a single scan: root mean square of signed differences over sqrt(2), with its 95 %
        chi-square interval. For figures without a sign not measured.
    """

    kind: str
    part: str
    layer: Layer
    points: tuple[LayerPoint, ...]
    mean: Estimate | NotMeasured
    single_sd: Estimate | NotMeasured


@dataclass(frozen=True)
class Reliability:
    """Intraclass correlation of one value over subjects and sites.

    Parameters
    ----------
    kind, part : str
    absolute : Estimate or NotMeasured
        ICC(2,1), absolute agreement: a bias between sites lowers it.
    consistent : Estimate or NotMeasured
        ICC(3,1), consistency: hides a bias between sites, never shown alone.
    n_subjects, n_sites : int
    grade : str
        In words, or ``not graded`` with the reason.
    """

    kind: str
    part: str
    absolute: Estimate | NotMeasured
    consistent: Estimate | NotMeasured
    n_subjects: int
    n_sites: int
    grade: str


@dataclass(frozen=True, eq=False)
class GroupComparison:
    """Many pairs of scans of several persons, the three layers apart.

    Parameters
    ----------
    subjects : tuple of str
    spreads : tuple of LayerSpread
    reliabilities : tuple of Reliability
    unmeasured : tuple of str
        Layers without a single pair, and why pairs were left out.
    """

    subjects: tuple[str, ...]
    spreads: tuple[LayerSpread, ...]
    reliabilities: tuple[Reliability, ...]
    unmeasured: tuple[str, ...] = field(default=())
