"""Writing colour pictures as Secondary Capture images (PS3.3 A.8.1), one file a slice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydicom.uid import SecondaryCaptureImageStorage

from dtiplan.domain.errors import UserError
from dtiplan.domain.geometry import transform_points
from dtiplan.io.dicom_image_plane import fill_colour, fill_plane
from dtiplan.io.dicom_object_header import AboutObject, begin_object, plain_text, save_object

if TYPE_CHECKING:
    from pathlib import Path

    from dtiplan.domain.image import Image
    from dtiplan.domain.planning import PlanningSeries


def write_colour_pictures(
    picture: Image, planning: PlanningSeries, folder: Path, about: AboutObject
) -> tuple[Path, ...]:
    """Write a stack of colour pictures with letters burned in.

    Parameters
    ----------
    picture : Image
        (column, row, slice, 3), uint8, on a grid in the planning series' frame of reference.
    planning : PlanningSeries
    folder : Path
        Must exist.
    about : AboutObject

    Raises
    ------
    UserError
        The picture is in another frame of reference.
    """
    grid = picture.grid
    if grid.frame_of_reference_uid != planning.frame_of_reference_uid:
        raise UserError(
            "The pictures cannot be written as DICOM.",
            f"They are in frame of reference {grid.frame_of_reference_uid}, the planning series "
            f"in {planning.frame_of_reference_uid}.",
            "Register the diffusion series to the planning series first.",
            "map-in-another-frame",
        )
    paths = []
    for k in range(grid.shape[2]):
        dataset = begin_object(planning, SecondaryCaptureImageStorage, "OT", about)
        if k == 0:
            series_uid = dataset.SeriesInstanceUID
        dataset.SeriesInstanceUID = series_uid
        dataset.SOPInstanceUID = about.uid("instance", k)
        dataset.ConversionType = "WSD"
        dataset.SecondaryCaptureDeviceManufacturer = "dtiplan"
        dataset.SecondaryCaptureDeviceSoftwareVersions = about.software_version
        dataset.ImageType = ["DERIVED", "SECONDARY"]
        dataset.DerivationDescription = plain_text(about.description)
        dataset.BurnedInAnnotation = "YES"
        dataset.AcquisitionNumber = None
        dataset.InstanceNumber = k + 1
        fill_plane(dataset, grid, transform_points(grid.ras_from_vox, (0, 0, k)))
        fill_colour(dataset, picture.values[:, :, k])
        paths.append(save_object(dataset, folder / f"{k + 1:04d}.dcm"))
    return tuple(paths)
