"""Leaving a case or the program while work is running: asked first, then done in order."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from dtiplan.gui.background.jobs import JobQueue
from dtiplan.gui.widgets.messages import Closing, ask_closing
from dtiplan.gui.work.actions import Actions


class Leaving(QObject):
    """Does something at once when nothing runs; else when the user's answer allows it.

    Parameters
    ----------
    jobs : JobQueue
    actions : Actions
    window : QWidget
        Over which the question is shown.
    """

    def __init__(self, jobs: JobQueue, actions: Actions, window: QWidget) -> None:
        super().__init__(window)
        self._jobs, self._actions, self._window = jobs, actions, window
        self._then: Callable[[], object] | None = None
        jobs.queue_changed.connect(self._look)
        actions.changed.connect(self._look)

    @property
    def is_waiting(self) -> bool:
        """Whether something will be done when the work has ended."""
        return self._then is not None

    def ask(self, then: Callable[[], object]) -> None:
        """Do something once no work is running, after asking if there is some."""
        running = self._jobs.running
        if running is None:
            self._then = None
            then()
            return
        answer = ask_closing(self._window, running.title)
        self._then = None if answer is Closing.STAY else then
        if answer is Closing.CANCEL:
            self._actions.cancel()
            self._jobs.cancel_all()
        self._look()

    def _look(self) -> None:
        # Not from within the queue's signal: what is done may end the queue itself.
        if self._then is not None and self._is_quiet():
            QTimer.singleShot(0, self, self._do)

    def _is_quiet(self) -> bool:
        is_working = self._jobs.running is not None or self._actions.is_busy
        return not (is_working or self._jobs.waiting or self._actions.waiting)

    def _do(self) -> None:
        """Look once more, for a chain of steps starts the next one after a pause."""
        if self._then is not None and self._is_quiet():
            then, self._then = self._then, None
            then()
