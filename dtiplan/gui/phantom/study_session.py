"""The open study of the phantom wizard: the only thing its pages share and change.

A change is made at once on the frozen study, told by ``study_changed``, and kept on disk by a
thread. Long work runs in child processes, which only read the study's folder: what comes of them is
put into the study here, so that there is one who writes. A child begins when the last change is on
disk.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from dtiplan.domain.errors import UserError
from dtiplan.domain.phantoms.analysis import PhantomAnalysis
from dtiplan.domain.phantoms.study import KeptAnalysis, Study, StudyScan
from dtiplan.gui.background.jobs import Job, JobQueue
from dtiplan.gui.background.newest_wins import NewestWins
from dtiplan.gui.phantom.study_history import StudyHistory
from dtiplan.gui.settings import Settings
from dtiplan.gui.translation import tr
from dtiplan.workflow.phantom.studies.kept_analyses import copy_certificate, read_kept_analyses
from dtiplan.workflow.phantom.studies.study import StudyFolder, out_of_date

_NO_STUDY = Study("")


@dataclass(frozen=True)
class _Order:
    """What a job was ordered for, and who hears of its end."""

    name: str
    then: Callable[[dict[str, Any]], object] | None
    study: Study


class StudySession(QObject):
    """Holds the study, its analyses and its jobs.

    Parameters
    ----------
    settings : Settings
        Remembered folders and recent studies.
    jobs : JobQueue, optional
        Of its own by default; ``shutdown`` by ``close_down``.
    """

    study_changed = Signal()
    """The study is another one: opened, changed, undone, or an analysis was kept."""
    analyses_changed = Signal()
    """``analyses`` were read anew."""
    work_changed = Signal()
    """A job was ordered, began, ended or failed."""
    opened = Signal()
    """Another study folder is open; ``study_changed`` comes before."""
    refused = Signal(object)
    """The ``UserError`` of a change, an opening or a saving."""
    saved = Signal()
    """The study on disk is the one that is shown."""

    def __init__(
        self, settings: Settings, parent: QObject | None = None, *, jobs: JobQueue | None = None
    ) -> None:
        super().__init__(parent)
        self.settings = settings
        self.jobs = jobs or JobQueue(self)
        self.folder: Path | None = None
        self.study = _NO_STUDY
        self.analyses: Mapping[str, PhantomAnalysis] = {}
        self.failures: dict[str, UserError] = {}
        self.history = StudyHistory()
        self._held: StudyFolder | None = None
        self._asked_to_save: Study | None = None
        self._questions: dict[str, object] = {}
        self._orders: dict[Job, _Order] = {}
        self._worker = NewestWins(self)
        self._worker.answered.connect(self._take_answer)
        self._worker.refused.connect(self._take_refusal)
        self.jobs.started.connect(lambda _job: self.work_changed.emit())
        self.jobs.finished.connect(self._finish)
        self.jobs.failed.connect(self._fail)
        self.jobs.cancelled.connect(self._end)

    @property
    def is_open(self) -> bool:
        """Whether a study is open."""
        return self.folder is not None

    @property
    def is_saved(self) -> bool:
        """Whether everything is on disk."""
        return self._asked_to_save is None

    def create(self, folder: Path, name: str = "") -> None:
        """Begin a study in a new or empty folder; ``opened`` or ``refused`` follows."""
        self._worker.ask("open", lambda: _looked_at(StudyFolder.create(folder, name)))

    def open(self, folder: Path) -> None:
        """Open a study as it was left; ``opened`` or ``refused`` follows."""
        self._worker.ask("open", lambda: _looked_at(StudyFolder.open(folder)))

    def change(self, make: Callable[[Study], Study], text: str = "") -> bool:
        """Change the study; where the change cannot be, ``refused`` says why.

        Parameters
        ----------
        make : callable
            Gives the changed study of the present one; quick, and without files.
        text : str
            What was done, as undo shows it; empty for what undo passes over.

        Returns
        -------
        bool
            Whether the study is another one now.
        """
        if self._held is None:
            return False
        try:
            changed = make(self.study)
        except UserError as error:
            self.refused.emit(error)
            return False
        if changed == self.study:
            return False
        if text:
            self.history.keep(self.study, text)
        self._show(changed)
        return True

    def undo(self) -> None:
        """Take the last change back; analyses that were made since are kept."""
        self._step(self.history.undo(self.study))

    def redo(self) -> None:
        """Make the change that was taken back again."""
        self._step(self.history.redo(self.study))

    def go_to_page(self, name: str) -> None:
        """Remember which page is looked at."""
        self.change(lambda study: replace(study, page=name))

    def keep_certificate(self, path: Path) -> None:
        """Check a certificate, copy it into the study's folder and use it; or ``refused``."""
        held = self._held
        if held is not None:
            self._worker.ask("certificate", lambda: copy_certificate(held.folder, path))

    def order(
        self,
        name: str,
        title: str,
        argv: Sequence[str],
        then: Callable[[dict[str, Any]], object] | None = None,
    ) -> None:
        """Have this program's command line do something in a child process.

        Parameters
        ----------
        name : str
            Tells orders apart: the same order that waits or runs is cancelled for the new one.
        title : str
            As shown in the job bar.
        argv : sequence of str
            Arguments of ``dtiplan``; ``--events`` is added.
        then : callable, optional
            Gets the ``document`` when it is done. A failure stands in ``failures[name]``.
        """
        self.cancel(name)
        self.failures.pop(name, None)
        job = Job(title, tuple(argv))
        self._orders[job] = _Order(name, then, self.study)
        self.jobs.add(job)
        self.work_changed.emit()

    def is_ordered(self, name: str) -> bool:
        """Whether an order waits or runs."""
        return any(order.name == name for order in self._orders.values())

    def cancel(self, name: str) -> None:
        """Stop an order; nothing is told of it any more."""
        for job, order in list(self._orders.items()):
            if order.name == name:
                del self._orders[job]
                self.jobs.cancel(job)

    def analyse(self, keys: Sequence[str] = ()) -> None:
        """Have scans analysed, each by a job of its own: those named, else all out of date."""
        for scan in self.study.used():
            wanted = scan.key in keys if keys else not self.is_current(scan)
            if wanted and scan.source and not self.is_ordered(analysis_order(scan.key)):
                self._analyse(scan)

    def is_current(self, scan: StudyScan) -> bool:
        """Whether the analysis of a scan stands on the study as it is now."""
        if scan.analysis is None:
            return False
        return not scan.source or self._questions.get(scan.key) == _question(self.study, scan)

    def close_down(self) -> None:
        """End the children, and wait until everything is on disk."""
        self._orders.clear()
        self.jobs.shutdown()
        self._worker.drop("analyses")
        self._worker.wait()

    def _analyse(self, scan: StudyScan) -> None:
        key, argv = scan.key, ("phantom", "study", "analyse", str(self.folder), scan.key)
        title = tr("Analysing {scan}").format(scan=f"{scan.scanner} {scan.date} {scan.description}")

        def keep(said: dict[str, Any], asked: Study = self.study) -> None:
            self._keep_analysis(asked, key, KeptAnalysis(**said["kept"][key]))

        self.order(analysis_order(key), title, (*argv, "--tell-only"), keep)

    def _keep_analysis(self, asked: Study, key: str, kept: KeptAnalysis) -> None:
        if any(s.key == key for s in self.study.scans):
            self._questions[key] = _question(asked, asked.scan(key))
            self.change(lambda s: s.with_scan(replace(s.scan(key), analysis=kept)))
            self._read_analyses()

    def _step(self, study: Study | None) -> None:
        if study is not None:
            self._show(study)
            self._read_analyses()

    def _show(self, study: Study) -> None:
        held, self.study = self._held, study
        if held is not None:
            self._asked_to_save = study
            self.jobs.hold()
            self._worker.ask("save", lambda: (held, study, held.save(study)))
        self.study_changed.emit()

    def _read_analyses(self) -> None:
        held, scans = self._held, self.study.scans
        if held is not None:
            self._worker.ask("analyses", lambda: read_kept_analyses(held.folder, scans))

    def _take_answer(self, asker: str, answer: Any) -> None:
        if asker == "open":
            self._take_study(*answer)
        elif asker == "save":
            self._tell_saved(*answer)
        elif asker == "certificate":
            self.change(lambda s: replace(s, certificate=answer), tr("Certificate"))
        elif asker == "analyses":
            self.analyses = answer
            self.analyses_changed.emit()

    def _take_refusal(self, asker: str, error: UserError) -> None:
        if asker == "save":
            self._asked_to_save = None
            self.jobs.go_on()
        self.refused.emit(error)

    def _take_study(self, held: StudyFolder, stale: Sequence[str]) -> None:
        for order in list(self._orders.values()):
            self.cancel(order.name)
        self._held, self.folder, self.study = held, held.folder, held.study
        self.analyses, self.history = {}, StudyHistory()
        self.failures.clear()
        self._questions = {
            s.key: _question(self.study, s) for s in self.study.scans if s.key not in stale
        }
        self.settings.keep_recent_study(held.folder)
        self.study_changed.emit()
        self.opened.emit()
        self._read_analyses()

    def _tell_saved(self, held: StudyFolder, asked: Study, _kept: Study) -> None:
        if held is self._held and asked is self._asked_to_save:
            self._asked_to_save = None
            self.jobs.go_on()
            self.saved.emit()

    def _finish(self, job: Job, said: dict[str, Any]) -> None:
        order = self._orders.pop(job, None)
        if order is not None and order.then is not None:
            order.then(said)
        self.work_changed.emit()

    def _fail(self, job: Job, error: UserError) -> None:
        order = self._orders.pop(job, None)
        if order is not None:
            self.failures[order.name] = error
        self.work_changed.emit()

    def _end(self, job: Job) -> None:
        self._orders.pop(job, None)
        self.work_changed.emit()


def analysis_order(key: str) -> str:
    """Name the order that analyses a scan; ``failures`` has it where the analysis was refused."""
    return f"analyse {key}"


def _looked_at(held: StudyFolder) -> tuple[StudyFolder, tuple[str, ...]]:
    return held, tuple(scan.key for scan in out_of_date(held))


def _question(study: Study, scan: StudyScan) -> object:
    """Give all of a study that an analysis of a scan depends on."""
    session = study.session(scan.scanner, scan.date)
    asked = (study.phantom, study.certificate, session.temperature_c)
    return (*asked, scan.series_uids, scan.files, scan.placement)
