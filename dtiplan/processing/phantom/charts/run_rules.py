"""Run rules for looking back at a baseline (phase I): Nelson's and Western Electric's.

Each rule looks at values in sigma from the centre and names the points at which a pattern is
complete. With more rules there are more false alarms, which is why new points (phase II) are
judged without them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from dtiplan.domain.phantoms.charts import Signal

FloatArray = NDArray[np.float64]
Flags = NDArray[np.bool_]


class RuleSet(StrEnum):
    """Which rules a baseline is looked at with."""

    NELSON = "nelson"
    WESTERN_ELECTRIC = "western-electric"


@dataclass(frozen=True)
class _Rule:
    name: str
    length: int
    complete: Callable[[FloatArray], Flags]
    """Takes the windows (n, length) and tells which hold the pattern."""
    message: str


def _beyond(of: int, sigmas: float) -> Callable[[FloatArray], Flags]:
    def complete(z: FloatArray) -> Flags:
        # The last point has to belong to the pattern, or old patterns would be told again.
        up = ((z > sigmas).sum(axis=1) >= of) & (z[:, -1] > sigmas)
        down = ((z < -sigmas).sum(axis=1) >= of) & (z[:, -1] < -sigmas)
        return np.asarray(up | down)

    return complete


def _same_side(z: FloatArray) -> Flags:
    return np.asarray((z > 0).all(axis=1) | (z < 0).all(axis=1))


def _trend(z: FloatArray) -> Flags:
    steps = np.diff(z, axis=1)
    return np.asarray((steps > 0).all(axis=1) | (steps < 0).all(axis=1))


def _alternating(z: FloatArray) -> Flags:
    steps = np.diff(z, axis=1)
    return np.asarray((steps[:, 1:] * steps[:, :-1] < 0).all(axis=1))


def _within_one(z: FloatArray) -> Flags:
    return np.asarray((np.abs(z) < 1).all(axis=1))


def _outside_one(z: FloatArray) -> Flags:
    both = (z > 0).any(axis=1) & (z < 0).any(axis=1)
    return np.asarray((np.abs(z) > 1).all(axis=1) & both)


_NELSON = (
    _Rule("nelson-1", 1, _beyond(1, 3), "one point lies beyond 3 sigma"),
    _Rule("nelson-2", 9, _same_side, "nine points in a row lie on one side of the centre"),
    _Rule("nelson-3", 6, _trend, "six points in a row rise or fall"),
    _Rule("nelson-4", 14, _alternating, "fourteen points in a row go up and down by turns"),
    _Rule("nelson-5", 3, _beyond(2, 2), "two of three points lie beyond 2 sigma on one side"),
    _Rule("nelson-6", 5, _beyond(4, 1), "four of five points lie beyond 1 sigma on one side"),
    _Rule("nelson-7", 15, _within_one, "fifteen points in a row lie within 1 sigma"),
    _Rule("nelson-8", 8, _outside_one, "eight points in a row lie outside 1 sigma on both sides"),
)
_WESTERN_ELECTRIC = (
    _Rule("western-electric-1", 1, _beyond(1, 3), "one point lies beyond 3 sigma"),
    _Rule("western-electric-2", 3, _beyond(2, 2), "two of three points lie beyond 2 sigma"),
    _Rule("western-electric-3", 5, _beyond(4, 1), "four of five points lie beyond 1 sigma"),
    _Rule("western-electric-4", 8, _same_side, "eight points in a row lie on one side"),
)
_RULES = {RuleSet.NELSON: _NELSON, RuleSet.WESTERN_ELECTRIC: _WESTERN_ELECTRIC}


def run_signals(
    values: FloatArray, centre: float, sigma: float, rules: RuleSet = RuleSet.NELSON
) -> tuple[Signal, ...]:
    """Give the patterns in a baseline, each at the point that completes it.

    Parameters
    ----------
    values : array, (n,)
        In the unit of the chart.
    centre, sigma : float
        Of the baseline.
    """
    z = (np.asarray(values, dtype=float) - centre) / sigma
    found = []
    for rule in _RULES[rules]:
        if z.size < rule.length:
            continue
        complete = rule.complete(sliding_window_view(z, rule.length))
        for start in np.flatnonzero(complete):
            index = int(start) + rule.length - 1
            found.append(Signal(index, rule.name, bool(z[index] > 0), rule.message))
    return tuple(sorted(found, key=lambda signal: (signal.index, signal.rule)))
