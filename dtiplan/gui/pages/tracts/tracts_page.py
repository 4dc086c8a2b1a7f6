"""Tracts: what was searched, what was found, why not, and the regions that decide it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, QPoint, Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent, QUndoCommand, QUndoStack
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QTableWidgetItem, QWidget

from dtiplan.domain.errors import UserError
from dtiplan.gui.background.newest_wins import NewestWins
from dtiplan.gui.pages.step_page import StepPage
from dtiplan.gui.pages.structure_colours import (
    ask_for_colour,
    keep_labels,
    labels_of,
    show_colours,
)
from dtiplan.gui.pages.target_column import DistancesShown, distance_rows
from dtiplan.gui.pages.tracts.live_editor import LiveEditor
from dtiplan.gui.pages.tracts.region_editor import RegionEditor
from dtiplan.gui.pages.tracts.region_history import RegionHistory, RegionList
from dtiplan.gui.pages.tracts.tract_choice import TractChoice
from dtiplan.gui.pages.tracts.undo_row import Kept, UndoRow, kept, what_changed
from dtiplan.gui.session import Session
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.declared_text import spelled
from dtiplan.gui.widgets.fact_table import FactTable
from dtiplan.gui.widgets.fact_texts import number_text
from dtiplan.gui.widgets.folding import Folding, Section
from dtiplan.gui.widgets.small_text import SmallText, Tone
from dtiplan.gui.widgets.state_icons import Mark
from dtiplan.gui.widgets.value_table import Cell, ValueTable
from dtiplan.gui.work.actions import Actions
from dtiplan.workflow.cases.manifest import RunRecord
from dtiplan.workflow.saved_tracts import SavedTract
from dtiplan.workflow.structure_labels import Rgb
from dtiplan.workflow.tract_list import KnownTract, known_tracts
from dtiplan.workflow.viewing.case_tables import TractRow, tract_rows
from dtiplan.workflow.viewing.other_tracts import paler

_DISTANCE = 5
"""Column of the distance to the targets."""
_ELSEWHERE = ("own_regions", "own_tracts")
_MARKS = {"found": Mark.DONE, "sparse": Mark.WARNING, "not_found": Mark.FAILED}


class TractsPage(StepPage):
    """A table of tracts with what became of each, and what the chosen one was cut by."""

    def __init__(self, session: Session, actions: Actions, parent: QWidget | None = None) -> None:
        self._rows: tuple[TractRow, ...] = ()
        self._is_filled = False
        super().__init__(
            "find-tracts",
            session,
            actions,
            parent,
            offered={"tracts": ()},
            left_out=_ELSEWHERE,
        )
        self.choice = TractChoice(self.form.editor("tracts"))
        self.form_section.add(self.choice.about, 1)
        self.problem = SmallText("", Tone.PROBLEM)
        self.problem.setObjectName("definitionsProblem")
        self.form_section.add(self.problem, 1)
        self.table = ValueTable(
            [tr("Tract"), tr("Side"), tr("Status"), tr("Lines"), tr("cm³"), tr("To target\nmm")],
            tr("Tracts"),
        )
        self.table.setObjectName("tractTable")
        self.table.itemChanged.connect(self._ticked)
        self.table.currentCellChanged.connect(lambda *_cell: self._show_chosen())
        self.about = FactTable()
        self._colour = QPushButton(tr("Co&lour…"))
        self._colour.setObjectName("tractColourButton")
        self._colour.setToolTip(
            tr(
                "Colour of the chosen tract and its structure: in the views at once, in the "
                "file from the next run on."
            )
        )
        self._colour.clicked.connect(self._choose_colour)
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(SmallText(tr("Ticked tracts are shown in the views.")), 1)
        row.addWidget(self._colour)
        self._tracts = Section(tr("Tracts"), self.table, line, self.about)
        self.middle.addWidget(self._tracts)
        self.history = QUndoStack(self)
        self._settings = RegionHistory(self._apply_settings, self, self.history)
        self._folder: Path | None = None
        self.form_section.add(UndoRow(self.history, "Setting"))
        self.live = LiveEditor(session, actions, self.history)
        self.live_fold = Folding(tr("Live tracking"), self.live)
        self.live_fold.button.setObjectName("liveTrackingButton")
        self.middle.addWidget(self.live_fold)
        self.regions = RegionEditor(session, actions, self.history)
        self.fold = Folding(tr("Regions"), self.regions)
        self.fold.button.setObjectName("ownRegionsButton")
        self.middle.addWidget(self.fold)
        # One set of regions on the slices at a time.
        for opened, other in ((self.live_fold, self.fold), (self.fold, self.live_fold)):
            opened.button.toggled.connect(partial(_fold_away, other))
        self.live_fold.button.toggled.connect(self._show_live)
        self.distances = DistancesShown.of(session)
        self.distances.changed.connect(self._show_distances)
        session.display_changed.connect(self._show_rows)
        actions.changed.connect(self._show_colours)
        # Reading the definitions loads libraries, which takes longer than a window may stand.
        self._reader = NewestWins(self)
        self._reader.answered.connect(self._offer)
        self._reader.refused.connect(self._tell_unreadable)
        self.live.saving.saved.connect(self._take_saved)
        self._reader.ask("tracts", _known(str(actions.params("find-tracts")["definitions"])))
        # Made in one turn and filled in the next: both at once would hold the window up.
        session.turns.ask(self, "fill", self._fill)

    @property
    def chosen(self) -> TractRow | None:
        """The tract of the selected row."""
        row = self.table.currentRow()
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def refresh(self) -> None:
        """Show the case as it is."""
        super().refresh()
        case = self.session.case
        folder = case.folder if case else None
        if folder != self._folder:
            self._folder = folder
            self.history.clear()  # the edits of another case are not this one's
        self._settings.start_from((), self._set)
        self._rows = tract_rows(case) if case else ()
        self._tracts.setVisible(bool(self._rows))
        self._show_rows()
        self._show_chosen()
        self.regions.refresh()
        self.live.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Take the keys for undo and redo."""
        super().showEvent(event)
        self._settings.take_keys_of(self.window())

    def hideEvent(self, event: QHideEvent) -> None:
        """Give them back."""
        super().hideEvent(event)
        self._settings.take_keys_of(None)

    @property
    def _set(self) -> Kept:
        """What the form holds: regions and tracts of one's own are edited elsewhere."""
        return kept(self.orders.params(self.step.name), *_ELSEWHERE)

    def _fill(self) -> None:
        if not self._is_filled:
            self._is_filled = True
            self.refresh()

    def _catch_up(self) -> None:
        if self._is_filled:
            super()._catch_up()

    def _show_live(self, is_open: bool) -> None:
        """Bring the section to the top of the page once it has its place."""
        area = next((a for a in self.findChildren(QScrollArea) if a.isAncestorOf(self.live)), None)
        if is_open and area is not None:
            bar = area.verticalScrollBar()
            QTimer.singleShot(
                0, self, lambda: bar.setValue(self.live_fold.mapTo(self.content, QPoint()).y())
            )

    def rows_of(self, record: RunRecord) -> list[tuple[str, str]]:
        """Give nothing: the table tells it all."""
        del record
        return []

    def _edited(self) -> None:
        """Keep what was set as an edit, so that it can be taken back."""
        after = kept(self.form.value(), *_ELSEWHERE)
        what, is_typed = what_changed(self.step, self._set, after)
        self._settings.edit(RegionList(settings=after), what, is_number=is_typed)
        self.refresh_state()

    def _apply_settings(self, wanted: RegionList) -> None:
        """Let these settings count; called for every edit, undo and redo."""
        params = self.orders.params(self.step.name)
        settings = dict(wanted.settings) if isinstance(wanted.settings, tuple) else {}
        self.orders.edit(self.step.name, {**params, **settings})
        folder = str(self.orders.params(self.step.name)["definitions"])
        if folder != str(params["definitions"]):
            self._reader.ask("tracts", _known(folder), drops_older=True)

    def _offer(self, asker: str, known: tuple[KnownTract, ...]) -> None:
        """Offer the tracts that are defined."""
        if asker == "tracts":
            self.problem.say("")
        self.choice.offer(known)

    def _tell_unreadable(self, _asker: str, error: UserError) -> None:
        """Say why the definitions of a folder cannot be offered; the shipped ones still are."""
        self.problem.say(" ".join(map(tr, (error.problem, error.cause, error.remedy))))
        self._reader.ask("shipped", _known(""))

    def _take_saved(self, saved: SavedTract) -> None:
        """Offer a tract that was just saved, unless definitions are looked for elsewhere."""
        folder = str(saved.files[0].parent)
        params = self.orders.params(self.step.name)
        if params["definitions"] == folder:
            self._reader.ask("tracts", _known(folder), drops_older=True)
        elif not params["definitions"]:
            after = kept({**params, "definitions": folder}, *_ELSEWHERE)
            what, _ = what_changed(self.step, self._set, after)
            self._settings.edit(RegionList(settings=after), what)
        else:
            more = tr("To search it, choose its folder under Definitions; now that is {folder}.")
            said = self.live.saved_said
            said.say(f"{said.text()}\n{more.format(folder=params['definitions'])}")

    def _show_distances(self) -> None:
        self._show_rows()
        self._show_chosen()

    def _show_rows(self) -> None:
        self.table.retitle(_DISTANCE, self.distances.heading)
        self.table.show_column(_DISTANCE, is_shown=self.distances.has_targets)
        self.table.show_rows([self._cells(row) for row in self._rows])

    def _cells(self, row: TractRow) -> list[Cell]:
        style = self.session.display.style(row.layer_key)
        volume = "–" if row.volume_cc is None else number_text(row.volume_cc, 2)
        return [
            Cell(
                row.shown_name,
                colour_rgb=self._colour_of(row),
                is_ticked=style.is_visible if style else None,
                tip=tr("{title}; ticked: shown in the views").format(title=tr(row.title)),
            ),
            Cell(spelled(row.side)),
            _status_cell(row),
            Cell(QLocale().toString(row.n_streamlines), is_number=True),
            Cell(volume, is_number=True, tip=tr("Volume of the structure made of it, cm³")),
            self.distances.cell(() if row.is_other else self.distances.of_tract(row.name)),
        ]

    def _colour_of(self, row: TractRow) -> Rgb:
        chosen = labels_of(self.orders).colour_of(row.name)
        if chosen is None:
            return row.colour_rgb
        return paler(chosen) if row.is_other else chosen

    def _ticked(self, item: QTableWidgetItem) -> None:
        if item.column() == 0 and 0 <= item.row() < len(self._rows):
            is_on = item.checkState() is Qt.CheckState.Checked
            self.session.restyle(self._rows[item.row()].layer_key, is_visible=is_on)

    def recolour(self, tract: str, colour_rgb: Rgb) -> None:
        """Give a tract and its structure another colour; the views show it at once."""
        before = labels_of(self.orders).colour_of(tract)
        self.history.push(_Recolouring(self, tract, before, colour_rgb))

    def use_colour(self, tract: str, colour_rgb: Rgb | None) -> None:
        """Show a tract in a colour, or in its own again; called by the edits."""
        labels = labels_of(self.orders)
        if colour_rgb is None:
            others = {name: rgb for name, rgb in labels.colours.items() if name != tract}
            keep_labels(self.orders, replace(labels, colours=others))
        else:
            keep_labels(self.orders, labels.recoloured(tract, colour_rgb))
        self._show_rows()

    def _show_colours(self) -> None:
        show_colours(self.session, self.orders)

    def _choose_colour(self) -> None:
        row = self.chosen
        if row is not None:
            now = labels_of(self.orders).colour_of(row.name) or row.colour_rgb
            chosen = ask_for_colour(self, row.name, now)
            if chosen is not None:
                self.recolour(row.name, chosen)

    def _show_chosen(self) -> None:
        row = self.chosen
        is_measured = row is not None and not row.is_other
        far = distance_rows(self.distances.of_tract(row.name)) if row and is_measured else []
        self.about.set_rows([*_about(row), *far] if row else [])


class _Recolouring(QUndoCommand):
    """One colour; where other tracts were recoloured meanwhile, they stay as they are."""

    def __init__(self, page: TractsPage, tract: str, before: Rgb | None, after: Rgb) -> None:
        super().__init__(tr("Colour of {name}").format(name=tract))
        self._page, self._tract, self._before, self._after = page, tract, before, after

    def redo(self) -> None:
        """Use the new colour."""
        self._page.use_colour(self._tract, self._after)

    def undo(self) -> None:
        """Use the colour before it."""
        self._page.use_colour(self._tract, self._before)


def _fold_away(other: Folding, is_open: bool) -> None:
    if is_open:
        other.button.setChecked(False)


def _status_cell(row: TractRow) -> Cell:
    """Say what became of a tract; one that is doubted is no plain success."""
    tip = "\n".join((*filter(None, (row.reason,)), *map(spelled, row.doubts), *row.causes))
    if row.doubts and row.status != "not_found":
        word = tr("{status}, doubtful").format(status=spelled(row.status))
        return Cell(word, mark=Mark.WARNING, tip=tip)
    return Cell(spelled(row.status), mark=_MARKS[row.status], tip=tip)


def _about(row: TractRow) -> list[tuple[str, str]]:
    """Tell of one tract what the table has no room for."""
    models = {"tensor": tr("Tensor"), "csd": tr("Spherical deconvolution (CSD)")}
    said = [(tr("Tract"), tr(row.title)), (tr("Model"), models[row.model])]
    if row.is_other:
        said.append((tr("Use"), tr("For comparison; no structure is made of it.")))
    if row.doubts:
        said.append((tr("Doubts"), "; ".join(map(spelled, row.doubts))))
    if row.reason:
        said.append((tr("Reason"), row.reason))
    if row.causes:
        said.append((tr("Likely causes"), "; ".join(row.causes)))
    if row.cut_by:
        named = ", ".join(name.replace("_", " ") for name in row.cut_by)
        said.append((tr("Cut by the field of view"), named))
    if row.caveat:
        said.append((tr("Not covered"), tr(row.caveat)))
    if row.rejected:
        most = "; ".join(f"{name.replace('_', ' ')} {n}" for name, n in row.rejected[:5])
        said.append((tr("Streamlines that failed"), most))
    return said


def _known(folder: str) -> Callable[[], tuple[KnownTract, ...]]:
    """Give the work of reading the definitions of a folder."""
    return lambda: known_tracts(Path(folder) if folder else None)
