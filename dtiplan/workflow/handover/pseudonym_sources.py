"""What of a case, or of any folders, can be given away without the patient: DICOM objects only.

The other files of a case (records, arrays, pictures, report) hold names, UIDs and paths and are
never copied: a case made of the copies has them anew, and has the same tracts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from dtiplan.domain.errors import UserError
from dtiplan.workflow.cases.audit_log import add_event
from dtiplan.workflow.cases.case import Case
from dtiplan.workflow.files.codec import file_sha256
from dtiplan.workflow.handover.superseded_files import superseded_hashes

_SETTINGS = (".toml", ".json")
"""Files of rules and margins, which a step has read beside images."""


def sources_of(given: Sequence[Path]) -> tuple[Path, ...]:
    """Give the files to read; where a folder is a case, what it imported, exported and handed over.

    Raises
    ------
    UserError
        ``no-source``: a case has imported nothing.
    """
    found: list[Path] = []
    for path in given:
        found += _of_case(path) if _is_case(path) else [path]
    return tuple(found)


def superseded_files(given: Sequence[Path]) -> frozenset[Path]:
    """Give the files of cases that were written before a later change; they are not handed on."""
    found: set[Path] = set()
    for path in given:
        if _is_case(path):
            case = Case.open(path)
            old = superseded_hashes(case)
            there = [*(path / "exports").glob("*.dcm"), *_handed_over(case)]
            found |= {file.resolve() for file in there if file_sha256(file) in old}
    return frozenset(found)


def files_of(sources: Sequence[Path]) -> list[Path]:
    """Give all files of files and folders, sorted.

    Raises
    ------
    UserError
        ``no-source``: one does not exist.
    """
    found: set[Path] = set()
    for source in sources:
        if not source.exists():
            raise UserError(
                f"{source} cannot be read.", "It does not exist.", "Check the path.", "no-source"
            )
        found |= {p for p in source.rglob("*") if p.is_file()} if source.is_dir() else {source}
    return sorted(path.resolve() for path in found)


def log_given_away(given: Sequence[Path], said: dict[str, Any]) -> None:
    """Write into the audit log of each case that its objects were pseudonymised."""
    for path in given:
        if _is_case(path):
            uid = Case.open(path).manifest.case_uid
            details = {"what": f"{said['n_files']} files", "pseudonyms": said["pseudonyms"]}
            add_event(path, uid, "pseudonymised", details)


def _is_case(path: Path) -> bool:
    return (path / "case.json").is_file()


def _of_case(folder: Path) -> list[Path]:
    case = Case.open(folder)
    steps = case.manifest.steps.values()
    read = {Path(source) for record in steps for source in record.sources}
    imported = {path for path in read if path.suffix not in _SETTINGS}
    if not imported:
        raise UserError(
            f"{folder} cannot be pseudonymised.",
            "The case has imported nothing.",
            "Import its series first, or name the folder of the DICOM files.",
            "no-source",
        )
    # Superseded files lie deeper and are not handed on.
    exported = (folder / "exports").glob("*.dcm")
    return sorted({*imported, *exported, *_handed_over(case)})


def _handed_over(case: Case) -> Iterator[Path]:
    """Give the objects that were written of a case and are still what was written."""
    from dtiplan.workflow.objects.object_folder import written_objects

    for record in written_objects(case):
        for made in record["objects"]:
            for file in made["files"]:
                path = Path(record["folder"]) / file["path"]
                if path.is_file() and file_sha256(path) == file["sha256"]:
                    yield path
