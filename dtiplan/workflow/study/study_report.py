"""The report of a study: every pair of scans of one subject, rescans and scanners apart."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dtiplan.domain.errors import UserError
from dtiplan.domain.progress import Progress, part_of, silent
from dtiplan.domain.site_comparison import Layer
from dtiplan.workflow.cases.case import Case
from dtiplan.workflow.documents import document
from dtiplan.workflow.runner import error_document
from dtiplan.workflow.study.study_folder import RunState, StudyFolder, StudyScan

if TYPE_CHECKING:
    from dtiplan.domain.site_comparison import SiteComparison

_PLANNED = (RunState.DONE, RunState.BLOCKED)
Pair = tuple[StudyScan, StudyScan, Layer]


def study_pairs(held: StudyFolder) -> Iterator[Pair]:
    """Give every pair of planned scans of one subject, with what differs between them."""
    planned = [scan for scan in held.study.scans if held.state(scan)[0] in _PLANNED]
    for one, other in itertools.combinations(planned, 2):
        if one.subject == other.subject:
            yield one, other, Layer.RESCAN if one.site == other.site else Layer.SCANNER


def write_study_report(
    held: StudyFolder,
    out: Path,
    *,
    same_person_by: str = "",
    language: str = "en",
    progress: Progress = silent,
) -> dict[str, Any]:
    """Compare all pairs, write a report of each into a folder, and tell of all.

    A pair that cannot be compared is told with its reason and does not stop the others.

    Parameters
    ----------
    held : StudyFolder
    out : Path
        Each pair gets a folder in it.
    same_person_by : str
        Who says that scans of one subject are of one person, where the files do not.
    language : str
    progress : Progress

    Returns
    -------
    dict
        The ``study report`` document.

    Raises
    ------
    UserError
        ``study-no-pairs``.
    """
    pairs = list(study_pairs(held))
    if not pairs:
        raise UserError(
            "There is nothing to report.",
            "No subject has two scans that were planned.",
            "Run the study first: dtiplan study run STUDY.",
            "study-no-pairs",
        )
    entries, findings = [], []
    for number, pair in enumerate(pairs):
        told = part_of(progress, number / len(pairs), (number + 1) / len(pairs))
        entry: dict[str, Any] = {
            "subject": pair[0].subject,
            "first": pair[0].key,
            "second": pair[1].key,
            "layer": pair[2].value,
        }
        try:
            entry |= _compared(held, pair, out, same_person_by, language, told)
        except UserError as error:
            entry["not_compared"] = f"{error.problem} {error.cause}"
            findings.append(error_document(error))
        entries.append(entry)
    return document((), findings, study=str(held.folder), pairs=entries)


def _compared(
    held: StudyFolder,
    pair: Pair,
    out: Path,
    same_person_by: str,
    language: str,
    progress: Progress,
) -> dict[str, Any]:
    from dtiplan.workflow.sites.compare_cases import SiteOptions, compare_cases
    from dtiplan.workflow.sites.comparison_document import (
        comparison_document,
        comparison_entries,
    )
    from dtiplan.workflow.sites.comparison_report import write_site_folder

    one, other, layer = pair
    cases = [Case.open(held.case_folder(scan)) for scan in (one, other)]
    options = SiteOptions((one.key, other.key), layer, same_person_by)
    compared: SiteComparison = compare_cases(
        cases[0], cases[1], options, part_of(progress, 0.0, 0.8)
    )
    said = comparison_document([case.folder / "case.json" for case in cases], compared)
    folder = out / f"{one.key}__{other.key}"
    files = write_site_folder(compared, said, folder, language, part_of(progress, 0.8, 1.0))
    return {**comparison_entries(compared), "files": [str(path) for path in files]}


def report_text(said: dict[str, Any]) -> str:
    """Say which pairs were compared."""
    lines = []
    for pair in said["pairs"]:
        why = pair.get("not_compared")
        state = f"not compared: {why}" if why else pair["files"][0]
        lines.append(f"{pair['first']} - {pair['second']} ({pair['layer']}): {state}")
    return "\n".join(lines)
