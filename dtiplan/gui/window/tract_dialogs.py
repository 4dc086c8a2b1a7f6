"""What is asked before tracts go to files or come from one: format and folder, name and side."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dtiplan.domain.errors import UserError
from dtiplan.domain.structures import check_name
from dtiplan.gui.pages.importing.source_list import ask_for_folder
from dtiplan.gui.settings import Settings
from dtiplan.gui.theme import GRID_PX
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.declared_text import spelled
from dtiplan.gui.widgets.small_text import SmallText, Tone
from dtiplan.workflow.tractogram_files import FORMATS, SIDES

_PURPOSE = "tractograms"
_READABLE = "*.trk *.tck *.trx *.vtk *.vtp"
_ENDINGS = ".trk, .tck, .trx, .vtk, .vtp"
_LONGEST_NAME = 16


class ExportTractsDialog(QDialog):
    """Asks for a format and a folder.

    Parameters
    ----------
    settings : Settings
        Remembers the folder.
    """

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setObjectName("exportTractsDialog")
        self.setWindowTitle(tr("Export tracts"))
        self.format = QComboBox()
        self.format.setObjectName("tractFormat")
        for kind in FORMATS:
            self.format.addItem(_format_words()[kind], kind)
        self.folder, browse = _path_field("tractFolder", self._browse)
        self.folder.setText(str(settings.last_folder(_PURPOSE)))
        self.folder.textChanged.connect(lambda _text: self._check())
        form = _form()
        form.addRow(tr("&Format"), self.format)
        _add_path(form, tr("F&older"), self.folder, browse)
        about = tr(
            "One file for each tract, in the diffusion series' patient millimetres (RAS). Files of "
            "the same names are replaced; each is read back before it is kept."
        )
        self._buttons = _finish(self, form, about, tr("&Export"))
        self._check()

    @property
    def kind(self) -> str:
        """The format, one of ``FORMATS``."""
        return str(self.format.currentData())

    @property
    def place(self) -> Path:
        """The folder."""
        return Path(self.folder.text().strip())

    def accept(self) -> None:
        """Remember the folder."""
        self._settings.keep_folder(_PURPOSE, self.place)
        super().accept()

    def _browse(self) -> None:
        folder = ask_for_folder(self, self._settings, _PURPOSE, tr("Folder of the tracts"))
        if folder is not None:
            self.folder.setText(str(folder))

    def _check(self) -> None:
        is_good = bool(self.folder.text().strip()) and self.place.is_absolute()
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(is_good)


class ImportTractDialog(QDialog):
    """Asks for a file, and for name and side of the tract in it.

    Parameters
    ----------
    settings : Settings
        Remembers the folder.
    taken : tuple of str
        Names that tracts of the case have already.
    """

    def __init__(
        self, settings: Settings, taken: tuple[str, ...] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._settings, self._taken = settings, taken
        self.setObjectName("importTractDialog")
        self.setWindowTitle(tr("Import a tract"))
        self.file, browse = _path_field("tractFile", self._browse)
        self.file.setPlaceholderText(_ENDINGS)
        self.name = QLineEdit()
        self.name.setObjectName("tractName")
        self.name.setMaxLength(_LONGEST_NAME)
        self.side = QComboBox()
        self.side.setObjectName("tractSide")
        self.side.addItem(tr("Choose…"), "")
        for side in SIDES:
            self.side.addItem(spelled(side), side)
        form = _form()
        _add_path(form, tr("&File"), self.file, browse)
        form.addRow(tr("&Name"), self.name)
        form.addRow(tr("&Side"), self.side)
        self._problem = SmallText("", Tone.PROBLEM)
        form.addRow("", self._problem)
        about = tr(
            "Streamlines that were tracked on this diffusion series, in its patient millimetres "
            "(RAS). What lies outside the brain or on the other side is refused."
        )
        self._buttons = _finish(self, form, about, tr("&Import"))
        self.file.textChanged.connect(lambda _text: self._check())
        self.name.textChanged.connect(lambda _text: self._check())
        self.side.currentIndexChanged.connect(lambda _index: self._check())
        self._check()

    @property
    def path(self) -> Path:
        """The file."""
        return Path(self.file.text().strip())

    def take_file(self, path: Path) -> None:
        """Show a file, and the name it proposes; the side is for a person to say."""
        self.file.setText(str(path))
        if not self.name.text():
            plain = "".join(c if c.isascii() and c.isalnum() else "_" for c in path.stem)
            self.name.setText(plain[:_LONGEST_NAME])

    def accept(self) -> None:
        """Remember the folder."""
        self._settings.keep_folder(_PURPOSE, self.path.parent)
        super().accept()

    def _browse(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self,
            tr("Import a tract"),
            str(self._settings.last_folder(_PURPOSE)),
            tr("Tractograms ({kinds})").format(kinds=_READABLE),
        )
        if name:
            self.take_file(Path(name))

    def _check(self) -> None:
        problem = self._wrong()
        self._problem.say(problem)
        is_whole = bool(self.file.text().strip() and self.name.text().strip())
        is_good = is_whole and not problem and bool(self.side.currentData())
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(is_good)

    def _wrong(self) -> str:
        """Say what cannot be accepted of what was given so far."""
        if self.file.text().strip() and not self.path.is_file():
            return tr("There is no such file.")
        name = self.name.text().strip()
        if name in self._taken:
            return tr("This case has a tract of that name already.")
        try:
            if name:
                check_name(name)
        except UserError as error:
            return tr(error.cause)
        return ""


def _format_words() -> dict[str, str]:
    return {
        "trk": tr("TRK (TrackVis, DIPY)"),
        "tck": tr("TCK (MRtrix)"),
        "trx": tr("TRX"),
        "vtk": tr("VTK (3D Slicer, ParaView)"),
    }


def _path_field(name: str, browse: object) -> tuple[QLineEdit, QPushButton]:
    field = QLineEdit()
    field.setObjectName(name)
    field.setMinimumWidth(44 * GRID_PX)
    button = QPushButton(tr("&Browse…"))
    button.setObjectName(f"{name}Button")
    button.clicked.connect(browse)
    return field, button


def _form() -> QFormLayout:
    form = QFormLayout()
    form.setHorizontalSpacing(2 * GRID_PX)
    form.setVerticalSpacing(GRID_PX)
    return form


def _add_path(form: QFormLayout, text: str, field: QLineEdit, browse: QPushButton) -> None:
    row = QHBoxLayout()
    row.setSpacing(GRID_PX)
    row.addWidget(field, 1)
    row.addWidget(browse)
    label = QLabel(text)
    label.setBuddy(field)
    form.addRow(label, row)


def _finish(dialog: QDialog, form: QFormLayout, about: str, go: str) -> QDialogButtonBox:
    """Lay a dialog out, with its buttons."""
    buttons = QDialogButtonBox(
        QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
    )
    buttons.button(QDialogButtonBox.StandardButton.Ok).setText(go)
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(2 * GRID_PX, 2 * GRID_PX, 2 * GRID_PX, 2 * GRID_PX)
    column.setSpacing(2 * GRID_PX)
    column.addWidget(SmallText(about))
    column.addLayout(form)
    column.addStretch(1)
    column.addWidget(buttons)
    return buttons
