"""Tracts of the open case to files and files to tracts: asked for, done by a child process."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QLocale, QObject, Signal
from PySide6.QtWidgets import QWidget

from dtiplan.gui.background.jobs import Job, JobQueue
from dtiplan.gui.session import Session
from dtiplan.gui.settings import Settings
from dtiplan.gui.translation import tr
from dtiplan.gui.window.tract_dialogs import ExportTractsDialog, ImportTractDialog
from dtiplan.workflow.cases.current_tracts import tracts_artifact
from dtiplan.workflow.cases.staleness import stale_steps
from dtiplan.workflow.registry import giver_of
from dtiplan.workflow.viewing.case_tables import tract_rows


class TractFiles(QObject):
    """Orders exports and imports of tracts.

    Parameters
    ----------
    session : Session
        Reread when a tract was imported.
    jobs : JobQueue
    settings : Settings
        Remembers the folder.
    window : QWidget
        Over which is asked.
    """

    told = Signal(str, str)
    """What came of it in one line, and details."""

    def __init__(
        self, session: Session, jobs: JobQueue, settings: Settings, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session, self._jobs, self._settings = session, jobs, settings
        self._window = window
        self._exporting: Job | None = None
        self._importing: Job | None = None
        jobs.finished.connect(self._finish)

    def why_no_export(self) -> str:
        """Say why nothing can be exported now; empty where it can."""
        case = self._session.case
        if case is None:
            return tr("no case is open")
        artifact = tracts_artifact(case.manifest)
        if case.manifest.artifact(artifact) is None:
            return tr("no tracts yet")
        if giver_of(artifact).name in stale_steps(case.manifest):
            return tr("the tracts are out of date")
        return ""

    def why_no_import(self) -> str:
        """Say why nothing can be imported now; empty where it can."""
        case = self._session.case
        if case is None:
            return tr("no case is open")
        if case.manifest.artifact("mask") is None:
            return tr("no brain mask yet")
        return ""

    def ask_export(self) -> None:
        """Ask for format and folder, and order the export."""
        if self.why_no_export():
            return
        dialog = ExportTractsDialog(self._settings, self._window)
        if dialog.exec():
            self.export(dialog.kind, str(dialog.place))
        dialog.deleteLater()

    def ask_import(self) -> None:
        """Ask for a file, name and side, and order the import."""
        case = self._session.case
        if case is None or self.why_no_import():
            return
        taken = tuple(row.name for row in tract_rows(case))
        dialog = ImportTractDialog(self._settings, taken, self._window)
        if dialog.exec():
            name, side = dialog.name.text().strip(), str(dialog.side.currentData())
            self.take_in(str(dialog.path), name, side)
        dialog.deleteLater()

    def export(self, kind: str, folder: str) -> None:
        """Order the export of all tracts."""
        case = self._session.case
        if case is not None:
            argv = ("export", "tracts", str(case.folder), "--format", kind, "--out", folder)
            self._exporting = Job(tr("Export tracts"), argv, case.folder)
            self._jobs.add(self._exporting)

    def take_in(self, path: str, name: str, side: str) -> None:
        """Order the import of one tract."""
        case = self._session.case
        if case is not None:
            words = ("import", "tracts", str(case.folder), path, "--name", name, "--side", side)
            self._importing = Job(tr("Import {name}").format(name=name), words, case.folder)
            self._jobs.add(self._importing)

    def _finish(self, job: Job, said: Mapping[str, Any]) -> None:
        if job is self._exporting:
            self.told.emit(*_export_words(said))
        if job is self._importing:
            case = self._session.case
            if case is not None and case.folder == job.case_folder:
                # What waits is judged by the case as it is now; who orders steps lets it go on.
                self._jobs.hold()
                self._session.reread()


def _export_words(said: Mapping[str, Any]) -> tuple[str, str]:
    """Tell how many files were written, and of each tract what became of it."""
    tracts = said.get("tracts", [])
    n_written = sum(1 for tract in tracts if tract["path"])
    text = tr("{n} of {m} tracts exported").format(
        n=QLocale().toString(n_written), m=QLocale().toString(len(tracts))
    )
    lines = [
        tract["path"]
        or tr("{tract}: no file, {reason}").format(tract=tract["tract"], reason=tract["reason"])
        for tract in tracts
    ]
    return text, "\n".join(lines)
