"""Looking through sources in a child process: ``dtiplan inspect SOURCES``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal

from dtiplan.domain.errors import UserError
from dtiplan.gui.background.jobs import Job, JobQueue
from dtiplan.gui.pages.importing.found_series import found_in
from dtiplan.gui.translation import tr


class Inspection(QObject):
    """One look at a time; a new one ends the old one. Apart from the queue of the steps."""

    progressed = Signal(float, str)
    """Share done, 0 to 1, and what is being done."""
    found = Signal(object)
    """The ``FoundSeries``."""
    refused = Signal(object)
    """The ``UserError``."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._queue = JobQueue(self)
        self._job: Job | None = None
        self._queue.progressed.connect(self._tell_progress)
        self._queue.finished.connect(self._tell_found)
        self._queue.failed.connect(self._tell_refusal)

    @property
    def is_running(self) -> bool:
        """Whether a look is under way."""
        return self._job is not None

    def start(self, sources: Sequence[str]) -> None:
        """Look through these files and folders."""
        self.stop()
        self._job = Job(tr("Looking through the sources"), ("inspect", *sources))
        self._queue.add(self._job)
        self.progressed.emit(0.0, "")

    def stop(self) -> None:
        """End a look that is under way; nothing is told of it any more."""
        self._job = None
        self._queue.cancel_all()

    def close_down(self) -> None:
        """End the child process and wait for its end."""
        self._job = None
        self._queue.shutdown()

    def _tell_progress(self, job: Job, fraction: float, note: str) -> None:
        if job is self._job:
            self.progressed.emit(fraction, note)

    def _tell_found(self, job: Job, document: dict[str, Any]) -> None:
        if job is self._job:
            self._job = None
            self.found.emit(found_in(document))

    def _tell_refusal(self, job: Job, error: UserError) -> None:
        if job is self._job:
            self._job = None
            self.refused.emit(error)
