"""The receive folder: what came, and waiting for more."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from dtiplan.domain.errors import UserError
from dtiplan.gui.network.fields import column_in, error_notice, named_button, row_of
from dtiplan.gui.network.network_order import NetworkOrder
from dtiplan.gui.network.study_table import fill_studies, make_study_table
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.notice import Notice, NoticeColumn
from dtiplan.gui.widgets.small_text import SmallText
from dtiplan.gui.widgets.state_icons import Mark
from dtiplan.workflow.network.nodes import read_nodes
from dtiplan.workflow.network.received_studies import ReceivedStudy, received_studies


class ReceivedPanel(QWidget):
    """Lists received studies, and waits for others to send.

    Parameters
    ----------
    waiting : NetworkOrder, optional
        Goes on waiting when the panel is gone; without it, waiting ends with the panel.
    """

    chosen = Signal(Path)
    """The folder of a study."""

    def __init__(self, waiting: NetworkOrder | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._studies: tuple[ReceivedStudy, ...] = ()
        self._folder = Path()
        self.table = make_study_table("receivedTable", tr("State"))
        self._place = SmallText("", parent=self)
        self._notices = NoticeColumn(self)
        self._notices.setObjectName("receivedNotices")
        self._wait = named_button("waitButton", tr("&Wait for studies"), self.wait)
        self._stop = named_button("stopWaitingButton", tr("S&top waiting"), self.stop)
        self._use = named_button("useStudyButton", tr("&Use this study"), self.use)
        self._outlives = waiting is not None
        self._order = waiting or NetworkOrder(self)
        # Methods, not functions: they are let go of with the panel.
        self._order.progressed.connect(self._hear)
        self._order.refused.connect(self._refuse)
        self._order.ended.connect(self._tell_ready)
        column = column_in(self)
        column.addWidget(self._place)
        column.addWidget(self.table, 1)
        column.addWidget(self._notices)
        column.addLayout(row_of(self._wait, self._stop, None, self._use))
        self.table.itemSelectionChanged.connect(self._tell_ready)
        self.table.itemDoubleClicked.connect(lambda _item: self.use())
        self.reread()
        if self._order.is_running:
            self._say_waiting()

    def wait(self) -> None:
        """Let others send, until stopped."""
        self._order.start(tr("Receive"), "receive")
        self._say_waiting()
        self._tell_ready()

    def stop(self) -> None:
        """Wait no more; what has come is kept."""
        self._order.close_down()
        self._order.ended.emit()  # ending at once tells nobody
        self._notices.show_notices([])
        self.reread()

    def use(self) -> None:
        """Take the study that is selected."""
        study = self._chosen
        if study is not None and study.is_complete:
            self.chosen.emit(self._folder / study.folder)

    def reread(self) -> None:
        """List what is there, where it has changed."""
        try:
            folder = Path(read_nodes().receiver.folder)
            studies = received_studies(folder) if folder.name else ()
        except UserError as error:
            self._say(error_notice(error))
            return
        self._place.say(
            tr("Receive folder: {folder}").format(folder=folder)
            if folder.name
            else tr("No receive folder is set yet; see 'Our receiver' under 'Nodes…'.")
        )
        if (studies, folder) != (self._studies, self._folder):
            row = self.table.currentRow()
            self._studies, self._folder = studies, folder
            fill_studies(self.table, [asdict(s) for s in studies], [_state(s) for s in studies])
            if 0 < row < len(studies):
                self.table.selectRow(row)
        self._tell_ready()

    def close_down(self) -> None:
        """Stop what is under way, unless it is to go on."""
        if not self._outlives:
            self._order.close_down()

    @property
    def _chosen(self) -> ReceivedStudy | None:
        row = self.table.currentRow()
        has_row = bool(self.table.selectedItems()) and 0 <= row < len(self._studies)
        return self._studies[row] if has_row else None

    def _say_waiting(self) -> None:
        why = (
            tr("It goes on when this is closed, until the program ends.") if self._outlives else ""
        )
        self._say(Notice(Mark.RUNNING, waiting_text(), why))

    def _hear(self, _share: float, _note: str) -> None:
        self.reread()

    def _refuse(self, error: UserError) -> None:
        self._say(error_notice(error))

    def _tell_ready(self) -> None:
        is_running = self._order.is_running
        self._wait.setEnabled(not is_running and bool(self._folder.name))
        self._stop.setEnabled(is_running)
        chosen = self._chosen
        self._use.setEnabled(chosen is not None and chosen.is_complete)

    def _say(self, notice: Notice) -> None:
        self._notices.show_notices([notice])


def waiting_text() -> str:
    """Say where we wait, as it is set."""
    receiver = read_nodes().receiver
    return tr("Waiting on port {port} as {title}").format(
        port=receiver.port, title=receiver.ae_title
    )


def _state(study: ReceivedStudy) -> str:
    if study.refused:
        return tr("incomplete, {n} objects could not be kept").format(n=len(study.refused))
    if study.is_complete:
        return tr("complete, {n} objects").format(n=study.n_objects)
    return tr("arriving, {n} objects so far").format(n=study.n_objects)
