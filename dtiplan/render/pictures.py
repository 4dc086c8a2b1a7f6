"""Lay panels out as one picture: equal scale, sides named, scale bars, legend and caption."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
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
_LETTER_STROKE = [patheffects.withStroke(linewidth=2.5, foreground="black")]

_Area = tuple[float, float, float, float]


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


def draw(rows: Sequence[Sequence[Panel]], heading: Heading) -> Figure:
    """Lay out rows of panels with their heading, legend and caption."""
    heights = [max(p.rgb.shape[0] for p in row) for row in rows]
    widths = [sum(p.rgb.shape[1] for p in row) + _GAP * (len(row) - 1) for row in rows]
    width = max(_NARROWEST, *widths) + 2 * _MARGIN
    caption = _caption(heading, width)
    legend_rows = _legend_rows(heading, width)
    foot = _CAPTION_ROW * len(caption) + _LEGEND_ROW * len(legend_rows) + 22
    height = _HEADER + sum(h + _PANEL_TITLE + _GAP for h in heights) + foot
    page = _Page(width, height)

    page.write(_MARGIN, 36, heading.title, 20, colormaps.TEXT, weight="bold")
    page.write(_MARGIN, 64, heading.subtitle, 13, colormaps.FAINT_TEXT)
    page.write(width - _MARGIN, 36, NOTICE, 13, colormaps.LETTERS, align="right")
    top = _HEADER
    for row, tall, wide in zip(rows, heights, widths, strict=True):
        left = (width - wide) // 2
        for panel in row:
            page.write(left, top + 17, panel.plane.name, 13, colormaps.TEXT)
            rows_px, columns_px = panel.rgb.shape[:2]
            page.panel(panel, (left, top + _PANEL_TITLE, columns_px, rows_px))
            left += columns_px + _GAP
        top += tall + _PANEL_TITLE + _GAP
    top += 4
    for entries in legend_rows:
        page.legend(entries, top + 12)
        top += _LEGEND_ROW
    for line in caption:
        page.write(_MARGIN, top + 14, line, 12, colormaps.FAINT_TEXT)
        top += _CAPTION_ROW
    return page.figure


def save(figure: Figure, path: Path) -> Path:
    """Write a picture as PNG; the same picture gives the same bytes."""
    path.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(
        path, dpi=_DPI, format="png", facecolor=colormaps.BACKGROUND, metadata={"Software": None}
    )
    return path


def _caption(heading: Heading, width: int) -> list[str]:
    characters = int((width - 2 * _MARGIN) / _CAPTION_CHARACTER)
    words = (*heading.caption, CONVENTION)
    return [line for text in words for line in textwrap.wrap(text, characters)]


_Entries = list[tuple[float, str | tuple[float, float, float], str]]


def _legend_rows(heading: Heading, width: int) -> list[_Entries]:
    """Flow the legend into rows of (left, colour, words)."""
    rows: list[_Entries] = []
    left = float(width)
    for colour, words in heading.legend:
        wide = 22 + 8.0 * len(words) + 26
        if left + wide > width - _MARGIN + 26:
            rows.append([])
            left = float(_MARGIN)
        rows[-1].append((left, colour, words))
        left += wide
    return rows


class _Page:
    """A figure measured in pixels from the top left corner."""

    def __init__(self, width: int, height: int) -> None:
        self.width, self.height = width, height
        self.figure = Figure(figsize=(width / _DPI, height / _DPI), dpi=_DPI)
        FigureCanvasAgg(self.figure)
        self.figure.set_facecolor(colormaps.BACKGROUND)

    def write(
        self, x: float, y: float, words: str, size: int, colour: str,
        *, align: str = "left", weight: str = "normal",
    ) -> Text:  # fmt: skip
        """Write words with their baseline at y."""
        return self.figure.text(
            x / self.width, 1 - y / self.height, words, color=colour, ha=align, va="baseline",
            fontsize=size * 72 / _DPI, fontweight=weight, parse_math=False,
        )  # fmt: skip

    def legend(self, entries: _Entries, y: float) -> None:
        """Draw one row of swatches with their words."""
        for left, colour, words in entries:
            self.figure.add_artist(
                Rectangle(
                    (left / self.width, 1 - (y + 6) / self.height), 14 / self.width,
                    12 / self.height, facecolor=colour, edgecolor="none",
                )
            )  # fmt: skip
            self.write(left + 22, y + 5, words, 13, colormaps.TEXT)

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
        for outline in panel.outlines:
            if outline.field.min() < outline.level < outline.field.max():
                axes.contour(
                    outline.field, levels=[outline.level], colors=[outline.colour],
                    linewidths=outline.width * 72 / _DPI, origin="upper",
                    extent=(-half_w, half_w, -half_h, half_h),
                )  # fmt: skip
        for line in panel.lines:
            axes.plot(*line.points.T, color=line.colour, linewidth=line.width * 72 / _DPI)
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
        for letters, (x, y, across, down) in zip(plane.letters(), places, strict=True):
            text = self.write(x, y, letters, 17, colormaps.LETTERS, align=across, weight="bold")
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
        text = self.write(x, y - 8, f"{length_mm} mm", 12, colormaps.TEXT)
        text.set(path_effects=_LETTER_STROKE)
