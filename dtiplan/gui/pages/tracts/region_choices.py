"""What is drawn next: for which tract, by which rule, with which tool; undo and redo beside."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QWidget,
)

from dtiplan.gui.pages.tracts.region_tool import Task
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.field_editors import NumberEditor
from dtiplan.workflow.regions.own_regions import Rule

_BRUSH_MM = 4.0


class RegionChoices(QWidget):
    """Fields and buttons; who keeps the regions listens to them."""

    task_chosen = Signal(object)
    """A ``Task``."""

    def __init__(self, rules: Sequence[Rule], *, has_tracts: bool = True) -> None:
        super().__init__()
        self.tract, self.rule = QComboBox(), QComboBox()
        self.tract.setObjectName("regionTract")
        self.rule.setObjectName("regionRule")
        for rule in rules:
            self.rule.addItem(_rule_text(rule), rule.value)
        self.radius = NumberEditor(0.5, 30.0, unit="mm", step=0.5)
        self.radius.setObjectName("brushRadius")
        self.radius.set_value(_BRUSH_MM)
        self.radius.setToolTip(tr("Of brush and eraser, mm"))
        self.tract.setToolTip(tr("The tract for which the next region is drawn"))
        self.rule.setToolTip(
            tr(
                "What the next region is for: streamlines begin in seeds, must pass every green "
                "region and at least one of the dotted blue ones, and must not touch orange ones."
            )
        )
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        named = (
            (tr("Tract"), self.tract),
            (tr("Rule"), self.rule),
            (tr("Brush radius"), self.radius),
        )
        for row, (text, field) in enumerate(named):
            if field is self.tract and not has_tracts:
                continue
            label = QLabel(text)
            label.setBuddy(field)
            grid.addWidget(label, row, 0)
            grid.addWidget(field, row, 1, 1, 2)
        self._group = QButtonGroup(self)
        self.tasks: dict[Task, QPushButton] = {}
        for number, (task, text) in enumerate(_tasks()):
            button = named_button(text, f"task_{task.value}", is_checkable=True)
            button.clicked.connect(lambda _on, chosen=task: self.task_chosen.emit(chosen))
            self._group.addButton(button)
            self.tasks[task] = button
            grid.addWidget(button, 3 + number // 3, number % 3)
        self.tasks[Task.LOOK].setChecked(True)
        for task, tip in _tips().items():
            self.tasks[task].setToolTip(tip)
        self.at_cursor = named_button(tr("Ball at &crosshair"), "ballAtCursorButton")
        self.at_cursor.setToolTip(tr("Adds a ball of 5 mm radius; needs no mouse"))
        self.undo = named_button(tr("Undo"), "undoRegionButton")
        self.redo = named_button(tr("Redo"), "redoRegionButton")
        line = QHBoxLayout()  # of its own: the long text must not widen the column above it
        for button in (self.at_cursor, self.undo, self.redo):
            line.addWidget(button, 1)
        grid.addLayout(line, 5, 0, 1, 3)


def _tips() -> dict[Task, str]:
    return {
        Task.LOOK: tr("The left button moves the crosshair"),
        Task.BALL: tr("Pull a ball from its centre to its surface on a slice"),
        Task.BOX: tr("Pull a box from corner to corner on a slice"),
        Task.BRUSH: tr("Paint voxels on a slice; goes on with the chosen painted region"),
        Task.ERASER: tr("Clear voxels of the chosen painted region on a slice"),
        Task.MOVE: tr("Pull a region to another place on a slice"),
    }


def named_button(text: str, name: str, *, is_checkable: bool = False) -> QPushButton:
    """Make a button that a test finds by its name."""
    button = QPushButton(text)
    button.setObjectName(name)
    button.setCheckable(is_checkable)
    return button


def _rule_text(rule: Rule) -> str:
    return {
        Rule.SEED: tr("Seed (yellow)"),
        Rule.INCLUDE: tr("Must pass (green)"),
        Rule.ANY: tr("One of these (dotted, blue)"),
        Rule.EXCLUDE: tr("Avoid (dashed, orange)"),
    }[rule]


def _tasks() -> tuple[tuple[Task, str], ...]:
    return (
        (Task.LOOK, tr("Cross&hair")),
        (Task.BALL, tr("&Ball")),
        (Task.BOX, tr("Bo&x")),
        (Task.BRUSH, tr("Br&ush")),
        (Task.ERASER, tr("Er&aser")),
        (Task.MOVE, tr("Mo&ve")),
    )
