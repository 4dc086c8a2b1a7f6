"""One slice of the patient, axial, coronal or sagittal: looked at, moved through, measured on."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from dtiplan.gui.session import Session
from dtiplan.gui.translation import tr
from dtiplan.gui.views.slice_canvas import SliceCanvas, SliceTool
from dtiplan.gui.views.slice_input import SliceInput
from dtiplan.gui.views.slice_worker import SliceWorker

__all__ = ["SliceTool", "SliceView"]


class SliceView(SliceCanvas):
    """A linked slice view.

    Wheel: through the slices; Ctrl and wheel, plus and minus: zoom; left button: cursor, or the
    tool; middle button: pan; right button: window (across) and level (down), or the menu;
    double click: alone or all four; arrows: cursor by 1 mm; Page up and down: by a slice;
    R: whole head; M: ruler; Ctrl+C: copy the picture.

    Parameters
    ----------
    session : Session
    orientation : str
        ``axial``, ``coronal`` or ``sagittal``.
    worker : SliceWorker, optional
        Shared with other views; its own without.
    """

    def __init__(
        self,
        session: Session,
        orientation: str,
        worker: SliceWorker | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(session, orientation, worker, parent)
        self._input = SliceInput(self, session)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._say_how()
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)

    def changeEvent(self, event: QEvent) -> None:
        """Say how it is used in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say_how()

    def _say_how(self) -> None:
        text = tr(
            "Left button: cursor. Wheel: slices. Ctrl and wheel: zoom. Middle button: pan. Right "
            "button: window and level, or the menu. Double click: alone or all views. Arrows: "
            "cursor by 1 mm. Page up and down: slices. Plus and minus: zoom. R: whole head. "
            "M: ruler. Ctrl+C: copy the picture."
        )
        self.setAccessibleDescription(text)
        self.setWhatsThis(text)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Start what the button does."""
        self._input.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with it, or point at the structure under the mouse."""
        self._input.move(event)
        if event.buttons() == Qt.MouseButton.NoButton:
            self._session.pointing.hover(self.to_ras_mm(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing."""
        super().leaveEvent(event)
        self._session.pointing.hover(None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End it; a right click without movement opens the menu."""
        self._input.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Show this view alone, or all again."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.toggle_alone()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Go through the slices, or zoom."""
        self._input.turn(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do by key what the mouse does."""
        if not self._input.key(event):
            super().keyPressEvent(event)
