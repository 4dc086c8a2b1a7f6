"""The page of the wizard: results."""

from __future__ import annotations

from dtiplan.gui.phantom.study_session import StudySession
from dtiplan.gui.phantom.wizard_page import WizardPage
from dtiplan.gui.translation import tr


class ResultsPage(WizardPage):
    """Every region and every metric of a scan."""

    def __init__(self, session: StudySession) -> None:
        super().__init__(
            session, "results", tr("Results"), tr("Every region and every metric of a scan.")
        )

    def look(self) -> None:
        """Show what the session holds now."""
