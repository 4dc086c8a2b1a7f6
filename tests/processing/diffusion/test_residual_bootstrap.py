"""The residual bootstrap of one shell against measuring again."""

from types import SimpleNamespace

import numpy as np
import pytest

from dtiplan.domain.geometry import Grid
from dtiplan.domain.gradients import GradientTable
from dtiplan.domain.image import DiffusionSeries, Image
from dtiplan.domain.units import Unit
from dtiplan.processing.diffusion.residual_bootstrap import noisy_fibres

NOISE = 30.0
N_VOXELS = 400


def series(n=60, seed=0):
    random = np.random.default_rng(seed)
    directions = random.standard_normal((n, 3))
    directions /= np.linalg.norm(directions, axis=1, keepdims=True)
    table = GradientTable(
        np.concatenate([np.zeros(2), np.full(n, 1500.0)]),
        np.concatenate([np.zeros((2, 3)), directions]),
    )
    clean = np.concatenate([[1000.0] * 2, 500.0 - 300.0 * directions[:, 2] ** 2])
    noise = random.normal(0.0, NOISE, (N_VOXELS, n + 2))
    values = (clean + noise).astype(np.float32).reshape(N_VOXELS, 1, 1, -1)
    return DiffusionSeries(values, Grid((N_VOXELS, 1, 1), np.eye(4)), table), clean


@pytest.fixture(scope="module")
def noisy():
    given, clean = series()
    mask = Image(np.ones(given.grid.shape, bool), given.grid, Unit.NONE, "mask")
    fibres = SimpleNamespace(order=6, b_s_mm2=1500.0)
    # Only the mask of the maps, and order and shell of the fibres are asked for here.
    return given, clean, noisy_fibres(given, SimpleNamespace(mask=mask), fibres)


def test_that_the_noise_put_in_has_the_size_of_the_noise(noisy):
    given, clean, drawn = noisy
    again = drawn.series_of(3, 0).values[:, 0, 0, 2:]
    once = given.values[:, 0, 0, 2:] - clean[2:]
    smooth = np.mean([drawn.series_of(3, k).values[:, 0, 0, 2:] for k in range(12)], axis=0)
    assert (again - smooth).std() == pytest.approx(once.std(), rel=0.12)


def test_that_the_realisations_lie_around_the_fit_without_bias(noisy):
    _, clean, drawn = noisy
    mean = np.mean([drawn.series_of(4, k).values[:, 0, 0, 2:] for k in range(12)], axis=(0, 1))
    np.testing.assert_allclose(mean, clean[2:], atol=6.0)


def test_that_volumes_beside_the_shell_stay_and_a_number_decides_everything(noisy):
    given, _, drawn = noisy
    one, same, other = (drawn.series_of(5, k).values for k in (1, 1, 2))
    assert (one[..., :2] == given.values[..., :2]).all()
    assert (one == same).all()
    assert (one != other).any()


def test_that_the_volumes_are_used_one_after_the_other(noisy):
    used = [noisy[2].volume_for(number, 10) for number in range(10)]
    assert used == sorted(used)
    assert set(used) == set(range(noisy[2].n_volumes))
