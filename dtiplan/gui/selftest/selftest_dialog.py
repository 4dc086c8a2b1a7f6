"""Self-test: what the last one found, a new one with its progress, and the accepted baseline."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from dtiplan.domain.errors import UserError
from dtiplan.gui.background.jobs import Job, JobQueue
from dtiplan.gui.theme import GRID_PX
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.notice import Notice, NoticeColumn
from dtiplan.gui.widgets.state_icons import Mark
from dtiplan.gui.widgets.value_table import Cell, ValueTable
from dtiplan.workflow.selftest.running import shown_run
from dtiplan.workflow.software import CODE, software_at_hand

_SIZE = (92 * GRID_PX, 72 * GRID_PX)
_AGAIN_MS = 200


class SelftestDialog(QDialog):
    """Shows the last self-test and orders the next one."""

    def __init__(self, parent: QWidget | None = None, language: str = "en") -> None:
        super().__init__(parent)
        self.setObjectName("selftestDialog")
        self.setWindowTitle(tr("Self-test"))
        self._language = language
        self._said: dict[str, Any] | None = None
        self._job: Job | None = None
        self._queue = JobQueue(self)
        self._queue.progressed.connect(self._tell_progress)
        self._queue.finished.connect(self._tell_finished)
        self._queue.failed.connect(self._tell_failed)
        self._queue.cancelled.connect(lambda _job: self._tell_ready())
        self.notices = NoticeColumn()
        self.notices.setObjectName("selftestNotices")
        self.levels = ValueTable((tr("Level"), tr("State"), tr("Seen")), tr("Levels"))
        self.levels.setObjectName("selftestLevels")
        self.name, self.reason = QLineEdit(), QLineEdit()
        self.name.setObjectName("selftestName")
        self.reason.setObjectName("selftestReason")
        for field in (self.name, self.reason):
            field.textChanged.connect(lambda _text: self._tell_ready())
        self.bar = QProgressBar()
        self.bar.setObjectName("selftestProgress")
        self.run_button = self._button("selftestRunButton", tr("&Run the self-test"), self.begin)
        self.accept_button = self._button(
            "selftestAcceptButton", tr("&Accept as baseline"), self.accept_baseline
        )
        self._certificate = self._button(
            "selftestCertificateButton", tr("&Certificate…"), self._ask_certificate
        )
        self._charts = self._button("selftestChartsButton", tr("C&harts…"), self._ask_charts)
        self._close = self._button("selftestCloseButton", tr("C&lose"), self.close)
        self._lay_out()
        self.resize(*_SIZE)
        self._read_last()

    def begin(self) -> None:
        """Run the self-test in a child process; a second order is refused while it runs."""
        if self._job is None:
            self._start(tr("Self-test"), "selftest", "run")

    def accept_baseline(self) -> None:
        """Accept the last self-test in the name that stands there."""
        words = ("--by", self.name.text().strip(), "--reason", self.reason.text().strip())
        self._start(tr("Accept the baseline"), "selftest", "accept", *words)

    def write_certificate(self, path: Path) -> None:
        """Write the certificate of the last self-test."""
        words = ("--report", str(path), "--language", self._language)
        self._start(tr("Certificate"), "selftest", "show", *words)

    def write_charts(self, path: Path) -> None:
        """Draw every reading of all kept runs."""
        words = ("--picture", str(path), "--language", self._language)
        self._start(tr("Charts"), "selftest", "charts", *words)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop the child process with the dialog."""
        self._job = None
        self._queue.shutdown()
        super().closeEvent(event)

    def reject(self) -> None:
        """Close; Escape must stop the child process too."""
        self.close()

    def _start(self, title: str, *words: str) -> None:
        self._job = Job(title, words)
        self._tell_progress(self._job, 0.0, "")
        self._queue.add(self._job)
        self._tell_ready()

    def _tell_progress(self, job: Job, fraction: float, note: str) -> None:
        if job is self._job:
            self.bar.setRange(0, 100)
            self.bar.setValue(int(100 * fraction))
            self.bar.setFormat(f"%p %  {tr(note)}" if note else "%p %")

    def _tell_finished(self, job: Job, _document: Mapping[str, Any]) -> None:
        if job is self._job:
            self._job = None
            if job.argv[1] == "accept":
                self.name.clear()
                self.reason.clear()
            self._read_last()

    def _tell_failed(self, job: Job, error: UserError) -> None:
        if job is self._job:
            self._job = None
            self.notices.show_notices(
                [Notice(Mark.FAILED, tr(error.problem), tr(error.cause), tr(error.remedy))]
            )
            self._tell_ready()

    def _read_last(self) -> None:
        """Show the last self-test that is kept; again, once what runs now is known."""
        now = software_at_hand()
        if CODE not in now:
            QTimer.singleShot(_AGAIN_MS, self, self._read_last)
        try:
            self._said = shown_run(now)
        except UserError as error:
            self._said = None
            notice = Notice(Mark.FAILED, tr(error.problem), tr(error.cause), tr(error.remedy))
            self.notices.fill([notice])
        else:
            self.notices.fill(_notices(self._said))
        self.levels.show_rows(_level_rows(self._said))
        self._tell_ready()

    def _tell_ready(self) -> None:
        is_idle = self._job is None
        self.bar.setVisible(not is_idle)
        self.run_button.setEnabled(is_idle)
        for button in (self._certificate, self._charts):
            button.setEnabled(is_idle and self._said is not None)
        is_signed = bool(self.name.text().strip() and self.reason.text().strip())
        self.accept_button.setEnabled(is_idle and self._said is not None and is_signed)

    def _ask_certificate(self) -> None:
        path, _ = QFileDialog.getSaveFileName(
            self, tr("Certificate of the self-test"), "selftest.pdf", "PDF (*.pdf)"
        )
        if path:
            self.write_certificate(Path(path))

    def _ask_charts(self) -> None:
        path, _ = QFileDialog.getSaveFileName(
            self, tr("Control charts of the self-test"), "selftest.png", "PNG (*.png)"
        )
        if path:
            self.write_charts(Path(path))

    def _button(self, name: str, text: str, does: Any) -> QPushButton:
        made = QPushButton(text)
        made.setObjectName(name)
        made.setAutoDefault(False)
        made.clicked.connect(lambda _checked=False: does())
        return made

    def _lay_out(self) -> None:
        inside = QWidget()
        told = QVBoxLayout(inside)
        told.setContentsMargins(0, 0, GRID_PX, 0)
        told.setSpacing(2 * GRID_PX)
        told.addWidget(self.notices)
        told.addWidget(self.levels)
        told.addStretch(1)
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        form = QFormLayout()
        form.setHorizontalSpacing(2 * GRID_PX)
        form.setVerticalSpacing(GRID_PX)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(tr("Your &name"), self.name)
        form.addRow(tr("Reason to accept it"), self.reason)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID_PX)
        buttons.addWidget(self.run_button)
        buttons.addWidget(self.accept_button)
        buttons.addWidget(self._certificate)
        buttons.addWidget(self._charts)
        buttons.addStretch(1)
        buttons.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID_PX, 2 * GRID_PX, 2 * GRID_PX, 2 * GRID_PX)
        column.setSpacing(2 * GRID_PX)
        column.addWidget(area, 1)
        column.addWidget(self.bar)
        column.addLayout(form)
        column.addLayout(buttons)


def _notices(said: Mapping[str, Any] | None) -> list[Notice]:
    """Give the verdict, and below it what was found."""
    if said is None:
        return [
            Notice(
                Mark.TO_DO,
                tr("Not run yet"),
                tr("The self-test was never run on this computer."),
                tr("Run it; it takes a few minutes."),
                is_large=True,
            )
        ]
    mark, word, message = {
        "passed": (Mark.DONE, tr("Passed"), tr("Every reading holds.")),
        "changed": (
            Mark.WARNING,
            tr("Changed"),
            tr("Every reading holds, but the software is not that of the accepted baseline."),
        ),
        "failed": (
            Mark.FAILED,
            tr("Failed"),
            tr("Signed exports are blocked until this is mended or accepted."),
        ),
    }[said["verdict"]]
    notices = [Notice(mark, word, f"{message} {_baseline_words(said)}", is_large=True)]
    for finding in said["findings"]:
        is_error = finding["severity"] == "error"
        mark, word = (Mark.FAILED, tr("Error")) if is_error else (Mark.WARNING, tr("Warning"))
        notices.append(Notice(mark, word, tr(finding["message"]), tr(finding["remedy"])))
    return notices


def _baseline_words(said: Mapping[str, Any]) -> str:
    baseline = said["baseline"]
    if baseline is None:
        return tr("No baseline was accepted before it.")
    return tr("Compared with baseline {n}, accepted by {name}.").format(
        n=baseline["number"], name=baseline["accepted_by"]
    )


def _level_rows(said: Mapping[str, Any] | None) -> list[list[Cell]]:
    words = {
        "truth": tr("Known answers"),
        "identical": tr("Identical to the bit"),
        "numbers": tr("Numbers and maps within their tolerance"),
        "tracking": tr("Tracking within its variability"),
        "decisions": tr("Decisions: distance and dose unchanged"),
    }
    states = {
        True: (Mark.DONE, tr("holds")),
        False: (Mark.FAILED, tr("fails")),
        None: (Mark.TO_DO, tr("not looked at")),
    }
    rows = []
    for level in said["levels"] if said else ():
        mark, word = states[level["held"]]
        rows.append([Cell(words[level["name"]]), Cell(word, mark=mark), Cell(tr(level["note"]))])
    return rows
