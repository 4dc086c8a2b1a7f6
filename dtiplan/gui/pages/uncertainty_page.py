"""Uncertainty: how far each tract reaches beyond what was found, for each confidence level."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from dtiplan.gui.pages.step_page import StepPage
from dtiplan.gui.session import Session
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.fact_texts import number_text
from dtiplan.gui.work.actions import Actions
from dtiplan.workflow.cases.manifest import RunRecord


class UncertaintyPage(StepPage):
    """Tells the margin of every tract at every level, and what was counted."""

    def __init__(self, session: Session, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__("estimate-uncertainty", session, actions, parent)
        self.refresh()

    def rows_of(self, record: RunRecord) -> list[tuple[str, str]]:
        """Give name and value; the words on what the levels mean stand among the findings."""
        facts = record.facts
        if not facts.get("is_estimated"):
            return [(tr("Uncertainty"), tr("not estimated"))]
        rows: list[tuple[str, str]] = []
        for name, told in facts.items():
            if isinstance(told, dict) and "levels" in told:
                rows += _tract_rows(str(name), told)
        sources = facts["sources"]
        rows += [
            (
                tr("Counted: error of the template"),
                number_text(sources["template_sd_mm"], 1, "mm"),
            ),
            (
                tr("Counted: error of the registration"),
                number_text(sources["registration_sd_mm"], 2, "mm"),
            ),
            (
                tr("Counted: distortion left"),
                number_text(sources["distortion_sd_mm"], 1, "mm"),
            ),
        ]
        return rows


def _tract_rows(name: str, told: dict[str, Any]) -> list[tuple[str, str]]:
    again = tr("found again in {n} of {m} realisations").format(
        n=told["n_found"], m=told["n_realisations"]
    )
    rows = [(name, again)]
    for percent, level in told["levels"].items():
        said = tr("{volume}; margin {median}, at most {p95} over 95 % of the surface").format(
            volume=number_text(level["volume_cc"], 1, "cm³"),
            median=number_text(level["margin_median_mm"], 1, "mm"),
            p95=number_text(level["margin_p95_mm"], 1, "mm"),
        )
        rows.append((tr("{tract}, {percent} % region").format(tract=name, percent=percent), said))
    return rows
