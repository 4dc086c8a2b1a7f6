"""Letters burned into pictures: the patient's left is marked L however the data are stored."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from dtiplan.domain.geometry import Grid, transform_points
from dtiplan.domain.image import Image
from dtiplan.domain.units import Unit
from dtiplan.render.burned_letters import _GLYPHS, MARGIN_PX, burned_letters

SPOT_RAS = np.array([-22.0, 14.0, 6.0])
"""To the left of, before and above the middle."""


def stored(order: tuple[int, ...], signs: tuple[int, ...], turn_deg: float = 0.0) -> Image:
    """A head of dark grey with one red voxel, its axes in any order and sense."""
    spacing = (3.0, 2.0, 4.0)
    shape = tuple((30, 36, 12)[axis] for axis in order)
    matrix = np.zeros((4, 4))
    matrix[3, 3] = 1.0
    for column, (axis, sign) in enumerate(zip(order, signs, strict=True)):
        matrix[axis, column] = sign * spacing[axis]
    turn = np.radians(turn_deg)
    about_x = np.array(
        [[1, 0, 0], [0, np.cos(turn), -np.sin(turn)], [0, np.sin(turn), np.cos(turn)]]
    )
    matrix[:3, :3] = about_x @ matrix[:3, :3]
    matrix[:3, 3] = -matrix[:3, :3] @ ((np.array(shape) - 1) / 2)
    grid = Grid(shape, matrix, "1.2.3")
    values = np.full((*shape, 3), 40, np.uint8)
    values[tuple(np.rint(transform_points(grid.vox_from_ras, SPOT_RAS)).astype(int))] = (250, 0, 0)
    return Image(values, grid, Unit.NONE, "colour fa")


ALL = [
    (order, signs)
    for order in itertools.permutations(range(3))
    for signs in itertools.product((-1, 1), repeat=3)
]


@pytest.mark.parametrize(("order", "signs"), ALL)
def test_that_left_is_at_the_right_edge_with_its_letter(order, signs) -> None:
    picture = burned_letters(stored(order, signs))
    red = np.argwhere((picture.values[..., 0] == 250) & (picture.values[..., 1] == 0))
    wide, tall, _ = picture.grid.shape
    column, row, _ = red.mean(axis=0)
    assert column > wide / 2
    assert row < tall / 2
    places = transform_points(picture.grid.ras_from_vox, red)
    original = stored(order, signs).grid
    index = np.rint(transform_points(original.vox_from_ras, SPOT_RAS))
    assert places.mean(axis=0) == pytest.approx(
        transform_points(original.ras_from_vox, index), abs=1e-9
    )
    assert letter_at(picture, wide - MARGIN_PX, wide, tall // 2 - 15, tall // 2 + 15) == "L"
    assert letter_at(picture, 0, MARGIN_PX, tall // 2 - 15, tall // 2 + 15) == "R"
    assert letter_at(picture, wide // 2 - 10, wide // 2 + 10, 0, MARGIN_PX) == "A"
    assert letter_at(picture, wide // 2 - 10, wide // 2 + 10, tall - MARGIN_PX, tall) == "P"


def letter_at(picture: Image, left: int, right: int, top: int, bottom: int) -> str:
    """Read a letter as a person would: cut it out and compare it with the alphabet."""
    window = picture.values[left:right, top:bottom, 0, 0] == 255
    columns, rows = np.flatnonzero(window.any(axis=1)), np.flatnonzero(window.any(axis=0))
    cut = window[columns[0] : columns[-1] + 1 : 3, rows[0] : rows[-1] + 1 : 3].T
    found = tuple("".join(".#"[int(dot)] for dot in row) for row in cut)
    (name,) = [name for name, glyph in _GLYPHS.items() if glyph == found]
    return name


def test_that_an_oblique_series_keeps_its_letters_and_its_places() -> None:
    made = stored((0, 1, 2), (-1, -1, 1), turn_deg=12.0)
    picture = burned_letters(made)
    red = np.argwhere((picture.values[..., 0] == 250) & (picture.values[..., 1] == 0))
    index = np.rint(transform_points(made.grid.vox_from_ras, SPOT_RAS))
    place = transform_points(made.grid.ras_from_vox, index)
    mean = transform_points(picture.grid.ras_from_vox, red).mean(axis=0)
    assert mean == pytest.approx(place, abs=1e-9)
    wide, tall, _ = picture.grid.shape
    assert letter_at(picture, wide - MARGIN_PX, wide, tall // 2 - 15, tall // 2 + 15) == "L"


def test_that_no_letter_covers_the_picture() -> None:
    picture = burned_letters(stored((0, 1, 2), (1, 1, 1)))
    inner = picture.values[MARGIN_PX:-MARGIN_PX, MARGIN_PX:-MARGIN_PX]
    assert set(np.unique(inner)) == {0, 40, 250}
