"""Writing RT Dose and RT Plan of made-up plans: for digital objects only, and labelled so."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from pydicom.dataset import Dataset
from pydicom.uid import RTDoseStorage, RTPlanStorage, RTStructureSetStorage

from dtiplan.domain.geometry import lps_from_ras
from dtiplan.io.dicom_synthetic_header import (
    PatientHeader,
    fill_frame_of_reference,
    fill_patient_study_equipment,
    save,
)

if TYPE_CHECKING:
    from dtiplan.domain.image import Image

_NOTICE = "Made-up dose of a digital object, not for treatment"


@dataclass(frozen=True)
class MadePlan:
    """What a made-up plan says of itself.

    Parameters
    ----------
    label : str
        At most 16 characters.
    prescription_gy : float
        In all fractions together.
    n_fractions : int
    structure_set_uid : str
        SOP Instance UID of the RTSTRUCT it stands on.
    target_roi : int
        Number of the target in it.
    """

    label: str
    prescription_gy: float
    n_fractions: int
    structure_set_uid: str
    target_roi: int


def write_rtplan(
    plan: MadePlan, frame_of_reference_uid: str, header: PatientHeader, path: Path
) -> str:
    """Write an RTPLAN with a prescription and fractions, and no beams.

    Returns
    -------
    str
        Its SOP Instance UID.
    """
    uid = header.uid("rtplan", plan.label)
    dataset = _begun(header, "RTPLAN", plan.label, 20)
    fill_frame_of_reference(dataset, frame_of_reference_uid)
    dataset.RTPlanLabel = plan.label
    dataset.RTPlanName = plan.label
    dataset.RTPlanDescription = _NOTICE
    dataset.RTPlanDate, dataset.RTPlanTime = header.study_date, header.study_time
    dataset.RTPlanGeometry = "PATIENT"
    dataset.PlanIntent = "RESEARCH"
    dataset.ApprovalStatus = "UNAPPROVED"
    target = Dataset()
    target.DoseReferenceNumber = 1
    target.DoseReferenceStructureType = "VOLUME"
    target.ReferencedROINumber = plan.target_roi
    target.DoseReferenceDescription = "Prescription to the target"
    target.DoseReferenceType = "TARGET"
    target.TargetPrescriptionDose = plan.prescription_gy
    dataset.DoseReferenceSequence = [target]
    group = Dataset()
    group.FractionGroupNumber = 1
    group.NumberOfFractionsPlanned = plan.n_fractions
    group.NumberOfBeams = 0
    group.NumberOfBrachyApplicationSetups = 0
    dataset.FractionGroupSequence = [group]
    dataset.ReferencedStructureSetSequence = [
        _reference(RTStructureSetStorage, plan.structure_set_uid)
    ]
    save(dataset, path, RTPlanStorage, uid)
    return str(uid)


def write_rtdose(
    dose: Image, plan_uid: str, header: PatientHeader, path: Path, *, label: str, bits: int = 32
) -> str:
    """Write the dose of a plan.

    Parameters
    ----------
    dose : Image
        Gy, on a grid whose third axis runs across the first two (left- or right-handed).
    plan_uid : str
        SOP Instance UID of the RTPLAN.
    header : PatientHeader
    path : Path
    label : str
        Of the series.
    bits : int
        16 or 32 for each voxel.

    Returns
    -------
    str
        Its SOP Instance UID.
    """
    if bits not in (16, 32):
        raise ValueError(f"a dose has 16 or 32 bits, not {bits}")
    uid = header.uid("rtdose", label)
    dataset = _begun(header, "RTDOSE", label, 30)
    fill_frame_of_reference(dataset, dose.grid.frame_of_reference_uid or "")
    _fill_geometry(dataset, dose)
    values = np.asarray(dose.values, np.float64)
    highest = float(values.max())
    scaling = f"{highest / (2 ** (bits - 1) - 1):.8e}" if highest > 0.0 else "1"
    stored = np.rint(np.maximum(values, 0.0) / float(scaling)).astype(f"<u{bits // 8}")
    dataset.SamplesPerPixel = 1
    dataset.PhotometricInterpretation = "MONOCHROME2"
    dataset.BitsAllocated = dataset.BitsStored = bits
    dataset.HighBit = bits - 1
    dataset.PixelRepresentation = 0
    dataset.DoseUnits = "GY"
    dataset.DoseType = "PHYSICAL"
    dataset.DoseSummationType = "PLAN"
    dataset.DoseComment = _NOTICE
    dataset.DoseGridScaling = scaling
    dataset.ReferencedRTPlanSequence = [_reference(RTPlanStorage, plan_uid)]
    dataset.PixelData = stored.transpose(2, 1, 0).tobytes()
    dataset["PixelData"].VR = "OW"
    save(dataset, path, RTDoseStorage, uid)
    return str(uid)


def _begun(header: PatientHeader, modality: str, label: str, number: int) -> Dataset:
    dataset = Dataset()
    fill_patient_study_equipment(dataset, header)
    if modality == "RTPLAN":  # not among the attributes of a plan
        del dataset.ContentDate, dataset.ContentTime
    else:
        dataset.InstanceNumber = 1
    dataset.Modality = modality
    dataset.SeriesInstanceUID = header.uid(modality, label, "series")
    dataset.SeriesNumber = number
    dataset.SeriesDescription = f"MADE UP {label}"
    dataset.OperatorsName = ""
    return dataset


def _fill_geometry(dataset: Dataset, dose: Image) -> None:
    grid = dose.grid
    columns, rows, planes = grid.shape
    along, down, across = lps_from_ras(grid.directions.T)
    width, height, gap = grid.spacing_mm
    corner = lps_from_ras(grid.ras_from_vox[:3, 3])
    dataset.ImagePositionPatient = [f"{x:.4f}" for x in corner]
    dataset.ImageOrientationPatient = [f"{x + 0.0:.8f}" for x in (*along, *down)]
    dataset.PixelSpacing = [f"{height:.6f}", f"{width:.6f}"]
    dataset.SliceThickness = None
    dataset.Rows, dataset.Columns, dataset.NumberOfFrames = rows, columns, planes
    sense = float(np.sign(np.cross(along, down) @ across))
    dataset.FrameIncrementPointer = 0x3004000C
    dataset.GridFrameOffsetVector = [f"{sense * gap * k:.4f}" for k in range(planes)]


def _reference(sop_class_uid: str, sop_instance_uid: str) -> Dataset:
    item = Dataset()
    item.ReferencedSOPClassUID = sop_class_uid
    item.ReferencedSOPInstanceUID = sop_instance_uid
    return item
