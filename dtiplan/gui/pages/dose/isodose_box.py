"""How doses are drawn in the views: levels, lines, wash, surfaces, and differences."""

from __future__ import annotations

import dataclasses
import re
from typing import Any

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QHBoxLayout, QSlider, QWidget

from dtiplan.gui.session import Session
from dtiplan.gui.theme import GRID_PX
from dtiplan.gui.translation import tr
from dtiplan.gui.views.dose_marks import level_text
from dtiplan.gui.widgets.field_editors import NumberEditor, TextEditor
from dtiplan.gui.widgets.small_text import SmallText, Tone
from dtiplan.workflow.viewing.isodose_look import MOST_LEVELS, IsodoseLook, rising
from dtiplan.workflow.viewing.layers import LayerKind

_SEPARATORS = re.compile(r"[;\s]+")


class IsodoseBox(QWidget):
    """Edits ``Display.isodoses``, and which plan's dose is shown."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("isodoseBox")
        self._session = session
        self._is_telling = False
        self.shown = QComboBox()
        self.shown.setObjectName("shownDose")
        self.unit = QComboBox()
        self.unit.setObjectName("isodoseUnit")
        self.unit.addItem(tr("Gy"), False)
        self.unit.addItem(tr("% of the prescription"), True)
        self.levels, self.surfaces = TextEditor(), TextEditor()
        self.levels.setObjectName("isodoseLevels")
        self.surfaces.setObjectName("isodoseSurfaces")
        self.levels.setToolTip(
            tr("Up to {n} levels, with spaces or semicolons between them").format(n=MOST_LEVELS)
        )
        self.surfaces.setToolTip(tr("Levels drawn as surfaces in 3D; empty for none"))
        self.lines, self.wash = QCheckBox(tr("&Lines")), QCheckBox(tr("&Wash"))
        self.lines.setObjectName("isodoseLines")
        self.wash.setObjectName("isodoseWash")
        self.wash_opacity, self.surface_opacity = _slider("washOpacity"), _slider("surfaceOpacity")
        self.difference = NumberEditor(0.0, 100.0, unit="Gy", step=1.0)
        self.difference.setObjectName("differenceLimit")
        self.difference.setSpecialValueText(tr("automatic"))
        self.difference.setToolTip(tr("The difference drawn in the strongest colours"))
        self.problem = SmallText("", Tone.PROBLEM, self)
        self.problem.setObjectName("isodoseProblem")
        self._lay_out()
        self._connect()
        session.case_changed.connect(self.refresh)
        session.display_changed.connect(self.refresh)
        session.layers_read.connect(self.refresh)
        self.refresh()

    @property
    def look(self) -> IsodoseLook:
        """How doses are drawn now."""
        return self._session.display.isodoses

    def refresh(self) -> None:
        """Show what is set."""
        self._is_telling = True
        look = self.look
        self._list_doses()
        self.unit.setCurrentIndex(int(look.in_percent))
        for editor, levels in ((self.levels, look.levels), (self.surfaces, look.surface_levels)):
            if not editor.hasFocus() or self._read(editor.text()) == levels:
                text = "  ".join(level_text(level) for level in levels)
                if self._read(editor.text()) != levels or not editor.text():
                    editor.setText(text)
        self.lines.setChecked(look.has_lines)
        self.wash.setChecked(look.has_wash)
        self.surface_opacity.setValue(round(100 * look.surface_opacity))
        self.difference.setValue(look.difference_gy or 0.0)
        style = self._session.display.style(self._wash_key())
        self.wash_opacity.setEnabled(style is not None)
        if style is not None:
            self.wash_opacity.setValue(round(100 * style.opacity))
        has_difference = any(y.kind is LayerKind.DOSE_DIFFERENCE for y in self._session.layers)
        self._form.setRowVisible(self.difference, has_difference)
        self._is_telling = False

    def show_only(self, key: str) -> None:
        """Show one dose or difference, and hide the others; an empty key hides all."""
        doses = {y.key: y.key == key for y in self._session.layers if y.kind.is_dose}
        self._session.show_layers(doses)

    def _wash_key(self) -> str:
        """Name the dose that the wash belongs to: the first one that is shown."""
        return next(iter(self._shown_keys()), "")

    def _shown_keys(self) -> list[str]:
        return [
            layer.key
            for layer in self._session.layers
            if layer.kind.is_dose
            and (style := self._session.display.style(layer.key)) is not None
            and style.is_visible
        ]

    def _list_doses(self) -> None:
        """Offer every dose and difference; several at once are chosen in the list of layers."""
        wanted = [("", tr("None"))]
        wanted += [(y.key, tr(y.title)) for y in self._session.layers if y.kind.is_dose]
        listed = [
            (self.shown.itemData(n), self.shown.itemText(n)) for n in range(self.shown.count())
        ]
        keys = self._shown_keys()
        several = ("several", tr("Several (see Layers)"))
        if len(keys) > 1:
            wanted.append(several)
        if listed != wanted:
            self.shown.clear()
            for key, text in wanted:
                self.shown.addItem(text, key)
        chosen = several[0] if len(keys) > 1 else next(iter(keys), "")
        self.shown.setCurrentIndex(max(0, self.shown.findData(chosen)))

    def _read(self, text: str) -> tuple[float, ...] | None:
        """Read levels; None for what are none."""
        parts = [part for part in _SEPARATORS.split(text.strip()) if part]
        if not parts:
            return ()
        numbers = []
        for part in parts:
            value, is_number = QLocale().toDouble(part)
            if not is_number:
                value, is_number = QLocale.c().toDouble(part)
            if not is_number:
                return None
            numbers.append(value)
        try:
            return rising(numbers)
        except ValueError:
            return None

    def _take_levels(self) -> None:
        levels, surfaces = self._read(self.levels.text()), self._read(self.surfaces.text())
        if not levels or surfaces is None:
            self.problem.say(
                tr("Write up to {n} numbers above zero, such as 5 8 12 18.").format(n=MOST_LEVELS)
            )
            return
        self.problem.say("")
        self._change(levels=levels, surface_levels=surfaces)

    def _change(self, **changes: Any) -> None:
        if not self._is_telling:
            look = dataclasses.replace(self.look, **changes)
            self._session.change_display(isodoses=look)

    def _change_unit(self) -> None:
        self.levels.clear()
        self.surfaces.clear()
        look = self.look.in_unit(in_percent=bool(self.unit.currentData()))
        self._session.change_display(isodoses=look)

    def _change_wash(self, percent: int) -> None:
        key = self._wash_key()
        if key and not self._is_telling:
            self._session.restyle(key, opacity=percent / 100)

    def _connect(self) -> None:
        self.shown.activated.connect(self._choose)
        self.unit.activated.connect(lambda _n: self._change_unit())
        self.levels.editingFinished.connect(self._take_levels)
        self.surfaces.editingFinished.connect(self._take_levels)
        self.lines.toggled.connect(lambda on: self._change(has_lines=on))
        self.wash.toggled.connect(lambda on: self._change(has_wash=on))
        self.wash_opacity.valueChanged.connect(self._change_wash)
        self.surface_opacity.valueChanged.connect(lambda n: self._change(surface_opacity=n / 100))
        self.difference.valueChanged.connect(lambda gy: self._change(difference_gy=gy or None))

    def _choose(self, _index: int) -> None:
        key = str(self.shown.currentData())
        if key != "several":
            self.show_only(key)

    def _lay_out(self) -> None:
        form = self._form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(GRID_PX)
        form.setVerticalSpacing(GRID_PX)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.lines)
        row.addWidget(self.wash)
        row.addWidget(self.wash_opacity, 1)
        form.addRow(tr("Shown"), self.shown)
        form.addRow(tr("Levels in"), self.unit)
        form.addRow(tr("Levels"), self.levels)
        form.addRow(tr("On slices"), both)
        form.addRow(tr("Surfaces in 3D"), self.surfaces)
        form.addRow(tr("Their opacity"), self.surface_opacity)
        form.addRow(tr("Differences up to"), self.difference)
        form.addRow(self.problem)
        self.wash_opacity.setToolTip(tr("Opacity of the wash, in per cent"))
        self.surface_opacity.setToolTip(tr("Opacity of the surfaces, in per cent"))


def _slider(name: str) -> QSlider:
    slider = QSlider(Qt.Orientation.Horizontal)
    slider.setObjectName(name)
    slider.setRange(0, 100)
    slider.setPageStep(10)
    return slider
