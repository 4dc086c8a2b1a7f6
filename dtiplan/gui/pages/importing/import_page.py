"""A new case: where the images are, what was found in them, and which of it will be used."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from dtiplan.domain.errors import UserError
from dtiplan.domain.series import SeriesRecord
from dtiplan.gui.pages.importing.found_series import Choice, FoundSeries, choose, use_of
from dtiplan.gui.pages.importing.inspection import Inspection
from dtiplan.gui.pages.importing.series_panel import SeriesPanel
from dtiplan.gui.pages.importing.series_table import SeriesTable
from dtiplan.gui.pages.importing.source_list import SourceList, ask_for_folder
from dtiplan.gui.settings import Settings
from dtiplan.gui.theme import GRID_PX
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.findings_view import FindingsView, failure_notice
from dtiplan.gui.widgets.notice import NoticeColumn, text_label
from dtiplan.gui.widgets.small_text import SmallText, Tone
from dtiplan.workflow.new_case import default_case_folder, folder_problem, holds_case
from dtiplan.workflow.runner import finding_document


class ImportPage(QWidget):
    """Sources at the top, the series in the middle, the case's folder at the bottom."""

    import_asked = Signal(object, dict)
    """Folder of the case (``Path``) and the parameters of ``import-series``."""
    left = Signal()
    """The user goes back without importing."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._found: FoundSeries | None = None
        self._choice: Choice | None = None
        self._shown: SeriesRecord | None = None
        self._asked = {"diffusion_uid": "", "planning_uid": ""}
        self._is_own_folder = False
        self.setObjectName("importPage")
        self._inspection = Inspection(self)
        self._make_widgets()
        self._lay_out()
        self._connect()
        self.begin(())

    @property
    def choice(self) -> Choice | None:
        """What an import would use; None before the sources were looked through."""
        return self._choice

    def begin(self, sources: Sequence[Path], case_folder: Path | None = None) -> None:
        """Begin a new case with these sources; none: ask for them.

        Parameters
        ----------
        sources : sequence of Path
        case_folder : Path or None
            Where the case lies or is to lie; None: beside the images.
        """
        self._is_own_folder = case_folder is not None
        self._folder.setText(str(case_folder or ""))
        self._sources.set_sources(sources)

    def add_sources(self, sources: Sequence[Path]) -> None:
        """Look through these too."""
        self._sources.add(sources)

    def close_down(self) -> None:
        """End the child processes and the thread."""
        self._sources.close_down()
        self._inspection.close_down()
        self._panel.close_down()

    def _make_widgets(self) -> None:
        self._sources = SourceList(self._settings)
        self._progress = QProgressBar()
        self._progress.setObjectName("inspectProgress")
        self._progress.setRange(0, 100)
        self._again = QPushButton(tr("Look &again"))
        self._again.setObjectName("inspectAgainButton")
        self._again.setToolTip(tr("Look through the sources once more."))
        self._said = text_label()
        self._said.setObjectName("inspectSaid")
        self._table = SeriesTable()
        self._uses = (text_label(), text_label())
        self._uses[0].setObjectName("usedDiffusion")
        self._uses[1].setObjectName("usedPlanning")
        self._findings = FindingsView()
        self._findings.setObjectName("importFindings")
        self._refusal = NoticeColumn()
        self._panel = SeriesPanel()
        self._folder = QLineEdit()
        self._folder.setObjectName("caseFolderEdit")
        self._folder_note = SmallText("")
        self._folder_problem = SmallText("", Tone.PROBLEM)
        self._browse = QPushButton(tr("&Browse…"))
        self._browse.setObjectName("caseFolderButton")
        self._import = QPushButton(tr("&Import"))
        self._import.setObjectName("importButton")
        self._import.setDefault(True)
        self._cancel = QPushButton(tr("Cancel"))
        self._cancel.setObjectName("leaveImportButton")

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID_PX)
        status = QHBoxLayout()
        status.addWidget(self._said, 1)
        status.addWidget(self._progress, 1)
        status.addWidget(self._again)
        column.addLayout(status)
        lower = QWidget()
        below = QVBoxLayout(lower)
        below.setContentsMargins(0, 0, GRID_PX, 0)
        below.setSpacing(GRID_PX)
        used = QGridLayout()
        used.setHorizontalSpacing(2 * GRID_PX)
        used.setColumnStretch(1, 1)
        for row, (text, value) in enumerate(
            zip((tr("Diffusion"), tr("Planning")), self._uses, strict=True)
        ):
            label = QLabel(text)
            label.setAlignment(Qt.AlignmentFlag.AlignTop)
            used.addWidget(label, row, 0)
            used.addWidget(value, row, 1)
        below.addWidget(_bold(tr("What will be used")))
        below.addLayout(used)
        below.addWidget(self._refusal)
        below.addWidget(self._findings)
        below.addStretch(1)
        halves = QSplitter(Qt.Orientation.Vertical)
        halves.setChildrenCollapsible(False)
        halves.addWidget(self._table)
        halves.addWidget(_scrolled(lower))
        halves.setStretchFactor(0, 3)
        halves.setStretchFactor(1, 2)
        column.addWidget(halves, 1)
        sides = QSplitter(Qt.Orientation.Horizontal)
        sides.setChildrenCollapsible(False)
        sides.addWidget(left)
        sides.addWidget(_scrolled(self._panel))
        sides.setStretchFactor(0, 3)
        sides.setStretchFactor(1, 1)
        sides.setSizes([960, 340])
        halves.setSizes([260, 240])
        page = QVBoxLayout(self)
        page.setContentsMargins(2 * GRID_PX, 2 * GRID_PX, 2 * GRID_PX, GRID_PX)
        page.setSpacing(GRID_PX)
        page.addWidget(_headline(tr("New case")))
        page.addWidget(self._sources)
        page.addWidget(sides, 1)
        page.addLayout(self._bottom())

    def _bottom(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(GRID_PX)
        grid.setVerticalSpacing(GRID_PX // 2)
        grid.setColumnStretch(1, 1)
        label = QLabel(tr("Case &folder"))
        label.setBuddy(self._folder)
        grid.addWidget(label, 0, 0)
        grid.addWidget(self._folder, 0, 1)
        grid.addWidget(self._browse, 0, 2)
        grid.addWidget(self._cancel, 0, 4)
        grid.addWidget(self._import, 0, 5)
        grid.setColumnMinimumWidth(3, 3 * GRID_PX)
        grid.addWidget(self._folder_note, 1, 1, 1, 5)
        grid.addWidget(self._folder_problem, 2, 1, 1, 5)
        return grid

    def _connect(self) -> None:
        self._sources.changed.connect(self._look_through)
        self._again.clicked.connect(self._look_through)
        self._inspection.progressed.connect(self._tell_progress)
        self._inspection.found.connect(self._show_found)
        self._inspection.refused.connect(self._show_refusal)
        self._table.series_selected.connect(self._show_series)
        self._table.diffusion_chosen.connect(lambda uid: self._choose("diffusion_uid", uid))
        self._table.planning_chosen.connect(lambda uid: self._choose("planning_uid", uid))
        self._folder.textEdited.connect(self._own_folder)
        self._folder.textChanged.connect(self._tell_ready)
        self._browse.clicked.connect(self._browse_folder)
        self._import.clicked.connect(self._ask_import)
        self._cancel.clicked.connect(self._leave)

    def _look_through(self) -> None:
        sources = self._sources.sources
        self._forget_found()
        if not self._is_own_folder:
            self._folder.setText(self._default_folder(sources))
        self._again.setEnabled(bool(sources))
        self._panel.forget()
        if sources:
            self._inspection.start(sources)
        else:
            self._inspection.stop()
            self._progress.hide()
            self._said.setText(tr("Add the folders with the scanner's images, or drop them here."))

    def _default_folder(self, sources: Sequence[str]) -> str:
        if not sources:
            return ""
        return str(default_case_folder([Path(s) for s in sources], self._settings.case_folder))

    def _forget_found(self) -> None:
        self._found, self._choice, self._shown = None, None, None
        self._asked = {"diffusion_uid": "", "planning_uid": ""}
        self._table.setRowCount(0)
        self._findings.set_findings(())
        self._refusal.show_notices([])
        for use in self._uses:
            use.setText("–")
        self._panel.clear()
        self._tell_ready()

    def _tell_progress(self, share: float, _note: str) -> None:
        self._progress.setVisible(True)
        self._progress.setValue(round(100 * share))
        self._said.setText(tr("Looking through the sources…"))

    def _show_found(self, found: FoundSeries) -> None:
        self._progress.hide()
        self._found = found
        self._said.setText(
            tr("Series found: {n}. Select one to see it.").format(n=len(found.series))
        )
        self._table.show_found(found)
        self._renew_choice()
        first = self._choice.diffusion or self._choice.planning if self._choice else None
        if first is not None:
            self._table.select(first.series_uid)
            self._table.setFocus()

    def _show_refusal(self, error: UserError) -> None:
        self._progress.hide()
        self._said.setText(tr("The sources could not be looked through."))
        self._refusal.show_notices([failure_notice(error)])

    def _show_series(self, uid: str) -> None:
        records = self._found.series if self._found else ()
        record = next((r for r in records if r.series_uid == uid), None)
        if record is not None:
            self._shown = record
            self._panel.show_series(record)
            self._tell_use()

    def _choose(self, what: str, uid: str) -> None:
        self._asked[what] = uid
        self._table.select(uid)
        self._renew_choice()

    def _renew_choice(self) -> None:
        assert self._found is not None
        self._choice = made = choose(self._found, **self._asked)
        self._table.show_choice(made)
        for use, record, why in (
            (self._uses[0], made.diffusion, made.why_diffusion),
            (self._uses[1], made.planning, made.why_planning),
        ):
            name = (record.description or record.series_uid) if record else ""
            use.setText(f"{name}  –  {why}" if name else why)
        self._findings.set_findings([finding_document(f) for f in made.findings])
        self._tell_use()
        self._tell_ready()

    def _tell_use(self) -> None:
        if self._shown is not None and self._choice is not None:
            self._panel.say_use(use_of(self._shown, self._choice))

    def _own_folder(self) -> None:
        self._is_own_folder = True

    def _browse_folder(self) -> None:
        folder = ask_for_folder(self, self._settings, "cases", tr("Folder of the new case"))
        if folder is not None:
            self._is_own_folder = True
            self._folder.setText(str(folder))

    def _tell_ready(self) -> None:
        """Say whether the import can start, and what stands in its way."""
        text = self._folder.text().strip()
        folder = Path(text)
        problem = folder_problem(folder) if text else ""
        note = ""
        if text and not problem:
            note = (
                tr("There is a case in this folder; its series will be replaced by these.")
                if holds_case(folder)
                else tr("Everything of the case is kept in this folder.")
            )
        self._folder_problem.say(tr(problem))
        self._folder_note.say(note)
        is_good = self._choice is not None and self._choice.is_importable
        self._import.setEnabled(bool(text) and not problem and is_good)

    def _ask_import(self) -> None:
        made = self._choice
        if made is None or made.diffusion is None or made.planning is None:
            return
        params: dict[str, Any] = {"sources": list(self._sources.sources), **self._asked}
        self._inspection.stop()
        self.import_asked.emit(Path(self._folder.text().strip()).absolute(), params)

    def _leave(self) -> None:
        self._inspection.stop()
        self.left.emit()


def _headline(text: str) -> QLabel:
    label = _bold(text)
    font = label.font()
    font.setPointSizeF(font.pointSizeF() * 1.4)
    label.setFont(font)
    return label


def _bold(text: str) -> QLabel:
    label = QLabel(text)
    font = label.font()
    font.setBold(True)
    label.setFont(font)
    return label


def _scrolled(inner: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inner)
    return area
