"""Control charts of one segment (from one event to the next) against a frozen baseline.

Phase I looks back at the baseline with run rules; phase II judges each new session by 3 sigma,
EWMA and CUSUM only. Session means are charted as single values with moving ranges, the repeats
within the sessions on a chart of their own: repeats are closer together than sessions, and limits
made from them would be far too narrow for the means (the 'three-way' chart).
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from scipy import stats

from dtiplan.domain.phantoms.charts import (
    COMPLETE_BASELINE,
    Baseline,
    ChartKind,
    ChartPoint,
    ControlChart,
    Phase,
    Signal,
    moment,
)
from dtiplan.domain.quality import NotMeasured
from dtiplan.processing.phantom.charts.chart_constants import a3, c4, d2
from dtiplan.processing.phantom.charts.chart_statistics import (
    USUAL_RULES,
    ChartRules,
    FloatArray,
    cusum,
    cusum_limit,
    ewma,
    ewma_widths,
    individuals_width,
    moving_ranges,
    range_limit,
    sigma_by_ranges,
    spread,
)
from dtiplan.processing.phantom.charts.run_length import false_alarm_rate
from dtiplan.processing.phantom.charts.run_rules import RuleSet, run_signals

LEAST_BASELINE = 8
"""Points from which limits are drawn at all (JACMP 2013: 8 to 12 for single values)."""


def freeze_baseline(points: Sequence[ChartPoint], *, because: str = "") -> Baseline | NotMeasured:
    """Make the limits of a baseline; they never move afterwards.

    Parameters
    ----------
    points : sequence of ChartPoint
        In order of time, all after the same event.
    because : str
        Why it was begun.
    """
    n = len(points)
    if n < LEAST_BASELINE:
        return NotMeasured(f"a baseline needs at least {LEAST_BASELINE} sessions, there are {n}")
    values = _values(points)
    sigma = float(sigma_by_ranges(values))
    if sigma <= 1e-12 * max(1.0, float(np.abs(values).max())):
        return NotMeasured("the values of the baseline do not vary")
    return Baseline(
        tuple(values.tolist()),
        points[0].when_utc,
        points[-1].when_utc,
        float(values.mean()),
        sigma,
        because,
    )


def individuals_chart(
    points: Sequence[ChartPoint], baseline: Baseline, rules: RuleSet = RuleSet.NELSON
) -> ControlChart:
    """Give the chart of session means: centre -/+ 2.66 MRbar, wider while provisional.

    Run rules look at the baseline only; a new point signals beyond the limits.
    """
    values, phases = _values(points), _phases(points, baseline)
    half = individuals_width(baseline.n) * _unit(baseline)
    n_old = phases.count(Phase.BASELINE)
    signals = run_signals(values[:n_old], baseline.centre, baseline.sigma, rules)
    low, high = baseline.centre - half, baseline.centre + half
    new = _outside(values, np.full(values.size, low), np.full(values.size, high), n_old)
    return ControlChart(
        ChartKind.INDIVIDUALS,
        tuple(points),
        tuple(values.tolist()),
        (),
        baseline.centre,
        (low,) * values.size,
        (high,) * values.size,
        phases,
        baseline,
        (*signals, *new),
        false_alarm_rate((ChartKind.INDIVIDUALS,), baseline.n),
    )


def moving_range_chart(points: Sequence[ChartPoint], baseline: Baseline) -> ControlChart:
    """Give the chart of distances between neighbouring sessions, from the second session on."""
    ranges = moving_ranges(_values(points))
    phases = _phases(points, baseline)[1:]
    upper = np.full(ranges.size, range_limit(baseline.n) * _unit(baseline))
    return ControlChart(
        ChartKind.MOVING_RANGE,
        tuple(points[1:]),
        tuple(ranges.tolist()),
        (),
        baseline.sigma * d2(2),
        (-math.inf,) * ranges.size,
        tuple(upper.tolist()),
        phases,
        baseline,
        _outside(ranges, np.full(ranges.size, -math.inf), upper, 0),
        false_alarm_rate((ChartKind.MOVING_RANGE,), baseline.n),
    )


def ewma_chart(
    points: Sequence[ChartPoint], baseline: Baseline, rules: ChartRules = USUAL_RULES
) -> ControlChart | NotMeasured:
    """Give the EWMA of the sessions after the baseline; it finds small lasting changes."""
    later = points[_phases(points, baseline).count(Phase.BASELINE) :]
    if not later:
        return NotMeasured("there is no session after the baseline yet")
    drawn = ewma(_values(later), np.asarray(baseline.centre), rules.smoothing)
    half = ewma_widths(len(later), baseline.n, rules) * _unit(baseline)
    lower, upper = baseline.centre - half, baseline.centre + half
    return ControlChart(
        ChartKind.EWMA,
        tuple(later),
        tuple(drawn.tolist()),
        (),
        baseline.centre,
        tuple(lower.tolist()),
        tuple(upper.tolist()),
        (Phase.MONITORING,) * len(later),
        baseline,
        _outside(drawn, lower, upper, 0),
        false_alarm_rate((ChartKind.EWMA,), baseline.n, rules),
    )


def cusum_chart(
    points: Sequence[ChartPoint], baseline: Baseline, rules: ChartRules = USUAL_RULES
) -> ControlChart | NotMeasured:
    """Give the two-sided CUSUM of the sessions after the baseline, in the unit of the metric."""
    later = points[_phases(points, baseline).count(Phase.BASELINE) :]
    if not later:
        return NotMeasured("there is no session after the baseline yet")
    unit = _unit(baseline)
    sums = cusum(_values(later), np.asarray(baseline.centre), np.asarray(unit), rules.allowance)
    up, down = (side * unit for side in sums)
    limit = np.full(len(later), cusum_limit(baseline.n, rules) * unit)
    none = np.full(len(later), -math.inf)
    signals = (
        *_outside(up, none, limit, 0),
        *(
            Signal(one.index, one.rule, False, one.message)
            for one in _outside(down, none, limit, 0)
        ),
    )
    return ControlChart(
        ChartKind.CUSUM,
        tuple(later),
        tuple(up.tolist()),
        tuple(down.tolist()),
        0.0,
        tuple(none.tolist()),
        tuple(limit.tolist()),
        (Phase.MONITORING,) * len(later),
        baseline,
        tuple(sorted(signals, key=lambda signal: signal.index)),
        false_alarm_rate((ChartKind.CUSUM,), baseline.n, rules),
    )


def within_sd_chart(points: Sequence[ChartPoint], n_baseline: int) -> ControlChart | NotMeasured:
    """Give the S chart of the repeats within each session (limits B3 sbar and B4 sbar).

    Sessions with other numbers of repeats get limits of their own.
    """
    kept = [p for p in points if p.within_sd is not None and p.n_repeats >= 2]
    old = kept[:n_baseline]
    if len(old) < LEAST_BASELINE:
        return NotMeasured(
            f"{len(old)} sessions of the baseline have repeats, {LEAST_BASELINE} are needed"
        )
    sd, size = _within(kept)
    correction = np.array([c4(int(n)) for n in size])
    sigma = float((sd[: len(old)] / correction[: len(old)]).mean())
    if sigma == 0:
        return NotMeasured("the repeats within the sessions do not vary")
    half = 3 * sigma * np.sqrt(1 - correction**2)
    lower, upper = np.maximum(0.0, correction * sigma - half), correction * sigma + half
    baseline = Baseline(
        tuple(sd[: len(old)].tolist()), old[0].when_utc, old[-1].when_utc, sigma, sigma
    )
    freedom = float((size[: len(old)] - 1).sum())
    outside = stats.f.sf((upper / sigma) ** 2, size - 1, freedom)
    outside = outside + stats.f.cdf((lower / sigma) ** 2, size - 1, freedom)
    return ControlChart(
        ChartKind.WITHIN_SD,
        tuple(kept),
        tuple(sd.tolist()),
        (),
        float((correction * sigma).mean()),
        tuple(lower.tolist()),
        tuple(upper.tolist()),
        (Phase.BASELINE,) * len(old) + (Phase.MONITORING,) * (len(kept) - len(old)),
        baseline,
        _outside(sd, lower, upper, 0),
        float(outside.mean()),
    )


def means_chart(points: Sequence[ChartPoint], n_baseline: int) -> ControlChart | NotMeasured:
    """Give the Xbar chart with limits from the repeats within sessions (A3 sbar).

    Only right where sessions differ no more than repeats do; otherwise every other point
    signals, and the chart of single values is the one to look at.
    """
    within = within_sd_chart(points, n_baseline)
    if isinstance(within, NotMeasured):
        return within
    kept, n_old = within.points, within.baseline.n
    sizes = {point.n_repeats for point in kept}
    if len(sizes) > 1:
        return NotMeasured("the sessions have different numbers of repeats")
    size = sizes.pop()
    values = _values(kept)
    centre = float(values[:n_old].mean())
    half = a3(size) * float(np.mean(within.baseline.values))
    sigma = half / 3
    baseline = Baseline(
        tuple(values[:n_old].tolist()), kept[0].when_utc, kept[n_old - 1].when_utc, centre, sigma
    )
    low, high = np.full(values.size, centre - half), np.full(values.size, centre + half)
    freedom = n_old * (size - 1)
    outside = 2 * float(stats.t.sf(3 / math.sqrt(1 + 1 / n_old), freedom))
    return ControlChart(
        ChartKind.MEANS,
        kept,
        tuple(values.tolist()),
        (),
        centre,
        tuple(low.tolist()),
        tuple(high.tolist()),
        within.phases,
        baseline,
        _outside(values, low, high, 0),
        outside,
    )


def _values(points: Sequence[ChartPoint]) -> FloatArray:
    return np.array([point.value for point in points], dtype=float)


def _within(points: Sequence[ChartPoint]) -> tuple[FloatArray, FloatArray]:
    sd = np.array([point.within_sd for point in points], dtype=float)
    return sd, np.array([point.n_repeats for point in points], dtype=float)


def _unit(baseline: Baseline) -> float:
    """Give what limits are counted in: sigma, or the standard deviation while provisional."""
    if baseline.n >= COMPLETE_BASELINE:
        return baseline.sigma
    return float(spread(np.array(baseline.values)))


def _phases(points: Sequence[ChartPoint], baseline: Baseline) -> tuple[Phase, ...]:
    last = moment(baseline.last_utc)
    return tuple(
        Phase.BASELINE if moment(point.when_utc) <= last else Phase.MONITORING for point in points
    )


def _outside(
    drawn: FloatArray, lower: FloatArray, upper: FloatArray, first: int
) -> tuple[Signal, ...]:
    """Give a signal for each point outside its limits, from a given point on."""
    found = []
    for i in range(first, drawn.size):
        if lower[i] <= drawn[i] <= upper[i]:
            continue
        above = bool(drawn[i] > upper[i])
        limit = upper[i] if above else lower[i]
        message = (
            f"{drawn[i]:.4g} lies above the limit {limit:.4g}"
            if above
            else f"{drawn[i]:.4g} lies below the limit {limit:.4g}"
        )
        found.append(Signal(i, "beyond-limit", above, message))
    return tuple(found)
