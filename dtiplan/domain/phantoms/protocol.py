"""How a diffusion series was acquired, and how alike several of them are.

What a file does not say is *not recorded*. It is never taken as equal: two scans of which neither
names its polarity may well differ in it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from dtiplan.domain.findings import Finding

Value = str | float | tuple[float, ...]
"""A word, a number, or several numbers (a matrix, a field of view, b-values)."""

Direction = tuple[float, float, float]


class Rule(StrEnum):
    """What is demanded of an attribute between scans that are to be compared."""

    EQUAL = "equal"
    TOLERANCE = "tolerance"
    RECORDED = "recorded"


class Standing(StrEnum):
    """How one scan's attribute stands against the reference."""

    REFERENCE = "reference"
    SAME = "same"
    WITHIN = "within"
    DEVIATES = "deviates"
    NOT_RECORDED = "not_recorded"
    NOT_COMPARABLE = "not_comparable"
    NOTED = "noted"

    @property
    def is_judged(self) -> bool:
        """Whether it counts in the compliance."""
        return self in (Standing.SAME, Standing.WITHIN, Standing.DEVIATES)


@dataclass(frozen=True)
class AttributeRule:
    """One row of the table of acquisition attributes.

    Parameters
    ----------
    name : str
        Stable name with its unit, for example ``echo_time_ms``.
    title : str
        For a person.
    unit : str
    rule : Rule
    tolerance : float
        Largest difference in ``unit``; 0 for words and for numbers that must be equal as written.
    relative_tolerance : float
        The same as a share of the reference value; the larger of both holds.
    field_scaling : float
        The value expected at another field is the reference's times (field ratio) to this power:
        0 for none, 1 for the bandwidth per pixel of EPI, -1 for its readout time.
    source : str
        Where the rule comes from.
    is_verified : bool
        Whether the source was confirmed.
    """

    name: str
    title: str
    unit: str
    rule: Rule
    tolerance: float = 0.0
    relative_tolerance: float = 0.0
    field_scaling: float = 0.0
    source: str = ""
    is_verified: bool = False


@dataclass(frozen=True)
class Recorded:
    """One attribute as a file says it.

    Parameters
    ----------
    value : str, float or tuple of float
    where : str
        Which tag or protocol line says so.
    vocabulary : str
        Whose words these are (a maker's codes); empty for standard words and numbers. Words of
        two vocabularies cannot be compared.
    """

    value: Value
    where: str
    vocabulary: str = ""


@dataclass(frozen=True)
class DirectionSet:
    """The b-values and directions of a series, one entry for each volume.

    Parameters
    ----------
    b_s_mm2 : tuple of float, (n,)
    vectors : tuple of (float, float, float), (n,)
        Unit vectors; zeros for volumes without direction.
    image_axes : tuple of (float, float, float), (3,) or empty
        Directions of columns, rows and slices in the frame of the vectors; empty where the
        vectors are themselves told along the image axes.
    """

    b_s_mm2: tuple[float, ...]
    vectors: tuple[Direction, ...]
    image_axes: tuple[Direction, ...] = ()

    def __post_init__(self) -> None:
        if len(self.b_s_mm2) != len(self.vectors):
            raise ValueError(f"{len(self.b_s_mm2)} b-values for {len(self.vectors)} directions")


@dataclass(frozen=True)
class ScanProtocol:
    """All that the files of one series say of its acquisition.

    Parameters
    ----------
    label : str
        Name of the scan in tables.
    series_uid : str
    values : dict
        ``Recorded`` by attribute name; what is not recorded is absent.
    directions : DirectionSet or None
        None where the files do not tell.
    findings : tuple of Finding
        For example that the maker's private attributes were removed.
    """

    label: str
    series_uid: str
    values: dict[str, Recorded]
    directions: DirectionSet | None = None
    findings: tuple[Finding, ...] = ()

    def number(self, name: str) -> float | None:
        """Give a single number, None where it is not recorded."""
        recorded = self.values.get(name)
        return recorded.value if recorded and isinstance(recorded.value, float) else None


@dataclass(frozen=True)
class Cell:
    """One attribute of one scan, judged.

    Parameters
    ----------
    recorded : Recorded or None
        None where the file does not say.
    standing : Standing
    remark : str
        By how much it deviates, or why it was not judged.
    """

    recorded: Recorded | None
    standing: Standing
    remark: str = ""


@dataclass(frozen=True)
class ProtocolRow:
    """One attribute over all scans; ``reference`` is what the others are measured by."""

    attribute: AttributeRule
    cells: tuple[Cell, ...]
    reference: Value | None


@dataclass(frozen=True)
class Compliance:
    """How many of the attributes that could be judged agree.

    Parameters
    ----------
    n_agreeing, n_judged : int
        Attributes demanded equal or within tolerance, recorded in this scan and the reference.
    n_not_judged : int
        Demanded but not recorded, or in words that cannot be compared.
    """

    n_agreeing: int
    n_judged: int
    n_not_judged: int

    @property
    def percent(self) -> float | None:
        """Share of the judged attributes that agree; None where none could be judged."""
        return 100.0 * self.n_agreeing / self.n_judged if self.n_judged else None


@dataclass(frozen=True)
class ProtocolTable:
    """Acquisition attributes of all scans, judged against a scan or against the majority.

    Parameters
    ----------
    labels : tuple of str
        The scans, in the order of the cells of each row.
    against : str
        Label of the reference scan; empty for the majority.
    rows : tuple of ProtocolRow
    compliance : tuple of Compliance
        One for each scan; of the reference itself nothing is judged.
    total : Compliance
        Of all scans together.
    findings : tuple of Finding
    """

    labels: tuple[str, ...]
    against: str
    rows: tuple[ProtocolRow, ...]
    compliance: tuple[Compliance, ...]
    total: Compliance
    findings: tuple[Finding, ...] = field(default=())

    def row(self, name: str) -> ProtocolRow:
        """Give the row of an attribute; KeyError where there is none."""
        for row in self.rows:
            if row.attribute.name == name:
                return row
        raise KeyError(name)

    def deviations(self) -> tuple[tuple[str, ProtocolRow, Cell], ...]:
        """Give scan, row and cell of everything that deviates."""
        return tuple(
            (label, row, cell)
            for row in self.rows
            for label, cell in zip(self.labels, row.cells, strict=True)
            if cell.standing is Standing.DEVIATES
        )
