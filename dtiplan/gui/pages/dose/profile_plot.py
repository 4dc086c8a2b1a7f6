"""Doses along a tract: mean, lowest and highest of its streamlines at each place, plan by plan."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from dtiplan.domain.dose_comparison import TractDoseProfile
from dtiplan.domain.geometry import Array
from dtiplan.gui.pages.dose.dvh_axes import Axes, View, rounded_up, ticks
from dtiplan.gui.pages.dose.dvh_lines import legible, style_of
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.fact_texts import number_text

_LEFT_PX, _BOTTOM_PX, _TOP_PX, _RIGHT_PX = 52.0, 56.0, 12.0, 14.0
_TARGET_NEAR_MM = 10.0
_BAND_ALPHA = 46


class ProfilePlot(QWidget):
    """Shows the doses of every plan along one tract."""

    reading_changed = Signal(str)
    """What is read under the mouse, in words; empty for nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("doseProfilePlot")
        self.setAccessibleName(tr("Dose along the tract"))
        self.setMouseTracking(True)
        self.setMinimumHeight(220)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._profile: TractDoseProfile | None = None
        self._plans: tuple[str, ...] = ()
        self._target, self._colour = "", (90, 140, 220)
        self._at: int | None = None

    def show_profile(
        self,
        profile: TractDoseProfile | None,
        plans: tuple[str, ...],
        target: str,
        colour_rgb: tuple[int, int, int],
    ) -> None:
        """Show a tract; the distance to a target where there is one."""
        self._profile, self._plans = profile, plans
        self._target, self._colour, self._at = target, colour_rgb, None
        self.reading_changed.emit("")
        self.update()

    def sizeHint(self) -> QSize:
        """Say how large it likes to be."""
        return QSize(400, 220)

    @property
    def axes(self) -> Axes:
        """Where values lie on the widget."""
        area = QRectF(self.rect()).adjusted(_LEFT_PX, _TOP_PX, -_RIGHT_PX, -_BOTTOM_PX)
        profile = self._profile
        if profile is None:
            return Axes(View(0, 1, 0, 1), area)
        highs = [float(np.nanmax(h)) for h in profile.high_gy if np.isfinite(h).any()]
        length = float(profile.along_mm[-1]) if len(profile.along_mm) else 1.0
        return Axes(View(0.0, max(length, 1e-6), 0.0, rounded_up(max(highs, default=1.0))), area)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw axes, bands, means and where the target is near."""
        palette = self.palette()
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), palette.color(QPalette.ColorRole.Base))
            if self._profile is None:
                return
            self._paint(painter, self._profile)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Read the doses at the place under the mouse."""
        profile = self._profile
        if profile is None:
            return
        along, _ = self.axes.to_values(event.position())
        at = int(np.argmin(np.abs(profile.along_mm - along)))
        if at != self._at:
            self._at = at
            self.update()
            self.reading_changed.emit(self.reading(at))

    def leaveEvent(self, event: QEvent) -> None:
        """Read nothing."""
        super().leaveEvent(event)
        self._at = None
        self.update()
        self.reading_changed.emit("")

    def reading(self, at: int) -> str:
        """Say the doses at a place of the profile."""
        profile = self._profile
        if profile is None:
            return ""
        parts = []
        for plan, mean, low, high in zip(
            self._plans, profile.mean_gy, profile.low_gy, profile.high_gy, strict=True
        ):
            if not np.isfinite(mean[at]):
                parts.append(tr("{plan}: outside the dose grid").format(plan=plan))
                continue
            span = f"{number_text(low[at], 1)}–{number_text(high[at], 1)}"
            parts.append(f"{plan}: {number_text(mean[at], 2)} ({span}) Gy")
        place = tr("{mm} from the {end} end").format(
            mm=number_text(profile.along_mm[at], 1, "mm"), end=tr(profile.ends[0])
        )
        if profile.target_mm is not None and self._target:
            away = number_text(profile.target_mm[at], 1, "mm")
            parts.append(tr("distance to {target}: {mm}").format(mm=away, target=self._target))
        return f"{place}: " + "; ".join(parts)

    def _paint(self, painter: QPainter, profile: TractDoseProfile) -> None:
        axes, palette = self.axes, self.palette()
        base = palette.color(QPalette.ColorRole.Base)
        colour = legible(QColor(*self._colour), base)
        self._paint_near_target(painter, axes, profile)
        self._paint_axes(painter, axes, profile)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(axes.area.adjusted(0, -1, 0, 1))
        shade = QColor(colour)
        shade.setAlpha(_BAND_ALPHA)
        for number, mean in enumerate(profile.mean_gy):
            if number == 0:
                self._paint_band(painter, axes, profile, shade)
            pen = QPen(colour, 2.0)
            pen.setStyle(style_of(number))
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for part in _runs(np.isfinite(mean)):
                x, y = axes.to_widget(profile.along_mm[part], mean[part])
                painter.drawPolyline(_polygon(x, y))
        if self._at is not None:
            x, _ = axes.to_widget(profile.along_mm[self._at : self._at + 1], np.zeros(1))
            painter.setPen(QPen(palette.color(QPalette.ColorRole.Text), 1.0, Qt.PenStyle.DotLine))
            at = float(x[0])
            painter.drawLine(QPointF(at, axes.area.top()), QPointF(at, axes.area.bottom()))
        painter.setClipping(False)

    def _paint_band(
        self, painter: QPainter, axes: Axes, profile: TractDoseProfile, shade: QColor
    ) -> None:
        """Shade what lies between the lowest and the highest streamline in the first plan."""
        low, high = profile.low_gy[0], profile.high_gy[0]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(shade)
        for part in _runs(np.isfinite(low) & np.isfinite(high)):
            x, below = axes.to_widget(profile.along_mm[part], low[part])
            _, above = axes.to_widget(profile.along_mm[part], high[part])
            outline = _polygon(np.concatenate([x, x[::-1]]), np.concatenate([below, above[::-1]]))
            painter.drawPolygon(outline)

    def _paint_near_target(self, painter: QPainter, axes: Axes, profile: TractDoseProfile) -> None:
        """Mark below the axis where the target is near, and say how near."""
        if profile.target_mm is None or not self._target:
            return
        near = profile.target_mm <= _TARGET_NEAR_MM
        strip = QRectF(axes.area.left(), axes.area.bottom() + 2.0, axes.area.width(), 5.0)
        for part in _runs(near):
            x, _ = axes.to_widget(profile.along_mm[part], np.zeros(part.stop - part.start))
            left, right = float(x[0]), max(float(x[-1]), float(x[0]) + 2.0)
            mark = QRectF(left, strip.top(), right - left, strip.height())
            painter.fillRect(mark, self.palette().color(QPalette.ColorRole.Accent))

    def _paint_axes(self, painter: QPainter, axes: Axes, profile: TractDoseProfile) -> None:
        area, view, metrics = axes.area, axes.view, painter.fontMetrics()
        text = self.palette().color(QPalette.ColorRole.Text)
        grid = QColor(text)
        grid.setAlpha(28)
        values, decimals = ticks(view.left, view.right, max(2, int(area.width() / 64)))
        for value in values:
            at = float(axes.to_widget(np.array([value]), np.zeros(1))[0][0])
            painter.setPen(grid)
            painter.drawLine(QPointF(at, area.top()), QPointF(at, area.bottom()))
            said = number_text(value, decimals)
            painter.setPen(text)
            left = at - metrics.horizontalAdvance(said) / 2
            painter.drawText(QPointF(left, area.bottom() + 10 + metrics.ascent()), said)
        values, decimals = ticks(view.bottom, view.top, max(2, int(area.height() / 36)))
        for value in values:
            at = float(axes.to_widget(np.zeros(1), np.array([value]))[1][0])
            painter.setPen(grid)
            painter.drawLine(QPointF(area.left(), at), QPointF(area.right(), at))
            said = number_text(value, decimals)
            painter.setPen(text)
            left = area.left() - 5 - metrics.horizontalAdvance(said)
            painter.drawText(QPointF(left, at + metrics.capHeight() / 2), said)
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.drawRect(area)
        painter.setPen(text)
        below = QRectF(area.left(), self.height() - metrics.height() - 4.0, area.width(), 18.0)
        one, other = (tr(end) for end in profile.ends)
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft, f"← {one}")
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter, tr("Along the tract, mm"))
        painter.drawText(below, Qt.AlignmentFlag.AlignRight, f"{other} →")
        painter.save()
        painter.translate(metrics.height() / 2 + 2.0, area.center().y())
        painter.rotate(-90.0)
        side = QRectF(-area.height() / 2, -metrics.height() / 2, area.height(), metrics.height())
        painter.drawText(side, Qt.AlignmentFlag.AlignCenter, tr("Dose, Gy"))
        painter.restore()


def _runs(holds: np.ndarray) -> list[slice]:
    """Give the stretches in which something holds."""
    edges = np.flatnonzero(np.diff(np.concatenate([[0], holds.astype(np.int8), [0]])))
    return [slice(int(a), int(b)) for a, b in zip(edges[::2], edges[1::2], strict=True)]


def _polygon(x: Array, y: Array) -> QPolygonF:
    return QPolygonF([QPointF(a, b) for a, b in zip(x.tolist(), y.tolist(), strict=True)])
