"""Profiles: diffusion measures along a tract, as in automated fibre quantification.

All streamlines are turned the same way and cut into the same number of nodes; at each node a
streamline counts the less, the further it is from the core (Gaussian of its Mahalanobis distance;
Yeatman 2012, PLoS ONE 7:e49790). Which end comes first follows from where the ends lie in the
template, so that both sides of a tract, and the same tract of other patients, run the same way.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from dtiplan.domain.geometry import transform_points
from dtiplan.domain.tract_profiles import MapProfile, TractProfile
from dtiplan.processing.tracts.resampling import aligned_nodes

if TYPE_CHECKING:
    from dtiplan.domain.geometry import Array
    from dtiplan.domain.image import Image
    from dtiplan.domain.maps import TensorMaps
    from dtiplan.domain.streamlines import Streamlines

N_NODES = 100
_MAPS = ("fa", "md", "ad", "rd")
_ENDS = {0: ("left", "right"), 1: ("rear", "front"), 2: ("lower", "upper")}
_SMALLEST_SD_MM = 0.5

ToTemplate = Callable[["Array"], "Array"]
Away = Callable[["Array"], float]
"""Gives the shortest distance of points, (n, 3), RAS mm of the diffusion series, to a target."""


def profile(
    name: str,
    streamlines: Streamlines,
    maps: TensorMaps,
    to_template_mm: ToTemplate,
    targets: Mapping[str, Away] | None = None,
    shift_mm: Image | None = None,
) -> TractProfile:
    """Measure along one tract.

    Parameters
    ----------
    name : str
    streamlines : Streamlines
        At least one.
    maps : TensorMaps
    to_template_mm : callable
        Carries the patient's RAS mm to the template's: there the ends are named.
    targets : mapping, optional
        Distances from each target.
    shift_mm : Image, optional
        How far tissue may lie from its true place, on any grid in the diffusion's frame.
    """
    if not len(streamlines):
        raise ValueError("a tract without streamlines has no profile")
    nodes = aligned_nodes(streamlines, N_NODES)
    nodes, ends = _from_first_end(nodes, to_template_mm)
    core = np.median(nodes, axis=0)
    weights = _weights(nodes, core)
    is_measured = _in_mask(nodes, maps)
    measured = {
        key: _weighted(_sampled(getattr(maps, key), nodes), weights * is_measured) for key in _MAPS
    }
    steps = np.linalg.norm(np.diff(core, axis=0), axis=1)
    away = {
        target: np.array([distance(nodes[:, node]) for node in range(N_NODES)])
        for target, distance in (targets or {}).items()
    }
    return TractProfile(
        name,
        ends,
        core,
        np.concatenate([[0.0], np.cumsum(steps)]),
        is_measured.sum(axis=0).astype(np.float64),
        measured,
        away,
        None if shift_mm is None else _weighted(_sampled(shift_mm, nodes), weights * is_measured),
    )


def _from_first_end(nodes: Array, to_template_mm: ToTemplate) -> tuple[Array, tuple[str, str]]:
    """Turn all so that the lower, rear or left end comes first, and name the ends.

    The axis is that along which the ends, mirrored to one side, lie furthest apart. Front-back
    and head-foot go before left-right unless the tract joins both sides, so that the two sides
    of a tract agree.
    """
    ends = to_template_mm(np.stack([nodes[:, 0].mean(axis=0), nodes[:, -1].mean(axis=0)]))
    is_across = ends[0, 0] * ends[1, 0] < 0 and np.abs(ends[:, 0]).min() > 10.0
    way = np.abs(ends[1] - ends[0])
    axis = 0 if is_across else 1 + int(way[2] > way[1])
    if ends[0, axis] > ends[1, axis]:
        nodes = nodes[:, ::-1]
    return nodes, _ENDS[axis]


def _weights(nodes: Array, core: Array) -> Array:
    """Give how much each streamline counts at each node, (n, n_nodes); they sum to 1."""
    off = nodes - core
    covariance = np.einsum("nki,nkj->kij", off, off) / max(1, len(nodes) - 1)
    covariance += _SMALLEST_SD_MM**2 * np.eye(3)
    squared = np.einsum("nki,kij,nkj->nk", off, np.linalg.inv(covariance), off, optimize=True)
    weights = np.exp(-0.5 * (squared - squared.min(axis=0)))
    return np.asarray(weights / weights.sum(axis=0))


def _in_mask(nodes: Array, maps: TensorMaps) -> NDArray[np.bool_]:
    return _sampled(maps.mask, nodes, order=0) > 0.5


def _sampled(image: Image, nodes: Array, order: int = 1) -> Array:
    """Give the map's value at each node, (n, n_nodes); between voxels by straight lines."""
    index = transform_points(image.grid.vox_from_ras, nodes.reshape(-1, 3))
    values = np.asarray(image.values, dtype=np.float32)
    found = ndimage.map_coordinates(values, index.T, order=order, mode="constant", cval=0.0)
    return np.asarray(found.reshape(nodes.shape[:2]), dtype=np.float64)


def _weighted(values: Array, weights: Array) -> MapProfile:
    total = weights.sum(axis=0)
    safe = np.where(total > 0, total, 1.0)
    mean = (values * weights).sum(axis=0) / safe
    spread = np.sqrt((weights * (values - mean) ** 2).sum(axis=0) / safe)
    hole = total <= 0
    return MapProfile(np.where(hole, np.nan, mean), np.where(hole, np.nan, spread))
