"""Moves a placement by steps along and about the scanner's axes."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QToolButton, QWidget

from dtiplan.gui.theme import GRID_PX
from dtiplan.gui.translation import tr

_SHIFTS_MM = (0.5, 1.0, 2.0, 5.0, 10.0)
_TURNS_DEG = (0.5, 1.0, 2.0, 5.0, 45.0)
_USUAL = 1


class NudgeBox(QWidget):
    """Two arrows for each shift and each turn, with the step to choose."""

    nudged = Signal(object, object)
    """Shift in mm and turn in degrees, arrays (3,), scanner RAS."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GRID_PX // 2)
        self._grid.setColumnStretch(0, 1)
        shift = self._steps(0, tr("Shift, step"), "mm", _SHIFTS_MM, "placementShiftStep")
        turn = self._steps(4, tr("Turn, step"), "°", _TURNS_DEG, "placementTurnStep")
        for axis, words in enumerate(_shift_words()):
            self._row(1 + axis, words, f"shift{'xyz'[axis]}", shift, axis)
        for axis, words in enumerate(_turn_words()):
            self._row(5 + axis, words, f"turn{'xyz'[axis]}", turn, axis + 3)

    def _steps(
        self, row: int, title: str, unit: str, steps: tuple[float, ...], name: str
    ) -> QComboBox:
        choice = QComboBox()
        choice.setObjectName(name)
        for step in steps:
            words = f"{QLocale().toString(step, 'f', 1)} {unit}".replace(" °", "°")
            choice.addItem(words, step)
        choice.setCurrentIndex(_USUAL)
        choice.setToolTip(tr("How far one press of an arrow moves."))
        label = QLabel(title)
        label.setBuddy(choice)
        self._grid.addWidget(label, row, 0)
        self._grid.addWidget(choice, row, 1, 1, 2)
        return choice

    def _row(
        self, row: int, words: tuple[str, str, str], name: str, choice: QComboBox, index: int
    ) -> None:
        self._grid.addWidget(QLabel(words[0]), row, 0)
        for column, (direction, about) in enumerate(((-1, words[1]), (1, words[2])), start=1):
            button = QToolButton()
            arrows = Qt.ArrowType
            button.setArrowType(arrows.LeftArrow if direction < 0 else arrows.RightArrow)
            button.setAutoRepeat(True)
            button.setToolTip(about)
            button.setAccessibleName(about)
            button.setObjectName(f"{name}{'Less' if direction < 0 else 'More'}")
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setMinimumWidth(4 * GRID_PX)
            button.clicked.connect(
                lambda _checked=False, d=direction: self._tell(index, d * choice.currentData())
            )
            self._grid.addWidget(button, row, column)

    def _tell(self, index: int, step: float) -> None:
        moves = np.zeros(6)
        moves[index] = step
        self.nudged.emit(moves[:3], moves[3:])


def _shift_words() -> tuple[tuple[str, str, str], ...]:
    """Give name, lesser and greater direction of each shift."""
    return (
        (tr("Left − / right + (x)"), tr("Towards the left"), tr("Towards the right")),
        (tr("Back − / front + (y)"), tr("Towards the back"), tr("Towards the front")),
        (tr("Feet − / head + (z)"), tr("Towards the feet"), tr("Towards the head")),
    )


def _turn_words() -> tuple[tuple[str, str, str], ...]:
    less, more = tr("Turn backward by one step"), tr("Turn forward by one step")
    return ((tr("about x"), less, more), (tr("about y"), less, more), (tr("about z"), less, more))
