"""A plot of dose-volume histograms: many structures, several plans, one of them highlighted.

The structure is told by its colour and its name, the plan by the kind of line.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from dtiplan.gui.pages.dose.dvh_axes import Axes, View, rounded_up
from dtiplan.gui.pages.dose.dvh_curves import DvhCurves, DvhUnits
from dtiplan.gui.pages.dose.dvh_lines import (
    LaidBand,
    LaidCurve,
    lay_bands,
    lay_curves,
    legible,
    nearest_curve,
    pen_of,
)
from dtiplan.gui.pages.dose.dvh_marks import (
    draw_frame,
    draw_names,
    draw_reading,
    reading_text,
)
from dtiplan.gui.translation import tr

_NOTCH, _ZOOM = 120, 1.25
_LEFT_PX, _BOTTOM_PX, _TOP_PX, _RIGHT_PX = 52.0, 40.0, 10.0, 14.0
_STEP_SHARE = 0.02
_LINE_PX, _STRONG_PX = 1.3, 3.0
_BAND_ALPHA, _STRONG_BAND_ALPHA = 34, 80
_VEIL_ALPHA = 190
_DRAG_PX = 6.0


class DvhPlot(QWidget):
    """Shows curves; the one nearest to the mouse stands out and is read.

    Mouse: the nearest curve is read; wheel: zoom; left drag: look at a part; double click: all.
    Keys: up and down go through the structures, left and right move the dose that is read,
    plus and minus zoom, Home shows all, Ctrl+C copies the picture, Escape lets go.
    """

    highlighted = Signal(str)
    """Name of the structure that stands out; empty for none. By mouse or keys only."""
    reading_changed = Signal(str)
    """What is read, in words; empty for nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dvhPlot")
        self.setAccessibleName(tr("Dose-volume histograms"))
        self.setAccessibleDescription(self._how())
        self.setWhatsThis(self._how())
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.curves, self.units = DvhCurves(), DvhUnits()
        self.shows_bands = True
        self._view: View | None = None
        self._laid: list[LaidCurve] | None = None
        self._bands: list[LaidBand] = []
        self._ground: QPixmap | None = None
        self._structure, self._plan = "", ""
        self._reading: float | None = None
        self._pressed: QPointF | None = None
        self._dragged: QRectF | None = None

    @property
    def structure(self) -> str:
        """The structure that stands out; empty for none."""
        return self._structure

    @property
    def whole(self) -> View:
        """Everything there is to see."""
        highest = max(
            (c.highest_gy / self.units.whole_gy(c.plan) for c in self.curves.curves), default=1.0
        )
        right = rounded_up(highest * 1.02)
        if not self.units.is_differential:
            cc = max((c.total_cc for c in self.curves.curves), default=1.0)
            return View(0.0, right, 0.0, rounded_up(cc) if self.units.volume_in_cc else 105.0)
        axes = Axes(View(0.0, right, 0.0, 1.0), QRectF(0, 0, 240, 1))
        dose = axes.columns(1.0)
        top = max((float(self.units.drawn(c, dose).max()) for c in self.curves.curves), default=1.0)
        return View(0.0, right, 0.0, rounded_up(top * 1.05))

    @property
    def axes(self) -> Axes:
        """Where values lie on the widget."""
        area = QRectF(self.rect()).adjusted(_LEFT_PX, _TOP_PX, -_RIGHT_PX, -_BOTTOM_PX)
        return Axes(self._view or self.whole, area)

    @property
    def reading(self) -> str:
        """What is read, in words; empty for nothing."""
        chosen = [c for c in self.curves.curves if c.structure == self._structure]
        if not chosen or self._reading is None:
            return ""
        first = [c for c in chosen if c.plan == self._plan] or chosen
        return reading_text(first[0], chosen, self.units, self._reading)

    def show_curves(self, curves: DvhCurves, units: DvhUnits) -> None:
        """Show these curves; the view stays where the axes are the same."""
        is_same_axes = units == self.units and curves.plans == self.curves.plans
        self.curves, self.units = curves, units
        if not is_same_axes:
            self._view = None
        if self._structure not in curves.structures:
            self._structure = ""
        self._draw_anew()

    def show_bands(self, is_shown: bool) -> None:
        """Show or leave out what the uncertainty of the tracts does."""
        self.shows_bands = is_shown
        self._draw_anew()

    def highlight(self, structure: str) -> None:
        """Let a structure stand out, or none; nobody is told."""
        known = structure if any(c.structure == structure for c in self.curves.curves) else ""
        if known != self._structure:
            self._structure, self._reading = known, None
            self._tell_reading()

    def reset(self) -> None:
        """Show everything again."""
        self._view = None
        self._draw_anew()

    def zoom(self, factor: float, place: QPointF | None = None) -> None:
        """Magnify about a place of the widget, or about the middle."""
        axes = self.axes
        x, y = axes.to_values(place if place is not None else axes.area.center())
        self._view = axes.view.zoomed(factor, x, y, self.whole)
        self._draw_anew()

    def picture(self) -> QImage:
        """Give what is seen as a picture."""
        ratio = self.devicePixelRatioF()
        image = QImage(self.size() * ratio, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(ratio)
        with QPainter(image) as painter:
            painter.setFont(self.font())
            self._paint(painter)
        return image

    def copy_picture(self) -> None:
        """Put the picture on the clipboard."""
        QGuiApplication.clipboard().setImage(self.picture())

    def sizeHint(self) -> QSize:
        """Say how large it likes to be."""
        return QSize(400, 280)

    def minimumSizeHint(self) -> QSize:
        """Say how small it may become."""
        return QSize(240, 200)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the curves, what stands out, and what is read."""
        with QPainter(self) as painter:
            self._paint(painter)
            if self.hasFocus():
                painter.setPen(QPen(self.palette().highlight().color(), 2.0))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to look at a part."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Read the nearest curve, or draw the part to be looked at."""
        if self._pressed is not None:
            self._dragged = QRectF(self._pressed, event.position()).normalized()
            self.update()
            return
        found = nearest_curve(self._laid_curves(), event.position())
        if found is None:
            self._choose("", "", None)
            return
        curve = self._laid_curves()[found].curve
        self._choose(curve.structure, curve.plan, self.axes.to_values(event.position())[0])

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Look at the part that was drawn."""
        part, self._pressed, self._dragged = self._dragged, None, None
        is_large = part is not None and min(part.width(), part.height()) >= _DRAG_PX
        if is_large and part is not None and event.button() is Qt.MouseButton.LeftButton:
            left, bottom = self.axes.to_values(part.bottomLeft())
            right, top = self.axes.to_values(part.topRight())
            self._view = View(left, right, bottom, top).within(self.whole)
            self._draw_anew()
        self.update()

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        """Show everything again."""
        self.reset()

    def leaveEvent(self, event: QEvent) -> None:
        """Let go when the mouse leaves."""
        super().leaveEvent(event)
        self._choose("", "", None)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl or while it has the focus; else the page scrolls."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier or self.hasFocus():
            self.zoom(_ZOOM ** (event.angleDelta().y() / _NOTCH), event.position())
            event.accept()
        else:
            event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do by key what the mouse does."""
        keys = Qt.Key
        steps = {keys.Key_Up: -1, keys.Key_Down: 1}
        moves = {keys.Key_Left: -1, keys.Key_Right: 1}
        zooms = {keys.Key_Plus: _ZOOM, keys.Key_Equal: _ZOOM, keys.Key_Minus: 1 / _ZOOM}
        key = keys(event.key())
        if key in steps:
            self._step(steps[key])
        elif key in moves and self._structure:
            self._move_reading(moves[key])
        elif key in zooms:
            self.zoom(zooms[key])
        elif key is keys.Key_Home:
            self.reset()
        elif key is keys.Key_Escape and self._structure:
            self._choose("", "", None)
        elif key is keys.Key_C and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.copy_picture()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the curves anew."""
        super().resizeEvent(event)
        self._draw_anew()

    def changeEvent(self, event: QEvent) -> None:
        """Follow theme and font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._draw_anew()

    def _how(self) -> str:
        return tr(
            "Mouse: the nearest curve is read. Wheel with Ctrl: zoom. Drag: look at a part. Double "
            "click: everything. Up and down: through the structures. Left and right: the dose "
            "that is read. Plus and minus: zoom. Home: everything. Ctrl+C: copy the picture."
        )

    def _step(self, by: int) -> None:
        """Go to the next or the last structure that has a curve."""
        names = list(dict.fromkeys(c.structure for c in self.curves.curves))
        if not names:
            return
        at = names.index(self._structure) + by if self._structure in names else (by < 0) * -1
        view = self.axes.view
        middle = self._reading if self._reading is not None else (view.left + view.right) / 2
        name = names[at % len(names)]
        plan = next(c.plan for c in self.curves.curves if c.structure == name)
        self._choose(name, plan, middle)

    def _move_reading(self, by: int) -> None:
        view = self.axes.view
        now = self._reading if self._reading is not None else (view.left + view.right) / 2
        moved = now + by * _STEP_SHARE * (view.right - view.left)
        self._choose(self._structure, self._plan, min(max(moved, view.left), view.right))

    def _choose(self, structure: str, plan: str, reading: float | None) -> None:
        is_other = structure != self._structure
        if not is_other and plan == self._plan and reading == self._reading:
            return
        self._structure, self._plan, self._reading = structure, plan, reading
        self._tell_reading()
        if is_other:
            self.highlighted.emit(structure)

    def _tell_reading(self) -> None:
        self.update()
        self.reading_changed.emit(self.reading)

    def _draw_anew(self) -> None:
        self._laid, self._ground = None, None
        self.update()

    def _laid_curves(self) -> list[LaidCurve]:
        if self._laid is None:
            axes = self.axes
            self._laid = lay_curves(self.curves, self.units, axes)
            self._bands = lay_bands(self.curves, self.units, axes) if self.shows_bands else []
        return self._laid

    def _paint(self, painter: QPainter) -> None:
        laid, axes = self._laid_curves(), self.axes
        if self._ground is None:
            self._ground = self._made_ground(laid, axes)
        painter.drawPixmap(QPointF(0, 0), self._ground)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        strong = [each for each in laid if each.curve.structure == self._structure]
        if strong:
            veil = self.palette().color(QPalette.ColorRole.Base)
            veil.setAlpha(_VEIL_ALPHA)
            painter.fillRect(axes.area, veil)
            painter.setClipRect(axes.area)
            self._paint_bands(painter, _STRONG_BAND_ALPHA, self._structure)
            self._paint_curves(painter, strong, _STRONG_PX)
            painter.setClipping(False)
            draw_names(painter, axes, strong, self.palette())
        if strong and self._reading is not None:
            draw_reading(painter, axes, [e.curve for e in strong], self.units, self._reading)
        if self._dragged is not None:
            painter.setPen(QPen(self.palette().highlight().color(), 1.2, Qt.PenStyle.DashLine))
            painter.drawRect(self._dragged)

    def _made_ground(self, laid: list[LaidCurve], axes: Axes) -> QPixmap:
        """Draw all that stays while the mouse moves."""
        ratio = self.devicePixelRatioF()
        ground = QPixmap(self.size() * ratio)
        ground.setDevicePixelRatio(ratio)
        ground.fill(self.palette().color(QPalette.ColorRole.Base))
        with QPainter(ground) as painter:
            painter.setFont(self.font())
            draw_frame(painter, axes, self.units, self.palette())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setClipRect(axes.area)
            self._paint_bands(painter, _BAND_ALPHA)
            self._paint_curves(painter, laid, _LINE_PX)
            painter.setClipping(False)
            draw_names(painter, axes, laid, self.palette())
        return ground

    def _paint_curves(self, painter: QPainter, laid: list[LaidCurve], width: float) -> None:
        base = self.palette().color(QPalette.ColorRole.Base)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for each in laid:
            painter.setPen(pen_of(each.curve, base, width))
            painter.drawPolyline(each.line)

    def _paint_bands(self, painter: QPainter, alpha: int, structure: str = "") -> None:
        base = self.palette().color(QPalette.ColorRole.Base)
        painter.setPen(Qt.PenStyle.NoPen)
        for each in self._bands:
            if structure in ("", each.band.structure):
                colour = legible(QColor(*each.band.colour_rgb), base)
                colour.setAlpha(alpha)
                painter.setBrush(colour)
                painter.drawPolygon(each.outline)
