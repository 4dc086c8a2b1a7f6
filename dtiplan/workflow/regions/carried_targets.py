"""Targets drawn on other images than the planning series, carried there by registrations (REG)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from dtiplan.domain.errors import UserError
from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.targets import TARGET_TYPES

if TYPE_CHECKING:
    from dtiplan.domain.frame_links import FrameLinks
    from dtiplan.domain.planning import PlanningSeries
    from dtiplan.domain.structure_sets import ReadRoi, ReadStructureSet


def carry_targets(
    structure_sets: Sequence[ReadStructureSet],
    planning: PlanningSeries,
    registrations: Sequence[Path],
    names: Sequence[str] = (),
) -> tuple[tuple[ReadStructureSet, ...], tuple[Finding, ...]]:
    """Carry the targets of structure sets to the planning series where a way leads there.

    Parameters
    ----------
    structure_sets : sequence of ReadStructureSet
    planning : PlanningSeries
    registrations : sequence of Path
        REG files; those of other patients, and what is not rigid, are told and left aside.
    names : sequence of str
        Regions to carry, without regard to case; empty: every GTV, CTV and PTV.

    Returns
    -------
    tuple of ReadStructureSet
        With the carried regions on slices of the planning series, the others as they were.
    tuple of Finding
    """
    from dtiplan.processing.dose.carried_contours import carry_structure_set

    links, findings = _links(registrations, planning.patient_id)
    wanted = {name.casefold() for name in names}
    carried = []
    for read in structure_sets:
        if not links or read.patient_id != planning.patient_id:
            carried.append(read)
            continue
        try:
            moved, told = carry_structure_set(
                read, planning, links, lambda roi: _is_wanted(roi, wanted)
            )
        except (UserError, ValueError) as error:
            moved, told = read, (_left_aside(read, error),)
        carried.append(moved)
        findings += told
    return tuple(carried), tuple(findings)


def _links(paths: Sequence[Path], patient_id: str) -> tuple[list[FrameLinks], list[Finding]]:
    from dtiplan.io.dicom_reg_reader import read_registration

    links, findings = [], []
    for path in paths:
        try:
            found = read_registration(path)
        except UserError as error:
            said = f"{error.problem} {error.cause}"
            findings.append(Finding(Severity.WARNING, error.code, said, error.remedy))
            continue
        if found.patient_id == patient_id and patient_id:
            links.append(found)
        else:
            findings.append(
                Finding(
                    Severity.WARNING,
                    "registration-of-another-patient",
                    f"The registration {path.name} was left aside: it is of patient "
                    f"'{found.patient_id}', the planning series of '{patient_id}'.",
                    "Give the registration of the same patient.",
                )
            )
    return links, findings


def _is_wanted(roi: ReadRoi, wanted: set[str]) -> bool:
    if not any(contour.is_closed for contour in roi.contours):
        return False
    if wanted:
        return roi.name.casefold() in wanted
    return (roi.interpreted_type or roi.name[:3]).upper() in TARGET_TYPES


def _left_aside(read: ReadStructureSet, error: Exception) -> Finding:
    return Finding(
        Severity.WARNING,
        "targets-not-carried",
        f"The targets of '{read.label}' were not carried to the planning series: {error}",
        "Draw them on the planning series, or export the registration again.",
    )
