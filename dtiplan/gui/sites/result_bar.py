"""What can be done with results: save their figures, open earlier ones and their reports."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMenu, QPushButton, QWidget

from dtiplan.domain.errors import UserError
from dtiplan.gui.background.newest_wins import NewestWins
from dtiplan.gui.settings import Settings
from dtiplan.gui.sites.site_result import SiteResult, read_result
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.messages import show_user_error

_KEPT = "site-results"
_MOST = 8


class EarlierResults(QObject):
    """A button that opens results made before; it remembers their folders.

    Parameters
    ----------
    settings : Settings
    parent : QWidget
        Over which errors are told.
    """

    opened = Signal(object)
    """The ``SiteResult``."""

    def __init__(self, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self._settings, self._over = settings, parent
        self._reader = NewestWins(self)
        self._reader.answered.connect(self._take)
        self._reader.refused.connect(lambda _asker, error: self._refuse(error))
        self.button = QPushButton(tr("&Earlier results"))
        self.button.setObjectName("earlierResultsButton")
        self.button.setAutoDefault(False)
        self._menu = QMenu(self.button)
        self._menu.aboutToShow.connect(self._fill)
        self.button.setMenu(self._menu)

    @property
    def folders(self) -> list[Path]:
        """Where results were written or opened lately, newest first."""
        try:
            kept = json.loads(self._settings.choice(_KEPT) or "[]")
        except ValueError:  # the settings file was edited by hand
            return []
        return [Path(str(name)) for name in kept]

    def keep(self, folder: Path) -> None:
        """Put a folder in front of the list."""
        others = [str(p) for p in self.folders if p != folder]
        self._settings.keep_choice(_KEPT, json.dumps([str(folder), *others][:_MOST]))

    def open(self, folder: Path) -> None:
        """Read a result beside the window's thread; ``opened`` follows."""
        self._reader.ask("result", partial(read_result, folder), drops_older=True)

    def save(self, result: SiteResult, path: Path) -> None:
        """Write the figures of a result, as CSV or as the whole document."""
        self._reader.ask(f"save {path}", partial(_write, result, path))

    def ask_save(self, result: SiteResult, suffix: str) -> None:
        """Ask for a file and write the figures."""
        kinds = {"csv": tr("Tables (*.csv)"), "json": tr("Documents (*.json)")}
        begin = self._settings.last_folder("sites") / f"{result.folder.name}.{suffix}"
        name, _ = QFileDialog.getSaveFileName(
            self._over, tr("Save figures"), str(begin), kinds[suffix]
        )
        if name:
            path = Path(name)
            self._settings.keep_folder("sites", path.parent)
            self.save(result, path if path.suffix else path.with_suffix(f".{suffix}"))

    def close_down(self) -> None:
        """Wait for what is being read or written."""
        self._reader.drop()
        self._reader.wait()

    def _fill(self) -> None:
        self._menu.clear()
        for folder in self.folders:
            action = self._menu.addAction(f"{folder.name}  ({folder.parent})".replace("&", "&&"))
            action.triggered.connect(lambda _checked=False, f=folder: self.open(f))
        if self.folders:
            self._menu.addSeparator()
        other = self._menu.addAction(tr("Another folder…"))
        other.triggered.connect(lambda _checked=False: self._browse())

    def _browse(self) -> None:
        begin = str(self.folders[0]) if self.folders else str(Path.home())
        name = QFileDialog.getExistingDirectory(self._over, tr("Folder of a result"), begin)
        if name:
            self.open(Path(name))

    def _take(self, asker: str, answer: Any) -> None:
        if asker == "result":
            self.keep(answer.folder)
            self.opened.emit(answer)

    def _refuse(self, error: UserError) -> None:
        show_user_error(self._over, error)


def show_in_system(path: Path) -> None:
    """Show a file or folder in the system's own program."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def _write(result: SiteResult, path: Path) -> None:
    from dtiplan.workflow.files.durable import disk_troubles_told, replace_text
    from dtiplan.workflow.sites.figures_csv import write_figures_csv

    if path.suffix.lower() == ".csv":
        write_figures_csv(result.document, path)
        return
    with disk_troubles_told(f"{path} cannot be written."):
        replace_text(path, json.dumps(result.document, indent=1) + "\n")
