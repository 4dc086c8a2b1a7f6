"""What ``dtiplan inspect`` found, and which of it an import would use and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dtiplan.domain.errors import UserError
from dtiplan.domain.findings import Finding, Severity, errors
from dtiplan.domain.gradients import Shell
from dtiplan.domain.series import Scan, SeriesKind, SeriesRecord
from dtiplan.gui.translation import tr
from dtiplan.workflow.steps.import_series import (
    check_same_patient,
    choose_diffusion,
    choose_planning,
)


@dataclass(frozen=True)
class FoundSeries:
    """All series of the sources.

    Parameters
    ----------
    scan : Scan
        As the child process saw them.
    """

    scan: Scan

    @property
    def series(self) -> tuple[SeriesRecord, ...]:
        """The series, in the order of the study."""
        return self.scan.series


@dataclass(frozen=True)
class Choice:
    """What an import would use.

    Parameters
    ----------
    diffusion, planning : SeriesRecord or None
    why_diffusion, why_planning : str
        In words, as shown.
    findings : tuple of Finding
        On the sources and on the chosen series, blocking ones first.
    """

    diffusion: SeriesRecord | None
    planning: SeriesRecord | None
    why_diffusion: str
    why_planning: str
    findings: tuple[Finding, ...]

    @property
    def is_importable(self) -> bool:
        """Whether both are there and nothing blocks."""
        return bool(self.diffusion and self.planning and not errors(self.findings))


def found_in(document: Mapping[str, Any]) -> FoundSeries:
    """Read the ``inspect`` document."""
    entries = document["series"]
    of_series = sum(len(entry["findings"]) for entry in entries)
    told = document["findings"]
    on_folder = [_finding(f) for f in told[: len(told) - of_series]]
    return FoundSeries(Scan(tuple(_record(entry) for entry in entries), tuple(on_folder), ()))


def choose(found: FoundSeries, diffusion_uid: str = "", planning_uid: str = "") -> Choice:
    """Choose as the import step does, and say why.

    Parameters
    ----------
    found : FoundSeries
    diffusion_uid, planning_uid : str
        The user's own choice; empty: by rule.
    """
    findings = list(found.scan.findings)
    diffusion = planning = None
    try:
        diffusion, _ = choose_diffusion(found.scan, diffusion_uid)
        findings += diffusion.findings
        planning, _ = choose_planning(found.scan, diffusion, planning_uid)
        findings += planning.findings
        findings += check_same_patient(diffusion, planning)
    except UserError as error:
        findings.append(_as_finding(error))
        if diffusion is None:
            planning = _planning_alone(found, planning_uid)
    return Choice(
        diffusion,
        planning,
        _why_diffusion(found, diffusion, diffusion_uid),
        _why_planning(found, planning, diffusion, planning_uid),
        blocking_first(findings),
    )


def blocking_first(findings: list[Finding]) -> tuple[Finding, ...]:
    """Sort findings by weight, each once."""
    weight = (Severity.ERROR, Severity.WARNING, Severity.INFO)
    return tuple(sorted(dict.fromkeys(findings), key=lambda f: weight.index(f.severity)))


def can_be_diffusion(record: SeriesRecord) -> bool:
    """Whether the import takes a series as diffusion."""
    return record.kind is SeriesKind.DWI


def can_be_planning(record: SeriesRecord) -> bool:
    """Whether structures can be drawn on a series."""
    return record.kind in (SeriesKind.CT, SeriesKind.MR) and not record.is_nifti


def use_of(record: SeriesRecord, choice: Choice) -> str:
    """Say what a series will be used for and why, or why it will not."""
    if record is choice.diffusion:
        return tr("Diffusion. {why}").format(why=choice.why_diffusion)
    if record is choice.planning:
        return tr("Planning. {why}").format(why=choice.why_planning)
    if can_be_diffusion(record) or can_be_planning(record):
        return tr("Not used; it can be chosen in the table.")
    if record.is_nifti:
        return tr("Not used: a NIfTI file without b-values; structures need DICOM images.")
    if record.kind is SeriesKind.RTSTRUCT:
        return tr("Its targets are taken where they are drawn on the planning series.")
    if record.kind is SeriesKind.SCANNER_MAP:
        return tr("Not used: computed by the scanner, not measured.")
    return tr("Not used: no image that tracts or structures can be made from.")


def n_directions(record: SeriesRecord) -> int:
    """Count the weighted volumes."""
    return sum(len(shell.indices) for shell in record.shells if shell.b_s_mm2 > 0)


def _planning_alone(found: FoundSeries, uid: str) -> SeriesRecord | None:
    """Give the planning series where there is no diffusion series to choose it by."""
    candidates = [s for s in found.series if can_be_planning(s)]
    if not candidates:
        return None
    return next((s for s in candidates if s.series_uid == uid), candidates[0])


def _why_diffusion(found: FoundSeries, chosen: SeriesRecord | None, uid: str) -> str:
    others = [s for s in found.series if can_be_diffusion(s) and s is not chosen]
    if chosen is None:
        return tr("None was found.")
    if uid:
        return tr("Your choice.")
    if not others:
        return tr("The only diffusion series.")
    return tr("The most directions: {n}; others have {most} at most.").format(
        n=n_directions(chosen), most=max(map(n_directions, others))
    )


def _why_planning(
    found: FoundSeries, chosen: SeriesRecord | None, diffusion: SeriesRecord | None, uid: str
) -> str:
    if chosen is None:
        return tr("None was found.")
    if uid:
        return tr("Your choice.")
    others = [s for s in found.series if can_be_planning(s) and s is not chosen]
    if diffusion is not None:
        same = [s for s in others if s.patient_id == diffusion.patient_id]
        others = same if chosen.patient_id == diffusion.patient_id else others
    if not others:
        return tr("The only CT or MR that structures can be drawn on.")
    if chosen.kind is SeriesKind.CT and all(s.kind is not SeriesKind.CT for s in others):
        return tr("A CT is taken before an MR.")
    return tr("The most slices: {n}.").format(n=chosen.shape[2] if chosen.shape else 0)


def _as_finding(error: UserError) -> Finding:
    return Finding(Severity.ERROR, error.code, f"{error.problem} {error.cause}", error.remedy)


def _finding(entry: Mapping[str, str]) -> Finding:
    return Finding(Severity(entry["severity"]), entry["code"], entry["message"], entry["remedy"])


def _record(entry: Mapping[str, Any]) -> SeriesRecord:
    shape, voxel = entry["shape"], entry["voxel_mm"]
    return SeriesRecord(
        series_uid=entry["series_uid"],
        kind=SeriesKind(entry["kind"]),
        modality=entry["modality"],
        vendor=entry["vendor"],
        model=entry["model"],
        field_t=entry["field_t"],
        software=entry["software"],
        description=entry["description"],
        series_number=entry["series_number"],
        study_uid=entry["study_uid"],
        patient_id=entry["patient_id"],
        patient_position=entry["patient_position"],
        frame_of_reference_uid=entry["frame_of_reference_uid"],
        files=tuple(Path(path) for path in entry["files"]),
        n_volumes=entry["n_volumes"],
        shells=tuple(_shell(s["b_s_mm2"], s["n"]) for s in entry["shells"]),
        shape=(shape[0], shape[1], shape[2]) if shape else None,
        voxel_mm=(voxel[0], voxel[1], voxel[2]) if voxel else None,
        findings=tuple(_finding(f) for f in entry["findings"]),
        acquired=entry["acquired"],
        station=entry["station"],
        serial=entry["serial"],
    )


def _shell(b_s_mm2: float, n: int) -> Shell:
    return Shell(b_s_mm2, tuple(range(n)), b_s_mm2, b_s_mm2)
