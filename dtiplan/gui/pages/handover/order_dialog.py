"""A dialog that asks, has a child process do it, and shows what came of it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from dtiplan.domain.errors import UserError
from dtiplan.gui.background.child_order import OwnOrder
from dtiplan.gui.background.jobs import Job
from dtiplan.gui.pages.handover.order_row import OrderRow
from dtiplan.gui.theme import GRID_PX
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.findings_view import failure_notice
from dtiplan.gui.widgets.notice import NoticeColumn
from dtiplan.gui.widgets.small_text import SmallText, Tone

_WIDTH_PX, _HEIGHT_PX = 92 * GRID_PX, 78 * GRID_PX


class OrderDialog(QDialog):
    """Parts of every such dialog; kinds say what is asked and shown.

    Parameters
    ----------
    name : str
        Begins the object names.
    title : str
    go : str
        Of the button that begins.
    """

    def __init__(self, name: str, title: str, go: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"{name}Dialog")
        self.setWindowTitle(title)
        self.order = OwnOrder(self)
        self.row = OrderRow(self.order, name, go)
        self.row.asked.connect(self.begin)
        self.order.finished.connect(self.show_document)
        self.order.refused.connect(self._refuse)
        self.order.ended.connect(self.check)
        self.problem = SmallText("", Tone.PROBLEM, parent=self)
        self.problem.setObjectName(f"{name}Problem")
        self.notices = NoticeColumn(self)
        self.notices.setObjectName(f"{name}Notices")
        self.results = QWidget()
        self._fields = QWidget()
        self._close = QPushButton(tr("Close"))
        self._close.setObjectName(f"{name}CloseButton")
        self._close.setAutoDefault(False)
        self._close.clicked.connect(self.reject)

    def lay_out(self, about: str, fields: QLayout, *results: QWidget) -> None:
        """Put what is asked above what came of it; called once."""
        self._fields.setLayout(fields)
        fields.setContentsMargins(0, 0, 0, 0)
        inner = QVBoxLayout(self.results)
        inner.setContentsMargins(0, 0, GRID_PX, 0)
        inner.setSpacing(GRID_PX)
        inner.addWidget(self.notices)
        for widget in results:
            inner.addWidget(widget)
        inner.addStretch(1)
        area = QScrollArea()
        area.setWidget(self.results)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID_PX, 2 * GRID_PX, 2 * GRID_PX, 2 * GRID_PX)
        column.setSpacing(GRID_PX)
        for widget in (SmallText(about), self._fields, self.problem, self.row):
            column.addWidget(widget)
        column.addWidget(area, 1)
        last = QHBoxLayout()
        last.addStretch(1)
        last.addWidget(self._close)
        column.addLayout(last)
        self.resize(_WIDTH_PX, _HEIGHT_PX)
        self.check()

    def begin(self) -> None:
        """Begin what is asked for."""
        if self.order.is_running or not self.is_complete:
            return
        self.keep()
        self.notices.show_notices([])
        self.clear()
        self.order.begin(Job(self.windowTitle(), self.arguments(), is_told=True))
        self.check()

    def check(self) -> None:
        """Show what is still wrong, and whether it can begin."""
        is_running = self.order.is_running
        self.problem.say("" if is_running else self.wrong())
        self._fields.setEnabled(not is_running)
        self.row.tell(can_run=self.is_complete)

    def changeEvent(self, event: QEvent) -> None:
        """Look at files and folders again when one comes back from another program."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and self.isVisible():
            self.check()

    def done(self, result: int) -> None:
        """Stop what is under way."""
        self.order.close_down()
        super().done(result)

    @property
    def is_complete(self) -> bool:
        """Whether everything is given that is needed."""
        raise NotImplementedError

    def arguments(self) -> tuple[str, ...]:
        """Give the arguments of ``dtiplan``."""
        raise NotImplementedError

    def wrong(self) -> str:
        """Say what is wrong with what was given so far; empty: nothing."""
        raise NotImplementedError

    def keep(self) -> None:
        """Remember what was given."""
        raise NotImplementedError

    def clear(self) -> None:
        """Take away what came of it before."""
        raise NotImplementedError

    def show_document(self, document: dict[str, Any]) -> None:
        """Show what came of it."""
        raise NotImplementedError

    def _refuse(self, error: UserError) -> None:
        self.notices.show_notices([failure_notice(error)])


def open_in_system(path: str) -> None:
    """Show a file or folder in the system's own program."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(path))
