"""Profiles of planning systems: what each takes, and what was changed to suit it.

A profile is a set of rules, each with its source; a rule without a public source says so.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from dtiplan.domain.structures import MAX_NAME_LENGTH, InterpretedType

UNVERIFIED = "unverified"
"""How the source of a rule begins that no public text confirms."""

_MARGIN = re.compile(r"PRV\d\d(p\d)?")

GENERIC = "generic"
"""The profile that changes nothing."""


class HoleForm(StrEnum):
    """How a hole in an outline is written."""

    KEYHOLE = "keyhole"
    SEPARATE = "separate"
    XOR = "xor"


class ImagePlane(StrEnum):
    """On which planes a system takes contours."""

    ANY = "any"
    AXIAL = "axial"


class ChangeKind(StrEnum):
    """What a profile did to a structure or to the file."""

    RENAMED = "renamed"
    LABEL_CUT = "label-cut"
    SIMPLIFIED = "simplified"
    SPLIT = "split"
    HOLES = "holes"
    RETYPED = "retyped"
    RECOLOURED = "recoloured"
    REFUSED = "refused"


@dataclass(frozen=True)
class NameRules:
    """What a structure name may be.

    Parameters
    ----------
    longest : int
        Characters.
    allowed : str
        Characters beside ASCII letters and digits.
    """

    longest: int = MAX_NAME_LENGTH
    allowed: str = "_-~.+^"


@dataclass(frozen=True)
class ContourRules:
    """What a contour may be.

    Parameters
    ----------
    most_points : int
        0 for no limit.
    holes : HoleForm
    fewest_slices : int
        Structures on fewer slices are refused by the system.
    planes : str
        ``image``: on the planes of the images themselves, nowhere between; there is no other.
    """

    most_points: int = 0
    holes: HoleForm = HoleForm.KEYHOLE
    fewest_slices: int = 1
    planes: str = "image"


@dataclass(frozen=True)
class ImageRules:
    """Which planning series a system takes structures on.

    Parameters
    ----------
    modalities : tuple of str
        Of ``CT`` and ``MR``.
    planes : ImagePlane
    most_slices : int
        0 for no limit.
    longest_mm : float
        From the first to the last slice; 0 for no limit.
    """

    modalities: tuple[str, ...] = ("CT", "MR")
    planes: ImagePlane = ImagePlane.ANY
    most_slices: int = 0
    longest_mm: float = 0.0


@dataclass(frozen=True)
class RoiRules:
    """What regions are said to be, and in which colours they are drawn.

    Parameters
    ----------
    tract_type, prv_type : InterpretedType
        Of tracts, and of tracts with a margin (``..._PRV03``).
    colours : tuple of (int, int, int)
        The nearest of these is taken; empty keeps each colour.
    """

    tract_type: InterpretedType = InterpretedType.ORGAN
    prv_type: InterpretedType = InterpretedType.ORGAN
    colours: tuple[tuple[int, int, int], ...] = ()


@dataclass(frozen=True)
class TpsProfile:
    """The rules of one planning system.

    Parameters
    ----------
    name, title : str
        As typed, and as shown.
    longest_label : int
        Characters of the structure set label.
    names, contours, images, rois
    sources : mapping
        Where each rule comes from, by ``table.key``; text that begins with ``unverified`` where
        no public text confirms it.
    file_name, sha256 : str
        The file it was read from.
    """

    name: str
    title: str
    longest_label: int = 16
    names: NameRules = NameRules()
    contours: ContourRules = ContourRules()
    images: ImageRules = ImageRules()
    rois: RoiRules = RoiRules()
    sources: Mapping[str, str] | None = None
    file_name: str = ""
    sha256: str = ""

    def source_of(self, rule: str) -> str:
        """Give where a rule comes from."""
        return (self.sources or {}).get(rule, UNVERIFIED)

    @property
    def unverified_rules(self) -> tuple[str, ...]:
        """Name the rules no public text confirms."""
        told = self.sources or {}
        return tuple(rule for rule, said in told.items() if said.startswith(UNVERIFIED))


@dataclass(frozen=True)
class ProfileChange:
    """One thing that was changed, or refused, for a planning system.

    Parameters
    ----------
    structure : str
        Its name before; empty for the whole file.
    kind : ChangeKind
    before, after : str
        What it was and what it is; of a refusal, the reason and nothing.
    rule : str
        ``table.key`` of the profile.
    source : str
        Where the rule comes from.
    """

    structure: str
    kind: ChangeKind
    before: str
    after: str
    rule: str
    source: str

    def as_json(self) -> dict[str, str]:
        """Give it as plain JSON."""
        return {
            "structure": self.structure,
            "kind": self.kind.value,
            "before": self.before,
            "after": self.after,
            "rule": self.rule,
            "source": self.source,
        }

    @classmethod
    def from_json(cls, entry: Mapping[str, str]) -> ProfileChange:
        """Read what ``as_json`` gave."""
        return cls(**{**entry, "kind": ChangeKind(entry["kind"])})  # type: ignore[arg-type]


def fitted_name(name: str, rules: NameRules, taken: Sequence[str] = ()) -> str:
    """Give a name that a system takes and that is not taken yet.

    Characters that are not allowed become ``_`` (or go, where that is not allowed either). What
    is too long loses characters in its middle, so that the ending which tells the side or the
    margin (``_L``, ``_PRV03``) stays: two tracts must never end up under one name, nor lose
    their side. Where it is taken, a number is put before that ending.

    Parameters
    ----------
    name : str
    rules : NameRules
    taken : sequence of str
        Compared without regard to case.
    """
    filler = "_" if "_" in rules.allowed else ""
    plain = "".join(
        c if c.isascii() and (c.isalnum() or c in rules.allowed) else filler for c in name
    )
    body, ending = _parted(plain or "ROI")
    folded = {other.casefold() for other in taken}
    number = 1
    while True:
        told = ending if number == 1 else f"{filler}{number}{ending}"
        room = max(rules.longest - len(told), 0)
        fitted = (body[:room] + told)[: rules.longest]
        if fitted.casefold() not in folded:
            return fitted
        number += 1


def _parted(name: str) -> tuple[str, str]:
    """Split a name before the parts that tell the side and the margin."""
    parts = name.split("_")
    kept = len(parts)
    while kept > 1 and _tells_side_or_margin(parts[kept - 1]):
        kept -= 1
    ending = "".join(f"_{part}" for part in parts[kept:])
    return "_".join(parts[:kept]), ending


def _tells_side_or_margin(part: str) -> bool:
    distance = part.removesuffix("mm").replace("p", "")
    is_distance = part.endswith("mm") and distance.isdigit()
    return part in ("L", "R") or is_distance or _MARGIN.fullmatch(part) is not None


def is_prv_name(name: str) -> bool:
    """Tell whether a name is that of a tract with a margin: ``CST_L_PRV03``."""
    return _MARGIN.fullmatch(name.rpartition("_")[2]) is not None


def prv_name(name: str, margin_mm: float) -> str:
    """Name a structure grown by a margin, as TG-263 does: two digits of whole millimetres.

    Parameters
    ----------
    name : str
    margin_mm : float
        Halves and tenths follow after a ``p``: 2.5 mm is ``PRV02p5``.
    """
    whole, tenths = divmod(round(margin_mm * 10), 10)
    ending = f"_PRV{whole:02d}" + (f"p{tenths}" if tenths else "")
    body, side = _parted(name)
    return body[: MAX_NAME_LENGTH - len(side) - len(ending)] + side + ending
