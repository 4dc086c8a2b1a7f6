"""Does the converted series say what the DICOM headers say? Two readers, one truth."""

from __future__ import annotations

import numpy as np

from dtiplan.domain.errors import UserError
from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.geometry import Array, ras_from_lps, transform_points
from dtiplan.domain.gradients import B0_LIMIT_S_MM2, GradientTable
from dtiplan.domain.image import DiffusionSeries
from dtiplan.io.dicom_headers import FileHeader, Frame
from dtiplan.io.dicom_series import (
    Pile,
    header_table,
    record_of,
    tile_grid,
    without_derived,
)
from dtiplan.io.dicom_slices import stack_of

_B_TOLERANCE_S_MM2 = 1.0
_DIRECTION_TOLERANCE_DEG = 2.0
_POSITION_TOLERANCE_MM = 0.1


def cross_check(series: DiffusionSeries, pile: Pile) -> tuple[Finding, ...]:
    """Compare volumes, b-values, slice positions and directions with the headers.

    Returns
    -------
    tuple of Finding
        Codes ``shape-disagrees``, ``b-values-disagree``, ``position-disagrees`` and
        ``directions-disagree`` (errors); ``directions-not-checked`` (a warning, or an error
        where the patient position is not head first supine).

    Raises
    ------
    UserError
        ``volume-count`` where the converter wrote more or fewer volumes than were scanned.
    """
    expected = record_of(pile).n_volumes
    n = len(series.gradients)
    if n != expected:
        raise UserError(
            "The diffusion series cannot be read.",
            f"The headers tell of {expected} volumes, the converter wrote {n}.",
            "Images are missing or belong to another series; export it again.",
            "volume-count",
        )
    table = header_table(pile)
    return (
        *_compare_shape(series, pile),
        *_compare_b(series.gradients, table),
        *_compare_position(series, pile),
        *_compare_directions(series, pile, table),
    )


def _error(code: str, message: str) -> Finding:
    return Finding(
        Severity.ERROR,
        code,
        message,
        "Do not use this series; report it with its headers. Converting on the scanner side and "
        "importing NIfTI with bval and bvec is a way round.",
    )


def _compare_shape(series: DiffusionSeries, pile: Pile) -> tuple[Finding, ...]:
    shape = record_of(pile).shape
    if shape is None or sorted(shape) == sorted(series.grid.shape):
        return ()
    return (
        _error(
            "shape-disagrees",
            f"The headers tell of {shape} voxels, the converter wrote {series.grid.shape}.",
        ),
    )


def _compare_b(table: GradientTable, stated: GradientTable | None) -> tuple[Finding, ...]:
    if stated is None or len(stated) != len(table):
        return ()
    apart = np.abs(np.sort(table.b_s_mm2) - np.sort(stated.b_s_mm2))
    if apart.max() <= _B_TOLERANCE_S_MM2:
        return ()
    worst = int(np.argmax(apart))
    return (
        _error(
            "b-values-disagree",
            f"In order of size, b-value {worst} is {np.sort(stated.b_s_mm2)[worst]:g} s/mm2 in "
            f"the headers and {np.sort(table.b_s_mm2)[worst]:g} s/mm2 after conversion.",
        ),
    )


def _compare_position(series: DiffusionSeries, pile: Pile) -> tuple[Finding, ...]:
    """Demand that the first voxel of the first and last slice is a corner of the grid."""
    points = _slice_corners(pile)
    ends = [(0, n - 1) for n in series.grid.shape]
    corners = np.stack(np.meshgrid(*ends, indexing="ij"), axis=-1).reshape(-1, 3)
    corners_ras = transform_points(series.grid.ras_from_vox, corners)
    apart = [float(np.linalg.norm(corners_ras - point, axis=1).min()) for point in points]
    if not apart or max(apart) <= _POSITION_TOLERANCE_MM:
        return ()
    return (
        _error(
            "position-disagrees",
            f"The first or last slice lies {max(apart):.2f} mm away from where its header puts it.",
        ),
    )


def _slice_corners(pile: Pile) -> list[Array]:
    header = pile.first
    frames, _ = without_derived(pile)
    if header.is_mosaic:
        return [_mosaic_corner(header, frames[0])] if header.vendor == "Siemens" else []
    stack, _ = stack_of(frames)
    if stack is None:
        return []
    return [ras_from_lps(stack.first_lps_mm), ras_from_lps(stack.last_lps_mm)]


def _mosaic_corner(header: FileHeader, frame: Frame) -> Array:
    """First voxel of a mosaic's first slice: the header tells that of the whole picture.

    The scanner lays the picture out around the centre of the slice (Siemens' known rule).
    """
    tiles_down, tiles_across = tile_grid(header)
    assert header.pixel_spacing_mm is not None
    assert frame.orientation_lps is not None
    orientation = np.asarray(frame.orientation_lps)
    down, across = header.pixel_spacing_mm
    extra_columns = header.columns * (1 - 1 / tiles_across) / 2
    extra_rows = header.rows * (1 - 1 / tiles_down) / 2
    corner = (
        np.asarray(frame.position_lps_mm)
        + orientation[:3] * across * extra_columns
        + orientation[3:] * down * extra_rows
    )
    return ras_from_lps(corner)


def _compare_directions(
    series: DiffusionSeries, pile: Pile, stated: GradientTable | None
) -> tuple[Finding, ...]:
    table = series.gradients
    weighted = ~table.is_b0
    if not weighted.any() or not np.any(table.directions_ras):
        return ()
    reason = _no_second_opinion(pile, stated)
    if stated is None or reason:
        position = pile.first.patient_position
        return (_not_checked(reason, position),)
    known = _in_ras(stated, pile)
    worst = max(
        _farthest(table, known),
        _farthest(known, table),
    )
    if worst <= _DIRECTION_TOLERANCE_DEG:
        return ()
    return (
        _error(
            "directions-disagree",
            f"Diffusion directions after conversion are up to {worst:.1f} degrees away from "
            f"those in the headers (limit {_DIRECTION_TOLERANCE_DEG:g}).",
        ),
    )


def _no_second_opinion(pile: Pile, stated: GradientTable | None) -> str:
    if stated is None or not np.any(stated.directions_ras):
        return "no header holds a direction in a tag this program knows"
    if pile.first.vendor == "GE" and pile.first.phase_direction != "COL":
        return "GE writes directions along the image axes and the phase axis is not the column"
    return ""


def _not_checked(reason: str, patient_position: str | None) -> Finding:
    supine = patient_position in ("HFS", None)
    return Finding(
        Severity.WARNING if supine else Severity.ERROR,
        "directions-not-checked",
        f"The converter's directions have no second opinion: {reason}"
        + ("." if supine else f"; the patient position is {patient_position}, not HFS."),
        "The orientation proof tells whether they fit the anatomy.",
    )


def _in_ras(stated: GradientTable, pile: Pile) -> GradientTable:
    """GE and UIH tell directions along the image axes; the others in patient space.

    GE counts its third axis against the normal of row and column. Both rules were fixed on
    oblique reference series of these makers.
    """
    if pile.first.vendor not in ("GE", "UIH"):
        return stated
    frames, _ = without_derived(pile)
    orientation = np.asarray(frames[0].orientation_lps)
    row, column = orientation[:3], orientation[3:]
    normal = np.cross(row, column) * (-1.0 if pile.first.vendor == "GE" else 1.0)
    axes = np.stack([row, column, normal], axis=1)
    image_axes = ras_from_lps(stated.directions_ras)  # undo the turn made on reading
    return GradientTable(stated.b_s_mm2, ras_from_lps(image_axes @ axes.T))


def _farthest(ours: GradientTable, others: GradientTable) -> float:
    """Largest angle from a direction to the nearest one of the same b-value, degrees."""
    worst = 0.0
    for b, direction in zip(ours.b_s_mm2, ours.directions_ras, strict=True):
        length = np.linalg.norm(direction)
        if b <= B0_LIMIT_S_MM2 or length == 0:
            continue
        near = (np.abs(others.b_s_mm2 - b) <= _B_TOLERANCE_S_MM2) & (
            np.linalg.norm(others.directions_ras, axis=1) > 0
        )
        if not near.any():
            return 90.0
        candidates = others.directions_ras[near]
        cosines = np.abs(candidates @ direction) / (np.linalg.norm(candidates, axis=1) * length)
        worst = max(worst, float(np.degrees(np.arccos(min(1.0, float(cosines.max()))))))
    return worst
