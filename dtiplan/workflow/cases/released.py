"""Released files: only the one that the case stands for lies in ``exports``."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

from dtiplan.workflow.cases.audit_log import AuditLine, read_audit
from dtiplan.workflow.cases.manifest import RunRecord
from dtiplan.workflow.files.codec import file_sha256
from dtiplan.workflow.files.durable import disk_troubles_told

_STEP = "export-rtstruct"


def released_files(steps: dict[str, RunRecord]) -> dict[Path, str]:
    """Give the SHA-256 of every file that was released, by path; an export may write two."""
    record = steps.get(_STEP)
    if record is None:
        return {}
    told = record.facts.get("files", [record.facts])
    return {Path(str(file["path"])): str(file["sha256"]) for file in told}


def exported_files(line: AuditLine) -> dict[str, str]:
    """Give the SHA-256 of the files that a line of the audit log says were exported, by path."""
    files = line.details.get("files", ()) if line.event == "export" else ()
    told = (file for file in files if isinstance(file, dict))
    return {str(file.get("path")): str(file.get("sha256")) for file in told}


def set_aside(exports: Path, steps: dict[str, RunRecord], *, with_earlier: bool = True) -> None:
    """Move released files that are no longer the case's answer to ``exports/superseded``.

    A file that was written elsewhere is the user's and stays.

    Parameters
    ----------
    exports : Path
    steps : dict
        Of the manifest whose export is left.
    with_earlier : bool
        Those of earlier exports too, for other planning systems: the structures have changed.
    """
    earlier = _of_earlier_exports(exports) if with_earlier else ()
    for path in {*released_files(steps), *earlier}:
        if path.parent != exports.resolve() or not path.is_file():
            continue
        with disk_troubles_told(f"{path} cannot be set aside."):
            old = _place_aside(path, file_sha256(path))
            old.parent.mkdir(exist_ok=True)
            path.replace(old)


def _of_earlier_exports(exports: Path) -> Iterator[Path]:
    known = {h for line in read_audit(exports.parent) for h in exported_files(line).values()}
    for path in exports.resolve().glob("*.dcm"):
        if file_sha256(path) in known:
            yield path


def bring_back(exports: Path, steps: dict[str, RunRecord]) -> None:
    """Put files that were set aside where they were, when the case stands for them again."""
    for path, sha256 in released_files(steps).items():
        if path.parent != exports.resolve() or path.exists():
            continue
        aside = _place_aside(path, sha256)
        with contextlib.suppress(FileNotFoundError), disk_troubles_told(f"{path} cannot be moved."):
            if file_sha256(aside) == sha256:
                aside.replace(path)


def _place_aside(path: Path, sha256: str) -> Path:
    return path.parent / "superseded" / f"{path.stem}_{sha256[:8]}{path.suffix}"
