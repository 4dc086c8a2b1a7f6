"""Write a volume as a classic CT or MR series, one DICOM file a slice.

The grid's own geometry decides position and orientation, so that the series may be oblique,
may run from feet to head or back, and may have any pixel spacing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from pydicom.dataset import Dataset
from pydicom.uid import CTImageStorage, MRImageStorage
from pydicom.valuerep import DSfloat

from dtiplan.domain.errors import UserError
from dtiplan.domain.geometry import Grid, lps_from_ras, transform_points
from dtiplan.domain.planning import Modality
from dtiplan.io.dicom_synthetic_header import (
    PatientHeader,
    fill_frame_of_reference,
    fill_patient_study_equipment,
    save,
)

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from numpy.typing import NDArray

    from dtiplan.domain.image import DiffusionSeries, Image

__all__ = ["PatientHeader", "write_image_series"]

_CT_INTERCEPT_HU = -1024
_LARGEST = 65535
_DS_LENGTH = 16


def write_image_series(
    image: Image,
    folder: Path,
    modality: Modality,
    patient: PatientHeader,
    *,
    series_description: str,
    patient_position: str = "HFS",
    frame_of_reference_uid: str | None = None,
) -> None:
    """Write a volume as a classic CT or MR series.

    Parameters
    ----------
    image : Image
        Values (x, y, z); grid axes are column index, row index, slice index. The axes must be
        perpendicular. CT values are HU, rounded to whole numbers. MR values that are not whole
        numbers from 0 to 65535 are scaled so that the largest becomes 4000.
    folder : Path
        Made when missing; files are named ``0001.dcm`` and on, along the slice axis.
    modality : Modality
    patient : PatientHeader
        Its seed together with modality and description decides every UID.
    series_description : str
    patient_position : str
        Written as it is; the geometry is the grid's.
    frame_of_reference_uid : str, optional
        Used when the grid has none of its own.

    Raises
    ------
    UserError
        When there is no frame of reference, or the axes are not perpendicular.
    """
    grid = image.grid
    frame_uid = frame_of_reference_uid or grid.frame_of_reference_uid
    if frame_uid is None:
        raise UserError(
            f"The series '{series_description}' cannot be written.",
            "Its grid has no Frame of Reference and none was given.",
            "Give a Frame of Reference UID.",
            "no-frame-of-reference",
        )
    _refuse_shear(grid, series_description)
    stored = _stored_values(image.values, modality)
    series_words = ("series", modality.value, series_description)
    common = _series_dataset(grid, modality, patient, series_description)
    common.SeriesInstanceUID = patient.uid(*series_words)
    common.PatientPosition = patient_position
    fill_frame_of_reference(common, frame_uid)
    folder.mkdir(parents=True, exist_ok=True)
    sop_class = CTImageStorage if modality is Modality.CT else MRImageStorage
    normal = np.cross(grid.directions[:, 0], grid.directions[:, 1])
    for k in range(grid.shape[2]):
        dataset = Dataset()
        dataset.update(common)
        corner = transform_points(grid.ras_from_vox, (0, 0, k))
        dataset.InstanceNumber = k + 1
        dataset.ImagePositionPatient = decimals(lps_from_ras(corner))
        dataset.SliceLocation = decimals([float(normal @ corner)])[0]
        dataset.PixelData = np.ascontiguousarray(stored[:, :, k].T).astype("<u2").tobytes()
        uid = patient.uid(*series_words, k)
        save(dataset, folder / f"{k + 1:04d}.dcm", sop_class, uid)


def decimals(numbers: Iterable[float]) -> list[DSfloat]:
    """Give numbers as DICOM decimal strings of at most 16 characters, nearest value."""
    # Adding zero turns -0.0 into 0.0.
    return [_decimal(float(n) + 0.0) for n in numbers]


def _decimal(number: float) -> DSfloat:
    """Give one decimal string; pydicom's own is a character too long for 9.999999999999999."""
    written = DSfloat(number, auto_format=True)
    return written if len(str(written)) <= _DS_LENGTH else DSfloat(f"{number:.9g}")


def orientation(grid: Grid) -> list[DSfloat]:
    """Give Image Orientation (Patient): direction along a row, then down a column."""
    return decimals(lps_from_ras(grid.directions.T[:2]).ravel())


def pixel_spacing(grid: Grid) -> list[DSfloat]:
    """Give Pixel Spacing: distance between rows, then between columns."""
    between_columns, between_rows, _ = grid.spacing_mm
    return decimals([between_rows, between_columns])


def _refuse_shear(grid: Grid, series_description: str) -> None:
    product = grid.directions.T @ grid.directions
    worst = float(np.abs(product - np.eye(3)).max())
    if worst > 1e-4:
        raise UserError(
            f"The series '{series_description}' cannot be written.",
            f"Its axes are not perpendicular (cosine {worst:.4f}); "
            "a DICOM slice cannot be a parallelogram.",
            "Resample it on perpendicular axes.",
            "sheared-grid",
        )


def _stored_values(values: NDArray[np.generic], modality: Modality) -> NDArray[np.uint16]:
    is_whole = np.issubdtype(values.dtype, np.integer)
    numbers = values.astype(np.int32 if is_whole else np.float64)
    if modality is Modality.CT:
        numbers = numbers - _CT_INTERCEPT_HU
    elif not (numbers.min() >= 0 and numbers.max() <= _LARGEST and _all_whole(numbers)):
        numbers = np.maximum(numbers, 0)
        numbers = numbers * (4000.0 / max(float(numbers.max()), 1e-12))
    return np.asarray(np.clip(np.rint(numbers), 0, _LARGEST), dtype=np.uint16)


def _all_whole(numbers: NDArray[np.generic]) -> bool:
    return bool(np.array_equal(numbers, np.rint(numbers)))


def _series_dataset(
    grid: Grid, modality: Modality, patient: PatientHeader, series_description: str
) -> Dataset:
    """Give what all slices of the series share, without UIDs, position and pixels."""
    dataset = Dataset()
    fill_patient_study_equipment(dataset, patient)
    dataset.Modality = modality.value
    dataset.SeriesDescription = series_description
    dataset.SeriesNumber = 1 if modality is Modality.CT else 2
    dataset.AcquisitionNumber = 1
    dataset.AcquisitionDate, dataset.AcquisitionTime = patient.study_date, "120000"
    dataset.BodyPartExamined = "HEAD"
    dataset.ImageOrientationPatient = orientation(grid)
    dataset.PixelSpacing = pixel_spacing(grid)
    spacing = decimals([grid.spacing_mm[2]])[0]
    dataset.SliceThickness = spacing
    dataset.SamplesPerPixel = 1
    dataset.PhotometricInterpretation = "MONOCHROME2"
    dataset.Columns, dataset.Rows = grid.shape[0], grid.shape[1]
    dataset.BitsAllocated = dataset.BitsStored = 16
    dataset.HighBit = 15
    dataset.PixelRepresentation = 0
    if modality is Modality.CT:
        dataset.ImageType = ["ORIGINAL", "PRIMARY", "AXIAL"]
        dataset.KVP = "120"
        dataset.RescaleIntercept = str(_CT_INTERCEPT_HU)
        dataset.RescaleSlope = "1"
        dataset.WindowCenter, dataset.WindowWidth = "40", "400"
    else:
        dataset.ImageType = ["ORIGINAL", "PRIMARY", "OTHER"]
        dataset.ScanningSequence, dataset.SequenceVariant = "GR", "MP"
        dataset.ScanOptions = ""
        dataset.MRAcquisitionType = "3D"
        dataset.RepetitionTime, dataset.EchoTime = "2000", "3"
        dataset.EchoTrainLength = 1
        dataset.SpacingBetweenSlices = spacing
    return dataset


def refuse_unwritable(series: DiffusionSeries, series_description: str, largest: int) -> None:
    """Raise UserError for a series without frame of reference, or signal beyond what fits."""
    problem = f"The diffusion series '{series_description}' cannot be written."
    if series.grid.frame_of_reference_uid is None:
        raise UserError(
            problem,
            "Its grid has no Frame of Reference.",
            "Give the grid a Frame of Reference UID.",
            "no-frame-of-reference",
        )
    low, high = float(series.values.min()), float(series.values.max())
    if not (low >= 0 and high <= largest):
        raise UserError(
            problem,
            f"The signal runs from {low:g} to {high:g}; 0 to {largest} can be stored.",
            "Scale the signal.",
            "signal-range",
        )
