"""Cleaning: which streamlines of a tract are outliers, and of which kind.

Three rules, each of which can be switched off. A streamline that is too long or too short for
its tract, or that strays from the tract's core, is taken out only if hardly any others run
beside it: a fan of the corticospinal tract or the front loop of the optic radiation is far from
the core as well, but its streamlines support one another. A streamline that runs all alone is
taken out wherever it lies. Where most streamlines run is judged in ``selection.body_of``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from scipy import stats

from dtiplan.processing.tracts.resampling import (
    aligned_nodes,
    direct_flip_distances_mm,
    resampled,
)

if TYPE_CHECKING:
    from dtiplan.domain.geometry import Array
    from dtiplan.domain.streamlines import Streamlines

_NODES = 50
_FEW_NODES = 12
"""Of the streamlines whose distances to one another are measured."""
_SAMPLES = (150, 1500)
_ROUNDS = 5
_INNER = 0.75
"""Part of the streamlines that the core is made from, at each node those nearest to it."""
_SMALLEST_SD_MM = 1.0
"""No tract is thinner than this: below, rounding would decide."""
_PORTION = 512

LENGTH, SHAPE, ISOLATED = "length", "shape", "isolated"


@dataclass(frozen=True)
class CleaningSettings:
    """What counts as an outlier; 0 switches a rule off.

    Parameters
    ----------
    length_sd : float
        A length further from the median than this many standard deviations; 4 in Yeatman 2012
        (PLoS ONE 7:e49790), and in the software AFQ and pyAFQ.
    shape_sd : float
        A node further from the core than this Mahalanobis distance; 5 in Yeatman 2012. Of
        small tracts, whose core is uncertain, a distance that is as rare.
    isolated_mm : float
        A streamline with fewer than ``fewest_neighbours`` others within this minimum average
        direct-flip distance runs alone.
    fewest_neighbours : int
    supported_mm : float
        Streamlines within this distance support each other against the first two rules.
    supporting_share : float
        So large a part of all streamlines, 0 to 1, is enough support, and never fewer than
        ``fewest_neighbours``.
    fewest_streamlines : int
        Fewer than these are no tract to be an outlier of: nothing is removed.
    """

    length_sd: float = 4.0
    shape_sd: float = 5.0
    isolated_mm: float = 10.0
    fewest_neighbours: int = 3
    supported_mm: float = 8.0
    supporting_share: float = 0.005
    fewest_streamlines: int = 20


@dataclass(frozen=True, eq=False)
class Cleaned:
    """What cleaning would take out; the streamlines themselves are not touched.

    Parameters
    ----------
    kept : bool array, (n_streamlines,)
    removed_by : mapping
        For each rule that removed any (``length``, ``shape``, ``isolated``) the indices of
        those it removed, in order. One streamline may be named by several rules.
    """

    kept: NDArray[np.bool_]
    removed_by: Mapping[str, NDArray[np.int64]] = field(default_factory=dict)


def clean(streamlines: Streamlines, settings: CleaningSettings | None = None) -> Cleaned:
    """Judge which streamlines of one tract are outliers.

    The core of the tract and its spread at each node are taken from the inner three quarters
    of the streamlines, made anew in five rounds, so that outliers do not hide one another; the
    spread is scaled to that of a normal distribution.

    Parameters
    ----------
    streamlines : Streamlines
        Of one tract; they need not run the same way.
    settings : CleaningSettings, optional

    Returns
    -------
    Cleaned
    """
    limits = settings or CleaningSettings()
    n = len(streamlines)
    if n < limits.fewest_streamlines:
        return Cleaned(np.ones(n, dtype=bool))
    few = resampled(streamlines, _FEW_NODES)
    wanted = max(limits.fewest_neighbours, int(np.ceil(limits.supporting_share * n)))
    named: dict[str, NDArray[np.bool_]] = {}
    suspects = {
        LENGTH: length_sds(streamlines) > limits.length_sd if limits.length_sd else None,
        SHAPE: core_distances(streamlines) > _limit_for(limits.shape_sd, n)
        if limits.shape_sd
        else None,
    }
    for rule, suspect in suspects.items():
        if suspect is not None and suspect.any():
            named[rule] = suspect.copy()
            named[rule][suspect] = _n_neighbours(few, suspect, limits.supported_mm, wanted) < wanted
    if limits.isolated_mm:
        fewest = limits.fewest_neighbours
        everyone = np.ones(n, dtype=bool)
        named[ISOLATED] = _n_neighbours(few, everyone, limits.isolated_mm, fewest) < fewest
    kept = ~np.logical_or.reduce([np.zeros(n, dtype=bool), *named.values()])
    removed = {rule: np.flatnonzero(which) for rule, which in named.items() if which.any()}
    return Cleaned(kept, removed)


def length_sds(streamlines: Streamlines) -> Array:
    """Give how many standard deviations each length is from the median, (n,).

    The standard deviation is that of a normal distribution with the same median of distances to
    the median, which outliers cannot widen; at least 1 mm.
    """
    lengths = streamlines.lengths_mm()
    away = np.abs(lengths - np.median(lengths))
    spread = max(float(np.median(away)) / float(stats.norm.ppf(0.75)), _SMALLEST_SD_MM)
    return np.asarray(away / spread)


def core_distances(streamlines: Streamlines) -> Array:
    """Give the largest Mahalanobis distance of each streamline's nodes from the core, (n,)."""
    nodes = aligned_nodes(streamlines, _NODES)
    n_inner = max(4, int(np.ceil(_INNER * len(nodes))))
    squared = np.sum((nodes - np.median(nodes, axis=0)) ** 2, axis=2)
    widening = _widening(n_inner / len(nodes))
    for _ in range(_ROUNDS):
        inner = np.argpartition(squared, n_inner - 1, axis=0)[:n_inner]
        chosen = np.take_along_axis(nodes, inner[:, :, None], axis=0)
        core = chosen.mean(axis=0)
        off = chosen - core
        covariance = widening * np.einsum("nki,nkj->kij", off, off) / (n_inner - 1)
        covariance += _SMALLEST_SD_MM**2 * np.eye(3)
        squared = np.einsum(
            "nki,kij,nkj->nk", nodes - core, np.linalg.inv(covariance), nodes - core, optimize=True
        )
    return np.asarray(np.sqrt(squared.max(axis=1)))


def _limit_for(shape_sd: float, n_streamlines: int) -> float:
    """Give the distance that is as rare as the wanted one, for a core made from so few.

    Mahalanobis distances from a mean and covariance of few samples follow Hotelling's T-squared
    instead of the chi-squared distribution.
    """
    n = max(5, int(np.ceil(_INNER * n_streamlines)))
    rare = stats.chi2.sf(shape_sd**2, 3)
    return float(np.sqrt(3 * (n * n - 1) / (n * (n - 3)) * stats.f.isf(rare, 3, n - 3)))


def _widening(inner: float) -> float:
    """Give by how much the inner part of a normal distribution in space is narrower (variance)."""
    if inner >= 1.0:
        return 1.0
    return float(inner / stats.chi2.cdf(stats.chi2.ppf(inner, 3), 5))


def _n_neighbours(
    few: Array, which: NDArray[np.bool_], within_mm: float, enough: int
) -> NDArray[np.int64]:
    """Count the other streamlines near each of some; those with enough are not counted out.

    Most have enough among an even sample of all; only the rest is compared with more, and in the
    end with everyone.
    """
    rows = np.flatnonzero(which)
    counts = np.zeros(len(rows), dtype=np.int64)
    for size in (*_SAMPLES, len(few)):
        stride = max(1, len(few) // size)
        short = np.flatnonzero(counts < enough)
        own = rows[short] % stride == 0
        counts[short] = _counted(few[rows[short]], few[::stride], within_mm) - own
    return counts


def _counted(some: Array, others: Array, within_mm: float) -> NDArray[np.int64]:
    counts = [
        (direct_flip_distances_mm(some[start : start + _PORTION], others) <= within_mm).sum(axis=1)
        for start in range(0, len(some), _PORTION)
    ]
    return np.asarray(np.concatenate([np.zeros(0, np.int64), *counts]), dtype=np.int64)
