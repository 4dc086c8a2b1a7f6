"""The page of a step: what it does, its state, findings, settings, results and record."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from dtiplan.gui.session import Session
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.calm_progress import set_calmly
from dtiplan.gui.widgets.fact_table import FactTable
from dtiplan.gui.widgets.fact_texts import fact_rows
from dtiplan.gui.widgets.findings_view import FindingsView, failure_notice
from dtiplan.gui.widgets.focus_order import order_focus
from dtiplan.gui.widgets.folding import Folding, Section, heading
from dtiplan.gui.widgets.notice import NoticeColumn, Sign, text_label
from dtiplan.gui.widgets.param_form import ParamForm
from dtiplan.gui.widgets.small_text import SmallText
from dtiplan.gui.widgets.state_icons import Mark
from dtiplan.gui.widgets.time_texts import time_text
from dtiplan.gui.work.actions import Actions
from dtiplan.gui.work.step_status import seconds_text, status_of, time_left
from dtiplan.workflow.cases.manifest import RunRecord
from dtiplan.workflow.registry import step_named
from dtiplan.workflow.runner import finding_document
from dtiplan.workflow.software import software_mark


class StepPage(QWidget):
    """Works for every step; pages with more to say add their widgets to ``content``.

    Parameters
    ----------
    step_name : str
    session : Session
    actions : Actions
    offered : mapping, optional
        What lists of the form can be ticked from, see ``ParamForm``.
    left_out : sequence of str, optional
        Parameters that the page edits in its own way.
    """

    def __init__(
        self,
        step_name: str,
        session: Session,
        actions: Actions,
        parent: QWidget | None = None,
        *,
        offered: Mapping[str, Sequence[tuple[str, str]]] | None = None,
        left_out: Sequence[str] = (),
    ) -> None:
        super().__init__(parent)
        self.step = step_named(step_name)
        self.session, self.orders = session, actions
        self.setObjectName(f"page_{step_name}")
        self._shown_record: RunRecord | None = None
        self._shown_others: tuple[str, ...] = ()
        self._shown_failure: object = None
        self.form = ParamForm(self.step, offered=offered, left_out=left_out)
        self.content = QWidget()
        self._column = QVBoxLayout(self.content)
        self._column.setContentsMargins(16, 16, 16, 16)
        self._column.setSpacing(16)
        self._build_head()
        self.top = self._add_slot()
        self._build_parts()
        self._column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(_scrolled(self.content), 1)
        outer.addWidget(self._build_bar())
        self.form.valueChanged.connect(self._edited)
        self._is_out_of_date = False
        self._is_ordered = False
        session.case_changed.connect(self._refresh_if_seen)
        actions.changed.connect(self._refresh_if_seen)
        actions.progressed.connect(self._progress_if_seen)

    @property
    def record(self) -> RunRecord | None:
        """How the step ran last, if it did."""
        case = self.session.case
        return case.manifest.steps.get(self.step.name) if case else None

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while another page was seen."""
        super().showEvent(event)
        if not self._is_ordered:
            self._is_ordered = True
            order_focus(self)
        self._catch_up()

    def _refresh_if_seen(self) -> None:
        """Show what has changed, once for all that has changed in this turn."""
        self._is_out_of_date = True
        if self.isVisible():
            self.session.turns.ask(self, "refresh", self._catch_up)

    def _catch_up(self) -> None:
        if self._is_out_of_date and self.isVisible():
            self._is_out_of_date = False
            self.refresh()

    def _progress_if_seen(self) -> None:
        if self.isVisible():
            self.refresh_state()

    def refresh(self) -> None:
        """Show the case as it is."""
        if self.form.value() != self.orders.params(self.step.name):
            self.form.blockSignals(True)
            self.form.set_value(self.orders.params(self.step.name))
            self.form.blockSignals(False)
        self.refresh_state()
        self._show_failure()
        record, others = self.record, self._other_software()
        if record is not self._shown_record or others != self._shown_others:
            self._shown_record, self._shown_others = record, others
            self._show_record(record, others)

    def refresh_state(self) -> None:
        """Show the state, and which buttons can be pressed."""
        status = status_of(self.step, self.orders)
        self._sign.set_mark(status.mark)
        edited = tr("settings changed since") if self.orders.is_edited(self.step.name) else ""
        line = " · ".join(filter(None, (status.word, status.detail, edited)))
        if self._state.text() != line:
            self._state.setText(line)
        self._reason.setVisible(bool(status.reason))
        self._reason.setText(status.reason)
        running = self.orders.running
        is_here = running is not None and running.step == self.step.name
        is_ordered = self.orders.is_ordered(self.step.name)
        has_case = self.session.case is not None
        self.run_button.setEnabled(has_case and self.can_run())
        self.run_to_button.setEnabled(has_case and self.form.is_acceptable())
        self.run_button.setVisible(not is_ordered)
        self.run_to_button.setVisible(not is_ordered)
        self.cancel_button.setVisible(is_ordered)
        self._progress.setVisible(is_here)
        self._note.setVisible(running is not None)
        if running is None:
            return
        left = time_left(running.seconds_left)
        if is_here:
            set_calmly(self._progress, int(1000 * running.fraction))
            self._note.setText(" · ".join(filter(None, (tr(running.note), left))))
        else:
            busy = tr("{step} is running").format(step=tr(step_named(running.step).title))
            self._note.setText(busy)
            self._note.setToolTip(
                tr("{what}; what is ordered now comes after it.").format(what=busy)
            )

    def can_run(self) -> bool:
        """Whether what is set here is acceptable."""
        return self.form.is_acceptable()

    def run(self) -> None:
        """Run the step with what the form shows."""
        self.orders.run(self.step.name, self.form.value())

    def _edited(self) -> None:
        self.orders.edit(self.step.name, self.form.value())
        self.refresh_state()

    def _add_slot(self) -> QVBoxLayout:
        """Give an inner column into which a page can put its own parts."""
        slot = QVBoxLayout()
        slot.setSpacing(16)
        self._column.addLayout(slot)
        return slot

    def _build_head(self) -> None:
        self._sign, self._state = Sign(Mark.TO_DO), text_label()
        self._state.setObjectName("stepState")
        row = QHBoxLayout()
        row.addWidget(self._sign)
        row.addWidget(self._state, 1)
        head = QVBoxLayout()
        head.setSpacing(8)
        head.addWidget(heading(tr(self.step.title), 1.35))
        head.addLayout(row)
        self._reason = text_label()
        self._reason.setObjectName("stepReason")
        self._reason.hide()
        head.addWidget(self._reason)
        head.addWidget(SmallText(tr(self.step.help)))
        self._column.addLayout(head)
        self.failure_place = NoticeColumn()
        self._column.addWidget(self.failure_place)
        self.failure_place.hide()

    def _build_parts(self) -> None:
        self.findings = FindingsView()
        self._column.addWidget(self.findings)
        self.findings.hide()
        self.middle = self._add_slot()
        self.facts = FactTable()
        self.facts_section = Section(tr("Results"), self.facts)
        self._column.addWidget(self.facts_section)
        self.facts_section.hide()
        self.form_section = Section(tr("Settings"), self.form)
        self._column.addWidget(self.form_section)
        self.form_section.setVisible(not self.form.is_empty)
        self.bottom = self._add_slot()
        self._log = FactTable()
        self._log_part = Folding(tr("Record of this run"), self._log)
        self._log_part.button.setObjectName("recordButton")
        self._column.addWidget(self._log_part)
        self._log_part.hide()

    def _build_bar(self) -> QWidget:
        self.run_button = QPushButton(tr("Ru&n"))
        self.run_button.setObjectName("runStepButton")
        self.run_button.setDefault(True)
        self.run_button.setToolTip(tr("Run this step with the settings shown."))
        self.run_button.clicked.connect(self.run)
        self.run_to_button = QPushButton(tr("Run &to here"))
        self.run_to_button.setObjectName("runToButton")
        self.run_to_button.setToolTip(
            tr("Run what is missing or out of date before this step, then this step.")
        )
        self.run_to_button.clicked.connect(lambda: self.orders.run_to(self.step.name))
        self.cancel_button = QPushButton(tr("&Cancel"))
        self.cancel_button.setObjectName("cancelStepButton")
        self.cancel_button.setToolTip(tr("Stop; the case stays as it was before the step."))
        self.cancel_button.clicked.connect(lambda: self.orders.cancel_step(self.step.name))
        self._progress = QProgressBar()
        self._progress.setObjectName("stepProgress")
        self._progress.setRange(0, 1000)
        self._progress.setTextVisible(False)
        self._progress.setFixedHeight(8)
        self._note = QLabel()
        self._note.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        bar = QFrame()
        bar.setObjectName("stepBar")
        column = QVBoxLayout(bar)
        column.setContentsMargins(16, 8, 16, 8)
        column.addWidget(self._progress)
        row = QHBoxLayout()
        self.bar_row = row
        row.addWidget(self._note, 1)
        row.addStretch(0)
        row.addWidget(self.cancel_button)
        row.addWidget(self.run_to_button)
        row.addWidget(self.run_button)
        column.addLayout(row)
        return bar

    def _show_failure(self) -> None:
        failure = self.orders.failure(self.step.name)
        if failure is not self._shown_failure:
            self._shown_failure = failure
            self.failure_place.show_notices([failure_notice(failure)] if failure else [])

    def _other_software(self) -> tuple[str, ...]:
        """Give what of the software that made the last run is another one than now."""
        state = next((s for s in self.orders.states if s.step is self.step), None)
        return state.other_software if state else ()

    def _show_record(self, record: RunRecord | None, others: Sequence[str]) -> None:
        mark = [finding_document(software_mark(others, tr(self.step.title)))] if others else []
        self.findings.set_findings([*(record.findings if record else []), *mark])
        rows = self.rows_of(record) if record else []
        self.facts.set_rows(rows)
        self.facts_section.setVisible(bool(rows))
        self._log.set_rows(_log_rows(record) if record else [])
        self._log_part.setVisible(record is not None)

    def rows_of(self, record: RunRecord) -> list[tuple[str, str]]:
        """Give the names and values told of a run."""
        return fact_rows(record.facts)


def _scrolled(content: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidget(content)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area


def _log_rows(record: RunRecord) -> list[tuple[str, str]]:
    """Tell the provenance of a run: program, time, inputs, warnings of the libraries."""
    return [
        (tr("Run"), record.run),
        (tr("dtiplan"), record.libraries.get("dtiplan", "")),
        (tr("Version of the step"), str(record.version)),
        (tr("Started"), time_text(record.started_utc)),
        (tr("Took"), seconds_text(record.seconds)),
        (tr("Machine"), record.machine),
        *((tr("Input {name}, SHA-256").format(name=n), h) for n, h in record.inputs.items()),
        *(
            [(tr("Source files"), tr("{n} files, hashed").format(n=len(record.sources)))]
            if record.sources
            else []
        ),
        *((tr("Warning of a library"), text) for text in record.warnings),
    ]
