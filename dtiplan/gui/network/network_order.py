"""One order to the network at a time: ``dtiplan network ...`` in a child process."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal

from dtiplan.domain.errors import UserError
from dtiplan.gui.background.jobs import Job, JobQueue


class NetworkOrder(QObject):
    """Apart from the queue of the steps; a new order ends the old one."""

    progressed = Signal(float, str)
    """Share done, 0 to 1, and a note."""
    finished = Signal(dict)
    """The document that the command answered with."""
    refused = Signal(object)
    """The ``UserError``."""
    ended = Signal()
    """Nothing runs any more, whatever came of it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._queue = JobQueue(self)
        self._job: Job | None = None
        self._queue.progressed.connect(self._tell_progress)
        self._queue.finished.connect(self._tell_finished)
        self._queue.failed.connect(self._tell_refused)
        self._queue.cancelled.connect(self._tell_cancelled)

    @property
    def is_running(self) -> bool:
        """Whether an order is under way."""
        return self._job is not None

    def start(self, title: str, *words: str) -> None:
        """Begin ``dtiplan network WORDS``."""
        self.stop()
        self._job = Job(title, ("network", *words))
        self._queue.add(self._job)

    def stop(self) -> None:
        """End what is under way; nothing is told of it but that it ended."""
        if self._job is not None:
            self._job = None
            self._queue.cancel_all()
            self.ended.emit()

    def close_down(self) -> None:
        """End the child process and wait for its end."""
        self._job = None
        self._queue.shutdown()

    def _tell_progress(self, job: Job, fraction: float, note: str) -> None:
        if job is self._job:
            self.progressed.emit(fraction, note)

    def _tell_finished(self, job: Job, document: dict[str, Any]) -> None:
        if job is self._job:
            self._job = None
            self.finished.emit(document)
            self.ended.emit()

    def _tell_refused(self, job: Job, error: UserError) -> None:
        if job is self._job:
            self._job = None
            self.refused.emit(error)
            self.ended.emit()

    def _tell_cancelled(self, job: Job) -> None:
        if job is self._job:
            self._job = None
            self.ended.emit()
