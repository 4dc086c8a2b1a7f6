"""Run one step on a case: check, compute, keep, record."""

from __future__ import annotations

import platform
import time
import warnings

from dtiplan.domain.errors import CancelledError, UserError
from dtiplan.domain.findings import Finding
from dtiplan.domain.progress import Progress, silent
from dtiplan.workflow.cases.case import Case, now_utc
from dtiplan.workflow.cases.manifest import Manifest, RunRecord
from dtiplan.workflow.cases.released import set_aside
from dtiplan.workflow.cases.staleness import input_hashes, is_current, stale_steps
from dtiplan.workflow.registry import giver_of
from dtiplan.workflow.software import software
from dtiplan.workflow.step import Params, Step

__all__ = [
    "error_document",
    "finding_document",
    "is_current",
    "missing_inputs",
    "run_step",
    "stale_steps",
]

_PATIENCE_S = 2.0
"""A program that has just been stopped may hold the case for a moment longer."""


def missing_inputs(manifest: Manifest, step: Step) -> tuple[UserError, ...]:
    """Tell what has to be run before this step can."""
    return tuple(
        UserError(
            f"'{step.title}' cannot run yet.",
            f"It needs '{name}', which this case does not have.",
            f"Run '{giver_of(name).title}' ({giver_of(name).name}) first.",
            "step-input-missing",
        )
        for name in step.needs
        if manifest.artifact(name) is None
    )


def run_step(case: Case, step: Step, params: Params, progress: Progress = silent) -> RunRecord:
    """Run a step and make its result current.

    A cancel, an error or a crash leaves the case as it was. A cancel that comes after the result
    has become current is too late and does nothing.
    """
    with case.locked(_PATIENCE_S):
        problems = missing_inputs(case.manifest, step)
        if problems:
            raise problems[0]
        stale = set(stale_steps(case.manifest))
        for name in step.needs:
            if giver_of(name).name in stale:
                raise UserError(
                    f"'{step.title}' cannot run on old results.",
                    f"'{giver_of(name).title}' is out of date: something before it changed.",
                    f"Run '{giver_of(name).name}' again first.",
                    "step-input-stale",
                )
        inputs = {name: case.read(name) for name in step.needs}
        hashes = input_hashes(case.manifest, step)
        started, clock = now_utc(), time.monotonic()
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            outcome = step.run(inputs, params, progress)
        if set(outcome.artifacts) != set(step.gives):
            raise RuntimeError(f"{step.name} gave {set(outcome.artifacts)}, not {step.gives}")
        record = RunRecord(
            run="",
            step=step.name,
            version=step.version,
            params=params.model_dump(mode="json"),
            inputs=hashes,
            sources=dict(outcome.sources),
            outputs={},
            findings=[finding_document(f) for f in outcome.findings],
            facts=dict(outcome.facts),
            warnings=sorted({f"{w.category.__name__}: {w.message}" for w in caught}),
            libraries=software(),
            machine=f"{platform.system()} {platform.release()} {platform.machine()}",
            started_utc=started,
            seconds=round(time.monotonic() - clock, 3),
        )
        kept = _keep(case, record, dict(outcome.artifacts))
        if "export-rtstruct" in stale_steps(case.manifest):
            set_aside(case.exports, case.manifest.steps)
        return kept


def _keep(case: Case, record: RunRecord, artifacts: dict[str, object]) -> RunRecord:
    before = case.manifest.revision
    try:
        return case.store_run(record, artifacts)
    except (CancelledError, KeyboardInterrupt):
        case.reread()
        if case.manifest.revision == before:
            raise
        return case.manifest.steps[record.step]


def finding_document(finding: Finding) -> dict[str, str]:
    """Give a finding as it stands in JSON."""
    return {
        "severity": finding.severity.value,
        "code": finding.code,
        "message": finding.message,
        "remedy": finding.remedy,
    }


def error_document(error: UserError) -> dict[str, str]:
    """Give an error as the finding it is in JSON."""
    return {
        "severity": "error",
        "code": error.code,
        "message": f"{error.problem} {error.cause}",
        "remedy": error.remedy,
    }
