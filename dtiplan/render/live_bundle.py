"""A bundle that changes many times a second: thinned without care, drawn as it comes."""

from __future__ import annotations

import numpy as np
from vtkmodules.vtkRenderingCore import vtkActor

from dtiplan.domain.geometry import Array
from dtiplan.domain.streamlines import Streamlines
from dtiplan.render.camera import Camera
from dtiplan.render.live_lines import (
    Paint,
    bounds_of,
    foremost_hit,
    plain_actor,
    tube_actor,
)

_WIDTH_PX = 1.6
_GIVEN_MM, _MOVING_MM = 2.0, 4.0
"""Between the points of what is given, and of what is drawn while moving."""


class BundleItem:
    """Streamlines in the scene; plain while moving, tubes at rest.

    Parameters
    ----------
    lines : Streamlines
        In the scene's RAS mm, with a point every 2 mm (``every_mm``).
    paint : callable
        Gives their colours.
    """

    def __init__(self, lines: Streamlines, paint: Paint) -> None:
        self._lines, self._paint = lines, paint
        self._plain: vtkActor | None = None
        self._tubes: vtkActor | None = None
        self.bounds_ras_mm = bounds_of(lines)

    def actors(self) -> list[vtkActor]:
        """Give everything it has for drawing at present."""
        return [actor for actor in (self._plain, self._tubes) if actor is not None]

    def moving(self, share: float) -> list[vtkActor]:  # noqa: ARG002 - it is always whole
        """Give plain lines."""
        if not len(self._lines):
            return []
        if self._plain is None:
            few = every_mm(self._lines, _GIVEN_MM, _MOVING_MM)
            self._plain = plain_actor(few, self._paint, _WIDTH_PX)
        return [self._plain]

    def resting(self, *, tubes: bool, scale: float) -> list[vtkActor]:  # noqa: ARG002 - in mm
        """Give tubes."""
        if not len(self._lines):
            return []
        if self._tubes is None:
            self._tubes = tube_actor(self._lines, self._paint)
        return [self._tubes]

    def see_through(self) -> list[vtkActor]:
        """Give what light passes: nothing."""
        return []

    def hit(
        self, camera: Camera, size: tuple[int, int], pixel: tuple[float, float], reach_px: float
    ) -> Array | None:
        """Give the foremost point of a streamline under a pixel, (3,) RAS mm."""
        struck = foremost_hit(self._lines, camera, size, pixel, reach_px)
        return struck[1] if struck else None


def every_mm(lines: Streamlines, step_mm: float, apart_mm: float = 2.0) -> Streamlines:
    """Keep points about so far apart of streamlines with equal steps; ends always stay.

    Parameters
    ----------
    lines : Streamlines
    step_mm : float
        Between their points.
    apart_mm : float
        Between those that are kept.
    """
    stride = max(1, round(apart_mm / step_mm))
    counts = np.diff(lines.offsets)
    kept = -(-(counts - 1) // stride) + 1
    offsets = np.concatenate([[0], np.cumsum(kept)]).astype(np.int64)
    place = np.arange(offsets[-1]) - np.repeat(offsets[:-1], kept)
    index = np.minimum(stride * place, np.repeat(counts - 1, kept))
    return Streamlines(lines.points_ras_mm[index + np.repeat(lines.offsets[:-1], kept)], offsets)
