"""What is asked when a study is begun and when a scan is added to it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QWidget

from dtiplan.gui.network.fields import PathField, column_in, label_for, make_form
from dtiplan.gui.theme import GRID_PX
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.small_text import SmallText, Tone

_WIDTH_PX = 70 * GRID_PX


class _Dialog(QDialog):
    """A form with what is wrong with it, and two buttons."""

    def __init__(self, name: str, title: str, about: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(title)
        self.rows: QFormLayout = make_form()
        self._problem = SmallText("", Tone.PROBLEM, parent=self)
        buttons = QDialogButtonBox.StandardButton
        self._buttons = QDialogButtonBox(buttons.Ok | buttons.Cancel)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        column = column_in(self)
        column.addWidget(SmallText(about))
        column.addLayout(self.rows)
        column.addWidget(self._problem)
        column.addStretch(1)
        column.addWidget(self._buttons)
        self.resize(_WIDTH_PX, self.sizeHint().height())

    def check(self) -> None:
        """Show what is wrong, and whether it can be ordered."""
        wrong = self.wrong()
        self._problem.say(wrong)
        ok = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(self.is_complete and not wrong)

    @property
    def is_complete(self) -> bool:
        """Whether everything is given that is needed."""
        raise NotImplementedError

    def wrong(self) -> str:
        """Say what is wrong with what was given so far; empty: nothing."""
        raise NotImplementedError


class NewStudyDialog(_Dialog):
    """Asks for the folder of a new study and its recipe."""

    def __init__(self, parent: QWidget | None = None) -> None:
        about = tr(
            "A study keeps scans by subject, site and session, and plans all of them by one "
            "recipe. Its folder holds the cases; the images stay where they are."
        )
        super().__init__("newStudyDialog", tr("New study"), about, parent)
        self.folder = PathField("studyFolder", tr("New folder"), is_folder=True)
        self.recipe = PathField("studyRecipe", tr("Recipe (JSON)"))
        self.recipe.line.setPlaceholderText(tr("the usual one where left empty"))
        self.rows.addRow(label_for(tr("&New folder"), self.folder), self.folder)
        self.rows.addRow(label_for(tr("&Recipe"), self.recipe), self.recipe)
        for field in (self.folder, self.recipe):
            field.changed.connect(self.check)
        self.check()

    @property
    def is_complete(self) -> bool:
        """Whether the folder is named."""
        return bool(self.folder.path)

    def wrong(self) -> str:
        """Say what is wrong with what was given so far."""
        folder, recipe = Path(self.folder.path), self.recipe.path
        if self.folder.path and not folder.is_absolute():
            return tr("Give the whole path.")
        if self.folder.path and folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            return tr("There is something already; choose a new or an empty folder.")
        return tr("There is no such file.") if recipe and not Path(recipe).is_file() else ""

    def arguments(self) -> tuple[str, ...]:
        """Give the arguments of ``dtiplan``."""
        recipe = (f"--recipe={self.recipe.path}",) if self.recipe.path else ()
        return ("study", "init", self.folder.path, *recipe)


class AddScanDialog(_Dialog):
    """Asks for one scan.

    Parameters
    ----------
    folder : Path
        Of the study.
    """

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        about = tr(
            "Letters, digits, hyphens and full stops; never the person's own name. Two scans of "
            "one subject are compared: the same session at two sites, or two sessions at one."
        )
        super().__init__("addScanDialog", tr("Add a scan"), about, parent)
        self._folder = folder
        self.names = {"subject": QLineEdit(), "site": QLineEdit(), "session": QLineEdit()}
        self.source = PathField("scanSource", tr("Folder of the images"), is_folder=True)
        self.doses = PathField("scanDoses", tr("Folder of the dose plans"), is_folder=True)
        self.doses.line.setPlaceholderText(tr("none"))
        self.doses.line.setToolTip(
            tr("Plans (RTDOSE, RTPLAN) whose doses are read off; a folder may hold several.")
        )
        for key, title in (
            ("subject", tr("&Subject")),
            ("site", tr("S&ite")),
            ("session", tr("S&ession")),
        ):
            field = self.names[key]
            field.setObjectName(f"scan-{key}")
            self.rows.addRow(label_for(title, field), field)
            field.textChanged.connect(lambda _text: self.check())
        self.rows.addRow(label_for(tr("I&mages"), self.source), self.source)
        self.rows.addRow(label_for(tr("&Doses"), self.doses), self.doses)
        for path in (self.source, self.doses):
            path.changed.connect(self.check)
        self.check()

    @property
    def is_complete(self) -> bool:
        """Whether all is named."""
        named = all(field.text().strip() for field in self.names.values())
        return named and bool(self.source.path)

    def wrong(self) -> str:
        """Say what is wrong with what was given so far; names are checked by the order itself."""
        source, doses = self.source.path, self.doses.path
        if source and not Path(source).exists():
            return tr("The folder of the images is not there.")
        if doses and not Path(doses).exists():
            return tr("The folder of the dose plans is not there.")
        return ""

    def arguments(self) -> tuple[str, ...]:
        """Give the arguments of ``dtiplan``."""
        named = (f"--{key}={field.text().strip()}" for key, field in self.names.items())
        doses = (f"--dose={self.doses.path}",) if self.doses.path else ()
        return ("study", "add", str(self._folder), self.source.path, *named, *doses)
