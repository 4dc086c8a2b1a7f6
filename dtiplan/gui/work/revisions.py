"""Undo and redo: going back and forth over the revisions of the open case."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from dtiplan.gui.background.newest_wins import NewestWins
from dtiplan.gui.session import Session
from dtiplan.gui.translation import tr
from dtiplan.workflow.cases.case import Case
from dtiplan.workflow.cases.history import WayBack, way_back
from dtiplan.workflow.registry import step_named


class Revisions(QObject):
    """Where undo and redo lead now, and the going there.

    Parameters
    ----------
    session : Session
        Reread after each move.
    """

    changed = Signal()
    refused = Signal(object)
    """The ``UserError`` of a move that could not be made."""
    moved = Signal(str)
    """What was done, as shown."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._way = WayBack()
        self._said = ""
        # Moving writes and flushes files, which on a slow disk takes longer than a window may.
        self._mover = NewestWins(self)
        self._mover.answered.connect(lambda _asker, folder: self._tell_moved(folder))
        self._mover.refused.connect(lambda _asker, error: self.refused.emit(error))
        session.case_changed.connect(self._look)
        self._look()

    @property
    def undo_text(self) -> str:
        """What undo takes back; empty where there is nothing."""
        return self._text(self._way.undo, self._way.undone_step, tr("Undo {step}"))

    @property
    def redo_text(self) -> str:
        """What redo brings back; empty where there is nothing."""
        return self._text(self._way.redo, self._way.redone_step, tr("Redo {step}"))

    def undo(self) -> None:
        """Go one revision back."""
        self._move(self._way.undo, self.undo_text)

    def redo(self) -> None:
        """Go one revision forth."""
        self._move(self._way.redo, self.redo_text)

    def close_down(self) -> None:
        """Wait for a move that is being made."""
        self._mover.wait()

    def _text(self, revision: int | None, step: str, sentence: str) -> str:
        if revision is None:
            return ""
        title = tr(step_named(step).title) if step else ""
        return sentence.format(step=title).strip()

    def _look(self) -> None:
        case = self._session.case
        self._way = way_back(case.history()) if case else WayBack()
        self.changed.emit()

    def _move(self, revision: int | None, said: str) -> None:
        case = self._session.case
        if case is None or revision is None:
            return
        folder, self._said = case.folder, said
        self._mover.ask("move", lambda: _move_to(folder, revision))

    def _tell_moved(self, folder: Path) -> None:
        case = self._session.case
        if case is not None and case.folder == folder:
            self._session.reread()
            self.moved.emit(tr("Done: {what}").format(what=self._said))


def _move_to(folder: Path, revision: int) -> Path:
    """Make an older revision current again; a running step holds the case."""
    Case.open(folder).move_to(revision)
    return folder
