"""Regions of one's own: balls, boxes and painted voxels that a tract must pass or avoid."""

from __future__ import annotations

import functools
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dtiplan.domain.geometry import Array, Grid, transform_points
from dtiplan.gui.pages.tracts.region_tool import RegionTool, Task, scene_from_diffusion
from dtiplan.gui.session import Session
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.fact_texts import number_text
from dtiplan.gui.widgets.field_editors import NumberEditor, NumbersEditor
from dtiplan.gui.widgets.small_text import SmallText
from dtiplan.gui.widgets.value_table import Cell, ValueTable
from dtiplan.gui.work.actions import Actions
from dtiplan.workflow.regions.own_regions import (
    AnyRegion,
    OwnRegion,
    PaintedRegion,
    Rule,
    Shape,
    own_region,
)
from dtiplan.workflow.viewing.case_tables import definition_regions, diffusion_grid

_STEP = "find-tracts"
_BALL_MM, _BRUSH_MM = 5.0, 4.0


class RegionEditor(QWidget):
    """Lists the regions of all tracts and lets them be drawn, painted, moved and removed.

    While it is seen, the slices show the regions; what is edited is kept with the step's
    parameters and counts from the next run on.
    """

    def __init__(self, session: Session, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._actions = session, actions
        self._chosen = -1
        self._kept: tuple[tuple[str, ...], tuple[AnyRegion, ...]] = ((), ())
        self.tool = RegionTool(session, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(
            SmallText(
                tr(
                    "Pull a ball from its centre or a box from corner to corner on a slice, or "
                    "paint voxels. Regions count from the next run on."
                )
            )
        )
        column.addLayout(self._build_choices())
        self.table = ValueTable(
            [tr("Tract"), tr("Rule"), tr("Shape"), tr("Size")], tr("Own regions")
        )
        self.table.setObjectName("regionTable")
        self.table.currentCellChanged.connect(lambda row, *_rest: self._choose(row))
        column.addWidget(self.table)
        column.addWidget(self._build_numbers())
        column.addLayout(self._build_orders())
        self.show_rule = QCheckBox(tr("Show the regions of the tract's definition"))
        self.show_rule.setObjectName("showDefinitionRegions")
        self.show_rule.setToolTip(
            tr("As they were placed in this patient by the last run, inside the brain.")
        )
        self.show_rule.toggled.connect(lambda _on: self._draw_again())
        self.tract.currentIndexChanged.connect(lambda _index: self._draw_again())
        column.addWidget(self.show_rule)
        self.refresh()

    @property
    def shown(self) -> tuple[AnyRegion, ...]:
        """The regions as they are edited."""
        texts = tuple(self._actions.params(_STEP).get("own_regions", ()))
        if texts != self._kept[0]:
            self._kept = (texts, tuple(own_region(text) for text in texts))
        return self._kept[1]

    @property
    def background(self) -> tuple[tuple[str, PaintedRegion], ...]:
        """The regions of the chosen tract's definition, where they are asked for."""
        case = self._session.case
        if case is None or not self.show_rule.isChecked():
            return ()
        named = definition_regions(case, self.tract.currentText())
        read = ((name.replace("_", " "), _read(text)) for name, text in named)
        return tuple((n, region) for n, region in read if isinstance(region, PaintedRegion))

    @property
    def chosen(self) -> int:
        """Number of the chosen region; -1 for none."""
        return self._chosen

    @property
    def grid(self) -> Grid | None:
        """The diffusion series' voxels."""
        case = self._session.case
        return diffusion_grid(case) if case else None

    @property
    def rule_to_draw(self) -> Rule:
        """What a new region is for."""
        return Rule(self.rule.currentData())

    @property
    def radius_mm(self) -> float:
        """Of brush and eraser."""
        return float(self.radius.value())

    def refresh(self) -> None:
        """Show the parameters as they are."""
        tracts = [str(name) for name in self._actions.params(_STEP)["tracts"]]
        if tracts != [self.tract.itemText(n) for n in range(self.tract.count())]:
            self.tract.clear()
            self.tract.addItems(tracts)
        self._chosen = min(self._chosen, len(self.shown) - 1)
        self.table.setVisible(bool(self.shown))
        self.table.show_rows([_cells(own, self.grid) for own in self.shown])
        self._show_numbers()
        self._draw_again()

    def take_drawn(self, shape: Shape, centre_scene_mm: Array, half_mm: Array) -> None:
        """Add a ball or a box for the chosen tract and rule, at a point of the scene."""
        if not self.tract.currentText():
            return
        own_from_scene = np.linalg.inv(scene_from_diffusion(self._session))
        x, y, z = (round(float(v), 1) for v in transform_points(own_from_scene, centre_scene_mm))
        a, b, c = (round(max(0.5, float(v)), 1) for v in half_mm)
        half = (a, a, a) if shape is Shape.BALL else (a, b, c)
        self._add(OwnRegion(self.tract.currentText(), self.rule_to_draw, shape, (x, y, z), half))
        self.set_task(Task.LOOK)

    def painting(self) -> NDArray[np.bool_] | None:
        """Give a copy of the voxels of the chosen painted region, or an empty grid."""
        if self.grid is None or not self.tract.currentText():
            return None
        own = self._painted_chosen()
        if own is not None:
            return own.whole(self.grid.shape)
        return np.zeros(self.grid.shape, dtype=bool)

    def take_painted(self, mask: NDArray[np.bool_]) -> None:
        """Keep painted voxels in place of those of the chosen painted region, or as a new one."""
        before = self._painted_chosen()
        tract = before.tract if before else self.tract.currentText()
        painted = PaintedRegion.of(tract, before.rule if before else self.rule_to_draw, mask)
        if before is None:
            if painted is not None:
                self._add(painted)
            return
        regions: list[AnyRegion] = list(self.shown)
        regions[self._chosen : self._chosen + 1] = [painted] if painted else []
        self._keep(regions)

    def add_at_cursor(self) -> None:
        """Add a small ball at the crosshair, for those who work without a mouse."""
        self.take_drawn(Shape.BALL, self._session.cursor_ras_mm, np.full(3, _BALL_MM))

    def remove(self) -> None:
        """Remove the chosen region."""
        if 0 <= self._chosen < len(self.shown):
            self._keep([r for n, r in enumerate(self.shown) if n != self._chosen])

    def go_there(self) -> None:
        """Move the crosshair to the chosen region."""
        if 0 <= self._chosen < len(self.shown):
            centre = _centre(self.shown[self._chosen], self.grid)
            matrix = scene_from_diffusion(self._session)
            self._session.move_cursor(transform_points(matrix, centre))

    def set_task(self, task: Task) -> None:
        """Give the left button on slices this task."""
        self.tool.task = task
        self.tasks[task].setChecked(True)
        self._session.take_tool(self.tool)

    def showEvent(self, event: QShowEvent) -> None:
        """Show the regions on the slices."""
        super().showEvent(event)
        self._session.take_tool(self.tool)

    def hideEvent(self, event: QHideEvent) -> None:
        """Take the regions away from the slices and give the mouse back."""
        super().hideEvent(event)
        self.tool.task = Task.LOOK
        self.tasks[Task.LOOK].setChecked(True)
        if self._session.tool is self.tool:
            self._session.take_tool(None)

    def _build_choices(self) -> QGridLayout:
        self.tract, self.rule = QComboBox(), QComboBox()
        self.tract.setObjectName("regionTract")
        self.rule.setObjectName("regionRule")
        self.rule.addItem(tr("Avoid (dashed, orange)"), Rule.EXCLUDE.value)
        self.rule.addItem(tr("Must pass (green)"), Rule.INCLUDE.value)
        self.radius = NumberEditor(0.5, 30.0, unit="mm", step=0.5)
        self.radius.setObjectName("brushRadius")
        self.radius.set_value(_BRUSH_MM)
        grid = QGridLayout()
        grid.setSpacing(8)
        for row, (text, field) in enumerate(
            (
                (tr("Tract"), self.tract),
                (tr("Rule"), self.rule),
                (tr("Brush radius"), self.radius),
            )
        ):
            label = QLabel(text)
            label.setBuddy(field)
            grid.addWidget(label, row, 0)
            grid.addWidget(field, row, 1, 1, 2)
        self._group = QButtonGroup(self)
        self.tasks: dict[Task, QPushButton] = {}
        for number, (task, text) in enumerate(_tasks()):
            button = _button(text, f"task_{task.value}", is_checkable=True)
            button.clicked.connect(lambda _on, chosen=task: self.set_task(chosen))
            self._group.addButton(button)
            self.tasks[task] = button
            grid.addWidget(button, 3 + number // 3, number % 3)
        self.tasks[Task.LOOK].setChecked(True)
        at_cursor = _button(tr("Ball at &crosshair"), "ballAtCursorButton")
        at_cursor.clicked.connect(self.add_at_cursor)
        grid.addWidget(at_cursor, 4, 2)
        return grid

    def _build_numbers(self) -> QWidget:
        self._numbers = QWidget()
        grid = QGridLayout(self._numbers)
        grid.setContentsMargins(0, 0, 0, 0)
        self.centre = NumbersEditor([NumberEditor(-500.0, 500.0, step=0.5) for _ in range(3)])
        self.centre.setObjectName("regionCentre")
        self.half = NumbersEditor([NumberEditor(0.5, 200.0, step=0.5) for _ in range(3)])
        self.half.setObjectName("regionSize")
        self._half_label = QLabel()
        grid.addWidget(QLabel(tr("Centre, mm (right, front, head)")), 0, 0)
        grid.addWidget(self.centre, 1, 0)
        grid.addWidget(self._half_label, 2, 0)
        grid.addWidget(self.half, 3, 0)
        self.centre.valueChanged.connect(self._resize)
        self.half.valueChanged.connect(self._resize)
        return self._numbers

    def _build_orders(self) -> QHBoxLayout:
        self._there = _button(tr("&Go there"), "goToRegionButton")
        self._there.clicked.connect(self.go_there)
        self._remove = _button(tr("Re&move"), "removeRegionButton")
        self._remove.clicked.connect(self.remove)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._there)
        row.addWidget(self._remove)
        return row

    def _painted_chosen(self) -> PaintedRegion | None:
        own = self.shown[self._chosen] if 0 <= self._chosen < len(self.shown) else None
        return own if isinstance(own, PaintedRegion) else None

    def _choose(self, row: int) -> None:
        self._chosen = row
        self._show_numbers()
        self._draw_again()

    def _draw_again(self) -> None:
        if self._session.tool is self.tool:
            self._session.tool_changed.emit()

    def _show_numbers(self) -> None:
        own = self.shown[self._chosen] if 0 <= self._chosen < len(self.shown) else None
        self._there.setEnabled(own is not None)
        self._remove.setEnabled(own is not None)
        self._numbers.setVisible(isinstance(own, OwnRegion))
        if not isinstance(own, OwnRegion):
            return
        is_ball = own.shape is Shape.BALL
        self._half_label.setText(tr("Radius, mm") if is_ball else tr("Half sizes, mm"))
        for number in self.half.numbers[1:]:
            number.setVisible(not is_ball)
        for editor, value in ((self.centre, own.centre_ras_mm), (self.half, own.half_mm)):
            for number, given in zip(editor.numbers, value, strict=True):
                number.blockSignals(True)
                number.set_value(given)
                number.blockSignals(False)

    def _resize(self) -> None:
        own = self.shown[self._chosen] if 0 <= self._chosen < len(self.shown) else None
        if not isinstance(own, OwnRegion):
            return
        x, y, z = self.centre.value()
        a, b, c = self.half.value()
        half = (a, a, a) if own.shape is Shape.BALL else (a, b, c)
        regions: list[AnyRegion] = list(self.shown)
        regions[self._chosen] = replace(own, centre_ras_mm=(x, y, z), half_mm=half)
        self._keep(regions)

    def _add(self, own: AnyRegion) -> None:
        self._chosen = len(self.shown)
        self._keep([*self.shown, own])
        self.table.setCurrentCell(self._chosen, 0)

    def _keep(self, regions: list[AnyRegion]) -> None:
        params = self._actions.params(_STEP)
        self._actions.edit(_STEP, {**params, "own_regions": [own.text for own in regions]})
        self.refresh()


@functools.lru_cache(maxsize=64)
def _read(text: str) -> AnyRegion:
    """Read a region once; the slices ask for it at every stroke."""
    return own_region(text)


def _tasks() -> tuple[tuple[Task, str], ...]:
    return (
        (Task.LOOK, tr("Cross&hair")),
        (Task.BALL, tr("&Ball")),
        (Task.BOX, tr("Bo&x")),
        (Task.BRUSH, tr("Br&ush")),
        (Task.ERASER, tr("Er&aser")),
    )


def _cells(own: AnyRegion, grid: Grid | None) -> list[Cell]:
    if isinstance(own, PaintedRegion):
        shape = tr("Painted")
        volume_cc = own.mask.sum() * (grid.voxel_volume_mm3 if grid else 0.0) / 1000
        size = number_text(volume_cc, 2, "cm³")
    else:
        shape = tr("Ball") if own.shape is Shape.BALL else tr("Box")
        sizes = own.half_mm[:1] if own.shape is Shape.BALL else own.half_mm
        size = " × ".join(number_text(2 * length, 1) for length in sizes) + " mm"
    rule = tr("Avoid") if own.rule is Rule.EXCLUDE else tr("Must pass")
    return [Cell(own.tract), Cell(rule), Cell(shape), Cell(size, is_number=True)]


def _centre(own: AnyRegion, grid: Grid | None) -> Array:
    """Give the middle of a region, RAS mm of the diffusion series."""
    if isinstance(own, OwnRegion):
        return np.asarray(own.centre_ras_mm)
    middle = np.argwhere(own.mask).mean(axis=0) + own.first_vox
    return transform_points(grid.ras_from_vox if grid else np.eye(4), middle)


def _button(text: str, name: str, *, is_checkable: bool = False) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setCheckable(is_checkable)
    return button
