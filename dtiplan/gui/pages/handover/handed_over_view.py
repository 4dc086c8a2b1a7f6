"""Objects that were written: where they lie, whether they still stand for the case."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from dtiplan.gui.pages.handover.handover_facts import HandedOver
from dtiplan.gui.pages.handover.object_choice import object_title
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.fact_table import FactTable
from dtiplan.gui.widgets.findings_view import FindingsView
from dtiplan.gui.widgets.folding import Folding
from dtiplan.gui.widgets.notice import Notice, NoticeColumn
from dtiplan.gui.widgets.state_icons import Mark
from dtiplan.gui.widgets.time_texts import time_text


class HandedOverView(QWidget):
    """The newest hand-over in full, earlier ones folded away."""

    send_asked = Signal(object)
    """The files are to be sent: path and SHA-256 of each."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("handedOver")
        self._newest: HandedOver | None = None
        self.head = NoticeColumn(self)
        self.places = FactTable()
        self.places.setObjectName("objectPlaces")
        self._findings = FindingsView(self)
        self.earlier = FactTable()
        self._fold = Folding(tr("Earlier hand-overs of objects"), self.earlier)
        self._send = _button("sendObjectsButton", tr("Send…"))
        self._send.clicked.connect(self._ask_send)
        show = _button("openObjectsFolderButton", tr("Open folder"))
        show.clicked.connect(self.open_folder)
        row = QHBoxLayout()
        row.addWidget(self._send)
        row.addWidget(show)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.head)
        column.addLayout(row)
        column.addWidget(self.places)
        column.addWidget(self._findings)
        column.addWidget(self._fold)
        self.hide()

    def show_all(self, handed_over: Sequence[HandedOver]) -> None:
        """Show these, newest first."""
        self.setVisible(bool(handed_over))
        if not handed_over:
            return
        newest, *earlier = handed_over
        self._newest = newest
        self.head.show_notices([_state(newest)])
        self._send.setEnabled(newest.is_there and newest.is_current)
        rows = [(tr("Folder"), str(newest.folder))]
        rows += [(object_title(kind), _shown_place(newest, path)) for kind, path in newest.kinds]
        self.places.set_rows(rows)
        self._findings.set_findings(newest.findings)
        self.earlier.set_rows([(_when_and_state(each), str(each.folder)) for each in earlier])
        self._fold.setVisible(bool(earlier))

    def open_folder(self) -> None:
        """Show the folder in the system's own window."""
        if self._newest is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._newest.folder)))

    def _ask_send(self) -> None:
        if self._newest is not None:
            self.send_asked.emit(dict(self._newest.files))


def _shown_place(handed_over: HandedOver, path: Path) -> str:
    n_files = sum(1 for file in handed_over.files if file.parent == path)
    name = path.relative_to(handed_over.folder).as_posix()
    return tr("{name}, {n} files").format(name=name, n=n_files) if n_files else name


def _state(handed_over: HandedOver) -> Notice:
    when = time_text(handed_over.made_utc)
    if not handed_over.is_there:
        said = tr("Objects of {when}: files are no longer there").format(when=when)
        return Notice(Mark.WARNING, said, "")
    if not handed_over.is_current:
        said = tr("Objects of {when}: out of date").format(when=when)
        why = tr("The case has changed since; what was handed over does not show it.")
        return Notice(Mark.STALE, said, why, tr("Write them again."))
    said = tr("Objects of {when}: written and read back").format(when=when)
    return Notice(Mark.DONE, said, "")


def _when_and_state(handed_over: HandedOver) -> str:
    word = tr("of the case as it is") if handed_over.is_current else tr("out of date")
    return f"{time_text(handed_over.made_utc)}, {word}"


def _button(name: str, text: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setAutoDefault(False)
    return button
