"""Telling that work has ended to somebody who looks at another program meanwhile."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from dtiplan.domain.errors import UserError
from dtiplan.gui.background.jobs import Job, JobQueue
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.state_icons import Mark, mark_icon

_SHOWN_MS = 10_000


class EndNotices(QObject):
    """Asks for attention when the queue has come to its end, or work in it has failed.

    The window's entry in the task bar asks for attention, and where the desktop has a place for
    messages of programs, one stands there too. Nothing is said to somebody who looks at the
    window anyway.

    Parameters
    ----------
    jobs : JobQueue
    window : QWidget
        Comes to the front when the message is clicked.
    """

    def __init__(self, jobs: JobQueue, window: QWidget) -> None:
        super().__init__(window)
        self._jobs, self._window = jobs, window
        self._last = ""
        self._icon: QSystemTrayIcon | None = None
        jobs.finished.connect(self._keep)
        jobs.failed.connect(self._tell_failure)
        jobs.cancelled.connect(self._forget)
        jobs.queue_changed.connect(self._look)

    def tell(self, title: str, text: str) -> None:
        """Ask for attention, unless the window has it."""
        if self._window.isActiveWindow():
            return
        QApplication.alert(self._window)
        icon = self._icon or self._made_icon()
        if icon is not None:
            icon.show()
            icon.showMessage(title, text, icon.icon(), _SHOWN_MS)

    def _keep(self, job: Job, _said: object) -> None:
        self._last = job.title

    def _forget(self, _job: Job) -> None:
        self._last = ""

    def _look(self) -> None:
        """Tell the end once nothing runs or waits any more."""
        if self._last and self._jobs.running is None and not self._jobs.waiting:
            done, self._last = self._last, ""
            self.tell(tr("Work is done"), tr("{name} is done").format(name=done))

    def _tell_failure(self, job: Job, error: UserError) -> None:
        self._last = ""
        self.tell(tr("{name} failed").format(name=job.title), tr(error.problem))

    def _made_icon(self) -> QSystemTrayIcon | None:
        """Make the sign that messages come from, where the desktop shows messages."""
        if not (QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()):
            return None
        sign = mark_icon(Mark.DONE, self._window.palette())
        self._icon = QSystemTrayIcon(sign, self)
        self._icon.messageClicked.connect(self._come_forward)
        self._icon.activated.connect(self._come_forward)
        return self._icon

    def _come_forward(self) -> None:
        if self._icon is not None:
            self._icon.hide()
        self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()
