"""Colour pictures with the patient's sides burned into a margin round them.

Letters are drawn point by point, so that the same data give the same picture everywhere. They
follow from where the pixels lie, never from how the data happened to be stored.
"""

from __future__ import annotations

import itertools

import numpy as np
from numpy.typing import NDArray

from dtiplan.domain.geometry import Array, Grid
from dtiplan.domain.image import Image

_GLYPHS = {
    "A": (".###.", "#...#", "#...#", "#####", "#...#", "#...#", "#...#"),
    "C": (".###.", "#...#", "#....", "#....", "#....", "#...#", ".###."),
    "E": ("#####", "#....", "#....", "####.", "#....", "#....", "#####"),
    "F": ("#####", "#....", "#....", "####.", "#....", "#....", "#...."),
    "H": ("#...#", "#...#", "#...#", "#####", "#...#", "#...#", "#...#"),
    "L": ("#....", "#....", "#....", "#....", "#....", "#....", "#####"),
    "P": ("####.", "#...#", "#...#", "####.", "#....", "#....", "#...."),
    "R": ("####.", "#...#", "#...#", "####.", "#.#..", "#..#.", "#...#"),
    "S": (".####", "#....", "#....", ".###.", "....#", "....#", "####."),
}
_LETTERS = (("L", "R"), ("P", "A"), ("F", "H"))
_DOTS = 3
"""Pixels of the picture for one point of a letter."""
MARGIN_PX = 30
_WHITE = 255
_SMALLEST_SIDE_PX = 256


def burned_letters(picture: Image) -> Image:
    """Give axial pictures, left of the patient at the right edge, with letters in a margin.

    Parameters
    ----------
    picture : Image
        (x, y, z, 3), uint8, on any grid, oblique or mirrored.

    Returns
    -------
    Image
        (column, row, slice, 3), uint8; every pixel of the input stands there as a square of
        whole pixels, unchanged and in place, between margins of ``MARGIN_PX``.
    """
    values, grid = _axial(picture)
    factor = max(1, -(-_SMALLEST_SIDE_PX // min(values.shape[:2])))
    large = values.repeat(factor, axis=0).repeat(factor, axis=1)
    margin = ((MARGIN_PX, MARGIN_PX), (MARGIN_PX, MARGIN_PX), (0, 0), (0, 0))
    drawn = np.pad(large, margin)
    matrix = grid.ras_from_vox.copy()
    matrix[:3, :2] /= factor
    first = np.array([-(factor - 1) / 2 - MARGIN_PX] * 2)
    matrix[:3, 3] += matrix[:3, :2] @ first
    where = Grid(drawn.shape[:3], matrix, grid.frame_of_reference_uid)
    _draw(drawn, where)
    return Image(drawn, where, picture.unit, picture.name)


def _axial(picture: Image) -> tuple[NDArray[np.uint8], Grid]:
    """Reorder the axes: columns to the patient's left, rows to the rear, slices upwards."""
    grid = picture.grid
    along = [0, 1, 2]
    # The order of axes that agrees best with left, rear and up.
    order = max(
        itertools.permutations(along),
        key=lambda p: sum(abs(float(grid.directions[row, axis])) for row, axis in enumerate(p)),
    )
    values = np.asarray(picture.values).transpose(*order, 3)
    matrix = grid.ras_from_vox[:, [*order, 3]].copy()
    for axis, sign in enumerate((-1.0, -1.0, 1.0)):
        if matrix[axis, axis] * sign < 0.0:
            values = np.flip(values, axis)
            matrix[:3, 3] += matrix[:3, axis] * (values.shape[axis] - 1)
            matrix[:3, axis] *= -1.0
    shape = (values.shape[0], values.shape[1], values.shape[2])
    return values, Grid(shape, matrix, grid.frame_of_reference_uid)


def _draw(drawn: NDArray[np.uint8], grid: Grid) -> None:
    """Put the letters of the four sides and the word RESEARCH into the margin."""
    width, height = drawn.shape[:2]
    along, down = grid.directions[:, 0], grid.directions[:, 1]
    tall, wide = 7 * _DOTS, 5 * _DOTS
    near = (MARGIN_PX - wide) // 2
    middle = (width // 2 - wide // 2, height // 2 - tall // 2)
    places = (
        (_letter(-along), near, middle[1]),
        (_letter(along), width - near - wide, middle[1]),
        (_letter(-down), middle[0], (MARGIN_PX - tall) // 2),
        (_letter(down), middle[0], height - (MARGIN_PX + tall) // 2),
    )
    for letter, left, top in places:
        _put(drawn, letter, left, top)
    for number, letter in enumerate("RESEARCH"):
        _put(drawn, letter, 4 + number * (wide // _DOTS + 1) * 2, height - 18, dots=2)


def _letter(direction: Array) -> str:
    axis = int(np.argmax(np.abs(direction)))
    return _LETTERS[axis][int(direction[axis] > 0)]


def _put(drawn: NDArray[np.uint8], letter: str, left: int, top: int, dots: int = _DOTS) -> None:
    points = np.array([[c == "#" for c in row] for row in _GLYPHS[letter]]).T
    points = points.repeat(dots, axis=0).repeat(dots, axis=1)
    drawn[left : left + points.shape[0], top : top + points.shape[1]][points] = _WHITE
