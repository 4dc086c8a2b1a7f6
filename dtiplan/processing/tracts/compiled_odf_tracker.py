"""Compiled fODF tracker: as the compiled tracker, along maxima of fODFs or drawn from them."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np

from dtiplan.domain.geometry import Array
from dtiplan.processing.tracts.compiled_tracker import (
    GOLDEN,
    Floats32,
    Integers32,
    Rules,
    Tensors,
    bend,
    compiled,
    fa_squared,
    look_around,
    mixed,
    row_at,
    tensor_at,
    uniform,
    with_room,
    write_joined,
)

COMPILED_WITH = "6f3c6a971099c24cf005546facf0f9e3c2d285f1790b8ca59e44ffc2e4eaea23"
"""SHA-256 of ``compiled_tracker.py``: numba's cache on disk notices a change of this file only, so
this file changes whenever that one does; a test sees to it."""

Stream = np.ndarray[Any, np.dtype[np.uint64]]


class Odfs(NamedTuple):
    """An fODF field on all 2n vertices of a sphere, vertex i + n being the antipode of i.

    ``table`` (rows, n); ``vertices`` (2n, 3); ``ring`` (2n, 6) the nearest vertices; ``fits``
    (2n, 5, 7) takes the amplitudes at a vertex and its ring to slopes and curvatures in the
    plane of ``planes`` (2n, 2, 3); the vertices in the cone around vertex i stand in
    ``cones[cone_ends[i]:cone_ends[i + 1]]``; ``half`` are the numbers 0 to n - 1; ``jitter`` is
    the tangent of half the spacing of the vertices.
    """

    table: Floats32
    vertices: Array
    ring: Integers32
    fits: Array
    planes: Array
    cone_ends: np.ndarray[Any, np.dtype[np.int64]]
    cones: Integers32
    half: Integers32
    least_amplitude: float
    jitter: float
    is_drawn: bool


class Around(NamedTuple):
    """Room for what is looked up at a place, made once: nothing is allocated along the way.

    ``rows`` and ``weights`` of the eight voxels; ``ring`` (7,) the amplitudes of a vertex and
    its ring; ``fit`` (5,) of the paraboloid; ``sums`` (2n,); ``direction`` (3,).
    """

    rows: Integers32
    weights: Array
    ring: Array
    fit: Array
    sums: Array
    direction: Array


@compiled
def _amplitude_of(odfs: Odfs, vertex: int, around: Around) -> float:
    n_vertices = odfs.table.shape[1]
    column = vertex - n_vertices if vertex >= n_vertices else vertex
    amplitude = 0.0
    for corner in range(8):
        amplitude += around.weights[corner] * odfs.table[around.rows[corner], column]
    return amplitude


@compiled
def _climb(odfs: Odfs, vertex: int, around: Around) -> int:
    """Go from vertex to vertex up to a maximum, and leave the amplitudes round it."""
    ring = around.ring
    ring[0] = _amplitude_of(odfs, vertex, around)
    while True:
        best = 0
        for n in range(1, 7):
            ring[n] = _amplitude_of(odfs, odfs.ring[vertex, n - 1], around)
            if ring[n] > ring[best]:
                best = n
        if best == 0:
            return vertex
        vertex, ring[0] = odfs.ring[vertex, best - 1], ring[best]


@compiled
def _set_maximum(odfs: Odfs, vertex: int, around: Around) -> None:
    """Set the direction to the top of the paraboloid through a maximal vertex and its ring."""
    for n in range(5):
        around.fit[n] = 0.0
        for m in range(7):
            around.fit[n] += odfs.fits[vertex, n, m] * around.ring[m]
    slope_x, slope_y = around.fit[0], around.fit[1]
    curve_xx, curve_xy, curve_yy = around.fit[2], around.fit[3], around.fit[4]
    det = curve_xx * curve_yy - curve_xy * curve_xy
    x, y = 0.0, 0.0
    if det > 0.0 and curve_xx < 0.0:
        x = (curve_xy * slope_y - curve_yy * slope_x) / det
        y = (curve_xy * slope_x - curve_xx * slope_y) / det
        # Much beyond half the spacing another vertex would have been the maximum.
        far = np.sqrt(x * x + y * y) / (1.2 * odfs.jitter)
        if far > 1.0:
            x, y = x / far, y / far
    norm = np.sqrt(1.0 + x * x + y * y)
    for i in range(3):
        ahead = x * odfs.planes[vertex, 0, i] + y * odfs.planes[vertex, 1, i]
        around.direction[i] = (odfs.vertices[vertex, i] + ahead) / norm


@compiled
def _spread(odfs: Odfs, vertex: int, step: Array, least_cosine: float, stream: Stream) -> None:
    """Turn the step to a direction drawn evenly around a vertex, or to it to keep the cone."""
    radius, turn = odfs.jitter * np.sqrt(uniform(stream)), 2.0 * np.pi * uniform(stream)
    x, y, norm = radius * np.cos(turn), radius * np.sin(turn), np.sqrt(1.0 + radius * radius)
    dot = 0.0
    for i in range(3):
        ahead = x * odfs.planes[vertex, 0, i] + y * odfs.planes[vertex, 1, i]
        dot += (odfs.vertices[vertex, i] + ahead) * step[i]
    if dot < least_cosine * norm:
        x, y, norm = 0.0, 0.0, 1.0
    for i in range(3):
        ahead = x * odfs.planes[vertex, 0, i] + y * odfs.planes[vertex, 1, i]
        step[i] = (odfs.vertices[vertex, i] + ahead) / norm


@compiled
def _draw(
    odfs: Odfs,
    among: Integers32,
    around: Around,
    step: Array,
    least_cosine: float,
    stream: Stream,
) -> int:
    """Draw a vertex by its amplitude within the cone round a step, and turn the step there.

    Gives -1 where no amplitude suffices.
    """
    total, sums, vertices = 0.0, around.sums, odfs.vertices
    for n in range(among.size):
        v = among[n]
        cosine = vertices[v, 0] * step[0] + vertices[v, 1] * step[1] + vertices[v, 2] * step[2]
        if cosine >= least_cosine:
            amplitude = _amplitude_of(odfs, v, around)
            if amplitude >= odfs.least_amplitude:
                total += amplitude
        sums[n] = total
    if total <= 0.0:
        return -1
    chosen, wanted = 0, uniform(stream) * total
    while chosen < among.size - 1 and sums[chosen] <= wanted:
        chosen += 1
    _spread(odfs, among[chosen], step, least_cosine, stream)
    return int(among[chosen])


@compiled
def _start(odfs: Odfs, around: Around, step: Array, stream: Stream) -> int:
    """Set the first step at a seed, drawn or to the highest maximum; -1 where there is none."""
    n_vertices = odfs.table.shape[1]
    if odfs.is_drawn:
        for i in range(3):
            step[i] = 0.0
        return _draw(odfs, odfs.half, around, step, -1.0, stream)
    best, highest = -1, odfs.least_amplitude
    for vertex in range(n_vertices):
        amplitude = _amplitude_of(odfs, vertex, around)
        if amplitude >= highest:
            best, highest = vertex, amplitude
    if best >= 0:
        best = _climb(odfs, best, around)
        _set_maximum(odfs, best, around)
        for i in range(3):
            step[i] = around.direction[i]
    return best


@compiled
def _turn(
    odfs: Odfs,
    vertex: int,
    around: Around,
    steps: tuple[Array, Array],
    least_cosine: float,
    stream: Stream,
) -> int:
    """Turn the step, steps[0], to the next one; steps[1] is the last maximum. -1: it ends."""
    step, last = steps
    if odfs.is_drawn:
        among = odfs.cones[odfs.cone_ends[vertex] : odfs.cone_ends[vertex + 1]]
        return _draw(odfs, among, around, step, least_cosine, stream)
    vertex = _climb(odfs, vertex, around)
    if around.ring[0] < odfs.least_amplitude:
        return -1
    _set_maximum(odfs, vertex, around)
    return vertex if bend(around.direction, last, step, least_cosine) else -1


@compiled
def _stops(tensors: Tensors, place: Array, around: Around, least_fa_squared: float) -> bool:
    """Tell whether a place cannot be entered; look around it otherwise."""
    if row_at(tensors.number, place) == 0:
        return True
    look_around(tensors.number, place, around.rows, around.weights)
    return fa_squared(tensor_at(tensors.tables[0], around.rows, around.weights)) < least_fa_squared


@compiled
def _follow(
    fields: tuple[Tensors, Odfs],
    rules: Rules,
    start: tuple[Array, int],
    path: Array,
    around: Around,
    stream: Stream,
) -> int:
    """Write the points after the first one, path[0], starting along start; tell how many."""
    tensors, odfs = fields
    step, last, place, vertex = start[0].copy(), start[0].copy(), path[0].copy(), start[1]
    n = 0
    while n <= rules.n_most:
        for i in range(3):
            place[i] += step[i] * rules.step[i]
        if _stops(tensors, place, around, rules.least_fa_squared):
            break
        n += 1
        for i in range(3):
            path[n, i] = place[i]
        vertex = _turn(odfs, vertex, around, (step, last), rules.least_cosine, stream)
        if vertex < 0:
            break
    return n


@compiled
def track_odfs(
    fields: tuple[Tensors, Odfs],
    seeds: Array,
    first: int,
    rules: Rules,
    matrix: Array,
    key: np.uint64,
) -> tuple[Floats32, np.ndarray[Any, np.dtype[np.int64]]]:
    """Track along fODFs as ``track_tensors`` does; the key is that of the random numbers."""
    tensors, odfs = fields
    points, n_used = np.empty((seeds.shape[0] * 50 + 64, 3), np.float32), 0
    counts = np.zeros(seeds.shape[0], np.int64)
    forward, back = np.empty((rules.n_most + 2, 3)), np.empty((rules.n_most + 2, 3))
    n_vertices, step, stream = odfs.table.shape[1], np.zeros(3), np.zeros(2, np.uint64)
    around = Around(
        np.empty(8, np.int32),
        np.empty(8),
        np.empty(7),
        np.empty(5),
        np.empty(2 * n_vertices),
        np.empty(3),
    )
    for seed in range(seeds.shape[0]):
        if _stops(tensors, seeds[seed], around, rules.least_fa_squared):
            continue
        stream[0] = mixed(mixed(key) + np.uint64(first + seed) * GOLDEN)
        stream[1] = np.uint64(0)
        vertex = _start(odfs, around, step, stream)
        if vertex < 0:
            continue
        for i in range(3):
            forward[0, i] = seeds[seed, i]
            back[0, i] = seeds[seed, i]
        n_forward = _follow(fields, rules, (step, vertex), forward, around, stream)
        opposite = vertex - n_vertices if vertex >= n_vertices else vertex + n_vertices
        n_back = _follow(fields, rules, (-step, opposite), back, around, stream)
        if not rules.n_fewest <= n_forward + n_back <= rules.n_most:
            continue
        counts[seed] = n_forward + n_back + 1
        points = with_room(points, n_used, counts[seed])
        write_joined(forward, n_forward, back, n_back, matrix, points[n_used:])
        n_used += counts[seed]
    return points[:n_used], counts
