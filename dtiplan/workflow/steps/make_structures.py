"""Structures: each tract becomes closed contours on the planning slices."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from typing import Any

from pydantic import Field, model_validator

from dtiplan import DISCLAIMER, __version__
from dtiplan.domain.errors import UserError
from dtiplan.domain.findings import errors
from dtiplan.domain.progress import Progress, part_of
from dtiplan.domain.registration import Registration
from dtiplan.domain.structures import MadeStructure, check_name, check_names_unique
from dtiplan.domain.tracts import TractResult, TractStatus
from dtiplan.workflow.confidence_regions import LEVELS_PERCENT, confidence_of, solid_of
from dtiplan.workflow.side_by_side import side_by_side
from dtiplan.workflow.step import Outcome, Params, Step
from dtiplan.workflow.steps.measured_margins import margin_facts, used_margins, wrong_margins
from dtiplan.workflow.steps.parts_near_targets import (
    TractPart,
    part_facts,
    tract_parts,
    wrong_order,
)
from dtiplan.workflow.steps.planning_risk_volumes import Prv, prv_facts, prv_orders, wrong_prv
from dtiplan.workflow.steps.unmarked_tumours import unmarked_tumours
from dtiplan.workflow.structure_labels import labels_from, wrong_entries


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
    confidence_percent: int = Field(
        0,
        ge=0,
        le=95,
        title="Confidence level",
        description="0: the tract as it was found; 50, 80 or 95: the region that holds this part "
        "of the true tract on average, where the uncertainty was estimated.",
        json_schema_extra={"unit": "%", "choices": [0, *LEVELS_PERCENT]},
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
    names: tuple[str, ...] = Field(
        (),
        title="Names",
        description="Other names than the tracts' own, each as TRACT=NAME; 1 to 16 ASCII letters, "
        "digits and _ - ~ . + ^.",
    )
    colours: tuple[str, ...] = Field(
        (),
        title="Colours",
        description="Other colours than the tracts' own, each as TRACT=#rrggbb.",
    )

    near: tuple[str, ...] = Field(
        (),
        title="Parts near targets",
        description="Each TARGET=MM: the part of every tract within so many mm of the target "
        "becomes a structure too, such as CST_L_10mm_PTV.",
    )

    prv: tuple[str, ...] = Field(
        (),
        title="PRV",
        description="Planning organ at risk volumes: each MM for all tracts, or TRACT=MM, grows a "
        "further structure so much beyond the tract's in all directions, such as CST_L_PRV03.",
    )

    measured: tuple[str, ...] = Field(
        (),
        title="Measured margins",
        description="Margins that somebody accepted, as 'dtiplan sites margin --accept' gives "
        "them: each grows a further structure of its tract (PRV), whose description tells where "
        "the margin came from.",
    )

    @model_validator(mode="after")
    def _understood(self) -> StructureParams:
        mistake = wrong_order(self.near) or wrong_prv(self.prv) or wrong_margins(self.measured)
        if mistake:
            raise ValueError(mistake)
        if self.near and self.confidence_percent:
            raise ValueError("parts near targets are made of tracts as found: confidence level 0")
        if self.confidence_percent not in (0, *LEVELS_PERCENT):
            raise ValueError(f"a level is 0, 50, 80 or 95 %, not {self.confidence_percent} %")
        wrong = wrong_entries(self.names, self.colours)
        if wrong:
            raise ValueError(f"names are TRACT=NAME and colours TRACT=#rrggbb, not {wrong[0]}")
        return self


def review_words(registration: Registration) -> str:
    """Say in a few words who accepted the registration; accents are left out for DICOM."""
    review = registration.review
    if review is None or not review.is_by_a_person:
        return "Registration not reviewed"
    plain = unicodedata.normalize("NFKD", review.accepted_by)
    name = "".join(letter for letter in plain if not unicodedata.combining(letter))
    by_hand = " after putting it right by hand" if review.is_nudged else ""
    return f"Registration accepted by {name}{by_hand}"


def describe(told: Mapping[str, Any], made_of: str, margin_mm: float, review: str) -> str:
    """Say in a structure's description what it is, and what of the tract it does not cover.

    The caveat stands near the front, since planning systems may show the beginning only.
    """
    caveat = f"{told['caveat']} " if told.get("caveat") else ""
    return (
        f"RESEARCH, dtiplan {__version__}: {told['title']}. {caveat}"
        f"{made_of}, margin {margin_mm:g} mm. "
        f"{review}. "
        f"{DISCLAIMER}"
    )


def _run(inputs: Mapping[str, Any], params: StructureParams, progress: Progress) -> Outcome:
    from dtiplan.processing.atlas.template import TemplateMap
    from dtiplan.processing.structures.structure_making import make_structure

    registration, planning = inputs["accepted_registration"], inputs["planning"]
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
    review = review_words(registration)
    found = [t for t in inputs["edited_tracts"] if t.status is not TractStatus.NOT_FOUND]
    labels = labels_from(params.model_dump())
    parts, told_of_parts = tract_parts(
        params.near, found, inputs["targets"], transform.fixed_from_moving, labels
    )
    used = used_margins(
        params.measured, inputs["edited_tracts"], inputs["edited_definitions"], registration
    )
    prvs = prv_orders((*params.prv, *used.prv_orders), found, labels)
    names = [labels.name_of(tract.name) for tract in found]
    names += [*(part.name for part in parts), *(prv.name for prv in prvs)]
    for name in names:
        check_name(name)
    check_names_unique(names)

    confidences = {
        t.name: confidence_of(t.name, params.confidence_percent, inputs["certainty"]) for t in found
    }

    def make(tract: TractResult, here: Progress) -> MadeStructure:
        solid, radius, made_of = solid_of(tract, confidences[tract.name], radius_mm)
        told = inputs["edited_definitions"][tract.name]
        return make_structure(
            solid.moved(transform.fixed_from_moving),
            planning,
            name=labels.name_of(tract.name),
            radius_mm=radius,
            margin_mm=params.margin_mm,
            in_plane_mm=params.in_plane_mm,
            colour_rgb=labels.colour_of(tract.name) or told["colour_rgb"],
            code=told["code"],
            side=told["side"],
            description=describe(told, made_of, params.margin_mm, review),
            progress=here,
        )

    def make_prv(prv: Prv, here: Progress) -> MadeStructure:
        solid, radius, made_of = solid_of(prv.tract, confidences[prv.tract.name], radius_mm)
        told = inputs["edited_definitions"][prv.tract.name]
        margin_mm = params.margin_mm + prv.margin_mm
        return make_structure(
            solid.moved(transform.fixed_from_moving),
            planning,
            name=prv.name,
            radius_mm=radius,
            margin_mm=margin_mm,
            in_plane_mm=params.in_plane_mm,
            colour_rgb=labels.colour_of(prv.tract.name) or told["colour_rgb"],
            code=told["code"],
            side=told["side"],
            description=describe(told, f"{used.made_of(prv)}; {made_of}", margin_mm, review),
            progress=here,
        )

    def make_part(part: TractPart, here: Progress) -> MadeStructure:
        told = inputs["edited_definitions"][part.tract.name]
        made_of = f"{part.made_of}; {len(part.lines)} pieces, radius {radius_mm:g} mm"
        return make_structure(
            part.lines,
            planning,
            name=part.name,
            radius_mm=radius_mm,
            margin_mm=params.margin_mm,
            in_plane_mm=params.in_plane_mm,
            colour_rgb=labels.colour_of(part.tract.name) or told["colour_rgb"],
            code=told["code"],
            side=told["side"],
            description=describe(told, made_of, params.margin_mm, review),
            progress=here,
        )

    whole = max(1, len(found) + len(parts) + len(prvs))
    tracts_done, parts_done = len(found) / whole, (len(found) + len(parts)) / whole
    made = side_by_side(make, found, part_of(progress, 0.0, tracts_done))
    made_parts = side_by_side(make_part, parts, part_of(progress, tracts_done, parts_done))
    made_prvs = side_by_side(make_prv, prvs, part_of(progress, parts_done, 1.0))
    everything = (*made, *made_parts, *made_prvs)
    findings = [said for structure in everything for said in structure.findings]
    findings += [*told_of_parts, *used.findings]
    template_map = TemplateMap.from_arrays(inputs["template_map"])
    findings += unmarked_tumours(inputs["targets"], found, template_map, transform, planning)
    facts: dict[str, Any] = {
        tract.name: {
            "name": m.structure.name,
            "volume_cc": m.volume_cc,
            "n_components": m.n_components,
            "radius_mm": None if confidences[tract.name] else radius_mm,
            "confidence_percent": params.confidence_percent,
            "colour_rgb": list(m.structure.colour_rgb),
        }
        for tract, m in zip(found, made, strict=True)
    }
    facts |= part_facts(parts, made_parts, radius_mm) | prv_facts(prvs, made_prvs)
    facts |= margin_facts(used)
    return Outcome({"structures": everything}, tuple(findings), facts, used.sources)


MAKE_STRUCTURES = Step(
    "make-structures",
    "Make structures",
    5,
    StructureParams,
    (
        "edited_tracts",
        "edited_definitions",
        "certainty",
        "accepted_registration",
        "planning",
        "targets",
        "template_map",
        "maps",
    ),
    ("structures",),
    _run,
    "Gives the streamlines a physical radius and a margin and contours them on the planning "
    "slices.",
)
