"""Watches what reading an input does to the computer: files, memory, programs.

Python tells every opened, made, moved and removed file to an audit hook, whichever library asked;
what other programs write is found by looking at the folders round the work.
"""

from __future__ import annotations

import os
import resource
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from tests.fuzz.proposals import CANARY

MOST_MB = 700.0
"""How much more memory one small input may take at its peak."""

_ADDRESS_SPACE_MB = 3000
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_CHANGES = {
    "os.mkdir": (0,), "os.rename": (0, 1), "os.remove": (0,), "os.rmdir": (0,), "os.symlink": (1,),
    "os.link": (1,), "os.truncate": (0,), "os.chmod": (0,), "shutil.rmtree": (0,),
}  # fmt: skip
_NEVER = {"pickle.find_class", "os.system", "os.exec", "socket.connect"}


class Guard:
    """Notes what must not happen, while it is on. A process has one: a hook stays for good."""

    def __init__(self) -> None:
        self.is_on = False
        self.seen: list[str] = []
        self._allowed: tuple[str, ...] = ()
        self._may_start = False
        sys.addaudithook(self._hear)

    @contextmanager
    def on(self, allowed: tuple[Path, ...], *, may_start_programs: bool) -> Iterator[None]:
        """Watch.

        Parameters
        ----------
        allowed : sequence of Path
            Folders that may be written to.
        may_start_programs : bool
        """
        self._allowed = tuple(os.path.realpath(p) for p in allowed)
        self._may_start = may_start_programs
        self.seen, self.is_on = [], True
        try:
            yield
        finally:
            self.is_on = False

    def _hear(self, event: str, told: tuple[Any, ...]) -> None:
        if not self.is_on:
            return
        if event == "open":
            self._opened(*told)
        elif event in _CHANGES:
            if (
                event != "shutil.rmtree"
                and told[-1] not in (-1, None)
                and len(told) > 1
                and _is_inner(event, told)
            ):
                return  # relative to a folder that was looked at when it was opened
            for n in _CHANGES[event]:
                self._changed(event, told[n])
        elif event in _NEVER or (event == "subprocess.Popen" and not self._may_start):
            self.seen.append(f"{event} {str(told)[:80]}")

    def _opened(self, path: Any, mode: Any, flags: Any) -> None:
        if isinstance(path, int) or path is None:
            return
        name = os.fsdecode(path)
        if name.endswith(CANARY):
            self.seen.append(f"read {name}, outside")
        if (isinstance(flags, int) and flags & _WRITES) or (mode and set(str(mode)) & set("wax+")):
            self._changed("write", path)

    def _changed(self, event: str, path: Any) -> None:
        if isinstance(path, int):
            return
        place = os.path.realpath(os.fsdecode(path))
        if place == os.devnull or place.startswith("/proc/self/"):
            return
        if not any(place == a or place.startswith(a + os.sep) for a in self._allowed):
            self.seen.append(f"{event} {place}, outside")


def _is_inner(event: str, told: tuple[Any, ...]) -> bool:
    """Whether a path is relative to an open folder, as within ``shutil.rmtree``."""
    return event in ("os.remove", "os.rmdir", "os.mkdir") and told[-1] not in (-1, None)


def limit_memory() -> None:
    """Let this process have so much address space more, so that a greedy reader fails early."""
    with suppress(OSError, ValueError):
        most = int(_status_mb("VmSize") + _ADDRESS_SPACE_MB) * 1024**2
        resource.setrlimit(resource.RLIMIT_AS, (most, resource.RLIM_INFINITY))


def forget_peak() -> float:
    """Begin to measure the peak of memory anew; give what is held now, MB."""
    with suppress(OSError):
        Path("/proc/self/clear_refs").write_text("5")
    return _status_mb("VmRSS")


def peak_mb() -> float:
    """Give the peak since then."""
    return _status_mb("VmHWM")


def _status_mb(name: str) -> float:
    with suppress(OSError):
        for row in Path("/proc/self/status").read_text().splitlines():
            if row.startswith(name + ":"):
                return float(row.split()[1]) / 1024.0
    return 0.0
