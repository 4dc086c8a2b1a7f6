"""Agreement of two ways to measure: bias, Bland-Altman, concordance, a paired permutation test."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence

import numpy as np
from scipy import stats

from dtiplan.domain.phantoms.agreement import (
    Bias,
    BlandAltman,
    Estimate,
    Interval,
    PermutationTest,
)
from dtiplan.domain.quality import NotMeasured
from dtiplan.processing.phantom.statistics.intervals import (
    FloatArray,
    as_floats,
    limit_factors,
    prediction_factor,
    t_interval,
    tolerance_factor,
)

Z_95 = 1.959963984540054
_COUNTED_PAIRS = 16
"""Up to this many pairs every sign change is counted."""


def bias_of(
    differences: Sequence[float] | FloatArray, *, unit: str = "", confidence: float = 0.95
) -> Bias | NotMeasured:
    """Give the mean of differences with its t interval.

    Parameters
    ----------
    differences : sequence of float, (n,)
        Measured minus truth, or A - B, in ``unit``.
    """
    d = as_floats(differences)
    if d.size == 0:
        return NotMeasured("there is no difference to take the mean of")
    mean = float(d.mean())
    if d.size == 1:
        reason = NotMeasured("one difference has no spread, so its mean has no interval")
        return Bias(Estimate(mean, reason), math.nan, 1, unit)
    sd = float(d.std(ddof=1))
    return Bias(t_interval(mean, sd / math.sqrt(d.size), d.size - 1, confidence), sd, d.size, unit)


def bland_altman(
    a: Sequence[float] | FloatArray,
    b: Sequence[float] | FloatArray,
    *,
    labels: Sequence[str] = (),
    unit: str = "",
    percent: bool = False,
    confidence: float = 0.95,
) -> BlandAltman | NotMeasured:
    """Compare two scanners (or dates) point by point.

    Parameters
    ----------
    a, b : sequence of float, (n,)
        The same things measured twice, in the same order.
    labels : sequence of str, (n,)
        Names of the points; numbers where none are given.
    unit : str
        Unit of the values; not used when ``percent``.
    percent : bool
        Differences in % of the mean of both instead of absolute ones: for a spread that grows
        with the value.

    Returns
    -------
    BlandAltman or NotMeasured
        Limits of agreement bias -/+ 1.96 s with exact intervals (non-central t), prediction
        interval of one more difference and 95 %/95 % tolerance interval.
    """
    first, second = as_floats(a), as_floats(b)
    if first.shape != second.shape or (labels and len(labels) != first.size):
        raise ValueError("values and labels of different lengths")
    n = first.size
    if n < 3:
        return NotMeasured(f"limits of agreement need at least 3 points, there are {n}")
    means = (first + second) / 2
    differences = first - second
    if percent:
        if (means <= 0).any():
            return NotMeasured("differences in % need values above zero")
        differences, unit = 100 * differences / means, "%"
    bias = bias_of(differences, unit=unit, confidence=confidence)
    assert isinstance(bias, Bias)
    centre, s = bias.mean.value, bias.sd
    low, high = limit_factors(n, Z_95, confidence)
    prediction = prediction_factor(n, confidence) * s
    tolerance = tolerance_factor(n, confidence=confidence) * s
    slope, grows = _trends(means, differences, confidence)
    return BlandAltman(
        labels=tuple(labels) or tuple(str(i + 1) for i in range(n)),
        means=tuple(means.tolist()),
        differences=tuple(differences.tolist()),
        unit=unit,
        bias=bias,
        lower=Estimate(
            centre - Z_95 * s, Interval(centre - high * s, centre - low * s, confidence)
        ),
        upper=Estimate(
            centre + Z_95 * s, Interval(centre + low * s, centre + high * s, confidence)
        ),
        prediction=Interval(centre - prediction, centre + prediction, confidence),
        tolerance=Interval(centre - tolerance, centre + tolerance, confidence),
        slope=slope,
        spread_grows_p=grows,
    )


def _trends(
    means: FloatArray, differences: FloatArray, confidence: float
) -> tuple[Estimate | NotMeasured, float | NotMeasured]:
    """Give the slope of difference on mean, and the p of a spread that grows with the mean."""
    n = means.size
    if np.ptp(means) == 0:
        reason = NotMeasured("all points have the same mean")
        return reason, reason
    fit = stats.linregress(means, differences)
    slope = t_interval(float(fit.slope), float(fit.stderr), n - 2, confidence)
    if n < 6:
        return slope, NotMeasured(f"{n} points do not tell whether the spread grows")
    residuals = differences - (fit.intercept + fit.slope * means)
    if np.ptp(np.abs(residuals)) <= 1e-12 * (np.abs(differences).max() or 1.0):
        return slope, NotMeasured("the differences do not scatter")
    grows = stats.spearmanr(means, np.abs(residuals), alternative="greater")
    return slope, float(grows.pvalue)


def concordance(
    a: Sequence[float] | FloatArray, b: Sequence[float] | FloatArray, *, confidence: float = 0.95
) -> Estimate | NotMeasured:
    """Give Lin's concordance correlation coefficient with its interval.

    Variances by n, interval by Fisher's z with the standard error of Lin 1989 (as corrected in
    2000). It grows with the range of the things compared: never compare it between phantoms.
    """
    x, y = as_floats(a), as_floats(b)
    n = x.size
    if n < 4:
        return NotMeasured(f"concordance needs at least 4 points, there are {n}")
    shift = float(x.mean() - y.mean())
    sx, sy = float(x.std()), float(y.std())
    if sx == 0 or sy == 0:
        return NotMeasured("one of the two sets of values does not vary")
    covariance = float(((x - x.mean()) * (y - y.mean())).mean())
    value = 2 * covariance / (sx**2 + sy**2 + shift**2)
    rho = covariance / (sx * sy)
    if abs(value) >= 1 - 1e-12 or abs(rho) < 1e-6:
        return Estimate(value, NotMeasured("the points lie on one line, or are not correlated"))
    u2 = shift**2 / (sx * sy)
    rest = 1 - value**2
    variance = (
        (1 - rho**2) * value**2 / (rest * rho**2)
        + 2 * value**3 * (1 - value) * u2 / (rho * rest**2)
        - value**4 * u2**2 / (2 * rho**2 * rest**2)
    ) / (n - 2)
    half = float(stats.norm.ppf(0.5 + confidence / 2)) * math.sqrt(max(variance, 0.0))
    z = math.atanh(value)
    return Estimate(value, Interval(math.tanh(z - half), math.tanh(z + half), confidence))


def paired_permutation_test(
    differences: Sequence[float] | FloatArray,
    *,
    level: float = 0.05,
    seed: int = 0,
    n_samples: int = 20_000,
) -> PermutationTest | NotMeasured:
    """Test 'no difference' by changing the signs of paired differences.

    Refused where even the clearest data could not get below ``level``: with n pairs the smallest
    two-sided p is 2 / 2^n, for 4 pairs 0.125.
    """
    d = as_floats(differences)
    smallest = 2.0 ** (1 - d.size)
    if smallest > level:
        return NotMeasured(
            f"{d.size} pairs cannot reach p < {level:g}: the smallest possible p is {smallest:g}."
            f" Look at the difference and its interval instead"
        )
    seen = abs(float(d.sum())) * (1 - 1e-12)
    exact = d.size <= _COUNTED_PAIRS
    if exact:
        signs = np.array(list(itertools.product((1.0, -1.0), repeat=d.size - 1)))
        sums = np.abs(d[0] + signs @ d[1:])
        p = float((sums >= seen).mean())
    else:
        generator = np.random.default_rng(seed)
        signs = generator.choice((-1.0, 1.0), size=(n_samples, d.size))
        p = (1 + float((np.abs(signs @ d) >= seen).sum())) / (1 + n_samples)
    return PermutationTest(p, smallest, d.size, exact)
