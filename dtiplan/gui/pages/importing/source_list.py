"""The folders and files a new case is imported from."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dtiplan.gui.settings import Settings
from dtiplan.gui.theme import GRID_PX
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.small_text import SmallText

if TYPE_CHECKING:
    from dtiplan.gui.network.network_order import NetworkOrder


class SourceList(QWidget):
    """A short list with buttons to add and remove."""

    changed = Signal()

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._list = QListWidget()
        self._list.setObjectName("sourceList")
        self._list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._list.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self._list.itemSelectionChanged.connect(self._tell_removable)
        label = QLabel(tr("&Sources"))
        label.setBuddy(self._list)
        label.setAlignment(Qt.AlignmentFlag.AlignTop)
        label.setToolTip(tr("Folders and files to search; everything below a folder is looked at."))
        buttons = QVBoxLayout()
        buttons.setSpacing(GRID_PX // 2)
        self._remove = QPushButton(tr("&Remove"))
        fetch = QPushButton(tr("Fetch st&udy…"))
        fetch.setToolTip(tr("From a DICOM node, or one that was sent here."))
        height = 0
        for button, name, slot in (
            (QPushButton(tr("Add f&older…")), "addFolderButton", self._add_folder),
            (QPushButton(tr("Add fi&les…")), "addFilesButton", self._add_files),
            (fetch, "fetchStudyButton", self._fetch_study),
            (self._remove, "removeSourceButton", self._remove_selected),
        ):
            height += button.sizeHint().height()
            button.setObjectName(name)
            button.clicked.connect(slot)
            buttons.addWidget(button)
        self._list.setFixedHeight(height + 3 * buttons.spacing())
        self._order: NetworkOrder | None = None
        self._waiting = SmallText("", parent=self)
        self._waiting.setObjectName("waitingForStudies")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID_PX // 2)
        row = QHBoxLayout()
        row.setSpacing(GRID_PX)
        row.addWidget(label)
        row.addWidget(self._list, 1)
        row.addLayout(buttons)
        column.addLayout(row)
        column.addWidget(self._waiting)
        self._tell_removable()

    @property
    def sources(self) -> tuple[str, ...]:
        """The paths, in order."""
        return tuple(self._list.item(n).text() for n in range(self._list.count()))

    def set_sources(self, sources: Sequence[Path]) -> None:
        """Replace the list."""
        self._list.clear()
        self._list.addItems([str(path.absolute()) for path in sources])
        self._tell_removable()
        self.changed.emit()

    def add(self, sources: Sequence[Path]) -> None:
        """Add paths that are not there yet."""
        new = [str(p.absolute()) for p in sources if str(p.absolute()) not in self.sources]
        if new:
            self._list.addItems(new)
            self.changed.emit()

    def close_down(self) -> None:
        """Wait for no more studies."""
        if self._order is not None:
            self._order.close_down()

    def _add_folder(self) -> None:
        folder = ask_for_folder(self, self._settings, "sources", tr("Folder with images"))
        if folder is not None:
            self.add([folder])

    def _add_files(self) -> None:
        begin = str(self._settings.last_folder("sources"))
        names, _ = QFileDialog.getOpenFileNames(self, tr("Image files"), begin)
        if names:
            self._settings.keep_folder("sources", Path(names[0]).parent)
            self.add([Path(name) for name in names])

    def _fetch_study(self) -> None:
        from dtiplan.gui.network.fetch_dialog import FetchDialog

        dialog = FetchDialog(self._settings, self, self._waiting_order())
        if dialog.exec() and dialog.folder is not None:
            self.add([dialog.folder])
        dialog.deleteLater()
        self._tell_waiting()

    def _waiting_order(self) -> NetworkOrder:
        """Give what waits for studies; it goes on when the dialog is closed."""
        from dtiplan.gui.network.network_order import NetworkOrder

        if self._order is None:
            self._order = NetworkOrder(self)
            self._order.progressed.connect(self._tell_arrived)
            self._order.ended.connect(self._tell_waiting)
        return self._order

    def _tell_waiting(self) -> None:
        from dtiplan.gui.network.received_panel import waiting_text

        is_running = self._order is not None and self._order.is_running
        self._waiting.say(waiting_text() if is_running else "")

    def _tell_arrived(self, _share: float, n_kept: str) -> None:
        from dtiplan.gui.network.received_panel import waiting_text

        said = tr("{n} objects have come").format(n=n_kept)
        self._waiting.say(f"{waiting_text()}; {said}" if n_kept != "0" else waiting_text())

    def _remove_selected(self) -> None:
        for item in self._list.selectedItems():
            self._list.takeItem(self._list.row(item))
        self.changed.emit()

    def _tell_removable(self) -> None:
        self._remove.setEnabled(bool(self._list.selectedItems()))


def ask_for_folder(parent: QWidget, settings: Settings, purpose: str, title: str) -> Path | None:
    """Ask for a folder, beginning where the last one for this purpose was."""
    name = QFileDialog.getExistingDirectory(parent, title, str(settings.last_folder(purpose)))
    if not name:
        return None
    settings.keep_folder(purpose, Path(name).parent)
    return Path(name)
