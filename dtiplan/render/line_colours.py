"""What the colour of a streamline in 3D says: its direction, its tract, or a value along it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import map_coordinates

from dtiplan.domain.geometry import Array, Grid, transform_points
from dtiplan.domain.image import Image
from dtiplan.domain.streamlines import Streamlines
from dtiplan.domain.structures import Contoured
from dtiplan.render.line_scales import DISTANCE_LIMITS_MM, TABLE
from dtiplan.render.live_lines import Paint
from dtiplan.render.live_surfaces import structure_field
from dtiplan.render.thinning import tangents

_DISTANCE_SPACING_MM = 1.5


def by_direction(lines: Streamlines) -> NDArray[np.uint8]:
    """Red left-right, green front-back, blue head-foot."""
    return np.rint(255.0 * np.abs(tangents(lines))).astype(np.uint8)


def plain(colour_rgb: tuple[int, int, int]) -> Paint:
    """One colour for all."""

    def paint(lines: Streamlines) -> NDArray[np.uint8]:
        return np.tile(np.array(colour_rgb, np.uint8), (len(lines.points_ras_mm), 1))

    return paint


def by_image(image: Image, scene_from_own: Array, limits: tuple[float, float]) -> Paint:
    """Give the colour of an image's value at each point, linear between voxels.

    Parameters
    ----------
    image : Image
    scene_from_own : array, (4, 4)
        The image's RAS mm to the scene's.
    limits : (float, float)
        Values drawn darkest and brightest.
    """
    return _by_samples(
        np.asarray(image.values, np.float32),
        image.grid,
        np.asarray(np.linalg.inv(scene_from_own), dtype=np.float64),
        limits,
    )


def by_distance(structure: Contoured, own_from_scene: Array) -> Paint:
    """Give the colour of the distance from a structure: brightest at it, dark from 20 mm on."""
    near, far = DISTANCE_LIMITS_MM
    field, grid = structure_field(structure, _DISTANCE_SPACING_MM, margin_mm=far + 2.0)
    return _by_samples(field, grid, own_from_scene, (far, near), beyond=far)


def _by_samples(
    values: NDArray[np.float32],
    grid: Grid,
    own_from_scene: Array,
    limits: tuple[float, float],
    beyond: float = 0.0,
) -> Paint:
    index_from_scene = grid.vox_from_ras @ own_from_scene
    first, last = limits

    def paint(lines: Streamlines) -> NDArray[np.uint8]:
        index = transform_points(index_from_scene, lines.points_ras_mm).T
        read = map_coordinates(values, index, order=1, mode="constant", cval=beyond)
        share = np.clip((read - first) / (last - first), 0.0, 1.0)
        return np.asarray(TABLE[np.rint((len(TABLE) - 1) * share).astype(np.uint8)])

    return paint
