"""Edited tracts: automatic cleaning by the form, edits by hand on the picture."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from dtiplan.gui.pages.step_page import StepPage
from dtiplan.gui.pages.tracts.edit_panel import EditPanel
from dtiplan.gui.pages.tracts.undo_row import UndoRow
from dtiplan.gui.session import Session
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.folding import Section
from dtiplan.gui.work.actions import Actions


class EditTractsPage(StepPage):
    """The step's page, with the tract shown as it would be left."""

    def __init__(self, session: Session, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__("edit-tracts", session, actions, parent, left_out=("edits",))
        self.panel = EditPanel(session, actions)
        self.middle.addWidget(Section(tr("Edit by hand"), self.panel))
        self.form_section.add(UndoRow(self.panel.history.stack, "Cleaning"))
        self.refresh()

    def refresh(self) -> None:
        """Show the case as it is."""
        super().refresh()
        self.panel.refresh()

    def _edited(self) -> None:
        """Keep what was set as an edit among those by hand, so that it can be taken back."""
        self.panel.change_settings(self.form.value())
        self.refresh_state()
