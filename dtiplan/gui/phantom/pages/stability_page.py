"""The page of the wizard on time: analyses filed in the database, control charts, events."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QComboBox, QLineEdit

from dtiplan.domain.phantoms.study import Study, StudyScan
from dtiplan.gui.phantom.child_result import ChildResult
from dtiplan.gui.phantom.comparison_facts import what_is_missing
from dtiplan.gui.phantom.pages.chart_tables import ChartTable
from dtiplan.gui.phantom.pages.event_box import EventBox
from dtiplan.gui.phantom.pages.page_parts import bar, button, heading, labelled
from dtiplan.gui.phantom.pages.results_page import scan_title
from dtiplan.gui.phantom.plot_picture import PlotColumn
from dtiplan.gui.phantom.reading_table import ReadingTable
from dtiplan.gui.phantom.study_session import StudySession
from dtiplan.gui.phantom.wizard_page import WizardPage
from dtiplan.gui.translation import current_code, tr
from dtiplan.gui.widgets.findings_view import failure_notice
from dtiplan.gui.widgets.notice import Notice, NoticeColumn
from dtiplan.gui.widgets.small_text import SmallText
from dtiplan.gui.widgets.state_icons import Mark
from dtiplan.gui.widgets.value_table import Cell

_FILE, _EVENT = "file", "event"


class StabilityPage(WizardPage):
    """Files the analyses of the study, and shows how each scanner behaves over time."""

    def __init__(self, session: StudySession) -> None:
        super().__init__(
            session,
            "stability",
            tr("Stability"),
            tr("File the analyses in the quality-assurance database and watch them over time."),
        )
        self._changes = 0
        self._charts = ChildResult(session, "charts", tr("Reading the database"), self._facts)
        self._charts.changed.connect(self.look)
        self._drawn = ChildResult(session, "chart-plots", tr("Drawing charts"), self._plot_facts)
        self._drawn.changed.connect(self._show_plots)
        self._database = QLineEdit()
        self._database.setObjectName("databaseEdit")
        self._database.setPlaceholderText(tr("the file in your own data folder"))
        self._database.editingFinished.connect(self._keep_database)
        self._filed = ReadingTable(
            (tr("Scan"), tr("analysis"), tr("database")), (4.0, 1.5, 1.5), tr("Analyses")
        )
        self._filed.setObjectName("filedTable")
        self._file = button(tr("&File analyses"), "fileButton")
        self._file.clicked.connect(self._ask_filing)
        self._notices = NoticeColumn()
        self._metric = QComboBox()
        self._metric.setObjectName("chartMetric")
        self._metric.setMinimumContentsLength(24)
        self._metric.currentIndexChanged.connect(lambda _index: self._show_charts())
        self._table = ChartTable()
        self._plots = PlotColumn(session.settings)
        self._plots.setObjectName("chartPlots")
        self._events = EventBox()
        self._events.asked.connect(self._ask_event)
        self._lay_out()

    @property
    def charts(self) -> ChildResult:
        """What is on file, charted."""
        return self._charts

    @property
    def plots(self) -> PlotColumn:
        """The charts of one metric as pictures."""
        return self._plots

    def begin_work(self) -> None:
        """Read the database anew: others may file too."""
        if self.session.is_open:
            self._changes += 1
            self.look()

    def look(self) -> None:
        """Show what is filed and charted."""
        study = self.session.study
        if not self._database.isModified():
            self._database.setText(study.stability.database)
        self._show_filed()
        if self.isVisible() and self.session.is_open:
            self._charts.want(self._argv)
        self._notices.show_notices(self._said())
        said = self._charts.document or {"scanners": [], "charts": []}
        if self._charts.document is not None or self._charts.failure is not None:
            self._events.show_scanners(said["scanners"])
        self._fill_metrics(said["charts"])
        self._show_charts()

    def close_down(self) -> None:
        """End the threads of the page."""
        for result in (self._charts, self._drawn):
            result.close_down()
        self._plots.close_down()

    def _lay_out(self) -> None:
        words = tr(
            "An SQLAlchemy address of a department server, such as postgresql+pg8000://host/qa, "
            "or the path of an SQLite file. A password in it is kept in the study's folder."
        )
        row = bar(labelled(tr("&Database"), self._database), self._database, stretch=False)
        self.body.addLayout(row)
        self.body.addWidget(SmallText(words))
        self.body.addWidget(self._filed)
        self.body.addLayout(bar(self._file))
        self.body.addWidget(self._notices)
        self.body.addWidget(self._events)
        self._of_charts = [heading(tr("Control charts")), self._table, self._plots]
        self._metric_label = labelled(tr("&Metric"), self._metric)
        self.body.addWidget(self._of_charts[0])
        self.body.addLayout(bar(self._metric_label, self._metric))
        self.body.addWidget(self._table)
        self.body.addWidget(self._plots)
        self.body.addStretch(1)
        self._events.hide()

    def _show_filed(self) -> None:
        study, session = self.session.study, self.session
        rows = []
        for scan in study.used():
            is_current = session.is_current(scan)
            state = Cell(tr("up to date"), mark=Mark.DONE)
            if scan.analysis is None:
                state = Cell(tr("not analysed"), mark=Mark.TO_DO)
            elif not is_current:
                state = Cell(tr("out of date"), mark=Mark.STALE)
            filed = Cell(tr("not filed"), mark=Mark.TO_DO)
            if _is_filed(study, scan):
                filed = Cell(tr("filed"), mark=Mark.DONE)
            rows.append([Cell(scan_title(scan)), state, filed])
        self._filed.show_rows(rows)
        self._filed.setVisible(bool(rows))
        wanted = self._to_file()
        words = tr("&File {n} analyses").format(n=len(wanted)) if wanted else tr("&File analyses")
        self._file.setText(words)
        self._file.setEnabled(bool(wanted) and not session.is_ordered(_FILE))

    def _said(self) -> list[Notice]:
        failures = self.session.failures
        told = [failure_notice(failures[n]) for n in (_FILE, _EVENT) if n in failures]
        if not self.session.study.used():
            return told + what_is_missing(self.session)
        failure = self._charts.failure
        if failure is not None:
            return [*told, failure_notice(failure)]
        if self._charts.document is None:
            return [*told, Notice(Mark.RUNNING, tr("The database is being read…"), "")]
        if not any(s["analyses"] for s in self._charts.document["scanners"]):
            words = tr("Nothing of this phantom is filed yet.")
            remedy = tr("File the analyses; from the second session on there are charts.")
            return [*told, Notice(Mark.TO_DO, words, "", remedy)]
        if not self._charts.document["charts"]:
            words = tr("There are no charts yet.")
            why = tr("No scanner has two sessions on file.")
            return [*told, Notice(Mark.INFO, words, why, tr("File scans of other days too."))]
        return told

    def _fill_metrics(self, charts: list[dict[str, Any]]) -> None:
        names = list(dict.fromkeys(str(chart["metric"]) for chart in charts))
        held = [self._metric.itemData(n) for n in range(self._metric.count())]
        if names != held:
            chosen = self._metric.currentData()
            self._metric.blockSignals(True)
            self._metric.clear()
            for name in names:
                self._metric.addItem(self._metric_title(name), name)
            self._metric.setCurrentIndex(max(0, self._metric.findData(chosen)) if names else -1)
            self._metric.blockSignals(False)
        for widget in (*self._of_charts, self._metric_label, self._metric):
            widget.setVisible(bool(names))

    def _metric_title(self, name: str) -> str:
        for analysis in self.session.analyses.values():
            for metric in analysis.metrics:
                if metric.name == name:
                    return tr(metric.title)
        head, _, material = name.partition(":")
        if head == "adc-bias-of":
            return tr("ADC bias of {material}").format(material=material)
        return name

    def _show_charts(self) -> None:
        document, metric = self._charts.document, self._metric.currentData()
        if document is None or metric is None:
            self._drawn.forget()
            self._plots.show_plots([])
            return
        self._table.show_charts([c for c in document["charts"] if c["metric"] == metric])
        if self.isVisible():
            self._drawn.want(self._plot_argv)
        self._show_plots()

    def _show_plots(self) -> None:
        said = self._drawn.document
        paths = [Path(p) for p in said["pictures"]] if said else []
        self._plots.show_plots([(path, path.stem) for path in paths])

    def _facts(self) -> tuple[object, ...]:
        return (self._changes, self.session.study.stability.database, self._phantom())

    def _plot_facts(self) -> tuple[object, ...]:
        return (*self._facts(), self._metric.currentData(), current_code())

    def _phantom(self) -> str:
        """Name the phantom as analyses are filed under it; a description's path is not its name."""
        named = [a.phantom for a in self.session.analyses.values()]
        return named[0] if named else self.session.study.phantom

    def _argv(self, _folder: Path) -> tuple[str, ...]:
        phantom = ("--phantom", self._phantom())
        return ("phantom", "charts", "--or-none", *phantom, *self._database_argv())

    def _plot_argv(self, folder: Path) -> tuple[str, ...]:
        return (
            *self._argv(folder), "--metric", str(self._metric.currentData()),
            "--pictures", str(folder), "--language", current_code(),
        )  # fmt: skip

    def _database_argv(self) -> tuple[str, ...]:
        database = self.session.study.stability.database
        return ("--database", database) if database else ()

    def _by_argv(self) -> tuple[str, ...]:
        by = self.session.study.operator or self.session.study.report.author
        return ("--by", by) if by else ()

    def _keep_database(self) -> None:
        self._database.setModified(False)
        text = self._database.text().strip()
        self.session.change(
            lambda s: (
                replace(s, stability=replace(s.stability, database=text, filed=()))
                if s.stability.database != text
                else s
            ),
            tr("Database"),
        )

    def _to_file(self) -> list[StudyScan]:
        session = self.session
        return [
            s
            for s in session.study.used()
            if s.analysis and session.is_current(s) and not _is_filed(session.study, s)
        ]

    def _ask_filing(self) -> None:
        session, scans = self.session, self._to_file()
        assert session.folder is not None
        paths = [str(session.folder / s.analysis.file) for s in scans if s.analysis]
        hashes = tuple(s.analysis.sha256 for s in scans if s.analysis)

        def keep(_said: dict[str, Any]) -> None:
            self._changes += 1
            session.change(lambda s: _with_filed(s, hashes))
            self.look()

        argv = ("phantom", "file", *paths, *self._by_argv(), *self._database_argv())
        session.order(_FILE, tr("Filing analyses"), argv, keep)

    def _ask_event(self, scanner: str, kind: str, day: str, note: str) -> None:
        def keep(_said: dict[str, Any]) -> None:
            self._changes += 1
            self.look()

        argv = (
            "phantom", "event", scanner, kind, "--when", day, "--note", note,
            *self._by_argv(), *self._database_argv(),
        )  # fmt: skip
        self.session.order(_EVENT, tr("Writing the event down"), argv, keep)


def _is_filed(study: Study, scan: StudyScan) -> bool:
    return scan.analysis is not None and scan.analysis.sha256 in study.stability.filed


def _with_filed(study: Study, hashes: tuple[str, ...]) -> Study:
    filed = dict.fromkeys((*study.stability.filed, *hashes))
    return replace(study, stability=replace(study.stability, filed=tuple(filed)))
