"""Distances to the targets as pages show them: measured beside the window, once for a case."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from dtiplan.domain.errors import UserError
from dtiplan.domain.targets import TargetDistance
from dtiplan.gui.background.newest_wins import NewestWins
from dtiplan.gui.session import Session
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.fact_texts import number_text
from dtiplan.gui.widgets.value_table import Cell
from dtiplan.workflow.cases.case import Case
from dtiplan.workflow.target_distances import (
    NO_TARGET,
    TargetDistances,
    kept_distances,
    measured_distances,
)

_ASKER = "distances"
_MOST_LETTERS = 9
"""Of a target's name in the head of a column."""


class DistancesShown(QObject):
    """The distances of the open case, as soon as they are known. A session has one."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.setObjectName("distancesShown")
        self._session = session
        self._known: TargetDistances | None = None
        self._why_not = ""
        self._worker = NewestWins(self)
        self._worker.answered.connect(self._take)
        self._worker.refused.connect(self._refuse)
        session.case_changed.connect(self._look)
        self._look()

    @classmethod
    def of(cls, session: Session) -> DistancesShown:
        """Give the one of a session."""
        found = session.findChild(cls)
        return found if found is not None else cls(session)

    @property
    def targets(self) -> tuple[str, ...]:
        """Names of the targets distances were measured to."""
        known = self._known or TargetDistances()
        each = (*known.tracts.values(), *known.structures.values())
        return tuple(d.target for d in each[0]) if each else ()

    @property
    def has_targets(self) -> bool:
        """Whether there is something to measure to, as far as is known."""
        return self._known is None or self._known.unmeasured != NO_TARGET

    @property
    def heading(self) -> str:
        """Of a column with them."""
        if len(self.targets) == 1:
            name = self.targets[0]
            shown = name if len(name) <= _MOST_LETTERS else f"{name[: _MOST_LETTERS - 1]}…"
            return tr("To {target}\nmm").format(target=shown)
        return tr("To target\nmm")

    def of_tract(self, name: str) -> tuple[TargetDistance, ...]:
        """Give the distances of a tract's streamlines."""
        return self._known.tracts.get(name, ()) if self._known else ()

    def of_structure(self, name: str) -> tuple[TargetDistance, ...]:
        """Give the distances of a structure's surface."""
        return self._known.structures.get(name, ()) if self._known else ()

    def cell(self, distances: tuple[TargetDistance, ...]) -> Cell:
        """Give the shortest of some distances for a table; the tip tells all."""
        if not distances:
            text = "…" if self._known is None and not self._why_not else "–"
            return Cell(text, is_number=True, tip=self._missing())
        nearest = min(distances, key=lambda d: (not d.is_overlapping, d.distance_mm))
        tip = "\n".join(f"{name}: {said}" for name, said in distance_rows(distances))
        return Cell(_short(nearest), is_number=True, tip=tip)

    def _missing(self) -> str:
        if self._why_not:
            return tr("Not measured: {reason}").format(reason=self._why_not)
        if self._known is None:
            return tr("The distances are being measured.")
        if self._known.unmeasured:
            return tr("Not measured: {reason}").format(reason=tr(self._known.unmeasured))
        return tr("There is nothing to measure from, or it is out of date.")

    def _look(self) -> None:
        """Show what is known of the case, and have the rest measured."""
        case = self._session.case
        self._why_not = ""
        self._known = kept_distances(case) if case else TargetDistances()
        if case is not None and self._known is None:
            still = Case(case.folder, case.manifest)  # stays at this revision
            self._worker.ask(_ASKER, lambda: measured_distances(still), drops_older=True)
        else:
            self._worker.drop(_ASKER)
        self.changed.emit()

    def _take(self, _asker: str, found: TargetDistances) -> None:
        self._known = found
        self.changed.emit()

    def _refuse(self, _asker: str, error: UserError) -> None:
        self._why_not = f"{tr(error.problem)} {tr(error.cause)}"
        self.changed.emit()


def distance_rows(distances: tuple[TargetDistance, ...]) -> list[tuple[str, str]]:
    """Give a name and a text for each distance."""
    return [(tr("Distance to {name}").format(name=d.target), _long(d)) for d in distances]


def _short(distance: TargetDistance) -> str:
    return tr("overlaps") if distance.is_overlapping else number_text(distance.distance_mm, 1)


def _long(distance: TargetDistance) -> str:
    if distance.is_overlapping:
        return tr("overlaps it")
    return number_text(distance.distance_mm, 1, "mm")
