"""The part of a scene that stands still, kept as a picture, under what changes many times a second.

While a seed is pulled only its region and streamlines change. They are drawn alone and laid over
the picture of everything else, pixel by pixel by their depth.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Rgba = NDArray[np.uint8]
_CLEAR = 1.0
"""The depth where nothing is."""


@dataclass(frozen=True, eq=False)
class HeldPicture:
    """What stands still.

    Parameters
    ----------
    picture : uint8 array, (rows, columns, 4)
        With the letters that stand before everything.
    depth : float32 array, (rows, columns)
        Of the graphics card, from 0 (near) to 1 (nothing there); 0 where a letter stands.
    """

    picture: Rgba
    depth: NDArray[np.float32]

    @classmethod
    def of(cls, bare: Rgba, lettered: Rgba, depth: NDArray[np.float32]) -> HeldPicture:
        """Hold a picture before and after the letters were drawn, (rows, columns, 4) each."""
        has_letter = (_as_numbers(bare) != _as_numbers(lettered)).reshape(depth.shape)
        return cls(lettered, np.where(has_letter, np.float32(0.0), depth))

    def under(self, loose: Rgba, depth: NDArray[np.float32]) -> Rgba:
        """Lay what was drawn alone over it.

        Parameters
        ----------
        loose : uint8 array, (rows, columns, 4)
            Drawn on black that is clear; its alpha says how much of it is there.
        depth : float32 array, (rows, columns)
            Its depth. What light passes has none, and is laid over everything but the letters.
        """
        drawn = np.flatnonzero(_as_numbers(loose))
        near, still = depth.reshape(-1)[drawn], self.depth.reshape(-1)[drawn]
        is_seen = (near < still) | ((near >= _CLEAR) & (still > 0.0))
        chosen = drawn[is_seen]
        made = self.picture.copy()
        pixels = made.reshape(-1, 4)
        over = loose.reshape(-1, 4)[chosen].astype(np.uint16)
        through = (255 - over[:, 3:]) * pixels[chosen] // 255
        pixels[chosen] = np.minimum(over + through, 255).astype(np.uint8)
        pixels[chosen, 3] = 255
        return made


def _as_numbers(picture: Rgba) -> NDArray[Any]:
    """Look at each pixel as one number, (n,)."""
    return np.ascontiguousarray(picture).view(np.uint32).reshape(-1)
