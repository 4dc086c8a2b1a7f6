"""Pages 4 to 7 of the phantom wizard: what they show, and what they ask the command line for."""

import json
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QLabel

from dtiplan.domain.phantoms.study import KeptAnalysis, StudyScan
from dtiplan.gui.background.jobs import JobQueue
from dtiplan.gui.phantom.child_result import DOCUMENT
from dtiplan.gui.phantom.comparison_facts import PARTS
from dtiplan.gui.phantom.pages.comparison_page import ComparisonPage
from dtiplan.gui.phantom.pages.report_page import ReportPage
from dtiplan.gui.phantom.pages.results_page import ResultsPage
from dtiplan.gui.phantom.pages.stability_page import StabilityPage
from dtiplan.gui.phantom.reading_table import ReadingTable
from dtiplan.gui.phantom.sections_view import SectionsView, verdict_marks
from dtiplan.gui.phantom.study_session import StudySession
from dtiplan.gui.settings import Settings
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.state_icons import Mark
from dtiplan.gui.widgets.value_table import Cell
from dtiplan.render.report_parts import Notice, Paragraph, Picture, Report, Section, Table, Tone
from dtiplan.workflow.files.codec import file_sha256
from dtiplan.workflow.phantom.analyse import analysis_document
from dtiplan.workflow.phantom.reporting.report_parts_file import report_document
from dtiplan.workflow.phantom.studies.study import StudyFolder
from tests.made_analyses import SKYRA, SOLA, made_analysis


class WaitingJobs(JobQueue):
    """Takes orders and begins none; a test says how they ended."""

    def _start_next(self):
        pass

    def end(self, document, word="phantom"):
        """End the first order that has this word in its arguments."""
        job = next(j for j in self.waiting if word in j.argv)
        self._waiting.remove(job)
        self.finished.emit(job, document)
        return job


def study_with_two_scanners(folder):
    held = StudyFolder.create(folder, "two scanners")
    study = replace(held.study, phantom="nist-pvp", temperature_c=20.0)
    for key, scanner, bias in (("s001", SKYRA, 0.5), ("s002", SOLA, 5.0)):
        path = folder / "analyses" / f"{key}.json"
        made = made_analysis(scanner, bias_percent=bias, noise_percent=0.2, seed=int(bias * 2))
        path.write_text(json.dumps(analysis_document(made)), encoding="utf-8")
        kept = KeptAnalysis(f"analyses/{key}.json", file_sha256(path), "")
        scan = StudyScan(key, scanner.model, "2026-01-05", "", ("1.2",), "DWI", analysis=kept)
        study = study.with_scan(scan)
    held.save(study)


@pytest.fixture
def session(qtbot, tmp_path):
    study_with_two_scanners(tmp_path / "study")
    made = StudySession(Settings(tmp_path / "settings.ini"), jobs=WaitingJobs())
    with qtbot.waitSignal(made.analyses_changed):
        made.open(tmp_path / "study")
    yield made
    made.close_down()


def shown(qtbot, page):
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    page.begin_work()
    return page


def parts_of(report, folder):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / PARTS).write_text(json.dumps(report_document(report)), encoding="utf-8")
    (folder / DOCUMENT).write_text("{}", encoding="utf-8")


def small_report(*names):
    table = Table(("Metric", "Skyra"), (("ADC bias", "0.50 %\u2003pass"),), (0.5, 0.5))
    sections = [
        Section(f"{n}  About {name}", (Paragraph("words"), table), name=name)
        for n, name in enumerate(names, 1)
    ]
    return Report("t", "s", "p", "c", "d", "x", "{n} {m}", "en", tuple(sections))


def test_that_results_show_every_region_and_metric_with_word_and_sign(qtbot, session):
    page = shown(qtbot, ResultsPage(session))
    regions = page.findChild(ReadingTable, "regionTable")
    assert len(regions.cells) == 12
    metrics = {row[0].text: row for row in page.findChild(ReadingTable, "metricTable").cells}
    assert (metrics["ADC bias"][3].text, metrics["ADC bias"][3].mark) == ("pass", Mark.DONE)
    missing = metrics["Effective resolution"]
    assert (missing[3].text, missing[3].mark) == ("not measured", Mark.TO_DO)
    assert missing[4].text == "no resolution insert"
    page.close_down()


def test_that_another_scan_shows_its_own_failure(qtbot, session):
    page = shown(qtbot, ResultsPage(session))
    page._scan.setCurrentIndex(1)
    metrics = {row[0].text: row for row in page.findChild(ReadingTable, "metricTable").cells}
    assert (metrics["ADC bias"][3].text, metrics["ADC bias"][3].mark) == ("fail", Mark.FAILED)
    page.close_down()


def test_that_plots_are_asked_of_the_command_line_once(qtbot, session, tmp_path):
    page = shown(qtbot, ResultsPage(session))
    qtbot.waitUntil(lambda: bool(session.jobs.waiting))
    job = session.jobs.waiting[0]
    assert job.argv[:3] == ("phantom", "draw", str(tmp_path / "study/analyses/s001.json"))
    picture = tmp_path / "against_truth.png"
    image = QImage(20, 10, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    assert image.save(str(picture))
    session.jobs.end({"pictures": [str(picture)]}, "draw")
    qtbot.waitUntil(lambda: len(page.plots.plots) == 1)
    page.look()
    assert not session.jobs.waiting
    page.close_down()


def test_that_the_comparison_shows_its_sections_without_the_numbers_of_the_report(qtbot, session):
    page = shown(qtbot, ComparisonPage(session))
    qtbot.waitUntil(lambda: bool(session.jobs.waiting))
    parts_of(small_report("summary", "protocol", "refusals"), page.result.folder)
    session.jobs.end({"ranking": {}}, "compare")
    qtbot.waitUntil(lambda: len(page.view.tables) == 2)
    titles = [label.text() for label in page.view.findChildren(QLabel) if label.objectName()]
    assert titles == ["About summary", "About refusals"]
    verdict = page.view.tables[0].cells[0][1]
    assert verdict.mark is Mark.DONE
    page.close_down()


def test_that_a_comparison_of_a_study_that_changed_meanwhile_is_not_shown(qtbot, session):
    page = shown(qtbot, ComparisonPage(session))
    qtbot.waitUntil(lambda: bool(session.jobs.waiting))
    folder = page.result.folder
    parts_of(small_report("summary"), folder)
    page.hide()
    session.change(lambda s: replace(s, comparison=replace(s.comparison, temperature_c=25.0)), "t")
    session.jobs.end({"of": "the old study"}, "compare")
    assert page.result.document is None
    qtbot.waitUntil(lambda: not folder.exists())
    page.close_down()


def test_that_a_kept_comparison_is_shown_again_without_work(qtbot, session):
    page = shown(qtbot, ComparisonPage(session))
    qtbot.waitUntil(lambda: bool(session.jobs.waiting))
    parts_of(small_report("summary"), page.result.folder)
    session.jobs.end({"a": 1}, "compare")
    page.close_down()
    again = shown(qtbot, ComparisonPage(session))
    qtbot.waitUntil(lambda: again.result.document is not None)
    assert not [j for j in session.jobs.waiting if "compare" in j.argv]
    again.close_down()


def test_that_scans_that_are_out_of_date_are_not_compared(qtbot, session):
    session.change(lambda s: s.with_scan(replace(s.scan("s001"), analysis=None)), "t")
    page = shown(qtbot, ComparisonPage(session))
    assert not session.jobs.waiting
    assert "1 scans must be analysed first" in page._notices.notices[0].text
    page.close_down()


def test_that_a_reference_scanner_is_kept_in_the_study(qtbot, session):
    page = shown(qtbot, ComparisonPage(session))
    box = page._settings_box._reference
    box.setCurrentIndex(box.findData("Sola"))
    assert session.study.harmonisation.is_wanted
    assert [s.name for s in session.study.scanners if s.is_reference] == ["Sola"]
    box.setCurrentIndex(0)
    assert not session.study.harmonisation.is_wanted
    page.close_down()


def test_that_filing_is_kept_in_the_study_and_read_anew(qtbot, session):
    page = shown(qtbot, StabilityPage(session))
    qtbot.waitUntil(lambda: bool(session.jobs.waiting))
    none = {"charts": [], "scanners": []}
    session.jobs.end(none, "charts")
    assert "Nothing of this phantom" in page._notices.notices[0].text
    page._file.click()
    job = session.jobs.end({}, "file")
    assert sum(word.endswith(("s001.json", "s002.json")) for word in job.argv) == 2
    assert len(session.study.stability.filed) == 2
    assert [row[2].text for row in page._filed.cells] == ["filed", "filed"]
    qtbot.waitUntil(lambda: any("charts" in j.argv for j in session.jobs.waiting))
    page.close_down()


def test_that_charts_say_limits_signals_and_why_there_are_none(qtbot, session):
    page = shown(qtbot, StabilityPage(session))
    qtbot.waitUntil(lambda: bool(session.jobs.waiting))
    base = {"values": [1.0] * 8, "centre": 1.0, "sigma": 0.1}
    signal = {"index": 3, "rule": "r", "upward": True, "message": "one point lies beyond 3 sigma"}
    event = {"kind": "upgrade", "when_utc": "2026-02-01T00:00:00", "note": "", "who": ""}
    segments = [
        {"points": [1] * 8, "begun_by": None, "baseline": base, "charts": [{"signals": [signal]}]},
        {"points": [1], "begun_by": event, "baseline": {"not_measured": "too few"}, "charts": []},
    ]
    chart = {"scanner": "A", "metric": "snr", "unit": "", "segments": segments}
    scanners = [{"name": "A", "analyses": 9, "events": [event]}]
    session.jobs.end({"charts": [chart], "scanners": scanners}, "charts")
    rows = page.findChild(ReadingTable, "chartTable").cells
    assert rows[0][4].text == "signals: 1"
    assert rows[0][4].mark is Mark.WARNING
    assert "provisional" in rows[0][3].text
    assert (rows[1][4].text, rows[1][5].text) == ("no limits", "too few")
    assert page._metric.currentText() == "SNR at b = 0"
    assert page._events.table.texts[0][:3] == ["A", "2026-02-01", "upgrade"]
    page.close_down()


def test_that_the_report_is_ordered_with_its_language_and_shown(qtbot, session, tmp_path):
    page = shown(qtbot, ReportPage(session))
    page._language.setCurrentIndex(page._language.findData("de"))
    assert session.study.report.language == "de"
    page._make.click()
    argv = next(j.argv for j in session.jobs.waiting if "compare" in j.argv)
    assert argv[argv.index("--language") + 1] == "de"
    for option, name in (("--report", "report.pdf"), ("--csv", "report.csv")):
        assert argv[argv.index(option) + 1] == str(tmp_path / "study" / name)
    parts_of(small_report("summary", "metrics"), page.result.folder)
    session.jobs.end({"a": 1}, "compare")
    qtbot.waitUntil(lambda: (tmp_path / "study" / "report.json").is_file())
    qtbot.waitUntil(lambda: len(page.view.tables) == 2)
    assert page._open.isEnabled()
    page._author.setText("M. Curie")
    page._author.editingFinished.emit()
    assert not page._open.isEnabled(), "the report does not name its author yet"
    page.close_down()


def test_that_sections_stand_in_order_and_long_tables_are_cut(qtbot, tmp_path):
    view = SectionsView(Settings(tmp_path / "settings.ini"))
    qtbot.addWidget(view)
    rows = tuple((str(n), "fail") for n in range(60))
    parts = (
        Notice(Tone.WARNING, "Beyond limits", "two metrics"),
        Table(("n", "verdict"), rows, (0.5, 0.5)),
        Picture(tmp_path / "gone.png"),
    )
    with qtbot.waitSignal(view.shown):
        view.show_sections([Section("Title", parts)], verdict_marks(tr), 1)
    assert [len(t.cells) for t in view.tables] == [25, 25, 10]
    assert view.tables[0].cells[0][1].mark is Mark.FAILED
    view.close_down()


def test_that_a_table_is_as_high_as_its_rows_and_can_be_copied(qtbot):
    table = ReadingTable(("a", "b"), (1.0, 3.0), "table")
    qtbot.addWidget(table)
    table.resize(400, 100)
    table.show()
    table.show_rows([[Cell("1", is_number=True), Cell("long words " * 30)], [Cell("2"), Cell("x")]])
    assert table.rowHeight(0) > 2 * table.rowHeight(1)
    assert table.height() >= table.rowHeight(0) + table.rowHeight(1)
    table.selectAll()
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().splitlines()[1] == "2\tx"
