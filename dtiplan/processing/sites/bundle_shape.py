"""Shape of two tracts: likeness of their streamlines, and how far their cores lie apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from scipy.spatial import cKDTree

from dtiplan.processing.tracts.resampling import aligned, direct_flip_distances_mm, resampled

if TYPE_CHECKING:
    from dtiplan.domain.geometry import Array
    from dtiplan.domain.streamlines import Streamlines

N_NODES = 100
_SHAPE_NODES = 20
_SHAPE_MM = 6.0
_MOST_LINES = 500
_FEW = 12
_DENSE = 4000
_ROUNDS = 12
_END_SHARE = 0.05
_INDEPENDENT_MM = 10.0
"""Along a core its errors are alike over about this length."""
_LEAST_SHARE = 0.3
"""A shift in a direction to which less of the core is at right angles cannot be told from a tract
that reaches farther: along a nearly straight core it stays 0."""
_SETTLED_MM = 1e-6


@dataclass(frozen=True, eq=False)
class Core:
    """The middle of a tract.

    Parameters
    ----------
    nodes_mm : array, (100, 3)
        Equally spaced, RAS.
    error_mm : float
        Standard error of a node along one axis, from the spread of the streamlines and how many
        of them are independent.
    """

    nodes_mm: Array
    error_mm: float


@dataclass(frozen=True, eq=False)
class CoreShift:
    """How far one core lies from another.

    Parameters
    ----------
    shift_mm : array, (3,)
        The one shift that carries the first onto the second, RAS.
    uncertainty_mm : float
        Standard uncertainty of each component: what the shift leaves over and the errors of both
        cores, each taken as independent from one centimetre of the core to the next.
    distance_mm : float
        Mean distance at right angles to the cores, before the shift.
    """

    shift_mm: Array
    uncertainty_mm: float
    distance_mm: float


def shape_similarity(first: Streamlines, second: Streamlines) -> float:
    """Give how many streamlines of each tract have a like one in the other, 0 to 1.

    Mean of both shares that lie within 6 mm of minimum average direct-flip distance (20 nodes).
    Of more than 500 streamlines, 500 are looked at, evenly taken.

    References
    ----------
    Garyfallidis, E. et al. QuickBundles. Frontiers in Neuroscience 6:175 (2012): bundle adjacency.
    Chandio, B. Q. et al. Bundle analytics. Scientific Reports 10:17149 (2020): shape similarity,
    there between the centroids of clusters that are found with random numbers.
    """
    some, others = (resampled(_thinned(lines), _SHAPE_NODES) for lines in (first, second))
    apart = direct_flip_distances_mm(some, others)
    there = float((apart.min(axis=1) < _SHAPE_MM).mean())
    back = float((apart.min(axis=0) < _SHAPE_MM).mean())
    return 0.5 * (there + back)


def core_of(
    lines: Streamlines, like: Core | None = None, n_independent: float | None = None
) -> Core:
    """Give the middle of a tract: the mean of its streamlines at each of 100 nodes.

    The mean turns with the tract; the median of each coordinate would not.

    Parameters
    ----------
    lines : Streamlines
        At least one.
    like : Core, optional
        Which way to run.
    n_independent : float, optional
        How many of the streamlines have errors of their own: those in one voxel follow the same
        noise, however many they are, so that it is the number of voxels across the tract. By
        default all of them.
    """
    few = None
    if like is not None:
        few = like.nodes_mm[np.linspace(0, N_NODES - 1, _FEW).round().astype(int)]
    _, is_turned = aligned(resampled(lines, _FEW), few)
    nodes = resampled(lines, N_NODES)
    nodes[is_turned] = nodes[is_turned, ::-1]
    variance = float(nodes.var(axis=0).mean())
    n = len(nodes) if n_independent is None else min(float(len(nodes)), max(1.0, n_independent))
    return Core(nodes.mean(axis=0), float(np.sqrt(variance / n)))


def voxels_across(n_voxels: int, spacing_mm: float, lines: Streamlines) -> float:
    """Give how many voxels lie side by side across a tract: its voxels over those along it."""
    return n_voxels * spacing_mm / max(float(lines.lengths_mm().mean()), spacing_mm)


def core_shift(first: Core, second: Core) -> CoreShift:
    """Measure how far two cores lie apart at right angles to them.

    Parameters
    ----------
    first, second : Core
        In one frame, running the same way.

    Notes
    -----
    Least squares of ``P_i s = P_i d_i``: d_i leads from a node to the nearest place on the other
    core, P_i takes away what runs along the core there. Nodes of both cores count, but for the
    first and last twentieth and those that lie beyond the other's end. Repeated from the shifted
    core, as in iterative closest point matching. A direction along which nearly all of the core
    runs is left out.
    """
    here, other = first.nodes_mm, second.nodes_mm
    shift, distance, kept = np.zeros(3), 0.0, np.ones(1)
    for number in range(_ROUNDS):
        there = _right_angled(here + shift, other)
        back = _right_angled(other, here + shift)
        if number == 0:
            distance = float(np.linalg.norm(there[0], axis=1).mean())
        apart = np.concatenate([there[0], -back[0]])
        along = np.concatenate([there[1], back[1]])
        # How much of the core is at right angles to each direction, 0 to 1.
        shares, ways = np.linalg.eigh(np.eye(3) - np.einsum("ni,nj->ij", along, along) / len(along))
        is_told = shares >= _LEAST_SHARE
        kept = shares[is_told]
        ways = ways[:, is_told]
        move = ways @ ((ways.T @ apart.mean(axis=0)) / kept)
        shift = shift + move
        if float(np.linalg.norm(move)) < _SETTLED_MM:
            break
    left = _right_angled(here + shift, other)[0]
    length = float(np.linalg.norm(np.diff(here, axis=0), axis=1).sum())
    n_independent = max(2.0, length / _INDEPENDENT_MM)
    left_mm2 = float((left**2).sum(axis=1).mean()) / 2.0
    errors_mm2 = first.error_mm**2 + second.error_mm**2
    u = float(np.sqrt((left_mm2 + errors_mm2) / n_independent / kept.min()))
    return CoreShift(shift, u, distance)


def _right_angled(core: Array, other: Array) -> tuple[Array, Array]:
    """Give for the inner nodes the way to the other core, less what runs along it, and its axis."""
    skip = int(len(core) * _END_SHARE)
    inner = core[skip : len(core) - skip]
    share = np.linspace(0.0, len(other) - 1.0, _DENSE)
    nodes = np.arange(len(other))
    dense = np.stack([np.interp(share, nodes, other[:, axis]) for axis in range(3)], axis=1)
    nearest = cKDTree(dense).query(inner)[1]
    is_beside = (nearest > 0) & (nearest < _DENSE - 1)
    if not is_beside.any():
        is_beside[:] = True
    axis = np.gradient(dense, axis=0)[nearest[is_beside]]
    axis /= np.maximum(np.linalg.norm(axis, axis=1, keepdims=True), 1e-12)
    apart = dense[nearest[is_beside]] - inner[is_beside]
    return apart - np.sum(apart * axis, axis=1, keepdims=True) * axis, axis


def _thinned(lines: Streamlines) -> Streamlines:
    if len(lines) <= _MOST_LINES:
        return lines
    return lines.subset(np.linspace(0, len(lines) - 1, _MOST_LINES).round().astype(np.int64))
