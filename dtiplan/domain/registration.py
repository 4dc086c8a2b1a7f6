"""Registration: the rigid motion found between two series, and how far it can be believed."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from dtiplan.domain.findings import Finding, errors

if TYPE_CHECKING:
    from dtiplan.domain.geometry import RigidTransform


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
    """

    transform: RigidTransform
    quality: RegistrationQuality
    findings: tuple[Finding, ...] = ()

    @property
    def is_usable(self) -> bool:
        """Whether nothing found forbids its use."""
        return not errors(self.findings)
