"""The head in a T1 or a CT, and where the brain lies in it.

The brain need not be exact: what is taken for it is kept, with a margin. It must not lie far off
either, for then the face would stay; gates on the fit see to that.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from dtiplan.domain.errors import UserError
from dtiplan.domain.geometry import Array, Grid, rotation_angle_deg, transform_points
from dtiplan.domain.image import Image
from dtiplan.domain.planning import Modality
from dtiplan.processing.faces.vault_fit import VaultFit, fit_vault
from dtiplan.processing.simulate.head import HeadShape

Flags = NDArray[np.bool_]

_COARSE_MM = 2.5
_AIR_HU = -1000.0
_SKIN_HU = -300.0
_ABOVE_NOISE = 0.1
_SMALLEST_CC = 1500.0
_LITRES = (0.8, 2.2)
_LARGEST_RESIDUAL_MM = 4.0
_SMALLEST_SHARE = 0.85
_LARGEST_TURN_DEG = 45.0


@dataclass(frozen=True, eq=False)
class Head:
    """A head on a grid whose axes are the patient's.

    Parameters
    ----------
    grid : Grid
        2.5 mm, axes to the right, front and top.
    is_head : bool array, (x, y, z)
    brain_points_mm : array, (n, 3)
        Centres of the voxels of the brain, RAS.
    fit : VaultFit
        How the template lies in the head.
    """

    grid: Grid
    is_head: Flags
    brain_points_mm: Array
    fit: VaultFit

    @property
    def brain_litres(self) -> float:
        """Volume of what is taken for brain."""
        return len(self.brain_points_mm) * self.grid.voxel_volume_mm3 / 1e6


def find_head(image: Image, modality: Modality, shape: HeadShape) -> Head:
    """Find the head and lay the template's brain into it.

    Parameters
    ----------
    image : Image
        MR (any unit) or CT (HU), in any orientation.
    modality : Modality
    shape : HeadShape
        Of the template.

    Raises
    ------
    UserError
        ``no-head``: what was found is not a whole vault; the figures are told.
    """
    coarse = _along_patient_axes(image, _AIR_HU if modality is Modality.CT else 0.0)
    is_head = _head(coarse.values, modality)
    found_cc = float(is_head.sum()) * coarse.grid.voxel_volume_mm3 / 1e3
    if found_cc < _SMALLEST_CC:
        raise _no_head(f"What stands out from the air has {found_cc:.0f} cc; a head has more.")
    fit = fit_vault(is_head, coarse.grid, shape)
    outside = shape.at(shape.outside_mm, coarse.grid, fit.patient_from_template)
    points = transform_points(coarse.grid.ras_from_vox, np.argwhere(outside < 0.0))
    head = Head(coarse.grid, is_head, points, fit)
    _check(head)
    return head


def _along_patient_axes(image: Image, outside: float) -> Image:
    corners = image.grid.corners_ras_mm()
    low, high = corners.min(axis=0), corners.max(axis=0)
    shape = np.maximum(np.ceil((high - low) / _COARSE_MM), 1).astype(int)
    matrix = np.diag([_COARSE_MM] * 3 + [1.0])
    matrix[:3, 3] = low + _COARSE_MM / 2
    grid = Grid((int(shape[0]), int(shape[1]), int(shape[2])), matrix)
    vox = image.grid.vox_from_ras @ matrix
    # Fine voxels are averaged first: one of many would be a sample of noise.
    sigma = [0.4 * max(_COARSE_MM / s - 1.0, 0.0) for s in image.grid.spacing_mm]
    smooth = ndimage.gaussian_filter(image.values.astype(np.float32), sigma)
    values = ndimage.affine_transform(
        smooth, vox[:3, :3], vox[:3, 3], output_shape=grid.shape, order=1, cval=outside
    )
    return Image(np.asarray(values, dtype=np.float32), grid, image.unit, "coarse")


def _head(values: NDArray[np.float32], modality: Modality) -> Flags:
    """All that stands out from air, in one piece, its caves and sinuses filled."""
    limit = _SKIN_HU
    if modality is not Modality.CT:
        low, high = np.percentile(values, (2.0, 98.0))
        limit = float(low + _ABOVE_NOISE * (high - low))
    pieces, n = ndimage.label(ndimage.binary_opening(values > limit))
    if n == 0:
        return np.zeros(values.shape, dtype=bool)
    head = pieces == np.bincount(pieces.ravel())[1:].argmax() + 1
    head = np.pad(head, 3)  # closing must not eat what lies at the end of the volume
    head = ndimage.binary_closing(head, iterations=3)[3:-3, 3:-3, 3:-3]
    for axis in range(3):
        for place in range(head.shape[axis]):
            plane = (slice(None),) * axis + (place,)
            head[plane] = ndimage.binary_fill_holes(head[plane])
    return np.asarray(head)


def _check(head: Head) -> None:
    fit, (low, high) = head.fit, _LITRES
    if fit.residual_mm > _LARGEST_RESIDUAL_MM:
        raise _no_head(
            f"The skin lies {fit.residual_mm:.1f} mm (root mean square) from the vault of a head; "
            f"up to {_LARGEST_RESIDUAL_MM:g} mm is a head."
        )
    if fit.found_share < _SMALLEST_SHARE:
        raise _no_head(
            f"Skin was found at {fit.found_share:.0%} of the vault of the head; at least "
            f"{_SMALLEST_SHARE:.0%} must be imaged."
        )
    if not low <= head.brain_litres <= high:
        raise _no_head(
            f"The brain would have {head.brain_litres:.2f} l; a brain has {low:g} to {high:g} l."
        )
    turned_deg = rotation_angle_deg(fit.turn)
    if turned_deg > _LARGEST_TURN_DEG:
        raise _no_head(f"The head would be turned by {turned_deg:.0f} degrees.")


def _no_head(cause: str) -> UserError:
    return UserError(
        "The face cannot be found.",
        cause,
        "Leave the series out, or take the face out with another program.",
        "no-head",
    )
