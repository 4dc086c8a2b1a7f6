"""Where a new case goes."""

from __future__ import annotations

import os
from collections.abc import Sequence
from itertools import count
from pathlib import Path


def default_case_folder(sources: Sequence[Path], cases: Path | None = None) -> Path:
    """Give a folder for a new case that does not exist yet.

    Parameters
    ----------
    sources : sequence of Path
        Where the images are; at least one.
    cases : Path or None
        Folder of all cases; None: beside the images, or in the home folder where that cannot be
        written to.
    """
    first = sources[0].absolute()
    name = (first.name if first.is_dir() else first.parent.name) or "images"
    beside = first.parent if first.is_dir() else first.parent.parent
    if cases is None:
        cases = beside if os.access(beside, os.W_OK) else Path.home() / "dtiplan-cases"
    wanted = cases / f"{name}-case"
    numbered = (cases / f"{name}-case-{n}" for n in count(2))
    return wanted if not wanted.exists() else next(p for p in numbered if not p.exists())


def holds_case(folder: Path) -> bool:
    """Whether there is a case in a folder."""
    return (folder / "case.json").is_file()


def folder_problem(folder: Path) -> str:
    """Say why a case cannot lie in a folder; empty where it can."""
    if not folder.is_absolute():
        return "Give the whole path."
    if folder.is_file():
        return "This is a file."
    if folder.is_dir() and not holds_case(folder) and any(folder.iterdir()):
        return "The folder holds other files. Choose a new or an empty one."
    there = next((p for p in (folder, *folder.parents) if p.exists()), folder)
    return "" if os.access(there, os.W_OK) else f"The folder {there} cannot be written to."
