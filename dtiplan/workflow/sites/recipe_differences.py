"""Recipe differences: what was not done alike in two cases, and so may be what differs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from dtiplan.domain.site_comparison import RecipeDifference
from dtiplan.workflow.registry import STEPS

if TYPE_CHECKING:
    from dtiplan.workflow.cases.manifest import Manifest, RunRecord

_COMPARED_UP_TO = "make-structures"
_SHOWN = 12
"""Of a hash; the cases have it whole."""
_OF_THE_CASE = frozenset(
    {
        "accepted_by", "decided_by", "diffusion_uid", "planning_uid", "sources", "targets",
        "rotation_deg", "shift_mm", "edits", "lesion", "measured",
    }
)  # fmt: skip
"""Settings that name this case's own files, persons and places: they always differ."""


def recipe_differences(first: Manifest, second: Manifest) -> tuple[RecipeDifference, ...]:
    """Name steps, versions, settings and libraries that differ between two cases."""
    found: list[RecipeDifference] = []
    for step in STEPS:
        a, b = first.steps.get(step.name), second.steps.get(step.name)
        if a is not None and b is not None:
            found += _differences(step.name, a, b)
        elif a is not None or b is not None:
            words = ["made" if record is not None else "not made" for record in (a, b)]
            found.append(RecipeDifference(step.name, "step", words[0], words[1]))
        if step.name == _COMPARED_UP_TO:
            break
    return tuple(found)


def _differences(step: str, a: RunRecord, b: RunRecord) -> list[RecipeDifference]:
    found = []
    if a.version != b.version:
        found.append(RecipeDifference(step, "version", str(a.version), str(b.version)))
    for what in sorted((set(a.params) | set(b.params)) - _OF_THE_CASE):
        one, other = (_said(record.params, what) for record in (a, b))
        if one != other:
            found.append(RecipeDifference(step, what, one, other))
    names = sorted(set(a.libraries) | set(b.libraries))
    changed = [n for n in names if a.libraries.get(n) != b.libraries.get(n)]
    if changed:
        one, other = (_libraries(record, changed) for record in (a, b))
        found.append(RecipeDifference(step, "libraries", one, other))
    return found


def _said(params: dict[str, Any], what: str) -> str:
    return json.dumps(params[what]) if what in params else "default of that version"


def _libraries(record: RunRecord, names: list[str]) -> str:
    return ", ".join(f"{name} {record.libraries.get(name, '-')[:_SHOWN]}" for name in names)
