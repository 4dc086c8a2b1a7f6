"""Uncertainty: where a tract may lie, from tracking it again and again with other errors.

Each realisation has its own noise (``processing.diffusion.bootstrap``), its own error of the
template's fit (every region of the definition is shifted), of the rigid registration and of the
distortion. How deep a place lies in the realisations becomes a probability by a calibration on
digital patients with known tracts, which also holds what repeated tracking cannot see: streamlines
that stop short, a fan the model does not follow.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
from scipy import ndimage
from scipy.spatial import KDTree
from skimage.measure import marching_cubes

from dtiplan.domain.certainty import (
    LEVELS,
    SOFTNESS_MM,
    Calibration,
    ErrorSources,
    LevelMargin,
    TractCertainty,
)
from dtiplan.domain.geometry import Array, transform_points
from dtiplan.domain.image import Image
from dtiplan.domain.regions import Region, WarpedRegion
from dtiplan.domain.streamlines import Streamlines
from dtiplan.domain.tracts import Space
from dtiplan.domain.units import Unit
from dtiplan.processing.tracts.resampling import aligned, resampled

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from dtiplan.domain.geometry import Grid
    from dtiplan.domain.tracts import TractDefinition

_REACH_MM = 20.0
"""Nothing farther from every realisation than this is asked about."""
_NEAR_MM = 12.0
"""Noise of costly models is drawn up to this far from a tract."""
_POSITIONS = 20
_MOST_LINES = 300
_LOWEST = 1e-4
"""Lower probabilities are kept as zero: no level needs them, and the map stays compact."""
_OWN = "own_"


@dataclass(frozen=True, eq=False)
class Depths:
    """How deep the places of a window lie inside the repeated tracts.

    Parameters
    ----------
    window : (slice, slice, slice)
        Voxels of the diffusion grid that are covered.
    values_mm : float32 array
        Depth of each voxel centre within the outermost streamlines, mm; negative outside.
    spread_mm : float
        Standard deviation, over the realisations, of the depth at the tract's surface: the root
        mean square over the surface.
    n_realisations, n_found : int
    """

    window: tuple[slice, slice, slice]
    values_mm: NDArray[np.float32]
    spread_mm: float
    n_realisations: int
    n_found: int


def shifted_regions(
    definition: TractDefinition, sd_mm: float, random: np.random.Generator
) -> TractDefinition:
    """Give a definition whose regions lie where another fit of the template might put them.

    Each region is shifted by itself. Regions in the patient's space, and those somebody drew
    there (their names begin with ``own_``), stay.
    """
    if sd_mm <= 0.0 or definition.space is not Space.TEMPLATE:
        return definition

    def shifted(name: str, region: Region) -> Region:
        shift = random.normal(0.0, sd_mm, 3)
        return region if name.startswith(_OWN) else WarpedRegion(region, _Shift(shift))

    return replace(
        definition,
        include={n: shifted(n, r) for n, r in definition.include.items()},
        exclude={n: shifted(n, r) for n, r in definition.exclude.items()},
    )


@dataclass(frozen=True, eq=False)
class _Shift:
    """Takes points back by what a region was shifted."""

    shift_mm: Array

    def __call__(self, points_mm: Array) -> Array:
        return points_mm - self.shift_mm


def displaced(
    streamlines: Streamlines,
    sources: ErrorSources,
    middle_ras_mm: Array,
    random: np.random.Generator,
) -> Streamlines:
    """Move a tract as another registration and another distortion would.

    The registration is one small turn about the middle of the brain and one shift; distortion
    moves along the phase axis, everywhere in the same sense, by the size told for each place.
    """
    shift = random.normal(0.0, 1.0, 3) * sources.shift_mm
    turn = np.radians(random.normal(0.0, 1.0, 3) * sources.turn_deg)
    stretch = float(random.normal())
    points = streamlines.points_ras_mm.astype(np.float64)
    moved = points + shift + np.cross(turn, points - middle_ras_mm)
    if sources.phase_axis_ras is not None:
        axis = np.asarray(sources.phase_axis_ras, dtype=np.float64)
        moved += stretch * _sizes(sources, points)[:, None] * axis
    return Streamlines(moved.astype(np.float32), streamlines.offsets)


def _sizes(sources: ErrorSources, points: Array) -> Array:
    """Give the size of the distortion at points (n, 3), mm."""
    told = sources.distortion_mm
    if not isinstance(told, Image):
        return np.full(len(points), told)
    index = transform_points(told.grid.vox_from_ras, points).T
    sizes = np.asarray(told.values, dtype=np.float32)
    return np.asarray(ndimage.map_coordinates(sizes, index, order=1, mode="nearest"))


def depth_of(streamlines: Streamlines, grid: Grid, window: tuple[slice, slice, slice]) -> Array:
    """Give how deep each voxel centre of a window lies in the voxels that streamlines visit.

    Returns
    -------
    array
        Distance to the surface of the visited voxels, mm, positive inside; about minus infinity
        everywhere where nothing was visited.
    """
    shape = tuple(s.stop - s.start for s in window)
    visited = np.zeros(shape, dtype=bool)
    index = np.rint(transform_points(grid.vox_from_ras, streamlines.points_ras_mm)).astype(int)
    index -= [s.start for s in window]
    index = index[((index >= 0) & (index < shape)).all(axis=1)]
    visited[tuple(index.T)] = True
    if not visited.any():
        return np.full(shape, -1e3)
    spacing = np.asarray(grid.spacing_mm)
    half = half_voxel_mm(grid)
    outside = ndimage.distance_transform_edt(~visited, sampling=spacing)
    inside = ndimage.distance_transform_edt(visited, sampling=spacing)
    return np.asarray(np.where(visited, inside - half, half - outside), dtype=np.float64)


def half_voxel_mm(grid: Grid) -> float:
    """Give half of the side of a cube as large as a voxel."""
    return 0.5 * float(np.cbrt(grid.voxel_volume_mm3))


def window_around(streamlines: Streamlines, grid: Grid) -> tuple[slice, slice, slice]:
    """Give the voxels within reach of a tract, clipped to the grid."""
    index = transform_points(grid.vox_from_ras, streamlines.points_ras_mm)
    reach = _REACH_MM / np.asarray(grid.spacing_mm)
    low = np.clip(np.floor(index.min(axis=0) - reach), 0, None).astype(int)
    high = np.minimum(np.ceil(index.max(axis=0) + reach).astype(int) + 1, grid.shape)
    i, j, k = (slice(int(a), int(b)) for a, b in zip(low, high, strict=True))
    return i, j, k


def near(tracts: Iterable[Streamlines], grid: Grid) -> NDArray[np.bool_]:
    """Give the voxels, (x, y, z), in which realisations of these tracts are looked for."""
    inside = np.zeros(grid.shape, dtype=bool)
    for one in tracts:
        index = np.rint(transform_points(grid.vox_from_ras, one.points_ras_mm)).astype(int)
        index = index[((index >= 0) & (index < grid.shape)).all(axis=1)]
        inside[tuple(index.T)] = True
    away = ndimage.distance_transform_edt(~inside, sampling=grid.spacing_mm)
    return np.asarray(away <= _NEAR_MM)


class RepeatedTract:
    """Gathers realisations of a tract, one at a time.

    Parameters
    ----------
    found : Streamlines
        The tract as it was found, RAS mm; it decides which places are looked at.
    grid : Grid
        Of the diffusion series.
    """

    def __init__(self, found: Streamlines, grid: Grid) -> None:
        self._grid = grid
        self._window = window_around(found, grid)
        self._surface = np.abs(depth_of(found, grid, self._window)) < max(grid.spacing_mm)
        self._total = np.zeros(self._surface.shape)
        self._at_surface: list[NDArray[np.float32]] = []
        self._n = 0

    def add(self, streamlines: Streamlines) -> None:
        """Take in a realisation; one that found nothing is counted and left out."""
        self._n += 1
        if len(streamlines):
            # From the outermost streamlines, not from the voxels they visit: those reach half a
            # voxel farther, so that a calibration would hold for one voxel size only.
            depth = depth_of(streamlines, self._grid, self._window) - half_voxel_mm(self._grid)
            self._total += _membership(depth)
            self._at_surface.append(depth[self._surface].astype(np.float32))

    @property
    def n_found(self) -> int:
        """How many realisations found the tract."""
        return len(self._at_surface)

    def depths(self) -> Depths:
        """Give what the realisations say together; at least one must have found the tract."""
        mean = np.clip(self._total / self.n_found, 1e-15, 1.0 - 1e-15)
        depth = SOFTNESS_MM * np.log(mean / (1.0 - mean))
        spread_mm = float(np.sqrt(np.mean(np.stack(self._at_surface).var(axis=0))))
        return Depths(self._window, depth.astype(np.float32), spread_mm, self._n, self.n_found)


def _membership(depth_mm: Array) -> Array:
    return np.asarray(1.0 / (1.0 + np.exp(-np.clip(depth_mm, -45.0, 45.0) / SOFTNESS_MM)))


def probability_of(depths_mm: NDArray[np.float32], calibration: Calibration) -> Array:
    """Turn depths into probabilities; beyond the calibrated depths the ends hold."""
    found = np.interp(depths_mm, calibration.depth_mm, calibration.probability)
    return np.where(depths_mm < calibration.depth_mm[0], 0.0, found)


def least_probability(probability: Array, share: float) -> float:
    """Give the probability from which on places hold a share of the expected tract.

    They make the smallest region that does: every place inside is more probable than any
    outside.
    """
    falling = np.sort(probability, axis=None)[::-1]
    held = np.cumsum(falling, dtype=np.float64)
    if held[-1] <= 0.0:
        raise ValueError("nothing belongs to the tract with any probability")
    return float(falling[min(int(np.searchsorted(held, share * held[-1])), falling.size - 1)])


def certainty_of(
    name: str, model: str, found: Streamlines, depths: Depths, calibration: Calibration, grid: Grid
) -> TractCertainty:
    """Give probability, levels and margins of a tract.

    Parameters
    ----------
    name, model : str
    found : Streamlines
        The tract as it was found, RAS mm.
    depths : Depths
    calibration : Calibration
    grid : Grid
        Of the diffusion series.
    """
    inside = probability_of(depths.values_mm, calibration)
    inside[inside < _LOWEST] = 0.0
    along = _Along(found, grid, depths.window)
    levels = tuple(
        _level(confidence, inside, along, calibration.shares[round(100 * confidence)])
        for confidence in LEVELS
    )
    values = np.zeros(grid.shape, np.float32)
    values[depths.window] = inside
    return TractCertainty(
        name=name,
        model=model,
        probability=Image(values, grid, Unit.NONE, f"probability of {name}"),
        levels=levels,
        found_volume_cc=float((along.depth_mm > 0).sum()) * grid.voxel_volume_mm3 / 1000.0,
        length_mm=float(found.lengths_mm().mean()),
        ends=along.ends,
        n_realisations=depths.n_realisations,
        n_found=depths.n_found,
        spread_mm=depths.spread_mm,
        basis=calibration.basis,
        source=calibration.source,
    )


class _Along:
    """The tract as found: its depths, and the position along it of any place."""

    def __init__(self, found: Streamlines, grid: Grid, window: tuple[slice, slice, slice]) -> None:
        self.grid, self.window = grid, window
        self.depth_mm = depth_of(found, grid, window)
        some = np.unique(np.linspace(0, len(found) - 1, _MOST_LINES).astype(int))
        nodes, _ = aligned(resampled(found.subset(some), 2 * _POSITIONS))
        middle = np.median(nodes, axis=0)
        way = middle[-1] - middle[0]
        axis = int(np.argmax(np.abs(way)))
        if way[axis] < 0:
            nodes = nodes[:, ::-1]
        self.ends = (("left", "right"), ("rear", "front"), ("lower", "upper"))[axis]
        self._tree = KDTree(nodes.reshape(-1, 3))

    def positions(self, index: Array) -> NDArray[np.int64]:
        """Give for indices (n, 3) in the window the number of their part of the tract."""
        corner = [s.start for s in self.window]
        points = transform_points(self.grid.ras_from_vox, index + corner)
        return np.asarray(self._tree.query(points)[1] % (2 * _POSITIONS) // 2)


def _level(confidence: float, probability: Array, along: _Along, share: float) -> LevelMargin:
    """Measure the region of a level on its surface, interpolated between voxels."""
    least = least_probability(probability, share)
    padded = np.pad(probability, 1)
    # The surface lies where the interpolated probability crosses just under the level.
    vertices = marching_cubes(padded, min(least, float(padded.max())) * (1.0 - 1e-6))[0] - 1.0
    margin = -ndimage.map_coordinates(along.depth_mm, vertices.T, order=1, mode="nearest")
    position = along.positions(vertices)
    profile = np.full((_POSITIONS, 2), np.nan)
    for number in range(_POSITIONS):
        here = margin[position == number]
        if here.size:
            profile[number] = np.percentile(here, (50, 95))
    volume = float((probability >= least).sum()) * along.grid.voxel_volume_mm3 / 1000.0
    median, p95 = (float(value) for value in np.percentile(margin, (50, 95)))
    return LevelMargin(confidence, least, volume, median, p95, profile)
