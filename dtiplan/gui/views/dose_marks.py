"""Doses in words on the views: numbers beside lines, legends, the dose at the cursor."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from dtiplan.domain.geometry import Array
from dtiplan.gui.session import Display, LayerStyle, Session
from dtiplan.gui.translation import tr
from dtiplan.gui.views import marks
from dtiplan.gui.views.mm_text import number
from dtiplan.gui.views.slice_worker import DrawnSlice
from dtiplan.render.isodoses import level_colours
from dtiplan.render.slice_values import linear_at
from dtiplan.workflow.viewing.dose_layers import DOSE, DoseDifference
from dtiplan.workflow.viewing.dose_painter import difference_limit_gy
from dtiplan.workflow.viewing.layers import Layer, LayerKind

_SMALLER = 0.85
_SOLID, _DASHED = "──", "╌╌"
_LEAST_LINE_PX = 64.0
_SAMPLE_PX, _GAP_PX, _ROW_SHARE = 18.0, 6.0, 1.05


@dataclass(frozen=True)
class LevelRow:
    """One level in a legend."""

    text: str
    colour_rgb: tuple[int, int, int]


@dataclass(frozen=True)
class DoseLegend:
    """What the lines of one or more doses mean.

    Parameters
    ----------
    lines : tuple of str
        Titles above the levels.
    rows : tuple of LevelRow
        From the highest level down.
    """

    lines: tuple[str, ...]
    rows: tuple[LevelRow, ...]


def level_text(value: float) -> str:
    """Write a level with as many decimals as it has, two at most."""
    for decimals in (0, 1):
        if abs(value - round(value, decimals)) < 1e-6:
            return number(value, decimals)
    return number(value, 2)


def draw_level_numbers(
    painter: QPainter, drawn: DrawnSlice, to_widget: Callable[[Array], QPointF]
) -> None:
    """Write the levels beside their lines, in the lines' colours."""
    if not drawn.level_numbers:
        return
    font = QFont(painter.font())
    font.setPointSizeF(font.pointSizeF() * _SMALLER)
    font.setBold(True)
    painter.save()
    painter.setFont(font)
    metrics, plane = QFontMetricsF(font), drawn.plane
    one, other = plane.centre_ras_mm, plane.centre_ras_mm + plane.right
    points_per_mm = abs(to_widget(other).x() - to_widget(one).x())
    taken: list[QRectF] = []
    for mark in drawn.level_numbers:
        if mark.extent_mm * points_per_mm < _LEAST_LINE_PX:
            continue  # the number would hide the line
        text = level_text(mark.value)
        place = to_widget(plane.centre_ras_mm + mark.right_mm * plane.right + mark.up_mm * plane.up)
        width = metrics.horizontalAdvance(text)
        box = QRectF(place.x() - width / 2, place.y() - metrics.capHeight(), width, 12.0)
        if any(box.intersects(other) for other in taken):
            continue  # the legend has it all
        taken.append(box)
        start = QPointF(place.x() - width / 2, place.y() + metrics.capHeight() / 2)
        marks.draw_text(painter, start, text, QColor(*mark.colour_rgb).lighter(115))
    painter.restore()


def shown_doses(
    session: Session, kind: LayerKind, display: Display | None = None
) -> list[tuple[Layer, LayerStyle]]:
    """Give the doses, or differences, that are on, or that were on in a display."""
    looked_at = display or session.display
    return [
        (layer, style)
        for layer in session.layers
        if layer.kind is kind
        and (style := looked_at.style(layer.key)) is not None
        and style.is_visible
    ]


def dose_legend(session: Session, display: Display | None = None) -> DoseLegend | None:
    """Give the legend of the doses that are on; None where none is.

    Parameters
    ----------
    session : Session
    display : Display, optional
        As a picture was drawn, which may be older than what is wanted now: a legend must never
        speak of other levels than the picture it stands on.
    """
    shown, store = shown_doses(session, LayerKind.DOSE, display), session.store
    look = (display or session.display).isodoses
    if not shown or store is None:
        return None
    plans = [layer.key.removeprefix(f"{DOSE}:") for layer, _ in shown]
    found = [look.levels_gy(store.prescriptions_gy.get(plan)) for plan in plans]
    levels = next((each for each in found if each), ())
    titles = [tr(layer.title) for layer, _ in shown]
    if len(shown) > 1:
        titles = [f"{_SOLID} {titles[0]}", *(f"{_DASHED} {title}" for title in titles[1:])]
    if not levels:
        return DoseLegend((*titles, tr("No prescription known: give levels in Gy")), ())
    if look.in_percent:
        wholes = sorted(
            {look.reference_gy or store.prescriptions_gy.get(plan, 0.0) for plan in plans}
        )
        said = " / ".join(number(whole, 2) for whole in wholes)
        titles.append(tr("100 % = {gy} Gy").format(gy=said))
    colours = level_colours(len(levels))
    unit = "%" if look.in_percent else "Gy"
    rows = [
        LevelRow(f"{level_text(written)} {unit}", rgb)
        for (written, _), rgb in zip(levels, colours, strict=True)
    ]
    return DoseLegend(tuple(titles), tuple(reversed(rows)))


def difference_limits(session: Session, key: str) -> tuple[float, float] | None:
    """Give the differences with the strongest colours, Gy; None until one has been drawn."""
    store, look = session.store, session.display.isodoses
    if store is None or (look.difference_gy is None and store.window_if_known(key) is None):
        return None
    limit = difference_limit_gy(store, key, look)
    return -limit, limit


def dose_text(session: Session, layer: Layer) -> str:
    """Say the dose, or the difference of doses, at the cursor; ``…`` until it is read."""
    value = session.store.value_if_read(layer.key) if session.store else None
    if value is None:
        return "…"
    point = session.cursor_ras_mm
    if isinstance(value, DoseDifference):
        found = value.at(point)
        sign = "+" if found is not None and found > 0 else ""
    else:
        found, sign = linear_at(value, point), ""
    if found is None:
        return tr("outside the dose grid")
    return f"{sign}{number(found, 2)} Gy"


def draw_surface_legend(painter: QPainter, corner: QPointF, legend: dict[str, Any]) -> None:
    """Draw what the surfaces of equal dose mean, above a corner low on the right."""
    levels = legend["levels"]
    plans = {level["plan"] for level in levels}
    rows = tuple(
        LevelRow(
            " ".join(
                (
                    level_text(level["value"]),
                    "%" if level["in_percent"] else "Gy",
                    *([level["plan"]] if len(plans) > 1 else []),
                )
            ),
            tuple(level["colour_rgb"]),
        )
        for level in levels
    )
    titles = (tr("Dose of {name}").format(name=plans.pop()),) if len(plans) == 1 else (tr("Doses"),)
    metrics = QFontMetricsF(painter.font())
    height = metrics.lineSpacing() * (len(titles) + _ROW_SHARE * len(rows))
    top = corner.y() - height + metrics.ascent()
    draw_dose_legend(painter, corner.x(), top, DoseLegend(titles, rows))


def draw_dose_legend(painter: QPainter, right: float, baseline: float, legend: DoseLegend) -> float:
    """Draw the legend below a base line, right-aligned; gives the next base line."""
    metrics = QFontMetricsF(painter.font())
    for line in legend.lines:
        x = right - metrics.horizontalAdvance(line)
        marks.draw_text(painter, QPointF(x, baseline), line, marks.TEXT)
        baseline += metrics.lineSpacing()
    for row in legend.rows:
        x = right - metrics.horizontalAdvance(row.text)
        marks.draw_text(painter, QPointF(x, baseline), row.text, marks.TEXT)
        middle = baseline - metrics.capHeight() / 2
        start, end = x - _GAP_PX - _SAMPLE_PX, x - _GAP_PX
        for colour, width in ((marks.HALO, 4.0), (QColor(*row.colour_rgb), 2.4)):
            painter.setPen(QPen(colour, width))
            painter.drawLine(QPointF(start, middle), QPointF(end, middle))
        baseline += metrics.lineSpacing() * _ROW_SHARE
    return baseline
