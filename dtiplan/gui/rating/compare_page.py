"""The page that compares a round: its folder, the order, the agreement, and its table as a file."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from dtiplan.gui.background.child_order import ChildOrder
from dtiplan.gui.background.newest_wins import NewestWins
from dtiplan.gui.network.fields import label_for, named_button, row_of
from dtiplan.gui.pages.handover.order_row import OrderRow
from dtiplan.gui.rating.agreement_view import AgreementView
from dtiplan.gui.rating.known_rounds import keep_round, known_rounds
from dtiplan.gui.settings import Settings
from dtiplan.gui.sites.case_field import CaseField
from dtiplan.gui.theme import GRID_PX
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.small_text import SmallText


class ComparePage(QWidget):
    """Orders the comparison and shows it.

    Parameters
    ----------
    order : ChildOrder
    settings : Settings
        Remembers rounds, and where tables were saved.
    """

    refused = Signal(object)
    """The ``UserError``: the table could not be saved."""
    saved = Signal(object)
    """Where the table lies."""

    def __init__(self, order: ChildOrder, settings: Settings) -> None:
        super().__init__()
        self._settings, self._order = settings, order
        rounds = known_rounds(settings)
        self.place = CaseField("ratingRound", tr("Folder of the round"), rounds)
        self.row = OrderRow(order, "compareRound", tr("Com&pare"))
        self.blank = SmallText(
            tr(
                "Choose the folder of a round, with its key.json and the folders of the raters in "
                "it. Copies that nobody has rated yet are no obstacle."
            ),
            parent=self,
        )
        self.view = AgreementView(self)
        self.save_button = named_button("saveAgreementButton", tr("Save CS&V…"), self._ask_save)
        self.save_button.setToolTip(tr("Every pair with all its figures, as a table."))
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID_PX, 2 * GRID_PX, 2 * GRID_PX, GRID_PX)
        column.setSpacing(GRID_PX)
        field = row_of(label_for(tr("&Round"), self.place))
        field.addWidget(self.place, 1)
        column.addLayout(field)
        for widget in (self.row, self.blank, self.view):
            column.addWidget(widget)
        column.addStretch(1)
        self._writer = NewestWins(self)
        self._writer.answered.connect(lambda _asker, path: self.saved.emit(path))
        self._writer.refused.connect(lambda _asker, error: self.refused.emit(error))
        self.place.changed.connect(self.tell_state)
        if rounds:
            self.place.set_path(str(rounds[0]))
        self.tell_state()

    def arguments(self) -> tuple[str, ...]:
        """Give the arguments of ``dtiplan``."""
        return ("rating", "compare", self.place.path)

    def show_round(self, folder: Path) -> None:
        """Have a round in the field, and remember it."""
        keep_round(self._settings, folder)
        box = self.place.box
        if box.findText(str(folder)) < 0:
            box.insertItem(0, str(folder))
        self.place.set_path(str(folder))

    def show_document(self, document: Mapping[str, Any]) -> None:
        """Show what came of the comparison."""
        self.show_round(Path(self.place.path))
        self.view.show_document(document)
        self.tell_state()

    def forget(self) -> None:
        """Show no agreement: another one is on its way."""
        self.view.document = None
        self.view.hide()
        self.tell_state()

    def tell_state(self) -> None:
        """Show what can be done now."""
        is_running, has_pairs = self._order.is_running, bool(self._pairs)
        path = self.place.path
        self.place.setEnabled(not is_running)
        self.row.tell(can_run=Path(path).is_absolute() if path else False)
        self.blank.setVisible(self.view.document is None and not is_running)
        self.save_button.setEnabled(has_pairs and not is_running)

    def save(self, path: Path) -> None:
        """Write every pair with its figures, beside the window's thread."""
        if self.view.document is not None:
            self._writer.ask(f"save {path}", partial(_write, self.view.document, path))

    def close_down(self) -> None:
        """Wait for what is being written."""
        self._writer.drop()
        self._writer.wait()

    @property
    def _pairs(self) -> list[Any]:
        return list(self.view.document["pairs"]) if self.view.document is not None else []

    def _ask_save(self) -> None:
        begin = self._settings.last_folder("rating") / f"{Path(self.place.path).name}.csv"
        name, _ = QFileDialog.getSaveFileName(
            self, tr("Save every pair"), str(begin), tr("Tables (*.csv)")
        )
        if name:
            path = Path(name)
            self._settings.keep_folder("rating", path.parent)
            self.save(path if path.suffix else path.with_suffix(".csv"))


def _write(document: Mapping[str, Any], path: Path) -> Path:
    from dtiplan.workflow.files.durable import disk_troubles_told, replace_text
    from dtiplan.workflow.rating.agreement import agreement_csv

    with disk_troubles_told(f"{path} cannot be written."):
        replace_text(path, agreement_csv(document))
    return path
