"""Confidence regions: the region of a level in the place of the tract as it was found."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from dtiplan.domain.certainty import LEVELS, LevelMargin, TractCertainty
from dtiplan.domain.errors import UserError

if TYPE_CHECKING:
    from dtiplan.domain.streamlines import Streamlines
    from dtiplan.domain.tracts import TractResult

LEVELS_PERCENT = tuple(round(100 * level) for level in LEVELS)

Confidence = tuple[TractCertainty, LevelMargin]


def confidence_of(
    tract: str, percent: int, certainties: Mapping[str, TractCertainty]
) -> Confidence | None:
    """Give the region of a level; None where the tract itself is wanted (0 %).

    Raises
    ------
    UserError
        A level is wanted and the uncertainty of the tract was not estimated: a structure
        without the margin asked for is never made silently.
    """
    if percent == 0:
        return None
    if tract not in certainties:
        raise UserError(
            f"The {percent} % region of {tract} cannot be made.",
            "Its uncertainty was not estimated.",
            "Run 'Estimate uncertainty' with 'Estimate' switched on, or set the confidence level "
            "of the structures to 0.",
            "no-certainty",
        )
    return certainties[tract], certainties[tract].level(percent / 100.0)


def solid_of(
    tract: TractResult, confidence: Confidence | None, radius_mm: float
) -> tuple[Streamlines, float, str]:
    """Give what a structure is made of: lines or points, their radius, and words for it."""
    if confidence is None:
        n = len(tract.streamlines)
        return tract.streamlines, radius_mm, f"{n} streamlines, radius {radius_mm:g} mm"
    from dtiplan.processing.structures.region_filling import filled_with_balls

    certainty, level = confidence
    balls, radius = filled_with_balls(certainty.probability, level.least_probability)
    words = (
        f"{100 * level.confidence:.0f} % CONFIDENCE REGION, {certainty.basis.value}, "
        f"{level.median_mm:.1f} mm (p95 {level.p95_mm:.1f} mm) beyond the tract"
    )
    return balls, radius, words
