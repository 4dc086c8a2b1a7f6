"""A study as one file for the partner hospital, and a partner's file opened."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QComboBox, QFileDialog, QGroupBox, QVBoxLayout, QWidget

from dtiplan.gui.phantom.pages.page_parts import bar, button, labelled
from dtiplan.gui.phantom.study_session import StudySession
from dtiplan.gui.theme import GRID_PX
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.findings_view import failure_notice
from dtiplan.gui.widgets.notice import Notice, NoticeColumn
from dtiplan.gui.widgets.small_text import SmallText
from dtiplan.gui.widgets.state_icons import Mark

SUFFIX = ".dtistudy"
_PACK, _UNPACK = "pack", "unpack"


class PackBox(QGroupBox):
    """Packs the open study, and opens packed ones.

    Parameters
    ----------
    session : StudySession
    """

    def __init__(self, session: StudySession) -> None:
        super().__init__(tr("Partner hospital"))
        self._session = session
        self.setObjectName("packBox")
        self._packed: dict[str, Any] = {}
        self._dates = QComboBox()
        self._dates.setObjectName("packDates")
        for name, text in (
            ("shift", tr("shifted, intervals kept")),
            ("month", tr("month only")),
            ("keep", tr("as they are")),
        ):
            self._dates.addItem(text, name)
        self._pack = button(tr("&Pack the study…"), "packStudyButton")
        self._pack.clicked.connect(self._ask_pack)
        self._open = button(tr("Open a packe&d study…"), "openPackButton")
        self._open.clicked.connect(lambda: ask_unpack(self, session))
        self._notices = NoticeColumn()
        words = tr(
            "The file holds results, placements and protocols under pseudonyms; no images, names, "
            "stations or folders."
        )
        column = QVBoxLayout(self)
        column.setSpacing(GRID_PX)
        column.addWidget(SmallText(words))
        dates = labelled(tr("D&ates"), self._dates)
        column.addLayout(bar(dates, self._dates, self._pack, self._open))
        column.addWidget(self._notices)
        session.opened.connect(self._packed.clear)

    def look(self) -> None:
        """Show how the last order went."""
        session = self._session
        self._pack.setEnabled(session.is_open and not session.is_ordered(_PACK))
        self._open.setEnabled(not session.is_ordered(_UNPACK))
        notices = []
        for name in (_PACK, _UNPACK):
            failure = session.failures.get(name)
            if failure is not None:
                notices.append(failure_notice(failure))
        if session.is_ordered(_PACK):
            notices.append(Notice(Mark.RUNNING, tr("The study is being packed…"), ""))
        elif self._packed:
            notices.append(_told(self._packed))
        self._notices.show_notices(notices)

    def _ask_pack(self) -> None:
        session, settings = self._session, self._session.settings
        assert session.folder is not None
        start = settings.last_folder("export") / f"{session.folder.name}{SUFFIX}"
        words = tr("Packed studies (*{suffix})").format(suffix=SUFFIX)
        name, _ = QFileDialog.getSaveFileName(self, tr("Pack the study"), str(start), words)
        if not name:
            return
        path = Path(name)
        path = path if path.suffix else path.with_suffix(SUFFIX)
        settings.keep_folder("export", path.parent)
        self._packed.clear()
        argv = (
            "phantom", "pack", str(session.folder), "--out", str(path),
            "--dates", str(self._dates.currentData()),
        )  # fmt: skip
        session.order(_PACK, tr("Packing the study"), argv, self._keep_told)

    def _keep_told(self, said: dict[str, Any]) -> None:
        self._packed.update(said)
        self.look()


def _told(said: dict[str, Any]) -> Notice:
    """Say what was packed, and what was not."""
    lines = [
        str(said["path"]),
        f"SHA-256 {said['sha256']}",
        tr("It holds: {things}.").format(things="; ".join(map(tr, said["kept"]))),
        tr("It does not hold: {things}.").format(things="; ".join(map(tr, said["removed"]))),
    ]
    remedy = tr("Tell your partner the SHA-256 by another way: it proves that nothing changed.")
    return Notice(Mark.DONE, tr("The study is packed."), "\n".join(lines), remedy)


def ask_unpack(parent: QWidget, session: StudySession) -> None:
    """Ask for a packed study and a new folder, and open it there."""
    settings = session.settings
    words = tr("Packed studies (*{suffix})").format(suffix=SUFFIX)
    start = str(settings.last_folder("export"))
    name, _ = QFileDialog.getOpenFileName(parent, tr("Open a packed study"), start, words)
    if not name:
        return
    path = Path(name)
    settings.keep_folder("export", path.parent)
    target, _ = QFileDialog.getSaveFileName(
        parent, tr("New folder for the study"), str(path.with_suffix(""))
    )
    if not target:
        return
    argv = ("phantom", "unpack", str(path), "--out", target)
    session.order(
        _UNPACK, tr("Opening the packed study"), argv, lambda said: session.open(Path(said["path"]))
    )
