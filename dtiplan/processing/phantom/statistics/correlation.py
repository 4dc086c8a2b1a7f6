"""Intraclass correlation of a table of vials and scanners; shown with its interval, not graded."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from scipy import stats

from dtiplan.domain.phantoms.agreement import Estimate, Interval, IntraclassCorrelation
from dtiplan.domain.quality import NotMeasured
from dtiplan.processing.phantom.statistics.intervals import FloatArray, as_floats


def intraclass_correlation(
    table: Sequence[Sequence[float]] | FloatArray, *, confidence: float = 0.95
) -> IntraclassCorrelation | NotMeasured:
    """Give ICC(A,1) and ICC(C,1), two-way, single measure, with F intervals.

    Parameters
    ----------
    table : array, (n_subjects, n_scanners)
        One value for each vial (or volunteer) on each scanner.

    Notes
    -----
    Formulas and intervals of McGraw and Wong 1996 (cases 2 and 3 of Shrout and Fleiss 1979).
    """
    y = as_floats(np.asarray(table, dtype=float))
    if y.ndim != 2 or y.shape[0] < 3 or y.shape[1] < 2:
        return NotMeasured("an ICC needs at least 3 vials on at least 2 scanners")
    n, k = y.shape
    grand, row, column = y.mean(), y.mean(axis=1), y.mean(axis=0)
    msr = k * float(((row - grand) ** 2).sum()) / (n - 1)
    msc = n * float(((column - grand) ** 2).sum()) / (k - 1)
    rest = y - row[:, None] - column[None, :] + grand
    mse = float((rest**2).sum()) / ((n - 1) * (k - 1))
    if mse <= 1e-20 * float((y**2).mean()):
        return NotMeasured("the scanners differ by a constant only: there is no spread to compare")
    return IntraclassCorrelation(
        _agreement(msr, msc, mse, (n, k), confidence),
        _consistency(msr, mse, (n, k), confidence),
        n,
        k,
    )


def _agreement(
    msr: float, msc: float, mse: float, size: tuple[int, int], confidence: float
) -> Estimate:
    """Give ICC(A,1): its interval has Satterthwaite's degrees of freedom."""
    n, k = size
    value = (msr - mse) / (msr + (k - 1) * mse + k / n * (msc - mse))
    a = k * value / (n * (1 - value))
    b = 1 + k * value * (n - 1) / (n * (1 - value))
    freedom = (a * msc + b * mse) ** 2 / (
        (a * msc) ** 2 / (k - 1) + (b * mse) ** 2 / ((n - 1) * (k - 1))
    )
    side = 0.5 + confidence / 2
    below = float(stats.f.ppf(side, n - 1, freedom))
    above = float(stats.f.ppf(side, freedom, n - 1))
    other = k * msc + (k * n - k - n) * mse
    low = n * (msr - below * mse) / (below * other + n * msr)
    high = n * (above * msr - mse) / (other + n * above * msr)
    return Estimate(value, Interval(low, high, confidence))


def _consistency(msr: float, mse: float, size: tuple[int, int], confidence: float) -> Estimate:
    """Give ICC(C,1)."""
    n, k = size
    side = 0.5 + confidence / 2
    freedom = (n - 1) * (k - 1)
    ratio = msr / mse
    low = ratio / float(stats.f.ppf(side, n - 1, freedom))
    high = ratio * float(stats.f.ppf(side, freedom, n - 1))
    return Estimate(
        (ratio - 1) / (ratio + k - 1),
        Interval((low - 1) / (low + k - 1), (high - 1) / (high + k - 1), confidence),
    )
