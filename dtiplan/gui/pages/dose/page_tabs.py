"""Parts of a page of which one is seen at a time; made full when it is first looked at."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QTabBar, QVBoxLayout, QWidget

from dtiplan.gui.theme import GRID_PX

Part = tuple[str, str, QWidget, Callable[[], None]]
"""Object name, title, widget, and what fills it."""


class PageTabs(QWidget):
    """A bar of tabs over parts that are as high as what they hold."""

    def __init__(self, parts: Sequence[Part], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = list(parts)
        self._is_due = [True] * len(self._parts)
        self.bar = QTabBar()
        self.bar.setObjectName("pageTabs")
        self.bar.setAccessibleName(name)
        self.bar.setExpanding(False)
        self.bar.setDrawBase(True)
        self.bar.setUsesScrollButtons(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID_PX)
        column.addWidget(self.bar)
        for object_name, title, widget, _ in self._parts:
            self.bar.addTab(title)
            widget.setObjectName(object_name)
            widget.setVisible(False)
            column.addWidget(widget)
        self.bar.currentChanged.connect(self._show)
        self._parts[0][2].setVisible(True)

    def renew(self) -> None:
        """Have every part filled anew when it is looked at."""
        self._is_due = [True] * len(self._parts)
        self._fill(self.bar.currentIndex())

    def show_part(self, object_name: str) -> None:
        """Go to a part."""
        names = [part[0] for part in self._parts]
        self.bar.setCurrentIndex(names.index(object_name))

    def _show(self, at: int) -> None:
        self._fill(at)
        for number, part in enumerate(self._parts):
            part[2].setVisible(number == at)

    def _fill(self, at: int) -> None:
        if self._is_due[at]:
            self._is_due[at] = False
            self._parts[at][3]()
