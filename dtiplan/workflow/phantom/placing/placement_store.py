"""Draws the placement of a study's scans; what was read is kept for the next picture.

One thread at a time may ask it. Geometry of nudging stands here too.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from dtiplan.domain.geometry import Array, transform_points
from dtiplan.workflow.phantom.placing.placement_picture import (
    PlacementPicture,
    placement_picture,
    view_plane,
)
from dtiplan.workflow.phantom.placing.placement_volume import PlacementVolume, read_volume

if TYPE_CHECKING:
    from dtiplan.domain.phantoms.description import PhantomDescription

Pose = tuple[tuple[float, ...], ...]
"""``scanner_from_phantom``, (4, 4), as a study keeps it."""

_MARGIN = 1.2


@dataclass(frozen=True)
class PictureQuestion:
    """Which picture is wanted.

    Parameters
    ----------
    volume : Path
        From ``keep_volume``.
    phantom : str
    pose : tuple of 4 tuples of 4 float, or None
    view : str
        One of ``VIEWS``.
    offset_mm : float or None
        From the middle of the scan along the view's axis; None: where most regions are.
    pixels : int
    is_adc : bool
        The ADC map instead of the picture without weighting.
    """

    volume: Path
    phantom: str
    pose: Pose | None
    view: str
    offset_mm: float | None
    pixels: int
    is_adc: bool = False


@dataclass(frozen=True, eq=False)
class PictureAnswer:
    """A picture, where it lies from the middle of the scan, and how far one can go."""

    question: PictureQuestion
    picture: PlacementPicture
    offset_mm: float
    reach_mm: float


def draw_placement(asked: PictureQuestion) -> PictureAnswer:
    """Draw one picture.

    Raises
    ------
    UserError
        Where the description of the phantom cannot be read.
    """
    volume = _volume(asked.volume, asked.volume.stat().st_mtime_ns)
    description = _description(asked.phantom)
    low, high = description.bounds_mm
    side = float((high - low).max()) * _MARGIN
    pose = None if asked.pose is None else np.array(asked.pose, dtype=np.float64)
    offset = asked.offset_mm
    if offset is None:
        offset = _usual_offset(description, pose, volume, asked.view)
    plane = view_plane(asked.view, volume.centre_ras_mm, offset, side)
    image = volume.adc if asked.is_adc else volume.low
    picture = placement_picture(image, description, pose, plane, asked.pixels)
    return PictureAnswer(asked, picture, offset, side / 2.0)


def pose_in_middle(volume: Path, phantom: str) -> Pose:
    """Lay a phantom, as it is described, with its middle in the middle of what gives signal."""
    held = _volume(volume, volume.stat().st_mtime_ns)
    low, high = _description(phantom).bounds_mm
    pose = np.eye(4)
    pose[:3, 3] = held.centre_ras_mm - (low + high) / 2.0
    return as_pose(pose)


def nudged(pose: Pose, shift_mm: Array, turn_deg: Array) -> Pose:
    """Move a placement: first turns about the phantom's origin, then the shift.

    Parameters
    ----------
    pose : tuple of 4 tuples of 4 float
    shift_mm, turn_deg : array, (3,)
        Along and about the scanner's x, y, z (RAS); turns are right-handed.
    """
    before = np.array(pose, dtype=np.float64)
    after = before.copy()
    for axis, degrees in enumerate(turn_deg):
        after[:3, :3] = _turn(axis, float(degrees)) @ after[:3, :3]
    # Many small turns must not leave the rotations.
    u, _, v = np.linalg.svd(after[:3, :3])
    after[:3, :3] = u @ v
    after[:3, 3] = before[:3, 3] + np.asarray(shift_mm)
    return as_pose(after)


def as_pose(matrix: Array) -> Pose:
    """Give a matrix as a study keeps it."""
    return tuple(tuple(float(v) for v in row) for row in np.asarray(matrix))


def apart(one: Pose, other: Pose) -> tuple[float, float]:
    """Give the distance of two placements' origins (mm) and the angle between them (degrees)."""
    a, b = np.array(one), np.array(other)
    cosine = (np.trace(a[:3, :3].T @ b[:3, :3]) - 1.0) / 2.0
    angle = float(np.degrees(np.arccos(np.clip(cosine, -1.0, 1.0))))
    return float(np.linalg.norm(a[:3, 3] - b[:3, 3])), angle


def _turn(axis: int, degrees: float) -> Array:
    one, other = (n for n in range(3) if n != axis)
    turn = np.eye(3)
    cosine, sine = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    sign = -1.0 if axis == 1 else 1.0
    turn[one, one] = turn[other, other] = cosine
    turn[one, other], turn[other, one] = -sign * sine, sign * sine
    return turn


def _usual_offset(
    description: PhantomDescription, pose: Array | None, volume: PlacementVolume, view: str
) -> float:
    if pose is None:
        return 0.0
    centres = [np.asarray(part.shape.centre_mm) for part in description.measured]
    middle = transform_points(pose, np.median(centres, axis=0))
    axis = {"axial": 2, "coronal": 1, "sagittal": 0}[view]
    return float(middle[axis] - volume.centre_ras_mm[axis])


@lru_cache(4)
def _volume(path: Path, _changed_ns: int) -> PlacementVolume:
    return read_volume(path)


@lru_cache(8)
def _description(name: str) -> PhantomDescription:
    from dtiplan.io.phantom_descriptions import read_description

    return read_description(name)
