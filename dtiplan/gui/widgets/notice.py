"""A notice: a sign, a word, what was seen and what to do; it can be copied."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.small_text import SmallText, let_wrap
from dtiplan.gui.widgets.state_icons import Mark, mark_icon

SIGN_PX = 18


class Sign(QLabel):
    """The picture of a mark, drawn anew when the theme changes."""

    def __init__(self, mark: Mark, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = mark
        self.setFixedSize(QSize(SIGN_PX + 2, SIGN_PX + 2))
        self._draw()

    def set_mark(self, mark: Mark) -> None:
        """Show another mark."""
        if mark is not self._mark:
            self._mark = mark
            self._draw()

    def _draw(self) -> None:
        icon = mark_icon(self._mark, self.palette())
        self.setPixmap(icon.pixmap(QSize(SIGN_PX, SIGN_PX), self.devicePixelRatioF()))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._draw()


class Notice(QFrame):
    """One thing to be read.

    Parameters
    ----------
    mark : Mark
        Its sign.
    word : str
        What the sign means, and what it is about; shown bold.
    message : str
    remedy : str
        What to do; empty where nothing is to be done.
    is_large : bool
        For what stops the user's work.
    """

    def __init__(
        self, mark: Mark, word: str, message: str, remedy: str = "", *, is_large: bool = False
    ) -> None:
        super().__init__()
        self._text = "\n".join(filter(None, (word, message, remedy)))
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAccessibleName(self._text)
        grid = QGridLayout(self)
        grid.setContentsMargins(8, 8, 8, 8)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        grid.addWidget(Sign(mark), 0, 0, Qt.AlignmentFlag.AlignTop)
        head = text_label(word)
        font = head.font()
        font.setBold(True)
        if is_large:
            font.setPointSizeF(font.pointSizeF() * 1.25)
        head.setFont(font)
        grid.addWidget(head, 0, 1)
        copy = QToolButton()
        copy.setText(tr("Copy"))
        copy.setAutoRaise(True)
        copy.setToolTip(tr("Copy this text to the clipboard."))
        copy.setObjectName("copyNoticeButton")
        copy.clicked.connect(self.copy)
        grid.addWidget(copy, 0, 2, Qt.AlignmentFlag.AlignTop)
        if message:
            grid.addWidget(text_label(message), 1, 1, 1, 2)
        if remedy:
            grid.addWidget(SmallText(tr("What to do: {remedy}").format(remedy=remedy)), 2, 1, 1, 2)

    @property
    def text(self) -> str:
        """Everything it says."""
        return self._text

    def copy(self) -> None:
        """Put the text on the clipboard."""
        QGuiApplication.clipboard().setText(self._text)


def text_label(text: str = "") -> QLabel:
    """Give a label that wraps and whose text can be selected."""
    label = QLabel(text)
    let_wrap(label)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label


class NoticeColumn(QWidget):
    """Notices below one another; takes no room while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notices: list[Notice] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What is shown, from top to bottom."""
        return tuple(self._notices)

    def show_notices(self, notices: list[Notice]) -> None:
        """Show these instead, and take no room where there are none."""
        self.fill(notices)
        if self.parent() is not None:
            self.setVisible(bool(notices))

    def fill(self, notices: list[Notice]) -> None:
        """Put these in place of the others."""
        for old in self._notices:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._notices = list(notices)
        for notice in notices:
            self._column.addWidget(notice)
