"""Which tracts of a case are shown, measured and exported: the edited ones where they are current.

A case of an older program, and one whose tracts were just found anew, has only those that were
found.
"""

from __future__ import annotations

from dtiplan.workflow.cases.manifest import Manifest

_EDIT = "edit-tracts"
_EDITED_FROM = ("tracts", "definitions_used", "imported_tracts")


def tracts_artifact(manifest: Manifest) -> str:
    """Name the artifact that holds the tracts as they are now."""
    return "edited_tracts" if _is_edited(manifest) else "tracts"


def definitions_artifact(manifest: Manifest) -> str:
    """Name the artifact that tells of these tracts' titles, sides and colours."""
    return "edited_definitions" if _is_edited(manifest) else "definitions_used"


def _is_edited(manifest: Manifest) -> bool:
    record = manifest.steps.get(_EDIT)
    if record is None:
        return False
    now = {name: manifest.artifact(name) for name in _EDITED_FROM}
    return all(ref is not None and record.inputs.get(n) == ref.sha256 for n, ref in now.items())
