"""Selection: which streamlines pass the regions they must and touch none they must not."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from scipy import ndimage

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


_PORTION = 250_000


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
        For each include region how many streamlines missed it; of those that met all of them,
        how many touched each exclude region and how many were ``too short`` or ``too long``.
        One streamline may be counted several times; names that rejected none are left out.
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
) -> Selection:
    """Keep the streamlines that meet a definition.

    A region is met when at least one *point* of the streamline is in it: steps longer than the
    thinnest region can jump over it.

    Parameters
    ----------
    streamlines : Streamlines
        In the patient's RAS mm.
    definition : TractDefinition
    to_region_mm : callable, optional
        Turns patient RAS mm, (n, 3), into the frame of the regions; None where it is the same.

    Returns
    -------
    Selection
    """
    region_points = _in_region_frame(streamlines.points_ras_mm, to_region_mm)
    rejected: dict[str, int] = {}
    keep = np.ones(len(streamlines), dtype=bool)
    for name, region in definition.include.items():
        passed = _touching(streamlines, region, region_points)
        rejected[name] = int((~passed).sum())
        keep &= passed
    wanted = keep[streamlines.owner]
    judged, region_points = streamlines.subset(keep), region_points[wanted]
    if definition.clip is not None:
        ends = [definition.include[name].contains(region_points) for name in definition.clip]
        inside = _between(judged, ends[0], ends[1])
        judged, region_points = _part(judged, inside), region_points[inside]
    good = np.ones(len(judged), dtype=bool)
    for name, region in definition.exclude.items():
        touched = _touching(judged, region, region_points)
        rejected[name] = int(touched.sum())
        good &= ~touched
    lengths = judged.lengths_mm()
    shortest, longest = definition.length_mm
    rejected["too short"] = int((lengths < shortest).sum())
    rejected["too long"] = int((lengths > longest).sum())
    good &= (lengths >= shortest) & (lengths <= longest)
    keep[keep] = good
    return Selection(judged.subset(good), keep, {k: n for k, n in rejected.items() if n})


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


def _touching(
    streamlines: Streamlines, region: Region, points_mm: NDArray[np.float32]
) -> NDArray[np.bool_]:
    """Tell which streamlines have a point in the region, (n,)."""
    hits = np.flatnonzero(region.contains(points_mm))
    touching = np.zeros(len(streamlines), dtype=bool)
    touching[np.searchsorted(streamlines.offsets, hits, side="right") - 1] = True
    return touching


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
