"""Registration: the rigid motion found between two series, and how far it can be believed."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import ArrayLike

from dtiplan.domain.findings import Finding, errors
from dtiplan.domain.geometry import Array, RigidTransform, transform_points

if TYPE_CHECKING:
    from dtiplan.domain.image import Image


@dataclass(frozen=True)
class RegistrationQuality:
    """Figures of one rigid registration.

    Parameters
    ----------
    method : str
        How it was found, as one phrase for the record.
    metric_before, metric_after : float
        Mutual information (nats; larger is better) at the identity and at the result, over the
        same voxels.
    contrast : float
        By how many times the mutual information at the result exceeds its mean at poses
        displaced by 15 mm or 15 degrees; a fit to noise gives about 1.
    overlap : float
        Part of the moving brain that lies inside the fixed volume, 0 to 1.
    angle_deg : float
        Rotation of the motion found.
    shift_mm : float
        How far that motion carries the middle of the moving brain.
    spread_mm : float
        How far apart, on average over the brain, two fits from different voxel samples end.
    is_identity_kept : bool
        Whether the frames of reference are the same and the correction found (``angle_deg``,
        ``shift_mm``) is too small to be believed, so that the identity was kept.
    """

    method: str
    metric_before: float
    metric_after: float
    contrast: float
    overlap: float
    angle_deg: float
    shift_mm: float
    spread_mm: float
    is_identity_kept: bool = False

    def as_json(self) -> dict[str, Any]:
        """Give all figures by name."""
        return asdict(self)


@dataclass(frozen=True)
class Review:
    """What was decided about a registration, and by whom.

    Parameters
    ----------
    accepted_by : str
        Name of the person who looked at it; empty where nobody did.
    shift_mm : (float, float, float)
        What was added to the motion found, along x, y and z of the planning frame (RAS mm).
    rotation_deg : (float, float, float)
        Turn added about x, then y, then z of the planning frame, through the middle of the brain.
    """

    accepted_by: str = ""
    shift_mm: tuple[float, float, float] = (0.0, 0.0, 0.0)
    rotation_deg: tuple[float, float, float] = (0.0, 0.0, 0.0)

    @property
    def is_nudged(self) -> bool:
        """Whether anything was added to the motion found."""
        return any(self.shift_mm) or any(self.rotation_deg)

    @property
    def is_by_a_person(self) -> bool:
        """Whether somebody is named."""
        return bool(self.accepted_by)

    def as_json(self) -> dict[str, Any]:
        """Give the name, the shift and the turn by name."""
        return {
            "accepted_by": self.accepted_by,
            "shift_mm": list(self.shift_mm),
            "rotation_deg": list(self.rotation_deg),
        }


@dataclass(frozen=True, eq=False)
class Registration:
    """A rigid motion from the diffusion frame to the planning frame.

    Parameters
    ----------
    transform : RigidTransform
        RAS mm of the moving (diffusion) frame to RAS mm of the fixed (planning) frame.
    quality : RegistrationQuality
    findings : tuple of Finding
        An error among them means that the motion must not be used.
    review : Review or None
        None for the motion as it was found.
    """

    transform: RigidTransform
    quality: RegistrationQuality
    findings: tuple[Finding, ...] = ()
    review: Review | None = None

    @property
    def is_usable(self) -> bool:
        """Whether nothing found forbids its use."""
        return not errors(self.findings)


def brain_middle_ras_mm(mask: Image) -> Array:
    """Give the mean place of the voxels of a brain mask, (3,), RAS mm of its own frame."""
    voxels = np.argwhere(np.asarray(mask.values, dtype=bool))
    return transform_points(mask.grid.ras_from_vox, voxels.mean(axis=0))


def nudged(
    transform: RigidTransform, review: Review, middle_moving_mm: ArrayLike
) -> RigidTransform:
    """Add the shift and the turn of a review to a motion.

    Parameters
    ----------
    transform : RigidTransform
        The motion found.
    review : Review
    middle_moving_mm : array, (3,)
        The point of the moving (diffusion) frame that the turn leaves in place, RAS mm.

    Returns
    -------
    RigidTransform
        Between the same frames of reference; rotations and shifts only, never a mirror.
    """
    if not review.is_nudged:
        return transform
    middle = transform_points(transform.fixed_from_moving, middle_moving_mm)
    turn = _turn(review.rotation_deg)
    nudge = np.eye(4)
    nudge[:3, :3] = turn
    nudge[:3, 3] = middle - turn @ middle + np.asarray(review.shift_mm)
    return RigidTransform(
        nudge @ transform.fixed_from_moving, transform.moving_frame_uid, transform.fixed_frame_uid
    )


def _turn(rotation_deg: tuple[float, float, float]) -> Array:
    """Give the 3x3 rotation about x, then y, then z; positive turns are right-handed."""
    total = np.eye(3)
    for axis, angle in enumerate(np.radians(rotation_deg)):
        first, second = (axis + 1) % 3, (axis + 2) % 3
        one = np.eye(3)
        one[first, first] = one[second, second] = np.cos(angle)
        one[second, first] = np.sin(angle)
        one[first, second] = -np.sin(angle)
        total = one @ total
    return total
