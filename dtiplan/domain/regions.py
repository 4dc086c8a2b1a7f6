"""Regions in space, drawn as simple solids in millimetres or as a mask.

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
class WarpedRegion:
    """A region of another frame, seen through a map of points into that frame."""

    region: Region
    to_region_mm: Callable[[Array], Array]

    def contains(self, points_mm: ArrayLike) -> Inside:
        """Tell which points are inside."""
        return self.region.contains(self.to_region_mm(np.asarray(points_mm, dtype=np.float64)))
