"""Colours of the pictures: a calm dark ground, readable text, greys and fibre colours."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from dtiplan.domain.image import Image
from dtiplan.domain.units import Unit

Rgb = NDArray[np.uint8]

BACKGROUND = "#14171c"
TEXT = "#dfe3e8"
FAINT_TEXT = "#9aa3ae"
LETTERS = "#f2c879"
LEFT_RIGHT = "#e5484d"
FRONT_BACK = "#46a758"
HEAD_FOOT = "#3b82f6"
OUTLINE = "#ffd166"
EDGES = "#ff9f43"

_CT_WINDOW_HU = (-100.0, 200.0)
"""Wide enough to show brain and skull together, which registration is judged by."""
_COLOUR_GAIN = 1.4
"""White matter has an FA of 0.4 to 0.8; without a gain the picture is dim."""


def window(image: Image) -> tuple[float, float]:
    """Give the values shown as black and as white."""
    if image.unit is Unit.HU:
        return _CT_WINDOW_HU
    values = np.asarray(image.values, dtype=np.float32)
    finite = values[np.isfinite(values) & (values != 0)]
    if finite.size == 0:
        return 0.0, 1.0
    low, high = np.percentile(finite, [1.0, 99.5])
    low = min(0.0, float(low))
    return low, max(float(high), low + 1e-6)


def grey(values: NDArray[Any], limits: tuple[float, float]) -> Rgb:
    """Turn numbers (h, w) into grey RGB (h, w, 3)."""
    low, high = limits
    scaled = np.clip((np.nan_to_num(values, nan=low) - low) / (high - low), 0.0, 1.0)
    return np.repeat(np.rint(255.0 * scaled).astype(np.uint8)[..., None], 3, axis=-1)


def tinted(picture: Rgb, colour: tuple[float, float, float]) -> Rgb:
    """Multiply an RGB picture by a colour (each part 0 to 1)."""
    return np.asarray(np.rint(picture * np.asarray(colour)), dtype=np.uint8)


def brightened(colour_fa: NDArray[Any]) -> Rgb:
    """Lift a colour FA picture (0 to 255) so that white matter is well seen."""
    return np.rint(np.clip(colour_fa * _COLOUR_GAIN, 0, 255)).astype(np.uint8)


def unit_rgb(colour: tuple[int, int, int]) -> tuple[float, float, float]:
    """Turn 0..255 into 0..1."""
    red, green, blue = colour
    return red / 255.0, green / 255.0, blue / 255.0
