"""Long work: this program's own command line in a child process, one job after another.

A child tells how far it is as JSON lines (``workflow.events``). It cannot take the window along
when compiled code crashes, it can be stopped at any moment, and it ends by itself when the
window dies, because its standard input closes.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from dtiplan.domain.errors import UserError
from dtiplan.gui.background.job_ends import error_of_end, error_told

_GRACE_MS = 3000
"""How long a child that was asked to stop may take; then it is ended."""


@dataclass(frozen=True, eq=False)
class Job:
    """One order to the command line; equal only to itself.

    Parameters
    ----------
    title : str
        As shown.
    argv : tuple of str
        Arguments of ``dtiplan``; the queue adds ``--events``.
    case_folder : Path or None
        The case it changes.
    step : str
        Name of the step it runs; empty for other orders.
    group : str
        Jobs of one group stand on one another: when one fails or is cancelled, those of its group
        that still wait are dropped. Empty: on its own.
    needs : frozenset of str
        Steps of the same case it stands on; when one of them fails or is cancelled, it is dropped
        too, whatever its group, unless its group does that step again.
    prepare : callable or None
        Asked when its turn comes: gives the arguments to run with in place of ``argv``, None where
        nothing is left to do; raises ``UserError`` where it must not run.
    is_told : bool
        Whether who ordered it shows why it failed; else the window does.
    """

    title: str
    argv: tuple[str, ...]
    case_folder: Path | None = None
    step: str = ""
    group: str = ""
    needs: frozenset[str] = frozenset()
    prepare: Callable[[Job], tuple[str, ...] | None] | None = None
    is_told: bool = False


def step_job(
    case_folder: Path, step: str, title: str, params: Mapping[str, Any], group: str = ""
) -> Job:
    """Give the job that runs one step of a case with these parameters."""
    return Job(title, step_arguments(case_folder, step, params), case_folder, step, group)


def step_arguments(case_folder: Path, step: str, params: Mapping[str, Any]) -> tuple[str, ...]:
    """Give the arguments of ``dtiplan`` that run one step of a case with these parameters."""
    return ("run", str(case_folder), step, "--params", json.dumps(dict(params)))


def own_program() -> tuple[str, ...]:
    """Give the program and the first arguments that start this program's command line."""
    return (sys.executable,) if getattr(sys, "frozen", False) else (sys.executable, "-m", "dtiplan")


@dataclass(eq=False)
class _Running:
    """The child at work and what it has said so far."""

    job: Job
    process: QProcess
    fraction: float = 0.0
    first_s: float | None = None
    first_fraction: float = 0.0
    is_cancelled: bool = False
    case_before: bytes = b""
    unread: bytes = b""
    said: str = ""
    answer: dict[str, Any] | None = None


class JobQueue(QObject):
    """Runs jobs one after another, each in a child process.

    Every job ends with exactly one of ``finished``, ``failed`` and ``cancelled``; only one that had
    nothing left to do when its turn came goes without a word.

    Parameters
    ----------
    program : sequence of str, optional
        Program and first arguments; this program itself by default.
    grace_ms : int
        How long a child that was asked to stop may take.
    """

    started = Signal(object)
    """The job."""
    progressed = Signal(object, float, str)
    """The job, the fraction done (0 to 1), and a note."""
    finished = Signal(object, dict)
    """The job and its ``record`` or ``document``."""
    failed = Signal(object, object)
    """The job and the ``UserError`` (``ReleaseBlockedError`` where a check stopped a release)."""
    cancelled = Signal(object)
    """The job; the case is as it was."""
    dropped = Signal(object, object)
    """The job that did not end well, and the jobs (tuple) that were cancelled because of it."""
    queue_changed = Signal()
    """What runs or waits has changed."""

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        program: Sequence[str] | None = None,
        grace_ms: int = _GRACE_MS,
    ) -> None:
        super().__init__(parent)
        self._program = tuple(program or own_program())
        self._grace_ms = grace_ms
        self._running: _Running | None = None
        self._waiting: list[Job] = []
        self._is_held = False

    @property
    def running(self) -> Job | None:
        """The job at work."""
        return self._running.job if self._running else None

    @property
    def waiting(self) -> tuple[Job, ...]:
        """The jobs that follow, next first."""
        return tuple(self._waiting)

    @property
    def fraction(self) -> float:
        """How far the job at work is, 0 to 1."""
        return self._running.fraction if self._running else 0.0

    @property
    def seconds_left(self) -> float | None:
        """How long the job at work will still take; None while that cannot be told."""
        at = self._running
        if at is None or at.first_s is None:
            return None
        # From the first word on: what starting takes says nothing of the work.
        elapsed, gained = time.monotonic() - at.first_s, at.fraction - at.first_fraction
        if gained < 0.02 or elapsed < 1.0:
            return None
        return elapsed * (1.0 - at.fraction) / gained

    def add(self, *jobs: Job) -> None:
        """Put jobs at the end of the queue."""
        self._waiting += jobs
        self._start_next()
        self.queue_changed.emit()

    def hold(self) -> None:
        """Begin nothing more until ``go_on``; what runs goes on."""
        self._is_held = True

    def go_on(self) -> None:
        """Begin what waits, after ``hold``."""
        if self._is_held:
            self._is_held = False
            self._start_next()
            self.queue_changed.emit()

    def cancel(self, job: Job) -> None:
        """Stop a job, or take it out of the queue if it has not begun, and what stands on it."""
        if self._running is not None and self._running.job is job:
            self._stop(self._running)
        elif job in self._waiting:
            place = self._waiting.index(job)
            self._waiting.remove(job)
            self._end_badly(job, lambda: self.cancelled.emit(job), place)
            self.queue_changed.emit()

    def cancel_running(self) -> None:
        """Stop the job at work, and what stands on it; what else waits goes on."""
        if self._running is not None:
            self._stop(self._running)

    def cancel_all(self) -> None:
        """Stop the job at work and forget all that wait."""
        for job in self.waiting:
            self.cancel(job)
        if self._running is not None:
            self._stop(self._running)

    def shutdown(self) -> None:
        """End everything and wait until no child is left; no signal follows."""
        self._waiting.clear()
        at, self._running = self._running, None
        if at is None:
            return
        process = at.process
        process.blockSignals(True)
        _ask_to_end(process)
        if not process.waitForFinished(self._grace_ms):
            process.kill()
            process.waitForFinished(self._grace_ms)
        process.deleteLater()

    def _start_next(self) -> None:
        while self._running is None and self._waiting and not self._is_held:
            self._begin(self._waiting.pop(0))

    def _begin(self, job: Job) -> None:
        """Start a job if it is to run now as well."""
        try:
            argv = job.argv if job.prepare is None else job.prepare(job)
        except UserError as error:
            self._end_badly(job, partial(self.failed.emit, job, error))
            return
        if argv is None:
            return
        process = QProcess(self)
        self._running = at = _Running(job, process, case_before=_manifest_bytes(job))
        process.readyReadStandardOutput.connect(self._read_events)
        process.readyReadStandardError.connect(self._read_words)
        process.finished.connect(self._end)
        process.errorOccurred.connect(self._look_at_trouble)
        self.started.emit(job)
        if at.is_cancelled:  # by one who heard that it begins
            self._end(0, QProcess.ExitStatus.NormalExit)
        elif self._running is at:
            self._launch(process, argv)

    def _launch(self, process: QProcess, argv: tuple[str, ...]) -> None:
        process.start(self._program[0], [*self._program[1:], *argv, "--events"])

    def _end_badly(self, job: Job, tell: Callable[[], object], place: int = 0) -> None:
        """Tell that a job came to nothing, and cancel what stands on it.

        They are taken out before anybody hears of it: one who then orders something else must not
        make them begin. What waits before the job's own place does not stand on it.
        """
        again = {w.group for w in self._waiting if w.step == job.step and w.group != job.group}
        lost = tuple(
            w
            for w in self._waiting[place:]
            if w.case_folder == job.case_folder
            and (w.group == job.group != "" or (job.step in w.needs and w.group not in again))
        )
        for other in lost:
            self._waiting.remove(other)
        tell()
        for other in lost:
            self.cancelled.emit(other)
        if lost:
            self.dropped.emit(job, lost)

    def _stop(self, at: _Running) -> None:
        if at.is_cancelled:
            return
        at.is_cancelled = True
        process = at.process
        _ask_to_end(process)
        # The timer dies with the process object, so it can never reach a later child.
        QTimer.singleShot(self._grace_ms, process, process.kill)

    def _read_events(self) -> None:
        at = self._running
        if at is None:
            return
        *lines, at.unread = (at.unread + bytes(at.process.readAllStandardOutput().data())).split(
            b"\n"
        )
        for line in lines:
            self._take(at, line)

    def _take(self, at: _Running, line: bytes) -> None:
        try:
            event = json.loads(line)
            kind = event["event"]
        except (ValueError, KeyError, TypeError):
            at.said += line.decode(errors="replace") + "\n"
            return
        if kind == "progressed":
            at.fraction = float(event["fraction"])
            if at.first_s is None:
                at.first_s, at.first_fraction = time.monotonic(), at.fraction
            if not at.is_cancelled:
                self.progressed.emit(at.job, at.fraction, str(event["note"]))
        elif kind in ("finished", "failed", "cancelled"):
            at.answer = event

    def _read_words(self) -> None:
        at = self._running
        if at is not None:
            words = bytes(at.process.readAllStandardError().data()).decode(errors="replace")
            at.said = (at.said + words)[-20_000:]

    def _look_at_trouble(self, trouble: QProcess.ProcessError) -> None:
        # Every other trouble is followed by the process's own end.
        if trouble is QProcess.ProcessError.FailedToStart and self._running is not None:
            self._running.said += self._running.process.errorString()
            self._end(-1, QProcess.ExitStatus.NormalExit)

    def _end(self, code: int, status: QProcess.ExitStatus) -> None:
        at = self._running
        if at is None:
            return
        self._read_events()
        self._read_words()
        self._running = None
        at.process.deleteLater()
        self._tell_end(at, code, status)
        self._start_next()
        self.queue_changed.emit()

    def _tell_end(self, at: _Running, code: int, status: QProcess.ExitStatus) -> None:
        """Tell how a job ended."""
        job, answer = at.job, at.answer or _answer_in_case(at)
        if answer.get("event") == "finished":
            self.finished.emit(job, answer.get("record") or answer.get("document") or {})
        elif at.is_cancelled or answer.get("event") == "cancelled":
            self._end_badly(job, lambda: self.cancelled.emit(job))
        else:
            error = error_told(answer) if answer else error_of_end(job.title, at.said, code, status)
            self._end_badly(job, lambda: self.failed.emit(job, error))


def _ask_to_end(process: QProcess) -> None:
    """Ask a child to stop; Windows has no way to ask a program without a window."""
    if sys.platform == "win32":
        process.kill()
    else:
        process.terminate()


def _manifest_bytes(job: Job) -> bytes:
    try:
        return (job.case_folder / "case.json").read_bytes() if job.case_folder else b""
    except OSError:
        return b""


def _answer_in_case(at: _Running) -> dict[str, Any]:
    """Look whether a child that ended without an answer had just finished its step.

    It may have been ended after its result had become current and before it could say so.
    """
    now = _manifest_bytes(at.job)
    if not at.job.step or now == at.case_before:
        return {}
    record = json.loads(now).get("steps", {}).get(at.job.step)
    return {"event": "finished", "record": record} if record else {}
