"""Case scans: what of a case goes into a comparison, and who was scanned by what."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

from dtiplan.domain.blind_copies import refuse_blind_copy
from dtiplan.domain.errors import UserError
from dtiplan.domain.site_comparison import Layer
from dtiplan.domain.site_scans import SiteScan
from dtiplan.workflow.cases.current_tracts import tracts_artifact
from dtiplan.workflow.profile_measuring import measured_profiles

if TYPE_CHECKING:
    from dtiplan.domain.progress import Progress
    from dtiplan.workflow.cases.case import Case

_NEEDED = ("dwi_corrected", "mask", "maps", "template_map")
_IMPORT = "import-series"


def patient_of(case: Case) -> str:
    """Give the patient identifier that a case's planning series names; empty where none is.

    A diffusion series that names another patient was refused when the case was imported.
    """
    has_planning = case.manifest.artifact("planning") is not None
    return str(case.read("planning").patient_id) if has_planning else ""


def _names_nobody(case: Case) -> bool:
    """Whether the diffusion series is a file without a header of the patient."""
    record = case.manifest.steps.get(_IMPORT)
    uid = "" if record is None else str(record.facts.get("diffusion_series_uid", ""))
    return uid.startswith("nifti:")


def scanner_of(case: Case) -> str:
    """Give maker, model and serial number of the diffusion scanner; empty without a number."""
    record = case.manifest.steps.get(_IMPORT)
    told = None if record is None else record.facts.get("diffusion_series")
    series: dict[str, Any] = told if isinstance(told, dict) else {}
    names = [str(series.get(name) or "") for name in ("maker", "model", "serial")]
    return " ".join(filter(None, names)) if names[-1] else ""


def check_one_person(first: Case, second: Case, said_by: str = "") -> str:
    """Refuse cases of two persons.

    Parameters
    ----------
    first, second : Case
    said_by : str
        Name of somebody who says that it is one person although the files do not.

    Returns
    -------
    str
        What the decision stands on, as one sentence.

    Raises
    ------
    UserError
        ``two-persons``: the files name different patients, or none, and nobody says otherwise;
        ``blind-copy``: one is a copy for rating.
    """
    people = [patient_of(case) for case in (first, second)]
    for patient_id in people:  # mirrored, perhaps: nobody's word makes it comparable
        refuse_blind_copy("These cases are not compared.", patient_id)
    if people[0] and people[0] == people[1]:
        unnamed = [case.folder.name for case in (first, second) if _names_nobody(case)]
        if not unnamed:
            return f"Both cases name patient {people[0]}."
        return (
            f"Both planning series name patient {people[0]}, but the diffusion series of "
            f"{' and '.join(unnamed)} name nobody."
        )
    names = [p or "nobody" for p in people]
    if said_by.strip():
        return f"The cases name {names[0]} and {names[1]}; {said_by} says that it is one person."
    raise UserError(
        "These cases are not compared.",
        f"The case {first.folder.name} names {names[0]}, the case {second.folder.name} {names[1]}.",
        "Give two cases of one person; if it is one person under two names, say so with your own "
        "name (--same-person-by).",
        "two-persons",
    )


def layer_between(first: Case, second: Case, told: Layer | None = None) -> Layer:
    """Give what differs between two cases.

    Raises
    ------
    UserError
        ``layer-unknown``: the files name no scanner and nobody told.
    """
    if _has_same_data(first, second):
        return Layer.SEEDS
    if told is not None:
        return told
    scanners = [scanner_of(case) for case in (first, second)]
    if all(scanners):
        return Layer.RESCAN if scanners[0] == scanners[1] else Layer.SCANNER
    raise UserError(
        "It is not known what differs between these cases.",
        "The files of at least one of them name no serial number of a scanner.",
        "Say whether it was the same scanner or another one (--layer rescan or scanner).",
        "layer-unknown",
    )


def _has_same_data(first: Case, second: Case) -> bool:
    refs = [case.manifest.artifact("dwi_corrected") for case in (first, second)]
    return refs[0] is not None and refs[1] is not None and refs[0].sha256 == refs[1].sha256


def read_site_scan(case: Case, name: str, progress: Progress) -> SiteScan:
    """Read what is compared of a case.

    Raises
    ------
    UserError
        ``site-case-unfinished``: a part is missing, or a damaged case.
    """
    tracts_name = tracts_artifact(case.manifest)
    needed = (*_NEEDED, tracts_name)
    missing = [n for n in needed if case.manifest.artifact(n) is None]
    if missing:
        raise UserError(
            f"The case {name} cannot be compared.",
            f"It has no {', '.join(missing)} yet.",
            "Find its tracts first.",
            "site-case-unfinished",
        )
    series, tracts = case.read("dwi_corrected"), case.read(tracts_name)
    return SiteScan(
        name,
        _key(case, needed),
        series.mean_weighted(),
        case.read("mask"),
        case.read("maps"),
        len(series.gradients),
        {tract.name: tract.streamlines for tract in tracts},
        {each.tract: each for each in measured_profiles(case, progress)},
    )


def _key(case: Case, names: tuple[str, ...]) -> str:
    """Hash what is compared; cases of the same content are told apart by their own identity."""
    refs = [case.manifest.artifact(name) for name in names]
    hashes = [ref.sha256 for ref in refs if ref is not None]
    return hashlib.sha256(json.dumps([hashes, case.manifest.case_uid]).encode()).hexdigest()
