"""What the pages can have done: steps run one after another, told, cancelled and remembered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from dtiplan.domain.errors import UserError
from dtiplan.gui.background.jobs import Job, JobQueue, step_job
from dtiplan.gui.session import Session
from dtiplan.gui.settings import Settings
from dtiplan.gui.translation import tr
from dtiplan.gui.work.signatures import refuse_unsigned, refuse_waiting_in_vain
from dtiplan.workflow.registry import STEPS, giver_of, step_named
from dtiplan.workflow.runner import is_current
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
        self._waiting: list[str] = []
        self._job: Job | None = None
        self._running: Running | None = None
        self._folder = ""
        self._is_rereading = False
        jobs.progressed.connect(self._progress)
        jobs.finished.connect(self._finish)
        jobs.failed.connect(self._fail)
        jobs.cancelled.connect(self._end)
        session.case_changed.connect(self._look_again)
        session.opening_failed.connect(self._stop_waiting)

    @property
    def running(self) -> Running | None:
        """The step at work on the open case, if any."""
        case = self._session.case
        if case is None or self._job is None or self._job.case_folder != case.folder:
            return None
        return self._running

    @property
    def is_busy(self) -> bool:
        """Whether a step runs, or its result is being read."""
        return self._job is not None or self._is_rereading

    @property
    def waiting(self) -> tuple[str, ...]:
        """Names of the steps that follow the running one."""
        return tuple(self._waiting)

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
        ran = self._ran_with(step_name)
        return ran is not None and self.params(step_name) != ran

    def edit(self, step_name: str, params: Mapping[str, Any]) -> None:
        """Remember settings that were edited and not run."""
        if dict(params) != self.params(step_name):
            self._edited[step_name] = dict(params)
            self.changed.emit()

    def run(self, step_name: str, params: Mapping[str, Any] | None = None) -> None:
        """Run one step, also if it is done.

        Parameters
        ----------
        step_name : str
        params : mapping, optional
            From the step's page; what a person signs runs only with these.
        """
        if self.is_busy or self._session.case is None:
            return
        if params is not None:
            self._edited[step_name] = dict(params)
        self._waiting = [step_name]
        self._next(is_forced=True, is_signed=params is not None)

    def run_to(self, step_name: str) -> None:
        """Run what this step still needs, then the step."""
        self._begin(_up_to(step_name))

    def run_all(self) -> None:
        """Run everything that is not done."""
        self._begin([step.name for step in STEPS])

    def cancel(self) -> None:
        """Stop the running step and forget those that would follow."""
        self._waiting.clear()
        if self._job is not None:
            self._jobs.cancel(self._job)
        self.changed.emit()

    def _begin(self, names: list[str]) -> None:
        if not self.is_busy and self._session.case is not None:
            self._waiting = list(names)
            self._next()

    def _next(self, *, is_forced: bool = False, is_signed: bool = False) -> None:
        """Start the next step that is not current; one that may not run stops the chain."""
        case = self._session.case
        while self._waiting and case is not None:
            step = step_named(self._waiting.pop(0))
            try:
                params = validated(step, self.params(step.name))
                if not is_forced and is_current(case.manifest, step, params):
                    continue
                refuse_unsigned(case, step, params.model_dump(), is_signed=is_signed)
            except UserError as error:
                self._stop_at(step.name, error)
                return
            try:
                refuse_waiting_in_vain(case, [step.name, *self._waiting])
            except UserError as error:
                self._stop_at("check-orientation", error)
                return
            self._start(case.folder, step, params.model_dump(mode="json"))
            return
        self.changed.emit()

    def _start(self, folder: Path, step: Step, params: dict[str, Any]) -> None:
        self._failures.pop(step.name, None)
        self._running = Running(step.name, 0.0, "", None)
        self._job = step_job(folder, step.name, tr(step.title), params)
        self._jobs.add(self._job)
        self.changed.emit()

    def _progress(self, job: Job, fraction: float, note: str) -> None:
        if job is self._job:
            self._running = Running(job.step, fraction, note, self._jobs.seconds_left)
            self.progressed.emit()

    def _finish(self, job: Job, _record: dict[str, Any]) -> None:
        if job is not self._job:
            return
        self._edited.pop(job.step, None)
        self._job, self._running = None, None
        self._is_rereading = self._session.case is not None  # else nothing is read
        self._session.reread()
        self.changed.emit()

    def _fail(self, job: Job, error: UserError) -> None:
        if job is self._job:
            self._job, self._running = None, None
            self._stop_at(job.step, error)

    def _end(self, job: Job) -> None:
        if job is self._job:
            self._job, self._running = None, None
            self._waiting.clear()
            self.changed.emit()

    def _stop_at(self, step_name: str, error: UserError) -> None:
        self._waiting.clear()
        self._failures[step_name] = error
        self._session.select_step(step_name)
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
        record = case.manifest.steps.get(step_name) if case else None
        return dict(record.params) if record else None

    def _look_again(self) -> None:
        """Go on with the case as it is now; of another case nothing is remembered."""
        folder = str(self._session.case.folder) if self._session.case else ""
        is_other = folder != self._folder
        if is_other:
            self._folder = folder
            self._edited.clear()
            self._failures.clear()
            self._waiting.clear()
        if self._is_rereading:
            self._is_rereading = False
            self._next()
        else:
            self.changed.emit()

    def _stop_waiting(self, _error: object) -> None:
        self._is_rereading = False
        self._waiting.clear()
        self.changed.emit()


def _defaults(step: Step) -> dict[str, Any]:
    fields = step.params.model_fields
    given = step.params.model_construct(**{name: f.default for name, f in fields.items()})
    return given.model_dump(mode="json")


def _up_to(step_name: str) -> list[str]:
    """Name what a step stands on, in order, and the step itself."""
    wanted = {step_name}
    for step in reversed(STEPS):
        if step.name in wanted:
            wanted |= {giver_of(name).name for name in step.needs}
    return [step.name for step in STEPS if step.name in wanted]
