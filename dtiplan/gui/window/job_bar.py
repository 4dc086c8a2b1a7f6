"""The bottom line: what is running, how far it is, what waits, what was said last."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from dtiplan.domain.errors import UserError
from dtiplan.gui.background.jobs import Job, JobQueue
from dtiplan.gui.theme import GRID_PX
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.calm_progress import set_calmly
from dtiplan.gui.widgets.notice import Sign
from dtiplan.gui.widgets.state_icons import Mark
from dtiplan.gui.window.job_list import JobList
from dtiplan.gui.work.step_status import time_left

_CLOCK_MS = 1000
_PROGRESS_PX = 20 * GRID_PX


class JobBar(QFrame):
    """Follows the queue; always says that this is research software.

    Parameters
    ----------
    jobs : JobQueue
    """

    def __init__(self, jobs: JobQueue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._begun: Job | None = None
        self.setObjectName("jobBar")
        self._make_widgets()
        jobs.started.connect(self._begin)
        jobs.progressed.connect(self._tell_progress)
        jobs.finished.connect(self._finish)
        jobs.failed.connect(self._fail)
        jobs.cancelled.connect(self._tell_cancelled)
        jobs.dropped.connect(self._tell_dropped)
        jobs.queue_changed.connect(self._count)
        self._count()

    @property
    def last_message(self) -> str:
        """What is said now."""
        return self._message.full_text

    def say(self, text: str, mark: Mark = Mark.INFO, details: str = "") -> None:
        """Say a sentence until the next one comes; the details stand in the tooltip."""
        self._sign.set_mark(mark)
        self._sign.setVisible(bool(text))
        self._message.show_text(text)
        self._message.setToolTip("\n".join(filter(None, (text, details))))

    def show_queue(self) -> None:
        """Show what runs, waits and has ended, each to be cancelled alone."""
        corner = self._queue if self._queue.isVisible() else self
        self.list.show_above(self.mapToGlobal(QPoint(corner.geometry().right(), 0)))

    def _make_widgets(self) -> None:
        self._sign = Sign(Mark.INFO)
        self._sign.hide()
        self._message = _ElidedLabel()
        self._message.setObjectName("lastMessage")
        self._progress = QProgressBar()
        self._progress.setObjectName("jobProgress")
        self._progress.setRange(0, 1000)
        self._progress.setFixedWidth(_PROGRESS_PX)
        self._left = QLabel()
        self._left.setObjectName("timeLeft")
        self._cancel = QToolButton()
        self._cancel.setObjectName("cancelJobButton")
        self._cancel.setText(tr("Cancel"))
        self._cancel.setToolTip(tr("Stop the running work; the case stays as it was before it."))
        self._cancel.clicked.connect(self._ask_cancel)
        self.list = JobList(self._jobs, self)
        self._queue = QToolButton()
        self._queue.setObjectName("queueButton")
        self._queue.clicked.connect(self.show_queue)
        for button in (self._cancel, self._queue):
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        warning = QLabel(tr("Research software, not a medical device"))
        warning.setObjectName("disclaimer")
        row = QHBoxLayout(self)
        row.setContentsMargins(GRID_PX, GRID_PX // 2, GRID_PX, GRID_PX // 2)
        row.setSpacing(GRID_PX)
        row.addWidget(self._sign)
        row.addWidget(self._message, 1)
        for widget in (self._queue, self._left, self._progress, self._cancel, _rule(), warning):
            row.addWidget(widget)
        self._clock = QTimer(self)
        self._clock.setInterval(_CLOCK_MS)
        self._clock.timeout.connect(self._tell_time_left)

    def _begin(self, job: Job) -> None:
        self._begun = job
        set_calmly(self._progress, 0)
        self.say(tr("{name} is running").format(name=job.title), Mark.RUNNING)
        self._clock.start()

    def _tell_progress(self, job: Job, fraction: float, note: str) -> None:
        set_calmly(self._progress, round(1000 * fraction))
        running = tr("{name} is running").format(name=job.title)
        self.say(f"{running}: {note}" if note else running, Mark.RUNNING)

    def _finish(self, job: Job, _said: dict[str, object]) -> None:
        self.say(tr("{name} is done").format(name=job.title), Mark.DONE)

    def _fail(self, job: Job, error: UserError) -> None:
        said = tr("{name} failed: {problem}")
        if job is not self._begun:
            said = tr("{name} was not begun: {problem}")
        self.say(
            said.format(name=job.title, problem=tr(error.problem)),
            Mark.FAILED,
            f"{tr(error.cause)}\n{tr(error.remedy)}",
        )

    def _tell_cancelled(self, job: Job) -> None:
        text = tr("{name} was cancelled; the case is as it was before it")
        if job is not self._begun:
            text = tr("{name} was taken out of the queue")
        self.say(text.format(name=job.title), Mark.INFO)

    def _tell_dropped(self, culprit: Job, lost: tuple[Job, ...]) -> None:
        """Say which jobs were not begun, beside what was said of the one they stand on."""
        names = ", ".join(job.title for job in lost)
        self.say(
            tr("{name} did not end well; not begun because of it: {names}").format(
                name=culprit.title, names=names
            ),
            Mark.FAILED,
            self._said_of(culprit),
        )

    def _said_of(self, job: Job) -> str:
        lines = [line.word for line in self.list.lines if line.job is job]
        return lines[-1] if lines else ""

    def _count(self) -> None:
        is_running = self._jobs.running is not None
        for widget in (self._progress, self._cancel, self._left):
            widget.setVisible(is_running)
        self._cancel.setEnabled(is_running)
        if not is_running:
            self._clock.stop()
            self._left.clear()
        waiting = [job.title for job in self._jobs.waiting]
        self._queue.setVisible(bool(waiting) or bool(self.list.lines))
        self._queue.setText(tr("{n} waiting").format(n=len(waiting)) if waiting else tr("Queue"))
        self._queue.setToolTip("\n".join([tr("Show what runs, waits and has ended."), *waiting]))

    def _tell_time_left(self) -> None:
        self._left.setText(time_left(self._jobs.seconds_left))

    def _ask_cancel(self) -> None:
        self._cancel.setEnabled(False)
        self.say(tr("Stopping…"), Mark.RUNNING)
        self._jobs.cancel_running()


class _ElidedLabel(QLabel):
    """One line, cut at its end where there is no room."""

    def __init__(self) -> None:
        super().__init__()
        self.full_text = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def show_text(self, text: str) -> None:
        """Show a text."""
        self.full_text = text
        self._cut()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        end = Qt.TextElideMode.ElideRight
        self.setText(self.fontMetrics().elidedText(self.full_text, end, self.width()))


def _rule() -> QFrame:
    rule = QFrame()
    rule.setFrameShape(QFrame.Shape.VLine)
    rule.setFrameShadow(QFrame.Shadow.Sunken)
    return rule
