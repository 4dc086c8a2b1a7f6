"""Half-way space: two scans brought together without favouring either of them.

Each scan is moved by half of the rigid motion between them, so that both are interpolated alike.
Half of a motion is its square root: half of the turn about the same axis, and the shift that,
made twice, gives the whole one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from scipy import ndimage
from scipy.spatial.transform import Rotation

from dtiplan.domain.errors import UserError
from dtiplan.domain.findings import errors
from dtiplan.domain.geometry import Array, Grid, rotation_angle_deg, transform_points
from dtiplan.domain.progress import Progress, part_of, silent
from dtiplan.domain.site_comparison import HalfwaySpace
from dtiplan.processing.alignment.registration import register_rigid

if TYPE_CHECKING:
    from dtiplan.domain.findings import Finding
    from dtiplan.domain.image import Image
    from dtiplan.domain.registration import Registration
    from dtiplan.domain.site_scans import SiteScan

_LARGEST_TURN_DEG = 120.0
"""Beyond it, the axis of half a turn depends on rounding and two heads do not lie alike anyway."""
_PAD_MM = 6.0
_MOST_POINTS = 4000


def inverse_motion(motion: Array) -> Array:
    """Give the inverse of a rigid motion (4, 4) by its transpose: no rounding of an elimination."""
    inverse = np.eye(4)
    inverse[:3, :3] = motion[:3, :3].T
    inverse[:3, 3] = -motion[:3, :3].T @ motion[:3, 3]
    return inverse


def half_motion(motion: Array) -> Array:
    """Give the square root of a rigid motion.

    Parameters
    ----------
    motion : array, (4, 4)
        A proper rotation and a shift, RAS mm.

    Returns
    -------
    array, (4, 4)
        ``half @ half`` is the motion: the principal square root of the matrix.

    Raises
    ------
    UserError
        It turns by more than 120 degrees.
    """
    angle = rotation_angle_deg(motion)
    if angle > _LARGEST_TURN_DEG:
        raise UserError(
            "There is no half-way space.",
            f"One scan is turned by {angle:.0f} degrees against the other.",
            "Look at both scans: heads that lie like that were not scanned alike, or the "
            "registration failed.",
            "half-way-turn",
        )
    vector = Rotation.from_matrix(motion[:3, :3]).as_rotvec()
    half = np.eye(4)
    half[:3, :3] = Rotation.from_rotvec(vector / 2.0).as_matrix()
    half[:3, 3] = np.linalg.solve(np.eye(3) + half[:3, :3], motion[:3, 3])
    return half


def mean_motion(one: Array, other: Array) -> Array:
    """Give the motion half way between two motions of the same sense."""
    return np.asarray(one @ half_motion(inverse_motion(one) @ other))


def find_halfway(
    first: SiteScan,
    second: SiteScan,
    *,
    spacing_mm: float | None = None,
    progress: Progress = silent,
) -> HalfwaySpace:
    """Register two scans onto each other, both ways, and give the space half way between.

    Parameters
    ----------
    first, second : SiteScan
    spacing_mm : float, optional
        Of the space's voxels; by default the smaller of both scans' voxels (cube root of the
        volume).
    progress : Progress

    Returns
    -------
    HalfwaySpace
        Asked for the other way round, the same to the bit: which scan is worked on first is
        decided by the content.

    Raises
    ------
    UserError
        ``scans-not-together``: the registration cannot be believed.
    """
    if first.key > second.key:
        found = find_halfway(second, first, spacing_mm=spacing_mm, progress=progress)
        return found.swapped()
    there = _registered(first, second, part_of(progress, 0.0, 0.5))
    back = _registered(second, first, part_of(progress, 0.5, 1.0))
    forward = there.transform.fixed_from_moving
    backward = inverse_motion(back.transform.fixed_from_moving)
    motion = mean_motion(forward, backward)
    points = brain_points(first.mask)
    apart = transform_points(forward, points) - transform_points(backward, points)
    findings = tuple(dict.fromkeys((*there.findings, *back.findings)))
    return halfway_of(
        motion, first, second, spacing_mm=spacing_mm,
        apart_mm=float(np.linalg.norm(apart, axis=1).mean()), findings=findings,
    )  # fmt: skip


def halfway_of(
    motion: Array,
    first: SiteScan,
    second: SiteScan,
    *,
    spacing_mm: float | None = None,
    apart_mm: float = 0.0,
    findings: tuple[Finding, ...] = (),
) -> HalfwaySpace:
    """Give the half-way space of a known motion.

    Parameters
    ----------
    motion : array, (4, 4)
        RAS mm of the first scan to RAS mm of the second.
    """
    half = half_motion(motion)
    other = inverse_motion(half)
    grid = _grid_around(((first, half), (second, other)), spacing_mm)
    middle = brain_points(first.mask).mean(axis=0)
    shift = transform_points(motion, middle) - middle
    return HalfwaySpace(
        half, other, grid, rotation_angle_deg(motion), float(np.linalg.norm(shift)), apart_mm,
        findings,
    )  # fmt: skip


def brain_points(mask: Image) -> Array:
    """Give some voxel centres of a brain mask, (n, 3), RAS mm."""
    voxels = np.argwhere(np.asarray(mask.values, dtype=bool))
    chosen = voxels[:: max(1, len(voxels) // _MOST_POINTS)]
    return transform_points(mask.grid.ras_from_vox, chosen)


def sampled(image: Image, half_from_scan: Array, grid: Grid, order: int = 1) -> Array:
    """Give an image at the voxel centres of the half-way grid, zero outside of it.

    Parameters
    ----------
    image : Image
        In the RAS mm of its scan.
    half_from_scan : array, (4, 4)
    grid : Grid
    order : int
        0 nearest, 1 linear, 5 spline of the fifth order, which keeps what is sharp.
    """
    matrix = image.grid.vox_from_ras @ inverse_motion(half_from_scan) @ grid.ras_from_vox
    values = np.asarray(image.values, dtype=np.float32)
    channels = values[..., None] if values.ndim == 3 else values
    found = np.stack(
        [
            ndimage.affine_transform(
                channels[..., n], matrix, output_shape=grid.shape, order=order, mode="constant"
            )
            for n in range(channels.shape[-1])
        ],
        axis=-1,
    )
    return np.asarray(found[..., 0] if values.ndim == 3 else found, dtype=np.float64)


def _registered(moving: SiteScan, fixed: SiteScan, progress: Progress) -> Registration:
    found = register_rigid(
        moving.reference, fixed.reference, moving_mask=moving.mask, progress=progress
    )
    wrong = errors(found.findings)
    if wrong:
        raise UserError(
            f"{moving.name} and {fixed.name} cannot be brought together.",
            " ".join(f.message for f in wrong),
            "Make sure that both are scans of the same head.",
            "scans-not-together",
        )
    return found


def _grid_around(
    scans: tuple[tuple[SiteScan, Array], tuple[SiteScan, Array]], spacing_mm: float | None
) -> Grid:
    """Give equal voxels around both brains, placed by the middle of the box they fill.

    By its middle, not by a corner: scans that are moved or mirrored give the same voxels.
    """
    spacing = spacing_mm or min(float(np.cbrt(s.mask.grid.voxel_volume_mm3)) for s, _ in scans)
    low, high = [], []
    for scan, half in scans:
        placed = transform_points(half, brain_points(scan.mask))
        low.append(placed.min(axis=0))
        high.append(placed.max(axis=0))
    lowest, highest = np.minimum(*low) - _PAD_MM, np.maximum(*high) + _PAD_MM
    shape = np.ceil((highest - lowest) / spacing - 1e-6).astype(int)
    matrix = np.diag([spacing, spacing, spacing, 1.0])
    matrix[:3, 3] = (lowest + highest) / 2 - spacing * (shape - 1) / 2
    i, j, k = (int(n) for n in shape)
    return Grid((i, j, k), matrix)
