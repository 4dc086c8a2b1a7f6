"""Texts below one another, over the whole width."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from dtiplan.gui.theme import GRID_PX
from dtiplan.gui.widgets.notice import text_label


class Paragraphs(QWidget):
    """Shows texts that can be selected and copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts: list[str] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GRID_PX)

    @property
    def texts(self) -> list[str]:
        """What is shown."""
        return list(self._texts)

    def show_texts(self, texts: Sequence[str]) -> None:
        """Show these texts."""
        if list(texts) == self._texts:
            return
        self._texts = list(texts)
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for text in texts:
            self._column.addWidget(text_label(text))
