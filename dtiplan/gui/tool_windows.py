"""Windows of the tools beside that of the cases: one of each, loaded when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from dtiplan.gui.session import Session
from dtiplan.gui.settings import Settings
from dtiplan.gui.tool_window import ToolWindow

_SITES, _STUDY, _RATING = "sites", "study", "rating"


class ToolWindows(QObject):
    """Shows the windows of the tools.

    Parameters
    ----------
    session : Session
        Its open case is offered.
    settings : Settings
    open_case : callable
        Opens a case in the window of the cases.
    parent : QWidget
        That window.
    """

    def __init__(
        self,
        session: Session,
        settings: Settings,
        open_case: Callable[[Path], object],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._session, self._settings, self._open_case = session, settings, open_case
        self.shown: dict[str, ToolWindow] = {}

    def compare_sites(self) -> None:
        """Show the comparison of two scans."""
        self._bring_up(_SITES)

    def open_study(self) -> None:
        """Show the study of volunteers that was open last."""
        self._bring_up(_STUDY)

    def rate_blind(self) -> None:
        """Show what makes and compares copies for blind rating."""
        self._bring_up(_RATING)

    def takes(self, paths: Sequence[Path]) -> bool:
        """Open the first study or round among dropped or named paths; whether there was one."""
        from dtiplan.gui.rating.known_rounds import round_at
        from dtiplan.gui.study.study_state import holds_study

        folders = (p for path in paths for p in (path, path.parent))
        study = next((p for p in folders if holds_study(p)), None)
        if study is not None:
            self._bring_up(_STUDY).open(study)
            return True
        found = next(filter(None, map(round_at, paths)), None)
        if found is not None:
            self._bring_up(_RATING).open(found)
        return found is not None

    def closes(self) -> bool:
        """Close them all; False where the user stays because work is running."""
        return all(window.close() for window in tuple(self.shown.values()))

    def follow(self, older: ToolWindows) -> None:
        """Show what older windows showed, in the language of today; those at work stay."""
        for name, window in tuple(older.shown.items()):
            del older.shown[name]
            window.ended.disconnect()
            window.case_asked.disconnect()
            if window.is_working:
                self._adopt(name, window)
            else:
                self._bring_up(name).take_over(window)
                window.close_down()
                window.deleteLater()

    def close_down(self) -> None:
        """End their children and threads."""
        for name in tuple(self.shown):
            window = self.shown.pop(name)
            window.close_down()
            window.deleteLater()

    def _bring_up(self, name: str) -> ToolWindow:
        if name not in self.shown:
            self._adopt(name, self._made(name))
        window = self.shown[name]
        # In a turn of its own: it was just made.
        QTimer.singleShot(0, window, lambda: _show(window))
        return window

    def _made(self, name: str) -> ToolWindow:
        if name == _STUDY:
            from dtiplan.gui.study.study_window import StudyWindow

            return StudyWindow(self._settings)
        case = self._session.case
        folder = case.folder if case is not None else None
        if name == _RATING:
            from dtiplan.gui.rating.rating_window import RatingWindow

            return RatingWindow(self._settings, folder)
        from dtiplan.gui.sites.sites_window import SitesWindow

        return SitesWindow(self._settings, folder)

    def _adopt(self, name: str, window: ToolWindow) -> None:
        self.shown[name] = window
        window.ended.connect(lambda: self._forget(name))
        window.case_asked.connect(self._show_case)

    def _show_case(self, folder: Path) -> None:
        owner = self.parent()
        if isinstance(owner, QWidget):
            _show(owner.window())
        self._open_case(folder)

    def _forget(self, name: str) -> None:
        window = self.shown.pop(name, None)
        if window is not None:
            window.deleteLater()


def _show(window: QWidget) -> None:
    window.show()
    window.raise_()
    window.activateWindow()
