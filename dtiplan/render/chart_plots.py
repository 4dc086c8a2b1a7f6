"""Control charts on paper: points, limits, baseline, events and what was noticed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from matplotlib.dates import AutoDateLocator, ConciseDateFormatter, date2num

from dtiplan.domain.phantoms.charts import ChartKind, ControlChart, Event, Phase, moment
from dtiplan.render.phantom_plots import COLOURS, FAINT, INK, RULE, Words, dress, new_figure
from dtiplan.render.pictures import save


def draw_control_chart(
    charts: Sequence[ControlChart],
    events: Sequence[Event],
    path: Path,
    words: Words = str,
    *,
    title: str = "",
    unit: str = "",
) -> Path:
    """Draw the same kind of chart of all segments in one picture, with the events between them.

    Parameters
    ----------
    charts : sequence of ControlChart
        One for each segment, in order of time, all of one kind.
    events : sequence of Event
    path : Path
    words : callable
    title, unit : str
    """
    figure = new_figure(11.0, 4.6)
    axes = figure.subplots()
    for chart in charts:
        _draw_segment(axes, chart)
    for event in events:
        when = _moment(event.when_utc)
        axes.axvline(when, color=COLOURS[4], linewidth=1.2, linestyle=":")
        axes.annotate(
            words(event.kind.value), (when, 1.0), xycoords=("data", "axes fraction"),
            xytext=(3, -10), textcoords="offset points", fontsize=8, color=FAINT,
        )  # fmt: skip
    dress(axes, title, "", unit)
    ticks = AutoDateLocator()
    axes.xaxis.set_major_locator(ticks)
    axes.xaxis.set_major_formatter(ConciseDateFormatter(ticks))
    if any(chart.provisional for chart in charts):
        axes.text(
            0.995, 0.02, words("provisional limits: fewer than 20 points"), ha="right",
            transform=axes.transAxes, fontsize=9, color=FAINT,
        )  # fmt: skip
    return save(figure, path)


def _draw_segment(axes: Any, chart: ControlChart) -> None:
    when = [_moment(point.when_utc) for point in chart.points]
    watched = np.array([phase is Phase.MONITORING for phase in chart.phases])
    values = np.array(chart.statistic, dtype=np.float64)
    axes.plot(when, values, color=COLOURS[0], linewidth=1.0, zorder=2)
    if chart.lower_statistic:
        axes.plot(when, -np.array(chart.lower_statistic), color=COLOURS[5], linewidth=1.0)
    for chosen, face in ((~watched, "white"), (watched, COLOURS[0])):
        picked = [w for w, c in zip(when, chosen, strict=True) if c]
        axes.scatter(picked, values[chosen], s=30, facecolor=face, edgecolor=COLOURS[0], zorder=3)
    axes.plot(when, [chart.centre] * len(when), color=INK, linewidth=1.0)
    lower: tuple[float, ...] = chart.lower
    if chart.lower_statistic:
        lower = tuple(-limit for limit in chart.upper)  # of the lower sum, which hangs down
    both_sides = chart.kind is not ChartKind.MOVING_RANGE
    for limit in (chart.upper, lower) if both_sides else (chart.upper,):
        finite = np.where(np.isfinite(limit), limit, np.nan)
        axes.plot(when, finite, color=COLOURS[1], linestyle="--", linewidth=1.0)
    for signal in chart.signals:
        at = values[signal.index]
        if chart.lower_statistic and not signal.upward:
            at = -chart.lower_statistic[signal.index]
        axes.scatter(
            [when[signal.index]], [at], s=130, facecolor="none", edgecolor=COLOURS[1],
            linewidth=1.8, zorder=4,
        )  # fmt: skip
    axes.axhline(chart.centre, color=RULE, linewidth=0.4, zorder=1)


def _moment(iso: str) -> float:
    """Give a moment as matplotlib counts days."""
    return float(date2num(moment(iso)))
