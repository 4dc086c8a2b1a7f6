"""Long work: this program's own command line in a child process, one job after another.

A child tells how far it is as JSON lines (``workflow.events``). It cannot take the window along
when compiled code crashes, it can be stopped at any moment, and it ends by itself when the
window dies, because its standard input closes.
"""

from __future__ import annotations

import json
import signal
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from dtiplan.domain.errors import ReleaseBlockedError, UserError
from dtiplan.gui.translation import tr

_GRACE_MS = 3000
"""How long a child that was asked to stop may take; then it is ended."""

_ERROR_LINES = 12
"""How much of what a child said last is shown when it ended without an answer."""

_EXIT_BLOCKED = 3


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
    """

    title: str
    argv: tuple[str, ...]
    case_folder: Path | None = None
    step: str = ""
    group: str = ""


def step_job(
    case_folder: Path, step: str, title: str, params: Mapping[str, Any], group: str = ""
) -> Job:
    """Give the job that runs one step of a case with these parameters."""
    argv = ("run", str(case_folder), step, "--params", json.dumps(dict(params)))
    return Job(title, argv, case_folder, step, group)


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

    Every job ends with exactly one of ``finished``, ``failed`` and ``cancelled``.

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

    def cancel(self, job: Job) -> None:
        """Stop a job, or take it out of the queue if it has not begun."""
        if self._running is not None and self._running.job is job:
            self._stop(self._running)
        elif job in self._waiting:
            self._waiting.remove(job)
            self.cancelled.emit(job)
            self.queue_changed.emit()

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
        if self._running is not None or not self._waiting:
            return
        job = self._waiting.pop(0)
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
            process.start(self._program[0], [*self._program[1:], *job.argv, "--events"])

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
        is_whole = self._tell_end(at, code, status)
        if not is_whole and at.job.group:
            for job in self.waiting:
                if job.group == at.job.group:
                    self.cancel(job)
        self._start_next()
        self.queue_changed.emit()

    def _tell_end(self, at: _Running, code: int, status: QProcess.ExitStatus) -> bool:
        """Tell how a job ended; whether it did what it was asked for."""
        answer = at.answer or _answer_in_case(at)
        if answer.get("event") == "finished":
            self.finished.emit(at.job, answer.get("record") or answer.get("document") or {})
            return True
        if at.is_cancelled or answer.get("event") == "cancelled":
            self.cancelled.emit(at.job)
        elif answer:
            self.failed.emit(at.job, _error_told(answer))
        else:
            self.failed.emit(at.job, _error_of_end(at, code, status))
        return False


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


def _error_told(answer: Mapping[str, Any]) -> UserError:
    kind = ReleaseBlockedError if answer.get("exit") == _EXIT_BLOCKED else UserError
    return kind(*(str(answer.get(key, "")) for key in ("problem", "cause", "remedy", "code")))


def _error_of_end(at: _Running, code: int, status: QProcess.ExitStatus) -> UserError:
    """Say what is known of a child that ended without an answer."""
    title = at.job.title
    last = "\n".join(_last_words(at.said))
    heard = tr("The last it said:\n{lines}").format(lines=last) if last else ""
    if status is QProcess.ExitStatus.CrashExit:
        cause = tr("It was ended by {signal}.").format(signal=_signal_name(code))
    elif code == -1:
        cause = tr("It could not be started.")
    else:
        cause = tr("It ended with exit code {code} and gave no answer.").format(code=code)
    return UserError(
        tr("'{title}' stopped before it was done.").format(title=title),
        f"{cause} {heard}".strip(),
        tr(
            "The case is as it was before. Run it again; if it happens again, send these lines "
            "to the makers of the program."
        ),
        "child-crashed",
    )


def _last_words(said: str) -> list[str]:
    """Give the lines that tell most: of a crash in compiled code where it was, else the last."""
    lines = said.strip().splitlines()
    fatal = [n for n, line in enumerate(lines) if line.startswith("Fatal Python error")]
    if not fatal:
        return lines[-_ERROR_LINES:]
    lines = lines[fatal[-1] :]
    current = [n for n, line in enumerate(lines) if line.startswith("Current thread")]
    return [lines[0], *lines[current[0] if current else 1 :]][:_ERROR_LINES]


def _signal_name(number: int) -> str:
    """Give the name of the signal that ended a child, as far as the system tells."""
    if sys.platform == "win32":
        return tr("the system (code {code})").format(code=f"0x{number & 0xFFFFFFFF:08X}")
    try:
        name = signal.Signals(number).name
    except ValueError:
        return tr("signal {number}").format(number=number)
    return tr("signal {number} ({name})").format(number=number, name=name)
