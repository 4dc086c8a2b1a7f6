"""Measured margin: from errors that were measured to a margin that can be proposed."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from dtiplan.domain.measured_margin import (
    ORGAN_RECIPE,
    ErrorKind,
    MarginProposal,
    MarginRecipe,
    MeasuredError,
    combined_sd_mm,
    margin_of,
    rounded_up_mm,
)
from dtiplan.processing.phantom.statistics.intervals import sd_factors

_UPPER_CONFIDENCE = 0.9
_FEW = 4


def surface_errors(
    rescans: Sequence[tuple[float, str]], sites: Sequence[tuple[float, str]]
) -> tuple[MeasuredError, MeasuredError]:
    """Turn root mean square surface distances of pairs into the error of one scan.

    Parameters
    ----------
    rescans : sequence of (float, str)
        For each pair of sessions on one scanner its RMS surface distance, mm, and what it is
        called. Surfaces of two scans with independent errors lie sqrt(2) times as far apart as
        one of them from the truth.
    sites : sequence of (float, str)
        The same for pairs of two scanners. They hold the error of a rescan as well, which is
        taken off in squares, so that nothing counts twice.

    Returns
    -------
    (MeasuredError, MeasuredError)
        Of a rescan, and of the scanner alone.
    """
    rescan = _of_pairs(
        ErrorKind.RESCAN, rescans,
        "root mean square distance of the tract's surfaces in two sessions on one scanner, over "
        "sqrt(2); the size of the voxels is part of it",
        "no pair of sessions on one scanner was compared",
    )  # fmt: skip
    both = _of_pairs(
        ErrorKind.SCANNER, sites,
        "the same between two scanners, less the square of the rescan where that was measured",
        "no pair of two scanners was compared",
    )  # fmt: skip
    if rescan.sd_mm is None or both.sd_mm is None:
        return rescan, both
    alone = float(np.sqrt(max(0.0, both.sd_mm**2 - rescan.sd_mm**2)))
    return rescan, MeasuredError(both.kind, alone, both.n, both.how, both.came_from)


def _of_pairs(
    kind: ErrorKind, pairs: Sequence[tuple[float, str]], how: str, why_not: str
) -> MeasuredError:
    if not pairs:
        return MeasuredError(kind, None, 0, how, (), why_not)
    squares = np.array([rms for rms, _ in pairs]) ** 2
    sd = float(np.sqrt(squares.mean() / 2.0))
    return MeasuredError(kind, sd, len(pairs), how, tuple(name for _, name in pairs))


def propose_margin(
    tract: str, errors: Sequence[MeasuredError], recipe: MarginRecipe = ORGAN_RECIPE
) -> MarginProposal:
    """Combine errors by the root of the sum of squares and give the margin of a recipe.

    Parameters
    ----------
    tract : str
    errors : sequence of MeasuredError
        Of errors that do not depend on one another; one that was not measured counts nothing,
        and the proposal says so.
    recipe : MarginRecipe

    Returns
    -------
    MarginProposal
        ``margin_mm`` is rounded up to 0.1 mm.
    """
    known = [e for e in errors if e.sd_mm is not None]
    return MarginProposal(
        tract, margin_of(errors, recipe), combined_sd_mm(errors), _upper(known, recipe),
        tuple(errors), recipe, tuple(_notes(errors)),
    )  # fmt: skip


def _upper(known: Sequence[MeasuredError], recipe: MarginRecipe) -> float | None:
    """Give the margin from the upper ends; what is no sample (n = 0) counts as it stands."""
    if not known:
        return None
    ends = [
        (e.sd_mm or 0.0) * (sd_factors(e.n, _UPPER_CONFIDENCE)[1] if e.n else 1.0) for e in known
    ]
    return rounded_up_mm(recipe.systematic_factor * float(np.sqrt(sum(x**2 for x in ends))))


def _notes(errors: Sequence[MeasuredError]) -> list[str]:
    notes = [
        f"{e.kind.value} was not measured, so that the margin is a lower bound: {e.reason}"
        for e in errors
        if e.sd_mm is None
    ]
    few = [f"{e.kind.value} ({e.n})" for e in errors if e.sd_mm is not None and 0 < e.n <= _FEW]
    if few:
        notes.append(f"few measurements stand behind {', '.join(few)}: see the upper margin")
    notes.append("errors of positioning and of the beam are not in it")
    return notes
