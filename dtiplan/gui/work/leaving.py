"""Leaving a case or the program while work is running: asked first, then done in order."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from dtiplan.gui.background.jobs import JobQueue
from dtiplan.gui.widgets.messages import Closing, ask_leaving
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
        jobs.failed.connect(self._stay)
        actions.changed.connect(self._look)

    @property
    def is_waiting(self) -> bool:
        """Whether something will be done when the work has ended."""
        return self._then is not None

    @property
    def is_quiet(self) -> bool:
        """Whether nothing runs, waits, or is still being read."""
        is_working = self._jobs.running is not None or self._actions.is_busy
        return not (is_working or self._jobs.waiting)

    def ask(self, then: Callable[[], object], *, is_closing: bool = False) -> None:
        """Do something once no work is running, after asking if there is some.

        Parameters
        ----------
        then : callable
        is_closing : bool
            What is to be done closes the case or the program; as the question says it.
        """
        if self.is_quiet:
            self._then = None
            then()
            return
        works = [self._jobs.running, *self._jobs.waiting]
        answer = ask_leaving(self._window, [w.title for w in works if w], is_closing=is_closing)
        self._then = None if answer is Closing.STAY else then
        if answer is Closing.CANCEL:
            self._jobs.cancel_all()
        self._look()

    def _stay(self, _job: object, _error: object) -> None:
        """Stay where work that was waited for has failed: somebody should read why."""
        self._then = None

    def _look(self) -> None:
        # Not from within the queue's signal: what is done may end the queue itself.
        if self._then is not None and self.is_quiet:
            QTimer.singleShot(0, self, self._do)

    def _do(self) -> None:
        """Look once more, for a chain of steps starts the next one after a pause."""
        if self._then is not None and self.is_quiet:
            then, self._then = self._then, None
            then()
