"""Contours as a planning system takes them: fewer points, smaller pieces, holes in its own form.

What a polygon encloses stays: points are left out only while the area keeps to two parts in a
thousand, and a polygon that still has too many is cut along a straight line into pieces that
together cover the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dtiplan.domain.geometry import Array
from dtiplan.domain.tps_profiles import HoleForm
from dtiplan.processing.structures.contouring import (
    DECIMALS,
    SMALLEST_AREA_MM2,
    keyholed,
    signed_area,
    without_flat_corners,
)

_TOLERANCES_MM = (0.02, 0.03, 0.05)
_AREA_KEPT = 2e-3
_FEWEST_POINTS = 8
_MOST_CUTS = 12
_SAME_PLACE_MM = 2e-3


@dataclass(frozen=True, eq=False)
class FittedPolygon:
    """What became of one polygon.

    Parameters
    ----------
    polygons : tuple of array, (n, 2)
        mm; by the even-odd rule they cover what the one did.
    is_simplified, is_split, has_open_holes : bool
        Whether points were left out, whether it was cut, and whether holes stand apart now.
    """

    polygons: tuple[Array, ...]
    is_simplified: bool = False
    is_split: bool = False
    has_open_holes: bool = False


def fit_polygon(
    polygon: Array,
    most_points: int,
    holes: HoleForm,
    pixel_mm: tuple[float, float] = (1.0, 1.0),
) -> FittedPolygon:
    """Make polygons of one that a system takes.

    Parameters
    ----------
    polygon : array, (n, 2)
        Closed, holes joined by keyholes, mm in the plane.
    most_points : int
        0 for no limit; else at least 8.
    holes : HoleForm
    pixel_mm : (float, float)
        Distance between pixel centres, which lie on whole multiples of it. Cuts, and the
        keyholes of what is cut, run half way between them: a reader that fills pixels may leave
        out those that lie on an edge of two pieces.
    """
    is_too_long = 0 < most_points < len(polygon)
    if not is_too_long and holes is HoleForm.KEYHOLE:
        return FittedPolygon((polygon,))
    outer, inner = without_keyholes(polygon)
    if holes is not HoleForm.KEYHOLE and inner:
        rings = (outer, *inner)
        parts = [fit_polygon(ring, most_points, HoleForm.KEYHOLE, pixel_mm) for ring in rings]
        return FittedPolygon(
            tuple(p for part in parts for p in part.polygons),
            any(part.is_simplified for part in parts),
            any(part.is_split for part in parts),
            has_open_holes=True,
        )
    if not is_too_long:
        return FittedPolygon((polygon,))
    simple = _simplified(outer, inner, most_points)
    if simple is not None:
        return FittedPolygon((simple,), is_simplified=True)
    joined = keyholed(outer, inner, pixel_mm[1]) if inner else polygon
    if abs(abs(signed_area(joined)) - abs(signed_area(polygon))) > SMALLEST_AREA_MM2:
        joined = polygon
    return FittedPolygon(tuple(_cut(joined, most_points, pixel_mm, _MOST_CUTS)), is_split=True)


def without_keyholes(polygon: Array) -> tuple[Array, list[Array]]:
    """Take a polygon apart into its outline and its holes.

    A keyhole is a way that is gone twice: from a corner ``a`` to ``b``, round the hole back to
    ``b``, and back to ``a``.

    Returns
    -------
    array (n, 2), list of array
    """
    corners = np.round(polygon, DECIMALS)
    keys = [tuple(c) for c in (corners + 0.0).tolist()]
    last_seen: dict[tuple[float, ...], list[int]] = {}
    for at, key in enumerate(keys):
        last_seen.setdefault(key, []).append(at)
    for start, key in enumerate(keys):
        for end in last_seen[key]:
            if end - start >= 5 and keys[start + 1] == keys[end - 1]:
                hole, more = without_keyholes(corners[start + 1 : end - 1])
                outline = np.concatenate([corners[:start], corners[end:]])
                rest, others = without_keyholes(outline)
                return rest, [hole, *more, *others]
    return corners, []


def _simplified(outer: Array, inner: Sequence[Array], most_points: int) -> Array | None:
    """Leave out points until few enough are left; None where the area would suffer."""
    whole = abs(signed_area(outer)) - sum(abs(signed_area(ring)) for ring in inner)
    for tolerance_mm in _TOLERANCES_MM:
        rings = [
            np.round(without_flat_corners(ring, tolerance_mm), DECIMALS) for ring in (outer, *inner)
        ]
        joined = keyholed(rings[0], rings[1:])
        if abs(abs(signed_area(joined)) - whole) > _AREA_KEPT * whole:
            return None
        if len(joined) <= most_points:
            return joined
    return None


def _cut(
    polygon: Array, most_points: int, pixel_mm: tuple[float, float], cuts_left: int
) -> list[Array]:
    """Cut a polygon across its longer side until every piece has few enough points."""
    if len(polygon) <= max(most_points, _FEWEST_POINTS) or cuts_left == 0:
        return [polygon]
    axis = int(np.ptp(polygon, axis=0).argmax())
    middle, pixel = float(np.median(polygon[:, axis])), pixel_mm[axis]
    between = (np.floor(middle / pixel) + 0.5) * pixel
    is_within = polygon[:, axis].min() < between < polygon[:, axis].max()
    at = round(float(between) if is_within else middle, DECIMALS)
    # Corners are rounded to micrometres: half of one more lies on none of them.
    halves = _halves(polygon, axis, at + 0.5 * 10.0**-DECIMALS)
    return [
        small
        for piece in halves
        if len(piece) >= 3 and abs(signed_area(piece)) >= SMALLEST_AREA_MM2 / 100
        for small in _cut(piece, most_points, pixel_mm, cuts_left - 1)
    ]


def _halves(polygon: Array, axis: int, at: float) -> list[Array]:
    """Cut a polygon along a line that goes through none of its corners.

    Between two crossings, in the order of the polygon, lies a chain of corners on one side.
    Along the line the inside begins and ends at every other crossing; each chain goes on there.
    Where the directions of the crossings do not alternate the polygon is left whole.
    """
    side = polygon[:, axis] > at
    edges = np.flatnonzero(side != np.roll(side, -1))
    a, b = polygon[edges], np.roll(polygon, -1, axis=0)[edges]
    crossings = a + (b - a) * ((at - a[:, axis]) / (b[:, axis] - a[:, axis]))[:, None]
    crossings = np.round(crossings, DECIMALS)
    order = _alternating(crossings[:, 1 - axis], side[edges])
    if order is None:
        return [polygon]
    partner = np.empty(len(edges), np.int64)
    partner[order[0::2]], partner[order[1::2]] = order[1::2], order[0::2]
    left = set(range(len(edges)))
    pieces = []
    while left:
        first = here = min(left)
        parts: list[Array] = []
        while here in left:
            left.remove(here)
            following = (here + 1) % len(edges)
            count = int(edges[following] - edges[here]) % len(polygon) or len(polygon)
            corners = (edges[here] + 1 + np.arange(count)) % len(polygon)
            parts += [crossings[here : here + 1], polygon[corners], crossings[[following]]]
            here = int(partner[following])
        if here != first:
            return [polygon]
        ring = np.concatenate(parts)
        pieces.append(ring[np.any(ring != np.roll(ring, 1, axis=0), axis=1)])
    return pieces


def _alternating(places: Array, leaves: NDArray[np.bool_]) -> NDArray[np.int64] | None:
    """Order crossings along the line so that they go over and back in turn.

    A keyhole crosses twice at one place; which of the two comes first does not matter.
    """
    order = list(np.lexsort((leaves, places)))
    for n in range(1, len(order)):
        if leaves[order[n]] == leaves[order[n - 1]]:
            later = next(
                (m for m in range(n + 1, len(order)) if leaves[order[m]] != leaves[order[n]]), None
            )
            if later is None or abs(places[order[later]] - places[order[n]]) > _SAME_PLACE_MM:
                return None
            order.insert(n, order.pop(later))
    return np.asarray(order, np.int64)
