"""The question what to do where an existing structure set has structures of the same names."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.notice import text_label


class CollisionDialog(QDialog):
    """Accepted where the new structures may be renamed; else nothing is written.

    Parameters
    ----------
    names_said : str
        Which names are taken.
    """

    def __init__(self, names_said: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("collisionDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Names that are taken"))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(16)
        self.said = text_label(names_said)
        column.addWidget(self.said)
        column.addWidget(
            text_label(
                tr(
                    "Existing structures are never replaced. The new ones can be renamed: each "
                    "gets a number, and its side stays in its name (CST_L becomes CST_2_L)."
                )
            )
        )
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        rename = buttons.button(QDialogButtonBox.StandardButton.Ok)
        rename.setText(tr("&Rename and export"))
        rename.setObjectName("renameButton")
        keep = buttons.button(QDialogButtonBox.StandardButton.Cancel)
        keep.setText(tr("&Write nothing"))
        keep.setObjectName("writeNothingButton")
        keep.setDefault(True)
        rename.setAutoDefault(False)
        rename.setDefault(False)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        self.setMinimumWidth(440)
