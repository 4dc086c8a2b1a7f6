"""Agreement, repeatability, correlation and lines against published examples and simulation."""

import math

import capstat_core
import numpy as np
import pytest
from scipy import optimize, stats

from dtiplan.domain.phantoms.agreement import Bias, Interval
from dtiplan.domain.quality import NotMeasured
from dtiplan.processing.phantom.statistics.agreement import (
    bias_of,
    bland_altman,
    concordance,
    paired_permutation_test,
)
from dtiplan.processing.phantom.statistics.correlation import intraclass_correlation
from dtiplan.processing.phantom.statistics.intervals import (
    prediction_factor,
    sd_factors,
    sd_upper_factor,
    tolerance_factor,
)
from dtiplan.processing.phantom.statistics.linear_relation import (
    deming_line,
    ordinary_line,
    weighted_line,
)
from dtiplan.processing.phantom.statistics.repeatability import (
    claims_at_most,
    repeatability,
    reproducibility,
)
from dtiplan.processing.phantom.statistics.temperature import (
    at_temperature,
    difference_percent,
    sensitivity_per_k,
)

SHROUT_FLEISS_1979 = [
    [9, 2, 5, 8],
    [6, 1, 3, 2],
    [8, 4, 6, 8],
    [7, 1, 2, 6],
    [10, 5, 6, 9],
    [6, 2, 4, 7],
]
"""Table 2 of Shrout and Fleiss, Psychological Bulletin 86:420 (1979)."""

# Peak expiratory flow (l/min), Bland and Altman, Lancet 1986;i:307, both readings of each meter.
WRIGHT = np.array(
    [
        [494, 395, 516, 434, 476, 557, 413, 442, 650, 433, 417, 656, 267, 478, 178, 423, 427],
        [490, 397, 512, 401, 470, 611, 415, 431, 638, 429, 420, 633, 275, 492, 165, 372, 421],
    ],
    dtype=float,
)
MINI = np.array(
    [
        [512, 430, 520, 428, 500, 600, 364, 380, 658, 445, 432, 626, 260, 477, 259, 350, 451],
        [525, 415, 508, 444, 500, 625, 460, 390, 642, 432, 420, 605, 227, 467, 268, 370, 443],
    ],
    dtype=float,
)


def test_that_icc_gives_the_published_values_of_shrout_and_fleiss():
    found = intraclass_correlation(SHROUT_FLEISS_1979)

    assert round(found.agreement.value, 3) == 0.290
    assert round(found.consistency.value, 3) == 0.715
    # As widely printed for this table, for example by psych::ICC in R.
    assert (round(found.agreement.interval.low, 3), round(found.agreement.interval.high, 3)) == (
        0.019,
        0.761,
    )
    assert found.consistency.interval.low == pytest.approx(0.342, abs=5e-4)
    assert found.consistency.interval.high == pytest.approx(0.946, abs=5e-4)


def test_that_a_scanner_offset_lowers_agreement_but_not_consistency():
    table = np.array(SHROUT_FLEISS_1979, dtype=float)
    shifted = table + np.array([0.0, 0.0, 0.0, 5.0])
    before, after = intraclass_correlation(table), intraclass_correlation(shifted)

    assert after.consistency.value == pytest.approx(before.consistency.value, abs=1e-12)
    assert after.agreement.value < before.agreement.value


def test_that_bland_altman_gives_the_published_peak_flow_values():
    found = bland_altman(WRIGHT[0], MINI[0], unit="l/min")

    assert round(found.bias.mean.value, 1) == -2.1
    assert round(found.bias.sd, 1) == 38.8
    # Published: -22.0 to 17.8; limits with 2 s instead of 1.96 s: -79.7 to 75.5.
    assert round(found.bias.mean.interval.low, 1) == -22.0
    assert round(found.bias.mean.interval.high, 1) == 17.8
    assert found.lower.value == pytest.approx(-2.1 - 1.96 * 38.8, abs=0.1)
    assert len(found.differences) == 17
    # The paper's approximate interval of the lower limit is -114.3 to -45.1.
    assert found.lower.interval.contains(-79.7)
    assert found.lower.interval.low == pytest.approx(-114.3, abs=12)
    assert found.lower.interval.high == pytest.approx(-45.1, abs=12)


def test_that_repeatability_gives_the_published_peak_flow_values():
    large = repeatability(WRIGHT.T)
    small = repeatability(MINI.T)

    # Bland and Altman 1999: within-subject standard deviations 15.3 and 19.9 l/min.
    assert large.within_sd.value == pytest.approx(15.3, abs=0.05)
    assert small.within_sd.value == pytest.approx(19.9, abs=0.05)
    assert large.coefficient.value == pytest.approx(2.7718 * large.within_sd.value, rel=1e-4)
    assert large.degrees_of_freedom == 17


@pytest.mark.parametrize(
    ("df", "low", "high"), [(4, 0.60, 2.87), (10, 0.70, 1.76), (35, 0.81, 1.30)]
)
def test_that_chi_square_factors_are_those_of_the_tables(df, low, high):
    found = sd_factors(df)
    assert found == (pytest.approx(low, abs=0.006), pytest.approx(high, abs=0.006))


@pytest.mark.parametrize(("df", "factor"), [(4, 2.37), (8, 1.71), (35, 1.25)])
def test_that_the_one_sided_factor_is_that_of_the_tables(df, factor):
    assert round(sd_upper_factor(df), 2) == factor


@pytest.mark.parametrize(("n", "k"), [(2, 36.519), (3, 9.789), (4, 6.341), (5, 5.077), (10, 3.393)])
def test_that_tolerance_factors_are_those_of_iso_16269_6(n, k):
    assert tolerance_factor(n) == pytest.approx(k, abs=1.5e-3)


def test_that_four_points_have_the_wide_prediction_interval_they_deserve():
    assert round(prediction_factor(4), 2) == 3.56
    assert stats.t.ppf(0.975, 3) / 2 == pytest.approx(1.59, abs=0.005)


def test_that_a_limit_is_met_only_by_the_upper_bound():
    assert not claims_at_most(0.4, 4, 0.5).met
    assert claims_at_most(0.4, 35, 0.5).met is (0.4 * sd_upper_factor(35) <= 0.5)
    assert claims_at_most(0.2, 4, 0.5).met


def test_that_intervals_hold_the_truth_as_often_as_they_say():
    generator = np.random.default_rng(3)
    held = np.zeros(5)
    runs = 400
    for _ in range(runs):
        d = generator.normal(1.0, 2.0, 6)
        found = bland_altman(50 + d / 2, 50 - d / 2)
        held += [
            found.bias.mean.interval.contains(1.0),
            found.lower.interval.contains(1.0 - 1.959964 * 2.0),
            found.upper.interval.contains(1.0 + 1.959964 * 2.0),
            found.prediction.contains(generator.normal(1.0, 2.0)),
            np.diff(stats.norm.cdf([found.tolerance.low, found.tolerance.high], 1.0, 2.0))[0]
            >= 0.95,
        ]
    # 400 runs: standard error 1.1 %.
    np.testing.assert_allclose(held / runs, 0.95, atol=0.035)


def test_that_repeatability_intervals_hold_the_truth_as_often_as_they_say():
    generator = np.random.default_rng(4)
    found = [
        repeatability(generator.normal(1000.0, 5.0, (13, 2))).within_sd.interval.contains(5.0)
        for _ in range(1000)
    ]
    assert np.mean(found) == pytest.approx(0.95, abs=0.02)


@pytest.mark.parametrize(("n_scanners", "repeats"), [(4, 2), (6, 1)])
def test_that_reproducibility_intervals_hold_the_truth_as_often_as_they_say(n_scanners, repeats):
    generator = np.random.default_rng(5)
    scanner, interaction, within = 3.0, 1.0, 1.0
    truth = 1.959964 * math.sqrt(2 * (scanner**2 + interaction**2 + within**2))
    held = []
    for _ in range(600):
        table = (
            100 * np.arange(8.0)[:, None, None]
            + generator.normal(0, scanner, n_scanners)[None, :, None]
            + generator.normal(0, interaction, (8, n_scanners))[:, :, None]
            + generator.normal(0, within, (8, n_scanners, repeats))
        )
        held.append(reproducibility(table).coefficient.interval.contains(truth))
    assert np.mean(held) == pytest.approx(0.95, abs=0.035)


def test_that_variance_components_are_recovered():
    generator = np.random.default_rng(6)
    table = (
        generator.normal(0, 50, 60)[:, None, None]
        + generator.normal(0, 4, 60)[None, :, None]
        + generator.normal(0, 2, (60, 60))[:, :, None]
        + generator.normal(0, 1, (60, 60, 2))
    )
    found = reproducibility(table)
    assert found.scanner_sd == pytest.approx(4, rel=0.15)
    assert found.interaction_sd == pytest.approx(2, rel=0.05)
    assert found.within_sd == pytest.approx(1, rel=0.05)


def test_that_two_scanners_get_a_bias_instead_of_a_reproducibility_coefficient():
    generator = np.random.default_rng(7)
    table = generator.normal(1000, 3, (13, 2, 2)) + np.array([0.0, 20.0])[None, :, None]
    found = reproducibility(table)

    assert isinstance(found.coefficient, NotMeasured)
    assert "one degree of freedom" in found.coefficient.reason
    assert found.indicative > 20
    assert found.scanner_bias.mean.interval.contains(20.0)
    assert found.scanner_bias.excludes_zero


def test_that_p_values_of_four_pairs_are_refused_and_of_eight_are_exact():
    refused = paired_permutation_test([1.0, 2.0, 1.5, 3.0])
    assert isinstance(refused, NotMeasured)
    assert "0.125" in refused.reason

    d = np.random.default_rng(8).normal(0.6, 1.0, 8)
    found = paired_permutation_test(d)
    oracle = stats.permutation_test(
        (d, np.zeros(8)), lambda a, b, axis: np.mean(a - b, axis=axis), vectorized=True,
        permutation_type="samples", n_resamples=np.inf,
    )  # fmt: skip
    assert found.p_value == pytest.approx(oracle.pvalue, abs=1e-12)
    assert found.smallest_p == 2 / 2**8


def test_that_many_pairs_are_sampled_with_a_seed():
    d = np.random.default_rng(9).normal(0.3, 1.0, 25)
    first, second = paired_permutation_test(d), paired_permutation_test(d)
    assert first == second
    assert first.p_value == pytest.approx(stats.ttest_1samp(d, 0).pvalue, abs=0.02)


def test_that_concordance_has_its_definition_and_covers():
    generator = np.random.default_rng(10)
    x = generator.normal(0, 1, 100_000)
    y = 0.9 * x + math.sqrt(1 - 0.81) * generator.normal(0, 1, x.size) + 0.3
    truth = 2 * 0.9 / (1 + 1 + 0.09)
    assert concordance(x, y).value == pytest.approx(truth, abs=0.003)

    held = []
    for start in range(0, 50_000, 50):
        part = slice(start, start + 50)
        held.append(concordance(x[part], y[part]).interval.contains(truth))
    assert np.mean(held) == pytest.approx(0.95, abs=0.03)


def test_that_lines_agree_with_an_independent_library():
    generator = np.random.default_rng(11)
    x = np.linspace(100, 2000, 13)
    u = 5 + 0.01 * x
    y = 10 + 1.02 * x + generator.normal(0, 1, 13) * u

    ordinary = ordinary_line(x, y)
    oracle = stats.linregress(x, y)
    assert ordinary.slope.value == pytest.approx(oracle.slope, rel=1e-12)
    half = stats.t.ppf(0.975, 11) * oracle.stderr
    assert ordinary.slope.interval.high == pytest.approx(oracle.slope + half, rel=1e-12)
    assert ordinary.r_squared == pytest.approx(oracle.rvalue**2, rel=1e-12)

    weighted = weighted_line(x, y, u)
    slope, intercept = np.polyfit(x, y, 1, w=1 / u)
    assert weighted.slope.value == pytest.approx(slope, rel=1e-9)
    assert weighted.intercept.value == pytest.approx(intercept, rel=1e-6)

    for ratio in (1.0, 4.0):
        deming = deming_line(x, y, variance_ratio=ratio)
        fit = optimize.minimize(
            lambda ab, r=ratio: (((y - ab[0] - ab[1] * x) ** 2) / (r + ab[1] ** 2)).sum(),
            [10.0, 1.0],
            method="Nelder-Mead",
            options={"xatol": 1e-10, "fatol": 1e-12, "maxiter": 5000},
        )
        assert deming.slope.value == pytest.approx(fit.x[1], rel=1e-6)
        assert deming.intercept.value == pytest.approx(fit.x[0], abs=1e-3)


def test_that_deming_does_not_flatten_the_slope_and_covers_it():
    generator = np.random.default_rng(12)
    truth = np.linspace(0, 10, 13)
    ordinary, deming, held = [], [], []
    for _ in range(400):
        x, y = truth + generator.normal(0, 1.5, 13), truth + generator.normal(0, 1.5, 13)
        ordinary.append(ordinary_line(x, y).slope.value)
        line = deming_line(x, y)
        deming.append(line.slope.value)
        held.append(line.slope.interval.contains(1.0))
    assert np.median(ordinary) < 0.88
    assert np.median(deming) == pytest.approx(1.0, abs=0.03)
    assert np.mean(held) == pytest.approx(0.95, abs=0.04)


def test_that_an_adc_is_carried_to_another_temperature():
    per_k = sensitivity_per_k(1898e-6, 2106e-6, 4.0)
    warm = at_temperature(
        2106e-6, 10e-6, truths_mm2_s=(2106e-6, 2000e-6), to_c=20.0, per_k=per_k, u_temperature_k=0.5
    )
    cold = at_temperature(1898e-6, 10e-6, truths_mm2_s=(1898e-6, 2000e-6), to_c=20.0, per_k=per_k)

    assert warm.adc_mm2_s == pytest.approx(2000e-6)
    assert warm.u_mm2_s == pytest.approx(2000e-6 * math.hypot(10 / 2106, 0.5 * per_k))
    assert difference_percent(warm, cold)[0] == pytest.approx(0.0, abs=1e-9)
    assert difference_percent(warm, cold)[1] > 1.2
    with pytest.raises(ValueError, match="against"):
        difference_percent(warm, at_temperature(1e-3, 1e-5, truths_mm2_s=(1, 1), to_c=0, per_k=0))


def test_that_too_few_data_are_refused_with_a_reason_not_an_exception():
    assert isinstance(bias_of([]), NotMeasured)
    one = bias_of([1.0])
    assert isinstance(one, Bias)
    assert isinstance(one.mean.interval, NotMeasured)
    for refused in (
        bland_altman([1.0, 2.0], [1.0, 2.0]),
        bland_altman([-1.0, 2.0, 1.0], [0.5, 2.0, 1.0], percent=True),
        repeatability([[1.0], [2.0]]),
        reproducibility(np.ones((1, 3, 2))),
        intraclass_correlation([[1, 2], [2, 3]]),
        intraclass_correlation([[1, 2], [2, 3], [3, 4], [4, 5]]),
        concordance([1, 2, 3], [1, 2, 3]),
        ordinary_line([1, 2], [1, 2]),
        ordinary_line([1, 1, 1], [1, 2, 3]),
        weighted_line([1, 2, 3], [1, 2, 3], [1, 1, 0]),
        deming_line([1, 2, 3], [1, 2, 3]),
    ):
        assert isinstance(refused, NotMeasured)
        assert refused.reason


def test_that_an_icc_of_0_9_from_four_vials_says_next_to_nothing():
    """Two-way F interval with 3 and 3 degrees of freedom: F = 19, F(0.975) = 15.44."""
    rows = np.sqrt(3.8) * np.array([-3.0, -1.0, 1.0, 3.0])
    rest = np.array([1.0, -1.0, -1.0, 1.0])
    found = intraclass_correlation(np.column_stack([rows + rest, rows - rest])).consistency
    assert found.value == pytest.approx(0.9)
    assert found.interval.low == pytest.approx((19 / 15.439 - 1) / (19 / 15.439 + 1), abs=1e-3)
    assert found.interval.low == pytest.approx(0.10, abs=0.005)
    assert found.interval.high == pytest.approx(0.993, abs=0.001)


def test_that_percent_differences_remove_a_spread_that_grows():
    generator = np.random.default_rng(14)
    truth = np.linspace(100, 2000, 40)
    a = truth * (1 + 0.03 * generator.standard_normal(40))
    b = truth * (1 + 0.03 * generator.standard_normal(40))
    assert bland_altman(a, b).spread_grows_p < 0.01
    relative = bland_altman(a, b, percent=True)
    assert relative.spread_grows_p > 0.05
    assert relative.unit == "%"
    assert isinstance(relative.slope.interval, Interval)


def test_that_variance_components_agree_with_an_independent_library():
    generator = np.random.default_rng(15)
    table = (
        generator.normal(0, 10, 10)[:, None, None]
        + generator.normal(0, 3, 4)[None, :, None]
        + generator.normal(0, 2, (10, 4))[:, :, None]
        + generator.normal(0, 1, (10, 4, 3))
    )
    found = reproducibility(table)
    oracle = capstat_core.gage_rr(table, interaction_alpha=1.0)
    assert found.scanner_sd**2 == pytest.approx(oracle.var_operator, rel=1e-9)
    assert found.interaction_sd**2 == pytest.approx(oracle.var_interaction, rel=1e-9)
    assert found.within_sd**2 == pytest.approx(oracle.var_repeatability, rel=1e-9)
    every = found.scanner_sd**2 + found.interaction_sd**2 + found.within_sd**2
    assert found.indicative == pytest.approx(1.959964 * math.sqrt(2 * every), rel=1e-6)


def test_that_a_bias_and_its_interval_agree_with_an_independent_library():
    values = np.random.default_rng(16).normal(1.02, 0.03, 9)
    found = bias_of(values - 1.0)
    oracle = capstat_core.bias(values, 1.0)
    assert found.mean.value == pytest.approx(oracle.bias, rel=1e-9)
    assert found.mean.interval.low == pytest.approx(oracle.ci_lower, rel=1e-9)
    assert found.mean.interval.high == pytest.approx(oracle.ci_upper, rel=1e-9)


def test_that_icc_intervals_hold_the_truth_as_often_as_they_say():
    generator = np.random.default_rng(17)
    held = []
    for _ in range(500):
        y = (
            generator.normal(0, 3, 12)[:, None]
            + generator.normal(0, 1, 3)[None, :]
            + generator.normal(0, 1, (12, 3))
        )
        found = intraclass_correlation(y)
        held.append(
            [found.agreement.interval.contains(9 / 11), found.consistency.interval.contains(0.9)]
        )
    np.testing.assert_allclose(np.mean(held, axis=0), 0.95, atol=0.035)


def test_that_weighted_lines_cover_with_stated_and_with_understated_uncertainties():
    generator = np.random.default_rng(18)
    x = np.linspace(100, 2000, 13)
    u = 2 + 0.01 * x
    held = []
    for _ in range(500):
        y = 5 + 1.01 * x + u * generator.standard_normal(13)
        stated, understated = weighted_line(x, y, u), weighted_line(x, y, u / 3)
        held.append([line.slope.interval.contains(1.01) for line in (stated, understated)])
    covered = np.mean(held, axis=0)
    # Never shrunk below the stated uncertainties, so at least 95 %.
    assert 0.93 <= covered[0] <= 0.995
    assert covered[1] == pytest.approx(0.95, abs=0.03)
