"""The plots people expect of a phantom comparison, on paper: one PNG each.

Every curve differs in marker as well as in colour, so that a grey print can be read.
"""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from dtiplan.domain.geometry import Array
from dtiplan.domain.phantoms.agreement import BlandAltman
from dtiplan.render.pictures import save
from dtiplan.render.point_names import name_points

INK, FAINT, RULE = "#1b2a36", "#5a6773", "#cfd6dc"
COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#999999", "#000000")
"""Distinct for people who do not tell red from green (Okabe and Ito)."""
MARKERS = ("o", "s", "^", "D", "v", "P", "X", "*")
_DPI = 100
_RADAR_CHARACTERS = 24
"""After which the name of a spoke is broken."""
_UM2_S = 1e6
"""mm2/s to um2/s."""

Words = Callable[[str], str]


@dataclass(frozen=True, eq=False)
class Measurements:
    """One scan's values against the truth.

    Parameters
    ----------
    label : str
    truth_mm2_s, truth_u_mm2_s : array, (n,)
    measured_mm2_s, measured_u_mm2_s : array, (n,)
        Standard uncertainties; drawn twice as long (k = 2).
    """

    label: str
    truth_mm2_s: Array
    truth_u_mm2_s: Array
    measured_mm2_s: Array
    measured_u_mm2_s: Array


def new_figure(width: float = 10.0, height: float = 5.6) -> Figure:
    """Begin a white figure of so many inches."""
    figure = Figure(figsize=(width, height), dpi=_DPI, layout="constrained")
    FigureCanvasAgg(figure)
    figure.set_facecolor("white")
    return figure


def dress(axes: Any, title: str, across: str, up: str) -> None:
    """Give axes their words, and calm lines."""
    axes.set_title(title, loc="left", color=INK, fontsize=13, parse_math=False)
    axes.set_xlabel(across, color=INK, fontsize=11, parse_math=False)
    axes.set_ylabel(up, color=INK, fontsize=11, parse_math=False)
    axes.tick_params(colors=FAINT, labelsize=10)
    axes.grid(visible=True, color=RULE, linewidth=0.6)
    axes.set_axisbelow(True)
    for side in axes.spines.values():
        side.set_color(RULE)


def style_of(number: int) -> dict[str, Any]:
    """Give colour and marker of the n-th curve."""
    return {
        "color": COLOURS[number % len(COLOURS)],
        "marker": MARKERS[number % len(MARKERS)],
    }


def draw_against_truth(scans: Sequence[Measurements], path: Path, words: Words = str) -> Path:
    """Draw measured ADC against the truth with error bars (k = 2), and the difference below."""
    figure = new_figure(10.0, 6.8)
    upper, lower = figure.subplots(2, 1, sharex=True, height_ratios=(2.0, 1.2))
    top = max([float(s.truth_mm2_s.max(initial=0.0)) for s in scans], default=0.0) * 1.08 * _UM2_S
    upper.plot([0.0, top], [0.0, top], color=FAINT, linewidth=1.0, label=words("identity"))
    for number, scan in enumerate(scans):
        truth, measured = scan.truth_mm2_s, scan.measured_mm2_s
        bars = {"linestyle": "none", "markersize": 6, "capsize": 3, **style_of(number)}
        upper.errorbar(
            truth * _UM2_S, measured * _UM2_S, 2 * scan.measured_u_mm2_s * _UM2_S,
            2 * scan.truth_u_mm2_s * _UM2_S, label=scan.label, **bars,
        )  # fmt: skip
        bias = 100.0 * (measured / truth - 1.0)
        u = 100.0 * np.hypot(
            scan.measured_u_mm2_s / truth, measured * scan.truth_u_mm2_s / truth**2
        )
        lower.errorbar(truth * _UM2_S, bias, 2 * u, **bars)
    lower.axhline(0.0, color=FAINT, linewidth=1.0)
    dress(upper, words("Measured against truth"), "", words("measured ADC") + " (µm²/s)")
    dress(lower, "", words("true ADC") + " (µm²/s)", words("difference") + " (%)")
    upper.legend(frameon=False, fontsize=10)
    return save(figure, path)


def draw_bland_altman(
    said: BlandAltman, path: Path, words: Words = str, *, title: str = "", scale: float = 1.0
) -> Path:
    """Draw every difference against the mean, with bias, its interval and limits of agreement.

    Parameters
    ----------
    said : BlandAltman
    path : Path
    words : callable
    title : str
        For example the names of both scanners.
    scale : float
        What means are multiplied with for the axis: 1e6 gives um2/s.
    """
    figure = new_figure()
    axes = figure.subplots()
    means = np.array(said.means) * scale
    axes.scatter(means, said.differences, s=42, zorder=3, color=COLOURS[0])
    interval = said.bias.mean.interval
    low, high = getattr(interval, "low", None), getattr(interval, "high", None)
    if low is not None and high is not None:
        axes.axhspan(low, high, color=COLOURS[0], alpha=0.13, linewidth=0)
    lines = (
        (said.bias.mean.value, "-", words("bias")),
        (said.upper.value, "--", words("limits of agreement")),
        (said.lower.value, "--", ""),
    )
    for value, dash, label in lines:
        axes.axhline(value, color=INK, linestyle=dash, linewidth=1.2, label=label or None)
    axes.axhline(0.0, color=RULE, linewidth=1.0)
    unit = words("mean of both") + (" (µm²/s)" if scale > 1.0 else "")
    dress(axes, title, unit, words("difference") + (f" ({said.unit})" if said.unit else ""))
    axes.legend(frameon=False, fontsize=10)
    axes.margins(x=0.08, y=0.08)
    name_points(axes, means.tolist(), said.differences, said.labels, FAINT)
    return save(figure, path)


def draw_bias_map(
    scans: Sequence[str], regions: Sequence[str], bias_percent: Array, path: Path,
    words: Words = str, *, limit_percent: float = 3.6,
) -> Path:  # fmt: skip
    """Draw the bias of every compartment on every scan as a coloured table with its numbers.

    Parameters
    ----------
    bias_percent : array, (n_scans, n_regions)
        nan where there is none: such a cell is grey and says so.
    limit_percent : float
        Tolerance; numbers beyond it are bold.
    """
    height = 2.0 + 0.42 * len(scans)
    figure = new_figure(max(8.0, 2.5 + 0.75 * len(regions)), height)
    axes = figure.subplots()
    reach = 2.0 * limit_percent
    shown = np.ma.masked_invalid(bias_percent)
    drawn = axes.imshow(shown, cmap="RdBu_r", vmin=-reach, vmax=reach, aspect="auto")
    axes.set_facecolor("#e6e8ea")
    axes.set_xticks(range(len(regions)), regions, rotation=45, ha="right", fontsize=9)
    axes.set_yticks(range(len(scans)), scans, fontsize=9)
    for row in range(len(scans)):
        for column in range(len(regions)):
            value = float(bias_percent[row, column])
            said = "-" if np.isnan(value) else f"{value:+.1f}"
            beyond = abs(value) > limit_percent
            axes.text(
                column, row, said, ha="center", va="center", fontsize=9,
                fontweight="bold" if beyond else "normal",
                color="white" if abs(value) > 0.75 * reach else INK,
            )  # fmt: skip
    axes.set_title(words("Bias against the truth") + " (%)", loc="left", fontsize=13, color=INK)
    figure.colorbar(drawn, ax=axes, label="%", extend="both")
    return save(figure, path)


def draw_radar(
    names: Sequence[str], shares: Sequence[tuple[str, Array]], path: Path, words: Words = str
) -> Path:
    """Draw how much of its tolerance each metric uses; the circle at 100 % is the limit.

    Parameters
    ----------
    names : sequence of str, (n,)
    shares : sequence of (label, array (n,))
        Percent of the tolerance for each scan; nan is not drawn.
    """
    figure = new_figure(10.0, 6.2)
    # Room for the names at the sides.
    figure.set_layout_engine("constrained", rect=(0.12, 0.0, 0.76, 1.0))
    axes = figure.add_subplot(projection="polar")
    angles = np.linspace(0.0, 2.0 * np.pi, len(names), endpoint=False)
    around = np.linspace(0.0, 2.0 * np.pi, 181)
    axes.plot(around, np.full(around.size, 100.0), color=COLOURS[1], linewidth=1.6)
    farthest = 150.0
    for number, (label, share) in enumerate(shares):
        clipped = np.minimum(share, farthest)
        closed = np.append(clipped, clipped[:1])
        style = style_of(number)
        axes.plot(np.append(angles, angles[:1]), closed, label=label, linewidth=1.4, **style)
    axes.set_xticks(angles, [textwrap.fill(name, _RADAR_CHARACTERS) for name in names])
    for spoke, angle in zip(axes.get_xticklabels(), angles, strict=True):
        across = np.cos(angle)
        side = "center" if abs(across) < 0.1 else ("left" if across > 0 else "right")
        spoke.set(fontsize=9, color=INK, horizontalalignment=side)
    axes.set_ylim(0.0, farthest)
    axes.set_yticks([50.0, 100.0, 150.0], ["50 %", "100 %", ">= 150 %"], fontsize=8, color=FAINT)
    axes.grid(color=RULE)
    axes.set_title(words("Share of the tolerance used"), loc="left", fontsize=13, color=INK)
    figure.legend(loc="outside lower center", ncols=3, frameon=False, fontsize=9)
    return save(figure, path)


@dataclass(frozen=True, eq=False)
class RegionOutline:
    """A region on a slice: signed distance to its surface, (rows, columns), negative inside."""

    label: str
    distance_mm: Array


def draw_region_slice(
    values: Array, outlines: Sequence[RegionOutline],
    extent_mm: tuple[float, float, float, float], path: Path,
    words: Words = str, *, title: str = "",
) -> Path:  # fmt: skip
    """Draw a slice with the outlines of its regions and their names.

    Parameters
    ----------
    values : array, (rows, columns)
        Row 0 at the top (anterior), column 0 on the left of the picture (patient's right).
    outlines : sequence of RegionOutline
    extent_mm : (left, right, bottom, top)
        RAS mm at the edges; left is the larger x where the patient's right is on the left.
    """
    figure = new_figure(7.5, 7.5)
    axes = figure.subplots()
    ordinary = values[np.isfinite(values)]
    low, high = np.percentile(ordinary, [1.0, 99.5]) if ordinary.size else (0.0, 1.0)
    axes.imshow(values, cmap="gray", vmin=low, vmax=max(high, low + 1e-9), extent=extent_mm)
    xs = np.linspace(extent_mm[0], extent_mm[1], values.shape[1] * 2 + 1)[1::2]
    ys = np.linspace(extent_mm[3], extent_mm[2], values.shape[0] * 2 + 1)[1::2]
    for number, outline in enumerate(outlines):
        inside = outline.distance_mm < 0.0
        if not inside.any() or inside.all():
            continue
        colour = COLOURS[number % len(COLOURS)]
        axes.contour(xs, ys, outline.distance_mm, levels=[0.0], colors=[colour], linewidths=1.6)
        rows, columns = np.nonzero(inside)
        axes.text(
            xs[columns].mean(), ys[rows].mean(), outline.label, ha="center", va="center",
            fontsize=8, color="white", bbox={"facecolor": INK, "alpha": 0.55, "pad": 1.0, "lw": 0},
        )  # fmt: skip
    dress(axes, title, words("right - left") + " (mm)", words("posterior - anterior") + " (mm)")
    axes.grid(visible=False)
    return save(figure, path)
