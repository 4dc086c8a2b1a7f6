"""Which two scans are compared, what is checked of them, and what the user has to say."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from dtiplan.domain.errors import UserError
from dtiplan.domain.site_comparison import Layer
from dtiplan.gui.background.newest_wins import NewestWins
from dtiplan.gui.network.fields import PathField, label_for, make_form, named_button, row_of
from dtiplan.gui.settings import Settings
from dtiplan.gui.sites.case_field import CaseField
from dtiplan.gui.sites.check_list import CheckLine, CheckList, check_lines
from dtiplan.gui.sites.pair_check import PairCheck, check_pair
from dtiplan.gui.sites.site_result import DOCUMENT
from dtiplan.gui.theme import GRID_PX
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.folding import Folding
from dtiplan.gui.widgets.small_text import SmallText, Tone
from dtiplan.gui.widgets.state_icons import Mark
from dtiplan.workflow.new_case import holds_case

_FIRST, _SECOND = "sites-first", "sites-second"
_MOST_SEEDS = 20


class PairForm(QWidget):
    """Asks for everything that ``dtiplan sites compare`` is told.

    Parameters
    ----------
    settings : Settings
        Remembers the cases and the person.
    open_case : Path or None
        Offered as the first scan.
    """

    changed = Signal()
    """Something else stands there, or was seen of the cases."""

    def __init__(self, settings: Settings, open_case: Path | None = None) -> None:
        super().__init__()
        self._settings = settings
        self.checked: PairCheck | None = None
        self._failure: UserError | None = None
        self._proposed = ""
        recent = settings.recent_cases()
        self.first = CaseField("firstCase", tr("First scan"), recent)
        self.second = CaseField("secondCase", tr("Second scan"), recent)
        self.checks = CheckList()
        self.said_by = QLineEdit()
        self.said_by.setObjectName("samePersonBy")
        self.said_by.setPlaceholderText(tr("your name"))
        self.layer = QComboBox()
        self.layer.setObjectName("siteLayer")
        for option, words in (
            ("", tr("as the files tell")),
            ("rescan", tr("the session, on one scanner")),
            ("scanner", tr("the scanner")),
        ):
            self.layer.addItem(words, option)
        self.names = QLineEdit(), QLineEdit()
        self.seeds = QSpinBox()
        self.seeds.setObjectName("siteSeeds")
        self.seeds.setRange(0, _MOST_SEEDS)
        self.seeds.setSpecialValueText(tr("not"))
        self.out = PathField("siteFolder", tr("Folder of the result"), is_folder=True)
        self.problem = SmallText("", Tone.PROBLEM, parent=self)
        self.problem.setObjectName("siteProblem")
        self._looks = NewestWins(self)
        self._looks.answered.connect(lambda _asker, checked: self._take(checked, None))
        self._looks.refused.connect(lambda _asker, error: self._take(None, error))
        self._lay_out()
        self._connect()
        self.first.set_path(str(open_case) if open_case else settings.choice(_FIRST))
        second = settings.choice(_SECOND)
        self.second.set_path(second if second != self.first.path else "")

    @property
    def is_complete(self) -> bool:
        """Whether the comparison can begin."""
        checked = self.checked
        if checked is None or self.wrong() or not self.out.path:
            return False
        is_one = checked.two_persons is None or bool(self.said_by.text().strip())
        is_known = checked.layer is not None or bool(self.layer.currentData())
        return is_one and is_known and not checked.without_tracts

    def arguments(self) -> tuple[str, ...]:
        """Give the arguments of ``dtiplan``."""
        words = ["sites", "compare", self.first.path, self.second.path, f"--out={self.out.path}"]
        words.append(f"--language={self._settings.language}")
        names = [name.text().strip() for name in self.names]
        if any(names):
            folders = (Path(field.path).name for field in (self.first, self.second))
            words += ["--names", *(n or f for n, f in zip(names, folders, strict=True))]
        if self.layer.currentData():
            words.append(f"--layer={self.layer.currentData()}")
        if self._needs_word and self.said_by.text().strip():
            words.append(f"--same-person-by={self.said_by.text().strip()}")
        if self.seeds.value():
            words.append(f"--seeds={self.seeds.value()}")
        return tuple(words)

    def wrong(self) -> str:
        """Say what is wrong with what was given so far; empty: nothing."""
        paths = [self.first.path, self.second.path]
        for path in filter(None, paths):
            if not holds_case(Path(path)):
                return tr("There is no case in {path}.").format(path=path)
        if all(paths) and Path(paths[0]).resolve() == Path(paths[1]).resolve():
            return tr("Choose two different cases.")
        names = [name.text().strip() for name in self.names]
        if any(name.startswith("-") for name in names):
            return tr("A name must not begin with a hyphen.")
        out = Path(self.out.path) if self.out.path else None
        if out is not None and not out.is_absolute():
            return tr("Give the whole path of the folder.")
        if out is not None and (holds_case(out) or out.is_file()):
            return tr("The result needs a folder of its own.")
        return ""

    def keep(self) -> None:
        """Begin with the same cases the next time."""
        self._settings.keep_choice(_FIRST, self.first.path)
        self._settings.keep_choice(_SECOND, self.second.path)
        if self._needs_word and self.said_by.text().strip():
            self._settings.person = self.said_by.text().strip()

    def exchange(self) -> None:
        """Have the second scan first."""
        first, second = self.first.path, self.second.path
        self.first.set_path(second)
        self.second.set_path(first)
        names = [name.text() for name in self.names]
        for field, name in zip(self.names, reversed(names), strict=True):
            field.setText(name)

    def look_again(self) -> None:
        """Look at the cases as they are now."""
        paths = [Path(p) for p in (self.first.path, self.second.path) if p]
        self.checked, self._failure = None, None
        if len(paths) == 2 and not self.wrong():
            self._looks.ask("pair", partial(check_pair, *paths), drops_older=True)
        else:
            self._looks.drop("pair")
        self._tell()

    def close_down(self) -> None:
        """Wait for what is being read."""
        self._looks.drop()
        self._looks.wait()

    @property
    def _needs_word(self) -> bool:
        return self.checked is not None and self.checked.two_persons is not None

    def _take(self, checked: PairCheck | None, failure: UserError | None) -> None:
        self.checked, self._failure = checked, failure
        self._tell()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, GRID_PX, 0)
        column.setSpacing(GRID_PX)
        swap = named_button("exchangeButton", tr("E&xchange"), self.exchange)
        swap.setToolTip(tr("All differences are second scan less first."))
        column.addLayout(row_of(label_for(tr("&First scan"), self.first), None, swap))
        column.addWidget(self.first)
        column.addWidget(label_for(tr("&Second scan"), self.second))
        column.addWidget(self.second)
        column.addWidget(self.checks)
        self._person = make_form()
        self._person.addRow(label_for(tr("One person, sa&ys"), self.said_by), self.said_by)
        column.addLayout(self._person)
        rows = make_form()
        rows.addRow(label_for(tr("&What differs"), self.layer), self.layer)
        rows.addRow(label_for(tr("&Result in"), self.out), self.out)
        column.addLayout(rows)
        column.addWidget(Folding(tr("Names and seeds"), self._more()))
        column.addWidget(self.problem)

    def _more(self) -> QWidget:
        more = QWidget()
        rows = make_form()
        rows.setContentsMargins(0, 0, 0, 0)
        for field, name, title in zip(
            self.names,
            ("firstName", "secondName"),
            (tr("Name of the first"), tr("Name of the second")),
            strict=True,
        ):
            field.setObjectName(name)
            field.setPlaceholderText(tr("that of its folder"))
            rows.addRow(title, field)
        rows.addRow(tr("Track again"), self.seeds)
        self.seeds.setToolTip(
            tr("With other seeds, times for each case; minutes each. Tells chance from difference.")
        )
        more.setLayout(rows)
        return more

    def _connect(self) -> None:
        for case in (self.first, self.second):
            case.changed.connect(self._tell_pair)
        self.out.changed.connect(self._tell)
        for line in (self.said_by, *self.names):
            line.textChanged.connect(lambda _text: self._tell())
        self.layer.currentIndexChanged.connect(lambda _index: self._tell())

    def _tell_pair(self) -> None:
        self.propose_folder()
        self.look_again()

    def propose_folder(self) -> None:
        """Propose a folder beside the second case that is not there yet, unless one was typed."""
        if self.out.path != self._proposed or not (self.first.path and self.second.path):
            return
        first, second = Path(self.first.path), Path(self.second.path)
        stem = f"{first.name}-{second.name}"
        number, place = 1, second.parent / stem
        while place.exists():
            number += 1
            place = second.parent / f"{stem}-{number}"
        self._proposed = str(place)
        self.out.set_path(self._proposed)

    def _tell(self) -> None:
        """Show what was seen of the cases and what is still wrong."""
        chosen = {"rescan": Layer.RESCAN, "scanner": Layer.SCANNER}.get(self.layer.currentData())
        lines: list[CheckLine] = []
        if self.checked is not None:
            lines = check_lines(self.checked, self.said_by.text().strip(), chosen)
        elif self._failure is not None:
            said = f"{tr(self._failure.cause)} {tr(self._failure.remedy)}"
            lines = [CheckLine(Mark.FAILED, tr(self._failure.problem), said)]
        self.checks.show_lines(lines)
        self.checks.setVisible(bool(lines))
        self._person.setRowVisible(0, self._needs_word)
        self.out.line.setToolTip(self.out.path)
        is_replaced = bool(self.out.path) and (Path(self.out.path) / DOCUMENT).exists()
        replaced = tr("The result that is there will be replaced.") if is_replaced else ""
        self.problem.say(self.wrong() or replaced)
        self.changed.emit()
