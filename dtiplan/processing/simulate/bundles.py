"""Fibre bundles: from ribs to dense centre lines, and which points lie inside along what."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from scipy.interpolate import CubicSpline
from scipy.spatial import KDTree

from dtiplan.domain.geometry import transform_points
from dtiplan.domain.image import Image
from dtiplan.domain.streamlines import Streamlines
from dtiplan.domain.units import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from dtiplan.domain.digital_patient import FibreBundle
    from dtiplan.domain.geometry import Array, Grid

_STEP_MM = 0.7
"""Distance of the points along a centre line."""

_NEIGHBOURS = 8
"""So many of the nearest points decide the direction of the fibres at a place."""

_BLEND_MM = 2.0
"""Distance over which neighbouring points lose their say in the direction."""

SAMPLES_PER_AXIS = 3
"""A voxel is looked at in this number of places along each axis."""


@dataclass(frozen=True, eq=False)
class PlacedBundle:
    """A bundle in a patient's frame, as a cloud of points along its centre lines.

    Parameters
    ----------
    bundle : FibreBundle
        Its description.
    streamlines : Streamlines
        Centre lines, RAS mm.
    tangents : array, (n_points, 3)
        Unit direction at each point of the streamlines.
    radii_mm : array, (n_points,)
    """

    bundle: FibreBundle
    streamlines: Streamlines
    tangents: Array
    radii_mm: Array
    tree: KDTree

    def inside(self, points_mm: Array) -> tuple[NDArray[np.bool_], Array]:
        """Tell which points lie inside, (n,), and the fibre direction at each, (n, 3)."""
        reach = float(self.radii_mm.max())
        distance, index = self.tree.query(
            points_mm, k=_NEIGHBOURS, distance_upper_bound=reach, workers=1
        )
        index = np.minimum(index, len(self.radii_mm) - 1)
        hit = (distance <= self.radii_mm[index]).any(axis=1)
        weight = np.where(np.isfinite(distance), np.exp(-((distance / _BLEND_MM) ** 2)), 0.0)
        tangents = self.tangents[index]
        # Lines have no sense of direction: turn all the way of the nearest before adding.
        sense = np.sign(np.einsum("nki,ni->nk", tangents, tangents[:, 0]))
        mean = np.einsum("nk,nki->ni", weight * sense, tangents)
        length = np.linalg.norm(mean, axis=1, keepdims=True)
        return hit, mean / np.maximum(length, 1e-12)


def place(bundle: FibreBundle, patient_from_template: Array) -> PlacedBundle:
    """Draw a bundle's centre lines densely and carry them into a patient's frame."""
    scale = float(np.cbrt(abs(np.linalg.det(patient_from_template[:3, :3]))))
    lines, radii = [], []
    for rib in _dense_ribs(bundle.ribs):
        curve = _resampled(rib)
        lines.append(transform_points(patient_from_template, curve[:, :3]))
        radii.append(curve[:, 3] * scale)
    tangents = np.concatenate([np.gradient(line, axis=0) for line in lines])
    tangents /= np.linalg.norm(tangents, axis=1, keepdims=True)
    points = np.concatenate(lines)
    return PlacedBundle(
        bundle, Streamlines.from_lines(lines), tangents, np.concatenate(radii), KDTree(points)
    )


def _dense_ribs(ribs: tuple[Array, ...]) -> Iterator[Array]:
    """Give the ribs and, between them, as many more as close the sheet."""
    for first, second in itertools.pairwise(ribs):
        apart = np.linalg.norm((second - first)[:, :3], axis=1).max()
        count = int(np.ceil(2.0 * apart / min(first[:, 3].min(), second[:, 3].min())))
        for share in np.arange(count) / count:
            yield (1.0 - share) * first + share * second
    yield ribs[-1]


def _resampled(rib: Array) -> Array:
    """Give a smooth curve through the control points at even steps, (n, 4)."""
    chord = np.linalg.norm(np.diff(rib[:, :3], axis=0), axis=1)
    position = np.concatenate([[0.0], np.cumsum(chord)])
    count = int(np.ceil(position[-1] / _STEP_MM)) + 1
    curve = CubicSpline(position, rib, bc_type="natural")
    return np.asarray(curve(np.linspace(0.0, position[-1], count)), dtype=np.float64)


@dataclass(frozen=True, eq=False)
class BundleSamples:
    """A bundle seen at sub-voxel places of a grid.

    Parameters
    ----------
    voxels : array, (n,)
        Flat numbers of the voxels the bundle may touch.
    inside : array, (n, samples)
        Which of the places in each voxel are inside.
    directions : array, (n, samples, 3)
        Fibre direction (RAS) at each place.
    """

    voxels: NDArray[np.int64]
    inside: NDArray[np.bool_]
    directions: Array


def sample(placed: PlacedBundle, grid: Grid) -> BundleSamples:
    """Look at a bundle in ``SAMPLES_PER_AXIS`` cubed places of each voxel it may touch."""
    reach = float(placed.radii_mm.max()) + 0.5 * float(np.linalg.norm(grid.spacing_mm))
    index = _voxels_near(placed.streamlines.points_ras_mm, reach, grid)
    centres = transform_points(grid.ras_from_vox, index)
    near = np.isfinite(placed.tree.query(centres, distance_upper_bound=reach, workers=1)[0])
    index = index[near]
    steps = (np.arange(SAMPLES_PER_AXIS) + 0.5) / SAMPLES_PER_AXIS - 0.5
    offsets = np.stack(np.meshgrid(steps, steps, steps, indexing="ij"), axis=-1).reshape(-1, 3)
    points = transform_points(grid.ras_from_vox, index[:, None] + offsets)
    hit, direction = placed.inside(points.reshape(-1, 3))
    shape = (len(index), len(offsets))
    return BundleSamples(
        np.ravel_multi_index(tuple(index.T), grid.shape),
        hit.reshape(shape),
        direction.reshape(*shape, 3),
    )


def _voxels_near(points_mm: NDArray[np.float32], reach_mm: float, grid: Grid) -> NDArray[np.int64]:
    """Give the indices of all voxels in the box round the points, clipped to the grid."""
    corners = transform_points(grid.vox_from_ras, points_mm)
    reach = reach_mm / np.asarray(grid.spacing_mm)
    low = np.maximum(np.floor(corners.min(axis=0) - reach), 0).astype(int)
    high = np.minimum(np.ceil(corners.max(axis=0) + reach) + 1, grid.shape).astype(int)
    axes = [np.arange(a, max(a, b)) for a, b in zip(low, high, strict=True)]
    return np.stack(np.meshgrid(*axes, indexing="ij"), axis=-1).reshape(-1, 3)


def bundle_mask(placed: PlacedBundle, grid: Grid) -> Image:
    """Give the voxels of any grid of which at least half lies inside the bundle.

    Parameters
    ----------
    placed : PlacedBundle
        In the frame of the grid.
    grid : Grid

    Returns
    -------
    Image
        Boolean.
    """
    return mask_of_samples(sample(placed, grid), grid, placed.bundle.name)


def mask_of_samples(samples: BundleSamples, grid: Grid, name: str) -> Image:
    """Give the voxels of which at least half of the places are inside."""
    mask = np.zeros(grid.shape, dtype=bool)
    mask.flat[samples.voxels] = samples.inside.mean(axis=1) >= 0.5
    return Image(mask, grid, Unit.NONE, name)
