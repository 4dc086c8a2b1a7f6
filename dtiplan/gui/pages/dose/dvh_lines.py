"""Curves of histograms laid on the widget: made once for a view, asked which one is nearest."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPen, QPolygonF

from dtiplan.domain.geometry import Array
from dtiplan.gui.pages.dose.dvh_axes import Axes
from dtiplan.gui.pages.dose.dvh_curves import DvhBand, DvhCurve, DvhCurves, DvhUnits

_EVERY_PX = 3.0
_NEAR_PX = 14.0
_LEAST_CONTRAST = 3.0
TEXT_CONTRAST = 4.5
_STYLES = (
    Qt.PenStyle.SolidLine,
    Qt.PenStyle.DashLine,
    Qt.PenStyle.DotLine,
    Qt.PenStyle.DashDotLine,
    Qt.PenStyle.DashDotDotLine,
)


@dataclass(frozen=True, eq=False)
class LaidCurve:
    """A curve on the widget.

    Parameters
    ----------
    curve : DvhCurve
    x_px, y_px : array, (n,)
    line : QPolygonF
        The same.
    """

    curve: DvhCurve
    x_px: Array
    y_px: Array
    line: QPolygonF


@dataclass(frozen=True, eq=False)
class LaidBand:
    """A band on the widget: between the lowest and the highest of its regions."""

    band: DvhBand
    outline: QPolygonF


def lay_curves(curves: DvhCurves, units: DvhUnits, axes: Axes) -> list[LaidCurve]:
    """Lay every curve on the widget, as finely as can be seen."""
    dose = axes.columns(_EVERY_PX)
    found = []
    for curve in curves.curves:
        height = units.drawn(curve, dose)
        end = int(np.searchsorted(dose, curve.highest_gy / units.whole_gy(curve.plan))) + 2
        x, y = axes.to_widget(dose[:end], height[:end])
        found.append(LaidCurve(curve, x, y, _polygon(x, y)))
    return found


def lay_bands(curves: DvhCurves, units: DvhUnits, axes: Axes) -> list[LaidBand]:
    """Lay every band on the widget."""
    dose = axes.columns(_EVERY_PX)
    found = []
    for band in curves.bands:
        heights = np.array([units.drawn(region, dose) for region in band.regions])
        x, low = axes.to_widget(dose, heights.min(axis=0))
        _, high = axes.to_widget(dose, heights.max(axis=0))
        outline = _polygon(np.concatenate([x, x[::-1]]), np.concatenate([low, high[::-1]]))
        found.append(LaidBand(band, outline))
    return found


def _polygon(x: Array, y: Array) -> QPolygonF:
    return QPolygonF([QPointF(a, b) for a, b in zip(x.tolist(), y.tolist(), strict=True)])


def nearest_curve(laid: list[LaidCurve], place: QPointF, reach_px: float = _NEAR_PX) -> int | None:
    """Give the number of the curve nearest to a place; None where none is near."""
    best, nearest = None, reach_px
    for number, curve in enumerate(laid):
        is_near = np.abs(curve.x_px - place.x()) <= reach_px + _EVERY_PX
        if np.count_nonzero(is_near) < 2:
            continue
        away = _distance(curve.x_px[is_near], curve.y_px[is_near], place)
        if away < nearest:
            best, nearest = number, away
    return best


def _distance(x: Array, y: Array, place: QPointF) -> float:
    """Give the shortest distance of a place to a line of pieces."""
    start_x, start_y = x[:-1] - place.x(), y[:-1] - place.y()
    step_x, step_y = np.diff(x), np.diff(y)
    length = np.maximum(step_x**2 + step_y**2, 1e-12)
    share = np.clip(-(start_x * step_x + start_y * step_y) / length, 0.0, 1.0)
    return float(np.hypot(start_x + share * step_x, start_y + share * step_y).min())


def pen_of(curve: DvhCurve, ground: QColor, width: float) -> QPen:
    """Give the pen of a curve: the structure's colour, the plan's kind of line."""
    pen = QPen(legible(QColor(*curve.colour_rgb), ground), width)
    pen.setStyle(style_of(curve.plan_number))
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.BevelJoin)
    return pen


def style_of(plan_number: int) -> Qt.PenStyle:
    """Give the kind of line of a plan."""
    return _STYLES[plan_number % len(_STYLES)]


def legible(colour: QColor, ground: QColor, least: float = _LEAST_CONTRAST) -> QColor:
    """Give a colour of the same hue whose contrast with the ground is at least so large."""
    is_dark = _luminance(ground) < 0.2
    found = QColor(colour)
    for _ in range(12):
        if contrast(found, ground) >= least:
            break
        found = found.lighter(118) if is_dark else found.darker(114)
        if is_dark and found.lightness() < 40:
            found = QColor.fromHsl(max(found.hslHue(), 0), found.hslSaturation(), 60)
    return found


def contrast(one: QColor, other: QColor) -> float:
    """Give the contrast ratio of two colours (WCAG 2)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: QColor) -> float:
    parts = np.array([colour.redF(), colour.greenF(), colour.blueF()])
    linear = np.where(parts <= 0.03928, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
    return float(linear @ (0.2126, 0.7152, 0.0722))
