"""Depth made visible in a finished picture: what lies behind something else is shaded at its edge.

After Luft, Colditz, Deussen (2006), "Image enhancement by unsharp masking the depth buffer":
cheap on any machine, and each bundle stands off from what is behind it.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import uniform_filter

Rgba = NDArray[np.uint8]

_DEEPEST_MM = 12.0
_STRENGTH = 0.55
_FOG = 0.22


def shaded_by_depth(
    picture: Rgba, behind_mm: NDArray[np.float32], is_there: NDArray[np.bool_], reach_px: float
) -> Rgba:
    """Darken places that lie behind their surroundings, and a little what is far away.

    Parameters
    ----------
    picture : uint8 array, (rows, columns, 4)
        Changed in place.
    behind_mm : float32 array, (rows, columns)
        Depth of what is seen.
    is_there : bool array, (rows, columns)
        Where anything is seen.
    reach_px : float
        How far an edge throws its shade.

    Returns
    -------
    uint8 array, (rows, columns, 4)
        The same picture.
    """
    if not is_there.any():
        return picture
    nearest, farthest = (float(x) for x in np.percentile(behind_mm[is_there][::7], (1, 99)))
    depth = np.where(is_there, behind_mm, np.float32(farthest))
    width = max(3, round(reach_px))
    around = uniform_filter(uniform_filter(depth, width), width)
    hidden = np.clip((depth - around) * np.float32(1 / _DEEPEST_MM), 0, 1)
    far = np.clip((depth - nearest) / np.float32(max(farthest - nearest, 1.0)), 0, 1)
    light = (1 - np.float32(_STRENGTH) * hidden) * (1 - np.float32(_FOG) * far)
    light[~is_there] = 1
    picture[..., :3] = (picture[..., :3] * light[..., None]).astype(np.uint8)
    return picture
