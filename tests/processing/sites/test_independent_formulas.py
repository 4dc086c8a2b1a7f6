"""Figures against formulas of DIPY, SciPy, scilpy and published tables, within 1e-6."""

import numpy as np
import pytest
from dipy.segment.bundles import bundle_shape_similarity
from dipy.tracking.streamline import Streamlines as DipyStreamlines
from dipy.tracking.streamline import set_number_of_points
from dipy.tracking.utils import density_map, length
from scipy import ndimage, stats
from scipy.spatial.distance import cdist

from dtiplan.domain.phantoms.agreement import Estimate, Interval
from dtiplan.domain.site_comparison import Layer, LayerPoint
from dtiplan.domain.streamlines import Streamlines
from dtiplan.processing.sites.bundle_shape import shape_similarity
from dtiplan.processing.sites.compare_scans import compare_tracts
from dtiplan.processing.sites.reliability import layer_spread, reliability
from dtiplan.processing.sites.surfaces import boundary, surface_distance
from tests.processing.sites.made_scans import bundle, grid
from tests.processing.sites.test_reliability import SHROUT_FLEISS, table


def tracts(shift_mm=3.0):
    return bundle(1, 40), bundle(2, 30, (shift_mm, 0.0, 0.0), sd_mm=2.5)


def test_that_the_shape_similarity_is_that_of_buan_with_clusters_of_one() -> None:
    # DIPY compares centroids of clusters; where each streamline is its own cluster, both agree.
    some, others = tracts(7.0)
    given = [
        DipyStreamlines(set_number_of_points([np.asarray(x) for x in b], nb_points=20))
        for b in (some, others)
    ]
    fine = (3e-3, 2e-3, 1e-3)
    expected = bundle_shape_similarity(
        *given, np.random.default_rng(1), clust_thr=fine, threshold=6.0
    )
    assert 0.0 < expected < 1.0
    assert shape_similarity(some, others) == pytest.approx(expected, abs=1e-6)


def test_that_volume_and_length_are_those_of_dipy() -> None:
    some, others = tracts()
    told, _ = compare_tracts("CST_L", some, others, grid(), 0.0)
    found = {f.kind.name: f for f in told}
    volumes = []
    for lines in (some, others):
        close = set_number_of_points([np.asarray(x) for x in lines], nb_points=2000)
        seen = density_map(close, grid().ras_from_vox, grid().shape) > 0
        volumes.append(seen.sum() * 2.5**3 / 1000.0)
    assert found["volume"].value == pytest.approx(volumes[1] - volumes[0], abs=0.04)
    lengths = [np.mean(list(length([np.asarray(x) for x in b]))) for b in (some, others)]
    assert found["length"].first == pytest.approx(lengths[0], rel=1e-6)
    assert found["length"].value == pytest.approx(lengths[1] - lengths[0], abs=1e-5)


def test_that_scilpy_averages_both_ways_where_all_distances_count_here() -> None:
    # scilpy's bundle adjacency takes all voxels and the mean of two means, in voxels.
    random = np.random.default_rng(3)
    a, b = (ndimage.gaussian_filter(random.standard_normal((14, 14, 14)), 2.0) for _ in range(2))
    a, b = a > 0.05, b > 0.05
    places = [np.argwhere(boundary(m)) * 2.5 for m in (a, b)]
    apart = cdist(*places)
    there, back = apart.min(axis=1), apart.min(axis=0)
    scilpy = (there.mean() + back.mean()) / 2.0
    found = surface_distance(a, b, (2.5, 2.5, 2.5)).mean_mm
    weighted = (len(there) * there.mean() + len(back) * back.mean()) / (len(there) + len(back))
    assert found == pytest.approx(weighted, abs=1e-9)
    # The stated difference: equal where both surfaces have as many voxels.
    unequal = (len(there) - len(back)) / (len(there) + len(back))
    assert found - scilpy == pytest.approx(unequal * (there.mean() - back.mean()) / 2, abs=1e-9)


def anova(values):
    """Mean squares of rows, columns and the rest, by projections instead of sums."""
    y = np.asarray(values, np.float64)
    n, k = y.shape
    rows = y.mean(axis=1, keepdims=True) - y.mean()
    columns = y.mean(axis=0, keepdims=True) - y.mean()
    rest = y - y.mean() - rows - columns
    return (
        n, k, k * (rows**2).sum() / (n - 1), n * (columns**2).sum() / (k - 1),
        (rest**2).sum() / ((n - 1) * (k - 1)),
    )  # fmt: skip


@pytest.mark.parametrize("seed", [None, 1, 2])
def test_that_coefficients_and_intervals_are_those_of_mcgraw_and_wong(seed) -> None:
    values = SHROUT_FLEISS
    if seed is not None:
        random = np.random.default_rng(seed)
        truth = random.normal(10.0, 2.0, (4, 1))
        values = (truth + random.normal(0.0, 0.7, (4, 2)) + [0.0, 0.4]).tolist()
    found = reliability("volume", "CST_L", table(values))
    n, k, rows, columns, rest = anova(values)
    assert isinstance(found.absolute, Estimate)
    assert isinstance(found.consistent, Estimate)
    icc = (rows - rest) / (rows + (k - 1) * rest + k * (columns - rest) / n)
    assert found.absolute.value == pytest.approx(icc, abs=1e-9)
    assert found.consistent.value == pytest.approx((rows - rest) / (rows + (k - 1) * rest))
    # Case 3A, table 7: F of rows over rest.
    d1, d2 = n - 1, (n - 1) * (k - 1)
    low = rows / rest / stats.f.ppf(0.975, d1, d2)
    high = rows / rest * stats.f.ppf(0.975, d2, d1)
    assert isinstance(found.consistent.interval, Interval)
    assert found.consistent.interval.low == pytest.approx((low - 1) / (low + k - 1), abs=1e-6)
    assert found.consistent.interval.high == pytest.approx((high - 1) / (high + k - 1), abs=1e-6)
    # Case 2A, with Satterthwaite's degrees of freedom.
    a = k * icc / (n * (1 - icc))
    b = 1 + k * icc * (n - 1) / (n * (1 - icc))
    v = (a * columns + b * rest) ** 2 / (
        (a * columns) ** 2 / (k - 1) + (b * rest) ** 2 / ((n - 1) * (k - 1))
    )
    beside = k * columns + (k * n - k - n) * rest
    f = stats.f.ppf(0.975, n - 1, v)
    expected = n * (rows - f * rest) / (f * beside + n * rows)
    assert isinstance(found.absolute.interval, Interval)
    assert found.absolute.interval.low == pytest.approx(expected, abs=1e-6)
    f = stats.f.ppf(0.975, v, n - 1)
    expected = n * (f * rows - rest) / (beside + n * f * rows)
    assert found.absolute.interval.high == pytest.approx(expected, abs=1e-6)


def test_that_the_published_intervals_of_shrout_and_fleiss_data_are_met() -> None:
    found = reliability("volume", "CST_L", table(SHROUT_FLEISS))
    assert isinstance(found.consistent, Estimate)
    assert isinstance(found.consistent.interval, Interval)
    # As every statistics package prints them for the six targets of the paper.
    assert found.consistent.interval.low == pytest.approx(0.342, abs=1e-3)
    assert found.consistent.interval.high == pytest.approx(0.946, abs=1e-3)


def test_that_the_mean_of_a_layer_has_the_t_interval_of_scipy() -> None:
    values = [0.3, -0.1, 0.5, 0.2]
    points = [
        LayerPoint(f"V{n}", ("A", "B"), Layer.SCANNER, value) for n, value in enumerate(values)
    ]
    found = layer_spread("volume", "CST_L", Layer.SCANNER, points, is_signed=True)
    assert isinstance(found.mean, Estimate)
    assert isinstance(found.mean.interval, Interval)
    low, high = stats.t.interval(0.95, 3, np.mean(values), stats.sem(values))
    assert found.mean.value == pytest.approx(np.mean(values), abs=1e-12)
    assert found.mean.interval.low == pytest.approx(low, abs=1e-9)
    assert found.mean.interval.high == pytest.approx(high, abs=1e-9)


def test_that_a_tract_is_like_itself() -> None:
    lines = bundle(4, 20)
    turned = Streamlines.from_lines([line[::-1] for line in lines])
    assert shape_similarity(lines, turned) == 1.0
