"""Where the regions of a definition lie in this patient, kept so that they can be shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dtiplan.domain.geometry import Array, Grid, transform_points
from dtiplan.domain.tracts import Space, TractDefinition
from dtiplan.workflow.regions.own_regions import PaintedRegion, Rule


def placed_regions(
    definition: TractDefinition,
    mask: NDArray[np.bool_],
    grid: Grid,
    to_template_mm: Callable[[Array], Array],
) -> list[dict[str, str]]:
    """Give every region as the voxels of the brain it holds.

    Parameters
    ----------
    definition : TractDefinition
    mask : bool array, (x, y, z)
        The brain.
    grid : Grid
        Of the mask.
    to_template_mm : callable
        Carries the patient's RAS mm to the template's.

    Returns
    -------
    list of dict
        ``name`` and ``voxels``, a text for ``own_regions.own_region``; regions outside the
        brain are left out.
    """
    voxels = np.argwhere(mask)
    points = transform_points(grid.ras_from_vox, voxels)
    if definition.space is Space.TEMPLATE:
        points = to_template_mm(points)
    placed = []
    for rule, named in ((Rule.INCLUDE, definition.include), (Rule.EXCLUDE, definition.exclude)):
        for name, region in named.items():
            whole = np.zeros(grid.shape, dtype=bool)
            whole[tuple(voxels[region.contains(points)].T)] = True
            painted = PaintedRegion.of(definition.name, rule, whole)
            if painted is not None:
                placed.append({"name": name, "voxels": painted.text})
    return placed


def shown_regions(told: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    """Give name and text of the regions that were kept with a definition; none in old cases."""
    return tuple((str(entry["name"]), str(entry["voxels"])) for entry in told.get("regions", ()))
