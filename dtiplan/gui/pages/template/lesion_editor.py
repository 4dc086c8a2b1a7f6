"""The lesion that the template must not follow: painted on slices, or taken from the target."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from dtiplan.domain.errors import UserError
from dtiplan.domain.geometry import Array, Grid, transform_points
from dtiplan.gui.background.newest_wins import NewestWins
from dtiplan.gui.pages.tracts.region_choices import named_button
from dtiplan.gui.pages.tracts.region_history import RegionHistory, RegionList, show_undo
from dtiplan.gui.pages.tracts.region_rows import middle_of, solid_of
from dtiplan.gui.pages.tracts.region_tool import RegionTool, Task, scene_from_diffusion
from dtiplan.gui.session import Session
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.fact_texts import number_text
from dtiplan.gui.widgets.field_editors import NumberEditor
from dtiplan.gui.widgets.small_text import SmallText
from dtiplan.gui.work.actions import Actions
from dtiplan.workflow.regions.lesion_mask import lesion_text, painted_lesion
from dtiplan.workflow.regions.own_regions import AnyRegion, PaintedRegion, Rule, Shape
from dtiplan.workflow.target_lesion import lesion_of_case
from dtiplan.workflow.viewing.case_tables import diffusion_grid

_STEP = "register-template"
_BRUSH_MM = 4.0


class LesionEditor(QWidget):
    """Brush, eraser, the target, clear, undo; it is kept with the step's parameters.

    While it is seen, the slices show the lesion hatched.
    """

    def __init__(self, session: Session, actions: Actions) -> None:
        super().__init__()
        self._session, self._actions = session, actions
        self.history = RegionHistory(self._apply, self)
        self.tool = RegionTool(session, self)
        self._kept: tuple[tuple[str, ...], PaintedRegion | None] = ((), None)
        self._reader = NewestWins(self)
        self._reader.answered.connect(lambda _asker, texts: self._take_found(texts))
        self._reader.refused.connect(lambda _asker, error: self._tell_refused(error))
        self._make_widgets()
        self.refresh()

    @property
    def texts(self) -> tuple[str, ...]:
        """The lesion as it is kept."""
        return tuple(self._actions.params(_STEP).get("lesion", ()))

    @property
    def lesion(self) -> PaintedRegion | None:
        """All of it as one region; None for none."""
        texts, grid = self.texts, self.grid
        if texts != self._kept[0]:
            region = painted_lesion(texts[0]) if texts else None
            if len(texts) > 1 and grid is not None:
                whole = np.zeros(grid.shape, dtype=bool)
                for text in texts:
                    whole |= painted_lesion(text).whole(grid.shape)
                region = PaintedRegion.of(tr("Lesion"), Rule.EXCLUDE, whole)
            self._kept = (texts, region)
        return self._kept[1]

    @property
    def shown(self) -> Sequence[AnyRegion]:
        """What is drawn on slices."""
        return () if self.lesion is None else (self.lesion,)

    @property
    def background(self) -> Sequence[tuple[str, PaintedRegion]]:
        """Nothing else."""
        return ()

    @property
    def chosen(self) -> int:
        """The one lesion; -1 for none."""
        return len(self.shown) - 1

    @property
    def grid(self) -> Grid | None:
        """The diffusion series' voxels."""
        case = self._session.case
        return diffusion_grid(case) if case else None

    @property
    def solids(self) -> tuple[dict[str, Any], ...]:
        """The same for the scene in 3D."""
        return tuple(
            solid_of(own, own.text, tr("Lesion"), is_chosen=True)
            for own in self.shown
            if isinstance(own, PaintedRegion)
        )

    @property
    def rule_to_draw(self) -> Rule:
        """It is left out."""
        return Rule.EXCLUDE

    @property
    def radius_mm(self) -> float:
        """Of brush and eraser."""
        return float(self.radius.value())

    def region_at(self, point_ras_mm: Array) -> int:
        """Give none: a lesion is not moved."""
        del point_ras_mm
        return -1

    def choose(self, number: int) -> None:
        """Leave it: there is one only."""

    def take_moved(self, shift_mm: Array) -> None:
        """Leave it where it is."""

    def take_drawn(self, shape: Shape, centre_scene_mm: Array, half_mm: Array) -> None:
        """Leave it: it is painted."""

    def painting(self) -> NDArray[np.bool_] | None:
        """Give a copy of its voxels to go on painting on."""
        grid = self.grid
        if grid is None:
            return None
        return self.lesion.whole(grid.shape) if self.lesion else np.zeros(grid.shape, dtype=bool)

    def take_painted(self, mask: NDArray[np.bool_]) -> None:
        """Keep what was painted."""
        text = lesion_text(mask)
        what = tr("Erase") if self.tool.task is Task.ERASER else tr("Paint")
        self._edit((text,) if text else (), what)

    def take_target(self) -> None:
        """Have the tumours of the planning series carried into the diffusion series."""
        case = self._session.case
        if case is not None:
            self._said.say(tr("The target is being carried over…"))
            self._reader.ask("target", lambda: lesion_of_case(case), drops_older=True)

    def clear(self) -> None:
        """Take the lesion away."""
        self._edit((), tr("Clear"))

    def go_there(self) -> None:
        """Move the crosshair to the lesion."""
        if self.lesion is not None:
            matrix = scene_from_diffusion(self._session)
            self._session.move_cursor(transform_points(matrix, middle_of(self.lesion, self.grid)))

    def set_task(self, task: Task) -> None:
        """Give the left button on slices this task."""
        self.tool.task = task
        self.tasks[task].setChecked(True)
        self._session.take_tool(self.tool)

    def refresh(self) -> None:
        """Show the parameters as they are."""
        self.history.start_from(self.texts)
        lesion, grid = self.lesion, self.grid
        for button in (self._there, self._clear):
            button.setEnabled(lesion is not None)
        for task in (Task.BRUSH, Task.ERASER):
            self.tasks[task].setEnabled(grid is not None)
        self._target.setEnabled(grid is not None)
        if grid is None:
            self._size.setText(tr("There is no brain mask yet to paint on."))
        elif lesion is None:
            self._size.setText(tr("No lesion is left out."))
        else:
            n = int(lesion.mask.sum())
            volume = number_text(n * grid.voxel_volume_mm3 / 1000.0, 2, "cm³")
            self._size.setText(tr("{volume} are left out").format(volume=volume))
        if self._session.tool is self.tool:
            self._session.tool_changed.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """Show the lesion on the slices."""
        super().showEvent(event)
        self.history.take_keys_of(self.window())
        self._session.take_tool(self.tool)

    def hideEvent(self, event: QHideEvent) -> None:
        """Take it away from the slices and give the mouse back."""
        super().hideEvent(event)
        self.history.take_keys_of(None)
        self.tool.task = Task.LOOK
        self.tasks[Task.LOOK].setChecked(True)
        if self._session.tool is self.tool:
            self._session.take_tool(None)

    def _make_widgets(self) -> None:
        self._size, self._said = QLabel(), SmallText("")
        self._size.setObjectName("lesionSize")
        self._said.setObjectName("lesionSaid")
        self.radius = NumberEditor(0.5, 30.0, unit="mm", step=0.5)
        self.radius.setObjectName("lesionRadius")
        self.radius.set_value(_BRUSH_MM)
        label = QLabel(tr("Brush radius"))
        label.setBuddy(self.radius)
        grid = QGridLayout()
        grid.setSpacing(8)
        grid.addWidget(label, 0, 0)
        grid.addWidget(self.radius, 0, 1, 1, 2)
        self._group = QButtonGroup(self)
        self.tasks = {}
        for column, (task, text) in enumerate(_tasks()):
            button = named_button(text, f"lesion_{task.value}", is_checkable=True)
            button.clicked.connect(lambda _on, chosen=task: self.set_task(chosen))
            self._group.addButton(button)
            self.tasks[task] = button
            grid.addWidget(button, 1, column)
        self.tasks[Task.LOOK].setChecked(True)
        self._target = named_button(tr("Ta&ke the GTV"), "lesionTargetButton")
        self._target.setToolTip(
            tr("Carry the targets of type GTV from the planning series to here; replaces it.")
        )
        self._target.clicked.connect(self.take_target)
        self._clear = named_button(tr("Clea&r"), "lesionClearButton")
        self._clear.clicked.connect(self.clear)
        self._there = named_button(tr("&Go there"), "lesionThereButton")
        self._there.clicked.connect(self.go_there)
        undo = named_button(tr("Undo"), "lesionUndoButton")
        redo = named_button(tr("Redo"), "lesionRedoButton")
        undo.clicked.connect(self.history.stack.undo)
        redo.clicked.connect(self.history.stack.redo)
        show_undo(self.history.stack, undo, redo)
        for column, button in enumerate((self._target, undo, redo)):
            grid.addWidget(button, 2, column)
        row = QHBoxLayout()
        row.addWidget(self._size, 1)
        row.addWidget(self._there)
        row.addWidget(self._clear)
        column_of_all = QVBoxLayout(self)
        column_of_all.setContentsMargins(0, 0, 0, 0)
        column_of_all.setSpacing(8)
        column_of_all.addWidget(
            SmallText(
                tr(
                    "Paint tumour and oedema on slices, or take the target. It counts from the "
                    "next run on; the margin below is added all round."
                )
            )
        )
        column_of_all.addLayout(grid)
        column_of_all.addLayout(row)
        column_of_all.addWidget(self._said)

    def _take_found(self, texts: tuple[str, ...]) -> None:
        if texts:
            self._said.say("")
            self._edit(texts, tr("Take the GTV"))
            return
        self._said.say(
            tr(
                "There is no target of type GTV in the brain of this case, or the registration to "
                "the planning series is not there yet."
            )
        )

    def _tell_refused(self, error: UserError) -> None:
        self._said.say(f"{tr(error.problem)} {tr(error.cause)}")

    def _edit(self, texts: tuple[str, ...], what: str) -> None:
        self.history.edit(RegionList(texts), what)

    def _apply(self, wanted: RegionList) -> None:
        params = self._actions.params(_STEP)
        self._actions.edit(_STEP, {**params, "lesion": list(wanted.texts)})
        self.refresh()


def _tasks() -> tuple[tuple[Task, str], ...]:
    return (
        (Task.LOOK, tr("Cross&hair")),
        (Task.BRUSH, tr("Br&ush")),
        (Task.ERASER, tr("Er&aser")),
    )
