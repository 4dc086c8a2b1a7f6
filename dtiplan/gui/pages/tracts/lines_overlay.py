"""Streamlines near a slice as a picture over it: made with arrays, as thousands of strokes drawn
one by one would hold up the window.
"""  # noqa: D205

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from dtiplan.domain.streamlines import Streamlines
from dtiplan.render.planes import Plane

if TYPE_CHECKING:
    from dtiplan.gui.views.slice_view import SliceView

_SLAB_MM = 1.5
"""Streamlines are drawn on a slice so far before and behind it."""
_MOST_PIECES = 6000
_MOST_DOTS = 24
"""Of one piece between two points; farther apart than so many pixels they show as dots."""
_OPACITY = 0.85


class LinesOverlay:
    """The picture of one view, made anew when streamlines or view change."""

    def __init__(self) -> None:
        self._key: object = None
        self._lines: Streamlines | None = None
        self._dots: NDArray[np.uint32] = np.zeros((1, 1), np.uint32)
        self._picture = QImage()

    def picture(self, lines: Streamlines, view: SliceView) -> QImage:
        """Give a picture as large as the view, see-through where no streamline runs."""
        plane, ratio = view.plane, view.devicePixelRatioF()
        size = (round(view.width() * ratio), round(view.height() * ratio))
        key = (size, plane.centre_ras_mm.tobytes(), plane.width_mm)
        if lines is not self._lines or key != self._key:
            self._lines, self._key = lines, key
            self._dots = dots(pieces_near(lines, plane), plane, size, max(2, round(2 * ratio)))
            width, height = size
            self._picture = QImage(
                self._dots.data, width, height, QImage.Format.Format_ARGB32_Premultiplied
            )
        return self._picture


def pieces_near(lines: Streamlines, plane: Plane) -> NDArray[np.float32]:
    """Give the pieces between two points of which one is near a plane, (n, 2, 3) RAS mm."""
    normal = np.cross(plane.right, plane.up)
    points = lines.points_ras_mm
    depth = points @ normal.astype(np.float32) - np.float32(plane.centre_ras_mm @ normal)
    is_near = np.abs(depth) <= _SLAB_MM
    joined = np.ones(max(len(points) - 1, 0), dtype=bool)
    joined[lines.offsets[1:-1] - 1] = False
    first = np.flatnonzero(joined & (is_near[:-1] | is_near[1:]))
    if len(first) > _MOST_PIECES:
        first = first[:: -(-len(first) // _MOST_PIECES)]
    return np.stack([points[first], points[first + 1]], axis=1)


def dots(
    pieces: NDArray[np.float32], plane: Plane, size: tuple[int, int], width_px: int
) -> NDArray[np.uint32]:
    """Draw pieces (n, 2, 3) RAS mm as rows of dots: premultiplied ARGB, (rows, columns)."""
    columns, rows = size
    picture = np.zeros((rows, columns), np.uint32)
    if not len(pieces):
        return picture
    scale = columns / plane.width_mm
    apart = pieces - plane.centre_ras_mm.astype(np.float32)
    flat = np.stack([apart @ plane.right, -(apart @ plane.up)], axis=-1) * scale
    flat += np.array([columns / 2, rows / 2])
    longest = float(np.abs(flat[:, 1] - flat[:, 0]).max())
    share = np.linspace(0.0, 1.0, int(np.clip(np.ceil(longest), 2, _MOST_DOTS)))[None, :, None]
    places = flat[:, :1] + share * (flat[:, 1:] - flat[:, :1])
    index = np.floor(places.reshape(-1, 2) - (width_px - 1) / 2).astype(np.int32)
    colours = np.repeat(_colours(pieces), share.size)
    for right in range(width_px):
        for down in range(width_px):
            x, y = index[:, 0] + right, index[:, 1] + down
            is_seen = (x >= 0) & (x < columns) & (y >= 0) & (y < rows)
            picture[y[is_seen], x[is_seen]] = colours[is_seen]
    return picture


def _colours(pieces: NDArray[np.float32]) -> NDArray[np.uint32]:
    """Colour each piece by its direction, as in 3D: red left-right, green front-back, blue up."""
    way = np.abs(pieces[:, 1] - pieces[:, 0])
    way *= 255 * _OPACITY / np.maximum(way.max(axis=1, keepdims=True), 1e-6)
    red, green, blue = way.astype(np.uint32).T
    alpha = np.uint32(round(255 * _OPACITY))
    return np.asarray((alpha << 24) | (red << 16) | (green << 8) | blue, np.uint32)
