"""Tracts: track and select each tract; one that is not found is a result with a reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from pydantic import Field, field_validator

from dtiplan.domain.errors import UserError
from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.progress import Progress, part_of
from dtiplan.domain.tracts import Model, TractDefinition, TractResult
from dtiplan.workflow.regions.own_regions import Rule, own_region, with_own_regions
from dtiplan.workflow.regions.own_tracts import follow, own_tract, result_of
from dtiplan.workflow.regions.patient_marks import patient_mark, refuse_other_patients
from dtiplan.workflow.regions.placed_regions import placed_regions
from dtiplan.workflow.side_by_side import side_by_side
from dtiplan.workflow.step import Outcome, Params, Step
from dtiplan.workflow.steps.check_orientation import refuse_unproved
from dtiplan.workflow.steps.tract_findings import doubted, doubts_of, finding_of, limits_of
from dtiplan.workflow.steps.tract_models import (
    Followed,
    ModelWish,
    Tracking,
    followed,
    is_probabilistic,
    models_for,
    seeds_for,
)
from dtiplan.workflow.tract_list import all_definitions
from dtiplan.workflow.tract_rules import definition_sha256

if TYPE_CHECKING:
    from dtiplan.domain.maps import TensorMaps
    from dtiplan.processing.atlas.template import TemplateMap
    from dtiplan.processing.tracts.direction_fields import DirectionField
    from dtiplan.processing.tracts.tracking import TrackingSettings


class TractParams(Params):
    """Which tracts, and how they are tracked."""

    tracts: tuple[str, ...] = Field(
        ("CST_L", "CST_R"), title="Tracts", description="Names of tract definitions."
    )
    definitions: str = Field(
        "",
        title="Definitions",
        description="Folder with own tract definitions (TOML), offered besides the shipped ones; "
        "one of the same name takes the place of the shipped one.",
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
    own_tracts: tuple[str, ...] = Field(
        (),
        title="Own tracts",
        description="Tracts of one's own, seeded and selected by regions of this patient; written "
        "by the window's live tracking.",
    )
    model: ModelWish = Field(
        ModelWish.AUTO,
        title="Model",
        description="auto: fibre orientations of spherical deconvolution (csd) where they were "
        "made, else tensors; both: the tracts of auto, and beside them those of tensors.",
    )
    tracking: Tracking = Field(
        Tracking.AUTO,
        title="Tracking",
        description="deterministic: the likeliest direction at every step; probabilistic: drawn "
        "within the fibre orientations, or from tensors redrawn with the noise of the data; "
        "auto: probabilistic for csd, deterministic for tensors.",
    )
    n_seeds: int = Field(
        36000,
        ge=100,
        le=2000000,
        title="Seeds",
        description="Number of seeds for each tract; with csd a third of it, since its "
        "streamlines keep to their tract more often and take longer.",
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
        description="Over half a millimetre of a streamline that follows tensors; a sharper turn "
        "ends it. A definition's own angle counts more.",
        json_schema_extra={"unit": "deg"},
    )
    csd_max_angle_deg: float = Field(
        25.0,
        ge=5.0,
        le=90.0,
        title="Largest angle (csd)",
        description="The same for streamlines that follow fibre orientations.",
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
        0.5,
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
            if own_region(text).rule is Rule.SEED:
                raise ValueError(f"'{text[:60]}': where a tract is seeded, its definition says")
        return texts

    @field_validator("own_tracts")
    @classmethod
    def _own_understood(cls, texts: tuple[str, ...]) -> tuple[str, ...]:
        for text in texts:
            own_tract(text)
        return texts


def chosen_definitions(params: TractParams) -> tuple[TractDefinition, ...]:
    """Give the definitions asked for."""
    known = all_definitions(Path(params.definitions) if params.definitions else None)
    unknown = [name for name in params.tracts if name not in known]
    if unknown or not (params.tracts or params.own_tracts):
        raise UserError(
            "The tracts cannot be tracked.",
            f"There is no definition of {', '.join(unknown) or 'anything: no tract was named'}.",
            f"Choose among {', '.join(known)}.",
            "no-such-tract",
        )
    names = [*params.tracts, *(own_tract(text).name for text in params.own_tracts)]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise UserError(
            "The tracts cannot be tracked.",
            f"{', '.join(twice)} is named more than once.",
            "Give every tract of your own a name that no other tract has.",
            "tract-name-twice",
        )
    return tuple(known[name] for name in params.tracts)


def _run(inputs: Mapping[str, Any], params: TractParams, progress: Progress) -> Outcome:
    from dtiplan.processing.atlas.template import TemplateMap

    refuse_unproved(inputs["orientation"])
    models = models_for(params.model, inputs["fibres"])
    template_map = TemplateMap.from_arrays(inputs["template_map"])
    own = [own_region(text) for text in params.own_regions]
    chosen = chosen_definitions(params)
    refuse_other_patients(chosen, patient_mark(inputs["maps"].mask))
    definitions = tuple(
        with_own_regions(definition, own, template_map.to_patient_mm, inputs["maps"].grid)
        for definition in chosen
    )
    each: list[tuple[TractResult, ...]] = []
    fields: dict[Model, DirectionField] = {}
    for number, model in enumerate(models):
        share = part_of(progress, 0.9 * number / len(models), 0.9 * (number + 1) / len(models))
        what = followed(model, inputs, tracking_settings(params, model), params.seed)
        fields[model] = what.field
        each.append(_found(inputs["maps"], definitions, template_map, params, (what, share)))
    own_found, own_told = _own(inputs, params, fields, part_of(progress, 0.9, 1.0))
    doubts = {
        result: doubts_of(definition, result, template_map)
        for found in each
        for definition, result in zip(definitions, found, strict=True)
    }
    tracts = (*(doubted(result, doubts[result]) for result in each[0]), *own_found)
    other = tuple(doubted(result, doubts[result]) for found in each[1:] for result in found)
    findings = [
        *(
            said
            for definition, result in zip(definitions, each[0], strict=True)
            for said in (*finding_of(result), *doubts[result], *limits_of(definition, result))
        ),
        *(said for result in own_found for said in finding_of(result)),
        *_beside(params, other, inputs["fibres"]),
    ]
    facts = {r.name: _facts_of(r) for r in tracts}
    for result in each[0]:
        facts[result.name]["doubts"] = [d.code for d in doubts[result]]
    for result in other:
        facts[result.name]["other"] = _facts_of(result)
    mask = inputs["maps"].mask
    told = _told(definitions, models)
    for definition in definitions:
        # Repeated tracking searches a tract the same way as it was found.
        told[definition.name]["found_with"] = params.model_dump(mode="json")
        told[definition.name]["regions"] = placed_regions(
            definition, np.asarray(mask.values), mask.grid, template_map.to_template_mm
        )
    told |= own_told
    artifacts = {"tracts": tracts, "other_tracts": other, "definitions_used": told}
    return Outcome(artifacts, tuple(findings), facts)


def tracking_settings(params: TractParams, model: Model) -> TrackingSettings:
    """Give how streamlines are tracked with a model."""
    from dtiplan.processing.tracts.tracking import TrackingSettings

    is_csd = model is Model.CSD
    return TrackingSettings(
        step_mm=params.step_mm,
        max_angle_deg=params.csd_max_angle_deg if is_csd else params.max_angle_deg,
        fa_threshold=params.fa_threshold,
        is_probabilistic=is_probabilistic(params.tracking, model),
    )


def _found(
    maps: TensorMaps,
    definitions: tuple[TractDefinition, ...],
    template_map: TemplateMap,
    params: TractParams,
    followed_with: tuple[Followed, Progress],
) -> tuple[TractResult, ...]:
    """Find every tract with one model."""
    from dtiplan.processing.tracts.automatic_tracts import Search, find_tract

    what, progress = followed_with
    n_seeds = seeds_for(what.model, params.n_seeds)
    search = Search(n_seeds, params.seed, params.lowest_density_percent / 100.0)

    def find(definition: TractDefinition, told: Progress) -> TractResult:
        own = definition.for_model(what.model)
        found = find_tract(maps, own, template_map, what.settings, search, told, field=what.field)
        return replace(found, model=what.model)

    return tuple(side_by_side(find, definitions, progress))


def _own(
    inputs: Mapping[str, Any],
    params: TractParams,
    fields: dict[Model, DirectionField],
    progress: Progress,
) -> tuple[tuple[TractResult, ...], dict[str, Any]]:
    """Track the tracts of one's own, each with its model; give them and what to tell of them."""
    grid = inputs["maps"].grid
    # Drawn tensors are for automatic tracts; these follow the fit itself, as in the window.
    fields = {m: f for m, f in fields.items() if getattr(f, "n_realisations", 1) == 1}
    results: list[TractResult] = []
    told: dict[str, Any] = {}
    texts = params.own_tracts
    for number, text in enumerate(texts):
        own = own_tract(text)
        model = Model(own.settings.model)
        if model not in fields:
            models_for(ModelWish(model.value), inputs["fibres"])  # refuses what is not there
            fields[model] = followed(
                model, inputs, replace(tracking_settings(params, model), is_probabilistic=False), 0
            ).field
        share = part_of(progress, number / len(texts), (number + 1) / len(texts))
        found = follow(own, fields[model], grid, share)
        results.append(replace(result_of(own, found), model=model))
        told |= _told((own.definition(grid),), (model,))
    return tuple(results), told


def _beside(
    params: TractParams, other: tuple[TractResult, ...], fibres: Any
) -> tuple[Finding, ...]:
    """Say what the other model found, or why there is none."""
    if params.model is ModelWish.BOTH and not other:
        return (
            Finding(
                Severity.WARNING,
                "no-other-model",
                "The tracts follow tensors only: no fibre orientations were made, since "
                f"{fibres.reason}.",
                "Nothing can be compared with these data.",
            ),
        )
    return tuple(
        Finding(
            Severity.INFO,
            "other-model",
            f"{r.name}: with tensors {r.status.value.replace('_', ' ')}, "
            f"{len(r.streamlines)} streamlines.",
            "These are shown beside the tracts for comparison; no structure is made of them.",
        )
        for r in other
    )


def _facts_of(result: TractResult) -> dict[str, Any]:
    return {
        "status": result.status.value,
        "n": len(result.streamlines),
        "n_shortened": result.n_shortened,
        "rejected": dict(result.rejected),
        "model": result.model.value,
    }


def _told(
    definitions: tuple[TractDefinition, ...], models: tuple[Model, ...] = (Model.TENSOR,)
) -> dict[str, Any]:
    """Tell what later steps need to know of the definitions."""
    return {
        d.name: {
            "title": d.title,
            "side": d.side,
            "code": d.code,
            "colour_rgb": d.colour_rgb,
            "model": models[0],
            "plausibility": d.for_model(models[0]).plausibility,
            "caveat": d.for_model(models[0]).caveat,
            "other_caveat": d.for_model(models[-1]).caveat if len(models) > 1 else "",
            "definition_sha256": definition_sha256(d),
        }
        for d in definitions
    }


FIND_TRACTS = Step(
    "find-tracts",
    "Find tracts",
    4,
    TractParams,
    ("maps", "fibres", "dwi_corrected", "template_map", "orientation"),
    ("tracts", "other_tracts", "definitions_used"),
    _run,
    "Seeds the regions of each tract, tracks along fibre orientations or tensors, and keeps the "
    "streamlines that pass its include regions and avoid its exclude regions.",
)
