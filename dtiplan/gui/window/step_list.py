"""The pipeline: every step with its state, to choose which one is looked at."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPalette
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from dtiplan.gui.session import Session
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.state_icons import mark_icon
from dtiplan.gui.work.actions import Actions
from dtiplan.gui.work.step_status import StepStatus, status_of
from dtiplan.workflow.registry import STEPS
from dtiplan.workflow.step import Step

LINE_ROLE = Qt.ItemDataRole.UserRole + 1
"""Of an item: what stands below its title."""
_PAD_PX, _ABOVE_PX, _SIGN_PX = 8, 5, 20
"""Beside and above the words; low enough for all steps to be seen on a small screen."""


class TwoLines(QStyledItemDelegate):
    """Draws a sign, a title, and a fainter line below it."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Give the room of two lines of text."""
        width = super().sizeHint(option, index).width()
        return QSize(width, 2 * option.fontMetrics.lineSpacing() + 2 * _ABOVE_PX)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one step."""
        self.initStyleOption(option, index)
        title, icon = option.text, QIcon(option.icon)
        option.text, option.icon = "", QIcon()
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        role, faint = QPalette.ColorRole.Text, QPalette.ColorRole.PlaceholderText
        if is_chosen:
            role = faint = QPalette.ColorRole.HighlightedText
        painter.save()
        room = option.rect.adjusted(_PAD_PX, _ABOVE_PX, -_PAD_PX, -_ABOVE_PX)
        if is_chosen:  # on the colour of the choice the sign would be lost
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(option.palette.base())
            painter.drawEllipse(QRect(room.left() - 2, room.top() - 2, _SIGN_PX + 4, _SIGN_PX + 4))
        icon.paint(painter, room.left(), room.top(), _SIGN_PX, _SIGN_PX)
        room.setLeft(room.left() + _SIGN_PX + _PAD_PX)
        high = option.fontMetrics.lineSpacing()
        painter.setFont(option.font)
        for number, (text, colour) in enumerate(
            ((title, role), (str(index.data(LINE_ROLE) or ""), faint))
        ):
            line = QRect(room.left(), room.top() + number * high, room.width(), high)
            shown = option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, line.width())
            painter.setPen(option.palette.color(colour))
            painter.drawText(
                line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown
            )
        painter.restore()


class StepList(QWidget):
    """Lists the steps in their order; arrow keys and letters choose one.

    Parameters
    ----------
    session : Session
        Its selected step is shown and changed here.
    actions : Actions
        Tells what is running and what failed.
    """

    def __init__(self, session: Session, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._actions = session, actions
        self._shown: dict[str, StepStatus] = {}
        self.list = QListWidget()
        self.list.setObjectName("stepList")
        self.list.setAccessibleName(tr("Steps"))
        self.list.setIconSize(QSize(20, 20))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setWordWrap(True)
        self.list.setItemDelegate(TwoLines(self.list))
        for step in STEPS:
            item = QListWidgetItem(tr(step.title))
            item.setData(Qt.ItemDataRole.UserRole, step.name)
            self.list.addItem(item)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)
        self.setFocusProxy(self.list)
        self.list.currentItemChanged.connect(self._choose)
        session.step_selected.connect(self._follow)
        session.case_changed.connect(self._refresh_soon)
        actions.changed.connect(self._refresh_soon)
        actions.progressed.connect(self._refresh_soon)
        self.refresh()

    def item_named(self, step_name: str) -> QListWidgetItem:
        """Give the row of a step."""
        names = [step.name for step in STEPS]
        return self.list.item(names.index(step_name))

    def refresh(self) -> None:
        """Show the states as they are; only rows that changed are touched."""
        for number, step in enumerate(STEPS):
            status = status_of(step, self._actions)
            if self._shown.get(step.name) != status:
                self._shown[step.name] = status
                self._write(self.list.item(number), step, status)
        self._follow(self._session.step)

    def _refresh_soon(self) -> None:
        self._session.turns.ask(self, "refresh", self.refresh)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the signs anew in the colours of another theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "list"):
            self._shown.clear()
            self.refresh()

    def _write(self, item: QListWidgetItem, step: Step, status: StepStatus) -> None:
        title = tr(step.title)
        line = " · ".join(filter(None, (status.word, status.detail)))
        item.setText(title)
        item.setData(LINE_ROLE, line)
        item.setToolTip("\n".join(filter(None, (title, status.reason, tr(step.help)))))
        item.setIcon(mark_icon(status.mark, self.palette()))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{title}: {line}")

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._session.select_step(str(item.data(Qt.ItemDataRole.UserRole)))

    def _follow(self, step_name: str) -> None:
        names = [step.name for step in STEPS]
        self.list.blockSignals(True)
        self.list.setCurrentRow(names.index(step_name) if step_name in names else -1)
        self.list.blockSignals(False)
