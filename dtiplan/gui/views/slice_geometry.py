"""Where a slice view looks: arithmetic between the patient and the widget's points."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from dtiplan.domain.geometry import Array
from dtiplan.render.planes import AXIAL, CORONAL, SAGITTAL, Plane

AXES = {"axial": 2, "coronal": 1, "sagittal": 0}
"""RAS axis that each view looks along."""
_SIDES = {"axial": AXIAL, "coronal": CORONAL, "sagittal": SAGITTAL}
_FIT_SHARE = 0.98
_ZOOM_PX_PER_MM = (0.25, 60.0)


@dataclass(frozen=True, eq=False)
class Look:
    """What part of a slice is seen.

    Parameters
    ----------
    orientation : str
        ``axial``, ``coronal`` or ``sagittal``.
    middle_mm : (float, float)
        Place in the middle of the view, along right and up, from the scene's origin.
    points_per_mm : float
        Scale, in points of the widget.
    """

    orientation: str
    middle_mm: tuple[float, float]
    points_per_mm: float

    @property
    def right(self) -> Array:
        """Direction to the right of the picture, RAS."""
        return _SIDES[self.orientation][0]

    @property
    def up(self) -> Array:
        """Direction up on the picture, RAS."""
        return _SIDES[self.orientation][1]

    def plane(self, depth_mm: float, width: int, height: int) -> Plane:
        """Give the plane seen in a widget of a size in points, at a coordinate of its axis."""
        centre = self.middle_mm[0] * self.right + self.middle_mm[1] * self.up
        centre[AXES[self.orientation]] = depth_mm
        scale = self.points_per_mm
        return Plane(self.orientation, centre, self.right, self.up, width / scale, height / scale)

    def as_json(self, height: int) -> dict[str, Any]:
        """Give it as plain values, for a widget of any height in points."""
        return {"middle_mm": list(self.middle_mm), "height_mm": height / self.points_per_mm}

    def moved(self, right_points: float, down_points: float) -> Look:
        """Shift the picture by points of the widget."""
        u, v = self.middle_mm
        scale = self.points_per_mm
        return Look(self.orientation, (u - right_points / scale, v + down_points / scale), scale)

    def zoomed(self, factor: float, about_mm: tuple[float, float]) -> Look:
        """Magnify and keep one place where it is."""
        scale = float(np.clip(self.points_per_mm * factor, *_ZOOM_PX_PER_MM))
        left = self.points_per_mm / scale
        u, v = (a + (m - a) * left for m, a in zip(self.middle_mm, about_mm, strict=True))
        return Look(self.orientation, (u, v), scale)

    def centred(self, point_ras_mm: ArrayLike) -> Look:
        """Put a point in the middle."""
        point = np.asarray(point_ras_mm)
        middle = (float(point @ self.right), float(point @ self.up))
        return Look(self.orientation, middle, self.points_per_mm)


def kept_look(orientation: str, kept: Any, height: int) -> Look | None:
    """Read back what ``Look.as_json`` gave; None for anything else."""
    try:
        right, up = (float(value) for value in kept["middle_mm"])
        scale = height / float(kept["height_mm"])
    except (TypeError, ValueError, KeyError, ZeroDivisionError):
        return None
    if not np.isfinite([right, up, scale]).all() or scale <= 0:
        return None
    return Look(orientation, (right, up), float(np.clip(scale, *_ZOOM_PX_PER_MM)))


def fitted(orientation: str, low: Array, high: Array, width: int, height: int) -> Look:
    """Show a box of the scene whole in a widget of a size in points."""
    right, up = _SIDES[orientation]
    middle, size = (low + high) / 2, high - low
    across, tall = float(abs(right) @ size), float(abs(up) @ size)
    scale = _FIT_SHARE * min(width / max(across, 1.0), height / max(tall, 1.0))
    return Look(
        orientation,
        (float(middle @ right), float(middle @ up)),
        float(np.clip(scale, *_ZOOM_PX_PER_MM)),
    )


def is_same_look(one: Plane, other: Plane) -> bool:
    """Whether two planes of one orientation differ at most in depth."""
    apart = one.flat(other.centre_ras_mm)
    return (
        one.width_mm == other.width_mm
        and one.height_mm == other.height_mm
        and bool(np.abs(apart).max() < 1e-6)
    )


def is_same_plane(one: Plane, other: Plane) -> bool:
    """Whether two planes of one orientation show the same."""
    return (
        one.width_mm == other.width_mm
        and one.height_mm == other.height_mm
        and np.array_equal(one.centre_ras_mm, other.centre_ras_mm)
    )
