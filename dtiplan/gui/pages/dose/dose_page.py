"""Dose: plans of the planning system read back, beside tracts, targets and published doses."""

from __future__ import annotations

from PySide6.QtGui import QDragEnterEvent, QDropEvent, QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from dtiplan.domain.dose_evaluation import DoseEvaluation
from dtiplan.gui.pages.dose.isodose_box import IsodoseBox
from dtiplan.gui.pages.dose.page_tabs import PageTabs
from dtiplan.gui.pages.dose.plan_list import PlanList
from dtiplan.gui.pages.dose.published_part import PublishedPart
from dtiplan.gui.pages.dose.structure_doses import StructureDoses
from dtiplan.gui.pages.dose.tract_part import TractPart
from dtiplan.gui.pages.step_page import StepPage
from dtiplan.gui.session import Session
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.fact_texts import number_text
from dtiplan.gui.widgets.folding import Folding, Section
from dtiplan.gui.work.actions import Actions
from dtiplan.workflow.cases.manifest import RunRecord


class DosePage(StepPage):
    """Chooses plans, and shows what was read off them."""

    def __init__(self, session: Session, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__("evaluate-dose", session, actions, parent, left_out=("plans",))
        self.setAcceptDrops(True)
        self._evaluation: DoseEvaluation | None = None
        self.plans = PlanList(actions.settings)
        self.plans.changed.connect(self._edited)
        self.top.addWidget(Section(tr("Plans"), self.plans))
        self.structures = StructureDoses(session.pointing)
        self.published = PublishedPart(session.pointing)
        self.tracts = TractPart()
        self.isodoses = IsodoseBox(session)
        self.tabs = PageTabs(
            [
                ("dvhPart", tr("DVH"), self.structures.panel, self._fill_structures),
                ("dosesPart", tr("Doses"), self.structures.tables, self._fill_structures),
                ("publishedPart", tr("Published"), self.published, self._fill_published),
                ("tractsPart", tr("Tracts"), self.tracts, self._fill_tracts),
                ("viewsPart", tr("Views"), self.isodoses, self.isodoses.refresh),
            ],
            tr("Parts of the evaluation"),
        )
        self.middle.addWidget(self.tabs)
        self._fold_settings()
        self.refresh()

    def refresh(self) -> None:
        """Show the case as it is."""
        self.plans.set_entries(self.orders.params(self.step.name)["plans"])
        super().refresh()
        store = self.session.store
        evaluation = store.dose_evaluation if store is not None else None
        self.tabs.setVisible(evaluation is not None)
        if evaluation is not self._evaluation:
            self._evaluation = evaluation
            self.tabs.renew()

    def rows_of(self, record: RunRecord) -> list[tuple[str, str]]:
        """Give the plans that were read; the numbers stand in the tables."""
        del record
        evaluation = self.session.store.dose_evaluation if self.session.store else None
        if evaluation is None:
            return []
        rows = []
        for plan in evaluation.plans:
            told = [p.dose_gy for p in plan.prescriptions]
            parts = [
                tr("prescribed {gy}").format(gy=number_text(max(told), 2, "Gy"))
                if told
                else tr("no prescription told"),
                tr("number of fractions: {n}").format(n=plan.n_fractions or tr("not told")),
                tr("highest dose {gy}").format(gy=number_text(plan.highest_gy, 2, "Gy")),
                *([plan.approval_status] if plan.approval_status else []),
                *([tr("arm {arm}").format(arm=plan.arm)] if plan.arm else []),
            ]
            rows.append((plan.name, ", ".join(parts)))
        if evaluation.is_eqd2:
            rows.append((tr("Doses of structures"), tr("EQD2, converted place by place")))
        return rows

    def showEvent(self, event: QShowEvent) -> None:
        """Let the mouse point at structures in the slices."""
        super().showEvent(event)
        self.session.pointing.follows_mouse = True

    def hideEvent(self, event: QHideEvent) -> None:
        """Let nothing stand out on other pages."""
        super().hideEvent(event)
        self.session.pointing.follows_mouse = False
        self.session.pointing.point_at("")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take the files of a plan anywhere on the page."""
        self.plans.dragEnterEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Add the plan that was dropped."""
        self.plans.dropEvent(event)

    def run(self) -> None:
        """Run with the plans listed."""
        self.orders.run(self.step.name, self._params())

    def can_run(self) -> bool:
        """Whether there is a plan, or one to be forgotten."""
        return super().can_run() and (bool(self.plans.entries) or self.record is not None)

    def _params(self) -> dict[str, object]:
        return {**self.form.value(), "plans": list(self.plans.entries)}

    def _edited(self) -> None:
        self.orders.edit(self.step.name, self._params())
        self.refresh_state()

    def _fold_settings(self) -> None:
        """Fold the settings away: they are rarely changed, and the results are long."""
        self._settings = Folding(tr("Settings"), self.form)
        self._settings.button.setObjectName("doseSettingsButton")
        self.form_section.hide()
        self._column.insertWidget(self._column.indexOf(self.form_section), self._settings)

    def _fill_structures(self) -> None:
        self.structures.show_evaluation(self._evaluation)

    def _fill_published(self) -> None:
        if self._evaluation is not None:
            self.published.show_evaluation(self._evaluation)

    def _fill_tracts(self) -> None:
        if self._evaluation is not None:
            self.tracts.show_evaluation(self._evaluation)
