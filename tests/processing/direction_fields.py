"""Tensor maps with directions that are known everywhere, for the tests of tracts."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from scipy.spatial.transform import Rotation

from dtiplan.domain.geometry import Array, Grid
from dtiplan.domain.image import Image
from dtiplan.domain.maps import TensorMaps
from dtiplan.domain.units import Unit


def oblique_grid(
    shape: tuple[int, int, int], spacing_mm: tuple[float, float, float], *, left_handed: bool
) -> Grid:
    """A grid turned by 25 degrees about a general axis with its middle at (5, -8, 12) mm."""
    turn = Rotation.from_rotvec(np.radians(25.0) * np.array([2.0, -1.0, 2.0]) / 3.0).as_matrix()
    axes = turn @ np.diag(spacing_mm)
    if left_handed:
        axes[:, 0] *= -1.0
    matrix = np.eye(4)
    matrix[:3, :3] = axes
    matrix[:3, 3] = np.array([5.0, -8.0, 12.0]) - axes @ ((np.asarray(shape) - 1) / 2)
    return Grid(shape, matrix)


def maps_of(
    grid: Grid, direction_at: Callable[[Array], Array], fa_at: Callable[[Array], Array]
) -> TensorMaps:
    """Maps whose first eigenvector and FA are functions of the place (RAS mm)."""
    points = grid.points_ras_mm()
    v1 = direction_at(points)
    v1 = (v1 / np.linalg.norm(v1, axis=-1, keepdims=True)).astype(np.float32)
    fa = fa_at(points).astype(np.float32)

    def image(values: np.ndarray, name: str) -> Image:
        return Image(values, grid, Unit.NONE, name)

    zero = np.zeros(grid.shape, np.float32)
    # Eigenvalues 1 + 2 x, 1 - x, 1 - x have this FA.
    x = (fa / np.sqrt(3.0 - 2.0 * fa**2))[..., None, None].astype(np.float64)
    full = (1.0 - x) * np.eye(3) + 3.0 * x * v1[..., :, None] * v1[..., None, :]
    tensor = 1e-3 * full[..., [0, 1, 1, 2, 2, 2], [0, 0, 1, 0, 1, 2]]
    return TensorMaps(
        fa=image(fa, "fa"),
        md=image(zero, "md"),
        ad=image(zero, "ad"),
        rd=image(zero, "rd"),
        eigenvalues=image(np.zeros((*grid.shape, 3), np.float32), "eigenvalues"),
        v1=image(v1, "v1"),
        tensor=image(tensor.astype(np.float32), "tensor"),
        colour_fa=image(np.zeros((*grid.shape, 3), np.uint8), "colour_fa"),
        s0=image(zero, "s0"),
        residual=image(zero, "residual"),
        mask=image(np.ones(grid.shape, dtype=bool), "mask"),
        method="made for a test",
    )
