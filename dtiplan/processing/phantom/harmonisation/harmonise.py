"""Choosing the protocol that brings one scanner closest to another (after Boniface 2025).

The article prints no formula of its score. What stands here is the definition this program uses:
nMSPE = (1/K) sum_k w_k ((m_k - m_k,ref) / s_k)^2 with s_k the reference value, or a tolerance
where the reference may be near zero. Diffusion has a truth, which positron emission has not: a
candidate that is biased against it is never chosen, however near the reference it lies.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dtiplan.domain.phantoms.agreement import Interval
from dtiplan.domain.phantoms.harmonisation import (
    Candidate,
    Contrast,
    Ranking,
    Sample,
    Score,
    ScoredMetric,
    ScoreKind,
)
from dtiplan.domain.quality import NotMeasured
from dtiplan.processing.phantom.harmonisation.admissibility import (
    BIAS_LIMIT_PERCENT,
    doubts_about,
    reasons_against,
)

FloatArray = NDArray[np.float64]

ARTICLE_METRICS = (ScoredMetric("ratio"), ScoredMetric("cnr"), ScoredMetric("rs_mm"))
"""The article's three: ratio, contrast to noise, effective resolution."""


@dataclass(frozen=True)
class RankingRules:
    """How candidates are scored and chosen.

    Parameters
    ----------
    metrics : tuple of ScoredMetric
    contrast : Contrast
        Definition of the contrast to noise.
    bias_limit_percent : float
        Largest ADC bias of any vial of an admitted candidate.
    n_samples, seed : int
        Of the bootstrap.
    """

    metrics: tuple[ScoredMetric, ...] = ARTICLE_METRICS
    contrast: Contrast = Contrast.BOTH
    bias_limit_percent: float = BIAS_LIMIT_PERCENT
    n_samples: int = 1000
    seed: int = 0


USUAL_RULES = RankingRules()


def effective_resolution(fwhm_xy_mm: float, fwhm_z_mm: float) -> float:
    """Give RS = sqrt((FWHMxy^2 + FWHMz^2) / 2) in mm, as the article defines it."""
    return math.sqrt((fwhm_xy_mm**2 + fwhm_z_mm**2) / 2)


def contrast_to_noise(
    means: tuple[float, float], sds: tuple[float, float], contrast: Contrast = Contrast.BOTH
) -> float:
    """Give the distance of two means over their noise, by either definition."""
    noise = sds[1] if contrast is Contrast.SECOND else math.sqrt((sds[0] ** 2 + sds[1] ** 2) / 2)
    return abs(means[0] - means[1]) / noise


def deviations(
    values: Mapping[str, float],
    reference: Mapping[str, float],
    metrics: Sequence[ScoredMetric] = ARTICLE_METRICS,
) -> dict[str, float]:
    """Give (m - reference) / scale of each metric.

    Raises
    ------
    ValueError
        A reference is zero and the metric has no scale of its own.
    """
    found = {}
    for metric in metrics:
        scale = reference[metric.name] if metric.scale is None else metric.scale
        if scale == 0:
            raise ValueError(f"{metric.name} has a reference of zero and no tolerance as scale")
        found[metric.name] = (values[metric.name] - reference[metric.name]) / scale
    return found


def nmspe(
    values: Mapping[str, float],
    reference: Mapping[str, float],
    metrics: Sequence[ScoredMetric] = ARTICLE_METRICS,
) -> float:
    """Give the normalised mean squared prediction error."""
    found = deviations(values, reference, metrics)
    return sum(metric.weight * found[metric.name] ** 2 for metric in metrics) / len(metrics)


def score_variants(
    values: Mapping[str, float],
    reference: Mapping[str, float],
    ranges: Mapping[str, float],
    metrics: Sequence[ScoredMetric] = ARTICLE_METRICS,
) -> dict[str, float]:
    """Give the score by other definitions: a ranking that hangs on one of them is not worth much.

    Parameters
    ----------
    ranges : mapping of str to float
        Largest minus smallest value of each metric over all candidates.

    Notes
    -----
    Pooled: sum d^2 / sum ref^2. Range-normalised: mean (d / range)^2. Symmetric: mean
    |d^2 / (m ref)|. Left out where it would divide by zero.
    """
    names = [metric.name for metric in metrics]
    m = np.array([values[name] for name in names])
    ref = np.array([reference[name] for name in names])
    spans = np.array([ranges.get(name, 0.0) for name in names])
    squares = (m - ref) ** 2
    found = {}
    if (ref != 0).any():
        found[ScoreKind.POOLED.value] = float(squares.sum() / (ref**2).sum())
    if (spans > 0).all():
        found[ScoreKind.RANGE.value] = float((squares / spans**2).mean())
    if (m * ref != 0).all():
        found[ScoreKind.SYMMETRIC.value] = float(np.abs(squares / (m * ref)).mean())
    return found


def rank(
    candidates: Sequence[Candidate],
    reference: Candidate,
    *,
    second_session: Candidate | None = None,
    confirming: Sequence[Candidate] = (),
    rules: RankingRules = USUAL_RULES,
) -> Ranking:
    """Rank candidates by their distance from the reference and choose one.

    Parameters
    ----------
    candidates : sequence of Candidate
        All of one session, natives and filtered ones among them.
    reference : Candidate
        The reference scanner, same session.
    second_session : Candidate or None
        The reference scanner again: its distance from the first session is the noise floor.
    confirming : sequence of Candidate
        The same candidates on another session: the chosen one is scored there anew against
        ``second_session``, so that the number told is not the one it was chosen by.

    Notes
    -----
    Candidates within one standard error of the best, or within the noise floor, are ties; of
    them the shortest scan is chosen.
    """
    floor: float | NotMeasured = NotMeasured("the reference was scanned in one session only")
    if second_session is not None:
        floor = nmspe(second_session.metrics, reference.metrics, rules.metrics)
    ranges = _ranges([reference, *candidates], rules)
    scores = sorted(
        (_score(one, reference, ranges, rules) for one in candidates),
        key=rank_key,
    )
    again = _scored_again(confirming, second_session, rules)
    admitted = [score for score in scores if score.admitted]
    wrong = reasons_against(reference, rules.bias_limit_percent)
    if wrong or not admitted:
        none = NotMeasured("no candidate is admissible")
        if wrong:
            none = NotMeasured(f"the reference itself is not admissible: {wrong[0]}")
        return Ranking(reference.name, tuple(scores), none, (), floor, rules.contrast, none, again)
    ties = _ties(admitted, floor)
    minutes = {one.name: one.minutes for one in candidates}
    chosen = min(ties, key=lambda score: (minutes[score.candidate], score.nmspe)).candidate
    return Ranking(
        reference.name,
        tuple(scores),
        chosen,
        tuple(score.candidate for score in ties),
        floor,
        rules.contrast,
        _confirmed(chosen, again),
        again,
    )


def _ties(admitted: Sequence[Score], floor: float | NotMeasured) -> list[Score]:
    best = admitted[0]
    error = 0.0 if isinstance(best.standard_error, NotMeasured) else best.standard_error
    reach = best.nmspe + error
    if not isinstance(floor, NotMeasured):
        reach = max(reach, floor)
    return [score for score in admitted if score.nmspe <= reach]


def _scored_again(
    confirming: Sequence[Candidate], reference: Candidate | None, rules: RankingRules
) -> tuple[Score, ...]:
    """Score the candidates of another session against the reference of that session."""
    if reference is None:
        return ()
    ranges = _ranges([reference, *confirming], rules)
    return tuple(sorted((_score(c, reference, ranges, rules) for c in confirming), key=rank_key))


def _confirmed(chosen: str, again: Sequence[Score]) -> Score | NotMeasured:
    found = [score for score in again if score.candidate == chosen]
    if not found:
        return NotMeasured("there is no second session of both scanners to confirm it on")
    return found[0]


def _ranges(candidates: Sequence[Candidate], rules: RankingRules) -> dict[str, float]:
    return {
        metric.name: float(np.ptp([one.metrics[metric.name] for one in candidates]))
        for metric in rules.metrics
    }


def _score(
    candidate: Candidate, reference: Candidate, ranges: Mapping[str, float], rules: RankingRules
) -> Score:
    reasons = reasons_against(candidate, rules.bias_limit_percent)
    value = nmspe(candidate.metrics, reference.metrics, rules.metrics)
    error: float | NotMeasured
    interval: Interval | NotMeasured
    error = interval = NotMeasured("there are no single slices to resample")
    drawn = _bootstrap(candidate, reference, rules)
    if drawn is not None:
        error = float(drawn.std(ddof=1))
        low, high = np.quantile(drawn, [0.025, 0.975])
        interval = Interval(float(low), float(high))
    return Score(
        candidate.name,
        candidate.arm,
        not reasons,
        reasons,
        deviations(candidate.metrics, reference.metrics, rules.metrics),
        value,
        100 * math.sqrt(value),
        error,
        interval,
        score_variants(candidate.metrics, reference.metrics, ranges, rules.metrics),
        doubts_about(candidate, rules.bias_limit_percent),
        dict(candidate.metrics),
        candidate.minutes,
    )


def metrics_of(sample: Sample, contrast: Contrast = Contrast.BOTH) -> dict[str, float]:
    """Give the article's three metrics of slices and vials."""
    means = float(sample.first.mean()), float(sample.second.mean())
    sds = (
        math.sqrt(float((sample.first_sd**2).mean())),
        math.sqrt(float((sample.second_sd**2).mean())),
    )
    return {
        "ratio": means[0] / means[1],
        "cnr": contrast_to_noise(means, sds, contrast),
        "rs_mm": float(sample.rs_mm.mean()),
    }


def _bootstrap(
    candidate: Candidate, reference: Candidate, rules: RankingRules
) -> FloatArray | None:
    """Give nMSPE of resampled slices; the metrics that are not resampled stay as they are."""
    if candidate.sample is None or candidate.sample.first.size < 2:
        return None
    generator = np.random.default_rng(rules.seed)
    values = _resampled(candidate, generator, rules)
    target = _resampled(reference, generator, rules)
    total = np.zeros(rules.n_samples)
    for metric in rules.metrics:
        scale = target[metric.name] if metric.scale is None else metric.scale
        total += metric.weight * ((values[metric.name] - target[metric.name]) / scale) ** 2
    return total / len(rules.metrics)


def _resampled(
    candidate: Candidate, generator: np.random.Generator, rules: RankingRules
) -> dict[str, FloatArray]:
    """Give a candidate's metrics with the slices of each vial drawn again, (n_samples,) each.

    The draws spread about the value that was scored, which may weigh the slices otherwise.
    """
    n, sample = rules.n_samples, candidate.sample
    found = {name: np.full(n, value) for name, value in candidate.metrics.items()}
    if sample is None:
        return found

    def draw(size: int) -> NDArray[np.intp]:
        return generator.integers(0, size, (n, size))

    first, second = draw(sample.first.size), draw(sample.second.size)
    rs = sample.rs_mm[draw(sample.rs_mm.size)]
    rs = rs + sample.rs_u_mm * generator.standard_normal(rs.shape)
    means = sample.first[first].mean(axis=1), sample.second[second].mean(axis=1)
    squares = [
        (sd[at] ** 2).mean(axis=1)
        for sd, at in ((sample.first_sd, first), (sample.second_sd, second))
    ]
    is_both = rules.contrast is Contrast.BOTH
    noise = np.sqrt((squares[0] + squares[1]) / 2 if is_both else squares[1])
    drawn = {
        "ratio": means[0] / means[1],
        "cnr": np.abs(means[0] - means[1]) / noise,
        "rs_mm": rs.mean(axis=1),
    }
    whole = metrics_of(sample, rules.contrast)
    for name in drawn.keys() & found.keys():
        found[name] = found[name] * drawn[name] / whole[name]
    return found


def rank_key(score: Score) -> tuple[bool, float]:
    """Give what scores are ordered by: admitted ones first, then the nearest."""
    return not score.admitted, score.nmspe
