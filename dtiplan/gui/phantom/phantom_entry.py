"""The way from the window of the cases to that of the phantoms; loaded when it is gone."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from dtiplan.gui.settings import Settings

if TYPE_CHECKING:
    from dtiplan.gui.phantom.phantom_window import PhantomWindow

_STUDY = "study.json"


class PhantomEntry(QObject):
    """Shows the phantom comparison, one window of it at most.

    Parameters
    ----------
    settings : Settings
    parent : QWidget
        The window of the cases.
    """

    def __init__(self, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self._settings = settings
        self.window: PhantomWindow | None = None

    def open(self, study: Path | None = None) -> None:
        """Show the window, with a study if one is named."""
        from dtiplan.gui.phantom.phantom_window import PhantomWindow

        if self.window is None:
            self.window = PhantomWindow(self._settings)
            self.window.ended.connect(self._forget)
        window = self.window
        if study is not None:
            window.open_study(study)
        # In a turn of its own: the pages were just made.
        QTimer.singleShot(0, window, lambda: _bring_up(window))

    def takes(self, paths: Sequence[Path]) -> bool:
        """Open the first study among dropped or named paths; whether there was one."""
        folders = (p for path in paths for p in (path, path.parent))
        study = next((p for p in folders if (p / _STUDY).is_file()), None)
        if study is not None:
            self.open(study)
        return study is not None

    def closes(self) -> bool:
        """Close the window; False where the user stays because work is running."""
        return self.window is None or self.window.close()

    def follow(self, older: PhantomEntry) -> None:
        """Show what an older window showed, in the language of today."""
        window = older.window
        if window is not None:
            study = window.session.folder
            window.close_down()
            window.deleteLater()
            older.window = None
            self.open(study)

    def close_down(self) -> None:
        """End its children and threads."""
        if self.window is not None:
            self.window.close_down()
            self.window.deleteLater()
            self.window = None

    def _forget(self) -> None:
        if self.window is not None:
            self.window.deleteLater()
            self.window = None


def _bring_up(window: QWidget) -> None:
    window.show()
    window.raise_()
    window.activateWindow()
