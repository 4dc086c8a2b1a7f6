"""Capability: how much of a tolerance a stable process uses."""

from __future__ import annotations

import math

import numpy as np
from scipy import stats

from dtiplan.domain.phantoms.agreement import Estimate, Interval
from dtiplan.domain.phantoms.charts import Capability, ControlChart
from dtiplan.domain.quality import NotMeasured
from dtiplan.processing.phantom.statistics.intervals import FloatArray, as_floats

_LEAST = 8


def capability(
    charts: tuple[ControlChart, ...],
    *,
    low: float | None,
    high: float | None,
    target: float | None = None,
    confidence: float = 0.95,
) -> Capability | NotMeasured:
    """Give Cp, Cpk and Cpm of the points of one segment.

    Parameters
    ----------
    charts : tuple of ControlChart
        Those of the segment; the first holds all points. Any signal in them refuses the answer.
    low, high : float or None
        Limits of the tolerance, in the unit of the chart.
    target : float or None
        What the value should be; the middle of the tolerance when None.
    """
    if not charts:
        return NotMeasured("there is no chart yet that could show the process is in control")
    n_signals = sum(len(chart.signals) for chart in charts)
    if n_signals:
        return NotMeasured(
            f"the process is not in control ({n_signals} signals): a capability would say nothing"
            " about the next scan"
        )
    values = as_floats([point.value for point in charts[0].points])
    return capability_of(values, low=low, high=high, target=target, confidence=confidence)


def capability_of(
    values: FloatArray,
    *,
    low: float | None,
    high: float | None,
    target: float | None = None,
    confidence: float = 0.95,
) -> Capability | NotMeasured:
    """Give Cp, Cpk and Cpm of values known to be in control (see ``capability``).

    Notes
    -----
    Overall standard deviation. Cp: chi-square interval; Cpk: Bissell 1990, Cpk -/+ z sqrt(1/(9n)
    + Cpk^2/(2(n-1))); Cpm: chi-square with Boyles's 1991 degrees of freedom.
    """
    n = values.size
    if low is None and high is None:
        return NotMeasured("there is no tolerance")
    if n < _LEAST:
        return NotMeasured(f"capability needs at least {_LEAST} points, there are {n}")
    mean, s = float(values.mean()), float(values.std(ddof=1))
    if s == 0:
        return NotMeasured("the values do not vary")
    sides = [] if low is None else [mean - low]
    sides += [] if high is None else [high - mean]
    cpk = min(sides) / (3 * s)
    z = float(stats.norm.ppf(0.5 + confidence / 2))
    half = z * math.sqrt(1 / (9 * n) + cpk**2 / (2 * (n - 1)))
    cp: Estimate | NotMeasured = NotMeasured("the tolerance has one limit only")
    cpm: Estimate | NotMeasured = cp
    if low is not None and high is not None:
        cp = _scaled((high - low) / (6 * s), n - 1, confidence)
        aim = (low + high) / 2 if target is None else target
        off = (mean - aim) / s
        freedom = n * (1 + off**2) ** 2 / (1 + 2 * off**2)
        distance = math.sqrt(float(np.mean((values - aim) ** 2)) * n / (n - 1))
        cpm = _scaled((high - low) / (6 * distance), freedom, confidence)
    return Capability(cp, Estimate(cpk, Interval(cpk - half, cpk + half, confidence)), cpm, n)


def _scaled(value: float, freedom: float, confidence: float) -> Estimate:
    tail = (1 - confidence) / 2
    low, high = np.sqrt(stats.chi2.ppf([tail, 1 - tail], freedom) / freedom)
    return Estimate(value, Interval(value * float(low), value * float(high), confidence))
