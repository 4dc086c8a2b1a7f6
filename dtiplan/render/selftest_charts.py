"""Control charts of the self-test: a panel for each reading, its limits and every run."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING, Any

from matplotlib.dates import AutoDateLocator, ConciseDateFormatter, date2num

from dtiplan.domain.phantoms.charts import moment
from dtiplan.render.phantom_plots import COLOURS, FAINT, INK, Words, dress, new_figure
from dtiplan.render.pictures import save

if TYPE_CHECKING:
    from dtiplan.domain.selftest import ReadingChart

_ACROSS = 3
_LONGEST = 42


def draw_readings(
    charts: Sequence[ReadingChart],
    accepted: Sequence[tuple[int, str]],
    path: Path,
    words: Words = str,
) -> Path:
    """Draw every reading over time.

    Parameters
    ----------
    charts : sequence of ReadingChart
    accepted : sequence of (int, str)
        Number and time of every accepted baseline.
    path : Path
    words : callable
        Gives an English text in another language.
    """
    rows = ceil(len(charts) / _ACROSS)
    figure = new_figure(12.0, 2.1 * rows + 0.4)
    axes = figure.subplots(rows, _ACROSS, squeeze=False, sharex=True)
    for place, chart in zip(axes.flat, charts, strict=False):
        _draw(place, chart, accepted, words)
    for place in list(axes.flat)[len(charts) :]:
        place.set_visible(False)
    for label, colour, stroke in (
        (words("limits of the known answer"), COLOURS[1], "--"),
        (words("limits of the accepted baseline"), INK, ":"),
        (words("a baseline was accepted"), FAINT, "-"),
    ):
        axes.flat[0].plot([], [], color=colour, linestyle=stroke, linewidth=1.0, label=label)
    figure.legend(
        *axes.flat[0].get_legend_handles_labels(), fontsize=8, frameon=False, ncols=3,
        loc="outside upper right",
    )  # fmt: skip
    return save(figure, path)


def _draw(
    place: Any, chart: ReadingChart, accepted: Sequence[tuple[int, str]], words: Words
) -> None:
    when = [date2num(moment(each)) for each in chart.when_utc]
    for _, accepted_utc in accepted:
        place.axvline(date2num(moment(accepted_utc)), color=FAINT, linewidth=1.0)
    for limits, colour, stroke in ((chart.truth, COLOURS[1], "--"), (chart.baseline, INK, ":")):
        for limit in limits or ():
            place.axhline(limit, color=colour, linestyle=stroke, linewidth=1.0)
    place.plot(when, chart.values, color=COLOURS[0], linewidth=1.0, marker="o", markersize=4)
    title = words(chart.title)
    short = title if len(title) <= _LONGEST else f"{title[: _LONGEST - 1]}\u2026"
    dress(place, short, "", chart.unit)
    place.title.set_fontsize(8)
    place.tick_params(labelsize=7)
    place.yaxis.get_major_formatter().set_useOffset(False)
    place.margins(x=0.08, y=0.2)
    ticks = AutoDateLocator(minticks=2)
    place.xaxis.set_major_locator(ticks)
    place.xaxis.set_major_formatter(ConciseDateFormatter(ticks))
