"""The picture of the scene in 3D: shows the last frame, turns mouse and keys into a camera."""

from __future__ import annotations

from typing import Any, Protocol

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QLinearGradient,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from dtiplan.domain.geometry import Array
from dtiplan.gui.translation import tr
from dtiplan.gui.views import marks
from dtiplan.gui.views.dose_marks import draw_surface_legend
from dtiplan.gui.views.legend import distance_legend
from dtiplan.gui.views.mm_text import number
from dtiplan.render.camera import Camera

_GROUND = QColor("#14171c")
_TEXT = QColor("#dfe3e8")
_FOCUS = QColor("#f2c879")
_ARROW_DEG = 5.0
_ARROW_PAN_PX = 12.0
_PUSH_MM = 1.0
_NOTCH = 120.0
_ZOOM_PER_NOTCH = 1.15
_LEGEND = QSize(120, 8)
_MARGIN_PX = 10
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class Grip(Protocol):
    """Something in the scene that mouse and keys can pull, instead of turning the camera."""

    def come_too_early(self) -> None:
        """Say, if it matters, that there is no picture yet on which anything could be meant."""

    def take(self, camera: Camera, size: tuple[int, int], pixel: tuple[float, float]) -> bool:
        """Take hold of what is under a pixel, if there is anything."""

    def pull(self, camera: Camera, size: tuple[int, int], pixel: tuple[float, float]) -> None:
        """Move it in the plane of the picture."""

    def let_go(self) -> None:
        """Leave it where it is."""

    def push(self, shift_mm: Array) -> None:
        """Move what is chosen, (3,) mm of the scene."""


class SceneCanvas(QWidget):
    """Left drag turns, middle or Shift drag pans, the wheel zooms, a double click picks."""

    camera_wanted = Signal(object)
    """Another ``Camera``, by mouse or keys."""
    moved = Signal(bool)
    """Whether the mouse holds the scene."""
    pick_wanted = Signal(float, float)
    """Pixels of the screen from the left and from the top."""
    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sceneCanvas")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("3D view"))
        self.setMinimumSize(120, 120)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.image = QImage()
        self.camera: Camera | None = None
        self.waiting_text = ""
        self._legends: list[dict[str, Any]] = []
        self._labels: list[dict[str, Any]] = []
        self._drawn_from: Camera | None = None
        self._held_at = QPointF()
        self.grip: Grip | None = None
        self._is_gripping = False

    def show_frame(self, image: QImage, header: dict[str, Any]) -> None:
        """Show a picture, which fills the widget, with its legends and labels."""
        self.image, self._legends = image, header["legends"]
        self._labels, self._drawn_from = header["labels"], Camera.from_json(header["camera"])
        self.update()

    def clear(self, waiting_text: str) -> None:
        """Show a text until a picture comes."""
        self.image, self.waiting_text = QImage(), waiting_text
        self._legends, self._labels = [], []
        self.update()

    def picture(self) -> QImage:
        """Give what is seen, with legends, in pixels of the screen."""
        ratio = self.devicePixelRatioF()
        picture = QImage(self.size() * ratio, QImage.Format.Format_RGB32)
        picture.setDevicePixelRatio(ratio)
        painter = QPainter(picture)
        self.paint_seen(painter)
        painter.end()
        picture.setDevicePixelRatio(1.0)
        return picture

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the last frame, or that there is none yet."""
        with QPainter(self) as painter:
            self.paint_seen(painter)
            if self.hasFocus():
                painter.setPen(QPen(_FOCUS, 1.0))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))

    def paint_seen(self, painter: QPainter) -> None:
        """Draw what is seen, but not the focus."""
        if self.image.isNull():
            painter.fillRect(self.rect(), _GROUND)
            painter.setPen(_TEXT)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect().adjusted(16, 16, -16, -16), flags, self.waiting_text)
            return
        painter.setRenderHint(
            QPainter.RenderHint.SmoothPixmapTransform,
            self.image.size() != self.size() * self.devicePixelRatioF(),
        )
        painter.drawImage(self.rect(), self.image)
        painter.setFont(self.font())
        self._paint_labels(painter)
        self._paint_outline(painter)
        bottom = self.height() - _MARGIN_PX
        for legend in self._legends:
            if legend["what"] == "dose":
                draw_surface_legend(painter, QPointF(self.width() - _MARGIN_PX, bottom), legend)
            else:
                bottom = self._paint_legend(painter, legend, bottom)

    def _paint_labels(self, painter: QPainter) -> None:
        """Write the names of regions, and what they are for, over their middles."""
        if self._drawn_from is None or not self._labels:
            return
        size = (self.width(), self.height())
        points = np.array([label["point_ras_mm"] for label in self._labels])
        places = self._drawn_from.to_pixels(points, size)
        metrics, taken = painter.fontMetrics(), list[QRectF]()
        for label, (x, y, _) in zip(self._labels, places, strict=True):
            said = {"exclude": tr("avoid"), "any": tr("one of"), "seed": tr("seed")}
            rule = said.get(label["rule"], tr("must pass"))
            text = tr("{name} ({rule})").format(name=label["name"], rule=rule)
            width = metrics.horizontalAdvance(text)
            box = QRectF(x - width / 2, y - metrics.ascent(), width, metrics.height())
            while any(box.intersects(other) for other in taken):
                box.translate(0, metrics.height())
            taken.append(box)
            baseline = QPointF(box.left(), box.top() + metrics.ascent())
            marks.draw_text(painter, baseline, text, QColor(*label["colour_rgb"]).lighter(130))

    def _paint_outline(self, painter: QPainter) -> None:
        """Draw what is being drawn by hand."""
        corners = getattr(self.grip, "outline", ())
        if len(corners) > 1:
            polygon = QPolygonF([QPointF(*corner) for corner in corners])
            painter.setBrush(QColor(255, 255, 255, 28))
            painter.setPen(QPen(_FOCUS, 1.6, Qt.PenStyle.DashLine))
            painter.drawPolygon(polygon)

    def _paint_legend(self, painter: QPainter, legend: dict[str, Any], bottom: int) -> int:
        """Draw a colour bar with what its ends mean; gives the bottom of the next one."""
        right = self.width() - _MARGIN_PX
        bar = QRectF(right - _LEGEND.width(), bottom - _LEGEND.height(), *_LEGEND.toTuple())
        gradient = QLinearGradient(bar.topLeft(), bar.topRight())
        colours = legend["colours"]
        for place, (red, green, blue) in enumerate(colours):
            gradient.setColorAt(place / (len(colours) - 1), QColor(red, green, blue))
        painter.fillRect(bar, gradient)
        low, high, title = _legend_texts(legend)
        line = painter.fontMetrics().height()
        above = QRectF(bar.left() - 60, bar.top() - line - 2, bar.width() + 60, line)
        painter.setPen(_TEXT)
        painter.drawText(
            QRectF(bar.left(), above.top(), bar.width(), line), Qt.AlignmentFlag.AlignLeft, low
        )
        painter.drawText(above, Qt.AlignmentFlag.AlignRight, high)
        above.translate(0, -line)
        above.setLeft(_MARGIN_PX)
        painter.drawText(above, Qt.AlignmentFlag.AlignRight, title)
        return int(above.top()) - 8

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for a picture of the new size."""
        super().resizeEvent(event)
        self.resized.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the scene, or of a region in it."""
        self._held_at = event.position()
        is_plain = (
            event.button() is Qt.MouseButton.LeftButton
            and event.modifiers() == Qt.KeyboardModifier.NoModifier
        )
        self._is_gripping = is_plain and self._took(event.position())
        self.moved.emit(True)

    def _took(self, place: QPointF) -> bool:
        """Let the grip take hold of what is there; what nobody sees yet cannot be meant."""
        if self.grip is None:
            return False
        if self.camera is None or self.image.isNull():
            self.grip.come_too_early()
            return False
        return self.grip.take(self.camera, self.size().toTuple(), place.toTuple())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of the scene."""
        if self._is_gripping and self.grip is not None:
            self.grip.let_go()
        self._is_gripping = False
        if event.buttons() == Qt.MouseButton.NoButton:
            self.moved.emit(False)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Turn or pan, or pull what is held."""
        if self._is_gripping and self.grip is not None and self.camera is not None:
            self.grip.pull(self.camera, self.size().toTuple(), event.position().toTuple())
            self.update()
            return
        step = event.position() - self._held_at
        self._held_at = event.position()
        if self.camera is None or self.image.isNull():
            return
        is_shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.buttons() & Qt.MouseButton.MiddleButton or (
            event.buttons() & Qt.MouseButton.LeftButton and is_shifted
        ):
            self._want(self.camera.panned(step.x(), step.y(), self.height()))
        elif event.buttons() & Qt.MouseButton.LeftButton:
            self._want(self.camera.turned(step.x(), step.y(), self.height()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ask what is under the mouse."""
        if event.button() is Qt.MouseButton.LeftButton:
            ratio = self.devicePixelRatioF()
            self.pick_wanted.emit(event.position().x() * ratio, event.position().y() * ratio)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom."""
        if self.camera is not None:
            self._want(self.camera.zoomed(_ZOOM_PER_NOTCH ** (event.angleDelta().y() / _NOTCH)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn with the arrows, pan with Shift, push a region with Ctrl, zoom with + and -."""
        camera, key = self.camera, Qt.Key(event.key())
        if camera is None:
            super().keyPressEvent(event)
        elif key in _ARROWS:
            across, down = _ARROWS[key]
            if self.grip is not None and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                right, up, _ = camera.axes
                self.grip.push(_PUSH_MM * (across * right - down * up))
            elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                pixels = _ARROW_PAN_PX
                self._want(camera.panned(across * pixels, down * pixels, self.height()))
            else:
                self._want(camera.rotated(-across * _ARROW_DEG, down * _ARROW_DEG))
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self._want(camera.zoomed(_ZOOM_PER_NOTCH))
        elif key is Qt.Key.Key_Minus:
            self._want(camera.zoomed(1 / _ZOOM_PER_NOTCH))
        else:
            super().keyPressEvent(event)

    def _want(self, camera: Camera) -> None:
        self.camera = camera
        self.camera_wanted.emit(camera)


def _legend_texts(legend: dict[str, Any]) -> tuple[str, str, str]:
    """Give the texts of a colour bar: its low end, its high end, its title."""
    if legend["what"] == "fa":
        return number(legend["low"], 1), number(legend["high"], 1), tr("FA along tracts")
    shown = distance_legend([str(key).partition(":")[2] for key in legend["targets"]])
    return shown.low, shown.high, shown.title
