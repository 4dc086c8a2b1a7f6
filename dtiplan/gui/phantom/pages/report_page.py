"""The last page of the wizard: the report, and the study packed for the partner hospital."""

from __future__ import annotations

import shutil
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QComboBox, QFormLayout, QGroupBox, QLineEdit, QPlainTextEdit

from dtiplan.gui.background.newest_wins import NewestWins
from dtiplan.gui.pages.importing.source_list import ask_for_folder
from dtiplan.gui.phantom.child_result import DOCUMENT, ChildResult
from dtiplan.gui.phantom.comparison_facts import (
    PARTS,
    comparison_facts,
    read_parts,
    what_is_missing,
)
from dtiplan.gui.phantom.pages.pack_box import PackBox
from dtiplan.gui.phantom.pages.page_parts import bar, button, labelled
from dtiplan.gui.phantom.sections_view import SectionsView, verdict_marks
from dtiplan.gui.phantom.study_session import StudySession
from dtiplan.gui.phantom.wizard_page import WizardPage
from dtiplan.gui.theme import GRID_PX
from dtiplan.gui.translation import LANGUAGES, tr
from dtiplan.gui.widgets.findings_view import failure_notice
from dtiplan.gui.widgets.messages import show_problem
from dtiplan.gui.widgets.notice import Notice, NoticeColumn
from dtiplan.gui.widgets.state_icons import Mark
from dtiplan.render.report_parts import Report
from dtiplan.workflow.language import language

FILES = ("report.pdf", "report.csv", "report.json")
_REMARK_ROWS = 3


class ReportPage(WizardPage):
    """Language, author and remark; PDF, CSV and JSON; pack and open."""

    def __init__(self, session: StudySession) -> None:
        super().__init__(
            session,
            "report",
            tr("Report"),
            tr("The report as PDF with all numbers as CSV and JSON, and the study for a partner."),
        )
        self._result = ChildResult(session, "report", tr("Report"), self._facts)
        self._result.changed.connect(self._read)
        self._reader = NewestWins(self)
        self._reader.answered.connect(self._take)
        self._notices = NoticeColumn()
        self._view = SectionsView(session.settings)
        self._view.setObjectName("reportPreview")
        self._pack = PackBox(session)
        self.body.addWidget(self._make_settings())
        self.body.addLayout(self._make_buttons())
        self.body.addWidget(self._notices)
        self.body.addWidget(self._pack)
        self.body.addWidget(self._view)
        self.body.addStretch(1)

    @property
    def result(self) -> ChildResult:
        """The report and the document beside it."""
        return self._result

    @property
    def view(self) -> SectionsView:
        """The preview."""
        return self._view

    def look(self) -> None:
        """Show what the study says, and the report that was made of it."""
        kept = self.session.study.report
        self._language.blockSignals(True)
        self._language.setCurrentIndex(self._language.findData(kept.language))
        self._language.blockSignals(False)
        if not self._author.isModified() and self._author.text() != kept.author:
            self._author.setText(kept.author)
        is_written_in = self._remark.document().isModified()
        if not is_written_in and self._remark.toPlainText() != kept.remark:
            self._remark.setPlainText(kept.remark)
        missing = what_is_missing(self.session)
        if missing:
            self._result.forget()
        else:
            self._result.look_for(self._argv)
        self._make.setEnabled(not missing and not self._result.is_coming)
        is_made = self._result.document is not None and not missing
        self._open.setEnabled(is_made)
        self._save.setEnabled(is_made)
        self._notices.show_notices(missing or [self._state()])
        if not is_made:
            self._view.clear()
        self._pack.look()

    def close_down(self) -> None:
        """End the threads of the page."""
        self._result.close_down()
        self._reader.drop()
        self._reader.wait()
        self._view.close_down()

    def _make_settings(self) -> QGroupBox:
        self._language = QComboBox()
        self._language.setObjectName("phantomReportLanguage")
        for code, name in LANGUAGES.items():
            self._language.addItem(name, code)
        self._language.currentIndexChanged.connect(
            lambda _index: self._keep(language=str(self._language.currentData()))
        )
        self._author = QLineEdit()
        self._author.setObjectName("reportAuthor")
        self._author.editingFinished.connect(self._keep_words)
        self._remark = _Remark()
        self._remark.left = self._keep_words
        rows = _REMARK_ROWS * self._remark.fontMetrics().lineSpacing() + 2 * GRID_PX
        self._remark.setFixedHeight(rows)
        box = QGroupBox(tr("What the report says beside the numbers"))
        form = QFormLayout(box)
        form.setHorizontalSpacing(2 * GRID_PX)
        language = bar(self._language)
        form.addRow(labelled(tr("&Language"), self._language), language)
        form.addRow(labelled(tr("&Made by"), self._author), self._author)
        form.addRow(labelled(tr("&Remark"), self._remark), self._remark)
        return box

    def _make_buttons(self) -> Any:
        self._make = button(tr("Mak&e report"), "makePhantomReportButton")
        self._make.setToolTip(tr("Write PDF, CSV and JSON into the folder of the study."))
        self._make.clicked.connect(self._ask)
        self._open = button(tr("&Open PDF"), "openPhantomReportButton")
        self._open.clicked.connect(self._open_pdf)
        self._save = button(tr("&Save copies…"), "savePhantomReportButton")
        self._save.setToolTip(tr("Copy PDF, CSV and JSON into another folder."))
        self._save.clicked.connect(self._save_copies)
        return bar(self._make, self._open, self._save)

    def _state(self) -> Notice:
        failure = self._result.failure
        if failure is not None:
            return failure_notice(failure)
        if self._result.is_coming:
            return Notice(Mark.RUNNING, tr("The report is being made…"), "")
        if self._result.document is None:
            words = tr("There is no report of the study as it is now.")
            return Notice(Mark.TO_DO, words, "", tr("Make it with the button above."))
        path = str(self._path(FILES[0]))
        return Notice(Mark.DONE, tr("The report is made."), path)

    def _keep_words(self) -> None:
        """Keep what was written since; called when a field is left and before a report."""
        self._author.setModified(False)
        self._remark.document().setModified(False)
        self._keep(author=self._author.text(), remark=self._remark.toPlainText())

    def _keep(self, **changed: str) -> None:
        self.session.change(lambda s: replace(s, report=replace(s.report, **changed)), tr("Report"))

    def _facts(self) -> tuple[object, ...]:
        study = self.session.study
        return (*comparison_facts(self.session), study.name, study.report, study.stability)

    def _argv(self, folder: Path) -> tuple[str, ...]:
        return (
            "phantom", "compare", str(self.session.folder),
            "--report", str(self._path(FILES[0])), "--csv", str(self._path(FILES[1])),
            "--parts", str(folder / PARTS), "--pictures", str(folder),
            "--language", self.session.study.report.language, "--json", str(folder / DOCUMENT),
        )  # fmt: skip

    def _path(self, name: str) -> Path:
        assert self.session.folder is not None
        return self.session.folder / name

    def _ask(self) -> None:
        self._keep_words()
        self._view.clear()
        self._result.want_again(self._argv)

    def _read(self) -> None:
        folder = self._result.folder
        if folder is not None:
            work = partial(_kept_and_read, folder, self._path(FILES[2]))
            self._reader.ask(str(folder), work)
        self.look()

    def _take(self, asker: str, report: Report | None) -> None:
        if report is not None and asker == str(self._result.folder):
            marks = verdict_marks(language(report.language).text)
            self._view.show_sections(report.sections, marks, report)

    def _open_pdf(self) -> None:
        path = self._path(FILES[0])
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            show_problem(
                self,
                tr("The report could not be opened."),
                tr("This computer has no program for PDF files."),
                tr("Open {path} on another one.").format(path=path),
            )

    def _save_copies(self) -> None:
        settings = self.session.settings
        folder = ask_for_folder(self, settings, "export", tr("Folder for the copies"))
        if folder is None:
            return
        stem = self._path("").name
        pairs = [(self._path(n), folder / f"{stem}{Path(n).suffix}") for n in FILES]
        self._reader.ask("copies", partial(_copy, pairs))


class _Remark(QPlainTextEdit):
    """Several lines; told when they are left."""

    def __init__(self) -> None:
        super().__init__()
        self.left: Any = None
        self.setObjectName("reportRemark")
        self.setTabChangesFocus(True)

    def focusOutEvent(self, event: Any) -> None:
        """Tell that what was written may be kept."""
        super().focusOutEvent(event)
        if self.left is not None:
            self.left()


def _kept_and_read(folder: Path, json_path: Path) -> Report:
    """Put the document beside the PDF, and read the parts."""
    shutil.copyfile(folder / DOCUMENT, json_path)
    return read_parts(folder / PARTS)


def _copy(pairs: list[tuple[Path, Path]]) -> None:
    from dtiplan.workflow.files.durable import disk_troubles_told

    with disk_troubles_told("The copies cannot be written."):
        for source, target in pairs:
            shutil.copyfile(source, target)
