"""The page of the wizard: report."""

from __future__ import annotations

from dtiplan.gui.phantom.study_session import StudySession
from dtiplan.gui.phantom.wizard_page import WizardPage
from dtiplan.gui.translation import tr


class ReportPage(WizardPage):
    """Write the report and pack the study for the partner hospital."""

    def __init__(self, session: StudySession) -> None:
        super().__init__(
            session,
            "report",
            tr("Report"),
            tr("Write the report and pack the study for the partner hospital."),
        )

    def look(self) -> None:
        """Show what the session holds now."""
