"""Dose: made-up distributions of radiosurgery around a ball, with a known answer.

Within the target the dose falls from its middle to its surface by a parabola; outside it falls
exponentially with the distance from the surface. A bent plan falls faster towards one side, and
more slowly on the other; within the target it is the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from dtiplan.domain.geometry import Grid
from dtiplan.domain.image import Image
from dtiplan.domain.units import Unit

if TYPE_CHECKING:
    from dtiplan.domain.geometry import Array


@dataclass(frozen=True, eq=False)
class BallDose:
    """A dose around a ball.

    Parameters
    ----------
    centre_ras_mm : array, (3,)
    radius_mm : float
    surface_gy, middle_gy : float
        Dose at the ball's surface and in its middle.
    fall_mm : float
        Outside, distance over which the dose falls to 1/e.
    bend : float
        0 to below 1: by which part the distance is shorter towards ``away_from`` and longer on
        the other side.
    away_from : array, (3,)
        Direction the bent plan falls faster in.
    """

    centre_ras_mm: Array
    radius_mm: float
    surface_gy: float
    middle_gy: float
    fall_mm: float
    bend: float
    away_from: Array

    def at(self, points_ras_mm: Array) -> Array:
        """Give the dose, Gy, at points (..., 3)."""
        offset = np.asarray(points_ras_mm, np.float64) - self.centre_ras_mm
        radius = np.linalg.norm(offset, axis=-1)
        along = self.away_from / np.linalg.norm(self.away_from)
        cosine = (offset @ along) / np.maximum(radius, 1e-9)
        fall = self.fall_mm * (1.0 - self.bend * cosine)
        outside = self.surface_gy * np.exp(-(radius - self.radius_mm) / fall)
        share = np.minimum(radius / self.radius_mm, 1.0)
        inside = self.middle_gy - (self.middle_gy - self.surface_gy) * share**2
        return np.asarray(np.where(radius <= self.radius_mm, inside, outside))


def dose_image(ball: BallDose, reach_mm: float, spacing_mm: float, frame_uid: str | None) -> Image:
    """Put a dose on a grid around the ball.

    Parameters
    ----------
    ball : BallDose
    reach_mm : float
        How far the grid reaches from the ball's centre along each axis.
    spacing_mm : float
    frame_uid : str or None
        Frame of reference the ball lies in.
    """
    n = 2 * int(np.ceil(reach_mm / spacing_mm)) + 1
    # Rows run to the patient's left and columns to the rear, as in an axial image.
    matrix = np.diag([-spacing_mm, -spacing_mm, spacing_mm, 1.0])
    middle = np.full(3, (n - 1) / 2)
    # Off the ball's centre by a part of a voxel, so that nothing is even by chance.
    start = ball.centre_ras_mm + 0.3 * spacing_mm - matrix[:3, :3] @ middle
    matrix[:3, 3] = np.round(start, 3)
    grid = Grid((n, n, n), matrix, frame_uid)
    return Image(ball.at(grid.points_ras_mm()).astype(np.float32), grid, Unit.GY, "dose")
