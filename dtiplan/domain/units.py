"""The closed list of units a map or a measurement can have."""

from enum import StrEnum


class Unit(StrEnum):
    """Units as they are written beside a number."""

    NONE = ""
    MM = "mm"
    CC = "cc"
    MM2_S = "mm2/s"
    S_MM2 = "s/mm2"
    GY = "Gy"
    HU = "HU"
    DEGREE = "deg"
    PERCENT = "%"
    SIGNAL = "a.u."
