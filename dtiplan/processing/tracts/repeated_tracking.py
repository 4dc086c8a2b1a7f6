"""Repeated tracking: the same tracts again and again, each time with other errors."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from dtiplan.domain.geometry import Array, transform_points
from dtiplan.domain.progress import Progress, silent
from dtiplan.processing.tracts.automatic_tracts import Search, find_tract
from dtiplan.processing.tracts.tracking import TrackingSettings
from dtiplan.processing.tracts.uncertainty import RepeatedTract, displaced, shifted_regions

if TYPE_CHECKING:
    from dtiplan.domain.certainty import ErrorSources
    from dtiplan.domain.maps import TensorMaps
    from dtiplan.domain.streamlines import Streamlines
    from dtiplan.domain.tracts import TractDefinition
    from dtiplan.processing.atlas.template import TemplateMap
    from dtiplan.processing.tracts.direction_fields import DirectionField

Draw = Callable[[int], "tuple[TensorMaps, DirectionField]"]
"""Gives for the number of a realisation its maps, and what is followed."""


@dataclass(frozen=True)
class Repetition:
    """How often and how finely a tract is tracked anew.

    Parameters
    ----------
    settings : TrackingSettings
    search : Search
        How the tract was tracked and searched: the number of seeds says how many streamlines
        make it found.
    n : int
        Realisations.
    n_seeds : int
        Seeds of each realisation; the calibration holds for the number it was made with.
    seed : int
    """

    settings: TrackingSettings
    search: Search
    n: int = 24
    n_seeds: int = 2000
    seed: int = 0


def repeat_tracts(
    found: Mapping[str, Streamlines],
    definitions: Mapping[str, TractDefinition],
    draw: Draw,
    template_map: TemplateMap,
    sources: ErrorSources,
    repetition: Repetition,
    progress: Progress = silent,
) -> dict[str, RepeatedTract]:
    """Track every tract n times, each time with other noise, regions and placement.

    Parameters
    ----------
    found : mapping
        The tracts as they were found, by name; none of them empty.
    definitions : mapping
        Their definitions, as they were searched.
    draw : callable
        Gives the noise of a realisation.
    template_map : TemplateMap
    sources : ErrorSources
    repetition : Repetition
    progress : Progress

    Returns
    -------
    dict
        By name. The same to the bit for the same arguments.
    """
    gathered: dict[str, RepeatedTract] = {}
    middle: Array | None = None
    for number in range(repetition.n):
        maps, field = draw(number)
        if middle is None:
            inside = np.argwhere(np.asarray(maps.mask.values))
            middle = transform_points(maps.grid.ras_from_vox, inside.mean(axis=0))
        for place, (name, streamlines) in enumerate(found.items()):
            done = number * len(found) + place
            progress(done / (repetition.n * len(found)), f"{name}: realisation {number + 1}")
            random = np.random.default_rng([repetition.seed, number, place])
            definition = shifted_regions(
                _with_fewer_seeds(definitions[name], repetition), sources.region_mm, random
            )
            search = replace(
                repetition.search, n_seeds=repetition.n_seeds, seed=int(random.integers(2**31))
            )
            result = find_tract(
                maps, definition, template_map, repetition.settings, search, field=field
            )
            moved = displaced(result.streamlines, sources, middle, random)
            gathered.setdefault(name, RepeatedTract(streamlines, maps.grid)).add(moved)
    return gathered


def _with_fewer_seeds(definition: TractDefinition, repetition: Repetition) -> TractDefinition:
    """Ask for as many streamlines fewer as there are seeds fewer."""
    limits = definition.plausibility
    share = repetition.n_seeds / repetition.search.n_seeds
    fewest = max(2, round(limits.sparse_from * share))
    enough = max(fewest, round(limits.found_from * share))
    return replace(definition, plausibility=replace(limits, found_from=enough, sparse_from=fewest))
