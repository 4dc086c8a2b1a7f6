"""Reading RT Structure Sets of any system, as they are.

Nothing is mended here: contours stay where the file has them, and what is missing stays
missing. Whether they fit a planning series is for the verification to say.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import numpy as np
from pydicom import dcmread
from pydicom.dataelem import RawDataElement
from pydicom.dataset import Dataset
from pydicom.tag import Tag
from pydicom.uid import RTStructureSetStorage

from dtiplan.domain.errors import UserError
from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.geometry import Array, ras_from_lps
from dtiplan.domain.structure_sets import ReadContour, ReadRoi, ReadStructureSet
from dtiplan.domain.tracts import Code, Side
from dtiplan.io.dicom_headers import (
    DAMAGED,
    refuse_cut_short,
    why_unreadable,
    without_pydicom_warnings,
)
from dtiplan.io.dicom_values import integer, numbers, text

_CONTOUR_DATA = Tag("ContourData")
_SIDES = {
    ("7771000", "SCT"): Side.LEFT,
    ("24028007", "SCT"): Side.RIGHT,
    ("G-A101", "SRT"): Side.LEFT,
    ("G-A100", "SRT"): Side.RIGHT,
}


def read_rtstruct(path: Path) -> ReadStructureSet:
    """Read one RTSTRUCT file.

    Raises
    ------
    UserError
        Where it is not one, or is damaged.
    """
    try:
        with without_pydicom_warnings():
            dataset = dcmread(path)
            refuse_cut_short(dataset)
            sop_class = text(dataset, "SOPClassUID")
            if sop_class == RTStructureSetStorage:
                return _structure_set(dataset)
    except DAMAGED as error:
        raise UserError(
            f"{path} cannot be read as an RTSTRUCT.",
            why_unreadable(error),
            "Export or copy the file again.",
            "rtstruct-damaged",
        ) from error
    raise UserError(
        f"{path} is not an RTSTRUCT.",
        f"Its SOP class is '{sop_class}'.",
        f"Give a file of SOP class {RTStructureSetStorage}.",
        "not-rtstruct",
    )


def _items(dataset: Dataset, keyword: str) -> Iterable[Dataset]:
    value = dataset.get(keyword)
    return () if value is None else value


def _structure_set(dataset: Dataset) -> ReadStructureSet:
    frames: list[str] = [text(dataset, "FrameOfReferenceUID")]
    series: list[str] = []
    images: set[str] = set()
    for frame in _items(dataset, "ReferencedFrameOfReferenceSequence"):
        frames.append(text(frame, "FrameOfReferenceUID"))
        for study in _items(frame, "RTReferencedStudySequence"):
            for item in _items(study, "RTReferencedSeriesSequence"):
                series.append(text(item, "SeriesInstanceUID"))
                listed = _items(item, "ContourImageSequence")
                images.update(text(image, "ReferencedSOPInstanceUID") for image in listed)
    findings: list[Finding] = []
    rois = _rois(dataset, findings)
    frames.extend(roi.frame_of_reference_uid or "" for roi in rois)
    return ReadStructureSet(
        text(dataset, "SOPInstanceUID"),
        text(dataset, "StructureSetLabel"),
        text(dataset, "PatientID"),
        text(dataset, "ApprovalStatus"),
        text(dataset, "SeriesDescription"),
        text(dataset, "StudyInstanceUID") or None,
        _distinct(frames),
        _distinct(series),
        frozenset(images - {""}),
        rois,
        tuple(findings),
    )


def _distinct(uids: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(uid for uid in uids if uid))


def _rois(dataset: Dataset, findings: list[Finding]) -> tuple[ReadRoi, ...]:
    contours = _by_roi_number(dataset, "ROIContourSequence")
    observations = _by_roi_number(dataset, "RTROIObservationsSequence")
    if dataset.get("StructureSetROISequence") and "ROIContourSequence" not in dataset:
        # The sequence is required (PS3.3 C.8.8.6): a file that was cut short before it must not
        # pass for one whose regions are empty.
        raise ValueError("it names regions and has no ROI Contour Sequence")
    rois = []
    for item in _items(dataset, "StructureSetROISequence"):
        number = integer(item, "ROINumber")
        if number is None:
            findings.append(_odd("roi-without-number", f"The ROI '{text(item, 'ROIName')}'"))
            continue
        rois.append(
            _roi(number, item, contours.pop(number, Dataset()), observations.get(number, Dataset()))
        )
    for number in contours:
        findings.append(_odd("contours-without-roi", f"Contours of an unknown ROI {number}"))
    numbers_seen = [roi.number for roi in rois]
    if len(set(numbers_seen)) < len(numbers_seen):
        findings.append(_odd("roi-number-twice", "An ROI number that is used twice"))
    return tuple(rois)


def _odd(code: str, what: str) -> Finding:
    return Finding(
        Severity.WARNING,
        code,
        f"{what} was found in the file; planning systems may read it differently.",
        "Export the file again from the system that made it.",
    )


def _by_roi_number(dataset: Dataset, keyword: str) -> dict[int, Dataset]:
    found: dict[int, Dataset] = {}
    for item in _items(dataset, keyword):
        number = integer(item, "ReferencedROINumber")
        if number is not None:
            found.setdefault(number, item)
    return found


def _roi(number: int, item: Dataset, drawn: Dataset, observed: Dataset) -> ReadRoi:
    colour = numbers(drawn, "ROIDisplayColor", 3)
    code, side = None, None
    for code_item in _items(observed, "RTROIIdentificationCodeSequence"):
        code = _code(code_item)
        for modifier in _items(code_item, "SegmentedPropertyTypeModifierCodeSequence"):
            said = _code(modifier)
            side = _SIDES.get((said.value, said.scheme), side)
        break
    return ReadRoi(
        number,
        text(item, "ROIName"),
        text(observed, "RTROIInterpretedType"),
        text(item, "ROIDescription"),
        text(item, "ROIGenerationAlgorithm"),
        tuple(_contour(c) for c in _items(drawn, "ContourSequence")),
        None if colour is None else (int(colour[0]), int(colour[1]), int(colour[2])),
        code,
        side,
        text(item, "ReferencedFrameOfReferenceUID") or None,
    )


def _code(item: Dataset) -> Code:
    return Code(
        text(item, "CodeValue"), text(item, "CodingSchemeDesignator"), text(item, "CodeMeaning")
    )


def _contour(item: Dataset) -> ReadContour:
    images = [text(i, "ReferencedSOPInstanceUID") for i in _items(item, "ContourImageSequence")]
    points = ras_from_lps(_coordinates(item))
    return ReadContour(
        points, text(item, "ContourGeometricType"), images[0] if images and images[0] else None
    )


def _coordinates(item: Dataset) -> Array:
    """Read the coordinates from their bytes: pydicom would make an object of every number.

    Raises
    ------
    ValueError
        Where they are not numbers, not finite or not three for each point.
    """
    if _CONTOUR_DATA not in item:
        return np.zeros((0, 3))
    element = item.get_item(_CONTOUR_DATA)
    raw: object = element.value if isinstance(element, RawDataElement) else None
    if isinstance(raw, bytes):
        words = raw.decode("ascii").strip(" \0").split("\\")
        flat = np.array(words if words != [""] else [], dtype=np.float64)
    else:
        value = item[_CONTOUR_DATA].value
        flat = np.array([] if value is None else value, dtype=np.float64).ravel()
    if flat.size % 3 or not np.isfinite(flat).all() or np.abs(flat).max(initial=0.0) > 1e5:
        raise ValueError(f"a contour has {flat.size} numbers, or numbers that are no place")
    return flat.reshape(-1, 3)
