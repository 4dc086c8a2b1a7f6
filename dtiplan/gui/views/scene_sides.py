"""The button that looks at the scene from a side of the patient."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from dtiplan.gui.translation import tr


class SidesButton(QToolButton):
    """A menu of sides; the keys 1 to 6 work in the widget that adds ``offered``."""

    chosen = Signal(str)
    """One of ``camera.STANDARD_VIEWS``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sceneFromButton")
        self.setText(tr("View from"))
        self.setToolTip(tr("Look at the patient from a side (1 to 6)"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        self.setMenu(menu)
        self.offered: list[QAction] = []
        for name, text, tip, key in _views():
            action = QAction(text, self)
            action.setObjectName(f"sceneView_{name}")
            action.setToolTip(tip)
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(lambda _=False, view=name: self.chosen.emit(view))
            menu.addAction(action)
            self.offered.append(action)


def _views() -> list[tuple[str, str, str, str]]:
    """Give the standard views: name, text, tip, key."""
    return [
        ("front", tr("Front"), tr("From the front: the patient's left is on the right"), "1"),
        ("back", tr("Back"), tr("From behind: the patient's left is on the left"), "2"),
        ("left", tr("Left"), tr("From the patient's left: the face looks to the left"), "3"),
        ("right", tr("Right"), tr("From the patient's right: the face looks to the right"), "4"),
        ("top", tr("Top"), tr("From above: the patient's left is on the left"), "5"),
        ("feet", tr("Feet"), tr("From the feet, as on axial slices: left is on the right"), "6"),
    ]
