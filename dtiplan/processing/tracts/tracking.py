"""Tracking: from seeds and a direction field to streamlines."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numba
import numpy as np

from dtiplan.domain.errors import UserError
from dtiplan.domain.geometry import Array, Grid, transform_points
from dtiplan.domain.progress import Progress, silent
from dtiplan.domain.streamlines import Streamlines
from dtiplan.processing.tracts.compiled_odf_tracker import Odfs, track_odfs
from dtiplan.processing.tracts.compiled_tracker import Floats32, Rules, Tensors, track_tensors
from dtiplan.processing.tracts.direction_fields import DirectionField, OdfField, TensorField

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

    from dtiplan.domain.maps import TensorMaps

    Portion = Callable[[int], tuple[Floats32, NDArray[np.int64]]]

_SEEDS_AT_ONCE = 250
"""A portion takes about a hundredth of a second, so that cancelling is quick, and that the
thousand seeds of live tracking are shared among the cores."""

_LENGTH_ROUNDING = 1e-6
"""Steps by which a length may miss a limit for the rounding of numbers."""

_ANGLE_OVER_MM = 0.5
"""The length of path over which the largest angle holds."""


@dataclass(frozen=True)
class TrackingSettings:
    """How streamlines are tracked.

    Parameters
    ----------
    step_mm : float
        Distance between points.
    max_angle_deg : float
        Largest turn over half a millimetre of path. Longer steps may turn more, shorter ones
        less, so that the sharpest bend allowed (30 degrees: a radius of about 1 mm) does not
        depend on the step; a single step never turns by more than 90 degrees.
    fa_threshold : float
        Tracking neither starts nor goes on where the FA of the interpolated tensor is below.
    length_mm : (float, float)
        Streamlines shorter or longer are dropped.
    is_probabilistic : bool
        fODFs: each step is drawn from the cone around the last one, in place of the nearest
        maximum. Tensors: each streamline follows a realisation of its own, of which the field
        must hold more than one (``TensorField.of_realisations``).
    least_amplitude : float
        fODFs: directions of lower amplitude are not followed; 1 is what a single bundle reaches.
    """

    step_mm: float = 0.5
    max_angle_deg: float = 30.0
    fa_threshold: float = 0.15
    length_mm: tuple[float, float] = (20.0, 250.0)
    is_probabilistic: bool = False
    least_amplitude: float = 0.1

    def __post_init__(self) -> None:
        if not 0.05 <= self.step_mm <= 5.0:
            raise ValueError(f"a step of {self.step_mm} mm is not between 0.05 and 5 mm")
        if not 0.0 < self.max_angle_deg <= 90.0:
            raise ValueError(f"a largest angle of {self.max_angle_deg} is not in (0, 90] degrees")
        if not 0.0 <= self.fa_threshold < 1.0:
            raise ValueError(f"an FA threshold of {self.fa_threshold} is not in [0, 1)")
        if not 0.0 <= self.length_mm[0] < self.length_mm[1]:
            raise ValueError(f"lengths {self.length_mm} mm are not a range")
        if not 0.0 < self.least_amplitude <= 1.0:
            raise ValueError(f"a least amplitude of {self.least_amplitude} is not in (0, 1]")

    @property
    def angle_of_step_deg(self) -> float:
        """Largest angle between two steps."""
        return min(90.0, self.max_angle_deg * self.step_mm / _ANGLE_OVER_MM)


def track(
    field_or_maps: DirectionField | TensorMaps,
    seeds_ras_mm: ArrayLike,
    settings: TrackingSettings,
    progress: Progress = silent,
    *,
    seed: int = 0,
) -> Streamlines:
    """Track a streamline both ways from every seed.

    Directions are interpolated linearly between the eight voxels around a point (the elements
    of the tensor, or the amplitudes of the fODF), and steps follow an Adams-Bashforth scheme of
    second order, except drawn ones. Portions of the seeds run on all cores; the result is the
    same to the bit for any number of them.

    Parameters
    ----------
    field_or_maps : TensorField, OdfField or TensorMaps
        What is followed; maps stand for their ``TensorField``.
    seeds_ras_mm : array, (n, 3)
        RAS mm. Seeds outside the mask or below the FA threshold give nothing.
    settings : TrackingSettings
    progress : Progress
        Asked between portions; what it raises stops the tracking.
    seed : int
        Of the random numbers of probabilistic tracking, of which every streamline has its own.

    Returns
    -------
    Streamlines
        In RAS mm of the diffusion series, in the order of their seeds; possibly none. All
        points lie in the mask and reach the FA threshold.

    Raises
    ------
    UserError
        If the grid's axes are not perpendicular, or if tensors are to be tracked
        probabilistically that have no realisations.
    """
    field = field_or_maps
    if not isinstance(field, TensorField | OdfField):
        field = TensorField.of(field)
    grid = field.grid
    seeds = np.asarray(seeds_ras_mm, dtype=np.float64).reshape(-1, 3)
    if len(seeds) == 0:
        return Streamlines.empty()
    places = np.ascontiguousarray(transform_points(grid.vox_from_ras, seeds))
    progress(0.0, "preparing the tracker (some seconds when it is used for the first time)")
    portion = _portion_of(field, places, settings, seed)
    lines, counts, n_found = [], [], 0
    starts = range(0, len(places), _SEEDS_AT_ONCE)
    n_threads: int = numba.config.NUMBA_NUM_THREADS  # type: ignore[attr-defined]
    with ThreadPoolExecutor(n_threads) as pool:
        try:
            for n_done, (points, n_points) in enumerate(pool.map(portion, starts), 1):
                lines.append(points)
                counts.append(n_points[n_points > 0])
                n_found += len(counts[-1])
                progress(n_done / len(starts), f"{n_found} streamlines")
        finally:
            pool.shutdown(cancel_futures=True)
    offsets = np.concatenate([[0], np.cumsum(np.concatenate(counts))]).astype(np.int64)
    return Streamlines(np.concatenate(lines), offsets)


def _portion_of(
    field: DirectionField, places: Array, settings: TrackingSettings, seed: int
) -> Portion:
    """Give what tracks the seeds from a number on, at most a portion of them."""
    rules = _rules_of(settings, field.grid)
    matrix = np.array(field.grid.ras_from_vox)
    if isinstance(field, TensorField):
        if settings.is_probabilistic and field.n_realisations < 2:
            raise UserError(
                "The tensors cannot be tracked probabilistically.",
                "There is one tensor for each voxel; it says nothing of its own uncertainty.",
                "Track deterministically, or give several tensors for each voxel (bootstrap).",
                "no-realisations",
            )
        tensors = Tensors(field.number, field.tables)
        return lambda start: track_tensors(
            tensors, places[start : start + _SEEDS_AT_ONCE], start, rules, matrix
        )
    fields = (Tensors(field.tensors.number, field.tensors.tables), _odfs_of(field, settings))
    return lambda start: track_odfs(
        fields, places[start : start + _SEEDS_AT_ONCE], start, rules, matrix, np.uint64(seed)
    )


def _rules_of(settings: TrackingSettings, grid: Grid) -> Rules:
    shortest, longest = (length / settings.step_mm for length in settings.length_mm)
    x, y, z = (settings.step_mm / spacing for spacing in grid.spacing_mm)
    return Rules(
        (x, y, z),
        float(np.cos(np.radians(settings.angle_of_step_deg))),
        settings.fa_threshold**2,
        max(1, int(np.ceil(shortest - _LENGTH_ROUNDING))),
        int(longest + _LENGTH_ROUNDING),
    )


def _odfs_of(field: OdfField, settings: TrackingSettings) -> Odfs:
    around = field.around
    # A drawn direction lies up to half the spacing beside the vertex whose cone is looked up.
    reach = np.radians(settings.angle_of_step_deg) + 0.5 * around.spacing_rad
    ends, cones = around.cones(reach)
    return Odfs(
        field.table,
        around.vertices,
        around.ring,
        around.fits,
        around.planes,
        ends,
        cones,
        np.arange(len(field.vertices), dtype=np.int32),
        settings.least_amplitude,
        float(np.tan(0.5 * around.spacing_rad)),
        settings.is_probabilistic,
    )
