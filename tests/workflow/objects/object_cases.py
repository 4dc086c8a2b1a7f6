"""A finished case, small and real in all that goes into DICOM objects."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from dtiplan.domain.geometry import Grid, RigidTransform, transform_points
from dtiplan.domain.image import Image
from dtiplan.domain.maps import TensorMaps
from dtiplan.domain.planning import PlanningSeries
from dtiplan.domain.registration import Registration, RegistrationQuality
from dtiplan.domain.streamlines import Streamlines
from dtiplan.domain.tracts import Model, Side, TractResult, TractStatus
from dtiplan.domain.units import Unit
from dtiplan.processing.structures.structure_making import make_structure
from dtiplan.workflow.cases.case import Case
from dtiplan.workflow.registry import STEPS
from tests.io.handover_scenes import CST, DIFFUSION_FRAME, as_ct, motion, planning_mr
from tests.structure_scenes import bundle
from tests.workflow.made_case import finish

MISSING = TractResult(
    "OpticRad_R", TractStatus.NOT_FOUND, "No streamline met its regions.", Streamlines.empty(), 900
)


def told(title: str, side: Side) -> dict:
    return {"title": title, "side": side, "code": CST, "colour_rgb": (0, 112, 255), "caveat": ""}


def tensor_maps(motion_there: RigidTransform, frame: str | None) -> TensorMaps:
    """Maps that lie over the bundle once they are carried to the planning frame."""
    planning_from_vox = np.diag([-4.0, -3.0, 5.0, 1.0])
    planning_from_vox[:3, 3] = (45.0, 40.0, -35.0)
    grid = Grid((24, 30, 18), motion_there.moving_from_fixed @ planning_from_vox, frame)
    rng = np.random.default_rng(0)
    fa = Image(rng.uniform(0.0, 1.0, grid.shape).astype(np.float32), grid, Unit.NONE, "fa")
    md = Image(fa.values * np.float32(3e-3), grid, Unit.MM2_S, "md")
    three = Image(np.zeros((*grid.shape, 3), np.float32), grid, Unit.NONE, "")
    colours = np.zeros((*grid.shape, 3), np.uint8)
    colours[..., 2] = 90
    colour = Image(colours, grid, Unit.NONE, "colour_fa")
    tensor = Image(np.zeros((*grid.shape, 6), np.float32), grid, Unit.MM2_S, "tensor")
    mask = Image(np.ones(grid.shape, bool), grid, Unit.NONE, "mask")
    return TensorMaps(fa, md, md, md, three, three, tensor, colour, fa, fa, mask, "made")


def objects_case(
    folder: Path, planning: PlanningSeries, *, frame: str | None = DIFFUSION_FRAME
) -> Case:
    """A case with one tract found, one not found, and its structure."""
    there = motion(11, planning.frame_of_reference_uid, frame or DIFFUSION_FRAME)
    transform = RigidTransform(there.fixed_from_moving, frame, planning.frame_of_reference_uid)
    quality = RegistrationQuality("made", 0.1, 0.5, 2.5, 0.99, 4.0, 3.0, 0.12)
    lines = bundle(8)
    own = Streamlines.from_lines([transform_points(there.moving_from_fixed, x) for x in lines])
    tract = TractResult("CST_L", TractStatus.FOUND, "", own, 50, model=Model.CSD)
    made = make_structure(
        lines, planning, radius_mm=2.0, margin_mm=0.0, in_plane_mm=0.5, name="Motor_L",
        code=CST, side=Side.LEFT, description="RESEARCH",
    )  # fmt: skip
    registration = Registration(transform, quality)
    case = Case.create(folder)
    for step in STEPS:
        finish(
            case,
            step.name,
            params={"names": ["CST_L=Motor_L"]} if step.name == "make-structures" else None,
            facts={"cleared": True, "path": "none", "sha256": ""},
            planning=planning,
            maps=tensor_maps(there, frame),
            accepted_registration=registration,
            edited_tracts=(tract, MISSING),
            edited_definitions={
                "CST_L": told("Corticospinal tract, left", Side.LEFT),
                "OpticRad_R": told("Optic radiation, right", Side.RIGHT),
            },
            structures=(made,),
        )
    return case


__all__ = ["as_ct", "planning_mr"]
