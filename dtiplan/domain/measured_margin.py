"""Measured margin: a margin around a tract that follows from errors that were measured."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from dtiplan.domain.tracts import TractRule


class ErrorKind(StrEnum):
    """Where an error comes from."""

    RESCAN = "rescan"
    SCANNER = "scanner"
    REGISTRATION = "registration"
    DISTORTION = "distortion"


@dataclass(frozen=True)
class MeasuredError:
    """One error of where a tract's surface lies.

    Parameters
    ----------
    kind : ErrorKind
    sd_mm : float or None
        Standard deviation along one axis; None where it was not measured.
    n : int
        Number of independent measurements behind it; 0 for what is told and no sample.
    how : str
        How it was measured, English, one sentence.
    came_from : tuple of str
        Cases or pairs of cases.
    reason : str
        Why it was not measured.
    """

    kind: ErrorKind
    sd_mm: float | None
    n: int
    how: str
    came_from: tuple[str, ...] = ()
    reason: str = ""


@dataclass(frozen=True)
class MarginRecipe:
    """How errors become a margin: factor times the root of the sum of squares.

    Parameters
    ----------
    name : str
    systematic_factor : float
        Times the standard deviation of what stays the same over the whole treatment.
    meaning : str
        What a margin of this size holds.
    source : str
    """

    name: str
    systematic_factor: float
    meaning: str
    source: str


ORGAN_RECIPE = MarginRecipe(
    "PRV, 1.3 SD",
    1.3,
    "In 90 % of patients the histogram of the grown structure does not show less of the high "
    "doses than the tract gets. It is a margin for an error along one direction, towards the "
    "dose. What happened in the images happened for the whole of the treatment, so that all of it "
    "counts as systematic; errors of the treatment itself are not in it.",
    "McKenzie, van Herk, Mijnheer: Margins for geometric uncertainty around organs at risk in "
    "radiotherapy. Radiother Oncol 62:299-307 (2002); the factor 1.3 as its abstract gives it.",
)


@dataclass(frozen=True)
class MarginProposal:
    """A margin that is proposed, with all that it was made of.

    Parameters
    ----------
    tract : str
    margin_mm : float
        Rounded up to 0.1 mm.
    combined_sd_mm : float
        Root of the sum of squares of the errors that were measured.
    upper_mm : float or None
        The margin from the upper ends of the 90 % intervals of the measured standard deviations;
        None where nothing was measured.
    errors : tuple of MeasuredError
        Also those that were not measured.
    recipe : MarginRecipe
    notes : tuple of str
        What limits it.
    """

    tract: str
    margin_mm: float
    combined_sd_mm: float
    upper_mm: float | None
    errors: tuple[MeasuredError, ...]
    recipe: MarginRecipe
    notes: tuple[str, ...] = ()

    @property
    def is_complete(self) -> bool:
        """Whether every error was measured; else the margin is a lower bound."""
        return all(e.sd_mm is not None for e in self.errors)


@dataclass(frozen=True)
class ComparisonFile:
    """A document of measured differences, as it was when a margin was taken from it.

    Parameters
    ----------
    path : str
        Absolute.
    sha256 : str
    """

    path: str
    sha256: str


@dataclass(frozen=True)
class AcceptedMargin:
    """A proposal that somebody accepted: only then may a structure be made with it.

    Parameters
    ----------
    proposal : MarginProposal
    accepted_by : str
    reason : str
        Why, also where errors were not measured.
    accepted_utc : str
        ISO 8601.
    files : tuple of ComparisonFile
        Where the differences of rescans and scanners stand.
    rule : TractRule or None
        By which the tract of the case, and those that were measured, were found.
    tract_sha256 : str
        Of the tract's streamlines when the margin was accepted.
    distortion_sha256 : str
        Of the case's estimate of distortion then; empty for none.
    """

    proposal: MarginProposal
    accepted_by: str
    reason: str = ""
    accepted_utc: str = ""
    files: tuple[ComparisonFile, ...] = ()
    rule: TractRule | None = None
    tract_sha256: str = ""
    distortion_sha256: str = ""

    @property
    def prv_order(self) -> str:
        """The order that make-structures takes (``TRACT=MM``)."""
        return f"{self.proposal.tract}={self.proposal.margin_mm:.1f}"


def combined_sd_mm(errors: Sequence[MeasuredError]) -> float:
    """Give the root of the sum of squares of the errors that were measured."""
    return math.sqrt(sum(e.sd_mm**2 for e in errors if e.sd_mm is not None))


def rounded_up_mm(margin_mm: float) -> float:
    """Round up to 0.1 mm, so that a margin never becomes smaller than was measured."""
    return math.ceil(margin_mm * 10.0 - 1e-9) / 10.0


def margin_of(errors: Sequence[MeasuredError], recipe: MarginRecipe) -> float:
    """Give the margin, mm, that a recipe makes of errors that do not depend on one another."""
    return rounded_up_mm(recipe.systematic_factor * combined_sd_mm(errors))
