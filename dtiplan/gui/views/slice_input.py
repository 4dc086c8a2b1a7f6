"""Mouse and keys on a slice view: what each of them does."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QFileDialog, QMenu

from dtiplan.domain.errors import UserError
from dtiplan.domain.geometry import Array
from dtiplan.gui.session import Session
from dtiplan.gui.translation import tr
from dtiplan.gui.views.ruler import Ruler, toggle_ruler
from dtiplan.gui.views.windows import drag_window
from dtiplan.gui.widgets.messages import show_user_error

if TYPE_CHECKING:
    from dtiplan.gui.views.slice_canvas import SliceCanvas

_WHEEL_NOTCH = 120.0
_ZOOM_STEP = 1.2
_ARROW_MM = 1.0
_WINDOW_POINTS = 300.0
"""Dragging so far across doubles the window's width, so far down moves it by its width."""

_Button = Qt.MouseButton
_Key = Qt.Key


class SliceInput:
    """Turns events of one slice view into requests."""

    def __init__(self, view: SliceCanvas, session: Session) -> None:
        self._view = view
        self._session = session
        self._pressed: Qt.MouseButton | None = None
        self._last = QPointF()
        self._has_moved = False
        self._turned = 0.0
        self._keys: dict[int, Callable[[], None]] = {
            _Key.Key_Left: lambda: self._nudge(-view.look.right),
            _Key.Key_Right: lambda: self._nudge(view.look.right),
            _Key.Key_Up: lambda: self._nudge(view.look.up),
            _Key.Key_Down: lambda: self._nudge(-view.look.up),
            _Key.Key_PageUp: lambda: view.step(1),
            _Key.Key_PageDown: lambda: view.step(-1),
            _Key.Key_Plus: lambda: view.zoom(_ZOOM_STEP),
            _Key.Key_Equal: lambda: view.zoom(_ZOOM_STEP),
            _Key.Key_Minus: lambda: view.zoom(1 / _ZOOM_STEP),
            _Key.Key_R: view.reset,
            _Key.Key_M: self.toggle_ruler,
            _Key.Key_Return: view.toggle_alone,
            _Key.Key_Enter: view.toggle_alone,
            _Key.Key_Menu: lambda: self.menu(view.mapToGlobal(view.rect().center())),
        }

    def press(self, event: QMouseEvent) -> None:
        """Start what the button does."""
        self._pressed = event.button()
        self._last = event.position()
        self._has_moved = False
        if event.button() is _Button.LeftButton:
            self._tell("press", event.position())

    def move(self, event: QMouseEvent) -> None:
        """Go on with it."""
        if self._pressed is None:
            return
        shift = event.position() - self._last
        self._last = event.position()
        self._has_moved = self._has_moved or not shift.isNull()
        if self._pressed is _Button.LeftButton:
            self._tell("drag", event.position())
        elif self._pressed is _Button.MiddleButton:
            self._view.set_look(self._view.look.moved(shift.x(), shift.y()))
        elif self._pressed is _Button.RightButton:
            drag_window(self._session, shift.x() / _WINDOW_POINTS, shift.y() / _WINDOW_POINTS)

    def release(self, event: QMouseEvent) -> None:
        """End it; a right click that stayed in place opens the menu."""
        pressed, self._pressed = self._pressed, None
        if pressed is _Button.LeftButton and self._session.tool is not None:
            self._tell("release", event.position())
        elif pressed is _Button.RightButton and not self._has_moved:
            self.menu(event.globalPosition().toPoint())

    def turn(self, event: QWheelEvent) -> None:
        """Go through the slices by whole slices, or zoom with Ctrl."""
        notches = event.angleDelta().y() / _WHEEL_NOTCH
        event.accept()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._view.zoom(_ZOOM_STEP**notches, event.position())
            return
        self._turned += notches
        whole = int(self._turned)
        if whole:
            self._turned -= whole
            self._view.step(whole)

    def key(self, event: QKeyEvent) -> bool:
        """Do what a key asks for; whether it was one of the view's."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self._view.copy_picture()
            return True
        if event.key() == _Key.Key_Escape and isinstance(self._session.tool, Ruler):
            toggle_ruler(self._session)
            return True
        plain = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        asked = self._keys.get(event.key())
        if asked is None or event.modifiers() & ~plain:
            return False
        asked()
        return True

    def toggle_ruler(self) -> None:
        """Take the ruler, or put it away."""
        toggle_ruler(self._session)

    def menu(self, place: QPoint) -> None:
        """Open the menu at a place of the screen."""
        view = self._view
        menu = QMenu(view)
        menu.setObjectName("sliceMenu")
        self._add(menu, tr("&Copy picture"), view.copy_picture, "Ctrl+C")
        self._add(menu, tr("&Save picture …"), self.save)
        menu.addSeparator()
        ruler = self._add(menu, tr("&Measure distance"), self.toggle_ruler, "M")
        ruler.setCheckable(True)
        ruler.setChecked(isinstance(self._session.tool, Ruler))
        self._add(menu, tr("&Whole head"), view.reset, "R")
        self._add(menu, tr("&Alone, or all views"), view.toggle_alone, "Return")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)

    def save(self) -> None:
        """Ask for a file and write the picture."""
        path, _ = QFileDialog.getSaveFileName(
            self._view,
            tr("Save picture"),
            f"{self._view.orientation}.png",
            tr("PNG pictures (*.png)"),
        )
        if not path:
            return
        try:
            self._view.save_picture(Path(path).with_suffix(".png"))
        except UserError as error:
            show_user_error(self._view, error)

    def _add(
        self, menu: QMenu, text: str, what: Callable[[], object], shortcut: str = ""
    ) -> QAction:
        action = menu.addAction(text)
        if shortcut:
            action.setShortcut(QKeySequence(shortcut))
            action.setShortcutVisibleInContextMenu(True)
        action.triggered.connect(lambda _checked=False: what())
        return action

    def _tell(self, what: str, place: QPointF) -> None:
        """Tell the tool, or move the cursor."""
        point = self._view.to_ras_mm(place)
        tool = self._session.tool
        if tool is None:
            self._view.move_cursor(point)
            return
        task = {"press": tool.press, "drag": tool.drag, "release": tool.release}[what]
        task(self._view, point)
        self._session.tool_changed.emit()  # what it draws has changed, in every view

    def _nudge(self, direction: Array) -> None:
        self._view.move_cursor(self._session.cursor_ras_mm + direction * _ARROW_MM)
