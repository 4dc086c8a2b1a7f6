"""The calibration where the truth is drawn by ourselves."""

import numpy as np
import pytest

from dtiplan.domain.certainty import Basis
from dtiplan.processing.tracts.calibration import (
    EDGES_MM,
    count_depths,
    fit_calibration,
    held_share,
)

LEVELS = (50, 80, 95)


def patient(random, sharpness_mm=2.0, size=40_000):
    """Depths of many voxels, and a truth that follows them with a known softness."""
    depth = random.uniform(-25.0, 5.0, size).astype(np.float32)
    truth = random.uniform(size=size) < 1.0 / (1.0 + np.exp(-depth / sharpness_mm))
    return depth.reshape(-1, 10, 10), truth.reshape(-1, 10, 10)


def counted(seed, **how):
    depth, truth = patient(np.random.default_rng(seed), **how)
    return count_depths(depth, truth, int(truth.sum()))


@pytest.mark.parametrize("percent", LEVELS)
def test_that_the_levels_hold_what_they_say_on_patients_not_used(percent):
    fitted = fit_calibration([counted(n) for n in range(6)], "", Basis.CALIBRATED)
    held = [held_share(counted(n), fitted, fitted.shares[percent]) for n in range(10, 20)]
    assert 100 * np.mean(held) == pytest.approx(percent, abs=1.0)


def test_that_the_probability_is_the_one_the_truth_was_drawn_with():
    fitted = fit_calibration([counted(n) for n in range(8)], "", Basis.CALIBRATED)
    wanted = 1.0 / (1.0 + np.exp(-fitted.depth_mm / 2.0))
    np.testing.assert_allclose(fitted.probability, wanted, atol=0.03)
    assert (np.diff(fitted.probability) >= 0).all()


def test_that_a_softer_truth_needs_a_larger_region():
    sharp = fit_calibration([counted(1, sharpness_mm=0.5)], "", Basis.CALIBRATED)
    soft = fit_calibration([counted(1, sharpness_mm=4.0)], "", Basis.CALIBRATED)
    at = -6.0
    assert np.interp(at, sharp.depth_mm, sharp.probability) < 0.01
    assert np.interp(at, soft.depth_mm, soft.probability) > 0.1


def test_that_truth_far_from_every_realisation_counts_as_not_held():
    depth, truth = patient(np.random.default_rng(3))
    n = int(truth.sum())
    count = count_depths(depth, truth, n + n // 4)
    assert count.n_truth == n + n // 4
    fitted = fit_calibration([counted(1)], "", Basis.CALIBRATED)
    assert held_share(count, fitted, 1.0) == pytest.approx(0.8, abs=0.01)


def test_that_every_voxel_is_counted_once():
    depth, truth = patient(np.random.default_rng(4))
    count = count_depths(depth, truth, int(truth.sum()))
    assert count.n.sum() == depth.size
    assert count.n_true.sum() == truth.sum()
    assert len(count.n) == len(EDGES_MM) - 1
