"""What a run tells another program: one JSON object a line, ended by exactly one last word.

::

    {"event": "started", "step": "fit-tensor", "title": "Fit tensor"}
    {"event": "progressed", "step": "fit-tensor", "title": "...", "fraction": 0.4, "note": ""}
    {"event": "finished", "record": {...}}         or "document": {...}
    {"event": "failed", "problem": "", "cause": "", "remedy": "", "code": "", "exit": 2}
    {"event": "cancelled"}
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import sys
import threading
import time
from collections.abc import Callable, Mapping
from typing import Any, BinaryIO

from dtiplan.domain.errors import UserError
from dtiplan.domain.progress import Progress

_SHORTEST_PAUSE_S = 0.05
"""Between two progress lines; the lines between are left out."""

_GRACE_S = 3.0
"""How long work may take to stop after the one who asked for it has gone."""


class EventWriter:
    """Writes the lines.

    Parameters
    ----------
    file : binary file
        Where they go; written whole and at once.
    """

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._lock = threading.Lock()
        self._told_s = 0.0
        self._has_ended = False

    def started(self, step: str, title: str) -> Progress:
        """Say that something begins, and give the progress to tell for it."""
        self._write({"event": "started", "step": step, "title": title})

        def told(fraction: float, note: str = "") -> None:
            now = time.monotonic()
            if now - self._told_s >= _SHORTEST_PAUSE_S:
                self._told_s = now
                self._write(
                    {
                        "event": "progressed",
                        "step": step,
                        "title": title,
                        "fraction": round(float(fraction), 4),
                        "note": note,
                    }
                )

        return told

    def finished(self, **content: Any) -> None:
        """Say that all was done, with the ``record`` or ``document``."""
        self._end({"event": "finished", **content})

    def failed(self, error: UserError, exit_code: int, **content: Any) -> None:
        """Say why nothing came of it."""
        self._end(
            {
                "event": "failed",
                "problem": error.problem,
                "cause": error.cause,
                "remedy": error.remedy,
                "code": error.code,
                "exit": exit_code,
                **content,
            }
        )

    def cancelled(self) -> None:
        """Say that the work was stopped and the case is as it was."""
        self._end({"event": "cancelled"})

    @property
    def has_ended(self) -> bool:
        """Whether the last word was said."""
        return self._has_ended

    def _end(self, event: Mapping[str, Any]) -> None:
        if not self._has_ended:
            self._has_ended = True
            self._write(event)

    def _write(self, event: Mapping[str, Any]) -> None:
        line = json.dumps(event).encode() + b"\n"
        # A reader that has gone away is no fault of the work; the work is stopped otherwise.
        with self._lock, contextlib.suppress(BrokenPipeError):
            self._file.write(line)
            self._file.flush()


def take_stdout() -> BinaryIO:
    """Keep standard output for one use; whatever else is printed goes to standard error.

    Also what compiled libraries print, which knows nothing of ``sys.stdout``.
    """
    sys.stdout.flush()
    try:
        number = sys.stdout.fileno()
    except (OSError, io.UnsupportedOperation):
        number = -1
    if number != 1:  # something else stands in for it, as in a test
        taken = getattr(sys.stdout, "buffer", None)
        assert taken is not None
        sys.stdout = sys.stderr
        return taken  # type: ignore[no-any-return]
    kept = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return kept


def stop_when_input_closes(stop: Callable[[], None]) -> None:
    """Call ``stop`` when standard input ends: the program that asked for the work has gone.

    Work that does not stop soon after that is ended; what it was writing never becomes current.
    """

    def watch() -> None:
        # Read without Python's buffer, whose lock a waiting thread would hold at the very end.
        with contextlib.suppress(OSError):
            while os.read(0, 4096):
                pass
        stop()
        time.sleep(_GRACE_S)
        os._exit(130)

    threading.Thread(target=watch, name="input-watch", daemon=True).start()
