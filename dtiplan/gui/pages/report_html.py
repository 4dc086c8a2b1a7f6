"""The report's parts as rich text, to be read in the window before it is printed."""

from __future__ import annotations

from html import escape

from dtiplan.render.report_parts import (
    Facts,
    Notice,
    Paragraph,
    Part,
    Picture,
    Report,
    Signatures,
    Table,
    Tone,
)

PICTURE_WIDTH_PX = 700

_STYLE = """
h1 { font-size: 20pt; margin-bottom: 2px; }
h2 { font-size: 14pt; margin-top: 22px; margin-bottom: 6px; }
h3 { font-size: 11pt; margin-top: 14px; margin-bottom: 4px; }
p { margin-top: 4px; margin-bottom: 6px; }
.faint { color: #5b626d; }
.code { font-family: monospace; font-size: 8pt; }
th { text-align: left; font-weight: bold; }
"""
_EDGES = {
    Tone.GOOD: "#00795a",
    Tone.BLOCKED: "#b3390a",
    Tone.WARNING: "#9a6a00",
    Tone.NOTE: "#0072b2",
    Tone.NOT_DONE: "#6b6b6b",
}


def report_html(report: Report) -> str:
    """Write a report as rich text of Qt; the same parts as on the pages of the PDF."""
    head = [
        f"<h1>{escape(report.title)}</h1>",
        f"<p>{escape(report.subtitle)}</p>",
        f"<p><b>{escape(report.patient)}</b> &nbsp; {escape(report.case)} &nbsp; "
        f"{escape(report.date)}</p>",
        f'<p class="faint">{escape(report.disclaimer)}</p>',
    ]
    body = []
    for section in report.sections:
        tag = "h3" if section.is_minor else "h2"
        body.append(f"<{tag}>{escape(section.title)}</{tag}>")
        body += [_part(part) for part in section.parts]
    return (
        f"<html><head><style>{_STYLE}</style></head><body>{''.join([*head, *body])}</body></html>"
    )


def _part(part: Part) -> str:
    match part:
        case Paragraph():
            mark = ' class="faint"' if part.is_faint else ""
            return f"<p{mark}>{_lines(part.words)}</p>"
        case Notice():
            return _notice(part)
        case Facts():
            return _facts(part)
        case Table():
            return _table(part)
        case Picture():
            return f'<p><img src="{escape(part.path.as_uri())}" width="{PICTURE_WIDTH_PX}"></p>'
        case Signatures():
            return _signatures(part)


def _notice(notice: Notice) -> str:
    colour = _EDGES[notice.tone]
    size = "14pt" if notice.is_large else "10pt"
    remedy = f'<br><span class="faint">{_lines(notice.remedy)}</span>' if notice.remedy else ""
    return (
        '<table width="100%" cellspacing="0" cellpadding="6"><tr>'
        f'<td width="4" bgcolor="{colour}"></td><td>'
        f'<span style="font-size:{size}; font-weight:bold; color:{colour}">'
        f"{escape(notice.label)}</span> &nbsp; {_lines(notice.words)}{remedy}</td></tr></table>"
    )


def _facts(facts: Facts) -> str:
    title = f"<p><b>{escape(facts.title)}</b></p>" if facts.title else ""
    rows = "".join(
        f'<tr><td class="faint" width="34%">{escape(name)}</td><td>{_lines(value)}</td></tr>'
        for name, value in facts.rows
    )
    return f'{title}<table width="100%" cellspacing="0" cellpadding="2">{rows}</table>'


def _table(table: Table) -> str:
    share = sum(table.widths) or 1.0
    head = "".join(
        f'<th width="{100 * width / share:.0f}%" align="{_side(table, n)}">{escape(words)}</th>'
        for n, (words, width) in enumerate(zip(table.header, table.widths, strict=True))
    )
    rows = []
    for number, row in enumerate(table.rows):
        cells = []
        for column, words in enumerate(row):
            mark = ' class="code"' if column in table.codes else ""
            has_swatch = column == 0 and number < len(table.swatches)
            swatch = _swatch(table.swatches[number]) if has_swatch else ""
            side = _side(table, column)
            cells.append(f'<td align="{side}"{mark}>{swatch}{_lines(words)}</td>')
        rows.append(f"<tr>{''.join(cells)}</tr>")
    return (
        '<table width="100%" cellspacing="0" cellpadding="3" border="1" '
        'style="border-collapse: collapse; border-color: #c3c9d1">'
        f"<tr bgcolor='#eef1f5'>{head}</tr>{''.join(rows)}</table>"
    )


def _side(table: Table, column: int) -> str:
    return "right" if column in table.numbers else "left"


def _swatch(rgb: tuple[int, int, int]) -> str:
    red, green, blue = rgb
    return f'<span style="color: rgb({red},{green},{blue})">■</span> '


def _signatures(block: Signatures) -> str:
    line = "_" * 28
    rows = "".join(
        f"<tr><td><b>{escape(role)}</b></td>"
        + "".join(f'<td class="faint"><br>{line}<br>{escape(f)}</td>' for f in block.fields)
        + "</tr>"
        for role in block.roles
    )
    return f'<table width="100%" cellpadding="4">{rows}</table>'


def _lines(words: str) -> str:
    return escape(words).replace("\n", "<br>")
