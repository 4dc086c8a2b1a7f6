"""Charts against published constants, an independent library, and eighteen simulated months."""

from datetime import UTC, datetime, timedelta

import capstat_core
import numpy as np
import pytest

from dtiplan.domain.phantoms.agreement import Interval
from dtiplan.domain.phantoms.charts import ChartKind, ChartPoint, Event, EventKind, Phase
from dtiplan.domain.quality import NotMeasured
from dtiplan.processing.phantom.charts.capability import capability_of
from dtiplan.processing.phantom.charts.chart_constants import a3, b3, b4, c4, d2, d3
from dtiplan.processing.phantom.charts.chart_statistics import (
    ChartRules,
    cusum_limit,
    individuals_width,
)
from dtiplan.processing.phantom.charts.control_charts import (
    cusum_chart,
    ewma_chart,
    freeze_baseline,
    individuals_chart,
    means_chart,
    moving_range_chart,
    within_sd_chart,
)
from dtiplan.processing.phantom.charts.run_length import (
    cusum_average,
    detection,
    ewma_average,
    false_alarm_rate,
    individuals_average,
)
from dtiplan.processing.phantom.charts.run_rules import RuleSet, run_signals
from dtiplan.processing.phantom.charts.stability import (
    Monitoring,
    difference_points,
    session_points,
    watch,
)

START = datetime(2025, 1, 6, 8, tzinfo=UTC)
ALL = (ChartKind.INDIVIDUALS, ChartKind.EWMA, ChartKind.CUSUM)


def at(day):
    return (START + timedelta(days=float(day))).isoformat()


def points_of(values, every_days=14, within=None, repeats=1):
    return [
        ChartPoint(
            at(i * every_days), float(v), None if within is None else float(within[i]), repeats
        )
        for i, v in enumerate(values)
    ]


@pytest.mark.parametrize(
    ("n", "table"),
    [
        (2, (0.7979, 2.6587, 0.0, 3.2665, 1.1284, 0.8525)),
        (3, (0.8862, 1.9544, 0.0, 2.5682, 1.6926, None)),
        (4, (0.9213, 1.6281, 0.0, 2.2660, 2.0588, None)),
        (5, (0.9400, 1.4273, 0.0, 2.0890, 2.3259, None)),
        (6, (0.9515, 1.2871, 0.0304, 1.9696, 2.5344, None)),
        (10, (0.9727, 0.9754, 0.2837, 1.7163, None, None)),
    ],
)
def test_that_constants_are_those_of_the_tables(n, table):
    found = (c4(n), a3(n), b3(n), b4(n), d2(n), d3(n))
    for value, printed in zip(found, table, strict=True):
        assert printed is None or value == pytest.approx(printed, abs=6e-4)


@pytest.mark.parametrize("n", [2, 3, 5, 9, 20])
def test_that_constants_agree_with_an_independent_library(n):
    assert c4(n) == pytest.approx(capstat_core.c4(n), rel=1e-9)
    assert d2(n) == pytest.approx(capstat_core.d2(n), rel=1e-7)
    assert d3(n) == pytest.approx(capstat_core.d3(n), rel=1e-3)
    assert a3(n) == pytest.approx(capstat_core.A3(n), rel=1e-9)
    assert b4(n) == pytest.approx(capstat_core.B4(n), rel=1e-9)


def test_that_single_value_limits_have_the_published_constants():
    values = np.random.default_rng(1).normal(0, 1, 20)
    points = points_of(values)
    baseline = freeze_baseline(points)
    chart, ranges = individuals_chart(points, baseline), moving_range_chart(points, baseline)
    mean_range = np.abs(np.diff(values)).mean()

    assert chart.upper[0] - chart.centre == pytest.approx(2.6587 * mean_range, rel=1e-4)
    assert ranges.upper[0] == pytest.approx(3.2665 * mean_range, rel=1e-4)
    oracle = capstat_core.i_mr_chart(values)
    assert np.max(oracle.location.limits.upper) == pytest.approx(chart.upper[0], rel=1e-9)
    assert np.max(oracle.dispersion.limits.upper) == pytest.approx(ranges.upper[0], rel=1e-9)


def test_that_ewma_and_cusum_have_their_published_run_lengths():
    for smoothing in (0.05, 0.10, 0.20):
        assert ewma_average(0.0, ChartRules(smoothing=smoothing)) == pytest.approx(370, abs=2)
    assert individuals_average() == pytest.approx(370.4, abs=0.1)
    # Montgomery, table of the CUSUM with k = 0.5: h = 5 gives 465 and 10.4, h = 4 gives 168, 8.38.
    assert cusum_average() == pytest.approx(465, abs=1)
    assert cusum_average(1.0) == pytest.approx(10.4, abs=0.05)
    assert cusum_average(0.0, ChartRules(decision=4.0)) == pytest.approx(168, abs=1)
    assert cusum_average(1.0, ChartRules(decision=4.0)) == pytest.approx(8.38, abs=0.03)


def test_that_the_ewma_of_the_published_smoothing_has_the_published_limits():
    values = np.random.default_rng(2).normal(10, 1, 40)
    points = points_of(values)
    baseline = freeze_baseline(points[:20])
    chart = ewma_chart(points, baseline)
    t = np.arange(1, 21)
    half = 2.860 * baseline.sigma * np.sqrt(0.2 / 1.8 * (1 - 0.8 ** (2 * t)))

    np.testing.assert_allclose(chart.upper, baseline.centre + half, rtol=1e-12)
    z = baseline.centre
    for value, drawn in zip(values[20:], chart.statistic, strict=True):
        z = 0.2 * value + 0.8 * z
        assert drawn == pytest.approx(z, rel=1e-12)


def test_that_ewma_and_cusum_agree_with_an_independent_library():
    values = np.random.default_rng(20).normal(10, 1, 40)
    points = points_of(values)
    baseline = freeze_baseline(points[:20])
    given = {"target": baseline.centre, "sigma": baseline.sigma}
    theirs = capstat_core.ewma_chart(values[20:], **given, L=2.860)
    ours = ewma_chart(points, baseline)
    np.testing.assert_allclose(ours.statistic, theirs.points, rtol=1e-12)
    np.testing.assert_allclose(ours.upper, theirs.upper, rtol=1e-12)
    sums = capstat_core.cusum_chart(values[20:], **given)
    found = cusum_chart(points, baseline)
    np.testing.assert_allclose(found.statistic, sums.upper, atol=1e-12)
    np.testing.assert_allclose(found.lower_statistic, np.abs(sums.lower), atol=1e-12)


def test_that_the_cusum_adds_up():
    values = np.r_[np.random.default_rng(3).normal(0, 1, 20), [2.0, 2.0, -3.0, 0.0]]
    points = points_of(values)
    baseline = freeze_baseline(points[:20])
    chart = cusum_chart(points, baseline)
    up = down = 0.0
    for value, high, low in zip(values[20:], chart.statistic, chart.lower_statistic, strict=True):
        slack = 0.5 * baseline.sigma
        up = max(0.0, up + value - baseline.centre - slack)
        down = max(0.0, down - value + baseline.centre - slack)
        assert (high, low) == (pytest.approx(up), pytest.approx(down))
    assert chart.upper[0] == pytest.approx(5 * baseline.sigma)


def test_that_run_rules_agree_with_an_independent_library():
    generator = np.random.default_rng(4)
    values = generator.normal(0, 1.3, 300) + 0.4 * np.sin(np.arange(300) / 20)
    for rules, oracle in (
        (RuleSet.NELSON, capstat_core.nelson_rules),
        (RuleSet.WESTERN_ELECTRIC, capstat_core.western_electric_rules),
    ):
        ours = {}
        for signal in run_signals(values, 0.0, 1.0, rules):
            ours.setdefault(int(signal.rule[-1]), set()).add(signal.index)
        theirs = {}
        limits = capstat_core.ControlLimits(0.0, -3.0, 3.0)
        for violation in oracle(capstat_core.ControlChart("x", tuple(values), limits, ())):
            theirs.setdefault(int(violation.rule), set()).add(violation.point)
        assert set(ours) == set(theirs)
        for rule, seen in theirs.items():
            assert ours[rule] <= seen or seen <= ours[rule]


@pytest.mark.parametrize(
    ("rule", "values"),
    [
        ("nelson-1", [0.1, -0.1, 3.2]),
        ("nelson-2", [0.1, 0.3, 0.1, 0.4, 0.2, 0.5, 0.2, 0.4, 0.3]),
        ("nelson-3", [-1.0, -0.5, 0.0, 0.2, 0.4, 0.8]),
        ("nelson-4", [0.5, -0.5] * 7),
        ("nelson-5", [2.1, 0.0, 2.2]),
        ("nelson-6", [1.1, 1.2, -0.5, 1.3, 1.4]),
        ("nelson-7", [0.5, -0.5, -0.2] * 5),
        ("nelson-8", [1.5, -1.5, 1.5, 1.6, -1.5, -1.2, 1.1, -1.1]),
    ],
)
def test_that_each_rule_finds_its_pattern_at_the_last_point(rule, values):
    found = run_signals(np.array(values), 0.0, 1.0)
    assert (len(values) - 1, rule) in {(one.index, one.rule) for one in found}


def test_that_a_frozen_baseline_does_not_move_and_is_recognised_by_its_hash():
    values = np.random.default_rng(5).normal(0, 1, 30)
    points = points_of(values)
    baseline = freeze_baseline(points[:12], because="upgrade")
    later = watch(points, [], Monitoring(frozen=[baseline])).segments[0]

    assert later.baseline is baseline
    assert baseline.sha256 == freeze_baseline(points[:12], because="upgrade").sha256
    assert baseline.sha256 != freeze_baseline(points[:13], because="upgrade").sha256
    assert later.charts[0].phases.count(Phase.BASELINE) == 12
    assert baseline.provisional
    assert not freeze_baseline(points[:20]).provisional


def test_that_provisional_limits_keep_the_false_alarms_of_their_name():
    """0.27 % for single values, 1 in 370 for the EWMA: with 8 points as with known sigma."""
    for n in (8, 12):
        for kind, known in ((ChartKind.INDIVIDUALS, 370.4), (ChartKind.EWMA, ewma_average())):
            assert false_alarm_rate((kind,), n) <= 1 / known
        assert false_alarm_rate((ChartKind.CUSUM,), n) <= 1 / cusum_average()
    assert individuals_width(8) == pytest.approx(4.80, abs=0.01)
    assert cusum_limit(8) > cusum_limit(12) > cusum_limit(20) == 5.0


@pytest.mark.parametrize("n_baseline", [8, 20])
def test_that_the_charts_raise_no_more_false_alarms_than_they_state(n_baseline):
    generator = np.random.default_rng(6)
    runs = 600
    alarms = dict.fromkeys(ALL, 0)
    for _ in range(runs):
        points = points_of(generator.normal(0.3, 0.4, n_baseline + 12))
        baseline = freeze_baseline(points[:n_baseline])
        charts = (
            individuals_chart(points, baseline),
            ewma_chart(points, baseline),
            cusum_chart(points, baseline),
        )
        for chart in charts:
            monitored = [s for s in chart.signals if chart.phases[s.index] is Phase.MONITORING]
            alarms[chart.kind] += bool(monitored)
    for kind, seen in alarms.items():
        expected = 1 - (1 - false_alarm_rate((kind,), n_baseline)) ** 12
        error = np.sqrt(expected * (1 - expected) / runs)
        assert seen / runs <= expected + 3 * error
        assert seen / runs >= expected - 3 * error


def simulated_scanner(generator, *, drift_percent=0.0, step_percent=0.0, step_at=20, sigma=0.35):
    """Fortnightly ADC bias in % over 18 months, 40 sessions."""
    n = 40
    values = generator.normal(0.0, sigma, n) + drift_percent * np.arange(n) / (n - 1)
    values[step_at:] += step_percent
    return points_of(values)


def first_signal(segment, kinds=ALL):
    """Number of monitored sessions until one of the charts signals; inf for never."""
    waits = []
    for chart in segment.charts:
        if chart.kind in kinds:
            n_old = chart.phases.count(Phase.BASELINE)
            waits += [s.index - n_old + 1 for s in chart.signals if s.index >= n_old]
    return min(waits, default=np.inf)


def test_that_a_drift_of_two_percent_is_flagged_at_the_stated_run_length():
    sigma = 0.35
    stated = detection(ALL, 8, drift_sigma=2.0 / 39 / sigma, n_sessions=32)
    generator = np.random.default_rng(7)
    waits = [
        first_signal(
            watch(simulated_scanner(generator, drift_percent=2.0), [], Monitoring()).segments[0]
        )
        for _ in range(150)
    ]
    assert stated.signalled > 0.99
    assert np.mean(np.isfinite(waits)) > 0.97
    assert np.median(waits) == pytest.approx(stated.median, abs=2)
    assert np.mean(np.array(waits) <= stated.p90) == pytest.approx(0.9, abs=0.08)


def test_that_an_upgrade_step_is_flagged_at_the_stated_run_length_when_nobody_wrote_it_down():
    sigma, step = 0.35, 1.0
    stated = detection(ALL, 20, step_sigma=step / sigma, n_sessions=20)
    generator = np.random.default_rng(8)
    waits = [
        first_signal(
            watch(
                simulated_scanner(generator, step_percent=step), [], Monitoring(n_baseline=20)
            ).segments[0]
        )
        for _ in range(150)
    ]
    assert stated.median <= 3
    assert np.median(waits) == pytest.approx(stated.median, abs=1)
    assert np.mean(np.array(waits) <= stated.p90) == pytest.approx(0.9, abs=0.08)


def test_that_a_step_after_quiet_months_is_flagged_at_the_stated_run_length():
    stated = detection(ALL, 8, step_sigma=5.0, quiet=12, n_sessions=20)
    generator = np.random.default_rng(21)
    waits = []
    for _ in range(200):
        points = simulated_scanner(generator, step_percent=1.75)
        waits.append(first_signal(watch(points, [], Monitoring()).segments[0]) - 12)
    after = np.array(waits)[np.array(waits) > 0]
    assert np.median(after) == stated.median
    assert np.mean(after <= stated.p90) == pytest.approx(0.9, abs=0.09)
    assert np.mean(after <= stated.p90 - 1) < 0.95


def test_that_a_logged_upgrade_begins_a_new_baseline_and_its_step_is_measured():
    generator = np.random.default_rng(9)
    points = simulated_scanner(generator, step_percent=1.5)
    upgrade = Event(EventKind.UPGRADE, at(20 * 14 - 1), "XA50 to XA60", "A. Physicist")
    note = Event(EventKind.NOTE, at(5 * 14), "another operator")
    found = watch(points, [note, upgrade], Monitoring("bias", "%", "3 T"))

    assert [len(part.points) for part in found.segments] == [20, 20]
    assert found.segments[1].begun_by is upgrade
    assert found.segments[1].baseline.because == "upgrade"
    assert found.segments[1].step.interval.contains(1.5)
    assert not found.segments[1].step.interval.contains(0.0)
    assert isinstance(found.segments[0].step, NotMeasured)
    assert found.events == (note, upgrade)


def test_that_the_scanner_difference_shows_a_drift_of_one_of_them():
    generator = np.random.default_rng(10)
    a = simulated_scanner(generator, drift_percent=2.0)
    b = [
        ChartPoint(at(i * 14 + 2), point.value)
        for i, point in enumerate(simulated_scanner(generator))
    ]
    pairs = difference_points(a, b)
    found = watch(pairs, [], Monitoring(scanner="A - B"))

    assert len(pairs) == 40
    assert np.isfinite(first_signal(found.segments[0]))
    assert difference_points(a, b, within_days=1.0) == ()


def test_that_few_sessions_have_no_limits_yet():
    found = watch(points_of([0.1, 0.2, 0.15]), [], Monitoring())
    assert isinstance(found.segments[0].baseline, NotMeasured)
    assert found.segments[0].charts == ()
    assert isinstance(found.capability, NotMeasured)
    assert watch([], [], Monitoring()).segments == ()
    assert isinstance(freeze_baseline(points_of([1.0] * 10)), NotMeasured)


def test_that_repeats_within_sessions_have_a_chart_of_their_own():
    """Sessions that differ more than repeats do: Xbar limits are far too narrow."""
    generator = np.random.default_rng(11)
    data = generator.normal(0, 1.0, 30)[:, None] + generator.normal(0, 0.2, (30, 4))
    points = points_of(data.mean(axis=1), within=data.std(axis=1, ddof=1), repeats=4)
    spread = within_sd_chart(points, 20)
    sbar = data[:20].std(axis=1, ddof=1).mean()

    assert spread.upper[0] == pytest.approx(2.2660 * sbar, rel=1e-3)
    assert spread.lower[0] == 0.0
    means = means_chart(points, 20)
    assert means.upper[0] - means.centre == pytest.approx(1.6281 * sbar, rel=1e-3)
    assert len(means.signals) > 10
    charts = watch(points, [], Monitoring(n_baseline=20)).segments[0].charts
    assert {chart.kind for chart in charts} >= {ChartKind.INDIVIDUALS, ChartKind.WITHIN_SD}
    assert len(charts[0].signals) < 10


def test_that_capability_agrees_with_an_independent_library_and_its_interval_covers():
    values = np.random.default_rng(12).normal(0.3, 0.8, 40)
    found = capability_of(values, low=-3.6, high=3.6)
    s = values.std(ddof=1)
    assert found.cp.value == pytest.approx(7.2 / (6 * s))
    oracle = capstat_core.capability(values, lsl=-3.6, usl=3.6, target=0.0)
    assert found.cp.value == pytest.approx(oracle.pp, rel=1e-9)
    assert found.cpk.value == pytest.approx(oracle.ppk, rel=1e-9)

    generator = np.random.default_rng(13)
    truth = min(3.6 - 0.3, 3.6 + 0.3) / (3 * 0.8)
    held = [
        capability_of(generator.normal(0.3, 0.8, 25), low=-3.6, high=3.6).cpk.interval.contains(
            truth
        )
        for _ in range(1000)
    ]
    assert np.mean(held) == pytest.approx(0.95, abs=0.025)


def test_that_capability_is_refused_out_of_control_and_for_one_sided_cp():
    generator = np.random.default_rng(14)
    steady = points_of(generator.normal(0, 0.3, 24))
    how = Monitoring(n_baseline=20, low=-3.6, high=3.6)
    assert not isinstance(watch(steady, [], how).capability, NotMeasured)
    broken = points_of([*(p.value for p in steady[:-1]), 5.0])
    refused = watch(broken, [], how).capability
    assert isinstance(refused, NotMeasured)
    assert "not in control" in refused.reason

    one_sided = capability_of(generator.normal(0, 1, 20), low=None, high=4.0)
    assert isinstance(one_sided.cp, NotMeasured)
    assert isinstance(one_sided.cpk.interval, Interval)


def test_that_scans_of_one_day_are_one_session():
    scans = [ChartPoint(at(day + hour / 24), value) for day, hour, value in (
        (14, 0, 1.0), (0, 0, 0.1), (0, 1, 0.3), (14, 1, 1.0), (28, 0, 2.0))]  # fmt: skip
    first, second, third = session_points(scans)
    assert (first.value, first.n_repeats) == (pytest.approx(0.2), 2)
    assert first.within_sd == pytest.approx(np.std([0.1, 0.3], ddof=1))
    assert (second.within_sd, third.within_sd, third.n_repeats) == (0.0, None, 1)
