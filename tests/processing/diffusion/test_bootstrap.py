"""The bootstraps against what noise really does: the same voxel measured again and again."""

import numpy as np
import pytest

from dtiplan.domain.geometry import Grid
from dtiplan.domain.gradients import GradientTable
from dtiplan.domain.image import DiffusionSeries, Image
from dtiplan.domain.units import Unit
from dtiplan.processing.diffusion.bootstrap import noisy_tensors, wild_bootstrap
from dtiplan.processing.diffusion.tensor_fit import fit_tensor

AXIS = np.array([0.6, 0.0, 0.8])
SNR = 30.0


def table(n=30, seed=0):
    random = np.random.default_rng(seed)
    directions = random.standard_normal((n, 3))
    directions /= np.linalg.norm(directions, axis=1, keepdims=True)
    b = np.concatenate([np.zeros(4), np.full(n, 1000.0)])
    return GradientTable(b, np.concatenate([np.zeros((4, 3)), directions]))


def measured_again(n_voxels, seed=1, snr=SNR):
    """The same fibre in every voxel, each with noise of its own."""
    gradients = table()
    cosine = gradients.directions_ras @ AXIS
    diffusivity = 0.3e-3 + 1.4e-3 * cosine**2
    diffusivity[gradients.is_b0] = 0.0
    clean = 1000.0 * np.exp(-gradients.b_s_mm2 * diffusivity)
    noise = np.random.default_rng(seed).normal(0.0, 1000.0 / snr, (n_voxels, len(clean)))
    values = (clean + noise).astype(np.float32).reshape(n_voxels, 1, 1, -1)
    series = DiffusionSeries(values, Grid((n_voxels, 1, 1), np.eye(4)), gradients)
    mask = Image(np.ones((n_voxels, 1, 1), bool), series.grid, Unit.NONE, "mask")
    return series, fit_tensor(series, mask)


@pytest.fixture(scope="module")
def many():
    series, maps = measured_again(600)
    return series, maps, noisy_tensors(series, maps)


def test_that_the_spread_of_drawn_tensors_is_that_of_measuring_again(many):
    _, maps, noisy = many
    drawn = np.stack([noisy.tensors(5, number) for number in range(60)])
    by_bootstrap = np.sqrt(drawn.var(axis=0).mean(axis=0))
    by_measuring = maps.tensor.values[:, 0, 0].std(axis=0)
    np.testing.assert_allclose(by_bootstrap, by_measuring, rtol=0.12)


def test_that_the_cone_of_directions_is_that_of_measuring_again(many):
    _, maps, noisy = many
    away = np.degrees(np.arccos(np.clip(np.abs(maps.v1.values[:, 0, 0] @ AXIS), 0, 1)))
    turned = []
    for number in range(10):
        again = noisy.maps_of(noisy.tensors(6, number)).v1.values[:, 0, 0]
        cosine = np.abs((again * maps.v1.values[:, 0, 0]).sum(axis=1))
        turned.append(np.degrees(np.arccos(np.clip(cosine, 0, 1))))
    assert np.median(turned) == pytest.approx(np.median(away), rel=0.15)


def test_that_without_noise_every_realisation_is_the_fit():
    series, maps = measured_again(5, snr=1e9)
    noisy = noisy_tensors(series, maps)
    np.testing.assert_allclose(
        noisy.tensors(1, 0), maps.tensor.values[:, 0, 0], atol=1e-8, rtol=1e-4
    )


def test_that_the_maps_of_the_fit_itself_are_those_of_the_fit(many):
    _, maps, noisy = many
    same = noisy.maps_of(maps.tensor.values[noisy.where])
    np.testing.assert_allclose(same.fa.values, maps.fa.values, atol=1e-5)
    np.testing.assert_allclose(same.md.values, maps.md.values, atol=1e-9)
    assert np.abs((same.v1.values * maps.v1.values).sum(axis=-1)).min() > 0.9999


def test_that_a_realisation_depends_on_its_number_only(many):
    series, maps, noisy = many
    one, two = wild_bootstrap(series, maps, 9, 2)
    assert (two.tensor.values[:, 0, 0] == noisy.tensors(9, 1)).all()
    assert (one.tensor.values != two.tensor.values).any()
    assert (noisy.tensors(10, 1) != noisy.tensors(9, 1)).any()


def test_that_where_nothing_is_drawn_the_fit_stays(many):
    series, maps, _ = many
    where = np.zeros(maps.grid.shape, bool)
    where[:10] = True
    noisy = noisy_tensors(series, maps, where=where)
    again = noisy.maps_of(noisy.tensors(1, 0))
    assert (again.tensor.values[10:] == maps.tensor.values[10:]).all()
    assert (again.tensor.values[:10] != maps.tensor.values[:10]).any()


def test_that_a_sample_that_is_no_signal_has_no_say():
    series, _ = measured_again(20)
    series.values[:, 0, 0, 7] = 0.0
    mask = Image(np.ones((20, 1, 1), bool), series.grid, Unit.NONE, "mask")
    maps = fit_tensor(series, mask)
    noisy = noisy_tensors(series, maps)
    assert (noisy.residuals[:, 7] * noisy.weights[:, 7] == 0).all()
    assert np.isfinite(noisy.tensors(1, 0)).all()
