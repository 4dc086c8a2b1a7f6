"""Names beside the points of a plot, where they cover neither one another nor a point."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

_SIZE = 8
_CHARACTER_PX, _LINE_PX = 6.2, 13.0
"""Of a letter of that size at 100 dots per inch; the mean of the usual letters."""
_GAP_PX = 7.0
_STEPS = (0.0, 1.0, -1.0, 2.0, -2.0, 3.0, -3.0, 4.0, -4.0)
"""Lines up or down at which a name is tried, the nearest first."""

_Box = tuple[float, float, float, float]


def name_points(
    axes: Any, xs: Sequence[float], ys: Sequence[float], names: Sequence[str], colour: str
) -> None:
    """Write each name to the right or left of its point, at the first free height.

    A name for which there is no free place is written all the same, at its nearest one.
    """
    figure = axes.figure
    figure.canvas.draw()  # only then are the limits and the layout settled
    points = axes.transData.transform(np.column_stack([xs, ys]))
    frame = axes.get_window_extent()
    taken: list[_Box] = [(x - 5, y - 5, x + 5, y + 5) for x, y in points]
    for own, (point, name) in enumerate(zip(points, names, strict=True)):
        others = [box for n, box in enumerate(taken) if n != own]
        box, is_left = _place(point, len(name) * _CHARACTER_PX, others, (frame.x0, frame.x1))
        taken.append(box)
        dots = 72.0 / figure.dpi
        across = -_GAP_PX if is_left else _GAP_PX
        up = (box[1] + box[3]) / 2.0 - point[1]
        axes.annotate(
            name, (xs[own], ys[own]), xytext=(across * dots, up * dots),
            textcoords="offset points", fontsize=_SIZE, color=colour, va="center",
            ha="right" if is_left else "left",
        )  # fmt: skip


def _place(
    point: Sequence[float], width: float, taken: Sequence[_Box], edges: tuple[float, float]
) -> tuple[_Box, bool]:
    """Give the box of a name, and whether it stands on the left."""
    x, y = point[0], point[1]
    tried: list[tuple[_Box, bool]] = []
    for step in _STEPS:
        for is_left in (False, True):
            start = x - _GAP_PX - width if is_left else x + _GAP_PX
            low = y + step * _LINE_PX - _LINE_PX / 2.0
            box = (start, low, start + width, low + _LINE_PX)
            if box[0] < edges[0] or box[2] > edges[1]:
                continue
            tried.append((box, is_left))
            if not any(_overlap(box, other) for other in taken):
                return box, is_left
    if tried:
        return tried[0]
    return (x, y, x + width, y + _LINE_PX), False


def _overlap(a: _Box, b: _Box) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
