"""What stands in the menus of the main window, and what of it can be chosen now."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtGui import QGuiApplication, QKeySequence

from dtiplan.gui.background.jobs import JobQueue
from dtiplan.gui.pages.report_page import REPORT
from dtiplan.gui.session import Layout, Session
from dtiplan.gui.settings import Settings, Theme
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.state_icons import Mark
from dtiplan.gui.window.job_bar import JobBar
from dtiplan.gui.window.menus import Menus, Order, layout_words, theme_words
from dtiplan.gui.window.picture_file import Seen, save_picture
from dtiplan.gui.window.tract_files import TractFiles
from dtiplan.gui.work.actions import Actions
from dtiplan.gui.work.leaving import Leaving
from dtiplan.gui.work.revisions import Revisions


class Opening(Protocol):
    """What opens a window of its own."""

    def open(self) -> None: ...  # noqa: D102 - documented where they are written


class Tools(Protocol):
    """What opens the windows of the tools."""

    def compare_sites(self) -> None: ...  # noqa: D102 - documented where they are written
    def open_study(self) -> None: ...  # noqa: D102
    def rate_blind(self) -> None: ...  # noqa: D102


class MenuWindow(Protocol):
    """What the menus need of the window they stand in."""

    session: Session
    jobs: JobQueue
    orders: Actions
    settings: Settings
    revisions: Revisions
    leaving: Leaving
    job_bar: JobBar
    tract_files: TractFiles
    menus: Menus

    @property
    def case_view(self) -> Seen | None: ...  # noqa: D102 - documented where they are written
    @property
    def phantoms(self) -> Opening: ...  # noqa: D102
    @property
    def tools(self) -> Tools: ...  # noqa: D102

    def new_case(self) -> None: ...  # noqa: D102 - documented where they are written
    def ask_open(self) -> None: ...  # noqa: D102
    def open_case(self, folder: Path, /) -> None: ...  # noqa: D102
    def close_case(self) -> None: ...  # noqa: D102
    def close(self) -> bool: ...  # noqa: D102
    def choose_series_again(self) -> None: ...  # noqa: D102
    def go_to(self, name: str, /) -> None: ...  # noqa: D102
    def show_folder(self) -> None: ...  # noqa: D102
    def show_settings(self) -> None: ...  # noqa: D102
    def show_help(self, page: str = "", /) -> None: ...  # noqa: D102
    def show_about(self) -> None: ...  # noqa: D102
    def show_panels(self) -> None: ...  # noqa: D102
    def set_theme(self, theme: Theme, /) -> None: ...  # noqa: D102
    def switch_full_screen(self) -> None: ...  # noqa: D102
    def isFullScreen(self) -> bool: ...  # noqa: D102


_Keys = QKeySequence.StandardKey
_OF_A_CASE = (
    "closeCaseAction",
    "chooseSeriesAction",
    "exportAction",
    "reportAction",
    "showFolderAction",
    "auditAction",
    "savePictureAction",
    "copyPictureAction",
)
_EXPORT = "export-rtstruct"
_RUNNING = ("runStepAction", "runToHereAction", "runAllAction")


def fill_menus(window: MenuWindow) -> None:
    """Make all menus; called once."""
    _fill_file(window)
    _fill_edit(window)
    _fill_view(window)
    menus = window.menus
    menus.add(
        "runMenu",
        tr("&Run"),
        Order("runStepAction", tr("&Run this step"), partial(_run_step, window), "F5"),
        Order("runToHereAction", tr("Run &to here"), partial(_run_to_here, window), "Shift+F5"),
        Order("runAllAction", tr("Run &all"), window.orders.run_all, "Ctrl+F5"),
        None,
        Order("cancelAction", tr("&Cancel"), window.jobs.cancel_running, "Ctrl+."),
        Order("cancelAllAction", tr("Cancel a&ll"), window.jobs.cancel_all, "Ctrl+Shift+."),
        Order("queueAction", tr("Show the &queue"), window.job_bar.show_queue, "Ctrl+J"),
    )
    menus.add(
        "toolsMenu",
        tr("&Tools"),
        Order("compareSitesAction", tr("Compare &two scans…"), window.tools.compare_sites),
        Order("studyAction", tr("&Study…"), window.tools.open_study),
        Order("ratingAction", tr("&Blind rating…"), window.tools.rate_blind),
    )
    menus.add(
        "helpMenu",
        tr("&Help"),
        Order("helpAction", tr("&Help on this page"), window.show_help, "F1"),
        Order("tutorialAction", tr("&Tutorial"), partial(window.show_help, "tutorial")),
        None,
        Order("selftestAction", tr("&Self-test…"), partial(_show_selftest, window)),
        Order("auditAction", tr("&Check the audit log…"), partial(_check_audit, window)),
        Order("aboutAction", tr("&About dtiplan"), window.show_about),
    )
    name_recent(window)


def _fill_file(window: MenuWindow) -> None:
    menus = window.menus
    menus.add(
        "fileMenu",
        tr("&File"),
        Order("newCaseAction", tr("&New case…"), window.new_case, _Keys.New),
        Order("openCaseAction", tr("&Open case…"), window.ask_open, _Keys.Open),
        Order("closeCaseAction", tr("&Close case"), window.close_case, _Keys.Close),
        None,
        Order("chooseSeriesAction", tr("Choose &series again…"), window.choose_series_again),
        Order(
            "exportAction",
            tr("&Export RTSTRUCT…"),
            partial(window.go_to, _EXPORT),
            "Ctrl+E",
        ),
        Order("exportTractsAction", tr("Export tr&acts…"), window.tract_files.ask_export),
        Order("importTractAction", tr("&Import tract…"), window.tract_files.ask_import),
        Order("returnedAction", tr("Structures came &back…"), partial(_ask_returned, window)),
        Order("pseudonymiseAction", tr("Pseudon&ymise…"), partial(_pseudonymise, window)),
        Order("reportAction", tr("Re&port…"), partial(window.go_to, REPORT), "Ctrl+R"),
        Order(
            "savePictureAction", tr("Sa&ve picture…"), partial(_save_picture, window), _Keys.Save
        ),
        Order("showFolderAction", tr("Show case &folder"), window.show_folder),
        None,
        Order("nodesAction", tr("&DICOM nodes…"), partial(_show_nodes, window)),
        Order("phantomAction", tr("Co&mpare scanners…"), window.phantoms.open, "Ctrl+Shift+M"),
        None,
        Order("settingsAction", tr("Se&ttings…"), window.show_settings, "Ctrl+,"),
        None,
        Order("quitAction", tr("&Quit"), window.close, "Ctrl+Q"),
    )
    menus.add_under("fileMenu", "recentMenu", tr("&Recent"), before="closeCaseAction")


def _fill_edit(window: MenuWindow) -> None:
    window.menus.add(
        "editMenu",
        tr("&Edit"),
        Order("undoAction", tr("&Undo"), window.revisions.undo, _Keys.Undo),
        Order("redoAction", tr("&Redo"), window.revisions.redo, "Ctrl+Shift+Z"),
        None,
        Order(
            "copyPictureAction", tr("&Copy picture"), partial(_copy_picture, window), "Ctrl+Shift+C"
        ),
    )


def _fill_view(window: MenuWindow) -> None:
    menus = window.menus
    menus.add("viewMenu", tr("&View"))
    menus.add_choices(
        "viewMenu",
        tuple(
            Order(f"layoutAction-{layout.value}", word, partial(_lay_out, window, layout), key)
            for (layout, word), key in zip(
                layout_words().items(), ("Ctrl+1", "Ctrl+2", "Ctrl+3", "Ctrl+4", "Ctrl+5"),
                strict=True,
            )
        ),
    )  # fmt: skip
    menus.menu("viewMenu").addSeparator()
    for name, text, key in (
        ("stepsPanelAction", tr("S&teps"), "Ctrl+Shift+1"),
        ("pagePanelAction", tr("&Page and layers"), "Ctrl+Shift+2"),
    ):
        menus.add_switch("viewMenu", Order(name, text, window.show_panels, key))
    menus.menu("viewMenu").addSeparator()
    menus.add_under("viewMenu", "themeMenu", tr("T&heme"))
    menus.add_choices(
        "themeMenu",
        tuple(
            Order(f"themeAction-{theme.value}", word, partial(window.set_theme, theme))
            for theme, word in theme_words().items()
        ),
    )
    full = Order("fullScreenAction", tr("F&ull screen"), window.switch_full_screen, "F11")
    menus.add_switch("viewMenu", full)


def _show_nodes(window: MenuWindow) -> None:
    """Let the known DICOM nodes be edited and tested."""
    from dtiplan.gui.network.nodes_dialog import NodesDialog

    dialog = NodesDialog(window.job_bar.window())
    dialog.exec()
    dialog.deleteLater()


def _show_selftest(window: MenuWindow) -> None:
    """Let the self-test be run, looked at and accepted."""
    from dtiplan.gui.selftest.selftest_dialog import SelftestDialog

    dialog = SelftestDialog(window.job_bar.window(), window.settings.language)
    dialog.exec()
    dialog.deleteLater()


def _pseudonymise(window: MenuWindow) -> None:
    """Let images be copied without their patient."""
    from dtiplan.gui.pages.handover.pseudonymise_dialog import PseudonymiseDialog

    case = window.session.case
    folder = case.folder if case is not None and case.manifest.steps else None
    dialog = PseudonymiseDialog(folder, window.settings, window.job_bar.window())
    dialog.exec()
    dialog.deleteLater()


def _ask_returned(window: MenuWindow) -> None:
    """Let structures that came back be compared with what was sent."""
    from dtiplan.gui.pages.handover.returned_dialog import ReturnedDialog

    case = window.session.case
    if case is not None:
        dialog = ReturnedDialog(case.folder, window.settings, window.job_bar.window())
        dialog.exec()
        dialog.deleteLater()


def _check_audit(window: MenuWindow) -> None:
    """Show whether the audit log of the case holds."""
    from dtiplan.gui.pages.handover.audit_dialog import AuditDialog

    case = window.session.case
    if case is not None:
        dialog = AuditDialog(case.folder, window.job_bar.window())
        dialog.exec()
        dialog.deleteLater()


def _save_picture(window: MenuWindow) -> None:
    """Ask for a file and save a picture of the views."""
    case, view = window.session.case, window.case_view
    if case is not None and view is not None:
        over = window.job_bar.window()
        path = save_picture(over, window.settings, view.picture(), case.folder.name)
        if path is not None:
            window.job_bar.say(tr("Saved as {path}").format(path=path), Mark.DONE)


def _copy_picture(window: MenuWindow) -> None:
    """Put a picture of the views on the clipboard."""
    if window.case_view is not None:
        QGuiApplication.clipboard().setImage(window.case_view.picture())
        window.job_bar.say(tr("Picture copied"), Mark.DONE)


def _run_step(window: MenuWindow) -> None:
    """Order the step that is looked at."""
    if window.session.step not in ("", REPORT):
        window.orders.run(window.session.step)


def _run_to_here(window: MenuWindow) -> None:
    """Order what the step looked at needs, and it."""
    if window.session.step not in ("", REPORT):
        window.orders.run_to(window.session.step)


def _lay_out(window: MenuWindow, layout: Layout) -> None:
    window.session.change_display(layout=layout)


def name_recent(window: MenuWindow) -> None:
    """List the recent cases anew."""
    menu = window.menus.menu("recentMenu")
    menu.clear()
    for folder in window.settings.recent_cases():
        action = menu.addAction(f"{folder.name}  ({folder.parent})".replace("&", "&&"))
        action.triggered.connect(lambda _checked=False, f=folder: window.open_case(f))
    menu.setEnabled(not menu.isEmpty())


def follow_state(window: MenuWindow) -> None:
    """Let only be chosen what makes sense now."""
    menus, session = window.menus, window.session
    has_case = session.case is not None
    is_free = window.leaving.is_quiet
    menus.enable(_OF_A_CASE, has_case)
    menus.enable(_RUNNING, has_case)
    is_exported = session.case is not None and _EXPORT in session.case.manifest.steps
    menus.enable(("returnedAction",), is_exported)
    for name, text, why in (
        ("exportTractsAction", tr("Export tr&acts…"), window.tract_files.why_no_export()),
        ("importTractAction", tr("&Import tract…"), window.tract_files.why_no_import()),
    ):
        menus[name].setEnabled(not why)
        menus[name].setText(f"{text} ({why})" if why else text)
    if session.step in ("", REPORT):
        menus.enable(("runStepAction", "runToHereAction"), False)
    menus.enable(("cancelAction",), window.jobs.running is not None)
    menus.enable(("cancelAllAction",), not is_free)
    for name, text, blank in (
        ("undoAction", window.revisions.undo_text, tr("&Undo")),
        ("redoAction", window.revisions.redo_text, tr("&Redo")),
    ):
        menus[name].setText(text or blank)
        menus[name].setEnabled(bool(text) and is_free)
    for layout in layout_words():
        action = menus[f"layoutAction-{layout.value}"]
        action.setEnabled(has_case)
        action.setChecked(session.display.layout is layout)
    menus.enable(("stepsPanelAction", "pagePanelAction"), has_case)
    menus[f"themeAction-{window.settings.theme.value}"].setChecked(True)
    menus["fullScreenAction"].setChecked(window.isFullScreen())
