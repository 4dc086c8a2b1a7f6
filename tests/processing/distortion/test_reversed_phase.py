"""Reversed phase encoding against heads that were distorted by a known shift."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from scipy import ndimage

from dtiplan.domain.geometry import Array, Grid
from dtiplan.domain.gradients import GradientTable
from dtiplan.domain.image import DiffusionSeries, Image
from dtiplan.domain.units import Unit
from dtiplan.processing.distortion.reversed_phase import estimate_shift, unwarp, unwarp_series

SHAPE = (40, 48, 24)
SPACING_MM = 2.5


def head() -> Array:
    """A ball of tissue with bright chambers and fine texture, seeded."""
    places = np.indices(SHAPE, dtype=float)
    centred = [(p - (n - 1) / 2) / n for p, n in zip(places, SHAPE, strict=True)]
    radius = np.sqrt(sum((2.5 * c) ** 2 for c in centred))
    texture = ndimage.gaussian_filter(np.random.default_rng(5).normal(size=SHAPE), 1.5)
    tissue = np.where(radius < 1.0, 500.0 + 900.0 * texture, 0.0)
    tissue[(radius > 0.35) & (radius < 0.5)] *= 2.0
    return np.maximum(ndimage.gaussian_filter(tissue, 0.7), 0.0)


def known_shift() -> Array:
    """Voxels along the second axis: a hill at the front and a dale at one side."""
    x, y, z = np.indices(SHAPE, dtype=float)
    hill = 2.4 * np.exp(-(((x - 20) / 9) ** 2 + ((y - 36) / 7) ** 2 + ((z - 10) / 7) ** 2))
    dale = -1.8 * np.exp(-(((x - 8) / 7) ** 2 + ((y - 20) / 9) ** 2 + ((z - 12) / 6) ** 2))
    return np.asarray(hill + dale)


def distorted(true: Array, shift: Array) -> Array:
    """Push the signal of every row along it; nothing is lost, it only piles up elsewhere."""
    result = np.zeros_like(true)
    edges = np.arange(SHAPE[1] + 1) - 0.5
    for i, k in np.ndindex(SHAPE[0], SHAPE[2]):
        pushed = edges + np.interp(edges, np.arange(SHAPE[1]), shift[i, :, k])
        assert all(a < b for a, b in pairwise(pushed))
        heaped = np.concatenate([[0.0], np.cumsum(true[i, :, k])])
        result[i, :, k] = np.diff(np.interp(edges, pushed, heaped))
    return result


def image(values: Array, axes: tuple[int, int, int] = (0, 1, 2)) -> Image:
    matrix = np.diag([SPACING_MM, SPACING_MM, SPACING_MM, 1.0])
    turned = np.ascontiguousarray(values.transpose(axes))
    return Image(turned, Grid(turned.shape, matrix), Unit.SIGNAL, "b0")


@pytest.mark.parametrize(("axes", "phase_axis"), [((0, 1, 2), 1), ((1, 0, 2), 0)])
def test_that_a_known_shift_is_found_to_a_third_of_a_millimetre(
    axes: tuple[int, int, int], phase_axis: int
) -> None:
    true, shift = head(), known_shift()
    pair = [image(distorted(true, sense * shift), axes) for sense in (1.0, -1.0)]
    found = estimate_shift(pair[0], pair[1], phase_axis)
    inside = (ndimage.gaussian_filter(true, 2.0) > 200.0).transpose(axes)
    error_mm = np.abs(found.values - SPACING_MM * shift.transpose(axes))[inside]
    assert np.abs(SPACING_MM * shift).max() > 5.0
    assert np.median(error_mm) < 0.3
    assert np.percentile(error_mm, 95) < 1.0


def test_that_swapping_the_two_images_turns_the_shift_round() -> None:
    true, shift = head(), known_shift()
    first, second = (image(distorted(true, sense * shift)) for sense in (1.0, -1.0))
    there = estimate_shift(first, second, 1).values
    back = estimate_shift(second, first, 1).values
    assert np.abs(there + back).max() < 0.05


def test_that_the_same_image_twice_gives_no_shift() -> None:
    still = image(head())
    assert np.abs(estimate_shift(still, still, 1).values).max() < 1e-6


def test_that_unwarping_by_the_true_shift_gives_the_head_back() -> None:
    true, shift = head(), known_shift()
    known = Image((SPACING_MM * shift).astype(np.float32), image(true).grid, Unit.MM, "shift")
    for sense in (1.0, -1.0):
        restored = unwarp(distorted(true, sense * shift), known, 1, sense)
        inside = ndimage.gaussian_filter(true, 2.0) > 200.0
        assert np.median(np.abs(restored - true)[inside] / true[inside].mean()) < 0.02


def table(n: int) -> GradientTable:
    directions = np.zeros((n, 3))
    directions[1:, 0] = 1.0
    return GradientTable(np.array([0.0, *[1000.0] * (n - 1)]), directions)


def test_that_every_volume_of_a_series_is_corrected_and_the_gain_is_told() -> None:
    true, shift = head(), known_shift()
    pushed = distorted(true, shift)
    values = np.stack([pushed, 0.4 * pushed], axis=-1).astype(np.float32)
    grid = image(true).grid
    series = DiffusionSeries(values, grid, table(2))
    mask = Image(ndimage.gaussian_filter(true, 2.0) > 200.0, grid, Unit.NONE, "mask")
    corrected, told = unwarp_series(series, image(distorted(true, -shift)), mask, 1)
    assert told.shift_mm is not None
    assert told.agreement_before is not None
    assert told.agreement_after is not None
    assert told.agreement_after > 0.99 > told.agreement_before
    inside = mask.values
    for volume, share in ((0, 1.0), (1, 0.4)):
        error = np.abs(corrected.values[..., volume] - share * true)[inside]
        before = np.abs(values[..., volume] - share * true)[inside]
        assert np.mean(error) < 0.25 * np.mean(before)


@pytest.mark.parametrize("moved", [(0, 0, 0), (7, 0, 0), (0, 0, 6)])
def test_that_an_image_that_does_not_help_is_not_used(moved: tuple[int, int, int]) -> None:
    true = head()
    grid = image(true).grid
    series = DiffusionSeries(np.stack([true, 0.4 * true], axis=-1), grid, table(2))
    mask = Image(true > 200.0, grid, Unit.NONE, "mask")
    other = np.roll(true, moved, axis=(0, 1, 2))
    corrected, told = unwarp_series(series, image(other), mask, 1)
    assert corrected is series
    assert told.shift_mm is None
    assert "does not help" in told.reason
