"""The three pictures of the colour FA beside one another, with the letters of their sides."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from dtiplan.gui.translation import tr
from dtiplan.gui.views import marks
from dtiplan.workflow.viewing.orientation_pictures import ColourPicture

_GAP_PX, _INSET_PX = 4, 3
_GROUND = QColor("#000000")


class ColourStrip(QWidget):
    """Draws the pictures at one scale, as large as its width allows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures: tuple[ColourPicture, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(tr("Colour FA: axial, coronal, and sagittal just beside the middle"))
        self.setToolTip(self.accessibleName())

    @property
    def pictures(self) -> tuple[ColourPicture, ...]:
        """What is shown."""
        return self._pictures

    def show_pictures(self, pictures: Sequence[ColourPicture]) -> None:
        """Show these; without any the strip takes no room."""
        self._pictures = tuple(pictures)
        self.setVisible(bool(pictures))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Whether the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height of the tallest picture."""
        tall = max((p.pixels.shape[0] for p in self._pictures), default=0)
        return round(tall * self._scale(width))

    def sizeHint(self) -> QSize:
        """Say how large it likes to be."""
        return QSize(340, self.heightForWidth(340))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the pictures and their letters."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            scale, left = self._scale(self.width()), 0.0
            for picture in self._pictures:
                rows, columns, _ = picture.pixels.shape
                place = QRectF(left, 0, columns * scale, self.height())
                painter.fillRect(place, _GROUND)
                image = QImage(
                    picture.pixels.tobytes(),
                    columns,
                    rows,
                    3 * columns,
                    QImage.Format.Format_RGB888,
                )
                top = (self.height() - rows * scale) / 2
                painter.drawImage(QRectF(left, top, columns * scale, rows * scale), image)
                self._draw_letters(painter, place, picture.letters)
                left += columns * scale + _GAP_PX

    def _draw_letters(
        self, painter: QPainter, place: QRectF, letters: tuple[str, str, str, str]
    ) -> None:
        painter.setFont(marks.bold(self.font()))
        painter.setPen(marks.LETTERS)
        inner = place.adjusted(_INSET_PX, _INSET_PX, -_INSET_PX, -_INSET_PX)
        flags = Qt.AlignmentFlag
        sides = (
            flags.AlignLeft | flags.AlignVCenter,
            flags.AlignRight | flags.AlignVCenter,
            flags.AlignTop | flags.AlignHCenter,
            flags.AlignBottom | flags.AlignHCenter,
        )
        for letter, side in zip(letters, sides, strict=True):
            painter.drawText(inner, side, letter)

    def _scale(self, width: int) -> float:
        """Give the points of the widget for a pixel of the pictures."""
        total = sum(p.pixels.shape[1] for p in self._pictures)
        return max(0.1, (width - _GAP_PX * (len(self._pictures) - 1)) / total) if total else 1.0
