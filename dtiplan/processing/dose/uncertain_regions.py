"""Regions a tract may fill, cut into samples: by its probability, or by a margin around it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
from scipy import ndimage

from dtiplan.domain.geometry import transform_points
from dtiplan.processing.dose.contour_solid import Samples

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from dtiplan.domain.geometry import Array
    from dtiplan.domain.image import Image

_PROBABILITY_PITCH_MM = 0.6
_MARGIN_PITCH_MM = 0.5
_SURFACE_PITCH_MM = 0.4
_MOST_SAMPLES = 4_000_000


def probable_samples(
    probability: Image, least: float, planning_from_image: Array, pitch_mm: float | None = None
) -> Samples:
    """Cut the region where a place belongs to a tract with at least a probability into samples.

    Parameters
    ----------
    probability : Image
        0 to 1; straight lines between voxels.
    least : float
        Above 0.
    planning_from_image : array, (4, 4)
        RAS mm of the image to RAS mm of the planning frame; rigid.
    pitch_mm : float, optional
        Distance of samples.
    """
    grid = probability.grid
    values = np.asarray(probability.values, np.float32)
    where = np.argwhere(values >= least)
    if not len(where):
        return _none()
    n = np.ceil(np.asarray(grid.spacing_mm) / (pitch_mm or _PROBABILITY_PITCH_MM)).astype(int)
    low = np.clip(where.min(axis=0) - 1, 0, None)
    high = np.minimum(where.max(axis=0) + 1, np.asarray(grid.shape) - 1)
    # The middles of n equal parts of every voxel step: even, whatever the threshold.
    axes = [
        np.arange(a * k, b * k) / k + 0.5 / k
        for a, b, k in zip(low.tolist(), high.tolist(), n.tolist(), strict=True)
    ]
    places = np.stack(np.meshgrid(*axes, indexing="ij"))
    inside = ndimage.map_coordinates(values, places, order=1, mode="nearest") >= least
    lattice = np.argwhere(inside)
    points = transform_points(grid.ras_from_vox, places[:, inside].T)
    each_mm3 = grid.voxel_volume_mm3 / float(n.prod())
    return _samples(transform_points(planning_from_image, points), lattice, each_mm3)


def grown(samples: Samples, margin_mm: float, pitch_mm: float | None = None) -> Samples:
    """Give a body with a margin in all directions, by the distance to its samples.

    Parameters
    ----------
    samples : Samples
        Of the body, closer together than the pitch.
    margin_mm : float
        0 or more.
    pitch_mm : float, optional
        Distance of the new samples; the surface is true to a fifth of it.
    """
    points = samples.points_ras_mm[samples.volumes_mm3 > 0.0]
    if not len(points):
        return _none()
    low, high = points.min(axis=0), points.max(axis=0)
    pitch = pitch_mm or _MARGIN_PITCH_MM
    span = np.prod((high - low + 2.0 * margin_mm) / pitch + 4.0)
    pitch *= max(1.0, float(span / _MOST_SAMPLES) ** (1 / 3))
    start = low - margin_mm - 2.0 * pitch
    shape = np.ceil((high + margin_mm + 2.0 * pitch - start) / pitch).astype(int) + 1
    held = _covered_share(samples, start, pitch, shape)
    distance = _distance_mm(held, pitch)
    covered = np.clip((margin_mm - distance) / pitch + 0.5, 0.0, 1.0)
    lattice = np.argwhere(covered > 0.0)
    volumes = covered[tuple(lattice.T)] * pitch**3
    return _samples(start + lattice * pitch, lattice, volumes)


def surface_points(body: Samples, pitch_mm: float | None = None) -> tuple[Array, Array]:
    """Give places on the surface of a body.

    Parameters
    ----------
    body : Samples
        Not empty; closer together than the pitch.
    pitch_mm : float, optional
        Distance of the places.

    Returns
    -------
    points_ras_mm : array, (n, 3)
    beyond_mm : array, (n,)
        How far the surface lies beyond each.
    """
    pitch = pitch_mm or _SURFACE_PITCH_MM
    start = body.points_ras_mm.min(axis=0) - 2.0 * pitch
    shape = np.ceil((body.points_ras_mm.max(axis=0) - start) / pitch).astype(int) + 3
    held = _covered_share(body, start, pitch, shape)
    inside = held >= 0.5
    if not inside.any():
        inside = held >= held.max()
    rim = inside & ~ndimage.binary_erosion(inside)
    cells = np.argwhere(rim)
    return start + cells * pitch, np.asarray((held[rim] - 0.5) * pitch)


def _covered_share(samples: Samples, start: Array, pitch: float, shape: Array) -> Array:
    """Give how much of each cell is filled."""
    cell = np.rint((samples.points_ras_mm - start) / pitch).astype(np.int64)
    flat = np.ravel_multi_index(tuple(cell.T), tuple(shape))
    filled = np.bincount(flat, samples.volumes_mm3, minlength=int(shape.prod()))
    return np.asarray(np.clip(filled.reshape(tuple(shape)) / pitch**3, 0.0, 1.0))


def _distance_mm(share: Array, pitch: float) -> Array:
    """Give the distance from the surface that the shares tell, negative inside."""
    inside = share >= 0.5
    if not inside.any():
        inside = share >= share.max()
    outer, nearest = ndimage.distance_transform_edt(~inside, return_indices=True)
    inner, nearest_out = ndimage.distance_transform_edt(inside, return_indices=True)
    beyond = outer + 0.5 - share[tuple(nearest)]
    within = -(inner - 0.5 + share[tuple(nearest_out)])
    rim = (share > 0.0) & (share < 1.0)
    return np.asarray(np.where(rim, 0.5 - share, np.where(inside, within, beyond)) * pitch)


def _samples(points: Array, lattice: NDArray[np.int64], volumes_mm3: Array | float) -> Samples:
    parity = (lattice % 2) @ np.array([1, 2, 4])
    volumes = np.broadcast_to(np.asarray(volumes_mm3, np.float64), (len(points),)).copy()
    return Samples(np.asarray(points), volumes, parity.astype(np.int8), 0)


def _none() -> Samples:
    return Samples(np.zeros((0, 3)), np.zeros(0), np.zeros(0, np.int8), 0)


def lies_in(points_ras_mm: Array, body: Samples) -> NDArray[np.bool_]:
    """Tell which points (n, 3) lie within a body, to a fraction of the distance of its samples."""
    return inside_of(body)(points_ras_mm)


def inside_of(body: Samples) -> Callable[[Array], NDArray[np.bool_]]:
    """Give what tells of points (n, 3) whether they lie within a body."""
    if not len(body.points_ras_mm):
        return lambda points: np.zeros(len(points), bool)
    # Samples at the rim are smaller: what most of them stand for tells how far they are apart.
    pitch = 2.0 * float(np.percentile(body.volumes_mm3, 90)) ** (1 / 3)
    start = body.points_ras_mm.min(axis=0) - 2.0 * pitch
    shape = np.ceil((body.points_ras_mm.max(axis=0) - start) / pitch).astype(int) + 3
    held = _covered_share(body, start, pitch, shape)

    def inside(points_ras_mm: Array) -> NDArray[np.bool_]:
        places = ((points_ras_mm - start) / pitch).T
        return np.asarray(ndimage.map_coordinates(held, places, order=1, mode="constant") >= 0.5)

    return inside
