"""Registration: the rigid motion from the diffusion series to the planning series."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from scipy.spatial.transform import Rotation

from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.geometry import Array, RigidTransform
from dtiplan.domain.image import Image
from dtiplan.domain.progress import Progress, part_of, silent
from dtiplan.domain.registration import Registration, RegistrationQuality
from dtiplan.processing.alignment.itk_images import one_thread
from dtiplan.processing.alignment.rigid_fit import (
    FINE,
    MIDDLE,
    Pair,
    Scorer,
    frames_match,
    make_pair,
    search,
)

_PROBE_MM = 15.0
_PROBE_DEG = 15.0
_CONTRAST_LIMIT = 1.6
_OVERLAP_LIMIT = 0.7
_OVERLAP_GOOD = 0.95
_RIVAL_APART_MM = 8.0
_RIVAL_PART = 0.95
_SPREAD_LIMIT_MM = 1.0
_LARGE_CORRECTION_MM = 10.0
_LARGE_CORRECTION_DEG = 10.0
_LOOK = "Look at the registration pictures; choose another planning series if they are wrong."
_KEEP_VOXELS = 0.5
"""With a common frame of reference, a correction that moves the brain by less than this part
of a diffusion voxel is not applied: echo-planar distortion and partial volume shift a fit by
as much, while the scanner's own coordinates are exact."""


def register_rigid(
    moving: Image,
    fixed: Image,
    *,
    moving_mask: Image | None = None,
    seed: int = 20260101,
    progress: Progress = silent,
) -> Registration:
    """Find the rigid motion that puts a diffusion series onto a planning series.

    With a common frame of reference the fit starts from the identity, and the identity is kept
    if the correction is too small to be believed. Otherwise many starts are tried. The fit is
    made twice with different samples; their distance says how sharp it is.

    Parameters
    ----------
    moving : Image
        Mean of the diffusion-weighted volumes. Not the mean b = 0: its bright fluid pulls the
        fit along z (2 mm on one real head; a wrong optimum 28 degrees away on another, whose
        weighted mean agrees with the scanner's own coordinates within 0.3 degrees).
    fixed : Image
        Planning CT (unit HU) or MR.
    moving_mask : Image, optional
        The brain, on the grid of ``moving``; without it, what is brighter than the background.
    seed : int
        Of the sampling places; the same seed gives the same result to the bit.
    progress : Progress

    Returns
    -------
    Registration
        Also when the fit failed: its findings then hold an error.

    References
    ----------
    Mattes, D. et al. PET-CT image registration in the chest using free-form deformations. IEEE
    TMI 22, 120-128 (2003), as implemented in ITK.
    """
    with one_thread():
        pair = make_pair(moving, fixed, moving_mask, seed)
        return _register(pair, progress)


def _register(pair: Pair, progress: Progress) -> Registration:
    moving, fixed = pair.moving, pair.fixed
    is_same_frame = frames_match(moving.grid, fixed.grid)
    middle = Scorer(pair, MIDDLE)
    if is_same_frame:
        pose = middle.refine(np.eye(4), part_of(progress, 0.0, 0.4))
        candidates = [(middle.score(pose), pose)]
    else:
        candidates = search(pair, part_of(progress, 0.0, 0.6))
    fine = Scorer(pair, FINE)
    pose, again = fine.refine_twice(candidates[0][1], part_of(progress, 0.6, 0.98))
    spread_mm = pair.distance_mm(pose, again)
    correction_mm = pair.distance_mm(pose, np.eye(4))
    # From all places: a small sample of noise can look like a fit.
    contrast = _contrast(Scorer(pair, replace(MIDDLE, share=1.0)), pair, pose)
    is_small = correction_mm < _KEEP_VOXELS * max(moving.grid.spacing_mm)
    is_kept = is_same_frame and (is_small or contrast < _CONTRAST_LIMIT)
    found = RigidTransform(
        _proper(pose), moving.grid.frame_of_reference_uid, fixed.grid.frame_of_reference_uid
    )
    used = np.eye(4) if is_kept else found.fixed_from_moving
    quality = RegistrationQuality(
        method=_method(is_same_frame, is_kept),
        metric_before=fine.score(np.eye(4)),
        metric_after=fine.score(used),
        contrast=contrast,
        overlap=pair.overlap(used),
        angle_deg=found.angle_deg,
        shift_mm=found.displacement_mm(pair.centre_mm),
        spread_mm=spread_mm,
        is_identity_kept=is_kept,
    )
    rival = max((s for s, p in candidates[1:] if _is_rival(pair, p, pose)), default=0.0)
    progress(1.0, f"{quality.angle_deg:.1f} degrees, {quality.shift_mm:.1f} mm")
    return Registration(
        RigidTransform(used, found.moving_frame_uid, found.fixed_frame_uid),
        quality,
        _judge(quality, _Circumstances(is_same_frame, rival / max(candidates[0][0], 1e-12))),
    )


@dataclass(frozen=True)
class _Circumstances:
    is_same_frame: bool
    rival_part: float


def _is_rival(pair: Pair, other: Array, pose: Array) -> bool:
    return pair.distance_mm(other, pose) > _RIVAL_APART_MM


def _proper(pose: Array) -> Array:
    """Remove the rounding from a rotation."""
    clean = pose.copy()
    clean[:3, :3] = Rotation.from_matrix(pose[:3, :3]).as_matrix()
    return clean


def _method(is_same_frame: bool, is_kept: bool) -> str:
    start = "from the identity" if is_same_frame else "from many starts"
    kept = ", identity kept" if is_kept else ""
    return f"rigid, Mattes mutual information (SimpleITK), {start}{kept}"


def _contrast(scorer: Scorer, pair: Pair, pose: Array) -> float:
    """Give the mutual information at a pose over its mean at displaced poses."""
    centre = pair.centre_mm
    around = []
    for axis in range(3):
        for sign in (-1.0, 1.0):
            shifted = np.eye(4)
            shifted[axis, 3] = sign * _PROBE_MM
            turned = np.eye(4)
            turn = Rotation.from_rotvec(np.eye(3)[axis] * sign * _PROBE_DEG, degrees=True)
            turned[:3, :3] = turn.as_matrix()
            turned[:3, 3] = centre - turned[:3, :3] @ centre
            around += [scorer.score(pose @ shifted), scorer.score(pose @ turned)]
    return scorer.score(pose) / max(float(np.mean(around)), 1e-12)


def _judge(quality: RegistrationQuality, seen: _Circumstances) -> tuple[Finding, ...]:
    def say(severity: Severity, code: str, message: str) -> Finding:
        return Finding(severity, code, message, _LOOK)

    findings = []
    if not (quality.contrast >= _CONTRAST_LIMIT or seen.is_same_frame):
        findings.append(
            say(
                Severity.ERROR,
                "registration-failed",
                "The two series hardly agree better where they were put than "
                f"{_PROBE_MM:.0f} mm or {_PROBE_DEG:.0f} degrees away (mutual information "
                f"{quality.contrast:.2f} times as large; a fit reaches {_CONTRAST_LIMIT}).",
            )
        )
    if seen.rival_part >= _RIVAL_PART:
        findings.append(
            say(
                Severity.ERROR,
                "registration-ambiguous",
                f"Another position more than {_RIVAL_APART_MM:.0f} mm away agrees almost as "
                f"well ({100 * seen.rival_part:.0f} % of the mutual information).",
            )
        )
    if not quality.overlap >= _OVERLAP_GOOD:
        findings.append(
            say(
                Severity.WARNING if quality.overlap >= _OVERLAP_LIMIT else Severity.ERROR,
                "registration-overlap",
                f"Only {100 * quality.overlap:.0f} % of the brain in the diffusion series lies "
                "inside the planning series.",
            )
        )
    if not quality.spread_mm <= _SPREAD_LIMIT_MM:
        findings.append(
            say(
                Severity.WARNING,
                "registration-loose",
                f"Two fits from different samples differ by {quality.spread_mm:.2f} mm on "
                "average over the brain.",
            )
        )
    if seen.is_same_frame:
        findings.append(_correction(quality))
    return tuple(findings)


def _correction(quality: RegistrationQuality) -> Finding:
    size = f"{quality.shift_mm:.2f} mm and {quality.angle_deg:.2f} degrees"
    if quality.contrast < _CONTRAST_LIMIT:
        return Finding(
            Severity.WARNING,
            "same-frame-unchecked",
            "Both series have the same frame of reference, which was used as it is. Whether the "
            f"patient moved could not be measured: the fit ({size}) is not sharp enough to be "
            f"believed (contrast {quality.contrast:.2f}, at least {_CONTRAST_LIMIT} needed).",
            _LOOK,
        )
    if quality.is_identity_kept:
        return Finding(
            Severity.INFO,
            "same-frame-kept",
            "Both series have the same frame of reference. The correction measured between "
            f"them, {size}, is below half a diffusion voxel and was not applied.",
            _LOOK,
        )
    is_large = quality.shift_mm > _LARGE_CORRECTION_MM or quality.angle_deg > _LARGE_CORRECTION_DEG
    return Finding(
        Severity.WARNING if is_large else Severity.INFO,
        "same-frame-corrected",
        "Both series have the same frame of reference, but a correction of "
        f"{size} fits better and was applied: the patient moved, or echo-planar distortion "
        "shifts the brain.",
        _LOOK,
    )
