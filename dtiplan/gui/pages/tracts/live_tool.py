"""Regions that streamlines follow: pulled on slices and in 3D, with the streamlines shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import numpy as np
from PySide6.QtGui import QPainter

from dtiplan.domain.geometry import Array
from dtiplan.gui.pages.tracts.lines_overlay import LinesOverlay
from dtiplan.gui.pages.tracts.region_tool import RegionDesk, RegionTool, Task
from dtiplan.gui.session import Session
from dtiplan.render.camera import Camera

if TYPE_CHECKING:
    from dtiplan.gui.views.slice_view import SliceView

_NEAR_PX = 6.0
"""A region that looks smaller in 3D can still be taken hold of."""


class LiveDesk(RegionDesk, Protocol):
    """What the tool asks of who keeps the regions, beyond what region tools do."""

    def follow_shift(self, shift_mm: Array) -> None:
        """Follow the chosen region while it is pulled, (3,) scene mm from where it is kept."""

    def middles_and_reaches(self) -> tuple[Array, Array]:
        """Give the middle, (n, 3) scene RAS mm, and the half size, (n,) mm, of each region."""


class LiveTool(RegionTool):
    """As ``RegionTool``, but a press on a region always takes hold of it; also in 3D.

    Parameters
    ----------
    session : Session
    desk : LiveDesk
    """

    name = "live"

    def __init__(self, session: Session, desk: LiveDesk) -> None:
        super().__init__(session, desk)
        self._live_desk = desk
        self._behind_mm = 0.0
        self._overlays: dict[str, LinesOverlay] = {}

    @property
    def grip(self) -> LiveTool:
        """What pulls regions in the scene in 3D."""
        return self

    def come_too_early(self) -> None:
        """Say nothing: no region is seen yet that could be taken hold of."""

    @property
    def _is_pulling(self) -> bool:
        return self.task in (Task.LOOK, Task.MOVE)

    def press(self, view: SliceView, point_ras_mm: Array) -> None:
        """Take hold of a region, begin a new one or a stroke, or put the cursor there."""
        if self._is_pulling:
            self._take_hold(view, point_ras_mm)
        else:
            super().press(view, point_ras_mm)

    def drag(self, view: SliceView, point_ras_mm: Array) -> None:
        """Pull; what is held is followed at once."""
        if not self._is_pulling:
            super().drag(view, point_ras_mm)
        elif self._start is None:
            view.move_cursor(point_ras_mm)
        else:
            self._session.live.is_held = True
            self._shift = np.asarray(point_ras_mm) - self._start
            self._live_desk.follow_shift(self._shift)

    def release(self, view: SliceView, point_ras_mm: Array) -> None:
        """Keep what was pulled, drawn or painted."""
        super().release(view, point_ras_mm)
        self._session.live.let_go()

    def take(self, camera: Camera, size: tuple[int, int], pixel: tuple[float, float]) -> bool:
        """Take hold of the foremost region under a pixel of the 3D view."""
        middles, reaches = self._live_desk.middles_and_reaches()
        if not len(middles):
            return False
        places = camera.to_pixels(middles, size)
        beside = camera.to_pixels(middles + reaches[:, None] * camera.axes[0], size)
        radius = np.abs(beside[:, 0] - places[:, 0])
        off = np.hypot(places[:, 0] - pixel[0], places[:, 1] - pixel[1])
        struck = np.flatnonzero(off <= np.maximum(radius, _NEAR_PX))
        if not len(struck):
            return False
        number = int(struck[np.argmin(places[struck, 2])])
        self._desk.choose(number)
        self._behind_mm = float(places[number, 2])
        self._start = self._at(camera, size, pixel)
        return True

    def pull(self, camera: Camera, size: tuple[int, int], pixel: tuple[float, float]) -> None:
        """Move what is held in the plane of the picture, at its own depth."""
        if self._start is not None:
            self._shift = self._at(camera, size, pixel) - self._start
            self._live_desk.follow_shift(self._shift)
            self._session.tool_changed.emit()

    def let_go(self) -> None:
        """Keep what was pulled where it is."""
        shift, self._start, self._shift = self._shift, None, None
        if shift is not None:
            self._desk.take_moved(shift)
        self._session.live.let_go()

    def push(self, shift_mm: Array) -> None:
        """Move the chosen region, (3,) mm of the scene."""
        self._desk.take_moved(shift_mm)

    def paint(self, view: SliceView, painter: QPainter) -> None:
        """Draw the streamlines near the slice, and every region over them."""
        result = self._session.live.result
        if result is not None and len(result.lines):
            overlay = self._overlays.setdefault(view.plane.name, LinesOverlay())
            painter.drawImage(view.rect(), overlay.picture(result.lines, view))
        super().paint(view, painter)

    def _at(self, camera: Camera, size: tuple[int, int], pixel: tuple[float, float]) -> Array:
        return camera.from_pixels(np.array([*pixel, self._behind_mm]), size)
