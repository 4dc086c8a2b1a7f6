"""What every report shares: numbered sections, and a PDF that is there whole or not at all."""

from __future__ import annotations

import dataclasses
import os
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from dtiplan.domain.errors import UserError
from dtiplan.domain.progress import Progress
from dtiplan.workflow.files.durable import disk_troubles_told, flush_folder

if TYPE_CHECKING:
    from dtiplan.render.report_parts import Report, Section


def write_report_file(
    path: Path, make: Callable[[Path], Report], progress: Progress, pictures: Path | None
) -> Path:
    """Make a report and write it as PDF.

    Parameters
    ----------
    path : Path
        The PDF; an older one is replaced in one step.
    make : callable
        Puts the report together; it is given the folder for its pictures.
    progress : Progress
    pictures : Path or None
        Folder in which the pictures are left; None for one that is removed.

    Raises
    ------
    UserError
        The file cannot be written.
    """
    if path.parent.exists() and not path.parent.is_dir():
        raise UserError(
            f"{path} cannot be written.",
            f"{path.parent} is a file, not a folder.",
            "Choose another folder.",
            "report-not-written",
        )
    with disk_troubles_told(f"{path} cannot be written."):
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix="dtiplan-report-") as temporary:
            folder = pictures or Path(temporary)
            folder.mkdir(parents=True, exist_ok=True)
            report = make(folder)
            progress(0.8, "laying out the report")
            _write_whole(report, path)
    progress(1.0)
    return path


def numbered(sections: Iterable[Section]) -> tuple[Section, ...]:
    """Give the sections with numbered titles; the minor ones stay as they are."""
    told, n = [], 0
    for section in sections:
        if not section.is_minor:
            n += 1
            section = dataclasses.replace(section, title=f"{n}  {section.title}")
        told.append(section)
    return tuple(told)


def _write_whole(report: Report, path: Path) -> None:
    from dtiplan.render.report_pdf import write_pdf

    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    os.close(handle)
    temporary = Path(name)
    try:
        write_pdf(report, temporary)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
    flush_folder(path.parent)
