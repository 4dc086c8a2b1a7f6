"""Sorts any folder into series: headers only, junk named and left aside."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from dtiplan.domain.errors import UserError
from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.gradients import B0_LIMIT_S_MM2
from dtiplan.domain.progress import Progress, part_of, silent
from dtiplan.domain.series import IgnoredFile, Scan, SeriesKind, SeriesRecord
from dtiplan.io.dicom_headers import (
    DAMAGED,
    FileHeader,
    looks_like_dicom,
    read_header,
    without_pydicom_warnings,
)
from dtiplan.io.dicom_series import Pile, piles_of, record_of
from dtiplan.io.nifti_scan import is_nifti, nifti_records

_PROGRESS_EVERY = 25


@dataclass
class _Found:
    """What was met on the walk."""

    headers: dict[str, list[FileHeader]] = field(default_factory=dict)
    nifti: list[Path] = field(default_factory=list)
    ignored: list[IgnoredFile] = field(default_factory=list)
    damaged: list[Path] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def scan(sources: Sequence[Path], progress: Progress = silent) -> Scan:
    """Say what lies in these files and folders.

    Parameters
    ----------
    sources : sequence of Path
        Files or folders, searched to any depth. Names and suffixes do not matter for DICOM.
    progress : Progress

    Returns
    -------
    Scan
        Every series, findings on the whole (``two-patients``, ``unreadable-files``,
        ``no-series``), and every file that belongs to none with its reason.

    Raises
    ------
    UserError
        ``source-missing`` where a source does not exist or cannot be opened.
    """
    paths = _files(sources)
    found = _Found()
    reading = part_of(progress, 0.0, 0.9)
    with without_pydicom_warnings():
        for number, path in enumerate(paths):
            if number % _PROGRESS_EVERY == 0:
                reading(number / len(paths), f"{number} of {len(paths)} files read")
            _sort_file(path, found)
        piles: list[Pile] = []
        for headers in found.headers.values():
            piles += piles_of(_without_copies(headers, found))
        records = [record_of(pile) for pile in join_split(piles)]
    nifti, used, nifti_ignored = nifti_records(found.nifti)
    ignored = [i for i in found.ignored if i.path not in used]
    progress(1.0, f"{len(records) + len(nifti)} series found")
    return Scan(
        series=tuple(sorted([*records, *nifti], key=_order)),
        findings=(*found.findings, *_folder_findings(records, found, nifti_ignored, nifti)),
        ignored=tuple(sorted([*ignored, *nifti_ignored], key=lambda i: i.path)),
    )


def _order(record: SeriesRecord) -> tuple[str, int, str]:
    return record.study_uid, record.series_number or 0, record.series_uid


def _files(sources: Sequence[Path]) -> list[Path]:
    found: set[Path] = set()
    for source in sources:
        path = Path(source)
        if path.is_dir():
            found.update(_below(path))
        elif path.is_file():
            found.add(path.absolute())
        else:
            raise UserError(
                f"{path} cannot be read.",
                "There is no such file or folder.",
                "Check the path.",
                "source-missing",
            )
    return sorted(found)


def _below(folder: Path) -> Iterator[Path]:
    def refuse(reason: OSError) -> None:
        raise UserError(
            f"The folder {reason.filename} cannot be read.",
            f"{reason.strerror}.",
            "Check the rights on this folder, or choose another.",
            "source-missing",
        )

    for root, _, names in os.walk(folder.absolute(), onerror=refuse):
        yield from (Path(root, name) for name in names)


def _sort_file(path: Path, found: _Found) -> None:
    if is_nifti(path):
        found.nifti.append(path)
        return
    try:
        reason = "index file" if path.name.upper() == "DICOMDIR" else looks_like_dicom(path)
        if reason:
            found.ignored.append(IgnoredFile(path, reason))
            return
        header = read_header(path)
    except DAMAGED as problem:
        detail = str(problem).strip().splitlines()[:1]
        reason = f"damaged DICOM file: {type(problem).__name__} {''.join(detail)[:120]}".strip()
        found.ignored.append(IgnoredFile(path, reason))
        found.damaged.append(path)
        return
    found.headers.setdefault(header.series_uid, []).append(header)


def _without_copies(headers: list[FileHeader], found: _Found) -> list[FileHeader]:
    """Leave out files that are byte for byte the same; the same UID on other bytes is told."""
    kept: dict[str, FileHeader] = {}
    extra: list[FileHeader] = []
    for header in headers:
        twin = kept.setdefault(header.sop_instance_uid or str(header.path), header)
        if twin is header:
            continue
        if _same_bytes(twin, header):
            found.ignored.append(IgnoredFile(header.path, f"copy of {twin.path}"))
        else:
            extra.append(header)
    if extra:
        found.findings.append(
            Finding(
                Severity.ERROR,
                "duplicate-instances",
                f"{len(extra)} files carry a SOP Instance UID that another file with other "
                f"content has too, for example {extra[0].path.name}.",
                "Find out which files are right and remove the others.",
            )
        )
    return [*kept.values(), *extra]


def _same_bytes(one: FileHeader, other: FileHeader) -> bool:
    return one.size_bytes == other.size_bytes and one.path.read_bytes() == other.path.read_bytes()


def join_split(piles: Sequence[Pile]) -> list[Pile]:
    """Put a diffusion series together that was split into one series for each volume.

    Parts belong together if study, frame of reference, name (but for digits), image type and
    geometry agree, each holds a single volume, and at least one is weighted.
    """
    groups: dict[tuple[object, ...], list[Pile]] = {}
    whole: list[Pile] = []
    for pile in piles:
        key = _split_key(pile)
        if key is None:
            whole.append(pile)
        else:
            groups.setdefault(key, []).append(pile)
    for parts in groups.values():
        b = [w.b_s_mm2 or 0.0 for part in parts for w in part.weightings()]
        if len(parts) < 2 or max(b) <= B0_LIMIT_S_MM2:
            whole += parts
        else:
            whole.append(_joined(parts))
    return whole


def _split_key(pile: Pile) -> tuple[object, ...] | None:
    if pile.kind not in (SeriesKind.DWI, SeriesKind.SCANNER_MAP):
        return None
    frames = pile.frames()
    places = {f.position_lps_mm for f in frames}
    volumes = {f.weighting for f in frames}
    one_volume = len(volumes) == 1 and len(places) == len(frames)
    if not one_volume or None in places or frames[0].weighting.b_s_mm2 is None:
        return None
    head = pile.first
    return (
        pile.kind,
        head.study_uid,
        head.frame_of_reference_uid,
        re.sub(r"[\d\s]+", "", head.description or head.protocol),
        head.image_type,
        (head.columns, head.rows, head.pixel_spacing_mm, head.is_mosaic),
        frames[0].orientation_lps,
        frozenset(places),
    )


def _joined(parts: Sequence[Pile]) -> Pile:
    ordered = sorted(parts, key=lambda p: (p.first.series_number or 0, p.first.series_uid))
    # The part's place stands in for the acquisition number, so that volumes stay in order.
    headers = tuple(
        replace(header, frames=tuple(f._replace(order=(n, *f.order[1:])) for f in header.frames))
        for n, part in enumerate(ordered)
        for header in part.headers
    )
    numbers = ", ".join(str(p.first.series_number) for p in ordered)
    note = Finding(
        Severity.INFO,
        "series-joined",
        f"{len(ordered)} series (numbers {numbers}) of one volume each were put together again "
        f"as one diffusion series under the UID of the first, {ordered[0].first.series_uid}.",
        "Nothing to do; check the number of volumes and the b-values.",
    )
    return Pile(headers, ordered[0].kind, (note,))


def _folder_findings(
    records: Sequence[SeriesRecord],
    found: _Found,
    nifti_ignored: Sequence[IgnoredFile],
    nifti: Sequence[SeriesRecord],
) -> list[Finding]:
    findings = _patients(found)
    damaged = [*found.damaged, *(i.path for i in nifti_ignored)]
    if damaged:
        findings.append(
            Finding(
                Severity.WARNING,
                "unreadable-files",
                f"{len(damaged)} files look like images but are damaged, for example "
                f"{damaged[0].name}.",
                "If they belong to a series you need, copy or export them again.",
            )
        )
    if not records and not nifti:
        findings.append(
            Finding(
                Severity.ERROR,
                "no-series",
                f"No DICOM or NIfTI series was found; {len(found.ignored)} files were left aside.",
                "Choose the folder that holds the exported images.",
            )
        )
    return findings


def _patients(found: _Found) -> list[Finding]:
    people = {
        (h.patient_id, h.patient_birth_date)
        for headers in found.headers.values()
        for h in headers
        if h.patient_id
    }
    ids = sorted({patient_id for patient_id, _ in people})
    births = {i: {birth for other, birth in people if other == i and birth} for i in ids}
    doubtful = [i for i in ids if len(births[i]) > 1]
    if len(ids) < 2 and not doubtful:
        return []
    seen = (
        f"The patient IDs {', '.join(ids)} stand in one folder"
        if len(ids) > 1
        else f"The patient ID {doubtful[0]} stands with {len(births[doubtful[0]])} birth dates"
    )
    return [
        Finding(
            Severity.ERROR,
            "two-patients",
            f"{seen}: images of different people must never be combined.",
            "Give the folder of one patient only. If it is one person with two IDs, correct the "
            "ID in the archive and export again.",
        )
    ]
