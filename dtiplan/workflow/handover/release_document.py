"""From which revision of which case a file comes, link by link, as a document and for a person."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from dtiplan.domain.errors import UserError
from dtiplan.domain.structured_text import parsed_json
from dtiplan.workflow.cases.audit_log import AuditCheck, check_audit
from dtiplan.workflow.cases.case import Case
from dtiplan.workflow.documents import document
from dtiplan.workflow.handover.release import (
    FileRelease,
    certificate_path,
    release_entry,
    release_of,
    revision_sha256,
)
from dtiplan.workflow.handover.standing_exports import EXPORT_STEP
from dtiplan.workflow.objects.object_folder import RECORD_NAME


def show_release(file: Path, case_folder: Path | None = None) -> dict[str, Any]:
    """Prove from which revision of which case a file comes: the ``release show`` document.

    Parameters
    ----------
    file : Path
    case_folder : Path or None
        None: looked for above the file, then as the file's release certificate says.

    Raises
    ------
    UserError
        ``case-unknown``, ``not-exported``, ``file-changed``.
    """
    case = Case.open(case_folder or _case_of(file))
    found = release_of(case, file)
    check = check_audit(case.folder, case.manifest.case_uid)
    proofs = _proofs(case, found, check)
    return document(
        [file],
        (),
        case=str(case.folder),
        case_uid=case.manifest.case_uid,
        proofs=proofs,
        is_proved=all(proof["holds"] for proof in proofs),
        **release_entry(found),
    )


def release_text(said: dict[str, Any]) -> str:
    """Say the same for a person."""
    lines = [f"{said['file']}  SHA-256 {said['sha256']}", f"Case       {said['case']}"]
    lines.append(f"Revision   {said['revision']}  SHA-256 {said['revision_sha256']}")
    for part, word in (("made", "Made by"), ("checked", "Checked by")):
        who = said[part]
        told = f"{who['name']}, {who['role']}, {who['utc']}: {who['statement']}" if who else "-"
        lines.append(f"{word:<11}{told}")
    lines += [f"{'holds' if p['holds'] else 'BROKEN':<11}{p['words']}" for p in said["proofs"]]
    if said["superseded"]:
        lines.append(f"SUPERSEDED {said['superseded']}")
    elif not said["is_released"]:
        lines.append("Not released: it takes two signatures, of two persons.")
    else:
        lines.append("Released.")
    return "\n".join(lines)


def _proofs(case: Case, found: FileRelease, check: AuditCheck) -> list[dict[str, Any]]:
    """Tell each link between the file and the case, and whether it holds."""
    path = case.folder / "revisions" / f"{found.revision:06d}.json"
    revision_holds = found.revision_sha256 == revision_sha256(case, found.revision) != ""
    exported: list[str] = []
    if path.is_file():
        steps = parsed_json(path.read_text(encoding="utf-8")).get("steps", {})
        facts = steps.get(EXPORT_STEP, {}).get("facts", {})
        exported = [str(f.get("sha256")) for f in facts.get("files", [facts])]
    logged = {
        (line.details.get("revision"), line.details.get("revision_sha256")) for line in check.lines
    }
    return [
        {
            "holds": found.sha256 in exported,
            "words": "The revision exported a file with exactly this content.",
        },
        {
            "holds": revision_holds,
            "words": "The revision is what it was when it was signed or made.",
        },
        {
            "holds": (found.revision, found.revision_sha256) in logged,
            "words": "The audit log has this revision with the same SHA-256.",
        },
        {
            "holds": not check.faults,
            "words": check.faults[0].words if check.faults else "The audit log is unbroken.",
        },
    ]


def find_case(file: Path) -> Path | None:
    """Give the folder of the case a file comes from, if it lies in it or beside a note of it."""
    folders = list(file.resolve().parents)
    for folder in folders:
        if (folder / "case.json").is_file():
            return folder
    for note in (certificate_path(file), *(folder / RECORD_NAME for folder in folders[:2])):
        try:
            said = Path(str(parsed_json(note.read_text(encoding="utf-8"))["case"]))
        except (OSError, ValueError, KeyError, TypeError):
            continue
        if (said / "case.json").is_file():
            return said
    return None


def _case_of(file: Path) -> Path:
    folder = find_case(file)
    if folder is not None:
        return folder
    raise UserError(
        f"It is not known of which case {file} is.",
        "It lies in no case, and no certificate beside it leads to one.",
        "Name the case with --case.",
        "case-unknown",
    )
