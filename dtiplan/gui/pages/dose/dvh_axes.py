"""Axes of a plot of histograms: which part is seen, where it lies on the widget, and its ticks."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF

_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)
_LEAST_SHARE = 1e-3
"""No smaller part of the whole can be looked at."""


@dataclass(frozen=True)
class View:
    """The part of the plot that is seen, in the units of the axes."""

    left: float
    right: float
    bottom: float
    top: float

    def zoomed(self, factor: float, x: float, y: float, whole: View) -> View:
        """Magnify about a point; never more than the whole is seen."""
        left, right = _about(self.left, self.right, x, factor)
        bottom, top = _about(self.bottom, self.top, y, factor)
        return View(left, right, bottom, top).within(whole)

    def within(self, whole: View) -> View:
        """Give the nearest view that lies in the whole and is not too small."""
        left, right = _kept(self.left, self.right, whole.left, whole.right)
        bottom, top = _kept(self.bottom, self.top, whole.bottom, whole.top)
        return View(left, right, bottom, top)


def _about(low: float, high: float, at: float, factor: float) -> tuple[float, float]:
    return at - (at - low) / factor, at + (high - at) / factor


def _kept(low: float, high: float, least: float, most: float) -> tuple[float, float]:
    width = min(max(high - low, _LEAST_SHARE * (most - least)), most - least)
    low = min(max(low, least), most - width)
    return low, low + width


@dataclass(frozen=True)
class Axes:
    """A view laid on a rectangle of the widget."""

    view: View
    area: QRectF

    def to_widget(self, x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Turn values into places of the widget."""
        v, a = self.view, self.area
        across = a.left() + (x - v.left) / (v.right - v.left) * a.width()
        down = a.bottom() - (y - v.bottom) / (v.top - v.bottom) * a.height()
        return across, down

    def to_values(self, place: QPointF) -> tuple[float, float]:
        """Turn a place of the widget into values."""
        v, a = self.view, self.area
        x = v.left + (place.x() - a.left()) / max(a.width(), 1.0) * (v.right - v.left)
        y = v.bottom + (a.bottom() - place.y()) / max(a.height(), 1.0) * (v.top - v.bottom)
        return x, y

    def columns(self, every_px: float) -> np.ndarray:
        """Give values of the dose axis at even steps over the width, its ends too."""
        n = max(2, round(self.area.width() / every_px) + 1)
        return np.linspace(self.view.left, self.view.right, n)

    def moved(self, view: View) -> Axes:
        """Give another view on the same place."""
        return dataclasses.replace(self, view=view)


def ticks(low: float, high: float, most: int) -> tuple[list[float], int]:
    """Give round values between two, at most so many, and the decimals they need."""
    width = max(high - low, 1e-12)
    power = 10.0 ** np.floor(np.log10(width / max(most, 1)))
    step = next(s * power for s in _STEPS if width / (s * power) <= max(most, 1))
    first = np.ceil(low / step - 1e-9)
    values = [float(n * step) for n in np.arange(first, np.floor(high / step + 1e-9) + 1)]
    decimals = max(0, int(-np.floor(np.log10(step) + 1e-9)))
    if step / power == _STEPS[2]:
        decimals += 1
    return values, decimals


def rounded_up(value: float) -> float:
    """Give a round number a little above a value, for the end of an axis."""
    if value <= 0:
        return 1.0
    power = 10.0 ** np.floor(np.log10(value))
    ends = (1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0)
    return float(next(end * power for end in ends if end * power >= value * 0.9999))
