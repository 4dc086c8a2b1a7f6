"""Further DICOM objects of the case: what is wanted, where it goes, and what was written."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QPaintEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from dtiplan.domain.errors import UserError
from dtiplan.gui.background.child_order import ChildOrder
from dtiplan.gui.background.jobs import Job
from dtiplan.gui.background.newest_wins import NewestWins
from dtiplan.gui.pages.handover.handed_over_view import HandedOverView
from dtiplan.gui.pages.handover.handover_facts import ObjectFacts, read_objects
from dtiplan.gui.pages.handover.object_choice import ObjectChoice, object_title
from dtiplan.gui.pages.handover.order_row import OrderRow
from dtiplan.gui.session import Session
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.field_editors import PathEditor
from dtiplan.gui.widgets.findings_view import failure_notice
from dtiplan.gui.widgets.notice import NoticeColumn
from dtiplan.gui.widgets.small_text import SmallText, Tone
from dtiplan.gui.work.actions import Actions
from dtiplan.workflow.objects.object_folder import objects_arguments

_FOLDER = "objects-folder"


class ObjectsPanel(QWidget):
    """Orders objects in a child process and lists what came of it.

    Parameters
    ----------
    session : Session
    actions : Actions
        Its queue is used, so that no step changes the case meanwhile.
    """

    send_asked = Signal(object)
    """The files are to be sent to a DICOM node: path and SHA-256 of each."""

    def __init__(self, session: Session, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("objectsPanel")
        self._session, self._orders = session, actions
        self._case_folder: Path | None = None
        self._is_unread = True
        self._reader = NewestWins(self)
        self._reader.answered.connect(lambda _asker, facts: self._show(facts))
        self._reader.refused.connect(lambda _asker, error: self._refuse(error))
        self.order = ChildOrder(actions.jobs, self)
        self.order.finished.connect(self._finish)
        self.order.refused.connect(self._refuse)
        self.order.ended.connect(self._tell_ready)
        self.choice = ObjectChoice()
        self.choice.valueChanged.connect(self._tell_ready)
        self.folder = PathEditor(is_folder=True)
        self.folder.line.setObjectName("objectsFolder")
        self.folder.valueChanged.connect(self._tell_ready)
        self._folder_problem = SmallText("", Tone.PROBLEM, parent=self)
        self.row = OrderRow(self.order, "writeObjects", tr("&Write objects"), object_title)
        self.row.asked.connect(self.write)
        self._notices = NoticeColumn(self)
        self._notices.setObjectName("objectsNotices")
        self.written = HandedOverView()
        self.written.send_asked.connect(self.send_asked)
        self._lay_out()
        session.case_changed.connect(self._look)
        actions.changed.connect(self._tell_ready)
        self._tell_ready()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with the case."""
        super().showEvent(event)
        self._look()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Read when somebody looks: it takes a second, and stands at the end of a long page."""
        super().paintEvent(event)
        case = self._session.case
        if self._is_unread and case is not None:
            self._is_unread = False
            self._reader.ask("objects", lambda: read_objects(case), drops_older=True)

    def write(self) -> None:
        """Order what is ticked."""
        case = self._session.case
        if case is None or not self.choice.kinds:
            return
        self._notices.show_notices([])
        folder = Path(self.folder.value())
        argv = objects_arguments(case.folder, self.choice.kinds, folder, self.choice.options)
        self._orders.settings.keep_choice(_FOLDER, str(folder.parent))
        self.order.begin(Job(tr("Further objects"), argv, case.folder, is_told=True))
        self._tell_ready()

    def _lay_out(self) -> None:
        label = QLabel(tr("Folder of the objects"))
        label.setBuddy(self.folder.line)
        about = SmallText(tr("A new or an empty folder; nothing is overwritten."))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self.choice, label, self.folder, about, self._folder_problem):
            column.addWidget(widget)
        column.addWidget(self.row)
        column.addWidget(self._notices)
        column.addWidget(self.written)
        self._notices.hide()

    def _look(self) -> None:
        """Have read what can be handed over now, and what was."""
        case = self._session.case
        folder = case.folder if case is not None else None
        if folder != self._case_folder:
            self._case_folder = folder
            self._notices.show_notices([])
            self._propose_folder()
        self._is_unread = True
        self.update()

    def _propose_folder(self) -> None:
        """Propose a folder that is not there yet, where the last one was."""
        if self._case_folder is None:
            return
        kept = self._orders.settings.choice(_FOLDER)
        base = Path(kept) if kept else self._case_folder / "exports"
        name, number = f"{self._case_folder.name}_objects", 1
        while (place := base / (f"{name}_{number}" if number > 1 else name)).exists():
            number += 1
        self.folder.set_value(place)

    def _show(self, facts: ObjectFacts) -> None:
        self.choice.show_obstacles(facts.obstacles)
        self.written.show_all(facts.handed_over)
        self._tell_ready()

    def _finish(self, _document: Mapping[str, Any]) -> None:
        self._propose_folder()
        self._look()

    def _refuse(self, error: UserError) -> None:
        self._notices.show_notices([failure_notice(error)])

    def _tell_ready(self) -> None:
        path = self.folder.value().strip()
        problem = "" if not path else _wrong_with(Path(path))
        is_running = self.order.is_running
        self._folder_problem.say("" if is_running else problem)
        is_whole = bool(path) and not problem and bool(self.choice.kinds)
        self.row.tell(can_run=is_whole and self._session.case is not None)
        self.choice.setEnabled(not is_running)
        self.folder.setEnabled(not is_running)


def _wrong_with(folder: Path) -> str:
    """Say why nothing can be written there; empty where it can."""
    if not folder.is_absolute():
        return tr("Give the whole path.")
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            return tr("There is something already; choose a new or an empty folder.")
    except OSError as error:
        return str(error.strerror)
    return ""
