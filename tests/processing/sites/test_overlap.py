"""Overlap, surfaces and shape of two tracts against formulas written down independently."""

import numpy as np
import pytest
from dipy.segment.bundles import bundle_adjacency
from dipy.tracking.streamline import set_number_of_points
from dipy.tracking.utils import density_map
from scipy import ndimage
from scipy.spatial.distance import cdist
from scipy.spatial.distance import dice as scipy_dice
from scipy.stats import pearsonr

from dtiplan.domain.geometry import Grid
from dtiplan.domain.streamlines import Streamlines
from dtiplan.processing.sites.bundle_shape import (
    core_of,
    core_shift,
    shape_similarity,
    voxels_across,
)
from dtiplan.processing.sites.overlap import (
    density_correlation,
    dice,
    visit_counts,
    weighted_dice,
)
from dtiplan.processing.sites.surfaces import boundary, surface_distance
from tests.processing.sites.made_scans import bundle, grid, turn_z


def densities():
    counts = [visit_counts(bundle(n, shift=(s, 0.0, 0.0)), grid()) for n, s in ((1, 0.0), (2, 3.0))]
    return [c.astype(np.float64) for c in counts]


def test_that_dice_is_one_less_the_dissimilarity_of_scipy() -> None:
    a, b = (d > 0 for d in densities())
    assert dice(a, b) == pytest.approx(1.0 - scipy_dice(a.ravel(), b.ravel()), abs=1e-12)
    assert dice(a, b) == dice(b, a)
    assert dice(a, a) == 1.0


def test_that_weighted_dice_is_that_of_the_paper() -> None:
    a, b = densities()
    shared = np.flatnonzero((a.ravel() > 0) * (b.ravel() > 0))
    expected = (a.ravel()[shared].sum() + b.ravel()[shared].sum()) / (a.sum() + b.sum())
    assert weighted_dice(a, b) == pytest.approx(expected, abs=1e-12)
    assert weighted_dice(a, b) == weighted_dice(b, a)
    assert weighted_dice(a, 0.0 * a) == 0.0


def test_that_the_density_correlation_is_that_of_scipy_over_the_union() -> None:
    a, b = densities()
    either = (a > 0) | (b > 0)
    found = density_correlation(a, b)
    assert found == pytest.approx(pearsonr(a[either], b[either])[0], abs=1e-9)
    assert found == density_correlation(b, a)
    assert density_correlation(np.ones((3, 3, 3)), np.ones((3, 3, 3))) is None


def test_that_visits_are_those_of_dipy_where_points_are_close() -> None:
    lines = bundle(n=20)
    close = set_number_of_points([np.asarray(x) for x in lines], nb_points=2000)
    expected = density_map(close, grid().ras_from_vox, grid().shape)
    given = Streamlines.from_lines(close)
    assert np.array_equal(visit_counts(given, grid()), expected)


def test_that_a_line_with_long_steps_leaves_no_holes() -> None:
    line = Streamlines.from_lines([[(-20.0, 1.3, 0.4), (20.0, 1.3, 0.4)]])
    found = visit_counts(line, grid())
    assert found.max() == 1
    assert found.sum() == 17


def test_that_surface_distances_are_those_of_every_pair() -> None:
    a, b = (d > 0 for d in densities())
    spacing = (2.0, 2.5, 3.0)
    places = [np.argwhere(m & ~ndimage.binary_erosion(m)) * spacing for m in (a, b)]
    table = cdist(*places)
    there, back = table.min(axis=1), table.min(axis=0)
    found = surface_distance(a, b, spacing)
    assert found.mean_mm == pytest.approx(np.concatenate([there, back]).mean(), abs=1e-9)
    rms = np.sqrt((np.concatenate([there, back]) ** 2).mean())
    assert found.rms_mm == pytest.approx(rms, abs=1e-9)
    expected = max(np.percentile(there, 95), np.percentile(back, 95))
    assert found.hd95_mm == pytest.approx(expected, abs=1e-9)
    swapped = surface_distance(b, a, spacing)
    assert (swapped.mean_mm, swapped.rms_mm, swapped.hd95_mm) == (
        found.mean_mm, found.rms_mm, found.hd95_mm,
    )  # fmt: skip


def test_that_distances_are_also_those_of_a_distance_transform() -> None:
    a, b = (d > 0 for d in densities())
    to_b = ndimage.distance_transform_edt(~boundary(b), sampling=2.5)[boundary(a)]
    to_a = ndimage.distance_transform_edt(~boundary(a), sampling=2.5)[boundary(b)]
    found = surface_distance(a, b, (2.5, 2.5, 2.5))
    assert found.mean_mm == pytest.approx((to_b.sum() + to_a.sum()) / (to_b.size + to_a.size))


def test_that_plates_two_voxels_apart_are_so_far_apart() -> None:
    a, b = np.zeros((2, 12, 10, 10), bool)
    a[3], b[5] = True, True
    found = surface_distance(a, b, (1.5, 2.0, 2.0))
    assert found.mean_mm == found.hd95_mm == found.rms_mm == pytest.approx(3.0)


@pytest.mark.parametrize("shift", [0.0, 3.0, 9.0])
def test_that_the_shape_similarity_is_bundle_adjacency_of_dipy(shift: float) -> None:
    some, others = bundle(1, 40), bundle(2, 30, (shift, 0.0, 0.0), sd_mm=2.5)
    few = [set_number_of_points([np.asarray(x) for x in b], nb_points=20) for b in (some, others)]
    assert shape_similarity(some, others) == pytest.approx(bundle_adjacency(*few, 6.0), abs=1e-9)
    assert shape_similarity(some, others) == shape_similarity(others, some)


def test_that_a_shifted_tract_is_found_so_far_away() -> None:
    shift = np.array([1.2, -0.8, 0.0])
    core = core_of(bundle(1, 200))
    # Turned round streamlines, and other ones, run the same way.
    other = bundle(1, 200, tuple(shift))
    turned = Streamlines.from_lines([line[::-1] for line in other])
    found = core_shift(core, core_of(turned, core))
    assert np.allclose(found.shift_mm[:2], shift[:2], atol=0.02)
    back = core_shift(core_of(turned, core), core)
    assert np.allclose(back.shift_mm, -found.shift_mm, atol=0.02)


def test_that_a_tract_that_reaches_farther_is_not_shifted() -> None:
    whole = bundle(1, 200)
    shorter = Streamlines.from_lines([line[8:-3] for line in whole])
    found = core_shift(core_of(whole), core_of(shorter, core_of(whole)))
    assert np.linalg.norm(found.shift_mm) < 0.1
    assert found.distance_mm < 0.1


def test_that_the_core_shift_turns_and_mirrors_with_the_tract() -> None:
    a, b = bundle(1, 100), bundle(3, 100, (1.0, 0.5, 0.0))
    plain = core_shift(core_of(a), core_of(b, core_of(a))).shift_mm
    for matrix in (turn_z(30.0, (5.0, 5.0, 5.0)), np.diag([-1.0, 1.0, 1.0, 1.0])):
        one, other = a.moved(matrix), b.moved(matrix)
        found = core_shift(core_of(one), core_of(other, core_of(one))).shift_mm
        assert np.allclose(found, matrix[:3, :3] @ plain, atol=2e-3)


def test_that_visits_move_with_the_grid() -> None:
    motion = turn_z(0.0, (100.0, -40.0, 7.0))
    moved = Grid(grid().shape, motion @ grid().ras_from_vox)
    # Exact to rounding of float32 points: a few visits at voxel borders may change.
    apart = visit_counts(bundle().moved(motion), moved) - visit_counts(bundle(), grid())
    assert np.abs(apart).sum() <= 4


def rescanned(random, n_cells=20, n_lines=15):
    """A tract of 100 mm, voxels side by side whose streamlines share the noise of each cm."""
    z = np.linspace(0.0, 100.0, 101)
    stretches = np.linspace(0.0, 100.0, 11)
    lines = []
    for place in random.normal(0.0, 3.0, (n_cells, 2)):
        noise = [np.interp(z, stretches, random.normal(0.0, 3.0, 11)) for _ in range(2)]
        for off in random.uniform(-1.0, 1.0, (n_lines, 2)):
            lines.append(np.stack([*(place + off)[:, None] * 0.2 + noise, z], axis=1))
    return Streamlines.from_lines(lines)


def test_that_the_shift_of_a_tract_whose_streamlines_share_noise_is_as_uncertain_as_stated() -> (
    None
):
    random = np.random.default_rng(5)
    ratios = []
    for _ in range(12):
        one, other = rescanned(random), rescanned(random)
        core = core_of(one, n_independent=20)
        found = core_shift(core, core_of(other, core, 20))
        ratios += (found.shift_mm[:2] / found.uncertainty_mm).tolist()
    assert 0.4 < np.sqrt(np.mean(np.square(ratios))) < 1.3
    assert np.max(np.abs(ratios)) < 3.0


def test_that_voxels_across_are_those_of_a_bar() -> None:
    bar = Streamlines.from_lines([[(0.0, 0.0, 0.0), (0.0, 0.0, 50.0)]])
    assert voxels_across(12 * 20, 2.5, bar) == pytest.approx(12.0)
