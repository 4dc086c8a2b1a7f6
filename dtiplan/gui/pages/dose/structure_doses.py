"""Histograms and metrics of the structures, which point at one another and at the views."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QPushButton,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from dtiplan.domain.dose_evaluation import DoseEvaluation
from dtiplan.gui.pages.dose.dose_tables import (
    Listed,
    cautions,
    listed_structures,
    metric_names,
    shown_unit,
    structure_row,
    table_text,
    target_rows,
)
from dtiplan.gui.pages.dose.dvh_curves import DvhCurves, colours_of, curves_of
from dtiplan.gui.pages.dose.dvh_panel import DvhPanel
from dtiplan.gui.pointing import Pointing
from dtiplan.gui.theme import GRID_PX
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.folding import Section
from dtiplan.gui.widgets.small_text import SmallText, Tone
from dtiplan.gui.widgets.value_table import Cell, ValueTable

_SHOWN_AT_FIRST = 24
"""Of more structures than these only targets and tracts have curves at first."""


class StructureDoses(QObject):
    """What every structure gets in every plan: ``panel`` has the plot, ``tables`` the numbers."""

    def __init__(self, pointing: Pointing) -> None:
        super().__init__()
        self._pointing = pointing
        self._evaluation: DoseEvaluation | None = None
        self._curves = DvhCurves()
        self._hidden: set[str] = set()
        self._listed: list[Listed] = []
        self._is_following = False
        self.panel = DvhPanel()
        self.panel.highlighted.connect(pointing.point_at)
        self.table = ValueTable([""], tr("Doses of the structures"))
        self.table.setObjectName("doseTable")
        self.table.setMouseTracking(True)
        self.table.viewport().installEventFilter(self)
        self.table.cellEntered.connect(lambda row, _column: self._point(row))
        self.table.currentCellChanged.connect(self._go)
        self.table.itemChanged.connect(self._tick)
        self.as_differences = QCheckBox(tr("&Differences from the first plan"))
        self.as_differences.setObjectName("doseDifferences")
        self.as_differences.toggled.connect(lambda _on: self._show_rows())
        self.copy = QPushButton(tr("Copy &table"))
        self.copy.setObjectName("copyDoseTable")
        self.copy.clicked.connect(self._copy_table)
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.as_differences)
        row.addStretch(1)
        row.addWidget(self.copy)
        self.cautions = SmallText("", Tone.PROBLEM)
        self.cautions.setObjectName("doseCautions")
        self._about = SmallText(
            tr(
                "Ticked: shown as a curve. Tooltips tell the uncertainty of the sampling, one "
                "standard deviation, and the difference from the first plan."
            )
        )
        self.targets = ValueTable(
            [
                tr("Target"),
                tr("Plan"),
                tr("Prescribed\nGy"),
                tr("Coverage"),
                tr("Selectivity"),
                tr("Paddick\nindex"),
                tr("Gradient\nindex"),
            ],
            tr("Targets"),
            is_read_only=True,
        )
        self.targets.setObjectName("targetDoseTable")
        self._target_part = Section(tr("Targets"), self.targets)
        self.tables = QWidget()
        column = QVBoxLayout(self.tables)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID_PX)
        for part in (line, self.table, self.cautions, self._about, self._target_part):
            column.addWidget(part)
        pointing.changed.connect(self._follow)

    def show_evaluation(self, evaluation: DoseEvaluation | None) -> None:
        """Show an evaluation, or nothing."""
        if evaluation is self._evaluation:
            return
        self._evaluation = evaluation
        self._curves = curves_of(evaluation)
        listed = listed_structures(evaluation) if evaluation else []
        self._hidden = _hidden_at_first(evaluation)
        plans = range(len(evaluation.plans)) if evaluation else range(0)
        self._listed = [(structure, n) for structure in listed for n in plans]
        self.as_differences.setVisible(len(plans) > 1)
        self._retitle()
        self._show_rows()
        self._show_curves()
        targets = target_rows(evaluation) if evaluation else []
        self._target_part.setVisible(bool(targets))
        self.targets.show_rows(targets)
        self.cautions.say("\n".join(cautions(evaluation)) if evaluation else "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Point at nothing when the mouse leaves the table."""
        if event.type() == QEvent.Type.Leave:
            self._pointing.point_at("")
        return super().eventFilter(watched, event)

    def _retitle(self) -> None:
        metrics = metric_names(self._evaluation) if self._evaluation else []
        titles = [
            tr("Structure"),
            tr("Plan"),
            tr("Volume\ncm³"),
            *(f"{name}\n{shown_unit(unit)}" for name, unit in metrics),
            tr("Note"),
        ]
        self.table.set_titles(titles)
        self._titles = titles

    def _show_rows(self) -> None:
        evaluation = self._evaluation
        if evaluation is None:
            self.table.show_rows([])
            return
        colours = colours_of(evaluation)
        self._is_following = True
        self.table.show_rows(
            [
                structure_row(
                    evaluation,
                    listed,
                    colours[listed[0].name],
                    is_ticked=listed[0].name not in self._hidden,
                    as_differences=self.as_differences.isChecked(),
                )
                for listed in self._listed
            ]
        )
        self._is_following = False
        self._follow()

    def _show_curves(self) -> None:
        shown = [name for name in self._curves.structures if name not in self._hidden]
        self.panel.show_curves(self._curves.only(shown, self._curves.plans))

    def _tick(self, item: QTableWidgetItem) -> None:
        if item.column() != 0 or not 0 <= item.row() < len(self._listed):
            return
        name = self._listed[item.row()][0].name
        is_on = item.checkState() is Qt.CheckState.Checked
        if is_on == (name not in self._hidden):
            return
        self._hidden = self._hidden - {name} if is_on else self._hidden | {name}
        self._show_rows()
        self._show_curves()

    def _point(self, row: int) -> None:
        if 0 <= row < len(self._listed) and not self._is_following:
            self._pointing.point_at(self._listed[row][0].name)

    def _go(self, row: int, _column: int, _row_before: int, _column_before: int) -> None:
        """Point at the row that the keys have gone to."""
        if self.table.hasFocus():
            self._point(row)

    def _follow(self) -> None:
        """Show in plot and table what is pointed at, wherever that is."""
        name = self._pointing.name
        self.panel.highlight(name)
        rows = [n for n, (structure, _) in enumerate(self._listed) if structure.name == name]
        if rows and self.table.currentRow() not in rows:
            self._is_following = True
            self.table.setCurrentCell(rows[0], 0)
            self._is_following = False

    def _copy_table(self) -> None:
        cells: list[list[Cell]] = self.table.cells
        QGuiApplication.clipboard().setText(table_text(self._titles, cells))


def _hidden_at_first(evaluation: DoseEvaluation | None) -> set[str]:
    """Choose what has no curve at first where there is too much to look at."""
    if evaluation is None or len(evaluation.structures) <= _SHOWN_AT_FIRST:
        return set()
    wanted = {*evaluation.targets, *evaluation.tract_of}
    return {s.name for s in evaluation.structures if s.name not in wanted}
