"""Structures: what will be contoured, how thick, under which name and in which colour."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTableWidgetItem, QWidget

from dtiplan.domain.errors import UserError
from dtiplan.domain.structures import check_name, check_names_unique
from dtiplan.gui.pages.margins.margin_panel import MarginPanel
from dtiplan.gui.pages.step_page import StepPage
from dtiplan.gui.pages.structure_colours import (
    ask_for_colour,
    keep_labels,
    labels_of,
    show_colours,
)
from dtiplan.gui.pages.target_column import DistancesShown
from dtiplan.gui.session import Session
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.fact_texts import number_text
from dtiplan.gui.widgets.folding import Section
from dtiplan.gui.widgets.small_text import SmallText, Tone
from dtiplan.gui.widgets.value_table import Cell, ValueTable
from dtiplan.gui.work.actions import Actions
from dtiplan.workflow.cases.manifest import RunRecord
from dtiplan.workflow.structure_labels import Labels, Rgb
from dtiplan.workflow.viewing.case_tables import StructureRow, structure_rows

_EDITED_HERE = ("names", "colours", "measured")
_DISTANCE = 5
"""Column of the distance to the targets."""


class StructuresPage(StepPage):
    """A table of structures; names and colours are edited in it and written by the next run."""

    def __init__(self, session: Session, actions: Actions, parent: QWidget | None = None) -> None:
        self._rows: tuple[StructureRow, ...] = ()
        self.margins: MarginPanel | None = None
        super().__init__("make-structures", session, actions, parent, left_out=_EDITED_HERE)
        self.table = ValueTable(
            [
                tr("Name"),
                tr("Radius\nmm"),
                tr("Margin\nmm"),
                tr("Volume\ncm³"),
                tr("Parts"),
                tr("To target\nmm"),
            ],
            tr("Structures"),
        )
        self.table.setObjectName("structureTable")
        self.table.itemChanged.connect(self._changed)
        self._problem = SmallText("", Tone.PROBLEM)
        self._problem.setObjectName("nameProblem")
        self._colour = QPushButton(tr("Co&lour…"))
        self._colour.setObjectName("structureColourButton")
        self._colour.setToolTip(tr("Colour of the chosen structure in the planning system."))
        self._colour.clicked.connect(self._choose_colour)
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(
            SmallText(tr("Double-click a name to change it: 1 to 16 letters, digits, _ - ~ . + ^")),
            1,
        )
        row.addWidget(self._colour)
        self._part = Section(tr("Structures"), self.table, self._problem, line)
        self.middle.addWidget(self._part)
        self.margins = MarginPanel(session, actions)
        self.margins.changed.connect(self.refresh_state)
        self.bottom.addWidget(Section(tr("Measured margins"), self.margins))
        self.distances = DistancesShown.of(session)
        self.distances.changed.connect(self._show_rows)
        session.display_changed.connect(self._show_rows)
        actions.changed.connect(self._show_colours)
        self.refresh()

    @property
    def labels(self) -> Labels:
        """Names and colours as they are edited."""
        return labels_of(self.orders)

    def refresh(self) -> None:
        """Show the case as it is."""
        super().refresh()
        case = self.session.case
        self._rows = structure_rows(case) if case else ()
        self._part.setVisible(bool(self._rows))
        self._show_rows()
        if self.margins is not None:
            self.margins.look()

    def can_run(self) -> bool:
        """Whether every name can be written, and every accepted margin stands."""
        is_margin_wrong = self.margins is not None and bool(self.margins.problem)
        return super().can_run() and not self._name_problem() and not is_margin_wrong

    def rows_of(self, record: RunRecord) -> list[tuple[str, str]]:
        """Give nothing: the table tells it all."""
        del record
        return []

    def rename(self, tract: str, name: str) -> None:
        """Call the structure of a tract by another name from the next run on."""
        self._relabel(self.labels.renamed(tract, name))

    def recolour(self, tract: str, colour_rgb: Rgb) -> None:
        """Give the structure of a tract another colour; the views show it at once."""
        self._relabel(self.labels.recoloured(tract, colour_rgb))

    def _relabel(self, labels: Labels) -> None:
        keep_labels(self.orders, labels)
        self.refresh()

    def _name_problem(self) -> str:
        labels = self.labels
        names = [labels.name_of(row.tract) for row in self._rows]
        try:
            for name in names:
                check_name(name)
            check_names_unique(names)
        except UserError as error:
            return f"{tr(error.problem)} {tr(error.cause)}"
        return ""

    def _show_rows(self) -> None:
        self.table.retitle(_DISTANCE, self.distances.heading)
        self.table.show_column(_DISTANCE, is_shown=self.distances.has_targets)
        self.table.show_rows([self._cells(row) for row in self._rows])
        self._problem.say(self._name_problem())

    def _cells(self, row: StructureRow) -> list[Cell]:
        labels = self.labels
        style = self.session.display.style(f"structure:{row.name}")
        return [
            Cell(
                labels.name_of(row.tract),
                colour_rgb=labels.colour_of(row.tract) or row.colour_rgb,
                is_ticked=style.is_visible if style else None,
                is_editable=True,
                tip=tr("Made of {tract}. Ticked: shown in the views. F2: rename.").format(
                    tract=row.tract
                ),
            ),
            _radius_cell(row),
            Cell(_or_dash(row.margin_mm, 1), is_number=True),
            Cell(number_text(row.volume_cc, 2), is_number=True),
            Cell(_or_dash(row.n_components, 0), is_number=True),
            self.distances.cell(self.distances.of_structure(row.name)),
        ]

    def _changed(self, item: QTableWidgetItem) -> None:
        if item.column() != 0 or not 0 <= item.row() < len(self._rows):
            return
        row = self._rows[item.row()]
        is_on = item.checkState() is Qt.CheckState.Checked
        style = self.session.display.style(f"structure:{row.name}")
        if item.text() != self.labels.name_of(row.tract):
            self.rename(row.tract, item.text().strip())
        elif style is not None and style.is_visible != is_on:
            self.session.restyle(style.key, is_visible=is_on)

    def _show_colours(self) -> None:
        show_colours(self.session, self.orders)

    def _choose_colour(self) -> None:
        number = self.table.currentRow()
        if not 0 <= number < len(self._rows):
            return
        row = self._rows[number]
        now = self.labels.colour_of(row.tract) or row.colour_rgb
        chosen = ask_for_colour(self, row.name, now)
        if chosen is not None:
            self.recolour(row.tract, chosen)


def _radius_cell(row: StructureRow) -> Cell:
    """Give the radius of the streamlines, or the level of what was made without any."""
    if row.confidence_percent:
        said = tr("Made of the region of {percent} % confidence").format(
            percent=row.confidence_percent
        )
        return Cell(f"{row.confidence_percent} %", is_number=True, tip=said)
    return Cell(_or_dash(row.radius_mm, 2), is_number=True)


def _or_dash(value: float | None, decimals: int) -> str:
    return "–" if value is None else number_text(value, decimals)
