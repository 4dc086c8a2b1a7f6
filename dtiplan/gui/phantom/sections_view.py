"""Sections of a report as widgets, one part a turn of the event loop so that nothing waits."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from dtiplan.gui.background.newest_wins import NewestWins
from dtiplan.gui.phantom.plot_picture import PlotPicture
from dtiplan.gui.phantom.reading_table import ReadingTable
from dtiplan.gui.settings import Settings
from dtiplan.gui.theme import GRID_PX
from dtiplan.gui.widgets.fact_table import FactTable
from dtiplan.gui.widgets.notice import Notice, text_label
from dtiplan.gui.widgets.small_text import SmallText
from dtiplan.gui.widgets.state_icons import Mark
from dtiplan.gui.widgets.value_table import Cell
from dtiplan.render import report_parts as parts
from dtiplan.render.report_parts import Section, Table, Tone
from dtiplan.workflow.phantom.reporting.report_metrics import GAP

_TONES = {
    Tone.GOOD: Mark.DONE,
    Tone.BLOCKED: Mark.BLOCKED,
    Tone.WARNING: Mark.WARNING,
    Tone.NOTE: Mark.INFO,
    Tone.NOT_DONE: Mark.TO_DO,
}
_ROWS_A_TURN = 25
"""A longer table is shown in parts: laying out its words takes its time."""


def verdict_marks(words: Callable[[str], str]) -> dict[str, Mark]:
    """Give the signs that go before the verdicts of a report, by their words in its language."""
    return {
        words("pass"): Mark.DONE,
        words("warning"): Mark.WARNING,
        words("fail"): Mark.FAILED,
        words("not measured"): Mark.TO_DO,
        words("recorded"): Mark.INFO,
    }


class SectionsView(QWidget):
    """Shows sections below one another.

    Parameters
    ----------
    settings : Settings
    """

    shown = Signal()
    """All parts stand there."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._asked: object = None
        self._marks: Mapping[str, Mark] = {}
        self._waiting: list[tuple[Section | None, parts.Part | None]] = []
        self._images: dict[Path, QImage] = {}
        self._reader = NewestWins(self)
        self._reader.answered.connect(lambda _asker, images: self._begin(images))
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.timeout.connect(self._add_next)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GRID_PX)

    @property
    def tables(self) -> tuple[ReadingTable, ...]:
        """The tables that are shown."""
        return tuple(self.findChildren(ReadingTable))

    @property
    def is_busy(self) -> bool:
        """Whether parts are still to be added."""
        return bool(self._waiting)

    def show_sections(
        self, sections: Sequence[Section], marks: Mapping[str, Mark], token: object
    ) -> None:
        """Show these sections; the same token again changes nothing."""
        if token == self._asked:
            return
        self._asked, self._marks = token, marks
        self._clear()
        for section in sections:
            self._waiting.append((section, None))
            for part in section.parts:
                self._waiting += [(None, piece) for piece in _pieces(part)]
        paths = [p.path for s in sections for p in s.parts if isinstance(p, parts.Picture)]
        work = {path: str(path) for path in paths}
        self._reader.ask(
            "images", lambda: {path: QImage(name) for path, name in work.items()}, drops_older=True
        )

    def clear(self) -> None:
        """Show nothing."""
        self._asked = None
        self._clear()

    def close_down(self) -> None:
        """Wait for what is being read."""
        self._turn.stop()
        self._reader.drop()
        self._reader.wait()

    def _clear(self) -> None:
        self._turn.stop()
        self._reader.drop("images")
        self._waiting.clear()
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()

    def _begin(self, images: dict[Path, QImage]) -> None:
        self._images = images
        self._turn.start(0)

    def _add_next(self) -> None:
        if not self._waiting:
            return
        section, part = self._waiting.pop(0)
        widget: QWidget | None = None
        if section is not None:
            widget = self._heading(section)
        elif part is not None:
            widget = self._widget(part)
        if widget is not None:
            self._column.addWidget(widget)
        if self._waiting:
            self._turn.start(0)
        else:
            self._images = {}
            self.shown.emit()

    def _heading(self, section: Section) -> QLabel:
        label = QLabel(section.title)
        font = label.font()
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * (1.05 if section.is_minor else 1.2))
        label.setFont(font)
        label.setContentsMargins(0, GRID_PX, 0, 0)
        label.setObjectName(f"section_{section.name}")
        return label

    def _widget(self, part: parts.Part) -> QWidget | None:
        match part:
            case parts.Paragraph():
                return SmallText(part.words) if part.is_faint else text_label(part.words)
            case parts.Notice():
                mark = _TONES[part.tone]
                return Notice(mark, part.label, part.words, part.remedy, is_large=part.is_large)
            case parts.Facts():
                facts = FactTable()
                facts.set_rows(part.rows)
                return facts
            case Table():
                return self._table(part)
            case parts.Picture():
                image = self._images.get(part.path, QImage())
                return (
                    None if image.isNull() else PlotPicture(image, part.path.stem, self._settings)
                )
        return None

    def _table(self, table: Table) -> ReadingTable:
        made = ReadingTable(table.header, table.widths, table.header[0])
        made.setObjectName("reportTable")
        made.show_rows(
            [
                [
                    Cell(words, is_number=column in table.numbers, mark=self._mark(words))
                    for column, words in enumerate(row)
                ]
                for row in table.rows
            ]
        )
        return made

    def _mark(self, words: str) -> Mark | None:
        """Give the sign of the verdict that stands alone or behind a value."""
        return self._marks.get(words.rpartition(GAP)[2])


def _pieces(part: parts.Part) -> list[parts.Part]:
    """Cut a long table; each piece has the header."""
    if not isinstance(part, Table) or len(part.rows) <= _ROWS_A_TURN:
        return [part]
    starts = range(0, len(part.rows), _ROWS_A_TURN)
    return [
        parts.Table(part.header, part.rows[n : n + _ROWS_A_TURN], part.widths, part.numbers)
        for n in starts
    ]
