"""The demo: a digital patient, made once by a job, then a new case on it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from dtiplan.gui.background.jobs import Job, JobQueue
from dtiplan.gui.settings import Settings
from dtiplan.gui.translation import tr

_PHANTOM = "digital-patient"


class Demo(QObject):
    """Makes the digital patient, or finds the one made before."""

    ready = Signal(object)
    """The folder with its DICOM files, a ``Path``."""

    def __init__(self, jobs: JobQueue, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs, self._settings = jobs, settings
        self._job: Job | None = None
        self._folder = Path()
        jobs.finished.connect(self._tell_made)
        jobs.failed.connect(self._forget)
        jobs.cancelled.connect(self._forget)

    def begin(self) -> None:
        """Make the digital patient unless it is there or being made."""
        if self._job is not None:
            return
        parent = self._settings.case_folder or Path.home() / "dtiplan-demo"
        self._folder = next(p for p in _names(parent) if _is_whole(p) or not p.exists())
        if _is_whole(self._folder):
            self.ready.emit(self._folder / "dicom")
            return
        argv = ("phantom", "make", _PHANTOM, "--out", str(self._folder))
        self._job = Job(tr("Making the digital patient"), argv)
        self._jobs.add(self._job)

    def _tell_made(self, job: Job, _said: object) -> None:
        if job is self._job:
            self._job = None
            self.ready.emit(self._folder / "dicom")

    def _forget(self, job: Job, _error: object = None) -> None:
        if job is self._job:
            self._job = None


def _names(parent: Path) -> Iterator[Path]:
    yield parent / _PHANTOM
    for n in count(2):
        yield parent / f"{_PHANTOM}-{n}"


def _is_whole(folder: Path) -> bool:
    """Whether a digital patient was written to its end; the truth comes last."""
    return (folder / "truth" / "truth.json").is_file()
