"""Marks that every slice view carries: letters, head, scale, crosshair and lines of text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from dtiplan.gui.translation import tr
from dtiplan.render import colormaps

GROUND = QColor("#000000")
TEXT = QColor(colormaps.TEXT)
FAINT = QColor(colormaps.FAINT_TEXT)
LETTERS = QColor(colormaps.LETTERS)
CROSSHAIR = QColor("#5ec8f2")
RULER = QColor("#7ee081")
WARNING = QColor("#ff9d66")
HALO = QColor(0, 0, 0, 200)
_RIM = ((-1.0, -1.0), (-1.0, 1.0), (1.0, -1.0), (1.0, 1.0))

MARGIN_PX = 8.0
_SCALE_LENGTHS_MM = (1, 2, 5, 10, 20, 50, 100, 200)
_SCALE_SHARE = 0.25
_CROSSHAIR_GAP_PX = 9.0
_HEAD_PX = 34.0


def bold(font: QFont, larger: float = 1.0) -> QFont:
    """Give a font in bold, and larger by a factor."""
    changed = QFont(font)
    changed.setBold(True)
    changed.setPointSizeF(font.pointSizeF() * larger)
    return changed


def draw_text(painter: QPainter, place: QPointF, text: str, colour: QColor) -> None:
    """Draw text from its base line's left end, with a dark rim so that it is read on white."""
    painter.setPen(HALO)
    for right, down in _RIM:
        painter.drawText(QPointF(place.x() + right, place.y() + down), text)
    painter.setPen(colour)
    painter.drawText(place, text)


def draw_lines_of_text(
    painter: QPainter, lines: Sequence[tuple[str, QColor]], left: float, top: float
) -> None:
    """Draw lines of text below one another."""
    metrics = QFontMetricsF(painter.font())
    for number, (line, colour) in enumerate(lines):
        baseline = top + metrics.ascent() + number * metrics.lineSpacing()
        draw_text(painter, QPointF(left, baseline), line, colour)


def draw_letters(painter: QPainter, area: QRectF, letters: tuple[str, str, str, str]) -> None:
    """Name the sides of the picture: left, right, top and bottom edge."""
    metrics = QFontMetricsF(painter.font())
    left, right, top, bottom = letters
    middle = area.center()
    half = metrics.capHeight() / 2

    def put(text: str, x: float, baseline: float) -> None:
        draw_text(painter, QPointF(x, baseline), text, LETTERS)

    put(left, area.left() + MARGIN_PX, middle.y() + half)
    width = metrics.horizontalAdvance(right)
    put(right, area.right() - MARGIN_PX - width, middle.y() + half)
    width = metrics.horizontalAdvance(top)
    put(top, middle.x() - width / 2, area.top() + MARGIN_PX + metrics.capHeight())
    width = metrics.horizontalAdvance(bottom)
    put(bottom, middle.x() - width / 2, area.bottom() - MARGIN_PX)


def draw_scale(painter: QPainter, area: QRectF, pixels_per_mm: float) -> None:
    """Draw a bar of a round length with the length beside it, low on the left."""
    fitting = [n for n in _SCALE_LENGTHS_MM if n * pixels_per_mm <= _SCALE_SHARE * area.width()]
    length_mm = fitting[-1] if fitting else _SCALE_LENGTHS_MM[0]
    width = length_mm * pixels_per_mm
    y = area.bottom() - MARGIN_PX - 3.0
    x = area.left() + MARGIN_PX
    path = QPainterPath(QPointF(x, y - 3.0))
    path.lineTo(x, y + 3.0)
    path.moveTo(x, y)
    path.lineTo(x + width, y)
    path.moveTo(x + width, y - 3.0)
    path.lineTo(x + width, y + 3.0)
    painter.strokePath(path, QPen(HALO, 4.0))
    painter.strokePath(path, QPen(TEXT, 1.6))
    text = tr("{n} mm").format(n=length_mm)
    draw_text(painter, QPointF(x + width + 6.0, y + 4.0), text, TEXT)


def draw_crosshair(painter: QPainter, area: QRectF, place: QPointF) -> None:
    """Draw the cursor as two lines that leave the point itself free."""
    path = QPainterPath()
    for ahead in (-1.0, 1.0):
        path.moveTo(place.x() + ahead * _CROSSHAIR_GAP_PX, place.y())
        path.lineTo(area.right() if ahead > 0 else area.left(), place.y())
        path.moveTo(place.x(), place.y() + ahead * _CROSSHAIR_GAP_PX)
        path.lineTo(place.x(), area.bottom() if ahead > 0 else area.top())
    colour = QColor(CROSSHAIR)
    colour.setAlpha(60)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.strokePath(path, QPen(QColor(0, 0, 0, 110), 3.0))
    colour.setAlpha(190)
    painter.strokePath(path, QPen(colour, 1.0))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)


def draw_head(painter: QPainter, area: QRectF, orientation: str) -> None:
    """Draw a small head, seen as the picture sees the patient, low on the right.

    Axial: from the feet, nose up. Coronal: from the front. Sagittal: the face looks left.
    """
    box = QRectF(0.0, 0.0, _HEAD_PX, _HEAD_PX)
    box.moveBottomRight(QPointF(area.right() - MARGIN_PX, area.bottom() - MARGIN_PX))
    painter.save()
    painter.translate(box.topLeft())
    painter.scale(_HEAD_PX / 32.0, _HEAD_PX / 32.0)
    path = _HEADS[orientation]()
    painter.strokePath(path, QPen(HALO, 4.0))
    pen = QPen(FAINT, 1.5)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(path, pen)
    painter.restore()


def _axial_head() -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QRectF(6.5, 5.0, 19.0, 24.0))
    path.moveTo(13.5, 5.4)
    path.lineTo(16.0, 1.5)
    path.lineTo(18.5, 5.4)
    path.addEllipse(QRectF(3.6, 14.5, 2.6, 6.0))
    path.addEllipse(QRectF(25.8, 14.5, 2.6, 6.0))
    return path


def _coronal_head() -> QPainterPath:
    path = QPainterPath(QPointF(12.0, 31.0))
    path.lineTo(12.0, 27.0)
    path.cubicTo(7.0, 24.0, 6.5, 17.0, 6.5, 12.5)
    path.cubicTo(6.5, -0.5, 25.5, -0.5, 25.5, 12.5)
    path.cubicTo(25.5, 17.0, 25.0, 24.0, 20.0, 27.0)
    path.lineTo(20.0, 31.0)
    path.addEllipse(QRectF(10.6, 12.0, 3.0, 2.2))
    path.addEllipse(QRectF(18.4, 12.0, 3.0, 2.2))
    path.moveTo(16.0, 14.0)
    path.lineTo(14.8, 18.6)
    path.lineTo(17.0, 18.6)
    path.moveTo(13.2, 22.5)
    path.lineTo(18.8, 22.5)
    return path


def _sagittal_head() -> QPainterPath:
    path = QPainterPath(QPointF(21.5, 31.0))
    path.lineTo(21.5, 26.0)
    path.cubicTo(30.0, 21.0, 30.5, 2.5, 17.0, 2.5)
    path.cubicTo(8.5, 2.5, 6.0, 7.5, 6.5, 12.0)
    path.lineTo(3.5, 17.0)
    path.lineTo(6.3, 18.2)
    path.lineTo(6.0, 22.0)
    path.cubicTo(6.5, 26.5, 9.0, 25.5, 12.5, 25.5)
    path.lineTo(12.5, 31.0)
    path.addEllipse(QRectF(9.0, 11.0, 2.6, 2.0))
    path.moveTo(18.5, 13.5)
    path.cubicTo(21.5, 12.5, 22.0, 17.5, 18.8, 17.5)
    return path


_HEADS = {"axial": _axial_head, "coronal": _coronal_head, "sagittal": _sagittal_head}
