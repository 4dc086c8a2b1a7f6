"""Colours of the pictures: a calm dark ground, readable text, greys and fibre colours."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dtiplan.domain.geometry import Grid
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


def _table(stops: Sequence[tuple[float, str]]) -> Rgb:
    """Interpolate colours given at places from 0 to 1 into a table (256, 3)."""
    places = [place for place, _ in stops]
    colours = np.array([[int(c[i : i + 2], 16) for i in (1, 3, 5)] for _, c in stops])
    x = np.linspace(0.0, 1.0, 256)
    channels = [np.interp(x, places, colours[:, channel]) for channel in range(3)]
    return np.asarray(np.rint(np.stack(channels, axis=1)), dtype=np.uint8)


COLORMAPS: Mapping[str, Rgb] = {
    "grey": _table([(0.0, "#000000"), (1.0, "#ffffff")]),
    "hot": _table([(0.0, "#0b0000"), (0.36, "#e60000"), (0.74, "#ffd200"), (1.0, "#ffffff")]),
    # Even steps of lightness from dark blue to yellow, told apart with any colour vision.
    "viridis": _table(
        [
            (0.0, "#440154"), (0.125, "#472d7b"), (0.25, "#3b528b"), (0.375, "#2c728e"),
            (0.5, "#21918c"), (0.625, "#28ae80"), (0.75, "#5ec962"), (0.875, "#addc30"),
            (1.0, "#fde725"),
        ]
    ),
    "blue-red": _table(
        [(0.0, "#2166ac"), (0.25, "#92c5de"), (0.5, "#f7f7f7"), (0.75, "#f4a582"), (1.0, "#b2182b")]
    ),
}  # fmt: skip
"""Colour tables by name, each (256, 3)."""

_MOST_LOOKED_AT = 400_000


def live_window(image: Image) -> tuple[float, float]:
    """Give the window an image is first shown with in the program, quickly.

    FA and colour FA are shown on a fixed scale, so that patients can be compared; other images
    by percentiles of a part of their voxels.
    """
    if image.name == "colour_fa":
        return 0.0, 1.0 / _COLOUR_GAIN
    if image.name == "fa":
        return 0.0, 1.0
    every = max(1, int(np.ceil((image.values.size / _MOST_LOOKED_AT) ** (1 / 3))))
    some = image.values[::every, ::every, ::every]
    grid = Grid(some.shape[:3], np.eye(4))
    return window(Image(np.asarray(some), grid, image.unit, image.name))
