"""Kept tracts to definition files: asked for, written beside the window, and told."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Signal
from PySide6.QtWidgets import QWidget

from dtiplan.gui.background.newest_wins import NewestWins
from dtiplan.gui.pages.tracts.save_dialog import SaveTractDialog
from dtiplan.gui.session import Session
from dtiplan.gui.translation import tr
from dtiplan.gui.work.actions import Actions
from dtiplan.workflow.regions.own_tracts import own_tract
from dtiplan.workflow.saved_tracts import SavedTract, save_tract_of_case
from dtiplan.workflow.tract_list import known_tracts

if TYPE_CHECKING:
    from dtiplan.domain.errors import UserError

_STEP = "find-tracts"
_PURPOSE = "definitions"


class TractSaving(QObject):
    """Asks name and place of a definition and has it written.

    Parameters
    ----------
    session : Session
    actions : Actions
        Its settings remember the folder.
    window : QWidget
        Over which is asked.
    """

    told = Signal(str)
    """How far it is, or what came of it, in words."""
    saved = Signal(object)
    """A ``SavedTract``."""

    def __init__(self, session: Session, actions: Actions, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._actions, self._window = session, actions, window
        self._text = ""
        # Reading definitions and carrying regions take longer than a window may stand.
        self._worker = NewestWins(self)
        self._worker.answered.connect(self._answered)
        self._worker.refused.connect(self._refused)

    @property
    def folder(self) -> Path:
        """Where definitions are looked for now, else where the last one was saved."""
        kept = str(self._actions.params(_STEP)["definitions"])
        return Path(kept) if kept else self._actions.settings.last_folder(_PURPOSE)

    def begin(self, text: str) -> None:
        """Ask for one tract, a text of ``own_tracts``, once it is known which names are taken."""
        if self._session.case is None:
            return
        self._text = text
        kept = str(self._actions.params(_STEP)["definitions"])
        self._worker.ask("names", lambda: known_tracts(Path(kept) if kept else None))

    def save(self, text: str, folder: Path, name: str, *, is_for_anybody: bool) -> None:
        """Write one tract."""
        case = self._session.case
        if case is None:
            return
        self._actions.settings.keep_folder(_PURPOSE, folder)
        self.told.emit(tr("Saving …"))
        self._worker.ask(
            "save",
            lambda: save_tract_of_case(
                case, text, folder, name=name, is_for_anybody=is_for_anybody
            ),
        )

    def _ask(self, taken: tuple[str, ...]) -> None:
        dialog = SaveTractDialog(own_tract(self._text), taken, self.folder, self._window)
        if dialog.exec():
            self.save(
                self._text,
                dialog.place,
                dialog.tract_name,
                is_for_anybody=dialog.for_anybody.isChecked(),
            )
        dialog.deleteLater()

    def _answered(self, asker: str, answer: object) -> None:
        if asker == "names" and isinstance(answer, tuple):
            self._ask(tuple(tract.name for tract in answer))
        elif isinstance(answer, SavedTract):
            self.told.emit(_words(answer))
            self.saved.emit(answer)

    def _refused(self, _asker: str, error: UserError) -> None:
        parts = (tr(error.problem), tr(error.cause), tr(error.remedy))
        self.told.emit(" ".join(filter(None, parts)))


def _words(saved: SavedTract) -> str:
    """Tell what was written, and for whom it is."""
    path, *volumes = saved.files
    told = tr("{tract} was saved: {path}").format(tract=saved.name, path=path)
    if saved.is_for_anybody:
        means = tr("It can be searched in any patient.")
    else:
        means = tr("It is for this patient only and refused in others.")
    parts = [told, means]
    if volumes:
        n = QLocale().toString(len(volumes))
        parts.append(tr("{n} volumes of painted voxels beside it belong to it.").format(n=n))
    return "\n".join(parts)
