"""The picture of the template's fit, from what a case holds."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from dtiplan.domain.errors import UserError
from dtiplan.domain.geometry import transform_points
from dtiplan.domain.image import Image
from dtiplan.domain.tracts import Space, TractDefinition
from dtiplan.domain.units import Unit
from dtiplan.workflow.cases.case import Case
from dtiplan.workflow.files.durable import disk_troubles_told

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from dtiplan.domain.geometry import Array, Grid
    from dtiplan.render.pictures import Style
    from dtiplan.render.template_picture import RegionTest

_NEEDED = ("maps", "template_map")
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


def draw_template_of(case: Case, path: Path) -> None:
    """Draw the picture of a case's fit into a file, dark as on the screen.

    Raises
    ------
    UserError
        The template was not fitted yet.
    """
    from dtiplan.render.pictures import SCREEN

    missing = [name for name in _NEEDED if case.manifest.artifact(name) is None]
    if missing:
        raise UserError(
            "The picture of the fit cannot be drawn.",
            f"The case has no {missing[0]} yet.",
            "Run 'register-template' first.",
            "no-template-fit",
        )
    with disk_troubles_told(f"The picture cannot be written to {path}."):
        path.parent.mkdir(parents=True, exist_ok=True)
        # Under another name first: who waits for the file must not read half of it.
        begun = path.with_name(f"begun_{path.name}")
        draw_template({name: case.read(name) for name in _NEEDED}, begun, SCREEN)
        begun.replace(path)


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
