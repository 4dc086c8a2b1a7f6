"""The planning series: the CT or MR that the treatment planning system will draw on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import ArrayLike

from dtiplan.domain.geometry import transform_points

if TYPE_CHECKING:
    from dtiplan.domain.geometry import Array, Grid
    from dtiplan.domain.image import Image


class Modality(StrEnum):
    """What kind of planning image."""

    CT = "CT"
    MR = "MR"


@dataclass(frozen=True)
class PlanningSlice:
    """One image of the planning series.

    Parameters
    ----------
    sop_instance_uid, sop_class_uid : str
        The image as DICOM names it; every contour points at one of these.
    position_ras_mm : tuple of float
        Centre of the first voxel of the slice.
    frame_number : int or None
        Which frame of a multi-frame image it is, from 1; None for an image of its own.
    """

    sop_instance_uid: str
    sop_class_uid: str
    position_ras_mm: tuple[float, float, float]
    frame_number: int | None = None


@dataclass(frozen=True, eq=False)
class PlanningSeries:
    """A planning series with all that an RTSTRUCT has to say about it.

    The grid's axes are column index, row index, slice index: axis 0 runs along an image row,
    axis 1 down the rows, axis 2 from slice to slice in the order of ``slices``.

    Parameters
    ----------
    image : Image
        Values on that grid; its frame of reference UID is the series' own, never None.
    modality : Modality
    series_uid, study_uid, patient_id : str
    slices : tuple of PlanningSlice
        One for each index of axis 2.
    header : mapping
        The patient, study and frame of reference attributes of the first image as DICOM JSON
        (PS3.18 F), copied unchanged into whatever is written for this series.
    """

    image: Image
    modality: Modality
    series_uid: str
    study_uid: str
    patient_id: str
    slices: tuple[PlanningSlice, ...]
    header: Mapping[str, Any]

    def __post_init__(self) -> None:
        if self.image.grid.frame_of_reference_uid is None:
            raise ValueError("a planning series without a frame of reference cannot be used")
        if len(self.slices) != self.image.grid.shape[2]:
            raise ValueError("one planning slice is needed for each index of the third axis")

    @property
    def frame_of_reference_uid(self) -> str:
        """The series' frame of reference."""
        uid = self.image.grid.frame_of_reference_uid
        assert uid is not None
        return uid

    @property
    def slice_normal(self) -> Array:
        """Unit vector across the slices, from one to the next, RAS."""
        return np.asarray(self.image.grid.directions[:, 2])

    @cached_property
    def planes(self) -> SlicePlanes:
        """The planes of the slices, exactly where their images say they are."""
        positions = np.array([s.position_ras_mm for s in self.slices], dtype=np.float64)
        return SlicePlanes.of_grid(self.image.grid, positions)


@dataclass(frozen=True, eq=False)
class SlicePlanes:
    """The slice planes, with a frame of their own: along a row, down a column, across (depth).

    Its origin is the centre of the first voxel of the first slice and its unit is mm, so that
    distances are the same as in patient space. Each slice stands for a slab that reaches half
    way to its neighbours; the slabs of the first and last slice are as thick as their plane is
    far from its only neighbour.

    Parameters
    ----------
    axes : array, (3, 3)
        Unit vectors along, down and across in RAS, one a row.
    positions_ras_mm : array, (n, 3)
        Centre of the first voxel of each slice.
    pixel_mm : (float, float)
        Distance between pixel centres along and down.
    n_pixels : (int, int)
        Number of pixels along and down.
    gap_mm : float
        Distance between slices, used where there is only one.
    """

    axes: Array
    positions_ras_mm: Array
    pixel_mm: tuple[float, float]
    n_pixels: tuple[int, int]
    gap_mm: float

    @classmethod
    def of_grid(cls, grid: Grid, positions_ras_mm: Array | None = None) -> SlicePlanes:
        """Give the planes of a grid's third axis, at its own positions or at given ones."""
        along, down, across = np.asarray(grid.directions).T
        normal = np.cross(along, down)
        normal *= np.sign(normal @ across) / np.linalg.norm(normal)
        # Built again from the normal, so that the three axes are orthogonal to the last digit.
        square = np.cross(normal, along)
        square *= np.sign(square @ down) / np.linalg.norm(square)
        if positions_ras_mm is None:
            corners = np.zeros((grid.shape[2], 3))
            corners[:, 2] = np.arange(grid.shape[2])
            positions_ras_mm = transform_points(grid.ras_from_vox, corners)
        width, height, gap = grid.spacing_mm
        columns, rows, _ = grid.shape
        axes = np.stack([along, square, normal])
        return cls(axes, positions_ras_mm, (width, height), (columns, rows), gap)

    def __len__(self) -> int:
        return len(self.positions_ras_mm)

    def from_ras(self, points_ras_mm: ArrayLike) -> Array:
        """Turn RAS points (..., 3) into along, down and depth, mm."""
        points = np.asarray(points_ras_mm, dtype=np.float64) - self.positions_ras_mm[0]
        return np.asarray(points @ self.axes.T)

    def to_ras(self, points_mm: ArrayLike) -> Array:
        """Turn along, down and depth (..., 3) into RAS points."""
        points = np.asarray(points_mm, dtype=np.float64) @ self.axes
        return np.asarray(points + self.positions_ras_mm[0])

    @cached_property
    def matrix_from_ras(self) -> Array:
        """The same as ``from_ras`` as a 4x4 matrix."""
        matrix = np.eye(4)
        matrix[:3, :3] = self.axes
        matrix[:3, 3] = -self.axes @ self.positions_ras_mm[0]
        return matrix

    @cached_property
    def depths_mm(self) -> Array:
        """Depth of each plane, rising, (n,)."""
        return np.asarray(self.from_ras(self.positions_ras_mm)[:, 2])

    @cached_property
    def slab_edges_mm(self) -> Array:
        """Depths where the slabs meet, (n + 1,)."""
        depths = self.depths_mm
        if len(depths) == 1:
            return np.array([depths[0] - self.gap_mm / 2, depths[0] + self.gap_mm / 2])
        middles = (depths[1:] + depths[:-1]) / 2
        first, last = 2 * depths[0] - middles[0], 2 * depths[-1] - middles[-1]
        return np.concatenate([[first], middles, [last]])

    @cached_property
    def thickness_mm(self) -> Array:
        """Thickness of each slab, (n,)."""
        return np.diff(self.slab_edges_mm)

    def bounds_mm(self, index: int) -> tuple[Array, Array]:
        """Give the outer edges of the image of one slice: lowest and highest along and down."""
        start = self.from_ras(self.positions_ras_mm[index])[:2]
        pixel = np.asarray(self.pixel_mm)
        return start - pixel / 2, start + (np.asarray(self.n_pixels) - 0.5) * pixel

    def nearest(self, depth_mm: float) -> int:
        """Give the index of the plane nearest to a depth."""
        return int(np.abs(self.depths_mm - depth_mm).argmin())
