"""The release in two steps: who made the exported file, who checked it, and where it stands."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from dtiplan.domain.errors import UserError
from dtiplan.gui.background.child_order import ChildOrder
from dtiplan.gui.background.jobs import Job
from dtiplan.gui.background.newest_wins import NewestWins
from dtiplan.gui.pages.handover.handover_facts import FileState, ReleaseFacts, read_release
from dtiplan.gui.pages.handover.order_row import OrderRow
from dtiplan.gui.pages.handover.release_texts import (
    bound_rows,
    next_part,
    signature_rows,
    state_notice,
)
from dtiplan.gui.pages.handover.sign_form import SignForm
from dtiplan.gui.session import Session
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.fact_table import FactTable
from dtiplan.gui.widgets.findings_view import failure_notice
from dtiplan.gui.widgets.folding import Folding, Section
from dtiplan.gui.widgets.notice import Notice, NoticeColumn
from dtiplan.gui.widgets.small_text import SmallText
from dtiplan.gui.widgets.state_icons import Mark
from dtiplan.gui.work.actions import Actions
from dtiplan.workflow.cases.released import released_files


class ReleasePanel(QWidget):
    """Shows and takes signatures; hidden while the case has exported nothing.

    Parameters
    ----------
    session : Session
    actions : Actions
        Its queue is used, so that no step changes the case meanwhile.
    """

    def __init__(self, session: Session, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("releasePanel")
        self._session, self._orders = session, actions
        self._states: tuple[FileState, ...] = ()
        self._asked_for: object = None
        self._fault = ""
        self._reader = NewestWins(self)
        self._reader.answered.connect(lambda _asker, facts: self._show(facts))
        self._reader.refused.connect(lambda _asker, error: self._refuse(error))
        self.order = ChildOrder(actions.jobs, self)
        self.order.finished.connect(lambda _document: self._look())
        self.order.refused.connect(self._refuse)
        self.order.ended.connect(self._tell_ready)
        self.file = QComboBox()
        self.file.setObjectName("signFile")
        self.file.currentIndexChanged.connect(lambda _index: self._show_file())
        self.state = NoticeColumn(self)
        self.state.setObjectName("releaseState")
        self.facts = FactTable()
        self.bound = FactTable()
        self._bound_fold = Folding(tr("What signatures are bound to"), self.bound)
        self.form = SignForm(actions.settings)
        self.form.changed.connect(self._tell_ready)
        self.row = OrderRow(self.order, "sign", tr("Si&gn"))
        self.row.asked.connect(self.sign)
        self._notices = NoticeColumn(self)
        self._notices.setObjectName("releaseNotices")
        self.earlier = NoticeColumn(self)
        self._fold = Folding(tr("Files of earlier exports"), self.earlier)
        self._fold.button.setObjectName("earlierReleasesButton")
        self._lay_out()
        self._tell_parts()
        session.case_changed.connect(self._look)
        actions.changed.connect(self._tell_ready)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with the case."""
        super().showEvent(event)
        self._look()

    @property
    def chosen(self) -> FileState | None:
        """The file that is shown."""
        current = [s for s in self._states if self._is_current(s)]
        place = self.file.currentIndex()
        return current[place] if 0 <= place < len(current) else None

    def sign(self) -> None:
        """Order the signature."""
        case, state = self._session.case, self.chosen
        if case is None or state is None or not self.form.is_complete:
            return
        self._notices.show_notices([])
        self.form.keep()
        argv = (
            *("release", "sign", str(case.folder), str(state.release.path)),
            *("--as", self.form.part.value, f"--name={self.form.name.text().strip()}"),
            *(f"--role={self.form.role.text().strip()}", f"--statement={self.form.said}"),
        )
        self.order.begin(Job(tr("Sign"), argv, case.folder, is_told=True))
        self._tell_ready()

    def _lay_out(self) -> None:
        about = SmallText(
            tr(
                "Each signature is bound by SHA-256 to the file and to this revision of the case. "
                "Any later change of the case marks the file as superseded."
            )
        )
        self._body = QWidget()
        inner = QVBoxLayout(self._body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(8)
        for widget in (about, self.file, self.state, self.facts, self.form, self.row):
            inner.addWidget(widget)
        inner.addWidget(self._notices)
        inner.addWidget(self._bound_fold)
        inner.addWidget(self._fold)
        self.section = Section(tr("Release"), self._body)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.section)

    def _look(self) -> None:
        """Read who signed."""
        case = self._session.case
        if case is not None and self.isVisible():
            self._reader.ask("release", lambda: read_release(case), drops_older=True)

    def _is_current(self, state: FileState) -> bool:
        case = self._session.case
        hashes = released_files(case.manifest.steps).values() if case is not None else ()
        return not state.release.superseded or state.release.sha256 in hashes

    def _show(self, facts: ReleaseFacts) -> None:
        self._states, self._fault = facts.files, facts.fault
        names = [str(s.release.path) for s in self._states if self._is_current(s)]
        if names != [self.file.itemData(n) for n in range(self.file.count())]:
            self.file.blockSignals(True)
            self.file.clear()
            for name in names:
                self.file.addItem(Path(name).name, name)
            self.file.blockSignals(False)
        self._show_file()
        older = [state for state in self._states if not self._is_current(state)]
        self.earlier.fill([state_notice(state) for state in older])
        self._fold.setVisible(bool(older))

    def _show_file(self) -> None:
        state = self.chosen
        notices = [] if state is None else [state_notice(state)]
        if self._fault:
            title = tr("The audit log of this case is broken")
            remedy = tr("Nothing can be signed. See 'Help', 'Check the audit log'.")
            notices.insert(0, Notice(Mark.BLOCKED, title, tr(self._fault), remedy))
        self.state.show_notices(notices)
        self.facts.set_rows([] if state is None else signature_rows(state))
        self.bound.set_rows([] if state is None else bound_rows(state))
        part = None if state is None else next_part(state)
        if state is not None and part is not None and self._asked_for != state:
            self._asked_for = state
            made = state.release.made
            self.form.ask_for(part, made.name if made else "")
        self._tell_parts()

    def _tell_parts(self) -> None:
        """Show only what there is."""
        state = self.chosen
        can_sign = state is not None and next_part(state) is not None and not self._fault
        self.section.setVisible(bool(self._states))
        self.file.setVisible(self.file.count() > 1)
        self.facts.setVisible(state is not None)
        self._bound_fold.setVisible(state is not None)
        self.form.setVisible(can_sign)
        self.row.setVisible(can_sign)
        self._tell_ready()

    def _refuse(self, error: UserError) -> None:
        self._notices.show_notices([failure_notice(error)])

    def _tell_ready(self) -> None:
        self.row.tell(can_run=self.form.is_complete)
        self.form.setEnabled(not self.order.is_running)
