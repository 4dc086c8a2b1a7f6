"""A map the scanner made itself, for example of ADC, as values at places.

Such maps are never used for planning; they are laid beside the program's own numbers.
"""

from __future__ import annotations

import numpy as np
import pydicom

from dtiplan.domain.errors import UserError
from dtiplan.domain.geometry import Grid, ras_from_lps
from dtiplan.domain.image import Image
from dtiplan.domain.series import SeriesKind, SeriesRecord
from dtiplan.domain.units import Unit
from dtiplan.io.dicom_headers import DAMAGED, read_header, without_pydicom_warnings
from dtiplan.io.dicom_slices import stack_of
from dtiplan.io.dicom_values import number

_MICRO = 1e-6
_LARGEST_MM2_S = 0.1
"""Stored numbers above this are not mm2/s; every maker stores 1e-6 mm2/s then."""


def is_adc_map(record: SeriesRecord) -> bool:
    """Whether a series is a map of ADC that the scanner made."""
    if record.kind is not SeriesKind.SCANNER_MAP or not record.files:
        return False
    with without_pydicom_warnings():
        try:
            words = {word.upper() for word in read_header(record.files[0]).image_type}
        except DAMAGED:
            return False
    return "ADC" in words


def read_adc_map(record: SeriesRecord) -> tuple[Image, tuple[float, float, float] | None]:
    """Read a scanner's ADC map, mm2/s.

    Returns
    -------
    image : Image
    direction_ras : (float, float, float) or None
        Direction of the weighting it was made from; None for a mean over directions.

    Raises
    ------
    UserError
        ``map-unreadable``.
    """
    try:
        with without_pydicom_warnings():
            return _read(record)
    except (*DAMAGED, RuntimeError) as reason:
        raise UserError(
            f"The scanner's map '{record.description}' cannot be read.",
            f"{type(reason).__name__}: {str(reason)[:200]}.",
            "Export it again, or leave it out.",
            "map-unreadable",
        ) from reason


def _read(record: SeriesRecord) -> tuple[Image, tuple[float, float, float] | None]:
    headers = [read_header(path) for path in record.files]
    frames = [frame for header in headers for frame in header.frames]
    stack, _ = stack_of(frames)
    head = headers[0]
    if stack is None or head.pixel_spacing_mm is None or stack.counts.max() > 1:
        raise ValueError("its slices are not one stack")
    values = np.zeros((head.columns, head.rows, len(stack.places_mm)), dtype=np.float64)
    place = iter(stack.index)
    for header in headers:
        dataset = pydicom.dcmread(header.path)
        pixels = dataset.pixel_array
        slope, intercept = number(dataset, "RescaleSlope"), number(dataset, "RescaleIntercept")
        for picture in pixels if pixels.ndim == 3 else pixels[None]:
            values[..., next(place)] = picture.T * (slope or 1.0) + (intercept or 0.0)
    if np.percentile(values, 99) > _LARGEST_MM2_S:
        values *= _MICRO
    row, column = np.asarray(stack.orientation_lps[:3]), np.asarray(stack.orientation_lps[3:])
    down, across = head.pixel_spacing_mm
    step = stack.step_mm or head.slice_spacing_mm or 1.0
    matrix = np.eye(4)
    matrix[:3, 0] = ras_from_lps(row * across)
    matrix[:3, 1] = ras_from_lps(column * down)
    matrix[:3, 2] = ras_from_lps(stack.normal_lps * step)
    matrix[:3, 3] = ras_from_lps(stack.first_lps_mm)
    grid = Grid(
        (values.shape[0], values.shape[1], values.shape[2]), matrix, record.frame_of_reference_uid
    )
    given = frames[0].weighting.direction
    direction = None
    if given is not None:
        x, y, z = ras_from_lps(given)
        direction = (float(x), float(y), float(z))
    return Image(values, grid, Unit.MM2_S, "scanner ADC"), direction
