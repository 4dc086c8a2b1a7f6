"""The plans that are evaluated: files and folders chosen or dropped, each with a name."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QGridLayout,
    QPushButton,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from dtiplan.gui.settings import Settings
from dtiplan.gui.theme import GRID_PX
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.small_text import SmallText
from dtiplan.gui.widgets.value_table import Cell, ValueTable
from dtiplan.workflow.dose.plan_sources import PlanEntry, plan_entry

_PURPOSE = "plans"
_NAME, _ARM = 0, 1
_MOST_LETTERS = 22


class PlanList(QWidget):
    """Edits the entries of ``evaluate-dose``; the first plan is the one others differ from."""

    changed = Signal()
    """By the user's hand."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._entries: tuple[str, ...] = ()
        self.setObjectName("planList")
        self.setAcceptDrops(True)
        self.hint = SmallText(
            tr(
                "No plan yet. Drag the folder of a plan here, or its files: RTDOSE and RTPLAN, "
                "with RTSTRUCT for further structures and a registration (REG) where the dose is "
                "in another frame of reference."
            )
        )
        self.hint.setObjectName("planHint")
        self.table = ValueTable([tr("Plan"), tr("Trial arm"), tr("Files")], tr("Plans"))
        self.table.setObjectName("planTable")
        self.table.itemChanged.connect(self._rename)
        self.table.itemSelectionChanged.connect(self._tell_buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID_PX)
        column.addWidget(self.hint)
        column.addWidget(self.table)
        column.addLayout(self._buttons())
        self.set_entries(())

    @property
    def entries(self) -> tuple[str, ...]:
        """The entries, as the step reads them."""
        return self._entries

    def set_entries(self, entries: Sequence[str]) -> None:
        """Show these; nobody is told."""
        self._entries = tuple(entries)
        self.hint.setVisible(not self._entries)
        self.table.setVisible(bool(self._entries))
        self.table.show_rows([_row(entry) for entry in self._entries])
        self._tell_buttons()

    def add(self, paths: Sequence[Path]) -> None:
        """Add a plan for each folder, and one for all single files together."""
        folders = [str(p.absolute()) for p in paths if p.is_dir()]
        files = [str(p.absolute()) for p in paths if not p.is_dir()]
        new = [*folders, *([";".join(files)] if files else [])]
        self._take((*self._entries, *(text for text in new if text not in self._entries)))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take folders and files."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Add what was dropped."""
        paths = [Path(u.toLocalFile()) for u in event.mimeData().urls() if u.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.add(paths)

    def _buttons(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(GRID_PX)
        self.add_folder = QPushButton(tr("Add f&older…"))
        self.add_files = QPushButton(tr("Add fi&les…"))
        self.first = QPushButton(tr("Make &first"))
        self.remove = QPushButton(tr("&Remove"))
        self.first.setToolTip(tr("Differences are from the first plan."))
        for number, (button, name, slot) in enumerate(
            (
                (self.add_folder, "addPlanFolder", self._ask_folder),
                (self.add_files, "addPlanFiles", self._ask_files),
                (self.first, "firstPlan", self._make_first),
                (self.remove, "removePlan", self._remove),
            )
        ):
            button.setObjectName(name)
            button.clicked.connect(slot)
            grid.addWidget(button, number // 2, number % 2)
            grid.setColumnStretch(number % 2, 1)
        return grid

    def _ask_folder(self) -> None:
        begin = str(self._settings.last_folder(_PURPOSE))
        name = QFileDialog.getExistingDirectory(self, tr("Folder of a plan"), begin)
        if name:
            self._settings.keep_folder(_PURPOSE, Path(name).parent)
            self.add([Path(name)])

    def _ask_files(self) -> None:
        begin = str(self._settings.last_folder(_PURPOSE))
        names, _ = QFileDialog.getOpenFileNames(self, tr("Files of one plan"), begin)
        if names:
            self._settings.keep_folder(_PURPOSE, Path(names[0]).parent)
            self.add([Path(name) for name in names])

    def _remove(self) -> None:
        at = self.table.currentRow()
        if 0 <= at < len(self._entries):
            self._take(self._entries[:at] + self._entries[at + 1 :])

    def _make_first(self) -> None:
        at = self.table.currentRow()
        if 0 < at < len(self._entries):
            chosen = self._entries[at]
            self._take((chosen, *(e for n, e in enumerate(self._entries) if n != at)))
            self.table.setCurrentCell(0, 0)

    def _rename(self, item: QTableWidgetItem) -> None:
        at = item.row()
        if item.column() not in (_NAME, _ARM) or not 0 <= at < len(self._entries):
            return
        name = self._text(at, _NAME)
        arm = self._text(at, _ARM)
        entry = plan_entry(self._entries[at])
        name = "" if name == _unnamed() else name
        if (name, arm) != (entry.name, entry.arm):
            told = entry_text(PlanEntry(name, arm if name else "", entry.paths))
            self._take((*self._entries[:at], told, *self._entries[at + 1 :]))

    def _text(self, row: int, column: int) -> str:
        item = self.table.item(row, column)
        forbidden = str.maketrans("", "", "=:;")
        return item.text().translate(forbidden).strip() if item else ""

    def _take(self, entries: Sequence[str]) -> None:
        if tuple(entries) != self._entries:
            self.set_entries(entries)
            self.changed.emit()

    def _tell_buttons(self) -> None:
        at = self.table.currentRow()
        self.first.setVisible(len(self._entries) > 1)
        self.first.setEnabled(at > 0)
        self.remove.setEnabled(0 <= at < len(self._entries))


def entry_text(entry: PlanEntry) -> str:
    """Write an entry as the step reads it."""
    paths = ";".join(str(path) for path in entry.paths)
    arm = f":{entry.arm}" if entry.arm else ""
    return f"{entry.name}{arm}={paths}" if entry.name else paths


def _unnamed() -> str:
    return tr("as its RTPLAN says")


def _row(text: str) -> list[Cell]:
    try:
        entry = plan_entry(text)
    except ValueError:  # typed elsewhere; the step will say what is wrong with it
        return [Cell(text), Cell(""), Cell("")]
    files = "\n".join(str(path) for path in entry.paths)
    shown = entry.paths[0].name
    if len(shown) > _MOST_LETTERS:
        shown = f"{shown[: _MOST_LETTERS - 1]}…"
    if len(entry.paths) > 1:
        shown = tr("{n} files").format(n=len(entry.paths))
    how = tr("Double-click or F2: give it a name.")
    return [
        Cell(entry.name or _unnamed(), is_editable=True, tip=f"{files}\n{how}"),
        Cell(entry.arm, is_editable=True, tip=tr("Arm of a trial; needs a name of the plan.")),
        Cell(shown, tip=files),
    ]
