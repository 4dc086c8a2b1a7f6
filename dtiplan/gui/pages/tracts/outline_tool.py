"""Streamlines chosen on the picture in 3D: an outline drawn around them, or a click on one."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QPainter

from dtiplan.domain.geometry import Array
from dtiplan.gui.session import Session
from dtiplan.render.camera import Camera

if TYPE_CHECKING:
    from dtiplan.gui.views.slice_view import SliceView

_APART_PX = 3.0


class Choosing(Enum):
    """What the left button does in the view in 3D."""

    TURN = "turn"
    LASSO = "lasso"
    PICK = "pick"


class OutlineTool:
    """A tool for slice views, where it moves the cursor, and a grip in the scene.

    Parameters
    ----------
    session : Session
    ask : callable
        Is given the question that was drawn, without what it does.
    say_early : callable
        Is called where something was to be drawn before there is a picture.
    """

    name = "outline"
    solids: tuple[dict[str, Any], ...] = ()

    def __init__(
        self,
        session: Session,
        ask: Callable[[dict[str, Any]], None],
        say_early: Callable[[], None],
    ) -> None:
        self._session, self._ask, self._say_early = session, ask, say_early
        self.choosing = Choosing.TURN
        self.outline: list[tuple[float, float]] = []
        self._drawn_on: dict[str, Any] = {}

    @property
    def grip(self) -> OutlineTool:
        """What takes the mouse in the scene in 3D."""
        return self

    def come_too_early(self) -> None:
        """Say so; an outline around what nobody sees would mean nothing."""
        if self.choosing is not Choosing.TURN:
            self._say_early()

    def take(self, camera: Camera, size: tuple[int, int], pixel: tuple[float, float]) -> bool:
        """Begin an outline, or choose the streamline under a pixel."""
        if self.choosing is Choosing.TURN:
            return False
        self.outline = [pixel]
        self._drawn_on = {"camera": camera.to_json(), "size": list(size)}
        return True

    def pull(self, camera: Camera, size: tuple[int, int], pixel: tuple[float, float]) -> None:
        """Go on with the outline."""
        del camera, size
        last = self.outline[-1]
        if abs(last[0] - pixel[0]) + abs(last[1] - pixel[1]) >= _APART_PX:
            self.outline.append(pixel)

    def let_go(self) -> None:
        """Ask what was meant."""
        drawn, self.outline = self.outline, []
        if self.choosing is Choosing.PICK and drawn:
            self._ask({"at": drawn[-1], **self._drawn_on})
        elif len(drawn) > 2:
            self._ask({"lasso": drawn, **self._drawn_on})

    def push(self, shift_mm: Array) -> None:
        """Leave everything where it is: streamlines are not moved."""

    def press(self, view: SliceView, point_ras_mm: Array) -> None:
        """Put the cursor there."""
        view.move_cursor(point_ras_mm)

    def drag(self, view: SliceView, point_ras_mm: Array) -> None:
        """Put the cursor there."""
        view.move_cursor(point_ras_mm)

    def release(self, view: SliceView, point_ras_mm: Array) -> None:
        """Put the cursor there."""
        view.move_cursor(point_ras_mm)

    def paint(self, view: SliceView, painter: QPainter) -> None:
        """Draw nothing on slices."""
