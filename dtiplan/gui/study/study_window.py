"""The window of a study: scans with their state, what runs all of them, and the report."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QSpinBox

from dtiplan.domain.errors import UserError
from dtiplan.gui.background.jobs import Job
from dtiplan.gui.background.newest_wins import NewestWins
from dtiplan.gui.network.fields import column_in, label_for, named_button, row_of
from dtiplan.gui.pages.handover.order_dialog import open_in_system
from dtiplan.gui.pages.handover.order_row import OrderRow
from dtiplan.gui.settings import Settings
from dtiplan.gui.study.study_dialogs import AddScanDialog, NewStudyDialog
from dtiplan.gui.study.study_state import (
    mark_of,
    read_study,
    said_of,
    scan_rows,
    scheduler_key,
    state_words,
)
from dtiplan.gui.theme import GRID_PX
from dtiplan.gui.tool_window import ToolWindow
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.findings_view import FindingsView, failure_notice
from dtiplan.gui.widgets.focus_order import order_focus
from dtiplan.gui.widgets.notice import Notice, NoticeColumn
from dtiplan.gui.widgets.state_icons import Mark
from dtiplan.gui.widgets.value_table import ValueTable
from dtiplan.workflow.new_case import holds_case

_KEPT = "study"
_LOOK_MS = 2000
_MOST_SEEDS = 20
_SIZE = (120 * GRID_PX, 80 * GRID_PX)


class StudyWindow(ToolWindow):
    """Orders ``dtiplan study ...`` and shows where every case stands.

    Parameters
    ----------
    settings : Settings
        Remembers the study that was open last.
    """

    def __init__(self, settings: Settings) -> None:
        super().__init__("study", "study", settings)
        self.setWindowTitle(tr("Study"))
        self.folder: Path | None = None
        self.document: dict[str, Any] | None = None
        self._verb, self._report, self._begun = "", "", Path()
        self._row = OrderRow(self.order, "studyRun", tr("&Run all"))
        self.workers = QSpinBox()
        self.workers.setObjectName("studyWorkers")
        self.workers.setRange(1, max(1, os.cpu_count() or 1))
        self.workers.setToolTip(tr("Cases side by side; each needs a processor and its memory."))
        self.scheduler = QLineEdit()
        self.scheduler.setObjectName("studyScheduler")
        self.scheduler.setPlaceholderText(tr("tcp://host:8786; empty: on this machine"))
        self.scheduler.setToolTip(
            tr("Address of a Dask scheduler. Its workers must see the study under the same path.")
        )
        self._place = QLabel(tr("No study is open."))
        self.counts = QLabel()
        self.counts.setObjectName("studyCounts")
        titles = [tr("Subject"), tr("Site"), tr("Session"), tr("State"), tr("Last run"), tr("Said")]
        self.table = ValueTable(titles, tr("Scans of the study"))
        self.table.setObjectName("studyTable")
        self.detail = NoticeColumn(self)
        self.detail.setObjectName("studyDetail")
        self.findings = FindingsView(self)
        self.notices = NoticeColumn(self)
        self.notices.setObjectName("studyNotices")
        self.said_by = QLineEdit()
        self.said_by.setObjectName("studySamePersonBy")
        self.said_by.setPlaceholderText(tr("your name, where the files do not tell"))
        self.seeds = QSpinBox()
        self.seeds.setObjectName("studySeeds")
        self.seeds.setRange(0, _MOST_SEEDS)
        self.seeds.setSpecialValueText(tr("not"))
        self.seeds.setToolTip(
            tr("With other seeds, times for each case; minutes each. Tells chance from difference.")
        )
        self.buttons = {
            name: named_button(name, text, does)
            for name, text, does in (
                ("newStudyButton", tr("&New…"), self._ask_new),
                ("openStudyButton", tr("&Open…"), self._ask_open),
                ("addScanButton", tr("&Add a scan…"), self._ask_add),
                ("openStudyCaseButton", tr("Open &case"), self.open_case),
                ("groupReportButton", tr("&Group report"), self.report),
                ("openGroupReportButton", tr("Open report (&PDF)"), self._open_report),
            )
        }
        self._reader = NewestWins(self)
        self._reader.answered.connect(lambda _asker, document: self._show(document))
        self._reader.refused.connect(lambda _asker, error: self._refuse(error))
        self._clock = QTimer(self)
        self._clock.setInterval(_LOOK_MS)
        self._clock.timeout.connect(self.look_again)
        self._lay_out()
        self._connect()
        self.restore_size(*_SIZE)
        kept = settings.choice(_KEPT)
        if kept and Path(kept).is_dir():
            self.open(Path(kept))
        self._tell_state()

    def open(self, folder: Path) -> None:
        """Show a study."""
        self.folder, self.document, self._report = folder, None, ""
        self.scheduler.setText(self.settings.choice(scheduler_key(folder)))
        self.notices.show_notices([])
        self.look_again()

    def look_again(self) -> None:
        """Read where the cases stand now."""
        if self.folder is not None:
            self._reader.ask("study", partial(read_study, self.folder), drops_older=False)

    def order_study(self, title: str, *words: str) -> None:
        """Begin ``dtiplan WORDS``."""
        self._verb = words[1]
        self.notices.show_notices([])
        self.order.begin(Job(title, words, is_told=True))
        if self._verb == "run":
            self._clock.start()
        self._tell_state()

    def run_all(self) -> None:
        """Plan every case that is not done; what is done stays."""
        if self.folder is not None:
            address = self.scheduler.text().strip()
            self.settings.keep_choice(scheduler_key(self.folder), address)
            where = f"--scheduler={address}" if address else f"--workers={self.workers.value()}"
            self.order_study(tr("Study"), "study", "run", str(self.folder), where)

    def report(self) -> None:
        """Compare all scans of each subject."""
        if self.folder is not None:
            by = self.said_by.text().strip()
            told = [f"--language={self.settings.language}"]
            told += [f"--same-person-by={by}"] if by else []
            told += [f"--seeds={self.seeds.value()}"] if self.seeds.value() else []
            self.order_study(tr("Study report"), "study", "report", str(self.folder), *told)

    def open_case(self) -> None:
        """Open the case of the selected scan in the window of the cases."""
        scan = self.chosen
        if scan is not None and holds_case(Path(scan["case"])):
            self.case_asked.emit(Path(scan["case"]))

    def take_over(self, older: Any) -> None:
        """Show the study that an older window showed."""
        if older.folder is not None:
            self.open(older.folder)

    def close_down(self) -> None:
        """End the child process and the threads."""
        self._clock.stop()
        super().close_down()
        self._reader.drop()
        self._reader.wait()

    @property
    def chosen(self) -> dict[str, Any] | None:
        """The selected scan."""
        scans = self.document["scans"] if self.document else []
        row = self.table.currentRow()
        return scans[row] if 0 <= row < len(scans) else None

    def _lay_out(self) -> None:
        column = column_in(self)
        buttons = self.buttons
        column.addLayout(
            row_of(self._place, None, buttons["newStudyButton"], buttons["openStudyButton"])
        )
        column.addWidget(self.counts)
        column.addWidget(self.table)
        column.addLayout(row_of(buttons["addScanButton"], buttons["openStudyCaseButton"], None))
        column.addWidget(self.detail)
        column.addWidget(self.findings)
        column.addStretch(1)
        column.addLayout(
            row_of(
                label_for(tr("&Workers"), self.workers),
                self.workers,
                label_for(tr("Run on a cl&uster"), self.scheduler),
                self.scheduler,
            )
        )
        column.addWidget(self._row)
        column.addLayout(
            row_of(
                label_for(tr("One person, sa&ys"), self.said_by),
                self.said_by,
                label_for(tr("&Track again"), self.seeds),
                self.seeds,
            )
        )
        column.addLayout(
            row_of(buttons["groupReportButton"], buttons["openGroupReportButton"], None)
        )
        column.addWidget(self.notices)
        column.addLayout(
            row_of(
                None,
                named_button("studyHelpButton", tr("&Help"), self.show_help),
                named_button("studyCloseButton", tr("C&lose"), self.close),
            )
        )
        order_focus(self)

    def _connect(self) -> None:
        self._row.asked.connect(self.run_all)
        self.scheduler.textChanged.connect(lambda _text: self._tell_state())
        self.order.finished.connect(self._take)
        self.order.refused.connect(self._refuse)
        self.order.ended.connect(self._end)
        self.table.currentCellChanged.connect(lambda *_cells: self._tell_state())
        self.table.cellDoubleClicked.connect(lambda *_cell: self.open_case())

    def _ask_new(self) -> None:
        dialog = NewStudyDialog(self)
        if dialog.exec():
            self._begun = Path(dialog.folder.path)
            self.order_study(tr("New study"), *dialog.arguments())
        dialog.deleteLater()

    def _ask_open(self) -> None:
        name = QFileDialog.getExistingDirectory(
            self, tr("Open a study"), str(self.folder or Path.home())
        )
        if name:
            self.open(Path(name))

    def _ask_add(self) -> None:
        if self.folder is not None:
            dialog = AddScanDialog(self.folder, self)
            if dialog.exec():
                self.order_study(tr("Add a scan"), *dialog.arguments())
            dialog.deleteLater()

    def _open_report(self) -> None:
        if self._report:
            open_in_system(self._report)

    def _take(self, document: dict[str, Any]) -> None:
        if self._verb == "init":
            self.open(self._begun)
        elif self._verb == "report":
            self._report = next((f for f in document["files"] if f.endswith(".pdf")), "")
            self.notices.show_notices(_report_notices(document))

    def _refuse(self, error: UserError) -> None:
        if self.document is None:
            self.folder = None
        self.notices.show_notices([failure_notice(error)])
        self._tell_state()

    def _end(self) -> None:
        self._clock.stop()
        self.look_again()
        self._tell_state()

    def _show(self, document: dict[str, Any]) -> None:
        self.document = document
        self.settings.keep_choice(_KEPT, document["study"])
        words = state_words()
        told = [f"{words[state]}: {n}" for state, n in document["counts"].items() if n]
        self._place.setText(tr("Study {path}").format(path=document["study"]))
        self.counts.setText(" · ".join(told) or tr("No scan was added yet."))
        self.table.show_rows(scan_rows(document["scans"]))
        self.findings.set_findings(document["findings"])
        self._tell_state()

    def _tell_state(self) -> None:
        is_running, scan = self.order.is_running, self.chosen
        has_study = self.document is not None and self.folder is not None
        scans = self.document["scans"] if self.document else []
        has_case = scan is not None and holds_case(Path(scan["case"]))
        self._row.tell(can_run=any(s["state"] not in ("done", "blocked") for s in scans))
        # A cluster has workers of its own.
        self.workers.setEnabled(not is_running and not self.scheduler.text().strip())
        self.scheduler.setEnabled(not is_running and has_study)
        for name, can_be in (
            ("newStudyButton", True),
            ("openStudyButton", True),
            ("addScanButton", has_study),
            ("groupReportButton", sum(s["state"] in ("done", "blocked") for s in scans) > 1),
            ("openGroupReportButton", bool(self._report)),
        ):
            self.buttons[name].setEnabled(can_be and not is_running)
        self.buttons["openStudyCaseButton"].setEnabled(has_case)
        self._show_detail(scan)

    def _show_detail(self, scan: dict[str, Any] | None) -> None:
        """Say why the selected case is not done."""
        said = said_of(scan) if scan is not None else ""
        wanted = [(scan["key"], said)] if scan is not None and said else []
        if [notice.text for notice in self.detail.notices] != ["\n".join(w) for w in wanted]:
            self.detail.show_notices([Notice(mark_of(scan), *w) for w in wanted if scan])


def _report_notices(document: dict[str, Any]) -> list[Notice]:
    """Say what was compared, and which pairs could not be."""
    said = tr("{n} subjects, {m} pairs of scans").format(
        n=len(document["subjects"]), m=len(document["pairs"])
    )
    notices = [Notice(Mark.DONE, tr("Compared"), said)]
    for each in document["failed"]:
        notices.append(Notice(Mark.FAILED, each["pair"], tr(each["reason"])))
    for each in document["findings"]:
        notices.append(Notice(Mark.WARNING, tr("Warning"), tr(each["message"]), tr(each["remedy"])))
    return notices
