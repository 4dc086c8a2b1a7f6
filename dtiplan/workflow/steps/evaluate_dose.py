"""Dose: what the plans of a case give its tracts, its targets and what others drew."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic import Field, field_validator

from dtiplan.domain.progress import Progress, part_of
from dtiplan.domain.tracts import TractStatus
from dtiplan.workflow.step import Outcome, Params, Step

if TYPE_CHECKING:
    from dtiplan.domain.dose_evaluation import DoseEvaluation
    from dtiplan.domain.tracts import TractResult
    from dtiplan.workflow.dose.compare import CompareOptions


class EndSlices(StrEnum):
    """How far a structure reaches beyond its first and last contour."""

    ROUNDED = "rounded"
    FULL = "full"
    HALF = "half"


class DoseParams(Params):
    """Which plans, and what is read off them."""

    plans: tuple[str, ...] = Field(
        (),
        title="Plans",
        description="Each a folder, or NAME=FILE;FILE, with RTDOSE and RTPLAN, and RTSTRUCT and "
        "registration (REG) where there are; differences are from the first. Empty: nothing is "
        "evaluated.",
    )
    structures: tuple[str, ...] = Field(
        (),
        title="Structures",
        description="Names; empty: the tracts of the case, and all targets and organs.",
    )
    targets: tuple[str, ...] = Field(
        (),
        title="Targets",
        description="Names; empty: what is a GTV, CTV or PTV by its type or its name.",
    )
    brain: str = Field(
        "", title="Brain", description="Structure of the whole brain; empty: one that is called so."
    )
    metrics: tuple[str, ...] = Field(
        (),
        title="Further metrics",
        description="Beside the usual ones, such as D95%, D0.1cc or V20Gy%.",
    )
    ends: EndSlices = Field(
        EndSlices.ROUNDED,
        title="End slices",
        description="How far a structure reaches beyond its first and last contour.",
    )
    prescription_gy: float = Field(
        0.0,
        ge=0.0,
        le=200.0,
        title="Prescription",
        description="In the place of what the plans say; 0: what they say.",
        json_schema_extra={"unit": "Gy"},
    )
    as_eqd2: bool = Field(
        False,
        title="EQD2",
        description="Every dose is converted into EQD2 first, place by place; needed for plans of "
        "unlike numbers of fractions.",
    )
    within_mm: float = Field(
        10.0,
        gt=0.0,
        le=100.0,
        title="Near the target",
        description="Segments of tracts are listed up to this distance from the first target.",
        json_schema_extra={"unit": "mm"},
    )
    published: str = Field(
        "",
        title="Published doses",
        description="Own file of published doses (TOML); empty: that of the program.",
    )
    alpha_beta: str = Field(
        "", title="Alpha/beta", description="Own file (TOML); empty: that of the program."
    )

    @field_validator("plans")
    @classmethod
    def _understood(cls, texts: tuple[str, ...]) -> tuple[str, ...]:
        from dtiplan.workflow.dose.plan_sources import plan_entry

        for text in texts:
            plan_entry(text)
        return texts


def _options(params: DoseParams) -> CompareOptions:
    from dtiplan.workflow.dose.compare import CompareOptions

    return CompareOptions(
        structures=params.structures,
        targets=params.targets,
        brain=params.brain,
        metrics=params.metrics,
        ends=params.ends.value,
        prescription_gy=params.prescription_gy or None,
        published=Path(params.published) if params.published else None,
        alpha_beta=Path(params.alpha_beta) if params.alpha_beta else None,
        as_eqd2=params.as_eqd2,
    )


def _run(inputs: Mapping[str, Any], params: DoseParams, progress: Progress) -> Outcome:
    if not params.plans:
        return Outcome(
            {"plan_doses": {}, "dose_evaluation": None}, (), {"is_evaluated": False, "plans": []}
        )
    from dtiplan.workflow.dose.case_doses import evaluate_doses
    from dtiplan.workflow.dose.case_structures import case_structures
    from dtiplan.workflow.dose.case_tracts import place_tracts
    from dtiplan.workflow.dose.plan_sources import find_plans, plan_entry
    from dtiplan.workflow.files.codec import file_sha256

    progress(0.0, "reading the plans")
    sources = find_plans([plan_entry(text) for text in params.plans])
    planning, tracts = inputs["planning"], inputs["edited_tracts"]
    structures = case_structures(
        inputs["structures"],
        _by_structure(inputs),
        inputs["targets"],
        planning,
        sources.structure_sets,
        params.structures,
    )
    placed = place_tracts(
        tracts,
        inputs["accepted_registration"],
        inputs["certainty"],
        planning.frame_of_reference_uid,
    )
    options = _options(params)
    told = part_of(progress, 0.1, 0.95)
    found = evaluate_doses(sources, structures, placed, options, params.within_mm, told)
    progress(0.95, "hashing the files of the plans")
    own = [Path(name) for name in (params.published, params.alpha_beta) if name]
    return Outcome(
        {"plan_doses": dict(found.images), "dose_evaluation": found.evaluation},
        found.evaluation.findings,
        _facts(found.evaluation),
        {str(path): file_sha256(path) for path in (*sources.paths, *own)},
    )


def _by_structure(inputs: Mapping[str, Any]) -> dict[str, TractResult]:
    """Give the tracts by the names of their structures; those without one by their own."""
    tracts: tuple[TractResult, ...] = inputs["edited_tracts"]
    drawn = [t for t in tracts if t.status is not TractStatus.NOT_FOUND]
    # Structures are made in the order of the tracts; parts of tracts come after them.
    names = [made.structure.name for made in inputs["structures"]]
    missing = {t.name: t for t in tracts if t not in drawn}
    return {**missing, **dict(zip(names, drawn, strict=False))}


def _facts(told: DoseEvaluation) -> dict[str, Any]:
    return {
        "is_evaluated": True,
        "plans": [plan.name for plan in told.plans],
        "structures": [s.name for s in told.structures],
        "not_measured": {u.name: u.reason for u in told.unmeasured},
    }


EVALUATE_DOSE = Step(
    "evaluate-dose",
    "Evaluate dose",
    1,
    DoseParams,
    (
        "structures",
        "edited_tracts",
        "certainty",
        "accepted_registration",
        "planning",
        "targets",
    ),
    ("plan_doses", "dose_evaluation"),
    _run,
    "Reads the doses of treatment plans off tracts, targets and organs: histograms, doses along "
    "tracts, plans against each other, and published doses beside them.",
    asked_by="plans",
)
