"""What is asked before a tract of one's own becomes a definition file: name, place, for whom."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from dtiplan.domain.errors import UserError
from dtiplan.gui.pages.tracts.region_choices import named_button
from dtiplan.gui.theme import GRID_PX
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.small_text import SmallText, Tone
from dtiplan.workflow.regions.own_tracts import OwnTract, renamed
from dtiplan.workflow.saved_tracts import refuse_saving, saved_name

_LONGEST_NAME = 16


class SaveTractDialog(QDialog):
    """Asks for name, folder, and whether regions are carried into the template.

    Parameters
    ----------
    own : OwnTract
    taken : iterable of str
        Names of definitions that are there already.
    folder : Path
        Proposed.
    """

    def __init__(
        self, own: OwnTract, taken: Iterable[str], folder: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._own, self._taken = own, tuple(taken)
        self.setObjectName("saveOwnTractDialog")
        self.setWindowTitle(tr("Save as tract definition"))
        self.name, self.folder = QLineEdit(own.name), QLineEdit(str(folder))
        self.name.setObjectName("savedTractName")
        self.name.setMaxLength(_LONGEST_NAME)
        self.name.setToolTip(tr("With the side at its end it has at most 16 characters."))
        self.folder.setObjectName("savedTractFolder")
        self.folder.setMinimumWidth(44 * GRID_PX)
        self.for_anybody = QRadioButton(tr("For &any patient, by way of the template"))
        self.for_anybody.setObjectName("savedForAnybody")
        self.for_one = QRadioButton(tr("For this patient &only"))
        self.for_one.setObjectName("savedForOne")
        self.for_anybody.setChecked(True)
        self._file = SmallText("")
        self._file.setObjectName("savedTractFile")
        self._problem = SmallText("", Tone.PROBLEM)
        self._problem.setObjectName("savedTractProblem")
        self._means = SmallText("")
        self._means.setObjectName("savedTractMeans")
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setText(tr("&Save"))
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._lay_out()
        for field in (self.name, self.folder):
            field.textChanged.connect(lambda _text: self._check())
        self.for_anybody.toggled.connect(lambda _on: self._check())
        self._check()

    @property
    def place(self) -> Path:
        """The folder."""
        return Path(self.folder.text().strip()).expanduser()

    @property
    def tract_name(self) -> str:
        """The name without the side."""
        return self.name.text().strip()

    def _lay_out(self) -> None:
        browse = named_button(tr("&Browse…"), "savedTractBrowse")
        browse.clicked.connect(self._browse)
        row = QHBoxLayout()
        row.setSpacing(GRID_PX)
        row.addWidget(self.folder, 1)
        row.addWidget(browse)
        label = QLabel(tr("&Folder"))
        label.setBuddy(self.folder)
        form = QFormLayout()
        form.setHorizontalSpacing(2 * GRID_PX)
        form.setVerticalSpacing(GRID_PX)
        form.addRow(tr("&Name"), self.name)
        form.addRow(label, row)
        form.addRow("", self._file)
        form.addRow(tr("Use"), self.for_anybody)
        form.addRow("", self.for_one)
        form.addRow("", self._means)
        form.addRow("", self._problem)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID_PX, 2 * GRID_PX, 2 * GRID_PX, 2 * GRID_PX)
        column.setSpacing(2 * GRID_PX)
        about = tr(
            "A text file that can be edited and given to others. It is offered beside the tracts "
            "that come with the program."
        )
        column.addWidget(SmallText(about))
        column.addLayout(form)
        column.addStretch(1)
        column.addWidget(self._buttons)

    def _browse(self) -> None:
        title = tr("Folder of tract definitions")
        name = QFileDialog.getExistingDirectory(self, title, self.folder.text())
        if name:
            self.folder.setText(name)

    def _check(self) -> None:
        """Say what the choices mean, and what cannot be accepted."""
        full = saved_name(self.tract_name, self._own.side)
        self._file.say(tr("Saved as {file}").format(file=f"{full}.toml"))
        if self.for_one.isChecked():
            self._means.say(
                tr(
                    "Regions stay in this patient's millimetres. They do not carry over: the "
                    "file is refused in every other patient."
                )
            )
        else:
            self._means.say(
                tr(
                    "Regions are carried into the template and from there into each patient; "
                    "look at what is found before you rely on it."
                )
            )
        problem = self._wrong()
        self._problem.say(problem)
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(not problem)

    def _wrong(self) -> str:
        if not self.tract_name:
            return tr("The tract needs a name.")
        try:
            refuse_saving(renamed(self._own, self.tract_name), self.place, self._taken)
        except UserError as error:
            return tr(error.cause)
        return ""
