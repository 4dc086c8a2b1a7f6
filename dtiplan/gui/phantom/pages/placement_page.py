"""The page of the wizard: placement."""

from __future__ import annotations

from dtiplan.gui.phantom.study_session import StudySession
from dtiplan.gui.phantom.wizard_page import WizardPage
from dtiplan.gui.translation import tr


class PlacementPage(WizardPage):
    """A page."""

    def __init__(self, session: StudySession) -> None:
        super().__init__(session, "placement", tr("Placement"), tr("Placement"))

    def look(self) -> None:
        """Show what the session holds now."""
