"""Names of files that were read from a file: none may lead out of the folder they belong to."""

from __future__ import annotations

from pathlib import PurePosixPath, PureWindowsPath


def is_below(name: str) -> bool:
    """Whether a path can only mean something below the folder it is joined to, on any system."""
    plain, windows = PurePosixPath(name), PureWindowsPath(name)
    is_relative = not (plain.is_absolute() or windows.drive or windows.root)
    return is_relative and bool(plain.parts) and ".." not in windows.parts and "\0" not in name
