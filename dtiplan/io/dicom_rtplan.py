"""Reading RT Plan of any system, as far as doses are concerned: prescription and fractions."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pydicom import dcmread
from pydicom.dataset import Dataset
from pydicom.uid import RTIonPlanStorage, RTPlanStorage

from dtiplan.domain.dose import Plan, Prescription
from dtiplan.domain.errors import UserError
from dtiplan.io.dicom_headers import (
    DAMAGED,
    refuse_cut_short,
    why_unreadable,
    without_pydicom_warnings,
)
from dtiplan.io.dicom_values import integer, number, text

_BEAMS = ("BeamSequence", "IonBeamSequence")
_PLANS = (RTPlanStorage, RTIonPlanStorage)


def read_rtplan(path: Path) -> Plan:
    """Read one RTPLAN file.

    Raises
    ------
    UserError
        Where it is not one, or is damaged.
    """
    try:
        with without_pydicom_warnings():
            dataset = dcmread(path, stop_before_pixels=True)
            refuse_cut_short(dataset)
            if text(dataset, "SOPClassUID") in _PLANS:
                return _plan(dataset)
    except DAMAGED as error:
        raise UserError(
            f"{path} cannot be read as an RTPLAN.",
            why_unreadable(error),
            "Export or copy the file again.",
            "rtplan-damaged",
        ) from error
    raise UserError(
        f"{path} is not an RTPLAN.",
        f"Its SOP class is '{text(dataset, 'SOPClassUID')}'.",
        f"Give a file of SOP class {RTPlanStorage}.",
        "not-rtplan",
    )


def _plan(dataset: Dataset) -> Plan:
    groups = dataset.get("FractionGroupSequence") or ()
    fractions = [integer(group, "NumberOfFractionsPlanned") for group in groups]
    sets = dataset.get("ReferencedStructureSetSequence") or ()
    return Plan(
        text(dataset, "SOPInstanceUID"),
        text(dataset, "PatientID"),
        text(dataset, "RTPlanLabel") or text(dataset, "RTPlanName"),
        text(dataset, "ApprovalStatus"),
        text(sets[0], "ReferencedSOPInstanceUID") if sets else "",
        text(dataset, "FrameOfReferenceUID") or None,
        tuple(n for n in fractions if n is not None and n > 0),
        tuple(_prescriptions(dataset)),
        sum(_treats(beam) for key in _BEAMS for beam in dataset.get(key) or ()),
    )


def _treats(beam: Dataset) -> bool:
    return text(beam, "TreatmentDeliveryType").upper() not in ("SETUP", "OPEN_PORTFILM")


def _prescriptions(dataset: Dataset) -> Iterator[Prescription]:
    for item in dataset.get("DoseReferenceSequence") or ():
        dose_gy = number(item, "TargetPrescriptionDose")
        if text(item, "DoseReferenceType").upper() == "TARGET" and dose_gy and dose_gy > 0:
            said = text(item, "DoseReferenceDescription")
            yield Prescription(dose_gy, integer(item, "ReferencedROINumber"), said)
