"""Places in the patient in words: by sides, never by a bare sign."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike
from PySide6.QtCore import QLocale

from dtiplan.gui.translation import tr

_SIDES = (("L", "R"), ("P", "A"), ("I", "S"))


def number(value: float, decimals: int = 1) -> str:
    """Give a number as the interface's language writes it."""
    return QLocale().toString(float(value), "f", decimals)


def coordinate(axis: int, value_mm: float, decimals: int = 1) -> str:
    """Name one coordinate by the side it lies on, for example ``R 23.1``."""
    shown = round(value_mm, decimals)
    return f"{_SIDES[axis][int(shown >= 0)]} {number(abs(shown), decimals)}"


def place(point_ras_mm: ArrayLike) -> str:
    """Name a point, for example ``R 23.1  A 4.0  S 12.7 mm``."""
    values = np.asarray(point_ras_mm, dtype=np.float64)
    words = "  ".join(coordinate(axis, float(value)) for axis, value in enumerate(values))
    return tr("{place} mm").format(place=words)
