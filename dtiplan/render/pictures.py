"""Lay panels out as one picture: equal scale, sides named, scale bars, legend and caption."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from matplotlib import patheffects
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from matplotlib.text import Text
from numpy.typing import NDArray

from dtiplan.domain.geometry import Array
from dtiplan.render import colormaps
from dtiplan.render.colormaps import Rgb
from dtiplan.render.planes import Plane

CONVENTION = (
    "Radiological convention: the patient's left is on the right of the picture. "
    "Positions in RAS millimetres."
)
NOTICE = "Research software - not a medical device"
"""Short enough for the corner of every picture; the whole sentence is in the summary."""

_DPI = 100
_MARGIN = 28
_GAP = 18
_HEADER = 84
_PANEL_TITLE = 26
_LEGEND_ROW = 26
_CAPTION_ROW = 20
_NARROWEST = 960
_CAPTION_CHARACTER = 6.6
"""Mean width of a 12-pixel character, in pixels, for breaking lines."""
_SUBTITLE_CHARACTER = 7.2
"""The same of a 13-pixel character."""
_LETTER_STROKE = [patheffects.withStroke(linewidth=2.5, foreground="black")]

_Area = tuple[float, float, float, float]


@dataclass(frozen=True)
class Style:
    """How the words around the views are written.

    Parameters
    ----------
    words : callable
        Gives an English text in the language of the picture.
    text_scale : float
        Size of the words beside their size on the screen; larger for paper.
    background, text, faint_text : str
        Colours around the views, which stay dark.
    has_notice : bool
        Whether the picture itself says that it is research; a page may say it already.
    margin : int
        Left and right of the views, pixels.
    panel_text_scale : float
        The same as ``text_scale`` for the words on the views.
    line_scale : float
        Width of lines and outlines on the views beside that on the screen.
    """

    words: Callable[[str], str] = str
    text_scale: float = 1.0
    background: str = colormaps.BACKGROUND
    text: str = colormaps.TEXT
    faint_text: str = colormaps.FAINT_TEXT
    has_notice: bool = True
    margin: int = _MARGIN
    panel_text_scale: float = 1.0
    line_scale: float = 1.0

    @property
    def panel_share(self) -> float:
        """Size of the words on the views beside that of the words around them."""
        return self.panel_text_scale / self.text_scale

    def said(self, heading: Heading) -> Heading:
        """Give a heading in the language of the picture."""
        return Heading(
            self.words(heading.title),
            self.words(heading.subtitle),
            tuple((colour, self.words(said)) for colour, said in heading.legend),
            tuple(self.words(said) for said in (*heading.caption, CONVENTION)),
        )


SCREEN = Style()
"""English, dark: for the screen."""


def on_paper(words: Callable[[str], str]) -> Style:
    """Give the style for a printed page: large dark words on white."""
    return Style(
        words,
        1.75,
        "#ffffff",
        "#1b2a36",
        "#5a6773",
        has_notice=False,
        margin=0,
        panel_text_scale=1.3,
        line_scale=1.7,
    )


@dataclass(frozen=True, eq=False)
class Line:
    """A line on a panel: millimetres right of and above the panel's middle, (n, 2)."""

    points: Array
    colour: str | tuple[float, float, float]
    width: float = 1.4


@dataclass(frozen=True, eq=False)
class Outline:
    """The line where a field (rows, columns), sampled as the panel is, crosses a level."""

    field: NDArray[Any]
    level: float
    colour: str
    width: float = 1.4


@dataclass(frozen=True, eq=False)
class Panel:
    """One view: what was sampled on a plane, and the lines on it.

    Parameters
    ----------
    plane : Plane
        Gives the sides, the scale and the title.
    rgb : uint8 array, (rows, columns, 3)
    lines : sequence of Line
    outlines : sequence of Outline
    """

    plane: Plane
    rgb: Rgb
    lines: Sequence[Line] = ()
    outlines: Sequence[Outline] = ()


@dataclass(frozen=True)
class Heading:
    """The words around the panels."""

    title: str
    subtitle: str
    legend: tuple[tuple[str | tuple[float, float, float], str], ...] = ()
    caption: tuple[str, ...] = ()


def pixels_per_mm(planes: Sequence[Plane], row_width: int = 1500, height: int = 520) -> float:
    """Choose the scale at which a row of planes fits into so many pixels."""
    wide = sum(p.width_mm for p in planes)
    tall = max(p.height_mm for p in planes)
    return min((row_width - _GAP * (len(planes) - 1)) / wide, height / tall)


def draw(rows: Sequence[Sequence[Panel]], heading: Heading, style: Style = SCREEN) -> Figure:
    """Lay out rows of panels with their heading, legend and caption."""
    heading, scale = style.said(heading), style.text_scale
    panel_title = round(_PANEL_TITLE * scale)
    legend_row, caption_row = round(_LEGEND_ROW * scale), round(_CAPTION_ROW * scale)
    heights = [max(p.rgb.shape[0] for p in row) for row in rows]
    widths = [sum(p.rgb.shape[1] for p in row) + _GAP * (len(row) - 1) for row in rows]
    width = max(_NARROWEST, *widths) + 2 * style.margin
    subtitle = _wrapped((heading.subtitle,), width, style, _SUBTITLE_CHARACTER)
    header = round((_HEADER + _CAPTION_ROW * (len(subtitle) - 1)) * scale)
    caption = _wrapped(heading.caption, width, style, _CAPTION_CHARACTER)
    legend_rows = _legend_rows(heading, width, style)
    foot = caption_row * len(caption) + legend_row * len(legend_rows) + 22
    height = header + sum(h + panel_title + _GAP for h in heights) + foot
    page = _Page(width, height, style)

    page.write(style.margin, 36 * scale, heading.title, 20, style.text, weight="bold")
    for number, line in enumerate(subtitle):
        at = (64 + _CAPTION_ROW * number) * scale
        page.write(style.margin, at, line, 13, style.faint_text)
    if style.has_notice:
        notice = style.words(NOTICE)
        page.write(width - style.margin, 36 * scale, notice, 13, colormaps.LETTERS, align="right")
    top = header
    for row, tall, wide in zip(rows, heights, widths, strict=True):
        left = (width - wide) // 2
        for panel in row:
            page.write(left, top + 17 * scale, style.words(panel.plane.name), 13, style.text)
            rows_px, columns_px = panel.rgb.shape[:2]
            page.panel(panel, (left, top + panel_title, columns_px, rows_px))
            left += columns_px + _GAP
        top += tall + panel_title + _GAP
    top += 4
    for entries in legend_rows:
        page.legend(entries, top + 12 * scale)
        top += legend_row
    for line in caption:
        page.write(style.margin, top + 14 * scale, line, 12, style.faint_text)
        top += caption_row
    return page.figure


def save(figure: Figure, path: Path) -> Path:
    """Write a picture as PNG; the same picture gives the same bytes."""
    path.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(
        path, dpi=_DPI, format="png", facecolor=figure.get_facecolor(), metadata={"Software": None}
    )
    return path


def _wrapped(texts: Sequence[str], width: int, style: Style, character: float) -> list[str]:
    """Break texts into lines that fit between the margins."""
    characters = int((width - 2 * style.margin) / (character * style.text_scale))
    return [line for text in texts for line in textwrap.wrap(text, characters)]


_Entries = list[tuple[float, str | tuple[float, float, float], str]]


def _legend_rows(heading: Heading, width: int, style: Style) -> list[_Entries]:
    """Flow the legend into rows of (left, colour, words)."""
    rows: list[_Entries] = []
    left, scale = float(width), style.text_scale
    for colour, words in heading.legend:
        wide = (22 + 8.0 * len(words) + 26) * scale
        if left + wide > width - style.margin + 26 * scale:
            rows.append([])
            left = float(style.margin)
        rows[-1].append((left, colour, words))
        left += wide
    return rows


class _Page:
    """A figure measured in pixels from the top left corner."""

    def __init__(self, width: int, height: int, style: Style) -> None:
        self.width, self.height, self.style = width, height, style
        self.figure = Figure(figsize=(width / _DPI, height / _DPI), dpi=_DPI)
        FigureCanvasAgg(self.figure)
        self.figure.set_facecolor(style.background)

    def write(
        self, x: float, y: float, words: str, size: float, colour: str,
        *, align: str = "left", weight: str = "normal",
    ) -> Text:  # fmt: skip
        """Write words with their baseline at y."""
        return self.figure.text(
            x / self.width, 1 - y / self.height, words, color=colour, ha=align, va="baseline",
            fontsize=size * self.style.text_scale * 72 / _DPI, fontweight=weight, parse_math=False,
        )  # fmt: skip

    def legend(self, entries: _Entries, y: float) -> None:
        """Draw one row of swatches with their words."""
        scale = self.style.text_scale
        for left, colour, words in entries:
            self.figure.add_artist(
                Rectangle(
                    (left / self.width, 1 - (y + 6 * scale) / self.height),
                    14 * scale / self.width, 12 * scale / self.height,
                    facecolor=colour, edgecolor="none",
                )
            )  # fmt: skip
            self.write(left + 22 * scale, y + 5 * scale, words, 13, self.style.text)

    def panel(self, panel: Panel, area: _Area) -> None:
        """Draw a view pixel by pixel, with its lines, letters and scale bar."""
        left, top, wide, tall = area
        place = (left / self.width, 1 - (top + tall) / self.height,
                 wide / self.width, tall / self.height)  # fmt: skip
        axes = self.figure.add_axes(place)
        axes.set_axis_off()
        half_w, half_h = panel.plane.width_mm / 2, panel.plane.height_mm / 2
        axes.imshow(
            panel.rgb, extent=(-half_w, half_w, -half_h, half_h), interpolation="nearest",
            aspect="auto",
        )  # fmt: skip
        width = self.style.line_scale * 72 / _DPI
        for outline in panel.outlines:
            if outline.field.min() < outline.level < outline.field.max():
                axes.contour(
                    outline.field, levels=[outline.level], colors=[outline.colour],
                    linewidths=outline.width * width, origin="upper",
                    extent=(-half_w, half_w, -half_h, half_h),
                )  # fmt: skip
        edge = [patheffects.withStroke(linewidth=2.4 * width, foreground="black", alpha=0.55)]
        for line in panel.lines:
            axes.plot(
                *line.points.T, color=line.colour, linewidth=line.width * width,
                path_effects=edge if self.style.line_scale > 1.0 else None,
            )  # fmt: skip
        axes.set_xlim(-half_w, half_w)
        axes.set_ylim(-half_h, half_h)
        self._letters(panel.plane, area)
        self._scale_bar(panel.plane, area)

    def _letters(self, plane: Plane, area: _Area) -> None:
        left, top, wide, tall = area
        places = (
            (left + 8, top + tall / 2, "left", "center"),
            (left + wide - 8, top + tall / 2, "right", "center"),
            (left + wide / 2, top + 6, "center", "top"),
            (left + wide / 2, top + tall - 6, "center", "bottom"),
        )
        size = 17 * self.style.panel_share
        for letters, (x, y, across, down) in zip(plane.letters(), places, strict=True):
            text = self.write(x, y, letters, size, colormaps.LETTERS, align=across, weight="bold")
            text.set(verticalalignment=down, path_effects=_LETTER_STROKE)

    def _scale_bar(self, plane: Plane, area: _Area) -> None:
        left, top, wide, tall = area
        length_mm = max(n for n in (1, 2, 5, 10, 20, 50) if n <= plane.width_mm / 3 or n == 1)
        length = length_mm * wide / plane.width_mm
        x, y = left + 12, top + tall - 14
        self.figure.add_artist(
            Rectangle(
                (x / self.width, 1 - y / self.height), length / self.width, 3 / self.height,
                facecolor=colormaps.TEXT, edgecolor="none",
            )
        )  # fmt: skip
        text = self.write(x, y - 8, f"{length_mm} mm", 12 * self.style.panel_share, colormaps.TEXT)
        text.set(path_effects=_LETTER_STROKE)
