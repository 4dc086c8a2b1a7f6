"""Tracts of one's own: seeded and selected by regions of this patient, without an atlas.

As a parameter each is a line of text, so that the record of a run holds it and the command line
gives the same streamlines as the window, to the bit::

    Hand_L side=left model=tensor n_seeds=1000 seed=1 step_mm=0.5 max_angle_deg=30
        fa_threshold=0.15 shortest_mm=20 longest_mm=250 colour=255,200,80
        ; seed ball -24 -18 30 5 ; include box -22 -18 5 8 8 3 ; any ball ... ; exclude ball ...

(in one line). What is left out of the first part counts as above. The regions are written as in
``own_regions``, without the name of the tract.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Any

from dtiplan.domain.geometry import Grid
from dtiplan.domain.progress import Progress, silent
from dtiplan.domain.streamlines import Streamlines
from dtiplan.domain.tracts import (
    Code,
    Plausibility,
    Side,
    TractDefinition,
    TractResult,
    TractStatus,
)
from dtiplan.workflow.regions.own_regions import AnyRegion, Rule, own_region

if TYPE_CHECKING:
    from dtiplan.processing.tracts.direction_fields import DirectionField
    from dtiplan.processing.tracts.seeded_tracts import SeededTract

_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,15}")
_CODE = Code("OWN", "99DTIPLAN", "Tract of one's own")
_ENOUGH = Plausibility(found_from=20, sparse_from=1)

LIMITS: dict[str, tuple[float, float]] = {
    "n_seeds": (50, 200_000),
    "seed": (0, 2**31 - 1),
    "step_mm": (0.1, 2.0),
    "max_angle_deg": (5.0, 90.0),
    "fa_threshold": (0.0, 0.9),
    "shortest_mm": (0.0, 250.0),
    "longest_mm": (10.0, 400.0),
}
"""Lowest and highest of each number."""


@dataclass(frozen=True)
class FollowSettings:
    """How the streamlines of a tract of one's own are tracked.

    Parameters
    ----------
    model : str
        ``tensor`` or ``csd``.
    n_seeds, seed : int
        Number of seeds, and what their places are drawn with.
    step_mm, max_angle_deg, fa_threshold : float
        See ``processing.tracts.tracking.TrackingSettings``.
    shortest_mm, longest_mm : float
        Lengths that are kept.
    """

    model: str = "tensor"
    n_seeds: int = 1000
    seed: int = 1
    step_mm: float = 0.5
    max_angle_deg: float = 30.0
    fa_threshold: float = 0.15
    shortest_mm: float = 20.0
    longest_mm: float = 250.0

    def __post_init__(self) -> None:
        if self.model not in ("tensor", "csd"):
            raise ValueError(f"the model '{self.model}' is neither tensor nor csd")
        for name, (low, high) in LIMITS.items():
            if not low <= getattr(self, name) <= high:
                raise ValueError(f"{name}={getattr(self, name):g} is not from {low:g} to {high:g}")
        if self.shortest_mm >= self.longest_mm:
            raise ValueError(
                f"shortest_mm={self.shortest_mm:g} is not below longest_mm={self.longest_mm:g}"
            )


@dataclass(frozen=True, eq=False)
class OwnTract:
    """One tract of one's own.

    Parameters
    ----------
    name : str
        At most 16 letters, digits, ``_`` and ``-``; begins with a letter.
    regions : tuple of AnyRegion
        In the diffusion series' patient space.
    settings : FollowSettings
    side : Side
    colour_rgb : (int, int, int)
    """

    name: str
    regions: tuple[AnyRegion, ...]
    settings: FollowSettings = FollowSettings()
    side: Side = Side.MIDLINE
    colour_rgb: tuple[int, int, int] = (255, 200, 80)

    @property
    def has_seed(self) -> bool:
        """Whether there is anything to begin from."""
        return any(region.rule is Rule.SEED for region in self.regions)

    @property
    def text(self) -> str:
        """The same as a line of text."""
        told = " ".join(
            f"{f.name}={_plain(getattr(self.settings, f.name))}" for f in fields(self.settings)
        )
        colour = ",".join(map(str, self.colour_rgb))
        parts = [f"{self.name} side={self.side} {told} colour={colour}"]
        parts += [region.text.partition(" ")[2] for region in self.regions]
        return " ; ".join(parts)

    def definition(self, grid: Grid) -> TractDefinition:
        """Give the same as a definition in the patient's space.

        Parameters
        ----------
        grid : Grid
            Of the diffusion series, in which voxels were painted.
        """
        named = {_called(number, own): own for number, own in enumerate(self.regions, start=1)}
        solids = {name: own.solid(grid) for name, own in named.items()}

        def those(*rules: Rule) -> tuple[str, ...]:
            return tuple(name for name, own in named.items() if own.rule in rules)

        excluded, alternatives = those(Rule.EXCLUDE), those(Rule.ANY)
        return TractDefinition(
            name=self.name,
            title=self.name,
            side=self.side,
            code=_CODE,
            include={n: solid for n, solid in solids.items() if n not in excluded},
            exclude={n: solids[n] for n in excluded},
            seeds=those(Rule.SEED),
            length_mm=(self.settings.shortest_mm, self.settings.longest_mm),
            plausibility=_ENOUGH,
            colour_rgb=self.colour_rgb,
            sources=("Drawn by hand in this patient",),
            max_angle_deg=self.settings.max_angle_deg,
            either=(alternatives,) if alternatives else (),
        )


def own_tract(text: str) -> OwnTract:
    """Read a tract of one's own from a line of text.

    Raises
    ------
    ValueError
        It cannot be understood, or has no seed region.
    """
    head, *told = (part.strip() for part in text.split(";"))
    name, *words = head.split() or [""]
    if not _NAME.fullmatch(name):
        raise ValueError(
            f"'{name[:40]}' is no name of a tract: at most 16 letters, digits, _ and -, the "
            "first a letter"
        )
    side, colour = Side.MIDLINE, (255, 200, 80)
    numbers: dict[str, Any] = {}
    for word in words:
        key, _, value = word.partition("=")
        try:
            if key == "side":
                side = Side(value)
            elif key == "colour":
                red, green, blue = (int(part) for part in value.split(","))
                colour = (red, green, blue)
            else:
                numbers[key] = _number(key, value)
        except (ValueError, TypeError) as error:
            raise ValueError(f"'{word[:40]}' of the tract {name}: {error}") from error
    if not all(0 <= value <= 255 for value in colour):
        raise ValueError(f"the colour {colour} of the tract {name} is not from 0 to 255")
    try:
        settings = FollowSettings(**numbers)  # at once: each may be allowed beside the others only
    except ValueError as error:
        raise ValueError(f"the tract {name}: {error}") from error
    regions = tuple(own_region(f"{name} {region}") for region in told if region)
    made = OwnTract(name, regions, settings, side, colour)
    if not made.has_seed:
        raise ValueError(f"the tract {name} has no seed region: add 'seed ball X Y Z RADIUS'")
    return made


def renamed(own: OwnTract, name: str) -> OwnTract:
    """Give a tract of one's own, with its regions, another name."""
    return replace(own, name=name, regions=tuple(replace(r, tract=name) for r in own.regions))


def follow(
    own: OwnTract, field: DirectionField, grid: Grid, progress: Progress = silent
) -> SeededTract:
    """Track a tract of one's own.

    Parameters
    ----------
    own : OwnTract
    field : DirectionField
        Of its model.
    grid : Grid
        Of the diffusion series.
    progress : Progress
    """
    from dtiplan.processing.tracts.seeded_tracts import find_seeded
    from dtiplan.processing.tracts.tracking import TrackingSettings

    chosen = own.settings
    settings = TrackingSettings(
        step_mm=chosen.step_mm,
        max_angle_deg=chosen.max_angle_deg,
        fa_threshold=chosen.fa_threshold,
        length_mm=(chosen.shortest_mm, chosen.longest_mm),
    )
    return find_seeded(field, own.definition(grid), chosen.n_seeds, settings, chosen.seed, progress)


def result_of(own: OwnTract, found: SeededTract) -> TractResult:
    """Say what became of a tract of one's own, as of a tract of the atlas."""
    n = len(found.streamlines)
    status, reason = TractStatus.FOUND, ""
    if n < _ENOUGH.found_from:
        status = TractStatus.SPARSE if n else TractStatus.NOT_FOUND
        wanted = _ENOUGH.found_from if n else _ENOUGH.sparse_from
        reason = (
            f"{n} of {found.n_tracked} streamlines from {own.settings.n_seeds} seeds meet the "
            f"regions, {wanted} are needed"
        )
    lines = found.streamlines if n else Streamlines.empty()
    return TractResult(own.name, status, reason, lines, found.n_tracked, dict(found.rejected))


def with_regions(own: OwnTract, regions: Sequence[AnyRegion]) -> OwnTract:
    """Give the same with other regions."""
    return replace(own, regions=tuple(regions))


def _called(number: int, own: AnyRegion) -> str:
    return f"{own.rule}_{own.name.replace(' ', '_') or own.shape}_{number}"


def _plain(value: Any) -> str:
    return value if isinstance(value, str) else f"{value:.9g}"


def _number(key: str, value: str) -> Any:
    if key == "model":
        return value
    if key not in LIMITS:
        raise ValueError(f"known are side, colour, model, {', '.join(LIMITS)}")
    return int(value) if key in ("n_seeds", "seed") else float(value)
