"""Every number of a comparison as one table for a spreadsheet: a line for each value."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from dtiplan.workflow.files.durable import disk_troubles_told, replace_text

if TYPE_CHECKING:
    from dtiplan.domain.phantoms.analysis import Metric, PhantomAnalysis
    from dtiplan.domain.phantoms.comparison import Comparison
    from dtiplan.workflow.phantom.reporting.report_content import ReportContent

HEADER = (
    "scan", "scanner", "session", "temperature_c", "kind", "name",
    "value", "u", "unit", "low", "high", "status", "remark",
)  # fmt: skip

Row = tuple[object, ...]


def write_csv(content: ReportContent, path: Path) -> None:
    """Write the table; numbers in full precision with a decimal point, empty where unknown.

    Raises
    ------
    UserError
        ``disk``.
    """
    with disk_troubles_told(f"{path} cannot be written."):
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_text(path.absolute(), csv_text(content))


def csv_text(content: ReportContent) -> str:
    """Give the table as text."""
    held = io.StringIO()
    table = csv.writer(held, lineterminator="\n")
    table.writerow(HEADER)
    said = content.comparison
    for scan, analysis in zip(said.scans, content.analyses, strict=True):
        head = (scan.label, scan.scanner, scan.session, repr(scan.temperature_c))
        for row in (*_values(said, scan.label), *_metrics(analysis)):
            table.writerow([*head, *map(_word, row)])
    for row in _pairs(said):
        table.writerow(["", "", "", repr(said.temperature_c), *map(_word, row)])
    return held.getvalue()


def _word(value: object) -> object:
    return "" if value is None else repr(value) if isinstance(value, float) else value


def _values(said: Comparison, label: str) -> Iterator[Row]:
    unit = "mm2/s"
    for v in said.values:
        if v.scan != label:
            continue
        rows = (
            ("adc", v.adc_mm2_s, v.u_mm2_s, unit),
            ("truth", v.truth_mm2_s, v.truth_u_mm2_s, unit),
            ("bias", v.bias_percent, None, "%"),
            ("adc-carried", v.carried_mm2_s, v.carried_u_mm2_s, unit),
            ("fa", v.fa, None, ""),
            ("fa-excess", v.fa_excess, None, ""),
        )
        for name, value, u, measure in rows:
            remark = v.why_not if name == "adc-carried" and value is None else ""
            yield ("region", f"{name}:{v.region}", value, u, measure, None, None, "", remark)


def _metrics(analysis: PhantomAnalysis) -> Iterator[Row]:
    for m in analysis.metrics:
        yield ("metric", m.name, m.value, m.u, m.unit, m.low, m.high, m.status.value, _why(m))


def _why(metric: Metric) -> str:
    return metric.source if metric.value is not None else metric.reason


def _pairs(said: Comparison) -> Iterator[Row]:
    for pair in said.pairs:
        for r in pair.regions:
            name = f"{pair.quantity}-difference:{r.region}"
            u = None if r.u_percent != r.u_percent else r.u_percent
            remark = f"{pair.first} - {pair.second}"
            yield ("pair", name, r.difference_percent, u, "%", None, None, "", remark)
