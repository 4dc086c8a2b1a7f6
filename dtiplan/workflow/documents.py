"""The JSON documents that scripts rely on, and the text a person reads instead."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from dtiplan import __version__
from dtiplan.domain.findings import Finding
from dtiplan.domain.series import Scan, SeriesRecord
from dtiplan.workflow.cases.case import now_utc
from dtiplan.workflow.files.codec import file_sha256
from dtiplan.workflow.runner import finding_document
from dtiplan.workflow.software import software

SCHEMA = 1


def document(
    inputs: Iterable[Path], findings: Iterable[Finding | Mapping[str, str]], **content: Any
) -> dict[str, Any]:
    """Give a document with the keys that every document has."""
    return {
        "dtiplan_version": __version__,
        "schema": SCHEMA,
        "created_utc": now_utc(),
        "inputs": [{"path": str(p), "sha256": file_sha256(p)} for p in inputs],
        "findings": [finding_document(f) if isinstance(f, Finding) else dict(f) for f in findings],
        **content,
    }


def result_document(
    inputs: Iterable[Path], findings: Iterable[Finding | Mapping[str, str]], **content: Any
) -> dict[str, Any]:
    """Give a document of measured figures: ``software`` tells versions and hashes it was made with.

    ``software.document_mark`` marks it when it is read again by another program.
    """
    return document(inputs, findings, software=software(), **content)


def scan_document(found: Scan) -> dict[str, Any]:
    """Say what lies in the sources."""
    files = sorted({path for record in found.series for path in record.files})
    return document(
        files,
        (*found.findings, *(f for record in found.series for f in record.findings)),
        series=[series_entry(record) for record in found.series],
        ignored=[{"path": str(i.path), "reason": i.reason} for i in found.ignored],
    )


def series_entry(record: SeriesRecord) -> dict[str, Any]:
    """Give one series as it stands in the ``inspect`` document."""
    return {
        "series_uid": record.series_uid,
        "kind": record.kind.value,
        "modality": record.modality,
        "description": record.description,
        "series_number": record.series_number,
        "vendor": record.vendor,
        "model": record.model,
        "field_t": record.field_t,
        "software": record.software,
        "acquired": record.acquired,
        "station": record.station,
        "serial": record.serial,
        "files": [str(path) for path in record.files],
        "n_files": len(record.files),
        "n_volumes": record.n_volumes,
        "shells": [{"b_s_mm2": s.b_s_mm2, "n": len(s.indices)} for s in record.shells],
        "shape": list(record.shape) if record.shape else None,
        "voxel_mm": list(record.voxel_mm) if record.voxel_mm else None,
        "frame_of_reference_uid": record.frame_of_reference_uid,
        "patient_id": record.patient_id,
        "patient_position": record.patient_position,
        "study_uid": record.study_uid,
        "findings": [finding_document(f) for f in record.findings],
    }


def scan_text(found: Scan) -> str:
    """Say the same for a person."""
    lines = []
    for record in found.series:
        shells = " ".join(f"b{s.b_s_mm2:g}x{len(s.indices)}" for s in record.shells)
        size = "x".join(map(str, record.shape)) if record.shape else "-"
        voxel = "x".join(f"{v:.3g}" for v in record.voxel_mm) + " mm" if record.voxel_mm else ""
        what = f"{record.kind.value:<11} {record.description or '-'}"
        lines.append(f"{what}  [{size} {voxel} {shells}]".rstrip())
        maker = " ".join(filter(None, (record.vendor, record.model, record.software)))
        lines.append(f"            {record.series_uid}  {len(record.files)} files  {maker}")
        lines += finding_lines(record.findings, indent="            ")
    if not found.series:
        lines.append("No series was found.")
    if found.ignored:
        lines.append(f"{len(found.ignored)} other files were left out.")
    return "\n".join([*lines, *finding_lines(found.findings)])


def finding_lines(findings: Sequence[Finding | Mapping[str, str]], indent: str = "") -> list[str]:
    """Give findings as lines of text."""
    lines = []
    for finding in findings:
        said = finding_document(finding) if isinstance(finding, Finding) else finding
        lines.append(f"{indent}{said['severity'].upper()} {said['code']}: {said['message']}")
        lines.append(f"{indent}    {said['remedy']}")
    return lines
