"""Compiled tracker: follows tensors through voxel space from many seeds.

Positions are voxel indices (fractional), directions unit vectors along the axes of the grid. The
code is compiled at first use (some seconds) and kept beside this file, or where that cannot be
written in the user's cache folder, or in ``NUMBA_CACHE_DIR``. Nothing in here is parallel: whoever
calls it from several threads gets their cores, because it lets go of the interpreter.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple, TypeVar, cast

import numpy as np
from numba import njit

from dtiplan.domain.geometry import Array

Floats32 = np.ndarray[Any, np.dtype[np.float32]]
Integers32 = np.ndarray[Any, np.dtype[np.int32]]
Function = TypeVar("Function", bound=Callable[..., Any])


class Rules(NamedTuple):
    """Where a streamline goes on and where it ends.

    ``step`` is one step in voxels along each axis; ``least_cosine`` of the angle between two
    steps; a streamline has between ``n_fewest`` and ``n_most`` steps, or it is dropped.
    """

    step: tuple[float, float, float]
    least_cosine: float
    least_fa_squared: float
    n_fewest: int
    n_most: int


class Tensors(NamedTuple):
    """A tensor field: see ``TensorField``."""

    number: Integers32
    tables: Floats32


def compiled(function: Function) -> Function:
    """Compile at first use; keep the machine code on disk where a place for it can be found."""
    try:
        return cast("Function", njit(cache=True, nogil=True)(function))
    except RuntimeError:
        # Neither beside the program nor for the user can files be written: compiled anew each time.
        return cast("Function", njit(nogil=True)(function))


GOLDEN = np.uint64(0x9E3779B97F4A7C15)
_MIX_1 = np.uint64(0xBF58476D1CE4E5B9)
_MIX_2 = np.uint64(0x94D049BB133111EB)
_30, _27, _31, _11 = np.uint64(30), np.uint64(27), np.uint64(31), np.uint64(11)


@compiled
def mixed(x: np.uint64) -> np.uint64:
    """SplitMix64 (Steele, Lea, Flood 2014): a bijection that leaves no trace of order."""
    x = (x ^ (x >> _30)) * _MIX_1
    x = (x ^ (x >> _27)) * _MIX_2
    return x ^ (x >> _31)


@compiled
def uniform(stream: np.ndarray[Any, np.dtype[np.uint64]]) -> float:
    """Draw from [0, 1): stream[0] is the key of the seed, stream[1] counts its draws."""
    stream[1] += np.uint64(1)
    return float(mixed(stream[0] + stream[1] * GOLDEN) >> _11) * 2.0**-53


@compiled
def row_at(number: Integers32, place: Array) -> int:
    """Give the row of the voxel nearest to a place; 0 outside the mask or the grid."""
    for axis in range(3):
        if not -0.5 <= place[axis] < number.shape[axis] - 2.5:
            return 0
    return int(number[int(place[0] + 1.5), int(place[1] + 1.5), int(place[2] + 1.5)])


@compiled
def look_around(number: Integers32, place: Array, rows: Integers32, weights: Array) -> None:
    """Find the rows of the eight voxels around a place inside the grid, and their weights."""
    i, j, k = int(place[0] + 1.0), int(place[1] + 1.0), int(place[2] + 1.0)
    x, y, z = place[0] + 1.0 - i, place[1] + 1.0 - j, place[2] + 1.0 - k
    for corner in range(8):
        a, b, c = corner >> 2, (corner >> 1) & 1, corner & 1
        rows[corner] = number[i + a, j + b, k + c]
        weights[corner] = (x if a else 1.0 - x) * (y if b else 1.0 - y) * (z if c else 1.0 - z)


@compiled
def tensor_at(
    table: Floats32, rows: Integers32, weights: Array
) -> tuple[float, float, float, float, float, float]:
    """Interpolate xx, xy, yy, xz, yz, zz."""
    xx, xy, yy, xz, yz, zz = 0.0, 0.0, 0.0, 0.0, 0.0, 0.0
    for corner in range(8):
        row, weight = rows[corner], weights[corner]
        xx += weight * table[row, 0]
        xy += weight * table[row, 1]
        yy += weight * table[row, 2]
        xz += weight * table[row, 3]
        yz += weight * table[row, 4]
        zz += weight * table[row, 5]
    return xx, xy, yy, xz, yz, zz


@compiled
def fa_squared(tensor: tuple[float, float, float, float, float, float]) -> float:
    """Give the square of the FA by the tensor's invariants; 0 for no tensor."""
    xx, xy, yy, xz, yz, zz = tensor
    whole = xx * xx + yy * yy + zz * zz + 2.0 * (xy * xy + xz * xz + yz * yz)
    if whole <= 0.0:
        return 0.0
    return 1.5 - 0.5 * (xx + yy + zz) ** 2 / whole


@compiled
def set_first_axis(tensor: tuple[float, float, float, float, float, float], axis: Array) -> bool:
    """Set the first eigenvector, turned towards the given axis; False where there is none.

    The largest root of the characteristic polynomial by its angle (Smith 1961), the vector as the
    longest cross product of two rows of the tensor less that root.
    """
    xx, xy, yy, xz, yz, zz = tensor
    mean = (xx + yy + zz) / 3.0
    a, b, c = xx - mean, yy - mean, zz - mean
    off = xy * xy + xz * xz + yz * yz
    p = np.sqrt((a * a + b * b + c * c + 2.0 * off) / 6.0)
    if p <= 0.0:
        return False
    half = (a * b * c + 2.0 * xy * xz * yz - a * yz * yz - b * xz * xz - c * xy * xy) / 2.0
    angle = np.arccos(min(1.0, max(-1.0, half / (p * p * p)))) / 3.0
    root = 2.0 * p * np.cos(angle)
    a, b, c = a - root, b - root, c - root
    x0, y0, z0 = xy * yz - xz * b, xz * xy - a * yz, a * b - xy * xy
    x1, y1, z1 = xy * c - xz * yz, xz * xz - a * c, a * yz - xy * xz
    x2, y2, z2 = b * c - yz * yz, yz * xz - xy * c, xy * yz - b * xz
    n0, n1, n2 = (
        x0 * x0 + y0 * y0 + z0 * z0,
        x1 * x1 + y1 * y1 + z1 * z1,
        x2 * x2 + y2 * y2 + z2 * z2,
    )
    if n1 > n0:
        x0, y0, z0, n0 = x1, y1, z1, n1
    if n2 > n0:
        x0, y0, z0, n0 = x2, y2, z2, n2
    if n0 <= 1e-24 * p**4:
        return False
    scale = 1.0 / np.sqrt(n0)
    if x0 * axis[0] + y0 * axis[1] + z0 * axis[2] < 0.0:
        scale = -scale
    axis[0], axis[1], axis[2] = x0 * scale, y0 * scale, z0 * scale
    return True


@compiled
def bend(direction: Array, last: Array, step: Array, least_cosine: float) -> bool:
    """Turn the step to the next chord by the direction here and the last one (Adams-Bashforth).

    Along a circular arc this is the chord up to the third order of the step, where a step along
    the direction here leaves the arc by half a step for every radian. False where the step would
    turn by more than it may; the last direction is then left alone.
    """
    norm, dot = 0.0, 0.0
    for axis in range(3):
        ahead = 1.5 * direction[axis] - 0.5 * last[axis]
        norm += ahead * ahead
        dot += ahead * step[axis]
    norm = np.sqrt(norm)
    if dot < least_cosine * norm:
        return False
    for axis in range(3):
        step[axis] = (1.5 * direction[axis] - 0.5 * last[axis]) / norm
        last[axis] = direction[axis]
    return True


@compiled
def _follow_tensors(
    number: Integers32, table: Floats32, rules: Rules, start: Array, path: Array
) -> int:
    """Write the points after the first one, path[0], starting along start; tell how many."""
    step, last, axis, place = start.copy(), start.copy(), start.copy(), path[0].copy()
    rows, weights = np.empty(8, np.int32), np.empty(8)
    n = 0
    while n <= rules.n_most:
        for i in range(3):
            place[i] += step[i] * rules.step[i]
        if row_at(number, place) == 0:
            break
        look_around(number, place, rows, weights)
        tensor = tensor_at(table, rows, weights)
        if fa_squared(tensor) < rules.least_fa_squared:
            break
        n += 1
        for i in range(3):
            path[n, i] = place[i]
            axis[i] = step[i]
        if not set_first_axis(tensor, axis) or not bend(axis, last, step, rules.least_cosine):
            break
    return n


@compiled
def write_joined(
    forward: Array, n_forward: int, back: Array, n_back: int, matrix: Array, line: Floats32
) -> None:
    """Write both halves, joined at their common seed, into a line in RAS mm."""
    for n in range(n_forward + n_back + 1):
        place = forward[n - n_back] if n >= n_back else back[n_back - n]
        for i in range(3):
            line[n, i] = (
                matrix[i, 0] * place[0]
                + matrix[i, 1] * place[1]
                + matrix[i, 2] * place[2]
                + matrix[i, 3]
            )


@compiled
def with_room(points: Floats32, n_used: int, n_more: int) -> Floats32:
    """Give the points, or a larger array that begins with them, so that more fit in."""
    if n_used + n_more <= points.shape[0]:
        return points
    larger = np.empty((max(2 * points.shape[0], n_used + n_more), 3), np.float32)
    for n in range(n_used):
        for i in range(3):
            larger[n, i] = points[n, i]
    return larger


@compiled
def track_tensors(
    tensors: Tensors, seeds: Array, first: int, rules: Rules, matrix: Array
) -> tuple[Floats32, np.ndarray[Any, np.dtype[np.int64]]]:
    """Track from seeds (n, 3), of which the first has this number among all.

    Returns
    -------
    array, (n_points, 3)
        RAS mm by the given matrix, (4, 4).
    array, (n,)
        Points of each seed's streamline, 0 where there is none.
    """
    points, n_used = np.empty((seeds.shape[0] * 50 + 64, 3), np.float32), 0
    counts = np.zeros(seeds.shape[0], np.int64)
    forward, back = np.empty((rules.n_most + 2, 3)), np.empty((rules.n_most + 2, 3))
    rows, weights, axis = np.empty(8, np.int32), np.empty(8), np.zeros(3)
    for seed in range(seeds.shape[0]):
        if row_at(tensors.number, seeds[seed]) == 0:
            continue
        table = tensors.tables[(first + seed) % tensors.tables.shape[0]]
        look_around(tensors.number, seeds[seed], rows, weights)
        tensor = tensor_at(table, rows, weights)
        if fa_squared(tensor) < rules.least_fa_squared or not set_first_axis(tensor, axis):
            continue
        for i in range(3):
            forward[0, i] = seeds[seed, i]
            back[0, i] = seeds[seed, i]
        n_forward = _follow_tensors(tensors.number, table, rules, axis, forward)
        n_back = _follow_tensors(tensors.number, table, rules, -axis, back)
        if not rules.n_fewest <= n_forward + n_back <= rules.n_most:
            continue
        counts[seed] = n_forward + n_back + 1
        points = with_room(points, n_used, counts[seed])
        write_joined(forward, n_forward, back, n_back, matrix, points[n_used:])
        n_used += counts[seed]
    return points[:n_used], counts
