"""Margins along a tract on paper: one line for each confidence level."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from dtiplan.domain.certainty import TractCertainty
from dtiplan.render.phantom_plots import COLOURS, RULE, Words, dress, new_figure
from dtiplan.render.pictures import save


def draw_margins(certainty: TractCertainty, path: Path, words: Words = str) -> Path:
    """Draw how far the region of each level reaches beyond the tract as found.

    Parameters
    ----------
    certainty : TractCertainty
        Its profiles run from its first to its second end; where the region has no surface the
        line is broken.
    path : Path
        PNG to write.
    words : callable
        Gives a text in the language of the report.
    """
    figure = new_figure(9.0, 3.4)
    axes = figure.subplots()
    styles = (":", "--", "-")
    for number, level in enumerate(certainty.levels):
        profile = level.profile_mm
        along = (np.arange(len(profile)) + 0.5) / len(profile) * certainty.length_mm
        colour, percent = COLOURS[number], f"{100 * level.confidence:.0f} %"
        axes.plot(along, profile[:, 0], color=colour, linestyle=styles[number], label=percent)
        axes.fill_between(
            along, profile[:, 0], profile[:, 1], color=colour, alpha=0.12, linewidth=0
        )
    axes.axhline(0.0, color=RULE, linewidth=0.8)
    axes.legend(frameon=False, fontsize=9, ncols=3, loc="upper center")
    first, second = (words(end) for end in certainty.ends)
    where = words("along the tract, from its {first} to its {second} end").format(
        first=first, second=second
    )
    dress(axes, certainty.name, f"{where} (mm)", words("margin (mm)"))
    return save(figure, path)
