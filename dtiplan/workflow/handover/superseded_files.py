"""Files that left a case and that a later change superseded: they go to nobody any more."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from dtiplan.domain.errors import UserError
from dtiplan.workflow.cases.case import Case
from dtiplan.workflow.handover.release_document import find_case
from dtiplan.workflow.handover.standing_exports import exported_hashes, standing_exports
from dtiplan.workflow.objects.object_folder import is_of_case_as_it_is, written_objects


def superseded_hashes(case: Case) -> frozenset[str]:
    """Give the SHA-256 of every file that was written of the case as it no longer is.

    Parameters
    ----------
    case : Case

    Returns
    -------
    frozenset of str
        Of structure sets, as the audit log names them, and of DICOM objects.
    """
    old, standing = set(exported_hashes(case)), set(standing_exports(case))
    for record in written_objects(case):
        hashes = {str(file["sha256"]) for made in record["objects"] for file in made["files"]}
        (standing if is_of_case_as_it_is(case, record) else old).update(hashes)
    return frozenset(old - standing)


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
                f"{path} is superseded: the case {folder} was changed or exported anew since.",
                "Write it anew from the case as it is, look at it, and send that.",
                "file-superseded",
            )
