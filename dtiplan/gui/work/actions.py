"""What the pages can have done: steps are put into the queue, told, cancelled and remembered.

Which steps an order needs, ``workflow.pipeline`` says when it is given; whether each of them may
and must run, it is looked at again when its turn comes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from dtiplan.domain.errors import UserError
from dtiplan.gui.background.jobs import Job, JobQueue, step_arguments
from dtiplan.gui.session import Session
from dtiplan.gui.settings import Settings
from dtiplan.gui.translation import tr
from dtiplan.gui.work.signatures import refuse_unsigned, refuse_waiting_in_vain
from dtiplan.workflow.cases.staleness import input_hashes
from dtiplan.workflow.pipeline import (
    StepState,
    ancestry,
    is_done,
    step_states,
    steps_to_run,
    wanted_params,
)
from dtiplan.workflow.registry import step_named
from dtiplan.workflow.step import Step
from dtiplan.workflow.step_options import validated
from dtiplan.workflow.viewing.case_tables import export_path


@dataclass(frozen=True)
class Running:
    """How far the running step is."""

    step: str
    fraction: float
    note: str
    seconds_left: float | None


class Actions(QObject):
    """Asks the queue for steps of the open case and keeps what came of each.

    Parameters
    ----------
    session : Session
        Reread whenever a step has finished.
    jobs : JobQueue
    settings : Settings, optional
        Where the name of the person and the folder of exports are remembered.
    """

    changed = Signal()
    """A step began, ended, failed, or its edited parameters changed."""
    progressed = Signal()
    """The running step came further."""

    def __init__(
        self,
        session: Session,
        jobs: JobQueue,
        settings: Settings | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self.settings = settings or Settings()
        self._edited: dict[str, dict[str, Any]] = {}
        self._failures: dict[str, UserError] = {}
        self._numbers = count(1)
        self._job: Job | None = None
        self._running: Running | None = None
        self._ordered_params: Mapping[str, Any] = {}
        self._folder: Path | None = None
        self._is_rereading = False
        self._states: tuple[StepState, ...] | None = None
        jobs.started.connect(self._begin)
        jobs.progressed.connect(self._progress)
        jobs.finished.connect(self._finish)
        jobs.failed.connect(self._fail)
        jobs.cancelled.connect(self._end)
        jobs.queue_changed.connect(self._tell_change)
        session.case_changed.connect(self._look_again)
        session.opening_failed.connect(self._stop_rereading)

    @property
    def running(self) -> Running | None:
        """The step at work on the open case, if any."""
        case = self._session.case
        if case is None or self._job is None or self._job.case_folder != case.folder:
            return None
        return self._running

    @property
    def jobs(self) -> JobQueue:
        """The queue in which all work on the case stands."""
        return self._jobs

    @property
    def is_busy(self) -> bool:
        """Whether a step runs, or its result is being read."""
        return self._job is not None or self._is_rereading

    @property
    def waiting(self) -> tuple[str, ...]:
        """Names of the steps of the open case that are ordered and have not begun."""
        return tuple(job.step for job in self._jobs.waiting if job.step and self._is_ours(job))

    @property
    def states(self) -> tuple[StepState, ...]:
        """Where each step of the open case stands with the settings as they are edited."""
        case = self._session.case
        if case is None:
            return ()
        if self._states is None:
            self._states = step_states(case, self._edited)
        return self._states

    @property
    def person(self) -> str:
        """Name that was typed last for a decision; empty at first."""
        return self.settings.person

    @person.setter
    def person(self, name: str) -> None:
        self.settings.person = name

    def failure(self, step_name: str) -> UserError | None:
        """Give what stopped a step the last time it was tried, unless it ran since."""
        return self._failures.get(step_name)

    def params(self, step_name: str) -> dict[str, Any]:
        """Give what a step would run with: as edited, else as it ran last, else the defaults."""
        if step_name in self._edited:
            return dict(self._edited[step_name])
        return self._last(step_name)

    def is_edited(self, step_name: str) -> bool:
        """Whether the settings shown differ from those of the last run."""
        has_run = self._ran_with(step_name) is not None
        return has_run and self.params(step_name) != self._last(step_name)

    def edit(self, step_name: str, params: Mapping[str, Any]) -> None:
        """Remember settings that were edited and not run."""
        if dict(params) != self.params(step_name):
            self._edited[step_name] = dict(params)
            self._tell_change()

    def run(self, step_name: str, params: Mapping[str, Any] | None = None) -> None:
        """Order one step, also if it is done.

        Parameters
        ----------
        step_name : str
        params : mapping, optional
            From the step's page; what a person signs runs only with these, and only on what the
            case holds now.
        """
        case = self._session.case
        if case is None or self.is_ordered(step_name):
            return
        step = step_named(step_name)
        seen = None
        if params is not None:
            self._edited[step_name] = dict(params)
            self._states = None
            seen = input_hashes(case.manifest, step)
        self._add(case.folder, [step_name], _Order(self.params(step_name), True, seen))

    def run_to(self, step_name: str) -> None:
        """Order what this step still needs, then the step."""
        case = self._session.case
        if case is None:
            return
        try:
            route = steps_to_run(case, step_name, self._edited)
        except UserError as error:  # of settings that are not allowed
            self._stop_at(self._unacceptable() or step_name, error)
            return
        names = [order.step.name for order in route.orders]
        if route.stopped_at:
            names.append(route.stopped_at)  # says there what a person has to do
        self._add(case.folder, names)

    def run_all(self) -> None:
        """Order everything that leads to the released file."""
        self.run_to("export-rtstruct")

    def is_ordered(self, step_name: str) -> bool:
        """Whether a step of the open case runs or waits."""
        running = self.running
        return step_name in self.waiting or (running is not None and running.step == step_name)

    def cancel(self) -> None:
        """Stop the running step, and forget those that were ordered with it."""
        job = self._job
        if job is None:
            return
        for other in self._jobs.waiting:
            if other.group == job.group != "":
                self._jobs.cancel(other)
        self._jobs.cancel(job)

    def cancel_step(self, step_name: str) -> None:
        """Stop a step of the open case if it runs, take it out of the queue if it waits."""
        running = self.running
        if running is not None and running.step == step_name:
            self.cancel()
        for job in self._jobs.waiting:
            if job.step == step_name and self._is_ours(job):
                self._jobs.cancel(job)

    def _add(self, folder: Path, names: list[str], alone: _Order | None = None) -> None:
        """Put an order into the queue: its steps stand on one another."""
        group = f"order-{next(self._numbers)}"
        orders = {name: alone or _Order(self.params(name)) for name in names}
        for name in names:
            self._failures.pop(name, None)
        self._jobs.add(
            *(
                Job(
                    tr(step_named(name).title),
                    (),
                    folder,
                    name,
                    group,
                    frozenset(s.name for s in ancestry(step_named(name))[:-1]),
                    partial(self._prepare, orders[name]),
                )
                for name in names
            )
        )
        self._tell_change()

    def _prepare(self, order: _Order, job: Job) -> tuple[str, ...] | None:
        """Look at a step when its turn comes: the case may have changed since it was ordered."""
        case = self._session.case
        if case is None or case.folder != job.case_folder:
            return None
        step = step_named(job.step)
        params = validated(step, order.params)
        if not order.is_forced and is_done(case.manifest, step, params):
            return None
        is_signed = order.seen is not None and order.seen == input_hashes(case.manifest, step)
        refuse_unsigned(case, step, params.model_dump(), is_signed=is_signed)
        follow = [other.step for other in self._jobs.waiting if other.group == job.group]
        refuse_waiting_in_vain(case, [job.step, *follow])
        self._ordered_params = order.params
        return step_arguments(case.folder, job.step, params.model_dump(mode="json"))

    def _is_ours(self, job: Job) -> bool:
        case = self._session.case
        return case is not None and job.case_folder == case.folder

    def _begin(self, job: Job) -> None:
        if job.step and job.prepare is not None:
            self._failures.pop(job.step, None)
            self._job = job
            self._running = Running(job.step, 0.0, "", None)
            self._tell_change()

    def _progress(self, job: Job, fraction: float, note: str) -> None:
        if job is self._job:
            self._running = Running(job.step, fraction, note, self._jobs.seconds_left)
            self.progressed.emit()

    def _finish(self, job: Job, _record: Mapping[str, Any]) -> None:
        if job is not self._job:
            return
        if self._edited.get(job.step) == self._ordered_params:
            self._edited.pop(job.step, None)  # else they were edited again meanwhile
        self._job, self._running = None, None
        if self._is_ours(job):
            # What follows is judged by the case as it is after this step.
            self._is_rereading = True
            self._jobs.hold()
            self._session.reread()
        self._tell_change()

    def _fail(self, job: Job, error: UserError) -> None:
        if job is self._job:
            self._job, self._running = None, None
        if job.step and job.prepare is not None and self._is_ours(job):
            is_undecided = error.code == "orientation-not-proved"
            self._stop_at("check-orientation" if is_undecided else job.step, error)

    def _end(self, job: Job) -> None:
        if job is self._job:
            self._job, self._running = None, None
        self._tell_change()

    def _stop_at(self, step_name: str, error: UserError) -> None:
        self._failures[step_name] = error
        self._session.select_step(step_name)
        self._tell_change()

    def _unacceptable(self) -> str:
        """Name the first step whose edited settings are not allowed."""
        for name, params in self._edited.items():
            try:
                validated(step_named(name), params)
            except UserError:
                return name
        return ""

    def _tell_change(self) -> None:
        self._states = None
        self.changed.emit()

    def _last(self, step_name: str) -> dict[str, Any]:
        """Give the settings of the last run, or the defaults of a step that never ran."""
        ran, case = self._ran_with(step_name), self._session.case
        params = _defaults(step_named(step_name)) if ran is None else ran
        if step_name == "export-rtstruct" and case is not None:
            params["out"] = str(export_path(case, str(params["out"])))
        return params

    def _ran_with(self, step_name: str) -> dict[str, Any] | None:
        case = self._session.case
        if case is None or step_name not in case.manifest.steps:
            return None
        return wanted_params(case.manifest, step_named(step_name), {}).model_dump(mode="json")

    def _look_again(self) -> None:
        """Go on with the case as it is now; of another case nothing is remembered."""
        folder = self._session.case.folder if self._session.case else None
        if folder != self._folder:
            for job in self._jobs.waiting:
                if job.step and job.case_folder == self._folder:
                    self._jobs.cancel(job)
            self._folder = folder
            self._edited.clear()
            self._failures.clear()
        self._stop_rereading()

    def _stop_rereading(self, _error: object = None) -> None:
        self._states = None
        self._is_rereading = False
        self._jobs.go_on()
        self._tell_change()


@dataclass(frozen=True)
class _Order:
    """How a step was ordered.

    Parameters
    ----------
    params : mapping
        Settings as they were then.
    is_forced : bool
        Run also if it is done.
    seen : mapping or None
        SHA-256 of its inputs when a person pressed the button of the step's own page; None where
        nobody did.
    """

    params: Mapping[str, Any]
    is_forced: bool = False
    seen: Mapping[str, str] | None = None


def _defaults(step: Step) -> dict[str, Any]:
    fields = step.params.model_fields
    given = step.params.model_construct(**{name: f.default for name, f in fields.items()})
    return given.model_dump(mode="json")
