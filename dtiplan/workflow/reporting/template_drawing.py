"""The picture of the template's fit, from what a case holds."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from dtiplan.domain.geometry import transform_points
from dtiplan.domain.image import Image
from dtiplan.domain.tracts import Space, TractDefinition
from dtiplan.domain.units import Unit

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from dtiplan.domain.geometry import Array, Grid
    from dtiplan.render.pictures import Style
    from dtiplan.render.template_picture import RegionTest

_SHOWN = ("CST_L", "CST_R", "OpticRad_L", "OpticRad_R")
"""Tracts whose regions are drawn: more would hide the anatomy they are judged by."""


def draw_template(has: dict[str, Any], path: Path, style: Style) -> None:
    """Draw how the template lies on the patient's FA.

    Parameters
    ----------
    has : dict
        The artifacts ``maps`` and ``template_map``.
    path : Path
        PNG to write.
    style : Style
    """
    from dtiplan.io.locations import resource
    from dtiplan.io.nifti import read_image
    from dtiplan.io.tract_definitions import read_definitions
    from dtiplan.processing.atlas.template import TemplateMap
    from dtiplan.render.template_picture import template_picture

    template_fa = read_image(resource("template", "fa_mni.nii.gz"), "template_fa", Unit.NONE)
    found = TemplateMap.from_arrays(has["template_map"])
    known = read_definitions(None)
    shown = [known[name] for name in _SHOWN if name in known]
    places = None if found.local is None else found.local.lesion_mm
    template_picture(
        has["maps"],
        template_fa,
        found.to_template_mm,
        path,
        regions={d.name: _waypoints(d) for d in shown if d.space is Space.TEMPLATE},
        lesion=None if places is None or not len(places) else _mask(places, has["maps"].grid),
        style=style,
    )


def _waypoints(definition: TractDefinition) -> RegionTest:
    """Give a test for all regions together that the tract must pass."""

    def inside(points_mm: Array) -> NDArray[np.bool_]:
        found = np.zeros(len(points_mm), dtype=bool)
        for region in definition.include.values():
            found |= region.contains(points_mm)
        return found

    return inside


def _mask(places_mm: NDArray[np.float32], grid: Grid) -> Image:
    values = np.zeros(grid.shape, dtype=bool)
    index = np.rint(transform_points(grid.vox_from_ras, places_mm)).astype(int)
    values[tuple(index.T)] = True
    return Image(values, grid, Unit.NONE, "lesion")
