"""Lay a report out as an A4 PDF: calm, the same bytes for the same report."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import matplotlib
from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    CondPageBreak,
    Flowable,
    Frame,
    Image,
    KeepTogether,
    PageTemplate,
    Spacer,
)
from reportlab.platypus import Paragraph as Words
from reportlab.platypus import Table as Grid

from dtiplan.render.report_parts import (
    Facts,
    Notice,
    Paragraph,
    Part,
    Picture,
    Report,
    Section,
    Signatures,
    Table,
    Tone,
)

_SIDE = 18 * mm
_TOP = 27 * mm
_BOTTOM = 25 * mm
_WIDTH = A4[0] - 2 * _SIDE
_ROOM_FOR_SECTION = 55 * mm
"""With less left on a page, a section begins on the next."""
_HEIGHT = A4[1] - _TOP - _BOTTOM
_UNTOUCHED = _HEIGHT - 5 * mm
"""So much is left on a page on which there is nothing but the gap that ends a section."""

_INK = HexColor("#1b2a36")
_FAINT = HexColor("#5a6773")
_RULE = HexColor("#cfd6dc")
_ACCENT = HexColor("#1f5673")
_TONES = {
    Tone.GOOD: (HexColor("#1d6b3a"), HexColor("#eef6f0")),
    Tone.BLOCKED: (HexColor("#b3261e"), HexColor("#fbeeed")),
    Tone.WARNING: (HexColor("#8a5a00"), HexColor("#fdf5e6")),
    Tone.NOTE: (HexColor("#1f5673"), HexColor("#f0f5f8")),
    Tone.NOT_DONE: (HexColor("#5a6773"), HexColor("#f3f4f6")),
}
_FONTS = {
    "Report": "DejaVuSans.ttf",
    "Report-Bold": "DejaVuSans-Bold.ttf",
    "Report-Code": "DejaVuSansMono.ttf",
}


def write_pdf(report: Report, path: Path) -> Path:
    """Write a report; the same report gives the same bytes.

    Raises
    ------
    OSError
        The file cannot be written.
    """
    _register_fonts()
    document = _Document(report, path)
    document.build(
        [
            *_title(report),
            *(part for section in report.sections for part in _section(section)),
        ],
        canvasmaker=_NumberedCanvas,
    )
    return path


@lru_cache(maxsize=1)
def _register_fonts() -> None:
    folder = Path(matplotlib.get_data_path()) / "fonts" / "ttf"
    for name, file in _FONTS.items():
        pdfmetrics.registerFont(TTFont(name, folder / file))
    pdfmetrics.registerFontFamily("Report", normal="Report", bold="Report-Bold")


class _NumberedCanvas(Canvas):  # type: ignore[misc]  # reportlab is not annotated
    """Keeps the pages until the last is known, so that each can say 'n of m'."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._pages: list[dict[str, Any]] = []
        self.page_words = "{n} / {m}"

    def showPage(self) -> None:
        self._pages.append(dict(self.__dict__))
        self._startPage()

    def save(self) -> None:
        for number, page in enumerate(self._pages, start=1):
            kept = self._pages
            self.__dict__.update(page)
            self._pages = kept
            self.setFont("Report", 7.5)
            self.setFillColor(_FAINT)
            words = self.page_words.format(n=number, m=len(self._pages))
            self.drawRightString(A4[0] - _SIDE, 12 * mm, words)
            super().showPage()
        super().save()


class _Document(BaseDocTemplate):  # type: ignore[misc]  # reportlab is not annotated
    """Pages with the report's header and foot, and an outline of its sections."""

    def __init__(self, report: Report, path: Path) -> None:
        super().__init__(
            str(path),
            pagesize=A4,
            invariant=1,
            title=f"{report.title} - {report.case}",
            author="dtiplan",
            subject=report.patient,
            lang=report.language,
        )
        self.report = report
        frame = Frame(_SIDE, _BOTTOM, _WIDTH, _HEIGHT, 0, 0, 0, 0)
        self.addPageTemplates(PageTemplate("page", [frame], onPage=self._draw_edges))

    def _draw_edges(self, canvas: _NumberedCanvas, _document: BaseDocTemplate) -> None:
        report = self.report
        canvas.page_words = report.page_words
        canvas.saveState()
        canvas.setFont("Report-Bold", 8)
        canvas.setFillColor(_INK)
        top = A4[1] - 14 * mm
        canvas.drawString(_SIDE, top, _shortened(report.patient, "Report-Bold"))
        canvas.setFont("Report", 8)
        canvas.setFillColor(_FAINT)
        canvas.drawCentredString(A4[0] / 2, top, _shortened(report.case, "Report"))
        canvas.drawRightString(A4[0] - _SIDE, top, report.date)
        canvas.setStrokeColor(_RULE)
        canvas.setLineWidth(0.6)
        canvas.line(_SIDE, top - 2.5 * mm, A4[0] - _SIDE, top - 2.5 * mm)
        canvas.line(_SIDE, 20 * mm, A4[0] - _SIDE, 20 * mm)
        words = Words(escape(report.disclaimer), _style(6.6, _FAINT, leading=8.4))
        words.wrap(_WIDTH - 28 * mm, 12 * mm)
        words.drawOn(canvas, _SIDE, 18.5 * mm - words.height)
        canvas.restoreState()

    def afterFlowable(self, flowable: Flowable) -> None:
        """Enter a section's title into the outline."""
        name = getattr(flowable, "outline_name", None)
        if name:
            key = f"section-{self.seq.nextf('section')}"
            self.canv.bookmarkPage(key)
            self.canv.addOutlineEntry(name, key, 0)


def _shortened(words: str, font: str) -> str:
    """Cut words so that three of them fit side by side in the header; the pages name them whole."""
    room = 0.3 * _WIDTH
    if pdfmetrics.stringWidth(words, font, 8) <= room:
        return words
    while words and pdfmetrics.stringWidth(words + "…", font, 8) > room:
        words = words[:-1]
    return words + "…"


def _style(
    size: float, colour: Any = _INK, *, leading: float = 0.0, font: str = "Report", **more: Any
) -> ParagraphStyle:
    return ParagraphStyle(
        f"{font}{size}",
        fontName=font,
        fontSize=size,
        leading=leading or size * 1.42,
        textColor=colour,
        **more,
    )


def _title(report: Report) -> list[Flowable]:
    return [
        Words(escape(report.title), _style(19, _ACCENT, font="Report-Bold", leading=24)),
        Words(escape(report.subtitle), _style(9.5, _FAINT)),
        Spacer(0, 4 * mm),
    ]


def _section(section: Section) -> list[Flowable]:
    size = 10 if section.is_minor else 13
    colour = _INK if section.is_minor else _ACCENT
    heading = Words(escape(section.title), _style(size, colour, font="Report-Bold"))
    if not section.is_minor:
        heading.outline_name = section.title
    head = [Spacer(0, (3 if section.is_minor else 6) * mm), heading, Spacer(0, 2 * mm)]
    if section.starts_page:
        head = [CondPageBreak(_UNTOUCHED), heading, Spacer(0, 2 * mm)]
    # A heading, with the words below it, never stands alone at the foot of a page.
    first = next(
        (n + 1 for n, part in enumerate(section.parts) if not isinstance(part, Paragraph)),
        len(section.parts),
    )
    gap = Spacer(0, 3 * mm)
    top = [*head, *(piece for p in section.parts[:first] for piece in (*_flowables(p), gap))]
    rest = [piece for p in section.parts[first:] for piece in (_together(_flowables(p)), gap)]
    if section.starts_page:
        return [*top, *rest]
    if section.parts and isinstance(section.parts[first - 1], Table):
        return [CondPageBreak(_ROOM_FOR_SECTION), *top, *rest]
    return [CondPageBreak(_ROOM_FOR_SECTION), KeepTogether(top), *rest]


def _together(pieces: list[Flowable]) -> Flowable:
    return pieces[0] if len(pieces) == 1 else KeepTogether(pieces)


def _flowables(part: Part) -> list[Flowable]:
    """Turn a part into what reportlab lays out."""
    if isinstance(part, Paragraph):
        return [Words(escape(part.words), _style(8.8, _FAINT if part.is_faint else _INK))]
    if isinstance(part, Notice):
        return [_notice(part)]
    if isinstance(part, Facts):
        return _facts(part)
    if isinstance(part, Table):
        return [_table(part)]
    if isinstance(part, Picture):
        return [_picture(part)]
    return [_signatures(part)]


def _notice(notice: Notice) -> Flowable:
    colour, ground = _TONES[notice.tone]
    size = 11.5 if notice.is_large else 8.6
    label = f'<font name="Report-Bold" color="{colour.hexval().replace("0x", "#")}">'
    # The large verdict is in its colour as a whole; a small one only in its word.
    said = f"{label}{escape(notice.label)}</font>  {escape(notice.words)}"
    if notice.is_large:
        said = f"{label}{escape(notice.label)}<br/></font>{escape(notice.words)}"
    lines: list[Flowable] = [Words(said, _style(size))]
    if notice.remedy:
        lines.append(Words(escape(notice.remedy), _style(8.2, _FAINT)))
    box = Grid([[lines]], colWidths=[_WIDTH])
    box.setStyle(
        [
            ("BACKGROUND", (0, 0), (-1, -1), ground),
            ("LINEBEFORE", (0, 0), (0, -1), 3, colour),
            ("LEFTPADDING", (0, 0), (-1, -1), 10),
            ("RIGHTPADDING", (0, 0), (-1, -1), 8),
            ("TOPPADDING", (0, 0), (-1, -1), 7 if notice.is_large else 4),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 8 if notice.is_large else 5),
        ]
    )
    return box


def _facts(facts: Facts) -> list[Flowable]:
    rows = [
        [Words(escape(name), _style(8.4, _FAINT)), _cell(value, is_code=_is_code(value))]
        for name, value in facts.rows
    ]
    grid = Grid(rows, colWidths=[0.31 * _WIDTH, 0.69 * _WIDTH])
    grid.setStyle(_row_style(first=0))
    title = [Words(escape(facts.title), _style(9, font="Report-Bold", spaceAfter=3))]
    return [*(title if facts.title else []), grid]


def _is_code(value: str) -> bool:
    """Tell UIDs and hashes from words."""
    return len(value) > 30 and " " not in value


def _table(table: Table) -> Flowable:
    head = [
        Words(escape(name), _style(7.2, _FAINT, font="Report-Bold", alignment=_side(table, n)))
        for n, name in enumerate(table.header)
    ]
    rows = [
        [
            _cell(value, is_code=n in table.codes, alignment=_side(table, n))
            for n, value in enumerate(row)
        ]
        for row in table.rows
    ]
    for row, rgb in zip(rows, table.swatches, strict=False):
        row[0] = _with_swatch(row[0], rgb, table.widths[0] * _WIDTH)
    grid = Grid([head, *rows], colWidths=[share * _WIDTH for share in table.widths], repeatRows=1)
    apart = [
        ("LEFTPADDING", (n, 0), (n, -1), 12)
        for n in range(1, len(table.header))
        if n not in table.numbers and n - 1 in table.numbers
    ]
    grid.setStyle([*_row_style(first=1), *apart, ("LINEBELOW", (0, 0), (-1, 0), 0.9, _FAINT)])
    return grid


def _side(table: Table, column: int) -> int:
    return TA_RIGHT if column in table.numbers else 0


def _cell(value: str, *, is_code: bool = False, alignment: int = 0) -> Words:
    if is_code:
        return Words(escape(value), _style(6.6, font="Report-Code", wordWrap="CJK"))
    return Words(escape(value), _style(8.4, alignment=alignment))


def _with_swatch(cell: Flowable, rgb: tuple[int, int, int], width: float) -> Flowable:
    """Put a square of a colour before a cell."""
    grid = Grid([["", cell]], colWidths=[4 * mm, width - 4 * mm - 8])
    grid.setStyle(
        [
            ("BACKGROUND", (0, 0), (0, 0), HexColor("#{:02x}{:02x}{:02x}".format(*rgb))),
            ("TOPPADDING", (0, 0), (-1, -1), 0),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
            ("LEFTPADDING", (1, 0), (1, 0), 5),
        ]
    )
    return grid


def _row_style(first: int) -> list[tuple[Any, ...]]:
    return [
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 4),
        ("RIGHTPADDING", (0, 0), (-1, -1), 4),
        ("TOPPADDING", (0, 0), (-1, -1), 2.6),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 3.2),
        ("LINEBELOW", (0, first), (-1, -1), 0.4, _RULE),
    ]


def _picture(picture: Picture) -> Flowable:
    across, down = ImageReader(str(picture.path)).getSize()
    scale = min(_WIDTH / across, picture.tallest * _HEIGHT / down)
    return Image(str(picture.path), across * scale, down * scale, hAlign="LEFT")


def _signatures(block: Signatures) -> Flowable:
    gap = 8 * mm
    share = (_WIDTH - gap * (len(block.roles) - 1)) / len(block.roles)
    cells: list[Any] = []
    for role in block.roles:
        rows = [[Words(escape(name), _style(8, _FAINT)), ""] for name in block.fields]
        lines = Grid(rows, colWidths=[22 * mm, share - 22 * mm], rowHeights=[12 * mm] * len(rows))
        lines.setStyle(
            [
                ("LINEBELOW", (1, 0), (1, -1), 0.6, _FAINT),
                ("VALIGN", (0, 0), (-1, -1), "BOTTOM"),
                ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ]
        )
        cells += [[Words(escape(role), _style(9, font="Report-Bold")), lines], ""]
    block_grid = Grid([cells[:-1]], colWidths=[share, gap] * (len(block.roles) - 1) + [share])
    block_grid.setStyle(
        [("LEFTPADDING", (0, 0), (-1, -1), 0), ("RIGHTPADDING", (0, 0), (-1, -1), 0)]
    )
    return block_grid
