"""Control charts: points in time, frozen baselines, events, what a chart noticed."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from dtiplan.domain.phantoms.agreement import Estimate
from dtiplan.domain.quality import NotMeasured

COMPLETE_BASELINE = 20
"""Limits from fewer points are provisional."""


def moment(when_utc: str) -> datetime:
    """Give the moment an ISO 8601 text names; without a zone it is UTC."""
    parsed = datetime.fromisoformat(when_utc)
    return parsed if parsed.tzinfo else parsed.replace(tzinfo=UTC)


class EventKind(StrEnum):
    """What happened to a scanner or a phantom; each starts a new baseline except a note."""

    UPGRADE = "upgrade"
    COIL = "coil"
    SERVICE = "service"
    REFILL = "refill"
    NOTE = "note"

    @property
    def starts_baseline(self) -> bool:
        """Tell whether values before and after may differ for good."""
        return self is not EventKind.NOTE


@dataclass(frozen=True)
class Event:
    """One entry of the event log.

    Parameters
    ----------
    kind : EventKind
    when_utc : str
        ISO 8601; the points from this moment on come after it.
    note : str
        What was done, for the report.
    who : str
        Who wrote it down.
    """

    kind: EventKind
    when_utc: str
    note: str = ""
    who: str = ""


@dataclass(frozen=True)
class ChartPoint:
    """One session on a chart.

    Parameters
    ----------
    when_utc : str
        ISO 8601.
    value : float
        Mean of the session, in the unit of the metric.
    within_sd : float or None
        Standard deviation of the repeats inside the session.
    n_repeats : int
        Number of repeats behind ``value``.
    label : str
        For the reader, for example the session's name.
    """

    when_utc: str
    value: float
    within_sd: float | None = None
    n_repeats: int = 1
    label: str = ""


class ChartKind(StrEnum):
    """Which chart it is."""

    INDIVIDUALS = "individuals"
    MOVING_RANGE = "moving range"
    MEANS = "means"
    WITHIN_SD = "standard deviation within a session"
    EWMA = "EWMA"
    CUSUM = "CUSUM"


class Phase(StrEnum):
    """I looks back at the baseline with run rules; II watches new points against frozen limits."""

    BASELINE = "I"
    MONITORING = "II"


@dataclass(frozen=True)
class Baseline:
    """A frozen baseline: its limits never move when later points arrive.

    Parameters
    ----------
    values : tuple of float, (n,)
        The points it was made of, in order.
    first_utc, last_utc : str
        When the first and last of them were measured.
    centre : float
        Their mean.
    sigma : float
        Their spread by the mean moving range, MRbar / d2(2).
    because : str
        Why it was begun: the event, or the first points.
    """

    values: tuple[float, ...]
    first_utc: str
    last_utc: str
    centre: float
    sigma: float
    because: str = ""

    @property
    def n(self) -> int:
        """Number of points."""
        return len(self.values)

    @property
    def provisional(self) -> bool:
        """Tell whether there are too few points for limits that last."""
        return self.n < COMPLETE_BASELINE

    @property
    def sha256(self) -> str:
        """Give the hash of its content: what was frozen stays recognisable."""
        content = [list(self.values), self.first_utc, self.last_utc, self.centre, self.sigma]
        return hashlib.sha256(json.dumps([*content, self.because]).encode()).hexdigest()


@dataclass(frozen=True)
class Signal:
    """A point at which a chart says that something changed.

    Parameters
    ----------
    index : int
        Which point of the chart, from 0.
    rule : str
        Stable name, for example ``beyond-3-sigma`` or ``nelson-2``.
    upward : bool
        Which side.
    message : str
        For the reader, with the values seen.
    """

    index: int
    rule: str
    upward: bool
    message: str


@dataclass(frozen=True)
class ControlChart:
    """A chart of one segment (from one event to the next), ready to draw.

    Parameters
    ----------
    kind : ChartKind
    points : tuple of ChartPoint, (n,)
        The sessions as measured.
    statistic : tuple of float, (n,)
        What is drawn: the value, moving range (first NaN), EWMA, or upper CUSUM.
    lower_statistic : tuple of float
        Lower CUSUM as a positive number; empty for the other charts.
    centre : float
    lower, upper : tuple of float, (n,)
        Limits for each point; ``-inf`` where there is none.
    phases : tuple of Phase, (n,)
    baseline : Baseline
    signals : tuple of Signal
    false_alarm_per_point : float
        Probability of a signal at one monitored point by chance, by theory for this baseline
        (for EWMA and CUSUM: one over the in-control average run length).
    """

    kind: ChartKind
    points: tuple[ChartPoint, ...]
    statistic: tuple[float, ...]
    lower_statistic: tuple[float, ...]
    centre: float
    lower: tuple[float, ...]
    upper: tuple[float, ...]
    phases: tuple[Phase, ...]
    baseline: Baseline
    signals: tuple[Signal, ...]
    false_alarm_per_point: float

    @property
    def provisional(self) -> bool:
        """Tell whether the limits may still change when the baseline is completed."""
        return self.baseline.provisional


@dataclass(frozen=True)
class Capability:
    """How much of the tolerance a stable process uses; only for one in control.

    Parameters
    ----------
    cp : Estimate or NotMeasured
        Width of the tolerance over six sigma; needs both limits.
    cpk : Estimate
        Distance of the mean to the nearer limit over three sigma (interval after Bissell).
    cpm : Estimate or NotMeasured
        As Cp, but charged with the distance from the target; needs both limits.
    n : int
        Number of points.
    """

    cp: Estimate | NotMeasured
    cpk: Estimate
    cpm: Estimate | NotMeasured
    n: int


@dataclass(frozen=True)
class Segment:
    """Everything between two events: its baseline and its charts.

    Parameters
    ----------
    points : tuple of ChartPoint
    begun_by : Event or None
        None for the first segment.
    baseline : Baseline or NotMeasured
        NotMeasured while there are too few points.
    charts : tuple of ControlChart
        Individuals, moving range, EWMA, CUSUM, and the repeats within sessions where there are.
    step : Estimate or NotMeasured
        Mean of this baseline minus that of the segment before, with its interval.
    """

    points: tuple[ChartPoint, ...]
    begun_by: Event | None
    baseline: Baseline | NotMeasured
    charts: tuple[ControlChart, ...]
    step: Estimate | NotMeasured


@dataclass(frozen=True)
class Stability:
    """One metric of one scanner (or of a difference of two) over time.

    Parameters
    ----------
    metric, unit : str
    scanner : str
        Its name, or ``A - B`` for a difference.
    segments : tuple of Segment
    events : tuple of Event
        In order of time, notes among them.
    capability : Capability or NotMeasured
        Of the last segment.
    """

    metric: str
    unit: str
    scanner: str
    segments: tuple[Segment, ...]
    events: tuple[Event, ...]
    capability: Capability | NotMeasured
