"""Doses of the plans beside published figures, and biological doses, each with its source."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from dtiplan.domain.dose_evaluation import DoseEvaluation
from dtiplan.domain.published_doses import BesidePublished
from dtiplan.gui.pages.dose.dose_tables import (
    biological_rows,
    published_details,
    published_row,
    shown_unit,
)
from dtiplan.gui.pointing import Pointing
from dtiplan.gui.theme import GRID_PX
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.folding import Section
from dtiplan.gui.widgets.small_text import SmallText
from dtiplan.gui.widgets.value_table import Cell, ValueTable


class PublishedPart(QWidget):
    """Shows published values as what they are, never as limits of the program."""

    def __init__(self, pointing: Pointing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pointing = pointing
        self._beside: list[BesidePublished] = []
        self.table = ValueTable(
            [
                tr("Structure"),
                tr("Plan"),
                tr("How it stands"),
                tr("Metric"),
                tr("In the plan"),
                tr("Published"),
                tr("Status of\nthe figure"),
            ],
            tr("Published doses"),
        )
        self.table.setObjectName("publishedTable")
        self.table.currentCellChanged.connect(self._tell_figure)
        self.details = SmallText("")
        self.details.setObjectName("publishedDetails")
        self._source = SmallText("")
        self._nothing = SmallText(tr("The set of figures says nothing of these structures."))
        self._published = Section(
            tr("Published values, not limits set by the program"),
            self._nothing,
            self.table,
            self.details,
            self._source,
        )
        self.biological = ValueTable([""], tr("Biological doses"), is_read_only=True)
        self.biological.setObjectName("biologicalTable")
        self._sources = SmallText("")
        self._biological = Section(tr("Biological doses"), self.biological, self._sources)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID_PX)
        column.addWidget(self._published)
        column.addWidget(self._biological)

    def show_evaluation(self, evaluation: DoseEvaluation) -> None:
        """Show what was found of an evaluation."""
        rows: list[list[Cell]] = []
        self._beside = []
        for plan, of_plan in zip(evaluation.plans, evaluation.beside, strict=True):
            self._beside += of_plan
            rows += [published_row(row, plan.name) for row in of_plan]
        told = evaluation.published
        said = tr("Set of figures: {name}, version {version}")
        self._source.say(said.format(name=told.name, version=told.version))
        self._nothing.setVisible(not rows)
        self.table.setVisible(bool(rows))
        self.table.show_rows(rows)
        self._tell_figure(self.table.currentRow(), 0, -1, -1)
        self._show_biological(evaluation)

    def _show_biological(self, evaluation: DoseEvaluation) -> None:
        rows = biological_rows(evaluation)
        self._biological.setVisible(bool(rows))
        if not rows:
            return
        metrics = [f"{row.name}\n{shown_unit(row.unit)}" for row in evaluation.biological[0].rows]
        self.biological.set_titles([tr("Structure"), tr("Plan"), "α/β\nGy", *metrics])
        self.biological.show_rows(rows)
        sources = dict.fromkeys(row[0].tip for row in rows)
        self._sources.say("\n".join(sources))

    def _tell_figure(self, row: int, _column: int, _before: int, _column_before: int) -> None:
        """Tell where the chosen figure comes from, and let its structure stand out."""
        if not 0 <= row < len(self._beside):
            self.details.say("")
            return
        self.details.say(published_details(self._beside[row]))
        if self.table.hasFocus():
            self._pointing.point_at(self._beside[row].structure)
