"""The window's end of the scene service: wishes to the child process, pictures from it.

What comes is taken in as it comes, so that the window's thread never waits for a picture.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal
from PySide6.QtGui import QImage

from dtiplan.gui.background.jobs import own_program
from dtiplan.gui.live_tract import LiveResult
from dtiplan.workflow.viewing.live_lines_told import told_lines

_LENGTH_BYTES = 4
_AT_ONCE = 1 << 20
"""Bytes taken in before the window gets a turn again."""
_LAST_WORDS = 2000


@dataclass(frozen=True)
class Frame:
    """A picture and what it shows.

    Parameters
    ----------
    image : QImage
        In pixels of the screen, or fewer while moving.
    header : dict
        See ``workflow.scene_service``.
    """

    image: QImage
    header: dict[str, Any]


class SceneClient(QObject):
    """One child process that draws one case."""

    frame_came = Signal(object)
    """A ``Frame``."""
    point_picked = Signal(object)
    """RAS mm, array (3,), or None where nothing was hit."""
    followed = Signal(object)
    """A ``LiveResult``."""
    preparing = Signal()
    """The first streamlines that are followed take seconds."""
    unfollowed = Signal(str)
    """Why streamlines cannot be followed."""
    edited = Signal(object)
    """What the edits that are tried leave of a tract, a dict."""
    meant = Signal(object)
    """Which edit a question meant, a dict."""
    error_told = Signal(str, str, str)
    """Problem, cause, remedy; the child lives."""
    died = Signal(str)
    """How the child ended, without having been asked to."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process: QProcess | None = None
        self._ending: list[QProcess] = []
        self._read = bytearray()
        self._header: dict[str, Any] | None = None
        self._serial = 0
        self._state: dict[str, Any] = {}
        self._said_with: dict[str, int] = {}
        self._is_writing = False
        self._stderr = b""
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._take)

    @property
    def is_running(self) -> bool:
        """Whether there is a child."""
        return self._process is not None

    @property
    def is_at_rest(self) -> bool:
        """Whether no child is left, not even one that was asked to end."""
        return self._process is None and not self._ending

    @property
    def process_id(self) -> int:
        """Of the child; 0 without one."""
        return int(self._process.processId()) if self._process is not None else 0

    def start(self, case_folder: Path, state: dict[str, Any]) -> None:
        """Start a child for a case, in place of the one that was there."""
        self.stop()
        program, *arguments = own_program()
        process = QProcess(self)
        process.setProgram(program)
        surroundings = QProcessEnvironment.systemEnvironment()
        surroundings.insert("OPENBLAS_NUM_THREADS", "1")  # its products are small, its threads slow
        process.setProcessEnvironment(surroundings)
        process.setArguments([*arguments, "serve-scene", str(case_folder)])
        process.readyReadStandardOutput.connect(self._take)
        process.readyReadStandardError.connect(self._hear_stderr)
        process.finished.connect(partial(self._finish, process))
        process.errorOccurred.connect(partial(self._fail, process))
        self._process = process
        process.start()
        self._state = {}
        self.show(state)

    def show(self, state: dict[str, Any]) -> None:
        """Say what is to be shown; only what has changed is sent."""
        changed = {k: v for k, v in state.items() if k not in self._state or self._state[k] != v}
        if self._process is None or not changed:
            return
        self._state = {**self._state, **changed}
        self._serial += 1
        self._said_with |= dict.fromkeys(changed, self._serial)
        self._write({"serial": self._serial, "set": changed})

    def shows(self, frame: Frame, key: str, value: Any) -> bool:
        """Whether a picture was drawn with a part of the state as it was said last."""
        is_said = key in self._state and bool(self._state[key] == value)
        return is_said and int(frame.header["serial"]) >= self._said_with[key]

    def pick(self, x_px: float, y_px: float) -> None:
        """Ask what is at a pixel of the picture; ``point_picked`` answers."""
        self._serial += 1
        self._write({"serial": self._serial, "pick": [x_px, y_px]})

    def ask(self, question: dict[str, Any]) -> None:
        """Ask which edit is meant, see ``live_editing.answer``; ``meant`` answers."""
        self._serial += 1
        self._write({"serial": self._serial, "ask": question})

    def stop(self, wait_ms: int = 0) -> None:
        """End the child, which only reads, so that nothing can be lost.

        Parameters
        ----------
        wait_ms : int
            How long to wait until it, and each one before it, is gone; otherwise they go by
            themselves soon.
        """
        process, self._process = self._process, None
        self._later.stop()
        self._read.clear()
        self._header = None
        self._stderr = b""
        if process is not None and process.state() is not QProcess.ProcessState.NotRunning:
            self._ending.append(process)
            process.kill()
        for each in tuple(self._ending) if wait_ms else ():
            each.waitForFinished(wait_ms)

    def _write(self, message: dict[str, Any]) -> None:
        """Send a wish at once, so that it does not wait until the window has painted itself."""
        if self._process is None:
            return
        self._process.write(json.dumps(message).encode() + b"\n")
        if self._process.state() is QProcess.ProcessState.Running:
            self._is_writing = True
            self._process.waitForBytesWritten(0)
            self._is_writing = False

    def _take(self) -> None:
        """Take in a part of what has come, and give the window a turn before the next."""
        if self._process is None:
            return
        if self._is_writing:
            self._later.start(0)  # whoever sends a wish is not to be told of a picture meanwhile
            return
        self._read += self._process.read(_AT_ONCE).data()
        while self._take_one():
            pass
        if self._process is not None and self._process.bytesAvailable():
            self._later.start(0)

    def _take_one(self) -> bool:
        if self._header is None:
            if len(self._read) < _LENGTH_BYTES:
                return False
            end = _LENGTH_BYTES + int.from_bytes(self._read[:_LENGTH_BYTES], "big")
            if len(self._read) < end:
                return False
            self._header = json.loads(self._read[_LENGTH_BYTES:end])
            del self._read[:end]
        length = int(self._header["bytes"])
        if len(self._read) < length:
            return False
        header, self._header = self._header, None
        body = bytes(memoryview(self._read)[:length])
        del self._read[:length]
        self._answer(header, body)
        return True

    def _answer(self, header: dict[str, Any], body: bytes) -> None:
        if header["kind"] == "frame":
            width, height = int(header["width"]), int(header["height"])
            image = QImage(body, width, height, 4 * width, QImage.Format.Format_RGBA8888)
            self.frame_came.emit(Frame(image.convertToFormat(QImage.Format.Format_RGB32), header))
        elif header["kind"] == "picked":
            point = header["point_ras_mm"]
            self.point_picked.emit(None if point is None else np.asarray(point, dtype=np.float64))
        elif header["kind"] == "followed":
            lines = told_lines(header, body)
            self.followed.emit(LiveResult(header["text"], lines, header))
        elif header["kind"] in ("edited", "meant"):
            (self.edited if header["kind"] == "edited" else self.meant).emit(header)
        elif header["kind"] == "preparing":
            self.preparing.emit()
        elif header["kind"] == "unfollowed":
            parts = (header["problem"], header["cause"], header["remedy"])
            self.unfollowed.emit(" ".join(part for part in parts if part))
        else:
            self.error_told.emit(header["problem"], header["cause"], header["remedy"])

    def _hear_stderr(self) -> None:
        if self._process is not None:
            said = self._stderr + self._process.readAllStandardError().data()
            self._stderr = said[-_LAST_WORDS:]

    def _fail(self, process: QProcess, error: QProcess.ProcessError) -> None:
        if error is not QProcess.ProcessError.FailedToStart:
            return  # it will be told as finished
        self._forget(process)
        if process is self._process:
            reason = process.errorString()
            self.stop()
            self.died.emit(reason)

    def _finish(self, process: QProcess, code: int, status: QProcess.ExitStatus) -> None:
        self._forget(process)
        if process is not self._process:
            return  # it was asked to end
        self._hear_stderr()
        last_words = self._stderr.decode(errors="replace").strip().splitlines()
        self.stop()
        if status is QProcess.ExitStatus.CrashExit:
            self.died.emit(f"signal {code}")
        else:
            self.died.emit(f"exit code {code}" + (f": {last_words[-1]}" if last_words else ""))

    def _forget(self, process: QProcess) -> None:
        if process in self._ending:
            self._ending.remove(process)
        process.deleteLater()
