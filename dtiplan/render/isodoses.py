"""Isodose lines and colour wash on a slice, isodose surfaces in 3D, and the edge of the dose.

A dose is read linearly between the middles of its own voxels, on any plane; beyond the middles of
its outermost voxels there is none, and nothing is drawn but the edge itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.spatial.distance import cdist

from dtiplan.domain.geometry import Array, Grid, transform_points
from dtiplan.render.live_slices import Samples, zero_lines
from dtiplan.render.planes import Plane

Rgb = tuple[int, int, int]

_RAMP = (
    (86, 104, 255), (64, 170, 255), (58, 214, 214), (92, 220, 120), (190, 228, 70),
    (255, 222, 60), (255, 160, 50), (255, 84, 64), (255, 110, 200),
)  # fmt: skip
"""Cold to warm, as planning systems have it; numbers on the lines say which is which."""
DASH_MM = 2.5
_LEVEL_TURN_DEG, _FIRST_TURN_DEG = 47.0, 20.0
"""Numbers on the lines fan out, so that they do not hide one another."""


@dataclass(frozen=True)
class LevelMark:
    """Where the number of a line stands.

    Parameters
    ----------
    level : int
        Number of the level.
    right_mm, up_mm : float
        From the middle of the plane.
    extent_mm : float
        Of the line, along its longer side.
    """

    level: int
    right_mm: float
    up_mm: float
    extent_mm: float


def level_colours(n: int) -> tuple[Rgb, ...]:
    """Give a colour for each of n levels, from the lowest to the highest."""
    if n == 1:
        return (_RAMP[-2],)
    places = np.linspace(0.0, len(_RAMP) - 1, n)
    channels = [np.interp(places, np.arange(len(_RAMP)), [c[k] for c in _RAMP]) for k in range(3)]
    colours = np.rint(np.stack(channels, axis=1)).astype(int)
    return tuple((int(r), int(g), int(b)) for r, g, b in colours)


def isodose_lines(values_gy: Samples, plane: Plane, level_gy: float) -> Array:
    """Give the line along which a sampled dose has a value, (n, 2, 2) mm on the plane.

    Parameters
    ----------
    values_gy : float32 array, (rows, columns)
        Sampled at the middles of the pixels; NaN where there is no dose.
    plane : Plane
    level_gy : float
    """
    is_above = values_gy >= np.float32(level_gy)
    crossed = is_above[:-1, :-1] != is_above[1:, 1:]
    crossed |= is_above[:-1, 1:] != is_above[1:, :-1]
    crossed |= is_above[:-1, :-1] != is_above[:-1, 1:]
    is_corner = np.zeros(values_gy.shape, dtype=bool)
    is_corner[:-1, :-1] |= crossed
    is_corner[1:, :-1] |= crossed
    is_corner[:-1, 1:] |= crossed
    is_corner[1:, 1:] |= crossed
    is_corner &= np.isfinite(values_gy)
    ends = zero_lines(values_gy.astype(np.float64) - level_gy, is_corner)
    rows, columns = values_gy.shape
    scale = np.array([plane.width_mm / columns, -plane.height_mm / rows])
    return np.asarray((ends - np.array([columns - 1, rows - 1]) / 2) * scale)


def wash_colours(values_gy: Samples, levels_gy: Sequence[float]) -> NDArray[np.float32]:
    """Colour a sampled dose so that at each level it has the colour of its line.

    Parameters
    ----------
    values_gy : float32 array, (rows, columns)
    levels_gy : sequence of float
        Rising.
    """
    colours = np.asarray(level_colours(len(levels_gy)), np.float64)
    dose = np.nan_to_num(values_gy, nan=0.0)
    channels = [np.interp(dose, levels_gy, colours[:, k]) for k in range(3)]
    return np.stack(channels, axis=-1).astype(np.float32)


def wash_solidity(values_gy: Samples, lowest_gy: float) -> Samples:
    """Give 1 where a dose reaches the lowest level, 0 below it and where there is none."""
    return (np.nan_to_num(values_gy, nan=-np.inf) >= lowest_gy).astype(np.float32)


def level_mark(number: int, lines_mm: Array) -> LevelMark | None:
    """Choose where on its line the number of a level stands; None where there is no line."""
    if not len(lines_mm):
        return None
    middles = lines_mm.mean(axis=1)
    apart = middles - middles.mean(axis=0)
    turn = np.deg2rad(_FIRST_TURN_DEG + number * _LEVEL_TURN_DEG)
    best = int(np.argmax(apart @ np.array([np.cos(turn), np.sin(turn)])))
    extent = float(np.ptp(middles, axis=0).max())
    return LevelMark(number, float(middles[best, 0]), float(middles[best, 1]), extent)


def grid_edge(grid: Grid, scene_from_own: Array, plane: Plane) -> Array:
    """Give where a plane cuts the outer surface of a dose, as dashes (n, 2, 2) mm on the plane.

    The surface goes through the middles of the outermost voxels, where the dose ends.
    """
    corners = _corners(grid, scene_from_own)
    height = (corners - plane.centre_ras_mm) @ np.cross(plane.right, plane.up)
    starts, ends = _EDGES.T
    met = (height[starts] < 0) != (height[ends] < 0)
    if np.count_nonzero(met) < 3:
        return np.zeros((0, 2, 2))
    one, two = starts[met], ends[met]
    share = (height[one] / (height[one] - height[two]))[:, None]
    flat = plane.flat(corners[one] + share * (corners[two] - corners[one]))
    apart = flat - flat.mean(axis=0)
    ring = flat[np.argsort(np.arctan2(apart[:, 1], apart[:, 0]))]
    sides = np.stack([ring, np.roll(ring, -1, axis=0)], axis=1)
    return np.concatenate([_dashes(side) for side in sides])


def _corners(grid: Grid, scene_from_own: Array) -> Array:
    """Give the middles of the eight voxels in the corners, (8, 3), scene RAS mm."""
    last = np.asarray(grid.shape, dtype=np.float64) - 1
    index = np.array([[i, j, k] for i in (0, 1) for j in (0, 1) for k in (0, 1)]) * last
    return transform_points(scene_from_own @ grid.ras_from_vox, index)


def _box_edges() -> NDArray[np.int64]:
    """Pair the corners of a box that one side joins, (12, 2)."""
    unit = np.array([[i, j, k] for i in (0, 1) for j in (0, 1) for k in (0, 1)])
    first, second = np.nonzero(np.triu(cdist(unit, unit, "cityblock") == 1))
    return np.stack([first, second], axis=1)


_EDGES = _box_edges()


def _dashes(side: Array) -> Array:
    """Cut a line into dashes, (n, 2, 2)."""
    length = float(np.hypot(*(side[1] - side[0])))
    n = max(1, round(length / (2 * DASH_MM)))
    begin = np.arange(n) / n
    shares = np.stack([begin, begin + 0.5 / n], axis=1)[..., None]
    return np.asarray(side[0] + shares * (side[1] - side[0]))
