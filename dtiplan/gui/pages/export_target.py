"""For which planning system is written, and whether a copy of an existing file is added to."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QGridLayout, QLabel, QWidget

from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.field_editors import ChoiceEditor, PathEditor
from dtiplan.gui.widgets.small_text import SmallText
from dtiplan.workflow.handover.profile_list import shipped_profiles

_OWN = ""
"""Datum of the choice of a profile file of one's own."""


class _OpenPathEditor(PathEditor):
    """A file that is there already."""

    def __init__(self, title: str, pattern: str) -> None:
        super().__init__(is_folder=False)
        self._title, self._pattern = title, pattern

    def _choose(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, self._title, self.value(), self._pattern)
        if chosen:
            self.set_value(chosen)


class TargetPanel(QWidget):
    """Edits profile, into and add_to; ``value()`` gives them as the step takes them."""

    FIELDS: ClassVar[tuple[str, ...]] = ("profile", "into", "add_to")
    valueChanged = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("exportTarget")
        self.system = QComboBox()
        self.system.setObjectName("profileChoice")
        for profile in shipped_profiles():
            self.system.addItem(tr(profile.title), profile.name)
        self.system.addItem(tr("A profile file of your own…"), _OWN)
        self.own = _OpenPathEditor(tr("Choose a profile file"), tr("Profiles (*.toml)"))
        self.own.line.setObjectName("ownProfile")
        self._about = SmallText("", parent=self)
        self.into = ChoiceEditor(["new", "existing", "both"])
        self.into.setObjectName("exportInto")
        for place, text in enumerate(
            (
                tr("A new structure set"),
                tr("A copy of an existing one, with these added"),
                tr("Both"),
            )
        ):
            self.into.setItemText(place, text)
        self.existing = _OpenPathEditor(tr("Choose a structure set"), tr("DICOM (*.dcm);;All (*)"))
        self.existing.line.setObjectName("existingStructureSet")
        self._existing_label = QLabel(tr("Existing structure set"))
        self._existing_label.setBuddy(self.existing.line)
        self._existing_about = SmallText(
            tr(
                "It must be of this patient and drawn on this planning series. It is copied, never "
                "changed; its structures stay as they are, to the byte."
            ),
            parent=self,
        )
        self._lay_out()
        self.system.currentIndexChanged.connect(self._edited)
        self.own.valueChanged.connect(self._edited)
        self.into.valueChanged.connect(self._edited)
        self.existing.valueChanged.connect(self._edited)
        self._show_parts()

    @property
    def is_complete(self) -> bool:
        """Whether every file that is needed is named."""
        needs_own = self.system.currentData() == _OWN
        needs_existing = self.into.value() != "new"
        return (bool(self.own.value()) or not needs_own) and (
            bool(self.existing.value()) or not needs_existing
        )

    def value(self) -> dict[str, Any]:
        """Give the parameters."""
        chosen = str(self.system.currentData())
        return {
            "profile": chosen or self.own.value() or "own.toml",
            "into": self.into.value() if self.existing.value() else "new",
            "add_to": self.existing.value(),
        }

    def set_value(self, params: Mapping[str, Any]) -> None:
        """Show parameters; a choice that still waits for its file stays."""
        if all(params[name] == given for name, given in self.value().items()):
            return
        profile = str(params["profile"])
        place = self.system.findData(profile)
        self.blockSignals(True)
        if place < 0:
            self.own.set_value(Path(profile))
        self.system.setCurrentIndex(place if place >= 0 else self.system.findData(_OWN))
        self.into.set_value(str(params["into"]))
        self.existing.set_value(str(params["add_to"]))
        self.blockSignals(False)
        self._show_parts()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 8, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for row, (title, editor) in enumerate(
            ((tr("Planning system"), self.system), (tr("Write"), self.into))
        ):
            label = QLabel(title)
            label.setBuddy(editor)
            # As wide as the page, not as the longest of its words.
            editor.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            editor.setMinimumContentsLength(16)
            grid.addWidget(label, 4 * row, 0)
            grid.addWidget(editor, 4 * row, 1)
        grid.addWidget(self.own, 1, 0, 1, 2)
        grid.addWidget(self._about, 2, 0, 1, 2)
        grid.addWidget(self._existing_label, 5, 0, 1, 2)
        grid.addWidget(self.existing, 6, 0, 1, 2)
        grid.addWidget(self._existing_about, 7, 0, 1, 2)

    def _edited(self) -> None:
        self._show_parts()
        self.valueChanged.emit()

    def _show_parts(self) -> None:
        is_own, is_added = self.system.currentData() == _OWN, self.into.value() != "new"
        self.own.setVisible(is_own)
        for part in (self._existing_label, self.existing, self._existing_about):
            part.setVisible(is_added)
        by_name = {profile.name: profile for profile in shipped_profiles()}
        chosen = by_name.get(str(self.system.currentData()))
        rules = chosen.unverified_rules if chosen else ()
        said = tr("Rules that no public text confirms: {rules}.").format(rules=", ".join(rules))
        self._about.say(said if rules else "")
