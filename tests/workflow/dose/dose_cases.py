"""A small case with a tract beside a target, and made plans of it, in no time."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import numpy as np

from dtiplan.domain.geometry import Array, RigidTransform, transform_points
from dtiplan.domain.registration import Review
from dtiplan.domain.streamlines import Streamlines
from dtiplan.domain.structures import Contour, InterpretedType, MadeStructure, Structure
from dtiplan.domain.targets import Target
from dtiplan.domain.tracts import TractResult, TractStatus
from dtiplan.io.dicom_synthetic_header import PatientHeader
from dtiplan.workflow.cases.case import Case
from dtiplan.workflow.phantom.made_plans import write_made_plans
from tests.processing.dose.bodies import sphere, standing_cylinder
from tests.workflow.made_case import FIXED, finish, made_case, planning_series, registration

RADIUS = 6.0
TRACT_AT = np.array([0.0, 14.0, 0.0])


def lines() -> Streamlines:
    """Two streamlines upwards, 14 mm in front of the target's middle."""
    z = np.linspace(-20.0, 20.0, 41)
    return Streamlines.from_lines([np.column_stack([0 * z + x, 0 * z + 14.0, z]) for x in (0, 1)])


def contours(polygons: list[Array]) -> tuple[Contour, ...]:
    return tuple(Contour(p, "1.2.9.1") for p in polygons)


def made(name: str = "CST_L", radius_mm: float = 2.0) -> MadeStructure:
    polygons = [p + TRACT_AT for p in standing_cylinder(radius_mm, 40.0, 1.0)]
    structure = Structure(name, contours(polygons), InterpretedType.AVOIDANCE, (0, 112, 255))
    return MadeStructure(structure, (), 0.25, 0.5, TRACT_AT, 1, 0.0, 0.0, 0.0)


def target() -> Target:
    volume = 4 / 3 * np.pi * RADIUS**3 / 1000
    polygons = contours(sphere(RADIUS, 1.0, 0.3))
    return Target("GTV", "GTV", (255, 0, 0), polygons, volume, np.zeros(3), 1, "1.2.9")


def tracts() -> tuple[TractResult, ...]:
    return (
        TractResult("CST_R", TractStatus.NOT_FOUND, "no streamline", Streamlines.empty(), 0),
        TractResult("CST_L", TractStatus.FOUND, "", lines(), 2),
    )


def inputs() -> dict[str, object]:
    """Give what the step needs."""
    return {
        "structures": (made(),),
        "edited_tracts": tracts(),
        "certainty": {},
        "accepted_registration": registration(),
        "planning": planning_series(),
        "targets": (target(),),
    }


def dose_case(folder: Path) -> Case:
    """Make a case that is done as far as its structures."""
    case = made_case(folder, "estimate-distortion")
    given = inputs()
    finish(case, "import-series", planning=given["planning"], targets=given["targets"])
    reviewed = registration()
    reviewed = type(reviewed)(reviewed.transform, reviewed.quality, (), Review("E. Example"))
    for name in ("check-orientation", "preprocess", "fit-tensor", "fit-fibres"):
        finish(case, name)
    finish(case, "register-planning", registration=reviewed)
    finish(case, "accept-registration", accepted_registration=reviewed)
    for name in ("register-template", "estimate-distortion", "find-tracts", "import-tracts"):
        finish(case, name)
    finish(case, "edit-tracts", edited_tracts=given["edited_tracts"])
    finish(case, "estimate-uncertainty", certainty={})
    finish(case, "make-structures", structures=given["structures"])
    return case


def plans(
    folder: Path, frame: str = FIXED, patient_id: str = "TEST", from_planning: Array | None = None
) -> Path:
    """Write the two made plans around the target, in a frame that lies so to the planning frame."""
    matrix = np.eye(4) if from_planning is None else from_planning
    moved = lines().moved(matrix)
    patient = SimpleNamespace(
        ct_from_diffusion=RigidTransform(np.eye(4), "1.2.3", frame),
        tracts={"CST_L": SimpleNamespace(streamlines=moved)},
        gtv_centre_ct_mm=transform_points(matrix, np.zeros(3)),
        gtv_radius_mm=RADIUS,
    )
    header = PatientHeader("Digital^Patient", patient_id, seed="test")
    write_made_plans(patient, folder, header, "1.2.9")  # type: ignore[arg-type]
    return folder
