"""What is meant on the picture of the scene: streamlines inside an outline, or under a pixel."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

from dtiplan.domain.geometry import Array
from dtiplan.domain.streamlines import Streamlines
from dtiplan.render.camera import Camera

_MOST_CORNERS = 96
_AT_ONCE = 200_000


def inside_outline(
    lines: Streamlines, camera: Camera, size: tuple[int, int], outline_px: ArrayLike
) -> NDArray[np.bool_]:
    """Tell which streamlines are seen to run through an outline, (n,), at whatever depth.

    Parameters
    ----------
    lines : Streamlines
        In the scene's RAS mm; a streamline counts if one of its points is inside.
    camera : Camera
    size : (int, int)
        Of the picture, pixels.
    outline_px : array, (n, 2)
        Corners from the left and from the top; the last is joined to the first.
    """
    corners = np.asarray(outline_px, dtype=np.float64).reshape(-1, 2)
    corners = corners[:: -(-len(corners) // _MOST_CORNERS)] if len(corners) else corners
    hit = np.zeros(len(lines), dtype=bool)
    if len(corners) < 3:
        return hit
    owner = lines.owner
    for start in range(0, len(owner), _AT_ONCE):
        part = slice(start, start + _AT_ONCE)
        flat = camera.to_pixels(lines.points_ras_mm[part], size)[:, :2]
        hit[owner[part][_inside(flat, corners)]] = True
    return hit


def line_at(
    lines: Streamlines,
    camera: Camera,
    size: tuple[int, int],
    pixel: tuple[float, float],
    reach_px: float = 5.0,
) -> int | None:
    """Give the number of the foremost streamline near a pixel; None where there is none."""
    if not len(lines.points_ras_mm):
        return None
    flat = camera.to_pixels(lines.points_ras_mm, size)
    off = np.hypot(flat[:, 0] - pixel[0], flat[:, 1] - pixel[1])
    near = np.flatnonzero(off <= reach_px)
    if not len(near):
        return None
    return int(lines.owner[near[np.argmin(flat[near, 2])]])


def _inside(points: Array, corners: Array) -> NDArray[np.bool_]:
    """Count for each point the edges to the right of it: inside where that is odd."""
    inside = np.zeros(len(points), dtype=bool)
    low, high = corners.min(axis=0), corners.max(axis=0)
    near = np.flatnonzero(((points >= low) & (points <= high)).all(axis=1))
    x, y = points[near].T
    odd = np.zeros(len(near), dtype=bool)
    for (x0, y0), (x1, y1) in zip(corners, np.roll(corners, -1, axis=0), strict=True):
        if y0 == y1:
            continue
        is_beside = (y0 <= y) != (y1 <= y)
        odd ^= is_beside & (x < x0 + (y - y0) * (x1 - x0) / (y1 - y0))
    inside[near] = odd
    return inside
