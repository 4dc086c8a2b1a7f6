"""What the charts draw and where their limits lie, for one chart or for thousands of simulated.

Arrays have sessions along their last axis, so that the same lines of code serve a chart and the
simulation that states how often it raises a false alarm.

While a baseline has fewer than 20 points its limits are provisional: they are those of a
prediction interval (t, standard deviation, uncertainty of the centre included), because limits of
3 sigma from 8 points would raise a false alarm ten times as often as their name promises.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from scipy import stats

from dtiplan.domain.phantoms.charts import COMPLETE_BASELINE
from dtiplan.processing.phantom.charts.chart_constants import d2

FloatArray = NDArray[np.float64]

EWMA_WIDTHS = {0.05: 2.492, 0.10: 2.703, 0.20: 2.860}
"""Width L of the limits for each smoothing: in-control run length 370 (JACMP 2013;14:4032)."""
SIGMAS = 3.0
_HORIZON = 24
"""Sessions over which a provisional CUSUM may raise as many false alarms as a complete one."""


@dataclass(frozen=True)
class ChartRules:
    """How new points are judged.

    Parameters
    ----------
    smoothing : float
        Lambda of the EWMA.
    allowance, decision : float
        K and H of the CUSUM, in sigma.
    """

    smoothing: float = 0.20
    allowance: float = 0.5
    decision: float = 5.0

    @property
    def width(self) -> float:
        """Give L of the EWMA.

        Raises
        ------
        KeyError
            There is no published width for this smoothing.
        """
        return EWMA_WIDTHS[self.smoothing]


USUAL_RULES = ChartRules()


def moving_ranges(values: FloatArray) -> FloatArray:
    """Give the distances between neighbours, one fewer than the values."""
    return np.asarray(np.abs(np.diff(values, axis=-1)))


def sigma_by_ranges(values: FloatArray) -> FloatArray:
    """Give MRbar / d2(2)."""
    return np.asarray(moving_ranges(values).mean(axis=-1) / d2(2))


def spread(baseline: FloatArray) -> FloatArray:
    """Give the unit of the limits: MRbar / d2, or the standard deviation while provisional."""
    if baseline.shape[-1] < COMPLETE_BASELINE:
        return np.asarray(baseline.std(axis=-1, ddof=1))
    return sigma_by_ranges(baseline)


def _factor(sigmas: float, n: int) -> float:
    """Give the sigmas, or the t quantile with the same probability while provisional."""
    if n >= COMPLETE_BASELINE:
        return sigmas
    return float(stats.t.isf(stats.norm.sf(sigmas), n - 1))


def individuals_width(n: int) -> float:
    """Give the limit of single values from the centre, in units of the spread."""
    return _factor(SIGMAS, n) * (math.sqrt(1 + 1 / n) if n < COMPLETE_BASELINE else 1.0)


def range_limit(n: int) -> float:
    """Give the upper limit of moving ranges, in units of the spread (3.2665 d2(2) = 3.686)."""
    mean = d2(2)
    classic = mean + SIGMAS * math.sqrt(2 - mean**2)
    return math.sqrt(2) * _factor(classic / math.sqrt(2), n)


def ewma(values: FloatArray, centre: FloatArray, smoothing: float) -> FloatArray:
    """Give z_t = lambda x_t + (1 - lambda) z_{t-1}, begun at the centre."""
    drawn = np.empty(values.shape)
    last = np.broadcast_to(centre, values.shape[:-1])
    for t in range(values.shape[-1]):
        last = smoothing * values[..., t] + (1 - smoothing) * last
        drawn[..., t] = last
    return drawn


def ewma_widths(n_points: int, n: int, rules: ChartRules) -> FloatArray:
    """Give the limits from the centre for each point, in units of the spread."""
    left = (1 - rules.smoothing) ** np.arange(1, n_points + 1)
    variance = rules.smoothing / (2 - rules.smoothing) * (1 - left**2)
    if n < COMPLETE_BASELINE:
        variance = variance + (1 - left) ** 2 / n
    return np.asarray(_factor(rules.width, n) * np.sqrt(variance))


def cusum(
    values: FloatArray, centre: FloatArray, unit: FloatArray, allowance: float
) -> tuple[FloatArray, FloatArray]:
    """Give upper and lower sums, both positive, in units of the spread."""
    z = (values - np.asarray(centre)[..., None]) / np.asarray(unit)[..., None]
    up, down = np.empty(z.shape), np.empty(z.shape)
    high, low = np.zeros(z.shape[:-1]), np.zeros(z.shape[:-1])
    for t in range(z.shape[-1]):
        high = np.maximum(0.0, high + z[..., t] - allowance)
        low = np.maximum(0.0, low - z[..., t] - allowance)
        up[..., t], down[..., t] = high, low
    return up, down


@lru_cache(maxsize=64)
def cusum_limit(n: int, rules: ChartRules = USUAL_RULES) -> float:
    """Give H in units of the spread.

    While provisional it is raised until the chance of a false alarm within 24 sessions is that
    of known sigma and centre, by simulation with a fixed seed (never lowered).
    """
    if n >= COMPLETE_BASELINE:
        return rules.decision
    runs = 20_000
    generator = np.random.default_rng(n)
    later = generator.standard_normal((runs, _HORIZON))
    zero, one = np.zeros(runs), np.ones(runs)
    known = np.maximum(*cusum(later, zero, one, rules.allowance)).max(axis=1)
    chance = float((known > rules.decision).mean())
    baseline = generator.standard_normal((runs, n))
    sums = cusum(later, baseline.mean(axis=1), spread(baseline), rules.allowance)
    reached = np.maximum(*sums).max(axis=1)
    return max(rules.decision, float(np.quantile(reached, 1 - chance)))
