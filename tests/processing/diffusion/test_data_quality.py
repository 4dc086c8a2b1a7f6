"""Noise and outliers where they are known."""

import numpy as np
import pytest

from dtiplan.domain.geometry import Grid
from dtiplan.domain.gradients import GradientTable
from dtiplan.domain.image import DiffusionSeries, Image
from dtiplan.domain.quality import Measured, NotMeasured
from dtiplan.domain.units import Unit
from dtiplan.processing.diffusion.data_quality import assess, predicted_signal
from dtiplan.processing.diffusion.tensor_fit import fit_tensor

SHAPE = (16, 16, 8)
N_B0, N_DWI = 5, 30


def case(sigma: float = 10.0, n_b0: int = N_B0) -> tuple[DiffusionSeries, Image]:
    rng = np.random.default_rng(7)
    g = rng.normal(size=(n_b0 + N_DWI, 3))
    g /= np.linalg.norm(g, axis=1, keepdims=True)
    b = np.r_[np.zeros(n_b0), np.full(N_DWI, 1000.0)]
    d = np.diag([1.4e-3, 0.5e-3, 0.4e-3])
    signal = 400.0 * np.exp(-b * np.einsum("ni,ij,nj->n", g, d, g))
    values = signal + rng.normal(0, sigma, (*SHAPE, b.size))
    grid = Grid(SHAPE, np.diag([2.0, 2.0, 2.0, 1.0]))
    series = DiffusionSeries(values.astype(np.float32), grid, GradientTable(b, g))
    return series, Image(np.ones(SHAPE, dtype=bool), grid, Unit.NONE, "mask")


@pytest.mark.parametrize("n_b0", [2, 3, 8])
def test_that_the_snr_of_known_noise_is_found(n_b0: int) -> None:
    series, mask = case(n_b0=n_b0)
    quality = assess(series, mask, fit_tensor(series, mask))
    assert isinstance(quality.snr_b0, Measured)
    assert quality.snr_b0.value == pytest.approx(40.0, rel=0.06)
    assert f"{n_b0} volumes" in quality.snr_b0.method
    assert quality.findings == ()
    assert quality.outlier_slices == quality.outlier_volumes == ()


def test_that_one_b0_gives_a_reason_and_no_number() -> None:
    series, mask = case(n_b0=1)
    quality = assess(series, mask, fit_tensor(series, mask))
    assert isinstance(quality.snr_b0, NotMeasured)
    assert "1 volume" in quality.snr_b0.reason


def test_that_a_slice_that_lost_signal_is_named() -> None:
    series, mask = case()
    values = series.values.copy()
    values[:, :, 3, 12] *= 0.7
    damaged = DiffusionSeries(values, series.grid, series.gradients)
    quality = assess(damaged, mask, fit_tensor(damaged, mask))
    assert quality.outlier_slices == ((12, 3),)
    assert quality.outlier_volumes == ()
    (finding,) = quality.findings
    assert "volume 12 slice 3" in finding.message


def test_that_a_damaged_volume_is_named_once() -> None:
    series, mask = case()
    values = series.values.copy()
    values[..., 20] *= 0.6
    damaged = DiffusionSeries(values, series.grid, series.gradients)
    quality = assess(damaged, mask, fit_tensor(damaged, mask))
    assert quality.outlier_volumes == (20,)
    assert [f.code for f in quality.findings] == ["outlier-volumes"]


def test_that_low_snr_and_lost_samples_are_said() -> None:
    series, mask = case(sigma=40.0)
    values = series.values.copy()
    values[2, 2, 2, 9] = 0.0
    noisy = DiffusionSeries(np.maximum(values, 0.0), series.grid, series.gradients)
    codes = [f.code for f in assess(noisy, mask, fit_tensor(noisy, mask)).findings]
    assert codes == ["low-snr", "bad-samples"]


def test_that_the_predicted_signal_is_the_fitted_one() -> None:
    series, mask = case(sigma=0.0)
    maps = fit_tensor(series, mask)
    for volume in (0, N_B0, N_B0 + 7):
        np.testing.assert_allclose(
            predicted_signal(maps, series.gradients, volume),
            series.values[..., volume],
            rtol=1e-4,
        )
