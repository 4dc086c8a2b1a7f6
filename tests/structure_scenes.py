"""Planning series in every position, and streamlines whose tubes have known volumes."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

from dtiplan.domain.geometry import Array, Grid
from dtiplan.domain.image import Image
from dtiplan.domain.planning import Modality, PlanningSeries, PlanningSlice
from dtiplan.domain.streamlines import Streamlines
from dtiplan.domain.structure_sets import ReadContour, ReadRoi
from dtiplan.domain.structures import MadeStructure, Structure
from dtiplan.domain.units import Unit

FRAME_UID = "1.2.826.0.1.3680043.8.498.1"
CENTRE = np.array([3.0, -5.0, 8.0])
CREATED = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)

# Direction along a row, down a column and across the slices, RAS, one a column.
_HFS = np.diag([-1.0, -1.0, 1.0])
_ABOUT_X = np.radians(12.0)
_TILT = np.array(
    [
        [1.0, 0.0, 0.0],
        [0.0, np.cos(_ABOUT_X), -np.sin(_ABOUT_X)],
        [0.0, np.sin(_ABOUT_X), np.cos(_ABOUT_X)],
    ]
)
DIRECTIONS: Mapping[str, Array] = {
    "HFS": _HFS,
    "HFP": np.diag([1.0, 1.0, 1.0]),
    "FFS": np.diag([1.0, -1.0, -1.0]),
    "FFP": np.diag([-1.0, 1.0, -1.0]),
    "HFDR": np.array([[0.0, 1.0, 0.0], [-1.0, 0.0, 0.0], [0.0, 0.0, 1.0]]),
    "oblique": _TILT @ _HFS,
    "coronal": np.array([[-1.0, 0.0, 0.0], [0.0, 0.0, -1.0], [0.0, -1.0, 0.0]]),
}


_POSITIONS = ("HFS", "HFP", "FFS", "FFP", "HFDR")


@dataclass(frozen=True)
class Scene:
    """How a planning series lies and how fine it is."""

    name: str
    position: str = "HFS"
    slice_mm: float = 1.0
    pixel_mm: tuple[float, float] = (0.4, 0.4)
    modality: Modality = Modality.CT
    side_mm: float = 80.0
    height_mm: float = 72.0


SCENES = (
    Scene("HFS"),
    Scene("HFP", "HFP"),
    Scene("FFS", "FFS"),
    Scene("FFP", "FFP"),
    Scene("oblique", "oblique"),
    Scene("non-square", pixel_mm=(0.3, 0.5)),
    Scene("half-mm-slices", slice_mm=0.5),
    Scene("3-mm-slices", slice_mm=3.0, pixel_mm=(0.3, 0.3)),
)


def grid_of(scene: Scene, side_mm: float = 0.0, height_mm: float = 0.0) -> Grid:
    """A grid around the centre, 80 x 80 x 72 mm unless said otherwise."""
    side_mm, height_mm = side_mm or scene.side_mm, height_mm or scene.height_mm
    spacing = np.array([*scene.pixel_mm, scene.slice_mm])
    shape = np.rint(np.array([side_mm, side_mm, height_mm]) / spacing).astype(int)
    matrix = np.eye(4)
    matrix[:3, :3] = DIRECTIONS[scene.position] * spacing
    matrix[:3, 3] = CENTRE - matrix[:3, :3] @ ((shape - 1) / 2)
    return Grid((int(shape[0]), int(shape[1]), int(shape[2])), matrix, FRAME_UID)


def series_in_memory(grid: Grid) -> PlanningSeries:
    """A planning series that is nowhere on disk."""
    slices = tuple(
        PlanningSlice(
            f"1.2.3.4.{k + 1}",
            "1.2.840.10008.5.1.4.1.1.2",
            tuple(float(c) for c in (grid.ras_from_vox @ [0, 0, k, 1])[:3]),  # type: ignore[arg-type]
        )
        for k in range(grid.shape[2])
    )
    header = {
        "00100020": {"vr": "LO", "Value": ["P1"]},
        "0020000D": {"vr": "UI", "Value": ["1.2.3"]},
        "00200052": {"vr": "UI", "Value": [FRAME_UID]},
    }
    image = Image(np.zeros(grid.shape, np.int8), grid, Unit.HU, "planning")
    return PlanningSeries(image, Modality.CT, "1.2.3.4", "1.2.3", "P1", slices, header)


def series_on_disk(scene: Scene, folder: Path) -> PlanningSeries:
    """Write a planning CT and read it as the program does."""
    from dtiplan.io.dicom_planning import read_planning
    from dtiplan.io.dicom_scan import scan
    from dtiplan.io.dicom_series_writer import PatientHeader, write_image_series

    grid = grid_of(scene)
    unit = Unit.HU if scene.modality is Modality.CT else Unit.SIGNAL
    image = Image(np.zeros(grid.shape, np.int16), grid, unit, "planning")
    position = scene.position if scene.position in _POSITIONS else "HFS"
    write_image_series(
        image,
        folder,
        scene.modality,
        PatientHeader("Doe^Jane", "P1", seed=scene.name),
        series_description="planning",
        patient_position=position,
    )
    (record,) = scan([folder]).series
    return read_planning(record)[0]


def bundle(n: int = 60, spread_mm: float = 3.0, seed: int = 0) -> Streamlines:
    """A fanning, bending bundle, 50 mm long."""
    rng = np.random.default_rng(seed)
    t = np.linspace(0.0, 1.0, 60)
    lines = []
    for _ in range(n):
        start, fan = rng.normal(0, spread_mm, 2), rng.normal(0, spread_mm, 2)
        x = start[0] + fan[0] * t**2 + 8 * np.sin(2.5 * t)
        y = start[1] + fan[1] * t**2 - 10 * t**2
        lines.append(np.stack([x, y, 50 * t - 25], axis=1) + CENTRE)
    return Streamlines.from_lines(lines)


def straight(direction: Array, length_mm: float, middle: Array = CENTRE) -> Streamlines:
    """One straight line."""
    unit = np.asarray(direction) / np.linalg.norm(direction)
    steps = np.linspace(-length_mm / 2, length_mm / 2, 41)
    return Streamlines.from_lines([middle + steps[:, None] * unit])


def capsule_cc(radius_mm: float, length_mm: float) -> float:
    """Volume of a straight tube with round ends."""
    return (np.pi * radius_mm**2 * length_mm + 4 / 3 * np.pi * radius_mm**3) / 1000.0


def ring() -> Streamlines:
    """Circles above each other: an upright ring with a hole."""
    angle = np.linspace(0, 2 * np.pi, 120)
    circle = np.stack([12 * np.cos(angle), 12 * np.sin(angle), 0 * angle], axis=1)
    return Streamlines.from_lines([circle + CENTRE + [0, 0, z] for z in np.arange(-8, 8.5, 1.0)])


def two_parts() -> Streamlines:
    """Two bundles that do not touch."""
    one = bundle(15, 1.5, seed=1).moved(np.eye(4) + _shift(-14))
    other = bundle(15, 1.5, seed=2).moved(np.eye(4) + _shift(14))
    return Streamlines.from_lines([*one, *other])


def at_the_edge() -> Streamlines:
    """A bundle of which a part lies beside the image."""
    return bundle(40, 3.0, seed=3).moved(np.eye(4) + _shift(36))


def _shift(x_mm: float) -> Array:
    matrix = np.zeros((4, 4))
    matrix[0, 3] = x_mm
    return matrix


_OFF_CENTRE = CENTRE + np.array([0.13, 0.31, 0.2])

SHAPES: Mapping[str, tuple[Streamlines, float]] = {
    "Tract_L": (bundle(), 1.25),
    "Ring": (ring(), 4.0),
    "TwoParts": (two_parts(), 1.25),
    "Thin": (straight(np.array([0.31, 0.237, 1.0]), 58.0, _OFF_CENTRE), 1.0),
    "Edge": (at_the_edge(), 1.25),
}
"""Streamlines and radius of each shape."""


def as_read(structure: Structure, decimals: int = 3) -> ReadRoi:
    """What a reader would give, without a file."""
    contours = tuple(
        ReadContour(np.round(c.points_ras_mm, decimals), c.type.value, c.sop_instance_uid)
        for c in structure.contours
    )
    return ReadRoi(1, structure.name, "ORGAN", "", "", contours, None, None, None, FRAME_UID)


def write(made: list[MadeStructure], planning: PlanningSeries, path: Path) -> Path:
    """Write structures with plain descriptions."""
    from dtiplan.io.dicom_rtstruct import write_rtstruct

    return write_rtstruct(
        [m.structure for m in made],
        planning,
        path,
        label="tracts",
        description="RESEARCH tracts",
        software_version="0.1.0",
        created=CREATED,
        uid_seed="test",
    )
