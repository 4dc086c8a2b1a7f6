"""Structures: each tract becomes closed contours on the planning slices."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import Field

from dtiplan import DISCLAIMER, __version__
from dtiplan.domain.errors import UserError
from dtiplan.domain.findings import errors
from dtiplan.domain.progress import Progress
from dtiplan.domain.structures import MadeStructure
from dtiplan.domain.tracts import TractResult, TractStatus
from dtiplan.workflow.side_by_side import side_by_side
from dtiplan.workflow.step import Outcome, Params, Step


class StructureParams(Params):
    """How thick a streamline is and how much is added around it."""

    radius_mm: float = Field(
        0.0,
        ge=0.0,
        le=5.0,
        title="Streamline radius",
        description="Physical radius of a streamline; 0: half of the diffusion voxel.",
        json_schema_extra={"unit": "mm"},
    )
    margin_mm: float = Field(
        0.0,
        ge=0.0,
        le=20.0,
        title="Margin",
        description="Added in all directions on the same distance field.",
        json_schema_extra={"unit": "mm"},
    )
    in_plane_mm: float = Field(
        0.25,
        ge=0.1,
        le=1.0,
        title="In-plane grid",
        description="Sampling of the distance field within a slice.",
        json_schema_extra={"unit": "mm"},
    )


def describe(
    told: Mapping[str, Any], n_streamlines: int, radius_mm: float, margin_mm: float
) -> str:
    """Say in a structure's description what it is, and what of the tract it does not cover.

    The caveat stands near the front, since planning systems may show the beginning only.
    """
    caveat = f"{told['caveat']} " if told.get("caveat") else ""
    return (
        f"RESEARCH, dtiplan {__version__}: {told['title']}. {caveat}"
        f"{n_streamlines} streamlines, radius {radius_mm:g} mm, margin {margin_mm:g} mm. "
        f"{DISCLAIMER}"
    )


def _run(inputs: Mapping[str, Any], params: StructureParams, progress: Progress) -> Outcome:
    from dtiplan.processing.structure_making import make_structure

    registration, planning = inputs["registration"], inputs["planning"]
    blocking = errors(registration.findings)
    if blocking:
        first = blocking[0]
        raise UserError("No structure can be made.", first.message, first.remedy, first.code)
    transform = registration.transform
    if transform.fixed_frame_uid != planning.frame_of_reference_uid:
        raise UserError(
            "No structure can be made.",
            f"The registration leads to frame of reference {transform.fixed_frame_uid}, the "
            f"planning series is in {planning.frame_of_reference_uid}.",
            "Register to this planning series again.",
            "frame-of-reference",
        )
    radius_mm = params.radius_mm or float(min(inputs["maps"].fa.grid.spacing_mm)) / 2
    found = [t for t in inputs["tracts"] if t.status is not TractStatus.NOT_FOUND]

    def make(tract: TractResult, here: Progress) -> MadeStructure:
        told = inputs["definitions_used"][tract.name]
        return make_structure(
            tract.streamlines.moved(transform.fixed_from_moving),
            planning,
            name=tract.name,
            radius_mm=radius_mm,
            margin_mm=params.margin_mm,
            in_plane_mm=params.in_plane_mm,
            colour_rgb=told["colour_rgb"],
            code=told["code"],
            side=told["side"],
            description=describe(told, len(tract.streamlines), radius_mm, params.margin_mm),
            progress=here,
        )

    made = side_by_side(make, found, progress)
    findings = [said for structure in made for said in structure.findings]
    facts = {m.structure.name: {"volume_cc": m.volume_cc} for m in made}
    return Outcome({"structures": tuple(made)}, tuple(findings), facts)


MAKE_STRUCTURES = Step(
    "make-structures",
    "Make structures",
    2,
    StructureParams,
    ("tracts", "definitions_used", "registration", "planning", "maps"),
    ("structures",),
    _run,
    "Gives the streamlines a physical radius and a margin and contours them on the planning "
    "slices.",
)
