"""What was sent to other systems, newest first, and sending again what a transfer has left."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from dtiplan.domain.errors import UserError
from dtiplan.gui.background.newest_wins import NewestWins
from dtiplan.gui.network.fields import (
    column_in,
    error_notice,
    named_button,
    progress_bar,
    row_of,
)
from dtiplan.gui.network.network_order import NetworkOrder
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.calm_progress import set_calmly
from dtiplan.gui.widgets.notice import Notice, NoticeColumn
from dtiplan.gui.widgets.small_text import SmallText
from dtiplan.gui.widgets.state_icons import Mark
from dtiplan.gui.widgets.time_texts import time_text
from dtiplan.gui.widgets.value_table import Cell, ValueTable
from dtiplan.workflow.network.transfer_log import Transfer, list_transfers

_MOST_SHOWN = 50


class TransfersPanel(QWidget):
    """Lists the logs of transfers; what one has left can be sent, also days later."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.transfers: tuple[Transfer, ...] = ()
        self.table = ValueTable(
            [tr("Sent"), tr("Node"), tr("Stored"), tr("Result"), tr("Asked afterwards")],
            tr("Transfers"),
        )
        self.table.setObjectName("transfersTable")
        self._notices = NoticeColumn(self)
        self._notices.setObjectName("transfersNotices")
        self._bar = progress_bar("transfersProgress")
        self._retry = named_button("resumeTransferButton", tr("Send what is &left"), self.resume)
        self._cancel = named_button("stopTransferButton", tr("C&ancel"), self.stop)
        self._open = named_button("openTransferLogButton", tr("Open &log"), self.open_log)
        self._reader = NewestWins(self)
        self._reader.answered.connect(lambda _asker, found: self._show(found))
        self._order = NetworkOrder(self)
        self._order.progressed.connect(
            lambda share, _note: set_calmly(self._bar, round(100 * share))
        )
        self._order.finished.connect(lambda _document: self._tell_done())
        self._order.refused.connect(lambda error: self._tell_refused(error))
        self._order.ended.connect(self._tell_ready)
        column = column_in(self)
        about = tr(
            "Every file that is sent is told to a log; nothing that a node has is sent again."
        )
        column.addWidget(SmallText(about, parent=self))
        column.addWidget(self.table)
        column.addWidget(self._notices)
        column.addWidget(self._bar)
        column.addStretch(1)  # the table is as high as its rows
        column.addLayout(row_of(self._open, None, self._retry, self._cancel))
        self.table.itemSelectionChanged.connect(self._tell_ready)
        self._tell_ready()

    def reread(self) -> None:
        """Read the logs, beside the window's thread."""
        self._reader.ask("transfers", lambda: list_transfers(most=_MOST_SHOWN), drops_older=True)

    def resume(self) -> None:
        """Send what the chosen transfer has left."""
        chosen = self._chosen
        if chosen is not None:
            self._notices.show_notices([])
            set_calmly(self._bar, 0)
            self._order.start(tr("Send"), "retry", chosen.name)
            self._tell_ready()

    def stop(self) -> None:
        """Stop; what was stored stays, and the rest can be sent later."""
        self._order.close_down()
        self._order.stop()
        self.reread()
        self._tell_ready()

    def open_log(self) -> None:
        """Show the log of the chosen transfer in the system's own program."""
        if self._chosen is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._chosen.log)))

    def close_down(self) -> None:
        """Stop what is under way."""
        self._order.close_down()
        self._reader.drop()

    @property
    def _chosen(self) -> Transfer | None:
        row = self.table.currentRow()
        return self.transfers[row] if 0 <= row < len(self.transfers) else None

    def _show(self, transfers: tuple[Transfer, ...]) -> None:
        self.transfers = transfers
        self.table.show_rows([_row(transfer) for transfer in transfers])
        self._tell_ready()

    def _tell_done(self) -> None:
        self._notices.show_notices([Notice(Mark.DONE, tr("Stored"), "")])
        self.reread()

    def _tell_refused(self, error: UserError) -> None:
        self._notices.show_notices([error_notice(error)])
        self.reread()

    def _tell_ready(self) -> None:
        is_running, chosen = self._order.is_running, self._chosen
        self._bar.setVisible(is_running)
        self.table.setEnabled(not is_running)
        self._open.setEnabled(chosen is not None)
        self._retry.setEnabled(chosen is not None and chosen.state != "done" and not is_running)
        self._cancel.setEnabled(is_running)


def _row(transfer: Transfer) -> list[Cell]:
    words, mark = {
        "done": (tr("Done"), Mark.DONE),
        "failed": (tr("Failed"), Mark.FAILED),
        "cancelled": (tr("Cancelled"), Mark.WARNING),
    }.get(transfer.state, (tr("Interrupted"), Mark.WARNING))
    share = f"{transfer.n_stored} / {len(transfer.files)}"
    asked = tr("tells of all") if transfer.is_verified else tr("not verified")
    return [
        Cell(time_text(transfer.ordered_utc), tip=str(transfer.log)),
        Cell(transfer.node.name, tip=transfer.node.address),
        Cell(share, is_number=True),
        Cell(words, mark=mark, tip=tr(transfer.why)),
        Cell(asked),
    ]
