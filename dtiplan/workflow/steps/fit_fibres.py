"""Fibres: choose between tensors and spherical deconvolution, say why, and deconvolve."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from pydantic import Field

from dtiplan.domain.fibres import NotDeconvolved
from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.progress import Progress, part_of
from dtiplan.domain.tracts import Model
from dtiplan.workflow.step import Outcome, Params, Step

if TYPE_CHECKING:
    from dtiplan.processing.diffusion.model_choice import ModelChoice


class WantedModel(StrEnum):
    """What somebody wants streamlines to follow."""

    AUTO = "auto"
    TENSOR = "tensor"
    CSD = "csd"


class Order(StrEnum):
    """Highest order of the harmonics."""

    AUTO = "auto"
    FOUR = "4"
    SIX = "6"
    EIGHT = "8"


class FibreParams(Params):
    """What is asked for against the program's own choice."""

    model: WantedModel = Field(
        WantedModel.AUTO,
        title="Model",
        description="auto: spherical deconvolution where the gradient table and the noise allow "
        "it; csd: wherever it can be done at all; tensor: no deconvolution.",
    )
    order: Order = Field(
        Order.AUTO,
        title="Order",
        description="Highest order of the spherical harmonics; auto: what the directions "
        "support. Higher orders tell narrower crossings apart and show more noise.",
    )


def findings_of(choice: ModelChoice, wanted: WantedModel) -> tuple[Finding, ...]:
    """Say what was chosen, and what speaks against it."""
    if choice.model is Model.CSD:
        said = [
            Finding(
                Severity.INFO,
                "model-csd",
                f"Streamlines can follow fibre orientations of spherical deconvolution: "
                f"{choice.reason}.",
                "Where the choice matters, find the tracts with both models and compare.",
            )
        ]
    elif wanted is WantedModel.CSD:
        said = [
            Finding(
                Severity.WARNING,
                "csd-not-possible",
                f"Spherical deconvolution was asked for and cannot be done: {choice.reason}.",
                "Tracts follow tensors: the lateral corticospinal tract and Meyer's loop are then "
                "not covered.",
            )
        ]
    else:
        said = [
            Finding(
                Severity.INFO,
                "model-tensor",
                f"Streamlines follow tensors: {choice.reason}.",
                "The lateral corticospinal tract and Meyer's loop are not covered by tensors.",
            )
        ]
    said += [
        Finding(
            Severity.WARNING,
            "csd-doubtful",
            f"Spherical deconvolution was asked for although {doubt}.",
            "Look at the tracts with care: false bundles make false streamlines.",
        )
        for doubt in choice.doubts
    ]
    return tuple(said)


def _run(inputs: Mapping[str, Any], params: FibreParams, progress: Progress) -> Outcome:
    from dtiplan.processing.diffusion.deconvolution import deconvolve
    from dtiplan.processing.diffusion.model_choice import choose_model

    series, maps = inputs["dwi_corrected"], inputs["maps"]
    wanted = None if params.model is WantedModel.AUTO else Model(params.model.value)
    order = 0 if params.order is Order.AUTO else int(params.order.value)
    choice = choose_model(series, maps, wanted, order)
    progress(0.02, choice.model.value)
    fibres: Any = NotDeconvolved(choice.reason)
    facts: dict[str, Any] = {"model": choice.model.value, "model_reason": choice.reason}
    if choice.shell is not None and choice.response is not None:
        fibres = deconvolve(
            series, maps, choice.shell, choice.response, choice.order, part_of(progress, 0.02, 1.0)
        )
        facts |= {
            "order": choice.order,
            "b_s_mm2": choice.shell.b_s_mm2,
            "n_directions": fibres.n_directions,
            "n_response_voxels": choice.response.n_voxels,
            "response_ratio": choice.response.ratio,
        }
    return Outcome({"fibres": fibres}, findings_of(choice, params.model), facts)


FIT_FIBRES = Step(
    "fit-fibres",
    "Fibre orientations",
    1,
    FibreParams,
    ("dwi_corrected", "maps"),
    ("fibres",),
    _run,
    "Chooses by the gradient table and the noise whether streamlines follow tensors or fibre "
    "orientations of constrained spherical deconvolution, says why, and deconvolves.",
)
