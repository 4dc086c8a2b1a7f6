"""Read the descriptions of digital objects below ``phantoms/``."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import numpy as np

from dtiplan.domain.digital_patient import (
    DiffusionProtocol,
    FibreBundle,
    PhantomSpec,
    Pose,
    Scan,
    Solid,
    Tissue,
)
from dtiplan.domain.errors import UserError
from dtiplan.domain.structured_text import parsed_toml
from dtiplan.io.locations import phantom

_LARGEST = 1e6
"""Beyond any length in mm, number of voxels or property of a tissue."""


def phantom_names() -> tuple[str, ...]:
    """Give the names of the digital objects that come with the program."""
    found = phantom().glob("*/phantom.toml")
    return tuple(sorted(path.parent.name for path in found if _is_digital_patient(path)))


def _is_digital_patient(path: Path) -> bool:
    """Tell the description of a head from that of a test object, which has no tissues."""
    return "[tissues]" in path.read_text(encoding="utf-8")


def read_phantom_spec(name: str) -> PhantomSpec:
    """Read the description of a digital object that comes with the program.

    Raises
    ------
    UserError
        When there is none of this name, or its file is damaged.
    """
    if name not in phantom_names():
        raise UserError(
            f"There is no digital object '{name}'.",
            f"Known are: {', '.join(phantom_names()) or 'none'}.",
            "Choose one of these.",
            "unknown-phantom",
        )
    return read_spec_file(phantom(name, "phantom.toml"))


def read_spec_file(path: Path) -> PhantomSpec:
    """Read a ``phantom.toml``.

    Raises
    ------
    UserError
        When it cannot be read or a value is missing or wrong.
    """
    try:
        table = parsed_toml(path.read_text(encoding="utf-8"))
        _refuse_impossible_numbers(table)
        return _spec(table)
    except (tomllib.TOMLDecodeError, KeyError, TypeError, ValueError) as error:
        raise UserError(
            f"The description {path.name} of a digital object cannot be used.",
            f"{type(error).__name__}: {error}.",
            "Compare it with phantoms/digital-patient/phantom.toml.",
            "phantom-description",
        ) from error


def _refuse_impossible_numbers(value: Any) -> None:
    """Refuse what is infinite, no number, or larger than any head, anywhere in a table."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for each in value:
            _refuse_impossible_numbers(each)
    elif isinstance(value, int | float) and not abs(value) <= _LARGEST:
        raise ValueError(f"{str(value)[:20]} is not a possible value")


def _spec(table: dict[str, Any]) -> PhantomSpec:
    tissues = {name: Tissue(**values) for name, values in table["tissues"].items()}
    solids = tuple(_solid(item) for item in table["solid"])
    gtv = _solid(table["gtv"])
    unknown = {solid.tissue for solid in (*solids, gtv)} - set(tissues)
    if unknown:
        raise ValueError(f"no such tissue: {', '.join(sorted(unknown))}")
    return PhantomSpec(
        name=table["name"],
        title=table["title"],
        pose=_pose(table["pose"]),
        ct_pose=_pose(table["ct_pose"]),
        diffusion=_scan(table["diffusion"]),
        t1=_scan(table["t1"]),
        ct=_scan(table["ct"]),
        protocol=DiffusionProtocol(**table["protocol"]),
        tissues=tissues,
        layers_mm=tuple(table["layers_mm"]),
        background_fa=float(table["background_fa"]),
        bundles=tuple(_bundle(item) for item in table["bundle"]),
        solids=solids,
        gtv=gtv,
    )


def _pose(table: dict[str, Any]) -> Pose:
    return Pose(**{key: tuple(value) for key, value in table.items()})


def _scan(table: dict[str, Any]) -> Scan:
    return Scan(**{key: tuple(value) for key, value in table.items()})


def _solid(table: dict[str, Any]) -> Solid:
    x_y_z_radius = [(float(x), float(y), float(z), float(r)) for x, y, z, r in table["points"]]
    return Solid(table["tissue"], tuple(x_y_z_radius))


def _bundle(table: dict[str, Any]) -> FibreBundle:
    ribs = tuple(np.asarray(rib, dtype=np.float64) for rib in table["ribs"])
    if len({rib.shape for rib in ribs}) != 1 or ribs[0].ndim != 2 or ribs[0].shape[1] != 4:
        raise ValueError(f"the ribs of {table['name']} need equally many points of x, y, z, radius")
    return FibreBundle(
        name=table["name"],
        ribs=ribs,
        fa=float(table["fa"]),
        md_mm2_s=float(table["md_mm2_s"]),
        is_truth=bool(table["truth"]),
        density=float(table.get("density", 1.0)),
    )
