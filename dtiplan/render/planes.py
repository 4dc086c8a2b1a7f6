"""Planes through patient space, and images sampled on them.

A picture is sampled in RAS millimetres, never by voxel axes, so that left and right hold for
oblique and left-handed grids too. Radiological convention: the patient's left is on the right
of the picture; on sagittal views the face looks to the left.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.ndimage import map_coordinates

from dtiplan.domain.geometry import Array, Grid, transform_points
from dtiplan.domain.image import Image

_SECOND_LETTER_FROM = 0.34
"""Sine of 20 degrees: from this tilt on a second letter is shown, as scanners do."""


@dataclass(frozen=True, eq=False)
class Plane:
    """A rectangle in patient space as it is laid on the picture.

    Parameters
    ----------
    name : str
        For example ``Axial``.
    centre_ras_mm : array, (3,)
        Its middle.
    right, up : array, (3,)
        Unit vectors in RAS that point right and up on the picture.
    width_mm, height_mm : float
        Its size.
    """

    name: str
    centre_ras_mm: Array
    right: Array
    up: Array
    width_mm: float
    height_mm: float

    def pixels(self, pixels_per_mm: float) -> tuple[int, int]:
        """Give the columns and rows of its picture at a scale."""
        return (
            max(1, round(self.width_mm * pixels_per_mm)),
            max(1, round(self.height_mm * pixels_per_mm)),
        )

    def points_ras_mm(self, pixels_per_mm: float) -> Array:
        """Give the middle of each pixel, (rows, columns, 3), the first row on top."""
        columns, rows = self.pixels(pixels_per_mm)
        u = ((np.arange(columns) + 0.5) / columns - 0.5) * self.width_mm
        v = (0.5 - (np.arange(rows) + 0.5) / rows) * self.height_mm
        across = u[None, :, None] * self.right + v[:, None, None] * self.up
        return np.asarray(self.centre_ras_mm + across)

    def flat(self, points_ras_mm: ArrayLike) -> Array:
        """Give points (n, 3) as millimetres right of and above the middle, (n, 2)."""
        apart = np.asarray(points_ras_mm, dtype=np.float64) - self.centre_ras_mm
        return np.stack([apart @ self.right, apart @ self.up], axis=-1)

    def letters(self) -> tuple[str, str, str, str]:
        """Name the sides of the picture: left, right, top, bottom."""
        return (
            side_letters(-self.right),
            side_letters(self.right),
            side_letters(self.up),
            side_letters(-self.up),
        )


def side_letters(direction: Array) -> str:
    """Name a direction in RAS by the patient's sides, the strongest first, at most two."""
    names = ("RL", "AP", "SI")
    order = np.argsort(-np.abs(direction), kind="stable")
    strong = [a for a in order[:2] if abs(direction[a]) >= _SECOND_LETTER_FROM]
    return "".join(names[axis][0 if direction[axis] > 0 else 1] for axis in strong)


AXIAL = (np.array([-1.0, 0.0, 0.0]), np.array([0.0, 1.0, 0.0]))
CORONAL = (np.array([-1.0, 0.0, 0.0]), np.array([0.0, 0.0, 1.0]))
SAGITTAL = (np.array([0.0, -1.0, 0.0]), np.array([0.0, 0.0, 1.0]))


def three_planes(low_mm: Array, high_mm: Array, through_mm: Array) -> tuple[Plane, Plane, Plane]:
    """Lay an axial, a coronal and a sagittal plane through a point, over a box in RAS."""
    middle, size = (low_mm + high_mm) / 2, high_mm - low_mm

    def plane(name: str, axis: int, sides: tuple[Array, Array]) -> Plane:
        centre = middle.copy()
        centre[axis] = through_mm[axis]
        right, up = sides
        return Plane(name, centre, right, up, float(abs(right) @ size), float(abs(up) @ size))

    return (
        plane(f"Axial, z = {round(through_mm[2]):+d} mm", 2, AXIAL),
        plane(f"Coronal, y = {round(through_mm[1]):+d} mm", 1, CORONAL),
        plane(f"Sagittal, x = {round(through_mm[0]):+d} mm", 0, SAGITTAL),
    )


def slice_axes(grid: Grid) -> tuple[Array, Array]:
    """Choose which in-plane axes of a series' own slices point right and up on the picture.

    Up is superior where the slice has such an axis, else anterior; right is the patient's
    left, or posterior on sagittal slices.
    """
    first, second = grid.directions[:, 0], grid.directions[:, 1]
    upright = 2 if max(abs(first[2]), abs(second[2])) > np.sqrt(0.5) else 1
    up, right = (first, second) if abs(first[upright]) > abs(second[upright]) else (second, first)
    if up[upright] < 0:
        up = -up
    if right[np.argmax(np.abs(right))] > 0:
        right = -right
    return right, up


def bounds_mm(image: Image, margin_mm: float = 8.0) -> tuple[Array, Array]:
    """Give the RAS box around everything that is not zero, or around the grid if all is."""
    filled = np.argwhere(np.asarray(image.values) != 0)[:, :3]
    grid = image.grid
    points = transform_points(grid.ras_from_vox, filled) if len(filled) else grid.corners_ras_mm()
    return points.min(axis=0) - margin_mm, points.max(axis=0) + margin_mm


def sample(image: Image, points_ras_mm: ArrayLike, order: int = 1) -> NDArray[np.float32]:
    """Read an image at points (..., 3): linear (1) or nearest (0); zero outside its grid."""
    index = np.moveaxis(transform_points(image.grid.vox_from_ras, points_ras_mm), -1, 0)
    values = np.asarray(image.values, dtype=np.float32)
    channels = values[..., None] if values.ndim == 3 else values
    read = [
        map_coordinates(channels[..., c], index, order=order, mode="grid-constant", cval=0.0)
        for c in range(channels.shape[-1])
    ]
    return read[0] if values.ndim == 3 else np.stack(read, axis=-1)
