"""Run one step on a case: check, compute, keep, record."""

from __future__ import annotations

import importlib.metadata
import platform
import time
import warnings
from collections.abc import Mapping
from typing import Any

from dtiplan import __version__
from dtiplan.domain.errors import UserError
from dtiplan.domain.findings import Finding
from dtiplan.domain.progress import Progress, silent
from dtiplan.workflow.case import Case, now_utc
from dtiplan.workflow.manifest import Manifest, RunRecord
from dtiplan.workflow.registry import STEPS, giver_of
from dtiplan.workflow.step import Params, Step

_LIBRARIES = (
    "dcm2niix",
    "dipy",
    "nibabel",
    "numpy",
    "pydicom",
    "scikit-image",
    "scipy",
    "SimpleITK",
    "vtk",
)


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


def is_current(manifest: Manifest, step: Step, params: Params) -> bool:
    """Whether the step ran with these settings on what the case holds now."""
    record = manifest.steps.get(step.name)
    return (
        record is not None
        and record.version == step.version
        and record.params == params.model_dump(mode="json")
        and record.inputs == _input_hashes(manifest, step)
    )


def stale_steps(manifest: Manifest) -> tuple[str, ...]:
    """Name the steps whose inputs or version changed since they ran, and all that follow."""
    stale: list[str] = []
    for step in STEPS:
        record = manifest.steps.get(step.name)
        if record is None:
            continue
        inherits = any(giver_of(name).name in stale for name in step.needs)
        changed = record.inputs != _input_hashes(manifest, step) or record.version != step.version
        if inherits or changed:
            stale.append(step.name)
    return tuple(stale)


def run_step(case: Case, step: Step, params: Params, progress: Progress = silent) -> RunRecord:
    """Run a step and make its result current.

    A cancel, an error or a crash leaves the case as it was.
    """
    with case.locked():
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
        hashes = _input_hashes(case.manifest, step)
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
            libraries=library_versions(),
            machine=f"{platform.system()} {platform.release()} {platform.machine()}",
            started_utc=started,
            seconds=round(time.monotonic() - clock, 3),
        )
        return case.store_run(record, dict(outcome.artifacts))


def finding_document(finding: Finding) -> dict[str, str]:
    """Give a finding as it stands in JSON."""
    return {
        "severity": finding.severity.value,
        "code": finding.code,
        "message": finding.message,
        "remedy": finding.remedy,
    }


def library_versions() -> dict[str, str]:
    """Versions of everything a result can depend on."""
    versions = {name: importlib.metadata.version(name) for name in _LIBRARIES}
    return {"dtiplan": __version__, "python": platform.python_version(), **versions}


def _input_hashes(manifest: Manifest, step: Step) -> dict[str, str]:
    refs: Mapping[str, Any] = {name: manifest.artifact(name) for name in step.needs}
    return {name: ref.sha256 for name, ref in refs.items() if ref is not None}
