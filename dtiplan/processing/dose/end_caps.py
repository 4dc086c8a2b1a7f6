"""End caps: how a body that contours stand for goes on beyond its first and last contour."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from dtiplan.domain.geometry import Array

_ENDED = 0.02
"""Part of the second last area below which a body counts as ended."""
_MOST_STEPS = 40
_BETWEEN = 1.4
_STEADY = 0.1
"""Part by which two changes of width may differ to count as even."""


@dataclass(frozen=True, eq=False)
class Slab:
    """A thin slab of a body: covered share of each sample, depth of its middle, thickness."""

    covered: NDArray[np.float32]
    depth_mm: float
    thickness_mm: float


def middles(reach_mm: float, spacing_mm: float) -> Array:
    """Give the middles of thin slabs over a reach, as shares of it."""
    count = min(_MOST_STEPS, max(1, round(reach_mm / spacing_mm)))
    return np.asarray((np.arange(count) + 0.5) / count)


@dataclass(frozen=True, eq=False)
class Taper:
    """How the area goes on beyond an end: a power of it is a parabola over gaps outwards."""

    curve: Array
    power: float

    def area(self, share: float) -> float:
        """Give the area so many gaps outwards; zero or less where the body has ended."""
        left = max(float(np.polyval(self.curve, share)), 0.0)
        return float(left ** (1.0 / self.power))


def taper_of(areas: Sequence[float], depths: Sequence[float]) -> Taper | None:
    """Continue three areas, the outermost first; None for a blunt end.

    Parameters
    ----------
    areas : sequence of float
    depths : sequence of float
        How far the innermost point of each outline lies from it. The square of this depth lies
        on a parabola both in a sphere and in a lying cylinder; as which power of it the areas
        shrink tells the one from the other.
    """
    if len(areas) < 3 or not areas[0] < areas[1]:
        return None
    for power in _powers(areas, depths):
        a, b, c = (float(area) ** power for area in areas[:3])
        curve = np.array([(a - 2 * b + c) / 2, (3 * a - 4 * b + c) / 2, a])
        # It must have reached nothing at the next slice, where nothing was drawn.
        if np.polyval(curve, 1.0) <= _ENDED * b:
            return Taper(curve, power)
    return None


def is_steady(areas: Sequence[float]) -> bool:
    """Whether a body widens or narrows evenly over its last three outlines, as a cone does."""
    if len(areas) < 3 or min(areas) <= 0.0:
        return False
    outer, inner = -np.diff(np.sqrt(areas[:3]))
    return bool(abs(outer - inner) < _STEADY * abs(inner))


def _powers(areas: Sequence[float], depths: Sequence[float]) -> tuple[float, float]:
    """Give the powers of the areas that may go with the square of the depths, likelier first."""
    if not 0.0 < depths[0] < depths[1]:
        return (1.0, 2.0)
    slope = np.log(areas[1] / areas[0]) / np.log(depths[1] / depths[0])
    # 2 for a sphere, whose outlines shrink both ways, and 1 for a lying cylinder.
    return (1.0, 2.0) if slope > _BETWEEN else (2.0, 1.0)


def tapered(
    field: NDArray[np.float32], taper: Taper, depth: float, reach_mm: float, spacing_mm: float
) -> list[Slab]:
    """Give slabs whose outline shrinks evenly so that its area follows the curve."""
    shares = middles(abs(reach_mm), spacing_mm / 2.0)
    slabs = []
    for share in shares:
        area = taper.area(float(share))
        if area <= 0.0:
            break
        covered = np.clip(0.5 - field - _shrinkage(field, area), 0.0, 1.0)
        thick = abs(reach_mm) / len(shares)
        slabs.append(Slab(covered, depth + reach_mm * float(share), thick))
    return slabs


def continued(
    outermost: NDArray[np.float32],
    second: NDArray[np.float32],
    depth: float,
    gap_mm: float,
    spacing_mm: float,
) -> list[Slab]:
    """Give slabs of half a gap whose outline goes on growing or shrinking as it did."""
    shares = middles(abs(gap_mm) / 2.0, spacing_mm) / 2.0
    thick = abs(gap_mm) / 2.0 / len(shares)
    slabs = []
    for share in (float(s) for s in shares):
        # It grows by twice the depth at most: far outside distances mean nothing.
        grown = np.maximum(share * (outermost - second), -2.0 * share * abs(gap_mm) / spacing_mm)
        covered = np.clip(0.5 - outermost - grown, 0.0, 1.0)
        slabs.append(Slab(covered.astype(np.float32), depth + gap_mm * share, thick))
    return slabs


def _shrinkage(field: NDArray[np.float32], area: float) -> float:
    """Find by how many samples an outline must shrink to enclose an area."""
    low, high = 0.0, float(-field.min()) + 1.0
    for _ in range(20):
        middle = (low + high) / 2.0
        is_large = np.clip(0.5 - field - middle, 0.0, 1.0).sum(dtype=np.float64) > area
        low, high = (middle, high) if is_large else (low, middle)
    return (low + high) / 2.0
