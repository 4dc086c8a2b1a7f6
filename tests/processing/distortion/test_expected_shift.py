"""Expected shift against the field of a ball and what a shim can take away."""

from __future__ import annotations

import numpy as np
import pytest

from dtiplan.domain.distortion import GYROMAGNETIC_HZ_PER_T, EpiReadout
from dtiplan.domain.geometry import Array, Grid
from dtiplan.domain.image import Image
from dtiplan.domain.units import Unit
from dtiplan.processing.distortion.expected_shift import (
    TISSUE_MINUS_AIR,
    ball_field,
    expected_offset,
    expected_shift,
)

UP = np.array([0.0, 0.0, 1.0])


def test_that_the_field_of_a_ball_of_air_is_that_of_a_dipole() -> None:
    ball = (1.0, 2.0, 3.0, 10.0)
    above, beside = np.array([[1.0, 2.0, 23.0], [21.0, 2.0, 3.0]])
    field = ball_field(np.stack([above, beside]), ball, UP)
    # Two radii away: 2 D/3 / 8 along the field, -D/3 / 8 across it, D that of air in tissue.
    air = -TISSUE_MINUS_AIR
    assert field == pytest.approx([2.0 * air / 24.0, -air / 24.0])
    magic = np.arccos(np.sqrt(1.0 / 3.0))
    there = np.array([[1.0 + 30.0 * np.sin(magic), 2.0, 3.0 + 30.0 * np.cos(magic)]])
    assert abs(float(ball_field(there, ball, UP)[0])) < 1e-18


def test_that_the_shim_leaves_nothing_it_could_have_taken() -> None:
    generator = np.random.default_rng(3)
    points = generator.uniform(-60.0, 60.0, (4000, 3))
    offset = expected_offset(points, np.ones(len(points), bool), UP)
    x, y, z = points.T / 100.0
    for term in (np.ones_like(x), x, z, x * y, 2 * z**2 - x**2 - y**2):
        assert abs(float(offset @ term)) < 1e-6 * float(np.abs(offset) @ np.abs(term))


def readout(**changed: float | None) -> EpiReadout:
    told = {"phase_axis": 1, "readout_time_s": 0.05, "field_t": 3.0} | changed
    return EpiReadout(told["phase_axis"], "", told["readout_time_s"], told["field_t"])  # type: ignore[arg-type]


def brain(turn: Array | None = None) -> Image:
    matrix = np.diag([4.0, 4.0, 4.0, 1.0])
    matrix[:3, 3] = (-66.0, -100.0, -46.0)
    shape = (34, 42, 30)
    grid = Grid(shape, matrix if turn is None else turn @ matrix)
    points = Grid(shape, matrix).points_ras_mm()
    inside = (((points - (0, -18, 12)) / (64, 80, 56)) ** 2).sum(axis=-1) < 1.0
    return Image(inside, grid, Unit.NONE, "mask")


def there(points: Array) -> Array:
    return points


def at(shift: Image, mask: Image, place: tuple[float, float, float]) -> float:
    near = np.linalg.norm(mask.grid.points_ras_mm() - np.asarray(place), axis=-1) < 8.0
    return float(np.asarray(shift.values)[near & mask.values].mean())


def test_that_the_skull_base_is_shifted_most_and_the_capsule_hardly() -> None:
    mask = brain()
    shift = expected_shift(mask, readout(), there)
    # Published offsets at 3 T reach some 100 to 200 Hz above the sinuses and ears.
    per_hertz = 0.05 * 4.0
    assert 60.0 < at(shift, mask, (8.0, 42.0, -16.0)) / per_hertz < 400.0
    assert at(shift, mask, (-25.0, -18.0, 8.0)) / per_hertz < 5.0


def test_that_the_shift_grows_with_field_and_readout_time() -> None:
    mask = brain()
    once = expected_shift(mask, readout(), there).values
    assert np.allclose(expected_shift(mask, readout(field_t=1.5), there).values, once / 2)
    assert np.allclose(expected_shift(mask, readout(readout_time_s=0.1), there).values, 2 * once)
    hertz = float(once.max()) / (0.05 * 4.0)
    assert hertz < 1e-5 * GYROMAGNETIC_HZ_PER_T * 3.0


def test_that_a_head_off_centre_has_the_same_shift() -> None:
    turn = np.eye(4)
    turn[:3, 3] = (5.0, -8.0, 11.0)
    mask, moved = brain(), brain(turn)
    back = expected_shift(moved, readout(), lambda p: p - turn[:3, 3])
    assert np.allclose(back.values, expected_shift(mask, readout(), there).values, atol=1e-4)


@pytest.mark.parametrize("missing", ["phase_axis", "readout_time_s", "field_t"])
def test_that_nothing_is_expected_of_a_readout_that_is_not_told(missing: str) -> None:
    with pytest.raises(ValueError, match="needed"):
        expected_shift(brain(), readout(**{missing: None}), there)
