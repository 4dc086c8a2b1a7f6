"""Which study is open, and how to begin or open another."""

from __future__ import annotations

from itertools import count
from pathlib import Path

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import (
    QFileDialog,
    QGridLayout,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dtiplan.gui.pages.importing.source_list import ask_for_folder
from dtiplan.gui.phantom.pages.pack_box import ask_unpack
from dtiplan.gui.phantom.study_session import StudySession
from dtiplan.gui.theme import GRID_PX
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.notice import text_label
from dtiplan.gui.widgets.small_text import SmallText

_ROWS = 4


class StudyBox(QGroupBox):
    """The open study in one line; without one, or when asked, what can be opened."""

    def __init__(self, session: StudySession) -> None:
        super().__init__(tr("This study"))
        self._session = session
        self.setObjectName("studyBox")
        self._shown = text_label()
        self._shown.setObjectName("openStudy")
        self._another = QPushButton(tr("&Another study…"))
        self._another.setObjectName("anotherStudyButton")
        self._another.setCheckable(True)
        self._another.toggled.connect(self.look)
        self._folder = QLineEdit()
        self._folder.setObjectName("newStudyEdit")
        self._recent = QListWidget()
        self._recent.setObjectName("recentStudies")
        self._recent.itemActivated.connect(self._open_recent)
        self._recent.itemClicked.connect(self._open_recent)
        self._openings = self._make_openings()
        head = QHBoxLayout()
        head.addWidget(self._shown, 1)
        head.addWidget(self._another)
        column = QVBoxLayout(self)
        column.setSpacing(GRID_PX)
        column.addLayout(head)
        column.addWidget(self._openings)
        session.opened.connect(lambda: self._another.setChecked(False))

    def look(self) -> None:
        """Show what the session holds now."""
        folder = self._session.folder
        if folder is None:
            self._shown.setText(
                tr("No study is open. Begin a new one, or open one that was begun.")
            )
        else:
            self._shown.setText(f"{self._session.study.name}   ({folder})")
        self._another.setVisible(folder is not None)
        is_open = folder is None or self._another.isChecked()
        if is_open and not self._openings.isVisibleTo(self):
            self._fill()
        self._openings.setVisible(is_open)

    def _make_openings(self) -> QWidget:
        openings = QWidget()
        openings.hide()
        grid = QGridLayout(openings)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GRID_PX)
        grid.setColumnStretch(1, 1)
        label = QLabel(tr("&Folder of a new study"))
        label.setBuddy(self._folder)
        browse = QPushButton(tr("B&rowse…"))
        browse.setObjectName("newStudyBrowseButton")
        browse.clicked.connect(self._browse)
        begin = QPushButton(tr("Be&gin the study"))
        begin.setObjectName("beginStudyButton")
        begin.clicked.connect(self._begin)
        self._folder.returnPressed.connect(self._begin)
        grid.addWidget(label, 0, 0)
        grid.addWidget(self._folder, 0, 1)
        grid.addWidget(browse, 0, 2)
        grid.addWidget(begin, 0, 3)
        recent = QLabel(tr("R&ecent studies"))
        recent.setBuddy(self._recent)
        self._recent.setFixedHeight(_ROWS * 3 * GRID_PX)
        other = QPushButton(tr("&Open study…"))
        other.setObjectName("openStudyButton")
        other.clicked.connect(self._ask_open)
        grid.addWidget(recent, 1, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._recent, 1, 1)
        packed = QPushButton(tr("Open a packe&d study…"))
        packed.setObjectName("openPackedStudyButton")
        packed.clicked.connect(lambda: ask_unpack(self, self._session))
        others = QVBoxLayout()
        others.addWidget(other)
        others.addWidget(packed)
        others.addStretch(1)
        grid.addLayout(others, 1, 2, 1, 2)
        self._none = SmallText(tr("No study was opened yet."))
        grid.addWidget(self._none, 2, 1)
        return openings

    def _fill(self) -> None:
        """Offer a new folder and the recent studies; says nothing of whether they are there."""
        parent = self._session.settings.last_folder("studies")
        day = QDate.currentDate().toString(Qt.DateFormat.ISODate)
        first = parent / tr("phantom study {date}").format(date=day)
        names = (first if n == 1 else parent / f"{first.name} {n}" for n in count(1))
        self._folder.setText(str(next(name for name in names if not name.exists())))
        self._recent.clear()
        for folder in self._session.settings.recent_studies():
            item = QListWidgetItem(f"{folder.name}   ({folder.parent})")
            item.setData(Qt.ItemDataRole.UserRole, str(folder))
            self._recent.addItem(item)
        has_some = self._recent.count() > 0
        self._recent.setVisible(has_some)
        self._none.say("" if has_some else tr("No study was opened yet."))

    def _begin(self) -> None:
        if self._folder.text().strip():
            folder = Path(self._folder.text().strip()).expanduser().absolute()
            self._session.settings.keep_folder("studies", folder.parent)
            self._session.create(folder)

    def _browse(self) -> None:
        begin = self._folder.text() or str(self._session.settings.last_folder("studies"))
        name, _ = QFileDialog.getSaveFileName(
            self, tr("Folder of a new study"), begin, "", options=QFileDialog.Option.ShowDirsOnly
        )
        if name:
            self._folder.setText(name)

    def _ask_open(self) -> None:
        folder = ask_for_folder(self, self._session.settings, "studies", tr("Open a study"))
        if folder is not None:
            self._session.open(folder)

    def _open_recent(self, item: QListWidgetItem) -> None:
        self._session.open(Path(item.data(Qt.ItemDataRole.UserRole)))
