"""Fetching a study from a node, or taking one that was sent here."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QTabWidget, QWidget

from dtiplan.domain.errors import UserError
from dtiplan.gui.network.fields import (
    column_in,
    error_notice,
    label_for,
    make_form,
    named_button,
    progress_bar,
    row_of,
)
from dtiplan.gui.network.network_order import NetworkOrder
from dtiplan.gui.network.node_choice import fill_nodes
from dtiplan.gui.network.nodes_dialog import NodesDialog
from dtiplan.gui.network.received_panel import ReceivedPanel
from dtiplan.gui.network.study_table import fill_studies, make_study_table
from dtiplan.gui.settings import Settings
from dtiplan.gui.theme import GRID_PX
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.calm_progress import set_calmly
from dtiplan.gui.widgets.notice import Notice, NoticeColumn
from dtiplan.gui.widgets.state_icons import Mark


class FetchPanel(QWidget):
    """Looks for studies on a node and fetches one.

    Parameters
    ----------
    settings : Settings
        Remembers the node chosen last.
    """

    fetched = Signal(Path)
    """The folder of the study that came."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._studies: list[dict[str, Any]] = []
        self.node = QComboBox()
        self.node.setObjectName("fetchNode")
        self.patient_id = _field("fetchPatientId", tr("* and ? stand for any letters"))
        self.patient_name = _field("fetchPatientName", tr("FAMILY^GIVEN"))
        self.date = _field("fetchDate", tr("YYYYMMDD or YYYYMMDD-YYYYMMDD"))
        self.way = QComboBox()
        self.way.setObjectName("fetchWay")
        for way, words in _way_words().items():
            self.way.addItem(words, way)
        self.table = make_study_table("fetchTable", tr("Objects"))
        self._notices = NoticeColumn(self)
        self._notices.setObjectName("fetchNotices")
        self._bar = progress_bar("fetchProgress")
        self._find = named_button("findButton", tr("&Find"), self.look)
        self._fetch = named_button("fetchButton", tr("F&etch"), self.fetch)
        self._cancel = named_button("fetchCancelButton", tr("C&ancel"), self.cancel)
        self._nodes = named_button("fetchNodesButton", tr("&Nodes…"), self._edit_nodes)
        self._order = NetworkOrder(self)
        self._order.progressed.connect(self._tell_progress)
        self._order.finished.connect(self._tell_answer)
        self._order.refused.connect(self._tell_refused)
        self._order.ended.connect(self._tell_ready)
        self._lay_out()
        fill_nodes(self.node, settings)
        self.table.itemSelectionChanged.connect(self._tell_ready)
        self.table.itemDoubleClicked.connect(lambda _item: self.fetch())
        for field in (self.patient_id, self.patient_name, self.date):
            field.returnPressed.connect(self.look)
        self._tell_ready()

    def look(self) -> None:
        """Look for studies."""
        if not self.node.currentText():
            return
        self._settings.keep_choice("node", self.node.currentText())
        self._show_studies([])
        words = ["find", self.node.currentText()]
        for option, field in (
            ("--patient-id", self.patient_id),
            ("--patient-name", self.patient_name),
            ("--date", self.date),
        ):
            words.append(f"{option}={field.text().strip()}")
        self._begin(tr("Find"), *words)

    def fetch(self) -> None:
        """Fetch the study that is selected."""
        study = self._chosen
        if study is not None:
            way = str(self.way.currentData())
            node = self.node.currentText()
            self._begin(tr("Fetch"), "fetch", node, str(study["study_uid"]), "--way", way)

    def cancel(self) -> None:
        """Stop; what has come is kept."""
        self._order.close_down()
        self._order.stop()
        self._say(Notice(Mark.WARNING, tr("Cancelled"), tr("What has come is kept.")))
        self._tell_ready()

    def close_down(self) -> None:
        """Stop what is under way."""
        self._order.close_down()

    @property
    def _chosen(self) -> dict[str, Any] | None:
        row = self.table.currentRow()
        has_row = bool(self.table.selectedItems()) and 0 <= row < len(self._studies)
        return self._studies[row] if has_row else None

    def _begin(self, title: str, *words: str) -> None:
        self._notices.show_notices([])
        set_calmly(self._bar, 0)
        self._order.start(title, *words)
        self._tell_ready()

    def _lay_out(self) -> None:
        rows = make_form()
        rows.addRow(label_for(tr("N&ode"), self.node), row_of(self.node, self._nodes, None))
        rows.addRow(tr("Patient &ID"), self.patient_id)
        rows.addRow(tr("Patient na&me"), self.patient_name)
        rows.addRow(tr("Study &date"), self.date)
        column = column_in(self)
        column.addLayout(rows)
        column.addLayout(row_of(None, self._find))
        column.addWidget(self.table, 1)
        column.addWidget(self._notices)
        column.addWidget(self._bar)
        column.addLayout(row_of(self.way, None, self._fetch, self._cancel))

    def _edit_nodes(self) -> None:
        dialog = NodesDialog(self)
        dialog.exec()
        dialog.deleteLater()
        fill_nodes(self.node, self._settings)
        self._tell_ready()

    def _tell_answer(self, document: dict[str, Any]) -> None:
        if "studies" in document:
            self._show_studies(document["studies"])
            if document["is_more"]:
                more = tr("Only the first are shown; ask for less.")
                self._say(Notice(Mark.WARNING, tr("There are more studies"), more))
            elif not self._studies:
                self._say(Notice(Mark.INFO, tr("No study was found."), ""))
        elif document["is_verified"]:
            self.fetched.emit(Path(document["folder"]))
        else:
            why = tr("The node cannot be asked whether this is all of it: {why}").format(
                why=tr(document["why_not_verified"])
            )
            then = tr("Look at it under 'Received studies' and compare the number of objects.")
            self._say(Notice(Mark.WARNING, tr("A study has come"), why, then))

    def _show_studies(self, studies: list[dict[str, Any]]) -> None:
        self._studies = studies
        fill_studies(self.table, studies)
        self._tell_ready()

    def _tell_refused(self, error: UserError) -> None:
        self._say(error_notice(error))

    def _tell_progress(self, share: float, _note: str) -> None:
        set_calmly(self._bar, round(100 * share))

    def _tell_ready(self) -> None:
        is_running = self._order.is_running
        self._bar.setVisible(is_running)
        self._find.setEnabled(bool(self.node.currentText()) and not is_running)
        self._fetch.setEnabled(self._chosen is not None and not is_running)
        self._cancel.setEnabled(is_running)
        for part in (self.node, self._nodes, self.way):
            part.setEnabled(not is_running)

    def _say(self, notice: Notice) -> None:
        self._notices.show_notices([notice])


class FetchDialog(QDialog):
    """Gives the folder of one study: fetched now, or sent here before.

    Parameters
    ----------
    settings : Settings
    waiting : NetworkOrder, optional
        Waits for studies, and goes on when the dialog is closed.
    """

    def __init__(
        self,
        settings: Settings,
        parent: QWidget | None = None,
        waiting: NetworkOrder | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("fetchDialog")
        self.setWindowTitle(tr("Fetch a study"))
        self.folder: Path | None = None
        self.fetching = FetchPanel(settings)
        self.received = ReceivedPanel(waiting)
        self.fetching.fetched.connect(self._take)
        self.received.chosen.connect(self._take)
        self.tabs = QTabWidget()
        self.tabs.setObjectName("fetchTabs")
        self.tabs.addTab(self.fetching, tr("From a node"))
        self.tabs.addTab(self.received, tr("Received studies"))
        self.tabs.currentChanged.connect(lambda _index: self.received.reread())
        column = column_in(self)
        column.addWidget(self.tabs, 1)
        column.addLayout(row_of(None, named_button("fetchCloseButton", tr("&Close"), self.reject)))
        self.resize(112 * GRID_PX, 76 * GRID_PX)

    def done(self, result: int) -> None:
        """Stop what is under way."""
        self.fetching.close_down()
        self.received.close_down()
        super().done(result)

    def _take(self, folder: Path) -> None:
        self.folder = folder
        self.accept()


def _way_words() -> dict[str, str]:
    return {
        "get": tr("over our connection (C-GET)"),
        "move": tr("the node calls us (C-MOVE)"),
    }


def _field(name: str, hint: str) -> QLineEdit:
    field = QLineEdit()
    field.setObjectName(name)
    field.setPlaceholderText(hint)
    return field
