"""Live tracking: seeds are pulled, streamlines follow, and what is good is kept as a tract."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QLocale, Signal
from PySide6.QtGui import QHideEvent, QShowEvent, QUndoStack
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dtiplan.domain.tracts import Side
from dtiplan.gui.pages.tracts.live_numbers import LiveNumbers
from dtiplan.gui.pages.tracts.live_regions import LIVE, LiveRegions
from dtiplan.gui.pages.tracts.region_choices import named_button
from dtiplan.gui.pages.tracts.region_history import RegionHistory, RegionList
from dtiplan.gui.pages.tracts.tract_saving import TractSaving
from dtiplan.gui.session import Session
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.fact_texts import number_text
from dtiplan.gui.widgets.small_text import SmallText, Tone
from dtiplan.gui.widgets.value_table import Cell, ValueTable
from dtiplan.gui.work.actions import Actions
from dtiplan.workflow.regions.own_regions import Rule
from dtiplan.workflow.regions.own_tracts import FollowSettings, OwnTract, own_tract, renamed

_STEP = "find-tracts"
_LOOK = "live"
"""Name of what is remembered with the case."""


class LiveEditor(QWidget):
    """While it is on and seen, the streamlines of its regions are tracked, drawn and counted."""

    kept = Signal(str)
    """Name of a tract that is one of the step's from now on."""

    def __init__(self, session: Session, actions: Actions, stack: QUndoStack) -> None:
        super().__init__()
        self._session, self._actions = session, actions
        self._case: object = None
        self.regions = LiveRegions(session, actions, stack)
        self.history = RegionHistory(self._apply, self, stack)
        self.numbers = LiveNumbers()
        self.switch = named_button(tr("&Follow streamlines"), "liveSwitch", is_checkable=True)
        self.switch.setToolTip(tr("Tracks from the seed regions again whenever one is pulled"))
        self.switch.toggled.connect(self._switched)
        self.saved_said = SmallText("")
        self.saved_said.setObjectName("savedTractSaid")
        self.saving = TractSaving(session, actions, self)
        self.saving.told.connect(self.saved_said.say)
        self.said = SmallText("", Tone.HELP)
        self.said.setObjectName("liveSaid")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.switch)
        column.addWidget(self._build_figures())
        column.addWidget(self.said)
        column.addWidget(self.regions)
        column.addWidget(self.numbers)
        column.addWidget(self._build_keep())
        column.addWidget(self._build_own())
        self.regions.followed.connect(self._follow)
        self.numbers.edited.connect(self.regions.change_settings)
        session.live.answered.connect(self._show_answer)
        session.case_changed.connect(self._look_again)
        actions.changed.connect(self._show_own)
        self._look_again()
        self._show_answer()

    def _build_figures(self) -> QWidget:
        """Make the numbers, in place and of one size so that nothing jumps while pulling."""
        box = QWidget()
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, 0)
        self.figures: dict[str, QLabel] = {}
        titles = {
            "n": tr("Streamlines"),
            "volume_cc": tr("Volume, cm³"),
            "mean_length_mm": tr("Mean length, mm"),
        }
        for place, (name, title) in enumerate(titles.items()):
            value = QLabel("–")
            value.setObjectName(f"liveFigure_{name}")
            font = value.font()
            font.setPointSizeF(font.pointSizeF() * 1.4)
            font.setBold(True)
            value.setFont(font)
            value.setAccessibleName(title)
            grid.addWidget(value, 0, place)
            grid.addWidget(SmallText(title), 1, place)
            grid.setColumnStretch(place, 1)
            self.figures[name] = value
        self.figures["volume_cc"].setToolTip(
            tr("Of the voxels of the diffusion series that a streamline visits")
        )
        return box

    def _build_keep(self) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        self.name = QLineEdit()
        self.name.setObjectName("liveName")
        self.name.setPlaceholderText(tr("Name"))
        self.name.setMaxLength(16)
        self.name.setAccessibleName(tr("Name of the tract"))
        self.side = QComboBox()
        self.side.setObjectName("liveSide")
        self.side.setAccessibleName(tr("Side"))
        self.side.setToolTip(tr("Side of the patient on which the tract runs"))
        sides = ((Side.LEFT, tr("left")), (Side.RIGHT, tr("right")), (Side.MIDLINE, tr("midline")))
        # A side nobody chose could be the wrong one.
        self.side.addItem(tr("Side…"), "")
        for side, text in sides:
            self.side.addItem(text, side.value)
        self.side.currentIndexChanged.connect(lambda _index: self._show_keep())
        self.keep_button = QPushButton(tr("&Keep as tract"))
        self.keep_button.setObjectName("keepLiveButton")
        self.keep_button.setToolTip(
            tr("Adds it to the tracts of this case: found again, to the bit, by the next run")
        )
        self.keep_button.clicked.connect(self.keep)
        self.name.textChanged.connect(lambda _text: self._show_keep())
        self.name.returnPressed.connect(self.keep)
        row.addWidget(self.name, 1)
        row.addWidget(self.side)
        row.addWidget(self.keep_button)
        return box

    def _build_own(self) -> QWidget:
        self._own = QWidget()
        column = QVBoxLayout(self._own)
        column.setContentsMargins(0, 0, 0, 0)
        self.table = ValueTable([tr("Name"), tr("Side"), tr("Regions")], tr("Kept tracts"))
        self.table.setObjectName("ownTractTable")
        self.table.currentCellChanged.connect(lambda *_cell: self._show_orders())
        column.addWidget(self.table)
        save = named_button(tr("Sa&ve as definition…"), "saveOwnTractButton")
        save.setToolTip(tr("Writes the chosen tract to a file that is offered like a shipped one"))
        save.clicked.connect(self.save)
        go_on = named_button(tr("Go &on with it"), "changeOwnTractButton")
        go_on.setToolTip(tr("Follows the chosen tract again, to change it"))
        go_on.clicked.connect(self.go_on)
        drop = named_button(tr("Remove"), "removeOwnTractButton")
        drop.setToolTip(tr("Takes the chosen tract out of the tracts of this case"))
        drop.clicked.connect(self.drop)
        self._orders = (save, go_on, drop)
        row = QHBoxLayout()
        row.addStretch(1)
        for button in self._orders:
            row.addWidget(button)
        column.addLayout(row)
        column.addWidget(self.saved_said)
        return self._own

    @property
    def own(self) -> OwnTract:
        """The tract as it is this moment."""
        side = Side(self.side.currentData() or Side.MIDLINE)  # not kept before it is chosen
        return OwnTract(LIVE, self.regions.now, self.regions.settings, side)

    @property
    def texts(self) -> tuple[str, ...]:
        """The tracts that were kept."""
        return tuple(self._actions.params(_STEP).get("own_tracts", ()))

    def refresh(self) -> None:
        """Show what the case holds."""
        self.regions.refresh()
        self.history.start_from(self.texts)
        self._show_own()

    def keep(self) -> None:
        """Make it one of the step's tracts; one of the same name is replaced."""
        name = self.name.text().strip()
        if not self.keep_button.isEnabled():
            return
        text = renamed(self.own, name).text
        others = [t for t in self.texts if t.partition(" ")[0] != name]
        self._keep_texts([*others, text], tr("Keep {tract}").format(tract=name))
        self.name.clear()
        self.side.setCurrentIndex(0)
        self.table.setCurrentCell(len(self.texts) - 1, 0)
        self.kept.emit(name)

    def go_on(self) -> None:
        """Follow a kept tract again, to change it."""
        number = self.table.currentRow()
        if 0 <= number < len(self.texts):
            own = own_tract(self.texts[number])
            self.name.setText(own.name)
            self.side.setCurrentIndex(self.side.findData(own.side.value))
            live = renamed(own, LIVE)
            what = tr("Go on with {tract}").format(tract=own.name)
            self.regions.go_on_with(tuple(r.text for r in live.regions), own.settings, what)
            self.switch.setChecked(True)

    def save(self) -> None:
        """Ask where a kept tract is to be saved as a definition."""
        number = self.table.currentRow()
        if 0 <= number < len(self.texts):
            self.saving.begin(self.texts[number])

    def drop(self) -> None:
        """Take a kept tract out of the step's tracts."""
        number = self.table.currentRow()
        if 0 <= number < len(self.texts):
            what = tr("Remove {tract}").format(tract=self.texts[number].partition(" ")[0])
            self._keep_texts([t for n, t in enumerate(self.texts) if n != number], what)

    def showEvent(self, event: QShowEvent) -> None:
        """Follow again what was followed before."""
        super().showEvent(event)
        self._follow()

    def hideEvent(self, event: QHideEvent) -> None:
        """Follow nothing that is not seen."""
        super().hideEvent(event)
        self._session.live.want("")

    def _keep_texts(self, texts: list[str], what: str) -> None:
        self.history.start_from(self.texts)
        self.history.edit(RegionList(tuple(texts)), what)

    def _apply(self, wanted: RegionList) -> None:
        """Let these be the tracts that are kept; called for every edit, undo and redo."""
        params = self._actions.params(_STEP)
        self._actions.edit(_STEP, {**params, "own_tracts": list(wanted.texts)})
        self._show_own()

    def _switched(self, is_on: bool) -> None:
        if is_on and not any(own.rule is Rule.SEED for own in self.regions.shown):
            self.regions.add_seed_at_cursor()
        self._follow()

    def _look_again(self) -> None:
        """Take up what was followed when the case was seen last."""
        case = self._session.case
        folder = case.folder if case else None
        if folder == self._case:
            return
        self._case = folder
        self.saved_said.say("")
        self.switch.setChecked(False)
        kept = self._session.look(_LOOK)
        texts: tuple[str, ...] = ()
        settings = FollowSettings()
        if isinstance(kept, str):
            try:
                before = own_tract(kept)
            except ValueError:
                pass  # of another version of the program, and not worth a word
            else:
                texts, settings = tuple(r.text for r in before.regions), before.settings
        self.regions.load(texts, settings)
        self.history.start_from(self.texts)
        self._show_own()

    def _follow(self) -> None:
        """Have what is drawn tracked, and remember it with the case."""
        self.numbers.show_settings(self.regions.settings)
        own = self.own
        if own.has_seed:
            self._session.keep_look(_LOOK, own.text)
        is_followed = self.switch.isChecked() and self.isVisible() and own.has_seed
        self._session.live.want(own.text if is_followed else "")
        self._show_answer()

    def _show_answer(self) -> None:
        live = self._session.live
        figures = live.result.figures if live.result is not None else {}
        locale = QLocale()
        n = figures.get("n")
        self.figures["n"].setText("–" if n is None else locale.toString(int(n)))
        for name, decimals in (("volume_cc", 1), ("mean_length_mm", 0)):
            value = figures.get(name)
            self.figures[name].setText("–" if value is None else number_text(value, decimals))
        self.said.say(self._to_say(figures))
        self._show_keep()

    def _to_say(self, figures: dict[str, Any]) -> str:
        """Say what the numbers stand for, or why there are none."""
        live = self._session.live
        if live.problem:
            return live.problem
        if live.is_preparing:
            return tr("Preparing: the first streamlines take some seconds …")
        if not self.switch.isChecked():
            return tr("Switch on to track from a seed; the first is put at the crosshair.")
        if not any(own.rule is Rule.SEED for own in self.regions.shown):
            return tr("There is no seed: choose the rule Seed and draw a ball or a box.")
        if not figures:
            return tr("Tracking …")
        if not figures["n_tracked"]:
            return tr(
                "No streamline of an allowed length begins here: move the seed into white "
                "matter, or lower the FA or the shortest length."
            )
        return tr("{seeds} seeds; {tracked} streamlines before the regions").format(
            seeds=QLocale().toString(int(figures["n_seeds"])),
            tracked=QLocale().toString(int(figures["n_tracked"])),
        )

    def _show_keep(self) -> None:
        result, name = self._session.live.result, self.name.text().strip()
        try:
            is_named = bool(own_tract(f"{name} ; seed ball 0 0 0 1"))
        except ValueError:
            is_named = False
        has_lines = result is not None and len(result.lines) > 0
        is_free = name not in self._actions.params(_STEP)["tracts"]
        is_sided = bool(self.side.currentData())
        self.keep_button.setEnabled(is_named and has_lines and is_free and is_sided)
        self.name.setToolTip(
            tr("At most 16 letters, digits, _ and -, the first a letter; no name of the list above")
        )

    def _show_own(self) -> None:
        rows = []
        for text in self.texts:
            own = own_tract(text)
            sides = {Side.LEFT: tr("left"), Side.RIGHT: tr("right"), Side.MIDLINE: tr("midline")}
            rows.append(
                [
                    Cell(own.name, colour_rgb=own.colour_rgb),
                    Cell(sides[own.side]),
                    Cell(QLocale().toString(len(own.regions)), is_number=True),
                ]
            )
        self.table.show_rows(rows)
        self._own.setVisible(bool(rows))
        self._show_orders()
        self._show_keep()

    def _show_orders(self) -> None:
        is_chosen = 0 <= self.table.currentRow() < len(self.texts)
        for button in self._orders:
            button.setEnabled(is_chosen)
