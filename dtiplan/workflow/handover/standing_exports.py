"""Exported files that a case still stands for: made of the structures as they are now."""

from __future__ import annotations

from pathlib import Path

from dtiplan.domain.structured_text import parsed_json
from dtiplan.workflow.cases.audit_log import AuditLine, read_audit
from dtiplan.workflow.cases.case import Case
from dtiplan.workflow.cases.released import exported_files, released_files
from dtiplan.workflow.cases.staleness import input_hashes, stale_steps
from dtiplan.workflow.registry import giver_of, step_named

EXPORT_STEP = "export-rtstruct"


def standing_exports(case: Case) -> frozenset[str]:
    """Give the SHA-256 of every exported file that shows the case as it is.

    Files for several planning systems, made of the same structures, stand beside one another; of
    each path the last one.
    """
    inputs_now = _inputs_now(case)
    if inputs_now is None:
        return frozenset()
    last: dict[str, str] = {}
    for line in _exports(case):
        is_same = _inputs_of(case, line) == inputs_now
        last |= {path: sha256 if is_same else "" for path, sha256 in _files(line).items()}
    current = released_files(case.manifest.steps)
    last |= {_place(str(path)): sha256 for path, sha256 in current.items()}
    return frozenset(last.values()) - {""}


def exported_hashes(case: Case) -> frozenset[str]:
    """Give the SHA-256 of every file the case has ever exported, as its audit log tells."""
    return frozenset(sha256 for line in _exports(case) for sha256 in _files(line).values())


def _exports(case: Case) -> tuple[AuditLine, ...]:
    return tuple(line for line in read_audit(case.folder) if line.event == "export")


def _files(line: AuditLine) -> dict[str, str]:
    return {_place(path): sha256 for path, sha256 in exported_files(line).items()}


def _place(path: str) -> str:
    """Give the path, or the name in the case's own folder: that is another one in a copied case."""
    place = Path(path)
    return place.name if place.parent.name == "exports" else path


def _inputs_now(case: Case) -> dict[str, str] | None:
    """Give the hashes of what an export would be made of; None where something changed before."""
    export, stale = step_named(EXPORT_STEP), set(stale_steps(case.manifest))
    if any(giver_of(name).name in stale for name in export.needs):
        return None
    return input_hashes(case.manifest, export)


def _inputs_of(case: Case, line: AuditLine) -> object:
    """Give the hashes of what an export was made of; None where its revision cannot be read."""
    path = case.folder / "revisions" / f"{line.details.get('revision', -1):06d}.json"
    try:
        return parsed_json(path.read_text(encoding="utf-8"))["steps"][EXPORT_STEP]["inputs"]
    except (OSError, ValueError, LookupError, TypeError):
        return None
