"""Where things are: patient space is RAS+ millimetres everywhere inside the program.

Left is -x, posterior is -y, inferior is -z. DICOM's LPS appears only here, as two functions
the DICOM modules of ``io`` call at their door. Voxel indices count from 0 and an integer
index is a voxel's *centre*. Matrices read right to left: ``ras_from_vox @ vox``.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]

_RAS_LPS = np.diag([-1.0, -1.0, 1.0, 1.0])


def lps_from_ras(points: ArrayLike) -> Array:
    """Turn RAS points or directions, shape (..., 3), into DICOM's LPS (and, being its own
    inverse, the other way round)."""  # noqa: D205, D209
    return np.asarray(points, dtype=np.float64) * (-1.0, -1.0, 1.0)


def ras_from_lps(points: ArrayLike) -> Array:
    """Turn LPS points or directions, shape (..., 3), into RAS."""
    return lps_from_ras(points)


def lps_matrix_from_ras(matrix: ArrayLike) -> Array:
    """Turn a 4x4 matrix that maps RAS to RAS into the one that maps LPS to LPS, or back."""
    return _RAS_LPS @ np.asarray(matrix, dtype=np.float64) @ _RAS_LPS


def transform_points(matrix: ArrayLike, points: ArrayLike) -> Array:
    """Apply a 4x4 matrix to points of shape (..., 3)."""
    m = np.asarray(matrix, dtype=np.float64)
    return np.asarray(points, dtype=np.float64) @ m[:3, :3].T + m[:3, 3]


def rotation_angle_deg(matrix: ArrayLike) -> float:
    """Angle of the rotation in a rigid 3x3 or 4x4 matrix, in degrees."""
    r = np.asarray(matrix, dtype=np.float64)[:3, :3]
    # atan2 keeps its accuracy at small angles, where acos of the trace does not.
    sine = np.linalg.norm([r[2, 1] - r[1, 2], r[0, 2] - r[2, 0], r[1, 0] - r[0, 1]])
    return float(np.degrees(np.arctan2(sine, np.trace(r) - 1.0)))


@dataclass(frozen=True, eq=False)
class Grid:
    """A lattice of voxels in patient space.

    Parameters
    ----------
    shape : tuple of int
        Number of voxels along the three axes.
    ras_from_vox : array, (4, 4)
        Voxel index (centre of the voxel) to RAS millimetres; may be oblique or left-handed.
    frame_of_reference_uid : str or None
        DICOM Frame of Reference the millimetres belong to; ``None`` where none was given
        (NIfTI). It is never invented.
    """

    shape: tuple[int, int, int]
    ras_from_vox: Array
    frame_of_reference_uid: str | None = None

    def __post_init__(self) -> None:
        matrix = np.array(self.ras_from_vox, dtype=np.float64)
        if matrix.shape != (4, 4) or not np.isfinite(matrix).all():
            raise ValueError(f"a grid needs a finite 4x4 matrix, got shape {matrix.shape}")
        if abs(np.linalg.det(matrix[:3, :3])) < 1e-9:
            raise ValueError("a grid needs three independent axes")
        matrix.flags.writeable = False
        object.__setattr__(self, "ras_from_vox", matrix)
        object.__setattr__(self, "shape", tuple(int(n) for n in self.shape))

    @cached_property
    def vox_from_ras(self) -> Array:
        """RAS millimetres to (fractional) voxel index, (4, 4)."""
        return np.asarray(np.linalg.inv(self.ras_from_vox), dtype=np.float64)

    @cached_property
    def spacing_mm(self) -> tuple[float, float, float]:
        """Distance between voxel centres along each axis."""
        x, y, z = np.linalg.norm(self.ras_from_vox[:3, :3], axis=0)
        return float(x), float(y), float(z)

    @cached_property
    def directions(self) -> Array:
        """Unit axis directions in RAS, one a column, (3, 3)."""
        return np.asarray(self.ras_from_vox[:3, :3] / np.asarray(self.spacing_mm))

    @property
    def voxel_volume_mm3(self) -> float:
        """Volume of one voxel."""
        return float(abs(np.linalg.det(self.ras_from_vox[:3, :3])))

    @property
    def is_right_handed(self) -> bool:
        """Whether the axes, in order, form a right-handed frame in RAS."""
        return bool(np.linalg.det(self.ras_from_vox[:3, :3]) > 0)

    @property
    def centre_ras_mm(self) -> Array:
        """Middle of the volume."""
        return transform_points(self.ras_from_vox, (np.asarray(self.shape) - 1) / 2)

    def corners_ras_mm(self) -> Array:
        """Give the eight outer corners (voxel edges, not centres), (8, 3)."""
        ends = [(-0.5, n - 0.5) for n in self.shape]
        corners = np.stack(np.meshgrid(*ends, indexing="ij"), axis=-1).reshape(-1, 3)
        return transform_points(self.ras_from_vox, corners)

    def points_ras_mm(self) -> Array:
        """Give the centre of every voxel, shape ``(*shape, 3)``."""
        index = np.stack(np.meshgrid(*map(np.arange, self.shape), indexing="ij"), axis=-1)
        return transform_points(self.ras_from_vox, index)

    def matches(self, other: Grid, tolerance_mm: float = 1e-3) -> bool:
        """Whether both grids have the same voxels in the same frame of reference.

        Two grids that both lack a frame of reference can match; one that has it never matches
        one that lacks it.
        """
        return (
            self.shape == other.shape
            and self.frame_of_reference_uid == other.frame_of_reference_uid
            and bool(np.abs(self.corners_ras_mm() - other.corners_ras_mm()).max() <= tolerance_mm)
        )


@dataclass(frozen=True, eq=False)
class RigidTransform:
    """A rigid motion from one frame of reference to another.

    Parameters
    ----------
    fixed_from_moving : array, (4, 4)
        RAS mm of the moving frame to RAS mm of the fixed frame; a proper rotation and a shift.
    moving_frame_uid, fixed_frame_uid : str or None
        The frames of reference it joins.
    """

    fixed_from_moving: Array
    moving_frame_uid: str | None
    fixed_frame_uid: str | None

    def __post_init__(self) -> None:
        matrix = np.array(self.fixed_from_moving, dtype=np.float64)
        rotation = matrix[:3, :3]
        proper = np.allclose(rotation @ rotation.T, np.eye(3), atol=1e-5)
        if matrix.shape != (4, 4) or not proper or np.linalg.det(rotation) < 0:
            raise ValueError("a rigid transform needs a 4x4 matrix with a proper rotation")
        matrix.flags.writeable = False
        object.__setattr__(self, "fixed_from_moving", matrix)

    @cached_property
    def moving_from_fixed(self) -> Array:
        """The inverse motion, (4, 4)."""
        return np.asarray(np.linalg.inv(self.fixed_from_moving), dtype=np.float64)

    @property
    def angle_deg(self) -> float:
        """Angle of the rotation."""
        return rotation_angle_deg(self.fixed_from_moving)

    def displacement_mm(self, point_ras_mm: ArrayLike) -> float:
        """How far the motion carries one point of the moving frame."""
        point = np.asarray(point_ras_mm, dtype=np.float64)
        return float(np.linalg.norm(transform_points(self.fixed_from_moving, point) - point))
