"""A table of results: as high as its rows, numbers to the right, signs before words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QIcon, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from dtiplan.gui.widgets.state_icons import Mark, mark_icon

_MOST_ROWS = 12


@dataclass(frozen=True)
class Cell:
    """What stands in one place of the table.

    Parameters
    ----------
    text : str
    is_number : bool
        Numbers stand to the right.
    mark : Mark or None
        Sign before the text.
    colour_rgb : (int, int, int) or None
        Swatch before the text.
    is_ticked : bool or None
        A box to tick; None for none.
    is_editable : bool
    tip : str
    """

    text: str
    is_number: bool = False
    mark: Mark | None = None
    colour_rgb: tuple[int, int, int] | None = None
    is_ticked: bool | None = None
    is_editable: bool = False
    tip: str = ""


class ValueTable(QTableWidget):
    """Shows cells; the first column takes the room that is left.

    Parameters
    ----------
    titles : sequence of str
        Of the columns; a line break makes a second line.
    name : str
        For assistive programs.
    is_read_only : bool
        Nothing can be chosen in it.
    """

    def __init__(
        self,
        titles: Sequence[str],
        name: str,
        parent: QWidget | None = None,
        *,
        is_read_only: bool = False,
    ) -> None:
        super().__init__(0, len(titles), parent)
        self.setHorizontalHeaderLabels(list(titles))
        self.setAccessibleName(name)
        self.verticalHeader().hide()
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        modes = QAbstractItemView.SelectionMode
        self.setSelectionMode(modes.NoSelection if is_read_only else modes.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        head.setMinimumSectionSize(28)
        head.setHighlightSections(False)
        self._shown: list[list[Cell]] = []
        self._rows_height = 0
        self._fit()

    @property
    def cells(self) -> list[list[Cell]]:
        """What is shown, row by row."""
        return [list(row) for row in self._shown]

    def show_rows(self, rows: Sequence[Sequence[Cell]]) -> None:
        """Show these cells; the selected row stays selected."""
        listed = [list(row) for row in rows]
        if listed == self._shown:
            return
        selected = max(0, self.currentRow())
        self.blockSignals(True)
        self._shown = listed
        self.setRowCount(len(listed))
        for number, row in enumerate(listed):
            for column, cell in enumerate(row):
                self.setItem(number, column, self._item(cell))
        self.blockSignals(False)
        self._fit()
        if listed:
            self.setCurrentCell(min(selected, len(listed) - 1), 0)

    def set_titles(self, titles: Sequence[str]) -> None:
        """Have other columns; rows have to be shown anew."""
        self.show_rows([])
        self.setColumnCount(len(titles))
        self.setHorizontalHeaderLabels(list(titles))
        self._fit()

    def retitle(self, column: int, title: str) -> None:
        """Give a column another title."""
        item = self.horizontalHeaderItem(column)
        if item is not None and item.text() != title:
            item.setText(title)
            self._fit()

    def show_column(self, column: int, *, is_shown: bool) -> None:
        """Show a column or leave it out."""
        if self.isColumnHidden(column) is is_shown:
            self.setColumnHidden(column, not is_shown)
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the signs anew in the colours of another theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and getattr(self, "_shown", None):
            rows, self._shown = self._shown, []
            self.show_rows(rows)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew."""
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """Give the first column what is left, but never less than its words: else scroll."""
        head = self.horizontalHeader()
        own = max(self.sizeHintForColumn(0), head.sectionSizeHint(0))
        others = sum(head.sectionSize(n) for n in range(1, self.columnCount()))
        modes = QHeaderView.ResizeMode
        is_narrow = own + others > self.viewport().width()
        mode = modes.ResizeToContents if is_narrow else modes.Stretch
        if head.sectionResizeMode(0) != mode:
            head.setSectionResizeMode(0, mode)
        bar = self.horizontalScrollBar().sizeHint().height() if is_narrow else 0
        if self._rows_height + bar != self.height():
            self.setFixedHeight(self._rows_height + bar)

    def _item(self, cell: Cell) -> QTableWidgetItem:
        item = QTableWidgetItem(cell.text)
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if cell.is_editable:
            flags |= Qt.ItemFlag.ItemIsEditable
        if cell.is_ticked is not None:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
            is_on = Qt.CheckState.Checked if cell.is_ticked else Qt.CheckState.Unchecked
            item.setCheckState(is_on)
        item.setFlags(flags)
        side = Qt.AlignmentFlag.AlignRight if cell.is_number else Qt.AlignmentFlag.AlignLeft
        item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        if cell.mark is not None:
            item.setIcon(mark_icon(cell.mark, self.palette()))
        if cell.colour_rgb is not None:
            item.setIcon(swatch(cell.colour_rgb))
        item.setToolTip(cell.tip or cell.text)
        return item

    def _fit(self) -> None:
        """Be as high as the rows."""
        rows = min(_MOST_ROWS, self.rowCount())
        height = self.horizontalHeader().sizeHint().height() + 2 * self.frameWidth()
        height += sum(self.rowHeight(n) for n in range(rows))
        self._rows_height = height + 2
        self._share_room()


def swatch(colour_rgb: tuple[int, int, int]) -> QIcon:
    """Give a patch of a colour."""
    picture = QPixmap(32, 32)
    picture.fill(QColor(*colour_rgb))
    return QIcon(picture)
