"""Quantiles behind the intervals: t, chi-square, tolerance factors."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy import optimize, stats

from dtiplan.domain.phantoms.agreement import Estimate, Interval

FloatArray = NDArray[np.float64]


def as_floats(values: Sequence[float] | FloatArray) -> FloatArray:
    """Give values as an array, refusing gaps.

    Raises
    ------
    ValueError
        A value is not finite: a hole must be taken out by the caller, who knows what it is.
    """
    array = np.asarray(values, dtype=float)
    if not np.isfinite(array).all():
        raise ValueError("values that are not finite")
    return array


def t_quantile(confidence: float, degrees_of_freedom: float) -> float:
    """Give the two-sided t quantile."""
    return float(stats.t.ppf(0.5 + confidence / 2, degrees_of_freedom))


def t_interval(value: float, error: float, df: float, confidence: float) -> Estimate:
    """Give a value with value -/+ t times its standard error."""
    half = t_quantile(confidence, df) * error
    return Estimate(value, Interval(value - half, value + half, confidence))


def sd_factors(degrees_of_freedom: float, confidence: float = 0.95) -> tuple[float, float]:
    """Give what a standard deviation is multiplied with for its two-sided interval.

    sqrt(df / chi2): the chi-square interval of a variance of normal values.
    """
    tail = (1 - confidence) / 2
    upper, lower = stats.chi2.ppf([tail, 1 - tail], degrees_of_freedom)
    return math.sqrt(degrees_of_freedom / lower), math.sqrt(degrees_of_freedom / upper)


def sd_upper_factor(degrees_of_freedom: float, confidence: float = 0.95) -> float:
    """Give what a standard deviation is multiplied with for its one-sided upper bound."""
    quantile = float(stats.chi2.ppf(1 - confidence, degrees_of_freedom))
    return math.sqrt(degrees_of_freedom / quantile)


def tolerance_factor(n: int, *, content: float = 0.95, confidence: float = 0.95) -> float:
    """Give k of the two-sided normal tolerance interval mean -/+ k s.

    Exact: the chance that the interval holds the content is averaged over where the mean of n
    values falls (ISO 16269-6), not Howe's approximation.
    """
    nodes, weights = np.polynomial.hermite_e.hermegauss(99)
    weights = weights / weights.sum()
    reach = stats.ncx2.ppf(content, 1, nodes**2 / n)

    def shortfall(k: float) -> float:
        held = stats.chi2.sf((n - 1) * reach / k**2, n - 1)
        return float(weights @ held) - confidence

    return float(optimize.brentq(shortfall, 1.0, 1000.0))


def prediction_factor(n: int, confidence: float = 0.95) -> float:
    """Give k of the interval mean -/+ k s in which one more value lies."""
    return t_quantile(confidence, n - 1) * math.sqrt(1 + 1 / n)


def limit_factors(n: int, z: float, confidence: float = 0.95) -> tuple[float, float]:
    """Give the factors of s, counted from the mean, of the interval of mean + z s.

    Exact, by the non-central t distribution (Carkeet 2015 for limits of agreement).
    """
    tail = (1 - confidence) / 2
    root = math.sqrt(n)
    low, high = stats.nct.ppf([tail, 1 - tail], n - 1, z * root) / root
    return float(low), float(high)
