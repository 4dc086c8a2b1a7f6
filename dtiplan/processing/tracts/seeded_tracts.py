"""Tracts from seed regions of one's own: the same seeds in a region wherever it is moved."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from dtiplan.domain.geometry import Array, transform_points
from dtiplan.domain.progress import Progress, silent
from dtiplan.domain.regions import Box, Ellipsoid, MaskRegion, Region
from dtiplan.processing.tracts.selection import select
from dtiplan.processing.tracts.tracking import TrackingSettings, track

if TYPE_CHECKING:
    from dtiplan.domain.streamlines import Streamlines
    from dtiplan.domain.tracts import TractDefinition
    from dtiplan.processing.tracts.direction_fields import DirectionField


@dataclass(frozen=True, eq=False)
class SeededTract:
    """What came of seeding regions.

    Parameters
    ----------
    streamlines : Streamlines
        Those kept, RAS mm of the diffusion series.
    n_tracked : int
        Streamlines of an allowed length, before the regions are asked.
    rejected : mapping
        How many each region rejected, by its name; see ``selection.Selection``.
    """

    streamlines: Streamlines
    n_tracked: int
    rejected: Mapping[str, int]


def seeds_within(regions: Sequence[Region], n_seeds: int, seed: int) -> Array:
    """Spread seeds over regions, RAS mm, (n, 3).

    Each region gets the same number. Their places within a region depend on ``seed`` only, so
    that they move along with a region that is moved: its streamlines then follow instead of
    being drawn anew.

    Parameters
    ----------
    regions : sequence of Box, Ellipsoid or MaskRegion
        In the patient's RAS mm.
    n_seeds : int
    seed : int

    Raises
    ------
    TypeError
        A region of another kind.
    """
    drawn = [np.zeros((0, 3))]
    for number, region in enumerate(regions):
        count = n_seeds * (number + 1) // len(regions) - n_seeds * number // len(regions)
        drawn.append(_spread(region, count, np.random.default_rng([seed, number])))
    return np.concatenate(drawn)


def find_seeded(
    field: DirectionField,
    definition: TractDefinition,
    n_seeds: int,
    settings: TrackingSettings,
    seed: int,
    progress: Progress = silent,
) -> SeededTract:
    """Track from the seed regions of a definition in the patient's space, and select.

    Parameters
    ----------
    field : DirectionField
    definition : TractDefinition
        Its seed regions need not be passed: streamlines begin there.
    n_seeds : int
        Shared equally among the seed regions.
    settings : TrackingSettings
    seed : int
        Of the places of the seeds and of probabilistic tracking.
    progress : Progress

    Returns
    -------
    SeededTract
        The same for the same arguments, to the bit.
    """
    regions = [definition.include[name] for name in definition.seeds]
    seeds = seeds_within(regions, n_seeds, seed)
    tracked = track(field, seeds, settings, progress, seed=seed)
    others = {n: r for n, r in definition.include.items() if n not in definition.seeds}
    if not others and not definition.exclude:
        return SeededTract(tracked, len(tracked), {})  # lengths were kept to while tracking
    asked = replace(definition, include=others, seeds=(), length_mm=settings.length_mm)
    chosen = select(tracked, asked)
    return SeededTract(chosen.streamlines, len(tracked), chosen.rejected)


def _spread(region: Region, count: int, generator: np.random.Generator) -> Array:
    if isinstance(region, Box):
        low, high = np.asarray(region.low_mm), np.asarray(region.high_mm)
        return np.asarray(low + generator.uniform(size=(count, 3)) * (high - low))
    if isinstance(region, Ellipsoid):
        way = generator.normal(size=(count, 3))
        way /= np.linalg.norm(way, axis=1, keepdims=True)
        far = generator.uniform(size=(count, 1)) ** (1 / 3)  # even in volume
        return np.asarray(region.centre_mm + far * way * region.radii_mm)
    if isinstance(region, MaskRegion):
        voxels = np.argwhere(region.mask)
        if not len(voxels):
            return np.zeros((0, 3))
        places = voxels[generator.integers(len(voxels), size=count)]
        within = generator.uniform(-0.5, 0.5, size=(count, 3))
        return transform_points(region.grid.ras_from_vox, places + within)
    raise TypeError(f"seeds cannot be spread over a {type(region).__name__}")
