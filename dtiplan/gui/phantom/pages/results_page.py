"""The page of the wizard on single scans: regions, metrics, measured against the truth."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QComboBox

from dtiplan.domain.phantoms.analysis import PhantomAnalysis, Placed
from dtiplan.domain.phantoms.study import StudyScan
from dtiplan.gui.phantom.child_result import DOCUMENT, ChildResult
from dtiplan.gui.phantom.number_texts import number
from dtiplan.gui.phantom.pages.metric_tables import MetricTable, RegionTable
from dtiplan.gui.phantom.pages.page_parts import bar, button, heading, labelled
from dtiplan.gui.phantom.plot_picture import PlotColumn
from dtiplan.gui.phantom.study_session import StudySession, analysis_order
from dtiplan.gui.phantom.wizard_page import WizardPage
from dtiplan.gui.translation import current_code, tr
from dtiplan.gui.widgets.findings_view import FindingsView, failure_notice
from dtiplan.gui.widgets.notice import Notice, NoticeColumn, text_label
from dtiplan.gui.widgets.state_icons import Mark


class ResultsPage(WizardPage):
    """Every region and every metric of a scan."""

    def __init__(self, session: StudySession) -> None:
        super().__init__(
            session,
            "results",
            tr("Results"),
            tr("What was measured on each scan, held against the truth and the tolerances."),
        )
        self._scan = QComboBox()
        self._scan.setObjectName("resultsScan")
        self._scan.setMinimumContentsLength(30)
        self._scan.currentIndexChanged.connect(lambda _index: self._show_scan())
        self._analyse = button(tr("&Analyse"), "analyseButton")
        self._analyse.clicked.connect(self._ask_analysis)
        self._notices = NoticeColumn()
        self._said = text_label()
        self._said.setObjectName("resultsSaid")
        self._findings = FindingsView()
        self._regions, self._metrics = RegionTable(), MetricTable()
        self._with_regions = QCheckBox(tr("&Metrics of single regions too"))
        self._with_regions.setObjectName("regionMetricsBox")
        self._with_regions.toggled.connect(lambda _on: self._show_scan())
        self._plots = PlotColumn(session.settings)
        self._plots.setObjectName("resultsPlots")
        self._drawn = ChildResult(session, "scan-plots", tr("Drawing plots"), self._facts)
        self._drawn.changed.connect(self._show_plots)
        self._of_analysis = [
            self._said, self._findings, heading(tr("Regions")), self._regions,
            heading(tr("Metrics")), self._with_regions, self._metrics, self._plots,
        ]  # fmt: skip
        self.body.addLayout(bar(labelled(tr("&Scan"), self._scan), self._scan, self._analyse))
        self.body.addWidget(self._notices)
        for widget in self._of_analysis:
            self.body.addWidget(widget)
        self.body.addStretch(1)

    def begin_work(self) -> None:
        """Have analysed what was never tried."""
        keys = [s.key for s in self._stale() if analysis_order(s.key) not in self.session.failures]
        if keys:
            self.session.analyse(keys)

    def look(self) -> None:
        """Show the scans as the session has them now."""
        chosen = self._scan.currentData()
        scans = self.session.study.used()
        self._scan.blockSignals(True)
        self._scan.clear()
        for scan in scans:
            self._scan.addItem(scan_title(scan), scan.key)
        self._scan.setCurrentIndex(max(0, self._scan.findData(chosen)) if scans else -1)
        self._scan.blockSignals(False)
        self._show_scan()

    def close_down(self) -> None:
        """End the threads of the page."""
        self._drawn.close_down()
        self._plots.close_down()

    @property
    def plots(self) -> PlotColumn:
        """The plots of the scan."""
        return self._plots

    def _chosen(self) -> StudyScan | None:
        key = self._scan.currentData()
        return next((s for s in self.session.study.used() if s.key == key), None)

    def _stale(self) -> list[StudyScan]:
        session = self.session
        return [s for s in session.study.used() if s.source and not session.is_current(s)]

    def _ask_analysis(self) -> None:
        self.session.analyse([scan.key for scan in self._stale()])

    def _show_scan(self) -> None:
        scan = self._chosen()
        analysis = self.session.analyses.get(scan.key) if scan else None
        stale = self._stale()
        waiting = [s for s in stale if self.session.is_ordered(analysis_order(s.key))]
        self._analyse.setVisible(bool(stale))
        self._analyse.setEnabled(len(waiting) < len(stale))
        self._analyse.setText(tr("&Analyse {n} scans").format(n=len(stale)))
        self._notices.show_notices(self._said_of(scan, analysis))
        for widget in self._of_analysis:
            widget.setVisible(analysis is not None)
        if scan is None or analysis is None:
            self._drawn.forget()
            return
        self._said.setText(analysis_words(analysis))
        self._findings.set_findings(
            [
                {"severity": f.severity, "code": f.code, "message": f.message, "remedy": f.remedy}
                for f in analysis.findings
            ]
        )
        self._regions.show_analysis(analysis)
        self._metrics.show_analysis(analysis, with_regions=self._with_regions.isChecked())
        self._drawn.want(self._argv)
        self._show_plots()

    def _said_of(self, scan: StudyScan | None, analysis: PhantomAnalysis | None) -> list[Notice]:
        if scan is None:
            words = tr("No scan takes part yet.")
            return [Notice(Mark.INFO, words, "", tr("Add the scans of each scanner on page 2."))]
        failure = self.session.failures.get(analysis_order(scan.key))
        if failure is not None:
            return [failure_notice(failure)]
        if self.session.is_ordered(analysis_order(scan.key)):
            return [Notice(Mark.RUNNING, tr("This scan is being analysed…"), "")]
        if analysis is None:
            return [Notice(Mark.TO_DO, tr("This scan was not analysed yet."), "")]
        if not self.session.is_current(scan):
            words = tr("The numbers below are out of date.")
            why = tr("The phantom, certificate, temperature or placement changed since.")
            return [Notice(Mark.STALE, words, why, tr("Analyse the scan again."))]
        return []

    def _facts(self) -> tuple[object, ...]:
        scan = self._chosen()
        kept = scan.analysis if scan else None
        return (kept.sha256 if kept else "", scan_title(scan) if scan else "", current_code())

    def _argv(self, folder: Path) -> tuple[str, ...]:
        scan = self._chosen()
        kept = scan.analysis if scan else None
        assert scan is not None
        assert kept is not None
        assert self.session.folder is not None
        return (
            "phantom", "draw", str(self.session.folder / kept.file), "--pictures", str(folder),
            "--title", scan_title(scan), "--language", current_code(),
            "--json", str(folder / DOCUMENT),
        )  # fmt: skip

    def _show_plots(self) -> None:
        names = {
            "against_truth": tr("Measured against truth"),
            "radar": tr("Share of the tolerance used"),
        }
        said = self._drawn.document
        paths = [Path(p) for p in said["pictures"]] if said else []
        self._plots.show_plots([(p, names.get(p.stem, p.stem)) for p in paths])


def scan_title(scan: StudyScan) -> str:
    """Name a scan for a list."""
    return ", ".join(filter(None, (scan.scanner, scan.date, scan.description)))


def analysis_words(analysis: PhantomAnalysis) -> str:
    """Say how a scan was analysed, in one paragraph."""
    scanner = analysis.scanner
    field = f"{scanner.field_t:g} T" if scanner.field_t else ""
    placed = (
        tr("placed by hand (quality {q})")
        if analysis.placement.how is Placed.MANUAL
        else tr("placed automatically (quality {q})")
    ).format(q=number(analysis.placement.quality, 3))
    b_values = ", ".join(f"{b:g}" for b in analysis.b_values_s_mm2)
    return " · ".join(
        filter(
            None,
            (
                " ".join(filter(None, (scanner.vendor, scanner.model, field, scanner.serial))),
                tr("{t} °C").format(t=number(analysis.temperature_c, 1)),
                tr("b {values} s/mm²").format(values=b_values),
                tr(analysis.fit),
                placed,
            ),
        )
    )
