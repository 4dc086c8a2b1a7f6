"""What colours on a slice mean: a band with its values for every image and tract that has one."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from dtiplan.domain.units import Unit
from dtiplan.gui.session import Blend, LayerStyle, Session
from dtiplan.gui.translation import tr
from dtiplan.gui.views import marks
from dtiplan.gui.views.mm_text import number
from dtiplan.gui.views.swatches import colormap_band
from dtiplan.gui.views.windows import Limits, limits_of
from dtiplan.workflow.viewing.layers import Layer, LayerKind

_BAND_PX = (56.0, 8.0)
_GAP_PX = 4.0


@dataclass(frozen=True)
class Legend:
    """A colour map between two values.

    Parameters
    ----------
    title, low, high : str
        As shown.
    colormap : str
    """

    title: str
    low: str
    high: str
    colormap: str


def legends(session: Session) -> list[Legend]:
    """Give the legends of the shown images that are not plain grey."""
    if session.display.blend is not Blend.OFF:
        return []
    found = []
    for layer in session.layers:
        style = session.display.style(layer.key)
        if style is not None and style.is_visible and layer.kind is LayerKind.IMAGE:
            limits = limits_of(session, layer.key)
            if limits is not None and style.colormap != "grey":
                found.append(_legend(session, layer, style, limits))
    return found


def _legend(session: Session, layer: Layer, style: LayerStyle, limits: Limits) -> Legend:
    image = session.store.value_if_read(layer.key) if session.store else None
    unit = image.unit if image is not None else Unit.NONE
    title = tr(layer.title)
    if unit is Unit.MM2_S:
        low, high = (number(1000.0 * value, 1) for value in limits)
        return Legend(f"{title}, {tr('10⁻³ mm²/s')}", low, high, style.colormap)
    decimals = 2 if unit is Unit.NONE else 0
    low, high = (number(value, decimals) for value in limits)
    words = f"{title}, {unit.value}" if unit.value else title
    return Legend(words, low, high, style.colormap)


def draw_legends(painter: QPainter, area: QRectF, shown: list[Legend]) -> None:
    """Draw legends below one another, high on the right, right-aligned."""
    metrics = QFontMetricsF(painter.font())
    right = area.right() - marks.MARGIN_PX
    baseline = area.top() + marks.MARGIN_PX - 2.0 + metrics.ascent()
    width, height = _BAND_PX
    for legend in shown:
        title_x = right - metrics.horizontalAdvance(legend.title)
        marks.draw_text(painter, QPointF(title_x, baseline), legend.title, marks.TEXT)
        baseline += metrics.lineSpacing()
        high_x = right - metrics.horizontalAdvance(legend.high)
        band = QRectF(high_x - _GAP_PX - width, baseline - height, width, height)
        low_x = band.left() - _GAP_PX - metrics.horizontalAdvance(legend.low)
        painter.drawImage(band, colormap_band(legend.colormap))
        painter.setPen(QPen(marks.HALO, 1.0))
        painter.drawRect(band)
        marks.draw_text(painter, QPointF(low_x, baseline), legend.low, marks.FAINT)
        marks.draw_text(painter, QPointF(high_x, baseline), legend.high, marks.FAINT)
        baseline += metrics.lineSpacing()
