"""Fields of the network dialogs: paths with a button, files of an encrypted connection."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from dtiplan.domain.dicom_nodes import LONGEST_AE_TITLE, TlsFiles
from dtiplan.domain.errors import UserError
from dtiplan.gui.theme import GRID_PX
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.notice import Notice
from dtiplan.gui.widgets.state_icons import Mark


class PathField(QWidget):
    """A path and a button to choose it.

    Parameters
    ----------
    name : str
        Object name of the line; the button's is the same with ``Button``.
    title : str
        Of the question.
    is_folder : bool
    """

    changed = Signal()

    def __init__(self, name: str, title: str, *, is_folder: bool = False) -> None:
        super().__init__()
        self._title, self._is_folder = title, is_folder
        self.line = QLineEdit()
        self.line.setObjectName(name)
        self.line.textChanged.connect(lambda _text: self.changed.emit())
        button = QPushButton(tr("Browse…"))
        button.setObjectName(f"{name}Button")
        button.setAutoDefault(False)
        button.clicked.connect(self._browse)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID_PX)
        row.addWidget(self.line, 1)
        row.addWidget(button)
        self.setFocusProxy(self.line)

    @property
    def path(self) -> str:
        """What stands there."""
        return self.line.text().strip()

    def set_path(self, path: str) -> None:
        """Show a path."""
        self.line.setText(path)

    def _browse(self) -> None:
        begin = str(Path(self.path).parent) if self.path else ""
        if self._is_folder:
            name = QFileDialog.getExistingDirectory(self, self._title, self.path)
        else:
            name, _ = QFileDialog.getOpenFileName(self, self._title, begin)
        if name:
            self.set_path(name)


class TlsBox(QGroupBox):
    """Whether and how a connection is encrypted.

    Parameters
    ----------
    name : str
        Begins the object names.
    has_host_name : bool
        Whether the other side's certificate may bear another name than its address.
    """

    changed = Signal()

    def __init__(self, name: str, *, has_host_name: bool) -> None:
        super().__init__(tr("Encrypted connection (TLS)"))
        self.setObjectName(f"{name}Tls")
        self.setCheckable(True)
        self.setChecked(False)
        self._authority = PathField(f"{name}Authority", tr("Certificate authority (PEM)"))
        self._certificate = PathField(f"{name}Certificate", tr("Our own certificate (PEM)"))
        self._key = PathField(f"{name}Key", tr("Its key (PEM, without a passphrase)"))
        self._host_name = QLineEdit()
        self._host_name.setObjectName(f"{name}TlsHost")
        self._host_name.setPlaceholderText(tr("where it differs from the host"))
        rows = make_form()
        rows.addRow(tr("Certificate authority"), self._authority)
        rows.addRow(tr("Our certificate"), self._certificate)
        rows.addRow(tr("Our key"), self._key)
        if has_host_name:
            rows.addRow(tr("Name in its certificate"), self._host_name)
        self.setLayout(rows)
        self.toggled.connect(lambda _on: self.changed.emit())
        self._host_name.textChanged.connect(lambda _text: self.changed.emit())
        for field in (self._authority, self._certificate, self._key):
            field.changed.connect(self.changed)

    @property
    def files(self) -> TlsFiles | None:
        """What is set; None where TLS is off."""
        if not self.isChecked():
            return None
        return TlsFiles(
            self._authority.path,
            self._certificate.path,
            self._key.path,
            self._host_name.text().strip(),
        )

    def show_files(self, tls: TlsFiles | None) -> None:
        """Show these settings."""
        self.setChecked(tls is not None)
        said = tls or TlsFiles()
        self._authority.set_path(said.authority)
        self._certificate.set_path(said.certificate)
        self._key.set_path(said.key)
        self._host_name.setText(said.host_name)


def ae_title_field(name: str) -> QLineEdit:
    """Give a field for the title of an application entity."""
    field = QLineEdit()
    field.setObjectName(name)
    field.setMaxLength(LONGEST_AE_TITLE)
    field.setToolTip(tr("Title of the application entity, up to 16 letters; capitals count."))
    return field


def port_field(name: str, value: int) -> QSpinBox:
    """Give a field for a TCP port."""
    field = QSpinBox()
    field.setObjectName(name)
    field.setRange(1, 65535)
    field.setValue(value)
    field.setGroupSeparatorShown(False)
    return field


def make_form() -> QFormLayout:
    """Give an empty form on the grid."""
    form = QFormLayout()
    form.setHorizontalSpacing(2 * GRID_PX)
    form.setVerticalSpacing(GRID_PX)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
    return form


def label_for(text: str, field: QWidget) -> QLabel:
    """Give a label whose key leads to a field that does not stand right beside it."""
    label = QLabel(text)
    label.setBuddy(field)
    return label


def named_button(name: str, text: str, does: Callable[[], object]) -> QPushButton:
    """Give a button that Enter in a field does not press."""
    button = QPushButton(text)
    button.setObjectName(name)
    button.setAutoDefault(False)
    button.clicked.connect(lambda _checked=False: does())
    return button


def row_of(*widgets: QWidget | None) -> QHBoxLayout:
    """Lay widgets beside one another; None stands for the room that is left."""
    row = QHBoxLayout()
    row.setSpacing(GRID_PX)
    for widget in widgets:
        if widget is None:
            row.addStretch(1)
        else:
            row.addWidget(widget)
    return row


def progress_bar(name: str) -> QProgressBar:
    """Give a bar that is hidden while nothing runs, and keeps its place."""
    bar = QProgressBar()
    bar.setObjectName(name)
    bar.setRange(0, 100)
    policy = bar.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    bar.setSizePolicy(policy)
    bar.hide()
    return bar


def column_in(dialog: QDialog | QWidget) -> QVBoxLayout:
    """Give a dialog its column."""
    column = QVBoxLayout(dialog)
    column.setContentsMargins(2 * GRID_PX, 2 * GRID_PX, 2 * GRID_PX, 2 * GRID_PX)
    column.setSpacing(GRID_PX)
    return column


def error_notice(error: UserError) -> Notice:
    """Give an error as a notice."""
    return Notice(Mark.FAILED, tr(error.problem), tr(error.cause), tr(error.remedy))
