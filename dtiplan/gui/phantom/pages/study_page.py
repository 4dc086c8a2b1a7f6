"""The first page of the wizard: which study, which phantom, its certificate, its temperature."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from dtiplan.gui.phantom.pages.certificate_box import CertificateBox
from dtiplan.gui.phantom.pages.phantom_box import PhantomBox
from dtiplan.gui.phantom.pages.study_box import StudyBox
from dtiplan.gui.phantom.pages.temperature_box import TemperatureBox
from dtiplan.gui.phantom.study_session import StudySession
from dtiplan.gui.phantom.wizard_page import WizardPage
from dtiplan.gui.theme import GRID_PX
from dtiplan.gui.translation import tr


class StudyPage(WizardPage):
    """Begins or opens a study and says what was scanned."""

    def __init__(self, session: StudySession) -> None:
        super().__init__(
            session,
            "phantom",
            tr("Study and phantom"),
            tr("A study holds one phantom and its scans on several scanners and days."),
        )
        self._study = StudyBox(session)
        self._phantom = PhantomBox(session)
        self._certificate = CertificateBox(session)
        self._temperature = TemperatureBox(session)
        self.body.addWidget(self._study)
        right = QVBoxLayout()
        right.setSpacing(GRID_PX)
        right.addWidget(self._temperature)
        right.addWidget(self._certificate)
        right.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(2 * GRID_PX)
        row.addWidget(self._phantom, 5)
        row.addLayout(right, 4)
        self.body.addLayout(row)
        self.body.addStretch(1)
        session.opened.connect(self.completeChanged)

    def isComplete(self) -> bool:
        """Whether there is a study to go on with."""
        return self.session.is_open

    def look(self) -> None:
        """Show what the session holds now."""
        for box in (self._study, self._phantom, self._certificate, self._temperature):
            box.look()

    def close_down(self) -> None:
        """End the threads of the boxes."""
        self._phantom.close_down()
        self._certificate.close_down()
