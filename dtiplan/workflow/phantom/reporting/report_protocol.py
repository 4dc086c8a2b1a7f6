"""The section of a phantom report on protocols: attributes side by side, deviations marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dtiplan.domain.phantoms.protocol import (
    Cell,
    ProtocolRow,
    ProtocolTable,
    Rule,
    Standing,
    Value,
)
from dtiplan.render.report_parts import Notice, Paragraph, Part, Section, Table, Tone

if TYPE_CHECKING:
    from dtiplan.workflow.language import Language

_MOST_COLUMNS = 4
_MARKS = {Standing.DEVIATES: "≠ ", Standing.WITHIN: "≈ ", Standing.NOT_COMPARABLE: "? "}


def protocol_section(table: ProtocolTable, chosen: Language) -> Section:
    """Give the table of acquisition attributes, a few scans side by side."""
    words = chosen.text
    parts: list[Part] = [_compliance(table, chosen)]
    legend = words("≠ deviates, ≈ within tolerance, ? cannot be compared.")
    parts.append(Paragraph(legend, is_faint=True))
    for start in range(0, len(table.labels), _MOST_COLUMNS):
        parts += _columns(table, slice(start, start + _MOST_COLUMNS), chosen)
    for _, row, cell in table.deviations():
        if row.attribute.field_scaling:
            parts.append(_epi_rule(row, cell, chosen))
    return Section(words("Protocol uniformity"), tuple(parts), starts_page=True)


def _compliance(table: ProtocolTable, chosen: Language) -> Table:
    words = chosen.text
    rows = []
    for label, found in zip(table.labels, table.compliance, strict=True):
        percent = found.percent
        if label == table.against:
            said = words("reference")
        else:
            said = "-" if percent is None else f"{chosen.number(percent, 0)} %"
        counts = f"{found.n_agreeing} / {found.n_judged}"
        rows.append((label, said, counts, str(found.n_not_judged)))
    header = (words("Scan"), words("compliance"), words("agreeing"), words("not judged"))
    return Table(header, tuple(rows), (0.46, 0.18, 0.18, 0.18), numbers=(1, 2, 3))


def _columns(table: ProtocolTable, part: slice, chosen: Language) -> list[Part]:
    words = chosen.text
    labels = table.labels[part]
    titles = {
        Rule.EQUAL: words("Must be equal"),
        Rule.TOLERANCE: words("Within a tolerance"),
        Rule.RECORDED: words("Expected to differ"),
    }
    wide = 0.72 / len(labels)
    found: list[Part] = []
    for rule, title in titles.items():
        rows = tuple(
            (_title(row, chosen), *(_cell(cell, chosen) for cell in row.cells[part]))
            for row in table.rows
            if row.attribute.rule is rule
        )
        if rows:
            found.append(Table((title, *labels), rows, (0.28, *[wide] * len(labels))))
    return found


def _title(row: ProtocolRow, chosen: Language) -> str:
    rule = row.attribute
    title = chosen.text(rule.title)
    unit = f" ({rule.unit})" if rule.unit else ""
    doubt = "" if rule.is_verified or rule.rule is not Rule.TOLERANCE else " *"
    return title + unit + doubt


def _cell(cell: Cell, chosen: Language) -> str:
    if cell.recorded is None:
        return chosen.text("not recorded")
    mark = _MARKS.get(cell.standing, "")
    return mark + chosen.localised(value_words(cell.recorded.value))


def value_words(value: Value) -> str:
    """Write a recorded value for a person."""
    if isinstance(value, str):
        return value
    if isinstance(value, tuple):
        return ", ".join(f"{v:g}" for v in value)
    return f"{value:.4g}" if abs(value) < 1000.0 else f"{value:g}"


def _epi_rule(row: ProtocolRow, cell: Cell, chosen: Language) -> Notice:
    words = chosen.text
    said = words(
        "{title}: {remark}. Equal distortion at two field strengths needs a bandwidth per pixel in "
        "phase direction that grows with the field."
    ).format(title=words(row.attribute.title), remark=chosen.message(cell.remark))
    return Notice(Tone.WARNING, words("EPI rule"), said)
