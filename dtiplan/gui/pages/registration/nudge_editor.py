"""A shift and a turn by hand, with steps, undo and redo of its own."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.field_editors import NumberEditor
from dtiplan.gui.widgets.small_text import SmallText

Nudge = tuple[float, float, float, float, float, float]
"""Shift along x, y, z in mm, then turn about x, y, z in degrees; planning frame, RAS."""

NO_NUDGE: Nudge = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
_SHIFT_LIMIT_MM, _TURN_LIMIT_DEG = 50.0, 30.0
_SHIFT_STEPS_MM = (0.1, 0.5, 1.0, 5.0)
_TURN_STEPS_DEG = (0.1, 0.5, 1.0, 5.0)


class NudgeEditor(QWidget):
    """Six numbers, each with arrows that move it by a chosen step.

    ``value()``, ``set_value`` and ``valueChanged`` as every editor; ``set_value`` empties the
    undo stack, since it shows what is recorded.
    """

    valueChanged = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = NO_NUDGE
        self.stack = QUndoStack()
        self.boxes: list[NumberEditor] = []
        self.steps: list[QComboBox] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        grid = QGridLayout()
        grid.setHorizontalSpacing(4)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        self._add_block(grid, 0, tr("Shift, step"), "mm", _SHIFT_LIMIT_MM, _SHIFT_STEPS_MM)
        self._add_block(grid, 4, tr("Turn, step"), "°", _TURN_LIMIT_DEG, _TURN_STEPS_DEG)
        column.addLayout(grid)
        column.addWidget(
            SmallText(
                tr(
                    "Moves the diffusion images over the planning images, in patient "
                    "directions; turns are about the middle of the brain."
                )
            )
        )
        column.addLayout(self._build_buttons())
        self.stack.indexChanged.connect(self._show_buttons)
        self._show_buttons()

    def value(self) -> Nudge:
        """Give the shift (mm) and the turn (degrees)."""
        return self._value

    def set_value(self, value: Sequence[float]) -> None:
        """Show what is recorded."""
        x, y, z, nod, tilt, shake = map(float, value)
        self.stack.clear()
        self.apply((x, y, z, nod, tilt, shake))

    def change(self, index: int, number: float) -> None:
        """Change one of the six numbers as one command that can be undone."""
        limit = _SHIFT_LIMIT_MM if index < 3 else _TURN_LIMIT_DEG
        numbers = list(self._value)
        numbers[index] = round(max(-limit, min(limit, number)), 3)
        self._change_all(numbers)

    def step(self, index: int, direction: int) -> None:
        """Move one of the six numbers by the chosen step."""
        self.change(index, self._value[index] + direction * float(self._step_of(index)))

    def reset(self) -> None:
        """Go back to the motion as it was found."""
        self._change_all(NO_NUDGE)

    def apply(self, value: Nudge) -> None:
        """Show a value; called by the undo stack."""
        changed = value != self._value
        self._value = value
        for box, number in zip(self.boxes, value, strict=True):
            box.blockSignals(True)
            box.set_value(number)
            box.blockSignals(False)
        self._show_buttons()
        if changed:
            self.valueChanged.emit()

    def _change_all(self, numbers: Sequence[float]) -> None:
        x, y, z, nod, tilt, shake = numbers
        after: Nudge = (x, y, z, nod, tilt, shake)
        if after != self._value:
            self.stack.push(_Change(self, self._value, after))

    def _step_of(self, index: int) -> float:
        return float(self.steps[index // 3].currentData())

    def _add_block(
        self,
        grid: QGridLayout,
        row: int,
        title: str,
        unit: str,
        limit: float,
        steps: Sequence[float],
    ) -> None:
        choice = QComboBox()
        locale = QLocale()
        for step in steps:
            choice.addItem(f"{locale.toString(step, 'f', 1)} {unit}".replace(" °", "°"), step)
        choice.setCurrentIndex(2)
        choice.setToolTip(tr("How far one press of an arrow moves."))
        choice.setObjectName("shiftStep" if row == 0 else "turnStep")
        label = QLabel(title)
        label.setBuddy(choice)
        grid.addWidget(label, row, 0, 1, 2, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(choice, row, 2, 1, 2)
        self.steps.append(choice)
        for offset, (text, less, more) in enumerate(_axes() if row == 0 else _turns()):
            index = len(self.boxes)
            box = NumberEditor(-limit, limit, unit=unit, step=0.1)
            box.setObjectName(f"nudge{index}")
            box.setAccessibleName(text)
            box.valueChanged.connect(lambda number, n=index: self.change(n, number))
            name = QLabel(text)
            name.setBuddy(box)
            at = row + 1 + offset
            grid.addWidget(name, at, 0)
            grid.addWidget(self._arrow(index, -1, less), at, 1)
            grid.addWidget(box, at, 2)
            grid.addWidget(self._arrow(index, 1, more), at, 3)
            self.boxes.append(box)

    def _arrow(self, index: int, direction: int, about: str) -> QToolButton:
        button = QToolButton()
        button.setArrowType(Qt.ArrowType.LeftArrow if direction < 0 else Qt.ArrowType.RightArrow)
        button.setAutoRepeat(True)
        button.setToolTip(about)
        button.setAccessibleName(about)
        button.setObjectName(f"nudge{index}{'less' if direction < 0 else 'more'}")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self.step(index, direction))
        return button

    def _build_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.undo_button = QPushButton(tr("&Undo"))
        self.undo_button.setObjectName("undoNudgeButton")
        self.undo_button.clicked.connect(self.stack.undo)
        self.redo_button = QPushButton(tr("Re&do"))
        self.redo_button.setObjectName("redoNudgeButton")
        self.redo_button.clicked.connect(self.stack.redo)
        self.reset_button = QPushButton(tr("Re&set"))
        self.reset_button.setObjectName("resetNudgeButton")
        self.reset_button.setToolTip(tr("Back to the motion as it was found."))
        self.reset_button.clicked.connect(self.reset)
        for button in (self.undo_button, self.redo_button, self.reset_button):
            row.addWidget(button)
        return row

    def _show_buttons(self, _index: int = 0) -> None:
        self.undo_button.setEnabled(self.stack.canUndo())
        self.redo_button.setEnabled(self.stack.canRedo())
        self.reset_button.setEnabled(self._value != NO_NUDGE)


class _Change(QUndoCommand):
    """From one nudge to another."""

    def __init__(self, editor: NudgeEditor, before: Nudge, after: Nudge) -> None:
        super().__init__(tr("Move by hand"))
        self._editor, self._before, self._after = editor, before, after

    def redo(self) -> None:
        """Show the new nudge."""
        self._editor.apply(self._after)

    def undo(self) -> None:
        """Show the old one."""
        self._editor.apply(self._before)


def _axes() -> tuple[tuple[str, str, str], ...]:
    """Give name, lesser and greater direction of each shift."""
    return (
        (tr("Left − / right + (x)"), tr("Towards the patient's left"), tr("Towards the right")),
        (tr("Back − / front + (y)"), tr("Towards the back"), tr("Towards the front")),
        (tr("Feet − / head + (z)"), tr("Towards the feet"), tr("Towards the head")),
    )


def _turns() -> tuple[tuple[str, str, str], ...]:
    """Give name, lesser and greater direction of each turn; right-handed about its axis."""
    return (
        (tr("Nod (about x)"), tr("Face towards the feet"), tr("Face towards the head")),
        (tr("Tilt (about y)"), tr("Top towards the left"), tr("Top towards the right")),
        (tr("Shake (about z)"), tr("Face towards the right"), tr("Face towards the left")),
    )
