"""Register: the diffusion series rigidly to the planning series."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import Field

from dtiplan.domain.progress import Progress
from dtiplan.workflow.step import Outcome, Params, Step


class RegisterParams(Params):
    """How the registration is run."""

    seed: int = Field(
        20260101,
        ge=0,
        title="Seed",
        description="Of the random sample of voxels; the same seed gives the same result.",
    )


def _run(inputs: Mapping[str, Any], params: RegisterParams, progress: Progress) -> Outcome:
    from dtiplan.processing.alignment.registration import register_rigid

    registration = register_rigid(
        inputs["dwi_corrected"].mean_weighted(),
        inputs["planning"].image,
        moving_mask=inputs["mask"],
        seed=params.seed,
        progress=progress,
    )
    transform = registration.transform
    centre = inputs["mask"].grid.centre_ras_mm
    return Outcome(
        {"registration": registration},
        tuple(registration.findings),
        {"angle_deg": transform.angle_deg, "shift_mm": transform.displacement_mm(centre)},
    )


REGISTER_PLANNING = Step(
    "register-planning",
    "Register to planning",
    1,
    RegisterParams,
    ("dwi_corrected", "mask", "planning"),
    ("registration",),
    _run,
    "Finds the rigid motion from the diffusion series to the planning CT or MR by mutual "
    "information.",
)
