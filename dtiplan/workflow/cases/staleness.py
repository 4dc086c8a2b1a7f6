"""Which results still follow from what the case holds now."""

from __future__ import annotations

from pydantic import ValidationError

from dtiplan.workflow import registry
from dtiplan.workflow.cases.manifest import Manifest, RunRecord
from dtiplan.workflow.step import Params, Step


def input_hashes(manifest: Manifest, step: Step) -> dict[str, str]:
    """Give the SHA-256 of each input of a step that the case has."""
    refs = {name: manifest.artifact(name) for name in step.needs}
    return {name: ref.sha256 for name, ref in refs.items() if ref is not None}


def is_current(manifest: Manifest, step: Step, params: Params) -> bool:
    """Whether the step ran with these settings on what the case holds now."""
    record = manifest.steps.get(step.name)
    return (
        record is not None
        and record.version == step.version
        and ran_with(record, params)
        and record.inputs == input_hashes(manifest, step)
    )


def ran_with(record: RunRecord, params: Params) -> bool:
    """Whether a run had these settings; one that did not exist yet had its default.

    A default that changes the result comes with a new version of the step.
    """
    try:
        return type(params).model_validate(record.params) == params
    except ValidationError:
        return False


def stale_steps(manifest: Manifest) -> tuple[str, ...]:
    """Name the steps whose inputs or version changed since they ran, and all that follow."""
    stale: list[str] = []
    for step in registry.STEPS:
        record = manifest.steps.get(step.name)
        if record is None:
            continue
        inherits = any(registry.giver_of(name).name in stale for name in step.needs)
        changed = record.inputs != input_hashes(manifest, step) or record.version != step.version
        if inherits or changed:
            stale.append(step.name)
    return tuple(stale)
