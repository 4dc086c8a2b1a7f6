"""The page of the wizard: scans."""

from __future__ import annotations

from dtiplan.gui.phantom.study_session import StudySession
from dtiplan.gui.phantom.wizard_page import WizardPage
from dtiplan.gui.translation import tr


class ScansPage(WizardPage):
    """A page."""

    def __init__(self, session: StudySession) -> None:
        super().__init__(session, "scans", tr("Scans"), tr("Scans"))

    def look(self) -> None:
        """Show what the session holds now."""
