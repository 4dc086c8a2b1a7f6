"""The report page: the same content as the PDF, and the order to make it."""

import os

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QComboBox, QPushButton, QTextBrowser

from dtiplan.gui.background.jobs import JobQueue
from dtiplan.gui.pages.report_html import report_html
from dtiplan.gui.pages.report_page import ReportPage
from dtiplan.gui.session import Session
from dtiplan.render.report_parts import (
    Facts,
    Notice,
    Paragraph,
    Picture,
    Report,
    Section,
    Signatures,
    Table,
    Tone,
)
from dtiplan.workflow.cases.case import Case
from tests.gui.windows import settings_in


@pytest.fixture
def case(tmp_path):
    return Case.create(tmp_path / "one")


@pytest.fixture
def page(qtbot, case, tmp_path):
    session = Session()
    with qtbot.waitSignal(session.case_changed):
        session.open(case.folder)
    made = ReportPage(session, JobQueue(program=("/bin/true",)), settings_in(tmp_path))
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    yield made
    made._jobs.shutdown()
    made.close_down()
    session.wait()


def button(page, name):
    return page.findChild(QPushButton, name)


def test_that_every_part_of_a_report_is_in_the_text(tmp_path):
    QImage(40, 20, QImage.Format.Format_RGB32).save(str(tmp_path / "a.png"))
    parts = (
        Paragraph("running & text"),
        Notice(Tone.BLOCKED, "BLOCKED", "it is <not> released", "mend it"),
        Facts((("name", "value"),), "facts"),
        Table(("head", "n"), (("cell", "7"), ("total", "9")), (0.6, 0.4), (1,), ((255, 0, 0),)),
        Picture(tmp_path / "a.png"),
        Signatures(("made by",), ("name", "date")),
    )
    report = Report(
        "Title", "sub", "Patient 1", "Case a", "today", "Research", "{n}", "en",
        (Section("1  First", parts),),
    )  # fmt: skip
    html = report_html(report)
    for words in (
        "Title", "Patient 1", "Research", "1  First", "running &amp; text", "BLOCKED",
        "it is &lt;not&gt; released", "mend it", "name", "value", "head", "cell", "total", "a.png",
        "rgb(255,0,0)", "made by", "date",
    ):  # fmt: skip
        assert words in html, words


def test_that_the_content_is_shown_before_there_is_a_pdf(qtbot, page):
    text = page.findChild(QTextBrowser, "reportText")
    qtbot.waitUntil(lambda: "Tractography report" in text.toPlainText(), timeout=10_000)
    assert not button(page, "openReportButton").isEnabled()
    assert "no PDF yet" in page._said.text()


def test_that_the_report_speaks_the_chosen_language(qtbot, page):
    text = page.findChild(QTextBrowser, "reportText")
    box = page.findChild(QComboBox, "reportLanguage")
    box.setCurrentIndex(box.findData("de"))
    qtbot.waitUntil(lambda: "Traktographie" in text.toPlainText(), timeout=10_000)


def test_that_making_it_is_a_job_of_the_command_line(page, case, monkeypatch):
    asked = []
    monkeypatch.setattr(page._jobs, "add", asked.append)
    button(page, "makeReportButton").click()
    folder = str(case.folder)
    assert asked[0].argv == (
        "report", folder, "--out", f"{folder}/report.pdf",
        "--pictures", f"{folder}/pictures/report", "--language", "en",
    )  # fmt: skip
    assert not button(page, "makeReportButton").isEnabled()
    page._jobs.cancelled.emit(asked[0])
    assert button(page, "makeReportButton").isEnabled()


def test_that_an_old_pdf_is_told(page, case):
    pdf = case.folder / "report.pdf"
    pdf.write_bytes(b"%PDF")
    page._tell_state()
    assert str(pdf) in page._said.text()
    assert button(page, "openReportButton").isEnabled()
    os.utime(pdf, (1, 1))
    page._tell_state()
    assert "make it again" in page._said.text()
