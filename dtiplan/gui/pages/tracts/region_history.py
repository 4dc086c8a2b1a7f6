"""Undo and redo of what is done to regions: every edit goes from one frozen list to another."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence, QUndoCommand, QUndoStack
from PySide6.QtWidgets import QPushButton, QWidget

from dtiplan.gui.translation import tr

_ONE_EDIT_S = 1.0
"""Numbers that change within so long, as while an arrow is held, are one edit."""

_UNDO, _REDO = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
_MORE_REDO = QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")


@dataclass(frozen=True)
class RegionList:
    """All regions as they are kept, and which is chosen.

    Parameters
    ----------
    texts : tuple of str
        For ``own_regions.own_region``.
    chosen : int
        -1 for none.
    settings : object
        What else is edited with them; compared only.
    """

    texts: tuple[str, ...] = ()
    chosen: int = -1
    settings: object = None

    def is_same_as(self, other: RegionList) -> bool:
        """Whether going from one to the other is no edit."""
        return self.texts == other.texts and self.settings == other.settings


class RegionHistory(QObject):
    """Takes edits, hands over the list after each, each undo and each redo.

    While its keys are taken (``take_keys_of``) and there is an edit to take back or to bring
    back, the keys for undo and redo are its own, wherever in the window the focus is; a field of
    text that can undo typing keeps them.

    Parameters
    ----------
    apply : callable
        Is given the ``RegionList`` that counts from now on.
    stack : QUndoStack, optional
        Shared with others, so that edits are taken back in the order they were made in.
    """

    def __init__(
        self,
        apply: Callable[[RegionList], None],
        parent: QObject | None = None,
        stack: QUndoStack | None = None,
    ) -> None:
        super().__init__(parent)
        # With a parent: else it would tell its end to an editor that is gone.
        self.stack = QUndoStack(self) if stack is None else stack
        self._apply = apply
        self._now = RegionList()
        self._newest: _Edit | None = None
        self._window: QWidget | None = None

    def start_from(self, texts: tuple[str, ...], settings: object = None) -> None:
        """Forget every edit if the regions are others than it left, by whatever way."""
        if not RegionList(texts, settings=settings).is_same_as(self._now):
            self._now = RegionList(texts, settings=settings)
            self._newest = None
            self.stack.clear()

    def choose(self, number: int) -> None:
        """Remember which region is chosen; no edit."""
        self._now = replace(self._now, chosen=number)

    def edit(self, after: RegionList, what: str, *, is_number: bool = False) -> None:
        """Go to another list.

        Parameters
        ----------
        after : RegionList
        what : str
            Said of the edit, for example beside undo.
        is_number : bool
            Joins the last edit if that was the same one of the same region, a moment ago.
        """
        if after.is_same_as(self._now):
            return
        moment = time.monotonic() if is_number else None
        newest = self._newest
        if newest is not None and self._is_last(newest) and newest.takes_in(after, what, moment):
            newest.after, newest.moment = after, moment
            newest.redo()
            return
        self._newest = _Edit(self, self._now, after, what, moment)
        self.stack.push(self._newest)

    def show(self, wanted: RegionList) -> None:
        """Let a list count; called by the edits."""
        self._now = wanted
        self._apply(wanted)

    def take_keys_of(self, window: QWidget | None) -> None:
        """Take the keys for undo and redo in a window; None gives them back."""
        if self._window is not None:
            self._window.removeEventFilter(self)
        self._window = window
        if window is not None:
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take undo and redo before the window's menu does: they reach it from any focus."""
        kinds = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
        if event.type() not in kinds or not isinstance(event, QKeyEvent) or not self.stack.count():
            return super().eventFilter(watched, event)
        pressed = QKeySequence(event.keyCombination())
        is_redo = event.matches(_REDO) or pressed in _MORE_REDO
        if not is_redo and not event.matches(_UNDO):
            return super().eventFilter(watched, event)
        event.accept()
        if event.type() is QEvent.Type.KeyPress:
            (self.stack.redo if is_redo else self.stack.undo)()
        return True

    def _is_last(self, edit: _Edit) -> bool:
        count = self.stack.count()
        return count > 0 and self.stack.index() == count and self.stack.command(count - 1) is edit


def show_undo(stack: QUndoStack, undo: QPushButton, redo: QPushButton) -> None:
    """Keep two buttons as the stack is.

    They are told by its signals and never ask it: it tells its end, too, when it can no longer
    be asked.
    """
    stack.canUndoChanged.connect(undo.setEnabled)
    stack.canRedoChanged.connect(redo.setEnabled)
    undo.setEnabled(stack.canUndo())
    redo.setEnabled(stack.canRedo())
    tips = _Tips(undo, redo)
    stack.undoTextChanged.connect(tips.tell_undo)
    stack.redoTextChanged.connect(tips.tell_redo)
    tips.tell_undo(stack.undoText())
    tips.tell_redo(stack.redoText())


class _Tips(QObject):
    """Says what is taken back or done again; goes with the button."""

    def __init__(self, undo: QPushButton, redo: QPushButton) -> None:
        super().__init__(undo)
        self._undo, self._redo = undo, redo

    def tell_undo(self, what: str) -> None:
        said = tr("{what}: take back (Ctrl+Z)").format(what=what)
        self._undo.setToolTip(said if what else tr("There is nothing to take back."))

    def tell_redo(self, what: str) -> None:
        said = tr("{what}: do again (Ctrl+Shift+Z or Ctrl+Y)").format(what=what)
        self._redo.setToolTip(said if what else tr("There is nothing to do again."))


class _Edit(QUndoCommand):
    """From one list to another."""

    def __init__(
        self,
        history: RegionHistory,
        before: RegionList,
        after: RegionList,
        what: str,
        moment: float | None,
    ) -> None:
        super().__init__(what)
        self._history, self._before = history, before
        self.after, self.moment = after, moment

    def takes_in(self, after: RegionList, what: str, moment: float | None) -> bool:
        """Whether a change of numbers goes on with this one."""
        if moment is None or self.moment is None or what != self.text():
            return False
        return after.chosen == self.after.chosen and moment - self.moment < _ONE_EDIT_S

    def redo(self) -> None:
        """Show the list after it."""
        self._history.show(self.after)

    def undo(self) -> None:
        """Show the list before it."""
        self._history.show(self._before)
