"""The window of blind rating: a page that makes a round, and one that compares it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QTabWidget, QWidget

from dtiplan.domain.errors import UserError
from dtiplan.gui.background.jobs import Job
from dtiplan.gui.late_parts import show_help
from dtiplan.gui.network.fields import column_in, named_button, row_of
from dtiplan.gui.rating.compare_page import ComparePage
from dtiplan.gui.rating.make_page import MakePage
from dtiplan.gui.settings import Settings
from dtiplan.gui.theme import GRID_PX
from dtiplan.gui.tool_window import ToolWindow
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.findings_view import failure_notice
from dtiplan.gui.widgets.focus_order import order_focus
from dtiplan.gui.widgets.notice import Notice, NoticeColumn
from dtiplan.gui.widgets.state_icons import Mark

_SIZE = (126 * GRID_PX, 84 * GRID_PX)


class RatingWindow(ToolWindow):
    """Orders ``dtiplan rating ...`` and shows what comes of it.

    Parameters
    ----------
    settings : Settings
    open_case : Path or None
        Offered as the first case to be rated.
    """

    def __init__(self, settings: Settings, open_case: Path | None = None) -> None:
        super().__init__("rating", "study", settings)
        self.setWindowTitle(tr("Blind rating"))
        self._is_answered = True
        self.making = MakePage(self.order, settings)
        self.comparing = ComparePage(self.order, settings)
        self.notices = NoticeColumn(self)
        self.notices.setObjectName("ratingNotices")
        self.tabs = QTabWidget()
        self.tabs.setObjectName("ratingTabs")
        self.tabs.addTab(_scrolled(self.making), tr("1. Make a round"))
        self.tabs.addTab(_scrolled(self.comparing), tr("2. Compare it"))
        column = column_in(self)
        column.addWidget(self.tabs, 1)
        column.addWidget(self.notices)
        save = self.comparing.save_button
        help_button = named_button("ratingHelpButton", tr("&Help"), self.show_help)
        close = named_button("ratingCloseButton", tr("C&lose"), self.close)
        column.addLayout(row_of(save, None, help_button, close))
        order_focus(self.tabs.tabBar(), self.making, self.comparing, save, help_button, close)
        self._connect()
        self.restore_size(*_SIZE)
        if open_case is not None:
            self.making.form.cases.add(open_case)
        if self.comparing.place.path and open_case is None:
            self.tabs.setCurrentIndex(1)
        self._tell_state()

    def make(self) -> None:
        """Make the copies of a round."""
        form = self.making.form
        if form.is_complete and not self.is_working:
            form.keep()
            self.making.show_copies(())
            self._begin(form.arguments())

    def compare(self) -> None:
        """Compare what was rated so far."""
        if self.comparing.place.path and not self.is_working:
            self.comparing.forget()
            self._begin(self.comparing.arguments())

    def show_help(self) -> None:
        """Show what the help says of blind rating."""
        show_help(self, "study", "Blind rating")

    def open(self, folder: Path) -> None:
        """Show a round, ready to be compared."""
        if not self.is_working:
            self.comparing.forget()
            self.comparing.show_round(folder)
            self.tabs.setCurrentIndex(1)

    def take_over(self, older: Any) -> None:
        """Show what an older window showed, in the language of today."""
        form, before = self.making.form, older.making.form
        for case in before.cases.folders:
            form.cases.add(case)
        form.raters.setText(before.raters.text())
        form.copies.setValue(before.copies.value())
        form.out.set_path(before.out.path)
        self.making.show_copies(older.making.copies)
        self.comparing.place.set_path(older.comparing.place.path)
        if older.comparing.view.document is not None:
            self.comparing.show_document(older.comparing.view.document)
        self.tabs.setCurrentIndex(older.tabs.currentIndex())
        self._tell_state()

    def close_down(self) -> None:
        """End the child process and the threads."""
        super().close_down()
        self.making.close_down()
        self.comparing.close_down()

    def _connect(self) -> None:
        self.making.row.asked.connect(self.make)
        self.making.form.changed.connect(self._tell_state)
        self.comparing.row.asked.connect(self.compare)
        self.comparing.refused.connect(self._refuse)
        self.comparing.saved.connect(self._tell_saved)
        self.tabs.currentChanged.connect(lambda _index: self._tell_state())
        self.order.finished.connect(self._take)
        self.order.refused.connect(self._refuse)
        self.order.ended.connect(self._end)

    def _begin(self, words: tuple[str, ...]) -> None:
        self.notices.show_notices([])
        self._is_answered = False
        self.order.begin(Job(self.windowTitle(), words, is_told=True))
        self._tell_state()

    def _take(self, document: dict[str, Any]) -> None:
        self._is_answered = True
        if "copies" not in document:
            self.comparing.show_document(document)
            return
        copies = [Path(name) for name in document["copies"]]
        self.comparing.forget()
        self.comparing.show_round(copies[0].parent.parent)
        self.making.show_copies(copies)
        self.making.form.propose_again()
        # In a turn of its own: what is said of them has its place by then.
        QTimer.singleShot(0, self.making, self._show_made)

    def _show_made(self) -> None:
        """Scroll to who gets which folder."""
        area = self.tabs.widget(0)
        if isinstance(area, QScrollArea):
            area.ensureWidgetVisible(self.making.notices)
            area.ensureWidgetVisible(self.making.table)

    def _refuse(self, error: UserError) -> None:
        self._is_answered = True
        self.notices.show_notices([failure_notice(error)])

    def _end(self) -> None:
        if not self._is_answered:
            self._is_answered = True
            is_making = self.tabs.currentIndex() == 0
            said = tr("No copies were kept.") if is_making else tr("Nothing was compared.")
            self.notices.show_notices([Notice(Mark.INFO, tr("Cancelled"), said)])
        self._tell_state()

    def _tell_saved(self, path: Path) -> None:
        said = tr("Saved as {path}").format(path=path)
        self.notices.show_notices([Notice(Mark.DONE, tr("Saved"), said)])

    def _tell_state(self) -> None:
        """One order at a time: the other page waits."""
        is_running = self.order.is_running
        self.making.form.setEnabled(not is_running)
        self.making.row.tell(can_run=self.making.form.is_complete)
        self.comparing.tell_state()
        self.comparing.save_button.setVisible(self.tabs.currentIndex() == 1)
        for number in range(self.tabs.count()):
            is_other = number != self.tabs.currentIndex()
            self.tabs.setTabEnabled(number, not (is_running and is_other))


def _scrolled(page: QWidget) -> QScrollArea:
    """Let a page scroll where the screen is small."""
    area = QScrollArea()
    area.setWidget(page)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area
