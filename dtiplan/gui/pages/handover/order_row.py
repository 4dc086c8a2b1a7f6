"""A button that orders, how far the order is, and a button that cancels it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from dtiplan.gui.background.child_order import ChildOrder
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.calm_progress import set_calmly
from dtiplan.gui.widgets.small_text import SmallText

_STEPS = 1000


class OrderRow(QWidget):
    """Shows one order.

    Parameters
    ----------
    order : ChildOrder
    name : str
        Begins the object names: ``NAMEButton``, ``NAMECancelButton``, ``NAMEProgress``.
    text : str
        Of the button.
    say : callable
        Puts the notes of the child process into words.
    """

    asked = Signal()

    def __init__(
        self, order: ChildOrder, name: str, text: str, say: Callable[[str], str] = tr
    ) -> None:
        super().__init__()
        self._order, self._say = order, say
        self.button = QPushButton(text)
        self.button.setObjectName(f"{name}Button")
        self.button.setAutoDefault(False)
        self.button.clicked.connect(lambda _checked=False: self.asked.emit())
        self.cancel = QPushButton(tr("Cancel"))
        self.cancel.setObjectName(f"{name}CancelButton")
        self.cancel.setAutoDefault(False)
        self.cancel.clicked.connect(lambda _checked=False: order.stop())
        self._bar = QProgressBar()
        self._bar.setObjectName(f"{name}Progress")
        self._bar.setRange(0, _STEPS)
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(8)
        self._note = SmallText("", parent=self)
        row = QHBoxLayout()
        row.addWidget(self.button)
        row.addWidget(self.cancel)
        row.addWidget(self._bar, 1)
        row.addStretch(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self._note)
        order.progressed.connect(self._progress)
        self.tell(can_run=False)

    def tell(self, *, can_run: bool) -> None:
        """Show whether an order is under way, or can be given."""
        is_running = self._order.is_running
        self.button.setVisible(not is_running)
        self.button.setEnabled(can_run)
        self.cancel.setVisible(is_running)
        self._bar.setVisible(is_running)
        if not is_running:
            set_calmly(self._bar, 0)
            self._note.say("")
        elif self._order.is_waiting:
            self._note.say(tr("Waits until other work on the case has ended."))

    def _progress(self, share: float, note: str) -> None:
        set_calmly(self._bar, round(_STEPS * share))
        self._note.say(self._say(note) if note else "")
