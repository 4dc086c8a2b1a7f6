"""Published doses: figures of the literature beside what a plan gives, never limits of the program.

A figure was found for a number of fractions; it says nothing about another number.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dtiplan.domain.dose import DoseMetric


class Sense(StrEnum):
    """On which side of a figure the source saw no harm, or aimed to stay."""

    BELOW = "below"
    ABOVE = "above"


class Status(StrEnum):
    """How well a figure is known."""

    CONFIRMED = "confirmed"
    SECONDARY = "secondary"
    UNVERIFIED = "unverified"


class Standing(StrEnum):
    """How a dose stands to a published figure."""

    BELOW = "below"
    ABOVE = "above"
    NOT_COMPARABLE = "not comparable"
    UNVERIFIED = "unverified"


@dataclass(frozen=True)
class PublishedDose:
    """One figure.

    Parameters
    ----------
    structure : str
        Regular expression for names of structures; case does not matter.
    metric : str
        As histograms name it.
    n_fractions : int
        Number of fractions the figure was published for.
    value : float
        In the unit of the metric.
    sense : Sense
    said : str
        What the source says.
    citation : str
    status : Status
    """

    structure: str
    metric: str
    n_fractions: int
    value: float
    sense: Sense
    said: str
    citation: str
    status: Status

    def speaks_of(self, structure_name: str) -> bool:
        """Whether the figure is about structures of this name."""
        return re.search(self.structure, structure_name, re.IGNORECASE) is not None


@dataclass(frozen=True)
class PublishedSet:
    """The figures of one file.

    Parameters
    ----------
    name, version, sha256 : str
        Of the file.
    doses : tuple of PublishedDose
    """

    name: str
    version: str
    sha256: str
    doses: tuple[PublishedDose, ...]

    def metrics_for(self, structure_name: str) -> tuple[str, ...]:
        """Name the metrics its figures about a structure need, each once."""
        return tuple(dict.fromkeys(d.metric for d in self.doses if d.speaks_of(structure_name)))


@dataclass(frozen=True)
class BesidePublished:
    """A dose of a structure beside a published figure.

    Parameters
    ----------
    structure : str
    published : PublishedDose
    value, uncertainty : float or None
        Of the plan; None where it is not known.
    unit : str
    standing : Standing
    side : Standing or None
        ``below`` or ``above`` by the numbers alone, also where the figure is unverified; None
        where they cannot be compared.
    why : str
        Why not, where they cannot be compared.
    """

    structure: str
    published: PublishedDose
    value: float | None
    uncertainty: float | None
    unit: str
    standing: Standing
    side: Standing | None
    why: str = ""


def beside_published(
    structure: str,
    metrics: Mapping[str, DoseMetric],
    doses: Iterable[PublishedDose],
    n_fractions: int | None,
    why_unfit: str = "",
) -> tuple[BesidePublished, ...]:
    """Lay the metrics of a structure beside all figures that speak of it.

    Parameters
    ----------
    structure : str
    metrics : mapping
        By name.
    doses : iterable of PublishedDose
    n_fractions : int or None
        Of the plan; None where it is not known.
    why_unfit : str
        Why none of its doses may be compared; empty where they may.
    """
    return tuple(
        _beside(structure, metrics.get(figure.metric), figure, n_fractions, why_unfit)
        for figure in doses
        if figure.speaks_of(structure)
    )


def _beside(
    structure: str,
    metric: DoseMetric | None,
    figure: PublishedDose,
    n_fractions: int | None,
    why_unfit: str,
) -> BesidePublished:
    value = None if metric is None else metric.value
    u = None if metric is None else metric.uncertainty
    unit = "Gy" if metric is None else metric.unit
    why = why_unfit or _why_not(metric, figure, n_fractions)
    if why or value is None:
        return BesidePublished(
            structure, figure, value, u, unit, Standing.NOT_COMPARABLE, None, why
        )
    side = Standing.BELOW if value < figure.value else Standing.ABOVE
    is_unsure = figure.status is Status.UNVERIFIED
    standing = Standing.UNVERIFIED if is_unsure else side
    return BesidePublished(structure, figure, value, u, unit, standing, side)


def _why_not(metric: DoseMetric | None, figure: PublishedDose, n_fractions: int | None) -> str:
    if n_fractions is None:
        return "the number of fractions of the plan is not known"
    if n_fractions != figure.n_fractions:
        return f"not published for {_fractions(n_fractions)}"
    if metric is None or metric.value is None:
        return metric.reason if metric and metric.reason else "the metric was not read off"
    if (
        metric.uncertainty is not None
        and abs(metric.value - figure.value) <= 2 * metric.uncertainty
    ):
        return "equal within the uncertainty of the sampling"
    return ""


def _fractions(n: int) -> str:
    return "1 fraction" if n == 1 else f"{n} fractions"
