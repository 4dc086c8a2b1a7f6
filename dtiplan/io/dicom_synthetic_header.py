"""What every DICOM file that dtiplan makes up (digital objects, test series) has in common.

The attributes of patient, study, equipment, frame of reference and SOP are filled here once.
Every UID is computed from a text, so that the same object written twice has the same UIDs and
two different objects never share one.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.filewriter import dcmwrite
from pydicom.uid import UID, ExplicitVRLittleEndian, generate_uid

import dtiplan

MANUFACTURER = "dtiplan"
MODEL = "Digital object"


@dataclass(frozen=True)
class Equipment:
    """The scanner a series is said to come from.

    Parameters
    ----------
    manufacturer, model, serial, software, station : str
    field_t : float
    """

    manufacturer: str = MANUFACTURER
    model: str = MODEL
    serial: str = "0"
    software: str = dtiplan.__version__
    station: str = ""
    field_t: float = 3.0


@dataclass(frozen=True)
class PatientHeader:
    """Whose series it is said to be, and the study all series of one patient share.

    Parameters
    ----------
    name : str
        DICOM person name, family^given.
    patient_id : str
    seed : str
        Every UID is computed from it; another seed is another study with other images.
    sex : str
        ``M``, ``F`` or ``O``.
    birth_date, study_date : str
        YYYYMMDD; the birth date may be empty.
    study_time : str
        HHMMSS.
    equipment : Equipment
    comment : str
        What people at other systems must know of it; empty for nothing.
    """

    name: str
    patient_id: str
    seed: str = "dtiplan"
    sex: str = "O"
    birth_date: str = ""
    study_date: str = "20260105"
    study_time: str = "120000"
    equipment: Equipment = Equipment()
    comment: str = ""

    def uid(self, *parts: object) -> UID:
        """Give the UID that belongs to this patient and these words."""
        words = ["dtiplan", self.seed, self.patient_id, *map(str, parts)]
        return generate_uid(entropy_srcs=["\x1f".join(words)])

    @property
    def study_uid(self) -> UID:
        """The study every series of this patient belongs to."""
        return self.uid("study")


def fill_patient_study_equipment(dataset: Dataset, patient: PatientHeader) -> None:
    """Fill the patient, general study and (enhanced) general equipment modules."""
    dataset.PatientName = patient.name
    dataset.PatientID = patient.patient_id
    dataset.PatientBirthDate = patient.birth_date
    dataset.PatientSex = patient.sex
    if patient.comment:
        dataset.PatientComments = patient.comment
    dataset.StudyInstanceUID = patient.study_uid
    dataset.StudyDate = dataset.SeriesDate = dataset.ContentDate = patient.study_date
    dataset.StudyTime = dataset.SeriesTime = dataset.ContentTime = patient.study_time
    dataset.ReferringPhysicianName = ""
    dataset.StudyID = "1"
    dataset.AccessionNumber = ""
    dataset.StudyDescription = "dtiplan digital object, not a patient"
    equipment = patient.equipment
    dataset.Manufacturer = equipment.manufacturer
    dataset.ManufacturerModelName = equipment.model
    dataset.DeviceSerialNumber = equipment.serial
    dataset.SoftwareVersions = equipment.software
    if equipment.station:
        dataset.StationName = equipment.station


def fill_frame_of_reference(dataset: Dataset, frame_of_reference_uid: str) -> None:
    """Fill the frame of reference module."""
    dataset.FrameOfReferenceUID = frame_of_reference_uid
    dataset.PositionReferenceIndicator = ""


def save(dataset: Dataset, path: Path, sop_class_uid: str, sop_instance_uid: str) -> None:
    """Fill the SOP common module and write a DICOM file, explicit VR little endian."""
    dataset.SOPClassUID = UID(sop_class_uid)
    dataset.SOPInstanceUID = UID(sop_instance_uid)
    meta = FileMetaDataset()
    meta.MediaStorageSOPClassUID = UID(sop_class_uid)
    meta.MediaStorageSOPInstanceUID = UID(sop_instance_uid)
    meta.TransferSyntaxUID = ExplicitVRLittleEndian
    dataset.file_meta = meta
    dcmwrite(path, dataset, enforce_file_format=True)
