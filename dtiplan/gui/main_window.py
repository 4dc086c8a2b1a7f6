"""The main window: start page, import page or an open case, menus above, the job bar below."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QRect, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDesktopServices,
    QDragEnterEvent,
    QDropEvent,
)
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from dtiplan.domain.errors import UserError
from dtiplan.gui.background.jobs import Job, JobQueue
from dtiplan.gui.case_view import CaseView
from dtiplan.gui.late_parts import show_help
from dtiplan.gui.pages.importing.import_page import ImportPage
from dtiplan.gui.pages.importing.source_list import ask_for_folder
from dtiplan.gui.pages.start_page import StartPage
from dtiplan.gui.phantom.phantom_entry import PhantomEntry
from dtiplan.gui.session import Session
from dtiplan.gui.settings import Settings, Theme
from dtiplan.gui.theme import apply_theme
from dtiplan.gui.tool_windows import ToolWindows
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.messages import show_about, show_user_error
from dtiplan.gui.widgets.state_icons import Mark
from dtiplan.gui.window.job_bar import JobBar
from dtiplan.gui.window.menus import Menus
from dtiplan.gui.window.picture_file import keep_look
from dtiplan.gui.window.settings_dialog import SettingsDialog
from dtiplan.gui.window.tract_files import TractFiles
from dtiplan.gui.window.window_menus import fill_menus, follow_state, name_recent
from dtiplan.gui.work.actions import Actions
from dtiplan.gui.work.case_maker import CaseMaker
from dtiplan.gui.work.demo import Demo
from dtiplan.gui.work.end_notices import EndNotices
from dtiplan.gui.work.leaving import Leaving
from dtiplan.gui.work.revisions import Revisions
from dtiplan.workflow.new_case import holds_case

_FIRST_SIZE = (1366, 768)
_SMALLEST = (920, 480)
"""Fits a screen of 1920 by 1080 at 200 % with its task bar."""


class MainWindow(QMainWindow):
    """Shows the session and gives its orders.

    Parameters
    ----------
    session : Session
    jobs : JobQueue
    actions : Actions
        They outlive the window: switching the language makes a new one.
    settings : Settings
    """

    language_changed = Signal()
    """Another language was chosen; the window has to be made anew."""
    ready = Signal()
    """The start page or the open case is there to be seen."""
    ended = Signal()
    """The window has closed for good."""

    def __init__(
        self, session: Session, jobs: JobQueue, actions: Actions, settings: Settings
    ) -> None:
        super().__init__()
        self.session, self.jobs, self.orders, self.settings = session, jobs, actions, settings
        self.setObjectName("mainWindow")
        self.setAcceptDrops(True)
        self.setMinimumSize(*_SMALLEST)
        self.resize(*_FIRST_SIZE)
        self.case_view: CaseView | None = None
        self._coming: CaseView | None = None
        self.import_page: ImportPage | None = None
        self.revisions = Revisions(session, self)
        self.leaving = Leaving(jobs, actions, self)
        self._notices = EndNotices(jobs, self)
        self._demo = Demo(jobs, settings, self)
        self._maker = CaseMaker(self)
        self.phantoms = PhantomEntry(settings, self)
        self.tools = ToolWindows(session, settings, self.open_case, self)
        self._may_close = False
        self._shown: Path | None = None
        self._after_opening: Callable[[], object] | None = None
        self._make_body()
        self.tract_files = TractFiles(session, jobs, settings, self)
        self.menus = Menus(self)
        fill_menus(self)
        self._connect()
        self.restoreGeometry(settings.state("window"))

    def begin(self) -> None:
        """Show what the session has; ``ready`` follows."""
        self._show_session()

    def lay_out(self) -> None:
        """Give everything its place while the window is not shown yet."""
        self.grab(QRect(0, 0, 1, 1))  # Qt lays out before it draws, be it one pixel
        if self.case_view is not None:
            self.case_view.restore_sizes()

    def new_case(self, sources: Sequence[Path] = (), case_folder: Path | None = None) -> None:
        """Show the import page with these sources."""
        self.made_import_page().begin(sources, case_folder)
        self._pages.setCurrentWidget(self.made_import_page())
        self._tell_state()

    def made_import_page(self) -> ImportPage:
        """Give the import page, made when it is first asked for."""
        if self.import_page is None:
            self.import_page = ImportPage(self.settings)
            self.import_page.import_asked.connect(self._ask_import)
            self.import_page.left.connect(self._show_session)
            self._pages.addWidget(self.import_page)
        return self.import_page

    def ask_open(self) -> None:
        """Ask for a case's folder and open it."""
        folder = ask_for_folder(self, self.settings, "open", tr("Open a case"))
        if folder is not None:
            self.open_case(folder)

    def open_case(self, folder: Path) -> None:
        """Open a case, or say why that cannot be."""
        self.leaving.ask(lambda: self._open(folder.absolute()))

    def close_case(self) -> None:
        """Go back to the start page."""
        self.leaving.ask(self._close_case, is_closing=True)

    def choose_series_again(self) -> None:
        """Show the import page for the open case."""
        case = self.session.case
        if case is not None:
            record = case.manifest.steps.get("import-series")
            sources = record.params["sources"] if record else ()
            self.new_case([Path(s) for s in sources], case.folder)

    def set_theme(self, theme: Theme) -> None:
        """Change the colours, now and from now on."""
        app = QApplication.instance()
        self.settings.theme = theme
        if isinstance(app, QApplication):
            apply_theme(app, theme)
        self._tell_state()

    def switch_full_screen(self) -> None:
        """Fill the screen, or no more."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def show_settings(self) -> None:
        """Let language, theme and case folder be chosen."""
        language = self.settings.language
        dialog = SettingsDialog(self.settings, self)
        if dialog.exec():
            self.set_theme(self.settings.theme)
            if self.settings.language != language:
                self.language_changed.emit()
        dialog.deleteLater()

    def show_help(self, page: str = "") -> None:
        """Show the help of where one is, or another page of it."""
        pages: dict[object, str] = {
            self.start_page: "start",
            self.import_page: "import-series",
        }
        place = pages.get(self._pages.currentWidget(), self.session.step or "views")
        show_help(self, page or place)

    def show_about(self) -> None:
        """Show version, licences and what this program is not."""
        if show_about(self):
            self.show_help("about")

    def show_panels(self) -> None:
        """Show the columns that are switched on."""
        if self.case_view is not None:
            self.case_view.left.setVisible(self.menus["stepsPanelAction"].isChecked())
            self.case_view.right.setVisible(self.menus["pagePanelAction"].isChecked())

    def show_folder(self) -> None:
        """Show the case's folder in the system's file browser."""
        if self.session.case is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.session.case.folder)))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close when no work is running, else ask."""
        if not (self.tools.closes() and self.phantoms.closes()):
            event.ignore()
            return
        if not self.leaving.is_quiet and not self._may_close:
            event.ignore()
            self.leaving.ask(self._close_for_good, is_closing=True)
            return
        keep_look(self.session, self.case_view)
        self.keep_state()
        self.session.leave()
        self.close_down()
        self.session.wait()
        self.jobs.shutdown()
        event.accept()
        self.ended.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take folders and files."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open a case, or begin one with what was dropped."""
        paths = [Path(u.toLocalFile()) for u in event.mimeData().urls() if u.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            # The drag of the other program ends before anything is asked here.
            QTimer.singleShot(0, self, lambda: self.take(paths))

    def take(self, paths: Sequence[Path]) -> None:
        """Open a case folder; anything else begins a new case with these sources."""
        case = next((p for p in (*paths, *(q.parent for q in paths)) if holds_case(p)), None)
        if case is not None:
            self.open_case(case)
        elif self.tools.takes(paths) or self.phantoms.takes(paths):
            pass
        elif self._pages.currentWidget() is self.import_page and self.import_page is not None:
            self.import_page.add_sources(paths)
        else:
            self.new_case(paths)

    def keep_state(self) -> None:
        """Remember sizes and how the case is looked at."""
        self.settings.keep_state("window", self.saveGeometry())
        if self.case_view is not None:
            self.case_view.keep_sizes()
        self.session.keep_view()
        self.settings.write()

    def close_down(self) -> None:
        """End the threads and processes of all pages."""
        self.session.turns.drop(self)
        self.start_page.close_down()
        self.phantoms.close_down()
        self.revisions.close_down()
        self._maker.close_down()
        for page in (self.tools, self.import_page, self.case_view, self._coming):
            if page is not None:
                page.close_down()

    @property
    def is_at_rest(self) -> bool:
        """Whether the window can vanish without waiting for a process of its own."""
        return self.case_view is None or self.case_view.is_at_rest

    def let_go(self) -> None:
        """Begin to end what runs beside the window, without waiting for it."""
        if self.case_view is not None:
            self.case_view.let_go()

    def vanish(self) -> None:
        """Go for good, when another window has taken this one's place."""
        self.close_down()
        self.deleteLater()

    def _make_body(self) -> None:
        self.start_page = StartPage(self.settings)
        self._pages = QStackedWidget()
        self._pages.setObjectName("pages")
        self._pages.addWidget(self.start_page)
        self.job_bar = JobBar(self.jobs)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._pages, 1)
        column.addWidget(self.job_bar)
        self.setCentralWidget(body)

    def _connect(self) -> None:
        self.start_page.new_case_asked.connect(self.new_case)
        self.start_page.open_case_asked.connect(self.ask_open)
        self.start_page.demo_asked.connect(self._demo.begin)
        self.start_page.compare_asked.connect(self.phantoms.open)
        self.start_page.case_chosen.connect(self.open_case)
        self._maker.made.connect(self._begin_import)
        self._maker.refused.connect(lambda error: show_user_error(self, error))
        self._demo.ready.connect(lambda folder: self.new_case([folder]))
        self.session.case_changed.connect(self._follow_case)
        self.session.opening_failed.connect(self._tell_not_opened)
        self.session.step_selected.connect(self._tell_state_soon)
        self.session.display_changed.connect(self._tell_state_soon)
        self.jobs.queue_changed.connect(self._tell_state_soon)
        self.orders.changed.connect(self._tell_state_soon)
        self.jobs.failed.connect(self._tell_failure)
        self.revisions.changed.connect(self._tell_state_soon)
        self.revisions.refused.connect(lambda error: show_user_error(self, error))
        self.revisions.moved.connect(lambda text: self.job_bar.say(text, Mark.DONE))
        self.tract_files.told.connect(lambda text, more: self.job_bar.say(text, Mark.DONE, more))

    def _open(self, folder: Path, then: Callable[[], object] | None = None) -> None:
        keep_look(self.session, self.case_view)
        self._after_opening = then
        self.job_bar.say(tr("Opening {path}").format(path=folder), Mark.RUNNING)
        self.session.open(folder)

    def _follow_case(self) -> None:
        """Show another case when the session has it."""
        folder = self.session.case.folder if self.session.case else None
        if folder != self._shown or (folder and self._after_opening):
            self._shown = folder
            if folder is not None:
                self.settings.keep_recent(folder)
                name_recent(self)
                self.job_bar.say("")
            self.session.turns.ask(self, "show", self._show_session)
        self._tell_state_soon()
        then, self._after_opening = self._after_opening, None
        if then is not None:
            self.session.turns.ask(self, "after opening", then)

    def _tell_not_opened(self, error: UserError) -> None:
        self._after_opening = None
        self.job_bar.say("")
        self.start_page.refresh()
        show_user_error(self, error)

    def _close_case(self) -> None:
        keep_look(self.session, self.case_view)
        self.session.leave()

    def _ask_import(self, folder: Path, params: dict[str, Any]) -> None:
        self.leaving.ask(lambda: self._maker.make(folder, params))

    def _begin_import(self, folder: Path, params: dict[str, Any]) -> None:
        def run() -> None:
            self.session.select_step("import-series")
            self.orders.run("import-series", params)

        self._open(folder, run)

    def _show_session(self) -> None:
        """Show the open case, or the start page."""
        if self.session.case is None:
            self.start_page.refresh()
            self._pages.setCurrentWidget(self.start_page)
        else:
            if not self.session.step:
                self.session.select_step("import-series")
            if self.case_view is None:
                self._begin_view()
                return
            self.case_view.show_page(self.session.step)
            self._pages.setCurrentWidget(self.case_view)
        self._tell_state()
        self.ready.emit()

    def _begin_view(self) -> None:
        """Have the view of cases made; what was shown stays until it is there."""
        if self._coming is None:
            self._coming = CaseView(self.session, self.jobs, self.orders, self.settings)
            self._coming.ready.connect(self._take_view)

    def _take_view(self) -> None:
        self.case_view, self._coming = self._coming, None
        if self.case_view is not None:
            self._pages.addWidget(self.case_view)
            self.session.turns.ask(self, "show", self._show_session)

    def go_to(self, name: str) -> None:
        """Show a page of the open case."""
        if self.session.case is not None:
            self.session.select_step(name)
            self._show_session()

    def _tell_state_soon(self, _step: str = "") -> None:
        self.session.turns.ask(self, "tell", self._tell_state)

    def _tell_state(self) -> None:
        follow_state(self)
        case, store = self.session.case, self.session.store
        words = ["dtiplan"]
        if case is not None:
            patient = store.patient_id if store else ""
            words = [*filter(None, (case.folder.name, patient)), *words]
        self.setWindowTitle(" – ".join(words))

    def _tell_failure(self, job: Job, error: UserError) -> None:
        """Show why work failed that has no page of its own to tell it."""
        if not job.step and not job.is_told:
            show_user_error(self, error)

    def _close_for_good(self) -> None:
        self._may_close = True
        self.close()
