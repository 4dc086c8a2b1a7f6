"""Who signs for what: name, role and statement."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QLineEdit, QVBoxLayout, QWidget

from dtiplan.gui.network.fields import label_for
from dtiplan.gui.pages.handover.release_texts import statement_for
from dtiplan.gui.settings import Settings
from dtiplan.gui.theme import GRID_PX
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.field_editors import LinesEditor
from dtiplan.gui.widgets.folding import heading
from dtiplan.gui.widgets.small_text import SmallText, Tone
from dtiplan.workflow.handover.release import Part, is_same_person

_ROLE = "role-{part}"


class SignForm(QWidget):
    """Asks for a signature; the second one must be another person's.

    Parameters
    ----------
    settings : Settings
        Remembers the name of who makes, and the roles.
    """

    changed = Signal()

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self.part = Part.MADE
        self._made_by = ""
        self._title = heading("")
        self.name = QLineEdit()
        self.name.setObjectName("signName")
        self.role = QLineEdit()
        self.role.setObjectName("signRole")
        self.role.setPlaceholderText(tr("for example medical physicist"))
        self.statement = LinesEditor()
        self.statement.setObjectName("signStatement")
        self.statement.setLineWrapMode(LinesEditor.LineWrapMode.WidgetWidth)
        self._problem = SmallText("", Tone.PROBLEM, parent=self)
        self._problem.setObjectName("signProblem")
        rows = QFormLayout()
        rows.setVerticalSpacing(GRID_PX)
        rows.addRow(label_for(tr("Name"), self.name), self.name)
        rows.addRow(label_for(tr("Role"), self.role), self.role)
        rows.addRow(label_for(tr("Statement"), self.statement), self.statement)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID_PX)
        column.addWidget(self._title)
        column.addLayout(rows)
        column.addWidget(self._problem)
        for line in (self.name, self.role):
            line.textChanged.connect(lambda _text: self._check())
        self.statement.valueChanged.connect(self._check)

    @property
    def is_complete(self) -> bool:
        """Whether everything is said, and by whom it may be said."""
        texts = (self.name.text().strip(), self.role.text().strip(), self.said)
        return all(texts) and not self._wrong()

    @property
    def said(self) -> str:
        """The statement."""
        return " ".join(self.statement.value())

    def ask_for(self, part: Part, made_by: str) -> None:
        """Ask for this signature anew."""
        self.part, self._made_by = part, made_by
        is_first = part is Part.MADE
        self._title.setText(
            tr("Step 1 of 2: made by") if is_first else tr("Step 2 of 2: checked by another person")
        )
        self.name.setText(self._settings.person if is_first else "")
        self.role.setText(self._settings.choice(_ROLE.format(part=part.value)))
        self.statement.set_value([statement_for(part)])
        self._check()

    def keep(self) -> None:
        """Begin with the same the next time."""
        if self.part is Part.MADE:
            self._settings.person = self.name.text().strip()
        self._settings.keep_choice(_ROLE.format(part=self.part.value), self.role.text().strip())

    def _check(self) -> None:
        self._problem.say(self._wrong())
        self.changed.emit()

    def _wrong(self) -> str:
        name = self.name.text().strip()
        if self.part is Part.CHECKED and name and is_same_person(self._made_by, name):
            return tr("{name} made it; the same person cannot check it.").format(name=self._made_by)
        return ""
