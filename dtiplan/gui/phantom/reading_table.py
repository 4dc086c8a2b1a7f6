"""A table to be read: it wraps, shares its width among its columns, and is as high as its rows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from dtiplan.gui.widgets.state_icons import mark_icon
from dtiplan.gui.widgets.value_table import Cell

_NARROWEST_PX = 48
_BEHIND_NUMBERS = "\u2002"
"""Keeps a number apart from the words of the next column."""
_ABOVE_AND_BELOW_PX = 4
_ROOM_PX = 24
"""Beside the words of a title, so that they are not cut."""


class ReadingTable(QTableWidget):
    """Shows cells; what is selected is copied with Ctrl+C.

    Parameters
    ----------
    titles : sequence of str
        Of the columns.
    shares : sequence of float
        Of the width, one a column.
    name : str
        For assistive programs.
    """

    def __init__(
        self,
        titles: Sequence[str],
        shares: Sequence[float],
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(0, len(titles), parent)
        self._shares = tuple(shares)
        self._shown: list[list[Cell]] = []
        self._fitted_px = 0
        self.setHorizontalHeaderLabels(list(titles))
        self.setAccessibleName(name)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        head = self.horizontalHeader()
        head.setMinimumSectionSize(_NARROWEST_PX)
        head.setHighlightSections(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    @property
    def cells(self) -> list[list[Cell]]:
        """What is shown, row by row."""
        return [list(row) for row in self._shown]

    @property
    def texts(self) -> list[list[str]]:
        """The words of what is shown."""
        return [[cell.text for cell in row] for row in self._shown]

    def show_rows(self, rows: Sequence[Sequence[Cell]]) -> None:
        """Show these cells instead."""
        listed = [list(row) for row in rows]
        if listed == self._shown and self._fitted_px:
            return
        self._shown = listed
        self.setRowCount(len(listed))
        for number, row in enumerate(listed):
            for column, cell in enumerate(row):
                self.setItem(number, column, self._item(cell))
        for column, cell in enumerate(listed[0] if listed else []):
            title = self.horizontalHeaderItem(column)
            if title is not None:
                title.setTextAlignment(_side(cell))
        self._fitted_px = 0
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy what is selected as a table for a spreadsheet."""
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self._selected())
            return
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: the table itself has nothing to scroll."""
        event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the signs anew in the colours of another theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and getattr(self, "_shown", None):
            for number, row in enumerate(self._shown):
                for column, cell in enumerate(row):
                    item = self.item(number, column)
                    if cell.mark is not None and item is not None:
                        item.setIcon(mark_icon(cell.mark, self.palette()))

    def _selected(self) -> str:
        lines: dict[int, list[str]] = {}
        for place in sorted((i.row(), i.column()) for i in self.selectedIndexes()):
            lines.setdefault(place[0], []).append(self._shown[place[0]][place[1]].text)
        return "\n".join("\t".join(line) for line in lines.values())

    def _item(self, cell: Cell) -> QTableWidgetItem:
        item = QTableWidgetItem(cell.text + (_BEHIND_NUMBERS if cell.is_number else ""))
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        item.setTextAlignment(_side(cell))
        if cell.mark is not None:
            item.setIcon(mark_icon(cell.mark, self.palette()))
        if cell.tip:
            item.setToolTip(cell.tip)
        return item

    def _fit(self) -> None:
        """Give each column its share, each row the height of its words."""
        room = self.viewport().width()
        if room <= 0 or room == self._fitted_px:
            return
        self._fitted_px = room
        head, measure = self.horizontalHeader(), self.horizontalHeader().fontMetrics()
        least = []
        for column in range(self.columnCount()):
            title = self.horizontalHeaderItem(column)
            words = max((title.text() if title else "").split("\n"), key=measure.horizontalAdvance)
            least.append(max(_NARROWEST_PX, measure.horizontalAdvance(words) + _ROOM_PX))
        widths = _widths(room, self._shares, least)
        widths[-1] += max(0, room - sum(widths))
        for column, width in enumerate(widths):
            head.resizeSection(column, width)
        self.resizeRowsToContents()
        rows = 0
        for row in range(self.rowCount()):
            height = self.rowHeight(row) + _ABOVE_AND_BELOW_PX
            self.setRowHeight(row, height)
            rows += height
        bar = self.horizontalScrollBar().sizeHint().height() if sum(least) > room else 0
        self.setFixedHeight(rows + head.sizeHint().height() + 2 * self.frameWidth() + bar)


def _side(cell: Cell) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if cell.is_number else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _widths(room: int, shares: Sequence[float], least: Sequence[int]) -> list[int]:
    """Share the room; a column whose share is too small gets its least, the others the rest."""
    widths = [0] * len(shares)
    open_columns = list(range(len(shares)))
    left = room
    while open_columns:
        total = sum(shares[n] for n in open_columns)
        small = [n for n in open_columns if left * shares[n] / total < least[n]]
        if not small or len(small) == len(open_columns):
            for n in open_columns:
                widths[n] = max(least[n], int(left * shares[n] / total))
            return widths
        for n in small:
            widths[n] = least[n]
            left -= least[n]
            open_columns.remove(n)
    return widths
