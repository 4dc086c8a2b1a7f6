"""How doses are drawn: which levels, in Gy or in per cent, as lines, as a wash, as surfaces."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

MOST_LEVELS = 12
_LEVELS_PERCENT = (20.0, 30.0, 50.0, 70.0, 80.0, 90.0, 100.0)
_LEVELS_GY = (5.0, 8.0, 12.0, 15.0, 18.0, 20.0)
_SURFACES_PERCENT, _SURFACES_GY = (50.0, 100.0), (12.0, 18.0)


@dataclass(frozen=True)
class IsodoseLook:
    """How every dose of a case is drawn; the same for all plans, so that they can be compared.

    Parameters
    ----------
    levels : tuple of float
        Rising; in Gy, or in per cent of the plan's own prescription.
    surface_levels : tuple of float
        Those drawn as surfaces in 3D, in the same unit.
    in_percent : bool
    reference_gy : float or None
        What 100 % is, in place of the plans' own prescriptions.
    has_lines, has_wash : bool
        On slices.
    surface_opacity : float
        0 to 1.
    difference_gy : float or None
        Difference of two plans drawn in the strongest colour; None: the largest of the levels'
        usual range, see ``slice_painter``.
    """

    levels: tuple[float, ...] = _LEVELS_GY
    surface_levels: tuple[float, ...] = _SURFACES_GY
    in_percent: bool = False
    reference_gy: float | None = None
    has_lines: bool = True
    has_wash: bool = True
    surface_opacity: float = 0.35
    difference_gy: float | None = None

    def levels_gy(self, prescription_gy: float | None) -> tuple[tuple[float, float], ...]:
        """Give each level as it is written and in Gy.

        Parameters
        ----------
        prescription_gy : float or None
            Of the plan that is drawn; without one, and without ``reference_gy``, per cent mean
            nothing and there are no levels.
        """
        return self._in_gy(self.levels, prescription_gy)

    def surfaces_gy(self, prescription_gy: float | None) -> tuple[tuple[float, float], ...]:
        """Give the same of the surfaces."""
        return self._in_gy(self.surface_levels, prescription_gy)

    def _in_gy(
        self, levels: tuple[float, ...], prescription_gy: float | None
    ) -> tuple[tuple[float, float], ...]:
        if not self.in_percent:
            return tuple((level, level) for level in levels)
        whole = self.reference_gy or prescription_gy
        if not whole:
            return ()
        return tuple((level, level * whole / 100.0) for level in levels)

    def in_unit(self, *, in_percent: bool) -> IsodoseLook:
        """Give the look with the usual levels of a unit."""
        if in_percent == self.in_percent:
            return self
        levels = _LEVELS_PERCENT if in_percent else _LEVELS_GY
        surfaces = _SURFACES_PERCENT if in_percent else _SURFACES_GY
        return dataclasses.replace(
            self, levels=levels, surface_levels=surfaces, in_percent=in_percent
        )

    @classmethod
    def from_json(cls, kept: Any) -> IsodoseLook:
        """Read it back; a part that is missing or strange is as at first."""
        known = kept if isinstance(kept, Mapping) else {}
        usual = cls()
        return cls(
            _levels(known.get("levels"), usual.levels),
            _levels(known.get("surface_levels"), usual.surface_levels),
            known.get("in_percent") is True,
            _positive(known.get("reference_gy")),
            known.get("has_lines") is not False,
            known.get("has_wash") is not False,
            _share(known.get("surface_opacity"), usual.surface_opacity),
            _positive(known.get("difference_gy")),
        )


def rising(levels: Any) -> tuple[float, ...]:
    """Give levels as they are drawn: rising, each once.

    Raises
    ------
    ValueError
        They are no numbers, not above zero, none or too many.
    """
    found = tuple(sorted({float(level) for level in levels}))
    if not found or len(found) > MOST_LEVELS or not np.isfinite(found).all() or found[0] <= 0:
        raise ValueError(levels)
    return found


def _levels(kept: Any, usual: tuple[float, ...]) -> tuple[float, ...]:
    if kept == [] or kept == ():
        return ()
    try:
        return rising(kept)
    except (TypeError, ValueError):
        return usual


def _positive(kept: Any) -> float | None:
    is_number = isinstance(kept, int | float) and not isinstance(kept, bool)
    return float(kept) if is_number and np.isfinite(kept) and kept > 0 else None


def _share(kept: Any, usual: float) -> float:
    is_number = isinstance(kept, int | float) and not isinstance(kept, bool)
    return float(kept) if is_number and 0.0 <= kept <= 1.0 else usual
