"""A large button that holds other widgets, for choices that need a sentence or a picture."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from dtiplan.gui.theme import GRID_PX


class CardButton(QPushButton):
    """A button as large as what stands on it.

    Put widgets into ``body``; mouse and keys go through them to the button.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body = QVBoxLayout(self)
        margin = 2 * GRID_PX
        self.body.setContentsMargins(margin, margin, margin, margin)
        self.body.setSpacing(GRID_PX // 2)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setAutoDefault(True)

    def add_text(self, text: str, *, is_title: bool = False, is_faint: bool = False) -> QLabel:
        """Put a line of text on the button; long text is broken into lines."""
        label = QLabel(text.replace("&&", "&"), self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(not is_title)
        label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        label.setEnabled(self.isEnabled())
        if is_title:
            font = label.font()
            font.setBold(True)
            label.setFont(font)
        if is_faint:
            label.setForegroundRole(label.palette().ColorRole.PlaceholderText)
        self.body.addWidget(label)
        return label

    def sizeHint(self) -> QSize:  # noqa: D102 - Qt's name
        return self.body.sizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: D102 - Qt's name
        return self.body.minimumSize()

    def hasHeightForWidth(self) -> bool:  # noqa: D102 - Qt's name
        return self.body.hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:  # noqa: D102 - Qt's name
        return self.body.totalHeightForWidth(width)
