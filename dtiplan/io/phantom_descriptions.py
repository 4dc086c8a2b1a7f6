"""Read the descriptions of phantoms: those that come with the program, and a user's own."""

from __future__ import annotations

import itertools
import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any, cast, get_args

from dtiplan.domain.errors import UserError
from dtiplan.domain.phantoms.description import (
    Ball,
    Compartment,
    Cylinder,
    Material,
    PhantomDescription,
    Place,
    Role,
    Shape,
    TruthPoint,
    Tube,
)
from dtiplan.domain.phantoms.laws import law_of
from dtiplan.domain.structured_text import parsed_toml
from dtiplan.io.locations import phantom

_FILE = "phantom.toml"

_TOP = {"name", "title", "source", "default_temperature_c", "measured", "mirror_symmetric"}
_MATERIAL = {
    *("title", "table_um2_s", "law", "valid_c", "relative_u", "generic", "b0_signal", "fa"),
    *("source", "typical_adc_um2_s", "aliases"),
}
_COMPARTMENT = {
    *("label", "material", "role", "ball", "cylinder", "tube"),
    *("wall_mm", "wall_material"),
}


def description_names() -> tuple[str, ...]:
    """Give the names of the phantoms that come with the program."""
    found = phantom().glob(f"*/{_FILE}")
    return tuple(sorted(path.parent.name for path in found if _is_description(path)))


def _is_description(path: Path) -> bool:
    return "[[compartment]]" in path.read_text(encoding="utf-8")


def read_description(name_or_path: str | Path) -> PhantomDescription:
    """Read the description of a phantom.

    Parameters
    ----------
    name_or_path : str or Path
        One of ``description_names``, or a file (or the folder of a ``phantom.toml``).

    Raises
    ------
    UserError
        When there is none of this name, or the file cannot be used.
    """
    names = description_names()
    if str(name_or_path) in names:
        return _read(phantom(str(name_or_path), _FILE))
    path = Path(name_or_path)
    path = path / _FILE if path.is_dir() else path
    if path.is_file():
        return _read(path)
    raise UserError(
        f"There is no phantom '{name_or_path}'.",
        f"Known are: {', '.join(names) or 'none'}; and no such file was found.",
        "Choose one of these, or give the path of a phantom.toml.",
        "unknown-phantom",
    )


def _read(path: Path) -> PhantomDescription:
    try:
        return _description(parsed_toml(path.read_text(encoding="utf-8")))
    except KeyError as error:
        cause = f"The value {error} is missing."
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, TypeError, ValueError) as error:
        cause = f"{error}."
    except OSError as error:
        cause = f"It cannot be read: {error.strerror}."
    raise UserError(
        f"The description {path} of a phantom cannot be used.",
        cause,
        "Compare it with phantoms/nist-pvp/phantom.toml, which tells what each value means.",
        "phantom-description",
    )


def _description(table: dict[str, Any]) -> PhantomDescription:
    _only(table, _TOP | {"materials", "compartment"}, "the description")
    materials = {name: _material(name, values) for name, values in table["materials"].items()}
    compartments = tuple(part for item in table["compartment"] for part in _compartments(item))
    labels = [compartment.label for compartment in compartments]
    measured = tuple(table.get("measured", ()))
    _complain("label used twice", {label for label in labels if labels.count(label) > 1})
    _complain("no such material", {c.material for c in compartments} - set(materials))
    _complain("measured, but no such compartment", set(measured) - set(labels))
    return PhantomDescription(
        name=str(table["name"]),
        title=str(table["title"]),
        source=str(table.get("source", "")),
        compartments=compartments,
        materials=materials,
        default_temperature_c=float(table["default_temperature_c"]),
        measured_labels=measured,
        mirror_symmetric=bool(table.get("mirror_symmetric", False)),
    )


def _only(table: dict[str, Any], known: set[str], where: str) -> None:
    _complain(f"{where} has values that mean nothing", set(table) - known)


def _complain(what: str, names: set[str]) -> None:
    if names:
        raise ValueError(f"{what}: {', '.join(sorted(names))}")


def _material(name: str, table: dict[str, Any]) -> Material:
    where = f"material {name}"
    _only(table, _MATERIAL, where)
    law = str(table.get("law", ""))
    if law:
        law_of(law)
    points = tuple(_point(row, where) for row in table.get("table_um2_s", ()))
    temperatures = [point.temperature_c for point in points]
    if temperatures != sorted(set(temperatures)):
        raise ValueError(f"{where}: the temperatures of the table must rise")
    low, high = (float(value) for value in table.get("valid_c", (0.0, 40.0)))
    return Material(
        name=name,
        title=str(table["title"]),
        points=points,
        law=law,
        valid_c=(low, high),
        relative_u=_not_negative(table, "relative_u", where),
        generic=bool(table.get("generic", False)),
        b0_signal=_not_negative(table, "b0_signal", where, 1000.0),
        fa=_not_negative(table, "fa", where),
        source=str(table.get("source", "")),
        typical_adc_mm2_s=_not_negative(table, "typical_adc_um2_s", where) * 1e-6,
        aliases=tuple(str(alias) for alias in table.get("aliases", ())),
    )


def _point(row: list[float], where: str) -> TruthPoint:
    if len(row) != 3:
        raise ValueError(f"{where}: a row of the table is temperature (C), ADC and u (um2/s)")
    temperature_c, adc_um2_s, u_um2_s = (float(value) for value in row)
    if not (adc_um2_s > 0 and u_um2_s >= 0):
        raise ValueError(f"{where}: ADC {adc_um2_s:g} +- {u_um2_s:g} um2/s is impossible")
    return TruthPoint(temperature_c, adc_um2_s * 1e-6, u_um2_s * 1e-6)


def _not_negative(table: dict[str, Any], key: str, where: str, default: float = 0.0) -> float:
    value = float(table.get(key, default))
    if not value >= 0.0:
        raise ValueError(f"{where}: {key} is {value:g} and must not be negative")
    return value


def _compartments(table: dict[str, Any]) -> list[Compartment]:
    """Give a compartment, after its wall where it has one."""
    label = str(table["label"])
    where = f"compartment {label}"
    _only(table, _COMPARTMENT, where)
    role = str(table["role"])
    if role not in get_args(Role):
        raise ValueError(f"{where}: role '{role}' is none of {', '.join(get_args(Role))}")
    shape = _shape(table, where)
    inner = Compartment(label, str(table["material"]), shape, cast("Role", role))
    wall_mm = _not_negative(table, "wall_mm", where)
    if not wall_mm:
        return [inner]
    outer = replace(shape, radius_mm=shape.radius_mm + wall_mm)
    if isinstance(outer, Cylinder):
        outer = _lengthened(outer, wall_mm)
    return [Compartment(f"{label}-wall", str(table["wall_material"]), outer, "wall"), inner]


def _lengthened(cylinder: Cylinder, by_mm: float) -> Cylinder:
    """Move both ends of a cylinder outwards."""
    shift = cylinder.axis * by_mm
    x0, y0, z0 = (float(value) for value in cylinder.ends_mm[0] - shift)
    x1, y1, z1 = (float(value) for value in cylinder.ends_mm[1] + shift)
    return replace(cylinder, ends_mm=((x0, y0, z0), (x1, y1, z1)))


def _shape(table: dict[str, Any], where: str) -> Shape:
    kinds = [kind for kind in ("ball", "cylinder", "tube") if kind in table]
    if len(kinds) != 1:
        raise ValueError(f"{where} needs one of ball, cylinder and tube")
    values = table[kinds[0]]
    radius_mm = float(values["radius_mm"])
    if not radius_mm > 0:
        raise ValueError(f"{where}: radius_mm is {radius_mm:g} and must be above 0")
    if kinds[0] == "ball":
        return Ball(_place(values["centre_mm"], where), radius_mm)
    key = "ends_mm" if kinds[0] == "cylinder" else "points_mm"
    places = tuple(_place(place, where) for place in values[key])
    if any(first == second for first, second in itertools.pairwise(places)):
        raise ValueError(f"{where}: two neighbouring points are the same")
    if kinds[0] == "tube" and len(places) > 1:
        return Tube(places, radius_mm)
    if kinds[0] == "cylinder" and len(places) == 2:
        return Cylinder((places[0], places[1]), radius_mm)
    raise ValueError(f"{where}: a cylinder has two ends, a tube two points or more")


def _place(values: list[float], where: str) -> Place:
    if len(values) != 3:
        raise ValueError(f"{where}: a point has x, y and z in mm")
    x, y, z = (float(value) for value in values)
    return x, y, z
