"""Tract definitions: the rules below ``resources/tracts``, one TOML file for each tract.

In the template's millimetres a file describes the left side and the right side is its mirror. In
the patient's millimetres (``space = "patient"``) nothing is mirrored: such a file has one side and
its regions are where they say, also those given as a mask file beside it.
"""

from __future__ import annotations

import math
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import numpy as np

from dtiplan.domain.errors import UserError
from dtiplan.domain.regions import Box, Ellipsoid, MaskRegion, Region, Tube, sphere
from dtiplan.domain.structures import check_name
from dtiplan.domain.tracts import Code, Plausibility, Side, Space, TractDefinition
from dtiplan.domain.units import Unit
from dtiplan.io.locations import resource

Table = dict[str, Any]
Choice = TypeVar("Choice")

_KEYS = {
    "name", "title", "sides", "space", "code", "colour_rgb", "length_mm", "plausibility",
    "include", "exclude", "seeds", "clip", "cut", "max_angle_deg", "sources", "validated_on",
    "caveat", "colour_rgb_right",
}  # fmt: skip
_SHAPE_SIZES = {"box": 6, "sphere": 4, "ellipsoid": 6}


def read_definitions(folder: Path | None = None) -> dict[str, TractDefinition]:
    """Read all tract definitions of a folder.

    Parameters
    ----------
    folder : Path, optional
        By default the definitions shipped with the program.

    Returns
    -------
    dict
        Definition by structure name, for example ``CST_L``, in alphabetical order.

    Raises
    ------
    UserError
        Naming the file and the key, if a file is not TOML or a value is missing or wrong, or
        if there is no definition at all.
    """
    place = folder if folder is not None else resource("tracts")
    found: dict[str, TractDefinition] = {}
    for path in sorted(place.glob("*.toml")):
        for definition in _read(path):
            if definition.name in found:
                raise _bad(path, "name", f"the name {definition.name} was used before")
            found[definition.name] = definition
    if not found:
        raise UserError(
            "No tract can be searched.",
            f"There is no definition file (*.toml) in {place}.",
            "Name a folder with tract definitions.",
            "no-tract-definitions",
        )
    return dict(sorted(found.items()))


def _read(path: Path) -> list[TractDefinition]:
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise _bad(path, "the file", str(error)) from error
    unknown = sorted(set(table) - _KEYS)
    if unknown:
        raise _bad(path, unknown[0], f"no such key; known are {', '.join(sorted(_KEYS))}")
    sides = _get(path, table, "sides", list)
    if table.get("space") == Space.PATIENT and len(sides) != 1:
        raise _bad(path, "sides", "regions in the patient's millimetres belong to one side only")
    return [_definition(path, table, _one_of(path, "sides", Side, side)) for side in sides]


def _definition(path: Path, table: Table, side: Side) -> TractDefinition:
    space = _one_of(path, "space", Space, table.get("space", Space.TEMPLATE))
    mirrored = side is Side.RIGHT and space is Space.TEMPLATE
    suffix = {Side.LEFT: "_L", Side.RIGHT: "_R", Side.MIDLINE: ""}[side]
    include = _regions(path, table, "include", mirrored)
    seeds = _names(path, table, "seeds", include)
    clip = _names(path, table, "clip", include) if "clip" in table else ()
    if len(clip) not in (0, 2):
        raise _bad(path, "clip", f"two regions are needed, not {len(clip)}")
    cut = table.get("cut", {})
    optional = _names(path, cut, "optional", include) if cut else ()
    found, sparse = _numbers(path, table, "plausibility", 2)
    shortest, longest = _numbers(path, table, "length_mm", 2)
    if not 0 <= shortest < longest or not 0 < sparse <= found:
        raise _bad(path, "length_mm or plausibility", "the two numbers are not in order")
    name = _get(path, table, "name", str) + suffix
    check_name(name)
    return TractDefinition(
        name=name,
        title=_get(path, table, "title", str) + ("" if side is Side.MIDLINE else f", {side}"),
        side=side,
        code=_code(path, table),
        include=include,
        exclude=_regions(path, table, "exclude", mirrored) if "exclude" in table else {},
        seeds=seeds,
        length_mm=(shortest, longest),
        plausibility=Plausibility(int(found), int(sparse)),
        colour_rgb=_colour(path, table, side is Side.RIGHT),
        sources=(
            *(str(source) for source in _get(path, table, "sources", list)),
            f"Validated on: {_get(path, table, 'validated_on', str)}",
        ),
        space=space,
        clip=(clip[0], clip[1]) if clip else None,
        optional_when_cut=optional,
        shortest_when_cut_mm=_numbers(path, cut, "shortest_mm", 1, "cut")[0] if cut else None,
        max_angle_deg=_max_angle(path, table),
        caveat=_get(path, table, "caveat", str).strip() if "caveat" in table else "",
    )


def _regions(path: Path, table: Table, key: str, mirrored: bool) -> dict[str, Region]:
    named = _get(path, table, key, dict)
    return {name: _region(path, f"{key}.{name}", value, mirrored) for name, value in named.items()}


def _region(path: Path, key: str, value: object, mirrored: bool) -> Region:
    if not isinstance(value, dict):
        raise _bad(path, key, "a shape is needed, for example { box = [x0, x1, y0, y1, z0, z1] }")
    shapes = [shape for shape in (*_SHAPE_SIZES, "tube", "mask") if shape in value]
    if len(shapes) != 1:
        raise _bad(path, key, "exactly one of box, sphere, ellipsoid, tube, mask is needed")
    if shapes == ["mask"]:
        return _mask(path, key, value, mirrored)
    if shapes == ["tube"]:
        return _tube(path, key, value, mirrored)
    n = _numbers(path, value, shapes[0], _SHAPE_SIZES[shapes[0]], key)
    sign = -1.0 if mirrored else 1.0
    if shapes == ["box"]:
        x0, x1 = sorted((sign * n[0], sign * n[1]))
        if n[0] > n[1] or n[2] > n[3] or n[4] > n[5]:
            raise _bad(path, key, "a box is x0, x1, y0, y1, z0, z1 with the smaller first")
        return Box((x0, n[2], n[4]), (x1, n[3], n[5]))
    if min(n[3:]) <= 0:
        raise _bad(path, key, "a radius must be above 0 mm")
    centre = (sign * n[0], n[1], n[2])
    return sphere(centre, n[3]) if shapes == ["sphere"] else Ellipsoid(centre, (n[3], n[4], n[5]))


def _mask(path: Path, key: str, value: Table, mirrored: bool) -> MaskRegion:
    """Read a NIfTI mask whose path is relative to the definition file."""
    if mirrored:
        raise _bad(path, key, "a mask cannot be mirrored; give each side a file of its own")
    from dtiplan.io.nifti import read_image  # loads nibabel, which a list of tracts can do without

    image = read_image(path.parent / _get(path, value, "mask", str, key), "mask", Unit.NONE)
    inside = np.asarray(image.values) > 0.5
    if not inside.any():
        raise _bad(path, key, "the mask is empty")
    return MaskRegion(inside, image.grid)


def _tube(path: Path, key: str, value: Table, mirrored: bool) -> Tube:
    sign = -1.0 if mirrored else 1.0
    corners = [
        _numbers(path, {"tube": corner}, "tube", 3, key)
        for corner in _get(path, value, "tube", list, key)
    ]
    radius = _numbers(path, value, "radius", 1, key)[0]
    if len(corners) < 2 or radius <= 0:
        raise _bad(path, key, "a tube needs two points or more and a radius above 0 mm")
    return Tube(tuple((sign * x, y, z) for x, y, z in corners), radius)


def _max_angle(path: Path, table: Table) -> float | None:
    if "max_angle_deg" not in table:
        return None
    angle_deg = _numbers(path, table, "max_angle_deg", 1)[0]
    if not 0.0 < angle_deg <= 90.0:
        raise _bad(path, "max_angle_deg", f"{angle_deg} is not in (0, 90] degrees")
    return angle_deg


def _colour(path: Path, table: Table, mirrored: bool) -> tuple[int, int, int]:
    key = "colour_rgb_right" if mirrored and "colour_rgb_right" in table else "colour_rgb"
    red, green, blue = _numbers(path, table, key, 3)
    for value in (red, green, blue):
        if value != int(value) or not 0 <= value <= 255:
            raise _bad(path, key, f"{value:g} is not a whole number from 0 to 255")
    return int(red), int(green), int(blue)


def _code(path: Path, table: Table) -> Code:
    code = _get(path, table, "code", dict)
    return Code(*(_get(path, code, key, str, "code") for key in ("value", "scheme", "meaning")))


def _names(path: Path, table: Table, key: str, include: dict[str, Region]) -> tuple[str, ...]:
    names = tuple(str(name) for name in _get(path, table, key, list))
    missing = [name for name in names if name not in include]
    if missing:
        raise _bad(path, key, f"'{missing[0]}' is not an include region")
    return names


def _numbers(
    path: Path, table: Table, key: str, count: int, parent: str | None = None
) -> tuple[float, ...]:
    value = table.get(key)
    listed = value if isinstance(value, list) else [value]
    numbers = [
        float(v)
        for v in listed
        if isinstance(v, int | float) and not isinstance(v, bool) and math.isfinite(v)
    ]
    if len(numbers) != len(listed) or len(numbers) != count:
        raise _bad(path, f"{parent}.{key}" if parent else key, f"{count} number(s) are needed")
    return tuple(numbers)


def _get(path: Path, table: Table, key: str, kind: type, parent: str | None = None) -> Any:
    value = table.get(key)
    if not isinstance(value, kind) or not value:
        name = f"{parent}.{key}" if parent else key
        raise _bad(path, name, f"a {kind.__name__} is needed, not {value!r}")
    return value


def _one_of(path: Path, key: str, kind: Callable[[str], Choice], value: str) -> Choice:
    try:
        return kind(value)
    except ValueError as error:
        raise _bad(path, key, str(error)) from error


def _bad(path: Path, key: str, why: str) -> UserError:
    return UserError(
        "A tract definition cannot be used.",
        f"{path.name}, {key}: {why}.",
        "Mend the file; the shipped definitions show the form.",
        "bad-tract-definition",
    )
