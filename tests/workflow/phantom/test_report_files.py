"""What a report leaves beside its PDF: its parts as JSON, its numbers as CSV."""

import csv
import io
import json

import pytest

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
from dtiplan.workflow.language import language
from dtiplan.workflow.phantom.compare import compare
from dtiplan.workflow.phantom.reporting.report_content import ReportContent
from dtiplan.workflow.phantom.reporting.report_csv import HEADER, csv_text
from dtiplan.workflow.phantom.reporting.report_metrics import metric_section
from dtiplan.workflow.phantom.reporting.report_parts_file import report_document, report_of
from tests.made_analyses import SKYRA, SOLA, made_analysis


@pytest.fixture(scope="module")
def content():
    scans = (
        made_analysis(SKYRA, bias_percent=0.5, noise_percent=0.3, seed=1),
        made_analysis(SOLA, bias_percent=5.0, noise_percent=0.3, seed=2),
    )
    return ReportContent(compare(scans, scanners=("Skyra", "Sola")), scans)


def test_that_a_report_reads_back_as_it_was_from_json(tmp_path):
    parts = (
        Paragraph("words", is_faint=True),
        Notice(Tone.WARNING, "Warning", "seen", "do", is_large=True),
        Facts((("a", "b"),), "title"),
        Table(("x", "y"), (("1", "2"),), (0.5, 0.5), numbers=(1,), swatches=((1, 2, 3),)),
        Picture(tmp_path / "plot.png", 0.4),
        Signatures(("by",), ("Name", "Date")),
    )
    sections = (Section("One", parts, name="one"), Section("Two", (), is_minor=True))
    report = Report("t", "s", "p", "c", "d", "no device", "{n}/{m}", "de", sections)
    assert report_of(json.loads(json.dumps(report_document(report)))) == report


def test_that_the_table_holds_every_number_to_the_bit(content):
    rows = list(csv.DictReader(io.StringIO(csv_text(content))))
    assert tuple(rows[0]) == HEADER
    for scan, analysis in zip(content.comparison.scans, content.analyses, strict=True):
        mine = {row["name"]: row for row in rows if row["scan"] == scan.label}
        for region in analysis.regions:
            assert float(mine[f"adc:{region.label}"]["value"]) == region.adc_mean_mm2_s
        for metric in analysis.metrics:
            said = mine[metric.name]["value"]
            assert (float(said) if said else None) == metric.value
            assert mine[metric.name]["status"] == metric.status.value
    pair = content.comparison.pairs[0].regions[0]
    said = next(row for row in rows if row["name"] == f"adc-difference:{pair.region}")
    assert float(said["value"]) == pair.difference_percent


def test_that_scans_stand_side_by_side_and_reasons_are_told_once(content):
    section = metric_section(content, language("en"), ())
    measured, missing, sources = (p for p in section.parts if isinstance(p, Table))
    assert len(measured.header) == 4
    bias = next(row for row in measured.rows if row[0] == "ADC bias")
    assert bias[2].endswith("pass")
    assert bias[3].endswith("fail")
    assert missing.rows == (("Effective resolution", "all scans", "no resolution insert"),)
    assert ("ADC bias", "|bias| <= 3.6 %", "QIBA") in sources.rows
