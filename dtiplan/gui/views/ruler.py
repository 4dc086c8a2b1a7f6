"""A ruler on slices: drag a line, read its length."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPen

from dtiplan.domain.geometry import Array
from dtiplan.gui.session import Session
from dtiplan.gui.translation import tr
from dtiplan.gui.views import marks
from dtiplan.gui.views.mm_text import number

if TYPE_CHECKING:
    from dtiplan.gui.views.slice_canvas import SliceCanvas, SliceTool

_SEEN_WITHIN_MM = 1.0
_END_PX = 5.0


class Ruler:
    """A tool for ``SliceCanvas``: one line between two points of the scene."""

    name = "ruler"

    def __init__(self, before: SliceTool | None = None) -> None:
        """Take the place of another tool, which is still seen and comes back afterwards."""
        self.before = before
        self.ends_ras_mm: tuple[Array, Array] | None = None

    @property
    def length_mm(self) -> float | None:
        """Distance of its ends; None before it is drawn."""
        if self.ends_ras_mm is None:
            return None
        return float(np.linalg.norm(self.ends_ras_mm[1] - self.ends_ras_mm[0]))

    @property
    def solids(self) -> tuple[dict[str, Any], ...]:
        """What the tool before it shows in 3D."""
        return tuple(getattr(self.before, "solids", ()))

    def press(self, _view: SliceCanvas, point_ras_mm: Array) -> None:
        """Start at a point."""
        self.ends_ras_mm = (point_ras_mm, point_ras_mm)

    def drag(self, _view: SliceCanvas, point_ras_mm: Array) -> None:
        """Stretch to a point."""
        if self.ends_ras_mm is not None:
            self.ends_ras_mm = (self.ends_ras_mm[0], point_ras_mm)

    def release(self, view: SliceCanvas, point_ras_mm: Array) -> None:
        """End at a point."""
        self.drag(view, point_ras_mm)

    def paint(self, view: SliceCanvas, painter: QPainter) -> None:
        """Draw it in a view that shows its slice."""
        if self.before is not None:
            self.before.paint(view, painter)
        length = self.length_mm
        if not length or self.ends_ras_mm is None:
            return
        plane = view.plane
        normal = np.cross(plane.right, plane.up)
        apart = [abs((end - plane.centre_ras_mm) @ normal) for end in self.ends_ras_mm]
        if max(apart) > _SEEN_WITHIN_MM:
            return
        start, end = (view.to_widget(point) for point in self.ends_ras_mm)
        along = end - start
        across = QPointF(-along.y(), along.x()) / max(np.hypot(along.x(), along.y()), 1.0)
        pens = (QPen(marks.HALO, 4.0), QPen(marks.RULER, 1.6))
        for pen in pens:
            painter.setPen(pen)
            painter.drawLine(start, end)
            for tip in (start, end):
                painter.drawLine(tip - across * _END_PX, tip + across * _END_PX)
        text = tr("{length} mm").format(length=number(length))
        place = end + QPointF(8.0, -8.0)
        marks.draw_text(painter, place, text, marks.RULER)


def toggle_ruler(session: Session) -> None:
    """Take the ruler, or put it away and take up what was there before."""
    tool = session.tool
    session.take_tool(tool.before if isinstance(tool, Ruler) else Ruler(tool))
