"""Measured margins: comparison files in, proposals looked at, one accepted by name.

Proposals and acceptances are made by this program's command line in a child process; whether an
accepted margin still stands is looked at in a thread.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from dtiplan.domain.errors import UserError
from dtiplan.gui.background.child_order import ChildOrder
from dtiplan.gui.background.jobs import Job
from dtiplan.gui.background.newest_wins import NewestWins
from dtiplan.gui.pages.handover.order_row import OrderRow
from dtiplan.gui.pages.margins.accept_form import AcceptForm
from dtiplan.gui.pages.margins.margin_rows import (
    MarginRow,
    MarginState,
    fact_rows_of,
    how_texts_of,
    margin_rows,
    state_words,
)
from dtiplan.gui.pages.margins.paragraphs import Paragraphs
from dtiplan.gui.session import Session
from dtiplan.gui.theme import GRID_PX
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.fact_table import FactTable
from dtiplan.gui.widgets.fact_texts import number_text
from dtiplan.gui.widgets.findings_view import failure_notice
from dtiplan.gui.widgets.folding import Folding
from dtiplan.gui.widgets.notice import NoticeColumn
from dtiplan.gui.widgets.small_text import SmallText, Tone
from dtiplan.gui.widgets.state_icons import Mark
from dtiplan.gui.widgets.value_table import Cell, ValueTable
from dtiplan.gui.work.actions import Actions
from dtiplan.workflow.cases.case import Case
from dtiplan.workflow.cases.current_tracts import tracts_artifact
from dtiplan.workflow.sites.margin_acceptance import margin_arguments, margin_problems
from dtiplan.workflow.steps.measured_margins import is_text_of

_STEP, _FOLDER = "make-structures", "comparisons"
_MARKS = {
    MarginState.ACCEPTED: Mark.DONE,
    MarginState.OUT_OF_DATE: Mark.STALE,
    MarginState.REFUSED: Mark.BLOCKED,
}


class MarginPanel(QWidget):
    """Sets the accepted margins among the settings of make-structures.

    Parameters
    ----------
    session : Session
    actions : Actions
    """

    changed = Signal()
    """Whether the accepted margins stand is known anew."""

    def __init__(self, session: Session, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("marginPanel")
        self._session, self._orders = session, actions
        self._files: tuple[Path, ...] = ()
        self._document: Mapping[str, Any] | None = None
        self._made_from: tuple[str, ...] = ()
        self._looked_at: object = None
        self._problems: Mapping[str, str] = {}
        self._rows: tuple[MarginRow, ...] = ()
        self._reader = NewestWins(self)
        self._reader.answered.connect(lambda _asker, found: self._know(found))
        self._reader.refused.connect(lambda _asker, error: self._refuse(error))
        self.proposing = self._order(self._show_proposals)
        self.accepting = self._order(self._take)
        self._build()
        self._show()

    @property
    def rows(self) -> tuple[MarginRow, ...]:
        """What the table shows."""
        return self._rows

    @property
    def problem(self) -> str:
        """Why the step cannot run with the accepted margins; empty where it can."""
        out = [row for row in self._rows if row.state is MarginState.OUT_OF_DATE]
        if not out:
            return ""
        said = tr("The measured margin of {tract} is out of date: accept it anew or take it back.")
        return said.format(tract=out[0].tract)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with the case, and with files that somebody may have changed meanwhile."""
        super().showEvent(event)
        self._looked_at = None
        self.look()

    def look(self) -> None:
        """Show the case and the settings as they are; files are looked at in a thread."""
        case = self._session.case
        made_from = _made_from(case)
        if made_from != self._made_from:
            for order in (self.proposing, self.accepting):
                order.stop()  # what is being read is of the case as it was
            self._made_from, self._document = made_from, None
            self._notices.show_notices([])
        texts = self._texts
        asked = (made_from, tuple(texts))
        if case is not None and texts and asked != self._looked_at and self.isVisible():
            self._looked_at = asked
            self._reader.ask("margins", lambda: margin_problems(case, texts), drops_older=True)
        elif not texts:
            self._problems, self._looked_at = {}, None
        self._show()

    def choose(self) -> None:
        """Ask for documents of comparisons and have margins proposed from them."""
        begin = str(self._orders.settings.last_folder(_FOLDER))
        title = tr("Documents of site comparisons")
        kinds = tr("Comparisons (*.json)")
        names, _ = QFileDialog.getOpenFileNames(self, title, begin, kinds)
        if names:
            self.propose([Path(name) for name in names])

    def propose(self, files: Sequence[Path]) -> None:
        """Have margins proposed from these documents."""
        case = self._session.case
        if case is None or not files:
            return
        self._files = tuple(files)
        self._orders.settings.keep_folder(_FOLDER, self._files[0].parent)
        self._document = None
        self._notices.show_notices([])
        argv = margin_arguments(case.folder, self._files)
        self._begin(self.proposing, Job(tr("Margin proposal"), argv, case.folder, is_told=True))

    def accept(self) -> None:
        """Accept the proposal of the chosen tract, in the name that was typed."""
        case, row = self._session.case, self._chosen()
        if case is None or row is None or row.proposed_mm is None:
            return
        name, reason = self.form.name.text().strip(), self.form.reason.text().strip()
        self._orders.person = name
        self._notices.show_notices([])
        wanted = {row.tract: row.proposed_mm}
        argv = margin_arguments(case.folder, self._files, wanted, (name, reason))
        self._begin(self.accepting, Job(tr("Margin acceptance"), argv, case.folder, is_told=True))

    def take_back(self) -> None:
        """Let the next run make no PRV with the margin of the chosen tract."""
        row = self._chosen()
        if row is not None:
            self._keep([text for text in self._texts if not is_text_of(text, row.tract)])

    @property
    def _texts(self) -> list[str]:
        return list(self._orders.params(_STEP).get("measured", ()))

    @property
    def _is_busy(self) -> bool:
        return self.proposing.is_running or self.accepting.is_running

    def _order(self, finish: Any) -> ChildOrder:
        order = ChildOrder(self._orders.jobs, self)
        order.finished.connect(finish)
        order.refused.connect(self._refuse)
        order.ended.connect(self._show)
        return order

    def _begin(self, order: ChildOrder, job: Job) -> None:
        self._made_from = _made_from(self._session.case)
        order.begin(job)
        self._show()

    def _build(self) -> None:
        about = SmallText(
            tr(
                "Margins for PRVs from measured differences between scans (sites.json, group.json "
                "of a site comparison), the registration and the distortion of this case."
            )
        )
        self.row = OrderRow(self.proposing, "proposeMargins", tr("Co&mparison files…"))
        self.row.button.setToolTip(tr("Choose the documents that a site comparison wrote."))
        self.row.asked.connect(self.choose)
        self._from = SmallText("", parent=self)
        self._from.setObjectName("marginFiles")
        self._empty = SmallText("", parent=self)
        self._empty.setObjectName("marginEmpty")
        self._notices = NoticeColumn(self)
        self._notices.setObjectName("marginNotices")
        titles = [tr("Tract"), tr("Margin\nmm"), tr("Up to\nmm"), tr("State")]
        self.table = ValueTable(titles, tr("Measured margins"))
        self.table.setObjectName("marginTable")
        self.table.currentCellChanged.connect(lambda *_where: self._show_chosen())
        self.facts, self._how = FactTable(), Paragraphs()
        self.facts.setObjectName("marginFacts")
        self._how_part = Folding(tr("How it was measured"), self._how)
        self._how_part.button.setObjectName("marginHowButton")
        self.form = AcceptForm(self._orders.person)
        self.form.asked.connect(self.accept)
        self.form.taken_back.connect(self.take_back)
        self._stale = SmallText("", Tone.PROBLEM, parent=self)
        self._stale.setObjectName("marginProblem")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID_PX)
        for part in (
            about, self.row, self._from, self._empty, self._notices, self.table, self._stale,
            self.facts, self._how_part, self.form,
        ):  # fmt: skip
            column.addWidget(part)
        self._notices.hide()

    def _show_proposals(self, document: Mapping[str, Any]) -> None:
        self._document = document
        self._show()

    def _take(self, document: Mapping[str, Any]) -> None:
        """Put what was accepted among the settings, in the place of older ones of its tract."""
        self._document = document
        texts = self._texts
        for new in document["accepted"]:
            tract = next(p["tract"] for p in document["proposals"] if is_text_of(new, p["tract"]))
            texts = [text for text in texts if not is_text_of(text, tract)] + [new]
        self._keep(texts)

    def _keep(self, texts: list[str]) -> None:
        self._orders.edit(_STEP, {**self._orders.params(_STEP), "measured": texts})
        self.look()
        self.changed.emit()

    def _know(self, problems: Mapping[str, str]) -> None:
        self._problems = problems
        self._show()
        self.changed.emit()

    def _refuse(self, error: UserError) -> None:
        self._notices.show_notices([failure_notice(error)])

    def _show(self) -> None:
        has_case = self._session.case is not None
        self.row.tell(can_run=has_case and not self._is_busy and bool(self._made_from))
        names = ", ".join(path.name for path in self._files)
        self._from.say(names if self._document is not None else "")
        self._rows = margin_rows(self._document, self._texts, self._problems)
        self.table.show_rows([_cells(row) for row in self._rows])
        self.table.setVisible(bool(self._rows))
        self._empty.say("" if self._rows or self._is_busy else self._why_empty())
        self._stale.say(self.problem)
        self._show_chosen()

    def _why_empty(self) -> str:
        if not self._made_from:
            return tr("There are no tracts yet.")
        if self._document is None:
            return tr("No margin was proposed yet. Choose the documents of site comparisons.")
        return tr("No tract of the case was measured in these comparisons.")

    def _chosen(self) -> MarginRow | None:
        number = self.table.currentRow()
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def _show_chosen(self) -> None:
        row = self._chosen()
        self.facts.set_rows(fact_rows_of(row) if row else [])
        self.facts.setVisible(bool(self.facts.rows))
        self._how.show_texts(how_texts_of(row) if row else [])
        self._how_part.setVisible(bool(self._how.texts))
        self.form.setVisible(row is not None and row.state is not MarginState.REFUSED)
        self.form.show_row(row, is_busy=self._is_busy)


def _cells(row: MarginRow) -> list[Cell]:
    entry = row.entry or {}
    shown = [entry.get("margin_mm"), entry.get("upper_mm")]
    numbers = ["–" if value is None else number_text(value, 1) for value in shown]
    bound = tr("Not everything was measured: a lower bound.") if row.needs_reason else ""
    upper = tr("From the upper ends of the 90 % intervals of what was measured.")
    return [
        Cell(row.tract),
        Cell(f"≥ {numbers[0]}" if row.needs_reason else numbers[0], is_number=True, tip=bound),
        Cell(numbers[1], is_number=True, tip=upper),
        Cell(state_words(row), mark=_MARKS.get(row.state), tip=tr(row.why) if row.why else ""),
    ]


def _made_from(case: Case | None) -> tuple[str, ...]:
    """Give the hashes of what the margins of a case rest on; nothing before there are tracts."""
    if case is None or case.manifest.artifact(tracts_artifact(case.manifest)) is None:
        return ()
    names = (tracts_artifact(case.manifest), "accepted_registration", "distortion")
    refs = [case.manifest.artifact(name) for name in names]
    return (str(case.folder), *("" if ref is None else ref.sha256 for ref in refs))
