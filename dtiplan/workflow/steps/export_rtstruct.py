"""Export: write the RTSTRUCT, read it back, and release it only if it holds."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from pydantic import Field

from dtiplan import __version__
from dtiplan.domain.errors import ReleaseBlockedError, UserError
from dtiplan.domain.findings import errors
from dtiplan.domain.planning import PlanningSeries
from dtiplan.domain.progress import Progress, part_of
from dtiplan.domain.structure_sets import ReadStructureSet
from dtiplan.domain.structures import MadeStructure, StructureVerification, VerificationLimits
from dtiplan.workflow.files.durable import disk_troubles_told, flush_folder
from dtiplan.workflow.step import Outcome, Params, Step


class ExportParams(Params):
    """Where the file goes and what it is called."""

    out: str = Field("", title="File", description="Path of the RTSTRUCT file to write.")
    label: str = Field(
        "dtiplan", min_length=1, max_length=16, title="Label", description="Structure set label."
    )


def write_verified(
    made: Sequence[MadeStructure],
    planning: PlanningSeries,
    out: Path,
    label: str,
    progress: Progress,
) -> tuple[StructureVerification, ...]:
    """Write beside the target, read back, compare, and only then put it in place.

    Raises
    ------
    ReleaseBlockedError
        A structure did not come back as intended; no file is left.
    """
    from dtiplan.io.dicom_rtstruct import write_rtstruct
    from dtiplan.io.dicom_rtstruct_reader import read_rtstruct
    from dtiplan.processing.structures.structure_verification import verify

    out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=out.parent, prefix=".unverified-") as folder:
        written = write_rtstruct(
            [m.structure for m in made],
            planning,
            Path(folder) / "rtstruct.dcm",
            label=label,
            description="RESEARCH: tracts from diffusion MRI",
            software_version=__version__,
            created=datetime.now().astimezone(),
            uid_seed=None,
        )
        read = read_rtstruct(written)
        problems = _problems_of_references(read, planning)
        by_name = {roi.name: roi for roi in read.rois}
        checks = []
        for number, structure in enumerate(made):
            name = structure.structure.name
            if name not in by_name:
                problems.append(f"{name} is missing from the file")
                continue
            check = verify(structure, by_name[name], planning.image.grid)
            problems += [f"{name}: {said}" for said in check.failures(VerificationLimits())]
            checks.append(check)
            progress((number + 1) / len(made), f"verified {name}")
        if problems:
            raise ReleaseBlockedError(
                "The RTSTRUCT was not released.",
                "Read back, it is not what was meant: " + "; ".join(problems) + ".",
                "Report this with the case's log; choose a planning series with thinner slices or "
                "a larger streamline radius if a tract is thinner than a slice.",
                "rtstruct-not-verified",
            )
        written.replace(out)
        flush_folder(out.parent)
    return tuple(checks)


def _problems_of_references(read: ReadStructureSet, planning: PlanningSeries) -> list[str]:
    """Compare what the file says about its images with the planning series."""
    problems = []
    if read.frame_of_reference_uid != planning.frame_of_reference_uid:
        problems.append(f"frame of reference {read.frame_of_reference_uid}")
    if read.patient_id != planning.patient_id:
        problems.append(f"patient '{read.patient_id}'")
    known = {s.sop_instance_uid for s in planning.slices}
    strangers = {
        contour.sop_instance_uid
        for roi in read.rois
        for contour in roi.contours
        if contour.sop_instance_uid not in known
    }
    if strangers:
        problems.append(f"{len(strangers)} contour images that the series does not have")
    return problems


def _run(inputs: Mapping[str, Any], params: ExportParams, progress: Progress) -> Outcome:
    from dtiplan.workflow.files.codec import file_sha256

    made, planning = inputs["structures"], inputs["planning"]
    blocking = errors(inputs["accepted_registration"].findings)
    if blocking:
        raise UserError(
            "The export is blocked.", blocking[0].message, blocking[0].remedy, blocking[0].code
        )
    if not made:
        reasons = "; ".join(f"{t.name}: {t.reason}" for t in inputs["edited_tracts"])
        raise ReleaseBlockedError(
            "No RTSTRUCT was written.",
            f"No tract was found ({reasons}), and an empty structure is never written.",
            "Read the reasons; do not take the absence of a tract for safety.",
            "no-structure",
        )
    if not params.out:
        raise UserError(
            "The RTSTRUCT cannot be written.",
            "No file was named.",
            "Give the path of the file to write.",
            "no-file-named",
        )
    out = Path(params.out)
    with disk_troubles_told(f"{out} cannot be written."):
        checks = write_verified(made, planning, out, params.label, part_of(progress, 0.2, 1.0))
    return Outcome(
        {"verification": checks},
        (),
        {"path": str(out), "sha256": file_sha256(out), "n_structures": len(made)},
    )


EXPORT_RTSTRUCT = Step(
    "export-rtstruct",
    "Export RTSTRUCT",
    3,
    ExportParams,
    ("structures", "planning", "accepted_registration", "edited_tracts"),
    ("verification",),
    _run,
    "Writes the structures as DICOM RTSTRUCT, reads the file back and releases it only if every "
    "structure is where it should be.",
)
