"""The seven pages in order, with a list of them at the side; back and forward keep everything."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget, QWizard

from dtiplan.domain.phantoms.study import PAGES
from dtiplan.gui.phantom.page_state import page_mark
from dtiplan.gui.phantom.pages.comparison_page import ComparisonPage
from dtiplan.gui.phantom.pages.placement_page import PlacementPage
from dtiplan.gui.phantom.pages.report_page import ReportPage
from dtiplan.gui.phantom.pages.results_page import ResultsPage
from dtiplan.gui.phantom.pages.scans_page import ScansPage
from dtiplan.gui.phantom.pages.stability_page import StabilityPage
from dtiplan.gui.phantom.pages.study_page import StudyPage
from dtiplan.gui.phantom.study_session import StudySession
from dtiplan.gui.phantom.wizard_page import WizardPage
from dtiplan.gui.theme import GRID_PX
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.state_icons import mark_icon

_PAGES = (
    StudyPage,
    ScansPage,
    PlacementPage,
    ResultsPage,
    ComparisonPage,
    StabilityPage,
    ReportPage,
)
_LIST_PX = 22 * GRID_PX


class PhantomWizard(QWizard):
    """Goes through the pages of a study; an opened one shows the page it was left at.

    Parameters
    ----------
    session : StudySession
    """

    closing = Signal()
    """Close, Finish or Escape."""
    help_asked = Signal()

    def __init__(self, session: StudySession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.is_passing = False
        self.setObjectName("phantomWizard")
        self.setWindowFlags(Qt.WindowType.Widget)
        self.setWizardStyle(QWizard.WizardStyle.ClassicStyle)
        self.setOptions(
            QWizard.WizardOption.IndependentPages
            | QWizard.WizardOption.NoBackButtonOnStartPage
            | QWizard.WizardOption.HaveHelpButton
            | QWizard.WizardOption.NoDefaultButton
            | QWizard.WizardOption.NoCancelButtonOnLastPage
        )
        self._name_buttons()
        self._pages: list[WizardPage] = [make(session) for make in _PAGES]
        for number, page in enumerate(self._pages):
            self.setPage(number, page)
        self._list = QListWidget()
        self._make_list()
        self.currentIdChanged.connect(self._follow_page)
        self.helpRequested.connect(self.help_asked)
        session.opened.connect(self._show_kept_page)
        for signal in (session.study_changed, session.work_changed, session.analyses_changed):
            signal.connect(self._mark_pages)
        self._mark_pages()
        self.restart()  # else it would do so when shown, and forget the page gone to before

    def page_named(self, name: str) -> WizardPage:
        """Give a page by its name in ``PAGES``."""
        return self._pages[PAGES.index(name)]

    def go_to(self, name: str) -> None:
        """Show a page; without a study there is only the first."""
        number = PAGES.index(name) if self._session.is_open else 0
        if number == self.currentId():
            return
        # Page by page, for only so the wizard knows where back leads; those between stay unseen.
        self.is_passing = True
        self.setUpdatesEnabled(False)
        self.blockSignals(True)
        while self.currentId() < number:
            self.next()
        while self.currentId() > number:
            self.back()
        self.blockSignals(False)
        self.setUpdatesEnabled(True)
        self.is_passing = False
        self._pages[number].look()
        self._follow_page(number)

    def close_down(self) -> None:
        """End the threads of all pages."""
        for page in self._pages:
            page.close_down()

    def done(self, _result: int) -> None:
        """Leave; everything is kept already."""
        self.closing.emit()

    def _name_buttons(self) -> None:
        for button, name, text in (
            (QWizard.WizardButton.BackButton, "backButton", tr("< &Back")),
            (QWizard.WizardButton.NextButton, "nextButton", tr("&Next >")),
            (QWizard.WizardButton.FinishButton, "finishButton", tr("&Close")),
            (QWizard.WizardButton.CancelButton, "closeWizardButton", tr("&Close")),
            (QWizard.WizardButton.HelpButton, "wizardHelpButton", tr("&Help")),
        ):
            self.setButtonText(button, text)
            self.button(button).setObjectName(name)
        self.button(QWizard.WizardButton.CancelButton).setToolTip(
            tr("Close; the study is kept as it is and opens at this page again.")
        )

    def _make_list(self) -> None:
        self._list.setObjectName("wizardPageList")
        self._list.setAccessibleName(tr("Pages"))
        self._list.setFixedWidth(_LIST_PX)
        self._list.setWordWrap(True)
        for number, page in enumerate(self._pages):
            self._list.addItem(QListWidgetItem(f"{number + 1}  {page.title()}"))
        self._list.currentRowChanged.connect(self._go_to_row)
        self.setSideWidget(self._list)

    def _go_to_row(self, row: int) -> None:
        if row >= 0 and row != self.currentId():
            self.go_to(PAGES[row])
            self._list.setCurrentRow(self.currentId())

    def _follow_page(self, number: int) -> None:
        if number < 0:
            return
        self._list.blockSignals(True)
        self._list.setCurrentRow(number)
        self._list.blockSignals(False)
        self._session.go_to_page(PAGES[number])
        self._pages[number].begin_work()

    def _show_kept_page(self) -> None:
        kept = self._session.study.page
        if PAGES.index(kept) == self.currentId():
            self._pages[self.currentId()].begin_work()
        self.go_to(kept if kept in PAGES else PAGES[0])

    def _mark_pages(self) -> None:
        for number, page in enumerate(self._pages):
            mark, words = page_mark(self._session, page.name)
            item = self._list.item(number)
            item.setIcon(mark_icon(mark, self.palette()))
            item.setToolTip(words)
            is_open = self._session.is_open or number == 0
            flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
            item.setFlags(flags if is_open else Qt.ItemFlag.NoItemFlags)
