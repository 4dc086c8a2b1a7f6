"""Stability over months: segments between events, their baselines, charts and steps."""

from __future__ import annotations

import bisect
import math
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from scipy import stats

from dtiplan.domain.phantoms.agreement import Estimate, Interval
from dtiplan.domain.phantoms.charts import (
    Baseline,
    ChartPoint,
    ControlChart,
    Event,
    Segment,
    Stability,
    moment,
)
from dtiplan.domain.quality import NotMeasured
from dtiplan.processing.phantom.charts.capability import capability
from dtiplan.processing.phantom.charts.chart_statistics import ChartRules
from dtiplan.processing.phantom.charts.control_charts import (
    LEAST_BASELINE,
    cusum_chart,
    ewma_chart,
    freeze_baseline,
    individuals_chart,
    moving_range_chart,
    within_sd_chart,
)
from dtiplan.processing.phantom.charts.run_rules import RuleSet


@dataclass(frozen=True)
class Monitoring:
    """How a metric is watched.

    Parameters
    ----------
    metric, unit, scanner : str
        For the titles; for a difference of two scanners ``A - B``.
    n_baseline : int
        Sessions of a baseline that is not frozen yet; below 20 its limits are provisional.
    frozen : sequence of Baseline
        Baselines frozen earlier; the last one of a segment is used for it.
    rules : ChartRules
    run_rules : RuleSet
    low, high, target : float or None
        Tolerance, for the capability.
    """

    metric: str = ""
    unit: str = ""
    scanner: str = ""
    n_baseline: int = LEAST_BASELINE
    frozen: Sequence[Baseline] = ()
    rules: ChartRules = field(default_factory=ChartRules)
    run_rules: RuleSet = RuleSet.NELSON
    low: float | None = None
    high: float | None = None
    target: float | None = None


def watch(points: Sequence[ChartPoint], events: Sequence[Event], how: Monitoring) -> Stability:
    """Chart a metric: a new segment with a baseline of its own after each event but notes.

    Parameters
    ----------
    points : sequence of ChartPoint
        In any order; best with temperature-corrected values, for example bias in %.
    events : sequence of Event
        Of this scanner (of both, for a difference) and of the phantom.
    """
    ordered = sorted(points, key=lambda point: moment(point.when_utc))
    log = sorted(events, key=lambda event: moment(event.when_utc))
    breaks = [event for event in log if event.kind.starts_baseline]
    times = [moment(point.when_utc) for point in ordered]
    edges = [0, *(bisect.bisect_left(times, moment(e.when_utc)) for e in breaks), len(ordered)]
    begun: list[Event | None] = [None, *breaks]
    segments: list[Segment] = []
    for event, first, end in zip(begun, edges[:-1], edges[1:], strict=True):
        if first == end:
            continue
        before = segments[-1] if segments else None
        segments.append(_segment(ordered[first:end], event, before, how))
    last = segments[-1].charts if segments else ()
    return Stability(
        how.metric,
        how.unit,
        how.scanner,
        tuple(segments),
        tuple(log),
        capability(last, low=how.low, high=how.high, target=how.target),
    )


def session_points(
    points: Sequence[ChartPoint], *, within_hours: float = 12.0
) -> tuple[ChartPoint, ...]:
    """Put repeats of one session together: their mean, their spread, their number.

    A session begins with a scan and holds those that follow within the given time.
    """
    sessions: list[list[ChartPoint]] = []
    for point in sorted(points, key=lambda one: moment(one.when_utc)):
        begun = moment(sessions[-1][0].when_utc) if sessions else None
        if begun and (moment(point.when_utc) - begun).total_seconds() <= within_hours * 3600:
            sessions[-1].append(point)
        else:
            sessions.append([point])
    return tuple(_session(scans) for scans in sessions)


def _session(scans: Sequence[ChartPoint]) -> ChartPoint:
    if len(scans) == 1:
        return scans[0]
    values = np.array([scan.value for scan in scans])
    return ChartPoint(
        scans[0].when_utc,
        float(values.mean()),
        float(values.std(ddof=1)),
        len(scans),
        scans[0].label,
    )


def difference_points(
    a: Sequence[ChartPoint], b: Sequence[ChartPoint], *, within_days: float = 7.0
) -> tuple[ChartPoint, ...]:
    """Give the points of the difference a - b of two scanners.

    Each session of ``a`` is paired with the nearest one of ``b`` not yet used, if it is near
    enough; the others are left out.
    """
    left = list(b)
    pairs = []
    for point in sorted(a, key=lambda one: moment(one.when_utc)):
        if not left:
            break
        when = moment(point.when_utc)
        nearest = min(left, key=lambda one: abs((moment(one.when_utc) - when).total_seconds()))
        if abs((moment(nearest.when_utc) - when).total_seconds()) <= within_days * 86400:
            left.remove(nearest)
            later = max(point.when_utc, nearest.when_utc, key=moment)
            pairs.append(ChartPoint(later, point.value - nearest.value, label=point.label))
    return tuple(pairs)


def _segment(
    points: Sequence[ChartPoint], event: Event | None, before: Segment | None, how: Monitoring
) -> Segment:
    because = event.kind.value if event else ""
    baseline = _frozen(points, how.frozen) or freeze_baseline(
        points[: how.n_baseline], because=because
    )
    step = _step(before, points) if before else NotMeasured("there is no segment before this one")
    if isinstance(baseline, NotMeasured):
        return Segment(tuple(points), event, baseline, (), step)
    found = (
        individuals_chart(points, baseline, how.run_rules),
        moving_range_chart(points, baseline),
        ewma_chart(points, baseline, how.rules),
        cusum_chart(points, baseline, how.rules),
        within_sd_chart(points, baseline.n),
    )
    charts = tuple(chart for chart in found if isinstance(chart, ControlChart))
    return Segment(tuple(points), event, baseline, charts, step)


def _frozen(points: Sequence[ChartPoint], frozen: Sequence[Baseline]) -> Baseline | None:
    """Give the last baseline that was frozen inside this segment."""
    first, last = moment(points[0].when_utc), moment(points[-1].when_utc)
    inside = [one for one in frozen if first <= moment(one.first_utc) <= last]
    return inside[-1] if inside else None


def _step(before: Segment, points: Sequence[ChartPoint]) -> Estimate | NotMeasured:
    """Give the change of the mean at an event, by Welch's interval of both segments' points."""
    old = np.array([point.value for point in before.points])
    new = np.array([point.value for point in points])
    if min(old.size, new.size) < 2:
        return NotMeasured("a step needs at least 2 sessions before and after the event")
    errors = old.var(ddof=1) / old.size, new.var(ddof=1) / new.size
    total = float(sum(errors))
    change = float(new.mean() - old.mean())
    if total == 0:
        return Estimate(change, NotMeasured("the values do not vary"))
    freedom = total**2 / float(errors[0] ** 2 / (old.size - 1) + errors[1] ** 2 / (new.size - 1))
    half = float(stats.t.ppf(0.975, freedom)) * math.sqrt(total)
    return Estimate(change, Interval(change - half, change + half))
