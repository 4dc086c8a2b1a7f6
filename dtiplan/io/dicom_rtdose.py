"""Reading RT Dose of any system: a grid in gray, or a reason why there is none.

What could be read in two ways is refused: a dose without its scaling, in relative units, in no
frame of reference, or on planes that are not evenly spaced is no dose to plan with.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from pydicom import dcmread
from pydicom.dataset import Dataset
from pydicom.uid import RTDoseStorage

from dtiplan.domain.dose import Dose, DoseSummation
from dtiplan.domain.errors import UserError
from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.geometry import Array, Grid, ras_from_lps
from dtiplan.domain.image import Image
from dtiplan.domain.units import Unit
from dtiplan.io.dicom_headers import (
    DAMAGED,
    refuse_cut_short,
    why_unreadable,
    without_pydicom_warnings,
)
from dtiplan.io.dicom_values import integer, number, numbers, text

_EVEN_MM = 0.01
_SQUARE = 1e-3
_AXIAL = 1e-3


def read_rtdose(path: Path) -> Dose:
    """Read one RTDOSE file.

    Parameters
    ----------
    path : Path

    Returns
    -------
    Dose
        Its grid's first axis runs along an image row, the second down the rows, the third from
        plane to plane.

    Raises
    ------
    UserError
        ``rtdose-damaged``, ``not-rtdose``, or a code for what is missing or cannot be used.
    """
    try:
        with without_pydicom_warnings():
            dataset = dcmread(path)
            refuse_cut_short(dataset)
            if text(dataset, "SOPClassUID") == RTDoseStorage:
                return _dose(path, dataset)
    except DAMAGED as error:
        raise UserError(
            f"{path} cannot be read as an RTDOSE.",
            why_unreadable(error),
            "Export or copy the file again.",
            "rtdose-damaged",
        ) from error
    raise UserError(
        f"{path} is not an RTDOSE.",
        f"Its SOP class is '{text(dataset, 'SOPClassUID')}'.",
        f"Give a file of SOP class {RTDoseStorage}.",
        "not-rtdose",
    )


def _refused(path: Path, why: str, remedy: str, code: str) -> UserError:
    return UserError(f"The dose in {path.name} cannot be used.", why, remedy, code)


def _dose(path: Path, dataset: Dataset) -> Dose:
    units = text(dataset, "DoseUnits").upper()
    if units != "GY":
        raise _refused(
            path,
            f"Its Dose Units are '{units or 'missing'}', not GY: how many gray it stands for is "
            "not said.",
            "Export the dose in gray from the planning system.",
            "dose-units",
        )
    scaling = number(dataset, "DoseGridScaling")
    if scaling is None or not scaling > 0.0:
        raise _refused(
            path,
            f"Its Dose Grid Scaling is {scaling if scaling is not None else 'missing'}.",
            "Export the dose again; a scaling must never be guessed.",
            "dose-scaling",
        )
    grid = _grid(path, dataset)
    values = _pixels(path, dataset, grid.shape) * scaling
    said = text(dataset, "DoseSummationType").upper()
    known = said in {s.value for s in DoseSummation}
    plans = dataset.get("ReferencedRTPlanSequence") or ()
    return Dose(
        Image(values.astype(np.float32), grid, Unit.GY, "dose"),
        DoseSummation(said) if known else DoseSummation.OTHER,
        tuple(uid for p in plans if (uid := text(p, "ReferencedSOPInstanceUID"))),
        text(dataset, "SOPInstanceUID"),
        text(dataset, "PatientID"),
        text(dataset, "DoseComment") or text(dataset, "SeriesDescription"),
        text(dataset, "DoseType").upper() == "EFFECTIVE",
        tuple(_findings(dataset, said, values)),
    )


def _findings(dataset: Dataset, summation: str, values: Array) -> list[Finding]:
    found = []
    if summation not in {s.value for s in DoseSummation}:
        found.append(
            Finding(
                Severity.WARNING,
                "dose-summation-unknown",
                f"The dose says '{summation or 'nothing'}' of what it sums up.",
                "Make sure that it is the dose of the whole plan.",
            )
        )
    if text(dataset, "DoseType").upper() not in ("PHYSICAL", ""):
        found.append(
            Finding(
                Severity.WARNING,
                "dose-not-physical",
                f"The dose is of type '{text(dataset, 'DoseType')}', not physical dose.",
                "Do not compare it with physical doses.",
            )
        )
    if not values.max() > 0.0:
        found.append(
            Finding(
                Severity.WARNING,
                "dose-is-zero",
                "The dose is zero everywhere.",
                "Export the dose again after it was calculated.",
            )
        )
    return found


def _grid(path: Path, dataset: Dataset) -> Grid:
    frame = text(dataset, "FrameOfReferenceUID")
    position = numbers(dataset, "ImagePositionPatient", 3)
    orientation = numbers(dataset, "ImageOrientationPatient", 6)
    spacing = numbers(dataset, "PixelSpacing", 2)
    missing = [
        name
        for name, value in (
            ("Frame of Reference UID", frame),
            ("Image Position (Patient)", position),
            ("Image Orientation (Patient)", orientation),
            ("Pixel Spacing", spacing),
        )
        if not value
    ]
    if missing or position is None or orientation is None or spacing is None:
        raise _refused(
            path,
            f"It has no {', no '.join(missing)}: where it lies is not said.",
            "Export the dose again with its geometry.",
            "dose-geometry",
        )
    along, down = np.asarray(orientation[:3]), np.asarray(orientation[3:])
    lengths = np.linalg.norm([along, down], axis=1)
    if abs(along @ down) > _SQUARE or np.abs(lengths - 1.0).max() > _SQUARE or min(spacing) <= 0:
        raise _refused(
            path,
            f"Its rows and columns are not two perpendicular unit vectors, or its pixels have no "
            f"size: {orientation}, {spacing} mm.",
            "Export the dose again.",
            "dose-geometry",
        )
    offsets = _offsets(path, dataset, np.cross(along, down), np.asarray(position))
    step = float(offsets[1] - offsets[0]) if len(offsets) > 1 else 1.0
    matrix = np.eye(4)
    matrix[:3, 0] = ras_from_lps(along * spacing[1])
    matrix[:3, 1] = ras_from_lps(down * spacing[0])
    matrix[:3, 2] = ras_from_lps(np.cross(along, down) * step)
    matrix[:3, 3] = ras_from_lps(np.asarray(position))
    rows, columns = integer(dataset, "Rows") or 0, integer(dataset, "Columns") or 0
    return Grid((columns, rows, len(offsets)), matrix, frame)


def _offsets(path: Path, dataset: Dataset, normal: Array, position: Array) -> Array:
    """Give the distance of each plane from the first, along the normal, mm.

    The vector may start at zero (relative), or, for axial planes, hold the z of each plane.
    """
    count = integer(dataset, "NumberOfFrames") or 1
    values = dataset.get("GridFrameOffsetVector")
    offsets = np.atleast_1d(np.asarray([] if values is None else values, np.float64))
    if count < 2 or len(offsets) != count or not np.isfinite(offsets).all():
        raise _refused(
            path,
            f"It has {count} planes and {len(offsets)} offsets of planes.",
            "Export the dose on two planes or more, with its Grid Frame Offset Vector.",
            "dose-planes",
        )
    if offsets[0] != 0.0:
        is_axial = abs(abs(normal[2]) - 1.0) < _AXIAL
        if not is_axial or abs(offsets[0] - position[2]) > _EVEN_MM:
            raise _refused(
                path,
                f"Its Grid Frame Offset Vector starts at {offsets[0]:g}, which is neither 0 nor "
                f"the z of its first plane ({position[2]:g} mm).",
                "Export the dose again.",
                "dose-planes",
            )
        # Given as z of the patient: along a normal that points down it counts the other way.
        offsets = (offsets - offsets[0]) * np.sign(normal[2])
    steps = np.diff(offsets)
    if not (steps > 0).all() and not (steps < 0).all():
        raise _refused(
            path, "Its planes are not in order.", "Export the dose again.", "dose-planes"
        )
    if np.abs(steps - steps[0]).max() > _EVEN_MM:
        raise _refused(
            path,
            f"Its planes are not evenly spaced ({np.abs(steps).min():g} to "
            f"{np.abs(steps).max():g} mm).",
            "Export the dose on an even grid.",
            "dose-planes",
        )
    return offsets


def _pixels(path: Path, dataset: Dataset, shape: tuple[int, int, int]) -> Array:
    columns, rows, planes = shape
    bits = integer(dataset, "BitsAllocated")
    if bits not in (16, 32) or (integer(dataset, "SamplesPerPixel") or 1) != 1:
        raise _refused(
            path,
            f"It has {bits} bits and {text(dataset, 'SamplesPerPixel') or 1} samples for each "
            "voxel; a dose has 16 or 32 bits and one sample.",
            "Export the dose again.",
            "dose-pixels",
        )
    try:
        stored = np.asarray(dataset.pixel_array, dtype=np.float64)
    except (ValueError, RuntimeError, AttributeError, KeyError) as error:
        raise _refused(
            path, f"Its voxels cannot be read: {error}.", "Export the dose again.", "dose-pixels"
        ) from error
    if stored.size != columns * rows * planes:
        raise _refused(
            path,
            f"It holds {stored.size} voxels, not {columns} x {rows} x {planes}.",
            "Export or copy the file again.",
            "dose-pixels",
        )
    return np.asarray(stored.reshape(planes, rows, columns).transpose(2, 1, 0))
