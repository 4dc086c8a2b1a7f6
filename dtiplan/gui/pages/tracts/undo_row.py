"""Two buttons for undo and redo, and what an edit of a form is called."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dtiplan.gui.pages.tracts.region_choices import named_button
from dtiplan.gui.pages.tracts.region_history import show_undo
from dtiplan.gui.translation import tr
from dtiplan.workflow.step import Step

Kept = tuple[tuple[str, Any], ...]
"""Names and values of settings, as an edit keeps them."""


class UndoRow(QWidget):
    """Buttons beside a form whose edits are on a stack; the keys work without them.

    Parameters
    ----------
    stack : QUndoStack
    name : str
        The buttons are called ``undoNAMEButton`` and ``redoNAMEButton``.
    """

    def __init__(self, stack: QUndoStack, name: str) -> None:
        super().__init__()
        self.undo = named_button(tr("Undo"), f"undo{name}Button")
        self.redo = named_button(tr("Redo"), f"redo{name}Button")
        self.undo.clicked.connect(stack.undo)
        self.redo.clicked.connect(stack.redo)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(self.undo)
        row.addWidget(self.redo)
        show_undo(stack, self.undo, self.redo)


def kept(params: Mapping[str, Any], *left_out: str) -> Kept:
    """Give settings but for some, as an edit keeps them."""
    return tuple((name, params[name]) for name in sorted(params) if name not in left_out)


def what_changed(step: Step, before: Kept, after: Kept) -> tuple[str, bool]:
    """Say in words what an edit of a form changed, and whether it is typed or turned bit by bit.

    Such edits, one soon after the other, are one; a switch or a choice is one each time.
    """
    old = dict(before)
    changed = [(name, value) for name, value in after if old.get(name) != value]
    if len(changed) != 1:
        return tr("Several settings"), False
    ((name, value),) = changed
    title = tr(str(step.params.model_fields[name].title))
    is_typed = isinstance(value, int | float | str) and not isinstance(value, bool)
    return title, is_typed
