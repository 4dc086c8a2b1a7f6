"""A small table of names and values whose text can be selected and copied."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from dtiplan.gui.widgets.notice import text_label
from dtiplan.gui.widgets.small_text import let_wrap


class FactTable(QWidget):
    """Names on the left, values on the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self._rows: list[tuple[str, str]] = []

    @property
    def rows(self) -> list[tuple[str, str]]:
        """What is shown."""
        return list(self._rows)

    def set_rows(self, rows: Sequence[tuple[str, str]]) -> None:
        """Show these names and values."""
        if list(rows) == self._rows:
            return
        self._rows = list(rows)
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for name, value in rows:
            row = self._grid.rowCount()
            label = QLabel(name)
            let_wrap(label)
            label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            if is_long(value):
                self._grid.addWidget(label, row, 0, 1, 2)
                self._grid.addWidget(value_line(value), row + 1, 0, 1, 2)
            else:
                self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
                self._grid.addWidget(text_label(value), row, 1, Qt.AlignmentFlag.AlignTop)


def is_long(value: str) -> bool:
    """Whether a value cannot wrap: a UID, a path, a hash."""
    return len(value) >= 28 and " " not in value


def value_line(text: str) -> QLineEdit:
    """Show a value that cannot wrap in a line of its own, which scrolls and can be copied."""
    line = QLineEdit(text)
    line.setReadOnly(True)
    line.setFrame(False)
    line.setToolTip(text)
    line.setCursorPosition(0)
    line.setTextMargins(-2, 0, 0, 0)
    palette = line.palette()
    palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
    line.setPalette(palette)
    return line
