"""The help: a window with a list of pages, a search, and the page."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, QUrl
from PySide6.QtGui import (
    QDesktopServices,
    QImage,
    QKeySequence,
    QShortcut,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from dtiplan.gui.translation import current_code, tr
from dtiplan.workflow.help_pages import (
    PAGES,
    page_for,
    page_text,
    picture_file,
    search,
    section_number,
    title_of,
)

_SPACE = 8
_LIST_WIDTH = 230
_SIZE = (980, 720)
_LINE_HEIGHT_PERCENT = 125.0
_PICTURE = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands for a picture in the text; its block is as high as it is."""
_WIDE_TABLE = 4
"""A table of so many columns takes the whole width and breaks its lines to it."""


class HelpBrowser(QTextBrowser):
    """Shows a page with its pictures, none wider than the window allows."""

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Give a picture of the help; everything else is Qt's to find."""
        name = QUrl(name)
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return super().loadResource(kind, name)
        picture = QImage(str(picture_file(name.path())))
        widest = max(self.viewport().width() - 8 * _SPACE, 20 * _SPACE)
        if picture.width() <= widest:
            return picture
        return picture.scaledToWidth(widest, Qt.TransformationMode.SmoothTransformation)


class HelpWindow(QWidget):
    """Shows the pages of the help in the interface's language.

    Parameters
    ----------
    parent : QWidget, optional
        The window it belongs to; the help is a window of its own beside it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("helpWindow")
        self.resize(*_SIZE)
        self._page = PAGES[0]
        self._past: list[str] = []
        self._later: list[str] = []
        self.search_field = QLineEdit(self)
        self.list = QListWidget(self)
        self.browser = HelpBrowser(self)
        self.back_button = QPushButton(self)
        self.forward_button = QPushButton(self)
        self._nothing = QLabel(self)
        for widget, name in (
            (self.search_field, "searchHelp"),
            (self.list, "helpPages"),
            (self.browser, "helpBrowser"),
            (self.back_button, "helpBack"),
            (self.forward_button, "helpForward"),
            (self._nothing, "helpNothingFound"),
        ):
            widget.setObjectName(name)
        self._lay_out()
        self._connect()
        self._name_all()

    @property
    def page(self) -> str:
        """The page that is shown."""
        return self._page

    def show_page(self, name: str, section: str = "") -> None:
        """Show a page, or the page that explains a step, and bring the window to the front.

        Parameters
        ----------
        name : str
        section : str
            English heading to begin at; empty: the top.
        """
        self.go_to(page_for(name))
        self.show()
        self.raise_()
        self.activateWindow()
        if section:
            number = section_number(self._page, section)
            # In a turn of its own: the page is laid out anew when the window has its size.
            QTimer.singleShot(0, self, lambda: self._turn_to(number))

    def go_to(self, page: str) -> None:
        """Turn to a page; 'back' returns."""
        if page != self._page:
            self._past.append(self._page)
            self._later.clear()
        self._show(page)

    def go_back(self) -> None:
        """Return to the page before."""
        if self._past:
            self._later.append(self._page)
            self._show(self._past.pop())

    def go_forward(self) -> None:
        """Undo going back."""
        if self._later:
            self._past.append(self._page)
            self._show(self._later.pop())

    def look_for(self, words: str) -> None:
        """List only the pages that hold all words; every page where there are none."""
        found = search(words, current_code()) if words.strip() else ()
        shown = {f.page: f.excerpt for f in found}
        for row in range(self.list.count()):
            item = self.list.item(row)
            page = item.data(Qt.ItemDataRole.UserRole)
            item.setHidden(bool(words.strip()) and page not in shown)
            item.setToolTip(shown.get(page, ""))
        self._nothing.setVisible(bool(words.strip()) and not found)

    def _turn_to(self, number: int) -> None:
        """Have a heading of the page on top of the window."""
        block = self.browser.document().begin()
        while block.isValid():
            number -= bool(block.blockFormat().headingLevel())
            if number < 0:
                self.browser.setTextCursor(QTextCursor(block))
                place = self.browser.document().documentLayout().blockBoundingRect(block)
                self.browser.verticalScrollBar().setValue(round(place.top()))
                return
            block = block.next()

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._name_all()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(_SPACE, _SPACE, 0, _SPACE)
        column.setSpacing(_SPACE)
        column.addWidget(self.search_field)
        column.addWidget(self._nothing)
        column.addWidget(self.list, 1)
        row = QHBoxLayout()
        row.setSpacing(_SPACE)
        row.addWidget(self.back_button)
        row.addWidget(self.forward_button)
        column.addLayout(row)
        both = QSplitter(self)
        both.addWidget(left)
        both.addWidget(self.browser)
        both.setStretchFactor(1, 1)
        both.setSizes([_LIST_WIDTH, _SIZE[0] - _LIST_WIDTH])
        both.setChildrenCollapsible(False)
        frame = QVBoxLayout(self)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.addWidget(both)
        self.search_field.setClearButtonEnabled(True)
        self._nothing.setWordWrap(True)
        self._nothing.hide()
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setSpacing(2)
        self.browser.setOpenLinks(False)
        self.browser.document().setDocumentMargin(3 * _SPACE)

    def _connect(self) -> None:
        self.search_field.textChanged.connect(self.look_for)
        self.search_field.returnPressed.connect(self._open_first)
        self.list.currentItemChanged.connect(self._follow_list)
        self.browser.anchorClicked.connect(self._follow_link)
        self.back_button.clicked.connect(self.go_back)
        self.forward_button.clicked.connect(self.go_forward)
        for keys, what in (
            (QKeySequence.StandardKey.Back, self.go_back),
            (QKeySequence.StandardKey.Forward, self.go_forward),
            (QKeySequence.StandardKey.Find, self.search_field.setFocus),
            (QKeySequence(Qt.Key.Key_Escape), self.close),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(what)

    def _name_all(self) -> None:
        self.setWindowTitle(tr("Help – dtiplan"))
        self.search_field.setPlaceholderText(tr("Search the help"))
        self.search_field.setAccessibleName(tr("Search the help"))
        self.list.setAccessibleName(tr("Pages"))
        self.back_button.setText(tr("&Back"))
        self.forward_button.setText(tr("For&ward"))
        self._nothing.setText(tr("No page holds all of these words."))
        self.list.blockSignals(True)
        self.list.clear()
        for page in PAGES:
            item = QListWidgetItem(title_of(page, current_code()), self.list)
            item.setData(Qt.ItemDataRole.UserRole, page)
        self.list.blockSignals(False)
        self._show(self._page)
        self.look_for(self.search_field.text())

    def _show(self, page: str) -> None:
        self._page = page
        self.browser.setMarkdown(page_text(page, current_code()))
        _set_apart(self.browser.document())
        self.browser.moveCursor(QTextCursor.MoveOperation.Start)
        self.list.blockSignals(True)
        self.list.setCurrentRow(PAGES.index(page))
        self.list.blockSignals(False)
        self.back_button.setEnabled(bool(self._past))
        self.forward_button.setEnabled(bool(self._later))

    def _follow_list(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.go_to(str(item.data(Qt.ItemDataRole.UserRole)))

    def _follow_link(self, link: QUrl) -> None:
        """Turn to another page of the help; what leads out opens in the browser."""
        if link.scheme():
            QDesktopServices.openUrl(link)
        else:
            self.go_to(page_for(link.path()))

    def _open_first(self) -> None:
        found = search(self.search_field.text(), current_code())
        if found:
            self.go_to(found[0].page)


def _set_apart(document: QTextDocument) -> None:
    """Give headings, lines and tables the room that Markdown alone does not."""
    block = document.begin()
    while block.isValid():
        change = QTextBlockFormat()
        level = block.blockFormat().headingLevel()
        if level:
            change.setTopMargin((0 if level == 1 else 2.5) * _SPACE)
            change.setBottomMargin(0.75 * _SPACE)
        elif QTextCursor(block).currentTable() is None and _PICTURE not in block.text():
            proportional = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
            change.setLineHeight(_LINE_HEIGHT_PERCENT, proportional)
        QTextCursor(block).mergeBlockFormat(change)
        block = block.next()
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            table = frame.format()
            table.setCellPadding(0.6 * _SPACE)
            table.setTopMargin(0.75 * _SPACE)
            table.setBottomMargin(1.5 * _SPACE)
            if frame.columns() >= _WIDE_TABLE:
                table.setWidth(QTextLength(QTextLength.Type.PercentageLength, 99))
            frame.setFormat(table)
