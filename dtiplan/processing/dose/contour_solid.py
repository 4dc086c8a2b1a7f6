"""Contour solid: the body that contours on parallel planes stand for, cut into small samples.

Between two planes the body is interpolated by the signed distance of their outlines, so that a
sphere stays round; where that would make an oblique thin structure vanish between its slices,
each contour stands for half the way to its neighbour instead. Outlines of one plane are filled
together by the even-odd rule, which reads holes right however they are written.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np
from scipy import ndimage

from dtiplan.processing.dose.end_caps import (
    Slab,
    continued,
    is_steady,
    middles,
    taper_of,
    tapered,
)
from dtiplan.processing.dose.slab_cells import cells_of
from dtiplan.processing.structures.rasterize import rasterize

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from dtiplan.domain.geometry import Array

SAME_PLANE_MM = 0.02
"""Contours nearer to one another than this lie on one plane."""
_NEIGHBOUR = 1.6
"""Planes farther apart than so many usual gaps are not joined: a part ends between them."""
_KEPT = 0.9
"""Interpolation that keeps less than this part of the slabs' volume is not used."""
_LEAST_MM2 = 1e-6
_RIM = 2
_NOWHERE = 1e3
"""Distance, in samples, of what is far from a plane's outlines, or of outlines that cancel out."""
_AROUND = 3


class EndSlabs(StrEnum):
    """How far a structure reaches beyond its first and last contour.

    ``FULL``: half way to the next slice, as if its contour stood for a whole slab. ``HALF``: not
    at all, as if it stood for half a slab. ``ROUNDED``: it tapers off as its last areas foretell
    (a parabola through three of them), but no farther than the next slice; a blunt end is taken
    for a full slab, which widens or narrows on where the last three outlines did so evenly.
    """

    FULL = "full"
    HALF = "half"
    ROUNDED = "rounded"


@dataclass(frozen=True, eq=False)
class ContourStack:
    """Outlines sorted to parallel planes.

    Parameters
    ----------
    axes : array, (3, 3)
        Unit vectors along, down and across the planes in RAS, one a row.
    origin_ras_mm : array, (3,)
    depths_mm : array, (n,)
        Of each plane, rising.
    outlines : tuple of tuple of array
        For each plane its polygons (m, 2), mm along and down.
    gap_mm : float
        Usual distance of neighbouring planes.
    notes : tuple of str
        What was odd about the polygons.
    """

    axes: Array
    origin_ras_mm: Array
    depths_mm: Array
    outlines: tuple[tuple[Array, ...], ...]
    gap_mm: float
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class Samples:
    """A body as many small pieces.

    Parameters
    ----------
    points_ras_mm : array, (n, 3)
        Their middles.
    volumes_mm3 : array, (n,)
        What each stands for.
    portion : array of int8, (n,)
        Number of the interleaved lattice it belongs to, 0 to 7: each of the eight alone is a
        coarser sampling of the same body.
    n_stepped : int
        Gaps between planes that could not be interpolated.
    half_ends_mm3, full_ends_mm3 : float
        Volume of the whole body if its ends counted half or full; NaN of a part of a body.
    """

    points_ras_mm: Array
    volumes_mm3: Array
    portion: NDArray[np.int8]
    n_stepped: int
    half_ends_mm3: float = float("nan")
    full_ends_mm3: float = float("nan")

    @property
    def volume_cc(self) -> float:
        """Volume of the body."""
        return float(self.volumes_mm3.sum()) / 1000.0


def stack_of(polygons_ras_mm: Sequence[Array], gap_mm: float | None = None) -> ContourStack:
    """Sort closed planar polygons to parallel planes.

    Parameters
    ----------
    polygons_ras_mm : sequence of array, (m, 3)
        At least one; RAS mm of any frame.
    gap_mm : float, optional
        Distance of slices, needed where there is only one plane.

    Raises
    ------
    ValueError
        The polygons enclose nothing, are not planar, not parallel, or there is one plane and no
        gap is given.
    """
    polygons, notes = _distinct(polygons_ras_mm)
    largest = max(polygons, key=_area)
    normal = _area_vector(largest)
    normal /= np.linalg.norm(normal)
    axes = _axes_with(normal)
    origin = np.asarray(largest, dtype=np.float64).mean(axis=0)
    placed = [(np.asarray(p, dtype=np.float64) - origin) @ axes.T for p in polygons]
    depths = np.array([float(np.median(p[:, 2])) for p in placed])
    uneven = max(float(np.abs(p[:, 2] - d).max()) for p, d in zip(placed, depths, strict=True))
    if uneven > 10 * SAME_PLANE_MM:
        raise ValueError(f"its contours are not flat and parallel (off by {uneven:.2f} mm)")
    order = np.argsort(depths, kind="stable")
    starts = [0, *(np.flatnonzero(np.diff(depths[order]) > SAME_PLANE_MM) + 1)]
    groups = [part.tolist() for part in np.split(order, starts[1:])]
    planes = np.array([depths[g].mean() for g in groups])
    gap = float(np.median(np.diff(planes))) if len(planes) > 1 else gap_mm
    if gap is None:
        raise ValueError("it is drawn on one slice only, and the distance of slices is not known")
    outlines = tuple(tuple(placed[i][:, :2] for i in g) for g in groups)
    n_missing = int((np.diff(planes) > _NEIGHBOUR * gap).sum())
    if n_missing:
        notes.append(
            f"slices without a contour between others in {n_missing} places, where it is taken "
            "to end and to begin again"
        )
    return ContourStack(axes, origin, planes, outlines, gap, tuple(notes))


def _distinct(polygons: Sequence[Array]) -> tuple[list[Array], list[str]]:
    """Leave out polygons without area and those given before, and tell how many they are.

    By the even-odd rule the same polygon twice would be none.
    """
    kept: dict[bytes, Array] = {}
    n_flat = 0
    for polygon in polygons:
        if _area(polygon) < _LEAST_MM2:
            n_flat += 1
        else:
            kept.setdefault(np.round(polygon, 3).tobytes(), polygon)
    if not kept:
        raise ValueError("none of its contours encloses an area")
    n_twice = len(polygons) - n_flat - len(kept)
    notes = [f"{n_flat} contours enclose no area and are left out"] if n_flat else []
    notes += [f"{n_twice} contours are there twice and count once"] if n_twice else []
    return list(kept.values()), notes


def sampled(stack: ContourStack, spacing_mm: float, ends: EndSlabs = EndSlabs.ROUNDED) -> Samples:
    """Cut the body into samples.

    Parameters
    ----------
    stack : ContourStack
    spacing_mm : float
        Distance of samples in the planes; across them they are about as far apart.
    ends : EndSlabs
    """
    low, fields = _distances(stack, spacing_mm)
    inner: list[Slab] = []
    outer: list[Slab] = []
    n_stepped, full_ends = 0, 0.0
    for number in range(len(fields)):
        for sense in (-1, 1):
            if _gap(stack, number + (sense > 0)) is None:
                outer += _end(stack, fields, number, sense, ends, spacing_mm)
                full_ends += (
                    float(_covered(fields[number]).sum(dtype=np.float64)) * stack.gap_mm / 2
                )
        after = _gap(stack, number + 1)
        if after is None:
            continue
        joined = _joined(stack, fields, number, spacing_mm)
        depth, half = float(stack.depths_mm[number]), after / 2.0
        stepped = _even(fields[number], depth, half, spacing_mm)
        stepped += _even(fields[number + 1], depth + half, half, spacing_mm)
        is_lost = _volume(joined) < _KEPT * _volume(stepped)
        n_stepped += is_lost
        inner += stepped if is_lost else joined
    slabs = sorted([*inner, *outer], key=lambda slab: slab.depth_mm)
    half_mm3 = _volume(inner) * spacing_mm**2
    full_mm3 = half_mm3 + full_ends * spacing_mm**2
    placed, volumes, portion = cells_of(slabs, low, spacing_mm)
    points = placed @ stack.axes + stack.origin_ras_mm
    return Samples(points, volumes, portion, n_stepped, half_mm3, full_mm3)


def _gap(stack: ContourStack, upper: int) -> float | None:
    """Give the distance of plane ``upper`` to the one below; None where they are not joined."""
    if not 0 < upper < len(stack.depths_mm):
        return None
    gap = float(stack.depths_mm[upper] - stack.depths_mm[upper - 1])
    return gap if gap <= _NEIGHBOUR * stack.gap_mm else None


def _distances(
    stack: ContourStack, spacing_mm: float
) -> tuple[NDArray[np.int64], list[NDArray[np.float32]]]:
    """Give the first index of a lattice all planes share and the distances (samples) of each."""
    covered = rasterize(dict(enumerate(stack.outlines)), spacing_mm)
    firsts = np.array([p.first for p in covered])
    ends = firsts + [p.values.shape for p in covered]
    low, high = firsts.min(axis=0) - _RIM, ends.max(axis=0) + _RIM
    # Farther than this from outlines of the planes around, distances do not matter.
    margin = _RIM + int(np.ceil(stack.gap_mm / spacing_mm))
    fields = []
    for number, patch in enumerate(covered):
        share = np.zeros(high - low, np.float32)
        share[_window(firsts[number] - low, ends[number] - low)] = patch.values
        around = slice(max(number - _AROUND, 0), number + _AROUND + 1)
        near = _window(
            np.maximum(firsts[around].min(axis=0) - low - margin, 0),
            ends[around].max(axis=0) - low + margin,
        )
        field = np.full(share.shape, _NOWHERE, np.float32)
        field[near] = _signed_distance(share[near])
        fields.append(field)
    return low, fields


def _window(first: NDArray[np.int64], end: NDArray[np.int64]) -> tuple[slice, slice]:
    return slice(int(first[0]), int(end[0])), slice(int(first[1]), int(end[1]))


def _signed_distance(share: NDArray[np.float32]) -> NDArray[np.float32]:
    """Turn covered shares into the distance from the outline, in samples, negative inside.

    Each sample takes the distance to the nearest sample of the other side, corrected by how
    much of that one is covered.
    """
    # Of an outline smaller than a sample the sample it covers most stands for its inside.
    inside = share >= min(0.5, float(share.max()))
    if inside.all():
        return np.full(share.shape, _NOWHERE, np.float32)
    outer, nearest = ndimage.distance_transform_edt(~inside, return_indices=True)
    inner, nearest_out = ndimage.distance_transform_edt(inside, return_indices=True)
    beyond = outer + 0.5 - share[tuple(nearest)]
    within = inner - 0.5 + share[tuple(nearest_out)]
    distance = np.where(inside, -within, beyond)
    partly = (share > 0.0) & (share < 1.0)
    return np.where(partly, 0.5 - share, distance).astype(np.float32)


def _covered(field: NDArray[np.float32]) -> NDArray[np.float32]:
    """Turn distances into covered shares."""
    return np.asarray(np.clip(np.float32(0.5) - field, 0.0, 1.0), dtype=np.float32)


def _area_of(field: NDArray[np.float32]) -> float:
    return float(_covered(field).sum(dtype=np.float64))


def _even(
    field: NDArray[np.float32], start_mm: float, reach_mm: float, spacing_mm: float
) -> list[Slab]:
    """Give slabs of one outline."""
    covered = _covered(field)
    shares = middles(reach_mm, spacing_mm)
    return [Slab(covered, start_mm + reach_mm * float(s), reach_mm / len(shares)) for s in shares]


def _joined(
    stack: ContourStack, fields: Sequence[NDArray[np.float32]], number: int, spacing_mm: float
) -> list[Slab]:
    """Give slabs between a plane and the next, their distances on a smooth curve over four."""
    first, second = fields[number], fields[number + 1]
    gap = float(stack.depths_mm[number + 1] - stack.depths_mm[number])
    nearer = np.minimum(first, second)
    before = _slope(stack, fields, number, gap)
    after = _slope(stack, fields, number + 1, gap)
    slabs = []
    shares = middles(gap, spacing_mm)
    for s in (float(x) for x in shares):
        depth = float(stack.depths_mm[number]) + gap * s
        # Cubic Hermite polynomials.
        distance = (2 * s**3 - 3 * s**2 + 1) * first + (3 * s**2 - 2 * s**3) * second
        distance += (s**3 - 2 * s**2 + s) * before + (s**3 - s**2) * after
        # The curve swings no farther than a body whose surface is smooth can.
        np.maximum(distance, nearer - gap / spacing_mm / 2.0, out=distance)
        slabs.append(Slab(_covered(distance), depth, gap / len(shares)))
    return slabs


def _slope(
    stack: ContourStack, fields: Sequence[NDArray[np.float32]], number: int, gap_mm: float
) -> NDArray[np.float32]:
    """Give how the distances change at a plane over a gap, by a parabola through three planes."""
    has_below, has_above = (_gap(stack, number + s) is not None for s in (0, 1))
    if has_below and has_above:
        low, high = number - 1, number + 1
        span = float(stack.depths_mm[high] - stack.depths_mm[low])
        return np.asarray((fields[high] - fields[low]) * (gap_mm / span))
    sense = 1 if has_above else -1
    near, far = number + sense, number + 2 * sense
    chord = sense * (fields[near] - fields[number])
    if _gap(stack, max(near, far)) is None:
        return np.asarray(chord)
    # One-sided difference of second order; planes of a part are evenly spaced or nearly so.
    bend = fields[far] - 2.0 * fields[near] + fields[number]
    return np.asarray(chord - sense * 0.5 * bend)


def _end(
    stack: ContourStack,
    fields: Sequence[NDArray[np.float32]],
    number: int,
    sense: int,
    ends: EndSlabs,
    spacing_mm: float,
) -> list[Slab]:
    """Give slabs beyond the first (sense -1) or last contour of a part."""
    if ends is EndSlabs.HALF:
        return []
    depth, gap = float(stack.depths_mm[number]), stack.gap_mm
    if ends is EndSlabs.ROUNDED:
        last = [fields[n] for n in _inwards(stack, number, sense)]
        areas = [_area_of(field) for field in last]
        taper = taper_of(areas, [float(-field.min()) for field in last])
        if taper is not None:
            return tapered(fields[number], taper, depth, sense * gap, spacing_mm)
        if is_steady(areas):
            return continued(last[0], last[1], depth, sense * gap, spacing_mm)
    start = depth if sense > 0 else depth - gap / 2.0
    return _even(fields[number], start, gap / 2.0, spacing_mm)


def _inwards(stack: ContourStack, number: int, sense: int) -> list[int]:
    """Give the last three joined planes of a part, the outermost first."""
    found = [number]
    while len(found) < 3:
        inner = found[-1] - sense
        if _gap(stack, max(inner, found[-1])) is None:
            break
        found.append(inner)
    return found


def _volume(slabs: Sequence[Slab]) -> float:
    return sum(float(slab.covered.sum(dtype=np.float64)) * slab.thickness_mm for slab in slabs)


def _area_vector(polygon: Array) -> Array:
    """Give the vector across a polygon whose length is its area."""
    p = np.asarray(polygon, dtype=np.float64)
    p = p - p.mean(axis=0)
    return np.asarray(np.cross(p, np.roll(p, -1, axis=0)).sum(axis=0) / 2.0)


def _area(polygon: Array) -> float:
    return float(np.linalg.norm(_area_vector(polygon)))


def _axes_with(normal: Array) -> Array:
    """Give right-handed axes whose third is a given unit vector, pointing up where it can."""
    towards = normal if normal[np.argmax(np.abs(normal))] > 0 else -normal
    start = np.eye(3)[int(np.argmin(np.abs(towards)))]
    along = start - (start @ towards) * towards
    along /= np.linalg.norm(along)
    return np.stack([along, np.cross(towards, along), towards])
