"""Repeatability and reproducibility: how far repeats and scanners lie apart."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from scipy import stats

from dtiplan.domain.phantoms.agreement import (
    Bias,
    Claim,
    Estimate,
    Interval,
    Repeatability,
    Reproducibility,
)
from dtiplan.domain.quality import NotMeasured
from dtiplan.processing.phantom.statistics.agreement import Z_95, bias_of
from dtiplan.processing.phantom.statistics.intervals import (
    FloatArray,
    as_floats,
    sd_factors,
    sd_upper_factor,
)

FROM_SD = Z_95 * math.sqrt(2)
"""2.77: between a standard deviation and the 95 % limit of a difference of two values."""


def repeatability(
    groups: Sequence[Sequence[float] | FloatArray], *, confidence: float = 0.95
) -> Repeatability | NotMeasured:
    """Give wSD, wCV, RC and %RC with chi-square limits.

    Parameters
    ----------
    groups : sequence of (repeats of one thing)
        One group for each vial (or subject); groups of one are left out. Whether it is
        short-term or long-term is what the caller put into a group.

    Notes
    -----
    wSD^2 is the mean of the groups' variances, weighted by their degrees of freedom; wCV^2 that
    of (s / mean)^2; RC = 1.96 sqrt(2) wSD.
    """
    kept = [values for group in groups if (values := as_floats(group)).size >= 2]
    if not kept:
        return NotMeasured("nothing was measured twice")
    freedoms = np.array([values.size - 1 for values in kept], dtype=float)
    df = int(freedoms.sum())
    variances = np.array([values.var(ddof=1) for values in kept])
    means = np.array([values.mean() for values in kept])
    within_sd = math.sqrt(float(freedoms @ variances) / df)
    low, high = sd_factors(df, confidence)

    def estimate(value: float) -> Estimate:
        return Estimate(value, Interval(low * value, high * value, confidence))

    cv: Estimate | NotMeasured = NotMeasured("a variation in % needs values above zero")
    cv_rc: Estimate | NotMeasured = cv
    if (means > 0).all():
        within_cv = 100 * math.sqrt(float(freedoms @ (variances / means**2)) / df)
        cv, cv_rc = estimate(within_cv), estimate(FROM_SD * within_cv)
    return Repeatability(
        estimate(within_sd), cv, estimate(FROM_SD * within_sd), cv_rc, df, len(kept)
    )


def claims_at_most(
    value: float, degrees_of_freedom: int, limit: float, *, confidence: float = 0.95
) -> Claim:
    """Tell whether a coefficient (wSD, wCV, RC, %RC) is proved to be at most the limit.

    Proved only if its one-sided upper bound is: the value alone is not enough.
    """
    bound = value * sd_upper_factor(degrees_of_freedom, confidence)
    return Claim(limit, bound, bound <= limit, confidence)


def reproducibility(
    table: Sequence[Sequence[Sequence[float]]] | FloatArray,
    *,
    unit: str = "",
    confidence: float = 0.95,
) -> Reproducibility | NotMeasured:
    """Give RDC from the variance components of a two-way random analysis of variance.

    Parameters
    ----------
    table : array, (n_subjects, n_scanners, n_repeats)
        Every vial on every scanner with the same number of repeats (one is enough; the
        interaction is then part of the within component).

    Returns
    -------
    Reproducibility or NotMeasured
        For two scanners the coefficient is refused (one degree of freedom) and the bias stands
        in its place. The interval is the modified large-sample one of Graybill and Wang 1980:
        the sum of variances is a sum of mean squares with positive weights.
    """
    y = as_floats(np.asarray(table, dtype=float))
    if y.ndim != 3 or y.shape[0] < 2 or y.shape[1] < 2:
        return NotMeasured("reproducibility needs at least 2 vials on at least 2 scanners")
    n, k, r = y.shape
    squares, freedoms = _mean_squares(y)
    scanner, interaction, within = squares
    parts = (
        max(0.0, (scanner - interaction) / (n * r)),
        max(0.0, (interaction - within) / r) if r > 1 else 0.0,
        within if r > 1 else interaction,
    )
    weights = np.array([1 / (n * r), 1 / r - 1 / (n * r), 1 - 1 / r])
    indicative = FROM_SD * math.sqrt(sum(parts))
    coefficient: Estimate | NotMeasured
    scanner_bias: Bias | None = None
    if k == 2:
        per_subject = y.mean(axis=2)
        found = bias_of(per_subject[:, 1] - per_subject[:, 0], unit=unit, confidence=confidence)
        scanner_bias = found if isinstance(found, Bias) else None
        coefficient = NotMeasured(
            "two scanners give one degree of freedom for the difference between scanners:"
            " a reproducibility coefficient is indicative only, see the bias and its interval"
        )
    else:
        used = weights > 0
        interval = _sum_of_squares_interval(
            weights[used], squares[used], freedoms[used], confidence
        )
        coefficient = Estimate(indicative, interval)
    return Reproducibility(
        coefficient,
        indicative,
        scanner_sd=math.sqrt(parts[0]),
        interaction_sd=math.sqrt(parts[1]),
        within_sd=math.sqrt(parts[2]),
        n_subjects=n,
        n_scanners=k,
        n_repeats=r,
        scanner_bias=scanner_bias,
    )


def _mean_squares(y: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Give the mean squares of scanner, interaction and repeats, and their freedoms."""
    n, k, r = y.shape
    grand = y.mean()
    subject, scanner, cell = y.mean(axis=(1, 2)), y.mean(axis=(0, 2)), y.mean(axis=2)
    sums = np.array(
        [
            n * r * float(((scanner - grand) ** 2).sum()),
            r * float(((cell - subject[:, None] - scanner[None, :] + grand) ** 2).sum()),
            float(((y - cell[:, :, None]) ** 2).sum()),
        ]
    )
    freedoms = np.array([k - 1, (n - 1) * (k - 1), n * k * (r - 1)], dtype=float)
    return np.divide(sums, freedoms, out=np.zeros(3), where=freedoms > 0), freedoms


def _sum_of_squares_interval(
    weights: FloatArray, squares: FloatArray, freedoms: FloatArray, confidence: float
) -> Interval:
    """Give the interval of the coefficient of a weighted sum of mean squares."""
    tail = (1 - confidence) / 2
    total = float(weights @ squares)
    g = 1 - freedoms / stats.chi2.ppf(1 - tail, freedoms)
    h = freedoms / stats.chi2.ppf(tail, freedoms) - 1
    below = math.sqrt(float(((g * weights * squares) ** 2).sum()))
    above = math.sqrt(float(((h * weights * squares) ** 2).sum()))
    low, high = math.sqrt(max(0.0, total - below)), math.sqrt(total + above)
    return Interval(FROM_SD * low, FROM_SD * high, confidence)
