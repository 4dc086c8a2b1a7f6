"""Picture of the template's fit: its edges and the tracts' regions on the patient's FA."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter

from dtiplan.domain.geometry import Array
from dtiplan.domain.image import Image
from dtiplan.domain.maps import TensorMaps
from dtiplan.render import colormaps
from dtiplan.render.pictures import (
    SCREEN,
    Heading,
    Outline,
    Panel,
    Style,
    draw,
    pixels_per_mm,
    save,
)
from dtiplan.render.planes import bounds_mm, sample, three_planes

RegionTest = Callable[[Array], NDArray[np.bool_]]

_FA_WINDOW = (0.0, 0.8)
_TEMPLATE_COLOUR = "#ffb347"
_LESION_COLOUR = "#ff5c8a"
_WHITE_MATTER_FA = 0.25
_BRAIN_FA = 0.03
_ROWS_MM = ((0.0, 0.0, 0.0), (22.0, 12.0, -16.0))
"""Second row of planes: so far to the left, back and up of the first, to see both hemispheres'
white matter and not only the middle."""


def template_picture(
    maps: TensorMaps,
    template_fa: Image,
    to_template_mm: Callable[[Array], Array],
    path: Path,
    *,
    regions: Mapping[str, RegionTest] | None = None,
    lesion: Image | None = None,
    style: Style = SCREEN,
) -> Path:
    """Draw the edges of the template, carried into the patient, on the patient's FA.

    Parameters
    ----------
    maps : TensorMaps
        The patient's.
    template_fa : Image
    to_template_mm : callable
        Carries patient RAS mm (..., 3) to the template's.
    path : Path
        PNG to write.
    regions : mapping, optional
        Tests whether template points (n, 3) lie in a region, by the region's name.
    lesion : Image, optional
        Boolean, on the patient's grid: what was left out of the fit.
    style : Style
    """
    low, high = bounds_mm(maps.mask)
    middle = (low + high) / 2
    rows = [three_planes(low, high, middle + np.asarray(shift)) for shift in _ROWS_MM]
    scale = pixels_per_mm(rows[0], height=430)
    colours = dict(zip(regions or {}, _colours(len(regions or {})), strict=True))
    panels = []
    for planes in rows:
        row = []
        for plane in planes:
            points = plane.points_ras_mm(scale)
            shown = colormaps.grey(sample(maps.fa, points), _FA_WINDOW)
            there = to_template_mm(points)
            template = gaussian_filter(sample(template_fa, there), 0.5 * scale)
            outlines = [
                Outline(template, _WHITE_MATTER_FA, _TEMPLATE_COLOUR, 1.1),
                Outline(template, _BRAIN_FA, _TEMPLATE_COLOUR, 0.7),
                *_of_regions(regions or {}, colours, there),
            ]
            if lesion is not None:
                inside = sample(_as_numbers(lesion), points)
                outlines.append(Outline(inside, 0.5, _LESION_COLOUR, 1.6))
            row.append(Panel(plane, shown, outlines=tuple(outlines)))
        panels.append(row)
    legend: list[tuple[str | tuple[float, float, float], str]] = [
        (_TEMPLATE_COLOUR, "template: white matter and brain")
    ]
    if lesion is not None:
        legend.append((_LESION_COLOUR, "lesion, left out of the fit"))
    legend += [(colour, name) for name, colour in colours.items()]
    heading = Heading(
        "Fit of the template",
        "Patient's FA (no unit, 0 to 0.8) and the outlines of the template on it",
        tuple(legend),
        (
            "The outlines must follow the bright bundles: corpus callosum, internal capsules, "
            "edge of the brain. Where they do not, no tract's region is where it should be.",
        ),
    )
    return save(draw(panels, heading, style), path)


def _of_regions(
    regions: Mapping[str, RegionTest], colours: Mapping[str, str], there: Array
) -> Sequence[Outline]:
    flat = there.reshape(-1, 3)
    return [
        Outline(test(flat).reshape(there.shape[:-1]).astype(np.float32), 0.5, colours[name], 1.6)
        for name, test in regions.items()
    ]


def _colours(n: int) -> Sequence[str]:
    known = ("#5cc8ff", "#7dff7a", "#ffe45c", "#c58bff", "#ff8a5c", "#5cffe0")
    return [known[i % len(known)] for i in range(n)]


def _as_numbers(mask: Image) -> Image:
    return Image(np.asarray(mask.values, np.float32), mask.grid, mask.unit, mask.name)
