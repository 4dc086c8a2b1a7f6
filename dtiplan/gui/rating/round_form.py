"""What is asked when a round of blind rating is made, and what is to be done with its copies."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QSpinBox, QVBoxLayout, QWidget

from dtiplan.gui.network.fields import PathField, label_for, make_form
from dtiplan.gui.rating.case_choice import CaseChoice
from dtiplan.gui.settings import Settings
from dtiplan.gui.theme import GRID_PX
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.folding import heading
from dtiplan.gui.widgets.small_text import SmallText, Tone

_RATERS, _PLACE = "rating-raters", "rating-rounds"
_MOST_COPIES = 10
_WIDEST_NUMBER_PX = 10 * GRID_PX


class RoundForm(QWidget):
    """Asks for everything that ``dtiplan rating make`` is told.

    Parameters
    ----------
    settings : Settings
        Remembers the raters and where rounds are kept.
    """

    changed = Signal()

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self._proposed = ""
        self.cases = CaseChoice(settings)
        self.raters = QLineEdit(settings.choice(_RATERS))
        self.raters.setObjectName("ratingRaters")
        self.raters.setPlaceholderText(tr("two names or more, such as Anna, Bernd"))
        self.copies = QSpinBox()
        self.copies.setObjectName("ratingCopies")
        self.copies.setRange(1, _MOST_COPIES)
        self.copies.setValue(2)
        self.copies.setMaximumWidth(_WIDEST_NUMBER_PX)
        self.copies.setToolTip(
            tr(
                "For each rater. Every second one is mirrored. Two or more tell how raters agree "
                "with themselves."
            )
        )
        self.out = PathField("ratingFolder", tr("Folder of the round"), is_folder=True)
        self.told = SmallText("", parent=self)
        self.told.setObjectName("ratingTold")
        self.problem = SmallText("", Tone.PROBLEM, parent=self)
        self.problem.setObjectName("ratingProblem")
        rows = make_form()
        rows.addRow(label_for(tr("&Raters"), self.raters), self.raters)
        rows.addRow(label_for(tr("C&opies per case"), self.copies), self.copies)
        rows.addRow(label_for(tr("New &folder"), self.out), self.out)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID_PX)
        column.addWidget(heading(tr("Cases to be rated")))
        column.addWidget(self.cases)
        column.addLayout(rows)
        column.addWidget(self.told)
        column.addWidget(self.problem)
        self.cases.changed.connect(self._propose_folder)
        self.out.changed.connect(self._tell)
        self.raters.textChanged.connect(lambda _text: self._tell())
        self.copies.valueChanged.connect(lambda _n: self._tell())
        self._tell()

    @property
    def names(self) -> tuple[str, ...]:
        """The raters, however they are set apart."""
        return tuple(filter(None, re.split(r"[,;\s]+", self.raters.text())))

    @property
    def is_complete(self) -> bool:
        """Whether the copies can be made."""
        given = self.cases.is_ready and len(self.names) > 1 and bool(self.out.path)
        return given and not self.wrong()

    def arguments(self) -> tuple[str, ...]:
        """Give the arguments of ``dtiplan``."""
        cases = (str(folder) for folder in self.cases.folders)
        told = (f"--copies={self.copies.value()}", f"--out={self.out.path}")
        return ("rating", "make", *cases, "--raters", *self.names, *told)

    def wrong(self) -> str:
        """Say what is wrong with what was given so far; empty: nothing."""
        names = self.names
        for name in names:
            if name.startswith("-") or not name.replace("-", "").isalnum():
                said = tr("'{name}' is not a name of letters, digits and hyphens.")
                return said.format(name=name)
        if len({name.casefold() for name in names}) < len(names):
            return tr("Every rater needs a name of their own.")
        return self._wrong_folder() if self.out.path else ""

    def keep(self) -> None:
        """Begin with the same raters, and beside this round, the next time."""
        self._settings.keep_choice(_RATERS, ", ".join(self.names))
        self._settings.keep_folder(_PLACE, Path(self.out.path).parent)

    def close_down(self) -> None:
        """Wait for what is being read."""
        self.cases.close_down()

    def propose_again(self) -> None:
        """Propose another folder: the one that stands there was used."""
        self._proposed = self.out.path
        self._propose_folder()

    def _wrong_folder(self) -> str:
        out = Path(self.out.path)
        if not out.is_absolute():
            return tr("Give the whole path of the folder.")
        if any(out.is_relative_to(case) for case in self.cases.folders):
            return tr("The round needs a folder outside the cases.")
        if out.exists() and (not out.is_dir() or any(out.iterdir())):
            return tr("There is something already; choose a new or an empty folder.")
        return ""

    def _propose_folder(self) -> None:
        """Propose a folder that is not there yet, unless one was typed."""
        folders = self.cases.folders
        if folders and self.out.path == self._proposed:
            place = self._settings.last_folder(_PLACE)
            if place == Path.home():
                place = _outside_study(folders[0].parent)
            number = 1
            while (place / f"rating-{number}").exists():
                number += 1
            self._proposed = str(place / f"rating-{number}")
            self.out.set_path(self._proposed)
        self._tell()

    def _tell(self) -> None:
        self.out.line.setToolTip(self.out.path)
        self.problem.say(self.wrong())
        self.told.say(_plan_text(len(self.cases.folders), self.names, self.copies.value()))
        self.changed.emit()


def _outside_study(place: Path) -> Path:
    """Give the folder beside a study for the cases in it: rounds are no part of a study."""
    is_study = place.name == "cases" and (place.parent / "study.json").is_file()
    return place.parent.parent if is_study else place


def _plan_text(n_cases: int, names: Sequence[str], n_copies: int) -> str:
    """Say how much there will be to rate."""
    if not n_cases or len(names) < 2:
        return tr("A round needs at least one case and two raters.")
    said = tr("{n} copies in all; {m} for each rater.").format(
        n=n_cases * len(names) * n_copies, m=n_cases * n_copies
    )
    if n_copies > 1:
        return said
    alone = tr("With one copy each, nobody can be compared with themselves.")
    return f"{said} {alone}"
