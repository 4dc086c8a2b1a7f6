"""Fewer points and fewer streamlines that look the same."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from dtiplan.domain.streamlines import Streamlines

_AT_ONCE = 500_000
"""Points of one batch."""
_HALVINGS = 6


def simplified(lines: Streamlines, tolerance_mm: float) -> Streamlines:
    """Drop points that lie within a tolerance of the polyline left without them.

    Ends always stay, and what stays is not moved.

    Parameters
    ----------
    lines : Streamlines
    tolerance_mm : float
        No dropped point is farther from the new polyline.
    """
    parts = [_simplified_at_once(part, tolerance_mm) for part in streamline_batches(lines)]
    if not parts:
        return Streamlines.empty()
    counts = np.concatenate([np.diff(part.offsets) for part in parts])
    offsets = np.concatenate([[0], np.cumsum(counts)])
    return Streamlines(np.concatenate([part.points_ras_mm for part in parts]), offsets)


def streamline_batches(lines: Streamlines) -> list[Streamlines]:
    """Split streamlines, without a copy, so that work on one batch takes a fraction of a second."""
    offsets = lines.offsets
    batches, first = [], 0
    while first < len(lines):
        last = int(np.searchsorted(offsets, offsets[first] + _AT_ONCE, side="right")) - 1
        last = min(max(last, first + 1), len(lines))
        start, stop = offsets[first], offsets[last]
        batches.append(
            Streamlines(lines.points_ras_mm[start:stop], offsets[first : last + 1] - start)
        )
        first = last
    return batches


def _simplified_at_once(lines: Streamlines, tolerance_mm: float) -> Streamlines:
    """Drop every other point where that is harmless, again and again.

    Each segment remembers how far the points it has swallowed may be from it; the sum of these
    bounds stays below the tolerance.
    """
    points, owner = lines.points_ras_mm, lines.owner
    bound = np.zeros(len(points), np.float32)  # of the segment that starts at each point
    for _ in range(_HALVINGS):
        starts = np.searchsorted(owner, np.arange(len(lines)))
        place = np.arange(len(points)) - starts[owner]
        middle = np.flatnonzero(place[1:-1] % 2 == 1) + 1
        middle = middle[owner[middle + 1] == owner[middle]]
        off = _off_chord_mm(points[middle - 1], points[middle], points[middle + 1])
        off += np.maximum(bound[middle - 1], bound[middle])
        gone = middle[off <= tolerance_mm]
        if not gone.size:
            break
        bound[gone - 1] = off[off <= tolerance_mm]
        keep = np.ones(len(points), bool)
        keep[gone] = False
        points, owner, bound = points[keep], owner[keep], bound[keep]
    counts = np.bincount(owner, minlength=len(lines))
    return Streamlines(points, np.concatenate([[0], np.cumsum(counts)]))


def _off_chord_mm(
    before: NDArray[np.float32], here: NDArray[np.float32], after: NDArray[np.float32]
) -> NDArray[np.float32]:
    """Give the distance of points from the segment between their neighbours."""
    chord, apart = after - before, here - before
    length2 = np.maximum(np.einsum("ij,ij->i", chord, chord), np.float32(1e-12))
    share = np.clip(np.einsum("ij,ij->i", apart, chord) / length2, 0.0, 1.0).astype(np.float32)
    rest = apart - share[:, None] * chord
    return np.asarray(np.sqrt(np.einsum("ij,ij->i", rest, rest)))


def some_of(lines: Streamlines, most: int, seed: int = 0) -> Streamlines:
    """Choose at most so many streamlines by lot, always the same ones."""
    if len(lines) <= most:
        return lines
    chosen = np.random.default_rng(seed).choice(len(lines), most, replace=False)
    return lines.subset(chosen)


def tangents(lines: Streamlines) -> NDArray[np.float32]:
    """Give the unit direction of each streamline at each of its points, (n_points, 3)."""
    points = lines.points_ras_mm
    if len(points) < 2:
        return np.zeros_like(points)
    owner = lines.owner
    step = np.zeros_like(points)
    inside = owner[1:] == owner[:-1]
    forward = np.diff(points, axis=0) * inside[:, None]
    step[:-1] += forward
    step[1:] += forward
    length = np.linalg.norm(step, axis=1, keepdims=True)
    return np.asarray(step / np.maximum(length, 1e-9), dtype=np.float32)
