"""What can be asked of a source without a case: what it holds, is it right, as NIfTI please."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from dtiplan.domain.blind_copies import refuse_blind_copy
from dtiplan.domain.errors import UserError
from dtiplan.domain.findings import Finding, errors
from dtiplan.domain.image import DiffusionSeries
from dtiplan.domain.progress import Progress, part_of
from dtiplan.domain.series import Scan, SeriesRecord
from dtiplan.workflow.documents import document, finding_lines


def inspect(sources: Sequence[str], progress: Progress) -> Scan:
    """Sort files and folders into series."""
    from dtiplan.io.dicom_scan import scan

    paths = [Path(s) for s in sources]
    absent = [str(p) for p in paths if not p.exists()]
    if absent:
        raise UserError(
            "The source cannot be read.",
            f"{', '.join(absent)} does not exist.",
            "Check the path.",
            "no-source",
        )
    return scan(paths, progress)


def read_one(
    source: str, uid: str, progress: Progress
) -> tuple[SeriesRecord, DiffusionSeries, tuple[Finding, ...]]:
    """Read the diffusion series of a source, the one asked for or the only sensible one."""
    from dtiplan.io.dicom_diffusion import read_diffusion
    from dtiplan.workflow.steps.import_series import choose_diffusion

    found = inspect([source], part_of(progress, 0.0, 0.3))
    record, said = choose_diffusion(found, uid)
    series, more = read_diffusion(record, part_of(progress, 0.3, 1.0))
    return record, series, (*said, *record.findings, *more)


def convert(
    source: str, uid: str, prefix: Path, progress: Progress
) -> tuple[tuple[Path, ...], tuple[Finding, ...]]:
    """Write a diffusion series as PREFIX.nii.gz, PREFIX.bval and PREFIX.bvec (FSL).

    A series too poor for tensors (one direction, no b = 0) is converted all the same; the
    findings say so.
    """
    from dtiplan.io.nifti import write_series
    from dtiplan.workflow.files.durable import disk_troubles_told

    record, series, findings = read_one(source, uid, progress)
    # NIfTI names no patient: nobody could tell later that it is mirrored.
    frame_uid = record.frame_of_reference_uid
    refuse_blind_copy("The series cannot be converted.", record.patient_id, [frame_uid])
    with disk_troubles_told(f"{prefix} cannot be written."):
        return write_series(series, prefix), findings


def orientation_document(source: str, uid: str, progress: Progress) -> dict[str, Any]:
    """Prove the gradient table of a diffusion series by its own fibres."""
    from dtiplan.domain.gradient_checks import check_gradients
    from dtiplan.processing.diffusion.orientation import prove_orientation
    from dtiplan.workflow.steps.check_orientation import quick_maps

    record, series, findings = read_one(source, uid, part_of(progress, 0.0, 0.3))
    blocking = errors((*findings, *check_gradients(series.gradients)))
    if blocking:
        first = blocking[0]
        raise UserError(
            "The orientation cannot be judged.", first.message, first.remedy, first.code
        )
    maps = quick_maps(series, part_of(progress, 0.3, 0.6))
    proof = prove_orientation(maps, series.gradients, part_of(progress, 0.6, 1.0))
    return document(
        record.files,
        (*findings, *proof.findings),
        series_uid=record.series_uid,
        verdict=proof.verdict.value,
        best={"permutation": list(proof.best.permutation), "signs": list(proof.best.signs)},
        score=proof.score,
        runner_up={
            "permutation": list(proof.runner_up.permutation),
            "signs": list(proof.runner_up.signs),
        },
        runner_up_score=proof.runner_up_score,
        margin=proof.margin,
    )


def orientation_text(said: dict[str, Any]) -> str:
    """Say the verdict for a person."""
    names = "xyz"
    best = ", ".join(
        ("-" if sign < 0 else "+") + names[axis]
        for axis, sign in zip(said["best"]["permutation"], said["best"]["signs"], strict=True)
    )
    lines = [
        f"Gradient table: {said['verdict']}",
        f"  best axes ({best}), score {said['score']:.4f}, runner-up "
        f"{said['runner_up_score']:.4f}, margin {said['margin']:.4f}",
    ]
    return "\n".join([*lines, *finding_lines(said["findings"])])
