"""What is checked of two cases before they are compared: a sign, a word and what was seen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from dtiplan.domain.site_comparison import Layer, RecipeDifference
from dtiplan.gui.sites.pair_check import PairCheck
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.notice import Sign, text_label
from dtiplan.gui.widgets.state_icons import Mark


@dataclass(frozen=True)
class CheckLine:
    """One thing that was looked at."""

    mark: Mark
    word: str
    seen: str


class CheckList(QWidget):
    """Lines below one another."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("siteChecks")
        self._lines: list[CheckLine] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)

    @property
    def lines(self) -> tuple[CheckLine, ...]:
        """What is shown."""
        return tuple(self._lines)

    def show_lines(self, lines: Sequence[CheckLine]) -> None:
        """Show these instead."""
        if list(lines) == self._lines:
            return
        self._lines = list(lines)
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for line in self._lines:
            row = self._grid.rowCount()
            self._grid.addWidget(Sign(line.mark), row, 0, Qt.AlignmentFlag.AlignTop)
            told = text_label(line.word)
            font = told.font()
            font.setBold(True)
            told.setFont(font)
            self._grid.addWidget(told, row, 1)
            self._grid.addWidget(text_label(line.seen), row + 1, 1)


def check_lines(checked: PairCheck, same_person_by: str, told: Layer | None) -> list[CheckLine]:
    """Put into words what was seen.

    Parameters
    ----------
    checked : PairCheck
    same_person_by : str
        Who says that it is one person.
    told : Layer or None
        What the user says that differs.
    """
    return [
        _person(checked, same_person_by),
        _layer(checked, told),
        _recipes(checked.recipes),
        _state(checked),
    ]


def _person(checked: PairCheck, same_person_by: str) -> CheckLine:
    if checked.two_persons is None:
        mark = Mark.WARNING if "nobody" in checked.person else Mark.DONE
        return CheckLine(mark, tr("One person"), tr(checked.person))
    cause = tr(checked.two_persons.cause)
    if same_person_by:
        said = tr("{name} says that it is one person.").format(name=same_person_by)
        return CheckLine(Mark.WARNING, tr("One person, as somebody says"), f"{cause} {said}")
    refused = tr("Not compared, unless somebody says below that it is one person.")
    return CheckLine(Mark.BLOCKED, tr("Two persons"), f"{cause} {refused}")


def _layer(checked: PairCheck, told: Layer | None) -> CheckLine:
    seen = " / ".join(name or tr("no serial number") for name in checked.scanners)
    if checked.layer is Layer.SEEDS:
        return CheckLine(Mark.WARNING, _headed(Layer.SEEDS), tr("Both cases hold the same images."))
    layer = told or checked.layer
    if layer is None:
        word = tr("Scanners unknown")
        ask = tr("Say below what differs.")
        return CheckLine(Mark.BLOCKED, word, f"{seen}. {ask}")
    is_against_files = checked.layer is not None and checked.layer is not layer
    if is_against_files:
        said = tr("The files tell otherwise: {seen}").format(seen=seen)
        return CheckLine(Mark.WARNING, _headed(layer), said)
    return CheckLine(Mark.DONE, _headed(layer), seen)


def _headed(layer: Layer) -> str:
    """Name what differs, as it begins a line."""
    said = tr(layer.value)
    return said[:1].upper() + said[1:]


def _recipes(recipes: Sequence[RecipeDifference]) -> CheckLine:
    if not recipes:
        return CheckLine(
            Mark.DONE,
            tr("Same recipe"),
            tr("Both cases were made by the same versions, settings and libraries."),
        )
    told = dict.fromkeys(f"{r.step} ({tr(r.what)})" for r in recipes)
    said = tr("Part of every difference: {what}").format(what=", ".join(told))
    return CheckLine(Mark.WARNING, tr("Recipes differ"), said)


def _state(checked: PairCheck) -> CheckLine:
    if checked.without_tracts:
        said = tr("Not found yet in: {names}").format(names=", ".join(checked.without_tracts))
        return CheckLine(Mark.BLOCKED, tr("No tracts"), said)
    if checked.stale:
        told = (
            tr("{name}: {n} steps, from {step} on").format(name=name, n=len(steps), step=steps[0])
            for name, steps in checked.stale
        )
        said = "; ".join(told)
        return CheckLine(Mark.STALE, tr("Results out of date"), said)
    return CheckLine(Mark.DONE, tr("Up to date"), tr("Tracts are found in both cases."))
