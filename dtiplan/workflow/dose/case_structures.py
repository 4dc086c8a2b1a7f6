"""Structures of a case that doses are read off: its tracts, its targets, and what others drew."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dtiplan.domain.dose_evaluation import Unmeasured
from dtiplan.domain.errors import UserError
from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.structure_sets import ReadContour, ReadRoi, ReadStructureSet

if TYPE_CHECKING:
    from pathlib import Path

    from dtiplan.domain.planning import PlanningSeries
    from dtiplan.domain.structures import Contour, MadeStructure
    from dtiplan.domain.targets import Target
    from dtiplan.domain.tracts import TractResult

_NO_TISSUE = ("EXTERNAL", "SUPPORT", "BOLUS", "FIXATION", "CAVITY")
"""RT ROI Interpreted Types without organs; they are read where somebody names them."""


@dataclass(frozen=True, eq=False)
class CaseStructures:
    """Everything of a case that a dose can be read off.

    Parameters
    ----------
    structure_set : ReadStructureSet
        Each structure in the frame of reference it was drawn in, no name twice.
    tract_of : mapping
        Tract by name of the structure made of it.
    unmeasured : tuple of Unmeasured
    findings : tuple of Finding
    """

    structure_set: ReadStructureSet
    tract_of: Mapping[str, str]
    unmeasured: tuple[Unmeasured, ...]
    findings: tuple[Finding, ...]


def case_structures(
    made: Sequence[MadeStructure],
    tracts: Mapping[str, TractResult],
    targets: Sequence[Target],
    planning: PlanningSeries,
    drawn: Sequence[tuple[Path, ReadStructureSet]],
    wanted: Sequence[str] = (),
) -> CaseStructures:
    """Gather the structures of a case and those of the plans' structure sets.

    Of two with one name that of the case is taken, and it is said so: structures of the case come
    back in the planning system's file, perhaps from an older state of the case.

    Parameters
    ----------
    made : sequence of MadeStructure
    tracts : mapping
        By the name of the structure; those without a structure by their own name.
    targets : sequence of Target
        Of the case; one that the structure sets have too is taken from there.
    planning : PlanningSeries
    drawn : sequence of (Path, ReadStructureSet)
    wanted : sequence of str
        Structures named by a person; empty: all organs, targets and tracts.

    Raises
    ------
    UserError
        A structure set is of another patient.
    """
    _check_patients(drawn, planning.patient_id)
    frame = planning.frame_of_reference_uid
    rois: dict[str, ReadRoi] = {}
    findings: list[Finding] = []
    unmeasured: list[Unmeasured] = []
    for m in made:
        rois[m.structure.name.casefold()] = _of_structure(m, frame)
    own = set(rois)
    for path, read in drawn:
        findings += read.findings
        for roi in read.rois:
            key = roi.name.casefold()
            why = _why_not(roi, wanted)
            if key in rois:
                findings.append(_same_name(roi.name, path.name, is_own=key in own))
            elif why:
                unmeasured.append(Unmeasured(roi.name, why))
            else:
                own_frame = roi.frame_of_reference_uid or read.frame_of_reference_uid
                rois[key] = replace(roi, frame_of_reference_uid=own_frame)
    for target in targets:
        rois.setdefault(target.name.casefold(), _of_target(target, frame))
    unmeasured += [
        Unmeasured(name, t.reason or "the tract has no structure")
        for name, t in tracts.items()
        if name.casefold() not in own
    ]
    tract_of = {m.structure.name: tracts[m.structure.name].name for m in made
                if m.structure.name in tracts}  # fmt: skip
    gathered = ReadStructureSet(
        _uid(drawn), "", planning.patient_id, "", "", None, (frame,), (), frozenset(),
        tuple(rois.values()),
    )  # fmt: skip
    return CaseStructures(gathered, tract_of, tuple(unmeasured), tuple(dict.fromkeys(findings)))


def _uid(drawn: Sequence[tuple[Path, ReadStructureSet]]) -> str:
    return drawn[0][1].sop_instance_uid if drawn else ""


def _check_patients(drawn: Sequence[tuple[Path, ReadStructureSet]], patient_id: str) -> None:
    for path, read in drawn:
        if read.patient_id != patient_id:
            raise UserError(
                "These files cannot be used together.",
                f"The RTSTRUCT {path.name} is of patient '{read.patient_id}', the case of patient "
                f"'{patient_id}'.",
                "Give the files of one patient.",
                "two-patients",
            )


def _why_not(roi: ReadRoi, wanted: Sequence[str]) -> str:
    if not any(contour.is_closed for contour in roi.contours):
        return "none of its contours encloses an area"
    if roi.interpreted_type.upper() in _NO_TISSUE and roi.name not in wanted:
        return f"it is of the type {roi.interpreted_type.upper()}; it is read where it is named"
    return ""


def _same_name(name: str, file: str, *, is_own: bool) -> Finding:
    if is_own:
        return Finding(
            Severity.INFO,
            "structure-of-the-case-taken",
            f"{name} stands in {file} too: the dose is read off the structure of the case.",
            "Compare both where the case was changed after it was handed over.",
        )
    return Finding(
        Severity.WARNING,
        "structure-twice",
        f"{name} stands in several structure sets: that of {file} was left aside.",
        "Give one structure set, where they differ.",
    )


def _of_structure(made: MadeStructure, frame: str) -> ReadRoi:
    s = made.structure
    contours = tuple(map(_read_contour, s.contours))
    kind = s.interpreted_type.value
    return ReadRoi(
        0, s.name, kind, s.description, "", contours, s.colour_rgb, s.code, s.side, frame
    )


def _of_target(target: Target, frame: str) -> ReadRoi:
    contours = tuple(map(_read_contour, target.contours))
    return ReadRoi(
        0, target.name, target.interpreted_type, "", "", contours, target.colour_rgb, None, None,
        frame,
    )  # fmt: skip


def _read_contour(contour: Contour) -> ReadContour:
    return ReadContour(contour.points_ras_mm, contour.type.value, contour.sop_instance_uid)
