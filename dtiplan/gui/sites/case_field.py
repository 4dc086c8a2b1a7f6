"""A field for the folder of a case: typed, browsed for, or one of those that were open lately."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QFileDialog, QHBoxLayout, QSizePolicy, QWidget

from dtiplan.gui.network.fields import named_button
from dtiplan.gui.theme import GRID_PX
from dtiplan.gui.translation import tr

_SHORTEST = 12


class CaseField(QWidget):
    """One case.

    Parameters
    ----------
    name : str
        Object name of the field; the button's is the same with ``Button``.
    title : str
        Of the question.
    recent : sequence of Path
        Offered in its list.
    """

    changed = Signal()

    def __init__(self, name: str, title: str, recent: Sequence[Path]) -> None:
        super().__init__()
        self._title = title
        self.box = QComboBox()
        self.box.setObjectName(name)
        self.box.setAccessibleName(title)
        self.box.setEditable(True)
        self.box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.box.setMinimumContentsLength(_SHORTEST)
        self.box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for folder in recent:
            self.box.addItem(str(folder))
            self.box.setItemData(self.box.count() - 1, str(folder), Qt.ItemDataRole.ToolTipRole)
        completer = self.box.completer()
        if completer is not None:
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.box.setCurrentText("")
        self.box.currentTextChanged.connect(self._tell)
        browse = named_button(f"{name}Button", tr("Browse…"), self._browse)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID_PX)
        row.addWidget(self.box, 1)
        row.addWidget(browse)
        self.setFocusProxy(self.box)

    @property
    def path(self) -> str:
        """What stands there."""
        return self.box.currentText().strip()

    def set_path(self, path: str) -> None:
        """Show a folder."""
        self.box.setCurrentText(path)

    def _tell(self, text: str) -> None:
        self.box.setToolTip(text)
        self.changed.emit()

    def _browse(self) -> None:
        begin = self.path or str(Path.home())
        name = QFileDialog.getExistingDirectory(self, self._title, begin)
        if name:
            self.set_path(name)
