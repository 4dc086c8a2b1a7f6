"""FA by noise alone: the computed floor against the formula and against simulation."""

import numpy as np
import pytest

from dtiplan.domain.geometry import Grid
from dtiplan.domain.gradients import GradientTable
from dtiplan.domain.image import DiffusionSeries, Image
from dtiplan.domain.units import Unit
from dtiplan.processing.diffusion.tensor_fit import fit_tensor
from dtiplan.processing.phantom.measuring.noise import Noise, fa_floor, fa_floor_of_shell, snr_at_b0


def _directions(n):
    """Points spread evenly over half a sphere (golden spiral)."""
    k = np.arange(n) + 0.5
    z = 1.0 - k / n
    turn = np.pi * (1.0 + 5**0.5) * k
    r = np.sqrt(1.0 - z**2)
    return np.stack([r * np.cos(turn), r * np.sin(turn), z], axis=1)


def _table(n, b, n_b0=4):
    directions = np.concatenate([np.zeros((n_b0, 3)), _directions(n)])
    return GradientTable(np.r_[np.zeros(n_b0), np.full(n, b)], directions)


def _noisy(table, adc, snr, shape, seed=3):
    rng = np.random.default_rng(seed)
    signal = 1000.0 * np.exp(-table.b_s_mm2 * adc)
    sigma = 1000.0 / snr
    real = signal + rng.normal(0, sigma, (*shape, len(table)))
    return DiffusionSeries(
        np.hypot(real, rng.normal(0, sigma, real.shape)), Grid(shape, np.eye(4)), table
    )


@pytest.mark.parametrize("n", [12, 30, 64])
@pytest.mark.parametrize("snr", [20.0, 50.0, 100.0])
def test_that_the_floor_is_the_formula_for_one_even_shell(n, snr):
    computed = fa_floor(_table(n, 1000.0), 1.1e-3, snr)
    assert computed == pytest.approx(fa_floor_of_shell(n, 1000.0, 1.1e-3, snr), rel=0.03)


@pytest.mark.parametrize("n", [12, 30, 64])
@pytest.mark.parametrize("snr", [20.0, 50.0, 100.0])
def test_that_the_floor_is_what_a_simulated_scan_has(n, snr):
    table = _table(n, 1000.0)
    series = _noisy(table, 1.1e-3, snr, (16, 16, 8))
    mask = Image(np.ones(series.grid.shape, dtype=bool), series.grid, Unit.NONE, "all")
    measured = float(fit_tensor(series, mask).fa.values.mean())
    assert fa_floor(table, 1.1e-3, snr) == pytest.approx(measured, rel=0.05)


@pytest.mark.parametrize("n_b0", [2, 6])
@pytest.mark.parametrize("snr", [20.0, 50.0, 100.0])
def test_that_snr_is_recovered_by_differences_and_by_repeats(n_b0, snr):
    series = _noisy(_table(6, 1000.0, n_b0), 1.1e-3, snr, (16, 16, 8))
    found = snr_at_b0(series, np.ones(series.grid.shape, dtype=bool))
    assert isinstance(found, Noise)
    assert found.snr == pytest.approx(snr, rel=0.03)
