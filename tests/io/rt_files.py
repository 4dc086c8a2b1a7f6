"""RT Dose and RT Plan files of known content, for every way to lie on a couch."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
from pydicom.dataset import Dataset, FileDataset, FileMetaDataset
from pydicom.sequence import Sequence
from pydicom.uid import ImplicitVRLittleEndian, RTDoseStorage, RTPlanStorage

from dtiplan.domain.geometry import Array

FRAME = "1.2.826.0.1.3680043.8.498.77"
PLAN = "1.2.826.0.1.3680043.8.498.78"
ORIENTATIONS = {
    "HFS": (1.0, 0.0, 0.0, 0.0, 1.0, 0.0),
    "HFP": (-1.0, 0.0, 0.0, 0.0, -1.0, 0.0),
    "FFS": (-1.0, 0.0, 0.0, 0.0, 1.0, 0.0),
    "FFP": (1.0, 0.0, 0.0, 0.0, -1.0, 0.0),
    "oblique": (0.9702957, 0.1710101, -0.1710101, -0.1668606, 0.9852228, 0.0384741),
}


def _new(sop_class: str, uid: str) -> FileDataset:
    meta = FileMetaDataset()
    meta.MediaStorageSOPClassUID = sop_class
    meta.MediaStorageSOPInstanceUID = uid
    meta.TransferSyntaxUID = ImplicitVRLittleEndian
    dataset = FileDataset("", {}, file_meta=meta, preamble=b"\0" * 128)
    dataset.SOPClassUID, dataset.SOPInstanceUID = sop_class, uid
    dataset.PatientID, dataset.PatientName = "RT1", "Made^Up"
    dataset.StudyInstanceUID, dataset.SeriesInstanceUID = "1.2.3", "1.2.3.4"
    return dataset


def dose_file(
    path: Path,
    dose_at: Callable[[Array], Array],
    *,
    orientation: str = "HFS",
    bits: int = 32,
    is_absolute: bool = False,
    is_backward: bool = False,
    spacing_mm: float = 2.0,
    n: int = 16,
    change: Callable[[Dataset], None] | None = None,
) -> Path:
    """Write a dose of LPS points, its grid round the origin.

    Parameters
    ----------
    path : Path
    dose_at : callable
        Gives Gy at LPS points (..., 3).
    orientation : str
        How the patient lies; or ``oblique``.
    bits : int
        16 or 32.
    is_absolute : bool
        Grid Frame Offset Vector holds z of each plane.
    is_backward : bool
        The planes run against the normal.
    spacing_mm, n
        Even grid of n voxels along a row, n + 1 rows, n + 2 planes.
    change : callable, optional
        Spoils the data set before it is written.
    """
    given = np.array(ORIENTATIONS[orientation])
    along = given[:3] / np.linalg.norm(given[:3])
    down = given[3:] - (given[3:] @ along) * along
    down /= np.linalg.norm(down)
    normal = np.cross(along, down)
    columns, rows, planes = n, n + 1, n + 2
    offsets = np.arange(planes) * spacing_mm * (-1.0 if is_backward else 1.0)
    middle = along * (columns - 1) + down * (rows - 1)
    position = -spacing_mm / 2 * middle - normal * offsets.mean()
    i, j, k = np.indices((columns, rows, planes))
    points = position + spacing_mm * (i[..., None] * along + j[..., None] * down)
    points = points + offsets[k][..., None] * normal
    doses = dose_at(points)
    scaling = float(doses.max()) / (2 ** (bits - 1) - 1)
    dataset = _new(RTDoseStorage, f"1.2.3.5.{bits}")
    dataset.Modality = "RTDOSE"
    dataset.FrameOfReferenceUID = FRAME
    dataset.ImagePositionPatient = [float(f"{x:.6f}") for x in position]
    dataset.ImageOrientationPatient = [float(f"{x:.9f}") for x in (*along, *down)]
    dataset.PixelSpacing = [spacing_mm, spacing_mm]
    dataset.Rows, dataset.Columns, dataset.NumberOfFrames = rows, columns, planes
    z = position[2] + offsets * np.sign(normal[2])
    dataset.GridFrameOffsetVector = [float(f"{x:.6f}") for x in (z if is_absolute else offsets)]
    dataset.SamplesPerPixel, dataset.PhotometricInterpretation = 1, "MONOCHROME2"
    dataset.BitsAllocated = dataset.BitsStored = bits
    dataset.HighBit, dataset.PixelRepresentation = bits - 1, 0
    dataset.DoseUnits, dataset.DoseType, dataset.DoseSummationType = "GY", "PHYSICAL", "PLAN"
    dataset.DoseGridScaling = f"{scaling:.10e}"
    stored = np.rint(doses / float(dataset.DoseGridScaling)).astype(f"<u{bits // 8}")
    dataset.PixelData = stored.transpose(2, 1, 0).tobytes()
    plan = Dataset()
    plan.ReferencedSOPClassUID, plan.ReferencedSOPInstanceUID = RTPlanStorage, PLAN
    dataset.ReferencedRTPlanSequence = Sequence([plan])
    if change is not None:
        change(dataset)
    dataset.save_as(path, enforce_file_format=True)
    return path


def plan_file(
    path: Path,
    *,
    n_fractions: int = 3,
    prescription_gy: float = 24.0,
    change: Callable[[Dataset], None] | None = None,
) -> Path:
    """Write a plan with one fraction group and one prescription."""
    dataset = _new(RTPlanStorage, PLAN)
    dataset.Modality, dataset.RTPlanLabel = "RTPLAN", "SRS"
    dataset.FrameOfReferenceUID = FRAME
    dataset.ApprovalStatus = "UNAPPROVED"
    group = Dataset()
    group.FractionGroupNumber, group.NumberOfFractionsPlanned = 1, n_fractions
    dataset.FractionGroupSequence = Sequence([group])
    target = Dataset()
    target.DoseReferenceNumber, target.DoseReferenceType = 1, "TARGET"
    target.TargetPrescriptionDose = prescription_gy
    dataset.DoseReferenceSequence = Sequence([target])
    drawn = Dataset()
    drawn.ReferencedSOPInstanceUID = "1.2.3.9"
    dataset.ReferencedStructureSetSequence = Sequence([drawn])
    if change is not None:
        change(dataset)
    dataset.save_as(path, enforce_file_format=True)
    return path
