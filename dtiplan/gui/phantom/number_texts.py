"""Numbers as the tables of the wizard show them, in the language of the window."""

from __future__ import annotations

import math

from PySide6.QtCore import QLocale

UM2 = 1e6
"""mm2/s to um2/s, in which diffusivities are shown."""


def number(value: float | None, digits: int = 2, *, has_sign: bool = False) -> str:
    """Give a number with so many decimals; a dash where there is none."""
    if value is None or not math.isfinite(value):
        return "–"
    said = QLocale().toString(float(value), "f", digits)
    return f"+{said}" if has_sign and value > 0 else said


def significant(value: float | None, digits: int = 4) -> str:
    """Give a number with so many significant digits; a dash where there is none."""
    if value is None or not math.isfinite(value):
        return "–"
    said = f"{value:.{digits}g}"
    return said if "e" in said else said.replace(".", QLocale().decimalPoint())


def with_u(value: str, u: str) -> str:
    """Put an uncertainty behind a number."""
    return value if u == "–" else f"{value} ± {u}"
