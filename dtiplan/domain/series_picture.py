"""One slice of a series that has not been imported, to look at."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, eq=False)
class SeriesPicture:
    """A slice as the series holds it.

    Parameters
    ----------
    values : array, (rows, columns)
        Stored values.
    pixel_mm : (float, float)
        Height and width of a pixel.
    right, bottom : str
        Where the right and the bottom edge of the picture lie in the patient: one of L, R, A, P,
        S, I; empty where the series does not say.
    """

    values: NDArray[np.float32]
    pixel_mm: tuple[float, float]
    right: str
    bottom: str

    def grey_values(self) -> NDArray[np.uint8]:
        """Give grey values, 0 to 255, from the 1st to the 99.5th per cent of the values."""
        finite = self.values[np.isfinite(self.values)]
        if not finite.size:
            return np.zeros(self.values.shape, np.uint8)
        low, high = np.percentile(finite, (1.0, 99.5))
        shares = (np.nan_to_num(self.values) - low) / max(high - low, 1e-6)
        return np.asarray(np.clip(255 * shares, 0, 255), dtype=np.uint8)
