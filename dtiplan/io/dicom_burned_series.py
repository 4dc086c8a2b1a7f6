"""Writing a copy of the planning MR with something burned into its pixels, as a series of its own.

The copy lies where the original lies, in its frame of reference, and can never be taken for it:
every UID is new, it is DERIVED and SECONDARY, and it says that it is research and burned in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from pydicom.dataset import Dataset
from pydicom.uid import MRImageStorage

from dtiplan.domain.errors import UserError
from dtiplan.domain.planning import Modality
from dtiplan.domain.tracts import Code
from dtiplan.io.dicom_image_plane import fill_grey, fill_plane
from dtiplan.io.dicom_object_header import (
    AboutObject,
    begin_object,
    code_item,
    image_reference,
    plain_text,
    save_object,
)
from dtiplan.io.dicom_series_writer import decimals

if TYPE_CHECKING:
    from pathlib import Path

    from dtiplan.domain.planning import PlanningSeries

_SOURCE = Code("121322", "DCM", "Source image for image processing operation")


def write_burned_series(
    values: NDArray[Any], planning: PlanningSeries, folder: Path, about: AboutObject
) -> tuple[Path, ...]:
    """Write the copy, one file a slice.

    Parameters
    ----------
    values : int array, (x, y, z)
        The planning MR's values with the tracts burned in, -32768 to 65535, on its grid.
    planning : PlanningSeries
        An MR.
    folder : Path
        Must exist.
    about : AboutObject

    Raises
    ------
    UserError
        The planning series is no MR, or the values do not fit it.
    """
    check_burnable(planning)
    low, high = int(values.min()), int(values.max())
    if values.shape != planning.image.grid.shape:
        raise _refusal(f"The values {values.shape} are not on the voxels of the planning series.")
    if low < -32768 or high > (65535 if low >= 0 else 32767):
        raise _refusal(f"The values run from {low} to {high}, which 16 bits cannot hold.")
    window = (float(min(low, 0)), max(float(np.percentile(values, 99.9)), 1.0))
    header = begin_object(planning, MRImageStorage, "MR", about)
    series_uid, position = header.SeriesInstanceUID, planning.header.get("00185100", {})
    paths = []
    for k, image in enumerate(planning.slices):
        dataset = begin_object(planning, MRImageStorage, "MR", about)
        dataset.SeriesInstanceUID = series_uid
        dataset.SOPInstanceUID = about.uid("instance", k)
        dataset.PatientPosition = (position.get("Value") or [""])[0]
        dataset.InstanceNumber = k + 1
        _fill_image(dataset, about, window)
        source = image_reference(image)
        source.PurposeOfReferenceCodeSequence = [code_item(_SOURCE)]
        dataset.SourceImageSequence = [source]
        fill_plane(dataset, planning.image.grid, image.position_ras_mm)
        fill_grey(dataset, values[:, :, k], is_signed=low < 0)
        paths.append(save_object(dataset, folder / f"{k + 1:04d}.dcm"))
    return tuple(paths)


def check_burnable(planning: PlanningSeries) -> None:
    """Refuse a planning series into which nothing may be burned."""
    if planning.modality is not Modality.MR:
        raise _refusal(
            "The planning series is a CT; burned-in numbers would count as densities when a "
            "dose is calculated."
        )


def _refusal(cause: str) -> UserError:
    return UserError(
        "The burned-in series cannot be written.",
        cause,
        "Hand over the RTSTRUCT or the segmentation instead.",
        "not-burnable",
    )


def _fill_image(dataset: Dataset, about: AboutObject, window: tuple[float, float]) -> None:
    """Fill what is the same for all; how it was acquired stands in the original only."""
    dataset.ImageType = ["DERIVED", "SECONDARY", "OTHER"]
    dataset.DerivationDescription = plain_text(about.description)
    dataset.BurnedInAnnotation = "YES"
    dataset.ImageComments = plain_text(f"RESEARCH. {about.description}")
    dataset.AcquisitionNumber = 1
    dataset.ScanningSequence, dataset.SequenceVariant = "RM", "NONE"
    dataset.ScanOptions = dataset.MRAcquisitionType = ""
    dataset.RepetitionTime = dataset.EchoTime = dataset.EchoTrainLength = None
    low, high = window
    dataset.WindowCenter, dataset.WindowWidth = decimals([(low + high) / 2, high - low])
