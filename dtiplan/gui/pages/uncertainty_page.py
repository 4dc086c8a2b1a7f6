"""Uncertainty: how far each tract reaches beyond what was found, for each confidence level."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from dtiplan.gui.pages.step_page import StepPage
from dtiplan.gui.session import Session
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.fact_texts import number_text
from dtiplan.gui.widgets.folding import Section
from dtiplan.gui.widgets.small_text import SmallText
from dtiplan.gui.widgets.value_table import Cell, ValueTable
from dtiplan.gui.work.actions import Actions
from dtiplan.workflow.cases.manifest import RunRecord


class UncertaintyPage(StepPage):
    """Tells the margin of every tract at every level, and what was counted."""

    def __init__(self, session: Session, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__("estimate-uncertainty", session, actions, parent)
        self.table = ValueTable(
            [
                tr("Tract"),
                tr("Level"),
                tr("cm³"),
                tr("Margin\nmm"),
                tr("Margin, 95 %\nmm"),
            ],
            tr("Margins of the tracts"),
            is_read_only=True,
        )
        self.table.setObjectName("marginTable")
        about = SmallText(
            tr(
                "Margin: how far the region reaches beyond the tract as found, in the middle and "
                "at most over 95 % of its surface; negative where it lies inside."
            )
        )
        self._margins = Section(tr("Margins"), self.table, about)
        self.middle.addWidget(self._margins)
        self.refresh()

    def refresh(self) -> None:
        """Show the case as it is."""
        super().refresh()
        tracts = _tracts_of(self.record)
        self._margins.setVisible(bool(tracts))
        self.table.show_rows([row for name, told in tracts for row in _level_rows(name, told)])

    def rows_of(self, record: RunRecord) -> list[tuple[str, str]]:
        """Give name and value; the words on what the levels mean stand among the findings."""
        facts = record.facts
        if not facts.get("is_estimated"):
            return [(tr("Uncertainty"), tr("not estimated: switch it on below and run"))]
        rows = [(name, _found_again(told)) for name, told in _tracts_of(record)]
        sources = facts["sources"]
        return [
            *rows,
            (
                tr("Counted: error of the template"),
                number_text(sources["template_sd_mm"], 1, "mm"),
            ),
            (
                tr("Counted: error of the registration"),
                number_text(sources["registration_sd_mm"], 2, "mm"),
            ),
            (tr("Counted: distortion left"), _distortion_words(sources)),
        ]


def _tracts_of(record: RunRecord | None) -> list[tuple[str, dict[str, Any]]]:
    facts = record.facts if record else {}
    return [
        (str(n), told) for n, told in facts.items() if isinstance(told, dict) and "levels" in told
    ]


def _distortion_words(sources: dict[str, Any]) -> str:
    """Say what of the distortion was counted; a figure only where a person gave one."""
    if sources["distortion_sd_mm"] > 0:
        return number_text(sources["distortion_sd_mm"], 1, "mm")
    if sources.get("distortion", "unknown") == "unknown":
        return tr("not known, not counted")
    return tr("as the step 'Distortion' tells, place by place")


def _found_again(told: dict[str, Any]) -> str:
    return tr("found again in {n} of {m} realisations").format(
        n=told["n_found"], m=told["n_realisations"]
    )


def _level_rows(name: str, told: dict[str, Any]) -> list[list[Cell]]:
    """Give the row of each level; the name stands in each, as rows are read one by one."""
    tip = _found_again(told)
    return [
        [
            Cell(name, tip=tip),
            Cell(f"{percent} %", is_number=True),
            Cell(number_text(level["volume_cc"], 1), is_number=True),
            Cell(number_text(level["margin_median_mm"], 1), is_number=True),
            Cell(number_text(level["margin_p95_mm"], 1), is_number=True),
        ]
        for percent, level in told["levels"].items()
    ]
