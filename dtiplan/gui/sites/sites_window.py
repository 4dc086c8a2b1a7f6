"""The window that compares two scans of one person: the order on the left, the result beside it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from dtiplan.domain.errors import UserError
from dtiplan.gui.background.jobs import Job
from dtiplan.gui.network.fields import named_button, row_of
from dtiplan.gui.pages.handover.order_row import OrderRow
from dtiplan.gui.settings import Settings
from dtiplan.gui.sites.pair_form import PairForm
from dtiplan.gui.sites.result_bar import EarlierResults, show_in_system
from dtiplan.gui.sites.result_view import ResultView
from dtiplan.gui.sites.site_result import SiteResult
from dtiplan.gui.theme import GRID_PX
from dtiplan.gui.tool_window import ToolWindow
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.findings_view import failure_notice
from dtiplan.gui.widgets.focus_order import order_focus
from dtiplan.gui.widgets.notice import NoticeColumn
from dtiplan.gui.widgets.small_text import SmallText

_SIZE = (160 * GRID_PX, 86 * GRID_PX)
_FORM_PX = 46 * GRID_PX


class SitesWindow(ToolWindow):
    """Orders a comparison from a child process and shows it.

    Parameters
    ----------
    settings : Settings
    open_case : Path or None
        Offered as the first scan.
    """

    def __init__(self, settings: Settings, open_case: Path | None = None) -> None:
        super().__init__("sites", "sites", settings)
        self.setWindowTitle(tr("Compare two scans"))
        self._out = Path()
        self.form = PairForm(settings, open_case)
        self.row = OrderRow(self.order, "sites", tr("&Compare"))
        self.notices = NoticeColumn()
        self.notices.setObjectName("sitesNotices")
        self.view = ResultView(settings)
        self.earlier = EarlierResults(settings, self)
        self._blank = SmallText(
            tr(
                "Choose two planned cases of one person: from two scanners, or from two sessions "
                "on one. Maps, tracts, structures, distances to targets and doses are compared, "
                "and every difference is followed from the scanner to the dose. It takes minutes; "
                "the window can be used meanwhile."
            )
        )
        self._lay_out()
        self._connect()
        self.restore_size(*_SIZE)
        self.form.look_again()

    def begin(self) -> None:
        """Compare what is chosen."""
        if self.order.is_running or not self.form.is_complete:
            return
        self.form.keep()
        self.notices.show_notices([])
        self._out = Path(self.form.out.path)
        self.order.begin(Job(self.windowTitle(), self.form.arguments(), is_told=True))
        self._tell_state()

    def take_over(self, older: Any) -> None:
        """Show what an older window showed, in the language of today."""
        self.form.first.set_path(older.form.first.path)
        self.form.second.set_path(older.form.second.path)
        if older.view.result is not None:
            self.show_result(older.view.result)

    def open(self, folder: Path) -> None:
        """Show what was made before."""
        self.earlier.open(folder)

    def show_result(self, result: SiteResult) -> None:
        """Show a result in place of the words of welcome."""
        self.notices.show_notices([])
        self.view.show_result(result)
        self._side.setCurrentWidget(self.view)
        self._tell_state()

    def close_down(self) -> None:
        """End the child process and the threads."""
        super().close_down()
        self.form.close_down()
        self.view.close_down()
        self.earlier.close_down()

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(2 * GRID_PX, 2 * GRID_PX, GRID_PX, 2 * GRID_PX)
        column.setSpacing(GRID_PX)
        column.addWidget(self.form)
        column.addWidget(self.row)
        column.addWidget(self.notices)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidget(left)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setMinimumWidth(_FORM_PX)
        self._side = QStackedWidget()
        self._side.addWidget(self._blank)
        self._side.addWidget(self.view)
        right = QWidget()
        beside = QVBoxLayout(right)
        beside.setContentsMargins(GRID_PX, 2 * GRID_PX, 2 * GRID_PX, 2 * GRID_PX)
        beside.setSpacing(GRID_PX)
        beside.addWidget(self._side, 1)
        self._buttons = {
            name: named_button(name, text, does)
            for name, text, does in (
                ("openReportButton", tr("Open re&port (PDF)"), self._open_report),
                ("openFolderButton", tr("Open f&older"), self._open_folder),
                ("saveCsvButton", tr("Save CS&V…"), lambda: self._save("csv")),
                ("saveJsonButton", tr("Save &JSON…"), lambda: self._save("json")),
            )
        }
        help_button = named_button("sitesHelpButton", tr("&Help"), self.show_help)
        close = named_button("sitesCloseButton", tr("C&lose"), self.close)
        beside.addLayout(
            row_of(*self._buttons.values(), None, self.earlier.button, help_button, close)
        )
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(area)
        split.addWidget(right)
        split.setStretchFactor(1, 1)
        column_all = QVBoxLayout(self)
        column_all.setContentsMargins(0, 0, 0, 0)
        column_all.addWidget(split)
        order_focus(self)

    def _connect(self) -> None:
        self.row.asked.connect(self.begin)
        self.form.changed.connect(self._tell_state)
        self.order.finished.connect(self._take)
        self.order.refused.connect(self._refuse)
        self.order.ended.connect(self._tell_state)
        self.earlier.opened.connect(self.show_result)

    def _take(self, document: dict[str, Any]) -> None:
        self.earlier.keep(self._out)
        self.show_result(SiteResult(self._out, document))
        self.form.propose_folder()

    def _refuse(self, error: UserError) -> None:
        self.notices.show_notices([failure_notice(error)])

    def _tell_state(self) -> None:
        is_running = self.order.is_running
        self.form.setEnabled(not is_running)
        self.row.tell(can_run=self.form.is_complete)
        has_result = self.view.result is not None
        for button in self._buttons.values():
            button.setEnabled(has_result)

    def _open_report(self) -> None:
        if self.view.result is not None:
            show_in_system(self.view.result.report)

    def _open_folder(self) -> None:
        if self.view.result is not None:
            show_in_system(self.view.result.folder)

    def _save(self, suffix: str) -> None:
        if self.view.result is not None:
            self.earlier.ask_save(self.view.result, suffix)
