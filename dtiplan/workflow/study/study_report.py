"""The report of a study: all its planned cases given to the comparison of groups."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.progress import Progress, part_of, silent
from dtiplan.workflow.sites.compare_cases import SiteOptions
from dtiplan.workflow.sites.compare_group import StudyScan as ComparedScan
from dtiplan.workflow.sites.compare_group import compare_study_scans, pairs_of
from dtiplan.workflow.sites.group_document import group_document, group_text
from dtiplan.workflow.sites.group_report import write_group_folder
from dtiplan.workflow.study.documents import other_software_findings
from dtiplan.workflow.study.study_folder import RunState, StudyFolder

_PLANNED = (RunState.DONE, RunState.BLOCKED)


def compared_scans(held: StudyFolder) -> tuple[ComparedScan, ...]:
    """Give the scans whose cases are planned with the recipe of now."""
    return tuple(
        ComparedScan(scan.subject, scan.site, scan.session, held.case_folder(scan))
        for scan in held.study.scans
        if held.state(scan)[0] in _PLANNED
    )


def write_study_report(
    held: StudyFolder,
    out: Path,
    *,
    same_person_by: str = "",
    n_seeds: int = 0,
    language: str = "en",
    progress: Progress = silent,
) -> tuple[dict[str, Any], str]:
    """Compare all pairs of the study and write the report of the group into a folder.

    Scans that are not planned are named in the document and in the text, never passed over.

    Parameters
    ----------
    held : StudyFolder
    out : Path
    same_person_by : str
        Who says that scans of one subject are of one person, where the files do not.
    n_seeds : int
        How often each case is tracked again with other seeds; 0: not at all.
    language : str
    progress : Progress

    Returns
    -------
    dict
        The document of the group.
    str
        The same for a person.

    Raises
    ------
    UserError
        No subject has two planned scans, or no pair could be compared.
    """
    scans = compared_scans(held)
    pairs_of(scans)  # refuses before anything is read
    options = SiteOptions(same_person_by=same_person_by, n_seeds=n_seeds)
    compared = compare_study_scans(scans, options, part_of(progress, 0.0, 0.9))
    compared = replace(compared, findings=(*_missing(held), *other_software_findings(held)))
    said = group_document([scan.folder / "case.json" for scan in scans], compared)
    files = write_group_folder(compared, said, out, language, part_of(progress, 0.9, 1.0))
    said["files"] = [str(path) for path in files]
    return said, group_text(compared)


def _missing(held: StudyFolder) -> tuple[Finding, ...]:
    left = [s.key for s in held.study.scans if held.state(s)[0] not in _PLANNED]
    if not left:
        return ()
    missing = Finding(
        Severity.WARNING,
        "study-scans-missing",
        f"{len(left)} of {len(held.study.scans)} scans of the study are not planned and not "
        f"compared: {', '.join(left)}.",
        "Run the study again, and see why with dtiplan study status.",
    )
    return (missing,)
