"""Profiles on paper: diffusion measures along a tract, both sides over one another."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from dtiplan.domain.tract_profiles import MapProfile, TractProfile
from dtiplan.render.phantom_plots import COLOURS, Words, dress, new_figure
from dtiplan.render.pictures import save

_UM2_MS = 1000.0
_PANELS = (("fa", "FA", 1.0), ("md", "MD (µm²/ms)", _UM2_MS), ("ad", "AD (µm²/ms)", _UM2_MS),
           ("rd", "RD (µm²/ms)", _UM2_MS))  # fmt: skip
_STROKES = ("-", "--", ":", "-.")


def draw_profiles(profiles: Sequence[TractProfile], path: Path, words: Words = str) -> Path:
    """Draw the sides of one tract over one another, with the spread over the streamlines.

    The place along the tract is given in percent of its length, so that sides of different length
    lie over one another. Where there are targets, a further panel shows the distances to them;
    where the distortion is known, another shows the shift that is to be expected.

    Parameters
    ----------
    profiles : sequence of TractProfile
        Of one tract, usually left and right; all must run the same way to be drawn together.
    path : Path
    words : callable
        Gives an English text in another language.
    """
    has_targets = any(each.target_mm for each in profiles)
    has_shift = any(each.shift_mm is not None for each in profiles)
    has_more = has_targets or has_shift
    figure = new_figure(11.0, 8.6 if has_more else 5.8)
    panels = figure.subplots(3 if has_more else 2, 2, squeeze=False)
    across = _across(profiles, words)
    for axes, (name, title, scale) in zip(panels.flat, _PANELS, strict=False):
        for number, each in enumerate(profiles):
            _draw_map(axes, each, each.maps[name], scale, COLOURS[number % len(COLOURS)])
        dress(axes, title, across, "")
    panels.flat[0].legend(fontsize=10, frameon=False)
    if has_targets:
        _draw_targets(panels.flat[4], profiles, words)
        dress(panels.flat[4], words("Distance to targets (mm)"), across, "")
    if has_shift:
        for number, each in enumerate(profiles):
            if each.shift_mm is not None:
                colour = COLOURS[number % len(COLOURS)]
                _draw_map(panels.flat[5], each, each.shift_mm, 1.0, colour)
        panels.flat[5].set_ylim(bottom=0.0)
        dress(panels.flat[5], words("Possible shift by distortion (mm)"), across, "")
    for axes, is_used in zip(panels.flat[4:], (has_targets, has_shift), strict=False):
        axes.set_visible(is_used)
    return save(figure, path)


def _across(profiles: Sequence[TractProfile], words: Words) -> str:
    first, last = profiles[0].ends
    said = words("% of the length, from the {first} to the {last} end")
    return said.format(first=words(first), last=words(last))


def _percent(each: TractProfile) -> Any:
    return 100.0 * each.along_mm / max(float(each.along_mm[-1]), 1e-9)


def _draw_map(axes: Any, each: TractProfile, drawn: MapProfile, scale: float, colour: str) -> None:
    mean, spread = drawn.mean * scale, np.nan_to_num(drawn.spread) * scale
    at = _percent(each)
    axes.fill_between(at, mean - spread, mean + spread, color=colour, alpha=0.18, linewidth=0)
    axes.plot(at, mean, color=colour, linewidth=2.0, label=each.tract)


def _draw_targets(axes: Any, profiles: Sequence[TractProfile], words: Words) -> None:
    for number, each in enumerate(profiles):
        for rank, (target, away_mm) in enumerate(each.target_mm.items()):
            axes.plot(
                _percent(each), away_mm, color=COLOURS[number % len(COLOURS)], linewidth=1.8,
                linestyle=_STROKES[rank % len(_STROKES)],
                label=words("{tract} to {target}").format(tract=each.tract, target=target),
            )  # fmt: skip
    axes.set_ylim(bottom=0.0)
    axes.legend(fontsize=8, frameon=False)
