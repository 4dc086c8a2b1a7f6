"""A window beside that of the cases: it asks before it stops work, and remembers its size."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from dtiplan.gui.background.child_order import OwnOrder
from dtiplan.gui.late_parts import show_help
from dtiplan.gui.settings import Settings
from dtiplan.gui.widgets.messages import Closing, ask_leaving


class ToolWindow(QWidget):
    """Orders one thing at a time from a child process.

    Parameters
    ----------
    name : str
        Begins its object name, and that of its kept size.
    help_page : str
    settings : Settings
    """

    ended = Signal()
    """It has closed for good."""
    case_asked = Signal(object)
    """The folder of a case that is to be opened."""

    def __init__(self, name: str, help_page: str, settings: Settings) -> None:
        super().__init__()
        self.setObjectName(f"{name}Window")
        self.settings, self._help_page, self._state = settings, help_page, f"{name}-window"
        self.order = OwnOrder(self)
        keys = QKeySequence.StandardKey
        QShortcut(QKeySequence(keys.Close), self, self.close)
        QShortcut(QKeySequence(keys.HelpContents), self, self.show_help)

    @property
    def is_working(self) -> bool:
        """Whether an order is under way."""
        return self.order.is_running

    def show_help(self) -> None:
        """Show its page of the help."""
        show_help(self, self._help_page)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop what is under way when the user says so."""
        if self.is_working and self.isVisible():
            answer = ask_leaving(self, [self.windowTitle()], is_closing=True)
            if answer is Closing.WAIT:
                self.order.ended.connect(self.close, Qt.ConnectionType.QueuedConnection)
            if answer is not Closing.CANCEL:
                event.ignore()
                return
        self.settings.keep_state(self._state, self.saveGeometry())
        self.close_down()
        event.accept()
        self.ended.emit()

    def open(self, folder: Path) -> None:
        """Show what lies in a folder."""
        raise NotImplementedError

    def take_over(self, older: Any) -> None:
        """Show what an older window of the same kind showed."""
        raise NotImplementedError

    def close_down(self) -> None:
        """End the child process; kinds end their threads too."""
        self.order.close_down()

    def restore_size(self, width_px: int, height_px: int) -> None:
        """Be as large as the last time, or as given."""
        self.resize(width_px, height_px)
        self.restoreGeometry(self.settings.state(self._state))
