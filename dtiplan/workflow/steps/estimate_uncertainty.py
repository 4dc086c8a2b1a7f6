"""Uncertainty: every tract tracked again and again with other errors, and the margins of it."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, Any

import numpy as np
from pydantic import Field

from dtiplan.domain.certainty import ErrorSources, TractCertainty
from dtiplan.domain.errors import UserError
from dtiplan.domain.fibres import FibreOdfs
from dtiplan.domain.progress import Progress, part_of
from dtiplan.domain.tracts import Model, TractResult
from dtiplan.workflow.step import Outcome, Params, Step
from dtiplan.workflow.steps.uncertainty_findings import (
    general_findings,
    not_calibrated,
    not_repeatable,
    said_of,
)

if TYPE_CHECKING:
    from dtiplan.domain.distortion import Distortion
    from dtiplan.domain.image import Image
    from dtiplan.domain.registration import Registration
    from dtiplan.domain.streamlines import Streamlines
    from dtiplan.processing.tracts.repeated_tracking import Draw

_PAIR_MM = 2.26
"""Mean distance of two points whose errors have a standard deviation of 1 mm along each axis."""
_LEAST_SHIFT_MM = 0.3
"""Error of the registration of digital patients that its own figures do not show."""
_TURN_DEG = 0.2


class PhaseAxis(StrEnum):
    """Axis of the voxels along which an echo-planar image is shifted."""

    ROWS = "rows"
    COLUMNS = "columns"
    SLICES = "slices"


class UncertaintyParams(Params):
    """Whether and how often tracts are tracked anew, and what may be off by how much."""

    is_wanted: bool = Field(
        False,
        title="Estimate",
        description="Off: nothing is estimated, and structures have no confidence level. It takes "
        "minutes.",
    )
    realisations: int = Field(
        24,
        ge=8,
        le=200,
        title="Realisations",
        description="How often each tract is tracked anew, each time with other noise, other "
        "places of its regions and another registration.",
    )
    n_seeds: int = Field(
        2000,
        ge=200,
        le=100000,
        title="Seeds",
        description="Of each realisation; the calibration was made with 2000.",
    )
    tracts: tuple[str, ...] = Field(
        (), title="Tracts", description="Names of tracts; empty: all that were found."
    )
    template_sd_mm: float = Field(
        2.0,
        ge=0.0,
        le=10.0,
        title="Template error",
        description="Standard deviation, along each axis, of where the fit of the template puts "
        "a region.",
        json_schema_extra={"unit": "mm"},
    )
    registration_sd_mm: float = Field(
        0.0,
        ge=0.0,
        le=10.0,
        title="Registration error",
        description="Standard deviation of the registration to the planning series along each "
        "axis; 0: from the registration's own figures.",
        json_schema_extra={"unit": "mm"},
    )
    distortion_sd_mm: float = Field(
        0.0,
        ge=0.0,
        le=20.0,
        title="Distortion left",
        description="Standard deviation of the shift along the phase axis that was not "
        "corrected; 0: what the step 'Distortion' tells, place by place.",
        json_schema_extra={"unit": "mm"},
    )
    phase_axis: PhaseAxis = Field(
        PhaseAxis.COLUMNS,
        title="Phase axis",
        description="Axis of the diffusion voxels along which distortion shifts; down the columns "
        "is usual.",
    )
    seed: int = Field(
        20260101,
        ge=0,
        title="Random seed",
        description="Of everything that is drawn; the same seed gives the same result.",
    )


def error_sources(
    params: UncertaintyParams,
    registration: Registration,
    distortion: Distortion,
    phase_axis_ras: Any,
) -> ErrorSources:
    """Give what moves tracts besides noise; by the steps' own figures unless told otherwise."""
    spread = registration.quality.spread_mm / _PAIR_MM
    shift = params.registration_sd_mm or float(np.hypot(spread, _LEAST_SHIFT_MM))
    told: Image | float = params.distortion_sd_mm
    if not params.distortion_sd_mm:
        told = distortion.remaining_mm if distortion.remaining_mm is not None else 0.0
        phase_axis_ras = distortion.direction_ras
    return ErrorSources(
        region_mm=params.template_sd_mm,
        shift_mm=shift,
        turn_deg=_TURN_DEG,
        distortion_mm=told,
        phase_axis_ras=None if told == 0.0 else phase_axis_ras,
    )


def _wanted(tracts: tuple[TractResult, ...], names: tuple[str, ...]) -> tuple[TractResult, ...]:
    """Give the tracts asked for that are there."""
    known = {t.name for t in tracts}
    unknown = [name for name in names if name not in known]
    if unknown:
        raise UserError(
            "The uncertainty cannot be estimated.",
            f"There is no tract {', '.join(unknown)}; there are {', '.join(sorted(known))}.",
            "Name tracts that were searched.",
            "no-such-tract",
        )
    return tuple(t for t in tracts if len(t.streamlines) and (not names or t.name in names))


def _run(inputs: Mapping[str, Any], params: UncertaintyParams, progress: Progress) -> Outcome:
    if not params.is_wanted:
        return Outcome({"certainty": {}}, (), {"is_estimated": False})
    wanted = _wanted(inputs["edited_tracts"], params.tracts)
    told = inputs["edited_definitions"]
    repeatable = tuple(t for t in wanted if "found_with" in told[t.name])
    findings = [not_repeatable(t) for t in wanted if t not in repeatable]
    axis = inputs["maps"].grid.directions[:, list(PhaseAxis).index(params.phase_axis)]
    registration, distortion = inputs["accepted_registration"], inputs["distortion"]
    sources = error_sources(params, registration, distortion, axis)
    certainties: dict[str, TractCertainty] = {}
    by_model = {m: tuple(t for t in repeatable if t.model is m) for m in Model}
    begun = 0
    for model, tracts in by_model.items():
        if tracts:
            ended = begun + len(tracts)
            here = part_of(progress, begun / len(repeatable), ended / len(repeatable))
            certainties |= _estimated(inputs, params, (model, tracts), sources, here)
            begun = ended
    findings += [
        said
        for tract in repeatable
        for said in said_of(tract, certainties.get(tract.name), params.realisations)
    ]
    findings += [*not_calibrated(certainties.values()), *general_findings(sources)]
    facts: dict[str, Any] = {name: _facts_of(one) for name, one in certainties.items()}
    facts["is_estimated"] = True
    facts["sources"] = {
        "template_sd_mm": sources.region_mm,
        "registration_sd_mm": sources.shift_mm,
        "registration_sd_deg": sources.turn_deg,
        "distortion_sd_mm": params.distortion_sd_mm,
        "distortion": inputs["distortion"].source.value,
    }
    return Outcome({"certainty": certainties}, tuple(findings), facts)


def _estimated(
    inputs: Mapping[str, Any],
    params: UncertaintyParams,
    of_model: tuple[Model, tuple[TractResult, ...]],
    sources: ErrorSources,
    progress: Progress,
) -> dict[str, TractCertainty]:
    """Repeat the tracts of one model and give their certainty."""
    from dtiplan.io.calibration_file import calibration_for, read_calibration
    from dtiplan.processing.atlas.template import TemplateMap
    from dtiplan.processing.tracts.automatic_tracts import Search
    from dtiplan.processing.tracts.repeated_tracking import Repetition, repeat_tracts
    from dtiplan.processing.tracts.uncertainty import certainty_of
    from dtiplan.workflow.regions.own_regions import own_region, with_own_regions
    from dtiplan.workflow.regions.patient_marks import patient_mark, refuse_other_patients
    from dtiplan.workflow.steps.find_tracts import (
        TractParams,
        chosen_definitions,
        tracking_settings,
    )
    from dtiplan.workflow.steps.tract_models import seeds_for

    model, tracts = of_model
    told = inputs["edited_definitions"]
    found: dict[str, Streamlines] = {t.name: t.streamlines for t in tracts}
    how = TractParams.model_validate(told[tracts[0].name]["found_with"])
    template_map = TemplateMap.from_arrays(inputs["template_map"])
    own = [own_region(text) for text in how.own_regions]
    grid = inputs["maps"].grid
    chosen = chosen_definitions(how)
    refuse_other_patients((d for d in chosen if d.name in found), patient_mark(inputs["maps"].mask))
    definitions = {
        d.name: with_own_regions(d, own, template_map.to_patient_mm, grid).for_model(model)
        for d in chosen
        if d.name in found
    }
    search = Search(seeds_for(model, how.n_seeds), params.seed, how.lowest_density_percent / 100.0)
    n_seeds = seeds_for(model, params.n_seeds)
    repeated = repeat_tracts(
        found,
        definitions,
        noise_of(inputs, model, found, params),
        template_map,
        sources,
        Repetition(
            tracking_settings(how, model), search, params.realisations, n_seeds, params.seed
        ),
        progress,
    )
    calibration = read_calibration()
    return {
        name: certainty_of(
            name,
            model.value,
            found[name],
            one.depths(),
            calibration_for(calibration, model.value, name),
            grid,
        )
        for name, one in repeated.items()
        if one.n_found
    }


def noise_of(
    inputs: Mapping[str, Any],
    model: Model,
    found: Mapping[str, Streamlines],
    params: UncertaintyParams,
) -> Draw:
    """Give what streamlines follow in each realisation.

    Tensors are drawn by the wild bootstrap of their fit. Of fibre orientations a few are drawn by
    the residual bootstrap, around the tracts, and used in turn.

    Parameters
    ----------
    inputs : mapping
        Artifacts ``dwi_corrected``, ``maps`` and ``fibres``.
    model : Model
    found : mapping
        The tracts as found, around which noise is drawn.
    params : UncertaintyParams
    """
    from dtiplan.processing.diffusion.bootstrap import noisy_tensors
    from dtiplan.processing.diffusion.residual_bootstrap import noisy_fibres
    from dtiplan.processing.tracts.direction_fields import OdfField, TensorField
    from dtiplan.processing.tracts.uncertainty import near

    series, maps, seed = inputs["dwi_corrected"], inputs["maps"], params.seed
    if model is Model.TENSOR:
        noisy = noisy_tensors(series, maps)

        def draw_tensors(number: int) -> tuple[Any, TensorField]:
            again = noisy.maps_of(noisy.tensors(seed, number))
            return again, TensorField.of(again)

        return draw_tensors
    fibres = inputs["fibres"]
    assert isinstance(fibres, FibreOdfs)
    drawn = noisy_fibres(series, maps, fibres, where=near(found.values(), maps.grid))
    fields: dict[int, OdfField] = {}

    def draw(number: int) -> tuple[Any, OdfField]:
        which = drawn.volume_for(number, params.realisations)
        if which not in fields:
            fields.clear()  # one at a time: each takes hundreds of megabytes
            fields[which] = OdfField.of(drawn.fibres_of(seed, which), maps)
        return maps, fields[which]

    return draw


def _facts_of(one: TractCertainty) -> dict[str, Any]:
    return {
        "n_realisations": one.n_realisations,
        "n_found": one.n_found,
        "basis": one.basis.value,
        "spread_mm": round(one.spread_mm, 2),
        "found_volume_cc": round(one.found_volume_cc, 2),
        "levels": {
            str(round(100 * level.confidence)): {
                "volume_cc": round(level.volume_cc, 2),
                "margin_median_mm": round(level.median_mm, 2),
                "margin_p95_mm": round(level.p95_mm, 2),
            }
            for level in one.levels
        },
    }


ESTIMATE_UNCERTAINTY = Step(
    "estimate-uncertainty",
    "Estimate uncertainty",
    1,
    UncertaintyParams,
    (
        "edited_tracts",
        "edited_definitions",
        "dwi_corrected",
        "maps",
        "fibres",
        "template_map",
        "accepted_registration",
        "distortion",
    ),
    ("certainty",),
    _run,
    "Tracks every tract again and again with the noise of the data and the errors of template and "
    "registration, and gives for each confidence level the region and its margin in mm.",
    asked_by="is_wanted",
)
