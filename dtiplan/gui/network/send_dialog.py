"""Sending files to a node: to whom, what the node said to each, and what is left to retry."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtWidgets import QComboBox, QDialog, QWidget

from dtiplan.domain.dicom_nodes import Answer
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
from dtiplan.gui.settings import Settings
from dtiplan.gui.theme import GRID_PX
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.calm_progress import set_calmly
from dtiplan.gui.widgets.notice import Notice, NoticeColumn
from dtiplan.gui.widgets.small_text import SmallText
from dtiplan.gui.widgets.state_icons import Mark
from dtiplan.gui.widgets.value_table import Cell, ValueTable
from dtiplan.workflow.network.transfer_log import OrderedFile, Transfer, newest_transfer

_MOST_SHOWN = 200


class SendDialog(QDialog):
    """Sends files, shows how each arrived, and sends again what did not.

    Parameters
    ----------
    files : mapping
        SHA-256 of each file as it was verified, empty where it was not; another content is not
        sent.
    settings : Settings
        Remembers the node chosen last.
    case_folder : Path, optional
        The case whose files these are; its audit log tells of the transfer.
    """

    def __init__(
        self,
        files: Mapping[Path, str],
        settings: Settings,
        parent: QWidget | None = None,
        case_folder: Path | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("sendDialog")
        self.setWindowTitle(tr("Send to a node"))
        self._files, self._settings = dict(files), settings
        self._of_case = (f"--case={case_folder}",) if case_folder is not None else ()
        self._before = ""
        self.transfer: Transfer | None = None
        self.node = QComboBox()
        self.node.setObjectName("sendNode")
        self.table = ValueTable(
            [tr("File"), tr("Result"), tr("The node says")], tr("Files to send"), is_read_only=True
        )
        self.table.setObjectName("sendTable")
        self._notices = NoticeColumn(self)
        self._notices.setObjectName("sendNotices")
        self._log = SmallText("", parent=self)
        self._log.setObjectName("sendLog")
        self._bar = progress_bar("sendProgress")
        self._nodes = named_button("sendNodesButton", tr("&Nodes…"), self._edit_nodes)
        self._send = named_button("sendButton", tr("&Send"), self.send)
        self._retry = named_button("retryButton", tr("Send what is &left"), self.retry)
        self._cancel = named_button("sendCancelButton", tr("C&ancel"), self.cancel)
        self._close = named_button("sendCloseButton", tr("&Close"), self.reject)
        self._order = NetworkOrder(self)
        self._order.progressed.connect(self._tell_progress)
        self._order.finished.connect(lambda _document: self._tell_done())
        self._order.refused.connect(self._tell_refused)
        self._order.ended.connect(self._tell_ready)
        self._lay_out()
        fill_nodes(self.node, settings)
        self.node.currentTextChanged.connect(lambda _text: self._tell_ready())
        self._show_waiting()
        self._tell_ready()
        self.resize(96 * GRID_PX, 56 * GRID_PX)

    def send(self) -> None:
        """Send all files."""
        newest = _newest()
        self._before = newest.name if newest else ""
        hashes = [f"--sha256={sha256}" for sha256 in self._files.values() if sha256]
        to = ("--to", self.node.currentText())
        self._begin("send", *map(str, self._files), *to, *hashes, *self._of_case)

    def retry(self) -> None:
        """Send what the transfer has left."""
        if self.transfer is not None:
            self._before = ""
            self._begin("retry", self.transfer.name)

    def cancel(self) -> None:
        """Stop; what was stored stays, and the rest can be sent later."""
        self._order.close_down()
        self._order.stop()
        self._show_transfer()
        self._say(
            Notice(Mark.WARNING, tr("Cancelled"), tr("What the node has stored stays there."))
        )
        self._tell_ready()

    def done(self, result: int) -> None:
        """Stop what is under way."""
        self._order.close_down()
        super().done(result)

    def _begin(self, *words: str) -> None:
        self._settings.keep_choice("node", self.node.currentText())
        self._notices.show_notices([])
        set_calmly(self._bar, 0)
        self._order.start(tr("Send"), *words)
        self._tell_ready()

    def _lay_out(self) -> None:
        rows = make_form()
        rows.addRow(label_for(tr("&To"), self.node), row_of(self.node, self._nodes, None))
        column = column_in(self)
        column.addLayout(rows)
        column.addWidget(self.table)
        column.addWidget(self._notices)
        column.addWidget(self._log)
        column.addWidget(self._bar)
        column.addStretch(1)  # the table is as high as its rows
        column.addLayout(row_of(None, self._send, self._retry, self._cancel, self._close))

    def _edit_nodes(self) -> None:
        dialog = NodesDialog(self)
        dialog.exec()
        dialog.deleteLater()
        fill_nodes(self.node, self._settings)
        self._tell_ready()

    def _show_waiting(self) -> None:
        waiting = tr("Not sent yet")
        self.table.show_rows(
            [
                [Cell(path.name, tip=str(path)), Cell(waiting, mark=Mark.TO_DO), Cell("")]
                for path in list(self._files)[:_MOST_SHOWN]
            ]
        )

    def _show_transfer(self) -> None:
        """Show what the log tells, if a transfer was begun."""
        newest = _newest()
        if newest is None or newest.name == self._before:
            return
        self.transfer = newest
        # What needs a look stands first.
        files = sorted(newest.files, key=lambda file: file.is_stored)
        self.table.show_rows([_row(file) for file in files[:_MOST_SHOWN]])
        self._log.say(tr("Log: {path}").format(path=newest.log))

    def _tell_done(self) -> None:
        self._show_transfer()
        transfer = self.transfer
        if transfer is None:
            return
        text = tr("{n} of {m} files stored").format(n=transfer.n_stored, m=len(transfer.files))
        if transfer.is_verified:
            why = tr("The node was asked afterwards and tells of every one.")
            self._say(Notice(Mark.DONE, text, why))
        else:
            why = next((v.why_not for v in transfer.verifications if v.why_not), "")
            said = tr("It could not be asked afterwards whether it has them: {why}").format(
                why=tr(why)
            )
            self._say(Notice(Mark.WARNING, text, said))

    def _tell_refused(self, error: UserError) -> None:
        self._show_transfer()
        self._say(error_notice(error))

    def _tell_progress(self, share: float, _note: str) -> None:
        set_calmly(self._bar, round(100 * share))

    def _tell_ready(self) -> None:
        is_running = self._order.is_running
        has_node = bool(self.node.currentText())
        self._bar.setVisible(is_running)
        self.node.setEnabled(not is_running)
        self._nodes.setEnabled(not is_running)
        self._send.setEnabled(has_node and not is_running)
        is_begun = self.transfer is not None and self.transfer.state != "done"
        self._retry.setEnabled(is_begun and not is_running)
        self._cancel.setEnabled(is_running)
        self._close.setEnabled(not is_running)

    def _say(self, notice: Notice) -> None:
        self._notices.show_notices([notice])


def _newest() -> Transfer | None:
    try:
        return newest_transfer()
    except UserError:
        return None  # a damaged log is no transfer; the order itself tells what it meets


def _row(file: OrderedFile) -> list[Cell]:
    words, mark = {
        Answer.STORED: (tr("Stored"), Mark.DONE),
        Answer.CHANGED: (tr("Stored, changed by the node"), Mark.WARNING),
        Answer.REFUSED: (tr("Refused"), Mark.FAILED),
        Answer.LOST: (tr("No answer"), Mark.FAILED),
        None: (tr("Not sent yet"), Mark.TO_DO),
    }[file.answer]
    path = file.head.path
    return [Cell(path.name, tip=str(path)), Cell(words, mark=mark), Cell(tr(file.words))]
