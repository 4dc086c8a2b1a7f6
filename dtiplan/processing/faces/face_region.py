"""The part of an image in front of and below the brain: nose, eyes, mouth and chin.

Planes that look from the front to below are laid against the brain at a distance; what lies beyond
any of them is face. Each plane leaves the whole brain and the margin on its other side, so none of
it can be touched, however the head is turned (the idea of one such plane: Schimke et al. 2011,
SPIE 7967; here there are several, they turn with the head and stand in patient millimetres).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dtiplan.domain.geometry import Array
from dtiplan.domain.image import Image
from dtiplan.domain.planning import Modality
from dtiplan.domain.progress import Progress, silent
from dtiplan.processing.faces.head import Head, find_head
from dtiplan.processing.simulate.head import HeadShape

Flags = NDArray[np.bool_]

MARGIN_MM = 10.0
"""Kept round what is taken for brain, which lies within a few millimetres of it."""
_DOWNWARDS_DEG = np.arange(15.0, 66.0, 5.0)
"""How far the planes' normals point below straight ahead, in the template's frame."""


@dataclass(frozen=True, eq=False)
class FaceRegion:
    """The face in an image.

    Parameters
    ----------
    is_face : bool array, (x, y, z)
        On the image's own voxels: air in front of the face belongs to it.
    brain_litres : float
        Volume of what was taken for brain.
    head_cc : float
        How much of the head lies in the face.
    """

    is_face: Flags
    brain_litres: float
    head_cc: float


def find_face(
    image: Image,
    modality: Modality,
    shape: HeadShape,
    margin_mm: float = MARGIN_MM,
    progress: Progress = silent,
) -> FaceRegion:
    """Find the face in a T1 or CT of a head.

    Parameters
    ----------
    image : Image
        In any orientation; RAS mm.
    modality : Modality
    shape : HeadShape
        Of the template in MNI space, which gives the shape of a brain.
    margin_mm : float
        Distance that is kept from the brain.
    progress : Progress

    Raises
    ------
    UserError
        ``no-head``: head or brain were not found.
    """
    progress(0.0, "finding the head")
    head = find_head(image, modality, shape)
    progress(0.6, "finding the face")
    planes = _planes(head, margin_mm)
    is_face = _beyond(planes, image.grid.ras_from_vox, image.grid.shape)
    progress(1.0, "finding the face")
    return FaceRegion(is_face, head.brain_litres, _head_beyond_cc(head, planes))


def _planes(head: Head, margin_mm: float) -> Array:
    """Give the planes as normal and distance from the origin, (n, 4), RAS mm."""
    ahead, down = head.fit.turn @ (0.0, 1.0, 0.0), head.fit.turn @ (0.0, 0.0, -1.0)
    angles = np.radians(_DOWNWARDS_DEG)[:, None]
    normals = np.cos(angles) * ahead + np.sin(angles) * down
    half_voxel = np.abs(normals).sum(axis=1) * max(head.grid.spacing_mm) / 2
    reach = (head.brain_points_mm @ normals.T).max(axis=0) + half_voxel + margin_mm
    return np.column_stack([normals, reach])


def _head_beyond_cc(head: Head, planes: Array) -> float:
    beyond = _beyond(planes, head.grid.ras_from_vox, head.grid.shape)
    return float((head.is_head & beyond).sum()) * head.grid.voxel_volume_mm3 / 1e3


def _beyond(planes: Array, ras_from_vox: Array, shape: tuple[int, int, int]) -> Flags:
    """Voxels whose centres lie beyond any of the planes; slice by slice, to need little memory."""
    beyond = np.zeros(shape, dtype=bool)
    weights = planes[:, :3] @ ras_from_vox[:3, :3]
    starts = planes[:, :3] @ ras_from_vox[:3, 3] - planes[:, 3]
    i, j = np.arange(shape[0])[:, None], np.arange(shape[1])[None, :]
    for (along, down, across), start in zip(weights, starts, strict=True):
        in_slice = along * i + down * j + start
        for k in range(shape[2]):
            beyond[:, :, k] |= in_slice + across * k > 0.0
    return beyond
