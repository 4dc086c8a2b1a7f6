"""Tracts of one's own as definition files: for this patient, or for any by way of the template."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from dtiplan.domain.regions import Box, Ellipsoid, MaskRegion, Region
from dtiplan.domain.tracts import Side, Space, TractDefinition
from dtiplan.workflow.files.durable import disk_troubles_told

if TYPE_CHECKING:
    from dtiplan.domain.geometry import Array, Grid
    from dtiplan.processing.atlas.template import TemplateMap
    from dtiplan.workflow.regions.own_tracts import OwnTract

Point = tuple[float, float, float]
_SUFFIXES = {Side.LEFT: "_L", Side.RIGHT: "_R", Side.MIDLINE: ""}


def save_own_tract(
    own: OwnTract, grid: Grid, path: Path, template_map: TemplateMap | None = None
) -> TractDefinition:
    """Write a tract of one's own as a definition that ``find-tracts`` reads.

    Parameters
    ----------
    own : OwnTract
    grid : Grid
        Of the diffusion series, in which voxels were painted.
    path : Path
        Ends in ``.toml``; volumes of painted voxels go beside it.
    template_map : TemplateMap, optional
        With it the regions are carried into the template, for use in other patients. Balls and
        boxes keep their form: centre and size are carried, the direction of edges is not.
        Painted voxels are sampled anew in voxels of the template. Without it the file fits
        this patient only.

    Returns
    -------
    TractDefinition
        As it was written.

    Raises
    ------
    UserError
        ``disk``; the name is too long once it tells the side.
    """
    from dtiplan.io.tract_definition_writer import write_definition

    definition = _named_by_side(own.definition(grid))
    if template_map is not None:
        definition = _in_template(definition, template_map)
    with disk_troubles_told("The tract definition could not be saved."):
        write_definition(definition, path)
    return definition


def _named_by_side(definition: TractDefinition) -> TractDefinition:
    """Let name and title tell the side as those of the shipped definitions do."""
    suffix = _SUFFIXES[definition.side]
    stem = definition.name.removesuffix(suffix) if suffix else definition.name
    told = f", {definition.side}" if suffix else ""
    status = "nothing: drawn by hand in one patient"
    return replace(
        definition,
        name=stem + suffix,
        title=stem + told,
        tier=2,
        status=status,
        sources=(*definition.sources, f"Validated on: {status}"),
    )


def _in_template(definition: TractDefinition, template_map: TemplateMap) -> TractDefinition:
    return replace(
        definition,
        space=Space.TEMPLATE,
        include={n: _carried(r, template_map) for n, r in definition.include.items()},
        exclude={n: _carried(r, template_map) for n, r in definition.exclude.items()},
    )


def _carried(region: Region, template_map: TemplateMap) -> Region:
    if isinstance(region, Ellipsoid):
        middle, radii = np.asarray(region.centre_mm), np.asarray(region.radii_mm)
        centre, radii = _carried_extent(middle, radii, template_map)
        if len(set(region.radii_mm)) == 1:
            radii = np.full(3, float(np.prod(radii)) ** (1 / 3))  # a ball of the same volume
        return Ellipsoid(_point(centre), _point(radii))
    if isinstance(region, Box):
        low, high = np.asarray(region.low_mm), np.asarray(region.high_mm)
        centre, half = _carried_extent((low + high) / 2, (high - low) / 2, template_map)
        return Box(_point(centre - half), _point(centre + half))
    lattice = template_map.smooth.grid
    points = lattice.points_ras_mm().reshape(-1, 3)
    inside = region.contains(template_map.to_patient_mm(points)).reshape(lattice.shape)
    return MaskRegion(inside, lattice)


def _carried_extent(middle: Array, half: Array, template_map: TemplateMap) -> tuple[Array, Array]:
    """Carry a centre, and half the size along each axis as far as it is stretched there."""
    steps = np.diag(half)
    ends = template_map.to_template_mm(np.stack([middle + steps, middle - steps]))
    return (
        np.asarray(template_map.to_template_mm(middle)),
        np.asarray(np.linalg.norm(ends[0] - ends[1], axis=1) / 2),
    )


def _point(numbers: Array) -> Point:
    # A tenth of a millimetre is more than a hand draws, and keeps the file readable.
    x, y, z = (round(float(number), 1) for number in numbers)
    return x, y, z
