"""What happened to scanners and phantoms: the log, and a form for a new entry."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QComboBox, QDateEdit, QGroupBox, QLineEdit, QVBoxLayout

from dtiplan.domain.phantoms.charts import EventKind
from dtiplan.gui.phantom.pages.page_parts import bar, button, labelled
from dtiplan.gui.phantom.reading_table import ReadingTable
from dtiplan.gui.theme import GRID_PX
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.small_text import SmallText
from dtiplan.gui.widgets.value_table import Cell


def event_word(kind: str) -> str:
    """Name a kind of event."""
    return {
        EventKind.UPGRADE: tr("upgrade"),
        EventKind.COIL: tr("coil"),
        EventKind.SERVICE: tr("service"),
        EventKind.REFILL: tr("refill"),
        EventKind.NOTE: tr("note"),
    }[EventKind(kind)]


class EventBox(QGroupBox):
    """Lists the events of all scanners in the database and takes a new one."""

    asked = Signal(str, str, str, str)
    """Scanner, kind, day (ISO 8601) and note of a new event."""

    def __init__(self) -> None:
        super().__init__(tr("Events"))
        self.setObjectName("eventBox")
        self._scanner = QComboBox()
        self._scanner.setObjectName("eventScanner")
        self._kind = QComboBox()
        self._kind.setObjectName("eventKind")
        for kind in EventKind:
            self._kind.addItem(event_word(kind.value), kind.value)
        self._day = QDateEdit(QDate.currentDate())
        self._day.setObjectName("eventDay")
        self._day.setCalendarPopup(True)
        self._day.setDisplayFormat("yyyy-MM-dd")
        self._note = QLineEdit()
        self._note.setObjectName("eventNote")
        self._note.setPlaceholderText(tr("what was done"))
        self._add = button(tr("&Add event"), "addEventButton")
        self._add.clicked.connect(self._ask)
        self._table = ReadingTable(
            (tr("Scanner"), tr("day"), tr("event"), tr("note"), tr("by")),
            (2.0, 0.8, 0.8, 3.0, 1.0),
            tr("Events"),
        )
        self._table.setObjectName("eventTable")
        words = tr(
            "An upgrade, a new coil, a service or a refill begins a new baseline; a note does not."
        )
        column = QVBoxLayout(self)
        column.setSpacing(GRID_PX)
        column.addWidget(SmallText(words))
        column.addWidget(self._table)
        scanner = labelled(tr("&Scanner"), self._scanner)
        column.addLayout(bar(scanner, self._scanner, self._kind, self._day, stretch=True))
        row = bar(self._note, self._add, stretch=False)
        column.addLayout(row)

    @property
    def table(self) -> ReadingTable:
        """The log."""
        return self._table

    def show_scanners(self, scanners: list[dict[str, Any]]) -> None:
        """Show the scanners of the database with their events."""
        names = [str(s["name"]) for s in scanners]
        if names != [self._scanner.itemText(n) for n in range(self._scanner.count())]:
            self._scanner.clear()
            self._scanner.addItems(names)
        rows = [
            [
                Cell(str(s["name"])),
                Cell(str(e["when_utc"])[:10]),
                Cell(event_word(e["kind"])),
                Cell(str(e["note"])),
                Cell(str(e["who"])),
            ]
            for s in scanners
            for e in s["events"]
        ]
        self._table.show_rows(rows)
        self._table.setVisible(bool(rows))
        self.setVisible(bool(names))

    def _ask(self) -> None:
        day = self._day.date().toString("yyyy-MM-dd")
        self.asked.emit(
            self._scanner.currentText(), str(self._kind.currentData()), day, self._note.text()
        )
        self._note.clear()
