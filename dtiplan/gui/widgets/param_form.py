"""The form of a step, made from its declaration: nothing about a step is written twice."""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from enum import Enum
from typing import Any, get_args, get_origin

from pydantic import ValidationError
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.declared_text import shown_unit
from dtiplan.gui.widgets.field_editors import (
    CheckListEditor,
    ChoiceEditor,
    LevelEditor,
    LinesEditor,
    NumberEditor,
    NumbersEditor,
    PathEditor,
    SwitchEditor,
    TextEditor,
)
from dtiplan.gui.widgets.small_text import SmallText, Tone
from dtiplan.workflow.registry import STEPS
from dtiplan.workflow.step import Params, Step, unit_of

AnyEditor = (
    CheckListEditor
    | ChoiceEditor
    | LevelEditor
    | LinesEditor
    | NumberEditor
    | NumbersEditor
    | PathEditor
    | SwitchEditor
    | TextEditor
)
"""All keep one contract: ``value()``, ``set_value(value)``, ``valueChanged``."""


class ParamForm(QWidget):
    """Edits the parameters of one step.

    ``value()`` gives them as JSON holds them, ``set_value`` shows others, ``valueChanged``
    tells of every change.

    Parameters
    ----------
    step : Step
    offered : mapping of str to (name, title) pairs, optional
        What a list of texts can be ticked from, by field.
    left_out : sequence of str, optional
        Fields that the page edits in another way; their values are kept.
    """

    valueChanged = Signal()

    def __init__(
        self,
        step: Step,
        parent: QWidget | None = None,
        *,
        offered: Mapping[str, Sequence[tuple[str, str]]] | None = None,
        left_out: Sequence[str] = (),
    ) -> None:
        super().__init__(parent)
        self._step = step
        self._kept: dict[str, Any] = {}
        self._editors: dict[str, AnyEditor] = {}
        self._problems: dict[str, SmallText] = {}
        self._is_setting = False
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        for name in step.params.model_fields:
            if name not in left_out:
                self._add_field(name, (offered or {}).get(name))
        self._whole_problem = SmallText("", Tone.PROBLEM)
        self._whole_problem.setObjectName("formProblem")
        self._defaults = QPushButton(tr("&Defaults"))
        self._defaults.setObjectName("defaultsButton")
        self._defaults.setToolTip(tr("Put every setting of this step back to its default."))
        self._defaults.clicked.connect(lambda: self.set_value(self.defaults()))
        last = QHBoxLayout()
        last.addWidget(self._whole_problem, 1)
        last.addStretch(0)
        last.addWidget(self._defaults)
        self._grid.addLayout(last, self._grid.rowCount(), 0, 1, 2)
        self._defaults.setVisible(bool(self._editors))
        self.set_value(self.defaults())

    @property
    def is_empty(self) -> bool:
        """Whether the step has nothing to set here."""
        return not self._editors

    def editor(self, name: str) -> Any:
        """Give the editor of a field."""
        return self._editors[name]

    def defaults(self) -> dict[str, Any]:
        """Give the declared defaults; fields that are left out keep their values."""
        fields = self._step.params.model_fields
        given = self._step.params.model_construct(**{n: f.default for n, f in fields.items()})
        return {**given.model_dump(mode="json"), **self._kept}

    def value(self) -> dict[str, Any]:
        """Give every parameter as JSON holds it."""
        edited = {name: editor.value() for name, editor in self._editors.items()}
        return {name: edited.get(name, self._kept.get(name)) for name in self._all_names()}

    def set_value(self, value: Mapping[str, Any]) -> None:
        """Show these parameters; what is not named gets its default."""
        full = {**self.defaults(), **{k: v for k, v in value.items() if k in self._all_names()}}
        self._is_setting = True
        for name, given in full.items():
            if name in self._editors:
                self._editors[name].set_value(given)
            else:
                self._kept[name] = given
        self._is_setting = False
        self._changed()

    def is_acceptable(self) -> bool:
        """Whether the step takes these parameters."""
        return not self.problems()

    def problems(self) -> dict[str, str]:
        """Say what is wrong, by field; what concerns several fields has the key ''."""
        try:
            self._step.params.model_validate(self.value())
        except ValidationError as error:
            return {
                str(e["loc"][0]) if e["loc"] else "": tr(e["msg"].removeprefix("Value error, "))
                for e in error.errors()
            }
        return {}

    def _all_names(self) -> list[str]:
        return list(self._step.params.model_fields)

    def _add_field(self, name: str, offered: Sequence[tuple[str, str]] | None) -> None:
        info = self._step.params.model_fields[name]
        title, about = tr(str(info.title)), tr(str(info.description))
        editor = _editor_of(self._step, name, title, offered)
        editor.setObjectName(f"field_{name}")
        editor.setToolTip(self._tip(name, about))
        editor.setAccessibleName(title)
        editor.setAccessibleDescription(about)
        editor.valueChanged.connect(self._changed)
        problem = SmallText("", Tone.PROBLEM)
        problem.setObjectName(f"problem_{name}")
        row = self._grid.rowCount()
        if isinstance(editor, SwitchEditor):
            self._grid.addWidget(editor, row, 0, 1, 2)
        else:
            label = QLabel(title)
            label.setBuddy(editor)
            label.setToolTip(editor.toolTip())
            if isinstance(editor, NumberEditor | ChoiceEditor):
                label.setWordWrap(True)
                self._grid.addWidget(label, row, 0)
                self._grid.addWidget(editor, row, 1)
            else:
                self._grid.addWidget(label, row, 0, 1, 2, Qt.AlignmentFlag.AlignBottom)
                row += 1
                self._grid.addWidget(editor, row, 0, 1, 2)
        self._grid.addWidget(SmallText(about), row + 1, 0, 1, 2)
        self._grid.addWidget(problem, row + 2, 0, 1, 2)
        self._grid.setRowMinimumHeight(row + 3, 4)
        self._editors[name], self._problems[name] = editor, problem

    def _tip(self, name: str, about: str) -> str:
        lowest, highest = _limits(self._step, name)
        unit = shown_unit(unit_of(self._step, name))
        if lowest is None or highest is None:
            return about
        limits = tr("{lowest} to {highest} {unit}").format(
            lowest=f"{lowest:g}", highest=f"{highest:g}", unit=unit
        )
        return f"{about}\n{limits}".rstrip()

    def _changed(self, *_value: object) -> None:
        if self._is_setting:
            return
        problems = self.problems()
        for name, label in self._problems.items():
            label.say(problems.get(name, ""))
        hidden = [text for name, text in problems.items() if name not in self._problems]
        self._whole_problem.say("; ".join(hidden))
        self.valueChanged.emit()


def know_limits() -> None:
    """Find the limits of all settings once, so that no form has to wait for it."""
    for step in STEPS:
        _schema(step.params)


def _limits(step: Step, name: str) -> tuple[float | None, float | None]:
    schema = _schema(step.params)[name]
    return schema.get("minimum"), schema.get("maximum")


@functools.cache
def _schema(params: type[Params]) -> dict[str, Any]:
    """Give the JSON schema of the fields; making it takes milliseconds."""
    properties: dict[str, Any] = params.model_json_schema().get("properties", {})
    return properties


def _editor_of(
    step: Step, name: str, title: str, offered: Sequence[tuple[str, str]] | None
) -> AnyEditor:
    """Make the editor that fits the field's declared type."""
    info = step.params.model_fields[name]
    kind: Any = info.annotation
    if get_origin(kind) is tuple:
        return _editor_of_tuple(step, name, offered)
    if kind is bool:
        return SwitchEditor(title)
    extra = info.json_schema_extra
    choices = extra.get("choices") if isinstance(extra, dict) else None
    if isinstance(choices, list):
        return LevelEditor([int(str(one)) for one in choices], shown_unit(unit_of(step, name)))
    if kind in (int, float):
        lowest, highest = _limits(step, name)
        return NumberEditor(
            lowest, highest, unit=shown_unit(unit_of(step, name)), is_whole=kind is int
        )
    if isinstance(kind, type) and issubclass(kind, Enum):
        return ChoiceEditor([str(choice.value) for choice in kind])
    if kind is str:
        path = extra.get("path") if isinstance(extra, dict) else None
        if path:
            return PathEditor(is_folder=path == "folder")
        return TextEditor(_schema(step.params)[name].get("maxLength"))
    raise TypeError(f"{step.name}.{name}: there is no editor for {kind}")


def _editor_of_tuple(
    step: Step, name: str, offered: Sequence[tuple[str, str]] | None
) -> NumbersEditor | CheckListEditor | LinesEditor:
    info = step.params.model_fields[name]
    if any(kind is ... for kind in get_args(info.annotation)):
        return CheckListEditor(offered) if offered is not None else LinesEditor()
    unit = shown_unit(unit_of(step, name))
    parts = _schema(step.params)[name]["prefixItems"]
    return NumbersEditor(
        [
            NumberEditor(
                part.get("minimum"),
                part.get("maximum"),
                unit=unit,
                is_whole=part["type"] == "integer",
            )
            for part in parts
        ]
    )
