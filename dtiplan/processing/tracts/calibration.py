"""Calibration: from depths in repeated tracts to probabilities, learned where the truth is known.

Of each digital patient and tract it is counted how many voxels lie at each depth, and how many of
them belong to the true tract. The share of the latter, made to rise with depth (pool adjacent
violators; Ayer et al., Ann Math Stat 1955;26:641), is the probability. The region of a level is
then the smallest that holds the level's share of the expected tract; that share is moved a little
so that, over the patients of the calibration, the level's share of the *true* tract is held.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import isotonic_regression

from dtiplan.domain.certainty import LEVELS, Basis, Calibration
from dtiplan.domain.geometry import Array

BIN_MM = 0.25
EDGES_MM = np.arange(-30.0, 12.0 + BIN_MM / 2, BIN_MM)
_HALVINGS = 30
_SMOOTH_BINS = 4
"""The probability is fitted to bins of one millimetre: finer ones hold little but chance."""


@dataclass(frozen=True, eq=False)
class DepthCount:
    """The voxels of one tract of one patient by depth.

    Parameters
    ----------
    n, n_true : int arrays, (n_bins,)
        Voxels at each depth (``EDGES_MM``), and how many of them belong to the true tract.
    n_true_beyond : int
        Voxels of the true tract beyond the outermost depth.
    """

    n: NDArray[np.int64]
    n_true: NDArray[np.int64]
    n_true_beyond: int

    @property
    def n_truth(self) -> int:
        """All voxels of the true tract."""
        return int(self.n_true.sum()) + self.n_true_beyond


def count_depths(
    depth_mm: NDArray[np.float32], truth: NDArray[np.bool_], n_truth: int
) -> DepthCount:
    """Count the voxels of a window by depth.

    Parameters
    ----------
    depth_mm : array (x, y, z)
    truth : bool array (x, y, z)
        The true tract in the same window.
    n_truth : int
        Its voxels in the whole volume.
    """
    inside = np.clip(depth_mm, EDGES_MM[0] - 1.0, EDGES_MM[-1] - 1e-6)
    n = np.histogram(inside, EDGES_MM)[0]
    n_true = np.histogram(inside[truth], EDGES_MM)[0]
    return DepthCount(n, n_true, n_truth - int(n_true.sum()))


def fit_calibration(counts: Sequence[DepthCount], source: str, basis: Basis) -> Calibration:
    """Learn a calibration; every tract counts the same, however large it is."""
    weight = np.array([1.0 / max(count.n_truth, 1) for count in counts])
    n = _coarse(np.asarray(weight @ np.stack([count.n for count in counts])))
    true = _coarse(np.asarray(weight @ np.stack([count.n_true for count in counts])))
    seen = n > 0
    middle = EDGES_MM[:-1].reshape(-1, _SMOOTH_BINS).mean(axis=1) + BIN_MM / 2
    rising = isotonic_regression(true[seen] / n[seen], weights=n[seen]).x
    fitted = Calibration(middle[seen], rising, {}, source, basis)
    shares = {round(100 * level): _share_for(level, fitted, counts) for level in LEVELS}
    return Calibration(fitted.depth_mm, fitted.probability, shares, source, basis)


def _coarse(values: Array) -> Array:
    return np.asarray(values.reshape(-1, _SMOOTH_BINS).sum(axis=1))


def _share_for(level: float, fitted: Calibration, counts: Sequence[DepthCount]) -> float:
    """Find the share of the expected tract at which the level's share of the truth is held."""
    low, high = 0.0, 1.0
    for _ in range(_HALVINGS):
        share = (low + high) / 2.0
        held = float(np.mean([held_share(count, fitted, share) for count in counts]))
        low, high = (share, high) if held < level else (low, share)
    return (low + high) / 2.0


def held_share(count: DepthCount, calibration: Calibration, share: float) -> float:
    """Give the part of the true tract inside the region that holds a share of the expected one.

    The bin in which the region ends counts by the part of it that is needed.
    """
    middle = (EDGES_MM[:-1] + EDGES_MM[1:]) / 2.0
    probability = np.interp(middle, calibration.depth_mm, calibration.probability)
    probability[middle < calibration.depth_mm[0]] = 0.0
    expected = np.cumsum((probability * count.n)[::-1])
    true = np.cumsum(count.n_true[::-1])
    if expected[-1] <= 0.0 or count.n_truth == 0:
        return 0.0
    held = np.interp(
        share * expected[-1], np.concatenate([[0.0], expected]), np.concatenate([[0], true])
    )
    return float(held / count.n_truth)
