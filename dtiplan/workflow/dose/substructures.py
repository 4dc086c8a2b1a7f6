"""Parts of tracts near a target as structures: for example CST_L within 10 mm of the PTV."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dtiplan.domain.errors import UserError
from dtiplan.domain.structures import MAX_NAME_LENGTH
from dtiplan.workflow.dose.case_tracts import away_from_polygons

if TYPE_CHECKING:
    from dtiplan.domain.streamlines import Streamlines
    from dtiplan.domain.targets import Target
    from dtiplan.processing.dose.tract_doses import Away

MOST_MM = 100.0
_LEAST_LETTERS = 3
_ORDER = re.compile(r"^(?P<target>.+)=(?P<mm>\d+(\.\d+)?)$")
_NOT_ALLOWED = re.compile(r"[^A-Za-z0-9_\-~.+^]")


@dataclass(frozen=True)
class NearOrder:
    """Which parts of tracts are wanted: those within a distance of a target."""

    target: str
    within_mm: float

    def key(self, tract: str) -> str:
        """Name the part in full, as it is renamed by."""
        return f"{tract}_{_length_text(self.within_mm)}_{self.target}"


def near_order(text: str) -> NearOrder:
    """Read ``TARGET=MM``.

    Raises
    ------
    ValueError
        It is not written so, or the distance is not above 0 and up to 100 mm.
    """
    told = _ORDER.match(text)
    if told is None or not 0.0 < float(told["mm"]) <= MOST_MM:
        raise ValueError(
            f"'{text[:80]}' is no part near a target: write TARGET=MM, up to {MOST_MM:g} mm"
        )
    return NearOrder(told["target"], float(told["mm"]))


def near_name(tract: str, within_mm: float, target: str = "") -> str:
    """Name the part of a tract within a distance of a target, in at most 16 characters.

    The tract's name is cut first, then the target's; side and distance are always whole.
    """
    side = tract[-2:] if tract[-2:] in ("_L", "_R") else ""
    base = tract[: len(tract) - len(side)]
    middle = f"{side}_{_length_text(within_mm)}"
    end = _NOT_ALLOWED.sub("", target)
    room = MAX_NAME_LENGTH - len(middle) - (1 if end else 0)
    base = base[: max(min(_LEAST_LETTERS, room), room - len(end))]
    end = end[: room - len(base)]
    return f"{base}{middle}_{end}" if end else base + middle


def _length_text(mm: float) -> str:
    return f"{mm:g}mm".replace(".", "p")


def target_named(targets: Sequence[Target], name: str) -> Target:
    """Give a target of a case by its name.

    Raises
    ------
    UserError
        ``near-target``: there is none.
    """
    for each in targets:
        if each.name == name:
            return each
    known = ", ".join(t.name for t in targets) or "(none)"
    raise near_refused(
        f"The case has no target {name}; it has {known}.", "Name a target that was imported."
    )


def away_from_target(target: Target) -> Away:
    """Measure distances to a target."""
    return away_from_polygons([contour.points_ras_mm for contour in target.contours])


def part_near(lines: Streamlines, away: Away, within_mm: float) -> Streamlines:
    """Cut streamlines of the planning frame at a distance from a target."""
    from dtiplan.processing.dose.tract_doses import cut_near

    return cut_near(lines, away, within_mm)


def near_refused(why: str, remedy: str) -> UserError:
    """Say that parts near a target cannot be made."""
    return UserError("The parts near the target cannot be made.", why, remedy, "near-target")
