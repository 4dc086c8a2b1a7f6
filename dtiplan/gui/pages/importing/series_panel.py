"""The selected series: a picture of its middle, and what its header says."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFormLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from dtiplan.domain.errors import UserError
from dtiplan.domain.series import SeriesRecord
from dtiplan.domain.series_picture import SeriesPicture
from dtiplan.gui.background.newest_wins import NewestWins
from dtiplan.gui.pages.importing.series_table import kind_word, shells_text
from dtiplan.gui.theme import GRID_PX
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.findings_view import FindingsView
from dtiplan.gui.widgets.notice import text_label
from dtiplan.gui.widgets.scanner_texts import device_rows, scanner_text
from dtiplan.workflow.runner import finding_document
from dtiplan.workflow.steps.import_series import scanner_facts
from dtiplan.workflow.viewing.series_pictures import SeriesPictures

_OPPOSITE = {"L": "R", "R": "L", "A": "P", "P": "A", "S": "I", "I": "S", "": ""}
_LETTERS = QColor("#ffd27f")
_UID_END = 16
_TALLEST = 1.2
"""Height of the picture over its width, at most."""
_OF_WINDOW = 0.45
"""Height of the picture over that of the window, at most: the words below it must be seen too."""


class PictureLabel(QWidget):
    """A slice with the letters of its edges; as large as it can be without distortion."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: SeriesPicture | None = None
        self._image = QImage()
        self._said = ""
        self.setObjectName("seriesPicture")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(QSize(20 * GRID_PX, 20 * GRID_PX))

    def sizeHint(self) -> QSize:  # noqa: D102 - Qt's name
        return QSize(34 * GRID_PX, 34 * GRID_PX)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102 - Qt's name
        super().resizeEvent(event)
        tallest = min(_TALLEST * self.width(), _OF_WINDOW * self.window().height())
        self.setMaximumHeight(round(tallest))

    @property
    def has_picture(self) -> bool:
        """Whether a slice is shown."""
        return self._picture is not None

    def show_picture(self, picture: SeriesPicture) -> None:
        """Show a slice."""
        grey = np.ascontiguousarray(picture.grey_values())
        rows, columns = grey.shape
        image = QImage(grey.data, columns, rows, columns, QImage.Format.Format_Grayscale8)
        self._picture, self._image, self._said = picture, image.copy(), ""
        self.update()

    def say(self, text: str) -> None:
        """Show a text instead."""
        self._picture, self._said = None, text
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102 - Qt's name
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor("black"))
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            if self._picture is None:
                painter.setPen(QColor("#c8ccd2"))
                inner = self.rect().adjusted(GRID_PX, GRID_PX, -GRID_PX, -GRID_PX)
                flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
                painter.drawText(inner, flags, self._said)
                return
            painter.drawImage(self._target(self._picture), self._image)
            self._draw_letters(painter, self._picture)

    def _target(self, picture: SeriesPicture) -> QRectF:
        rows, columns = picture.values.shape
        height, width = rows * picture.pixel_mm[0], columns * picture.pixel_mm[1]
        scale = min(self.width() / width, self.height() / height)
        size = (width * scale, height * scale)
        return QRectF((self.width() - size[0]) / 2, (self.height() - size[1]) / 2, *size)

    def _draw_letters(self, painter: QPainter, picture: SeriesPicture) -> None:
        font = painter.font()
        font.setBold(True)
        painter.setFont(font)
        inner = self.rect().adjusted(4, 2, -4, -2)
        middle, centre = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignHCenter
        for flags, letter in (
            (middle | Qt.AlignmentFlag.AlignRight, picture.right),
            (middle | Qt.AlignmentFlag.AlignLeft, _OPPOSITE[picture.right]),
            (centre | Qt.AlignmentFlag.AlignBottom, picture.bottom),
            (centre | Qt.AlignmentFlag.AlignTop, _OPPOSITE[picture.bottom]),
        ):
            painter.setPen(QColor("black"))
            for across, down in ((-1, 0), (1, 0), (0, -1), (0, 1)):
                painter.drawText(inner.translated(across, down), flags, letter)
            painter.setPen(_LETTERS)
            painter.drawText(inner, flags, letter)


class SeriesPanel(QWidget):
    """Shows one series of the sources; its picture comes when it has been read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures = SeriesPictures()
        self._reader = NewestWins(self)
        self._picture = PictureLabel()
        self._values = [text_label() for _ in range(6)]
        self._use = text_label()
        self._use.setObjectName("seriesUse")
        self._frame = text_label()
        self._findings = FindingsView()
        self._reader.answered.connect(lambda _asker, picture: self._picture.show_picture(picture))
        self._reader.refused.connect(self._tell_refusal)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID_PX)
        column.addWidget(self._picture, 100)
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setHorizontalSpacing(2 * GRID_PX)
        form.setVerticalSpacing(GRID_PX // 2)
        for label, value in zip(_labels(), (self._use, *self._values, self._frame), strict=True):
            form.addRow(_top(label), value)
        column.addLayout(form)
        column.addWidget(self._findings)
        column.addStretch(1)
        self.clear()

    def forget(self) -> None:
        """Show no series, and read every picture anew from now on."""
        self._reader.drop()
        self._pictures = SeriesPictures()
        self.clear()

    def clear(self) -> None:
        """Show no series."""
        self._picture.say(tr("Select a series to see it."))
        for value in self._values:
            value.setText("–")
        self._frame.setText("–")
        self._use.setText("–")
        self._findings.set_findings(())

    def say_use(self, text: str) -> None:
        """Say what the series will be used for, and why."""
        self._use.setText(text or "–")

    def show_series(self, record: SeriesRecord) -> None:
        """Show a series."""
        for value, text in zip(self._values, _texts(record), strict=True):
            value.setText(text or "–")
        uid = record.frame_of_reference_uid or "–"
        # A UID has no place to break a line at; two of a study differ at their end.
        self._frame.setText(f"…{uid[-_UID_END:]}" if len(uid) > _UID_END else uid)
        self._frame.setToolTip(uid)
        self._findings.set_findings([finding_document(f) for f in record.findings])
        self._picture.say(tr("Reading the picture…"))
        pictures = self._pictures
        self._reader.ask("picture", lambda: pictures.picture(record), drops_older=True)

    def close_down(self) -> None:
        """Forget what is still to be read, and wait for what is being read."""
        self._reader.drop()
        self._reader.wait()

    def _tell_refusal(self, _asker: str, error: UserError) -> None:
        self._picture.say(f"{error.problem}\n{error.cause}")


def _top(text: str) -> QLabel:
    """Make a label that stands beside the first line of a value of several lines."""
    label = QLabel(text)
    label.setAlignment(Qt.AlignmentFlag.AlignTop)
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
    return label


def _labels() -> tuple[str, ...]:
    return (
        tr("Use"),
        tr("Series"),
        tr("Kind"),
        tr("Patient ID"),
        tr("Scanner"),
        tr("b-values (s/mm²)"),
        tr("Position"),
        tr("Frame of reference"),
    )


def _texts(record: SeriesRecord) -> tuple[str, ...]:
    number = f"{record.series_number}  " if record.series_number is not None else ""
    return (
        f"{number}{record.description}",
        kind_word(record.kind),
        record.patient_id,
        _scanner_lines(record),
        shells_text(record),
        record.patient_position or "",
    )


def _scanner_lines(record: SeriesRecord) -> str:
    """Say the device, and below it software, station, serial number and time."""
    told = scanner_facts(record)
    rows = [f"{name}: {value}" for name, value in device_rows(told)]
    return "\n".join(filter(None, (scanner_text(told), *rows)))
