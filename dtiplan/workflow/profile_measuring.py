"""Profiles along the tracts of a case: measured once, kept beside the case, told as JSON and CSV.

``profiles.json`` is made anew whenever what it was measured from has changed. Distances to targets
are measured once a registration is accepted; tracts come to the planning frame by it.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from dtiplan.domain.blind_copies import refuse_blind_copy
from dtiplan.domain.errors import UserError
from dtiplan.domain.findings import errors
from dtiplan.domain.geometry import Array, transform_points
from dtiplan.domain.progress import Progress, silent
from dtiplan.domain.structured_text import parsed_json
from dtiplan.domain.tract_profiles import MapProfile, TractProfile
from dtiplan.workflow.cases.case import Case
from dtiplan.workflow.cases.current_tracts import tracts_artifact
from dtiplan.workflow.files.durable import disk_troubles_told, replace_text

if TYPE_CHECKING:
    from dtiplan.domain.distortion import Distortion
    from dtiplan.domain.image import Image
    from dtiplan.processing.tracts.profiles import Away

FORM = 2
"""Raised when profiles are measured or written differently."""

_FILE = "profiles.json"
_NEEDED = ("maps", "template_map")
_FOR_TARGETS = ("targets", "planning", "accepted_registration")
_DISTORTION = "distortion"
_UM2_MS = 1000.0
"""mm2/s to um2/ms."""

Profiles = tuple[TractProfile, ...]


def measured_profiles(case: Case, progress: Progress = silent) -> Profiles:
    """Give the profile of every tract with streamlines; none where there are no tracts.

    Raises
    ------
    UserError
        An artifact of the case is damaged.
    """
    names = (*_NEEDED, tracts_artifact(case.manifest))
    if any(case.manifest.artifact(name) is None for name in names):
        return ()
    key = _key(case, (*names, *_FOR_TARGETS, _DISTORTION))
    with suppress(OSError, ValueError, KeyError, TypeError):
        kept = parsed_json((case.folder / _FILE).read_text(encoding="utf-8"))
        if kept["made_from"] == key:
            return tuple(_from_json(entry) for entry in kept["profiles"])
    found = _measure(case, progress)
    content = {"made_from": key, "profiles": [_as_json(each) for each in found]}
    with suppress(OSError, UserError):  # a case that may only be read is measured every time
        replace_text(case.folder / _FILE, json.dumps(content))
    return found


def _key(case: Case, names: tuple[str, ...]) -> str:
    refs = {name: case.manifest.artifact(name) for name in names}
    hashes = {name: ref.sha256 for name, ref in refs.items() if ref is not None}
    return hashlib.sha256(json.dumps([FORM, hashes]).encode()).hexdigest()


def _measure(case: Case, progress: Progress) -> Profiles:
    from dtiplan.processing.atlas.template import TemplateMap
    from dtiplan.processing.tracts.profiles import profile

    tracts = [t for t in case.read(tracts_artifact(case.manifest)) if len(t.streamlines)]
    if not tracts:
        return ()
    maps, template = case.read("maps"), TemplateMap.from_arrays(case.read("template_map"))
    targets, shift_mm = _targets(case), _shift(case)
    found = []
    for number, tract in enumerate(tracts):
        progress(number / len(tracts), tract.name)
        lines = tract.streamlines
        found.append(profile(tract.name, lines, maps, template.to_template_mm, targets, shift_mm))
    progress(1.0)
    return tuple(found)


def _shift(case: Case) -> Image | None:
    """Give how far tissue may lie from its true place; None where that is not known."""
    if case.manifest.artifact(_DISTORTION) is None:
        return None
    distortion: Distortion = case.read(_DISTORTION)
    return distortion.remaining_mm


def _targets(case: Case) -> dict[str, Away]:
    """Give how far points are from each target; none before the registration is accepted."""
    from dtiplan.processing.structures.surface_distance import Solid

    if any(case.manifest.artifact(name) is None for name in _FOR_TARGETS):
        return {}
    registration, planning = case.read("accepted_registration"), case.read("planning")
    transform = registration.transform
    is_other = transform.fixed_frame_uid != planning.frame_of_reference_uid
    if errors(registration.findings) or is_other:
        return {}

    def away_from(solid: Solid) -> Away:
        def away(points: Array) -> float:
            placed = planning.planes.from_ras(transform_points(transform.fixed_from_moving, points))
            return 0.0 if solid.contains(placed).any() else solid.nearest_mm(placed)

        return away

    return {t.name: away_from(Solid(t, planning.planes)) for t in case.read("targets")}


def profile_entries(profiles: Profiles) -> list[dict[str, Any]]:
    """Give profiles as they stand in JSON documents: mm, um2/ms, null where not measured."""
    return [_as_json(each, digits=4) for each in profiles]


def _as_json(found: TractProfile, digits: int | None = None) -> dict[str, Any]:
    entry: dict[str, Any] = {
        "tract": found.tract,
        "ends": list(found.ends),
        "core_ras_mm": _numbers(found.core_ras_mm, digits),
        "along_mm": _numbers(found.along_mm, digits),
        "n_streamlines": [int(n) for n in found.n_streamlines],
        "target_mm": {name: _numbers(each, digits) for name, each in found.target_mm.items()},
    }
    for name, each in found.maps.items():
        entry[_named(name, "mean")] = _numbers(each.mean * _scale(name), digits)
        entry[_named(name, "sd")] = _numbers(each.spread * _scale(name), digits)
    if found.shift_mm is not None:
        entry["shift_mean_mm"] = _numbers(found.shift_mm.mean, digits)
        entry["shift_sd_mm"] = _numbers(found.shift_mm.spread, digits)
    return entry


def _from_json(entry: Mapping[str, Any]) -> TractProfile:
    def back(name: str, kind: str) -> Array:
        values = np.array(entry[_named(name, kind)], dtype=np.float64)
        return np.asarray(values / _scale(name))

    return TractProfile(
        entry["tract"],
        (entry["ends"][0], entry["ends"][1]),
        np.array(entry["core_ras_mm"]),
        np.array(entry["along_mm"]),
        np.array(entry["n_streamlines"]),
        {n: MapProfile(back(n, "mean"), back(n, "sd")) for n in ("fa", "md", "ad", "rd")},
        {name: np.array(each) for name, each in entry["target_mm"].items()},
        _shift_from(entry),
    )


def _shift_from(entry: Mapping[str, Any]) -> MapProfile | None:
    if "shift_mean_mm" not in entry:
        return None
    mean, spread = (np.array(entry[f"shift_{kind}_mm"], np.float64) for kind in ("mean", "sd"))
    return MapProfile(mean, spread)


def _named(name: str, kind: str) -> str:
    return f"{name}_{kind}" if name == "fa" else f"{name}_{kind}_um2_ms"


def _scale(name: str) -> float:
    return 1.0 if name == "fa" else _UM2_MS


def _numbers(values: Array, digits: int | None) -> list[Any]:
    if values.ndim > 1:
        return [_numbers(row, digits) for row in values]
    given = [float(v) if digits is None else round(float(v), digits) for v in values]
    return [v if np.isfinite(v) else None for v in given]


def export_profiles(case: Case, path: Path, progress: Progress = silent) -> Profiles:
    """Write the profiles of a case as CSV, one row for each node of each tract.

    Raises
    ------
    UserError
        There is nothing to write, or it cannot be written.
    """
    profiles = measured_profiles(case, progress)
    if not profiles:
        raise UserError(
            "The profiles cannot be exported.",
            "No tract with streamlines was found in this case.",
            "Run find-tracts first.",
            "no-tracts",
        )
    frame_uid = case.read("mask").grid.frame_of_reference_uid
    refuse_blind_copy("The profiles cannot be exported.", "", [frame_uid])
    with disk_troubles_told(f"{path} cannot be written."):
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_text(path, profile_csv(profiles))
    return profiles


def profile_csv(profiles: Profiles) -> str:
    """Give profiles as CSV; what was not measured is left empty."""
    targets = sorted({name for each in profiles for name in each.target_mm})
    kinds = [(n, kind) for n in ("fa", "md", "ad", "rd") for kind in ("mean", "sd")]
    header = ["tract", "node", "from", "to", "along_mm", "x_ras_mm", "y_ras_mm", "z_ras_mm"]
    header += ["n_streamlines", *(_named(*kind) for kind in kinds)]
    header += ["shift_mean_mm", *(f"distance_to_{name}_mm" for name in targets)]
    written = io.StringIO()
    table = csv.writer(written, lineterminator="\n")
    table.writerow(header)
    for each in profile_entries(profiles):
        for node, along_mm in enumerate(each["along_mm"]):
            row = [each["tract"], node, *each["ends"], along_mm, *each["core_ras_mm"][node]]
            row += [each["n_streamlines"][node], *(each[_named(*kind)][node] for kind in kinds)]
            row.append(each["shift_mean_mm"][node] if "shift_mean_mm" in each else None)
            row += [each["target_mm"][n][node] if n in each["target_mm"] else None for n in targets]
            table.writerow(["" if value is None else value for value in row])
    return written.getvalue()
