"""An open case: steps on the left, views in the middle, the step's page and layers on the right."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QImage, QShowEvent
from PySide6.QtWidgets import (
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from dtiplan.gui.background.jobs import JobQueue
from dtiplan.gui.late_parts import layer_panel_of, page_of, views_of
from dtiplan.gui.pages.report_page import REPORT, ReportPage
from dtiplan.gui.session import Session
from dtiplan.gui.settings import Settings
from dtiplan.gui.theme import GRID_PX
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.focus_order import order_focus
from dtiplan.gui.window.step_list import StepList
from dtiplan.gui.work.actions import Actions
from dtiplan.workflow.registry import STEPS

_LEFT_PX, _RIGHT_PX = 27 * GRID_PX, 50 * GRID_PX
_AHEAD_MS = 250
"""Between two pages that are made before anybody asks for them."""
_STEP_NAMES = frozenset(step.name for step in STEPS)
_PAGE_SHARE = 0.6
"""How much of the right column the page of the step takes at first."""


class CaseView(QWidget):
    """Everything that is seen of one case; made when the first case is opened.

    It is made in several turns of the event loop, so that the window lives meanwhile, and must
    not be shown before ``ready``.

    Parameters
    ----------
    session : Session
    jobs : JobQueue
    actions : Actions
    settings : Settings
        Keeps the sizes of the columns.
    """

    ready = Signal()
    """All parts are made."""

    def __init__(
        self,
        session: Session,
        jobs: JobQueue,
        actions: Actions,
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._actions, self._settings = session, actions, settings
        self._jobs = jobs
        self._pages: dict[str, QWidget] = {}
        self._report_page: ReportPage | None = None
        self._ahead = QTimer(self)
        self._ahead.setInterval(_AHEAD_MS)
        self._ahead.timeout.connect(lambda: session.turns.ask(self, "ahead", self._make_ahead))
        self.setObjectName("caseView")
        self._stack = QStackedWidget()
        self._stack.setObjectName("pageStack")
        self._is_sized = False
        self._is_made = False
        for part in (
            self._make_views,
            self._make_left,
            self._make_layers,
            self._make_first_page,
            self._join,
        ):
            session.turns.ask(self, part.__name__, part)

    def _make_views(self) -> None:
        self.views, self._scene = views_of(self._session)
        self.views.setObjectName("views")

    def _make_left(self) -> None:
        self.left = self._left_column()

    def _make_layers(self) -> None:
        self.layers = layer_panel_of(self._session)

    def _make_first_page(self) -> None:
        if self._session.step in _STEP_NAMES:
            self._page(self._session.step)

    def _join(self) -> None:
        """Put the parts together."""
        self._right = QSplitter(Qt.Orientation.Vertical)
        self._right.setObjectName("rightColumn")
        self._right.setChildrenCollapsible(False)
        self._right.addWidget(self._stack)
        self._right.addWidget(self.layers)
        self._right.setStretchFactor(0, 1)
        self._work = _columns("viewsAndPage", self.views, self._right, growing=0)
        self._centre = QStackedWidget()
        self._centre.addWidget(self._work)
        self._columns = _columns("columns", self.left, self._centre, growing=1)
        row = QVBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._columns)
        self._session.step_selected.connect(self.show_page)
        self._session.case_changed.connect(self._name_case)
        self._name_case()
        self._is_made = True
        self._ahead.start()
        self.ready.emit()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: D102 - Qt's name
        super().showEvent(event)
        self.restore_sizes()

    @property
    def right(self) -> QWidget:
        """The column with page and layers."""
        return self._right

    def show_page(self, name: str) -> None:
        """Show the page of a step, or the report's; made when it is first looked at."""
        self._report.setChecked(name == REPORT)
        if name == REPORT:
            self._show_report_page()
            return
        self._centre.setCurrentWidget(self._work)
        if name in _STEP_NAMES:
            page = self._page(name)
            self._stack.setCurrentWidget(page)
            # Layers stand below the page, but were made before it.
            order_focus(page, self.layers)

    def picture(self, scale: float = 1.0) -> QImage:
        """Give what the views show, without their buttons."""
        return self.views.picture(scale)

    def keep_sizes(self) -> None:
        """Remember the sizes of the columns, once somebody has seen them."""
        if not self._is_sized:
            return
        for splitter in (self._columns, self._work, self._right):
            self._settings.keep_state(splitter.objectName(), splitter.saveState())

    @property
    def is_at_rest(self) -> bool:
        """Whether no process of the parts is left."""
        return not hasattr(self, "_scene") or self._scene.is_at_rest

    def let_go(self) -> None:
        """Begin to end threads and processes, without waiting for it."""
        self._ahead.stop()
        self.views.worker.drop()
        self._scene.let_go()

    def close_down(self) -> None:
        """End the threads and processes of the parts."""
        self._ahead.stop()
        self._session.turns.drop(self)
        if hasattr(self, "views"):
            self.views.close_down()
            self._scene.close_child()
        if self._report_page is not None:
            self._report_page.close_down()

    def _page(self, name: str) -> QWidget:
        if name not in self._pages:
            self._pages[name] = page_of(name, self._session, self._actions)
            self._stack.addWidget(self._pages[name])
        return self._pages[name]

    def _make_ahead(self) -> None:
        """Make a page nobody has asked for yet, so that nobody waits for it."""
        missing = [step.name for step in STEPS if step.name not in self._pages]
        if missing:
            self._page(missing[0])
        else:
            self._ahead.stop()

    def restore_sizes(self) -> None:
        """Give the columns their sizes, once; only a view that has its own can keep them."""
        if self._is_sized:
            return
        self._is_sized = True
        layout = self.layout()
        assert layout is not None
        layout.activate()
        rest_px = max(1, self.width() - _LEFT_PX)
        page_px = round(_PAGE_SHARE * self.height())
        for splitter, sizes in (
            (self._columns, [_LEFT_PX, rest_px]),
            (self._work, [max(1, rest_px - _RIGHT_PX), _RIGHT_PX]),
            (self._right, [page_px, max(1, self.height() - page_px)]),
        ):
            if not splitter.restoreState(self._settings.state(splitter.objectName())):
                splitter.setSizes(sizes)

    def _show_report_page(self) -> None:
        """Show the report over views and page: it needs the room of both."""
        if self._report_page is None:
            self._report_page = ReportPage(self._session, self._jobs, self._settings)
            self._centre.addWidget(self._report_page)
        self._centre.setCurrentWidget(self._report_page)

    def _left_column(self) -> QWidget:
        left = QWidget()
        left.setMinimumWidth(20 * GRID_PX)
        column = QVBoxLayout(left)
        column.setContentsMargins(GRID_PX, GRID_PX, GRID_PX, GRID_PX)
        column.setSpacing(GRID_PX)
        self._name = QLabel()
        self._name.setObjectName("caseName")
        self._name.setWordWrap(True)
        font = self._name.font()
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * 1.15)
        self._name.setFont(font)
        self._patient = QLabel()
        self._patient.setObjectName("patientId")
        self._patient.setWordWrap(True)
        self._steps = StepList(self._session, self._actions)
        # A click on the row that is current already leads back from the report.
        self._steps.list.itemClicked.connect(
            lambda item: self._session.select_step(item.data(Qt.ItemDataRole.UserRole))
        )
        self._run_all = QPushButton(tr("Run &all"))
        self._run_all.setObjectName("runAllButton")
        self._run_all.setToolTip(tr("Run every step that is not done, up to the export."))
        self._run_all.clicked.connect(self._actions.run_all)
        self._report = QPushButton(tr("Re&port"))
        self._report.setObjectName("reportButton")
        self._report.setCheckable(True)
        self._report.clicked.connect(self._ask_report)
        column.addWidget(self._name)
        column.addWidget(self._patient)
        column.addWidget(self._steps, 1)
        column.addWidget(self._run_all)
        column.addWidget(self._report)
        return left

    def _ask_report(self) -> None:
        self._session.select_step(REPORT)
        self._report.setChecked(True)

    def _tell_runnable(self) -> None:
        self._run_all.setEnabled(self._session.case is not None)

    def _name_case(self) -> None:
        case, store = self._session.case, self._session.store
        self._name.setText(case.folder.name if case else "")
        self._name.setToolTip(str(case.folder) if case else "")
        patient = store.patient_id if store else ""
        self._patient.setText(tr("Patient {id}").format(id=patient) if patient else "")
        self._patient.setVisible(bool(patient))
        self._tell_runnable()


def _columns(name: str, *widgets: QWidget, growing: int) -> QSplitter:
    """Set widgets side by side; one of them takes the room that is left."""
    splitter = QSplitter(Qt.Orientation.Horizontal)
    splitter.setObjectName(name)
    splitter.setChildrenCollapsible(False)
    for widget in widgets:
        splitter.addWidget(widget)
    splitter.setStretchFactor(growing, 1)
    return splitter
