"""One DICOM file without its patient: what is written in its place, and what a person should read.

PS3.15 Basic Application Confidentiality Profile with the options Retain Safe Private, Retain
Longitudinal Temporal Information with Modified Dates and Clean Descriptors; see
``dicom_kept_elements`` for what stays.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Any

from pydicom import dcmread
from pydicom.dataelem import DataElement, RawDataElement
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.errors import InvalidDicomError
from pydicom.filewriter import dcmwrite
from pydicom.sequence import Sequence
from pydicom.tag import BaseTag, Tag
from pydicom.uid import (
    UID,
    CTImageStorage,
    EnhancedCTImageStorage,
    EnhancedMRImageStorage,
    MRImageStorage,
    MultiFrameGrayscaleByteSecondaryCaptureImageStorage,
    MultiFrameTrueColorSecondaryCaptureImageStorage,
    ParametricMapStorage,
    RTDoseStorage,
    RTPlanStorage,
    RTStructureSetStorage,
    SecondaryCaptureImageStorage,
    SegmentationStorage,
    SpatialRegistrationStorage,
    TractographyResultsStorage,
)

from dtiplan.domain.errors import UserError
from dtiplan.domain.pseudonyms import Pseudonyms
from dtiplan.io.dicom_headers import DAMAGED, refuse_cut_short, without_pydicom_warnings
from dtiplan.io.dicom_identity import Identity
from dtiplan.io.dicom_kept_elements import (
    NUMBER_VRS,
    WRITTEN_BY_PEOPLE,
    Treatment,
    private_treatment,
    standard_vr,
    treatment_of,
)
from dtiplan.io.dicom_protocol_cleaning import clean_protocol

_FACE_CODE = ("113102", "Clean Recognizable Visual Features Option")
_FACE_REMOVED = "Face removed. Not for dose calculation."
_STANDARD_ROOT = "1.2.840.10008."
_METHOD = "dtiplan: PS3.15 Basic Profile"
_WRITTEN_BY = "DTIPLAN"
_WRITER_UID = "2.25.198237410982374109823741098237410982"
"""Ours, and of no library: some files use a library's own UID for a series or a frame."""
_METHOD_CODES = (
    ("113100", "Basic Application Confidentiality Profile"),
    ("113105", "Clean Descriptors Option"),
    ("113107", "Retain Longitudinal Temporal Information Modified Dates Option"),
    ("113111", "Retain Safe Private Option"),
)
OWN_SENTENCES: Mapping[str, frozenset[str]] = {
    "DeidentificationMethod": frozenset((_METHOD,)),
    "CodeMeaning": frozenset(meaning for _, meaning in (*_METHOD_CODES, _FACE_CODE)),
    "DerivationDescription": frozenset((_FACE_REMOVED,)),
    "ImplementationVersionName": frozenset((_WRITTEN_BY,)),
}
"""What is written into every file, whoever the patient is."""
_SCANNERS_COMMENT = re.compile(
    r"b\s*=\s*[\d.]+\s*(?:\([-\d.,eE+ ]+\))?|Unaliased(?: MB\d+[\w/ ]*)?|\bMB\d+(?:/PE\d+)?"
)
"""b-values of Canon, acceleration of the CMRR sequence."""

_SCREENS = frozenset(("SCREEN SAVE", "SCREENSAVE", "SCREEN", "CAPTURE"))
_CAPTURES = frozenset(
    (
        SecondaryCaptureImageStorage,
        MultiFrameTrueColorSecondaryCaptureImageStorage,
        MultiFrameGrayscaleByteSecondaryCaptureImageStorage,
    )
)
_KNOWN_KINDS = _CAPTURES | {
    CTImageStorage,
    EnhancedCTImageStorage,
    MRImageStorage,
    EnhancedMRImageStorage,
    RTStructureSetStorage,
    RTPlanStorage,
    RTDoseStorage,
    SpatialRegistrationStorage,
    SegmentationStorage,
    ParametricMapStorage,
    TractographyResultsStorage,
}


@dataclass
class CleanedFile:
    """What was done to one file.

    Parameters
    ----------
    dataset : Dataset
        Without its patient.
    uids : dict
        New UID of each original one in it.
    texts : set of (str, str)
        Keyword and words of each text that stayed: a person must read them.
    scrubbed : set of str
        Keywords of the texts out of which something was taken.
    """

    dataset: Dataset
    uids: dict[str, str] = field(default_factory=dict)
    texts: set[tuple[str, str]] = field(default_factory=set)
    scrubbed: set[str] = field(default_factory=set)


def read_header_whole(path: Path) -> Dataset:
    """Read all of a DICOM file but its pixels.

    Raises
    ------
    UserError
        ``not-dicom``: it is none, or it is damaged.
    """
    try:
        with without_pydicom_warnings():
            dataset = dcmread(path, stop_before_pixels=True)
            refuse_cut_short(dataset)
            if not dataset.get("SOPClassUID") or not dataset.get("SOPInstanceUID"):
                raise InvalidDicomError("no SOP class or instance")
            if not dataset.file_meta.get("TransferSyntaxUID"):
                raise InvalidDicomError("no transfer syntax")
            for _element in dataset.iterall():  # what cannot be decoded cannot be cleaned
                pass
            return dataset
    except DAMAGED as reason:
        raise _unreadable(path) from reason


def read_whole(path: Path) -> Dataset:
    """Read a DICOM file with its pixels.

    Raises
    ------
    UserError
        ``not-dicom``: it is none, or it is damaged.
    """
    try:
        with without_pydicom_warnings():
            dataset = dcmread(path)
            refuse_cut_short(dataset)
            return dataset
    except DAMAGED as reason:
        raise _unreadable(path) from reason


def _unreadable(path: Path) -> UserError:
    return UserError(
        f"{path} cannot be read.", "it is no readable DICOM file", "Leave it out.", "not-dicom"
    )


def pseudonymise_dataset(
    dataset: Dataset, pseudonyms: Pseudonyms, identity: Identity
) -> CleanedFile:
    """Take the patient out of a file that was read, in place.

    Parameters
    ----------
    dataset : Dataset
    pseudonyms : Pseudonyms
    identity : Identity
        Gathered over all files of this patient.
    """
    cleaner = _Cleaner(pseudonyms, identity, CleanedFile(dataset))
    with without_pydicom_warnings():
        cleaner.clean(dataset)
        _say_what_was_done(dataset)
        dataset.file_meta = _meta(dataset)
        dataset.preamble = b"\0" * 128
    return cleaner.done


def why_left_out(dataset: Dataset) -> str:
    """Tell why an object is not handed on; empty where it can be."""
    kind = UID(str(dataset.get("SOPClassUID", "")))
    if kind not in _KNOWN_KINDS:
        return f"it is of a kind that is not handed on ({kind.name or 'unknown'})"
    if str(dataset.get("BurnedInAnnotation", "")).upper() == "YES":
        return "it says that words are burned into its pixels"
    words = {str(w).upper() for w in dataset.get("ImageType") or ()}
    if words & _SCREENS or kind in _CAPTURES:
        return "it is a picture of a screen, in which words may be burned in"
    return ""


def write_whole(dataset: Dataset, path: Path) -> None:
    """Write a file that was cleaned, in its own transfer syntax.

    Raises
    ------
    UserError
        ``not-dicom``: an element of it does not fit the syntax.
    OSError
        From the disk.
    """
    written = BytesIO()
    try:
        with without_pydicom_warnings():
            dcmwrite(written, dataset, enforce_file_format=True)
    except DAMAGED as reason:
        raise _unreadable(Path(dataset.filename or path.name)) from reason
    path.write_bytes(written.getbuffer())


def outlines_skin(dataset: Dataset) -> bool:
    """Whether a structure set holds the outline of the patient (PS3.3 C.8.8.8, EXTERNAL)."""
    observed = dataset.get("RTROIObservationsSequence") or ()
    return any(str(item.get("RTROIInterpretedType") or "") == "EXTERNAL" for item in observed)


def say_face_removed(dataset: Dataset) -> None:
    """Write into a file that was cleaned that its face is gone and what it must not be used for.

    The image becomes DERIVED (PS3.3 C.7.6.1.1.2): its pixels are no longer the scanner's.
    """
    dataset.RecognizableVisualFeatures = "NO"
    dataset.DerivationDescription = _FACE_REMOVED
    dataset.DeidentificationMethodCodeSequence.append(_code(*_FACE_CODE))
    if dataset.get("ImageType"):
        dataset.ImageType = ["DERIVED", *list(dataset.ImageType)[1:]]
    for groups in ("SharedFunctionalGroupsSequence", "PerFrameFunctionalGroupsSequence"):
        for group in dataset.get(groups) or ():
            for kind in ("MRImageFrameTypeSequence", "CTImageFrameTypeSequence"):
                for item in group.get(kind) or ():
                    item.FrameType = ["DERIVED", *list(item.FrameType)[1:]]


def _say_what_was_done(dataset: Dataset) -> None:
    dataset.PatientIdentityRemoved = "YES"
    dataset.DeidentificationMethod = _METHOD
    dataset.LongitudinalTemporalInformationModified = "MODIFIED"
    dataset.DeidentificationMethodCodeSequence = Sequence(_code(*c) for c in _METHOD_CODES)


def _code(value: str, meaning: str) -> Dataset:
    code = Dataset()
    code.CodeValue, code.CodingSchemeDesignator, code.CodeMeaning = value, "DCM", meaning
    return code


def _meta(dataset: Dataset) -> FileMetaDataset:
    meta = FileMetaDataset()
    meta.MediaStorageSOPClassUID = dataset.SOPClassUID
    meta.MediaStorageSOPInstanceUID = dataset.SOPInstanceUID
    meta.TransferSyntaxUID = dataset.file_meta.TransferSyntaxUID
    meta.ImplementationClassUID = UID(_WRITER_UID)
    meta.ImplementationVersionName = _WRITTEN_BY
    return meta


class _Cleaner:
    """Goes through a file and its sequences."""

    def __init__(self, pseudonyms: Pseudonyms, identity: Identity, done: CleanedFile) -> None:
        self._pseudonyms = pseudonyms
        self._identity = identity
        self.done = done

    def clean(self, dataset: Dataset) -> None:
        """Treat each element of a data set, then take away creators without elements."""
        blocks = set()
        for tag in list(dataset.keys()):
            if tag.is_private_creator:
                continue
            vr = _vr(dataset, tag)
            if tag.is_private:
                treatment = private_treatment(tag, vr, _creator(dataset, tag))
            else:
                treatment = treatment_of(tag, vr)
            if treatment is Treatment.REMOVE:
                del dataset[tag]
                continue
            if tag.is_private:
                blocks.add((tag.group, tag.element >> 8))
            if treatment is not Treatment.KEEP:
                self._treat(dataset[tag], treatment)
        for tag in list(dataset.keys()):
            if tag.is_private_creator and (tag.group, tag.element) not in blocks:
                del dataset[tag]

    def _treat(self, element: DataElement, treatment: Treatment) -> None:
        if treatment is Treatment.INSIDE:
            for item in element.value or ():
                self.clean(item)
        elif treatment is Treatment.PATIENT:
            element.value = self._pseudonyms.label
        elif treatment is Treatment.EMPTY:
            element.value = ""
        elif treatment is Treatment.PROTOCOL:
            self._overwrite(element)
        else:
            change = {
                Treatment.REPLACE_UID: self._uid,
                Treatment.SHIFT_DATE: self._pseudonyms.day,
                Treatment.DEVICE: self._pseudonyms.serial,
                Treatment.COMMENT: _scanners_comment,
                Treatment.SCRUB: lambda text: self._scrubbed(element, text),
            }[treatment]
            element.value = _each(element.value, change)

    def _uid(self, original: str) -> str:
        if original.startswith(_STANDARD_ROOT):
            return original
        return self.done.uids.setdefault(original, self._pseudonyms.uid(original))

    def _scrubbed(self, element: DataElement, text: str) -> str:
        cleaned = self._identity.without(text)
        keyword = element.keyword
        if cleaned != text:
            self.done.scrubbed.add(keyword)
        if not cleaned and keyword in _NEVER_EMPTY:
            cleaned = _NEVER_EMPTY[keyword]
        if cleaned and keyword in WRITTEN_BY_PEOPLE:
            self.done.texts.add((keyword, cleaned))
        return cleaned

    def _overwrite(self, element: DataElement) -> None:
        """Overwrite what identifies in a vendor's element; unchanged ones stay to the byte."""
        value = element.value
        if isinstance(value, bytes):
            cleaned = clean_protocol(value, self._identity, self._pseudonyms)
            if cleaned != value:
                element.value = cleaned
                self.done.scrubbed.add(str(element.tag))
            return
        changed = _each(value, self._overwritten_text)
        if changed != value:
            element.value = changed
            self.done.scrubbed.add(str(element.tag))

    def _overwritten_text(self, text: str) -> str:
        raw = text.encode("utf-8")
        return clean_protocol(raw, self._identity, self._pseudonyms).decode("utf-8", "replace")


_NEVER_EMPTY = {"ROIName": "ROI", "StructureSetLabel": "RTSTRUCT", "RTPlanLabel": "RTPLAN",
                "SegmentLabel": "Segment", "TrackSetLabel": "Tract"}  # fmt: skip
"""What stands in where nothing was left of a text that may not be empty."""


def _each(value: Any, change: Any) -> Any:
    """Change each of one or several values."""
    if value is None or value == "":
        return value
    if isinstance(value, (str, bytes)) or not hasattr(value, "append"):
        return change(str(value))
    return [change(str(one)) for one in value]


def _scanners_comment(text: str) -> str:
    return " ".join(found[0].strip() for found in _SCANNERS_COMMENT.finditer(text))


def _vr(dataset: Dataset, tag: BaseTag) -> str:
    """Give the VR without converting a number, so that it is written as it was."""
    item: Any = dataset.get_item(tag)
    if isinstance(item, RawDataElement):
        if item.VR not in (None, "UN"):
            return str(item.VR)
        known = "UN" if tag.is_private else standard_vr(tag)
        if known in NUMBER_VRS:
            return known
    return str(dataset[tag].VR)


def _creator(dataset: Dataset, tag: BaseTag) -> str:
    block = Tag(tag.group, tag.element >> 8)
    return str(dataset[block].value or "") if block in dataset else ""
