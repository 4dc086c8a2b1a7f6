"""One region: its row in the table, its place, and the same region moved or called otherwise."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from dtiplan.domain.geometry import Array, Grid, transform_points
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.fact_texts import number_text
from dtiplan.gui.widgets.value_table import Cell
from dtiplan.workflow.regions.own_regions import (
    AnyRegion,
    OwnRegion,
    PaintedRegion,
    Rule,
    Shape,
    own_region,
)

RULE_RGB = {
    Rule.SEED: (0xF5, 0xD0, 0x4C),
    Rule.INCLUDE: (0x2F, 0xC7, 0x9C),
    Rule.ANY: (0x6F, 0xB1, 0xFF),
    Rule.EXCLUDE: (0xFF, 0x7A, 0x45),
}


@functools.lru_cache(maxsize=64)
def region_of(text: str) -> AnyRegion:
    """Read a region once; the slices ask for it at every stroke."""
    return own_region(text)


def shape_word(own: AnyRegion) -> str:
    """Say what a region looks like."""
    return {Shape.BALL: tr("Ball"), Shape.BOX: tr("Box"), Shape.VOXELS: tr("Painted")}[own.shape]


def rule_word(rule: Rule) -> str:
    """Say what a streamline has to do with a region."""
    return {
        Rule.SEED: tr("Seed"),
        Rule.INCLUDE: tr("Must pass"),
        Rule.ANY: tr("One of"),
        Rule.EXCLUDE: tr("Avoid"),
    }[rule]


def shown_names(regions: Sequence[AnyRegion]) -> list[str]:
    """Give the name of each region: the user's, or shape and number among those of its tract."""
    counted: dict[str, int] = {}
    names = []
    for own in regions:
        counted[own.tract] = counted.get(own.tract, 0) + 1
        names.append(own.name or f"{shape_word(own)} {counted[own.tract]}")
    return names


def cells_of(own: AnyRegion, name: str, grid: Grid | None) -> list[Cell]:
    """Give the row of a region."""
    if isinstance(own, PaintedRegion):
        volume_cc = own.mask.sum() * (grid.voxel_volume_mm3 if grid else 0.0) / 1000
        size = number_text(volume_cc, 2, "cm³")
    else:
        sizes = own.half_mm[:1] if own.shape is Shape.BALL else own.half_mm
        size = " × ".join(number_text(2 * length, 1) for length in sizes) + " mm"
    return [
        Cell(
            name,
            colour_rgb=RULE_RGB[own.rule],
            is_editable=True,
            tip=tr("{name}: {shape} of {tract}. F2: rename.").format(
                name=name, shape=shape_word(own), tract=own.tract
            ),
        ),
        Cell(own.tract),
        Cell(rule_word(own.rule)),
        Cell(size, is_number=True, tip=f"{shape_word(own)}, {size}"),
    ]


def solid_of(own: AnyRegion, text: str, name: str, *, is_chosen: bool) -> dict[str, Any]:
    """Give a region as the scene in 3D reads it."""
    colour = list(RULE_RGB[own.rule])
    return {"text": text, "name": name, "colour_rgb": colour, "is_chosen": is_chosen}


def middle_of(own: AnyRegion, grid: Grid | None) -> Array:
    """Give the middle of a region, (3,), RAS mm of the diffusion series."""
    if isinstance(own, OwnRegion):
        return np.asarray(own.centre_ras_mm)
    middle = np.argwhere(own.mask).mean(axis=0) + own.first_vox
    return transform_points(grid.ras_from_vox if grid else np.eye(4), middle)


def is_inside(own: AnyRegion, point_ras_mm: Array, grid: Grid) -> bool:
    """Whether a point, (3,) RAS mm of the diffusion series, is in a region."""
    return bool(own.solid(grid).contains(np.asarray(point_ras_mm)[None])[0])


def moved(own: AnyRegion, shift_mm: Array, grid: Grid) -> AnyRegion:
    """Give a region shifted, (3,) RAS mm; painted ones by whole voxels and not off the grid."""
    if isinstance(own, OwnRegion):
        x, y, z = (round(float(v), 1) for v in np.asarray(own.centre_ras_mm) + shift_mm)
        return replace(own, centre_ras_mm=(x, y, z))
    steps = np.rint(np.linalg.inv(grid.ras_from_vox[:3, :3]) @ shift_mm)
    most = np.maximum(np.asarray(grid.shape) - own.mask.shape, 0)
    i, j, k = (int(v) for v in np.clip(np.asarray(own.first_vox) + steps, 0, most))
    return replace(own, first_vox=(i, j, k))
