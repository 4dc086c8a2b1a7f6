"""How raters agree: by tract first, then what one alone found, who is still to rate, every pair."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from dtiplan.gui.network.fields import label_for, row_of
from dtiplan.gui.rating import agreement_tables as tables
from dtiplan.gui.theme import GRID_PX
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.folding import heading
from dtiplan.gui.widgets.notice import Notice, NoticeColumn
from dtiplan.gui.widgets.small_text import SmallText
from dtiplan.gui.widgets.state_icons import Mark
from dtiplan.gui.widgets.value_table import Cell, ValueTable


class AgreementView(QWidget):
    """Shows the document of ``dtiplan rating compare``; nothing until there is one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("agreementView")
        self.document: Mapping[str, Any] | None = None
        self.warned = NoticeColumn(self)
        self.warned.setObjectName("agreementWarned")
        self.sums = _table("agreementSums", tables.sum_titles(), tr("Agreement"))
        self.alone = _table("agreementAlone", tables.alone_titles(), tr("Found by one only"))
        self.waiting = _table("agreementWaiting", tables.waiting_titles(), tr("Not rated yet"))
        self.pairs = _table("agreementPairs", tables.pair_titles(), tr("Every pair"))
        for table, first in (
            (self.sums, tables.SUM_FIGURES_AT),
            (self.pairs, tables.PAIR_FIGURES_AT),
        ):
            for number, tip in enumerate(tables.figure_tips(), first):
                item = table.horizontalHeaderItem(number)
                if item is not None:
                    item.setToolTip(tip)
        # The pairs of all tracts at once would be more than the window fills in a moment.
        self.tract = QComboBox()
        self.tract.setObjectName("agreementTract")
        self.tract.currentIndexChanged.connect(lambda _index: self._show_pairs())
        self._tract_row = QWidget(self)
        chosen = QHBoxLayout(self._tract_row)
        chosen.setContentsMargins(0, 0, 0, 0)
        chosen.addLayout(row_of(label_for(tr("O&f tract"), self.tract), self.tract, None))
        self._said = SmallText("", parent=self)
        self._heads: dict[ValueTable, QLabel] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID_PX)
        column.addWidget(self.warned)
        for table in (self.sums, self.alone, self.waiting, self.pairs):
            self._heads[table] = heading("")
            column.addWidget(self._heads[table])
            if table is self.sums:
                column.addWidget(self._said)
            if table is self.pairs:
                column.addWidget(self._tract_row)
            column.addWidget(table)
        self.hide()

    def show_document(self, document: Mapping[str, Any]) -> None:
        """Show what came of a comparison."""
        self.document = document
        n_alone, n_waiting = len(document["found_by_one"]), len(document["not_rated"])
        self.warned.show_notices(_warnings(n_alone, n_waiting))
        sums = tables.sum_rows(document)
        self._said.say(
            tr("Means over the pairs of copies that both hold the tract; in brackets the range. "
               "Point at a heading for its definition.")
            if sums else tr("No two copies of one case were rated yet.")
        )  # fmt: skip
        self._show(self.sums, tr("Agreement by tract"), sums, is_kept=True)
        self._show(
            self.alone,
            tr("Found by one only ({n})").format(n=n_alone),
            tables.alone_rows(document),
        )
        self._show(
            self.waiting, tr("Not rated yet ({n})").format(n=n_waiting),
            tables.waiting_rows(document),
        )  # fmt: skip
        self.tract.blockSignals(True)
        self.tract.clear()
        self.tract.addItems(tables.tracts_of(document))
        self.tract.blockSignals(False)
        self._tract_row.setVisible(bool(document["pairs"]))
        self._show_pairs()
        self.show()

    def _show_pairs(self) -> None:
        """Show the pairs that hold the chosen tract."""
        assert self.document is not None
        rows = tables.pair_rows(self.document, self.tract.currentText())
        self._show(self.pairs, tr("Every pair ({n})").format(n=len(rows)), rows)

    def _show(
        self, table: ValueTable, title: str, rows: Sequence[list[Cell]], *, is_kept: bool = False
    ) -> None:
        """Fill a table; one without rows is left out, with its heading unless that is kept."""
        table.show_rows(rows)
        table.setVisible(bool(rows))
        self._heads[table].setText(title)
        self._heads[table].setVisible(bool(rows) or is_kept)


def _warnings(n_alone: int, n_waiting: int) -> list[Notice]:
    """Say what no mean tells."""
    told = []
    if n_alone:
        said = tr(
            "Pairs of copies in which only one holds a tract: {n}. No mean below counts them, so "
            "raters agree less than the means tell."
        ).format(n=n_alone)
        told.append(Notice(Mark.WARNING, tr("Found by one only"), said))
    if n_waiting:
        said = tr("Copies in which no tracts were found yet: {n}.").format(n=n_waiting)
        then = tr("Compare again when everybody is done.")
        told.append(Notice(Mark.INFO, tr("Not rated yet"), said, then))
    return told


def _table(name: str, titles: Sequence[str], spoken: str) -> ValueTable:
    table = ValueTable(titles, spoken, is_read_only=True)
    table.setObjectName(name)
    return table
