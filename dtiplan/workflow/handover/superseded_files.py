"""Files that left a case and that a later change superseded: they go to nobody any more."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from dtiplan.domain.errors import UserError
from dtiplan.domain.structured_text import parsed_json
from dtiplan.workflow.cases.audit_log import AuditLine, read_audit
from dtiplan.workflow.cases.case import Case
from dtiplan.workflow.cases.released import released_files
from dtiplan.workflow.cases.staleness import input_hashes, stale_steps
from dtiplan.workflow.handover.release import EXPORT_STEP
from dtiplan.workflow.handover.release_document import find_case
from dtiplan.workflow.objects.object_folder import is_of_case_as_it_is, written_objects
from dtiplan.workflow.registry import giver_of, step_named


def superseded_hashes(case: Case) -> frozenset[str]:
    """Give the SHA-256 of every file that was written of the case as it no longer is.

    Files for several planning systems, made of the same structures, stand beside one another.

    Parameters
    ----------
    case : Case

    Returns
    -------
    frozenset of str
        Of structure sets, as the audit log names them, and of DICOM objects.
    """
    old: set[str] = set()
    inputs_now = _inputs_now(case)
    standing = set() if inputs_now is None else set(released_files(case.manifest.steps).values())
    for line in read_audit(case.folder):
        if line.event == "export":
            is_same = inputs_now is not None and _inputs_of(case, line) == inputs_now
            files = line.details.get("files", ())
            hashes = {str(file.get("sha256")) for file in files if isinstance(file, dict)}
            (standing if is_same else old).update(hashes)
    for record in written_objects(case):
        hashes = {str(file["sha256"]) for made in record["objects"] for file in made["files"]}
        (standing if is_of_case_as_it_is(case, record) else old).update(hashes)
    return frozenset(old - standing)


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


def refuse_superseded(files: Mapping[Path, str], case_folder: Path | None = None) -> None:
    """Refuse to send what a case no longer stands for.

    Parameters
    ----------
    files : mapping
        SHA-256 by path.
    case_folder : Path, optional
        The case whose files these are; else it is looked for where they lie.

    Raises
    ------
    UserError
        ``file-superseded``.
    """
    known: dict[Path, frozenset[str]] = {}
    for path, sha256 in files.items():
        folder = case_folder or find_case(path)
        if folder is None or not (folder / "case.json").is_file():
            continue
        if folder not in known:
            known[folder] = superseded_hashes(Case.open(folder))
        if sha256 in known[folder]:
            raise UserError(
                "The files are not sent.",
                f"{path} is superseded: the case {folder} was changed since it was written.",
                "Write it anew from the case as it is, look at it, and send that.",
                "file-superseded",
            )
