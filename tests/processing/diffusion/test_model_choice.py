"""Which model is chosen for which data, and that the reason names the numbers."""

from dataclasses import replace

import numpy as np
import pytest

from dtiplan.domain.gradients import GradientTable
from dtiplan.domain.tracts import Model
from dtiplan.processing.diffusion.model_choice import (
    choose_model,
    signal_over_noise,
    supported_order,
)
from tests.processing.diffusion.crossings import (
    ACROSS,
    ALONG,
    maps_of,
    series_of,
    table,
)


def head(gradients, noise=30.0, n=16):
    """A block with one bundle in every voxel, in directions of their own."""
    axes = np.random.default_rng(7).normal(size=(n, n, n, 3))
    axes /= np.linalg.norm(axes, axis=-1, keepdims=True)
    cosine = axes @ gradients.directions_ras.T
    signals = 1000.0 * np.exp(-gradients.b_s_mm2 * (ACROSS + (ALONG - ACROSS) * cosine**2))
    return series_of(gradients, signals, noise)


def chosen(gradients, wanted=None, order=0, noise=30.0):
    series = head(gradients, noise)
    return choose_model(series, maps_of(series), wanted, order)


def joined(*tables):
    return GradientTable(
        np.concatenate([t.b_s_mm2 for t in tables]),
        np.concatenate([t.directions_ras for t in tables]),
    )


@pytest.mark.parametrize(
    ("n", "b", "order"), [(20, 2500.0, 6), (30, 1000.0, 6), (44, 1000.0, 6), (64, 1000.0, 8)]
)
def test_that_the_directions_decide_the_order(n, b, order):
    found = chosen(table(n, b))
    assert (found.model, found.order, found.doubts) == (Model.CSD, order, ())
    assert f"{n} different directions, which support order {order}" in found.reason
    assert f"b = {b:.0f} s/mm2" in found.reason
    assert found.response.n_voxels == 300


def test_that_few_directions_give_the_tensor_with_their_number():
    found = chosen(table(12, 1500.0))
    assert (found.model, found.shell, found.order, found.response) == (Model.TENSOR, None, 0, None)
    assert "has 12 different directions" in found.reason
    assert "needs 20 or more" in found.reason


def test_that_a_repeated_direction_counts_once():
    ten = table(10, 2000.0)
    found = chosen(joined(ten, ten, ten))
    assert found.model is Model.TENSOR
    assert "has 10 different directions" in found.reason


def test_that_a_low_b_value_gives_the_tensor():
    found = chosen(table(64, 700.0))
    assert found.model is Model.TENSOR
    assert "b = 700 s/mm2 is too low" in found.reason


def test_that_directions_in_one_half_space_cone_give_the_tensor():
    z, angle = np.linspace(0.85, 1.0, 45), 2.4 * np.arange(45)
    ring = np.sqrt(1.0 - z * z)
    near = np.stack([ring * np.cos(angle), ring * np.sin(angle), z], axis=1)
    gradients = GradientTable(
        np.r_[0.0, 0.0, np.full(len(near), 1000.0)], np.concatenate([np.zeros((2, 3)), near])
    )
    found = chosen(gradients)
    assert found.model is Model.TENSOR
    assert "uncovered" in found.reason


def test_that_a_series_without_b0_gives_the_tensor():
    gradients = joined(table(30, 1000.0, n_b0=0), table(6, 300.0, n_b0=0))
    assert "no volume with b = 0" in chosen(gradients).reason


def test_that_noise_gives_the_tensor_with_its_number():
    found = chosen(table(64, 1000.0), noise=250.0)
    assert found.model is Model.TENSOR
    assert "times the noise" in found.reason


def test_that_the_noise_is_measured():
    series = head(table(64, 1000.0), noise=25.0)
    found = signal_over_noise(series, maps_of(series), series.gradients.shells()[-1])
    expected = np.median(series.values[..., 2:].mean(axis=-1)) / 25.0
    assert found == pytest.approx(expected, rel=0.1)


def test_that_of_several_shells_the_one_with_most_to_say_is_taken_and_named():
    found = chosen(joined(table(64, 1000.0), table(64, 2500.0), table(30, 3000.0)))
    assert (found.shell.b_s_mm2, found.order) == (2500.0, 8)
    assert "rather than b = 1000, b = 3000" in found.reason
    less = chosen(joined(table(30, 1000.0), table(12, 3000.0)))
    assert (less.model, less.shell.b_s_mm2) == (Model.CSD, 1000.0)


def test_that_a_wish_counts_and_the_rules_against_it_become_doubts():
    found = chosen(table(16, 1000.0), Model.CSD)
    assert (found.model, found.order) == (Model.CSD, 4)
    assert len(found.doubts) == 1
    assert "needs 20 or more" in found.doubts[0]
    assert chosen(table(64, 1000.0), Model.TENSOR).model is Model.TENSOR
    impossible = chosen(table(12, 1000.0), Model.CSD)
    assert (impossible.model, impossible.doubts) == (Model.TENSOR, ())


def test_that_an_order_beyond_the_directions_is_made_when_asked_for_and_doubted():
    found = chosen(table(30, 1000.0), Model.CSD, order=8)
    assert found.order == 8
    assert "order 8 was asked for, the directions support order 6" in found.doubts[0]
    lower = chosen(table(64, 1000.0), None, order=4)
    assert (lower.model, lower.order, lower.doubts) == (Model.CSD, 4, ())


def test_that_a_head_without_single_bundles_gives_the_tensor():
    series = head(table(64, 1000.0))
    maps = maps_of(series)
    flat = replace(maps, fa=replace(maps.fa, values=np.minimum(maps.fa.values, 0.4)))
    found = choose_model(series, flat)
    assert found.model is Model.TENSOR
    assert "0 voxels have an FA of 0.5" in found.reason


@pytest.mark.parametrize(
    ("n", "conditions", "order"),
    [
        (64, {2: 1.0, 4: 1.1, 6: 1.3}, 8),
        (64, {2: 1.0, 4: 1.1, 6: 12.0}, 6),
        (64, {2: 1.0, 4: 30.0, 6: 90.0}, 4),
        (64, {2: 20.0, 4: 30.0, 6: 90.0}, 0),
        (20, {2: 1.0, 4: 1.3, 6: float("inf")}, 6),
        (19, {2: 1.0, 4: 1.3, 6: float("inf")}, 0),
    ],
)
def test_that_uneven_directions_support_less(n, conditions, order):
    assert supported_order(n, conditions) == order
