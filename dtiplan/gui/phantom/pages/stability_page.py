"""The page of the wizard: stability."""

from __future__ import annotations

from dtiplan.gui.phantom.study_session import StudySession
from dtiplan.gui.phantom.wizard_page import WizardPage
from dtiplan.gui.translation import tr


class StabilityPage(WizardPage):
    """File the analyses and watch them over time."""

    def __init__(self, session: StudySession) -> None:
        super().__init__(
            session, "stability", tr("Stability"), tr("File the analyses and watch them over time.")
        )

    def look(self) -> None:
        """Show what the session holds now."""
