"""Acceptance: a person looks at the registration, puts it right by hand if needed, and signs it."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Annotated, Any

import numpy as np
from pydantic import Field, field_validator

from dtiplan.domain.errors import UserError
from dtiplan.domain.findings import Finding, Severity, errors
from dtiplan.domain.geometry import transform_points
from dtiplan.domain.progress import Progress
from dtiplan.domain.registration import Registration, Review, brain_middle_ras_mm, nudged
from dtiplan.workflow.step import Outcome, Params, Step

_LOWEST_OVERLAP = 0.7
"""As for a registration that is found: with less of the brain inside, nothing can be judged."""

_Shift = Annotated[float, Field(ge=-50.0, le=50.0)]
_Turn = Annotated[float, Field(ge=-30.0, le=30.0)]


class AcceptanceParams(Params):
    """Who accepts, and what was put right by hand."""

    accepted_by: str = Field(
        "",
        max_length=64,
        title="Accepted by",
        description="Name of the person who looked at the registration; kept in the record and "
        "in every structure. Empty: nobody has looked at it.",
    )
    shift_mm: tuple[_Shift, _Shift, _Shift] = Field(
        (0.0, 0.0, 0.0),
        title="Shift by hand",
        description="Moves the diffusion images over the planning images, on top of the motion "
        "found: towards the patient's right (x), front (y) and head (z); negative values towards "
        "left, back and feet.",
        json_schema_extra={"unit": "mm"},
    )
    rotation_deg: tuple[_Turn, _Turn, _Turn] = Field(
        (0.0, 0.0, 0.0),
        title="Turn by hand",
        description="Turns the diffusion images about the middle of the brain, on top of the "
        "motion found: about the axis that points to the patient's right (x: nod), then front "
        "(y: tilt), then head (z: shake); positive turns are right-handed.",
        json_schema_extra={"unit": "deg"},
    )
    despite_error: bool = Field(
        False,
        title="Accept despite an error",
        description="Use a registration that the program itself would refuse, on the "
        "responsibility of the person named.",
    )

    @field_validator("accepted_by")
    @classmethod
    def _trimmed(cls, name: str) -> str:
        if not all(letter.isprintable() for letter in name):
            raise ValueError("a name has printable letters only")
        return name.strip()


def accept(found: Registration, mask: Any, planning: Any, params: AcceptanceParams) -> Registration:
    """Give the registration that later steps use.

    Raises
    ------
    UserError
        The registration holds an error that nobody took upon themselves, or what was put right
        by hand takes the brain out of the planning series.
    """
    review = Review(params.accepted_by, params.shift_mm, params.rotation_deg)
    _refuse_unreviewed(found, review, params)
    transform = nudged(found.transform, review, brain_middle_ras_mm(mask))
    quality, findings = found.quality, found.findings
    if review.is_nudged:
        overlap = _overlap(mask, planning, transform.fixed_from_moving)
        _refuse_far_off(overlap)
        quality = dataclasses.replace(
            quality, overlap=overlap, method=f"{quality.method}, then put right by hand"
        )
    said = tuple(_despite(f, review) if f.severity is Severity.ERROR else f for f in findings)
    return Registration(transform, quality, said, review)


def _refuse_unreviewed(found: Registration, review: Review, params: AcceptanceParams) -> None:
    if review.is_nudged and not review.is_by_a_person:
        raise UserError(
            "The registration cannot be changed by hand.",
            "A shift or a turn was given, but nobody is named for it.",
            "Give the name of the person who put it right.",
            "registration-nobody-named",
        )
    blocking = errors(found.findings)
    answered = review.is_by_a_person and (review.is_nudged or params.despite_error)
    if blocking and not answered:
        first = blocking[0]
        raise UserError(
            "The registration cannot be accepted.",
            first.message,
            f"{first.remedy} A person can put it right by hand, or accept it by name despite "
            "this error, on the registration page.",
            first.code,
        )


def _refuse_far_off(overlap: float) -> None:
    if not overlap >= _LOWEST_OVERLAP:
        raise UserError(
            "The registration cannot be accepted.",
            f"Moved by hand, only {100 * overlap:.0f} % of the brain lies inside the planning "
            f"series; at least {100 * _LOWEST_OVERLAP:.0f} % are needed.",
            "Undo the shift and the turn, or choose another planning series.",
            "registration-overlap",
        )


def _overlap(mask: Any, planning: Any, fixed_from_moving: Any) -> float:
    """Give the part of the brain that lies inside the planning volume, 0 to 1."""
    grid = planning.image.grid
    voxels = np.argwhere(np.asarray(mask.values, dtype=bool))
    index = transform_points(grid.vox_from_ras @ fixed_from_moving @ mask.grid.ras_from_vox, voxels)
    inside = (index >= -0.5) & (index <= np.asarray(grid.shape) - 0.5)
    return float(inside.all(axis=1).mean())


def _despite(finding: Finding, review: Review) -> Finding:
    return Finding(
        Severity.WARNING,
        "registration-accepted-despite",
        f"{review.accepted_by} accepted the registration despite the error "
        f"'{finding.code}': {finding.message}",
        "Let a second person look at the registration before the structures are used.",
    )


def _figures(registration: Registration) -> str:
    quality = registration.quality
    return (
        f"mutual information {quality.contrast:.2f} times that of displaced poses, "
        f"{100 * quality.overlap:.0f} % of the brain inside, two fits {quality.spread_mm:.2f} mm "
        f"apart, motion {quality.shift_mm:.1f} mm and {quality.angle_deg:.1f} degrees"
    )


def _numbers(values: tuple[float, float, float]) -> str:
    return " / ".join(f"{value:+g}" for value in values)


def _said(accepted: Registration) -> Finding:
    """Say who accepted what."""
    review = accepted.review
    assert review is not None
    if not review.is_by_a_person:
        return Finding(
            Severity.WARNING,
            "registration-not-reviewed",
            f"Nobody has looked at the registration ({_figures(accepted)}).",
            "Look at it on the registration page or in pictures/registration.png, then accept it "
            "there, or plan with --accepted-by NAME.",
        )
    by_hand = (
        f" after a shift of {_numbers(review.shift_mm)} mm and a turn of "
        f"{_numbers(review.rotation_deg)} degrees (x / y / z) by hand"
        if review.is_nudged
        else ""
    )
    return Finding(
        Severity.INFO,
        "registration-accepted",
        f"{review.accepted_by} accepted the registration{by_hand} ({_figures(accepted)}).",
        "Nothing needs to be done.",
    )


def _run(inputs: Mapping[str, Any], params: AcceptanceParams, progress: Progress) -> Outcome:
    found, mask = inputs["registration"], inputs["mask"]
    progress(0.1, "")
    accepted = accept(found, mask, inputs["planning"], params)
    progress(1.0, "")
    despite = [f for f in accepted.findings if f.code == "registration-accepted-despite"]
    transform = accepted.transform
    assert accepted.review is not None
    return Outcome(
        {"accepted_registration": accepted},
        (_said(accepted), *despite),
        {
            **accepted.review.as_json(),
            "angle_deg": transform.angle_deg,
            "moved_mm": transform.displacement_mm(brain_middle_ras_mm(mask)),
            "overlap": accepted.quality.overlap,
        },
    )


ACCEPT_REGISTRATION = Step(
    "accept-registration",
    "Accept registration",
    1,
    AcceptanceParams,
    ("registration", "mask", "planning"),
    ("accepted_registration",),
    _run,
    "Records who looked at the registration and what was put right by hand. Structures are made "
    "with the accepted registration only and say whether a person accepted it.",
)
