"""Takes phantom series through the door of the main job, with another measure of what is usable.

The main job refuses series without six directions, trace-weighted images and single slices, for
nothing can be tracked on them. On a phantom they give ADC. Parts of one acquisition that were
stored apart (an axis each, or numbered NIfTI files) are put together; scans of one protocol are
repeats.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from dtiplan.domain.errors import UserError
from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.gradients import GradientTable
from dtiplan.domain.image import DiffusionSeries
from dtiplan.domain.progress import Progress, part_of
from dtiplan.domain.series import Scan, SeriesKind, SeriesRecord

_ONLY_FOR_TENSORS = frozenset(
    {
        "too-few-directions",
        "directions-in-plane",
        "directions-ill-conditioned",
        "duplicate-directions",
        "no-directions-in-header",
        "trace-weighted",
        "no-b0",
        "bvec-zero",
        "b-spread",
    }
)
"""What is said of gradient tables for tracking; here the metrics themselves say what is lacking."""

_SAME_PLACE_MM = 0.05
_SAME_DIRECTION = 0.999
_SAME_B_S_MM2 = 25.0


@dataclass(frozen=True, eq=False)
class Acquisition:
    """One scan of a phantom, ready to be measured.

    Parameters
    ----------
    series : DiffusionSeries
    records : tuple of SeriesRecord
        What it was put together from.
    repeats : tuple of DiffusionSeries
        Further scans of the same protocol and place, in the order of the scanner.
    findings : tuple of Finding
    read : tuple of SeriesRecord
        All that was read, repeats too.
    """

    series: DiffusionSeries
    records: tuple[SeriesRecord, ...]
    repeats: tuple[DiffusionSeries, ...]
    findings: tuple[Finding, ...]
    read: tuple[SeriesRecord, ...] = ()


def read_acquisition(found: Scan, series_uid: str, progress: Progress) -> Acquisition:
    """Choose and read the diffusion scan of a phantom.

    Parameters
    ----------
    found : Scan
        From ``workflow.sources.inspect``.
    series_uid : str
        The series to take alone; empty: the scan with the most weighted volumes, all its parts.
    progress : Progress

    Raises
    ------
    UserError
        ``no-diffusion``, ``no-such-series``, or why the series cannot be read.
    """
    from dtiplan.io.dicom_diffusion import read_diffusion

    chosen, said = _choose(found, series_uid)
    read: list[DiffusionSeries] = []
    findings = list(said)
    for number, record in enumerate(chosen):
        step = part_of(progress, number / len(chosen), (number + 1) / len(chosen))
        series, more = read_diffusion(record, step)
        read.append(series)
        findings += [f for f in (*record.findings, *more) if f.code not in _ONLY_FOR_TENSORS]
    series, used, repeats, how = _put_together(read, chosen)
    return Acquisition(series, used, repeats, tuple(dict.fromkeys((*findings, *how))), chosen)


def is_measurable(record: SeriesRecord) -> bool:
    """Whether a series has diffusion weighting, be it trace-weighted only."""
    if record.kind is SeriesKind.DWI:
        return True
    return record.kind is SeriesKind.SCANNER_MAP and any(s.b_s_mm2 > 0 for s in record.shells)


def _choose(found: Scan, series_uid: str) -> tuple[tuple[SeriesRecord, ...], tuple[Finding, ...]]:
    candidates = [record for record in found.series if is_measurable(record)]
    if series_uid:
        asked = tuple(r for r in candidates if r.series_uid == series_uid)
        if not asked:
            raise UserError(
                f"The series {series_uid} cannot be measured.",
                f"The diffusion series here are "
                f"{', '.join(r.series_uid for r in candidates) or 'none'}.",
                "Take a series UID from 'dtiplan inspect'.",
                "no-such-series",
            )
        return asked, ()
    if not candidates:
        raise UserError(
            "No phantom scan can be measured.",
            f"Among {len(found.series)} series none has diffusion weighting.",
            "Choose the folder that holds the diffusion series of the phantom.",
            "no-diffusion",
        )
    groups: dict[tuple[object, ...], list[SeriesRecord]] = {}
    for record in candidates:
        groups.setdefault(_group_key(record), []).append(record)
    chosen = max(groups.values(), key=_weight)
    others = [g for g in groups.values() if g is not chosen]
    said = [_not_used(group) for group in others]
    return tuple(sorted(chosen, key=_order)), tuple(said)


def _order(record: SeriesRecord) -> tuple[int, str]:
    return record.series_number or 0, record.series_uid


def _weight(group: Sequence[SeriesRecord]) -> tuple[int, int, str]:
    volumes = sum(len(s.indices) for r in group for s in r.shells if s.b_s_mm2 > 0)
    return volumes, len(group), min(r.series_uid for r in group)


def _not_used(group: Sequence[SeriesRecord]) -> Finding:
    first = group[0]
    b = ", ".join(f"{s.b_s_mm2:g}" for s in first.shells)
    return Finding(
        Severity.INFO,
        "other-series",
        f"'{first.description}' (b {b} s/mm2, {first.series_uid}) is another diffusion scan in "
        f"this folder; the one with the most weighted volumes was analysed.",
        "Give its series UID to analyse it too.",
    )


def _group_key(record: SeriesRecord) -> tuple[object, ...]:
    """Tell which series may be parts or repeats of one scan."""
    voxel = tuple(round(v, 2) for v in record.voxel_mm or ())
    name = re.sub(r"[\d\s]+", "", record.description)
    alike = (record.modality, record.kind, record.model, record.field_t, record.shape, voxel, name)
    if record.is_nifti:
        return (*alike, record.files[0].parent)
    if _one_axis(record):
        return (*alike, "axis")
    return (*alike, record.study_uid, tuple((s.b_s_mm2, len(s.indices)) for s in record.shells))


def _one_axis(record: SeriesRecord) -> bool:
    """Whether a series was weighted along one direction only (its study may be anonymised)."""
    return any(f.code == "too-few-directions" and "Only 1 " in f.message for f in record.findings)


def _put_together(
    read: Sequence[DiffusionSeries], records: Sequence[SeriesRecord]
) -> tuple[
    DiffusionSeries, tuple[SeriesRecord, ...], tuple[DiffusionSeries, ...], tuple[Finding, ...]
]:
    first = read[0]
    placed = [
        (series, record)
        for series, record in zip(read, records, strict=True)
        if _same_place(series, first)
    ]
    same = [s for s, _ in placed if _same_table(s.gradients, first.gradients)]
    if len(same) == len(placed):
        return first, tuple(records[:1]), tuple(same[1:]), _told_repeats(same)
    table = GradientTable(
        np.concatenate([s.gradients.b_s_mm2 for s, _ in placed]),
        np.concatenate([s.gradients.directions_ras for s, _ in placed]),
        first.gradients.ras_from_given,
    )
    values = np.concatenate([s.values for s, _ in placed], axis=3)
    note = Finding(
        Severity.INFO,
        "parts-joined",
        f"{len(placed)} series were put together as one scan of {len(table)} volumes: "
        f"{', '.join(r.description for _, r in placed)}.",
        "Give one series UID to analyse a part alone.",
    )
    return DiffusionSeries(values, first.grid, table), tuple(r for _, r in placed), (), (note,)


def _told_repeats(same: Sequence[DiffusionSeries]) -> tuple[Finding, ...]:
    if len(same) < 2:
        return ()
    return (
        Finding(
            Severity.INFO,
            "repeats-found",
            f"{len(same)} scans of one protocol and place were found; the first was analysed, all "
            "of them give the repeatability.",
            "Give one series UID to analyse another of them.",
        ),
    )


def _same_place(one: DiffusionSeries, other: DiffusionSeries) -> bool:
    if one.grid.shape != other.grid.shape:
        return False
    apart = np.abs(one.grid.corners_ras_mm() - other.grid.corners_ras_mm()).max()
    return bool(apart < _SAME_PLACE_MM)


def _same_table(one: GradientTable, other: GradientTable) -> bool:
    if len(one) != len(other):
        return False
    if np.abs(one.b_s_mm2 - other.b_s_mm2).max() > _SAME_B_S_MM2:
        return False
    weighted = ~one.is_b0
    if not np.any(one.directions_ras) and not np.any(other.directions_ras):
        return True
    cosine = np.abs((one.directions_ras * other.directions_ras).sum(axis=1))[weighted]
    return bool(np.all(cosine > _SAME_DIRECTION))
