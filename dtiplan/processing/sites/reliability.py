"""Reliability over a group: layers apart, intraclass correlation without a false grade."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from dtiplan.domain.phantoms.agreement import Estimate, Interval
from dtiplan.domain.quality import NotMeasured
from dtiplan.domain.site_comparison import Layer, LayerPoint, LayerSpread, Reliability
from dtiplan.processing.phantom.statistics.agreement import bias_of
from dtiplan.processing.phantom.statistics.correlation import intraclass_correlation
from dtiplan.processing.phantom.statistics.intervals import sd_factors

GRADED_FROM = 30
"""Subjects below which a coefficient is never put into words: Koo and Li ask for 30."""
_GRADES = ((0.9, "excellent"), (0.75, "good"), (0.5, "moderate"), (-np.inf, "poor"))


def reliability(kind: str, part: str, values: Mapping[str, Sequence[float]]) -> Reliability:
    """Give ICC(2,1) and ICC(3,1) with their 95 % F intervals.

    Parameters
    ----------
    kind, part : str
    values : mapping
        For each subject one value for each site, in the same order.

    Notes
    -----
    Shrout and Fleiss, Psychological Bulletin 86:420 (1979), cases 2 and 3, with the intervals of
    McGraw and Wong, Psychological Methods 1:30 (1996). A grade in words (Koo and Li, Journal of
    Chiropractic Medicine 15:155, 2016) goes by the interval, and only from 30 subjects on.
    """
    table = np.array(list(values.values()), dtype=np.float64)
    n, k = table.shape if table.ndim == 2 else (len(values), 0)
    found = intraclass_correlation(table)
    if isinstance(found, NotMeasured):
        few = n < 3 or k < 2
        why = NotMeasured(
            "an intraclass correlation needs at least 3 subjects at 2 sites" if few else
            "the sites differ by a constant only: there is no spread to compare"
        )  # fmt: skip
        return Reliability(kind, part, why, why, n, k, f"not graded: {_subjects(n)}")
    return Reliability(
        kind, part, found.agreement, found.consistency, n, k, _grade(found.agreement, n)
    )


def _subjects(n: int) -> str:
    return "1 subject" if n == 1 else f"{n} subjects"


def _grade(found: Estimate, n: int) -> str:
    if n < GRADED_FROM:
        return f"not graded: {_subjects(n)}"
    assert isinstance(found.interval, Interval)
    ends = [_word(found.interval.low), _word(found.interval.high)]
    return ends[0] if ends[0] == ends[1] else f"{ends[0]} to {ends[1]}"


def _word(value: float) -> str:
    return next(word for limit, word in _GRADES if value >= limit)


def layer_spread(
    kind: str, part: str, layer: Layer, points: Sequence[LayerPoint], *, is_signed: bool
) -> LayerSpread:
    """Sum up one figure in one layer; every point is kept.

    Parameters
    ----------
    is_signed : bool
        Whether the values are differences: only then do they tell the spread of a single scan.
    """
    by_subject: dict[str, list[float]] = {}
    for point in points:
        by_subject.setdefault(point.subject, []).append(point.value)
    means = [float(np.mean(v)) for v in by_subject.values()]
    found = bias_of(means)
    mean = found if isinstance(found, NotMeasured) else found.mean
    if not is_signed:
        single: Estimate | NotMeasured = NotMeasured("it is no difference of two values")
    else:
        single = single_sd([p.value for p in points], len(by_subject))
    return LayerSpread(kind, part, layer, tuple(points), mean, single)


def single_sd(
    differences: Sequence[float], n_independent: int, confidence: float = 0.95
) -> Estimate | NotMeasured:
    """Give the standard deviation of a single scan from differences of two.

    Parameters
    ----------
    differences : sequence of float
    n_independent : int
        Degrees of freedom of the interval: the number of subjects, since pairs of one subject
        are not independent.
    confidence : float

    Notes
    -----
    wSD = sqrt(sum d^2 / 2n), interval by the chi-square distribution (Bland and Altman 1996). A
    bias between the two scans counts as spread.
    """
    if not differences or n_independent < 1:
        return NotMeasured("there is no pair of scans")
    d = np.asarray(differences, dtype=np.float64)
    sd = float(np.sqrt(np.mean(d**2) / 2.0))
    low, high = sd_factors(n_independent, confidence)
    return Estimate(sd, Interval(sd * low, sd * high, confidence))
