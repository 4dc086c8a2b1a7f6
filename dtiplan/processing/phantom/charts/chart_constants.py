"""Constants of control charts, computed from their definitions."""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np
from scipy import special


def c4(n: int) -> float:
    """Give the mean of the standard deviation of n normal values, in sigma."""
    return math.sqrt(2 / (n - 1)) * math.exp(math.lgamma(n / 2) - math.lgamma((n - 1) / 2))


@lru_cache
def range_moments(n: int) -> tuple[float, float]:
    """Give d2 and d3: mean and standard deviation of the range of n normal values, in sigma.

    By Gauss-Legendre integration: d2 = int 1 - F^n - (1 - F)^n, and the second moment
    2 int int_{x < y} 1 - F(y)^n - (1 - F(x))^n + (F(y) - F(x))^n.
    """
    nodes, weights = np.polynomial.legendre.leggauss(400)
    x, w = 8 * nodes, 8 * weights
    below, above = special.ndtr(x), special.ndtr(-x)
    mean = float(w @ (1 - below**n - above**n))
    low, high = np.meshgrid(x, x, indexing="ij")
    first = np.minimum(low, high)
    last = np.maximum(low, high)
    inside = 1 - special.ndtr(last) ** n - special.ndtr(-first) ** n
    inside += np.maximum(special.ndtr(last) - special.ndtr(first), 0.0) ** n
    return mean, math.sqrt(float(w @ inside @ w) - mean**2)


def d2(n: int) -> float:
    """Give the mean range of n normal values, in sigma."""
    return range_moments(n)[0]


def d3(n: int) -> float:
    """Give the standard deviation of the range of n normal values, in sigma."""
    return range_moments(n)[1]


def a3(n: int) -> float:
    """Give the factor of sbar for limits of means of n."""
    return 3 / (c4(n) * math.sqrt(n))


def b3(n: int) -> float:
    """Give the factor of sbar for the lower limit of standard deviations of n."""
    return max(0.0, 1 - 3 * math.sqrt(1 - c4(n) ** 2) / c4(n))


def b4(n: int) -> float:
    """Give the factor of sbar for the upper limit of standard deviations of n."""
    return 1 + 3 * math.sqrt(1 - c4(n) ** 2) / c4(n)
