"""One order at a time to this program's command line, told to who gave it and to nobody else."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal

from dtiplan.domain.errors import UserError
from dtiplan.gui.background.jobs import Job, JobQueue


class ChildOrder(QObject):
    """Listens to one job of a queue; a new order ends the old one.

    Parameters
    ----------
    queue : JobQueue
        The window's own for what changes a case, so that it waits for its turn; one apart for
        what does not.
    """

    progressed = Signal(float, str)
    """Share done, 0 to 1, and a note."""
    finished = Signal(dict)
    """The document that the command answered with."""
    refused = Signal(object)
    """The ``UserError``."""
    ended = Signal()
    """Nothing runs any more, whatever came of it."""

    def __init__(self, queue: JobQueue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._queue = queue
        self._job: Job | None = None
        queue.progressed.connect(self._tell_progress)
        queue.finished.connect(self._tell_finished)
        queue.failed.connect(self._tell_refused)
        queue.cancelled.connect(self._tell_cancelled)

    @property
    def is_running(self) -> bool:
        """Whether an order is under way, or waits for its turn."""
        return self._job is not None

    @property
    def is_waiting(self) -> bool:
        """Whether other work has to end first."""
        return self._job is not None and self._queue.running is not self._job

    def begin(self, job: Job) -> None:
        """Order a job."""
        self.stop()
        self._job = job
        self._queue.add(job)

    def stop(self) -> None:
        """End what is under way; nothing is told of it but that it ended."""
        if self._job is not None:
            job, self._job = self._job, None
            self._queue.cancel(job)
            self.ended.emit()

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


class OwnOrder(ChildOrder):
    """Has a queue of its own, apart from that of the steps."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(JobQueue(), parent)
        self._queue.setParent(self)

    def close_down(self) -> None:
        """End the child process and wait for its end."""
        self._job = None
        self._queue.shutdown()
