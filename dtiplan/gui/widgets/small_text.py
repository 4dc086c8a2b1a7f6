"""Small text: help below a field, and problems told where they are."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


def let_wrap(label: QLabel) -> None:
    """Make a label as wide as its place and as high as its text then needs."""
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    label.setSizePolicy(policy)


class Tone(Enum):
    """How a small text is meant; the value is the palette's role for it."""

    HELP = QPalette.ColorRole.PlaceholderText
    PROBLEM = QPalette.ColorRole.BrightText


class SmallText(QLabel):
    """A wrapped text in a smaller font that takes no room while it is empty."""

    def __init__(self, text: str, tone: Tone = Tone.HELP, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = tone
        let_wrap(self)
        self.setForegroundRole(tone.value)
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * 0.9)
        self.setFont(font)
        self.say(text)

    def say(self, text: str) -> None:
        """Show a text; an empty one hides the label."""
        sign = "⚠ " if text and self._tone is Tone.PROBLEM else ""
        self.setText(sign + text)
        if self.parent() is not None or not text:  # on its own it would open as a window
            self.setVisible(bool(text))
