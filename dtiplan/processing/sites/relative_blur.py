"""Relative blur: how much smoother one of two registered images is than the other."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from dtiplan.domain.geometry import Array

_VARIANCES_MM2 = np.linspace(-6.0, 6.0, 25)
_HALVES = 2


@dataclass(frozen=True)
class RelativeBlur:
    """What was found.

    Parameters
    ----------
    variance_mm2 : float
        Above 0: the second image is the smoother one.
    uncertainty_mm2 : float or None
        Standard error from the eight octants of the region.
    is_at_limit : bool
        Whether the images differ by more than was looked for.
    """

    variance_mm2: float
    uncertainty_mm2: float | None
    is_at_limit: bool


def relative_blur(
    first: Array, second: Array, region: NDArray[np.bool_], spacing_mm: float
) -> RelativeBlur:
    """Find the Gaussian that makes the sharper image most like the other.

    For each signed variance the first image (above 0) or the second one (below 0) is smoothed,
    and the correlation in the region is taken; the top of a parabola through the three highest
    values is the result. Brightness and contrast of the images do not matter.

    Parameters
    ----------
    first, second : array, (x, y, z)
        On the same grid of equal voxels.
    region : bool array, (x, y, z)
    spacing_mm : float
    """
    parts = [region, *_octants(region)]
    seen = np.zeros((len(_VARIANCES_MM2), len(parts)))
    for row, variance in enumerate(_VARIANCES_MM2):
        sigma = float(np.sqrt(abs(variance))) / spacing_mm
        a = ndimage.gaussian_filter(first, sigma) if variance > 0 else first
        b = ndimage.gaussian_filter(second, sigma) if variance < 0 else second
        seen[row] = [_correlation(a[part], b[part]) for part in parts]
    tops = [_top(column) for column in seen.T]
    best = tops[0]
    at_limit = bool(abs(best) >= _VARIANCES_MM2[-2])
    others = np.array(tops[1:])
    u = float(np.std(others, ddof=1) / np.sqrt(len(others))) if len(others) > 1 else None
    return RelativeBlur(best, u, at_limit)


def _octants(region: NDArray[np.bool_]) -> list[NDArray[np.bool_]]:
    middle = np.argwhere(region).mean(axis=0)
    index = np.indices(region.shape)
    sides = [index[axis] > middle[axis] for axis in range(3)]
    found = []
    for number in range(_HALVES**3):
        part = region.copy()
        for axis in range(3):
            part &= sides[axis] == bool(number >> axis & 1)
        if int(part.sum()) > 100:
            found.append(part)
    return found


def _correlation(a: Array, b: Array) -> float:
    return float(np.corrcoef(a, b)[0, 1])


def _top(values: Array) -> float:
    """Give where a parabola through the highest value and its neighbours has its top."""
    best = int(np.clip(np.argmax(values), 1, len(values) - 2))
    low, mid, high = values[best - 1 : best + 2]
    step = float(_VARIANCES_MM2[1] - _VARIANCES_MM2[0])
    bend = low - 2.0 * mid + high
    offset = 0.0 if bend >= 0.0 else 0.5 * (low - high) / bend
    return float(_VARIANCES_MM2[best] + step * float(np.clip(offset, -1.0, 1.0)))
