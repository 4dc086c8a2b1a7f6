"""The page of the wizard: comparison and harmonisation."""

from __future__ import annotations

from dtiplan.gui.phantom.study_session import StudySession
from dtiplan.gui.phantom.wizard_page import WizardPage
from dtiplan.gui.translation import tr


class ComparisonPage(WizardPage):
    """How far each scanner is from the truth and from the others."""

    def __init__(self, session: StudySession) -> None:
        super().__init__(
            session,
            "comparison",
            tr("Comparison and harmonisation"),
            tr("How far each scanner is from the truth and from the others."),
        )

    def look(self) -> None:
        """Show what the session holds now."""
