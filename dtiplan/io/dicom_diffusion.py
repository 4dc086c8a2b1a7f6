"""A diffusion series as one array with its gradients, converted and cross-checked."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dtiplan.domain.errors import UserError
from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.geometry import Array, Grid
from dtiplan.domain.gradient_checks import check_gradients
from dtiplan.domain.gradients import B0_LIMIT_S_MM2
from dtiplan.domain.image import DiffusionSeries
from dtiplan.domain.progress import Progress, part_of, silent
from dtiplan.domain.series import SeriesKind, SeriesRecord
from dtiplan.io.dicom_converter import ConvertedPart, convert
from dtiplan.io.dicom_crosscheck import cross_check
from dtiplan.io.dicom_headers import (
    DAMAGED,
    FileHeader,
    read_header,
    without_pydicom_warnings,
)
from dtiplan.io.dicom_series import Pile, record_of, tags_removed
from dtiplan.io.gradients import table_from_fsl
from dtiplan.io.nifti import read_parts, read_series

_SAME_GRID_MM = 0.01
_BLOCKING = {
    "truncated-file",
    "missing-position",
    "invalid-orientation",
    "mixed-orientations",
    "mixed-frames-of-reference",
    "missing-slices",
    "duplicate-slices",
    "uneven-spacing",
    "tilted-stack",
    "moved-volumes",
    "mosaic-layout-missing",
    "mixed-sizes",
    "unsupported-patient-position",
}
"""Errors in the headers after which the pixels could only be put in a wrong place."""


def read_diffusion(
    record: SeriesRecord, progress: Progress = silent
) -> tuple[DiffusionSeries, tuple[Finding, ...]]:
    """Read a diffusion series, DICOM or NIfTI.

    DICOM goes through dcm2niix; its number of volumes, b-values, directions and slice positions
    are compared with what the headers say. Trace volumes among directions are dropped.

    Parameters
    ----------
    record : SeriesRecord
        From ``scan``; kind ``dwi``, or a trace-weighted ``scanner_map`` that has b-values.
    progress : Progress

    Returns
    -------
    series : DiffusionSeries
        Integers where the scanner's numbers need no scaling, float32 otherwise. The grid
        carries the DICOM Frame of Reference UID, or None where the series has none.
    findings : tuple of Finding
        What the headers, the converter, the cross-check and ``check_gradients`` noticed.

    Raises
    ------
    UserError
        Where no trustworthy series can be made; the code is that of the finding that says
        why, or ``conversion-failed``, ``diffusion-tags-removed``, ``parts-differ``,
        ``volume-count``, ``files-changed`` or ``not-diffusion``.
    """
    if record.is_nifti:
        return _read_nifti(record, progress)
    readable = record.kind is SeriesKind.DWI or (
        record.kind is SeriesKind.SCANNER_MAP and record.shells
    )
    if not readable:
        raise UserError(
            f"'{record.description}' cannot be read as a diffusion series.",
            f"It is of kind {record.kind.value} and has no b-values.",
            "Choose a series of kind dwi.",
            "not-diffusion",
        )
    headers = _headers(record, part_of(progress, 0.0, 0.3))
    pile = Pile(headers, record.kind)
    _refuse_errors(record_of(pile).findings)
    with tempfile.TemporaryDirectory(prefix="dtiplan-") as folder:
        parts, notes = convert(_wanted(pile), Path(folder), part_of(progress, 0.3, 0.8))
        values, grid, b, vectors = _merged(parts, pile, record.frame_of_reference_uid)
    progress(0.9, "comparing with the headers")
    series = DiffusionSeries(values, grid, table_from_fsl(b, vectors, grid))
    compared = cross_check(series, pile)
    progress(1.0, f"{len(series.gradients)} volumes read")
    findings = [f for f in record.findings if f.code not in _GRADIENT_CODES]
    findings += [*notes, *compared, *_gradient_findings(record, series)]
    return series, _once(findings)


_GRADIENT_CODES = {
    "no-b0",
    "b-spread",
    "bvec-zero",
    "bvec-not-unit",
    "too-few-directions",
    "directions-in-plane",
    "directions-ill-conditioned",
    "duplicate-directions",
    "no-directions-in-header",
    "b-value-missing",
    "diffusion-tags-removed",
}
"""Told of the headers at the scan; told again of what was truly read."""


def _read_nifti(
    record: SeriesRecord, progress: Progress
) -> tuple[DiffusionSeries, tuple[Finding, ...]]:
    if len(record.files) != 3:
        raise UserError(
            f"{record.description} cannot be read as a diffusion series.",
            "No .bval and .bvec files stand beside the image.",
            "Put both beside it, with the same name before the suffix.",
            "not-diffusion",
        )
    progress(0.0, "reading NIfTI")
    series = read_series(*record.files)
    progress(1.0, f"{len(series.gradients)} volumes read")
    return series, check_gradients(series.gradients)


def _headers(record: SeriesRecord, progress: Progress) -> tuple[FileHeader, ...]:
    headers: list[FileHeader] = []
    with without_pydicom_warnings():
        for number, path in enumerate(record.files):
            if number % 25 == 0:
                progress(number / len(record.files), "reading headers")
            try:
                headers.append(read_header(path))
            except DAMAGED as reason:
                raise UserError(
                    f"The series '{record.description}' cannot be read.",
                    f"{path.name} is damaged: {type(reason).__name__} {str(reason)[:120]}.",
                    "Copy or export the series again.",
                    "files-changed",
                ) from reason
    return tuple(sorted(headers, key=lambda h: (h.series_number or 0, h.frames[0].order, h.path)))


def _refuse_errors(findings: Sequence[Finding]) -> None:
    for finding in findings:
        if finding.severity is Severity.ERROR and finding.code in _BLOCKING:
            raise UserError(
                "The diffusion series cannot be read.",
                finding.message,
                finding.remedy,
                finding.code,
            )


def _wanted(pile: Pile) -> list[Path]:
    """Leave out files that hold nothing but a trace volume beside directions."""
    directed = any(w.direction for w in pile.weightings())
    if pile.kind is not SeriesKind.DWI or not directed:
        return [h.path for h in pile.headers]
    return [h.path for h in pile.headers if not all(f.weighting.is_isotropic for f in h.frames)]


def _merged(
    parts: Sequence[ConvertedPart], pile: Pile, frame_of_reference_uid: str | None
) -> tuple[NDArray[Any], Grid, Array, Array]:
    """Put the images the converter wrote together along the fourth axis."""
    n_with_b = sum(p.b_s_mm2 is not None for p in parts)
    loaded = [(part, *read_parts(part.nii)) for part in parts]
    volumes: list[NDArray[Any]] = []
    b_values: list[Array] = []
    vectors: list[Array] = []
    for part, values, affine in loaded:
        stack = values if values.ndim == 4 else values[..., None]
        _refuse_other_grid(stack, affine, loaded[0][1], loaded[0][2], part)
        n = stack.shape[3]
        b, v = part.b_s_mm2, part.fsl_vectors
        if b is None or v is None:
            b, v = _stated(pile, n, n_with_b)
        if b.size != n:
            raise UserError(
                "The diffusion series cannot be converted.",
                f"dcm2niix wrote {n} volumes but {b.size} b-values.",
                "Export the series again; volumes or tags are missing.",
                "volume-count",
            )
        volumes.append(stack)
        b_values.append(b)
        vectors.append(v)
    together = volumes[0] if len(volumes) == 1 else np.concatenate(volumes, axis=3)
    grid = Grid(together.shape[:3], loaded[0][2], frame_of_reference_uid)
    return together, grid, np.concatenate(b_values), np.concatenate(vectors)


def _stated(pile: Pile, n: int, n_with_b: int) -> tuple[Array, Array]:
    """Take the b-value of an image without a gradient table from the headers.

    The converter leaves the table out where all volumes have one b-value and no direction.
    """
    stated = {w.b_s_mm2 for w in pile.weightings()}
    unweighted = {b for b in stated if b is not None and b <= B0_LIMIT_S_MM2}
    if n_with_b and unweighted:
        return np.zeros(n), np.zeros((n, 3))
    only = next(iter(stated)) if len(stated) == 1 else None
    if only is not None:
        return np.full(n, only), np.zeros((n, 3))
    removed = tags_removed(n)
    raise UserError(
        "The diffusion series cannot be read.", removed.message, removed.remedy, removed.code
    )


def _refuse_other_grid(
    stack: NDArray[Any],
    affine: Array,
    first: NDArray[Any],
    first_affine: Array,
    part: ConvertedPart,
) -> None:
    same = stack.shape[:3] == first.shape[:3]
    if not same or np.abs(affine - first_affine).max() > _SAME_GRID_MM:
        raise UserError(
            "The diffusion series cannot be put together.",
            f"The converter split it into images on different grids: {first.shape[:3]} and "
            f"{stack.shape[:3]} voxels ({part.nii.name}).",
            "The folder holds volumes of several acquisitions under one series; separate them.",
            "parts-differ",
        )


def _gradient_findings(record: SeriesRecord, series: DiffusionSeries) -> list[Finding]:
    table = series.gradients
    if not np.any(table.directions_ras) and record.kind is SeriesKind.SCANNER_MAP:
        return [
            Finding(
                Severity.WARNING,
                "trace-weighted",
                f"All {len(table)} volumes are averages over directions (trace-weighted): the "
                "series gives ADC, never a tensor, FA or tracts.",
                "Use it for ADC only; choose the original diffusion series for tracts.",
            )
        ]
    return list(check_gradients(table))


def _once(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    return tuple(dict.fromkeys(findings))
