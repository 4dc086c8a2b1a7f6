"""The queue as a list: what runs, waits and has ended, and how; each to be cancelled alone."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from dtiplan.domain.errors import UserError
from dtiplan.gui.background.jobs import Job, JobQueue
from dtiplan.gui.theme import GRID_PX
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.notice import Sign, text_label
from dtiplan.gui.widgets.state_icons import Mark

_MOST_KEPT = 12
_WIDTH_PX = 60 * GRID_PX
_TALLEST_PX = 50 * GRID_PX


@dataclass(frozen=True)
class JobLine:
    """One line of the list.

    Parameters
    ----------
    job : Job
    mark : Mark
    word : str
        Its state, as shown.
    is_open : bool
        It runs or waits, so that it can be cancelled.
    """

    job: Job
    mark: Mark
    word: str
    is_open: bool = False


class JobList(QFrame):
    """Stands above the job bar while it is looked at.

    Parameters
    ----------
    jobs : JobQueue
    """

    def __init__(self, jobs: JobQueue, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._jobs = jobs
        self._ended: list[JobLine] = []
        self._buttons: dict[Job, QToolButton] = {}
        self._shown: list[QWidget] = []
        self.setObjectName("jobList")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._make_widgets()
        jobs.finished.connect(lambda job, _: self._keep(job, Mark.DONE, tr("Done")))
        jobs.failed.connect(self._keep_failure)
        jobs.cancelled.connect(lambda job: self._keep(job, Mark.INFO, tr("Cancelled")))
        jobs.dropped.connect(self._tell_dropped)
        jobs.queue_changed.connect(self._refresh_if_seen)
        jobs.progressed.connect(self._refresh_if_seen)

    @property
    def lines(self) -> tuple[JobLine, ...]:
        """What has ended, what runs and what waits, oldest first."""
        lines = list(self._ended)
        if self._jobs.running is not None:
            word = tr("Running {percent} %").format(percent=int(100 * self._jobs.fraction))
            lines.append(JobLine(self._jobs.running, Mark.RUNNING, word, True))
        lines += [JobLine(job, Mark.TO_DO, tr("Waiting"), True) for job in self._jobs.waiting]
        return tuple(lines)

    def cancel_button(self, job: Job) -> QToolButton:
        """Give the button that cancels a job, while the list is seen."""
        return self._buttons[job]

    def show_above(self, corner: QPoint) -> None:
        """Show the list with its lower right corner here (on the screen, pixels)."""
        self._refresh()
        self.setFixedWidth(_WIDTH_PX)
        row_px = 2 * self.fontMetrics().lineSpacing() + 2 * GRID_PX
        high = len(self._shown) * row_px + self._foot.sizeHint().height() + 3 * GRID_PX
        self.setFixedHeight(min(high, _TALLEST_PX, corner.y()))
        self.move(corner - QPoint(self.width(), self.height()))
        self.show()
        first = next(iter(self._buttons.values()), self._cancel_all)
        first.setFocus()

    def _make_widgets(self) -> None:
        self._rows = QVBoxLayout()
        self._rows.setSpacing(GRID_PX)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._body = QWidget()
        inner = QVBoxLayout(self._body)
        inner.setContentsMargins(GRID_PX, GRID_PX, GRID_PX, GRID_PX)
        inner.addLayout(self._rows)
        inner.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self._body)
        self._cancel_all = QPushButton(tr("Cancel &all"))
        self._cancel_all.setObjectName("cancelAllJobsButton")
        self._cancel_all.setToolTip(tr("Stop what runs and forget what waits."))
        self._cancel_all.clicked.connect(self._jobs.cancel_all)
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(GRID_PX, 0, GRID_PX, GRID_PX)
        foot.addStretch(1)
        foot.addWidget(self._cancel_all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(area, 1)
        column.addWidget(self._foot)

    def _keep(self, job: Job, mark: Mark, word: str) -> None:
        self._ended = [*self._ended, JobLine(job, mark, word)][-_MOST_KEPT:]
        self._refresh_if_seen()

    def _keep_failure(self, job: Job, error: UserError) -> None:
        self._keep(job, Mark.FAILED, tr("Failed: {problem}").format(problem=tr(error.problem)))

    def _tell_dropped(self, culprit: Job, lost: tuple[Job, ...]) -> None:
        """Say of jobs that did not begin because of which other one."""
        word = tr("Not begun: it needs {name}").format(name=culprit.title)
        self._ended = [
            JobLine(line.job, Mark.STALE, word) if line.job in lost else line
            for line in self._ended
        ]
        self._refresh_if_seen()

    def _refresh_if_seen(self) -> None:
        if self.isVisible():
            self._refresh()

    def _refresh(self) -> None:
        lines = self.lines
        focused = next((job for job, b in self._buttons.items() if b.hasFocus()), None)
        self._buttons.clear()
        for old in self._shown:
            self._rows.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._shown = [self._row(line) for line in lines] or [_nothing()]
        for row in self._shown:
            self._rows.addWidget(row)
        self._cancel_all.setEnabled(any(line.is_open for line in lines))
        if focused in self._buttons:
            self._buttons[focused].setFocus()

    def _row(self, line: JobLine) -> QWidget:
        row = QWidget()
        beside = QHBoxLayout(row)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(GRID_PX)
        beside.addWidget(Sign(line.mark), 0, Qt.AlignmentFlag.AlignTop)
        words = text_label()
        words.setText(f"{line.job.title}\n{line.word}")
        beside.addWidget(words, 1)
        if line.is_open:
            button = QToolButton()
            button.setText(tr("Cancel"))
            button.setObjectName(f"cancelJob_{line.job.step or 'other'}")
            button.setAccessibleName(tr("Cancel {name}").format(name=line.job.title))
            button.setToolTip(tr("The case stays as it was before; what stands on it is dropped."))
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.clicked.connect(lambda: self._jobs.cancel(line.job))
            beside.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
            self._buttons[line.job] = button
        return row


def _nothing() -> QWidget:
    return QLabel(tr("No work has been ordered yet."))
