"""Progress bars that are drawn when the window's turn to draw comes."""

from __future__ import annotations

from PySide6.QtWidgets import QProgressBar


def set_calmly(bar: QProgressBar, value: int) -> None:
    """Show how far it is, without Qt's habit of drawing at once everything that has changed."""
    if value != bar.value():
        bar.setUpdatesEnabled(False)
        bar.setValue(value)
        bar.setUpdatesEnabled(True)
