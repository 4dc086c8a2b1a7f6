"""What the check of a case's audit log found, as a document and for a person."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

from dtiplan.workflow.cases.audit_log import check_audit
from dtiplan.workflow.cases.case import Case
from dtiplan.workflow.documents import document


def audit_document(folder: Path) -> dict[str, Any]:
    """Check the audit log of a case: the ``audit`` document."""
    case = Case.open(folder)
    check = check_audit(case.folder, case.manifest.case_uid)
    lines = [{k: v for k, v in asdict(line).items() if k != "before"} for line in check.lines]
    return document(
        (),
        (),
        case=str(folder),
        case_uid=case.manifest.case_uid,
        lines=lines,
        faults=[asdict(fault) for fault in check.faults],
        notes=list(check.notes),
        is_head_apart=check.is_head_apart,
        is_unbroken=not check.faults,
    )


def audit_text(said: dict[str, Any]) -> str:
    """Say the same for a person."""
    lines = [
        f"{line['number']:>5}  {line['utc']}  {line['by']:<12}  {_event(line)}"
        for line in said["lines"]
    ]
    lines += said["notes"]
    if not said["is_head_apart"]:
        lines.append(
            "This computer keeps no head of this log apart from the case: lines cut off at the "
            "end together with audit.head would not be found."
        )
    lines += [f"BROKEN     {fault['words']}" for fault in said["faults"]]
    if said["is_unbroken"]:
        lines.append(f"{len(said['lines'])} lines, each bound to the one before; none is missing.")
    return "\n".join(lines)


def _event(line: dict[str, Any]) -> str:
    details = line["details"]
    if "signed" in details:
        signed = details["signed"]
        return f"{line['event']}: {signed['part']} by {signed['name']}, {signed['file']}"
    what = details.get("step") or details.get("what") or ""
    revision = f", revision {details['revision']}" if "revision" in details else ""
    return f"{line['event']} {what}".strip() + revision
