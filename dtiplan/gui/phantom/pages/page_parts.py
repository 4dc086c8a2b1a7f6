"""What the pages of results are made of: headings, bars, notices."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from dtiplan.gui.theme import GRID_PX


def heading(text: str) -> QLabel:
    """Give the heading of a part of a page."""
    label = QLabel(text)
    font = label.font()
    font.setBold(True)
    font.setPointSizeF(font.pointSizeF() * 1.1)
    label.setFont(font)
    label.setContentsMargins(0, GRID_PX, 0, 0)
    return label


def bar(*widgets: QWidget, stretch: bool = True) -> QHBoxLayout:
    """Put widgets side by side."""
    row = QHBoxLayout()
    row.setSpacing(GRID_PX)
    for widget in widgets:
        row.addWidget(widget)
    if stretch:
        row.addStretch(1)
    return row


def labelled(text: str, widget: QWidget) -> QLabel:
    """Give the label of a field, whose letter goes to it."""
    label = QLabel(text)
    label.setBuddy(widget)
    return label


def button(text: str, name: str, tip: str = "") -> QPushButton:
    """Give a button with its stable name."""
    made = QPushButton(text)
    made.setObjectName(name)
    made.setAutoDefault(False)
    made.setToolTip(tip)
    return made
