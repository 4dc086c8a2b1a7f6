"""What colours on a slice mean: a band with its values for every image and tract that has one."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from dtiplan.domain.units import Unit
from dtiplan.gui.session import Blend, Colouring, LayerStyle, Session
from dtiplan.gui.translation import tr
from dtiplan.gui.views import marks
from dtiplan.gui.views.dose_marks import (
    DoseLegend,
    difference_limits,
    draw_dose_legend,
    level_text,
    shown_doses,
)
from dtiplan.gui.views.mm_text import number
from dtiplan.gui.views.swatches import colormap_band, value_band
from dtiplan.gui.views.windows import Limits, limits_of
from dtiplan.render.line_scales import DISTANCE_LIMITS_MM, FA_LIMITS
from dtiplan.workflow.viewing.dose_painter import DIFFERENCE_COLOURS
from dtiplan.workflow.viewing.layers import Layer, LayerKind

_BAND_PX = (56.0, 8.0)
_GAP_PX = 4.0
ALONG_LINES = "along lines"
"""In place of a colour map: the colours that values along streamlines have."""


DIRECTIONS = "directions"
"""In place of a colour map: red, green and blue for the axes of the patient."""
_AXES = (("R–L", "#ff6b6b"), ("A–P", "#63d471"), ("S–I", "#6ea8ff"))


@dataclass(frozen=True)
class Legend:
    """A colour map between two values.

    Parameters
    ----------
    title, low, high : str
        As shown.
    colormap : str
        ``ALONG_LINES`` for what streamlines are coloured with; ``DIRECTIONS`` for axes.
    """

    title: str
    low: str
    high: str
    colormap: str


def legends(session: Session) -> list[Legend]:
    """Give the legends of the shown images that are not plain grey, and of tracts with values."""
    shown = [
        (layer, style)
        for layer in session.layers
        if (style := session.display.style(layer.key)) is not None and style.is_visible
    ]
    is_judged = session.display.blend is not Blend.OFF
    found = [] if is_judged else [*_of_images(session, shown), *_of_differences(session)]
    if any(_says_direction(session, layer, style) for layer, style in shown):
        found.append(Legend(tr("Direction"), "", "", DIRECTIONS))
    return found + _of_tracts(session, shown)


def _says_direction(session: Session, layer: Layer, style: LayerStyle) -> bool:
    """Whether red, green and blue are axes of the patient on a layer."""
    if layer.kind is LayerKind.TRACT:
        return style.colouring is Colouring.DIRECTION
    if layer.kind is LayerKind.COLOUR:
        return session.display.blend is Blend.OFF
    return layer.kind is LayerKind.GLYPHS


def _of_images(session: Session, shown: list[tuple[Layer, LayerStyle]]) -> list[Legend]:
    found = []
    for layer, style in shown:
        if layer.kind is LayerKind.IMAGE and style.colormap != "grey":
            limits = limits_of(session, layer.key)
            if limits is not None:
                found.append(_legend(session, layer, style, limits))
    return found


def _of_differences(session: Session) -> list[Legend]:
    """Say how large the differences of doses are that have the strongest colours."""
    found = []
    for layer, _ in shown_doses(session, LayerKind.DOSE_DIFFERENCE):
        limits = difference_limits(session, layer.key)
        if limits is not None:
            low, high = (level_text(value) for value in limits)
            title = f"{tr(layer.title)}, Gy"
            found.append(Legend(title, low, f"+{high}", DIFFERENCE_COLOURS))
    return found


def _of_tracts(session: Session, shown: list[tuple[Layer, LayerStyle]]) -> list[Legend]:
    """Say what FA and distance along tracts look like, once for all tracts."""
    tracts = [pair for pair in shown if pair[0].kind is LayerKind.TRACT]
    found = []
    if any(style.colouring is Colouring.FA for _, style in tracts):
        low, high = (number(value, 1) for value in FA_LIMITS)
        found.append(Legend(tr("FA along tracts"), low, high, ALONG_LINES))
    far = [layer.key for layer, style in tracts if style.colouring is Colouring.DISTANCE]
    targets = {session.store.target_of(key) for key in far} if session.store else set()
    names = sorted(key.partition(":")[2] for key in targets if key)
    if names:
        found.append(distance_legend(names))
    return found


def distance_legend(names: list[str]) -> Legend:
    """Give the legend of distances to structures of these names."""
    near, beyond = DISTANCE_LIMITS_MM
    return Legend(
        tr("Distance to {names}").format(names=", ".join(names)),
        tr("≥ {mm} mm").format(mm=number(beyond, 0)),
        tr("{mm} mm").format(mm=number(near, 0)),
        ALONG_LINES,
    )


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


def draw_legends(
    painter: QPainter, area: QRectF, shown: list[Legend], doses: DoseLegend | None = None
) -> None:
    """Draw legends below one another, high on the right, right-aligned; doses last."""
    metrics = QFontMetricsF(painter.font())
    right = area.right() - marks.MARGIN_PX
    baseline = area.top() + marks.MARGIN_PX - 2.0 + metrics.ascent()
    for legend in shown:
        title_x = right - metrics.horizontalAdvance(legend.title)
        marks.draw_text(painter, QPointF(title_x, baseline), legend.title, marks.TEXT)
        baseline += metrics.lineSpacing()
        if legend.colormap == DIRECTIONS:
            _draw_axes(painter, QPointF(right, baseline))
        else:
            _draw_band(painter, QPointF(right, baseline), legend)
        baseline += metrics.lineSpacing()
    if doses is not None:
        draw_dose_legend(painter, right, baseline, doses)


def _draw_axes(painter: QPainter, end: QPointF) -> None:
    """Name the axes in their colours, up to a place on the base line."""
    metrics, x = QFontMetricsF(painter.font()), end.x()
    for text, colour in reversed(_AXES):
        x -= metrics.horizontalAdvance(text)
        marks.draw_text(painter, QPointF(x, end.y()), text, QColor(colour))
        x -= 2 * _GAP_PX


def _draw_band(painter: QPainter, end: QPointF, legend: Legend) -> None:
    """Draw the colours between their values, up to a place on the base line."""
    metrics = QFontMetricsF(painter.font())
    width, height = _BAND_PX
    high_x = end.x() - metrics.horizontalAdvance(legend.high)
    band = QRectF(high_x - _GAP_PX - width, end.y() - height, width, height)
    low_x = band.left() - _GAP_PX - metrics.horizontalAdvance(legend.low)
    is_of_lines = legend.colormap == ALONG_LINES
    painter.drawImage(band, value_band() if is_of_lines else colormap_band(legend.colormap))
    painter.setPen(QPen(marks.HALO, 1.0))
    painter.drawRect(band)
    marks.draw_text(painter, QPointF(low_x, end.y()), legend.low, marks.FAINT)
    marks.draw_text(painter, QPointF(high_x, end.y()), legend.high, marks.FAINT)
