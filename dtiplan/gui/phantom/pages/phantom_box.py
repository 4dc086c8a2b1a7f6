"""Which phantom was scanned: a list of the known ones, a picture of the chosen one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import (
    QFileDialog,
    QGroupBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
)

from dtiplan.domain.errors import UserError
from dtiplan.gui.background.newest_wins import NewestWins
from dtiplan.gui.phantom.declared_titles import title_words
from dtiplan.gui.phantom.picture_view import PictureView
from dtiplan.gui.phantom.study_session import StudySession
from dtiplan.gui.theme import GRID_PX
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.notice import text_label
from dtiplan.gui.widgets.small_text import SmallText
from dtiplan.workflow.phantom.placing.phantom_cards import PhantomCard, phantom_card, phantom_cards

_NAME = Qt.ItemDataRole.UserRole
_LIST_PX = 24 * GRID_PX
_PICTURE_PX = 24 * GRID_PX


class PhantomBox(QGroupBox):
    """Lists the phantoms of the program and the file of the study's own, if it has one."""

    def __init__(self, session: StudySession) -> None:
        super().__init__(tr("Phantom"))
        self._session = session
        self.setObjectName("phantomBox")
        self._cards: dict[str, PhantomCard] = {}
        self._reader = NewestWins(self)
        self._reader.answered.connect(self._take)
        self._reader.refused.connect(self._refuse)
        self._list = QListWidget()
        self._list.setObjectName("phantomList")
        self._list.setAccessibleName(tr("Phantoms"))
        self._list.setWordWrap(True)
        self._list.setSpacing(GRID_PX // 4)
        self._list.setMinimumHeight(_LIST_PX)
        self._list.currentItemChanged.connect(self._choose)
        self._own = QPushButton(tr("Own &description…"))
        self._own.setObjectName("ownPhantomButton")
        self._own.setToolTip(
            tr("A phantom.toml of your own: copy one of the program's and edit it.")
        )
        self._own.clicked.connect(self._ask_file)
        self._view = PictureView()
        self._view.setObjectName("phantomPicture")
        self._view.setFixedSize(_PICTURE_PX, _PICTURE_PX)
        self._facts = text_label()
        self._facts.setObjectName("phantomFacts")
        self._source = SmallText("")
        left = QVBoxLayout()
        left.addWidget(self._list, 1)
        left.addWidget(self._own)
        row = QHBoxLayout()
        row.setSpacing(GRID_PX)
        row.addLayout(left, 3)
        row.addWidget(self._view, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.addLayout(row, 1)
        column.addWidget(self._facts)
        column.addWidget(self._source)
        self._reader.ask("cards", phantom_cards)

    def look(self) -> None:
        """Show what the session holds now."""
        name = self._session.study.phantom
        self.setEnabled(self._session.is_open)
        if self._cards and name and name not in self._cards:
            self._reader.ask("own", lambda: phantom_card(name))
        self._list.blockSignals(True)
        rows = [n for n in range(self._list.count()) if self._list.item(n).data(_NAME) == name]
        self._list.setCurrentRow(rows[0] if rows else -1)
        self._list.blockSignals(False)
        self._show_card(self._cards.get(name))

    def close_down(self) -> None:
        """Wait for what is being read."""
        self._reader.drop()
        self._reader.wait()

    def _show_card(self, card: PhantomCard | None) -> None:
        if card is None:
            self._view.show_picture(None, tr("Choose the phantom that was scanned."))
            self._facts.setText("")
            self._source.say("")
            return
        self._view.show_picture(replace(card.picture, labels=()))
        said = tr("{title}. {n} regions are measured; usually scanned at {t} °C.")
        temperature = QLocale().toString(card.default_temperature_c, "f", 0)
        self._facts.setText(
            said.format(title=title_words(card.title), n=card.n_measured, t=temperature)
        )
        self._source.say(card.source)

    def _take(self, asker: str, found: object) -> None:
        if asker == "cards" and isinstance(found, tuple):
            self._cards.update({card.name: card for card in found})
        elif isinstance(found, PhantomCard):
            self._cards[found.name] = found
            if asker == "file":
                self._set(found.name)
        self._list.blockSignals(True)
        self._list.clear()
        for card in self._cards.values():
            item = QListWidgetItem(f"{title_words(card.title)}\n{card.name}")
            if Path(card.name).is_absolute():
                item.setText(f"{card.title}\n{Path(card.name).name}")
            item.setData(_NAME, card.name)
            item.setToolTip(card.name)
            self._list.addItem(item)
        self._list.blockSignals(False)
        self.look()

    def _refuse(self, asker: str, error: UserError) -> None:
        if asker == "own":
            self._view.show_picture(None, tr(error.problem))
        else:
            self._session.refused.emit(error)

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._set(item.data(_NAME))

    def _set(self, name: str) -> None:
        self._session.change(lambda study: replace(study, phantom=name), tr("Choose phantom"))

    def _ask_file(self) -> None:
        settings = self._session.settings
        begin = str(settings.last_folder("phantoms"))
        kinds = tr("Phantom descriptions (*.toml)")
        name, _ = QFileDialog.getOpenFileName(self, tr("Description of a phantom"), begin, kinds)
        if name:
            path = Path(name).absolute()
            settings.keep_folder("phantoms", path.parent)
            self._reader.ask("file", lambda: phantom_card(str(path)))
