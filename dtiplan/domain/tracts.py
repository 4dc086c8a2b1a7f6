"""Tracts: how one is defined, and what became of the search for it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dtiplan.domain.regions import Region
    from dtiplan.domain.streamlines import Streamlines


class Side(StrEnum):
    """Side of the patient."""

    LEFT = "left"
    RIGHT = "right"
    MIDLINE = "midline"


class Space(StrEnum):
    """Whose millimetres a definition's regions are in."""

    PATIENT = "patient"
    TEMPLATE = "template"


class TractStatus(StrEnum):
    """What became of the search; 'not found' is a result with a reason, never an empty row."""

    FOUND = "found"
    SPARSE = "sparse"
    NOT_FOUND = "not_found"


@dataclass(frozen=True)
class Code:
    """A coded concept: value, coding scheme designator, meaning (DICOM PS3.16)."""

    value: str
    scheme: str
    meaning: str


@dataclass(frozen=True)
class Plausibility:
    """What a believable result looks like.

    Parameters
    ----------
    found_from : int
        From this many streamlines on the tract counts as found.
    sparse_from : int
        From this many on it counts as sparse; below, as not found.
    """

    found_from: int
    sparse_from: int


@dataclass(frozen=True)
class TractDefinition:
    """The rule for one tract of one side.

    Parameters
    ----------
    name : str
        Structure name, at most 16 ASCII characters, for example ``CST_L``.
    title : str
        Plain name, for example ``Corticospinal tract, left``.
    side : Side
    code : Code
        What it is, for the RTSTRUCT.
    include : mapping
        Named regions (mm) that a streamline must all pass.
    exclude : mapping
        Named regions (mm) that it must not touch.
    seeds : tuple of str
        Names of the include regions that are seeded.
    length_mm : (float, float)
        Shortest and longest allowed.
    plausibility : Plausibility
    colour_rgb : (int, int, int)
        Of this side; the two sides of a tract are told apart by it.
    sources : tuple of str
        Where the rule comes from, and what it was validated on.
    space : Space
        Frame of the regions: the patient's RAS mm, or the template's (MNI152 2009a) RAS mm.
    clip : (str, str) or None
        Two include regions; a streamline is cut to its part between them before anything else
        is asked of it, so that what it does beyond its ends does not matter.
    optional_when_cut : tuple of str
        Include regions that may be left out when they lie outside the imaged volume; the
        result then says so.
    shortest_when_cut_mm : float or None
        Shortest length allowed when a region was left out for that reason.
    max_angle_deg : float or None
        Largest angle the rule was made for, in place of the tracking settings'.
    caveat : str
        One sentence: what of the tract this rule does not reach although it is there.
    """

    name: str
    title: str
    side: Side
    code: Code
    include: Mapping[str, Region]
    exclude: Mapping[str, Region]
    seeds: tuple[str, ...]
    length_mm: tuple[float, float]
    plausibility: Plausibility
    colour_rgb: tuple[int, int, int]
    sources: tuple[str, ...] = ()
    space: Space = Space.PATIENT
    clip: tuple[str, str] | None = None
    optional_when_cut: tuple[str, ...] = ()
    shortest_when_cut_mm: float | None = None
    max_angle_deg: float | None = None
    caveat: str = ""


@dataclass(frozen=True, eq=False)
class TractResult:
    """What was found of one tract.

    Parameters
    ----------
    name : str
        Name of its definition.
    status : TractStatus
    reason : str
        One sentence: why sparse or not found, or what limits a found tract (for example cut by
        the field of view); empty only for a plain success.
    streamlines : Streamlines
        In the diffusion series' patient space; empty when not found.
    n_tracked : int
        How many streamlines were tracked before selection.
    rejected : mapping
        How many streamlines failed each region or limit, by name.
    cut_by_field_of_view : tuple of str
        Names of include regions that lie partly or wholly outside the imaged volume, and of
        edges of that volume (``lower edge``) at which the streamlines end.
    n_shortened : int
        How many of the streamlines kept were cut back to the body of the tract. Those that
        stray from it altogether count as rejected (``low density``).
    """

    name: str
    status: TractStatus
    reason: str
    streamlines: Streamlines
    n_tracked: int
    rejected: Mapping[str, int] = field(default_factory=dict)
    cut_by_field_of_view: tuple[str, ...] = ()
    n_shortened: int = 0
