"""Straight lines: measured against truth, scanner against scanner."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from dtiplan.domain.phantoms.agreement import Estimate, Interval, LinearRelation
from dtiplan.domain.quality import NotMeasured
from dtiplan.processing.phantom.statistics.intervals import (
    FloatArray,
    as_floats,
    t_interval,
    t_quantile,
)


def ordinary_line(
    x: Sequence[float] | FloatArray, y: Sequence[float] | FloatArray, *, confidence: float = 0.95
) -> LinearRelation | NotMeasured:
    """Fit y = a + b x with all errors in y and of one size (what QIBA's linearity asks for)."""
    return _line("ordinary", as_floats(x), as_floats(y), None, confidence)


def weighted_line(
    x: Sequence[float] | FloatArray,
    y: Sequence[float] | FloatArray,
    u: Sequence[float] | FloatArray,
    *,
    confidence: float = 0.95,
) -> LinearRelation | NotMeasured:
    """Fit y = a + b x with weights 1 / u^2.

    Parameters
    ----------
    u : sequence of float, (n,)
        Standard uncertainty of each y (that of x put in by the caller), above zero.

    Notes
    -----
    The intervals use the stated uncertainties, enlarged by the Birge ratio where the points
    scatter more than these allow, never shrunk where they scatter less.
    """
    uncertainties = as_floats(u)
    if (uncertainties <= 0).any():
        return NotMeasured("a weighted line needs an uncertainty above zero for each point")
    return _line("weighted", as_floats(x), as_floats(y), uncertainties, confidence)


def _too_few(x: FloatArray, y: FloatArray, least: int) -> NotMeasured | None:
    """Tell why no line can be fitted."""
    if x.shape != y.shape:
        raise ValueError("x and y of different lengths")
    if x.size < least:
        return NotMeasured(f"a line with intervals needs at least {least} points, not {x.size}")
    if np.ptp(x) == 0:
        return NotMeasured("all points have the same x")
    return None


def _line(
    method: str, x: FloatArray, y: FloatArray, u: FloatArray | None, confidence: float
) -> LinearRelation | NotMeasured:
    reason = _too_few(x, y, 3)
    if reason:
        return reason
    n = x.size
    w = np.ones(n) if u is None else 1 / u**2
    mx, my = float(w @ x / w.sum()), float(w @ y / w.sum())
    sxx = float(w @ (x - mx) ** 2)
    slope = float(w @ ((x - mx) * (y - my))) / sxx
    intercept = my - slope * mx
    residuals = y - intercept - slope * x
    scale = float(w @ residuals**2) / (n - 2)
    if u is not None:
        scale = max(1.0, scale)
    slope_error = math.sqrt(scale / sxx)
    intercept_error = math.sqrt(scale * (1 / float(w.sum()) + mx**2 / sxx))
    return LinearRelation(
        method,
        t_interval(slope, slope_error, n - 2, confidence),
        t_interval(intercept, intercept_error, n - 2, confidence),
        _r_squared(x, y, w),
        math.sqrt(float(residuals @ residuals) / (n - 2)),
        tuple(residuals.tolist()),
        n,
    )


def deming_line(
    x: Sequence[float] | FloatArray,
    y: Sequence[float] | FloatArray,
    *,
    variance_ratio: float = 1.0,
    confidence: float = 0.95,
) -> LinearRelation | NotMeasured:
    """Fit y = a + b x with errors in both, as between two scanners.

    Parameters
    ----------
    variance_ratio : float
        Error variance of y over that of x; 1 for two scanners of equal noise.

    Notes
    -----
    Intervals by Linnet's jackknife (1993), t with n - 2 degrees of freedom.
    """
    a, b = as_floats(x), as_floats(y)
    reason = _too_few(a, b, 4)
    if reason:
        return reason
    fit = _deming(a, b, variance_ratio)
    if fit is None:
        return NotMeasured("x and y are not correlated: no line has errors in both")
    slope, intercept = fit
    n = a.size
    left_out = [_deming(np.delete(a, i), np.delete(b, i), variance_ratio) for i in range(n)]
    residuals = b - intercept - slope * a
    estimates: list[Estimate] = []
    for place, value in enumerate((slope, intercept)):
        interval: Interval | NotMeasured = NotMeasured("without one of its points there is no line")
        if all(one is not None for one in left_out):
            pseudo = np.array([n * value - (n - 1) * one[place] for one in left_out if one])
            half = t_quantile(confidence, n - 2) * float(pseudo.std(ddof=1)) / math.sqrt(n)
            interval = Interval(value - half, value + half, confidence)
        estimates.append(Estimate(value, interval))
    return LinearRelation(
        "deming",
        estimates[0],
        estimates[1],
        _r_squared(a, b, np.ones(n)),
        math.sqrt(float(residuals @ residuals) / (n - 2)),
        tuple(residuals.tolist()),
        n,
    )


def _deming(x: FloatArray, y: FloatArray, ratio: float) -> tuple[float, float] | None:
    """Give slope and intercept, or None without correlation."""
    dx, dy = x - x.mean(), y - y.mean()
    sxx, syy, sxy = float(dx @ dx), float(dy @ dy), float(dx @ dy)
    if sxy**2 <= 1e-24 * sxx * syy:
        return None
    gap = syy - ratio * sxx
    slope = (gap + math.sqrt(gap**2 + 4 * ratio * sxy**2)) / (2 * sxy)
    return slope, float(y.mean()) - slope * float(x.mean())


def _r_squared(x: FloatArray, y: FloatArray, w: FloatArray) -> float:
    """Give the square of the weighted correlation; 0 where y does not vary."""
    dx, dy = x - w @ x / w.sum(), y - w @ y / w.sum()
    syy = float(w @ dy**2)
    return float(w @ (dx * dy)) ** 2 / (float(w @ dx**2) * syy) if syy > 0 else 0.0
