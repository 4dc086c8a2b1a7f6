"""A tiny case to look at in 3D: a tract and a structure, planning frame apart from diffusion."""

from pathlib import Path

import numpy as np

from dtiplan.domain.geometry import Grid, RigidTransform
from dtiplan.domain.gradients import GradientTable
from dtiplan.domain.image import DiffusionSeries, Image
from dtiplan.domain.planning import Modality, PlanningSeries, PlanningSlice
from dtiplan.domain.registration import Registration, RegistrationQuality
from dtiplan.domain.streamlines import Streamlines
from dtiplan.domain.structures import Contour, InterpretedType, MadeStructure, Structure
from dtiplan.domain.tracts import TractResult, TractStatus
from dtiplan.domain.units import Unit
from dtiplan.workflow.cases.case import Case, now_utc
from dtiplan.workflow.cases.manifest import RunRecord

SHIFT_MM = np.array([4.0, -6.0, 10.0])
"""Planning minus diffusion."""
TRACT_MM = np.array([-30.0, 0.0, 0.0])
"""Where the tract lies in the planning frame: on the patient's left."""
STRUCTURE_MM = np.array([30.0, 0.0, 0.0])
GREEN, BLUE = (40, 255, 40), (60, 60, 255)


def scene_case(folder: Path, *, with_structures: bool = True) -> Case:
    """Make the case."""
    case = Case.create(folder)
    finish(case, "import-series", dwi=_diffusion(), planning=_planning())
    finish(case, "preprocess", mask=_mask())
    motion = np.eye(4)
    motion[:3, 3] = SHIFT_MM
    quality = RegistrationQuality("made", 0.1, 0.5, 2.5, 0.99, 4.0, 3.0, 0.12)
    found = Registration(RigidTransform(motion, "1.2.3.1", "1.2.3.2"), quality, ())
    finish(case, "register-planning", registration=found)
    tract = TractResult("CST_L", TractStatus.FOUND, "", _lines(), 100)
    told = {"CST_L": {"title": "Corticospinal tract, left", "colour_rgb": list(GREEN)}}
    finish(case, "find-tracts", tracts=(tract,), definitions_used=told)
    if with_structures:
        finish(case, "make-structures", structures=(_structure(),))
    return case


def finish(case: Case, step: str, **artifacts) -> None:
    """Keep what a step would have given."""
    record = RunRecord(
        run="",
        step=step,
        version=1,
        params={},
        inputs={},
        sources={},
        outputs={},
        findings=[],
        facts={},
        warnings=[],
        libraries={},
        machine="",
        started_utc=now_utc(),
        seconds=1.0,
    )
    case.store_run(record, artifacts)


def _grid(n: int, spacing_mm: float, uid: str) -> Grid:
    matrix = np.diag([-spacing_mm, spacing_mm, spacing_mm, 1.0])
    matrix[:3, 3] = -matrix[:3, :3] @ np.full(3, (n - 1) / 2)
    if uid == "1.2.3.1":
        matrix[:3, 3] -= SHIFT_MM
    return Grid((n, n, n), matrix, uid)


def _ball(grid: Grid) -> np.ndarray:
    points = grid.points_ras_mm() + (SHIFT_MM if grid.frame_of_reference_uid == "1.2.3.1" else 0)
    return np.linalg.norm(points, axis=-1) < 60.0


def _diffusion() -> DiffusionSeries:
    grid = _grid(20, 8.0, "1.2.3.1")
    values = np.repeat(100.0 * _ball(grid)[..., None], 2, axis=-1).astype(np.float32)
    table = GradientTable(np.array([0.0, 1000.0]), np.array([[0.0, 0, 0], [1.0, 0, 0]]))
    return DiffusionSeries(values, grid, table)


def _mask() -> Image:
    grid = _grid(20, 8.0, "1.2.3.1")
    return Image(_ball(grid), grid, Unit.NONE, "mask")


def _planning() -> PlanningSeries:
    grid = _grid(32, 5.0, "1.2.3.2")
    image = Image(100.0 * _ball(grid).astype(np.float32), grid, Unit.SIGNAL, "planning")
    slices = tuple(
        PlanningSlice(f"1.2.9.{k}", "1.2.840.10008.5.1.4.1.1.4", (77.5, -77.5, -77.5 + 5.0 * k))
        for k in range(32)
    )
    return PlanningSeries(image, Modality.MR, "1.2.9", "1.2.8", "TEST", slices, {})


def _lines() -> Streamlines:
    """Along z, in the diffusion frame."""
    rng = np.random.default_rng(0)
    along = np.linspace(-30.0, 30.0, 40)[:, None] * [0.0, 0.0, 1.0]
    middle = TRACT_MM - SHIFT_MM + along
    return Streamlines.from_lines([middle + rng.normal(size=3) for _ in range(50)])


def _structure() -> MadeStructure:
    angle = np.linspace(0, 2 * np.pi, 32, endpoint=False)
    ring = np.stack([8 * np.cos(angle), 8 * np.sin(angle), 0 * angle], axis=1) + STRUCTURE_MM
    rings = tuple(
        Contour(ring + np.array([0.0, 0.0, z]), "1.2.9.1") for z in np.arange(-20.0, 21.0, 5.0)
    )
    structure = Structure("CST_R", rings, InterpretedType.AVOIDANCE, BLUE)
    return MadeStructure(structure, (), 0.5, 1.0, STRUCTURE_MM, 1, 0.0, 0.0, 0.0)
