"""Released files: only the one that the case stands for lies in ``exports``."""

from __future__ import annotations

import contextlib
from pathlib import Path

from dtiplan.workflow.cases.manifest import RunRecord
from dtiplan.workflow.files.codec import file_sha256
from dtiplan.workflow.files.durable import disk_troubles_told

_STEP = "export-rtstruct"


def released_path(steps: dict[str, RunRecord]) -> Path | None:
    """Give the path of the file that was released; it may have been moved or deleted since."""
    record = steps.get(_STEP)
    return Path(str(record.facts["path"])) if record else None


def set_aside(exports: Path, steps: dict[str, RunRecord]) -> None:
    """Move a released file that is no longer the case's answer to ``exports/superseded``.

    A file that was written elsewhere is the user's and stays.
    """
    path = released_path(steps)
    if path is None or path.parent != exports.resolve() or not path.is_file():
        return
    with disk_troubles_told(f"{path} cannot be set aside."):
        old = _place_aside(path, file_sha256(path))
        old.parent.mkdir(exist_ok=True)
        path.replace(old)


def bring_back(exports: Path, steps: dict[str, RunRecord]) -> None:
    """Put a file that was set aside where it was, when the case stands for it again."""
    path = released_path(steps)
    if path is None or path.parent != exports.resolve() or path.exists():
        return
    sha256 = str(steps[_STEP].facts["sha256"])
    aside = _place_aside(path, sha256)
    with contextlib.suppress(FileNotFoundError), disk_troubles_told(f"{path} cannot be moved."):
        if file_sha256(aside) == sha256:
            aside.replace(path)


def _place_aside(path: Path, sha256: str) -> Path:
    return path.parent / "superseded" / f"{path.stem}_{sha256[:8]}{path.suffix}"
