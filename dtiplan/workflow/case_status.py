"""Where a case stands, for the command line: every step, and what was made with other software."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dtiplan.workflow.cases.case import Case
from dtiplan.workflow.documents import document
from dtiplan.workflow.pipeline import StepState, step_states
from dtiplan.workflow.software import changes, other_software, software


def status_document(case: Case) -> dict[str, Any]:
    """Give the ``show`` document of a case.

    Returns
    -------
    dict
        ``steps``: name, title, status, reason, when and with what it was made, and
        ``other_software``: what of it differs from what runs now.
    """
    states = step_states(case, {})
    records = [(state.step.title, state.record) for state in states if state.record]
    marks = [other_software(record.libraries, title) for title, record in records]
    return document(
        (),
        [mark for mark in marks if mark is not None],
        case=str(case.folder),
        case_uid=case.manifest.case_uid,
        revision=case.manifest.revision,
        steps=[_entry(state) for state in states],
    )


def _entry(state: StepState) -> dict[str, Any]:
    record = state.record
    made: dict[str, Any] = {}
    if record is not None:
        made = {
            "run": record.run,
            "version": record.version,
            "started_utc": record.started_utc,
            "machine": record.machine,
            "software": record.libraries,
            "outputs": {name: ref.sha256 for name, ref in record.outputs.items()},
            "other_software": list(changes(record.libraries, software())),
        }
    return {
        "name": state.step.name,
        "title": state.step.title,
        "status": state.status.value,
        "reason": state.reason,
        **made,
    }


def status_text(said: Mapping[str, Any]) -> str:
    """Say the same for a person."""
    lines = [f"{said['case']}, revision {said['revision']}"]
    for step in said["steps"]:
        lines.append(f"  {step['title']:<24} {step['status']:<12} {step.get('started_utc', '')}")
        lines += [f"      made with other software: {c}" for c in step.get("other_software", ())]
    return "\n".join(lines)
