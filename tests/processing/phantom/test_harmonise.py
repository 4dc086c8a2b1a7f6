"""The article's numbers, admissibility, ties, the filter and what is refused."""

import math
from dataclasses import replace

import numpy as np
import pytest

from dtiplan.domain.phantoms.agreement import Estimate, Interval
from dtiplan.domain.phantoms.harmonisation import (
    Arm,
    Candidate,
    Contrast,
    Sample,
    ScoredMetric,
    ScoreKind,
)
from dtiplan.domain.quality import NotMeasured
from dtiplan.processing.phantom.harmonisation.arms import verdict
from dtiplan.processing.phantom.harmonisation.harmonise import (
    RankingRules,
    contrast_to_noise,
    deviations,
    effective_resolution,
    metrics_of,
    nmspe,
    rank,
    score_variants,
)
from dtiplan.processing.phantom.harmonisation.harmonise_filter import (
    b_scale,
    kernel_fwhm_mm,
    kernels_mm,
    statistical_method,
)
from dtiplan.processing.phantom.statistics.linear_relation import ordinary_line


def three(ratio, cnr, rs):
    return {"ratio": ratio, "cnr": cnr, "rs_mm": rs}


REFERENCE = three(2.6, 7.8, 6.2)
A_PRIORI = three(2.5, 7.7, 6.1)
A_POSTERIORI = three(2.4, 8.5, 7.5)
"""Boniface 2025, Gazette de la Physique Médicale no 2: reference, chosen, filtered afterwards."""

# (1/3) ((m - ref) / ref)^2 summed, in fractions: (1/26)^2 + (1/78)^2 + (1/62)^2 and so on.
EXACT_A_PRIORI = ((1 / 26) ** 2 + (1 / 78) ** 2 + (1 / 62) ** 2) / 3
EXACT_A_POSTERIORI = ((2 / 26) ** 2 + (7 / 78) ** 2 + (13 / 62) ** 2) / 3


def candidate(name, values, *, minutes=10.0, bias=None, arm=Arm.A_PRIORI, sample=None, **more):
    bias = {"pvp-10": 0.5} if bias is None else bias
    return Candidate(name, arm, values, minutes, bias, sample=sample, **more)


def test_that_the_articles_results_have_their_score():
    print(f"nMSPE a priori {EXACT_A_PRIORI:.9e}, a posteriori {EXACT_A_POSTERIORI:.9e}")
    assert nmspe(A_PRIORI, REFERENCE) == pytest.approx(EXACT_A_PRIORI, rel=1e-6)
    assert nmspe(A_POSTERIORI, REFERENCE) == pytest.approx(EXACT_A_POSTERIORI, rel=1e-6)
    assert nmspe(A_PRIORI, REFERENCE) == pytest.approx(6.346003905e-4, rel=1e-6)
    assert nmspe(A_POSTERIORI, REFERENCE) == pytest.approx(1.931189728e-2, rel=1e-6)
    assert nmspe(REFERENCE, REFERENCE) == 0.0
    found = deviations(A_POSTERIORI, REFERENCE)
    assert [round(100 * found[name], 2) for name in ("ratio", "cnr", "rs_mm")] == [
        -7.69,
        8.97,
        20.97,
    ]


def test_that_other_scores_put_the_articles_results_in_the_same_order():
    spans = three(0.8, 3.4, 2.7)
    first = score_variants(A_PRIORI, REFERENCE, spans)
    second = score_variants(A_POSTERIORI, REFERENCE, spans)
    assert first == {
        ScoreKind.POOLED: pytest.approx(2.83e-4, rel=3e-3),
        ScoreKind.RANGE: pytest.approx(5.95e-3, rel=3e-3),
        ScoreKind.SYMMETRIC: pytest.approx(6.56e-4, rel=3e-3),
    }
    assert second == {
        ScoreKind.POOLED: pytest.approx(2.09e-2, rel=3e-3),
        ScoreKind.RANGE: pytest.approx(0.112, rel=5e-3),
        ScoreKind.SYMMETRIC: pytest.approx(1.67e-2, rel=3e-3),
    }


def test_that_the_article_ranking_comes_out():
    found = rank(
        [
            candidate("filtered", A_POSTERIORI, arm=Arm.A_POSTERIORI),
            candidate("10 iterations, 5 mm", A_PRIORI),
        ],
        candidate("reference", REFERENCE),
    )
    assert found.chosen == "10 iterations, 5 mm"
    assert [score.candidate for score in found.scores] == ["10 iterations, 5 mm", "filtered"]
    assert found.scores[0].rms_percent == pytest.approx(2.52, abs=0.005)
    assert found.scores[1].rms_percent == pytest.approx(13.90, abs=0.005)
    assert isinstance(found.noise_floor, NotMeasured)


def test_that_resolution_and_contrast_have_both_definitions():
    assert effective_resolution(6.0, 8.0) == pytest.approx(math.sqrt(50))
    assert contrast_to_noise((3.0, 1.0), (0.3, 0.1)) == pytest.approx(2 / math.sqrt(0.05))
    assert contrast_to_noise((3.0, 1.0), (0.3, 0.1), Contrast.SECOND) == pytest.approx(20.0)


def test_that_a_metric_near_zero_is_measured_by_its_tolerance():
    metrics = (ScoredMetric("fa_excess", scale=0.02), ScoredMetric("ratio"))
    value = nmspe({"fa_excess": 0.01, "ratio": 2.0}, {"fa_excess": 0.0, "ratio": 2.0}, metrics)
    assert value == pytest.approx(0.5**2 / 2)
    with pytest.raises(ValueError, match="reference of zero"):
        nmspe({"fa_excess": 0.01}, {"fa_excess": 0.0}, (ScoredMetric("fa_excess"),))


def test_that_a_biased_or_failing_candidate_is_never_chosen_and_says_why():
    perfect = dict(REFERENCE)
    found = rank(
        [
            candidate("biased", perfect, bias={"pvp-30": -4.1}),
            candidate("noisy", perfect, failures=("SNR 20 is below 45",)),
            candidate("unproved", perfect, bias={}),
            candidate("not a number", perfect, bias={"pvp-30": math.nan}),
            candidate("honest", A_POSTERIORI),
        ],
        candidate("reference", REFERENCE),
    )
    assert found.chosen == "honest"
    refused = {score.candidate: score.why_not for score in found.scores if not score.admitted}
    assert set(refused) == {"biased", "noisy", "unproved", "not a number"}
    assert "-4.1 %" in refused["biased"][0]
    assert refused["noisy"] == ("SNR 20 is below 45",)
    wrong = candidate("reference", REFERENCE, bias={"pvp-30": 5.0})
    to_wrong = rank([candidate("honest", A_PRIORI)], wrong).chosen
    assert isinstance(to_wrong, NotMeasured)
    assert "reference itself" in to_wrong.reason
    none = rank([candidate("biased", perfect, bias={"v": 9.0})], candidate("r", REFERENCE))
    assert isinstance(none.chosen, NotMeasured)


def test_that_a_bias_is_judged_with_its_own_uncertainty_and_the_doubt_is_told():
    vague = replace(
        candidate("vague", A_PRIORI, bias={"pvp-50": 5.0}), bias_u_percent={"pvp-50": 6}
    )
    proved = replace(candidate("proved", REFERENCE, bias={"v": 5.0}), bias_u_percent={"v": 1.0})
    near = replace(candidate("near", A_POSTERIORI, bias={"v": 4.0}), bias_u_percent={"v": 0.8})
    found = rank([vague, proved, near], candidate("reference", REFERENCE))
    told = {score.candidate: score for score in found.scores}
    assert found.chosen == "vague"
    assert [name for name, score in told.items() if not score.admitted] == ["proved"]
    assert "its own uncertainty 1.0 %" in told["proved"].why_not[0]
    assert "less than its own uncertainty (6.0 %)" in told["vague"].remarks[0]
    assert "less than its own uncertainty (0.8 %)" in told["near"].remarks[0]
    blind = replace(candidate("blind", A_PRIORI, bias={"v": 1.0}), bias_u_percent={"v": 4.0})
    assert "cannot test a limit of 3.6 %" in rank([blind], blind).scores[0].remarks[0]


def test_that_both_arms_are_compared_in_words():
    before = candidate("10 iterations, 5 mm", A_PRIORI)
    after = candidate("filtered", A_POSTERIORI, arm=Arm.A_POSTERIORI)
    reference = candidate("reference", REFERENCE)
    said = verdict(rank([before, after], reference))
    assert said.code == "a-priori-nearer"
    assert "rs_mm (+21 %)" in said.message
    worse = replace(before, metrics=three(2.6, 12.0, 6.2))
    said = verdict(rank([worse, after], reference))
    assert said.code == "a-posteriori-nearer"
    assert "cnr (+54 %)" in said.message
    barred = replace(before, bias_percent={"pvp-30": 9.0})
    said = verdict(rank([barred, after], reference))
    assert said.code == "a-posteriori-nearer"
    assert "+9.0 % from its truth" in said.message
    assert verdict(rank([before], reference)).code == "one-arm-only"


def test_that_one_estimate_of_the_resolution_is_drawn_with_its_uncertainty():
    generator = np.random.default_rng(7)
    sample = replace(sample_of(generator, noise=1e-9), rs_mm=np.array([3.3]), rs_u_mm=0.1)
    reference = candidate("r", three(1.864, metrics_of(sample)["cnr"], 3.0))
    one = candidate("a", {**metrics_of(sample), "ratio": 1.864}, sample=sample)
    error = rank([one], reference).scores[0].standard_error
    # d nMSPE = 2/3 (RS - ref) / ref^2 dRS
    assert error == pytest.approx(2 / 3 * 0.3 / 9.0 * 0.1, rel=0.12)


def sample_of(generator, ratio=1.864, rs=3.0, noise=0.01, slices=12):
    second = 832.0
    return Sample(
        first=second * ratio * (1 + noise * generator.standard_normal(slices)),
        second=second * (1 + noise * generator.standard_normal(slices)),
        first_sd=np.full(slices, 60.0),
        second_sd=np.full(slices, 50.0),
        rs_mm=rs * (1 + noise * generator.standard_normal(slices)),
    )


def sampled(name, generator, minutes=10.0, **how):
    sample = sample_of(generator, **how)
    return candidate(name, metrics_of(sample), minutes=minutes, sample=sample)


def test_that_ties_are_named_and_the_shortest_scan_wins():
    generator = np.random.default_rng(1)
    reference = sampled("reference", generator)
    found = rank(
        [
            sampled("long", generator, minutes=14.0),
            sampled("short", generator, minutes=6.0),
            sampled("coarse", generator, minutes=3.0, rs=4.0),
        ],
        reference,
        second_session=sampled("reference again", generator),
    )
    assert set(found.ties) == {"long", "short"}
    assert found.chosen == "short"
    assert found.scores[-1].candidate == "coarse"
    assert found.scores[-1].interval.low > found.noise_floor


def test_that_the_bootstrap_is_seeded_and_its_error_right():
    generator = np.random.default_rng(2)
    reference, one = sampled("reference", generator), sampled("a", generator, rs=3.6)
    first, again = rank([one], reference), rank([one], reference)
    assert first.scores[0].standard_error == again.scores[0].standard_error
    other = rank([one], reference, rules=RankingRules(seed=1)).scores[0]
    assert other.standard_error == pytest.approx(first.scores[0].standard_error, rel=0.15)

    drawn = []
    for _ in range(400):
        target, seen = sampled("r", generator), sampled("a", generator, rs=3.6)
        drawn.append(nmspe(seen.metrics, target.metrics))
    assert first.scores[0].standard_error == pytest.approx(np.std(drawn), rel=0.35)


def test_that_the_chosen_one_is_confirmed_on_another_session():
    generator = np.random.default_rng(3)
    first = [sampled(name, generator, rs=3.0 + 0.2 * i) for i, name in enumerate("abc")]
    second = [sampled(name, generator, rs=3.0 + 0.2 * i) for i, name in enumerate("abc")]
    found = rank(
        first,
        sampled("reference", generator),
        second_session=sampled("reference again", generator),
        confirming=second,
    )
    assert found.confirmed.candidate == found.chosen
    chosen = next(score for score in found.scores if score.candidate == found.chosen)
    assert found.confirmed.nmspe != chosen.nmspe
    assert isinstance(rank(first, first[0]).confirmed, NotMeasured)


def test_that_the_filter_adds_up_in_squares_and_cannot_sharpen():
    assert math.hypot(kernel_fwhm_mm(3.4, 2.2), 2.2) == pytest.approx(3.4)
    plane, through = kernels_mm((3.0, 3.0), (2.0, 3.5))
    assert plane == pytest.approx(math.sqrt(5))
    assert isinstance(through, NotMeasured)
    assert "cannot sharpen" in through.reason


def lines_with(slopes, generator):
    x = np.linspace(100, 2000, 13)
    return [ordinary_line(x, slope * x + generator.normal(0, 1, 13)) for slope in slopes]


def test_that_a_b_scale_needs_three_stable_sessions_and_a_proved_difference():
    generator = np.random.default_rng(4)
    found = b_scale(lines_with([1.03, 1.031, 1.029], generator))
    assert isinstance(found.factor, Estimate)
    assert isinstance(found.factor.interval, Interval)
    assert found.factor.interval.contains(1.03)
    for refused, word in (
        (b_scale(lines_with([1.03, 1.03], generator)), "3 sessions"),
        (b_scale(lines_with([1.03, 1.05, 1.01], generator)), "not stable"),
        (b_scale(lines_with([1.002, 0.998, 1.0], generator)), "not proved"),
    ):
        assert word in refused.reason


def test_that_methods_for_groups_are_refused_with_an_explanation():
    for method in ("ComBat", "RISH"):
        refused = statistical_method(method, 4)
        assert isinstance(refused, NotMeasured)
        assert "4" in refused.reason
