"""The page of the wizard: study."""

from __future__ import annotations

from dtiplan.gui.phantom.study_session import StudySession
from dtiplan.gui.phantom.wizard_page import WizardPage
from dtiplan.gui.translation import tr


class StudyPage(WizardPage):
    """A page."""

    def __init__(self, session: StudySession) -> None:
        super().__init__(session, "phantom", tr("Study"), tr("Study"))

    def look(self) -> None:
        """Show what the session holds now."""
