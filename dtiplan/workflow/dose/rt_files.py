"""RT files of one plan: read together, and refused where they do not belong together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from dtiplan.domain.dose import Dose, Plan
from dtiplan.domain.errors import UserError
from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.frame_links import FrameLinks
from dtiplan.domain.geometry import Array, transform_points
from dtiplan.domain.structure_sets import ReadRoi, ReadStructureSet


@dataclass(frozen=True, eq=False)
class PlanFiles:
    """A structure set, the dose of a plan and the plan.

    Parameters
    ----------
    structure_set : ReadStructureSet
    dose : Dose
        Of the whole plan.
    plan : Plan or None
    rois : tuple of ReadRoi
        Those in the dose's frame of reference, or carried to it by a registration.
    findings : tuple of Finding
        What was odd, and which regions were left aside.
    paths : tuple of Path
    """

    structure_set: ReadStructureSet
    dose: Dose
    plan: Plan | None
    rois: tuple[ReadRoi, ...]
    findings: tuple[Finding, ...]
    paths: tuple[Path, ...]


def read_plan_files(
    rtstruct: Path,
    rtdoses: Sequence[Path],
    rtplan: Path | None = None,
    registration: Path | None = None,
) -> PlanFiles:
    """Read the files of one plan.

    Parameters
    ----------
    rtstruct : Path
    rtdoses : sequence of Path
        One dose of the whole plan or of a fraction, or all of its beams.
    rtplan : Path, optional
    registration : Path, optional
        REG file whose rigid motions carry structures of other frames of reference to the dose's.

    Raises
    ------
    UserError
        A file cannot be used, they are of two patients, two plans or two frames of reference.
    """
    from dtiplan.io.dicom_reg_reader import read_registration
    from dtiplan.io.dicom_rtdose import read_rtdose
    from dtiplan.io.dicom_rtplan import read_rtplan
    from dtiplan.io.dicom_rtstruct_reader import read_rtstruct

    structure_set = read_rtstruct(rtstruct)
    plan = read_rtplan(rtplan) if rtplan else None
    doses = [read_rtdose(path) for path in rtdoses]
    links = read_registration(registration) if registration else None
    paths = (rtstruct, *rtdoses, *(p for p in (rtplan, registration) if p))
    return joined_files(structure_set, doses, plan, links, paths)


def joined_files(
    structure_set: ReadStructureSet,
    doses: Sequence[Dose],
    plan: Plan | None,
    links: FrameLinks | None,
    paths: Sequence[Path] = (),
) -> PlanFiles:
    """Join what was read of one plan.

    Raises
    ------
    UserError
        There is no dose, or they are of two patients, two plans or two frames of reference.
    """
    from dtiplan.processing.dose.summing import total_dose

    if not doses:
        raise UserError(
            "There is no dose.", "No RTDOSE was given.", "Give one RTDOSE or more.", "no-dose"
        )
    _check_patients(structure_set, doses, plan, links)
    findings = [*structure_set.findings, *(f for dose in doses for f in dose.findings)]
    findings += _check_plan(structure_set, doses, plan)
    dose = total_dose(doses, plan)
    rois, told = _in_frame(structure_set, dose, links)
    return PlanFiles(structure_set, dose, plan, rois, (*findings, *told), tuple(paths))


def _check_patients(
    read: ReadStructureSet, doses: Sequence[Dose], plan: Plan | None, links: FrameLinks | None
) -> None:
    told = {
        "RTSTRUCT": read.patient_id,
        **{f"RTDOSE {n + 1}": d.patient_id for n, d in enumerate(doses)},
    }
    if plan is not None:
        told["RTPLAN"] = plan.patient_id
    if links is not None:
        told["REG"] = links.patient_id
    if len(set(told.values())) > 1 or not read.patient_id:
        listed = ", ".join(f"{name} '{patient}'" for name, patient in told.items())
        raise UserError(
            "These files cannot be used together.",
            f"They are of different patients, or do not name one: {listed}.",
            "Give the files of one patient.",
            "two-patients",
        )


def _check_plan(read: ReadStructureSet, doses: Sequence[Dose], plan: Plan | None) -> list[Finding]:
    """Refuse a dose of another plan; tell where the links between the files are missing."""
    if plan is None:
        return []
    findings = []
    for dose in doses:
        if dose.plan_uids and plan.sop_instance_uid not in dose.plan_uids:
            raise UserError(
                "The dose is not that of the plan.",
                f"It names the plan {', '.join(dose.plan_uids)}, the RTPLAN is "
                f"{plan.sop_instance_uid}.",
                "Give the RTPLAN the dose was calculated for.",
                "two-plans",
            )
    is_other = plan.structure_set_uid != read.sop_instance_uid
    if plan.structure_set_uid and read.sop_instance_uid and is_other:
        findings.append(
            Finding(
                Severity.INFO,
                "other-structure-set",
                f"The plan stands on the structure set {plan.structure_set_uid}; the doses are "
                f"read off for {read.sop_instance_uid}.",
                "That is as it must be for a structure set made by this program.",
            )
        )
    return findings


def _in_frame(
    read: ReadStructureSet, dose: Dose, links: FrameLinks | None
) -> tuple[tuple[ReadRoi, ...], list[Finding]]:
    """Take the regions in the dose's frame of reference, and those a registration carries there."""
    frame = dose.image.grid.frame_of_reference_uid
    there: list[ReadRoi] = []
    moved: list[ReadRoi] = []
    elsewhere: list[ReadRoi] = []
    for roi in read.rois:
        own = roi.frame_of_reference_uid or read.frame_of_reference_uid
        matrix = links.between(own, frame) if links and own and frame else None
        if own == frame:
            there.append(roi)
        elif matrix is None:
            elsewhere.append(roi)
        else:
            moved.append(_carried(roi, matrix, frame))
    if not there and not moved:
        raise UserError(
            "The dose cannot be laid over the structures.",
            f"The dose is in frame of reference {frame}, the structures in "
            f"{', '.join(read.frame_of_reference_uids) or '(none)'}, and no registration joins "
            "them.",
            "Give the RTSTRUCT of the images the dose was calculated on, or the registration.",
            "two-frames",
        )
    findings = []
    if moved:
        findings.append(
            Finding(
                Severity.INFO,
                "structures-carried-over",
                f"{len(moved)} structures were carried to the dose by the registration: "
                f"{', '.join(r.name for r in moved)}.",
                "Their doses are as sure as the registration is.",
            )
        )
    if elsewhere:
        findings.append(
            Finding(
                Severity.WARNING,
                "structures-in-another-frame",
                f"{len(elsewhere)} structures are in another frame of reference than the dose and "
                f"were left aside: {', '.join(r.name for r in elsewhere)}.",
                "Export them on the images the dose was calculated on.",
            )
        )
    return tuple(there + moved), findings


def _carried(roi: ReadRoi, matrix: Array, frame: str | None) -> ReadRoi:
    contours = tuple(
        replace(c, points_ras_mm=np.asarray(transform_points(matrix, c.points_ras_mm)))
        for c in roi.contours
    )
    return replace(roi, contours=contours, frame_of_reference_uid=frame)
