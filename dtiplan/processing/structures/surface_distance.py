"""Shortest distances to what contours enclose, each contour standing for the slab of its slice.

The surface is sampled finer than a quarter of a millimetre: the sides of the slabs along the
outlines, and the faces where one of two neighbouring slices is inside and the other is not. A
distance is too long by less than ``SAMPLING_MM`` where things touch, by less than 0.03 mm from
one millimetre on.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

from dtiplan.domain.geometry import Array
from dtiplan.domain.planning import SlicePlanes
from dtiplan.domain.streamlines import Streamlines
from dtiplan.domain.structures import Contoured, SlicePatch
from dtiplan.processing.structures.rasterize import rasterize

SAMPLING_MM = 0.2
_NEAREST_FIRST = 2000
_CHUNK = 200_000


class Solid:
    """What contours enclose, in the frame of the slices: along, down and depth, mm.

    Parameters
    ----------
    drawn : Contoured
        A structure or a target; places in RAS mm.
    planes : SlicePlanes
        Of the series it is drawn on.
    """

    def __init__(self, drawn: Contoured, planes: SlicePlanes) -> None:
        self.planes = planes
        by_slice: dict[int, list[Array]] = {}
        for contour in drawn.contours:
            placed = planes.from_ras(contour.points_ras_mm)
            index = planes.nearest(float(np.median(placed[:, 2])))
            by_slice.setdefault(index, []).append(placed[:, :2])
        self._outlines = by_slice
        self._patches = {p.slice_index: p for p in rasterize(by_slice, SAMPLING_MM)}

    @cached_property
    def surface_mm(self) -> Array:
        """Points of the surface, (n, 3), along, down and depth."""
        return np.concatenate([*self._sides(), *self._faces()])

    @cached_property
    def _tree(self) -> cKDTree:
        return cKDTree(self.surface_mm)

    def _sides(self) -> Iterator[Array]:
        edges = self.planes.slab_edges_mm
        for index, polygons in self._outlines.items():
            low, high = float(edges[index]), float(edges[index + 1])
            n = int(np.ceil((high - low) / SAMPLING_MM)) + 1
            depths = np.linspace(low, high, n)
            for polygon in polygons:
                flat = _along(polygon, np.roll(polygon, -1, axis=0))
                yield np.concatenate(
                    [np.tile(flat, (n, 1)), np.repeat(depths, len(flat))[:, None]], axis=1
                )

    def _faces(self) -> Iterator[Array]:
        """Give samples on the faces between slabs where exactly one of both is inside."""
        edges = self.planes.slab_edges_mm
        for index, patch in self._patches.items():
            inside = np.argwhere(patch.values >= 0.5) + np.asarray(patch.first)
            flat = inside * SAMPLING_MM
            for neighbour, depth in ((index - 1, edges[index]), (index + 1, edges[index + 1])):
                open_side = flat[~_is_covered(self._patches.get(neighbour), inside)]
                yield np.column_stack([open_side, np.full(len(open_side), float(depth))])

    def contains(self, points_mm: Array) -> NDArray[np.bool_]:
        """Whether points (n, 3) lie inside, to half a sample."""
        slabs = np.searchsorted(self.planes.slab_edges_mm, points_mm[:, 2], side="right") - 1
        samples = np.rint(points_mm[:, :2] / SAMPLING_MM).astype(np.int64)
        inside = np.zeros(len(points_mm), bool)
        for index in np.unique(slabs):
            here = slabs == index
            inside[here] = _is_covered(self._patches.get(int(index)), samples[here])
        return inside

    def nearest_mm(self, points_mm: Array) -> float:
        """Give the shortest distance of points (n, 3) to the surface; infinite for no point."""
        if not len(points_mm):
            return float("inf")
        away = self.least_away_mm(points_mm)
        first = np.argpartition(away, min(_NEAREST_FIRST, len(away) - 1))[:_NEAREST_FIRST]
        best = float(self._tree.query(points_mm[first])[0].min())
        near = points_mm[away <= best]
        for start in range(0, len(near), _CHUNK):
            found = self._tree.query(near[start : start + _CHUNK], distance_upper_bound=best)[0]
            best = min(best, float(found.min()))
        return best

    def least_away_mm(self, points_mm: Array) -> Array:
        """Give how far points (n, 3) are at least: the distance to the box around the surface."""
        low, high = self.surface_mm.min(axis=0), self.surface_mm.max(axis=0)
        beside = np.maximum(np.maximum(low - points_mm, points_mm - high), 0.0)
        return np.asarray(np.sqrt(np.einsum("ij,ij->i", beside, beside)))


def solid_distance_mm(one: Solid, other: Solid) -> tuple[float, bool]:
    """Give the shortest distance of two surfaces, and whether the solids overlap.

    Both must be drawn on the same planes. The distance of what overlaps is 0.
    """
    is_overlapping = bool(
        other.contains(one.surface_mm).any() or one.contains(other.surface_mm).any()
    )
    return (0.0, True) if is_overlapping else (other.nearest_mm(one.surface_mm), False)


def line_distance_mm(lines: Streamlines, solid: Solid) -> tuple[float, bool]:
    """Give the shortest distance of streamlines to a surface, and whether one runs inside.

    Parameters
    ----------
    lines : Streamlines
        In the frame of the series the solid is drawn on, RAS mm.
    solid : Solid
    """
    points = solid.planes.from_ras(lines.points_ras_mm)
    if not len(points):
        return float("inf"), False
    best = solid.nearest_mm(points)
    starts, ends = _segments(points, lines)
    reach = np.linalg.norm(ends - starts, axis=1)
    # Between two points a line may come nearer, but by no more than half of its step.
    near = solid.least_away_mm(starts) <= best + reach
    fine = np.concatenate([points[:0], _along(starts[near], ends[near])])
    fine = np.concatenate([fine, points[solid.least_away_mm(points) <= 0.0]])
    if solid.contains(fine).any():
        return 0.0, True
    return min(best, solid.nearest_mm(fine)), False


def _segments(points: Array, lines: Streamlines) -> tuple[Array, Array]:
    """Give both ends of every step of every line."""
    is_step = np.ones(max(len(points) - 1, 0), bool)
    borders = np.asarray(lines.offsets)[1:-1] - 1
    is_step[borders[(borders >= 0) & (borders < len(is_step))]] = False
    return points[:-1][is_step], points[1:][is_step]


def _along(starts: Array, ends: Array) -> Array:
    """Give points along straight pieces, closer than the sampling."""
    length = np.linalg.norm(ends - starts, axis=1)
    counts = np.maximum(np.ceil(length / SAMPLING_MM).astype(np.int64), 1)
    piece = np.repeat(np.arange(len(starts)), counts)
    rank = np.arange(len(piece)) - np.repeat(np.cumsum(counts) - counts, counts)
    share = (rank / counts[piece])[:, None]
    return np.asarray(starts[piece] + share * (ends - starts)[piece])


def _is_covered(patch: SlicePatch | None, samples: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Whether more than half of lattice samples (n, 2) is inside a slice's outlines."""
    covered = np.zeros(len(samples), bool)
    if patch is None:
        return covered
    index = samples - np.asarray(patch.first)
    known = ((index >= 0) & (index < patch.values.shape)).all(axis=1)
    i, j = index[known].T
    covered[known] = patch.values[i, j] >= 0.5
    return covered
