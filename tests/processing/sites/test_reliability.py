"""Groups: coefficients on published numbers, layers apart, no grade for four."""

from dataclasses import replace

import numpy as np
import pytest
from scipy import stats

from dtiplan.domain.phantoms.agreement import Estimate, Interval
from dtiplan.domain.quality import NotMeasured
from dtiplan.domain.site_comparison import HalfwaySpace, Layer, LayerPoint, SiteComparison
from dtiplan.domain.site_figures import difference, figure
from dtiplan.processing.sites.group import SubjectPair, compare_group
from dtiplan.processing.sites.reliability import layer_spread, reliability, single_sd
from tests.processing.sites.made_scans import grid

SHROUT_FLEISS = [
    [9, 2, 5, 8],
    [6, 1, 3, 2],
    [8, 4, 6, 8],
    [7, 1, 2, 6],
    [10, 5, 6, 9],
    [6, 2, 4, 7],
]


def table(values):
    return {str(n): row for n, row in enumerate(values)}


def test_that_the_coefficients_are_those_of_shrout_and_fleiss() -> None:
    found = reliability("volume", "CST_L", table(SHROUT_FLEISS))
    assert isinstance(found.absolute, Estimate)
    assert isinstance(found.consistent, Estimate)
    # Table 4 of the paper: ICC(2,1) = .29, ICC(3,1) = .71; McGraw and Wong's intervals.
    assert found.absolute.value == pytest.approx(0.290, abs=5e-4)
    assert found.consistent.value == pytest.approx(0.715, abs=5e-4)
    assert isinstance(found.absolute.interval, Interval)
    assert found.absolute.interval.low == pytest.approx(0.019, abs=1e-3)
    assert found.absolute.interval.high == pytest.approx(0.761, abs=1e-3)


def test_that_four_subjects_are_never_graded() -> None:
    values = [[1.0, 1.02], [2.0, 2.01], [3.0, 2.97], [4.0, 4.05]]
    found = reliability("volume", "CST_L", table(values))
    assert found.grade == "not graded: 4 subjects"
    assert isinstance(found.absolute, Estimate)
    assert isinstance(found.absolute.interval, Interval)


def test_that_a_grade_goes_by_the_interval() -> None:
    random = np.random.default_rng(1)
    truth = random.normal(0.0, 1.0, 40)
    values = np.stack([truth, truth + random.normal(0.0, 0.45, 40)], axis=1)
    found = reliability("volume", "CST_L", table(values))
    assert found.grade in ("moderate to excellent", "good to excellent", "good")


def test_that_two_subjects_have_no_coefficient() -> None:
    found = reliability("volume", "CST_L", table([[1.0, 2.0], [2.0, 3.0]]))
    assert isinstance(found.absolute, NotMeasured)
    assert found.grade == "not graded: 2 subjects"


def test_that_the_error_of_one_scan_is_that_of_pairs_over_root_two() -> None:
    random = np.random.default_rng(2)
    pairs = random.normal(0.0, 0.3, (4000, 2))
    found = single_sd((pairs[:, 1] - pairs[:, 0]).tolist(), 4000)
    assert isinstance(found, Estimate)
    assert found.value == pytest.approx(0.3, rel=0.03)
    few = single_sd([0.1, -0.2, 0.1, 0.3], 4)
    assert isinstance(few, Estimate)
    assert isinstance(few.interval, Interval)
    factor = np.sqrt(4 / stats.chi2.ppf(0.025, 4))
    assert few.interval.high / few.value == pytest.approx(factor, rel=1e-9)


def made(layer, value, names=("A", "B"), seeds=()):
    eye = np.eye(4)
    space = HalfwaySpace(eye, eye, grid(), 0.0, 0.0, 0.1)
    figures = (difference("volume", "CST_L", 10.0, 10.0 + value), figure("dice", "CST_L", 0.8))
    return SiteComparison(*names, layer, space, figures, seeds=seeds)


def test_that_layers_stay_apart_and_no_point_is_lost() -> None:
    seed = figure("dice", "CST_L", 0.95)
    pairs = [
        SubjectPair("V1", ("A", "A"), made(Layer.RESCAN, 0.2)),
        SubjectPair("V1", ("A", "B"), made(Layer.SCANNER, 1.0, seeds=(seed,))),
        SubjectPair("V2", ("B", "A"), made(Layer.SCANNER, -2.0, ("B", "A"))),
    ]
    found = compare_group(pairs)
    spreads = {(s.kind, s.layer): s for s in found.spreads}
    between = spreads["volume", Layer.SCANNER]
    # Turned so that A comes first, the second pair differs by +2.
    assert [p.value for p in between.points] == [1.0, 2.0]
    assert len(spreads["volume", Layer.RESCAN].points) == 1
    assert [p.value for p in spreads["dice", Layer.SEEDS].points] == [0.95]
    assert isinstance(spreads["dice", Layer.SCANNER].single_sd, NotMeasured)
    assert found.unmeasured == ()
    alone = compare_group(pairs[1:])
    assert alone.unmeasured == ("same scanner, other session: there is no pair",)


def test_that_pairs_of_one_subject_count_as_one() -> None:
    points = [LayerPoint("V1", ("A", "B"), Layer.SCANNER, v) for v in (1.0, 3.0)]
    points.append(LayerPoint("V2", ("A", "B"), Layer.SCANNER, 4.0))
    found = layer_spread("volume", "CST_L", Layer.SCANNER, points, is_signed=True)
    assert isinstance(found.mean, Estimate)
    assert found.mean.value == pytest.approx(3.0)
    assert len(found.points) == 3


def test_that_missing_values_are_no_points() -> None:
    given = made(Layer.SCANNER, 1.0)
    given = replace(given, figures=(*given.figures, figure("hd95", "CST_L", None, "not found")))
    found = compare_group([SubjectPair("V1", ("A", "B"), given)])
    assert all(s.kind != "hd95" for s in found.spreads)


def test_that_repeated_tracking_of_one_scan_counts_once() -> None:
    own, others = figure("dice", "CST_L", 0.95), figure("dice", "CST_L", 0.93)
    pairs = [
        SubjectPair("V1", ("A", "A"), made(Layer.RESCAN, 0.2, seeds=(own, others))),
        SubjectPair("V1", ("A", "B"), made(Layer.SCANNER, 1.0, seeds=(own,))),
        SubjectPair("V2", ("A", "B"), made(Layer.SCANNER, 1.0, seeds=(own,))),
    ]
    found = {(s.kind, s.layer): s for s in compare_group(pairs).spreads}
    told = found["dice", Layer.SEEDS].points
    assert [(p.subject, p.value) for p in told] == [("V1", 0.95), ("V1", 0.93), ("V2", 0.95)]
    # A difference of two pairs that happens to be the same stays two points.
    assert len(found["dice", Layer.SCANNER].points) == 2
