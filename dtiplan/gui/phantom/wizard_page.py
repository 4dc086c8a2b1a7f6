"""What all pages of the phantom wizard share: a heading, room that scrolls, and when to look."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget, QWizardPage

from dtiplan.gui.phantom.study_session import StudySession
from dtiplan.gui.theme import GRID_PX


class WizardPage(QWizardPage):
    """One page; what it shows is the session's, so going back and forward keeps everything.

    Parameters
    ----------
    session : StudySession
    name : str
        One of ``domain.phantoms.study.PAGES``; the page's object name is ``phantomPage-<name>``.
    title, sentence : str
        Heading, and what is to be done here.
    """

    def __init__(self, session: StudySession, name: str, title: str, sentence: str) -> None:
        super().__init__()
        self.session, self.name = session, name
        self.setObjectName(f"phantomPage-{name}")
        self.setTitle(title)
        self.setSubTitle(sentence)
        inner = QWidget()
        self.body = QVBoxLayout(inner)
        self.body.setContentsMargins(GRID_PX, GRID_PX, GRID_PX, GRID_PX)
        self.body.setSpacing(GRID_PX)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.area)
        for signal in (session.study_changed, session.analyses_changed, session.work_changed):
            signal.connect(self._look_if_shown)

    def look(self) -> None:
        """Show what the session holds now; called when the page comes up and at every change."""
        raise NotImplementedError

    def begin_work(self) -> None:
        """Order what the page needs; called each time the user comes to it."""

    def close_down(self) -> None:
        """End threads of the page's own."""

    def showEvent(self, event: QShowEvent) -> None:
        """Come up to date."""
        super().showEvent(event)
        if not event.spontaneous() and not getattr(self.wizard(), "is_passing", False):
            self.look()

    def _look_if_shown(self) -> None:
        if self.isVisible():
            self.look()
