"""Gradient orientation: prove by the data's own fibres that the b-vectors have the right axes."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from pydantic import Field, model_validator

from dtiplan.domain.errors import UserError
from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.gradients import GradientTable
from dtiplan.domain.image import DiffusionSeries
from dtiplan.domain.orientation import OrientationProof
from dtiplan.domain.progress import Progress, part_of
from dtiplan.workflow.step import Outcome, Params, Step


class Decision(StrEnum):
    """What is done about the proof."""

    AUTOMATIC = "automatic"
    CONFIRM = "confirm"
    CORRECT = "correct"


class OrientationParams(Params):
    """What the user says about a table that the data do not prove right."""

    decision: Decision = Field(
        Decision.AUTOMATIC,
        title="Decision",
        description="automatic: a table proved right is used, any other blocks tracking; "
        "confirm: use it as it is; correct: use the axes the data fit best.",
    )
    decided_by: str = Field(
        "",
        title="Decided by",
        description="Name of the person who confirms or corrects; kept in the record.",
    )

    @model_validator(mode="after")
    def _named(self) -> OrientationParams:
        if self.decision is not Decision.AUTOMATIC and not self.decided_by.strip():
            raise ValueError("who confirms or corrects the gradient table must be named")
        return self


def decide(
    proof: OrientationProof, gradients: GradientTable, params: OrientationParams
) -> tuple[GradientTable, bool, tuple[Finding, ...]]:
    """Give the table to use, whether tracking may go on, and what is to be said."""
    who = params.decided_by.strip()
    if params.decision is Decision.CORRECT:
        said = Finding(
            Severity.WARNING,
            "orientation-corrected",
            f"The b-vectors were changed to {proof.best} by {who}; the proof called the table "
            f"{proof.verdict.value} (margin {proof.margin:.3f}).",
            "Look at the colour FA picture: corpus callosum red, corticospinal tract blue, "
            "cingulum green.",
        )
        return gradients.corrected(proof.best), True, (said,)
    if params.decision is Decision.CONFIRM:
        said = Finding(
            Severity.WARNING,
            "orientation-confirmed",
            f"The b-vectors were confirmed as they are by {who}; the proof called the table "
            f"{proof.verdict.value} (best {proof.best}, margin {proof.margin:.3f}).",
            "Look at the colour FA picture: corpus callosum red, corticospinal tract blue, "
            "cingulum green.",
        )
        return gradients, True, (said,)
    return gradients, proof.verdict.value == "right", ()


def refuse_unproved(orientation: Mapping[str, Any]) -> None:
    """Stop where the gradient table is neither proved nor decided by a person."""
    if orientation["cleared"]:
        return
    proof = orientation["proof"]
    raise UserError(
        "Tracking is blocked.",
        f"The gradient table was judged {proof.verdict.value}: the data fit {proof.best} best "
        f"(margin {proof.margin:.3f}).",
        "Look at the colour FA picture, then confirm the table as it is or correct it: "
        "plan with --orientation confirm|correct --decided-by NAME.",
        "orientation-not-proved",
    )


def quick_maps(series: DiffusionSeries, progress: Progress) -> Any:
    """Mask and fit without preprocessing: enough for the proof, in seconds."""
    from dtiplan.processing.diffusion.tensor_fit import fit_tensor
    from dtiplan.processing.preprocess.brain_mask import phantom_mask

    mask = phantom_mask(series.mean_b0())
    return fit_tensor(series, mask, progress)


def _run(inputs: Mapping[str, Any], params: OrientationParams, progress: Progress) -> Outcome:
    from dtiplan.processing.diffusion.orientation import prove_orientation

    series: DiffusionSeries = inputs["dwi"]
    maps = quick_maps(series, part_of(progress, 0.0, 0.4))
    proof = prove_orientation(maps, series.gradients, part_of(progress, 0.4, 1.0))
    table, cleared, said = decide(proof, series.gradients, params)
    return Outcome(
        {
            "orientation": {"proof": proof, "cleared": cleared, "decision": params.decision.value},
            "gradients": table,
        },
        (*proof.findings, *said),
        {
            "verdict": proof.verdict.value,
            "best": str(proof.best),
            "margin": proof.margin,
            "cleared": cleared,
        },
    )


CHECK_ORIENTATION = Step(
    "check-orientation",
    "Gradient orientation",
    1,
    OrientationParams,
    ("dwi",),
    ("orientation", "gradients"),
    _run,
    "Tries all 24 distinct axis permutations of the b-vectors on the data's own fibres. A table "
    "that is not proved right blocks tracking until someone confirms or corrects it.",
)
