"""The template's brain laid into a head by the skin of its vault, whatever the image's contrast.

In a T1 neither threshold nor growing surface tells brain from neck safely, above all where the coil
brightens the scalp. The skin against air is always seen. So the template's brain is turned, shifted
and stretched until the skin from the forehead over the top to the back of the head lies as far
outside it as scalp, skull and fluid are thick.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage
from scipy.optimize import least_squares
from scipy.spatial import cKDTree
from scipy.spatial.transform import Rotation

from dtiplan.domain.geometry import Array, Grid, transform_points
from dtiplan.processing.simulate.head import HeadShape

_SKIN_MM = 13.0
"""From the brain's surface to the skin of the vault in adults; single heads differ by 3 mm."""
_TOP_MM = 90.0
_N_POINTS = 2500
_SLACK_MM = 3.0
_LINE_MM = 10.0
_FAR_MM = 12.0
_TYPICAL_TURN, _TYPICAL_SIZE, _TYPICAL_SHAPE = 0.35, 0.1, 0.03
"""Radians, and logarithms of the size of a brain and of its length, width and height against it."""
_CENTRE_MM = np.array([0.0, -18.0, 10.0])
"""Middle of the template's brain."""
_ROUNDS = 4
_PULL = 1.0


@dataclass(frozen=True, eq=False)
class VaultFit:
    """How the template's brain lies in a head.

    Parameters
    ----------
    patient_from_template : array, (4, 4)
        RAS mm; turned, shifted and stretched.
    residual_mm : float
        Root mean square distance of the skin of the vault from where it should be.
    found_share : float
        Part of the vault at which there is skin within 12 mm.
    turn : array, (3, 3)
        Only the turn of it.
    """

    patient_from_template: Array
    residual_mm: float
    found_share: float
    turn: Array


def fit_vault(is_head: NDArray[np.bool_], grid: Grid, shape: HeadShape) -> VaultFit:
    """Lay the template's brain into a head.

    Parameters
    ----------
    is_head : bool array, (x, y, z)
        Not empty; on a grid along the patient's axes.
    grid : Grid
    shape : HeadShape
        Of the template.
    """
    skin = _skin(is_head, grid)
    top = skin[:, 2].max()
    used = skin[skin[:, 2] > top - _TOP_MM]
    middle = (used.max(axis=0) + used.min(axis=0)) / 2
    given = np.array([0.0] * 3 + [middle[0], middle[1], top - 85.0] + [0.0] * 3)
    for _ in range(_ROUNDS):
        given = _fitted(given, _thinned(used), shape)
        inside = _in_template(given, skin)
        used = skin[_is_vault(inside)]
    away = np.abs(_outside(_in_template(given, used), shape) - _SKIN_MM)
    near = away < _FAR_MM
    patient_from_template: Array = np.asarray(np.linalg.inv(_matrix(given)), dtype=np.float64)
    expected = transform_points(patient_from_template, _vault_of(shape))
    distance, _ = cKDTree(skin).query(expected)
    return VaultFit(
        patient_from_template,
        float(np.sqrt((away[near] ** 2).mean())) if near.any() else float("inf"),
        float((distance < _FAR_MM).mean()),
        Rotation.from_rotvec(given[:3]).as_matrix().T,
    )


def _vault_of(shape: HeadShape) -> Array:
    """Give points where the skin of the template's vault is expected, MNI mm."""
    index = np.argwhere(np.abs(shape.outside_mm - _SKIN_MM) < 1.0)
    points = transform_points(np.linalg.inv(shape.vox_from_template), index)
    return _thinned(points[_is_vault(points)])


def _skin(is_head: NDArray[np.bool_], grid: Grid) -> Array:
    """Give the outer voxels of the head that do not lie at the end of the volume."""
    surface = is_head & ~ndimage.binary_erosion(is_head, border_value=1)
    return transform_points(grid.ras_from_vox, np.argwhere(surface))


def _is_vault(points_mm: Array) -> NDArray[np.bool_]:
    """Above a line from the root of the nose to the bump at the back of the head, MNI mm."""
    return np.asarray(points_mm[:, 2] > 0.1 * points_mm[:, 1] - _LINE_MM)


def _thinned(points: Array) -> Array:
    return points[:: max(1, len(points) // _N_POINTS)]


def _fitted(given: Array, skin: Array, shape: HeadShape) -> Array:
    # In like units, so that one step length suits turns, shifts and stretches.
    scale = np.array([0.1] * 3 + [10.0] * 3 + [0.05] * 3)

    def misfit(scaled: Array) -> Array:
        values = scaled * scale
        off = _outside(_in_template(values, skin), shape) - _SKIN_MM
        # Heads are not turned or stretched without limit: a weak pull towards the usual one.
        size = values[6:].mean()
        shaped = (values[6:] - size) / _TYPICAL_SHAPE
        usual = np.concatenate([values[:3] / _TYPICAL_TURN, [size / _TYPICAL_SIZE], shaped])
        return np.concatenate([off, np.sqrt(len(skin)) * _PULL * usual])

    found = least_squares(
        misfit, given / scale, loss="soft_l1", f_scale=_SLACK_MM, diff_step=1e-3, max_nfev=60
    )
    return np.asarray(found.x * scale)


def _matrix(values: Array) -> Array:
    """Give patient RAS mm to template RAS mm: about the middle of the brain, then stretched."""
    matrix = np.eye(4)
    turn = Rotation.from_rotvec(values[:3]).as_matrix()
    matrix[:3, :3] = np.diag(np.exp(values[6:])) @ turn
    matrix[:3, 3] = _CENTRE_MM - matrix[:3, :3] @ values[3:6]
    return matrix


def _in_template(values: Array, points: Array) -> Array:
    return transform_points(_matrix(values), points)


def _outside(points_mm: Array, shape: HeadShape) -> Array:
    """Signed distance of template points from the brain's surface, in template mm."""
    index = transform_points(shape.vox_from_template, points_mm)
    return np.asarray(ndimage.map_coordinates(shape.outside_mm, index.T, order=1, mode="nearest"))
