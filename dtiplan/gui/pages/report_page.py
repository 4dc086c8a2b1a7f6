"""The report: made as PDF by a job, and its content to read here."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QImage, QShowEvent, QTextDocument, QTextOption
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from dtiplan.domain.errors import UserError
from dtiplan.gui.background.jobs import Job, JobQueue
from dtiplan.gui.background.newest_wins import NewestWins
from dtiplan.gui.pages.report_html import PICTURE_WIDTH_PX, report_html
from dtiplan.gui.session import Session
from dtiplan.gui.settings import Settings, Theme
from dtiplan.gui.theme import GRID_PX, palette_of
from dtiplan.gui.translation import LANGUAGES, tr
from dtiplan.gui.widgets.messages import show_problem
from dtiplan.gui.widgets.notice import text_label
from dtiplan.render.report_parts import Picture

REPORT = "report"
"""Stands for this page where steps are selected by name."""

_WIDEST_PX = 100 * GRID_PX


@dataclass(frozen=True, eq=False)
class _Written:
    """The content as rich text, and its pictures by their addresses."""

    html: str
    pictures: dict[str, QImage]


class ReportPage(QWidget):
    """Makes and shows the report of the open case.

    Parameters
    ----------
    session : Session
    jobs : JobQueue
    settings : Settings
    """

    def __init__(
        self,
        session: Session,
        jobs: JobQueue,
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._jobs, self._settings = session, jobs, settings
        self._job: Job | None = None
        self._reader = NewestWins(self)
        self._reader.answered.connect(lambda _asker, written: self._show(written))
        self._reader.refused.connect(lambda _asker, error: self._refuse(error))
        self.setObjectName("reportPage")
        self._make_widgets()
        self._lay_out()
        session.case_changed.connect(self._look)
        jobs.finished.connect(self._end)
        jobs.failed.connect(self._end)
        jobs.cancelled.connect(self._end)

    @property
    def pdf(self) -> Path | None:
        """Where the report of the open case is, or will be."""
        case = self._session.case
        return case.folder / "report.pdf" if case else None

    def close_down(self) -> None:
        """Wait for what is being read."""
        self._reader.drop()
        self._reader.wait()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: D102 - Qt's name
        super().showEvent(event)
        self._look()

    def _make_widgets(self) -> None:
        self._said = text_label()
        self._said.setObjectName("reportSaid")
        self._language = QComboBox()
        self._language.setObjectName("reportLanguage")
        for code, name in LANGUAGES.items():
            self._language.addItem(name, code)
        self._language.setCurrentIndex(self._language.findData(self._settings.language))
        self._language.currentIndexChanged.connect(self._look)
        self._make = QPushButton(tr("&Make report"))
        self._make.setObjectName("makeReportButton")
        self._make.setToolTip(tr("Draw the pictures and write the report as PDF."))
        self._make.clicked.connect(self._ask)
        self._open = QPushButton(tr("&Open PDF"))
        self._open.setObjectName("openReportButton")
        self._open.clicked.connect(self._open_pdf)
        self._save = QPushButton(tr("&Save PDF as…"))
        self._save.setObjectName("saveReportButton")
        self._save.clicked.connect(self._save_pdf)
        self._text = QTextBrowser()
        self._text.setObjectName("reportText")
        self._text.setOpenLinks(False)
        self._text.setPalette(palette_of(Theme.LIGHT))  # as on paper
        self._text.document().setDocumentMargin(3 * GRID_PX)
        self._text.setMaximumWidth(_WIDEST_PX)
        self._text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._text.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)

    def _lay_out(self) -> None:
        title = QLabel(tr("Report"))
        font = title.font()
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * 1.4)
        title.setFont(font)
        label = QLabel(tr("&Language"))
        label.setBuddy(self._language)
        bar = QHBoxLayout()
        bar.setSpacing(GRID_PX)
        bar.addWidget(title)
        bar.addSpacing(2 * GRID_PX)
        bar.addWidget(self._said, 1)
        for widget in (label, self._language, self._make, self._open, self._save):
            bar.addWidget(widget)
        page = QHBoxLayout()
        page.addStretch(1)
        page.addWidget(self._text, 100)
        page.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID_PX, 2 * GRID_PX, 2 * GRID_PX, GRID_PX)
        column.setSpacing(GRID_PX)
        column.addLayout(bar)
        column.addLayout(page, 1)

    def _look(self) -> None:
        """Show the report's content as the case is now."""
        self._tell_state()
        case = self._session.case
        if case is None or not self.isVisible():
            return
        folder, code = case.folder, str(self._language.currentData())
        self._reader.ask(REPORT, lambda: _written(folder, code), drops_older=True)

    def _show(self, written: _Written) -> None:
        place = self._text.verticalScrollBar().value()
        document = self._text.document()
        document.clear()
        for url, image in written.pictures.items():
            document.addResource(QTextDocument.ResourceType.ImageResource, QUrl(url), image)
        self._text.setHtml(written.html)
        self._text.verticalScrollBar().setValue(place)

    def _refuse(self, error: UserError) -> None:
        self._text.setPlainText(f"{error.problem}\n{error.cause}\n{error.remedy}")

    def _tell_state(self) -> None:
        path = self.pdf
        is_there = path is not None and path.is_file()
        self._open.setEnabled(is_there)
        self._save.setEnabled(is_there)
        self._make.setEnabled(path is not None and self._job is None)
        if self._job is not None:
            self._said.setText(tr("The report is being made…"))
        elif path is None or not is_there:
            self._said.setText(tr("There is no PDF yet. Its pictures come with it."))
        elif path.stat().st_mtime < (path.parent / "case.json").stat().st_mtime:
            self._said.setText(tr("The case has changed since the PDF was made; make it again."))
        else:
            self._said.setText(tr("The PDF is in {path}").format(path=path))

    def _ask(self) -> None:
        case, path = self._session.case, self.pdf
        if case is None or path is None:
            return
        argv = (
            "report",
            str(case.folder),
            "--out",
            str(path),
            "--pictures",
            str(_pictures(case.folder)),
            "--language",
            str(self._language.currentData()),
        )
        self._job = Job(tr("Report"), argv, case.folder)
        self._jobs.add(self._job)
        self._tell_state()

    def _end(self, job: Job, _said: object = None) -> None:
        if job is self._job:
            self._job = None
            self._look()

    def _open_pdf(self) -> None:
        path = self.pdf
        if path is not None and not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            show_problem(
                self,
                tr("The report could not be opened."),
                tr("This computer has no program for PDF files."),
                tr("Open {path} on another one.").format(path=path),
            )

    def _save_pdf(self) -> None:
        path = self.pdf
        if path is None:
            return
        start = self._settings.last_folder("export") / f"{path.parent.name}.pdf"
        name, _ = QFileDialog.getSaveFileName(
            self, tr("Save report"), str(start), tr("PDF files (*.pdf)")
        )
        if not name:
            return
        self._settings.keep_folder("export", Path(name).parent)
        try:
            shutil.copyfile(path, name)
        except OSError as error:
            show_problem(
                self,
                tr("The report was not saved."),
                f"{error.strerror}: {name}",
                tr("Choose another folder."),
            )


def _pictures(case_folder: Path) -> Path:
    return case_folder / "pictures" / "report"


def _written(case_folder: Path, code: str) -> _Written:
    """Write the report's content; reads the case, so not in the window's thread."""
    from dtiplan.workflow.cases.case import Case
    from dtiplan.workflow.language import language
    from dtiplan.workflow.reporting.report import compose
    from dtiplan.workflow.reporting.report_source import ReportSource

    source = ReportSource(Case.open(case_folder), language(code), _pictures(case_folder))
    report = compose(source)
    paths = [p.path for s in report.sections for p in s.parts if isinstance(p, Picture)]
    smooth = Qt.TransformationMode.SmoothTransformation
    pictures = {
        path.as_uri(): QImage(str(path)).scaledToWidth(PICTURE_WIDTH_PX, smooth) for path in paths
    }
    return _Written(report_html(report), pictures)
