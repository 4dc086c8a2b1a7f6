"""The page that makes a round: its form, the order, and which folder is for whom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from dtiplan.gui.background.child_order import ChildOrder
from dtiplan.gui.network.fields import named_button, row_of
from dtiplan.gui.pages.handover.order_dialog import open_in_system
from dtiplan.gui.pages.handover.order_row import OrderRow
from dtiplan.gui.rating.round_form import RoundForm
from dtiplan.gui.settings import Settings
from dtiplan.gui.theme import GRID_PX
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.notice import Notice, NoticeColumn
from dtiplan.gui.widgets.small_text import SmallText
from dtiplan.gui.widgets.state_icons import Mark
from dtiplan.gui.widgets.value_table import Cell, ValueTable


class MakePage(QWidget):
    """Orders the copies and tells what to do with them.

    Parameters
    ----------
    order : ChildOrder
    settings : Settings
    """

    def __init__(self, order: ChildOrder, settings: Settings) -> None:
        super().__init__()
        self.form = RoundForm(settings)
        self.row = OrderRow(order, "makeRound", tr("&Make the copies"), say=_said_of_copy)
        self.copies: tuple[Path, ...] = ()
        self.notices = NoticeColumn(self)
        self.notices.setObjectName("madeRoundNotices")
        titles = [tr("Folder to give away"), tr("Rater"), tr("Copies")]
        self.table = ValueTable(titles, tr("Folders of the raters"), is_read_only=True)
        self.table.setObjectName("raterFolders")
        self._open = named_button("openRoundButton", tr("Op&en folder"), self._open_folder)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID_PX, 2 * GRID_PX, 2 * GRID_PX, GRID_PX)
        column.setSpacing(GRID_PX)
        column.addWidget(
            SmallText(
                tr(
                    "Several people plan the same images without knowing it: copies without "
                    "names, moved, and every second one mirrored. Afterwards their tracts are "
                    "carried back to the case and compared."
                )
            )
        )
        for widget in (self.form, self.row, self.notices, self.table):
            column.addWidget(widget)
        column.addLayout(row_of(self._open, None))
        column.addStretch(1)
        self.show_copies(())

    def show_copies(self, copies: Sequence[Path]) -> None:
        """Say of a round that was made who gets what; nothing where there is none."""
        self.copies = tuple(copies)
        folders = Counter(copy.parent for copy in self.copies)
        rows = [[Cell(str(f)), Cell(f.name), Cell(str(n), is_number=True)]
                for f, n in folders.items()]  # fmt: skip
        self.table.show_rows(rows)
        for widget in (self.table, self._open):
            widget.setVisible(bool(rows))
        self.notices.show_notices(_notices(self.copies))

    def close_down(self) -> None:
        """Wait for what is being read."""
        self.form.close_down()

    def _open_folder(self) -> None:
        if self.copies:
            open_in_system(str(self.copies[0].parent.parent))


def _notices(copies: Sequence[Path]) -> list[Notice]:
    """Say what to give away, and what to keep."""
    if not copies:
        return []
    made = Notice(
        Mark.DONE,
        tr("{n} copies were made").format(n=len(copies)),
        tr(
            "Give every rater their own folder only. The images of each copy are in a folder like "
            "{copy}/dicom; the rater plans them as a case in {copy}/case, as far as the tracts."
        ).format(copy=copies[0].name),
    )
    key = copies[0].parent.parent / "key.json"
    kept = Notice(
        Mark.WARNING,
        tr("Keep key.json from the raters"),
        tr("{path} tells which copy is which case, and which ones are mirrored.").format(path=key),
        tr("Keep it safe: without it nothing can be compared."),
    )
    return [made, kept]


def _said_of_copy(note: str) -> str:
    return tr("Copy {name} is written").format(name=note)
