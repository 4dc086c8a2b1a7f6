"""One DICOM file's header, read without its pixels, as plain values.

Everything here is what the file says: positions and directions stay in DICOM's patient frame
(LPS) and are turned into RAS by the callers.
"""

from __future__ import annotations

import struct
import warnings
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import numpy as np
from pydicom.dataelem import RawDataElement
from pydicom.dataset import Dataset
from pydicom.errors import BytesLengthException, InvalidDicomError
from pydicom.filereader import read_partial
from pydicom.tag import BaseTag, Tag

from dtiplan.io.dicom_moments import acquired_at
from dtiplan.io.dicom_values import integer, number, numbers, text, words
from dtiplan.io.dicom_weighting import WEIGHTING_TAGS, Weighting, weighting_of

DAMAGED = (
    InvalidDicomError,
    BytesLengthException,
    OSError,
    EOFError,
    ValueError,
    KeyError,
    IndexError,
    TypeError,
    AttributeError,
    NotImplementedError,
    OverflowError,
    MemoryError,
    RecursionError,
    LookupError,
    struct.error,
    zlib.error,
)
"""What pydicom raises on damaged files, seen by cutting and flipping real ones."""
_LONGEST_WHY = 200


def why_unreadable(error: BaseException) -> str:
    """Say in a sentence why a file could not be read; one of ``DAMAGED`` was raised."""
    if isinstance(error, FileNotFoundError):
        return "There is no such file."
    if isinstance(error, IsADirectoryError):
        return "It is a folder."
    if isinstance(error, PermissionError):
        return "It may not be read by you."
    said = str(error)[:_LONGEST_WHY].rstrip(". ")
    if isinstance(error, InvalidDicomError) and "force=True" in said:  # advice to programmers
        return "It is not a DICOM file."
    return f"It is not a DICOM file, or it is damaged: {said}."


_KEYWORDS = """
    SpecificCharacterSet ImageType SOPClassUID SOPInstanceUID StudyInstanceUID
    SeriesInstanceUID Modality Manufacturer ManufacturerModelName SeriesDescription
    MagneticFieldStrength SoftwareVersions PatientID PatientName PatientBirthDate
    PatientPosition ProtocolName SequenceName PulseSequenceName ScanningSequence
    SeriesNumber AcquisitionNumber InstanceNumber TemporalPositionIdentifier
    FrameOfReferenceUID ImagePositionPatient ImageOrientationPatient PixelSpacing
    SliceThickness SpacingBetweenSlices NumberOfFrames Rows Columns BitsAllocated
    SamplesPerPixel InPlanePhaseEncodingDirection ImageComments
    AcquisitionDateTime AcquisitionDate AcquisitionTime SeriesDate SeriesTime StudyDate
    StationName DeviceSerialNumber
    SharedFunctionalGroupsSequence PerFrameFunctionalGroupsSequence
"""
_MOSAIC_TILES = (0x0019, 0x100A)
_UIH_TILES = (0x0065, 0x1050)
_UIH_FRAMES = (0x0065, 0x1051)
_TAGS: list[BaseTag | int] = [
    *(Tag(keyword) for keyword in _KEYWORDS.split()),
    *(
        Tag(tag)
        for tag in (*WEIGHTING_TAGS, (0x0065, 0x0010), _MOSAIC_TILES, _UIH_TILES, _UIH_FRAMES)
    ),
]
_B_VALUE = 0x00189087
_LATE_PRIVATE = 0x20010000
_FUNCTIONAL_GROUPS = 0x52000000
_PIXELS = 0x7FE00000
_IMPLICIT = "1.2.840.10008.1.2"
_UNDEFINED = 0xFFFFFFFF
_UNCOMPRESSED = {_IMPLICIT, "1.2.840.10008.1.2.1", "1.2.840.10008.1.2.2"}
_VENDORS = {
    "SIEMENS": "Siemens",
    "PHILIPS": "Philips",
    "GE ": "GE",
    "UIH": "UIH",
    "UNITED": "UIH",
    "CANON": "Canon",
    "TOSHIBA": "Canon",
}

Three = tuple[float, float, float]


class Frame(NamedTuple):
    """One slice: where it is and how it was weighted."""

    position_lps_mm: Three | None
    orientation_lps: tuple[float, ...] | None
    weighting: Weighting
    order: tuple[int, int, int]


@dataclass(frozen=True)
class FileHeader:
    """What one file says about itself; empty text where it says nothing."""

    path: Path
    size_bytes: int
    header_bytes: int
    sop_class_uid: str
    sop_instance_uid: str
    study_uid: str
    series_uid: str
    series_number: int | None
    modality: str
    vendor: str
    model: str
    field_t: float | None
    software: str
    description: str
    protocol: str
    sequence: str
    image_type: tuple[str, ...]
    patient_id: str
    patient_name: str
    patient_birth_date: str
    patient_position: str | None
    frame_of_reference_uid: str | None
    phase_direction: str
    rows: int
    columns: int
    pixel_spacing_mm: tuple[float, float] | None
    slice_spacing_mm: float | None
    pixel_bytes: int | None
    frames: tuple[Frame, ...]
    tiles: int | None
    acquired: str = ""
    station: str = ""
    serial: str = ""

    @property
    def is_truncated(self) -> bool:
        """Whether the file is shorter than the pixels it promises (known if uncompressed)."""
        return (
            self.pixel_bytes is not None and self.size_bytes - self.header_bytes < self.pixel_bytes
        )

    @property
    def is_mosaic(self) -> bool:
        """Whether all slices of a volume lie side by side in one picture."""
        return "MOSAIC" in self.image_type or "VFRAME" in self.image_type


@contextmanager
def without_pydicom_warnings() -> Iterator[None]:
    """Keep pydicom's remarks on odd values off the screen; what matters is checked here."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def refuse_cut_short(dataset: Dataset) -> None:
    """Refuse a file that ends within an element; asked of right after it was read.

    pydicom gives the items of a sequence as far as they go: a structure would lose contours.

    Raises
    ------
    EOFError
        It is shorter than it says.
    """
    # "keys", since a data set iterates over decoded elements.
    for tag in list(dataset.keys()):
        held: object = dataset.get_item(tag)
        if isinstance(held, RawDataElement) and held.length != _UNDEFINED:
            there = len(held.value) if isinstance(held.value, bytes) else held.length
            if there < held.length:
                raise EOFError(f"it ends within {tag}: {there} of {held.length} bytes are there")


def looks_like_dicom(path: Path) -> str:
    """Tell why a file cannot be DICOM, from its first bytes; empty where it can be."""
    with path.open("rb") as stream:
        start = stream.read(132)
    if not start:
        return "empty file"
    if start[128:132] == b"DICM" or start[:2] in (b"\x08\x00", b"\x02\x00"):
        return ""
    return "not a DICOM file"


def read_header(path: Path) -> FileHeader:
    """Read what is needed to sort and check a file.

    Raises
    ------
    One of ``DAMAGED``; ``InvalidDicomError`` also where the file has no series UID.
    """
    with path.open("rb") as stream:
        dataset = read_partial(stream, _stop_reading(), force=True, specific_tags=_TAGS)
        header_bytes = stream.tell()
    sop_class = text(dataset, "SOPClassUID")
    if not sop_class or not text(dataset, "SeriesInstanceUID"):
        raise InvalidDicomError("no SOP Class UID or Series Instance UID")
    vendor = vendor_name(text(dataset, "Manufacturer"))
    shared = _first_item(dataset, "SharedFunctionalGroupsSequence")
    spacing, between = _spacings(dataset, shared)
    return FileHeader(
        path=path,
        size_bytes=path.stat().st_size,
        header_bytes=header_bytes,
        sop_class_uid=sop_class,
        sop_instance_uid=text(dataset, "SOPInstanceUID"),
        study_uid=text(dataset, "StudyInstanceUID"),
        series_uid=text(dataset, "SeriesInstanceUID"),
        series_number=integer(dataset, "SeriesNumber"),
        modality=text(dataset, "Modality"),
        vendor=vendor,
        model=text(dataset, "ManufacturerModelName"),
        field_t=number(dataset, "MagneticFieldStrength"),
        software="\\".join(words(dataset, "SoftwareVersions")),
        description=text(dataset, "SeriesDescription"),
        protocol=text(dataset, "ProtocolName"),
        sequence=" ".join(
            text(dataset, k) for k in ("SequenceName", "PulseSequenceName", "ScanningSequence")
        ).strip(),
        image_type=words(dataset, "ImageType"),
        patient_id=text(dataset, "PatientID"),
        patient_name=text(dataset, "PatientName"),
        patient_birth_date=text(dataset, "PatientBirthDate"),
        patient_position=text(dataset, "PatientPosition") or None,
        frame_of_reference_uid=text(dataset, "FrameOfReferenceUID") or None,
        phase_direction=text(dataset, "InPlanePhaseEncodingDirection"),
        rows=integer(dataset, "Rows") or 0,
        columns=integer(dataset, "Columns") or 0,
        pixel_spacing_mm=spacing,
        slice_spacing_mm=between,
        pixel_bytes=_pixel_bytes(dataset),
        frames=tuple(_frames(dataset, shared, vendor)),
        acquired=acquired_at(dataset),
        station=text(dataset, "StationName"),
        serial=text(dataset, "DeviceSerialNumber"),
        tiles=_tiles(dataset),
    )


def _stop_reading() -> Callable[[BaseTag, str | None, int], bool]:
    """Make the test that ends reading: at the pixels, or before private groups of no use.

    Philips keeps long private sequences after the standard b-value; they cost two thirds of the
    time of a large folder.
    """
    weighted = False

    def stop(tag: BaseTag, _vr: str | None, _length: int) -> bool:
        nonlocal weighted
        number = int(tag)  # comparing pydicom's tags is slow
        weighted = weighted or number == _B_VALUE
        return number >= _PIXELS or (weighted and _LATE_PRIVATE <= number < _FUNCTIONAL_GROUPS)

    return stop


def vendor_name(manufacturer: str) -> str:
    """Give the maker's short name, or what the file says where it is not known."""
    upper = manufacturer.upper() + " "
    return next((name for key, name in _VENDORS.items() if upper.startswith(key)), manufacturer)


def _first_item(dataset: Dataset, keyword: str) -> Dataset:
    items = dataset.get(keyword)
    return items[0] if items else Dataset()


def _group(frame: Dataset, shared: Dataset, keyword: str) -> Dataset:
    """Give a functional group of a frame, its own or the one all frames share."""
    own = frame.get(keyword)
    return own[0] if own else _first_item(shared, keyword)


def _spacings(dataset: Dataset, shared: Dataset) -> tuple[tuple[float, float] | None, float | None]:
    holder = dataset
    if "PixelSpacing" not in dataset:
        frame = _first_item(dataset, "PerFrameFunctionalGroupsSequence")
        holder = _group(frame, shared, "PixelMeasuresSequence")
    pair = numbers(holder, "PixelSpacing", 2)
    between = number(holder, "SpacingBetweenSlices") or number(holder, "SliceThickness")
    return (None if pair is None else (pair[0], pair[1])), between


def _frames(dataset: Dataset, shared: Dataset, vendor: str) -> Iterator[Frame]:
    per_frame = dataset.get("PerFrameFunctionalGroupsSequence")
    instance = integer(dataset, "InstanceNumber") or 0
    if not per_frame:
        acquisition = integer(dataset, "TemporalPositionIdentifier") or integer(
            dataset, "AcquisitionNumber"
        )
        place = dataset
        if _UIH_FRAMES in dataset and dataset[_UIH_FRAMES].value:
            place = dataset[_UIH_FRAMES].value[0]
        yield Frame(
            _three(place, "ImagePositionPatient") or _three(dataset, "ImagePositionPatient"),
            numbers(dataset, "ImageOrientationPatient", 6)
            or numbers(place, "ImageOrientationPatient", 6),
            weighting_of(dataset, vendor),
            (acquisition or 0, instance, 0),
        )
        return
    for index, frame in enumerate(per_frame):
        content = _group(frame, shared, "FrameContentSequence")
        position = _group(frame, shared, "PlanePositionSequence")
        orientation = _group(frame, shared, "PlaneOrientationSequence")
        diffusion = _group(frame, shared, "MRDiffusionSequence")
        yield Frame(
            _three(position, "ImagePositionPatient"),
            numbers(orientation, "ImageOrientationPatient", 6),
            weighting_of(diffusion, vendor),
            (integer(content, "TemporalPositionIndex") or 0, instance, index),
        )


def _three(dataset: Dataset, keyword: str) -> Three | None:
    values = numbers(dataset, keyword, 3)
    return None if values is None else (values[0], values[1], values[2])


def _tiles(dataset: Dataset) -> int | None:
    """Count the slices of a mosaic (Siemens) or tiled (UIH) picture, where it says."""
    for tag in (_MOSAIC_TILES, _UIH_TILES):
        value = number(dataset, tag)
        if value is not None and np.isfinite(value) and value >= 1:
            return int(value)
    return None


def _pixel_bytes(dataset: Dataset) -> int | None:
    """Count the bytes of the pixel element where it is not compressed."""
    syntax = str(getattr(dataset, "file_meta", Dataset()).get("TransferSyntaxUID", ""))
    rows, columns = integer(dataset, "Rows"), integer(dataset, "Columns")
    if syntax not in _UNCOMPRESSED or not rows or not columns:
        return None
    bits = integer(dataset, "BitsAllocated") or 0
    samples = integer(dataset, "SamplesPerPixel") or 1
    element_header = 8 if syntax == _IMPLICIT else 12
    frames = integer(dataset, "NumberOfFrames") or 1
    return rows * columns * samples * frames * bits // 8 + element_header
