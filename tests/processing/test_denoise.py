"""Denoising against a known signal, DIPY's MP-PCA, and what it must not touch."""

import numpy as np
import pytest
from dipy.denoise.localpca import mppca

from dtiplan.domain.errors import UserError
from dtiplan.domain.findings import Severity
from dtiplan.domain.geometry import Grid
from dtiplan.domain.gradients import GradientTable
from dtiplan.domain.image import DiffusionSeries, Image
from dtiplan.domain.units import Unit
from dtiplan.processing.preprocess.denoise import denoise, denoise_findings

SIGMA = 10.0


def known(
    n: int = 40, shape: tuple[int, int, int] = (14, 15, 12)
) -> tuple[np.ndarray, GradientTable]:
    """A smooth mixture of three signals, as a brain is one of few tissues."""
    rng = np.random.default_rng(2)
    g = rng.normal(size=(n, 3))
    g /= np.linalg.norm(g, axis=1, keepdims=True)
    b = np.where(np.arange(n) % 8 == 0, 0.0, 1000.0)
    x, y, z = np.meshgrid(*(np.linspace(0, 1, s) for s in shape), indexing="ij")
    parts = np.stack([x, y * (1 - x), (z + 0.2) * (1 - x) * (1 - y)], axis=-1)
    tensors = [np.diag(d) * 1e-3 for d in ([1.7, 0.3, 0.2], [0.2, 1.5, 0.4], [3.0, 3.0, 3.0])]
    signals = np.stack([np.exp(-b * np.einsum("ni,ij,nj->n", g, t, g)) for t in tensors])
    return 300.0 * parts @ signals, GradientTable(b, g)


def noisy_case(n: int = 40) -> tuple[DiffusionSeries, np.ndarray, Image]:
    truth, table = known(n)
    noise = np.random.default_rng(0).normal(0, SIGMA, truth.shape)
    grid = Grid(truth.shape[:3], np.diag([2.0, 2.0, 2.0, 1.0]), "1.2.3")
    series = DiffusionSeries((truth + noise + 500).astype(np.float32), grid, table)
    mask = Image(np.ones(grid.shape, dtype=bool), grid, Unit.NONE, "mask")
    return series, truth + 500, mask


def rms(difference: np.ndarray) -> float:
    return float(np.sqrt((difference**2).mean()))


def test_that_noise_falls_to_less_than_half_and_is_measured_to_five_per_cent() -> None:
    series, truth, mask = noisy_case()
    clean, sigma = denoise(series, mask)
    assert rms(clean.values - truth) < 0.45 * SIGMA
    assert np.median(sigma.values) == pytest.approx(SIGMA, rel=0.05)
    assert sigma.unit is Unit.SIGNAL


def test_that_it_cleans_as_well_as_dipy_with_a_patch_for_every_voxel() -> None:
    series, truth, mask = noisy_case()
    theirs = mppca(series.values, mask=mask.values, patch_radius=2)
    inside = (slice(2, -2),) * 3
    ours = denoise(series, mask)[0].values
    assert rms((ours - truth)[inside]) < 1.1 * rms((theirs - truth)[inside])


def test_that_what_is_removed_is_noise_and_not_signal() -> None:
    series, truth, mask = noisy_case()
    removed = series.values - denoise(series, mask)[0].values
    change = truth.reshape(-1, truth.shape[3]) - truth.mean()
    assert abs(np.corrcoef(removed.ravel(), change.ravel())[0, 1]) < 0.02
    assert abs(removed.mean()) < 0.05


def test_that_a_signal_without_noise_is_kept() -> None:
    series, truth, mask = noisy_case()
    exact = DiffusionSeries(truth, series.grid, series.gradients)
    np.testing.assert_allclose(denoise(exact, mask)[0].values, truth, rtol=1e-3)


def test_that_voxels_far_from_the_mask_stay_as_they_are() -> None:
    series, _, mask = noisy_case()
    few = np.zeros(series.grid.shape, dtype=bool)
    few[3, 3, 3] = True
    clean, sigma = denoise(series, Image(few, mask.grid, Unit.NONE, "mask"))
    np.testing.assert_array_equal(clean.values[9:], series.values[9:])
    assert not sigma.values[9:].any()
    assert (clean.values[3, 3, 3] != series.values[3, 3, 3]).any()
    assert clean.grid is series.grid


def test_that_every_voxel_of_the_mask_is_reached_also_at_the_faces() -> None:
    series, _, mask = noisy_case()
    corners = np.zeros(series.grid.shape, dtype=bool)
    corners[::13, ::14, ::11] = True
    sigma = denoise(series, Image(corners, mask.grid, Unit.NONE, "mask"))[1]
    assert (sigma.values[corners] > 0).all()


def test_that_results_are_the_same_to_the_bit_and_of_memory_order() -> None:
    series, _, mask = noisy_case()
    one = denoise(series, mask)[0].values
    turned = DiffusionSeries(np.asfortranarray(series.values), series.grid, series.gradients)
    np.testing.assert_array_equal(denoise(turned, mask)[0].values, one)


def test_that_too_few_volumes_are_refused_with_a_finding() -> None:
    series, _, mask = noisy_case(8)
    (finding,) = denoise_findings(series)
    assert finding.severity is Severity.ERROR
    assert "8 volumes" in finding.message
    with pytest.raises(UserError) as error:
        denoise(series, mask)
    assert error.value.code == finding.code == "too-few-volumes-to-denoise"


def test_that_progress_never_falls() -> None:
    series, _, mask = noisy_case()
    told: list[float] = []
    denoise(series, mask, lambda fraction, _note="": told.append(fraction))
    assert told == sorted(told)
    assert told[-1] == 1.0
