"""The planning series: every slice at its place, or a refusal that names the reason.

Pixels are decoded by pydicom (with GDCM for compressed files), because an RTSTRUCT needs each
image's own UIDs. A series whose slices are not one regular stack in one frame of reference is
refused: structures drawn on it could come to lie elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pydicom
from numpy.typing import NDArray
from pydicom.dataset import Dataset

from dtiplan.domain.errors import UserError
from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.geometry import Array, Grid, ras_from_lps
from dtiplan.domain.image import Image
from dtiplan.domain.planning import Modality, PlanningSeries, PlanningSlice
from dtiplan.domain.progress import Progress, part_of, silent
from dtiplan.domain.series import SeriesKind, SeriesRecord
from dtiplan.domain.units import Unit
from dtiplan.io.dicom_headers import (
    DAMAGED,
    FileHeader,
    Frame,
    read_header,
    without_pydicom_warnings,
)
from dtiplan.io.dicom_series import Pile, record_of
from dtiplan.io.dicom_slices import Stack, stack_of
from dtiplan.io.dicom_values import number

_UNIT = {Modality.CT: Unit.HU, Modality.MR: Unit.SIGNAL}
_LARGEST_MATRIX = 8192
_PROBLEM = "The planning series cannot be used."
_HEADER_KEYWORDS = """
    SpecificCharacterSet TimezoneOffsetFromUTC
    PatientName PatientID IssuerOfPatientID PatientBirthDate PatientBirthTime PatientSex
    OtherPatientIDs OtherPatientNames PatientAge PatientSize PatientWeight EthnicGroup
    PatientComments PatientIdentityRemoved DeidentificationMethod
    StudyInstanceUID StudyDate StudyTime StudyID StudyDescription AccessionNumber
    ReferringPhysicianName FrameOfReferenceUID PositionReferenceIndicator PatientPosition
"""


@dataclass(frozen=True)
class _Place:
    """One slice: its header, the frame within the file, and where it goes in the stack."""

    header: FileHeader
    frame: Frame
    frame_index: int


def read_planning(
    record: SeriesRecord, progress: Progress = silent
) -> tuple[PlanningSeries, tuple[Finding, ...]]:
    """Read a CT or MR series to plan on; classic or enhanced, one volume.

    Parameters
    ----------
    record : SeriesRecord
        From ``scan``; kind ``ct`` or ``mr``.
    progress : Progress

    Returns
    -------
    series : PlanningSeries
        Values after rescaling (HU for CT): int16 where they are whole and fit, else float32.
    findings : tuple of Finding
        What does not stand in the way.

    Raises
    ------
    UserError
        ``not-a-planning-series``, ``too-few-slices``, ``duplicate-slices``,
        ``missing-slices``, ``uneven-spacing``, ``tilted-stack``, ``mixed-orientations``,
        ``invalid-orientation``, ``missing-position``, ``missing-frame-of-reference``,
        ``mixed-frames-of-reference``, ``unsupported-patient-position``, ``truncated-file``,
        ``missing-uid``, ``mixed-sizes``, ``missing-rescale``, ``pixels-unreadable``.
    """
    if record.is_nifti or record.kind not in (SeriesKind.CT, SeriesKind.MR):
        raise UserError(
            _PROBLEM,
            f"'{record.description}' is of kind {record.kind.value}"
            f"{' (NIfTI)' if record.is_nifti else ''}; structures can be written on a DICOM CT "
            "or MR series only.",
            "Choose the planning CT or MR as DICOM.",
            "not-a-planning-series",
        )
    modality = Modality.CT if record.kind is SeriesKind.CT else Modality.MR
    with without_pydicom_warnings():
        headers = _headers(record, part_of(progress, 0.0, 0.2))
        current = record_of(Pile(headers, record.kind))
        _refuse(current.findings)
        places = [_Place(h, f, i) for h in headers for i, f in enumerate(h.frames)]
        places, stack = _sorted(places)
        _check_alike(headers)
        values, first = _values(places, part_of(progress, 0.2, 1.0))
        described = _described(first, places[0].header.path)
    uid = current.frame_of_reference_uid
    assert uid is not None  # refused above
    grid = Grid(
        (values.shape[0], values.shape[1], values.shape[2]), _affine(headers[0], stack), uid
    )
    series = PlanningSeries(
        image=Image(values, grid, _UNIT[modality], "planning"),
        modality=modality,
        series_uid=headers[0].series_uid,
        study_uid=headers[0].study_uid,
        patient_id=headers[0].patient_id,
        slices=tuple(_slice(place) for place in places),
        header=described,
    )
    findings = dict.fromkeys((*record.findings, *current.findings))
    return series, tuple(f for f in findings if f.severity is not Severity.ERROR)


def _headers(record: SeriesRecord, progress: Progress) -> tuple[FileHeader, ...]:
    headers: list[FileHeader] = []
    for count, path in enumerate(record.files):
        if count % 25 == 0:
            progress(count / len(record.files), "reading headers")
        try:
            headers.append(read_header(path))
        except DAMAGED as reason:
            raise _unreadable(path, reason) from reason
    return tuple(headers)


def _unreadable(path: Path, reason: BaseException) -> UserError:
    return UserError(
        _PROBLEM,
        f"{path.name} cannot be decoded: {type(reason).__name__}: {str(reason)[:200]}.",
        "Copy or export the series again.",
        "pixels-unreadable",
    )


def _refuse(findings: Sequence[Finding]) -> None:
    for finding in findings:
        if finding.severity is Severity.ERROR:
            raise UserError(_PROBLEM, finding.message, finding.remedy, finding.code)


def _sorted(places: list[_Place]) -> tuple[list[_Place], Stack]:
    """Put the slices in order along the normal; refuse anything but one full stack."""
    stack, findings = stack_of([place.frame for place in places])
    _refuse(findings)
    assert stack is not None  # refused above
    if stack.counts.max() > 1:
        raise UserError(
            _PROBLEM,
            f"{int((stack.counts > 1).sum())} slice positions hold up to "
            f"{int(stack.counts.max())} images each: duplicate slices, or several volumes "
            "(echoes, time points) in one series.",
            "Remove the duplicates, or choose a series with a single volume.",
            "duplicate-slices",
        )
    if len(stack.places_mm) < 2:
        raise UserError(
            _PROBLEM,
            "It has one slice only; the distance between slices is not known.",
            "Choose the whole planning series.",
            "too-few-slices",
        )
    return [places[i] for i in np.argsort(stack.index)], stack


def _check_alike(headers: Sequence[FileHeader]) -> None:
    sizes = {(h.columns, h.rows, h.pixel_spacing_mm) for h in headers}
    columns, rows, spacing = next(iter(sizes))
    sized = 0 < columns <= _LARGEST_MATRIX and 0 < rows <= _LARGEST_MATRIX
    usable = sized and spacing is not None and min(spacing) > 0
    if len(sizes) > 1 or not usable:
        raise UserError(
            _PROBLEM,
            f"Matrix and pixel spacing differ or are missing: {sorted(map(str, sizes))[:3]}.",
            "Choose a series of equal images with Pixel Spacing (0028,0030).",
            "mixed-sizes",
        )
    for name in ("series_uid", "study_uid", "sop_instance_uid", "sop_class_uid"):
        if any(not getattr(h, name) for h in headers):
            raise UserError(
                _PROBLEM,
                f"An image has no {name.replace('_', ' ')}; contours could not point at it.",
                "Export the series again.",
                "missing-uid",
            )


def _values(places: Sequence[_Place], progress: Progress) -> tuple[NDArray[Any], Dataset]:
    """Decode and rescale every slice into one (column, row, slice) array.

    Returns the array and the first slice's data set, whose header the series keeps.
    """
    head = places[0].header
    volume = np.empty((head.columns, head.rows, len(places)), dtype=np.float32)
    first: Dataset | None = None
    whole, named = True, set[bool]()
    for path, dataset, members in _files(places):
        first = dataset if first is None else first
        frames = _frames(dataset, path, [places[i].frame_index for i in members])
        for index in members:
            progress(index / len(places), f"slice {index + 1} of {len(places)}")
            scaling = _rescale(dataset, path, places[index].frame_index)
            named.add(scaling is not None)
            slope, intercept = scaling or (1.0, 0.0)
            whole = whole and slope.is_integer() and intercept.is_integer()
            stored = frames[places[index].frame_index].T
            volume[:, :, index] = stored * np.float32(slope) + np.float32(intercept)
    progress(1.0, f"{len(places)} slices read")
    _check_rescale(named, head.modality)
    assert first is not None
    if not np.isfinite(volume).all():
        raise _unreadable(head.path, ValueError("values that are not finite numbers"))
    fits = whole and volume.min() >= -32768 and volume.max() <= 32767
    return (volume.astype(np.int16) if fits else volume), first


def _files(places: Sequence[_Place]) -> Iterator[tuple[Path, Dataset, list[int]]]:
    members: dict[Path, list[int]] = {}
    for index, place in enumerate(places):
        members.setdefault(place.header.path, []).append(index)
    for path, indices in members.items():
        try:
            dataset = pydicom.dcmread(path, force=True)
        except DAMAGED as reason:
            raise _unreadable(path, reason) from reason
        yield path, dataset, indices


def _frames(dataset: Dataset, path: Path, wanted: Sequence[int]) -> NDArray[Any]:
    """Decode a file's grey frames, (frames, rows, columns)."""
    try:
        pixels = dataset.pixel_array
    except (*DAMAGED, RuntimeError) as reason:
        raise _unreadable(path, reason) from reason
    frames = pixels if pixels.ndim == 3 else pixels[None]
    if frames.ndim != 3 or len(frames) <= max(wanted):
        raise _unreadable(path, ValueError(f"pixels of shape {pixels.shape}, not grey slices"))
    if frames.shape[1:] != (dataset.Rows, dataset.Columns):
        raise _unreadable(path, ValueError(f"pixels of shape {pixels.shape} are not its matrix"))
    return np.asarray(frames)


def _check_rescale(named: set[bool], modality: str) -> None:
    if len(named) > 1 or (modality == "CT" and False in named):
        raise UserError(
            _PROBLEM,
            f"Rescale Slope (0028,1053) and Intercept (0028,1052) are absent in "
            f"{'some' if len(named) > 1 else 'all'} images: their values are not comparable.",
            "Export the series again with all its tags.",
            "missing-rescale",
        )


def _rescale(dataset: Dataset, path: Path, frame_index: int) -> tuple[float, float] | None:
    """Slope and intercept of one slice; None where the file does not name both."""
    try:
        holder = _rescale_holder(dataset, frame_index)
        slope, intercept = number(holder, "RescaleSlope"), number(holder, "RescaleIntercept")
    except DAMAGED as reason:
        raise _unreadable(path, reason) from reason
    return None if slope is None or intercept is None else (slope, intercept)


def _rescale_holder(dataset: Dataset, frame_index: int) -> Dataset:
    per_frame = dataset.get("PerFrameFunctionalGroupsSequence")
    if not per_frame:
        return dataset
    shared = dataset.get("SharedFunctionalGroupsSequence")
    for group in (per_frame[frame_index], *(shared or ())):
        items = group.get("PixelValueTransformationSequence")
        if items:
            return Dataset(items[0])
    return dataset


def _affine(header: FileHeader, stack: Stack) -> Array:
    """Voxel (column, row, slice) to RAS mm."""
    assert header.pixel_spacing_mm is not None
    assert stack.step_mm is not None
    orientation = np.asarray(stack.orientation_lps)
    down, across = header.pixel_spacing_mm
    n = len(stack.places_mm)
    matrix = np.eye(4)
    matrix[:3, 0] = ras_from_lps(orientation[:3] * across)
    matrix[:3, 1] = ras_from_lps(orientation[3:] * down)
    matrix[:3, 2] = ras_from_lps((stack.last_lps_mm - stack.first_lps_mm) / (n - 1))
    matrix[:3, 3] = ras_from_lps(stack.first_lps_mm)
    return matrix


def _slice(place: _Place) -> PlanningSlice:
    x, y, z = ras_from_lps(place.frame.position_lps_mm or (0.0, 0.0, 0.0))
    several = len(place.header.frames) > 1
    return PlanningSlice(
        sop_instance_uid=place.header.sop_instance_uid,
        sop_class_uid=place.header.sop_class_uid,
        position_ras_mm=(float(x), float(y), float(z)),
        frame_number=place.frame_index + 1 if several else None,
    )


def _described(dataset: Dataset, path: Path) -> dict[str, Any]:
    """Give the patient, study and frame attributes as DICOM JSON, as the file has them."""
    chosen = Dataset()
    try:
        for keyword in _HEADER_KEYWORDS.split():
            if keyword in dataset:
                chosen[keyword] = dataset[keyword]
        return dict(chosen.to_json_dict())
    except DAMAGED as reason:
        raise _unreadable(path, reason) from reason
