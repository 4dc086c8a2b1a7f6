"""Fibre orientations: which model was chosen for these data, and the numbers behind it."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from dtiplan.gui.pages.step_page import StepPage
from dtiplan.gui.session import Session
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.fact_texts import number_text
from dtiplan.gui.work.actions import Actions
from dtiplan.workflow.cases.manifest import RunRecord


class FibresPage(StepPage):
    """Tells the model, why, and what the response of a single bundle was."""

    def __init__(self, session: Session, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__("fit-fibres", session, actions, parent)
        self.refresh()

    def rows_of(self, record: RunRecord) -> list[tuple[str, str]]:
        """Give name and value of what was chosen; the reason stands among the findings."""
        facts, locale = record.facts, QLocale()
        if facts.get("model") != "csd":
            return [(tr("Streamlines follow"), tr("Tensors"))]
        return [
            (tr("Streamlines follow"), tr("Fibre orientations (spherical deconvolution)")),
            (tr("Order of the harmonics"), locale.toString(int(facts["order"]))),
            (tr("b-value used"), number_text(facts["b_s_mm2"], 0, "s/mm²")),
            (tr("Different directions"), locale.toString(int(facts["n_directions"]))),
            (
                tr("Single bundle: diffusivity along over across"),
                number_text(facts["response_ratio"], 1),
            ),
            (
                tr("Single bundle: voxels measured"),
                locale.toString(int(facts["n_response_voxels"])),
            ),
        ]
