"""What value colours along streamlines stand for; without VTK, so that the window can say it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from dtiplan.render.colormaps import COLORMAPS

FA_LIMITS = (0.1, 0.8)
DISTANCE_LIMITS_MM = (0.0, 20.0)
TABLE: NDArray[np.uint8] = COLORMAPS["viridis"][40:]
"""From the lowest to the highest value; without the darkest part, which dark would swallow."""


def value_colours(count: int) -> list[list[int]]:
    """Give so many colours (0 to 255) from the lowest to the highest value, for a legend."""
    chosen = np.linspace(0, len(TABLE) - 1, count).round().astype(int)
    return [[int(part) for part in colour] for colour in TABLE[chosen]]
