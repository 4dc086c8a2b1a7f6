"""The window of the phantom comparison: the wizard, and below it what is being worked on."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dtiplan.domain.errors import UserError
from dtiplan.gui.late_parts import show_help
from dtiplan.gui.phantom.study_session import StudySession
from dtiplan.gui.phantom.wizard import PhantomWizard
from dtiplan.gui.settings import Settings
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.messages import Closing, ask_leaving, show_user_error
from dtiplan.gui.window.job_bar import JobBar

_FIRST_SIZE = (1280, 720)
_SMALLEST = (920, 480)


class PhantomWindow(QWidget):
    """Shows one study; it is a window of its own beside that of the cases.

    Parameters
    ----------
    settings : Settings
    session : StudySession, optional
        Its own by default.
    """

    ended = Signal()
    """It has closed."""

    def __init__(
        self, settings: Settings, session: StudySession | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.settings = settings
        self.session = session or StudySession(settings, self)
        self.setObjectName("phantomWindow")
        self.setMinimumSize(*_SMALLEST)
        self.resize(*_FIRST_SIZE)
        self.wizard = PhantomWizard(self.session)
        self.job_bar = JobBar(self.session.jobs)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.wizard, 1)
        column.addWidget(self.job_bar)
        self._undo = self._action("undoStudyAction", QKeySequence.StandardKey.Undo)
        self._undo.triggered.connect(self.session.undo)
        self._redo = self._action("redoStudyAction", "Ctrl+Shift+Z")
        self._redo.triggered.connect(self.session.redo)
        self._action("phantomHelpAction", "F1").triggered.connect(self.show_help)
        self.wizard.closing.connect(self.close)
        self.wizard.help_asked.connect(self.show_help)
        self.session.refused.connect(self._tell_refusal)
        self.session.study_changed.connect(self._tell_state)
        self.restoreGeometry(settings.state("phantom-window"))
        self._tell_state()

    def open_study(self, folder: Path) -> None:
        """Open a study's folder."""
        self.session.open(folder)

    def show_help(self) -> None:
        """Show the help of the phantom comparison."""
        show_help(self, "phantom")

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep everything; running work is stopped when the user says so."""
        works = [job for job in (self.session.jobs.running, *self.session.jobs.waiting) if job]
        if works and self.isVisible():
            answer = ask_leaving(self, [job.title for job in works], is_closing=True)
            if answer is Closing.WAIT:
                self._close_when_done()
            if answer is not Closing.CANCEL:
                event.ignore()
                return
        self.settings.keep_state("phantom-window", self.saveGeometry())
        self.close_down()
        event.accept()
        self.ended.emit()

    def close_down(self) -> None:
        """End the children and threads."""
        self.wizard.close_down()
        self.session.close_down()

    def _action(self, name: str, key: QKeySequence.StandardKey | str) -> QAction:
        action = QAction(self)
        action.setObjectName(name)
        action.setShortcut(QKeySequence(key))
        self.addAction(action)
        return action

    def _close_when_done(self) -> None:
        def look() -> None:
            if self.session.jobs.running is None and not self.session.jobs.waiting:
                self.session.jobs.queue_changed.disconnect(look)
                self.close()

        self.session.jobs.queue_changed.connect(look, Qt.ConnectionType.QueuedConnection)

    def _tell_refusal(self, error: UserError) -> None:
        show_user_error(self, error)

    def _tell_state(self) -> None:
        words = [tr("Compare scanners"), "dtiplan"]
        if self.session.is_open:
            words = [self.session.study.name, *words]
        self.setWindowTitle(" – ".join(words))
        self._undo.setEnabled(bool(self.session.history.undo_text))
        self._redo.setEnabled(bool(self.session.history.redo_text))
