"""From a signed distance on a slice plane to closed polygons.

Outlines are traced by marching squares. Holes are joined to their outline by a channel of no
width ("keyhole"), the one form every planning system and reader tried reads right. Outlines
are thinned out and then moved by some hundredths of a millimetre so that together they
enclose the asked area: neither the straight edges nor the thinning cost volume.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from skimage.measure import find_contours

from dtiplan.domain.geometry import Array

SMALLEST_AREA_MM2 = 0.01
"""A contour that encloses less is not written; it would have no volume in any system."""

DECIMALS = 3
"""Of the corners, in mm: contours are rounded to micrometres in their plane."""

_MOST_POINTS = 1000
_AREA_TOLERANCE = 2e-4
_MOST_ROUNDS = 10


@dataclass(frozen=True, eq=False)
class Outline:
    """What was traced on one plane.

    Parameters
    ----------
    polygons : tuple of array, (n, 2)
        Closed polygons, the first corner not repeated, rounded to micrometres.
    area_mm2 : float
        What they enclose.
    level_mm : float
        The level of the field they follow.
    dropped_mm2 : float
        Area of parts too small for a polygon.
    """

    polygons: tuple[Array, ...]
    area_mm2: float
    level_mm: float
    dropped_mm2: float


def outline_of_area(
    distance_mm: Array, box_mm: Array | float, spacing_mm: float, area_mm2: float
) -> Outline:
    """Trace the level of a field that encloses an area.

    Parameters
    ----------
    distance_mm : array, (i, j)
        Signed distance, negative inside.
    box_mm : array, (i, j), or float
        Signed distance to what outlines must not leave; minus infinity for nothing.
    spacing_mm : float
        Distance between samples; coordinates are sample index times spacing.
    area_mm2 : float
        Area to be enclosed.

    Returns
    -------
    Outline
        Without polygons where the area is too small for one.
    """
    if area_mm2 < SMALLEST_AREA_MM2:
        return Outline((), 0.0, 0.0, max(area_mm2, 0.0))
    level = _first_level(np.maximum(distance_mm, box_mm), spacing_mm, area_mm2)
    best: list[_Ring] = []
    best_level, least = level, area_mm2
    low, high = -math.inf, math.inf
    for _ in range(_MOST_ROUNDS):
        rings = _rings(np.maximum(distance_mm - level, box_mm), spacing_mm)
        missing = area_mm2 - sum(ring.area_mm2 for ring in rings)
        if rings and (not best or abs(missing) < abs(least)):
            best, best_level, least = rings, level, missing
        if abs(missing) <= _AREA_TOLERANCE * area_mm2:
            break
        low, high = (level, high) if missing > 0 else (low, level)
        length = sum(_length(ring.corners) for ring in rings)
        level += missing / length if length > 0 else spacing_mm / 8
        if not low < level < high:  # the area jumps here; halving finds the place
            level = (low + high) / 2
    if not best:
        return Outline((), 0.0, best_level, area_mm2)
    return Outline(tuple(_joined(best)), area_mm2 - least, best_level, 0.0)


def _first_level(field: Array, spacing_mm: float, area_mm2: float) -> float:
    """Give the value below which so many samples lie as the area has room for."""
    rank = min(max(area_mm2 / spacing_mm**2 - 0.5, 0.0), field.size - 2.0)
    below = int(rank)
    pair = np.partition(field, (below, below + 1), axis=None)[below : below + 2]
    return float(pair[0] + (rank - below) * (pair[1] - pair[0]))


def trace(field_mm: Array, spacing_mm: float) -> list[Array]:
    """Trace the zero level of a field, negative inside, as keyholed polygons.

    Parameters
    ----------
    field_mm : array, (i, j)
        Outside the array is outside the structure.
    spacing_mm : float
        Distance between samples.

    Returns
    -------
    list of array, (n, 2)
        In mm, sample ``[0, 0]`` at the origin, counter-clockwise; at least 3 corners each and
        at least the smallest area.
    """
    return _joined(_rings(field_mm, spacing_mm))


@dataclass(frozen=True, eq=False)
class _Ring:
    """A closed line: an island, or a hole with negative area."""

    corners: Array
    area_mm2: float


def _rings(field_mm: Array, spacing_mm: float) -> list[_Ring]:
    """Trace the zero level as separate thinned rings, each large enough to be written."""
    padded = np.pad(field_mm, 1, constant_values=spacing_mm)
    # An exact zero on a sample makes corners that coincide; a nanometre does not matter.
    padded[np.abs(padded) < 1e-6] = 1e-6
    traced = find_contours(padded, 0.0)
    lines = [_thinned((line[:-1] - 1.0) * spacing_mm) for line in traced]
    areas = [signed_area(line) for line in lines]
    # Marching squares turns holes the other way round; the largest ring cannot be a hole.
    sign = np.sign(max(areas, key=abs)) if areas else 1.0
    return [
        _Ring(line, float(area * sign))
        for line, area in zip(lines, areas, strict=True)
        if len(line) >= 3 and abs(area) >= SMALLEST_AREA_MM2
    ]


def _joined(rings: list[_Ring]) -> list[Array]:
    """Join every hole to the smallest island around it; islands turn counter-clockwise."""
    islands = sorted((r for r in rings if r.area_mm2 > 0), key=lambda r: r.area_mm2)
    owned: list[list[Array]] = [[] for _ in islands]
    for hole in (r for r in rings if r.area_mm2 < 0):
        around = (n for n, r in enumerate(islands) if _contains(r.corners, hole.corners[0]))
        owner = next(around, None)
        if owner is not None:
            owned[owner].append(hole.corners)
    joined = [keyholed(r.corners, holes) for r, holes in zip(islands, owned, strict=True)]
    return [p if signed_area(p) > 0 else p[::-1] for p in joined]


def _next(ring: NDArray[Any]) -> NDArray[Any]:
    """Give each corner's successor."""
    return np.concatenate([ring[1:], ring[:1]])


def _previous(ring: NDArray[Any]) -> NDArray[Any]:
    """Give each corner's predecessor."""
    return np.concatenate([ring[-1:], ring[:-1]])


def signed_area(ring: Array) -> float:
    """Give what a ring (n, 2) encloses; positive where it turns counter-clockwise."""
    if len(ring) < 3:
        return 0.0
    x, y = (ring - ring[0]).T
    return float(0.5 * (x @ _next(y) - y @ _next(x)))


def _length(ring: Array) -> float:
    return float(np.linalg.norm(_next(ring) - ring, axis=1).sum())


def _contains(ring: Array, point: Array) -> bool:
    if (point < ring.min(axis=0)).any() or (point > ring.max(axis=0)).any():
        return False
    start, end = ring, _next(ring)
    spans = (start[:, 1] > point[1]) != (end[:, 1] > point[1])
    a, b = start[spans], end[spans]
    crossing = a[:, 0] + (point[1] - a[:, 1]) / (b[:, 1] - a[:, 1]) * (b[:, 0] - a[:, 0])
    return bool(np.count_nonzero(crossing > point[0]) % 2)


def _thinned(ring: Array) -> Array:
    """Leave out corners that hardly change the outline, and round to micrometres."""
    thin = without_flat_corners(ring, 0.01)
    if len(thin) > _MOST_POINTS:
        thin = without_flat_corners(ring, 0.02)
    thin = np.round(thin, DECIMALS)
    return thin[np.any(thin != _previous(thin), axis=1)]


def without_flat_corners(ring: Array, tolerance_mm: float) -> Array:
    """Leave out corners so that the outline moves by no more than a tolerance.

    In each round the flattest corner of each neighbourhood goes, if its distance to the line
    between its neighbours, added to what went before beside it, stays within the tolerance.
    """
    spent = np.zeros(len(ring))
    while len(ring) > 8:
        before, after = _previous(ring), _next(ring)
        cost = spent + _distance_to_line(ring, before, after)
        # Equal neighbours are told apart by their number, or straight lines would stay whole.
        rank = np.lexsort((np.arange(len(ring)), cost)).argsort()
        flattest = (rank < _previous(rank)) & (rank < _next(rank))
        gone = flattest & (cost <= tolerance_mm)
        if not gone.any():
            break
        passed_on = np.where(gone, cost, 0.0)
        spent = np.maximum(spent, np.maximum(_previous(passed_on), _next(passed_on)))
        ring, spent = ring[~gone], spent[~gone]
    return ring


def _distance_to_line(points: Array, start: Array, end: Array) -> Array:
    """Distance of points to the segments between two others, each (n, 2)."""
    along = end - start
    squared = np.maximum((along**2).sum(axis=1), 1e-12)
    share = np.clip(((points - start) * along).sum(axis=1) / squared, 0.0, 1.0)
    return np.asarray(np.linalg.norm(points - start - share[:, None] * along, axis=1))


def keyholed(outer: Array, holes: list[Array], row_mm: float = 0.0) -> Array:
    """Join holes to their outline, each by a channel that goes along a row to the right.

    With ``row_mm``, the distance between rows of pixels, channels run half way between two rows
    where the hole reaches there: once the polygon is cut, a channel is an edge of two pieces, and
    readers differ over pixels that lie on an edge.
    """
    # From right to left, so that the way to the right meets nothing that is not joined yet.
    for hole in sorted(holes, key=lambda ring: -float(ring[:, 0].max())):
        if np.sign(signed_area(hole)) == np.sign(signed_area(outer)):
            hole = hole[::-1]
        hole = _from_its_door(hole, row_mm)
        loop = np.concatenate([hole, hole[:1]])
        found = _first_edge_to_the_right(outer, hole[0])
        if found is None:  # it touches the outline from within; there is no wall to open
            continue
        edge, door = found
        outer = np.concatenate([outer[: edge + 1], [door], loop, [door], outer[edge + 1 :]])
    return outer


def _from_its_door(hole: Array, row_mm: float) -> Array:
    """Begin a hole at its rightmost corner, or on its right side half way between two rows."""
    start = int(hole[:, 0].argmax())
    if row_mm <= 0.0:
        return np.roll(hole, -start, axis=0)
    between = round((math.floor(hole[start, 1] / row_mm) + 0.5) * row_mm, DECIMALS)
    a, b = hole, _next(hole)
    spans = np.flatnonzero((a[:, 1] > between) != (b[:, 1] > between))
    if not len(spans):
        return np.roll(hole, -start, axis=0)
    a, b = a[spans], b[spans]
    crossing = a[:, 0] + (between - a[:, 1]) / (b[:, 1] - a[:, 1]) * (b[:, 0] - a[:, 0])
    right = int(crossing.argmax())
    door = np.array([[round(float(crossing[right]), DECIMALS), between]])
    return np.concatenate([door, np.roll(hole, -int(spans[right]) - 1, axis=0)])


def _first_edge_to_the_right(ring: Array, point: Array) -> tuple[int, Array] | None:
    """Find which edge a ray to the right meets first, and where."""
    start, end = ring, _next(ring)
    spans: NDArray[np.bool_] = (start[:, 1] > point[1]) != (end[:, 1] > point[1])
    number = np.flatnonzero(spans)
    a, b = start[number], end[number]
    crossing = a[:, 0] + (point[1] - a[:, 1]) / (b[:, 1] - a[:, 1]) * (b[:, 0] - a[:, 0])
    crossing[crossing < point[0]] = np.inf
    if not np.isfinite(crossing).any():
        return None
    nearest = int(crossing.argmin())
    door = np.array([round(float(crossing[nearest]), DECIMALS), point[1]])
    return int(number[nearest]), door
