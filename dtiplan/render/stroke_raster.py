"""Straight lines and filled outlines put on a picture with soft edges, in plain numpy.

Qt's painter could draw them too, but holds Python's lock for as long as tens of thousands of
lines take, and the window would stutter.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from dtiplan.domain.geometry import Array
from dtiplan.render.plane_cuts import Strokes
from dtiplan.render.planes import Plane

_STEP_PX = 1.0
"""Ink shared among four pixels at such steps lies evenly along a line."""
_DOT_PX = 0.5
_LONGEST_PX = 4096.0


def to_pixels(ends_mm: NDArray[np.floating], plane: Plane, columns: int, rows: int) -> Array:
    """Turn places on a plane (..., 2) into columns and rows, where 0 is a pixel's middle."""
    scale = np.array([columns / plane.width_mm, -rows / plane.height_mm])
    return np.asarray(ends_mm * scale + np.array([columns - 1, rows - 1]) / 2)


def beside(ends_mm: Array, plane: Plane, columns: int, shift_px: tuple[float, float]) -> Array:
    """Give the same lines some pixels further right and down, for shadows and broad lines."""
    right, down = shift_px
    return ends_mm + np.array([right, -down]) * (plane.width_mm / columns)


def draw_strokes(
    picture: NDArray[np.float32],
    strokes: Strokes,
    plane: Plane,
    opacity: float,
    width_px: float = 1.5,
) -> None:
    """Draw lines on a picture (rows, columns, 3), in place.

    Each line leaves ink at points at most a pixel apart, shared among the four pixels around; where
    the ink of many lines meets, colours are averaged.
    """
    rows, columns = picture.shape[:2]
    ends = to_pixels(strokes.ends_mm, plane, columns, rows)
    box = _box(ends, columns, rows)
    if box is None:
        return
    part = picture[box]
    ends -= (box[1].start, box[0].start)
    places, owner, ink = _points(ends)
    colours = strokes.colours_rgb
    shares = _shared(places, ink * np.float32(width_px), part.shape[:2])
    amount = _sum(shares, None, part.shape[:2])
    share = np.minimum(amount, 1.0)[..., None] * np.float32(opacity)
    if len(colours) == 1:
        part += share * (colours[0] - part)
        return
    sums = [_sum(shares, colours[owner, channel], part.shape[:2]) for channel in range(3)]
    mean = np.stack(sums, axis=-1) / np.maximum(amount, 1e-6)[..., None]
    part += share * (mean - part)


Box = tuple[slice, slice]
Share = tuple[NDArray[np.int32], NDArray[np.float32]]
"""Pixels and how much of each place's ink they get."""


def _box(ends: Array, columns: int, rows: int) -> Box | None:
    """Give the rows and columns that lines can touch."""
    if not len(ends):
        return None
    sides = (ends[..., 0], ends[..., 1])
    low = np.floor([side.min() for side in sides]).astype(np.int64)
    high = np.floor([side.max() for side in sides]).astype(np.int64) + 2
    low = np.maximum(low, 0)
    high = np.minimum(high, (columns, rows))
    if (low >= high).any():
        return None
    return slice(int(low[1]), int(high[1])), slice(int(low[0]), int(high[0]))


def _points(ends: Array) -> tuple[NDArray[np.float32], NDArray[np.int64], NDArray[np.float32]]:
    """Lay points along lines: places (n, 2), which line each belongs to, its part of the ink."""
    ends = ends.astype(np.float32)
    apart = ends[:, 1] - ends[:, 0]
    length = np.minimum(np.hypot(*apart.T), _LONGEST_PX)
    counts = np.maximum(np.ceil(length / _STEP_PX), 1).astype(np.int64)
    owner = np.repeat(np.arange(len(ends)), counts)
    first = np.cumsum(counts) - counts
    share = ((np.arange(len(owner)) - first[owner] + 0.5) / counts[owner]).astype(np.float32)
    places = ends[owner, 0] + share[:, None] * apart[owner]
    # A line that points at the eye is still a dot.
    ink = np.maximum(length, _DOT_PX) / counts
    return places, owner, ink.astype(np.float32)[owner]


def _shared(
    places: NDArray[np.float32], ink: NDArray[np.float32], shape: tuple[int, ...]
) -> list[Share]:
    """Share ink among the four pixels around each place; pixels outside get the number -1."""
    rows, columns = shape
    corner = np.floor(places)
    right, below = (places - corner).T
    column, row = corner.astype(np.int32).T
    shares = []
    for step_right, weight_right in ((0, 1.0 - right), (1, right)):
        for step_below, weight_below in ((0, 1.0 - below), (1, below)):
            x, y = column + np.int32(step_right), row + np.int32(step_below)
            index = y * np.int32(columns) + x
            index[(x < 0) | (x >= columns) | (y < 0) | (y >= rows)] = rows * columns
            shares.append((index, weight_right * weight_below * ink))
    return shares


def _sum(
    shares: list[Share], factor: NDArray[np.float32] | None, shape: tuple[int, ...]
) -> NDArray[np.float32]:
    """Add up the ink of every pixel, (rows, columns)."""
    n = shape[0] * shape[1]
    total = np.zeros(n + 1)
    for index, weight in shares:
        total += np.bincount(index, weight if factor is None else weight * factor, n + 1)
    return total[:n].astype(np.float32).reshape(shape)


def fill(
    picture: NDArray[np.float32],
    ends_mm: NDArray[np.floating],
    colour_rgb: tuple[int, int, int],
    plane: Plane,
    opacity: float,
) -> None:
    """Colour the inside of closed outlines (even-odd), in place; their lines need no order."""
    rows, columns = picture.shape[:2]
    ends = to_pixels(ends_mm, plane, columns, rows)
    box = _box(ends, columns, rows)
    if box is None:
        return
    # What lies left of the picture still counts for inside and outside.
    ends[..., 1] -= box[0].start
    ends[..., 0] -= box[1].start
    part = picture[box]
    weight = inside(ends, part.shape[1], part.shape[0])[..., None] * np.float32(opacity)
    part += weight * (np.asarray(colour_rgb, np.float32) - part)


def inside(ends: Array, columns: int, rows: int) -> NDArray[np.float32]:
    """Give 1 for pixels inside closed outlines, given as (n, 2, 2) in pixels; (rows, columns)."""
    upper = np.minimum(ends[:, 0, 1], ends[:, 1, 1])
    lower = np.maximum(ends[:, 0, 1], ends[:, 1, 1])
    first = np.clip(np.ceil(upper), 0, rows).astype(np.int64)
    last = np.clip(np.ceil(lower), 0, rows).astype(np.int64)
    counts = last - first
    owner = np.repeat(np.arange(len(ends)), counts)
    row = np.arange(len(owner)) - (np.cumsum(counts) - counts)[owner] + first[owner]
    start, end = ends[owner, 0], ends[owner, 1]
    share = (row - start[:, 1]) / (end[:, 1] - start[:, 1])
    column = np.ceil(start[:, 0] + share * (end[:, 0] - start[:, 0]))
    column = np.clip(column, 0, columns).astype(np.int64)
    turns = np.bincount(row * (columns + 1) + column, minlength=rows * (columns + 1))
    covered = np.cumsum(turns.reshape(rows, columns + 1), axis=1) % 2
    covered[covered[:, -1] == 1] = 0  # a row where an outline does not close shows nothing
    return covered[:, :-1].astype(np.float32)
