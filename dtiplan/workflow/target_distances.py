"""How far tracts and structures are from the targets: measured once, kept beside the case.

``distances.json`` is made anew whenever what it was measured from has changed. Distances are
taken in the planning frame; tracts come there by the accepted registration.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from typing import Any

from dtiplan.domain.errors import UserError
from dtiplan.domain.findings import errors
from dtiplan.domain.progress import Progress, silent
from dtiplan.domain.structured_text import parsed_json
from dtiplan.domain.targets import TargetDistance
from dtiplan.workflow.cases.case import Case
from dtiplan.workflow.cases.current_tracts import tracts_artifact
from dtiplan.workflow.cases.staleness import stale_steps
from dtiplan.workflow.files.durable import replace_text

FORM = 1
"""Raised when distances are measured or written differently."""

_FILE = "distances.json"
_MADE_FROM = ("targets", "planning", "structures", "accepted_registration")
_ACCEPT = "accept-registration"

OLD_IMPORT = "The case was imported before targets were read: import again."
NO_TARGET = "No target was imported."
NO_TRACT = "No tract has been searched."
NOT_ACCEPTED = "The registration is not accepted."
CHANGED = "The registration has changed since it was accepted."
UNUSABLE = "The registration must not be used."
OLD_TRACTS = "The tracts are out of date: find them again."
OTHER_FRAME = "The registration does not lead to the planning series."

ByName = Mapping[str, tuple[TargetDistance, ...]]


@dataclass(frozen=True)
class TargetDistances:
    """Distances to every target.

    Parameters
    ----------
    tracts : mapping
        Of the streamlines, by the name of the tract; tracts without streamlines are not in it.
    structures : mapping
        Of the structure's surface, by the name of the structure; none while they are out of date.
    unmeasured : str
        Why nothing was measured, English; empty where it was.
    """

    tracts: ByName = field(default_factory=dict)
    structures: ByName = field(default_factory=dict)
    unmeasured: str = ""


def kept_distances(case: Case) -> TargetDistances | None:
    """Give the distances at once; None where they have to be measured first."""
    reason = _reason(case)
    if reason:
        return TargetDistances(unmeasured=reason)
    try:
        kept = parsed_json((case.folder / _FILE).read_text(encoding="utf-8"))
        return _from_json(kept["distances"]) if kept["made_from"] == _key(case) else None
    except (OSError, ValueError, KeyError, TypeError):
        return None


def measured_distances(case: Case, progress: Progress = silent) -> TargetDistances:
    """Give the distances, and measure and keep them where that has not been done.

    Raises
    ------
    UserError
        An artifact of the case is damaged.
    """
    kept = kept_distances(case)
    if kept is not None:
        return kept
    found = _measure(case, progress)
    content = {"made_from": _key(case), "distances": asdict(found)}
    with suppress(OSError, UserError):  # a case that may only be read is measured every time
        replace_text(case.folder / _FILE, json.dumps(content, indent=1))
    return found


def distance_entries(distances: tuple[TargetDistance, ...]) -> list[dict[str, Any]]:
    """Give distances as they stand in JSON documents; millimetres to 0.01."""
    return [{**asdict(d), "distance_mm": round(d.distance_mm, 2)} for d in distances]


def _key(case: Case) -> str:
    names = (*_MADE_FROM, tracts_artifact(case.manifest))
    refs = {name: case.manifest.artifact(name) for name in names}
    hashes = {name: ref.sha256 for name, ref in refs.items() if ref is not None}
    if not _has_structures(case):
        hashes.pop("structures", None)
    return hashlib.sha256(json.dumps([FORM, hashes]).encode()).hexdigest()


def _has_structures(case: Case) -> bool:
    """Whether there are structures, of the tracts and the registration the case has now."""
    is_old = "make-structures" in stale_steps(case.manifest)
    return case.manifest.artifact("structures") is not None and not is_old


def _reason(case: Case) -> str:
    """Say why nothing can be measured, from the manifest alone; empty where something can."""
    manifest = case.manifest
    imported = manifest.steps.get("import-series")
    if manifest.artifact("targets") is None:
        return OLD_IMPORT if imported else NO_TARGET
    if imported is None or not imported.facts.get("targets"):
        return NO_TARGET
    if manifest.artifact("tracts") is None:
        return NO_TRACT
    if manifest.artifact("accepted_registration") is None:
        return NOT_ACCEPTED
    found, record = manifest.artifact("registration"), manifest.steps[_ACCEPT]
    is_of_another = found is not None and record.inputs.get("registration") != found.sha256
    if is_of_another:
        return CHANGED
    # Tracts of another import would be carried by a registration that is not theirs.
    return OLD_TRACTS if "find-tracts" in stale_steps(manifest) else ""


def _measure(case: Case, progress: Progress) -> TargetDistances:
    from dtiplan.processing.structures.surface_distance import (
        Solid,
        line_distance_mm,
        solid_distance_mm,
    )

    registration, planning = case.read("accepted_registration"), case.read("planning")
    if errors(registration.findings):
        return TargetDistances(unmeasured=UNUSABLE)
    if registration.transform.fixed_frame_uid != planning.frame_of_reference_uid:
        return TargetDistances(unmeasured=OTHER_FRAME)
    targets = [(t.name, Solid(t, planning.planes)) for t in case.read("targets")]
    tracts = [t for t in case.read(tracts_artifact(case.manifest)) if len(t.streamlines)]
    made = case.read("structures") if _has_structures(case) else ()
    of_tracts: dict[str, tuple[TargetDistance, ...]] = {}
    for number, tract in enumerate(tracts):
        progress(number / (len(tracts) + len(made)), tract.name)
        lines = tract.streamlines.moved(registration.transform.fixed_from_moving)
        of_tracts[tract.name] = tuple(
            TargetDistance(name, *line_distance_mm(lines, solid)) for name, solid in targets
        )
    of_structures: dict[str, tuple[TargetDistance, ...]] = {}
    for number, each in enumerate(made, len(tracts)):
        progress(number / (len(tracts) + len(made)), each.structure.name)
        own = Solid(each.structure, planning.planes)
        of_structures[each.structure.name] = tuple(
            TargetDistance(name, *solid_distance_mm(own, solid)) for name, solid in targets
        )
    progress(1.0)
    return TargetDistances(of_tracts, of_structures)


def _from_json(kept: Any) -> TargetDistances:
    def named(part: Any) -> ByName:
        return {name: tuple(TargetDistance(**d) for d in each) for name, each in part.items()}

    return TargetDistances(
        named(kept["tracts"]), named(kept["structures"]), str(kept["unmeasured"])
    )
