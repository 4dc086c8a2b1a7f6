"""Where each maker writes b-value and direction.

This is the second opinion beside the converter: the tags below hold the direction in patient
space for Siemens, Philips and Canon, and along the image axes for GE and UIH. Sources: DICOM
PS3.3 C.8.13.5.9 (MR Diffusion macro), the makers' conformance statements.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from pydicom.dataset import Dataset

from dtiplan.domain.gradients import B0_LIMIT_S_MM2
from dtiplan.io.dicom_values import number, numbers, text

_B_VALUE = (0x0018, 0x9087)
_DIRECTION = (0x0018, 0x9089)
_DIRECTIONALITY = (0x0018, 0x9075)
_DIRECTION_SEQUENCE = (0x0018, 0x9076)
_SIEMENS_B = (0x0019, 0x100C)
_SIEMENS_DIRECTION = (0x0019, 0x100E)
_GE_B = (0x0043, 0x1039)
_GE_DIRECTION = ((0x0019, 0x10BB), (0x0019, 0x10BC), (0x0019, 0x10BD))
_PHILIPS_B = (0x2001, 0x1003)
_PHILIPS_DIRECTION = ((0x2005, 0x10B0), (0x2005, 0x10B1), (0x2005, 0x10B2))
_UIH_B = (0x0065, 0x1009)
_UIH_DIRECTION = (0x0065, 0x1037)
_CREATORS = tuple((group, 0x0010) for group in (0x0019, 0x0043, 0x2001, 0x2005))

WEIGHTING_TAGS = (
    _B_VALUE,
    _DIRECTION,
    _DIRECTIONALITY,
    _DIRECTION_SEQUENCE,
    _SIEMENS_B,
    _SIEMENS_DIRECTION,
    _GE_B,
    *_GE_DIRECTION,
    _PHILIPS_B,
    *_PHILIPS_DIRECTION,
    _UIH_B,
    _UIH_DIRECTION,
    *_CREATORS,
)
"""The tags a reader has to ask for."""

_CANON_COMMENT = re.compile(r"b\s*=\s*([\d.]+)\s*(?:\(([-\d.,eE+ ]+)\))?")
_ABSURD_COMPONENT = 100.0
_ABSURD_B_S_MM2 = 1e6
_GE_OFFSET = 100_000
"""GE adds multiples of this (for example 1e9) to the b-value to carry flags."""


class Weighting(NamedTuple):
    """How one slice was weighted; None where the file does not say.

    The direction is in DICOM patient space, for GE and UIH along the image axes.
    ``is_isotropic`` marks an average over directions (trace), with b > 0 and none.
    """

    b_s_mm2: float | None
    direction: tuple[float, float, float] | None
    is_isotropic: bool


def weighting_of(dataset: Dataset, vendor: str) -> Weighting:
    """Read b-value and direction of one slice from a data set or its diffusion group."""
    b = _b_value(dataset, vendor)
    direction = _direction(dataset, vendor)
    if direction is not None and not 0 < max(map(abs, direction)) < _ABSURD_COMPONENT:
        direction = None
    weighted = b is not None and b > B0_LIMIT_S_MM2
    stated = text(dataset, _DIRECTIONALITY).upper()
    no_direction = vendor == "Philips" and direction is None
    isotropic = weighted and (stated == "ISOTROPIC" or no_direction)
    return Weighting(b, direction, isotropic)


def _b_value(dataset: Dataset, vendor: str) -> float | None:
    private = {"Siemens": _SIEMENS_B, "Philips": _PHILIPS_B, "UIH": _UIH_B, "GE": _GE_B}
    value: float | None = None
    if vendor == "GE":
        # GE's standard tag is absent at b = 0, so its own tag goes first.
        value = number(dataset, _GE_B)
        value = None if value is None else value % _GE_OFFSET
    if value is None:
        value = number(dataset, _B_VALUE)
    if value is None and vendor in private and vendor != "GE":
        value = number(dataset, private[vendor])
    if value is None and vendor == "Canon":
        match = _CANON_COMMENT.search(text(dataset, "ImageComments"))
        value = float(match[1]) if match else None
    return value if value is not None and 0 <= value < _ABSURD_B_S_MM2 else None


def _direction(dataset: Dataset, vendor: str) -> tuple[float, float, float] | None:
    if vendor == "GE":
        return _three_elements(dataset, _GE_DIRECTION)
    if vendor == "UIH":
        # Some versions write (0018,9089) too, but without the turn of the image.
        values = numbers(dataset, _UIH_DIRECTION, 3)
        return None if values is None else (values[0], values[1], values[2])
    items = dataset.get(_DIRECTION_SEQUENCE)
    holder = items.value[0] if items is not None and items.value else dataset
    values = numbers(holder, _DIRECTION, 3)
    if values is None and vendor == "Siemens":
        values = numbers(dataset, _SIEMENS_DIRECTION, 3)
    if values is None and vendor == "Philips":
        return _three_elements(dataset, _PHILIPS_DIRECTION)
    return None if values is None else (values[0], values[1], values[2])


def _three_elements(
    dataset: Dataset, tags: tuple[tuple[int, int], ...]
) -> tuple[float, float, float] | None:
    x, y, z = (number(dataset, tag) for tag in tags)
    return None if x is None or y is None or z is None else (x, y, z)
