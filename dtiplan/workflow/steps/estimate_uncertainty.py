"""Uncertainty: every tract tracked again and again with other errors, and the margins of it."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, Any

import numpy as np
from pydantic import Field

from dtiplan.domain.certainty import Basis, ErrorSources, TractCertainty
from dtiplan.domain.errors import UserError
from dtiplan.domain.fibres import FibreOdfs
from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.progress import Progress, part_of
from dtiplan.domain.tracts import Model, TractResult
from dtiplan.workflow.step import Outcome, Params, Step

if TYPE_CHECKING:
    from dtiplan.domain.registration import Registration
    from dtiplan.domain.streamlines import Streamlines
    from dtiplan.processing.tracts.repeated_tracking import Draw

MODEL_BIAS = (
    "Repeated tracking shows the noise of the data, not what the fibre model cannot see: a tensor "
    "tract leaves out crossing parts such as the lateral fan of the corticospinal tract and "
    "Meyer's loop, and more than half of the true tract can lie outside what noise explains. "
    "The calibration on digital patients holds only as far as they resemble this patient."
)
"""Fixed words shown with every level."""
_PAIR_MM = 2.26
"""Mean distance of two points whose errors have a standard deviation of 1 mm along each axis."""
_LEAST_SHIFT_MM = 0.3
"""Error of the registration of digital patients that its own figures do not show."""
_TURN_DEG = 0.2
_OFTEN_FOUND = 0.9


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
        "corrected; 0: distortion is not counted.",
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
    params: UncertaintyParams, registration: Registration, phase_axis_ras: Any
) -> ErrorSources:
    """Give what moves tracts besides noise; registration from its own figures unless told."""
    spread = registration.quality.spread_mm / _PAIR_MM
    shift = params.registration_sd_mm or float(np.hypot(spread, _LEAST_SHIFT_MM))
    return ErrorSources(
        region_mm=params.template_sd_mm,
        shift_mm=shift,
        turn_deg=_TURN_DEG,
        distortion_mm=params.distortion_sd_mm,
        phase_axis_ras=phase_axis_ras if params.distortion_sd_mm else None,
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
    findings = [_not_repeatable(t) for t in wanted if t not in repeatable]
    axis = inputs["maps"].grid.directions[:, list(PhaseAxis).index(params.phase_axis)]
    sources = error_sources(params, inputs["accepted_registration"], axis)
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
        for said in _said_of(tract, certainties.get(tract.name), params)
    ]
    findings += _general(sources)
    facts: dict[str, Any] = {name: _facts_of(one) for name, one in certainties.items()}
    facts["is_estimated"] = True
    facts["sources"] = {
        "template_sd_mm": sources.region_mm,
        "registration_sd_mm": sources.shift_mm,
        "registration_sd_deg": sources.turn_deg,
        "distortion_sd_mm": params.distortion_sd_mm,
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
    from dtiplan.workflow.steps.find_tracts import (
        TractParams,
        chosen_definitions,
        tracking_settings,
    )

    model, tracts = of_model
    told = inputs["edited_definitions"]
    found: dict[str, Streamlines] = {t.name: t.streamlines for t in tracts}
    how = TractParams.model_validate(told[tracts[0].name]["found_with"])
    template_map = TemplateMap.from_arrays(inputs["template_map"])
    own = [own_region(text) for text in how.own_regions]
    grid = inputs["maps"].grid
    definitions = {
        d.name: with_own_regions(d, own, template_map.to_patient_mm, grid).for_model(model)
        for d in chosen_definitions(how)
        if d.name in found
    }
    search = Search(how.n_seeds, params.seed, how.lowest_density_percent / 100.0)
    repeated = repeat_tracts(
        found,
        definitions,
        noise_of(inputs, model, found, params),
        template_map,
        sources,
        Repetition(
            tracking_settings(how, model), search, params.realisations, params.n_seeds, params.seed
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


def _not_repeatable(tract: TractResult) -> Finding:
    return Finding(
        Severity.WARNING,
        "uncertainty-no-definition",
        f"{tract.name}: no margin can be told, since it was not found by a definition.",
        "Do not take its surface as exact; add a margin of your own.",
    )


def _said_of(
    tract: TractResult, certainty: TractCertainty | None, params: UncertaintyParams
) -> list[Finding]:
    """Say what became of one tract."""
    if certainty is None:
        return [
            Finding(
                Severity.WARNING,
                "uncertainty-never-found",
                f"{tract.name}: none of {params.realisations} realisations found the tract again, "
                "so that no margin can be told.",
                "Do not rely on this tract.",
            )
        ]
    said = []
    if certainty.n_found < _OFTEN_FOUND * certainty.n_realisations:
        said.append(
            Finding(
                Severity.WARNING,
                "uncertainty-seldom-found",
                f"{tract.name}: only {certainty.n_found} of {certainty.n_realisations} "
                "realisations found the tract again; the margins hold for these.",
                "Do not rely on this tract without looking at it in every view.",
            )
        )
    if certainty.basis is not Basis.CALIBRATED:
        said.append(
            Finding(
                Severity.WARNING,
                "uncertainty-not-calibrated",
                f"{tract.name}: the levels are not calibrated for this tract and model. "
                f"{certainty.source}",
                "Take the margins as a rough guide only.",
            )
        )
    return said


def _general(sources: ErrorSources) -> list[Finding]:
    said = [
        Finding(
            Severity.INFO,
            "uncertainty-model-bias",
            MODEL_BIAS,
            "Look at the tract with the other fibre model too.",
        )
    ]
    if sources.phase_axis_ras is None:
        said.append(
            Finding(
                Severity.INFO,
                "uncertainty-without-distortion",
                "Distortion of the diffusion series is not counted in the margins.",
                "Compare with the planning series near the skull base, or give the distortion "
                "that is left.",
            )
        )
    return said


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
    ),
    ("certainty",),
    _run,
    "Tracks every tract again and again with the noise of the data and the errors of template and "
    "registration, and gives for each confidence level the region and its margin in mm.",
)
