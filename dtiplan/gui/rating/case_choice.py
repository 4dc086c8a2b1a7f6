"""Which cases are copied for raters: a list that tells of each whether copies can be made of it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QMenu, QPushButton, QVBoxLayout, QWidget

from dtiplan.domain.errors import UserError
from dtiplan.gui.background.newest_wins import NewestWins
from dtiplan.gui.network.fields import named_button, row_of
from dtiplan.gui.settings import Settings
from dtiplan.gui.theme import GRID_PX
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.small_text import SmallText, Tone
from dtiplan.gui.widgets.state_icons import Mark
from dtiplan.gui.widgets.value_table import Cell, ValueTable
from dtiplan.workflow.new_case import holds_case

_FOLDER = "rating-cases"


@dataclass(frozen=True)
class CaseLook:
    """What was seen of a case.

    Parameters
    ----------
    obstacle : UserError or None
        Why no copies can be made of it.
    is_planned : bool
        Its tracts are found and up to date.
    """

    obstacle: UserError | None
    is_planned: bool


def look_at_case(folder: Path) -> CaseLook:
    """Tell whether copies can be made of a case; reads images, so not in the window's thread."""
    from dtiplan.workflow.cases.case import Case
    from dtiplan.workflow.cases.current_tracts import tracts_artifact
    from dtiplan.workflow.cases.staleness import stale_steps
    from dtiplan.workflow.rating.blind_copies import check_case

    try:
        case = Case.open(folder)
        check_case(case)
    except UserError as error:
        return CaseLook(error, is_planned=False)
    manifest = case.manifest
    has_tracts = manifest.artifact(tracts_artifact(manifest)) is not None
    return CaseLook(None, is_planned=has_tracts and not stale_steps(manifest))


def cases_below(folder: Path) -> tuple[Path, ...]:
    """Give the case in a folder, or the cases of a study or of a folder of cases."""
    if holds_case(folder):
        return (folder,)
    places = (folder / "cases", folder)
    found = (sorted(p for p in place.iterdir() if holds_case(p)) for place in places
             if place.is_dir())  # fmt: skip
    return tuple(next(filter(None, found), ()))


class CaseChoice(QWidget):
    """A table of the chosen cases, and what adds and removes some.

    Parameters
    ----------
    settings : Settings
        Cases that were open lately are offered.
    """

    changed = Signal()

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self._looks: dict[Path, CaseLook | None] = {}
        self.table = ValueTable([tr("Case"), tr("State")], tr("Cases to be rated"))
        self.table.setObjectName("ratingCases")
        self.blank = SmallText(tr("No case was chosen yet."), parent=self)
        self.problem = SmallText("", Tone.PROBLEM, parent=self)
        self.add_button = QPushButton(tr("&Add cases"))
        self.add_button.setObjectName("addRatingCasesButton")
        self.add_button.setAutoDefault(False)
        self._menu = QMenu(self.add_button)
        self._menu.aboutToShow.connect(self._fill_menu)
        self.add_button.setMenu(self._menu)
        self.remove_button = named_button("removeRatingCaseButton", tr("Remo&ve"), self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID_PX)
        for widget in (self.table, self.blank, self.problem):
            column.addWidget(widget)
        column.addLayout(row_of(self.add_button, self.remove_button, None))
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.table, self.remove)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        self._reader = NewestWins(self)
        self._reader.answered.connect(self._take)
        self._tell()

    @property
    def folders(self) -> tuple[Path, ...]:
        """The chosen cases."""
        return tuple(self._looks)

    @property
    def is_ready(self) -> bool:
        """Whether there are cases, and copies can be made of each."""
        looks = self._looks.values()
        return bool(looks) and all(look and look.obstacle is None for look in looks)

    def add(self, folder: Path) -> None:
        """Add a case, or all cases of a study or a folder."""
        found = cases_below(folder)
        said = tr("There is no case in {path}.").format(path=folder)
        self.problem.say("" if found else said)
        for case in found:
            if case.resolve() not in (known.resolve() for known in self._looks):
                self._looks[case] = None
                self._reader.ask(str(case), partial(look_at_case, case))
        self._tell()

    def remove(self) -> None:
        """Take the selected case off the list; its folder is not touched."""
        row = self.table.currentRow()
        if 0 <= row < len(self._looks) and self.isEnabled():
            case = self.folders[row]
            self._reader.drop(str(case))
            del self._looks[case]
            self._tell()

    def look_again(self) -> None:
        """Look at every case as it is now."""
        for case in self._looks:
            self._reader.ask(str(case), partial(look_at_case, case), drops_older=True)

    def close_down(self) -> None:
        """Wait for what is being read."""
        self._reader.drop()
        self._reader.wait()

    def _take(self, asker: str, look: CaseLook) -> None:
        if Path(asker) in self._looks:
            self._looks[Path(asker)] = look
            self._tell()

    def _tell(self) -> None:
        self.table.show_rows([_row(case, look) for case, look in self._looks.items()])
        self.table.setVisible(bool(self._looks))
        self.blank.setVisible(not self._looks)
        self.remove_button.setEnabled(bool(self._looks))
        self.changed.emit()

    def _fill_menu(self) -> None:
        self._menu.clear()
        for folder in self._settings.recent_cases():
            if folder not in self._looks and holds_case(folder):
                name = f"{folder.name}  ({folder.parent})".replace("&", "&&")
                self._menu.addAction(name).triggered.connect(
                    lambda _checked=False, f=folder: self.add(f)
                )
        if not self._menu.isEmpty():
            self._menu.addSeparator()
        for words, title in (
            (tr("Another &case…"), tr("Folder of a case")),
            (tr("All cases of a &study or folder…"), tr("Folder of a study, or of cases")),
        ):
            self._menu.addAction(words).triggered.connect(
                lambda _checked=False, t=title: self._browse(t)
            )

    def _browse(self, title: str) -> None:
        begin = self._settings.last_folder(_FOLDER)
        name = QFileDialog.getExistingDirectory(self, title, str(begin))
        if name:
            self._settings.keep_folder(_FOLDER, Path(name).parent)
            self.add(Path(name))


def _row(case: Path, look: CaseLook | None) -> list[Cell]:
    name = Cell(f"{case.name}  ({case.parent})", tip=str(case))
    if look is None:
        return [name, Cell(tr("Being looked at"), mark=Mark.RUNNING)]
    if look.obstacle is not None:
        said = tr(look.obstacle.cause)
        tip = "\n".join((tr(look.obstacle.problem), said, tr(look.obstacle.remedy)))
        word = {
            "rating-no-images": tr("Its images are not imported yet"),
            "blind-copy": tr("A copy for rating itself"),
        }.get(look.obstacle.code, tr("Cannot be opened"))
        return [name, Cell(word, mark=Mark.BLOCKED, tip=tip)]
    if look.is_planned:
        return [name, Cell(tr("Planned"), mark=Mark.DONE)]
    tip = tr("Copies hold its images only. Plan it once yourself before others rate it.")
    return [name, Cell(tr("Imported, not planned to the end"), mark=Mark.INFO, tip=tip)]
