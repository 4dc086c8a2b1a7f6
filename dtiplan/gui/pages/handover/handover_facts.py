"""What the hand-over panels show of a case, read beside the window's thread.

They read the case as the session has it: opening it again would tidy up what a step writes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dtiplan.domain.errors import UserError
from dtiplan.workflow.cases.audit_log import check_audit
from dtiplan.workflow.cases.case import Case
from dtiplan.workflow.files.codec import file_sha256
from dtiplan.workflow.handover.release import FileRelease, releases
from dtiplan.workflow.objects.object_folder import (
    is_of_case_as_it_is,
    object_obstacles,
    objects_document,
    written_objects,
)


@dataclass(frozen=True, eq=False)
class HandedOver:
    """One hand-over of objects.

    Parameters
    ----------
    folder : Path
    made_utc : str
    files : mapping
        SHA-256 of each file by its path.
    kinds : tuple of (str, Path)
        Each object with its file, or its folder where it is several.
    findings : list of mapping
    is_current : bool
        Whether the case still holds what they were made of.
    is_there : bool
        Whether no file was taken away.
    """

    folder: Path
    made_utc: str
    files: Mapping[Path, str]
    kinds: tuple[tuple[str, Path], ...]
    findings: list[dict[str, str]]
    is_current: bool
    is_there: bool


@dataclass(frozen=True, eq=False)
class ObjectFacts:
    """What can be handed over, and what was, newest first."""

    obstacles: Mapping[str, UserError | None]
    handed_over: tuple[HandedOver, ...]


@dataclass(frozen=True)
class FileState:
    """Where the release of a file stands, and whether it still holds what was exported.

    Parameters
    ----------
    release : FileRelease
    is_there, is_unchanged : bool
    """

    release: FileRelease
    is_there: bool
    is_unchanged: bool


@dataclass(frozen=True)
class ReleaseFacts:
    """All exported files, those of older exports last, and what is wrong with the audit log."""

    files: tuple[FileState, ...]
    fault: str


def read_objects(case: Case) -> ObjectFacts:
    """Look what of the case can be handed over, and what was."""
    told = tuple(_handed_over(case, record) for record in reversed(written_objects(case)))
    return ObjectFacts(object_obstacles(case), told)


def read_release(case: Case) -> ReleaseFacts:
    """Look who signed for the exported files, and whether the files are still the same."""
    faults = check_audit(case.folder, case.manifest.case_uid).faults
    files = tuple(_state(release) for release in releases(case))
    return ReleaseFacts(files, faults[0].words if faults else "")


def _state(release: FileRelease) -> FileState:
    is_there = release.path.is_file()
    is_unchanged = is_there and file_sha256(release.path) == release.sha256
    return FileState(release, is_there, is_unchanged)


def _handed_over(case: Case, record: dict[str, Any]) -> HandedOver:
    folder = Path(str(record["folder"]))
    files = {
        folder / file["path"]: str(file["sha256"])
        for made in record["objects"]
        for file in made["files"]
    }
    kinds = tuple((str(made["kind"]), _place(folder, made)) for made in record["objects"])
    return HandedOver(
        folder,
        str(record["made_utc"]),
        files,
        kinds,
        list(objects_document(record)["findings"]),
        is_of_case_as_it_is(case, record),
        all(path.is_file() for path in files),
    )


def _place(folder: Path, made: dict[str, Any]) -> Path:
    """Give the one file of an object, or the folder of several."""
    first = folder / str(made["files"][0]["path"])
    return first if len(made["files"]) == 1 else first.parent
