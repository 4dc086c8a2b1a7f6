"""Streamlines with the same number of nodes each, all running the same way.

What compares streamlines node by node (cleaning, profiles) starts here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from dtiplan.domain.geometry import Array
    from dtiplan.domain.streamlines import Streamlines

_ROUNDS = 5
_PORTION = 4096
_FEW = 12


def resampled(streamlines: Streamlines, n_nodes: int) -> Array:
    """Give each streamline the same number of nodes, equally spaced along it.

    Parameters
    ----------
    streamlines : Streamlines
        One without points is refused; one of a single point is repeated.
    n_nodes : int
        At least 2; the ends are kept.

    Returns
    -------
    array, (n_streamlines, n_nodes, 3)
        RAS mm.
    """
    counts = np.diff(streamlines.offsets)
    if (counts == 0).any():
        raise ValueError("a streamline without points cannot be resampled")
    points = streamlines.points_ras_mm.astype(np.float64)
    if not len(points):
        return np.zeros((0, n_nodes, 3))
    steps = np.linalg.norm(np.diff(points, axis=0), axis=1)
    starts = streamlines.offsets[:-1]
    steps[starts[1:] - 1] = 1.0  # between two streamlines: anything above zero
    along = np.concatenate([[0.0], np.cumsum(steps)])
    first, last = along[starts], along[streamlines.offsets[1:] - 1]
    wanted = first[:, None] + np.linspace(0.0, 1.0, n_nodes) * (last - first)[:, None]
    return np.stack([np.interp(wanted, along, points[:, axis]) for axis in range(3)], axis=-1)


def aligned(nodes: Array, like: Array | None = None) -> tuple[Array, NDArray[np.bool_]]:
    """Turn round the streamlines that run against the others.

    Each is laid beside a reference both ways round, as in the minimum average direct-flip
    distance (Garyfallidis 2012); the reference is then made anew from the median of all, until
    nothing changes.

    Parameters
    ----------
    nodes : array, (n, n_nodes, 3)
    like : array, (n_nodes, 3), optional
        Which way to run; by default that of the streamline that lies nearest to all others.

    Returns
    -------
    nodes : array, (n, n_nodes, 3)
    is_turned : bool array, (n,)
    """
    if not len(nodes):
        return nodes, np.zeros(0, dtype=bool)
    core = _middle_one(nodes) if like is None else like
    is_turned = np.zeros(len(nodes), dtype=bool)
    for _ in range(_ROUNDS):
        turned = _is_nearer_turned(nodes, core)
        chosen = np.where(turned[:, None, None], nodes[:, ::-1], nodes)
        core = np.median(chosen, axis=0)
        if (turned == is_turned).all():
            break
        is_turned = turned
    return np.where(is_turned[:, None, None], nodes[:, ::-1], nodes), is_turned


def aligned_nodes(streamlines: Streamlines, n_nodes: int) -> Array:
    """Give each streamline the same number of nodes and the same way round, (n, n_nodes, 3).

    Which way round is judged from a few nodes: that is enough, and quick for large tracts.
    """
    _, is_turned = aligned(resampled(streamlines, _FEW))
    nodes = resampled(streamlines, n_nodes)
    nodes[is_turned] = nodes[is_turned, ::-1]
    return nodes


def _is_nearer_turned(nodes: Array, core: Array) -> NDArray[np.bool_]:
    straight = np.linalg.norm(nodes - core, axis=2).mean(axis=1)
    turned = np.linalg.norm(nodes[:, ::-1] - core, axis=2).mean(axis=1)
    return np.asarray(turned < straight)


def _middle_one(nodes: Array) -> Array:
    """Give the streamline whose middle lies nearest to the median of all middles."""
    middles = nodes[:, nodes.shape[1] // 2]
    away = np.linalg.norm(middles - np.median(middles, axis=0), axis=1)
    return np.asarray(nodes[int(np.argmin(away))])


def direct_flip_distances_mm(some: Array, others: Array) -> NDArray[np.float32]:
    """Give the minimum average direct-flip distance of each to each, (n_some, n_others), mm.

    The mean distance of corresponding nodes, of the two ways round the smaller one
    (Garyfallidis 2012, Frontiers in Neuroscience 6:175).
    """
    from dipy.tracking.distances import bundles_distances_mdf

    right = list(np.ascontiguousarray(others, dtype=np.float32))
    found = np.zeros((len(some), len(others)), dtype=np.float32)
    for start in range(0, len(some), _PORTION):
        left = list(np.ascontiguousarray(some[start : start + _PORTION], dtype=np.float32))
        if left and right:
            found[start : start + len(left)] = bundles_distances_mdf(left, right)
    return found
