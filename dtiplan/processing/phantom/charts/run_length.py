"""How long a chart runs before it signals: by theory, and by simulation of the very same chart."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from scipy import stats

from dtiplan.domain.phantoms.charts import ChartKind
from dtiplan.processing.phantom.charts.chart_statistics import (
    USUAL_RULES,
    ChartRules,
    cusum,
    cusum_limit,
    ewma,
    ewma_widths,
    individuals_width,
    moving_ranges,
    range_limit,
    spread,
)

FloatArray = NDArray[np.float64]

_STATES = 151
_RUNS = 20_000
_FIRST_YEAR = 12


@dataclass(frozen=True)
class RunLength:
    """When a change is signalled, in sessions from its start (1: at once).

    Parameters
    ----------
    median, p90 : float
        Half and nine tenths of all changes are signalled by then; ``inf`` when they are not
        within the sessions looked at.
    signalled : float
        Part of the changes that are signalled within the sessions looked at.
    n_sessions : int
        Sessions looked at.
    """

    median: float
    p90: float
    signalled: float
    n_sessions: int


def individuals_average(shift_sigma: float = 0.0, sigmas: float = 3.0) -> float:
    """Give the average run length of limits of 3 sigma, centre and sigma known (370 for 0)."""
    outside = stats.norm.sf(sigmas - shift_sigma) + stats.norm.cdf(-sigmas - shift_sigma)
    return float(1 / outside)


def ewma_average(shift_sigma: float = 0.0, rules: ChartRules = USUAL_RULES) -> float:
    """Give the average run length of an EWMA with its final limits (Markov chain)."""
    smoothing = rules.smoothing
    limit = rules.width * np.sqrt(smoothing / (2 - smoothing))
    step = 2 * limit / _STATES
    middle = -limit + step * (np.arange(_STATES) + 0.5)
    edges = np.append(middle - step / 2, limit)
    reached = (edges[None, :] - (1 - smoothing) * middle[:, None]) / smoothing - shift_sigma
    return float(_steps_to_leave(reached)[_STATES // 2])


def cusum_average(shift_sigma: float = 0.0, rules: ChartRules = USUAL_RULES) -> float:
    """Give the average run length of a two-sided CUSUM (Brook and Evans's Markov chain)."""
    up = _cusum_side(shift_sigma, rules)
    down = _cusum_side(-shift_sigma, rules)
    return 1 / (1 / up + 1 / down)


def _cusum_side(shift: float, rules: ChartRules) -> float:
    step = 2 * rules.decision / (2 * _STATES - 1)
    middle = step * np.arange(_STATES)
    upper = middle + step / 2
    edges = np.concatenate([[-np.inf], upper])
    reached = edges[None, :] - middle[:, None] + rules.allowance - shift
    return float(_steps_to_leave(reached)[0])


def _steps_to_leave(edges: FloatArray) -> FloatArray:
    """Give the mean number of steps out of a chain whose cells have these edges of the noise."""
    chain = np.diff(stats.norm.cdf(edges), axis=1)
    n = chain.shape[0]
    return np.asarray(np.linalg.solve(np.eye(n) - chain, np.ones(n)))


def _alarms(
    kind: ChartKind, baseline: FloatArray, later: FloatArray, rules: ChartRules
) -> NDArray[np.bool_]:
    """Tell at which monitored sessions a chart signals; arrays (runs, n) and (runs, sessions)."""
    n = baseline.shape[1]
    centre, unit = baseline.mean(axis=1), spread(baseline)
    if kind is ChartKind.INDIVIDUALS:
        distance = np.abs(later - centre[:, None])
        return np.asarray(distance > individuals_width(n) * unit[:, None])
    if kind is ChartKind.MOVING_RANGE:
        ranges = moving_ranges(np.column_stack([baseline[:, -1], later]))
        return np.asarray(ranges > range_limit(n) * unit[:, None])
    if kind is ChartKind.EWMA:
        distance = np.abs(ewma(later, centre, rules.smoothing) - centre[:, None])
        return np.asarray(distance > ewma_widths(later.shape[1], n, rules) * unit[:, None])
    if kind is ChartKind.CUSUM:
        up, down = cusum(later, centre, unit, rules.allowance)
        return np.asarray(np.maximum(up, down) > cusum_limit(n, rules))
    raise ValueError(f"no simulation of the chart {kind.value}")


def _first_alarms(
    kinds: tuple[ChartKind, ...],
    n_baseline: int,
    changes: tuple[FloatArray, FloatArray],
    rules: ChartRules,
) -> FloatArray:
    """Give the session of the first signal of any of the charts; inf where there is none."""
    generator = np.random.default_rng(n_baseline)
    before, after = changes
    baseline = generator.standard_normal((_RUNS, n_baseline)) + before
    later = generator.standard_normal((_RUNS, after.size)) + after
    alarms = np.zeros(later.shape, dtype=bool)
    for kind in kinds:
        alarms |= _alarms(kind, baseline, later, rules)
    return np.where(alarms.any(axis=1), alarms.argmax(axis=1) + 1.0, np.inf)


@lru_cache(maxsize=128)
def false_alarm_rate(
    kinds: tuple[ChartKind, ...],
    n_baseline: int,
    rules: ChartRules = USUAL_RULES,
    n_sessions: int = _FIRST_YEAR,
) -> float:
    """Give the chance of a false alarm at one session, over the first year of monthly ones.

    For normal values and limits estimated from ``n_baseline`` points; with several kinds, the
    chance that at least one of these charts signals.
    """
    quiet = np.zeros(n_baseline), np.zeros(n_sessions)
    silent = float(np.isinf(_first_alarms(kinds, n_baseline, quiet, rules)).mean())
    return float(1 - silent ** (1 / n_sessions))


def detection(
    kinds: tuple[ChartKind, ...],
    n_baseline: int,
    *,
    step_sigma: float = 0.0,
    drift_sigma: float = 0.0,
    quiet: int = 0,
    n_sessions: int = 60,
    rules: ChartRules = USUAL_RULES,
) -> RunLength:
    """State when a step, or a drift that was there from the start, is signalled.

    Parameters
    ----------
    kinds : tuple of ChartKind
        Charts looked at together.
    step_sigma : float
        Shift of every monitored session, in sigma between sessions.
    drift_sigma : float
        Change from session to session, in sigma; it is in the baseline too.
    quiet : int
        Monitored sessions before the step: limits that carry the uncertainty of a short baseline
        widen with them. Runs with a false alarm among them are left out.
    n_sessions : int
        Sessions looked at, from the step on.
    """
    n_later = quiet + n_sessions
    drift: FloatArray = drift_sigma * np.arange(n_baseline + n_later, dtype=float)
    step = np.where(np.arange(n_later) < quiet, 0.0, step_sigma)
    changes = drift[:n_baseline], drift[n_baseline:] + step
    first = _first_alarms(kinds, n_baseline, changes, rules) - quiet
    first = first[first > 0]
    median, p90 = np.quantile(first, [0.5, 0.9], method="inverted_cdf")
    return RunLength(float(median), float(p90), float(np.isfinite(first).mean()), n_sessions)
