"""The state of each step as one word with a sign, for the list and for the pages."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QLocale

from dtiplan.domain.errors import ReleaseBlockedError
from dtiplan.gui.session import Session
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.state_icons import Mark
from dtiplan.gui.work.actions import Actions
from dtiplan.workflow.runner import missing_inputs, stale_steps
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
    """

    mark: Mark
    word: str
    detail: str = ""


def status_of(step: Step, session: Session, actions: Actions) -> StepStatus:
    """Tell the state of a step of the open case."""
    case = session.case
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
    if case is None:
        return StepStatus(Mark.TO_DO, tr("To do"))
    record = case.manifest.steps.get(step.name)
    if record is None:
        is_waiting = bool(missing_inputs(case.manifest, step))
        detail = tr("needs the steps before it") if is_waiting else ""
        return StepStatus(Mark.TO_DO, tr("To do"), detail)
    warned = warnings_text(record.findings)
    detail = ", ".join(filter(None, (warned, seconds_text(record.seconds))))
    if any(f["severity"] == "error" for f in record.findings):
        return StepStatus(Mark.BLOCKED, tr("Blocks"), detail)
    if step.name in stale_steps(case.manifest):
        return StepStatus(Mark.STALE, tr("Out of date"), warned)
    return StepStatus(Mark.DONE, tr("Done"), detail)


def warnings_text(findings: list[dict[str, str]]) -> str:
    """Count the warnings in words; empty for none."""
    count = sum(f["severity"] == "warning" for f in findings)
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
