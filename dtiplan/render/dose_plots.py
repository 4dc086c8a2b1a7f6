"""Dose on paper: histograms of several plans, doses along a tract, and bands of uncertainty.

Structures differ in colour and plans in stroke, so that a grey print can be read.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from dtiplan.domain.dose_comparison import (
    ComparedStructure,
    DoseBand,
    DoseCurve,
    TractDoseProfile,
)
from dtiplan.render.phantom_plots import COLOURS, Words, dress, new_figure
from dtiplan.render.pictures import save

_STROKES = ("-", "--", ":", "-.")
_SHADES = (0.35, 0.6, 0.8, 1.0)
_MOST_POINTS = 400


def draw_histograms(
    structures: Sequence[ComparedStructure], plans: Sequence[str], path: Path, words: Words = str
) -> Path:
    """Draw cumulative histograms over one another.

    Parameters
    ----------
    structures : sequence of ComparedStructure
        Those without dose are left out.
    plans : sequence of str
        Names, in the order of the curves.
    path : Path
    words : callable
        Gives an English text in another language.
    """
    figure = new_figure(11.0, 6.4)
    axes = figure.subplots()
    for number, structure in enumerate(s for s in structures if _has_dose(s)):
        for plan, curve in enumerate(structure.curves):
            _draw_curve(
                axes, curve, COLOURS[number % len(COLOURS)], _STROKES[plan % len(_STROKES)],
                f"{structure.name}, {plans[plan]}",
            )  # fmt: skip
    _finish(axes, words("Dose-volume histograms"), words)
    return save(figure, path)


def draw_tract_doses(
    profile: TractDoseProfile, plans: Sequence[str], path: Path, words: Words = str
) -> Path:
    """Draw the doses of all plans along one tract: mean, and the band from lowest to highest.

    Where the distance to a target is known, a second panel shows it.
    """
    has_target = profile.target_mm is not None
    figure = new_figure(11.0, 7.0 if has_target else 4.8)
    panels = figure.subplots(2 if has_target else 1, 1, squeeze=False, sharex=True)[:, 0]
    at = profile.along_mm
    for number, plan in enumerate(plans):
        colour, stroke = COLOURS[number % len(COLOURS)], _STROKES[number % len(_STROKES)]
        low, high = profile.low_gy[number], profile.high_gy[number]
        panels[0].fill_between(at, low, high, color=colour, alpha=0.18, linewidth=0)
        panels[0].plot(at, profile.mean_gy[number], stroke, color=colour, linewidth=2.0, label=plan)
    first, last = profile.ends
    across = words("mm along the tract, from the {first} to the {last} end")
    across = across.format(first=words(first), last=words(last))
    dress(panels[0], profile.tract, "" if has_target else across, words("Dose (Gy)"))
    panels[0].set_ylim(bottom=0.0)
    panels[0].legend(fontsize=10, frameon=False)
    if profile.target_mm is not None:
        panels[1].plot(at, profile.target_mm, color=COLOURS[7], linewidth=1.8)
        dress(panels[1], words("Distance to the target"), across, "mm")
        panels[1].set_ylim(bottom=0.0)
    return save(figure, path)


def draw_bands(band: DoseBand, plans: Sequence[str], path: Path, words: Words = str) -> Path:
    """Draw the histograms of the regions a tract may fill, one panel for each plan.

    That of the structure made of the tract is drawn beside them, where it is known.
    """
    figure = new_figure(11.0, 5.0)
    panels = figure.subplots(1, len(plans), squeeze=False, sharey=True)[0]
    for number, (axes, plan) in enumerate(zip(panels, plans, strict=True)):
        for rank, region in enumerate(band.regions):
            if len(region.curves[number].dose_gy) < 2:
                continue
            _draw_curve(
                axes, region.curves[number], COLOURS[0], _STROKES[rank % len(_STROKES)],
                region.label, _SHADES[rank % len(_SHADES)], is_relative=False,
            )  # fmt: skip
        if band.structure is not None:
            curve, label = band.structure.curves[number], words("structure")
            _draw_curve(axes, curve, COLOURS[1], "-", label, is_relative=False)
        _finish(axes, f"{band.tract}, {plan}", words, is_relative=False)
    return save(figure, path)


def _has_dose(structure: ComparedStructure) -> bool:
    return any(len(c.dose_gy) > 1 and c.volume_cc[0] > 0.0 for c in structure.curves)


def _draw_curve(
    axes: Any,
    curve: DoseCurve,
    colour: str,
    stroke: str,
    label: str,
    opacity: float = 1.0,
    *,
    is_relative: bool = True,
) -> None:
    whole = float(curve.volume_cc[0])
    if not whole > 0.0:
        return
    step = max(1, len(curve.dose_gy) // _MOST_POINTS)
    volume = np.asarray(curve.volume_cc) * (100.0 / whole if is_relative else 1.0)
    axes.plot(
        curve.dose_gy[::step], volume[::step], stroke, color=colour, linewidth=1.8, label=label,
        alpha=opacity,
    )  # fmt: skip


def _finish(axes: Any, title: str, words: Words, *, is_relative: bool = True) -> None:
    up = words("Volume that gets at least the dose (%)") if is_relative else words("Volume (cc)")
    dress(axes, title, words("Dose (Gy)"), up)
    axes.set_xlim(left=0.0)
    axes.set_ylim(bottom=0.0)
    if axes.get_legend_handles_labels()[0]:
        axes.legend(fontsize=8, frameon=False, ncols=2)
