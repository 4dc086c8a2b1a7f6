"""One slice from the middle of a series, to look at before anything is imported."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pydicom.pixels.utils import pixel_array

from dtiplan.domain.errors import UserError
from dtiplan.domain.geometry import ras_from_lps
from dtiplan.domain.series import SeriesRecord
from dtiplan.domain.series_picture import SeriesPicture
from dtiplan.io.dicom_headers import (
    DAMAGED,
    FileHeader,
    Frame,
    read_header,
    without_pydicom_warnings,
)
from dtiplan.io.dicom_series import tile_grid

_LOOKED_AT = 60
"""Of how many files of a series the place is read."""

_SAME_PLACE_MM = 0.01
_LETTERS = (("L", "R"), ("P", "A"), ("I", "S"))


def read_picture(record: SeriesRecord) -> SeriesPicture:
    """Read a slice from about the middle of a series.

    Raises
    ------
    UserError
        ``no-picture`` where the series has no pixels or they cannot be decoded.
    """
    try:
        if record.is_nifti:
            return _from_nifti(record.files[0])
        with without_pydicom_warnings():
            return _from_dicom(record)
    except (*DAMAGED, AttributeError, NotImplementedError, RuntimeError) as error:
        raise UserError(
            "No picture of this series can be shown.",
            f"{type(error).__name__}: {str(error)[:200]}.",
            "Copy or export the series again if you need it.",
            "no-picture",
        ) from error


def _from_dicom(record: SeriesRecord) -> SeriesPicture:
    header = _middle_file(record.files)
    number = _middle_frame(header.frames)
    values = np.asarray(pixel_array(header.path, index=number))
    if values.ndim == 3:  # colour
        values = values.mean(axis=-1)
    if header.is_mosaic:
        values = _middle_tile(values, header)
    spacing = header.pixel_spacing_mm or (1.0, 1.0)
    frame = header.frames[number] if header.frames else None
    across = down = ""
    if frame and frame.orientation_lps:
        across, down = _letter(frame.orientation_lps[:3]), _letter(frame.orientation_lps[3:])
    return SeriesPicture(values.astype(np.float32), spacing, across, down)


def _middle_file(files: tuple[Path, ...]) -> FileHeader:
    """Give the header of the file that lies in the middle of some spread over the series."""
    some = files[:: max(1, len(files) // _LOOKED_AT)]
    headers = [read_header(path) for path in some]
    heights = [_height_mm(h.frames[0]) if h.frames else 0.0 for h in headers]
    return headers[int(np.argsort(heights, kind="stable")[len(headers) // 2])]


def _middle_frame(frames: Sequence[Frame]) -> int:
    """Give the place of the frame half way up, of several there the least weighted."""
    if len(frames) < 2:
        return 0
    heights = np.array([_height_mm(frame) for frame in frames])
    middle = np.sort(heights)[len(frames) // 2]
    there = np.flatnonzero(np.abs(heights - middle) < _SAME_PLACE_MM)
    return min(map(int, there), key=lambda n: frames[n].weighting.b_s_mm2 or 0.0)


def _height_mm(frame: Frame) -> float:
    """Give how far a frame lies along the stack."""
    if frame.position_lps_mm is None or frame.orientation_lps is None:
        return 0.0
    way = np.cross(frame.orientation_lps[:3], frame.orientation_lps[3:])
    return float(way @ np.asarray(frame.position_lps_mm))


def _middle_tile(values: NDArray[Any], header: FileHeader) -> NDArray[Any]:
    down, across = tile_grid(header)
    rows, columns = values.shape[0] // down, values.shape[1] // across
    row, column = divmod((header.tiles or 1) // 2, across)
    return values[row * rows : (row + 1) * rows, column * columns : (column + 1) * columns]


def _letter(direction_lps: Any) -> str:
    way = ras_from_lps(direction_lps)
    axis = int(np.argmax(np.abs(way)))
    return _LETTERS[axis][int(way[axis] > 0)]


def _from_nifti(path: Path) -> SeriesPicture:
    import nibabel

    image = nibabel.as_closest_canonical(nibabel.load(path))
    shape = image.shape
    place = (slice(None), slice(None), shape[2] // 2, *(n // 2 for n in shape[3:]))
    values = np.asarray(image.dataobj[place], dtype=np.float32)
    width, height = (float(x) for x in image.header.get_zooms()[:2])
    # Canonical voxels run to the right, front and top; shown the radiological way.
    return SeriesPicture(values.T[::-1, ::-1], (height, width), "L", "P")
