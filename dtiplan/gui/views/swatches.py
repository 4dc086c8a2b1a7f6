"""Small pictures beside the names of layers: a colour, or a band of a colour map."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPen, QPixmap

from dtiplan.gui.session import Colouring, LayerStyle
from dtiplan.render.colormaps import COLORMAPS
from dtiplan.render.isodoses import level_colours
from dtiplan.render.line_scales import TABLE
from dtiplan.workflow.viewing.dose_painter import DIFFERENCE_COLOURS
from dtiplan.workflow.viewing.layers import Layer, LayerKind

_FINER = 3
_RINGS = 3
_DIRECTIONS = ("#e5484d", "#46a758", "#3b82f6")


def swatch(layer: Layer, style: LayerStyle, size: QSize) -> QIcon:
    """Draw what a layer looks like.

    Structures are a frame, targets a ring with a dot, tracts a bar, images a band.
    """
    picture = QPixmap(size * _FINER)
    picture.setDevicePixelRatio(_FINER)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    area = QRectF(0, 0, size.width(), size.height()).adjusted(1, 1, -1, -1)
    own_rgb = style.colour_rgb or layer.colour_rgb
    if layer.kind is LayerKind.STRUCTURE:
        colour = QColor(*own_rgb)
        faint = QColor(colour)
        faint.setAlphaF(0.35)
        painter.setBrush(faint)
        painter.setPen(QPen(colour, 2.0))
        painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 2, 2)
    elif layer.kind is LayerKind.TARGET:
        _ring(painter, area, QColor(*layer.colour_rgb))
    elif layer.kind is LayerKind.TRACT and style.colouring is Colouring.TRACT:
        painter.fillRect(area.adjusted(0, 3, 0, -3), QColor(*own_rgb))
    elif layer.kind is LayerKind.DOSE:
        _rings(painter, area)
    elif layer.kind is LayerKind.DOSE_DIFFERENCE:
        _band(painter, area, colormap_band(DIFFERENCE_COLOURS))
    elif layer.kind is LayerKind.IMAGE:
        _band(painter, area, colormap_band(style.colormap))
    elif layer.kind is LayerKind.TRACT and style.colouring is not Colouring.DIRECTION:
        _band(painter, area.adjusted(0, 3, 0, -3), value_band())
    else:
        third = area.width() / 3
        for number, colour_name in enumerate(_DIRECTIONS):
            part = QRectF(area.left() + number * third, area.top(), third, area.height())
            painter.fillRect(part, QColor(colour_name))
    painter.end()
    return QIcon(picture)


def _ring(painter: QPainter, area: QRectF, colour: QColor) -> None:
    """Draw a ring with a dot in it, as targets are drawn."""
    radius = area.height() / 2 - 0.5
    painter.setPen(QPen(colour, 1.8))
    painter.drawEllipse(area.center(), radius, radius)
    painter.setBrush(colour)
    painter.drawEllipse(area.center(), radius / 4, radius / 4)


def _rings(painter: QPainter, area: QRectF) -> None:
    """Draw lines within lines, as isodoses are."""
    for number, rgb in enumerate(level_colours(_RINGS)):
        inset = number * 2.2
        painter.setPen(QPen(QColor(*rgb), 1.4))
        painter.drawEllipse(area.adjusted(inset + 0.7, inset * 0.7, -inset - 0.7, -inset * 0.7))


def _band(painter: QPainter, area: QRectF, image: QImage) -> None:
    painter.drawImage(area, image)
    painter.setPen(QPen(QColor(128, 128, 128), 0.8))
    painter.drawRect(area)


def colormap_band(colormap: str) -> QImage:
    """Give a colour map as a picture of 256 by 1 pixels."""
    return _as_band(COLORMAPS.get(colormap, COLORMAPS["grey"]))


def value_band() -> QImage:
    """Give the colours of values along streamlines as a picture, one pixel high."""
    return _as_band(TABLE)


def _as_band(colours: NDArray[np.uint8]) -> QImage:
    table = np.ascontiguousarray(colours)
    size = len(table)
    return QImage(table.data, size, 1, 3 * size, QImage.Format.Format_RGB888).copy()
