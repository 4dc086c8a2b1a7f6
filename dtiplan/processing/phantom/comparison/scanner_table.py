"""Compartments by scanner, session and repeat: the tables that the statistics are fed with."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from dtiplan.domain.geometry import Array
from dtiplan.domain.phantoms.comparison import ADC, ComparedScan, ComparedValue
from dtiplan.domain.quality import NotMeasured


@dataclass(frozen=True)
class MeanValue:
    """Mean of a scanner's scans in a compartment; its standard uncertainty, nan if not known."""

    value: float
    u: float


class ScannerTable:
    """One quantity of all scans.

    Parameters
    ----------
    scans : sequence of ComparedScan
    values : sequence of ComparedValue
    quantity : str
        ``adc`` (carried to one temperature) or ``fa``.
    """

    def __init__(
        self, scans: Sequence[ComparedScan], values: Sequence[ComparedValue], quantity: str
    ) -> None:
        self.quantity = quantity
        self._scans = {scan.label: scan for scan in scans}
        self._values = [v for v in values if self._number(v) is not None]

    def _number(self, value: ComparedValue) -> float | None:
        return value.carried_mm2_s if self.quantity == ADC else value.fa

    def _of(self, scanner: str) -> dict[str, list[ComparedValue]]:
        """Give the values of a scanner by compartment."""
        found: dict[str, list[ComparedValue]] = {}
        for value in self._values:
            if self._scans[value.scan].scanner == scanner:
                found.setdefault(value.region, []).append(value)
        return found

    def _numbers(self, values: Sequence[ComparedValue]) -> list[float]:
        return [number for value in values if (number := self._number(value)) is not None]

    def means(self, scanner: str) -> dict[str, MeanValue]:
        """Give the mean of all scans of a scanner, by compartment.

        The uncertainty is the larger of what the single values state and what they scatter: the
        noise inside a region does not know of anything that changes from scan to scan.
        """
        found = {}
        for region, values in self._of(scanner).items():
            numbers = np.array(self._numbers(values))
            stated = math.nan
            if self.quantity == ADC:
                stated = math.sqrt(sum((v.carried_u_mm2_s or 0.0) ** 2 for v in values))
                stated /= numbers.size
            seen = math.nan
            if numbers.size > 1:
                seen = float(numbers.std(ddof=1)) / math.sqrt(numbers.size)
            known = [u for u in (stated, seen) if not math.isnan(u)]
            found[region] = MeanValue(float(numbers.mean()), max(known, default=math.nan))
        return found

    def is_fibre(self, region: str) -> bool:
        """Whether it holds fibres: FA of anything else is noise, and comparing it compares SNR."""
        return any(v.is_fibre for v in self._values if v.region == region)

    def _by_session(self, scanner: str) -> dict[tuple[str, str], list[float]]:
        """Give the values by compartment and session; scans without a date are one session."""
        found: dict[tuple[str, str], list[float]] = {}
        for region, values in self._of(scanner).items():
            for value in values:
                session = self._scans[value.scan].session
                found.setdefault((region, session), []).extend(self._numbers([value]))
        return found

    def repeats_within(self, scanner: str) -> list[list[float]]:
        """Give the repeats of each compartment in each session."""
        return [numbers for numbers in self._by_session(scanner).values() if len(numbers) > 1]

    def session_means(self, scanner: str) -> list[list[float]]:
        """Give the means of the sessions for each compartment."""
        found: dict[str, list[float]] = {}
        for (region, session), numbers in self._by_session(scanner).items():
            if session:
                found.setdefault(region, []).append(float(np.mean(numbers)))
        return [numbers for numbers in found.values() if len(numbers) > 1]

    def balanced(self, scanners: Sequence[str]) -> Array | NotMeasured:
        """Give a full table, (n_compartments, n_scanners, n_repeats).

        Every scanner enters with as many scans as the one that has fewest; the first are taken.
        """
        held = [self._of(scanner) for scanner in scanners]
        regions = [r for r in held[0] if all(r in each for each in held)]
        if len(regions) < 2:
            return NotMeasured("fewer than 2 compartments were measured on every scanner")
        repeats = min(len(each[region]) for each in held for region in regions)
        block = [[self._numbers(each[r])[:repeats] for each in held] for r in regions]
        return np.array(block, dtype=np.float64)
