"""A drawn slice with the names of its regions and the letters of its sides."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from dtiplan.gui.theme import GRID_PX
from dtiplan.gui.translation import tr
from dtiplan.workflow.phantom.placing.placement_picture import PlacementPicture

_GROUND = QColor("#101214")
_LETTER = QColor("#ffd400")
_NAME = QColor("#ffffff")
_SHADE = QColor(0, 0, 0, 150)
_SMALLEST_PX = 128
_NOTCH = 120


class PictureView(QWidget):
    """Shows one picture, as large as there is room, square.

    Parameters
    ----------
    name : str
        For assistive programs; shown above the picture.
    """

    wheel_turned = Signal(int)
    """Notches away from the user."""
    dragged = Signal(float, float)
    """Mouse moved with the button held: mm to the right and up on the picture."""
    drag_ended = Signal()

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: PlacementPicture | None = None
        self._image = QImage()
        self._words = ""
        self._name = name
        self._held: QPointF | None = None
        self.can_drag = False
        self.setAccessibleName(name)
        self.setMinimumSize(QSize(_SMALLEST_PX, _SMALLEST_PX))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setSizePolicy(policy)

    @property
    def picture(self) -> PlacementPicture | None:
        """What is shown."""
        return self._picture

    def show_picture(self, picture: PlacementPicture | None, words: str = "") -> None:
        """Show a picture; without one, the words instead."""
        self._picture, self._words = picture, words
        if picture is None:
            self._image = QImage()
        else:
            rows, columns, _ = picture.pixels.shape
            form = QImage.Format.Format_RGB888
            self._image = QImage(picture.pixels.tobytes(), columns, rows, 3 * columns, form).copy()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: D102 - Qt's name
        return QSize(300, 300)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102 - Qt's name
        painter = QPainter(self)
        painter.fillRect(self.rect(), _GROUND)
        if self._picture is None:
            painter.setPen(QColor("#c8cdd4"))
            inner = self.rect().adjusted(GRID_PX, GRID_PX, -GRID_PX, -GRID_PX)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(inner, flags, self._words)
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        place = self._place()
        painter.drawImage(place, self._image)
        self._draw_names(painter, place, self._picture)
        self._draw_letters(painter, self._picture)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Go through the slices."""
        notches = round(event.angleDelta().y() / _NOTCH)
        if notches:
            self.wheel_turned.emit(notches)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the phantom."""
        if self.can_drag and event.button() is Qt.MouseButton.LeftButton:
            self._held = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the phantom with the mouse."""
        if self._held is None or self._picture is None:
            return
        moved = event.position() - self._held
        self._held = event.position()
        mm = self._picture.mm_per_px * self._image.width() / max(1.0, self._place().width())
        self.dragged.emit(moved.x() * mm, -moved.y() * mm)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let go."""
        if self._held is not None:
            self._held = None
            self.drag_ended.emit()

    def _place(self) -> QRectF:
        side = float(min(self.width(), self.height()))
        return QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)

    def _draw_names(self, painter: QPainter, place: QRectF, picture: PlacementPicture) -> None:
        font = QFont(self.font())
        font.setPointSizeF(max(7.0, font.pointSizeF() * 0.8))
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        taken: list[QRectF] = []
        for label in picture.labels:
            box = metrics.boundingRect(label.text).adjusted(-2, -1, 2, 1)
            x = place.left() + label.across * place.width()
            y = place.top() + label.down * place.height()
            box.moveCenter(QPointF(x, y))
            if any(box.intersects(other) for other in taken):
                continue  # a larger picture has room for it
            taken.append(box)
            painter.fillRect(box, _SHADE)
            painter.setPen(_NAME)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, label.text)

    def _draw_letters(self, painter: QPainter, picture: PlacementPicture) -> None:
        font = QFont(self.font())
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(_LETTER)
        inner = self.rect().adjusted(GRID_PX // 2, GRID_PX // 2, -GRID_PX // 2, -GRID_PX // 2)
        sides = Qt.AlignmentFlag
        centre_v, centre_h = sides.AlignVCenter, sides.AlignHCenter
        left, right, top, bottom = picture.letters
        for where, letter in (
            (sides.AlignLeft | centre_v, left),
            (sides.AlignRight | centre_v, right),
            (sides.AlignTop | centre_h, top),
            (sides.AlignBottom | centre_h, bottom),
        ):
            painter.drawText(inner, where, tr(letter))
        if self._name:
            painter.setPen(_NAME)
            painter.drawText(inner, sides.AlignTop | sides.AlignLeft, self._name)
