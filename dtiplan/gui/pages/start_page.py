"""Where one starts: a new case, a kept one, or the demo."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtGui import QAction, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from dtiplan.gui.background.newest_wins import NewestWins
from dtiplan.gui.pages.recent_cases import THUMBNAIL_PX, CaseCard, read_cards
from dtiplan.gui.settings import Settings
from dtiplan.gui.theme import GRID_PX
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.card_button import CardButton

_WIDEST_PX = 1120
_CARD_PX = 264


class StartPage(QScrollArea):
    """Four ways to begin and the cases opened last."""

    new_case_asked = Signal()
    open_case_asked = Signal()
    demo_asked = Signal()
    compare_asked = Signal()
    case_chosen = Signal(object)
    """The folder of a recent case, a ``Path``."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._cards: list[CardButton] = []
        self._columns = 0
        self._reader = NewestWins(self)
        self._reader.answered.connect(lambda _asker, cards: self._show_cards(cards))
        self.setObjectName("startPage")
        self.setWidgetResizable(True)
        self.setFrameShape(self.Shape.NoFrame)
        self.setWidget(self._body())
        self.refresh()

    def refresh(self) -> None:
        """Look at the recent cases again."""
        folders = self._settings.recent_cases()
        if folders:
            self._reader.ask("cards", lambda: read_cards(folders), drops_older=True)
        else:
            self._reader.drop()
            self._show_cards(())

    def close_down(self) -> None:
        """Forget what is still to be read, and wait for what is being read."""
        self._reader.drop()
        self._reader.wait()

    def _body(self) -> QWidget:
        inner = QWidget()
        inner.setMaximumWidth(_WIDEST_PX)
        inner.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(inner)
        column.setContentsMargins(3 * GRID_PX, 4 * GRID_PX, 3 * GRID_PX, 3 * GRID_PX)
        column.setSpacing(2 * GRID_PX)
        column.addWidget(_headline("dtiplan", 2.0))
        said = QLabel(tr("From diffusion MRI to tracts in your planning system."))
        said.setObjectName("startSentence")
        column.addWidget(said)
        column.addSpacing(GRID_PX)
        column.addLayout(self._ways())
        column.addSpacing(2 * GRID_PX)
        column.addWidget(_headline(tr("Recent cases"), 1.25))
        self._empty = QLabel(
            tr(
                "No case has been opened yet.\n\n"
                "Drop the folder with the scanner's images anywhere in this window, or choose "
                "'New case'. You need a diffusion series and the planning CT or MR of the same "
                "patient. To look around first, choose 'Demo'."
            )
        )
        self._empty.setObjectName("noRecentCases")
        self._empty.setWordWrap(True)
        self._empty.setMaximumWidth(90 * GRID_PX)
        self._empty.hide()
        column.addWidget(self._empty)
        self._grid = QGridLayout()
        self._grid.setSpacing(2 * GRID_PX)
        self._grid.setAlignment(Qt.AlignmentFlag.AlignLeft)
        column.addLayout(self._grid)
        column.addStretch(1)
        outer = QWidget()
        row = QHBoxLayout(outer)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(inner, 1000)
        row.addStretch(1)
        return outer

    def _ways(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2 * GRID_PX)
        for name, title, text, signal in (
            (
                "newCaseButton",
                tr("New case"),
                tr("Choose the folder with the scanner's images, see what is in it, import."),
                self.new_case_asked,
            ),
            (
                "openCaseButton",
                tr("Open case"),
                tr("Go on with a case that was begun before; it opens as you left it."),
                self.open_case_asked,
            ),
            (
                "demoButton",
                tr("Demo"),
                tr("Make a digital patient with known tracts and go through the whole job."),
                self.demo_asked,
            ),
            (
                "compareButton",
                tr("Compare scanners"),
                tr("Measure diffusion phantoms on several scanners and see how far they agree."),
                self.compare_asked,
            ),
        ):
            button = CardButton()
            button.setObjectName(name)
            button.setAccessibleName(title)
            button.setAccessibleDescription(text)
            button.add_text(title, is_title=True)
            button.add_text(text)
            button.body.addStretch(1)
            button.clicked.connect(signal)
            row.addWidget(button, 1)
        return row

    def _show_cards(self, cards: tuple[CaseCard, ...]) -> None:
        for button in self._cards:
            self._grid.removeWidget(button)
            button.deleteLater()
        self._cards = [self._card_button(card) for card in cards]
        self._empty.setVisible(not cards)
        self._place_cards()

    def _place_cards(self) -> None:
        width = min(self.viewport().width(), _WIDEST_PX) - 6 * GRID_PX
        self._columns = max(1, (width + 2 * GRID_PX) // (_CARD_PX + 2 * GRID_PX))
        for number, button in enumerate(self._cards):
            self._grid.addWidget(button, *divmod(number, self._columns))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102 - Qt's name
        super().resizeEvent(event)
        self._place_cards()

    def _card_button(self, card: CaseCard) -> CardButton:
        button = CardButton()
        button.setObjectName(f"caseCard-{card.folder.name}")
        button.setFixedWidth(_CARD_PX)
        button.setAccessibleName(card.folder.name)
        button.setToolTip(str(card.folder))
        if not card.is_missing:
            button.body.addWidget(_picture(card, button))
        title = button.add_text(card.folder.name, is_title=True)
        title.setText(
            title.fontMetrics().elidedText(
                card.folder.name, Qt.TextElideMode.ElideMiddle, THUMBNAIL_PX[0]
            )
        )
        for line in _lines(card):
            button.add_text(line, is_faint=card.is_missing)
        button.body.addStretch(1)
        forget = QAction(tr("&Remove from this list"), button)
        forget.triggered.connect(lambda: self._forget(card.folder))
        button.addAction(forget)
        button.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        if card.is_missing:
            button.clicked.connect(lambda: self._forget(card.folder))
        else:
            button.clicked.connect(lambda: self.case_chosen.emit(card.folder))
        return button

    def _forget(self, folder: Path) -> None:
        self._settings.forget_recent(folder)
        self.refresh()


def _headline(text: str, times: float) -> QLabel:
    label = QLabel(text)
    font = label.font()
    font.setPointSizeF(font.pointSizeF() * times)
    font.setBold(True)
    label.setFont(font)
    return label


def _picture(card: CaseCard, button: CardButton) -> QLabel:
    label = QLabel(button)
    label.setFixedSize(*THUMBNAIL_PX)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    label.setAutoFillBackground(True)
    label.setBackgroundRole(label.palette().ColorRole.AlternateBase)
    if card.thumbnail is None:
        label.setText(tr("No picture yet"))
        label.setForegroundRole(label.palette().ColorRole.PlaceholderText)
    else:
        label.setPixmap(
            QPixmap.fromImage(card.thumbnail).scaled(
                *THUMBNAIL_PX,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        )
    return label


def _lines(card: CaseCard) -> list[str]:
    if card.is_missing:
        return [tr("This case cannot be opened."), tr(card.trouble), tr("Click to remove it here.")]
    when = QDateTime.fromSecsSinceEpoch(int(card.changed_s))
    lines = [
        tr("Patient {id}").format(id=card.patient_id) if card.patient_id else tr("No patient yet"),
        QLocale().toString(when, QLocale.FormatType.ShortFormat),
    ]
    return [*lines, _state(card)]


def _state(card: CaseCard) -> str:
    if card.is_exported:
        return tr("Exported")
    if card.n_stale:
        return tr("{done} of {all} steps done, {stale} out of date").format(
            done=card.n_done, all=card.n_steps, stale=card.n_stale
        )
    return tr("{done} of {all} steps done").format(done=card.n_done, all=card.n_steps)
