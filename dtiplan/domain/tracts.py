"""Tracts: how one is defined, and what became of the search for it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

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


class Model(StrEnum):
    """What of the data the streamlines follow."""

    TENSOR = "tensor"
    CSD = "csd"


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
    volume_cc : (float, float) or None
        Smallest and largest volume of the structure made of the tract, cm3.
    length_mm : (float, float) or None
        Range in which the median length of the streamlines lies.
    other_side_part : float or None
        Largest part of the streamlines, 0 to 1, that may run more than 5 mm beyond the
        template's midline on the other side; None: the midline is no border for this tract.
    """

    found_from: int
    sparse_from: int
    volume_cc: tuple[float, float] | None = None
    length_mm: tuple[float, float] | None = None
    other_side_part: float | None = None


@dataclass(frozen=True)
class SeedPass:
    """One more round of seeding, for a part of the tract that the main round hardly reaches.

    Its streamlines must meet the whole rule of the definition and the regions of ``also``.

    Parameters
    ----------
    name : str
        For example ``meyer``.
    seeds : tuple of str
        Names of include or extra regions that are seeded.
    also : tuple of str
        Names of include or extra regions that its streamlines must all meet as well.
    max_angle_deg : float or None
        In place of the definition's.
    n_share : float
        Number of its seeds, as a part of those of the main round.
    model : Model or None
        Made only where streamlines follow this model; None: always.
    """

    name: str
    seeds: tuple[str, ...]
    also: tuple[str, ...] = ()
    max_angle_deg: float | None = None
    n_share: float = 1.0
    model: Model | None = None


@dataclass(frozen=True)
class ModelSettings:
    """What a definition says otherwise for one model; None leaves it as it is.

    Parameters
    ----------
    max_angle_deg, step_mm, fa_threshold : float or None
        Of the tracking.
    length_mm : (float, float) or None
        Shortest and longest allowed.
    found_from, sparse_from : int or None
        Streamlines from which the tract counts as found, and as sparse.
    caveat : str or None
        What the rule does not reach with this model.
    """

    max_angle_deg: float | None = None
    step_mm: float | None = None
    fa_threshold: float | None = None
    length_mm: tuple[float, float] | None = None
    found_from: int | None = None
    sparse_from: int | None = None
    caveat: str | None = None


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
        Named regions (mm) that a streamline must all pass, but for those named in ``either``.
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
    max_angle_deg, step_mm, fa_threshold : float or None
        What the rule was made for, in place of the tracking settings'.
    caveat : str
        One sentence: what of the tract this rule does not reach although it is there.
    either : tuple of tuples of str
        Groups of include regions: of each group at least one must be met.
    ends : tuple of str
        One or two include regions in which the streamline must *end*, not just pass: with one,
        either of its ends lies in it; with two, one end in each. Asked before ``clip`` cuts.
    extra : mapping
        Named regions (mm) that only ``passes`` use.
    passes : tuple of SeedPass
        Further rounds of seeding after the main one.
    models : mapping
        What differs for a model (see ``for_model``).
    tier : int
        1 for the tracts every plan asks for, 2 for the others.
    status : str
        What the rule was validated on, honestly; one sentence without a full stop.
    is_unreliable : bool
        Whether tracking cannot be relied upon to show this tract in usual data. ``caveat`` says
        why.
    region_sources : mapping
        For every region by name where it comes from; empty in old files.
    drawn_in : str
        Whose millimetres the regions are in, where they are a patient's: mark of that patient's
        diffusion series (``workflow.regions.patient_marks``). Empty: not told.
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
    step_mm: float | None = None
    fa_threshold: float | None = None
    caveat: str = ""
    either: tuple[tuple[str, ...], ...] = ()
    ends: tuple[str, ...] = ()
    extra: Mapping[str, Region] = field(default_factory=dict)
    passes: tuple[SeedPass, ...] = ()
    models: Mapping[Model, ModelSettings] = field(default_factory=dict)
    tier: int = 1
    status: str = ""
    is_unreliable: bool = False
    region_sources: Mapping[str, str] = field(default_factory=dict)
    drawn_in: str = ""

    def for_model(self, model: Model) -> TractDefinition:
        """Give the definition as it is for one model: with that model's settings put in."""
        passes = tuple(p for p in self.passes if p.model in (None, model))
        own = self.models.get(model)
        if own is None:
            return self if passes == self.passes else replace(self, passes=passes)
        limits = replace(
            self.plausibility,
            found_from=_or(own.found_from, self.plausibility.found_from),
            sparse_from=_or(own.sparse_from, self.plausibility.sparse_from),
        )
        return replace(
            self,
            max_angle_deg=_or(own.max_angle_deg, self.max_angle_deg),
            step_mm=_or(own.step_mm, self.step_mm),
            fa_threshold=_or(own.fa_threshold, self.fa_threshold),
            length_mm=_or(own.length_mm, self.length_mm),
            plausibility=limits,
            caveat=_or(own.caveat, self.caveat),
            models={},
            passes=passes,
        )

    @property
    def required(self) -> tuple[str, ...]:
        """Include regions that every streamline must meet: those of no ``either`` group."""
        grouped = {name for group in self.either for name in group}
        return tuple(name for name in self.include if name not in grouped)


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
    model : Model
        What the streamlines follow.
    causes : tuple of str
        Likely causes of a result that is not plain, the likeliest first; empty where none is
        known.
    """

    name: str
    status: TractStatus
    reason: str
    streamlines: Streamlines
    n_tracked: int
    rejected: Mapping[str, int] = field(default_factory=dict)
    cut_by_field_of_view: tuple[str, ...] = ()
    n_shortened: int = 0
    model: Model = Model.TENSOR
    causes: tuple[str, ...] = ()


@dataclass(frozen=True)
class TractRule:
    """By which rule a tract was found: two results of one name need not be the same tract.

    Parameters
    ----------
    tract : str
    model : str
    definition : str
        SHA-256 of the definition; empty where it is not known.
    settings : str
        SHA-256 of how it was searched (steps, angles, number of seeds).
    """

    tract: str
    model: str
    definition: str
    settings: str


Value = TypeVar("Value")


def _or(own: Value | None, usual: Value) -> Value:
    """Give the model's own value, or else the usual one."""
    return usual if own is None else own
