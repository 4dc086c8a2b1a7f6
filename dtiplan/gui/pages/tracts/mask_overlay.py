"""Voxels shown over a slice: each point of the view takes the colour of the voxel under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from dtiplan.domain.geometry import Array, Grid, transform_points
from dtiplan.workflow.regions.own_regions import PaintedRegion, Rule

if TYPE_CHECKING:
    from dtiplan.gui.views.slice_view import SliceView

_STEP_PX = 2
_HATCH = 6
"""Points of the lattice from one bar of a hatching to the next."""
_FEW = 500
"""So many places are enough to find the middle of what is drawn."""


def draw_voxels(
    view: SliceView,
    painter: QPainter,
    region: PaintedRegion,
    placed: tuple[Grid, Array],
    colour: QColor,
) -> QPoint | None:
    """Draw the voxels of a region where the view's slice cuts them; hatched if to be avoided.

    Parameters
    ----------
    view : SliceView
    painter : QPainter
        In points of the widget.
    region : PaintedRegion
    placed : (Grid, array (4, 4))
        The grid it was painted on, and the matrix from its RAS mm to the scene's.
    colour : QColor
        With its opacity.

    Returns
    -------
    QPoint or None
        A place inside of what was drawn, near its middle; None for nothing.
    """
    rect = seen_rect(view, region, placed)
    if rect.isEmpty():
        return None
    inside = seen_voxels(view, region, placed, rect)
    drawn = np.flatnonzero(inside)
    if not len(drawn):
        return None
    rows, columns = inside.shape
    # Premultiplied, since only that is drawn without a conversion.
    part = colour.alphaF()
    red, green, blue = (round(c * part) for c in (colour.red(), colour.green(), colour.blue()))
    value = np.uint32(colour.alpha() << 24 | red << 16 | green << 8 | blue)
    pixels = inside.astype(np.uint32) * value
    if region.rule is Rule.EXCLUDE:  # told apart without colour
        row, column = np.ogrid[:rows, :columns]
        is_gap = (row + column + (rect.top() + rect.left()) // _STEP_PX) % _HATCH >= _HATCH // 2
        pixels[is_gap] = pixels[is_gap] >> 2 & np.uint32(0x3F3F3F3F)
    form = QImage.Format.Format_ARGB32_Premultiplied
    image = QImage(pixels.tobytes(), columns, rows, 4 * columns, form)
    place = QRectF(rect.left(), rect.top(), columns * _STEP_PX, rows * _STEP_PX)
    painter.drawImage(place, image)
    few = np.stack(np.divmod(drawn[:: max(1, len(drawn) // _FEW)], columns), axis=1)
    row, column = few[((few - few.mean(axis=0)) ** 2).sum(axis=1).argmin()]
    return QPoint(rect.left() + int(column) * _STEP_PX, rect.top() + int(row) * _STEP_PX)


def seen_rect(view: SliceView, region: PaintedRegion, placed: tuple[Grid, Array]) -> QRect:
    """Give the part of the widget outside of which the region cannot be; maybe empty."""
    grid, scene_from_own = placed
    low = np.asarray(region.first_vox) - 0.5
    ends = np.stack([low, low + region.mask.shape], axis=1)
    corners = np.stack(np.meshgrid(*ends, indexing="ij"), axis=-1).reshape(-1, 3)
    scene = transform_points(scene_from_own @ grid.ras_from_vox, corners)
    plane, scale = view.plane, view.look.points_per_mm
    apart = scene - plane.centre_ras_mm
    depths = apart @ np.cross(plane.right, plane.up)
    if depths.min() > 0 or depths.max() < 0:
        return QRect()
    x = view.width() / 2 + scale * (apart @ plane.right)
    y = view.height() / 2 - scale * (apart @ plane.up)
    left, top = int(np.floor(x.min())), int(np.floor(y.min()))
    right, bottom = int(np.ceil(x.max())), int(np.ceil(y.max()))
    seen = QRect(left, top, right - left + 1, bottom - top + 1)
    return seen.intersected(QRect(0, 0, view.width(), view.height()))


def seen_voxels(
    view: SliceView, region: PaintedRegion, placed: tuple[Grid, Array], rect: QRect
) -> NDArray[np.bool_]:
    """Tell for a lattice of places in a part of the widget whether they show the region.

    Returns
    -------
    bool array, (rows, columns)
        Every second point of the widget, from the top left of ``rect``.
    """
    grid, scene_from_own = placed
    plane, scale = view.plane, view.look.points_per_mm
    x = np.arange(rect.left() + _STEP_PX / 2, rect.left() + rect.width(), _STEP_PX)
    y = np.arange(rect.top() + _STEP_PX / 2, rect.top() + rect.height(), _STEP_PX)
    vox_from_scene = grid.vox_from_ras @ np.linalg.inv(scene_from_own)
    # The index is linear in x and y, so that it needs no matrix product for every place.
    middle = transform_points(vox_from_scene, plane.centre_ras_mm) - region.first_vox + 0.5
    along = vox_from_scene[:3, :3] @ plane.right / scale
    upwards = vox_from_scene[:3, :3] @ plane.up / scale
    # A rim of nothing takes what lies outside the box, so that nothing has to be left out.
    padded = np.pad(region.mask, 1)
    index = []
    for axis in range(3):
        column = ((x - view.width() / 2) * along[axis] + middle[axis]).astype(np.float32)
        row = ((view.height() / 2 - y) * upwards[axis]).astype(np.float32)
        size = region.mask.shape[axis]
        place = np.clip(np.floor(row[:, None] + column[None, :]), -1, size).astype(np.intp)
        index.append(place + 1)
    return np.asarray(padded[tuple(index)])
