"""Selection: which streamlines pass the regions they must and touch none they must not.

Regions are asked about points at most half a millimetre apart: where the points of a streamline
are farther apart, more are put between them, so that no step leaps over a thin region.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from scipy import ndimage

from dtiplan.domain.regions import Tube
from dtiplan.domain.streamlines import Streamlines

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from dtiplan.domain.geometry import Array
    from dtiplan.domain.regions import Region
    from dtiplan.domain.tracts import TractDefinition

_CELL_MM = 2.5
_ENOUGH_TO_JUDGE = 20
_ASTRAY_SHARE = 0.25
_RIM_OF_MEDIAN = 0.25

ToRegion = Callable[["Array"], "Array"]


_PORTION = 16_384
"""Points carried and asked at once: few enough to stay in the processor's cache."""

_LEAP_MM = 0.5
_LEAP_TOLERANCE_MM = 1e-3


@dataclass(frozen=True, eq=False)
class Selection:
    """What a definition kept.

    Parameters
    ----------
    streamlines : Streamlines
        Those kept; cut to the part between the clip regions where the definition asks.
    kept : array of bool, (n_given,)
        Which of the given streamlines they are.
    rejected : mapping
        For each required include region how many streamlines missed it, for each ``either``
        group ("a or b") how many missed all of it; of those that met all of them, how many did
        not end where they must ("ends in a and b"); of the rest, how many touched each exclude
        region and how many were ``too short`` or ``too long``. One streamline may be counted
        several times; names that rejected none are left out.
    """

    streamlines: Streamlines
    kept: NDArray[np.bool_]
    rejected: Mapping[str, int]


@dataclass(frozen=True, eq=False)
class Body:
    """The body of a tract.

    Parameters
    ----------
    streamlines : Streamlines
        Those that stay, some of them shortened.
    n_dropped : int
        How many strayed and are gone.
    n_shortened : int
        How many of those that stay were cut back.
    """

    streamlines: Streamlines
    n_dropped: int
    n_shortened: int


def select(
    streamlines: Streamlines,
    definition: TractDefinition,
    *,
    to_region_mm: ToRegion | None = None,
    also: Sequence[str] = (),
) -> Selection:
    """Keep the streamlines that meet a definition.

    They pass all required regions and at least one of every ``either`` group, end in the
    regions of ``ends``, and, after they were cut to ``clip``, touch no exclude region and have
    an allowed length. A region at least half a millimetre thick is never leapt over.

    Parameters
    ----------
    streamlines : Streamlines
        In the patient's RAS mm.
    definition : TractDefinition
    to_region_mm : callable, optional
        Turns patient RAS mm, (n, 3), into the frame of the regions; None where it is the same.
    also : sequence of str
        Names of include or extra regions that must be passed as well, by what is left after the
        cut to ``clip``.

    Returns
    -------
    Selection
    """
    lines = _Lines.of(streamlines, to_region_mm)
    named = {**definition.extra, **definition.include}
    passed = lines.passing(definition.include)
    rejected = {name: int((~passed[name]).sum()) for name in definition.required}
    keep = np.ones(len(streamlines), dtype=bool)
    for name in rejected:
        keep &= passed[name]
    for group in definition.either:
        met = np.any([passed[name] for name in group], axis=0)
        rejected[" or ".join(group)] = int((~met).sum())
        keep &= met
    if definition.ends:
        met = lines.ending([named[name] for name in definition.ends])
        rejected["ends in " + " and ".join(definition.ends)] = int((keep & ~met).sum())
        keep &= met
    judged = lines.subset(keep)
    if definition.clip is not None:
        judged = judged.between(*(named[name] for name in definition.clip))
    good = np.ones(len(judged.given), dtype=bool)
    for name, met in judged.passing({name: named[name] for name in also}).items():
        rejected[name] = rejected.get(name, 0) + int((~met).sum())
        good &= met
    for name, touched in judged.passing(definition.exclude).items():
        rejected[name] = rejected.get(name, 0) + int(touched.sum())
        good &= ~touched
    lengths = judged.given.lengths_mm()
    shortest, longest = definition.length_mm
    rejected["too short"] = int((lengths < shortest).sum())
    rejected["too long"] = int((lengths > longest).sum())
    good &= (lengths >= shortest) & (lengths <= longest)
    keep[keep] = good
    return Selection(judged.given.subset(good), keep, {k: n for k, n in rejected.items() if n})


@dataclass(frozen=True, eq=False)
class _Lines:
    """Streamlines and the points at which regions are asked about them.

    ``asked`` holds at least the points of ``given``, which ``is_given`` marks, in the frame of
    the regions.
    """

    given: Streamlines
    asked: Streamlines
    is_given: NDArray[np.bool_]

    @classmethod
    def of(cls, given: Streamlines, to_region_mm: ToRegion | None) -> _Lines:
        dense, is_given = _without_leaps(given)
        points = _in_region_frame(dense.points_ras_mm, to_region_mm)
        return cls(given, Streamlines(points, dense.offsets), is_given)

    def subset(self, keep: NDArray[np.bool_]) -> _Lines:
        there = self.is_given[keep[self.asked.owner]]
        return _Lines(self.given.subset(keep), self.asked.subset(keep), there)

    def passing(self, regions: Mapping[str, Region]) -> dict[str, NDArray[np.bool_]]:
        """Tell for each region which streamlines have a point in it, (n,)."""
        passing = {name: np.zeros(len(self.asked), dtype=bool) for name in regions}
        offsets = self.asked.offsets
        for name, hits in _within(self.asked.points_ras_mm, regions):
            passing[name][np.searchsorted(offsets, hits, side="right") - 1] = True
        return passing

    def ending(self, regions: Sequence[Region]) -> NDArray[np.bool_]:
        """Tell which streamlines end in a region, or with one end in each of two, (n,)."""
        whole = np.diff(self.asked.offsets) > 0
        points = self.asked.points_ras_mm
        first = points[self.asked.offsets[:-1][whole]]
        last = points[self.asked.offsets[1:][whole] - 1]
        one, other = regions[0], regions[-1]
        met = np.zeros(len(self.asked), dtype=bool)
        if len(regions) == 1:
            met[whole] = one.contains(first) | one.contains(last)
        else:
            met[whole] = (one.contains(first) & other.contains(last)) | (
                one.contains(last) & other.contains(first)
            )
        return met

    def between(self, one: Region, other: Region) -> _Lines:
        """Cut every streamline to its part between two regions; some are left without any."""
        points = self.asked.points_ras_mm
        inside = _between(self.asked, one.contains(points), other.contains(points))
        given = _part(self.given, inside[self.is_given])
        return _Lines(given, _part(self.asked, inside), self.is_given[inside])


def _within(
    points: NDArray[np.float32], regions: Mapping[str, Region]
) -> Iterator[tuple[str, NDArray[np.intp]]]:
    """Give, portion by portion, which points are in which region."""
    for start in range(0, len(points), _PORTION):
        part = points[start : start + _PORTION]
        for name, region in regions.items():
            yield name, _inside(part, region) + start


def _inside(points: NDArray[np.float32], region: Region) -> NDArray[np.intp]:
    """Give which points are in a region; a tube is asked about those near it only."""
    if not isinstance(region, Tube):
        return np.flatnonzero(region.contains(points))
    path, radius_mm = np.asarray(region.path_mm), region.radius_mm
    low, high = path.min(axis=0) - radius_mm, path.max(axis=0) + radius_mm
    near = np.flatnonzero(((points >= low) & (points <= high)).all(axis=1))
    return near[region.contains(points[near])]


def _without_leaps(streamlines: Streamlines) -> tuple[Streamlines, NDArray[np.bool_]]:
    """Put points between those that are far apart; tell which ones were given."""
    points, offsets = streamlines.points_ras_mm, streamlines.offsets
    steps_mm = np.linalg.norm(np.diff(points, axis=0), axis=1)
    # From the end of a streamline to the start of the next one there is no way.
    steps_mm[offsets[1:-1][(offsets[1:-1] > 0) & (offsets[1:-1] < len(points))] - 1] = 0.0
    pieces = np.ones(len(points), dtype=np.int64)
    pieces[:-1] = np.maximum(1, np.ceil((steps_mm - _LEAP_TOLERANCE_MM) / _LEAP_MM))
    if pieces.max(initial=1) == 1:
        return streamlines, np.ones(len(points), dtype=bool)
    ends = np.concatenate([[0], np.cumsum(pieces)])
    at = np.repeat(np.arange(len(points)), pieces)
    part = (np.arange(ends[-1]) - ends[at]) / pieces[at]
    after = np.minimum(at + 1, len(points) - 1)
    dense = points[at] + part[:, None].astype(np.float32) * (points[after] - points[at])
    return Streamlines(dense, ends[offsets]), part == 0.0


def _in_region_frame(
    points_ras_mm: NDArray[np.float32], to_region_mm: ToRegion | None
) -> NDArray[np.float32]:
    """Carry millions of points over in portions, so that no large copies pile up."""
    if to_region_mm is None:
        return points_ras_mm
    moved = np.empty_like(points_ras_mm)
    for start in range(0, len(moved), _PORTION):
        part = slice(start, start + _PORTION)
        moved[part] = to_region_mm(points_ras_mm[part].astype(np.float64))
    return moved


def _between(
    streamlines: Streamlines, in_first: NDArray[np.bool_], in_second: NDArray[np.bool_]
) -> NDArray[np.bool_]:
    """Mark each streamline's first part that leads from one region to the other.

    It begins where the streamline enters the one region for the last time before it reaches
    the other, and ends where it leaves that again. Streamlines that do not join the two have
    no point marked.
    """
    label = in_first.astype(np.int8) + 2 * in_second.astype(np.int8)
    owner = streamlines.owner
    marked = np.flatnonzero((label == 1) | (label == 2))
    start, end = marked[:-1], marked[1:]
    joins = (label[start] != label[end]) & (owner[start] == owner[end])
    start, end = start[joins], end[joins]
    _, first = np.unique(owner[start], return_index=True)
    start, end = start[first], end[first]
    # Runs of points of one streamline that lie in the same region.
    new_run = np.flatnonzero(np.diff(label) | np.diff(owner)) + 1
    start = np.concatenate([[0], new_run])[np.searchsorted(new_run, start, side="right")]
    end = np.concatenate([new_run, [len(label)]])[np.searchsorted(new_run, end, side="right")]
    change = np.zeros(len(label) + 1, dtype=np.int64)
    np.add.at(change, start, 1)
    np.add.at(change, end, -1)
    return np.asarray(np.cumsum(change)[:-1] > 0)


def _part(streamlines: Streamlines, inside: NDArray[np.bool_]) -> Streamlines:
    """Keep only the marked points; a streamline may be left without any."""
    counts = np.bincount(streamlines.owner[inside], minlength=len(streamlines))
    offsets = np.concatenate([[0], np.cumsum(counts)]).astype(np.int64)
    return Streamlines(streamlines.points_ras_mm[inside], offsets)


def body_of(streamlines: Streamlines, lowest_density: float) -> Body:
    """Cut streamlines back to where the others of their tract run, and drop strays.

    A place belongs to the body of the tract if the cells of 2.5 mm in the cube of 3 x 3 x 3
    around it are visited, on average, by at least the given part of all streamlines. The
    average spares the rim of the body, which a threshold on single cells would eat away. Each
    streamline is cut back to where it first enters and last leaves the body; one that runs
    outside for more than a quarter of what is left, or never is inside, is dropped.

    The threshold never exceeds a quarter of the density at the median point, so that a tract
    which spreads widely, and so is thin everywhere, does not lose its rim.

    Parameters
    ----------
    streamlines : Streamlines
        Of one tract, their points at most about 2 mm apart. Fewer than 20 are given back as
        they are: they do not tell a body from strays.
    lowest_density : float
        Part of the streamlines, 0 to 1; 0 keeps everything.

    Returns
    -------
    Body
    """
    n = len(streamlines)
    if n < _ENOUGH_TO_JUDGE or lowest_density <= 0.0:
        return Body(streamlines, 0, 0)
    density = _density(streamlines)
    # A tract that spreads widely is thin everywhere: its rim must not count as astray.
    inside = density >= min(lowest_density * n, _RIM_OF_MEDIAN * float(np.median(density)))
    between = _from_first_to_last(streamlines, inside)
    counts = np.diff(streamlines.offsets)
    left = np.bincount(streamlines.owner[between], minlength=n)
    astray = np.bincount(streamlines.owner[between & ~inside], minlength=n)
    stays = (left >= 2) & (astray <= _ASTRAY_SHARE * left)
    return Body(
        _part(streamlines, between).subset(stays),
        int((~stays).sum()),
        int((stays & (left < counts)).sum()),
    )


def _density(streamlines: Streamlines) -> Array:
    """Count the streamlines that visit a cell, averaged around each point, (n_points,)."""
    cell = np.floor(streamlines.points_ras_mm / _CELL_MM).astype(np.int64)
    cell -= cell.min(axis=0) - 1
    shape = tuple(int(size) for size in cell.max(axis=0) + 2)
    n_cells = int(np.prod(shape))
    flat = np.ravel_multi_index(tuple(cell.T), shape)
    visits = np.unique(streamlines.owner * n_cells + flat) % n_cells
    visited = np.bincount(visits, minlength=n_cells).reshape(shape).astype(np.float64)
    around: Array = ndimage.uniform_filter(visited, 3, mode="constant").ravel()[flat]
    return around


def _from_first_to_last(streamlines: Streamlines, inside: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Mark what lies between the first and the last marked point of each streamline."""
    owner, marked = streamlines.owner, np.flatnonzero(inside)
    first = streamlines.offsets[1:].copy()
    last = streamlines.offsets[:-1] - 1
    np.minimum.at(first, owner[marked], marked)
    np.maximum.at(last, owner[marked], marked)
    point = np.arange(len(owner))
    return np.asarray((point >= first[owner]) & (point <= last[owner]))
