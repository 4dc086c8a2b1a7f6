"""Frame, ticks, names and the reading of a plot of histograms."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPalette, QPen

from dtiplan.gui.pages.dose.dvh_axes import Axes, ticks
from dtiplan.gui.pages.dose.dvh_curves import DvhCurve, DvhUnits
from dtiplan.gui.pages.dose.dvh_lines import TEXT_CONTRAST, LaidCurve, legible
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.fact_texts import number_text

_EVERY_X_PX, _EVERY_Y_PX = 64.0, 36.0
_TICK_PX, _GAP_PX = 4.0, 4.0
_DOT_PX = 3.5
_NAME_LEVELS = (0.12, 0.3, 0.48, 0.66, 0.84, 0.21, 0.39, 0.57, 0.75)
"""Heights of the plot at which names stand, one after the other."""
_MOST_NAMES = 14


def draw_frame(painter: QPainter, axes: Axes, units: DvhUnits, palette: QPalette) -> None:
    """Draw the frame, the grid, the ticks with their numbers, and the titles of the axes."""
    area, metrics = axes.area, QFontMetricsF(painter.font())
    text = palette.color(QPalette.ColorRole.Text)
    grid = QColor(text)
    grid.setAlpha(28)
    v = axes.view
    xs, x_decimals = ticks(v.left, v.right, max(2, int(area.width() / _EVERY_X_PX)))
    ys, y_decimals = ticks(v.bottom, v.top, max(2, int(area.height() / _EVERY_Y_PX)))
    for x in xs:
        at = float(axes.to_widget(np.array([x]), np.array([v.bottom]))[0][0])
        painter.setPen(QPen(grid, 1.0))
        painter.drawLine(QPointF(at, area.top()), QPointF(at, area.bottom()))
        said = number_text(x, x_decimals)
        painter.setPen(text)
        place = QPointF(
            at - metrics.horizontalAdvance(said) / 2, area.bottom() + _TICK_PX + metrics.ascent()
        )
        painter.drawText(place, said)
    for y in ys:
        at = float(axes.to_widget(np.array([v.left]), np.array([y]))[1][0])
        painter.setPen(QPen(grid, 1.0))
        painter.drawLine(QPointF(area.left(), at), QPointF(area.right(), at))
        said = number_text(y, y_decimals)
        painter.setPen(text)
        place = QPointF(
            area.left() - _TICK_PX - metrics.horizontalAdvance(said), at + metrics.capHeight() / 2
        )
        painter.drawText(place, said)
    painter.setPen(QPen(palette.color(QPalette.ColorRole.Mid), 1.0))
    painter.drawRect(area)
    painter.setPen(text)
    low = QRectF(area.left(), area.bottom() + 18.0, area.width(), metrics.height() + 2)
    painter.drawText(low, Qt.AlignmentFlag.AlignCenter, dose_title(units))
    painter.save()
    painter.translate(metrics.height() / 2 + 2.0, area.center().y())
    painter.rotate(-90.0)
    side = QRectF(-area.height() / 2, -metrics.height() / 2, area.height(), metrics.height())
    painter.drawText(side, Qt.AlignmentFlag.AlignCenter, volume_title(units))
    painter.restore()


def dose_title(units: DvhUnits) -> str:
    """Name the dose axis."""
    if units.dose_in_percent:
        return tr("Dose, % of the prescription")
    return tr("Dose, Gy")


def volume_title(units: DvhUnits) -> str:
    """Name the volume axis."""
    if not units.is_differential:
        return tr("Volume, cm³") if units.volume_in_cc else tr("Volume, %")
    dose = "%" if units.dose_in_percent else "Gy"
    volume = "cm³" if units.volume_in_cc else "%"
    return tr("Volume per dose, {volume}/{dose}").format(volume=volume, dose=dose)


def draw_names(painter: QPainter, axes: Axes, laid: Sequence[LaidCurve], palette: QPalette) -> None:
    """Write the structures' names beside their curves, where there is room for them."""
    ground = palette.color(QPalette.ColorRole.Base)
    font = QFont(painter.font())
    font.setPointSizeF(font.pointSizeF() * 0.85)
    painter.save()
    painter.setFont(font)
    metrics, taken = QFontMetricsF(font), list[QRectF]()
    first: dict[str, LaidCurve] = {}
    for each in laid:
        first.setdefault(each.curve.structure, each)
    for number, (name, each) in enumerate(list(first.items())[:_MOST_NAMES]):
        box = _name_box(axes, each, number, metrics.horizontalAdvance(name), metrics.height())
        if box is None or any(box.intersects(other) for other in taken):
            continue
        taken.append(box)
        back = QColor(ground)
        back.setAlpha(200)
        painter.fillRect(box, back)
        painter.setPen(legible(QColor(*each.curve.colour_rgb), ground, TEXT_CONTRAST))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, name)
    painter.restore()


def _name_box(
    axes: Axes, laid: LaidCurve, number: int, width: float, height: float
) -> QRectF | None:
    """Give a place right of where a curve falls below a height; None where it never does."""
    area = axes.area
    wanted = area.bottom() - _NAME_LEVELS[number % len(_NAME_LEVELS)] * area.height()
    below = np.flatnonzero(laid.y_px >= wanted)
    if not below.size:
        return None
    at = float(laid.x_px[below[0]])
    box = QRectF(at + _GAP_PX, wanted - height / 2, width + 2.0, height)
    if box.right() > area.right():
        box.moveRight(at - _GAP_PX)
    return box if area.contains(box) else None


def draw_reading(
    painter: QPainter, axes: Axes, curves: Sequence[DvhCurve], units: DvhUnits, dose: float
) -> None:
    """Draw the dose that is read, and a dot on the curve of each plan."""
    area, place = axes.area, np.array([dose])
    at = float(axes.to_widget(place, place)[0][0])
    if not area.left() <= at <= area.right():
        return
    painter.setPen(QPen(painter.pen().color(), 1.0, Qt.PenStyle.DotLine))
    painter.drawLine(QPointF(at, area.top()), QPointF(at, area.bottom()))
    for curve in curves:
        y = float(axes.to_widget(place, units.drawn(curve, place))[1][0])
        if area.top() <= y <= area.bottom():
            painter.setBrush(QColor(*curve.colour_rgb))
            painter.drawEllipse(QPointF(at, y), _DOT_PX, _DOT_PX)


def reading_text(first: DvhCurve, curves: Sequence[DvhCurve], units: DvhUnits, dose: float) -> str:
    """Say what is read: the dose, and the volume that gets at least so much in each plan."""
    gy = dose * units.whole_gy(first.plan)
    said = number_text(gy, 2, "Gy")
    if units.dose_in_percent:
        said = f"{number_text(dose, 1, '%')} ({said})"
    parts = []
    for curve in curves:
        volume_cc = float(curve.volume_at(dose * units.whole_gy(curve.plan)))
        share = 100.0 * volume_cc / max(curve.total_cc, 1e-12)
        volume = f"{number_text(share, 1, '%')} ({number_text(volume_cc, 3, 'cm³')})"
        parts.append(f"{curve.plan}: {volume}" if len(curves) > 1 else volume)
    text = tr("{structure}, at least {dose}: {volumes}")
    return text.format(structure=first.structure, dose=said, volumes="; ".join(parts))
