"""Single images of a stack: where each lies, and its pixels (PS3.3 C.7.6.2, C.7.6.3)."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from pydicom import dcmread

from dtiplan.domain.geometry import lps_from_ras
from dtiplan.io.dicom_series_writer import decimals, orientation, pixel_spacing

if TYPE_CHECKING:
    from pydicom.dataset import Dataset

    from dtiplan.domain.geometry import Grid


def fill_plane(dataset: Dataset, grid: Grid, corner_ras_mm: Any) -> None:
    """Say where one image lies: the centre of its first pixel, its directions and its pixels."""
    corner = np.asarray(corner_ras_mm, dtype=np.float64)
    normal = np.cross(grid.directions[:, 0], grid.directions[:, 1])
    dataset.ImagePositionPatient = decimals(lps_from_ras(corner))
    dataset.ImageOrientationPatient = orientation(grid)
    dataset.PixelSpacing = pixel_spacing(grid)
    dataset.SliceThickness = decimals([grid.spacing_mm[2]])[0]
    dataset.SliceLocation = decimals([float(normal @ corner)])[0]
    dataset.PatientOrientation = [_letters(grid.directions[:, axis]) for axis in (0, 1)]


def _letters(direction_ras: NDArray[np.float64]) -> str:
    """Name a direction by up to three letters, the strongest first (PS3.3 C.7.6.1.1.1)."""
    order = np.argsort(-np.abs(direction_ras))
    names = (("L", "R"), ("P", "A"), ("F", "H"))
    return "".join(
        names[axis][int(direction_ras[axis] > 0)]
        for axis in order
        if abs(direction_ras[axis]) > 0.05
    )


def fill_grey(dataset: Dataset, pixels: NDArray[Any], *, is_signed: bool) -> None:
    """Put in 16-bit grey pixels, (column, row)."""
    dataset.SamplesPerPixel = 1
    dataset.PhotometricInterpretation = "MONOCHROME2"
    dataset.Columns, dataset.Rows = pixels.shape
    dataset.BitsAllocated = dataset.BitsStored = 16
    dataset.HighBit = 15
    dataset.PixelRepresentation = int(is_signed)
    kind = "<i2" if is_signed else "<u2"
    dataset.PixelData = np.ascontiguousarray(pixels.T).astype(kind).tobytes()
    dataset["PixelData"].VR = "OW"


def fill_colour(dataset: Dataset, pixels: NDArray[np.uint8]) -> None:
    """Put in 8-bit RGB pixels, (column, row, 3)."""
    dataset.SamplesPerPixel = 3
    dataset.PhotometricInterpretation = "RGB"
    dataset.PlanarConfiguration = 0
    dataset.Columns, dataset.Rows = pixels.shape[:2]
    dataset.BitsAllocated = dataset.BitsStored = 8
    dataset.HighBit, dataset.PixelRepresentation = 7, 0
    data = np.ascontiguousarray(pixels.transpose(1, 0, 2)).tobytes()
    dataset.PixelData = data + b"\0" * (len(data) % 2)
    dataset["PixelData"].VR = "OB"


def read_pixels(path: Path) -> NDArray[Any]:
    """Read the pixels of one uncompressed image, (column, row) or (column, row, 3)."""
    return np.asarray(dcmread(path).pixel_array).swapaxes(0, 1)
