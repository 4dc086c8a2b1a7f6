"""The menus of the main window: every order as one action with its key."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from dtiplan.gui.session import Layout
from dtiplan.gui.settings import Theme
from dtiplan.gui.translation import tr

_Keys = QKeySequence.StandardKey
Key = QKeySequence.StandardKey | str


@dataclass(frozen=True)
class Order:
    """One line of a menu.

    Parameters
    ----------
    name : str
        Object name of the action.
    text : str
        As shown.
    does : callable
    key : standard key or str
        Empty: none.
    """

    name: str
    text: str
    does: Callable[[], object]
    key: Key = ""


class Menus:
    """Menus of a window; actions are reached by their names.

    Parameters
    ----------
    window : QMainWindow
    """

    def __init__(self, window: QMainWindow) -> None:
        self._window = window
        self._actions: dict[str, QAction] = {}
        self._menus: dict[str, QMenu] = {}

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def menu(self, name: str) -> QMenu:
        """Give a menu by its name."""
        return self._menus[name]

    def add(self, name: str, text: str, *orders: Order | None) -> QMenu:
        """Add a menu to the bar; None stands for a line between groups."""
        menu = self._window.menuBar().addMenu(text)
        menu.setObjectName(name)
        self._menus[name] = menu
        for order in orders:
            if order is None:
                menu.addSeparator()
            else:
                menu.addAction(self._action(order))
        return menu

    def add_under(self, parent: str, name: str, text: str, before: str = "") -> QMenu:
        """Add a menu inside a menu."""
        menu = QMenu(text, self._menus[parent])
        menu.setObjectName(name)
        self._menus[name] = menu
        if before:
            self._menus[parent].insertMenu(self._actions[before], menu)
        else:
            self._menus[parent].addMenu(menu)
        return menu

    def add_choices(self, menu: str, orders: tuple[Order, ...]) -> None:
        """Add lines of which one is marked."""
        group = QActionGroup(self._menus[menu])
        for order in orders:
            action = self._action(order)
            action.setCheckable(True)
            group.addAction(action)
            self._menus[menu].addAction(action)

    def add_switch(self, menu: str, order: Order) -> None:
        """Add a line that is on or off; on at first."""
        action = self._action(order)
        action.setCheckable(True)
        action.setChecked(True)
        self._menus[menu].addAction(action)

    def enable(self, names: tuple[str, ...], is_enabled: bool) -> None:
        """Let some actions be chosen, or not."""
        for name in names:
            self._actions[name].setEnabled(is_enabled)

    def _action(self, order: Order) -> QAction:
        action = QAction(order.text, self._window)
        action.setObjectName(order.name)
        if order.key:
            action.setShortcut(QKeySequence(order.key))
        action.triggered.connect(lambda _checked=False: order.does())
        self._actions[order.name] = action
        return action


def layout_words() -> dict[Layout, str]:
    """Name the layouts as shown."""
    return {
        Layout.FOUR: tr("&Four views"),
        Layout.AXIAL: tr("&Axial only"),
        Layout.CORONAL: tr("&Coronal only"),
        Layout.SAGITTAL: tr("&Sagittal only"),
        Layout.SCENE: tr("&3D only"),
    }


def theme_words() -> dict[Theme, str]:
    """Name the themes as shown."""
    return {
        Theme.SYSTEM: tr("As the system"),
        Theme.LIGHT: tr("Light"),
        Theme.DARK: tr("Dark"),
        Theme.HIGH_CONTRAST: tr("High contrast"),
    }
