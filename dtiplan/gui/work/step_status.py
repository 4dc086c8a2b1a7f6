"""The state of each step as one word with a sign, for the list and for the pages.

Where a step stands, ``workflow.pipeline`` judges; what runs, waits or has failed, the orders know.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLocale

from dtiplan.domain.errors import ReleaseBlockedError
from dtiplan.domain.findings import Finding, Severity, errors
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.state_icons import Mark
from dtiplan.gui.work.actions import Actions
from dtiplan.workflow.pipeline import StepState
from dtiplan.workflow.pipeline import StepStatus as Standing
from dtiplan.workflow.step import Step


@dataclass(frozen=True)
class StepStatus:
    """What is known of a step.

    Parameters
    ----------
    mark : Mark
    word : str
        The state, as shown.
    detail : str
        What else fits on the line: duration, warnings; empty for none.
    reason : str
        Why it is out of date or blocked, or what it waits for, as shown; empty for none.
    """

    mark: Mark
    word: str
    detail: str = ""
    reason: str = ""


def status_of(step: Step, actions: Actions) -> StepStatus:
    """Tell the state of a step of the open case."""
    running = actions.running
    if running is not None and running.step == step.name:
        word = tr("Running {percent} %").format(percent=int(100 * running.fraction))
        return StepStatus(Mark.RUNNING, word, time_left(running.seconds_left))
    if step.name in actions.waiting:
        return StepStatus(Mark.TO_DO, tr("Waiting"))
    failure = actions.failure(step.name)
    if isinstance(failure, ReleaseBlockedError):
        return StepStatus(Mark.BLOCKED, tr("Blocked"))
    if failure is not None:
        return StepStatus(Mark.FAILED, tr("Failed"))
    state = next((s for s in actions.states if s.step is step), None)
    return StepStatus(Mark.TO_DO, tr("To do")) if state is None else _stands(state)


def _stands(state: StepState) -> StepStatus:
    """Say where a step stands that neither runs nor has just failed."""
    warned = warnings_text(state.findings)
    if state.other_software:
        warned = ", ".join(filter(None, (warned, tr("other software"))))
    detail = ", ".join(
        filter(None, (warned, seconds_text(state.record.seconds) if state.record else ""))
    )
    if state.status is Standing.DONE and errors(state.findings):
        return StepStatus(Mark.BLOCKED, tr("Blocks"), detail, state.reason)
    if state.status is Standing.DONE and _is_unasked(state):
        return StepStatus(Mark.DONE, tr("Not asked for"), warned, tr(state.reason))
    mark, word = {
        Standing.TO_DO: (Mark.TO_DO, tr("To do")),
        Standing.DONE: (Mark.DONE, tr("Done")),
        Standing.OUT_OF_DATE: (Mark.STALE, tr("Out of date")),
        Standing.BLOCKED: (Mark.BLOCKED, tr("Blocked")),
    }[state.status]
    if state.status is not Standing.DONE:
        detail = warned
        if state.record is None and state.needs_first:
            detail = tr("needs the steps before it")
    return StepStatus(mark, word, detail, tr(state.reason))


def _is_unasked(state: StepState) -> bool:
    """Whether a step passed by because nothing was wanted of it."""
    name, record = state.step.asked_by, state.record
    return bool(name) and record is not None and not record.params.get(name)


def warnings_text(findings: Sequence[Finding]) -> str:
    """Count the warnings in words; empty for none."""
    count = sum(f.severity is Severity.WARNING for f in findings)
    if count == 0:
        return ""
    return tr("1 warning") if count == 1 else tr("{n} warnings").format(n=count)


def seconds_text(seconds: float) -> str:
    """Write a duration: seconds with a decimal below ten, minutes from two minutes on."""
    locale = QLocale()
    if seconds >= 120:
        return tr("{n} min").format(n=locale.toString(round(seconds / 60)))
    decimals = 1 if seconds < 10 else 0
    return tr("{n} s").format(n=locale.toString(seconds, "f", decimals))


def time_left(seconds: float | None) -> str:
    """Say how long a step will still take; empty where that is not known."""
    if seconds is None:
        return ""
    return tr("about {time} left").format(time=seconds_text(max(1.0, float(round(seconds)))))
