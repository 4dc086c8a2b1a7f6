"""Regions as a tract definition writes them down: one shape each, in millimetres."""

from __future__ import annotations

import itertools
import math
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from dtiplan.domain.errors import UserError
from dtiplan.domain.image import Image
from dtiplan.domain.regions import (
    Box,
    Ellipsoid,
    MaskRegion,
    Plane,
    ProbabilityRegion,
    Region,
    Tube,
    WarpedRegion,
    mirrored,
    sphere,
)
from dtiplan.domain.units import Unit
from dtiplan.io.locations import resource

if TYPE_CHECKING:
    from dtiplan.io.toml_entries import Entry

_MORE_KEYS = {
    "box": (),
    "sphere": (),
    "ellipsoid": (),
    "plane": ("above", "below"),
    "tube": ("radius",),
    "mask": (),
    "probability": ("threshold",),
}
"""Shapes, and what each needs besides; every region may have a source."""

_SHIPPED = "shipped:"
_AXES = {"x": (1.0, 0.0, 0.0), "y": (0.0, 1.0, 0.0), "z": (0.0, 0.0, 1.0)}


def read_region(entry: Entry, folder: Path, is_mirrored: bool) -> Region:
    """Read one region.

    Parameters
    ----------
    entry : Entry
        A table with exactly one shape.
    folder : Path
        Of the definition file; masks and maps lie below it.
    is_mirrored : bool
        Whether the mirror image at the midline x = 0 is wanted.

    Raises
    ------
    UserError
        Naming file, line and key.
    """
    if not isinstance(entry.value, dict):
        raise entry.wrong("a shape is needed, for example { box = [x0, x1, y0, y1, z0, z1] }")
    shapes = [shape for shape in _MORE_KEYS if shape in entry]
    if len(shapes) != 1:
        raise entry.wrong(f"exactly one of {', '.join(_MORE_KEYS)} is needed")
    entry.table((shapes[0], "source", *_MORE_KEYS[shapes[0]]))
    region = _READERS[shapes[0]](entry, folder)
    return mirrored(region) if is_mirrored else region


def _box(entry: Entry, _folder: Path) -> Region:
    box = entry.at("box")
    x0, x1, y0, y1, z0, z1 = box.numbers(6)
    if x0 > x1 or y0 > y1 or z0 > z1:
        raise box.wrong("a box is x0, x1, y0, y1, z0, z1 with the smaller first")
    return Box((x0, y0, z0), (x1, y1, z1))


def _sphere(entry: Entry, _folder: Path) -> Region:
    x, y, z, radius = entry.at("sphere").numbers(4)
    return sphere((x, y, z), _radius(entry.at("sphere"), radius))


def _ellipsoid(entry: Entry, _folder: Path) -> Region:
    x, y, z, a, b, c = entry.at("ellipsoid").numbers(6)
    radii = [_radius(entry.at("ellipsoid"), radius) for radius in (a, b, c)]
    return Ellipsoid((x, y, z), (radii[0], radii[1], radii[2]))


def _radius(entry: Entry, radius_mm: float) -> float:
    if radius_mm <= 0:
        raise entry.wrong("a radius must be above 0 mm")
    return radius_mm


def _plane(entry: Entry, _folder: Path) -> Region:
    plane = entry.at("plane")
    if isinstance(plane.value, str):
        normal = plane.choice(_AXES.__getitem__, _AXES)
    else:
        a, b, c = plane.numbers(3)
        normal = (a, b, c)
    if not any(normal):
        raise plane.wrong("x, y, z or a direction of three numbers that are not all 0 is needed")
    above = entry.at("above").number() if "above" in entry else -math.inf
    below = entry.at("below").number() if "below" in entry else math.inf
    if above >= below or above == -below == -math.inf:
        raise plane.wrong("above, below or both are needed (mm), with above smaller than below")
    return Plane(normal, above, below)


def _tube(entry: Entry, _folder: Path) -> Region:
    tube = entry.at("tube")
    corners = [corner.numbers(3) for corner in tube.elements(2)]
    for number, (one, other) in enumerate(itertools.pairwise(corners), start=1):
        if one == other:
            raise tube.at(number).wrong("it is the same point as the one before")
    radius = entry.at("radius")
    return Tube(tuple((x, y, z) for x, y, z in corners), _radius(radius, radius.number()))


def _mask(entry: Entry, folder: Path) -> Region:
    image = _image(entry.at("mask"), folder)
    inside = np.asarray(image.values) > 0.5
    if not inside.any():
        raise entry.at("mask").wrong("the mask is empty")
    return MaskRegion(inside, image.grid)


def _probability(entry: Entry, folder: Path) -> Region:
    named = entry.at("probability")
    image = _image(named, folder)
    values = np.asarray(image.values, dtype=np.float32)
    if values.min() < 0 or values.max() > 1:
        raise named.wrong(
            f"its values run from {values.min():g} to {values.max():g}; a probability is 0 to 1"
        )
    threshold = entry.at("threshold").number(0.0, 1.0)
    if threshold == 0.0 or threshold > values.max():
        raise entry.at("threshold").wrong(
            f"it must be above 0 and at most {values.max():g}, the largest value of the map"
        )
    return ProbabilityRegion(values, image.grid, threshold)


_READERS = {
    "box": _box,
    "sphere": _sphere,
    "ellipsoid": _ellipsoid,
    "plane": _plane,
    "tube": _tube,
    "mask": _mask,
    "probability": _probability,
}


def _image(entry: Entry, folder: Path) -> Image:
    """Read a volume beside the definition file, or one that the program ships."""
    from dtiplan.io.nifti import read_image  # loads nibabel, which a list of tracts can do without

    name = entry.text()
    if name.startswith(_SHIPPED):
        path = resource("template", name.removeprefix(_SHIPPED))
        place = resource("template")
    else:
        path, place = folder / name, folder
    if not path.resolve().is_relative_to(place.resolve()):
        raise entry.wrong("the file must lie beside the definition")
    if not path.is_file():
        raise entry.wrong(f"there is no file {name}")
    try:
        image = read_image(path, entry.name, Unit.NONE)
    except UserError as error:
        raise entry.wrong(f"{error.problem} {error.cause}".rstrip(".")) from error
    if image.values.ndim != 3:
        raise entry.wrong(f"one volume is needed, not {image.values.shape[3]}")
    return image


@dataclass(frozen=True, eq=False)
class WrittenRegion:
    """A region as text, with the volume that must lie beside the file, if any."""

    text: str
    image: Image | None = None


def written_region(
    region: Region, file_name: str, source: str = "", *, is_mirrored: bool = False
) -> WrittenRegion:
    """Write one region as an inline table.

    Parameters
    ----------
    region : Region
    file_name : str
        For the volume of a mask or map.
    source : str
        Where it comes from; empty for none.
    is_mirrored : bool
        Whether the file describes the other side, so that the mirror image is written.

    Raises
    ------
    UserError
        ``region-unwritable``: it is seen through a map of points, which no file can hold.
    """
    if is_mirrored and not isinstance(region, WarpedRegion):
        region = mirrored(region)
    image = None
    if isinstance(region, MaskRegion):
        image = Image(region.mask, region.grid, Unit.NONE, "mask")
    if isinstance(region, ProbabilityRegion):
        image = Image(region.probability, region.grid, Unit.NONE, "probability")
    fields = dict(_fields(region, file_name))
    if source:
        fields["source"] = quoted(source)
    return WrittenRegion("{ " + ", ".join(f"{k} = {v}" for k, v in fields.items()) + " }", image)


def _fields(region: Region, file_name: str) -> Mapping[str, str]:
    match region:
        case Box((x0, y0, z0), (x1, y1, z1)):
            return {"box": listed((x0, x1, y0, y1, z0, z1))}
        case Ellipsoid(centre, radii) if radii[0] == radii[1] == radii[2]:
            return {"sphere": listed((*centre, radii[0]))}
        case Ellipsoid(centre, radii):
            return {"ellipsoid": listed((*centre, *radii))}
        case Plane():
            limits = {"above": region.above_mm, "below": region.below_mm}
            ends = {key: plain(mm) for key, mm in limits.items() if math.isfinite(mm)}
            return {"plane": listed(region.normal), **ends}
        case Tube(path, radius):
            corners = ", ".join(listed(corner) for corner in path)
            return {"tube": f"[{corners}]", "radius": plain(radius)}
        case MaskRegion():
            return {"mask": quoted(file_name)}
        case ProbabilityRegion():
            return {"probability": quoted(file_name), "threshold": plain(region.threshold)}
    raise UserError(
        "The tract definition cannot be saved.",
        f"A region of it ({type(region).__name__}) follows this patient's brain and has no "
        "shape of its own.",
        "Draw the region as a ball, a box or painted voxels, and save that.",
        "region-unwritable",
    )


def quoted(text: str) -> str:
    """Write a text for TOML."""
    import json

    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def plain(number: float) -> str:
    """Write a number so that it is read back the same."""
    return str(int(number)) if number == int(number) else repr(float(number))


def listed(numbers: tuple[float, ...]) -> str:
    """Write a list of numbers."""
    return f"[{', '.join(plain(number) for number in numbers)}]"
