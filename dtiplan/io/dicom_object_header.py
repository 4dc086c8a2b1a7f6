"""What every DICOM object made for a planning series has in common.

Patient, study and frame of reference are the planning series' own and are copied as they are;
series, equipment and instance are new, and every one says that it is research.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from pydicom import dcmread
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.filewriter import dcmwrite
from pydicom.uid import UID, ExplicitVRLittleEndian, generate_uid

from dtiplan.domain.blind_copies import refuse_copied_planning
from dtiplan.domain.errors import UserError
from dtiplan.domain.tracts import Code, Side

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from dtiplan.domain.planning import PlanningSeries, PlanningSlice

MANUFACTURER = "dtiplan"
MODEL = "dtiplan, research software"
WHITE_MATTER = Code("68523003", "SCT", "Cerebral white matter")
"""What a tract without a code of its own is said to be."""

_MAY_BE_EMPTY = (
    "PatientName",
    "PatientID",
    "PatientBirthDate",
    "PatientSex",
    "StudyDate",
    "StudyTime",
    "StudyID",
    "AccessionNumber",
    "ReferringPhysicianName",
    "PositionReferenceIndicator",
)
"""Must be there (type 2), without a value where the images have none."""
_SIDES = {
    Side.LEFT: Code("7771000", "SCT", "Left"),
    Side.RIGHT: Code("24028007", "SCT", "Right"),
}
_D50 = np.array([0.9642, 1.0, 0.8249])
_XYZ_FROM_SRGB = np.array(
    [
        [0.4360747, 0.3850649, 0.1430804],
        [0.2225045, 0.7168786, 0.0606169],
        [0.0139322, 0.0971045, 0.7141733],
    ]
)
"""Linear sRGB to CIE XYZ for a white of D50, to which DICOM's CIELab refers (PS3.3 C.10.7.1.1)."""


@dataclass(frozen=True)
class AboutObject:
    """What a written object says of its making.

    Parameters
    ----------
    series_description : str
        At most 64 characters; the word RESEARCH is put before it.
    description : str
        What it is made of.
    software_version : str
    created : datetime
    series_number : int
    uid_seed : str or None
        The same seed gives the same UIDs; None gives new ones.
    """

    series_description: str
    description: str
    software_version: str
    created: datetime
    series_number: int = 1
    uid_seed: str | None = None

    def uid(self, *what: object) -> UID:
        """Give a new UID, or the one that belongs to the seed and these words."""
        if self.uid_seed is None:
            return generate_uid()
        return generate_uid(entropy_srcs=["dtiplan", self.uid_seed, *map(str, what)])


def begin_object(
    planning: PlanningSeries, sop_class_uid: str, modality: str, about: AboutObject
) -> Dataset:
    """Begin an object that belongs to a planning series.

    Parameters
    ----------
    planning : PlanningSeries
        Its header gives patient, study and frame of reference.
    sop_class_uid, modality : str
    about : AboutObject

    Raises
    ------
    UserError
        The header kept in the case is not that of the series.
    """
    check_identity(planning, "The DICOM object cannot be written.")
    dataset = planning_header(planning)
    day, time = about.created.strftime("%Y%m%d"), about.created.strftime("%H%M%S")
    dataset.SOPClassUID = UID(sop_class_uid)
    dataset.SOPInstanceUID = about.uid("instance")
    dataset.InstanceCreationDate, dataset.InstanceCreationTime = day, time
    dataset.SeriesDate = dataset.ContentDate = day
    dataset.SeriesTime = dataset.ContentTime = time
    dataset.Modality = modality
    dataset.SeriesInstanceUID = about.uid("series")
    dataset.SeriesNumber = about.series_number
    dataset.SeriesDescription = plain_text(f"RESEARCH {about.series_description}", 64)
    dataset.InstanceNumber = 1
    dataset.BodyPartExamined = "BRAIN"
    dataset.Manufacturer = MANUFACTURER
    dataset.ManufacturerModelName = MODEL
    dataset.DeviceSerialNumber = MANUFACTURER
    dataset.SoftwareVersions = about.software_version
    return dataset


def planning_header(planning: PlanningSeries) -> Dataset:
    """Give patient, study and frame of reference of a planning series, as a new object begins."""
    dataset = Dataset.from_json(dict(planning.header))
    if "PatientPosition" in dataset:  # of images; put back by those that are images
        del dataset.PatientPosition
    for keyword in _MAY_BE_EMPTY:
        if keyword not in dataset:
            setattr(dataset, keyword, "")
    if "SpecificCharacterSet" not in dataset:
        dataset.SpecificCharacterSet = "ISO_IR 192"
    return dataset


def check_identity(planning: PlanningSeries, problem: str) -> None:
    """Refuse a series whose header is not that of the images it was read from, or a blind copy.

    Raises
    ------
    UserError
        Frame of reference, patient or study differ; ``blind-copy``.
    """
    refuse_copied_planning(planning, problem)
    header = Dataset.from_json(dict(planning.header))
    seen = (
        ("frame of reference", header.get("FrameOfReferenceUID"), planning.frame_of_reference_uid),
        ("patient", header.get("PatientID"), planning.patient_id),
        ("study", header.get("StudyInstanceUID"), planning.study_uid),
    )
    for name, written, expected in seen:
        if str(written or "").strip(" \0") != expected or (not expected and name != "patient"):
            raise UserError(
                problem,
                f"The {name} in the planning images is '{written or ''}', but the series was "
                f"read as '{expected}'.",
                "Import the planning series again.",
                "planning-identity",
            )


def save_object(dataset: Dataset, path: Path) -> Path:
    """Write an object as explicit VR little endian and flush it to the disk.

    Raises
    ------
    OSError
        The disk refuses.
    """
    meta = FileMetaDataset()
    meta.MediaStorageSOPClassUID = dataset.SOPClassUID
    meta.MediaStorageSOPInstanceUID = dataset.SOPInstanceUID
    meta.TransferSyntaxUID = ExplicitVRLittleEndian
    dataset.file_meta = meta
    with path.open("wb") as file:
        dcmwrite(file, dataset, enforce_file_format=True)
        file.flush()
        os.fsync(file.fileno())
    return path


def read_identity(path: Path) -> dict[str, str]:
    """Give the UIDs that tell a written file: SOP class, instance and series."""
    keywords = ("SOPClassUID", "SOPInstanceUID", "SeriesInstanceUID")
    dataset = dcmread(path, specific_tags=list(keywords), stop_before_pixels=True)
    names = ("sop_class_uid", "sop_instance_uid", "series_uid")
    return {name: str(dataset[key].value) for name, key in zip(names, keywords, strict=True)}


def plain_text(text: str, longest: int = 1024) -> str:
    """Give text any character set can hold, cut where DICOM would refuse it."""
    return text.encode("ascii", "replace").decode("ascii").replace("\\", "/")[:longest].strip()


def code_item(code: Code) -> Dataset:
    """Give a coded concept as an item."""
    item = Dataset()
    item.CodeValue = code.value
    item.CodingSchemeDesignator = code.scheme
    item.CodeMeaning = plain_text(code.meaning, 64)
    return item


def side_items(side: Side | None) -> list[Dataset]:
    """Give the laterality modifier of a side; none for the midline."""
    return [code_item(_SIDES[side])] if side in _SIDES else []


def image_reference(image: PlanningSlice) -> Dataset:
    """Point at one image of the planning series."""
    item = Dataset()
    item.ReferencedSOPClassUID = image.sop_class_uid
    item.ReferencedSOPInstanceUID = image.sop_instance_uid
    if image.frame_number is not None:
        item.ReferencedFrameNumber = image.frame_number
    return item


def instance_references(slices: Sequence[PlanningSlice]) -> list[Dataset]:
    """Point at the instances of the planning series, each once."""
    first = {image.sop_instance_uid: image for image in reversed(slices)}
    items = []
    for image in slices:
        if first.get(image.sop_instance_uid) is image:
            item = Dataset()
            item.ReferencedSOPClassUID = image.sop_class_uid
            item.ReferencedSOPInstanceUID = image.sop_instance_uid
            items.append(item)
    return items


def refer_to_planning(dataset: Dataset, planning: PlanningSeries) -> None:
    """Fill the common instance reference module with the planning series."""
    series = Dataset()
    series.SeriesInstanceUID = planning.series_uid
    series.ReferencedInstanceSequence = instance_references(planning.slices)
    dataset.ReferencedSeriesSequence = [series]


def lab_of(colour_rgb: tuple[int, int, int]) -> list[int]:
    """Give an sRGB colour as DICOM's CIELab of three 16-bit numbers (PS3.3 C.10.7.1.1)."""
    share = np.asarray(colour_rgb, dtype=np.float64) / 255.0
    linear = np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)
    ratio = _XYZ_FROM_SRGB @ linear / _D50
    bent = np.where(ratio > (6 / 29) ** 3, np.cbrt(ratio), ratio / (3 * (6 / 29) ** 2) + 4 / 29)
    lightness = 116.0 * bent[1] - 16.0
    a, b = 500.0 * (bent[0] - bent[1]), 200.0 * (bent[1] - bent[2])
    scaled = np.rint([lightness * 655.35, (a + 128.0) * 257.0, (b + 128.0) * 257.0])
    return [int(v) for v in np.clip(scaled, 0, 65535)]
