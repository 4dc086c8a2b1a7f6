"""Edits of one tract by hand: outline, single streamlines, strands; all can be taken back."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QLocale
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from dtiplan.gui.pages.tracts.outline_tool import Choosing, OutlineTool
from dtiplan.gui.pages.tracts.region_choices import named_button
from dtiplan.gui.pages.tracts.region_history import RegionHistory, RegionList, show_undo
from dtiplan.gui.pages.tracts.undo_row import Kept, kept, what_changed
from dtiplan.gui.session import Session
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.fact_table import FactTable
from dtiplan.gui.widgets.fact_texts import number_text
from dtiplan.gui.widgets.small_text import SmallText
from dtiplan.gui.widgets.value_table import Cell, ValueTable
from dtiplan.gui.work.actions import Actions
from dtiplan.workflow.registry import step_named
from dtiplan.workflow.viewing.case_tables import tract_rows

_STEP = "edit-tracts"
_STRAND_MM = 10.0


class EditPanel(QWidget):
    """Shows a tract as its edits leave it, and takes new ones.

    What is edited is kept with the step's parameters and counts from its next run on.
    """

    def __init__(self, session: Session, actions: Actions) -> None:
        super().__init__()
        self._session, self._actions = session, actions
        self._strands: list[dict[str, Any]] = []
        self._told: dict[str, Any] = {}
        self._folder: Path | None = None
        self.history = RegionHistory(self._apply, self)
        self.tool = OutlineTool(session, self._ask, self._say_early)
        self.said = SmallText("")
        self.said.setObjectName("editSaid")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(
            SmallText(
                tr(
                    "Draw an outline in 3D around what is to go or to stay, or click on a single "
                    "streamline. Nothing is lost: what was removed can be shown and brought back."
                )
            )
        )
        column.addWidget(self._build_choices())
        self.facts = FactTable()
        column.addWidget(self.facts)
        column.addWidget(self._build_strands())
        session.editing.edited.connect(self._show_edited)
        session.editing.meant.connect(self._take_meant)
        show_undo(self.history.stack, self._undo, self._redo)
        self.refresh()

    def _build_choices(self) -> QWidget:
        box = QWidget()
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, 0)
        self.tract, self.does = QComboBox(), QComboBox()
        self.tract.setObjectName("editTract")
        self.does.setObjectName("editDoes")
        for word, text in (
            ("remove", tr("Remove it")),
            ("keep", tr("Keep only it")),
            ("restore", tr("Bring it back")),
        ):
            self.does.addItem(text, word)
        for row, (text, field) in enumerate(
            ((tr("Tr&act"), self.tract), (tr("&What is chosen"), self.does))
        ):
            label = QLabel(text)
            label.setBuddy(field)
            grid.addWidget(label, row, 0)
            grid.addWidget(field, row, 1, 1, 2)
        self.tract.setToolTip(tr("The tract that is edited"))
        self.does.setToolTip(tr("What happens to the streamlines that an outline or a click means"))
        self.tract.currentIndexChanged.connect(lambda _index: self._choose_tract())
        self._group = QButtonGroup(self)
        self.choosing = {}
        texts = (
            (Choosing.TURN, tr("T&urn")),
            (Choosing.LASSO, tr("&Outline")),
            (Choosing.PICK, tr("&Single")),
        )
        tips = {
            Choosing.TURN: tr("The left button turns the 3D view"),
            Choosing.LASSO: tr("Draw an outline in 3D; a streamline counts if it runs through it"),
            Choosing.PICK: tr("Click on a single streamline in 3D"),
        }
        for place, (choosing, text) in enumerate(texts):
            button = named_button(text, f"choosing_{choosing.value}", is_checkable=True)
            button.setToolTip(tips[choosing])
            button.clicked.connect(lambda _on, chosen=choosing: self.choose_by(chosen))
            self._group.addButton(button)
            self.choosing[choosing] = button
            grid.addWidget(button, 2, place)
        self.choosing[Choosing.TURN].setChecked(True)
        self._undo = named_button(tr("Undo"), "undoEditButton")
        self._redo = named_button(tr("Redo"), "redoEditButton")
        self._undo.clicked.connect(self.history.stack.undo)
        self._redo.clicked.connect(self.history.stack.redo)
        self.shows_removed = QCheckBox(tr("Show what was re&moved"))
        self.shows_removed.setObjectName("showRemoved")
        self.shows_removed.setToolTip(tr("As thin grey lines"))
        self.shows_removed.toggled.connect(lambda _on: self._want())
        grid.addWidget(self.said, 3, 0, 1, 3)  # where it is seen when the picture is clicked
        grid.addWidget(self._undo, 4, 0)
        grid.addWidget(self._redo, 4, 1)
        grid.addWidget(self.shows_removed, 5, 0, 1, 3)
        return box

    def _build_strands(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        self.table = ValueTable(
            [tr("Strand"), tr("Lines"), tr("Mean length\nmm")], tr("Strands of the tract")
        )
        self.table.setObjectName("strandTable")
        self.table.currentCellChanged.connect(lambda *_cell: self._want())
        row = QHBoxLayout()
        self._find = named_button(tr("F&ind strands"), "findStrandsButton")
        self._find.setToolTip(tr("Streamlines that run together within 10 mm"))
        self._find.clicked.connect(lambda: self._put(_STRANDS))
        self._drop = named_button(tr("&Remove strand"), "removeStrandButton")
        self._drop.setToolTip(tr("Removes the streamlines of the chosen strand; can be taken back"))
        self._drop.clicked.connect(self.remove_strand)
        row.addWidget(self._find)
        row.addStretch(1)
        row.addWidget(self._drop)
        column.addLayout(row)
        column.addWidget(self.table)
        return box

    @property
    def texts(self) -> tuple[str, ...]:
        """The edits of all tracts."""
        return tuple(self._actions.params(_STEP).get("edits", ()))

    @property
    def settings(self) -> Kept:
        """What else the step is told: how outliers are cleaned away."""
        return kept(self._actions.params(_STEP), "edits")

    def refresh(self) -> None:
        """Show the case and the parameters as they are."""
        case = self._session.case
        rows = tract_rows(case) if case else ()
        names = [r.name for r in rows if not r.is_other]
        if names != [self.tract.itemText(n) for n in range(self.tract.count())]:
            self.tract.clear()
            self.tract.addItems(names)
        self.setEnabled(bool(names))
        folder = case.folder if case else None
        if folder != self._folder:
            self._folder = folder
            self.history.stack.clear()  # the edits of another case are not this one's
            self.said.say("")
        self.history.start_from(self.texts, self.settings)
        self._show_strands([])
        self._show_facts()
        self._want()

    def choose_by(self, choosing: Choosing) -> None:
        """Give the left button in 3D this task."""
        self.tool.choosing = choosing
        self.choosing[choosing].setChecked(True)
        self._session.take_tool(self.tool)

    def change_settings(self, params: Mapping[str, Any]) -> None:
        """Clean otherwise; can be taken back like what is done by hand.

        Parameters
        ----------
        params : mapping
            Of the step; the edits in it do not count, for the form does not show them.
        """
        after = kept(params, "edits")
        what, is_typed = what_changed(step_named(_STEP), self.settings, after)
        self.history.edit(RegionList(self.texts, settings=after), what, is_number=is_typed)

    def remove_strand(self) -> None:
        """Remove the strand of the selected row."""
        number = self.table.currentRow()
        if 0 <= number < len(self._strands):
            self._add(str(self._strands[number]["text"]), tr("Remove strand"))

    def showEvent(self, event: QShowEvent) -> None:
        """Show the tract as its edits leave it."""
        super().showEvent(event)
        self.history.take_keys_of(self.window())
        self._session.take_tool(self.tool)
        self._want()

    def hideEvent(self, event: QHideEvent) -> None:
        """Show it as it is."""
        super().hideEvent(event)
        self.history.take_keys_of(None)
        self.tool.choosing = Choosing.TURN
        self.choosing[Choosing.TURN].setChecked(True)
        if self._session.tool is self.tool:
            self._session.take_tool(None)
        self._session.editing.want(None)

    def _choose_tract(self) -> None:
        self._told = {}
        self._show_strands([])
        self._show_facts()
        self._want()

    def _ask(self, question: dict[str, Any]) -> None:
        self._put({**question, "does": str(self.does.currentData())})

    def _put(self, question: dict[str, Any]) -> None:
        """Ask who draws the scene; who is asked too early answers when the tract is drawn."""
        if self._session.editing.is_drawn:
            self.said.say(tr("Looking which streamlines are meant …"))
        else:
            self.said.say(tr("Show the 3D view first: it tells which streamlines are meant."))
        self._session.editing.asked.emit(question)

    def _say_early(self) -> None:
        self.said.say(tr("The 3D picture is still being drawn. Draw on it once it is there."))

    def _want(self) -> None:
        """Have the tract shown as its edits leave it."""
        name = self.tract.currentText()
        if not self.isVisible() or not name:
            self._session.editing.want(None)
            return
        number = self.table.currentRow()
        chosen = self._strands[number]["indices"] if 0 <= number < len(self._strands) else []
        style = next((y for y in self._session.layers if y.key == f"tract:{name}"), None)
        self._session.editing.want(
            {
                "tract": name,
                "params": self._actions.params(_STEP),
                "shows_removed": self.shows_removed.isChecked(),
                "strand": chosen,
                "colour_rgb": list(style.colour_rgb) if style else [120, 200, 255],
            }
        )

    def _take_meant(self, meant: dict[str, Any]) -> None:
        if not self.isVisible():
            return
        if "strands" in meant:
            self.said.say(
                tr("{n} strands found").format(n=QLocale().toString(len(meant["strands"])))
            )
            self._show_strands(meant["strands"])
        elif not meant.get("is_shown", True):
            self.said.say(tr("The tract could not be shown, so nothing was changed."))
        elif meant["text"]:
            self.said.say(tr("{n} streamlines chosen").format(n=QLocale().toString(meant["n"])))
            self._add(meant["text"], self.does.currentText())
        else:
            self.said.say(tr("There is no streamline of this tract there."))

    def _add(self, text: str, what: str) -> None:
        self.history.edit(RegionList((*self.texts, text), settings=self.settings), what)

    def _apply(self, wanted: RegionList) -> None:
        """Let these edits and settings count; called for every edit, undo and redo."""
        params = self._actions.params(_STEP)
        settings = dict(wanted.settings) if isinstance(wanted.settings, tuple) else {}
        self._actions.edit(_STEP, {**params, **settings, "edits": list(wanted.texts)})
        self._show_strands([])
        self._want()

    def _show_edited(self, told: dict[str, Any]) -> None:
        if told["tract"] == self.tract.currentText():
            self._told = told
            self._show_facts()

    def _show_facts(self) -> None:
        """Tell how many streamlines stay, and how many went for which reason."""
        told, say = self._told, QLocale().toString
        if not told:
            self.facts.set_rows([])
            return
        rows = [(tr("Streamlines"), f"{say(told['n_kept'])} / {say(told['n_found'])}")]
        for reasons, count in told["counts"].items():
            rows.append((_removed_for(reasons), say(count)))
        if told["n_left_out"]:
            rows.append((tr("Edits of other streamlines, not applied"), say(told["n_left_out"])))
        self.facts.set_rows(rows)

    def _show_strands(self, strands: list[dict[str, Any]]) -> None:
        self._strands = strands
        self.table.show_rows(
            [
                [
                    Cell(QLocale().toString(number)),
                    Cell(QLocale().toString(strand["n"]), is_number=True),
                    Cell(number_text(strand["mean_length_mm"], 0), is_number=True),
                ]
                for number, strand in enumerate(strands, start=1)
            ]
        )
        self.table.setVisible(bool(strands))
        self._drop.setEnabled(bool(strands))


_STRANDS = {"strands": _STRAND_MM}


def _removed_for(reasons: str) -> str:
    """Say why streamlines were removed, of one reason or of several at once."""
    known = {
        "length": tr("length"),
        "shape": tr("shape"),
        "isolated": tr("runs alone"),
        "by hand": tr("by hand"),
    }
    said = ", ".join(known.get(reason, reason) for reason in reasons.split("+"))
    return tr("Removed: {reasons}").format(reasons=said)
