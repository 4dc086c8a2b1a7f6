"""Self-test: what is measured on reference objects, and how it stands against truth and baseline.

Four levels: on the same machine with the same libraries everything is identical to the bit; on
others numbers agree within a tolerance, tracking within its own variability between seeds, and
decisions stay as they were. Besides all of them stands the truth, for an answer can be constant
and wrong.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dtiplan.domain.geometry import Array


class Level(StrEnum):
    """What a reading is held against, besides the truth."""

    NUMBERS = "numbers"
    TRACKING = "tracking"
    DECISIONS = "decisions"


class Fault(StrEnum):
    """What it means when a reading is off, so that the cause can be named."""

    SCALE = "scale"
    SHIFT = "shift"
    DIRECTION = "direction"
    OTHER = "other"


class Verdict(StrEnum):
    """What came of a self-test.

    ``CHANGED``: every number holds, but the software or machine is not the one of the accepted
    baseline, or the bits differ.
    """

    PASSED = "passed"
    CHANGED = "changed"
    FAILED = "failed"


@dataclass(frozen=True)
class Reading:
    """One number measured on a reference object.

    Parameters
    ----------
    name : str
        Stable, lower case with hyphens.
    title : str
        What is measured, for a person.
    value : float
    unit : str
        Empty for a ratio.
    truth, limit : float or None
        Known answer and how far the value may be from it; None where there is none.
    level : Level
    drift : float
        How far the value may be from the accepted baseline's.
    fault : Fault
    detail : str
        What was seen beside the value, such as the vector of a shift.
    """

    name: str
    title: str
    value: float
    unit: str
    truth: float | None
    limit: float | None
    level: Level = Level.NUMBERS
    drift: float = 0.0
    fault: Fault = Fault.OTHER
    detail: str = ""

    @property
    def is_true(self) -> bool:
        """Whether the value is the known answer, within its limit; a number that is none is not."""
        if self.truth is None or self.limit is None:
            return self.value == self.value
        return abs(self.value - self.truth) <= self.limit

    def holds(self, before: float) -> bool:
        """Whether the value is what it was, within what may change between platforms."""
        return abs(self.value - before) <= self.drift


@dataclass(frozen=True, eq=False)
class Answer:
    """What was measured on one reference object.

    Parameters
    ----------
    name : str
    readings : tuple of Reading
    hashes : mapping
        SHA-256 of each result, by name.
    maps : mapping
        Samples of maps that are compared point by point with the baseline's: ``fa`` (n,),
        ``md`` (n,) and ``v1`` (n, 3), each behind the name of the object.
    """

    name: str
    readings: tuple[Reading, ...]
    hashes: Mapping[str, str] = field(default_factory=dict)
    maps: Mapping[str, Array] = field(default_factory=dict)


@dataclass(frozen=True)
class ReadingChart:
    """One reading in every kept run.

    Parameters
    ----------
    name, title, unit : str
    when_utc : tuple of str
        Of the runs that have it, the oldest first.
    values : tuple of float
    truth : (float, float) or None
        Lowest and highest value that is the known answer.
    baseline : (float, float) or None
        Lowest and highest value that holds against the accepted baseline.
    """

    name: str
    title: str
    unit: str
    when_utc: tuple[str, ...]
    values: tuple[float, ...]
    truth: tuple[float, float] | None
    baseline: tuple[float, float] | None

    @property
    def n_outside(self) -> int:
        """Count the runs whose value was outside of truth or baseline, or no number."""
        limits = [each for each in (self.truth, self.baseline) if each is not None]
        return sum(not all(low <= v <= high for low, high in limits) for v in self.values)
