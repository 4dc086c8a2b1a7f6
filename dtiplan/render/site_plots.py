"""Plots of scans compared: every point shown, layers apart, profiles over one another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from dtiplan.domain.site_comparison import Layer
from dtiplan.domain.site_figures import FIGURES
from dtiplan.render.phantom_plots import COLOURS, FAINT, MARKERS, RULE, Words, dress, new_figure
from dtiplan.render.pictures import save

if TYPE_CHECKING:
    from dtiplan.domain.site_comparison import LayerSpread, ProfilePair
    from dtiplan.domain.site_figures import FigureKind, SiteFigure

_ACROSS = 3
_JITTER = 0.12
_ROOM = 1.08
"""So that the largest point is not cut by the upper edge."""


def draw_tract_points(
    panels: Mapping[str, Sequence[SiteFigure]],
    seeds: Sequence[SiteFigure],
    path: Path,
    words: Words = str,
) -> Path:
    """Draw figures of all tracts, one panel a figure; repeated tracking beside the scans.

    Parameters
    ----------
    panels : mapping
        By the name of the figure: one for each tract. Those without a value are left out.
    seeds : sequence of SiteFigure
        Of the same data with other seeds: hollow points.
    path : Path
    words : callable
        Gives an English text in another language.
    """
    rows = ceil(len(panels) / _ACROSS)
    figure = new_figure(11.0, 2.9 * rows)
    axes = figure.subplots(rows, _ACROSS, squeeze=False)
    names = list(dict.fromkeys(f.part for each in panels.values() for f in each))
    for place, (kind, found) in zip(axes.flat, panels.items(), strict=False):
        again = [f for f in seeds if f.kind.name == kind and f.part in names]
        _points(place, found, names, words("two scans"), is_filled=True)
        _points(place, again, names, words("other seeds"), is_filled=False)
        if found:
            _dress_points(place, found[0].kind, words)
        place.set_xticks(range(len(names)), names, rotation=35, ha="right", fontsize=8)
        place.set_xlim(-0.6, len(names) - 0.4)
    for place in list(axes.flat)[len(panels) :]:
        place.set_visible(False)
    axes.flat[0].legend(fontsize=8, frameon=False, loc=3)  # below on the left
    return save(figure, path)


def _dress_points(place: Any, kind: FigureKind, words: Words) -> None:
    """Let shares go from 0 to 1, sizes from 0, and differences lie about a line at 0."""
    dress(place, words(kind.title), "", f"\u0394 {kind.unit}" if kind.is_signed else kind.unit)
    if kind.is_signed:
        place.axhline(0.0, color=RULE, linewidth=1.2)
    elif kind.unit:
        place.set_ylim(0.0, _ROOM * place.get_ylim()[1])
    else:
        place.set_ylim(min(0.0, place.get_ylim()[0]), 1.03)


def _points(
    place: Any, found: Sequence[SiteFigure], names: Sequence[str], label: str, *, is_filled: bool
) -> None:
    known = [f for f in found if f.value is not None]
    if not known:
        return
    at = [names.index(f.part) + (0.0 if is_filled else 0.22) for f in known]
    values = [f.value for f in known]
    colour = COLOURS[0] if is_filled else FAINT
    if is_filled:
        place.errorbar(
            at, values, yerr=[2.0 * (f.uncertainty or 0.0) for f in known], fmt="none",
            ecolor=colour, linewidth=1.0, capsize=2,
        )  # fmt: skip
    place.scatter(
        at, values, s=30, marker="o", label=label, edgecolors=colour, linewidths=1.2,
        facecolors=colour if is_filled else "none",
    )  # fmt: skip


def draw_profile_pairs(
    pairs: Sequence[ProfilePair], names: tuple[str, str], path: Path, words: Words = str
) -> Path:
    """Draw FA along each tract as both scans give it."""
    rows = ceil(len(pairs) / _ACROSS)
    figure = new_figure(11.0, 2.9 * rows)
    axes = figure.subplots(rows, _ACROSS, squeeze=False)
    for place, pair in zip(axes.flat, pairs, strict=False):
        for number, (name, values) in enumerate(zip(names, (pair.first, pair.second), strict=True)):
            stroke = "-" if number == 0 else "--"
            place.plot(
                100.0 * pair.along, values, stroke, color=COLOURS[number], linewidth=1.8, label=name
            )
        said = words("% of the length, from the {first} to the {last} end")
        across = said.format(first=words(pair.ends[0]), last=words(pair.ends[1]))
        dress(place, pair.tract, across, "FA")
        place.xaxis.label.set_fontsize(8)
    for place in list(axes.flat)[len(pairs) :]:
        place.set_visible(False)
    axes.flat[0].legend(fontsize=8, frameon=False)
    return save(figure, path)


def draw_layers(spreads: Sequence[LayerSpread], title: str, path: Path, words: Words = str) -> Path:
    """Draw every point of one figure by layer, a panel for each part, a mark for each subject.

    All panels have one scale, so that parts can be held against each other.

    Parameters
    ----------
    spreads : sequence of LayerSpread
        Of one figure.
    title : str
        With its unit.
    path : Path
    words : callable
        Gives an English text in another language.
    """
    parts = list(dict.fromkeys(s.part for s in spreads))
    layers = [layer for layer in Layer if any(s.layer is layer for s in spreads)]
    subjects = sorted({p.subject for s in spreads for p in s.points})
    rows = ceil(len(parts) / _ACROSS)
    figure = new_figure(11.0, 3.0 * rows + 0.4)
    axes = figure.subplots(rows, _ACROSS, squeeze=False, sharey=True)
    is_signed = FIGURES[spreads[0].kind].is_signed
    for place, part in zip(axes.flat, parts, strict=False):
        if is_signed:
            place.axhline(0.0, color=RULE, linewidth=1.2)
        for spread in (s for s in spreads if s.part == part):
            for point in spread.points:
                number = subjects.index(point.subject)
                off = _JITTER * (number - (len(subjects) - 1) / 2.0)
                place.scatter(
                    layers.index(spread.layer) + off, point.value, s=34,
                    marker=MARKERS[number % len(MARKERS)], color=COLOURS[number % len(COLOURS)],
                )  # fmt: skip
        dress(place, words(part), "", title)
        place.tick_params(labelleft=True)
        labels = [words(layer.value).replace(", ", ",\n") for layer in layers]
        place.set_xticks(np.arange(len(layers)), labels, fontsize=8)
        place.set_xlim(-0.6, len(layers) - 0.4)
    for place in list(axes.flat)[len(parts) :]:
        place.set_visible(False)
    for number, subject in enumerate(subjects):
        style = {"marker": MARKERS[number % len(MARKERS)], "color": COLOURS[number % len(COLOURS)]}
        axes.flat[0].scatter([], [], s=34, label=subject, **style)
    # Above the panels: within one it would hide points.
    figure.legend(
        *axes.flat[0].get_legend_handles_labels(), fontsize=8, frameon=False, ncols=len(subjects),
        loc="outside upper right",
    )  # fmt: skip
    return save(figure, path)
