"""Run the self-test: measure the reference objects, judge, keep, and put a point on the charts."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from dtiplan.domain.errors import UserError
from dtiplan.domain.phantoms.analysis import ScannerIdentity
from dtiplan.domain.phantoms.qa_record import QaMetric
from dtiplan.domain.progress import Progress, part_of, silent
from dtiplan.domain.selftest import Answer
from dtiplan.workflow.constancy.records import (
    Baseline,
    accepted_baseline,
    chart_database,
    keep_run,
    last_run,
    reading_entry,
)
from dtiplan.workflow.documents import document
from dtiplan.workflow.runner import finding_document
from dtiplan.workflow.selftest.judging import Judgement, Run, judge
from dtiplan.workflow.selftest.reference_block import block_answer
from dtiplan.workflow.selftest.reference_dose import dose_answer
from dtiplan.workflow.selftest.reference_files import files_answer
from dtiplan.workflow.selftest.reference_head import head_answer
from dtiplan.workflow.selftest.reference_phantom import phantom_answer
from dtiplan.workflow.software import changes, machine, software, software_mark

_PHANTOM = "self-test"
Reference = Callable[[], Answer]

OBJECTS: Mapping[str, str] = {
    "block": "Block of known tensors",
    "files": "Known gradient files",
    "dose": "Ball and tube in a dose",
    "phantom": "Water phantom",
    "head": "Digital patient",
}
"""Name and title of each reference object, in the order they are measured."""


def measure(names: Sequence[str] = (), progress: Progress = silent) -> Run:
    """Measure reference objects.

    Parameters
    ----------
    names : sequence of str
        Some of ``OBJECTS``; empty for all.
    progress : Progress
    """
    chosen = list(names or OBJECTS)
    unknown = [name for name in chosen if name not in OBJECTS]
    if unknown:
        raise UserError(
            "The self-test cannot be run.",
            f"There is no reference object '{unknown[0]}'.",
            f"Choose from {', '.join(OBJECTS)}.",
            "selftest-no-such-object",
        )
    answers = []
    # The head takes most of the time.
    weights = [10.0 if name == "head" else 1.0 for name in chosen]
    for number, name in enumerate(chosen):
        start, end = (sum(weights[:n]) / sum(weights) for n in (number, number + 1))
        progress(start, OBJECTS[name])
        answers.append(_answer(name, part_of(progress, start, end)))
    progress(1.0, "done")
    return Run(tuple(answers), software(), machine())


def _answer(name: str, progress: Progress) -> Answer:
    if name == "head":
        return head_answer(progress)
    make: Mapping[str, Reference] = {
        "block": block_answer,
        "files": files_answer,
        "dose": dose_answer,
        "phantom": phantom_answer,
    }
    return make[name]()


def run_selftest(progress: Progress = silent) -> dict[str, Any]:
    """Run the whole self-test, keep it and chart it.

    Returns
    -------
    dict
        The ``selftest`` document.
    """
    clock, cpu = time.monotonic(), _cpu_s()
    run = measure((), progress)
    baseline = accepted_baseline()
    took = {
        "seconds": round(time.monotonic() - clock, 1),
        "cpu_seconds": round(_cpu_s() - cpu, 1),
    }
    said = keep_run(run_document(run, judge(run, baseline), baseline, took), run.maps)
    _file(said)
    return said


def run_document(
    run: Run, judged: Judgement, baseline: Baseline | None, took: Mapping[str, float]
) -> dict[str, Any]:
    """Give the document of a run."""
    return document(
        (),
        judged.findings,
        verdict=judged.verdict.value,
        levels=[level.as_json() for level in judged.levels],
        readings=[reading_entry(r) for r in run.readings],
        hashes=run.hashes,
        software=dict(run.software),
        machine=run.machine,
        baseline=baseline
        and {
            "number": baseline.number,
            "accepted_by": baseline.accepted_by,
            "accepted_utc": baseline.accepted_utc,
            "reason": baseline.reason,
        },
        **took,
    )


def shown_run(now: Mapping[str, str]) -> dict[str, Any] | None:
    """Give the last kept run to be looked at; one that other software made is marked.

    Parameters
    ----------
    now : mapping
        The software that runs now.

    Returns
    -------
    dict or None
        The document with the mark among its findings; None where no run is kept.
    """
    kept = last_run()
    if kept is None:
        return None
    differs = changes(kept["software"], now)
    if not differs:
        return kept
    mark = finding_document(software_mark(differs, "Self-test"))
    return {**kept, "findings": [mark, *kept["findings"]]}


def selftest_text(said: Mapping[str, Any]) -> str:
    """Say the same for a person."""
    version = said["dtiplan_version"]
    lines = [f"Self-test of dtiplan {version}: {said['verdict'].upper()}", ""]
    for level in said["levels"]:
        state = {True: "holds", False: "FAILS", None: "not looked at"}[level["held"]]
        lines.append(f"  {level['name']:<10} {state:<14} {level['note']}")
    for finding in said["findings"]:
        lines += ["", f"  {finding['severity']}: {finding['message']}", f"    {finding['remedy']}"]
    if said["baseline"] is None and said["verdict"] == "passed":
        lines += ["", "  No baseline was accepted yet: dtiplan selftest accept --by NAME --reason"
                  " TEXT."]  # fmt: skip
    lines += ["", f"  {said['cpu_seconds']:g} s of processor time, {said['seconds']:g} s in all"]
    return "\n".join(lines)


def _file(said: Mapping[str, Any]) -> None:
    """Put every reading as a point on the control charts of this machine."""
    from dtiplan.io.qa_database import QaDatabase

    content = {**said, "phantom": _PHANTOM, "acquired_utc": said["created_utc"]}
    identity = ScannerIdentity(vendor="dtiplan", model="self-test", serial=str(said["machine"]))
    values = [QaMetric(r["name"], r["value"], r["unit"]) for r in said["readings"]]
    with QaDatabase(chart_database()) as held:
        held.file_analysis(content, identity, values)


def _cpu_s() -> float:
    """Processor time of this program and of those it waited for."""
    spent = os.times()
    return spent.user + spent.system + spent.children_user + spent.children_system
