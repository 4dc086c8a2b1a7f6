"""Files that are either wholly there or not at all, even when the power goes."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from dtiplan.domain.errors import UserError

_DISK_TROUBLES = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "your disk quota is used up",
    errno.EROFS: "the disk can only be read",
    errno.EACCES: "you may not write there",
    errno.EPERM: "you may not write there",
    errno.ENOTDIR: "a part of the path is a file, not a folder",
    errno.EEXIST: "a file of that name stands in its place",
    errno.EISDIR: "a folder of that name stands in its place",
    errno.ENAMETOOLONG: "the name is too long",
    errno.EIO: "the disk reports an error",
}


def replace_text(path: Path, text: str) -> None:
    """Put new content in a file so that a reader sees the old or the new, never a mixture."""
    replace_bytes(path, text.encode())


def replace_bytes(path: Path, content: bytes) -> None:
    """Put new content in a file, as ``replace_text``."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    flush_folder(path.parent)


def append_line(path: Path, line: str) -> None:
    """Add one line to a log; a line torn by a crash is closed first, never joined."""
    torn = path.exists() and path.stat().st_size > 0 and _last_byte(path) != b"\n"
    with path.open("a", encoding="utf-8") as file:
        file.write(("\n" if torn else "") + line + "\n")
        file.flush()
        os.fsync(file.fileno())


def _last_byte(path: Path) -> bytes:
    with path.open("rb") as file:
        file.seek(-1, os.SEEK_END)
        return file.read(1)


def flush_folder(folder: Path) -> None:
    """Make renames in a folder survive a power cut (where the system offers it)."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextlib.contextmanager
def disk_troubles_told(problem: str) -> Iterator[None]:
    """Turn a full or forbidden disk into a message."""
    try:
        yield
    except OSError as error:
        trouble = _DISK_TROUBLES.get(error.errno or 0)
        if trouble is None:
            raise
        place = f" ({error.filename})" if error.filename else ""
        raise UserError(
            problem,
            f"Nothing was written: {trouble}{place}.",
            "Free some space or choose another folder, then run it again.",
            "disk",
        ) from error


@contextlib.contextmanager
def only_one(path: Path) -> Iterator[None]:
    """Hold a lock that the system itself lets go when the program dies."""
    with path.open("a+b") as file:
        try:
            if sys.platform == "win32":
                import msvcrt

                msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
            else:
                import fcntl

                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise UserError(
                "The case cannot be changed.",
                f"Another dtiplan is working on it ({path.parent}).",
                "Wait until it is done, or close it.",
                "case-in-use",
            ) from error
        yield
