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

_CELL_MM = 3.0
_ENOUGH_TO_JUDGE = 20
_LONELY_PART = 0.001
"""A place is lonely if cells around it are visited, on average, by less than this part of all
streamlines (or by fewer than one)."""
_LONELY_SHARE = 0.25

ToRegion = Callable[["Array"], "Array"]


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
    points = streamlines.points_ras_mm.astype(np.float64)
    region_points = points if to_region_mm is None else to_region_mm(points)
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


def _touching(streamlines: Streamlines, region: Region, points_mm: Array) -> NDArray[np.bool_]:
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


def without_isolated(streamlines: Streamlines) -> Streamlines:
    """Drop streamlines that run for a good part where hardly another one runs.

    Parameters
    ----------
    streamlines : Streamlines
        Of one tract. Fewer than 20 are given back as they are.

    Returns
    -------
    Streamlines
    """
    n = len(streamlines)
    if n < _ENOUGH_TO_JUDGE:
        return streamlines
    cell = np.floor(streamlines.points_ras_mm / _CELL_MM).astype(np.int64)
    cell -= cell.min(axis=0) - 1
    shape = tuple(int(size) for size in cell.max(axis=0) + 2)
    flat = np.ravel_multi_index(tuple(cell.T), shape)
    visits = np.unique(streamlines.owner * np.prod(shape) + flat) % np.prod(shape)
    density = np.bincount(visits, minlength=int(np.prod(shape))).reshape(shape).astype(float)
    around = ndimage.uniform_filter(density, 3, mode="constant") * 27
    lonely = around.ravel()[flat] < 27 * max(1.0, _LONELY_PART * n)
    share = np.bincount(streamlines.owner[lonely], minlength=n) / np.diff(streamlines.offsets)
    return streamlines.subset(share <= _LONELY_SHARE)
