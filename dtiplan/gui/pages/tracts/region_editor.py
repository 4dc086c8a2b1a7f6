"""Regions of one's own: balls, boxes and painted voxels that a tract must pass or avoid."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QHideEvent, QShowEvent, QUndoStack
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from dtiplan.domain.geometry import Array, Grid, transform_points
from dtiplan.gui.pages.tracts.region_choices import RegionChoices, named_button
from dtiplan.gui.pages.tracts.region_history import RegionHistory, RegionList, show_undo
from dtiplan.gui.pages.tracts.region_numbers import RegionNumbers
from dtiplan.gui.pages.tracts.region_rows import (
    cells_of,
    is_inside,
    middle_of,
    moved,
    region_of,
    shown_names,
    solid_of,
)
from dtiplan.gui.pages.tracts.region_tool import RegionTool, Task, scene_from_diffusion
from dtiplan.gui.session import Session
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.small_text import SmallText
from dtiplan.gui.widgets.value_table import ValueTable
from dtiplan.gui.work.actions import Actions
from dtiplan.workflow.regions.own_regions import (
    AnyRegion,
    OwnRegion,
    PaintedRegion,
    Rule,
    Shape,
    plain_name,
)
from dtiplan.workflow.viewing.case_tables import definition_regions, diffusion_grid

_STEP = "find-tracts"
_BALL_MM = 5.0


class RegionEditor(QWidget):
    """Lists the regions of all tracts and lets them be drawn, painted, moved and removed.

    While it is seen, the slices show the regions; what is edited is kept with the step's
    parameters and counts from the next run on.
    """

    def __init__(self, session: Session, actions: Actions, stack: QUndoStack | None = None) -> None:
        super().__init__()
        self._session, self._actions = session, actions
        self._chosen = -1
        self.settings: object = None
        self.history = RegionHistory(self._apply, self, stack)
        self._kept: tuple[tuple[str, ...], tuple[AnyRegion, ...]] = ((), ())
        self.tool = self.make_tool()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(SmallText(self.intro()))
        column.addWidget(self._take_choices(self.make_choices()))
        self.table = ValueTable(
            [tr("Name"), tr("Tract"), tr("Rule"), tr("Size")], tr("Own regions")
        )
        self.table.setObjectName("regionTable")
        self.table.currentCellChanged.connect(lambda row, *_rest: self.choose(row))
        self.table.itemChanged.connect(self._renamed)
        column.addWidget(self.table)
        self.numbers = RegionNumbers()
        self.numbers.edited.connect(
            lambda own: self._replace_chosen(own, tr("Numbers"), is_number=True)
        )
        column.addWidget(self.numbers)
        column.addLayout(self._build_orders())
        self.show_rule = QCheckBox(tr("Show the regions of the tract's definition"))
        self.show_rule.setObjectName("showDefinitionRegions")
        self.show_rule.setToolTip(
            tr(
                "As they were placed in this patient by the last run, inside the brain; in 3D "
                "only those that it must pass."
            )
        )
        self.show_rule.toggled.connect(lambda _on: self._draw_again())
        self.tract.currentIndexChanged.connect(lambda _index: self._draw_again())
        column.addWidget(self.show_rule)
        self.refresh()

    @property
    def shown(self) -> tuple[AnyRegion, ...]:
        """The regions as they are edited."""
        texts = self.texts()
        if texts != self._kept[0]:
            self._kept = (texts, tuple(region_of(text) for text in texts))
        return self._kept[1]

    @property
    def solids(self) -> tuple[dict[str, Any], ...]:
        """The same for the scene in 3D, and what the definition says a tract must pass.

        What it must avoid fills most of the brain and would hide everything.
        """
        own = zip(self.shown, self._kept[0], shown_names(self.shown), strict=True)
        found = [
            solid_of(o, text, f"{o.tract}: {name}", is_chosen=number == self._chosen)
            for number, (o, text, name) in enumerate(own)
        ]
        found += [
            solid_of(region_of(text), text, name, is_chosen=False)
            for name, text in self._definition
            if region_of(text).rule is Rule.INCLUDE
        ]
        return tuple(found)

    @property
    def background(self) -> tuple[tuple[str, PaintedRegion], ...]:
        """The regions of the chosen tract's definition, where they are asked for."""
        read = ((name, region_of(text)) for name, text in self._definition)
        return tuple((n, region) for n, region in read if isinstance(region, PaintedRegion))

    @property
    def _definition(self) -> tuple[tuple[str, str], ...]:
        """Name and text of the same."""
        case = self._session.case
        if case is None or not self.show_rule.isChecked():
            return ()
        named = definition_regions(case, self.tract.currentText())
        return tuple((name.replace("_", " "), text) for name, text in named)

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
        tracts = self.tracts()
        if tracts != [self.tract.itemText(n) for n in range(self.tract.count())]:
            self.tract.clear()
            self.tract.addItems(tracts)
        self.history.start_from(tuple(own.text for own in self.shown), self.settings)
        self._chosen = min(self._chosen, len(self.shown) - 1)
        self.table.setVisible(bool(self.shown))
        named = zip(self.shown, shown_names(self.shown), strict=True)
        self.table.show_rows([cells_of(own, name, self.grid) for own, name in named])
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
        self._add(
            OwnRegion(self.tract.currentText(), self.rule_to_draw, shape, (x, y, z), half),
            tr("Draw"),
        )
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
        rule, name = (before.rule, before.name) if before else (self.rule_to_draw, "")
        painted = PaintedRegion.of(tract, rule, mask, name)
        what = tr("Erase") if self.tool.task is Task.ERASER else tr("Paint")
        if before is None:
            if painted is not None:
                self._add(painted, what)
            return
        regions: list[AnyRegion] = list(self.shown)
        regions[self._chosen : self._chosen + 1] = [painted] if painted else []
        self._keep(regions, self._chosen, what)

    def region_at(self, point_ras_mm: Array) -> int:
        """Give the number of a region at a point of the scene: the chosen one, else the last."""
        if self.grid is None:
            return -1
        own_from_scene = np.linalg.inv(scene_from_diffusion(self._session))
        point, grid = transform_points(own_from_scene, point_ras_mm), self.grid
        struck = [n for n, own in enumerate(self.shown) if is_inside(own, point, grid)]
        if self._chosen in struck:
            return self._chosen
        return struck[-1] if struck else -1

    def take_moved(self, shift_mm: Array) -> None:
        """Shift the chosen region, (3,) mm of the scene."""
        if self.grid is not None and 0 <= self._chosen < len(self.shown):
            own_from_scene = np.linalg.inv(scene_from_diffusion(self._session))
            shift = own_from_scene[:3, :3] @ shift_mm
            self._replace_chosen(moved(self.shown[self._chosen], shift, self.grid), tr("Move"))

    def rename(self, number: int, name: str) -> None:
        """Call a region by another name; nothing gives it shape and number again."""
        regions: list[AnyRegion] = list(self.shown)
        regions[number] = replace(regions[number], name=plain_name(name))
        self._keep(regions, number, tr("Rename"))
        self.refresh()

    def add_at_cursor(self) -> None:
        """Add a small ball at the crosshair, for those who work without a mouse."""
        self.take_drawn(Shape.BALL, self._session.cursor_ras_mm, np.full(3, _BALL_MM))

    def remove(self) -> None:
        """Remove the chosen region."""
        if 0 <= self._chosen < len(self.shown):
            others = [r for n, r in enumerate(self.shown) if n != self._chosen]
            self._keep(others, min(self._chosen, len(others) - 1), tr("Remove"))

    def go_there(self) -> None:
        """Move the crosshair to the chosen region."""
        if 0 <= self._chosen < len(self.shown):
            centre = middle_of(self.shown[self._chosen], self.grid)
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
        self.history.take_keys_of(self.window())
        self._session.take_tool(self.tool)

    def hideEvent(self, event: QHideEvent) -> None:
        """Take the regions away from the slices and give the mouse back."""
        super().hideEvent(event)
        self.history.take_keys_of(None)
        self.tool.task = Task.LOOK
        self.tasks[Task.LOOK].setChecked(True)
        if self._session.tool is self.tool:
            self._session.take_tool(None)

    def intro(self) -> str:
        """Say how regions are drawn and what they are for."""
        return tr(
            "Pull a ball from its centre or a box from corner to corner on a slice, or "
            "paint voxels. Regions are seen in 3D too, and count from the next run on."
        )

    def make_tool(self) -> RegionTool:
        """Make what the slices are given."""
        return RegionTool(self._session, self)

    def make_choices(self) -> RegionChoices:
        """Make the fields that say what is drawn next."""
        return RegionChoices((Rule.EXCLUDE, Rule.INCLUDE, Rule.ANY))

    def texts(self) -> tuple[str, ...]:
        """Give the regions as they are kept."""
        return tuple(self._actions.params(_STEP).get("own_regions", ()))

    def tracts(self) -> list[str]:
        """Give the names of the tracts that regions can be drawn for."""
        return [str(name) for name in self._actions.params(_STEP)["tracts"]]

    def keep(self, wanted: RegionList) -> None:
        """Keep regions with the step's parameters."""
        params = self._actions.params(_STEP)
        self._actions.edit(_STEP, {**params, "own_regions": list(wanted.texts)})

    def _take_choices(self, choices: RegionChoices) -> RegionChoices:
        self.tract, self.rule, self.radius = choices.tract, choices.rule, choices.radius
        self.tasks, self._undo, self._redo = choices.tasks, choices.undo, choices.redo
        choices.task_chosen.connect(self.set_task)
        choices.at_cursor.clicked.connect(self.add_at_cursor)
        self._undo.clicked.connect(self.history.stack.undo)
        self._redo.clicked.connect(self.history.stack.redo)
        show_undo(self.history.stack, self._undo, self._redo)
        return choices

    def _build_orders(self) -> QHBoxLayout:
        self._there = named_button(tr("&Go there"), "goToRegionButton")
        self._there.setToolTip(tr("Moves the crosshair to the middle of the chosen region"))
        self._there.clicked.connect(self.go_there)
        self._remove = named_button(tr("Re&move"), "removeRegionButton")
        self._remove.setToolTip(tr("Removes the chosen region; can be taken back"))
        self._remove.clicked.connect(self.remove)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._there)
        row.addWidget(self._remove)
        return row

    def _painted_chosen(self) -> PaintedRegion | None:
        own = self.shown[self._chosen] if 0 <= self._chosen < len(self.shown) else None
        return own if isinstance(own, PaintedRegion) else None

    def choose(self, number: int) -> None:
        """Make a region the chosen one; -1 for none."""
        self._chosen = number
        self.history.choose(number)
        if self.table.currentRow() != number:
            self.table.setCurrentCell(number, 0)
        self._show_numbers()
        self._draw_again()

    def _draw_again(self) -> None:
        if self._session.tool is self.tool:
            self._session.tool_changed.emit()

    def _show_numbers(self) -> None:
        own = self.shown[self._chosen] if 0 <= self._chosen < len(self.shown) else None
        self._there.setEnabled(own is not None)
        self._remove.setEnabled(own is not None)
        self.numbers.show_region(own)

    def _renamed(self, item: QTableWidgetItem) -> None:
        number = item.row()
        if item.column() == 0 and 0 <= number < len(self.shown):
            is_usual = item.text().strip() == shown_names(self.shown)[number]
            if not is_usual:
                self.rename(number, item.text())

    def _add(self, own: AnyRegion, what: str) -> None:
        self._keep([*self.shown, own], len(self.shown), what)

    def _replace_chosen(self, own: AnyRegion, what: str, *, is_number: bool = False) -> None:
        regions: list[AnyRegion] = list(self.shown)
        regions[self._chosen] = own
        self._keep(regions, self._chosen, what, is_number=is_number)

    def _keep(
        self, regions: Sequence[AnyRegion], chosen: int, what: str, *, is_number: bool = False
    ) -> None:
        after = RegionList(tuple(own.text for own in regions), chosen, self.settings)
        self.history.edit(after, what, is_number=is_number)

    def _apply(self, wanted: RegionList) -> None:
        """Let these regions count; called for every edit, undo and redo."""
        self._chosen = wanted.chosen
        self.keep(wanted)
        self.refresh()
        self.choose(wanted.chosen)
