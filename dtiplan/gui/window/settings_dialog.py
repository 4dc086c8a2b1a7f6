"""The settings: language, theme, where new cases go."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dtiplan.gui.pages.importing.source_list import ask_for_folder
from dtiplan.gui.settings import Settings
from dtiplan.gui.theme import GRID_PX
from dtiplan.gui.translation import LANGUAGES, tr
from dtiplan.gui.widgets.small_text import SmallText, Tone
from dtiplan.gui.window.menus import theme_words


class SettingsDialog(QDialog):
    """Shows the settings and keeps them when it is accepted."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setObjectName("settingsDialog")
        self.setWindowTitle(tr("Settings"))
        self._language = QComboBox()
        self._language.setObjectName("languageBox")
        for code, name in LANGUAGES.items():
            self._language.addItem(name, code)
        self._language.setCurrentIndex(self._language.findData(settings.language))
        self._theme = QComboBox()
        self._theme.setObjectName("themeBox")
        for theme, word in theme_words().items():
            self._theme.addItem(word, theme)
        self._theme.setCurrentIndex(list(theme_words()).index(settings.theme))
        self._folder = QLineEdit(str(settings.case_folder or ""))
        self._folder.setObjectName("casesFolderEdit")
        self._folder.setPlaceholderText(tr("beside the images"))
        self._folder.setMinimumWidth(44 * GRID_PX)
        self._folder.textChanged.connect(self._check)
        self._problem = SmallText("", Tone.PROBLEM)
        browse = QPushButton(tr("&Browse…"))
        browse.setObjectName("casesFolderButton")
        browse.clicked.connect(self._browse)
        row = QHBoxLayout()
        row.setSpacing(GRID_PX)
        row.addWidget(self._folder, 1)
        row.addWidget(browse)
        form = QFormLayout()
        form.setHorizontalSpacing(2 * GRID_PX)
        form.setVerticalSpacing(GRID_PX)
        form.addRow(tr("&Language"), self._language)
        form.addRow(tr("&Theme"), self._theme)
        label = QLabel(tr("New &cases in"))
        label.setBuddy(self._folder)
        form.addRow(label, row)
        form.addRow("", self._problem)
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID_PX, 2 * GRID_PX, 2 * GRID_PX, 2 * GRID_PX)
        column.setSpacing(2 * GRID_PX)
        column.addLayout(form)
        column.addStretch(1)
        column.addWidget(self._buttons)

    def accept(self) -> None:
        """Keep what was chosen."""
        text = self._folder.text().strip()
        self._settings.language = str(self._language.currentData())
        self._settings.theme = list(theme_words())[self._theme.currentIndex()]
        self._settings.case_folder = Path(text) if text else None
        super().accept()

    def _check(self) -> None:
        text = self._folder.text().strip()
        is_good = not text or Path(text).is_dir()
        self._problem.say("" if is_good else tr("There is no such folder."))
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(is_good)

    def _browse(self) -> None:
        folder = ask_for_folder(self, self._settings, "cases", tr("Folder of new cases"))
        if folder is not None:
            self._folder.setText(str(folder))
