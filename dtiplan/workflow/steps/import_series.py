"""Import: find the diffusion and the planning series and the targets, read and check them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from pydantic import Field

from dtiplan.domain.blind_copies import told_of_copy
from dtiplan.domain.distortion import EpiSetup
from dtiplan.domain.errors import UserError
from dtiplan.domain.findings import Finding, Severity, errors
from dtiplan.domain.image import DiffusionSeries
from dtiplan.domain.planning import PlanningSeries
from dtiplan.domain.progress import Progress, part_of
from dtiplan.domain.series import Scan, SeriesKind, SeriesRecord
from dtiplan.domain.targets import Target
from dtiplan.workflow.regions.carried_targets import carry_targets
from dtiplan.workflow.step import Outcome, Params, Step

_SAME_MM = 0.01


class ImportParams(Params):
    """Where the images are and which of them to use."""

    sources: tuple[str, ...] = Field(
        (),
        title="Sources",
        description="Folders and files to search; everything below a folder is looked at.",
    )
    diffusion_uid: str = Field(
        "",
        title="Diffusion series",
        description="Series instance UID; empty: the diffusion series with the most directions.",
    )
    planning_uid: str = Field(
        "",
        title="Planning series",
        description="Series instance UID; empty: the CT, else the MR with the most slices.",
    )
    targets: tuple[str, ...] = Field(
        (),
        title="Targets",
        description="Names of regions in RTSTRUCTs that distances are measured to; empty: every "
        "GTV, CTV and PTV. One drawn on other images needs a registration (REG).",
    )


def choose_diffusion(scan: Scan, uid: str) -> tuple[SeriesRecord, tuple[Finding, ...]]:
    """Take the diffusion series asked for, or the one with the most weighted volumes."""
    candidates = [s for s in scan.series if s.kind is SeriesKind.DWI]
    chosen = _asked_for(scan.series, uid) if uid else None
    if chosen is None:
        if not candidates:
            raise UserError(
                "No diffusion series can be imported.",
                f"None was found among {_counted(scan)}.",
                "Choose the folder that holds the diffusion series, or export it again with its "
                "diffusion tags.",
                "no-diffusion",
            )
        chosen = max(candidates, key=lambda s: (_directions(s), s.n_volumes, s.series_uid))
    return chosen, _guess("diffusion", chosen, candidates, uid)


def choose_planning(
    scan: Scan, diffusion: SeriesRecord, uid: str
) -> tuple[SeriesRecord, tuple[Finding, ...]]:
    """Take the planning series asked for, or guess: CT before MR, most slices first."""
    candidates = [s for s in scan.series if s.kind in (SeriesKind.CT, SeriesKind.MR)]
    candidates = [s for s in candidates if not s.is_nifti]
    chosen = _asked_for(scan.series, uid) if uid else None
    if chosen is None:
        if not candidates:
            raise UserError(
                "There is no planning series.",
                f"No DICOM CT or MR was found among {_counted(scan)}; an RTSTRUCT needs the "
                "images it is drawn on.",
                "Add the folder of the planning CT or MR (DICOM) to the sources.",
                "no-planning-series",
            )
        same = [s for s in candidates if s.patient_id == diffusion.patient_id]
        chosen = max(
            same or candidates,
            key=lambda s: (s.kind is SeriesKind.CT, s.shape[2] if s.shape else 0, s.series_uid),
        )
    return chosen, _guess("planning", chosen, candidates, uid)


def check_same_patient(diffusion: SeriesRecord, planning: SeriesRecord) -> tuple[Finding, ...]:
    """Refuse images of two patients; say so where a file cannot tell."""
    if diffusion.is_nifti:
        return (
            Finding(
                Severity.WARNING,
                "patient-unknown",
                f"The diffusion series is a NIfTI file and names no patient; the planning series "
                f"is of patient '{planning.patient_id}'.",
                "Make sure by other means that both are of the same patient.",
            ),
        )
    if diffusion.patient_id != planning.patient_id or not planning.patient_id:
        raise UserError(
            "These series cannot be used together.",
            f"The diffusion series is of patient '{diffusion.patient_id}', the planning series of "
            f"patient '{planning.patient_id}'.",
            "Choose two series of one patient; if the identifiers were changed on the way, "
            "correct them at the source.",
            "two-patients",
        )
    return ()


def source_hashes_now(sources: Mapping[str, str]) -> dict[str, str]:
    """Hash the source files again; one that is gone keeps its old hash, for a case stands
    on its own once it was imported."""  # noqa: D205, D209
    from dtiplan.workflow.files.codec import file_sha256

    return {p: file_sha256(Path(p)) if Path(p).is_file() else h for p, h in sources.items()}


def read_targets(
    scan: Scan, planning: PlanningSeries, names: Sequence[str]
) -> tuple[tuple[Target, ...], tuple[Finding, ...], tuple[Path, ...]]:
    """Take the targets from every RTSTRUCT of the sources; also tell which files were read.

    A target drawn on other images comes to the planning series by the registrations (REG) of the
    sources. A file that cannot be read is told and left aside: nothing but distances rests on it.
    """
    from dtiplan.io.dicom_rtstruct_reader import read_rtstruct
    from dtiplan.processing.structures.targets import choose_targets

    files = _files_of(scan, SeriesKind.RTSTRUCT)
    registrations = _files_of(scan, SeriesKind.REG)
    read, findings = [], []
    for path in files:
        try:
            read.append(read_rtstruct(path))
        except UserError as error:
            said = f"{error.problem} {error.cause}"
            findings.append(Finding(Severity.WARNING, error.code, said, error.remedy))
    carried, told = carry_targets(read, planning, registrations, names)
    targets, noticed = choose_targets(carried, planning, names)
    return targets, (*findings, *told, *noticed), (*files, *registrations)


def _files_of(scan: Scan, kind: SeriesKind) -> tuple[Path, ...]:
    return tuple(f for s in scan.series if s.kind is kind for f in s.files)


def target_facts(targets: Sequence[Target]) -> list[dict[str, Any]]:
    """Give what is told of each target, as plain JSON."""
    return [
        {
            "name": t.name,
            "interpreted_type": t.interpreted_type,
            "volume_cc": t.volume_cc,
            "n_components": t.n_components,
            "centroid_ras_mm": [float(c) for c in t.centroid_ras_mm],
            "structure_set_uid": t.structure_set_uid,
        }
        for t in targets
    ]


def scanner_facts(record: SeriesRecord) -> dict[str, Any]:
    """Give what the header of a series says of its origin, as plain JSON.

    Returns
    -------
    dict
        ``acquired`` is the scanner's own clock, ISO 8601 without a zone; ``field_t`` in tesla.
        What the header does not say is empty or None.
    """
    return {
        "maker": record.vendor,
        "model": record.model,
        "field_t": record.field_t,
        "software": record.software,
        "station": record.station,
        "serial": record.serial,
        "description": record.description,
        "series_number": record.series_number,
        "acquired": record.acquired,
    }


def read_epi(
    scan: Scan, diffusion: SeriesRecord, series: DiffusionSeries
) -> tuple[EpiSetup, tuple[Finding, ...], tuple[Path, ...]]:
    """Read how the diffusion series was read out, and its twin of opposite phase encoding.

    A twin that cannot be used is told and left aside; also tell which files were read.
    """
    from dtiplan.io.dicom_diffusion import read_diffusion
    from dtiplan.io.epi_readout import find_reversed, read_readout

    readout = read_readout(diffusion)
    twin = find_reversed(diffusion, readout, scan.series)
    if twin is None:
        return EpiSetup(readout), (), ()
    try:
        other, _ = read_diffusion(twin)
    except UserError as error:
        said = f"{error.problem} {error.cause}"
        return EpiSetup(readout), (_unused_twin(twin, said),), ()
    if not _lies_alike(other, series):
        return EpiSetup(readout), (_unused_twin(twin, "Its voxels lie elsewhere."),), ()
    found = Finding(
        Severity.INFO,
        "reversed-phase-found",
        f"'{twin.description}' has the opposite phase encoding and will be used to correct the "
        "distortion.",
        "Leave it out of the sources if the patient moved between the two.",
    )
    return EpiSetup(readout, other.mean_b0(), twin.description), (found,), twin.files


def _lies_alike(one: DiffusionSeries, other: DiffusionSeries) -> bool:
    a, b = one.grid, other.grid
    is_same = a.shape == b.shape and np.allclose(a.ras_from_vox, b.ras_from_vox, atol=_SAME_MM)
    return bool(is_same) and a.frame_of_reference_uid == b.frame_of_reference_uid


def _unused_twin(twin: SeriesRecord, why: str) -> Finding:
    return Finding(
        Severity.WARNING,
        "reversed-phase-unused",
        f"'{twin.description}' has the opposite phase encoding but cannot be used: {why}",
        "The distortion is not corrected; see the step 'Distortion'.",
    )


def _asked_for(series: Sequence[SeriesRecord], uid: str) -> SeriesRecord:
    for record in series:
        if record.series_uid == uid:
            return record
    raise UserError(
        f"The series {uid} was not found.",
        f"The sources hold {', '.join(s.series_uid for s in series) or 'no series'}.",
        "Take a series UID from 'dtiplan inspect'.",
        "no-such-series",
    )


def _guess(
    what: str, chosen: SeriesRecord, candidates: Sequence[SeriesRecord], uid: str
) -> tuple[Finding, ...]:
    if uid:
        return ()
    return (
        Finding(
            Severity.INFO,
            f"{what}-series-guessed",
            f"'{chosen.description}' ({chosen.series_uid}) was taken as the {what} series, one of "
            f"{len(candidates)} that could be.",
            "Name another one by its series UID if this is not the right one.",
        ),
    )


def _counted(scan: Scan) -> str:
    kinds = [s.kind.value for s in scan.series]
    counts = ", ".join(f"{kinds.count(k)} {k}" for k in sorted(set(kinds)))
    return f"{len(kinds)} series ({counts or 'none'}) and {len(scan.ignored)} other files"


def _directions(record: SeriesRecord) -> int:
    return sum(len(s.indices) for s in record.shells if s.b_s_mm2 > 0)


def _run(_inputs: Mapping[str, Any], params: ImportParams, progress: Progress) -> Outcome:
    from dtiplan.domain.gradient_checks import check_gradients
    from dtiplan.io.dicom_diffusion import read_diffusion
    from dtiplan.io.dicom_planning import read_planning
    from dtiplan.io.dicom_scan import scan
    from dtiplan.workflow.files.codec import file_sha256

    found = scan([Path(s) for s in params.sources], part_of(progress, 0.0, 0.3))
    blocking = errors(found.findings)
    if blocking:
        first = blocking[0]
        raise UserError("The sources cannot be imported.", first.message, first.remedy, first.code)
    diffusion, said = choose_diffusion(found, params.diffusion_uid)
    planning, said_too = choose_planning(found, diffusion, params.planning_uid)
    findings = [*found.findings, *said, *said_too, *diffusion.findings, *planning.findings]
    findings += check_same_patient(diffusion, planning)
    findings += told_of_copy(diffusion, planning)
    planning_series, planning_findings = read_planning(planning, part_of(progress, 0.3, 0.5))
    series, diffusion_findings = read_diffusion(diffusion, part_of(progress, 0.5, 0.9))
    targets, target_findings, target_files = read_targets(found, planning_series, params.targets)
    epi, epi_findings, epi_files = read_epi(found, diffusion, series)
    findings += [*planning_findings, *diffusion_findings, *target_findings, *epi_findings]
    known = {f.code for f in findings}
    findings += [f for f in check_gradients(series.gradients) if f.code not in known]
    blocking = errors(findings)
    if blocking:
        first = blocking[0]
        raise UserError(
            f"The series '{diffusion.description}' cannot be used.",
            first.message,
            first.remedy,
            first.code,
        )
    files = [*diffusion.files, *planning.files, *target_files, *epi_files]
    progress(0.95, "hashing the source files")
    return Outcome(
        {"dwi": series, "planning": planning_series, "targets": targets, "epi": epi},
        tuple(dict.fromkeys(findings)),
        {
            "diffusion_series": scanner_facts(diffusion),
            "planning_series": scanner_facts(planning),
            "diffusion_series_uid": diffusion.series_uid,
            "planning_series_uid": planning.series_uid,
            "shells": [{"b_s_mm2": s.b_s_mm2, "n": len(s.indices)} for s in diffusion.shells],
            "targets": target_facts(targets),
        },
        {str(path): file_sha256(path) for path in files},
    )


IMPORT_SERIES = Step(
    "import-series",
    "Import",
    4,
    ImportParams,
    (),
    ("dwi", "planning", "targets", "epi"),
    _run,
    "Finds the diffusion and the planning series, and targets drawn on the latter, reads and "
    "checks them.",
)
