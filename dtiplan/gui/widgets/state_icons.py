"""Small signs for states and severities: a shape and a colour, always shown beside a word.

The colours are those of Okabe and Ito, which remain apart in the common forms of colour
blindness; the shapes remain apart without any colour.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QIcon,
    QPainter,
    QPalette,
    QPen,
    QPixmap,
    QPixmapCache,
    QPolygonF,
)

_SIDE_PX = 64
"""Drawn large and scaled down, so that it is sharp at 200 %."""


class Mark(StrEnum):
    """What a sign says."""

    TO_DO = "to do"
    RUNNING = "running"
    DONE = "done"
    STALE = "out of date"
    FAILED = "failed"
    BLOCKED = "blocked"
    INFO = "info"
    WARNING = "warning"


_COLOURS = {
    Mark.TO_DO: ("#6b6b6b", "#a8a8a8"),
    Mark.RUNNING: ("#0072b2", "#56b4e9"),
    Mark.DONE: ("#00795a", "#2fc79c"),
    Mark.STALE: ("#9a6a00", "#e69f00"),
    Mark.FAILED: ("#b3390a", "#ff7a45"),
    Mark.BLOCKED: ("#b3390a", "#ff7a45"),
    Mark.INFO: ("#0072b2", "#56b4e9"),
    Mark.WARNING: ("#9a6a00", "#e69f00"),
}


def mark_colour(mark: Mark, palette: QPalette) -> QColor:
    """Give the colour of a sign on this palette's ground, at least 4.5 : 1 in contrast."""
    is_dark = palette.color(QPalette.ColorRole.Window).lightness() < 128
    return QColor(_COLOURS[mark][is_dark])


def mark_icon(mark: Mark, palette: QPalette) -> QIcon:
    """Draw a sign, or give it as it was drawn before on the same ground.

    In a selected row it has the colour of the row's text: its own may be lost on that ground.
    """
    roles = QPalette.ColorRole
    icon = QIcon(_drawn(mark, mark_colour(mark, palette), palette.color(roles.Window)))
    selected = _drawn(mark, palette.color(roles.HighlightedText), palette.color(roles.Highlight))
    icon.addPixmap(selected, QIcon.Mode.Selected)
    return icon


def _drawn(mark: Mark, colour: QColor, ground: QColor) -> QPixmap:
    name = f"dtiplan mark {mark} {colour.name()} {ground.name()}"
    drawn = QPixmap()
    if QPixmapCache.find(name, drawn):
        return drawn
    picture = QPixmap(_SIDE_PX, _SIDE_PX)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(colour, 6.0)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    _DRAWINGS[mark](painter, colour, ground)
    painter.end()
    QPixmapCache.insert(name, picture)
    return picture


def _to_do(painter: QPainter, _colour: QColor, _ground: QColor) -> None:
    painter.drawEllipse(QRectF(12, 12, 40, 40))


def _running(painter: QPainter, colour: QColor, _ground: QColor) -> None:
    painter.drawEllipse(QRectF(8, 8, 48, 48))
    painter.setBrush(colour)
    painter.drawPolygon(QPolygonF([QPointF(26, 21), QPointF(26, 43), QPointF(44, 32)]))


def _done(painter: QPainter, colour: QColor, ground: QColor) -> None:
    painter.setBrush(colour)
    painter.drawEllipse(QRectF(8, 8, 48, 48))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(ground, 6.0))
    painter.drawPolyline(QPolygonF([QPointF(20, 33), QPointF(28, 42), QPointF(44, 22)]))


def _stale(painter: QPainter, colour: QColor, _ground: QColor) -> None:
    painter.drawArc(QRectF(10, 10, 44, 44), 40 * 16, 280 * 16)
    painter.setBrush(colour)
    painter.drawPolygon(QPolygonF([QPointF(41, 25), QPointF(57, 25), QPointF(52, 9)]))


def _failed(painter: QPainter, colour: QColor, ground: QColor) -> None:
    painter.setBrush(colour)
    painter.drawEllipse(QRectF(8, 8, 48, 48))
    painter.setPen(QPen(ground, 6.0))
    painter.drawLine(QPointF(23, 23), QPointF(41, 41))
    painter.drawLine(QPointF(41, 23), QPointF(23, 41))


def _blocked(painter: QPainter, colour: QColor, ground: QColor) -> None:
    painter.setBrush(colour)
    painter.drawPolygon(
        QPolygonF(
            [
                QPointF(x, y)
                for x, y in (
                    (22, 7), (42, 7), (57, 22), (57, 42), (42, 57), (22, 57), (7, 42), (7, 22),
                )
            ]
        )
    )  # fmt: skip
    painter.setPen(QPen(ground, 7.0))
    painter.drawLine(QPointF(20, 32), QPointF(44, 32))


def _info(painter: QPainter, colour: QColor, _ground: QColor) -> None:
    painter.drawEllipse(QRectF(8, 8, 48, 48))
    painter.drawLine(QPointF(32, 31), QPointF(32, 44))
    painter.setBrush(colour)
    painter.drawEllipse(QPointF(32, 20), 1.5, 1.5)


def _warning(painter: QPainter, colour: QColor, ground: QColor) -> None:
    painter.setBrush(colour)
    painter.drawPolygon(QPolygonF([QPointF(32, 9), QPointF(57, 54), QPointF(7, 54)]))
    painter.setPen(QPen(ground, 6.0))
    painter.drawLine(QPointF(32, 25), QPointF(32, 38))
    painter.drawPoint(QPointF(32, 47))


_DRAWINGS: dict[Mark, Callable[[QPainter, QColor, QColor], None]] = {
    Mark.TO_DO: _to_do,
    Mark.RUNNING: _running,
    Mark.DONE: _done,
    Mark.STALE: _stale,
    Mark.FAILED: _failed,
    Mark.BLOCKED: _blocked,
    Mark.INFO: _info,
    Mark.WARNING: _warning,
}
