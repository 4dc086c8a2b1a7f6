"""The compiled parts of the tracker against numpy, and where their machine code is kept."""

import numpy as np
import pytest

from dtiplan.processing.tracts.compiled_tracker import (
    compiled,
    fa_squared,
    mixed,
    set_first_axis,
    uniform,
)


def tensors(count, seed=0):
    turns = np.linalg.qr(np.random.default_rng(seed).normal(size=(count, 3, 3)))[0]
    values = np.random.default_rng(seed + 1).uniform(0.1e-3, 2.5e-3, (count, 3))
    return (turns * values[:, None, :]) @ turns.transpose(0, 2, 1)


def elements(tensor):
    return tuple(tensor[[0, 0, 1, 0, 1, 2], [0, 1, 1, 2, 2, 2]])


def test_that_the_first_axis_is_that_of_numpy_and_points_ahead():
    random = np.random.default_rng(9)
    for tensor in tensors(500):
        ahead = random.normal(size=3)
        axis = ahead.copy()
        assert set_first_axis(elements(tensor), axis)
        values, vectors = np.linalg.eigh(tensor)
        gap = (values[2] - values[1]) / values[2]
        assert abs(axis @ vectors[:, 2]) == pytest.approx(1.0, abs=1e-12 / gap**2)
        assert axis @ axis == pytest.approx(1.0, abs=1e-12)
        assert axis @ ahead >= 0.0


@pytest.mark.parametrize(
    "tensor", [np.zeros((3, 3)), 1e-3 * np.eye(3), np.diag([1e-3, 1e-3, 2e-4])]
)
def test_that_a_tensor_without_a_first_axis_has_none(tensor):
    assert not set_first_axis(elements(tensor), np.array([0.0, 0.0, 1.0]))


def test_that_fa_is_that_of_the_eigenvalues():
    for tensor in tensors(200, seed=5):
        values = np.linalg.eigvalsh(tensor)
        expected = 1.5 * ((values - values.mean()) ** 2).sum() / (values**2).sum()
        assert fa_squared(elements(tensor)) == pytest.approx(expected, abs=1e-12)
    assert fa_squared((0.0,) * 6) == 0.0


def test_that_random_numbers_are_even_and_streams_know_nothing_of_each_other():
    assert int(mixed(np.uint64(0))) == 0
    # The first number of SplitMix64 started at 0, as published with the algorithm.
    assert int(mixed(np.uint64(0x9E3779B97F4A7C15))) == 0xE220A8397B1DCDAF
    streams = [np.array([mixed(np.uint64(key)), 0], dtype=np.uint64) for key in range(1, 41)]
    drawn = np.array([[uniform(stream) for _ in range(500)] for stream in streams])
    assert drawn.min() >= 0.0
    assert drawn.max() < 1.0
    counts = np.histogram(drawn, 20, (0.0, 1.0))[0]
    assert ((counts - 1000) ** 2 / 1000).sum() < 45.0  # chi-square, 19 degrees, p = 0.001
    together = np.corrcoef(drawn) - np.eye(40)
    assert np.abs(together).max() < 0.2
    assert np.abs(np.corrcoef(drawn[:, 1:].ravel(), drawn[:, :-1].ravel())[0, 1]) < 0.03


def test_that_code_for_which_there_is_no_place_on_disk_is_compiled_all_the_same():
    room = {}
    exec(compile("def double(x):\n    return 2 * x\n", "<nowhere>", "exec"), room)
    assert compiled(room["double"])(4) == 8
