"""Making a case folder beside the window: files are written and flushed, which can take time."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from dtiplan.gui.background.newest_wins import NewestWins
from dtiplan.workflow.cases.case import Case


class CaseMaker(QObject):
    """Makes the folder of a new case, or finds the case that is in it."""

    made = Signal(object, dict)
    """Folder (``Path``) and the parameters of the import that is to follow."""
    refused = Signal(object)
    """The ``UserError``."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = NewestWins(self)
        self._worker.answered.connect(lambda _asker, answer: self.made.emit(*answer))
        self._worker.refused.connect(lambda _asker, error: self.refused.emit(error))

    def make(self, folder: Path, params: dict[str, Any]) -> None:
        """Make a case; ``made`` or ``refused`` follows."""

        def work() -> tuple[Path, dict[str, Any]]:
            Case.open_or_create(folder)
            return folder, params

        self._worker.ask("case", work)

    def close_down(self) -> None:
        """Wait for what is being made."""
        self._worker.wait()
