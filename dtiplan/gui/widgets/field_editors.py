"""Editors of one value each: the parts a parameter form is made of.

Every editor keeps one contract: ``value()``, ``set_value(value)`` and the signal
``valueChanged``; what is outside the limits cannot be entered.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.declared_text import spelled

_DECIMALS = 9
_UNDO, _REDO = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
_LARGEST = 2.0**53
"""Whole numbers up to here are exact in a float."""


class NumberEditor(QDoubleSpinBox):
    """A number with limits and unit, written with the locale's decimal mark.

    The wheel changes it only while it has the focus, so that scrolling a page changes nothing.
    """

    def __init__(
        self,
        lowest: float | None,
        highest: float | None,
        *,
        unit: str = "",
        is_whole: bool = False,
        step: float | None = None,
    ) -> None:
        super().__init__()
        self._is_whole = is_whole
        locale = QLocale()
        locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
        self.setLocale(locale)
        self.setDecimals(0 if is_whole else _DECIMALS)
        self.setRange(
            -_LARGEST if lowest is None else lowest, _LARGEST if highest is None else highest
        )
        if unit:
            self.setSuffix(unit if unit == "°" else f" {unit}")
        self.setSingleStep(step or _step_within(lowest, highest, is_whole))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setKeyboardTracking(False)
        self.setCorrectionMode(QAbstractSpinBox.CorrectionMode.CorrectToNearestValue)

    def value(self) -> Any:
        """Give the number; an int where the parameter is whole."""
        number = super().value()
        return int(number) if self._is_whole else number

    def set_value(self, value: Any) -> None:
        """Show a number."""
        self.setValue(float(value))

    def textFromValue(self, value: float) -> str:
        """Write a number with as many decimals as it has."""
        if self._is_whole:
            return self.locale().toString(round(value))
        digits = f"{value:.{_DECIMALS}f}".rstrip("0").partition(".")[2]
        return self.locale().toString(float(value), "f", max(1, len(digits)))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page unless the number is being edited."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave undo and redo to the page unless something is being typed."""
        is_undo = event.matches(_UNDO) or event.matches(_REDO)
        if is_undo and self.text() == self.textFromValue(super().value()) + self.suffix():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select the number when the keyboard arrives."""
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.selectAll()


def _step_within(lowest: float | None, highest: float | None, is_whole: bool) -> float:
    """Give a step that crosses the range in 20 to 100 strokes."""
    if lowest is None or highest is None:
        return 1.0
    step = 1.0
    span = highest - lowest
    while span / step < 20 and not is_whole:
        step /= 10
    while span / step > 500:
        step *= 10
    return step


class NumbersEditor(QWidget):
    """A fixed row of numbers, for example a shift along three axes."""

    valueChanged = Signal()

    def __init__(self, numbers: Sequence[NumberEditor]) -> None:
        super().__init__()
        self.numbers = tuple(numbers)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for number in self.numbers:
            row.addWidget(number)
            number.valueChanged.connect(lambda _value: self.valueChanged.emit())

    def value(self) -> list[Any]:
        """Give the numbers in order."""
        return [number.value() for number in self.numbers]

    def set_value(self, value: Sequence[float]) -> None:
        """Show the numbers."""
        for number, given in zip(self.numbers, value, strict=True):
            number.set_value(given)


class SwitchEditor(QCheckBox):
    """Yes or no; the title stands beside the box."""

    valueChanged = Signal()

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self.toggled.connect(lambda _on: self.valueChanged.emit())

    def value(self) -> bool:
        """Whether it is on."""
        return self.isChecked()

    def set_value(self, value: bool) -> None:
        """Switch."""
        self.setChecked(bool(value))


class ChoiceEditor(QComboBox):
    """One of a few words."""

    valueChanged = Signal()

    def __init__(self, choices: Sequence[str]) -> None:
        super().__init__()
        for choice in choices:
            self.addItem(spelled(choice), choice)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.currentIndexChanged.connect(lambda _index: self.valueChanged.emit())

    def value(self) -> str:
        """Give the word as the step knows it."""
        return str(self.currentData())

    def set_value(self, value: str) -> None:
        """Choose a word."""
        self.setCurrentIndex(self.findData(str(value)))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()


class LevelEditor(ChoiceEditor):
    """One of a few whole numbers."""

    def __init__(self, levels: Sequence[int], unit: str) -> None:
        super().__init__([str(level) for level in levels])
        for place, level in enumerate(levels):
            self.setItemText(place, f"{QLocale().toString(level)} {unit}")

    def value(self) -> int:  # type: ignore[override]
        """Give the number."""
        return int(self.currentData())

    def set_value(self, value: int) -> None:  # type: ignore[override]
        """Choose a number."""
        super().set_value(str(value))


class TextEditor(QLineEdit):
    """A line of text."""

    valueChanged = Signal()

    def __init__(self, longest: int | None = None) -> None:
        super().__init__()
        if longest is not None:
            self.setMaxLength(longest)
        self.textChanged.connect(lambda _text: self.valueChanged.emit())

    def value(self) -> str:
        """Give the text."""
        return self.text()

    def set_value(self, value: str) -> None:
        """Show a text."""
        self.setText(str(value))


class PathEditor(QWidget):
    """A file or a folder, typed or chosen."""

    valueChanged = Signal()

    def __init__(self, *, is_folder: bool) -> None:
        super().__init__()
        self._is_folder = is_folder
        self.line = TextEditor()
        self.choose = QPushButton(tr("Choose…"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.line, 1)
        row.addWidget(self.choose)
        self.setFocusProxy(self.line)
        self.line.valueChanged.connect(self.valueChanged)
        self.choose.clicked.connect(self._choose)

    def value(self) -> str:
        """Give the path as text."""
        return self.line.value()

    def set_value(self, value: str | Path) -> None:
        """Show a path."""
        self.line.set_value(str(value))

    def _choose(self) -> None:
        if self._is_folder:
            chosen = QFileDialog.getExistingDirectory(self, tr("Choose a folder"), self.value())
        else:
            chosen, _ = QFileDialog.getSaveFileName(self, tr("Choose a file"), self.value())
        if chosen:
            self.set_value(chosen)


class LinesEditor(QPlainTextEdit):
    """Several texts, one a line."""

    valueChanged = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setFixedHeight(4 * self.fontMetrics().lineSpacing() + 16)
        self.textChanged.connect(self.valueChanged)

    def value(self) -> list[str]:
        """Give the lines that are not empty."""
        return [line.strip() for line in self.toPlainText().splitlines() if line.strip()]

    def set_value(self, value: Sequence[str]) -> None:
        """Show the texts."""
        if list(value) != self.value():
            self.setPlainText("\n".join(map(str, value)))


class CheckListEditor(QListWidget):
    """Some of the texts that are offered; one that was set and is not offered stays in the list."""

    valueChanged = Signal()

    def __init__(self, offered: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._offered: list[tuple[str, str]] = []
        self._groups: Mapping[str, str] = {}
        self._tips: Mapping[str, str] = {}
        self.offer(offered)
        self.itemChanged.connect(lambda _item: self.valueChanged.emit())

    def value(self) -> list[str]:
        """Give the names that are ticked, in the order of the list."""
        return [
            str(item.data(Qt.ItemDataRole.UserRole))
            for item in map(self.item, range(self.count()))
            if item.checkState() is Qt.CheckState.Checked
        ]

    def offer(
        self,
        offered: Sequence[tuple[str, str]],
        groups: Mapping[str, str] | None = None,
        tips: Mapping[str, str] | None = None,
    ) -> None:
        """Offer these (name, title) pairs; what is ticked stays ticked.

        What is not ticked stands below the heading of its group, if it has one.
        """
        self._offered, self._groups, self._tips = list(offered), groups or {}, tips or {}
        self._list_anew(self.value())

    def set_value(self, value: Sequence[str]) -> None:
        """Tick these names, and put them in this order."""
        before = self.value()
        self._list_anew(value)
        if self.value() != before:
            self.valueChanged.emit()

    def _list_anew(self, ticked: Sequence[str]) -> None:
        titles = dict(self._offered)
        self.blockSignals(True)
        self.clear()
        for name in ticked:
            self._add(name, titles.get(name, name), Qt.CheckState.Checked)
        heading = ""
        for name, title in self._offered:
            if name not in ticked:
                if self._groups.get(name, heading) != heading:
                    heading = self._groups[name]
                    self._add_heading(heading)
                self._add(name, title, Qt.CheckState.Unchecked)
        self.blockSignals(False)
        self._fit()

    def _add(self, name: str, title: str, state: Qt.CheckState) -> None:
        item = QListWidgetItem(title)
        item.setToolTip(self._tips.get(name, ""))
        item.setData(Qt.ItemDataRole.UserRole, name)
        item.setFlags(
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsUserCheckable
        )
        item.setCheckState(state)
        self.addItem(item)

    def _add_heading(self, text: str) -> None:
        item = QListWidgetItem(text)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        font = self.font()
        font.setBold(True)
        item.setFont(font)
        self.addItem(item)

    def _fit(self) -> None:
        """Be as high as the list, up to eight rows."""
        rows = min(8, max(1, self.count()))
        self.setFixedHeight(rows * max(self.sizeHintForRow(0), 16) + 2 * self.frameWidth() + 2)
