"""Doses along a tract, and which of its segments lie near a target.

All streamlines are cut into the same number of nodes and turned the same way; a place along the
tract is the same node of all of them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import numpy as np
from scipy import ndimage
from scipy.spatial import cKDTree

from dtiplan.domain.dose_comparison import TractDoseProfile, TractSegment
from dtiplan.domain.geometry import transform_points
from dtiplan.domain.streamlines import Streamlines
from dtiplan.processing.dose.uncertain_regions import inside_of, surface_points
from dtiplan.processing.tracts.resampling import aligned_nodes

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from dtiplan.domain.dose import Dose
    from dtiplan.domain.geometry import Array
    from dtiplan.processing.dose.contour_solid import Samples

N_NODES = 100
_NEAR_MM, _FAR_SHARE = 10.0, 0.02
_ENDS = (("left", "right"), ("rear", "front"), ("lower", "upper"))

Away = Callable[..., "Array"]
"""Gives the distance of points, (n, 3), RAS mm of the planning frame, to a target; 0 inside.

With a second number, distances above it may be infinite instead.
"""


def doses_at(points_ras_mm: Array, dose: Dose) -> Array:
    """Interpolate a dose (Gy) at points (..., 3) of its frame; NaN outside its grid."""
    grid = dose.image.grid
    index = transform_points(grid.vox_from_ras, points_ras_mm)
    last = np.asarray(grid.shape) - 1
    inside = ((index >= -1e-6) & (index <= last + 1e-6)).all(axis=-1)
    places = np.moveaxis(np.clip(index, 0, last), -1, 0)
    values = ndimage.map_coordinates(
        np.asarray(dose.image.values, np.float64), places, order=1, mode="nearest"
    )
    return np.where(inside, values, np.nan)


def away_from_samples(body: Samples) -> Away:
    """Measure distances to a body; true to about 0.1 mm up to 10 mm, to 2 % beyond; 0 inside."""
    points, beyond_mm = surface_points(body)
    tree = cKDTree(points)
    is_inside = inside_of(body)

    def away(points_ras_mm: Array, up_to_mm: float = np.inf) -> Array:
        found, nearest = tree.query(
            points_ras_mm, eps=_FAR_SHARE, distance_upper_bound=up_to_mm + 1
        )
        near = found <= _NEAR_MM
        found[near], nearest[near] = tree.query(points_ras_mm[near])
        known = np.isfinite(found)
        found[known] = np.maximum(found[known] - beyond_mm[nearest[known]], 0.0)
        return np.where(is_inside(points_ras_mm), 0.0, found)

    return away


def tract_dose_profile(
    tract: str, lines: Streamlines, doses: Sequence[Dose], away: Away | None = None
) -> TractDoseProfile:
    """Read doses along a tract.

    Parameters
    ----------
    tract : str
    lines : Streamlines
        At least one, in the doses' frame of reference.
    doses : sequence of Dose
        One for each plan.
    away : callable, optional
        Distance to the target.
    """
    nodes, ends = _nodes(lines)
    found = [doses_at(nodes, dose) for dose in doses]
    target_mm = None if away is None else _away(nodes, away).min(axis=0)
    return TractDoseProfile(
        tract,
        ends,
        _along(nodes),
        # A mean over those inside the grid alone would be another tract's: NaN stays NaN.
        tuple(np.asarray(f.mean(axis=0)) for f in found),
        tuple(np.asarray(f.min(axis=0)) for f in found),
        tuple(np.asarray(f.max(axis=0)) for f in found),
        target_mm,
    )


def near_segments(
    tract: str, lines: Streamlines, away: Away, within_mm: float, doses: Sequence[Dose] = ()
) -> tuple[TractSegment, ...]:
    """Find the runs of a tract that come within a distance of a target, the nearest first.

    Parameters
    ----------
    tract : str
    lines : Streamlines
        At least one, in the planning frame.
    away : callable
    within_mm : float
    doses : sequence of Dose
        One for each plan, for the dose of the points within the distance.
    """
    nodes, ends = _nodes(lines)
    away_mm, along = _away(nodes, away, within_mm), _along(nodes)
    is_near = away_mm <= within_mm
    found = [doses_at(nodes, dose) for dose in doses]
    segments = []
    for first, last in _runs(np.asarray(is_near.any(axis=0))):
        near = is_near[:, first : last + 1]
        bands = tuple(_band(f[:, first : last + 1][near]) for f in found)
        segments.append(
            TractSegment(
                tract,
                float(along[first]),
                float(along[last]),
                ends,
                float(away_mm[:, first : last + 1].min()),
                float(near.any(axis=1).mean()),
                bands,
            )
        )
    return tuple(sorted(segments, key=lambda s: (s.nearest_mm, -s.share)))


def cut_near(
    lines: Streamlines, away: Away, within_mm: float, step_mm: float = 0.25
) -> Streamlines:
    """Keep of each streamline the pieces that lie within a distance of a target.

    Parameters
    ----------
    lines : Streamlines
        In the planning frame.
    away : callable
    within_mm : float
    step_mm : float
        Where a streamline crosses the distance is found to within this.
    """
    fine = [_refined(np.asarray(line, np.float64), step_mm) for line in lines]
    if not fine:
        return Streamlines.empty()
    is_near = away(np.concatenate(fine), within_mm) <= within_mm
    borders = np.cumsum([len(line) for line in fine])[:-1]
    pieces = [
        line[first : last + 1]
        for line, near in zip(fine, np.split(is_near, borders), strict=True)
        for first, last in _runs(near)
    ]
    return Streamlines.from_lines(pieces)


def _nodes(lines: Streamlines) -> tuple[Array, tuple[str, str]]:
    """Give all streamlines with the same nodes, (n, n_nodes, 3), from the first end on.

    The ends are named along the axis on which they lie farthest apart.
    """
    nodes = aligned_nodes(lines, N_NODES)
    way = np.median(nodes[:, -1] - nodes[:, 0], axis=0)
    axis = int(np.argmax(np.abs(way)))
    return (nodes[:, ::-1] if way[axis] < 0 else nodes), _ENDS[axis]


def _along(nodes: Array) -> Array:
    steps = np.linalg.norm(np.diff(np.median(nodes, axis=0), axis=0), axis=1)
    return np.concatenate([[0.0], np.cumsum(steps)])


def _away(nodes: Array, away: Away, up_to_mm: float = np.inf) -> Array:
    return np.asarray(away(nodes.reshape(-1, 3), up_to_mm)).reshape(nodes.shape[:2])


def _band(doses_gy: Array) -> tuple[float, float, float] | None:
    known = doses_gy[np.isfinite(doses_gy)]
    if not len(known):
        return None
    return float(known.min()), float(known.mean()), float(known.max())


def _runs(is_true: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Give the first and last place of each run."""
    edges = np.flatnonzero(np.diff(np.concatenate([[0], is_true.astype(np.int8), [0]])))
    return [(int(a), int(b) - 1) for a, b in zip(edges[::2], edges[1::2], strict=True)]


def _refined(line: Array, step_mm: float) -> Array:
    lengths = np.linalg.norm(np.diff(line, axis=0), axis=1)
    along = np.concatenate([[0.0], np.cumsum(lengths)])
    n = max(int(np.ceil(along[-1] / step_mm)), 1) + 1
    # The corners stay, so that no bend is cut off.
    at = np.unique(np.concatenate([along, np.linspace(0.0, along[-1], n)]))
    return np.stack([np.interp(at, along, line[:, axis]) for axis in range(3)], axis=1)
