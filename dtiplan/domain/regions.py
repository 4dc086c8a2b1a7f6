"""Regions in space: simple solids in millimetres, masks, and maps of probability.

A region answers one question: which of these points are inside. Its frame (patient RAS or
the template's MNI RAS) is the frame of the points it is asked about.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import ArrayLike, NDArray

from dtiplan.domain.geometry import Array, Grid, transform_points

Inside = NDArray[np.bool_]

_ROUNDING_VOX = 1e-6


class Region(Protocol):
    """A part of space."""

    def contains(self, points_mm: ArrayLike) -> Inside:
        """Tell for points of shape (..., 3) which are inside, shape (...)."""


@dataclass(frozen=True)
class Box:
    """An axis-aligned box with faces included."""

    low_mm: tuple[float, float, float]
    high_mm: tuple[float, float, float]

    def contains(self, points_mm: ArrayLike) -> Inside:
        """Tell which points are inside."""
        p = np.asarray(points_mm)
        return np.asarray(((p >= self.low_mm) & (p <= self.high_mm)).all(axis=-1))


@dataclass(frozen=True)
class Ellipsoid:
    """An axis-aligned ellipsoid."""

    centre_mm: tuple[float, float, float]
    radii_mm: tuple[float, float, float]

    def contains(self, points_mm: ArrayLike) -> Inside:
        """Tell which points are inside."""
        scaled = (np.asarray(points_mm) - self.centre_mm) / self.radii_mm
        return np.asarray((scaled**2).sum(axis=-1) <= 1.0)


def sphere(centre_mm: tuple[float, float, float], radius_mm: float) -> Ellipsoid:
    """Give a ball."""
    return Ellipsoid(centre_mm, (radius_mm, radius_mm, radius_mm))


@dataclass(frozen=True)
class Tube:
    """Everything within a radius of a polyline."""

    path_mm: tuple[tuple[float, float, float], ...]
    radius_mm: float

    def contains(self, points_mm: ArrayLike) -> Inside:
        """Tell which points are inside."""
        p = np.asarray(points_mm, dtype=np.float64)
        inside = np.zeros(p.shape[:-1], dtype=bool)
        path = np.asarray(self.path_mm)
        for start, end in itertools.pairwise(path):
            along = end - start
            t = np.clip(((p - start) @ along) / (along @ along), 0.0, 1.0)
            nearest = start + t[..., None] * along
            inside |= ((p - nearest) ** 2).sum(axis=-1) <= self.radius_mm**2
        return inside


@dataclass(frozen=True)
class Plane:
    """Everything between two parallel planes, or on one side of one: a slab or a half space.

    Parameters
    ----------
    normal : (float, float, float)
        Direction across the planes, of any length above 0.
    above_mm, below_mm : float
        Distances of the planes from the origin along the normal, faces included; minus and plus
        infinity where there is none.
    """

    normal: tuple[float, float, float]
    above_mm: float = -np.inf
    below_mm: float = np.inf

    def contains(self, points_mm: ArrayLike) -> Inside:
        """Tell which points are inside."""
        normal = np.asarray(self.normal, dtype=np.float64)
        height_mm = np.asarray(points_mm, dtype=np.float64) @ (normal / np.linalg.norm(normal))
        return np.asarray((height_mm >= self.above_mm) & (height_mm <= self.below_mm))


@dataclass(frozen=True, eq=False)
class MaskRegion:
    """The voxels of a boolean mask; a point belongs to the voxel whose centre is nearest."""

    mask: NDArray[np.bool_]
    grid: Grid

    def contains(self, points_mm: ArrayLike) -> Inside:
        """Tell which points are inside; outside the grid nothing is."""
        index = np.rint(transform_points(self.grid.vox_from_ras, points_mm)).astype(np.int64)
        valid = ((index >= 0) & (index < self.grid.shape)).all(axis=-1)
        inside = np.zeros(index.shape[:-1], dtype=bool)
        inside[valid] = self.mask[tuple(index[valid].T)]
        return inside


@dataclass(frozen=True, eq=False)
class ProbabilityRegion:
    """Where a map of probability reaches a threshold, interpolated linearly between voxels.

    Parameters
    ----------
    probability : array, (x, y, z)
        0 to 1.
    grid : Grid
        Of the map, in the frame of the points asked about.
    threshold : float
        Above 0, at most 1; reached counts as inside.
    """

    probability: NDArray[np.float32]
    grid: Grid
    threshold: float

    def contains(self, points_mm: ArrayLike) -> Inside:
        """Tell which points are inside; beyond the outermost voxel centres nothing is."""
        index = transform_points(self.grid.vox_from_ras, points_mm)
        last = np.asarray(self.grid.shape) - 1
        # A point on the rim must not fall out by the rounding of the two matrices.
        valid = ((index >= -_ROUNDING_VOX) & (index <= last + _ROUNDING_VOX)).all(axis=-1)
        inside = np.zeros(index.shape[:-1], dtype=bool)
        inside[valid] = self._interpolated(np.clip(index[valid], 0, last)) >= self.threshold
        return inside

    def _interpolated(self, index: Array) -> Array:
        """Give the map at fractional voxel indices (n, 3) within the grid."""
        low = np.minimum(index.astype(np.int64), np.maximum(np.asarray(self.grid.shape) - 2, 0))
        part = index - low
        total = np.zeros(len(index))
        for corner in itertools.product((0, 1), repeat=3):
            at = np.minimum(low + corner, np.asarray(self.grid.shape) - 1)
            weight = np.where(np.asarray(corner) == 1, part, 1.0 - part).prod(axis=-1)
            total += weight * self.probability[tuple(at.T)]
        return total


@dataclass(frozen=True, eq=False)
class WarpedRegion:
    """A region of another frame, seen through a map of points into that frame."""

    region: Region
    to_region_mm: Callable[[Array], Array]

    def contains(self, points_mm: ArrayLike) -> Inside:
        """Tell which points are inside."""
        return self.region.contains(self.to_region_mm(np.asarray(points_mm, dtype=np.float64)))


def mirrored(region: Region) -> Region:
    """Give the mirror image of a region at the midline, x = 0.

    Masks and maps keep their numbers; it is their grid that is mirrored, so that nothing is
    sampled anew.

    Raises
    ------
    TypeError
        A region seen through a map of points has no mirror image.
    """
    match region:
        case Box((x0, y0, z0), (x1, y1, z1)):
            return Box((-x1, y0, z0), (-x0, y1, z1))
        case Ellipsoid((x, y, z), radii):
            return Ellipsoid((-x, y, z), radii)
        case Plane((x, y, z), above_mm, below_mm):
            return Plane((-x, y, z), above_mm, below_mm)
        case Tube(path, radius_mm):
            return Tube(tuple((-x, y, z) for x, y, z in path), radius_mm)
        case MaskRegion():
            return MaskRegion(region.mask, _mirrored_grid(region.grid))
        case ProbabilityRegion():
            grid = _mirrored_grid(region.grid)
            return ProbabilityRegion(region.probability, grid, region.threshold)
    raise TypeError(f"{type(region).__name__} has no mirror image")


def _mirrored_grid(grid: Grid) -> Grid:
    return Grid(grid.shape, np.diag([-1.0, 1.0, 1.0, 1.0]) @ grid.ras_from_vox)
