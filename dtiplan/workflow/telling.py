"""How a command tells how it goes: as text, as one JSON document, or as events."""

from __future__ import annotations

import faulthandler
import json
import os
import signal
import sys
import tempfile
import threading
import traceback
from types import FrameType
from typing import Any

from dtiplan.domain.errors import CancelledError, UserError
from dtiplan.domain.progress import Progress
from dtiplan.workflow.events import EventWriter, stop_when_input_closes, take_stdout

_GIVE_WAY = 5


class Teller:
    """Tells one command's way and end.

    Parameters
    ----------
    wants_json : bool
        Answer with one JSON document on standard output.
    wants_events : bool
        Write events there and nothing else; stop when standard input closes.
    """

    def __init__(self, *, wants_json: bool, wants_events: bool) -> None:
        self._wants_json = wants_json
        self._asked_to_stop = threading.Event()
        self._events: EventWriter | None = None
        if wants_events:
            # A crash in compiled code then says on standard error where it happened.
            faulthandler.enable(2)
            self._events = EventWriter(take_stdout())

    def watch_input(self) -> None:
        """From now on, with events, stop when standard input closes: nobody listens any more.

        Called when ``stop`` has become the handler of SIGTERM.
        """
        if self._events:
            if sys.platform != "win32":
                os.nice(_GIVE_WAY)  # to the window that shows how it goes
            stop_when_input_closes(lambda: os.kill(os.getpid(), signal.SIGTERM))

    def stop(self, _signal: int, _frame: FrameType | None) -> None:
        """Stop the work, here or at its next word, unless its last word is said; for signals."""
        if self._events is None or not self._events.has_ended:
            self._asked_to_stop.set()
            raise CancelledError

    def progress(self, step: str, title: str) -> Progress:
        """Give the progress to tell for one piece of work; it stops work when asked to."""
        told = self._events.started(step, title) if self._events else progress_line(title)

        def inner(fraction: float, note: str = "") -> None:
            if self._asked_to_stop.is_set():
                raise CancelledError
            told(fraction, note)

        return inner

    def done(self, text: str, **content: Any) -> None:
        """Give the result: a ``document`` or a ``record``, or the same as text."""
        if self._events:
            self._events.finished(**content)
        else:
            self._print(text, content.get("document", {}))

    def fail(
        self,
        error: UserError,
        exit_code: int,
        document: dict[str, Any] | None = None,
        text: str = "",
    ) -> None:
        """Say what went wrong; with the document of what was done all the same, if there is."""
        if self._events:
            self._events.failed(error, exit_code, **({"document": document} if document else {}))
        elif document:
            self._print(text, document)
        elif self._wants_json:
            from dtiplan.workflow.documents import document as made
            from dtiplan.workflow.runner import error_document

            self._print("", made((), [error_document(error)]))
        _say(f"{error.problem}\n  Why: {error.cause}\n  What to do: {error.remedy}")

    def say_cancelled(self) -> None:
        """Say that the work was stopped."""
        if self._events:
            self._events.cancelled()
        _say("Cancelled; the case is as it was.")

    def _print(self, text: str, document: dict[str, Any]) -> None:
        sys.stdout.write((json.dumps(document, indent=1) if self._wants_json else text) + "\n")


def _say(text: str) -> None:
    sys.stderr.write(text + "\n")


def progress_line(title: str) -> Progress:
    """Tell progress on standard error: a living line on a terminal, milestones elsewhere."""
    last = [-1]
    is_living = sys.stderr.isatty()
    step = 1 if is_living else 25

    def told(fraction: float, note: str = "") -> None:
        percent = int(100 * fraction)
        if not (percent // step > last[0] // step or percent >= 100 > last[0]):
            return
        last[0] = percent
        line = f"{title}: {percent:3d} %" + (f"  {note}" if note else "")
        if is_living:
            line = f"\r\033[K{line}"
        sys.stderr.write(line if is_living and percent < 100 else f"{line}\n")
        sys.stderr.flush()

    return told


def write_error_log(head: str) -> str:
    """Write the error at hand to a file of its own and give its path."""
    with tempfile.NamedTemporaryFile(
        "w", prefix="dtiplan-error-", suffix=".log", delete=False, encoding="utf-8"
    ) as log:
        log.write(f"{head}\n{traceback.format_exc()}")
    return log.name
