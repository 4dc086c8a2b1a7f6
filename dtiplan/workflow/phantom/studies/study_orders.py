"""What a study can have done: scans recognised and analysed, protocols judged.

Each order gives a document. It changes the study, or, for a window that holds the study open, only
tells what would be kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from dtiplan.domain.phantoms.study import Study, StudyScan
from dtiplan.domain.progress import Progress, silent
from dtiplan.workflow.documents import document
from dtiplan.workflow.phantom.documents import plain
from dtiplan.workflow.phantom.studies.study import (
    StudyFolder,
    analyse_scans,
    protocol_table,
    study_document,
)


def add_scans(
    folder: StudyFolder,
    sources: Sequence[Path],
    *,
    scanner: str = "",
    is_told_only: bool = False,
    progress: Progress = silent,
) -> tuple[tuple[StudyScan, ...], dict[str, Any]]:
    """Recognise the diffusion series in folders and add them to a study.

    Parameters
    ----------
    folder : StudyFolder
    sources : sequence of Path
    scanner : str
        Name of their scanner; by default what the files say.
    is_told_only : bool
        Leave the study as it is.
    progress : Progress

    Returns
    -------
    tuple of StudyScan
        Those that are new, or were joined with new parts.
    dict
        The same as a document; ``scans`` as ``study.json`` has them.

    Raises
    ------
    UserError
        See ``recognise``.
    """
    from dtiplan.workflow.phantom.studies.recognition import recognise

    before = folder.study
    after = recognise(before, sources, scanner=scanner, progress=progress)
    new = tuple(scan for scan in after.scans if scan not in before.scans)
    if not is_told_only:
        folder.save(after)
    said = study_document(Study("", scans=new))["scans"]
    return new, document((), (), scans=said)


def scans_of(said: dict[str, Any]) -> tuple[StudyScan, ...]:
    """Read the scans of the document of ``add_scans``."""
    from pydantic import TypeAdapter

    return TypeAdapter(tuple[StudyScan, ...]).validate_python(said["scans"])


def analyse_in_study(
    folder: StudyFolder,
    keys: Sequence[str] = (),
    *,
    is_told_only: bool = False,
    progress: Progress = silent,
) -> dict[str, Any]:
    """Analyse the scans named, else those out of date.

    With ``is_told_only`` the documents are written into the study's folder, and what ``study.json``
    is to say of them is only told.

    Raises
    ------
    UserError
        See ``analyse_scans``.
    """
    held: StudyFolder = _Untouched(folder.folder, folder.study) if is_told_only else folder
    before = {scan.key: scan.analysis for scan in folder.study.scans}
    after = analyse_scans(held, keys, progress)
    kept = {
        s.key: plain(s.analysis)
        for s in after.scans
        if s.analysis != before.get(s.key) or s.key in keys
    }
    return document((), (), kept=kept)


def protocol_document(folder: StudyFolder) -> dict[str, Any]:
    """Judge the acquisition attributes of the scans in use, as a document.

    Raises
    ------
    UserError
        See ``protocol_table``.
    """
    table = protocol_table(folder.study)
    content = plain(table)
    del content["findings"]
    scans = [s.key for s in folder.study.used() if s.protocol is not None]
    return document((), table.findings, keys=scans, **content)


def protocol_text(said: dict[str, Any]) -> str:
    """Say the same for a person: compliance, and what deviates."""
    lines = []
    for label, found in zip(said["labels"], said["compliance"], strict=True):
        judged = f"{found['n_agreeing']} of {found['n_judged']} agree"
        lines.append(f"{label}: {judged}, {found['n_not_judged']} could not be judged")
    for row in said["rows"]:
        for label, cell in zip(said["labels"], row["cells"], strict=True):
            if cell["standing"] == "deviates":
                name = row["attribute"]["title"]
                lines.append(f"  {name}: {label} has {cell['recorded']['value']}, {cell['remark']}")
    return "\n".join([*lines, *(f["message"] for f in said["findings"])])


def known_phantom(name: str) -> str:
    """Give a phantom as a study names it: by its name, or by the full path of its own file.

    Raises
    ------
    UserError
        Where it cannot be read.
    """
    from dtiplan.io.phantom_descriptions import description_names, read_description

    read_description(name)
    return name if name in description_names() else str(Path(name).absolute())


def study_text(study: Study) -> str:
    """Say for a person what is in a study."""
    lines = [f"{study.name}: {study.phantom or 'no phantom chosen'}, {len(study.scans)} scans"]
    for scan in study.scans:
        b = " ".join(f"{b:g}" for b in scan.b_values_s_mm2)
        state = "analysed" if scan.analysis else "not analysed"
        lines.append(
            f"  {scan.key}  {scan.scanner}  {scan.date}  {scan.description} (b {b})  {state}"
        )
    return "\n".join(lines)


class _Untouched(StudyFolder):
    """A study whose changes are not kept; another program holds it open."""

    def save(self, study: Study) -> Study:
        """Remember a changed study, no more."""
        self.study = replace(study)
        return self.study
