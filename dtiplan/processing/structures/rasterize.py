"""Filling polygons: an even-odd scanline rasteriser that knows nothing of how they were drawn.

All polygons of one slice are filled together by the even-odd rule, which reads holes right
whether they are keyholes, separate closed contours or CLOSEDPLANAR_XOR.

A contour stands for the whole slab of its slice, half way to either neighbour, also the first
and the last ("full end slabs", as plastimatch and mask-based systems count).
``half_end_slabs_volume_cc`` counts the first and the last slice of a region half.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import label, maximum_filter
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from dtiplan.domain.geometry import Array
from dtiplan.domain.planning import SlicePlanes
from dtiplan.domain.structure_sets import ReadContour
from dtiplan.domain.structures import SlicePatch

ON_PLANE_MM = 0.01
"""A contour counts as drawn on a slice when no corner is farther from its plane."""

_ROWS_A_SAMPLE = 8
_POINTS_A_SIDE = 8
SMALLEST_PART_MM3 = 1.0
"""Parts below this do not count: they are smaller than a drop of an outline's rounding."""


@dataclass(frozen=True, eq=False)
class PlacedContours:
    """Contours sorted to the slices they lie on.

    Parameters
    ----------
    by_slice : mapping
        Slice index to polygons (n, 2), mm along and down in the frame of the planes.
    off_plane : tuple of int
        Numbers of the contours that lie on no slice.
    open : tuple of int
        Numbers of the contours that enclose nothing (points, lines, fewer than 3 corners).
    """

    by_slice: Mapping[int, list[Array]]
    off_plane: tuple[int, ...]
    open: tuple[int, ...]


def place(
    contours: Iterable[ReadContour], planes: SlicePlanes, tolerance_mm: float = ON_PLANE_MM
) -> PlacedContours:
    """Find the slice of each contour by where its corners are."""
    by_slice: dict[int, list[Array]] = defaultdict(list)
    off_plane: list[int] = []
    without_area: list[int] = []
    for number, contour in enumerate(contours):
        if not contour.is_closed:
            without_area.append(number)
            continue
        points = planes.from_ras(contour.points_ras_mm)
        index = planes.nearest(float(np.median(points[:, 2])))
        if np.abs(points[:, 2] - planes.depths_mm[index]).max() > tolerance_mm:
            off_plane.append(number)
            continue
        by_slice[index].append(points[:, :2])
    return PlacedContours(by_slice, tuple(off_plane), tuple(without_area))


def rasterize(by_slice: Mapping[int, Sequence[Array]], spacing_mm: float) -> tuple[SlicePatch, ...]:
    """Fill the polygons of each slice: the share of each sample's square that is covered.

    Parameters
    ----------
    by_slice : mapping
        Slice index to polygons (n, 2) in mm.
    spacing_mm : float
        Distance between samples; they lie on whole multiples of it, as structures' fields do.
    """
    return tuple(
        _filled(index, [np.asarray(p) / spacing_mm for p in polygons])
        for index, polygons in sorted(by_slice.items())
        if len(polygons)
    )


def _filled(slice_index: int, polygons: Sequence[Array]) -> SlicePatch:
    """Fill polygons given in sample units. Exact along i, by fine rows along j."""
    low = np.floor(np.min([p.min(axis=0) for p in polygons], axis=0) + 0.5).astype(np.int64) - 1
    high = np.ceil(np.max([p.max(axis=0) for p in polygons], axis=0) + 0.5).astype(np.int64) + 1
    wide, tall = (int(n) for n in high - low)
    # In these coordinates the square of sample [i, j] reaches from i to i + 1.
    start = np.concatenate(list(polygons)) - low + 0.5
    end = np.concatenate([np.roll(p, -1, axis=0) for p in polygons]) - low + 0.5
    row, at = _crossings(start, end, tall * _ROWS_A_SAMPLE)
    order = np.lexsort((at, row))
    row, at = row[order], at[order]
    # The first crossing of a row enters, the second leaves, and so on: rows have even counts.
    sign = np.where(np.arange(len(row)) % 2, -1.0, 1.0)
    sample = np.floor(at).astype(np.int64)
    within = at - sample
    steps = np.zeros((tall, wide + 1))
    np.add.at(steps, (row // _ROWS_A_SAMPLE, sample), sign * (1.0 - within))
    np.add.at(steps, (row // _ROWS_A_SAMPLE, sample + 1), sign * within)
    covered = np.cumsum(steps, axis=1)[:, :wide].T / _ROWS_A_SAMPLE
    first = (int(low[0]), int(low[1]))
    return SlicePatch(slice_index, first, np.clip(covered, 0.0, 1.0).astype(np.float32))


def _crossings(start: Array, end: Array, n_rows: int) -> tuple[NDArray[np.int64], Array]:
    """Find where edges cross the middles of fine rows: row numbers and positions along i."""
    a, b = start[:, 1] * _ROWS_A_SAMPLE, end[:, 1] * _ROWS_A_SAMPLE
    first = np.ceil(np.minimum(a, b) - 0.5).astype(np.int64)
    last = np.ceil(np.maximum(a, b) - 0.5).astype(np.int64)
    counts = np.clip(last, 0, n_rows) - np.clip(first, 0, n_rows)
    edge = np.repeat(np.arange(len(a)), counts)
    rank = np.arange(len(edge)) - np.repeat(np.cumsum(counts) - counts, counts)
    row = first[edge] + rank
    # Each edge is walked from its lower end, so that a channel's two sides agree to the bit.
    upward = (a < b)[edge]
    low_x = np.where(upward, start[edge, 0], end[edge, 0])
    high_x = np.where(upward, end[edge, 0], start[edge, 0])
    low_y, high_y = np.minimum(a, b)[edge], np.maximum(a, b)[edge]
    return row, low_x + (row + 0.5 - low_y) / (high_y - low_y) * (high_x - low_x)


def as_shares(patch: SlicePatch, spacing_mm: float) -> SlicePatch:
    """Turn a signed distance into covered shares, by 8 x 8 points in samples at the surface."""
    padded = np.pad(patch.values.astype(np.float64), 1, mode="edge")
    shares = (patch.values < 0.0).astype(np.float32)
    i, j = np.nonzero(np.abs(patch.values) < 1.5 * spacing_mm)
    points = (np.arange(_POINTS_A_SIDE) + 0.5) / _POINTS_A_SIDE - 0.5
    # From the point towards the neighbour on its side, between sample and neighbour linear.
    to_i, to_j = np.where(points < 0, -1, 1)[:, None], np.where(points < 0, -1, 1)[None, :]
    a, b = np.abs(points)[:, None], np.abs(points)[None, :]
    inside = np.zeros(len(i))
    for m, n in np.ndindex(_POINTS_A_SIDE, _POINTS_A_SIDE):
        u, v, di, dj = a[m, 0], b[0, n], to_i[m, 0], to_j[0, n]
        row, column = i + 1, j + 1
        value = (1 - u) * ((1 - v) * padded[row, column] + v * padded[row, column + dj])
        value += u * ((1 - v) * padded[row + di, column] + v * padded[row + di, column + dj])
        inside += value < 0.0
    shares[i, j] = inside / _POINTS_A_SIDE**2
    return SlicePatch(patch.slice_index, patch.first, shares)


def volume_cc(patches: Iterable[SlicePatch], planes: SlicePlanes, spacing_mm: float) -> float:
    """Volume of covered shares, each slice standing for its whole slab."""
    return sum(_slab_volumes_cc(patches, planes, spacing_mm).values())


def half_end_slabs_volume_cc(
    patches: Iterable[SlicePatch], planes: SlicePlanes, spacing_mm: float
) -> float:
    """Volume with the first and the last slice counted half."""
    slabs = _slab_volumes_cc(patches, planes, spacing_mm)
    if not slabs:
        return 0.0
    return sum(slabs.values()) - (slabs[min(slabs)] + slabs[max(slabs)]) / 2


def _slab_volumes_cc(
    patches: Iterable[SlicePatch], planes: SlicePlanes, spacing_mm: float
) -> dict[int, float]:
    return {
        p.slice_index: float(p.values.sum(dtype=np.float64))
        * spacing_mm**2
        * float(planes.thickness_mm[p.slice_index])
        / 1000.0
        for p in patches
    }


def centroid_ras_mm(
    patches: Iterable[SlicePatch], planes: SlicePlanes, spacing_mm: float
) -> Array | None:
    """Centre of mass of covered shares; None where nothing is covered."""
    total, moment = 0.0, np.zeros(3)
    for p in patches:
        slab = float(planes.thickness_mm[p.slice_index])
        weight = p.values.astype(np.float64) * slab
        i, j = (np.arange(n) + f for n, f in zip(weight.shape, p.first, strict=True))
        # The slab of a slice between uneven neighbours is not centred on its plane.
        edges = planes.slab_edges_mm[p.slice_index : p.slice_index + 2]
        mass = weight.sum()
        total += mass
        moment += (
            weight.sum(axis=1) @ i * spacing_mm,
            weight.sum(axis=0) @ j * spacing_mm,
            mass * edges.mean(),
        )
    return planes.to_ras(moment / total) if total > 0 else None


def count_parts(
    patches: Sequence[SlicePatch], planes: SlicePlanes, spacing_mm: float, share: float = 0.5
) -> int:
    """Count separate parts of covered shares.

    Areas of one slice belong together where samples covered by more than ``share`` touch, by
    a corner too. Areas of neighbouring slices belong together where they overlap, or come as
    near in the plane as the slices are apart: a thin oblique tube is one part. Parts below
    ``SMALLEST_PART_MM3`` do not count.
    """
    areas: list[float] = []
    pairs: list[tuple[int, int]] = []
    below: tuple[SlicePatch, NDArray[np.int32]] | None = None
    for patch in sorted(patches, key=lambda p: p.slice_index):
        labels, n = label(patch.values > share, structure=np.ones((3, 3)))
        labels[labels > 0] += len(areas)
        sizes = np.bincount(labels.ravel(), minlength=len(areas) + n + 1)[len(areas) + 1 :]
        slab = float(planes.thickness_mm[patch.slice_index])
        areas.extend(sizes * spacing_mm**2 * slab)
        if below is not None and below[0].slice_index == patch.slice_index - 1:
            pairs.extend(_touching(below, (patch, labels), slab / spacing_mm))
        below = (patch, labels)
    if not areas:
        return 0
    a, b = np.array(pairs, dtype=np.int64).reshape(-1, 2).T
    links = coo_array((np.ones(len(a)), (a - 1, b - 1)), shape=(len(areas), len(areas)))
    n_parts, part = connected_components(links, directed=False)
    volumes = np.bincount(part, weights=areas, minlength=n_parts)
    return int((volumes >= SMALLEST_PART_MM3).sum())


def _touching(
    below: tuple[SlicePatch, NDArray[np.int32]],
    above: tuple[SlicePatch, NDArray[np.int32]],
    reach: float,
) -> list[tuple[int, int]]:
    """Find which labels of two neighbouring slices come within a number of samples."""
    grow = max(round(reach / 2), 1)
    low = np.minimum(below[0].first, above[0].first) - grow
    ends = [np.add(p.first, values.shape) for p, values in (below, above)]
    shape = np.maximum(*ends) + grow - low
    pair = []
    for patch, labels in (below, above):
        window = np.zeros(shape, dtype=np.int32)
        i, j = np.subtract(patch.first, low)
        window[i : i + labels.shape[0], j : j + labels.shape[1]] = labels
        pair.append(_grown(window, grow))
    both = (pair[0] > 0) & (pair[1] > 0)
    found = np.unique(np.stack([pair[0][both], pair[1][both]], axis=1), axis=0)
    return [(int(a), int(b)) for a, b in found]


def _grown(labels: NDArray[np.int32], by: int) -> NDArray[np.int32]:
    """Grow every label by some samples into what has none; the higher number wins."""
    return np.where(labels > 0, labels, maximum_filter(labels, size=2 * by + 1))
