"""Tracts: track and select each tract; one that is not found is a result with a reason."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from pydantic import Field, field_validator

from dtiplan.domain.errors import UserError
from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.progress import Progress
from dtiplan.domain.tracts import TractDefinition, TractResult, TractStatus
from dtiplan.workflow.regions.own_regions import own_region, with_own_regions
from dtiplan.workflow.regions.placed_regions import placed_regions
from dtiplan.workflow.side_by_side import side_by_side
from dtiplan.workflow.step import Outcome, Params, Step
from dtiplan.workflow.steps.check_orientation import refuse_unproved


class TractParams(Params):
    """Which tracts, and how they are tracked."""

    tracts: tuple[str, ...] = Field(
        ("CST_L", "CST_R"), title="Tracts", description="Names of tract definitions."
    )
    definitions: str = Field(
        "",
        title="Definitions",
        description="Folder with own tract definitions (TOML); empty: the shipped ones.",
        json_schema_extra={"path": "folder"},
    )
    own_regions: tuple[str, ...] = Field(
        (),
        title="Own regions",
        description="Regions that a tract must pass or avoid besides its definition, in the "
        "diffusion series' patient millimetres (RAS), each as 'TRACT include|exclude ball X Y Z "
        "RADIUS' or 'TRACT include|exclude box X Y Z HX HY HZ' with half sizes; painted voxels are "
        "written by the window.",
    )
    n_seeds: int = Field(
        36000, ge=100, le=2000000, title="Seeds", description="Number of seeds for each tract."
    )
    step_mm: float = Field(
        0.5,
        ge=0.1,
        le=2.0,
        title="Step",
        description="Distance between two points of a streamline.",
        json_schema_extra={"unit": "mm"},
    )
    max_angle_deg: float = Field(
        30.0,
        ge=5.0,
        le=90.0,
        title="Largest angle",
        description="Between two steps; a sharper turn ends the streamline.",
        json_schema_extra={"unit": "deg"},
    )
    fa_threshold: float = Field(
        0.15,
        ge=0.0,
        le=0.9,
        title="Lowest FA",
        description="A streamline ends where FA is lower.",
    )
    lowest_density_percent: float = Field(
        1.0,
        ge=0.0,
        le=5.0,
        title="Lowest density",
        description="Streamlines are cut back to where around them, on average, at least this "
        "share of all streamlines of the tract runs; 0: nothing is cut back.",
        json_schema_extra={"unit": "%"},
    )
    seed: int = Field(
        20260101,
        ge=0,
        title="Random seed",
        description="Of the seed positions; the same seed gives the same streamlines.",
    )

    @field_validator("own_regions")
    @classmethod
    def _understood(cls, texts: tuple[str, ...]) -> tuple[str, ...]:
        for text in texts:
            own_region(text)
        return texts


def chosen_definitions(params: TractParams) -> tuple[TractDefinition, ...]:
    """Give the definitions asked for."""
    from dtiplan.io.tract_definitions import read_definitions

    known = read_definitions(Path(params.definitions) if params.definitions else None)
    unknown = [name for name in params.tracts if name not in known]
    if unknown or not params.tracts:
        raise UserError(
            "The tracts cannot be tracked.",
            f"There is no definition of {', '.join(unknown) or 'anything: no tract was named'}.",
            f"Choose among {', '.join(known)}.",
            "no-such-tract",
        )
    return tuple(known[name] for name in params.tracts)


def finding_of(result: TractResult) -> tuple[Finding, ...]:
    """Say what became of one tract unless it was plainly found."""
    if result.status is TractStatus.FOUND and not result.reason:
        return ()
    severity = Severity.INFO if result.status is TractStatus.FOUND else Severity.WARNING
    code = f"tract-{result.status.value.replace('_', '-')}"
    remedy = {
        TractStatus.FOUND: "Look at the tract in 3D before you use it.",
        TractStatus.SPARSE: "Look at the tract in 3D; a sparse tract under-estimates its extent.",
        TractStatus.NOT_FOUND: "Do not read its absence as safety: the tract was not imaged or "
        "not traceable, and no structure was made.",
    }[result.status]
    return (
        Finding(severity, code, f"{result.name}: {result.reason or result.status.value}.", remedy),
    )


def limits_of(definition: TractDefinition, result: TractResult) -> tuple[Finding, ...]:
    """Say of a tract that was found what it does not cover and what was cut away."""
    if result.status is TractStatus.NOT_FOUND:
        return ()
    said = []
    if definition.caveat:
        said.append(
            Finding(
                Severity.INFO,
                "tract-caveat",
                f"{result.name}: {definition.caveat}",
                "Do not take what lies outside the structure as free of this tract.",
            )
        )
    n_dropped = result.rejected.get("low density", 0)
    if n_dropped or result.n_shortened:
        said.append(
            Finding(
                Severity.INFO,
                "tract-cut-back",
                f"{result.name}: where hardly any other streamlines run, {n_dropped} streamlines "
                f"were dropped and {result.n_shortened} of the {len(result.streamlines)} kept "
                "were shortened.",
                "Compare with a lowest density of 0 % where thin parts of the tract matter.",
            )
        )
    return tuple(said)


def _run(inputs: Mapping[str, Any], params: TractParams, progress: Progress) -> Outcome:
    from dtiplan.processing.atlas.template import TemplateMap
    from dtiplan.processing.tracts.automatic_tracts import Search, find_tract
    from dtiplan.processing.tracts.tracking import TrackingSettings

    refuse_unproved(inputs["orientation"])
    template_map = TemplateMap.from_arrays(inputs["template_map"])
    settings = TrackingSettings(
        step_mm=params.step_mm,
        max_angle_deg=params.max_angle_deg,
        fa_threshold=params.fa_threshold,
    )
    search = Search(params.n_seeds, params.seed, params.lowest_density_percent / 100.0)
    own = [own_region(text) for text in params.own_regions]
    definitions = tuple(
        with_own_regions(definition, own, template_map.to_patient_mm, inputs["maps"].grid)
        for definition in chosen_definitions(params)
    )

    def find(definition: TractDefinition, told: Progress) -> TractResult:
        return find_tract(inputs["maps"], definition, template_map, settings, search, told)

    results = side_by_side(find, definitions, progress)
    findings = [
        said
        for definition, result in zip(definitions, results, strict=True)
        for said in (*finding_of(result), *limits_of(definition, result))
    ]
    facts = {
        r.name: {
            "status": r.status.value,
            "n": len(r.streamlines),
            "n_shortened": r.n_shortened,
            "rejected": dict(r.rejected),
        }
        for r in results
    }
    mask = inputs["maps"].mask
    told = _told(definitions)
    for definition in definitions:
        told[definition.name]["regions"] = placed_regions(
            definition, np.asarray(mask.values), mask.grid, template_map.to_template_mm
        )
    return Outcome({"tracts": tuple(results), "definitions_used": told}, tuple(findings), facts)


def _told(definitions: tuple[TractDefinition, ...]) -> dict[str, Any]:
    """Tell what later steps need to know of the definitions."""
    return {
        d.name: {
            "title": d.title,
            "side": d.side,
            "code": d.code,
            "colour_rgb": d.colour_rgb,
            "caveat": d.caveat,
        }
        for d in definitions
    }


FIND_TRACTS = Step(
    "find-tracts",
    "Find tracts",
    3,
    TractParams,
    ("maps", "template_map", "orientation"),
    ("tracts", "definitions_used"),
    _run,
    "Seeds the regions of each tract, tracks, and keeps the streamlines that pass its include "
    "regions and avoid its exclude regions.",
)
