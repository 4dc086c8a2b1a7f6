"""How a child process ended: its own words, or what is known where it said none."""

from __future__ import annotations

import signal
import sys
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QProcess

from dtiplan.domain.errors import ReleaseBlockedError, UserError
from dtiplan.gui.translation import tr

_ERROR_LINES = 12
"""How much of what a child said last is shown when it ended without an answer."""

_EXIT_BLOCKED = 3


def error_told(answer: Mapping[str, Any]) -> UserError:
    """Give the error that a child told as its last event."""
    kind = ReleaseBlockedError if answer.get("exit") == _EXIT_BLOCKED else UserError
    return kind(*(str(answer.get(key, "")) for key in ("problem", "cause", "remedy", "code")))


def error_of_end(title: str, said: str, code: int, status: QProcess.ExitStatus) -> UserError:
    """Say what is known of a child that ended without an answer.

    Parameters
    ----------
    title : str
        Of the job, as shown.
    said : str
        What it wrote that was no event.
    code : int
        Its exit code, or the number of the signal that ended it; -1 where it could not be started.
    status : QProcess.ExitStatus
    """
    last = "\n".join(_last_words(said))
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
