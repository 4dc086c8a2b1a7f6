"""Dropped folders become scans of a study: recognised, dated, given to their scanner."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from dtiplan.domain.errors import UserError
from dtiplan.domain.phantoms.study import Study, StudyScan
from dtiplan.domain.progress import Progress, part_of, silent

if TYPE_CHECKING:
    from dtiplan.domain.geometry import Array
    from dtiplan.domain.phantoms.protocol import ScanProtocol
    from dtiplan.domain.series import SeriesRecord

_ALONG, _ACROSS = 0.999, 0.1
"""Cosine above which two directions are one axis, and below which they are two."""


def recognise(
    study: Study,
    sources: Sequence[Path],
    *,
    scanner: str = "",
    progress: Progress = silent,
) -> Study:
    """Add every diffusion series of the given folders to the study.

    Parameters
    ----------
    study : Study
    sources : sequence of Path
        Files or folders as they were dropped.
    scanner : str
        Name of their scanner; by default model, field and serial number of each series.
    progress : Progress

    Returns
    -------
    Study
        With the new scans; a series that is in the study already is not added again.

    Raises
    ------
    UserError
        ``no-diffusion`` where there is none.
    """
    from dtiplan.io.dicom_scan import scan as look

    found = look(sources, part_of(progress, 0.0, 0.7))
    series = [r for r in found.series if r.shells and len(r.shells) > 1]
    if not series:
        raise UserError(
            "No scan was added.",
            f"No diffusion series lies in {', '.join(str(s) for s in sources)} "
            f"({len(found.series)} other series).",
            "Choose the folder with the diffusion images of the phantom.",
            "no-diffusion",
        )
    known = {uid for s in study.scans for uid in s.series_uids}
    for number, record in enumerate(series):
        progress(0.7 + 0.3 * number / len(series), record.description)
        if record.series_uid not in known:
            made = _scan_of(study, record, _source_of(record, sources), scanner)
            study = study.with_scan(_joined(study, made))
    return study


def _joined(study: Study, made: StudyScan) -> StudyScan:
    """Put a series that has one axis only to the scan whose other axes stand in the study.

    Some scanners store the measurements along read, phase and slice as three series.
    """
    axis = _only_axis(made)
    if axis is None:
        return made
    for scan in study.scans:
        alike = (
            (scan.source, scan.scanner, scan.date, scan.b_values_s_mm2)
            == (made.source, made.scanner, made.date, made.b_values_s_mm2)
        ) and scan.analysis is None
        if alike and all(abs(float(axis @ other)) < _ACROSS for other in _axes(scan)):
            return replace(
                scan,
                series_uids=(*scan.series_uids, *made.series_uids),
                files=(*scan.files, *made.files),
                n_volumes=scan.n_volumes + made.n_volumes,
                protocol=_with_directions_of(scan, made),
            )
    return made


def _with_directions_of(scan: StudyScan, other: StudyScan) -> ScanProtocol | None:
    if scan.protocol is None or other.protocol is None:
        return scan.protocol
    one, more = scan.protocol.directions, other.protocol.directions
    if one is None or more is None:
        return scan.protocol
    together = replace(
        one, b_s_mm2=(*one.b_s_mm2, *more.b_s_mm2), vectors=(*one.vectors, *more.vectors)
    )
    return replace(scan.protocol, directions=together)


def _axes(scan: StudyScan) -> Array:
    """Give the weighted directions of a scan, (n, 3)."""
    held = scan.protocol.directions if scan.protocol else None
    vectors = np.asarray(held.vectors if held else (), dtype=np.float64).reshape(-1, 3)
    lengths = np.linalg.norm(vectors, axis=1)
    return np.asarray(vectors[lengths > 0.0] / lengths[lengths > 0.0, None])


def _only_axis(scan: StudyScan) -> Array | None:
    """Give the axis of a series that has one only; None otherwise."""
    axes = _axes(scan)
    if not len(axes) or np.abs(axes @ axes[0]).min() < _ALONG:
        return None
    return np.asarray(axes[0])


def _source_of(record: SeriesRecord, sources: Sequence[Path]) -> Path:
    """Give the dropped folder that holds a series, or the folder of its first file."""
    for source in sources:
        whole = source.absolute()
        if whole.is_dir() and all(f.is_relative_to(whole) for f in record.files):
            return whole
    return record.files[0].parent


def _scan_of(study: Study, record: SeriesRecord, source: Path, scanner: str) -> StudyScan:
    from dtiplan.io.dicom_protocol import read_protocol

    key = study.new_key()
    protocol = read_protocol(record, key)
    acquired = str(protocol.values["acquired"].value) if "acquired" in protocol.values else ""
    serial = str(protocol.values["serial"].value) if "serial" in protocol.values else ""
    field = f"{record.field_t:g} T" if record.field_t else ""
    named = " ".join(filter(None, (record.model or record.vendor, field, serial)))
    files = [f.relative_to(source) if f.is_relative_to(source) else f for f in record.files]
    return StudyScan(
        key=key,
        scanner=scanner or named or "scanner",
        date=f"{acquired[:4]}-{acquired[4:6]}-{acquired[6:8]}" if len(acquired) >= 8 else "",
        source=str(source),
        series_uids=(record.series_uid,),
        description=record.description,
        files=tuple(f.as_posix() for f in files),
        n_volumes=record.n_volumes,
        b_values_s_mm2=tuple(s.b_s_mm2 for s in record.shells),
        has_directions=protocol.directions is not None,
        protocol=protocol,
    )
