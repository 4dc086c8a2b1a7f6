"""Slices drawn beside the window: one thread for all views, newest wins."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from dtiplan.gui.background.newest_wins import NewestWins
from dtiplan.render.planes import Plane
from dtiplan.workflow.viewing.dose_painter import LevelNumber
from dtiplan.workflow.viewing.layers import LayerStore
from dtiplan.workflow.viewing.slice_painter import SlicePainter, SliceRequest


@dataclass(frozen=True, eq=False)
class DrawnSlice:
    """A finished slice.

    Parameters
    ----------
    request : SliceRequest
        The very one it was drawn for.
    image : QImage
        The picture; looks at ``memory``.
    memory : array
        Its pixels.
    level_numbers : tuple of LevelNumber
        What belongs beside its isodose lines.
    """

    request: SliceRequest
    image: QImage
    memory: np.ndarray[tuple[int, ...], np.dtype[np.uint8]]
    level_numbers: tuple[LevelNumber, ...] = ()

    @property
    def plane(self) -> Plane:
        """What it shows."""
        return self.request.plane


class SliceWorker(QObject):
    """Draws slices for any number of views, each known by a name."""

    drawn = Signal(str, object)
    """View, ``DrawnSlice``."""
    failed = Signal(str, object)
    """View, ``UserError``."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._painter: SlicePainter | None = None
        self._thread = NewestWins(self)
        self._thread.answered.connect(self.drawn)
        self._thread.refused.connect(self.failed)

    def ask(self, view: str, store: LayerStore, request: SliceRequest) -> None:
        """Draw a slice of a case; what this view still waits for is not drawn."""
        if self._painter is None or self._painter.store is not store:
            self._thread.drop()
            self._painter = SlicePainter(store)
        painter = self._painter
        self._thread.ask(view, lambda: _drawn(painter, request))

    def drop(self) -> None:
        """Draw nothing that was asked for; the case is closed."""
        self._thread.drop()
        self._painter = None

    def wait(self) -> None:
        """Return when nothing is being drawn."""
        self._thread.wait()


def _drawn(painter: SlicePainter, request: SliceRequest) -> DrawnSlice:
    picture = painter.paint(request)
    rows, columns, _ = picture.shape
    # Blue, green, red and one spare byte: the form Qt draws fastest.
    memory = np.full((rows, columns, 4), 255, np.uint8)
    memory[..., :3] = picture[..., ::-1]
    image = QImage(memory.data, columns, rows, 4 * columns, QImage.Format.Format_RGB32)
    return DrawnSlice(request, image, memory, painter.level_numbers)
