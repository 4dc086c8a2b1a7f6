import numpy as np
import pytest
from scipy.spatial.transform import Rotation

from dtiplan.domain.streamlines import Streamlines
from dtiplan.processing.tracts.cleaning import CleaningSettings, clean, core_distances, length_sds
from dtiplan.processing.tracts.resampling import aligned, direct_flip_distances_mm, resampled
from tests.processing.tracts.made_bundles import arch, halves, joined, strays


def pose(kind):
    matrix = np.eye(4)
    if kind == "rotated":
        matrix[:3, :3] = Rotation.from_euler("xyz", [20, -35, 50], degrees=True).as_matrix()
        matrix[:3, 3] = [12, -7, 30]
    if kind == "mirrored":
        matrix[0, 0] = -1.0
    return matrix


@pytest.mark.parametrize("kind", ["plain", "rotated", "mirrored"])
def test_that_injected_outliers_are_found_and_true_streamlines_kept_in_any_pose(kind):
    bundle, of = joined(arch(400), strays(20), halves(8))
    found = clean(bundle.moved(pose(kind)))
    assert (~found.kept)[of > 0].mean() >= 0.95
    assert found.kept[of == 0].mean() >= 0.99


def test_that_the_judgement_is_the_same_in_any_pose():
    bundle, _ = joined(arch(300), strays(15))
    plain = clean(bundle).kept
    for kind in ("rotated", "mirrored"):
        assert (clean(bundle.moved(pose(kind))).kept == plain).mean() > 0.995


def test_that_small_tracts_without_outliers_keep_nearly_all():
    kept = [clean(joined(arch(60, seed=seed))[0]).kept.mean() for seed in range(20)]
    assert np.mean(kept) >= 0.99


def test_that_a_tenth_of_outliers_does_not_hide_itself():
    bundle, of = joined(arch(300), strays(33))
    assert (~clean(bundle).kept)[of == 1].mean() >= 0.95


def test_that_each_removed_streamline_is_named_with_its_reason():
    bundle, of = joined(arch(300), strays(10), halves(6))
    found = clean(bundle)
    named = np.unique(np.concatenate(list(found.removed_by.values())))
    assert (named == np.flatnonzero(~found.kept)).all()
    assert set(np.flatnonzero(of == 2)) <= set(found.removed_by["length"])
    assert set(np.flatnonzero(of == 1)) <= set(found.removed_by["shape"])


def test_that_a_strand_far_from_the_core_is_no_outlier():
    # A lateral fan: one streamline in twenty, 40 mm away at one end, side by side.
    fan = [
        line + np.linspace(0, 1, len(line))[:, None] * [-40.0, 0, 0]
        for line in arch(20, sd_mm=1.5, seed=8)[::2]
    ]
    bundle, of = joined(arch(200), fan)
    assert core_distances(bundle)[of == 1].min() > 5.0
    assert clean(bundle).kept[of == 1].all()


def test_that_a_rule_can_be_switched_off():
    bundle, _ = joined(arch(200), halves(5))
    off = CleaningSettings(length_sd=0, shape_sd=0, isolated_mm=0)
    assert clean(bundle, off).kept.all()
    only = clean(bundle, CleaningSettings(shape_sd=0, isolated_mm=0))
    assert set(only.removed_by) == {"length"}


def test_that_too_few_streamlines_are_left_alone():
    bundle, _ = joined(arch(10), strays(5))
    assert clean(bundle).kept.all()
    assert clean(Streamlines.empty()).kept.shape == (0,)


def test_that_lengths_are_judged_against_the_median_and_its_spread():
    lengths = np.linspace(90, 110, 41)
    lines = Streamlines.from_lines([[[0, 0, 0], [n, 0, 0]] for n in [*lengths, 140.0]])
    away = length_sds(lines)
    # Median 100.25, median distance about 5.25 mm: 39.75 / (5.25 / 0.6745).
    assert away[-1] == pytest.approx(5.1, abs=0.15)


def test_that_the_core_distance_of_normal_streamlines_is_that_of_a_normal_distribution():
    generator = np.random.default_rng(5)
    core = np.stack([np.zeros(20), np.linspace(0, 60, 20), np.zeros(20)], axis=1)
    shifts = generator.normal(size=(3000, 3)) * [6.0, 6.0, 6.0]
    distances = core_distances(Streamlines.from_lines(list(core + shifts[:, None])))
    # The distance from the middle of a normal distribution in space: chi with 3, median 1.538.
    assert np.median(distances) == pytest.approx(1.538, rel=0.06)


def test_that_large_tracts_are_judged_as_if_everyone_were_compared(monkeypatch):
    from dtiplan.processing.tracts import cleaning

    bundle, _ = joined(arch(400), strays(20))
    all_at_once = clean(bundle).kept
    monkeypatch.setattr(cleaning, "_SAMPLES", (20, 60))
    assert (clean(bundle).kept == all_at_once).all()


def test_that_resampled_streamlines_keep_their_ends_and_even_steps():
    lines = Streamlines.from_lines([[[0, 0, 0], [1, 0, 0], [10, 0, 0]], [[5, 5, 5], [5, 5, 9]]])
    nodes = resampled(lines, 5)
    assert np.allclose(nodes[0, :, 0], [0, 2.5, 5, 7.5, 10])
    assert np.allclose(nodes[1, :, 2], [5, 6, 7, 8, 9])


def test_that_aligned_streamlines_run_the_same_way():
    bundle, _ = joined(arch(60))
    nodes, is_turned = aligned(resampled(bundle, 20))
    assert is_turned.sum() == 30
    assert np.ptp(np.sign(nodes[:, 0, 1] - nodes[:, -1, 1])) == 0


def test_that_the_direct_flip_distance_does_not_ask_which_way_a_streamline_runs():
    lines = resampled(joined(arch(5))[0], 12)
    there = direct_flip_distances_mm(lines, lines[:, ::-1])
    assert np.allclose(np.diag(there), 0.0, atol=1e-4)
    by_hand = min(
        np.linalg.norm(lines[0] - lines[1], axis=1).mean(),
        np.linalg.norm(lines[0] - lines[1][::-1], axis=1).mean(),
    )
    assert there[0, 1] == pytest.approx(by_hand, rel=1e-4)
