"""The outline of a phantom along the lines of one image axis, to a part of a voxel."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from dtiplan.domain.geometry import Array

_PLATEAU_FROM, _PLATEAU_TO = 2, 6
"""Voxels inside the edge whose median is the signal that counts as full."""
_SEARCH = 5
"""Voxels on either side of the mask's edge in which the crossing is looked for."""


@dataclass(frozen=True, eq=False)
class Outline:
    """First and last crossing of half the signal on each line; nan where there is none.

    Parameters
    ----------
    low, high : array, (lines, slices)
        Index along the axis, with fraction.
    """

    low: Array
    high: Array


def middle_slices(body: NDArray[np.bool_]) -> slice:
    """Give the middle half of the slices that show the phantom."""
    shown = np.flatnonzero(body.any(axis=(0, 1)))
    spare = len(shown) // 4
    return slice(int(shown[0] + spare), int(shown[-1] - spare + 1))


def outline_of(picture: Array, body: NDArray[np.bool_], axis: int) -> Outline:
    """Find the outline along one of the first two image axes.

    Parameters
    ----------
    picture : array, (x, y, slices)
    body : array of bool, (x, y, slices)
        Where the phantom is, roughly.
    axis : int
        0 or 1.
    """
    values = np.moveaxis(picture, axis, 1).astype(np.float64)
    mask = np.moveaxis(body, axis, 1)
    values = ndimage.gaussian_filter1d(values, 0.5, axis=1)
    lines = _central_lines(mask)
    low = np.where(lines, _crossing(values, mask), np.nan)
    last = values.shape[1] - 1
    high = np.where(lines, last - _crossing(values[:, ::-1], mask[:, ::-1]), np.nan)
    return Outline(low, high)


def _central_lines(mask: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Lines that cross the phantom over more than half its longest chord, (lines, slices)."""
    chord = mask.sum(axis=1)
    return np.asarray((chord > 0.5 * chord.max(axis=0, keepdims=True)) & (chord > 0))


def _crossing(values: Array, mask: NDArray[np.bool_]) -> Array:
    """Place of the first crossing of half the plateau on each line, (lines, slices)."""
    n_lines, n, n_slices = values.shape
    start = mask.argmax(axis=1)
    steps = np.arange(n)[None, :, None]
    plateau_at = (steps >= (start + _PLATEAU_FROM)[:, None]) & (
        steps <= (start + _PLATEAU_TO)[:, None]
    )
    with_plateau = plateau_at.any(axis=1)
    # The median of the few values there: the others are sorted to the end.
    ordered = np.sort(np.where(plateau_at, values, np.inf), axis=1)
    middle = np.maximum(plateau_at.sum(axis=1) - 1, 0) // 2
    plateau = np.take_along_axis(ordered, middle[:, None], axis=1)[:, 0]
    half = plateau / 2.0
    near = (steps >= (start - _SEARCH)[:, None]) & (steps <= (start + _SEARCH)[:, None])
    above = values >= half[:, None]
    rises = np.zeros_like(above)
    rises[:, 1:] = ~above[:, :-1] & above[:, 1:]
    rises &= near
    found = rises.any(axis=1) & with_plateau
    # The last rise before the plateau: ice or a label outside must not count.
    at = n - 1 - rises[:, ::-1].argmax(axis=1)
    before = np.take_along_axis(values, np.maximum(at - 1, 0)[:, None], axis=1)[:, 0]
    after = np.take_along_axis(values, at[:, None], axis=1)[:, 0]
    step = np.where(after > before, after - before, 1.0)
    place = at - 1 + (half - before) / step
    return np.where(found, place, np.nan).reshape(n_lines, n_slices)
