"""The section of a phantom report on metrics: scans side by side, what is missing told once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from dtiplan.domain.phantoms.analysis import Metric, PhantomAnalysis, Status
from dtiplan.render.report_parts import Paragraph, Part, Section, Table

if TYPE_CHECKING:
    from dtiplan.workflow.language import Language
    from dtiplan.workflow.phantom.reporting.report_content import ReportContent

_MOST_SCANS = 3
"""Side by side on a page."""
GAP = "\u2003"
"""Between a value and the verdict on it."""


def metric_section(content: ReportContent, chosen: Language, plots: Sequence[Part]) -> Section:
    """Give every metric of every scan, with verdicts, reasons and sources."""
    words = chosen.text
    labels = [scan.label for scan in content.comparison.scans]
    scans = list(zip(labels, content.analyses, strict=True))
    parts: list[Part] = [*plots]
    for n in range(0, len(scans), _MOST_SCANS):
        parts.append(_side_by_side(scans[n : n + _MOST_SCANS], chosen))
    missing = _missing(scans, chosen)
    if missing.rows:
        parts += [Paragraph(words("What was not measured, and why:")), missing]
    parts += [Paragraph(words("Where the tolerances come from:")), _sources(scans, chosen)]
    return Section(words("All metrics"), tuple(parts), starts_page=True)


def metric_title(title: str, say: Callable[[str], str]) -> str:
    """Give a title in a language; behind the last comma stands a name, which stays as it is."""
    whole = say(title)
    head, comma, name = title.rpartition(", ")
    return f"{say(head)}{comma}{name}" if comma and whole == title else whole


def verdict(metric: Metric, chosen: Language) -> str:
    """Name the verdict on a metric; what has no limit is only recorded."""
    words = chosen.text
    if metric.value is not None and not _has_limit(metric):
        return words("recorded")
    return {
        Status.PASS: words("pass"),
        Status.WARN: words("warning"),
        Status.FAIL: words("fail"),
        Status.NOT_MEASURED: words("not measured"),
    }[metric.status]


def _has_limit(metric: Metric) -> bool:
    return metric.low is not None or metric.high is not None


def _side_by_side(scans: Sequence[tuple[str, PhantomAnalysis]], chosen: Language) -> Table:
    words = chosen.text
    held = [{m.name: m for m in analysis.metrics} for _, analysis in scans]
    first: dict[str, Metric] = {}
    for metrics in held:
        for name, metric in metrics.items():
            if metric.value is not None:
                first.setdefault(name, metric)
    rows = tuple(
        (
            metric_title(metric.title, chosen.message),
            chosen.message(metric.tolerance) if _has_limit(metric) else "-",
            *(_cell(metrics.get(name), chosen) for metrics in held),
        )
        for name, metric in first.items()
    )
    header = (words("Metric"), words("tolerance"), *(label for label, _ in scans))
    share = 0.54 / len(scans)
    return Table(header, rows, (0.29, 0.17, *(share for _ in scans)))


def _cell(metric: Metric | None, chosen: Language) -> str:
    if metric is None:
        return "-"
    if metric.value is None:
        return chosen.text("not measured")
    value = chosen.localised(f"{metric.value:.4g}")
    if metric.u is not None:
        value += chosen.localised(f" ± {metric.u:.2g}")
    return f"{value} {metric.unit}".rstrip() + GAP + verdict(metric, chosen)


def _missing(scans: Sequence[tuple[str, PhantomAnalysis]], chosen: Language) -> Table:
    """Tell each reason once, with the scans and the number of regions it holds for."""
    words = chosen.text
    groups: dict[tuple[str, str], tuple[Metric, dict[str, int]]] = {}
    for label, analysis in scans:
        for metric in analysis.metrics:
            if metric.value is None:
                key = (_family(metric), metric.reason)
                _, labels = groups.setdefault(key, (metric, {}))
                labels[label] = labels.get(label, 0) + 1
    rows = []
    for (_, reason), (metric, labels) in groups.items():
        most = max(labels.values())
        title = metric_title(metric.title, chosen.message)
        if most > 1:
            title = words("{metric} and {n} more").format(metric=title, n=most - 1)
        where = words("all scans") if len(labels) == len(scans) else ", ".join(labels)
        rows.append((title, where, chosen.message(reason)))
    header = (words("Metric"), words("Scan"), words("reason"))
    return Table(header, tuple(rows), (0.34, 0.22, 0.44))


def _sources(scans: Sequence[tuple[str, PhantomAnalysis]], chosen: Language) -> Table:
    told: dict[str, tuple[str, str, str]] = {}
    for _, analysis in scans:
        for metric in analysis.metrics:
            if metric.source:
                row = (metric.title, metric.tolerance, metric.source)
                told.setdefault(_family(metric), row)
    words, say = chosen.text, chosen.message
    rows = tuple(
        (metric_title(title, say), say(tolerance) if tolerance else "-", say(source))
        for title, tolerance, source in told.values()
    )
    header = (words("for example"), words("tolerance"), words("source"))
    return Table(header, rows, (0.34, 0.2, 0.46))


def _family(metric: Metric) -> str:
    return metric.name.partition(":")[0]
