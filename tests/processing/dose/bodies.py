"""Bodies of known volume and dose, drawn as contours on slices."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from scipy.spatial.transform import Rotation

from dtiplan.domain.dose import Dose, DoseSummation
from dtiplan.domain.geometry import Array, Grid
from dtiplan.domain.image import Image
from dtiplan.domain.units import Unit

CORNERS = 240
# A polygon of so many corners with the area of the circle of radius 1.
_OUT = float(np.sqrt(2.0 * np.pi / CORNERS / np.sin(2.0 * np.pi / CORNERS)))
_TURN = np.linspace(0.0, 2.0 * np.pi, CORNERS, endpoint=False)


def circle(centre: Array, radius: float) -> Array:
    """A circle across z, (n, 3)."""
    flat = _OUT * radius * np.stack([np.cos(_TURN), np.sin(_TURN), 0.0 * _TURN], axis=1)
    return np.asarray(flat + centre)


def sphere(radius: float, gap: float, phase: float, centre: Array | None = None) -> list[Array]:
    """Contours of a sphere on slices ``gap`` apart, the nearest ``phase`` gaps off its middle."""
    middle = np.zeros(3) if centre is None else centre
    depths = (np.arange(-200, 200) + phase) * gap
    return [
        circle(middle + np.array([0.0, 0.0, z]), float(np.sqrt(radius**2 - z**2)))
        for z in depths
        if abs(z) < radius * 0.999
    ]


def standing_cylinder(radius: float, length: float, gap: float) -> list[Array]:
    """Contours of a cylinder along z whose ends lie half a gap beyond its outer slices."""
    n = round(length / gap)
    return [circle(np.array([0.0, 0.0, (k + 0.5) * gap - length / 2]), radius) for k in range(n)]


def lying_cylinder(radius: float, length: float, gap: float, phase: float) -> list[Array]:
    """Contours of a cylinder along x: rectangles."""
    found = []
    for z in (np.arange(-200, 200) + phase) * gap:
        if abs(z) < radius * 0.999:
            half = float(np.sqrt(radius**2 - z**2))
            x = length / 2
            found.append(np.array([[-x, -half, z], [x, -half, z], [x, half, z], [-x, half, z]]))
    return found


def cone(radius: float, height: float, gap: float) -> list[Array]:
    """Contours of a cone, its base at z = 0 and its tip at ``height``."""
    depths = (np.arange(200) + 0.5) * gap
    return [
        circle(np.array([0.0, 0.0, z]), radius * (1.0 - z / height))
        for z in depths
        if z < height * 0.999
    ]


def moved(polygons: list[Array], turn: Rotation, shift: Array) -> list[Array]:
    """The same body elsewhere."""
    return [np.asarray(turn.apply(p) + shift) for p in polygons]


def dose_of(
    values_at: Callable[[Array], Array],
    spacing_mm: float,
    reach_mm: float,
    centre: Array | None = None,
) -> Dose:
    """A dose grid round a centre that holds ``values_at(points)``, Gy."""
    n = int(np.ceil(2 * reach_mm / spacing_mm)) + 2
    matrix = np.diag([spacing_mm, spacing_mm, spacing_mm, 1.0])
    # Off the middle by a part of a voxel, so that nothing is even by chance.
    matrix[:3, 3] = -spacing_mm * (n - 1) / 2 + 0.21 * spacing_mm
    if centre is not None:
        matrix[:3, 3] += centre
    grid = Grid((n, n, n), matrix)
    values = values_at(grid.points_ras_mm()).astype(np.float32)
    return Dose(Image(values, grid, Unit.GY, "dose"), DoseSummation.PLAN, (), "", "")
