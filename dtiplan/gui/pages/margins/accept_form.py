"""Who accepts a measured margin, and why where something was not measured."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from dtiplan.gui.network.fields import label_for
from dtiplan.gui.pages.margins.margin_rows import MarginRow
from dtiplan.gui.theme import GRID_PX
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.fact_texts import number_text
from dtiplan.gui.widgets.small_text import SmallText


class AcceptForm(QWidget):
    """Asks for a name and a reason; ``asked`` says that the margin is accepted."""

    asked = Signal()
    taken_back = Signal()

    def __init__(self, person: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row: MarginRow | None = None
        self._is_busy = False
        self.name = QLineEdit(person)
        self.name.setObjectName("marginName")
        self.reason = QLineEdit()
        self.reason.setObjectName("marginReason")
        self.accept = QPushButton(tr("Accept mar&gin"))
        self.accept.setObjectName("acceptMarginButton")
        self.accept.setAutoDefault(False)
        self.accept.clicked.connect(lambda _checked=False: self.asked.emit())
        self.take_back = QPushButton(tr("Take &back"))
        self.take_back.setObjectName("takeMarginBackButton")
        self.take_back.setAutoDefault(False)
        self.take_back.setToolTip(tr("The next run makes no PRV with this margin."))
        self.take_back.clicked.connect(lambda _checked=False: self.taken_back.emit())
        self._note = SmallText("", parent=self)
        self._note.setObjectName("marginNote")
        rows = QFormLayout()
        rows.setVerticalSpacing(GRID_PX)
        rows.addRow(label_for(tr("Name"), self.name), self.name)
        self._reason_label = label_for(tr("Reason"), self.reason)
        rows.addRow(self._reason_label, self.reason)
        buttons = QHBoxLayout()
        buttons.addWidget(self.accept)
        buttons.addWidget(self.take_back)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID_PX)
        column.addLayout(rows)
        column.addWidget(self._note)
        column.addLayout(buttons)
        for line in (self.name, self.reason):
            line.textChanged.connect(lambda _text: self._tell())
            line.returnPressed.connect(self._entered)

    def show_row(self, row: MarginRow | None, *, is_busy: bool) -> None:
        """Ask about the margin of this row."""
        if row is None or self._row is None or row.tract != self._row.tract:
            self.reason.clear()
        self._row, self._is_busy = row, is_busy
        self._tell()

    def _tell(self) -> None:
        row = self._row
        can_accept = row is not None and row.proposed_mm is not None
        self.name.setEnabled(can_accept and not self._is_busy)
        self.reason.setEnabled(can_accept and not self._is_busy)
        needs_reason = row is not None and row.needs_reason
        note = _missing(needs_reason and not self.reason.text().strip(), self.name.text())
        self._note.say(note if can_accept else "")
        self.accept.setEnabled(can_accept and not note and not self._is_busy)
        self.take_back.setEnabled(
            row is not None and row.accepted is not None and not self._is_busy
        )
        if row is not None and row.proposed_mm is not None:
            said = tr("Make a PRV of {tract} with {margin} mm from the next run on.")
            margin = number_text(row.proposed_mm, 1)
            self.accept.setToolTip(said.format(tract=row.tract, margin=margin))

    def _entered(self) -> None:
        if self.accept.isEnabled():
            self.asked.emit()


def _missing(lacks_reason: bool, name: str) -> str:
    """Say what has to be filled in."""
    if not name.strip():
        return tr("Give the name of who accepts it.")
    if lacks_reason:
        return tr("Something was not measured: say why the margin is used all the same.")
    return ""
