"""Dose-volume histograms: the doses of a structure's samples, sorted, and numbers read off them.

A structure is cut into samples much smaller than a dose voxel (``contour_solid``); the dose of
each is interpolated between the eight dose voxels around it. Nothing is binned before it is read
off. The uncertainty of a number is that of the sampling alone: eight interleaved coarser lattices
are read off too, and half of their spread counts.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from scipy import ndimage

from dtiplan.domain.dose import DoseMetric, DoseSample, Dvh
from dtiplan.domain.geometry import transform_points
from dtiplan.processing.dose.contour_solid import ContourStack, EndSlabs, Samples, sampled

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from dtiplan.domain.dose import Dose
    from dtiplan.domain.geometry import Array

REPORTING_LIMIT_CC = 0.05
"""Below this volume numbers of a histogram are not to be relied on (Eaton)."""
_N_PORTIONS = 8
_SAMPLES_WANTED, _MOST_SAMPLES = 80_000, 1_500_000
_FINEST_MM, _COARSEST_MM = 0.1, 1.0
_CURVE_STEP_GY = 0.01
_MOST_CURVE_POINTS = 4_000
_SMALL_CC = 1e-9


@dataclass(frozen=True)
class DvhSettings:
    """How a structure is sampled.

    Parameters
    ----------
    ends : EndSlabs
    spacing_mm : float or None
        Distance of samples; None: by the volume (``default_spacing_mm``).
    """

    ends: EndSlabs = EndSlabs.ROUNDED
    spacing_mm: float | None = None


def sample_dose(samples: Samples, dose: Dose) -> DoseSample:
    """Interpolate the dose at a structure's samples.

    Parameters
    ----------
    samples : Samples
        In the dose's frame of reference.
    dose : Dose

    Returns
    -------
    DoseSample
        NaN beyond the middles of the outermost dose voxels.
    """
    grid = dose.image.grid
    index = transform_points(grid.vox_from_ras, samples.points_ras_mm)
    last = np.asarray(grid.shape) - 1
    # Rounding must not put a sample on the very rim outside.
    inside = ((index >= -1e-6) & (index <= last + 1e-6)).all(axis=1)
    doses = np.full(len(index), np.nan, np.float64)
    places = np.clip(index[inside], 0, last).T
    doses[inside] = ndimage.map_coordinates(
        dose.image.values, places, output=np.float64, order=1, mode="nearest"
    )
    return DoseSample(doses, samples.volumes_mm3)


def default_spacing_mm(stack: ContourStack) -> float:
    """Give a distance of samples: some hundred thousand, more where they would lie wide apart.

    It is 0.1 mm at least and 1 mm at most, but for bodies larger than a brain, which get some
    millions of samples.
    """
    area = sum(_polygon_area(p) for plane in stack.outlines for p in plane)
    volume = max(area * stack.gap_mm, 1e-3)
    wanted = np.clip((volume / _SAMPLES_WANTED) ** (1 / 3), _FINEST_MM, _COARSEST_MM)
    return float(max(wanted, (volume / _MOST_SAMPLES) ** (1 / 3)))


def compute_dvh(
    name: str, stack: ContourStack, dose: Dose, settings: DvhSettings | None = None
) -> Dvh:
    """Compute the histogram of one structure.

    Parameters
    ----------
    name : str
    stack : ContourStack
        In the dose's frame of reference.
    dose : Dose
    settings : DvhSettings, optional

    Returns
    -------
    Dvh
        Its metrics: D2%, D50%, D98%, D0.03cc, D35mm3, Dmean, Dmax, Dmin, V12Gy and V20Gy.
    """
    settings = settings or DvhSettings()
    spacing = settings.spacing_mm or default_spacing_mm(stack)
    samples = sampled(stack, spacing, settings.ends)
    is_full = settings.ends is EndSlabs.FULL
    other_cc = (samples.half_ends_mm3 if is_full else samples.full_ends_mm3) / 1000.0
    doses = sample_dose(samples, dose)
    known = np.isfinite(doses.dose_gy)
    outside_cc = float(doses.volumes_mm3[~known].sum()) / 1000.0
    order = np.flatnonzero(known)
    order = order[np.argsort(-doses.dose_gy[order], kind="stable")]
    sorted_doses = SortedDoses(doses.dose_gy[order], doses.volumes_mm3[order] / 1000.0)
    portion = samples.portion[order]
    portions = [sorted_doses.part(portion == n) for n in range(_N_PORTIONS)]
    metrics = read_metrics(sorted_doses, portions)
    curve_gy, curve_cc = sorted_doses.curve()
    notes = _notes(samples, outside_cc)
    return Dvh(
        name,
        samples.volume_cc,
        other_cc,
        outside_cc,
        sorted_doses.min_gy,
        sorted_doses.mean_gy,
        sorted_doses.max_gy,
        metrics,
        curve_gy,
        curve_cc,
        notes,
    )


def _notes(samples: Samples, outside_cc: float) -> tuple[str, ...]:
    notes = []
    if outside_cc > _SMALL_CC:
        share = 100.0 * outside_cc / samples.volume_cc
        notes.append(f"{share:.1f} % of the volume lies outside the dose grid and has no dose")
    if samples.volume_cc < REPORTING_LIMIT_CC:
        notes.append(f"below the reporting limit of {REPORTING_LIMIT_CC} cc")
    if samples.n_stepped:
        notes.append(f"{samples.n_stepped} gaps between slices are stepped, not interpolated")
    return tuple(notes)


@dataclass(frozen=True, eq=False)
class SortedDoses:
    """Doses of a structure from the highest down.

    Parameters
    ----------
    doses_gy : array, (n,)
    volumes_cc : array, (n,)
        What each stands for.
    """

    doses_gy: Array
    volumes_cc: Array

    @classmethod
    def of(cls, doses_gy: Array, volumes_mm3: Array) -> SortedDoses:
        """Sort doses and their volumes, mm3."""
        order = np.argsort(-doses_gy, kind="stable")
        return cls(doses_gy[order], volumes_mm3[order] / 1000.0)

    def part(self, wanted: NDArray[np.bool_]) -> SortedDoses:
        """Give some of them."""
        return SortedDoses(self.doses_gy[wanted], self.volumes_cc[wanted])

    def scaled_to(self, total_cc: float) -> SortedDoses:
        """Give the same doses of another volume."""
        return SortedDoses(self.doses_gy, self.volumes_cc * (total_cc / self.total_cc))

    @cached_property
    def _reached_cc(self) -> Array:
        """Volume of each and all before it."""
        return np.cumsum(self.volumes_cc)

    @cached_property
    def _middles_cc(self) -> Array:
        """The same with half of its own, which lies half above and half below its dose."""
        return np.asarray(self._reached_cc - self.volumes_cc / 2.0)

    @cached_property
    def total_cc(self) -> float:
        """Volume that has a dose."""
        return float(self.volumes_cc.sum())

    @property
    def mean_gy(self) -> float:
        """Mean dose; NaN of nothing."""
        total = self.total_cc
        # Not by matrix product, whose last digits hang on the number of threads.
        return float((self.doses_gy * self.volumes_cc).sum()) / total if total > 0 else float("nan")

    @property
    def max_gy(self) -> float:
        """Highest dose of any sample."""
        return float(self.doses_gy[0]) if len(self.doses_gy) else float("nan")

    @property
    def min_gy(self) -> float:
        """Lowest dose of any sample."""
        return float(self.doses_gy[-1]) if len(self.doses_gy) else float("nan")

    def dose_at_cc(self, volume_cc: float) -> float:
        """Give the lowest dose of the hottest so many cc; NaN where there are not so many."""
        if not 0.0 < volume_cc <= self.total_cc:
            return float("nan")
        return float(np.interp(volume_cc, self._middles_cc, self.doses_gy))

    def volume_at_gy(self, dose_gy: float) -> float:
        """Give how many cc get at least a dose."""
        count = len(self.doses_gy) - int(np.searchsorted(self.doses_gy[::-1], dose_gy))
        return float(self._reached_cc[count - 1]) if count else 0.0

    def curve(self) -> tuple[Array, Array]:
        """Give dose (Gy) and volume that gets at least it (cc), in even steps."""
        if not len(self.doses_gy):
            return np.zeros(1), np.zeros(1)
        top = max(self.max_gy, 0.0)
        count = int(min(_MOST_CURVE_POINTS, np.ceil(top / _CURVE_STEP_GY) + 2))
        at = np.linspace(0.0, top * 1.001 + 1e-9, count)
        reached = np.concatenate([[0.0], self._reached_cc])
        n_above = len(self.doses_gy) - np.searchsorted(self.doses_gy[::-1], at)
        return at, np.asarray(reached[n_above])


def read_metrics(
    whole: SortedDoses, portions: Sequence[SortedDoses] = ()
) -> tuple[DoseMetric, ...]:
    """Read the usual numbers off, each with the uncertainty of its sampling."""
    found = []
    are_whole = len(portions) > 1 and all(p.total_cc > 0.0 for p in portions)
    likewise = [p.scaled_to(whole.total_cc) for p in portions] if are_whole else []
    for name, unit, least_cc, read in _METRICS:
        if whole.total_cc <= least_cc:
            reason = (
                "no part of it has a dose"
                if not whole.total_cc
                else f"it has {whole.total_cc:.3f} cc only"
            )
            found.append(DoseMetric(name, None, unit, None, reason))
            continue
        value = read(whole)
        found.append(DoseMetric(name, value, unit, _spread(read, likewise)))
    return tuple(found)


def _spread(read: Callable[[SortedDoses], float], portions: Sequence[SortedDoses]) -> float | None:
    """Give half the spread of a number over coarser samplings of the same volume."""
    if not portions:
        return None
    return float(np.std([read(p) for p in portions], ddof=1) / 2.0)


def _percent(share: float) -> Callable[[SortedDoses], float]:
    return lambda d: d.dose_at_cc(share / 100.0 * d.total_cc)


def _hottest(volume_cc: float) -> Callable[[SortedDoses], float]:
    return lambda d: d.dose_at_cc(volume_cc)


def _above(dose_gy: float) -> Callable[[SortedDoses], float]:
    return lambda d: d.volume_at_gy(dose_gy)


_METRICS: tuple[tuple[str, str, float, Callable[[SortedDoses], float]], ...] = (
    ("D2%", "Gy", 0.0, _percent(2.0)),
    ("D50%", "Gy", 0.0, _percent(50.0)),
    ("D98%", "Gy", 0.0, _percent(98.0)),
    ("D0.03cc", "Gy", 0.03, _hottest(0.03)),
    ("D35mm3", "Gy", 0.035, _hottest(0.035)),
    ("Dmean", "Gy", 0.0, lambda d: d.mean_gy),
    ("Dmax", "Gy", 0.0, lambda d: d.max_gy),
    ("Dmin", "Gy", 0.0, lambda d: d.min_gy),
    ("V12Gy", "cc", 0.0, _above(12.0)),
    ("V20Gy", "cc", 0.0, _above(20.0)),
)


def _polygon_area(polygon: Array) -> float:
    x, y = np.asarray(polygon, np.float64).T
    return float(abs(x @ np.roll(y, -1) - y @ np.roll(x, -1)) / 2.0)
