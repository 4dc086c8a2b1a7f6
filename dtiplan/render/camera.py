"""From where the patient is looked at in 3D: arithmetic only, so that the window can use it.

A camera is a turntable: it goes round the head (azimuth) and over it (elevation), and the
patient's superior side never tips over. Azimuth 0 at elevation 0 looks from the front; the
patient's left is then on the right of the picture.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from dtiplan.domain.geometry import Array

_HALF_ANGLE_DEG = 15.0
"""Half of the vertical angle of view with perspective."""
_PARALLEL_DISTANCE_MM = 1000.0
_TURN_PER_HEIGHT_DEG = 220.0
"""Turn for a drag over the whole height of the picture."""
_HEIGHTS_MM = (2.0, 2000.0)


@dataclass(frozen=True)
class Camera:
    """An eye and what it sees, in RAS mm.

    Parameters
    ----------
    focal_ras_mm : (float, float, float)
        The point in the middle of the picture.
    azimuth_deg : float
        0 from the front, 90 from the patient's left, 180 from behind, -90 from the right.
    elevation_deg : float
        -90 from the feet to 90 from above.
    height_mm : float
        What the picture's height shows (at the focal point, where there is perspective).
    has_perspective : bool
        Nearer things larger; off by default, as lengths cannot be compared then.
    """

    focal_ras_mm: tuple[float, float, float] = (0.0, 0.0, 0.0)
    azimuth_deg: float = 0.0
    elevation_deg: float = 0.0
    height_mm: float = 220.0
    has_perspective: bool = False

    @property
    def axes(self) -> tuple[Array, Array, Array]:
        """Unit vectors in RAS: right and up on the picture, and from the scene to the eye."""
        a, e = np.radians(self.azimuth_deg), np.radians(self.elevation_deg)
        right = np.array([-np.cos(a), -np.sin(a), 0.0])
        level = np.array([-np.sin(a), np.cos(a), 0.0])
        towards = np.cos(e) * level + np.array([0.0, 0.0, np.sin(e)])
        return right, np.cross(towards, right), towards

    @property
    def distance_mm(self) -> float:
        """From the eye to the focal point."""
        if self.has_perspective:
            return float(self.height_mm / 2.0 / np.tan(np.radians(_HALF_ANGLE_DEG)))
        return _PARALLEL_DISTANCE_MM

    @property
    def eye_ras_mm(self) -> Array:
        """Where the eye is, (3,)."""
        return np.asarray(self.focal_ras_mm) + self.distance_mm * self.axes[2]

    def turned(self, right_px: float, down_px: float, height_px: int) -> Camera:
        """Follow a drag: the scene turns with the mouse."""
        per_px = _TURN_PER_HEIGHT_DEG / max(height_px, 1)
        return self.rotated(-right_px * per_px, down_px * per_px)

    def rotated(self, azimuth_deg: float, elevation_deg: float) -> Camera:
        """Go round and over the patient by so many degrees."""
        azimuth = (self.azimuth_deg + azimuth_deg + 180.0) % 360.0 - 180.0
        elevation = float(np.clip(self.elevation_deg + elevation_deg, -90.0, 90.0))
        return replace(self, azimuth_deg=azimuth, elevation_deg=elevation)

    def panned(self, right_px: float, down_px: float, height_px: int) -> Camera:
        """Follow a drag: the scene moves with the mouse."""
        per_px = self.height_mm / max(height_px, 1)
        right, up, _ = self.axes
        return self.at(
            np.asarray(self.focal_ras_mm) - right_px * per_px * right + down_px * per_px * up
        )

    def at(self, point_ras_mm: ArrayLike) -> Camera:
        """Look at another point from the same side."""
        x, y, z = np.asarray(point_ras_mm, dtype=np.float64)
        return replace(self, focal_ras_mm=(float(x), float(y), float(z)))

    def zoomed(self, factor: float) -> Camera:
        """Make everything larger by a factor."""
        return replace(self, height_mm=float(np.clip(self.height_mm / factor, *_HEIGHTS_MM)))

    def seen_from(self, view: str) -> Camera:
        """Go to one of ``STANDARD_VIEWS``."""
        azimuth, elevation = STANDARD_VIEWS[view]
        return replace(self, azimuth_deg=azimuth, elevation_deg=elevation)

    def to_pixels(self, points_ras_mm: ArrayLike, size: tuple[int, int]) -> Array:
        """Say where points (n, 3) come to lie, for a picture of (width, height) pixels.

        Returns
        -------
        array, (n, 3)
            Pixels from the left, pixels from the top, and millimetres behind the focal point.
        """
        right, up, towards = self.axes
        apart = np.asarray(points_ras_mm, dtype=np.float64) - self.focal_ras_mm
        behind = -(apart @ towards)
        scale = size[1] / self.height_mm
        nearer = self.distance_mm / (self.distance_mm + behind) if self.has_perspective else 1.0
        return np.stack(
            [
                size[0] / 2 + apart @ right * scale * nearer,
                size[1] / 2 - apart @ up * scale * nearer,
                behind,
            ],
            axis=-1,
        )

    def from_pixels(self, pixels: ArrayLike, size: tuple[int, int]) -> Array:
        """Undo ``to_pixels``: (n, 3) pixels and millimetres behind to points in RAS mm."""
        across, down, behind = np.moveaxis(np.asarray(pixels, dtype=np.float64), -1, 0)
        right, up, towards = self.axes
        scale = self.height_mm / size[1]
        farther = 1.0 + behind / self.distance_mm if self.has_perspective else 1.0
        u, v = (across - size[0] / 2) * scale * farther, (size[1] / 2 - down) * scale * farther
        return np.asarray(
            self.focal_ras_mm
            + u[..., None] * right
            + v[..., None] * up
            - behind[..., None] * towards
        )

    def to_json(self) -> dict[str, Any]:
        """Give the fields as plain values."""
        return {**asdict(self), "focal_ras_mm": list(self.focal_ras_mm)}

    @classmethod
    def from_json(cls, fields: dict[str, Any]) -> Camera:
        """Read what ``to_json`` gave.

        Raises
        ------
        TypeError, ValueError
            The fields are not those of a camera, or not numbers.
        """
        x, y, z = (float(value) for value in fields["focal_ras_mm"])
        return cls(
            (x, y, z),
            float(fields["azimuth_deg"]),
            float(fields["elevation_deg"]),
            float(fields["height_mm"]),
            bool(fields["has_perspective"]),
        )


STANDARD_VIEWS: dict[str, tuple[float, float]] = {
    "front": (0.0, 0.0),
    "back": (180.0, 0.0),
    "left": (90.0, 0.0),
    "right": (-90.0, 0.0),
    "top": (180.0, 90.0),
    "feet": (0.0, -90.0),
}
"""Azimuth and elevation. From above, anterior is up and left on the left; from the feet, as on
an axial slice, anterior is up and left on the right."""


def camera_around(low_ras_mm: ArrayLike, high_ras_mm: ArrayLike, aspect: float) -> Camera:
    """Look from the front at a box, all of which is seen from every side.

    Parameters
    ----------
    low_ras_mm, high_ras_mm : (3,)
        Corners of the box.
    aspect : float
        Width of the picture divided by its height.
    """
    low, high = np.asarray(low_ras_mm, dtype=np.float64), np.asarray(high_ras_mm, dtype=np.float64)
    height = float(np.max(high - low)) * 1.12 / min(1.0, max(aspect, 0.1))
    return Camera(height_mm=float(np.clip(height, *_HEIGHTS_MM))).at((low + high) / 2)
