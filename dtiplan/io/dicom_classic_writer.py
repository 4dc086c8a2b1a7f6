"""Write a diffusion series as classic MR images, one DICOM file a slice.

b-value and direction stand in the standard attributes (0018,9087) and (0018,9089), as scanners
write them that export single images. Trace-weighted images, which have no direction, are read back
from this form by any converter, but not from an Enhanced MR file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from pydicom.dataset import Dataset
from pydicom.uid import MRImageStorage

from dtiplan.domain.geometry import lps_from_ras, transform_points
from dtiplan.io.dicom_series_writer import (
    decimals,
    orientation,
    pixel_spacing,
    refuse_unwritable,
)
from dtiplan.io.dicom_synthetic_header import (
    PatientHeader,
    fill_frame_of_reference,
    fill_patient_study_equipment,
    save,
)

if TYPE_CHECKING:
    from pathlib import Path

    from dtiplan.domain.geometry import Grid
    from dtiplan.domain.gradients import GradientTable
    from dtiplan.domain.image import DiffusionSeries

_LARGEST = 65535


def write_classic_diffusion(
    series: DiffusionSeries, folder: Path, patient: PatientHeader, *, series_description: str
) -> None:
    """Write a diffusion series as classic MR images.

    Parameters
    ----------
    series : DiffusionSeries
        Signal 0 to 65535, rounded to whole numbers. Grid axes are column index, row index, slice
        index; the grid names its frame of reference. A volume with b > 0 and no direction is
        stored as an average over directions (trace).
    folder : Path
        Made when missing; files are named ``00001.dcm`` and on, volume by volume.
    patient : PatientHeader
        Its seed and the description decide every UID.
    series_description : str

    Raises
    ------
    UserError
        When the grid has no frame of reference or the signal does not fit.
    """
    refuse_unwritable(series, series_description, _LARGEST)
    grid = series.grid
    words = ("series", "classic DWI", series_description)
    common = _common(grid, patient, series_description)
    common.SeriesInstanceUID = patient.uid(*words)
    fill_frame_of_reference(common, str(grid.frame_of_reference_uid))
    folder.mkdir(parents=True, exist_ok=True)
    normal = np.cross(grid.directions[:, 0], grid.directions[:, 1])
    corners = transform_points(grid.ras_from_vox, [(0, 0, k) for k in range(grid.shape[2])])
    for volume in range(len(series.gradients)):
        stored = np.rint(series.values[..., volume]).astype("<u2")
        for k, corner in enumerate(corners):
            number = volume * grid.shape[2] + k + 1
            dataset = Dataset()
            dataset.update(common)
            _fill_weighting(dataset, series.gradients, volume)
            dataset.AcquisitionNumber = volume + 1
            dataset.InstanceNumber = number
            dataset.ImagePositionPatient = decimals(lps_from_ras(corner))
            dataset.SliceLocation = decimals([float(normal @ corner)])[0]
            dataset.PixelData = np.ascontiguousarray(stored[:, :, k].T).tobytes()
            uid = patient.uid(*words, number)
            save(dataset, folder / f"{number:05d}.dcm", MRImageStorage, uid)


def _fill_weighting(dataset: Dataset, gradients: GradientTable, volume: int) -> None:
    dataset.DiffusionBValue = float(gradients.b_s_mm2[volume])
    direction = gradients.directions_ras[volume]
    if gradients.is_b0[volume]:
        dataset.DiffusionDirectionality = "NONE"
    elif not direction.any():
        dataset.DiffusionDirectionality = "ISOTROPIC"
    else:
        dataset.DiffusionDirectionality = "DIRECTIONAL"
        dataset.DiffusionGradientOrientation = [float(c) for c in lps_from_ras(direction)]


def _common(grid: Grid, patient: PatientHeader, series_description: str) -> Dataset:
    """Give what all images share, without UIDs, weighting, position and pixels."""
    dataset = Dataset()
    fill_patient_study_equipment(dataset, patient)
    dataset.Modality = "MR"
    dataset.SeriesDescription = dataset.ProtocolName = series_description
    dataset.SeriesNumber = 3
    dataset.AcquisitionDate, dataset.AcquisitionTime = patient.study_date, patient.study_time
    dataset.BodyPartExamined = "HEAD"
    dataset.PatientPosition = "HFS"
    dataset.ImageType = ["ORIGINAL", "PRIMARY", "DIFFUSION"]
    dataset.ScanningSequence = ["SE", "EP"]
    dataset.SequenceVariant = "NONE"
    dataset.ScanOptions = ""
    dataset.MRAcquisitionType = "2D"
    dataset.SequenceName = "ep2d_diff"
    dataset.RepetitionTime, dataset.EchoTime = "8000", "85"
    dataset.EchoTrainLength = 1
    dataset.FlipAngle = "90"
    dataset.MagneticFieldStrength = decimals([patient.equipment.field_t])[0]
    dataset.InPlanePhaseEncodingDirection = "COL"
    dataset.ImageOrientationPatient = orientation(grid)
    dataset.PixelSpacing = pixel_spacing(grid)
    spacing = decimals([grid.spacing_mm[2]])[0]
    dataset.SliceThickness = dataset.SpacingBetweenSlices = spacing
    dataset.SamplesPerPixel = 1
    dataset.PhotometricInterpretation = "MONOCHROME2"
    dataset.Columns, dataset.Rows = grid.shape[0], grid.shape[1]
    dataset.BitsAllocated = dataset.BitsStored = 16
    dataset.HighBit = 15
    dataset.PixelRepresentation = 0
    return dataset
