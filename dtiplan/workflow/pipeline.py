"""The steps of a case as a list: what is done, what is old, what waits for a person, what is next.

Nothing is read from disk but whether a released file is still there, so that a window may ask
at any time.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from dtiplan.domain.errors import UserError
from dtiplan.domain.findings import Finding, Severity
from dtiplan.workflow import registry
from dtiplan.workflow.cases.case import Case
from dtiplan.workflow.cases.manifest import Manifest, RunRecord
from dtiplan.workflow.cases.released import released_files
from dtiplan.workflow.cases.staleness import is_current, ran_with, stale_steps
from dtiplan.workflow.software import changes, software_at_hand
from dtiplan.workflow.step import Params, Step
from dtiplan.workflow.step_options import validated

Settings = Mapping[str, Mapping[str, Any]]
"""Parameters by step name; a step that is not named keeps those of its last run."""


class StepStatus(StrEnum):
    """Where a step stands."""

    TO_DO = "to do"
    DONE = "done"
    OUT_OF_DATE = "out of date"
    BLOCKED = "blocked"


@dataclass(frozen=True)
class StepState:
    """One step of a case.

    Parameters
    ----------
    step : Step
    status : StepStatus
        ``BLOCKED`` where a person has to decide or mend something before it can run.
    reason : str
        Why it is out of date or blocked, or what a step to do waits for; English.
    needs_first : tuple of str
        Names of the steps that have to run before it, in order.
    findings : tuple of Finding
        Of its last run.
    facts : mapping
        Of its last run.
    record : RunRecord or None
        Its last run.
    other_software : tuple of str
        What of the software that made the last run is another one than now.
    """

    step: Step
    status: StepStatus
    reason: str = ""
    needs_first: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    facts: Mapping[str, Any] | None = None
    record: RunRecord | None = None
    other_software: tuple[str, ...] = ()


@dataclass(frozen=True)
class StepOrder:
    """One step that has to run, with its parameters as JSON."""

    step: Step
    params: dict[str, Any]


@dataclass(frozen=True)
class Route:
    """What has to run to reach a step.

    Parameters
    ----------
    orders : tuple of StepOrder
        In order; empty where the step is done already or blocked at once.
    stopped_at : str
        Name of the step at which a person has to decide before the rest can run; empty where the
        orders lead all the way.
    reason : str
        What there is to decide.
    """

    orders: tuple[StepOrder, ...]
    stopped_at: str = ""
    reason: str = ""


def step_states(case: Case, settings: Settings) -> tuple[StepState, ...]:
    """Tell where every step stands, in order.

    Parameters
    ----------
    case : Case
    settings : mapping
        Parameters as they are in the window, by step name. A step whose last run had others is
        out of date.
    """
    manifest = case.manifest
    fresh: set[str] = set()
    states = []
    for step in registry.STEPS:
        state = _state(manifest, settings, step, fresh)
        # What was made with a registration nobody looked at says so, but follows from it.
        is_unreviewed = step.name == _ACCEPT and state.record is not None and not state.needs_first
        if state.status is StepStatus.DONE or (
            is_unreviewed and _ACCEPT not in stale_steps(manifest)
        ):
            fresh.add(step.name)
        states.append(state)
    return tuple(states)


def steps_to_run(
    case: Case, target: str, settings: Settings, *, is_accepted_now: bool = False
) -> Route:
    """Find which steps must run, with which parameters, so that a step becomes current.

    Where a person has to decide on the way (accept the registration, decide about the gradient
    table), that step and all that stand on it are left out. An acceptance is never repeated for
    a registration that was not there when the person looked.

    Parameters
    ----------
    case : Case
    target : str
        Name of the step to reach.
    settings : mapping
        Parameters by step name.
    is_accepted_now : bool
        The person named in the settings looks at the very registration the case holds and
        accepts it with this order.

    Raises
    ------
    UserError
        No step has this name, or parameters are not allowed.
    """
    manifest = case.manifest
    blocks = {name: _decision_missing(manifest, settings, name) for name in _DECIDED}
    if is_accepted_now and settings.get(_ACCEPT, {}).get("accepted_by"):
        blocks[_ACCEPT] = blocks[_EXPORT] = ""
    orders: list[StepOrder] = []
    changing: set[str] = set()
    held: set[str] = set()
    stopped_at = ""
    for step in ancestry(registry.step_named(target)):
        params = wanted_params(manifest, step, settings)
        before = {registry.giver_of(name).name for name in step.needs}
        is_unseen = step.name == _ACCEPT and bool(before & changing)
        if is_unseen:
            blocks[_ACCEPT] = blocks[_ACCEPT] or _UNSEEN
        is_held = bool(before & held) or bool(blocks.get(step.name))
        is_due = bool(before & (changing | held)) or not is_done(manifest, step, params)
        if is_held:
            held.add(step.name)
            stopped_at = stopped_at or step.name
        elif is_due:
            changing.add(step.name)
            orders.append(StepOrder(step, params.model_dump(mode="json")))
    return Route(tuple(orders), stopped_at, blocks.get(stopped_at, ""))


def wanted_params(manifest: Manifest, step: Step, settings: Settings) -> Params:
    """Give the parameters a step would run with: as set, as it ran last, or the defaults."""
    if step.name in settings:
        return validated(step, settings[step.name])
    record = manifest.steps.get(step.name)
    if record is not None:
        try:
            return validated(step, record.params)
        except UserError:
            pass  # an older version of the step had other parameters
    return step.params()


def _state(manifest: Manifest, settings: Settings, step: Step, fresh: set[str]) -> StepState:
    record = manifest.steps.get(step.name)
    waits = tuple(s.name for s in ancestry(step)[:-1] if s.name not in fresh)
    status, reason = _judged(manifest, settings, step, waits)
    if record is None:
        return StepState(step, status, reason, waits)
    other = changes(record.libraries, software_at_hand())
    if other and not reason:
        reason = f"Made with other software: {'; '.join(other)}."
    facts = dict(record.facts)
    return StepState(step, status, reason, waits, findings_of(record), facts, record, other)


def _judged(
    manifest: Manifest, settings: Settings, step: Step, waits: tuple[str, ...]
) -> tuple[StepStatus, str]:
    record = manifest.steps.get(step.name)
    undecided = _decision_missing(manifest, settings, step.name)
    if undecided and step.name != _ACCEPT:
        return StepStatus.BLOCKED, undecided
    if record is None:
        first = f"'{registry.step_named(waits[0]).title}' comes first." if waits else ""
        return StepStatus.TO_DO, first
    if undecided:
        return StepStatus.TO_DO, undecided
    try:
        is_wanted = ran_with(record, wanted_params(manifest, step, settings))
    except UserError as error:
        return StepStatus.BLOCKED, error.cause
    if record.version != step.version:
        return StepStatus.OUT_OF_DATE, "This version of the program does this step differently."
    if waits:
        title = registry.step_named(waits[-1]).title
        return StepStatus.OUT_OF_DATE, f"'{title}' has changed or is not done."
    if step.name in stale_steps(manifest):
        return StepStatus.OUT_OF_DATE, "What it was made from has changed."
    if not is_wanted:
        return StepStatus.OUT_OF_DATE, "It ran with other settings."
    if step.name == _EXPORT and not _is_file_there(manifest):
        return StepStatus.OUT_OF_DATE, "The file is no longer where it was written."
    return StepStatus.DONE, ""


_ACCEPT, _TRACTS, _EXPORT = "accept-registration", "find-tracts", "export-rtstruct"

_UNSEEN = "The registration has changed since it was accepted."

_DECIDED = (_ACCEPT, _TRACTS, _EXPORT)
"""Steps that wait for a person's decision."""


def _decision_missing(manifest: Manifest, settings: Settings, name: str) -> str:
    """Say what a person has to decide before a step may run; empty for nothing."""
    if name == _TRACTS:
        return _orientation_missing(manifest, settings)
    if name == _ACCEPT:
        return _acceptance_missing(manifest)
    if name == _EXPORT and _acceptance_missing(manifest):
        # A file that was planned and released without a review is there all the same.
        is_released = _EXPORT in manifest.steps and _EXPORT not in stale_steps(manifest)
        return "" if is_released else "No person has accepted the registration."
    return ""


def _orientation_missing(manifest: Manifest, settings: Settings) -> str:
    record = manifest.steps.get("check-orientation")
    if record is None or record.facts.get("cleared"):
        return ""
    wanted = wanted_params(manifest, registry.step_named("check-orientation"), settings)
    if not ran_with(record, wanted):
        return ""
    verdict = record.facts.get("verdict", "undecided")
    return f"The gradient table was judged {verdict}: confirm it as it is, or correct it, by name."


def _acceptance_missing(manifest: Manifest) -> str:
    record = manifest.steps.get(_ACCEPT)
    if record is None:
        return "A person has to look at the registration and accept it."
    if not record.params.get("accepted_by"):
        return "The case was planned without a person's look at the registration."
    return _UNSEEN if _ACCEPT in stale_steps(manifest) else ""


def is_done(manifest: Manifest, step: Step, params: Params) -> bool:
    """Whether nothing is left to do for a step: it and all it stands on are current."""
    if step.name in stale_steps(manifest) or not is_current(manifest, step, params):
        return False
    return step.name != _EXPORT or _is_file_there(manifest)


def _is_file_there(manifest: Manifest) -> bool:
    files = released_files(manifest.steps)
    return bool(files) and all(path.is_file() for path in files)


def ancestry(step: Step) -> tuple[Step, ...]:
    """Give what a step stands on, in order, and the step itself."""
    wanted = {step.name}
    for other in reversed(registry.STEPS):
        if other.name in wanted:
            wanted |= {registry.giver_of(name).name for name in other.needs}
    return tuple(s for s in registry.STEPS if s.name in wanted)


def findings_of(record: RunRecord) -> tuple[Finding, ...]:
    """Give the findings of a run as the nouns they are."""
    return tuple(
        Finding(Severity(f["severity"]), f["code"], f["message"], f["remedy"])
        for f in record.findings
    )
