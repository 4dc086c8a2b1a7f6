"""Where every case of a study stands, read beside the window's thread and put into words."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QDateTime, QLocale, Qt

from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.state_icons import Mark
from dtiplan.gui.widgets.value_table import Cell

_FINISHED = ("done", "blocked")
_MARKS = {
    "to do": Mark.TO_DO,
    "running": Mark.RUNNING,
    "done": Mark.DONE,
    "blocked": Mark.BLOCKED,
    "failed": Mark.FAILED,
    "interrupted": Mark.STALE,
}


def read_study(folder: Path) -> dict[str, Any]:
    """Give the document of ``dtiplan study status``.

    Raises
    ------
    UserError
        There is no study in the folder, or it is damaged.
    """
    from dtiplan.workflow.study.documents import study_document
    from dtiplan.workflow.study.study_folder import StudyFolder

    return study_document(StudyFolder.open(folder))


def holds_study(folder: Path) -> bool:
    """Whether there is a study of volunteers in a folder; others have a ``study.json`` too."""
    return all((folder / name).exists() for name in ("study.json", "cases", "states"))


def scheduler_key(folder: Path) -> str:
    """Name the setting that keeps on which cluster a study is run."""
    return f"scheduler-{hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:16]}"


def state_words() -> dict[str, str]:
    """Name the states as shown."""
    return {
        "to do": tr("To do"),
        "running": tr("Running"),
        "done": tr("Done"),
        "blocked": tr("Blocked by a check"),
        "failed": tr("Ended with an error"),
        "interrupted": tr("Interrupted"),
    }


def scan_rows(scans: Sequence[Mapping[str, Any]]) -> list[list[Cell]]:
    """Give a row for each scan: subject, site, session, state, when, and what its run said."""
    return [
        [
            Cell(scan["subject"]),
            Cell(scan["site"]),
            Cell(scan["session"]),
            Cell(_state_word(scan), mark=mark_of(scan)),
            Cell(_moment(scan.get("ended_utc") or scan.get("started_utc") or "")),
            Cell(_first_words(scan), tip=said_of(scan)),
        ]
        for scan in scans
    ]


def said_of(scan: Mapping[str, Any]) -> str:
    """Say why the case of a scan is not done; empty where there is nothing to say."""
    told = [] if scan["state"] in ("done", "running") else _told(scan)
    if scan["other_software"]:
        differs = "; ".join(scan["other_software"])
        told.append(tr("Planned with other software: {what}.").format(what=differs))
    return "\n".join(told)


def mark_of(scan: Mapping[str, Any]) -> Mark:
    """Give the sign of a scan's state; what is done, but by other software, is out of date."""
    is_old = scan["state"] == "done" and _is_of_other_software(scan)
    return Mark.STALE if is_old else _MARKS[scan["state"]]


def _state_word(scan: Mapping[str, Any]) -> str:
    word = state_words()[scan["state"]]
    if _is_of_other_software(scan):
        return tr("{state}, other software").format(state=word)
    return word


def _is_of_other_software(scan: Mapping[str, Any]) -> bool:
    return bool(scan["other_software"]) and scan["state"] in _FINISHED


def _told(scan: Mapping[str, Any]) -> list[str]:
    return [tr(scan[name]) for name in ("problem", "cause", "remedy") if scan.get(name)]


def _first_words(scan: Mapping[str, Any]) -> str:
    lines = said_of(scan).splitlines()
    return lines[0] if lines else ""


def _moment(iso: str) -> str:
    moment = QDateTime.fromString(iso, Qt.DateFormat.ISODateWithMs)
    if not moment.isValid():
        return iso
    return QLocale().toString(moment.toLocalTime(), QLocale.FormatType.ShortFormat)
