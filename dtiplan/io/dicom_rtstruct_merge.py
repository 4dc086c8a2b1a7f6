"""Adding structures to a copy of somebody's RT Structure Set.

Everything of the other system's regions is passed on as the bytes it came in: nothing of them is
read into numbers and written again. The copy has UIDs of its own, names what it was copied from,
and is unapproved: an approval was not given for what was added.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path
from typing import Unpack

from pydicom import dcmread, dcmwrite
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.filebase import DicomBytesIO
from pydicom.filewriter import write_dataset
from pydicom.uid import ExplicitVRBigEndian, RTStructureSetStorage

from dtiplan.domain.errors import UserError
from dtiplan.domain.planning import PlanningSeries
from dtiplan.domain.structures import MAX_NAME_LENGTH, Structure
from dtiplan.io.dicom_headers import (
    DAMAGED,
    refuse_cut_short,
    why_unreadable,
    without_pydicom_warnings,
)
from dtiplan.io.dicom_object_header import image_reference, plain_text
from dtiplan.io.dicom_rtstruct import (
    AboutStructureSet,
    check_structures,
    new_uid,
    put_in_place,
    roi_items,
)
from dtiplan.io.dicom_rtstruct_reader import read_rtstruct
from dtiplan.io.dicom_values import integer, text

_ROI_SEQUENCES = (
    "StructureSetROISequence",
    "ROIContourSequence",
    "RTROIObservationsSequence",
)
_OF_AN_APPROVAL = ("ReviewDate", "ReviewTime", "ReviewerName")
_LONGEST_EXPLICIT = 65534
"""Bytes an attribute of contour points can have where its length has two bytes."""


def names_in_use(names: Sequence[str], existing: Path) -> tuple[str, ...]:
    """Give the names that are taken in a file already.

    Names count as the same without regard to case, and where a system that takes 16 characters
    only would cut the other's to ours.

    Parameters
    ----------
    names : sequence of str
    existing : Path

    Raises
    ------
    UserError
        The file is no RTSTRUCT, or is damaged.
    """
    try:
        with without_pydicom_warnings():
            # Only the names: a page asks for them, and the contours of a plan take seconds.
            few = dcmread(existing, specific_tags=["StructureSetROISequence"])
            there = {text(i, "ROIName").casefold() for i in few.get(_ROI_SEQUENCES[0]) or ()}
    except DAMAGED as error:
        raise _damaged(existing, error) from error
    there |= {name[:MAX_NAME_LENGTH] for name in there}
    return tuple(name for name in names if name.casefold() in there)


def add_to_rtstruct(
    existing: Path,
    structures: Sequence[Structure],
    planning: PlanningSeries,
    path: Path,
    **about: Unpack[AboutStructureSet],
) -> Path:
    """Write a copy of a structure set with structures added.

    Parameters
    ----------
    existing : Path
        RTSTRUCT of the same patient, frame of reference and planning series; it is not changed.
    structures : sequence of Structure
        At least one; their names must not be taken.
    planning : PlanningSeries
    path : Path
        Of the copy; its folder must exist.
    **about
        Of the copy, as for ``write_rtstruct``.

    Returns
    -------
    Path
        The same path.

    Raises
    ------
    UserError
        ``rtstruct-not-of-series`` where patient, frame of reference or series differ,
        ``structure-name-taken``, or as ``write_rtstruct``.
    """
    check_structures(structures, planning, about["label"])
    _check_same_images(existing, planning)
    taken = names_in_use([s.name for s in structures], existing)
    if taken:
        raise UserError(
            f"The structures cannot be added to {existing.name}.",
            f"These names are taken there: {', '.join(taken)}.",
            "Rename the structures, or let them be renamed (--on-collision rename); existing ones "
            "are never replaced.",
            "structure-name-taken",
        )
    try:
        content = _with_added(existing, structures, planning, about)
    except DAMAGED as error:  # in elements that were not looked at so far
        raise _damaged(existing, error) from error
    put_in_place(path, content)
    return path


def _with_added(
    existing: Path,
    structures: Sequence[Structure],
    planning: PlanningSeries,
    about: AboutStructureSet,
) -> bytes:
    dataset = _read(existing)
    numbers = _read(existing)  # a reading of its own: looking at a value unpacks its bytes
    first = 1 + max(
        (n for keyword in _ROI_SEQUENCES for n in _numbers(numbers, keyword)), default=0
    )
    items = roi_items(structures, planning, about["software_version"], first)
    if not dataset.original_encoding[0]:
        _check_lengths(items[1])
    for keyword, added in zip(_ROI_SEQUENCES, items, strict=True):
        setattr(dataset, keyword, [*dataset.get(keyword, ()), *added])
    _list_images(dataset, planning)
    _rename(dataset, about)
    buffer = BytesIO()
    with without_pydicom_warnings():
        dcmwrite(buffer, dataset, enforce_file_format=True)
    return buffer.getvalue()


def changed_items(existing: Path, copy: Path) -> tuple[str, ...]:
    """Compare the regions of a file with their copies, byte for byte.

    Parameters
    ----------
    existing, copy : Path

    Returns
    -------
    tuple of str
        What is different or missing; empty where every item of every region is the same.
    """
    before, after = _read(existing), _read(copy)
    different = []
    for keyword in _ROI_SEQUENCES:
        originals = [_bytes_of(item, before) for item in before.get(keyword, ())]
        copies = [_bytes_of(item, after) for item in after.get(keyword, ())][: len(originals)]
        if originals != copies:
            different.append(keyword)
    return tuple(different)


def _bytes_of(item: Dataset, whole: Dataset) -> bytes:
    buffer = DicomBytesIO()
    is_implicit, is_little_endian = whole.original_encoding
    buffer.is_implicit_VR, buffer.is_little_endian = bool(is_implicit), bool(is_little_endian)
    write_dataset(buffer, item)
    return bytes(buffer.getvalue())


def _read(path: Path) -> Dataset:
    try:
        with without_pydicom_warnings():
            dataset = dcmread(path)
            refuse_cut_short(dataset)
    except DAMAGED as error:
        raise _damaged(path, error) from error
    syntax = dataset.file_meta.get("TransferSyntaxUID")
    if syntax == ExplicitVRBigEndian:
        raise UserError(
            f"Nothing can be added to {path.name}.",
            "It is written in Explicit VR Big Endian, a form that was retired.",
            "Export the file again in little endian.",
            "rtstruct-big-endian",
        )
    return dataset


def _damaged(path: Path, error: BaseException) -> UserError:
    return UserError(
        f"{path} cannot be read as an RTSTRUCT.",
        why_unreadable(error),
        "Export or copy the file again.",
        "rtstruct-damaged",
    )


def _check_same_images(existing: Path, planning: PlanningSeries) -> None:
    read = read_rtstruct(existing)
    frames, series = read.frame_of_reference_uids, read.referenced_series_uids
    wrong = []
    if read.patient_id.strip() != planning.patient_id.strip():
        wrong.append(f"it is of patient '{read.patient_id}', not '{planning.patient_id}'")
    if set(frames) != {planning.frame_of_reference_uid}:
        wrong.append(
            f"it is in frame of reference {', '.join(frames) or '(none)'}, not "
            f"{planning.frame_of_reference_uid}"
        )
    if planning.series_uid not in series:
        wrong.append(
            f"it was drawn on series {', '.join(series) or '(none)'}, not {planning.series_uid}"
        )
    if wrong:
        raise UserError(
            f"The structures cannot be added to {existing.name}.",
            "; ".join(wrong) + ".",
            "Give a structure set of the same patient that was drawn on this planning series.",
            "rtstruct-not-of-series",
        )


def _numbers(dataset: Dataset, sequence: str) -> Iterator[int]:
    for item in dataset.get(sequence) or ():
        for keyword in ("ROINumber", "ReferencedROINumber", "ObservationNumber"):
            number = integer(item, keyword)
            if number is not None:
                yield number


def _check_lengths(contour_items: Sequence[Dataset]) -> None:
    for item in contour_items:
        for contour in item.ContourSequence:
            length = len(contour.get_item("ContourData").value or b"")
            if length > _LONGEST_EXPLICIT:
                raise UserError(
                    "The structures cannot be added to this file.",
                    f"A contour has {length} bytes; in a file with explicit types (VR) it can have "
                    f"{_LONGEST_EXPLICIT}.",
                    "Use a profile that limits the points of a contour, or export the file in "
                    "Implicit VR Little Endian.",
                    "contour-too-long",
                )


def _list_images(dataset: Dataset, planning: PlanningSeries) -> None:
    """List the images of the planning series that the file does not list yet."""
    for frame in dataset.get("ReferencedFrameOfReferenceSequence") or ():
        for study in frame.get("RTReferencedStudySequence") or ():
            for series in study.get("RTReferencedSeriesSequence") or ():
                if text(series, "SeriesInstanceUID") != planning.series_uid:
                    continue
                listed = series.get("ContourImageSequence") or ()
                known = {text(image, "ReferencedSOPInstanceUID") for image in listed}
                missing = [s for s in planning.slices if s.sop_instance_uid not in known]
                if missing:
                    series.ContourImageSequence = [*listed, *(image_reference(s) for s in missing)]
                return


def _rename(dataset: Dataset, about: AboutStructureSet) -> None:
    """Make a new, unapproved instance of the copy that says what it was copied from."""
    seed = about["uid_seed"]
    day, time = about["created"].strftime("%Y%m%d"), about["created"].strftime("%H%M%S")
    before = Dataset()
    before.ReferencedSOPClassUID = RTStructureSetStorage
    before.ReferencedSOPInstanceUID = dataset.SOPInstanceUID
    dataset.PredecessorStructureSetSequence = [before]
    dataset.ContributingEquipmentSequence = [
        *dataset.get("ContributingEquipmentSequence", ()),
        _maker(dataset),
    ]
    dataset.SOPInstanceUID = new_uid(seed, "merged-instance")
    dataset.SeriesInstanceUID = new_uid(seed, "merged-series")
    dataset.InstanceCreationDate, dataset.InstanceCreationTime = day, time
    dataset.SeriesDate, dataset.SeriesTime = day, time
    dataset.SeriesDescription = "RESEARCH structures added, dtiplan"
    dataset.Manufacturer = "dtiplan"
    dataset.ManufacturerModelName = "dtiplan, research software"
    dataset.SoftwareVersions = about["software_version"]
    dataset.StructureSetLabel = dataset.StructureSetName = about["label"]
    dataset.StructureSetDescription = plain_text(about["description"])
    dataset.StructureSetDate, dataset.StructureSetTime = day, time
    dataset.ApprovalStatus = "UNAPPROVED"
    for keyword in _OF_AN_APPROVAL:
        if keyword in dataset:
            delattr(dataset, keyword)
    meta = FileMetaDataset()
    meta.MediaStorageSOPClassUID = dataset.SOPClassUID
    meta.MediaStorageSOPInstanceUID = dataset.SOPInstanceUID
    meta.TransferSyntaxUID = dataset.file_meta.TransferSyntaxUID
    dataset.file_meta = meta


def _maker(dataset: Dataset) -> Dataset:
    """Name the system that made the file that was copied."""
    purpose = Dataset()
    purpose.CodeValue, purpose.CodingSchemeDesignator = "109102", "DCM"
    purpose.CodeMeaning = "Processing Equipment"
    item = Dataset()
    item.PurposeOfReferenceCodeSequence = [purpose]
    item.Manufacturer = text(dataset, "Manufacturer") or "unknown"
    item.ManufacturerModelName = text(dataset, "ManufacturerModelName")
    item.ContributionDescription = "Made the structure set this one is a copy of"
    return item
