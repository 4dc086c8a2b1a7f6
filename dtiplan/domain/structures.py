"""Structures: closed contours on the slices of a planning series, and proof that they hold."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

from dtiplan.domain.errors import UserError

if TYPE_CHECKING:
    from dtiplan.domain.findings import Finding
    from dtiplan.domain.geometry import Array
    from dtiplan.domain.tracts import Code, Side

MAX_NAME_LENGTH = 16
"""Longest structure name that planning systems are known to take (DICOM SH, TG-263)."""


class InterpretedType(StrEnum):
    """RT ROI Interpreted Type, the ones dtiplan writes."""

    ORGAN = "ORGAN"
    AVOIDANCE = "AVOIDANCE"
    CONTROL = "CONTROL"
    GTV = "GTV"


class ContourType(StrEnum):
    """Contour Geometric Type of what can enclose a volume."""

    CLOSED_PLANAR = "CLOSED_PLANAR"
    CLOSED_PLANAR_XOR = "CLOSEDPLANAR_XOR"


@dataclass(frozen=True, eq=False)
class Contour:
    """One closed polygon in one slice plane.

    Parameters
    ----------
    points_ras_mm : array, (n, 3)
        Corners in order; the first is not repeated at the end. Holes are joined to their
        outline by a channel of no width ("keyhole").
    sop_instance_uid : str
        The planning image it is drawn on.
    type : ContourType
    """

    points_ras_mm: Array
    sop_instance_uid: str
    type: ContourType = ContourType.CLOSED_PLANAR


class Contoured(Protocol):
    """What can be drawn and measured by its contours: a structure, or a target."""

    @property
    def contours(self) -> tuple[Contour, ...]:
        """Give the closed contours, each on a slice of the planning series."""


@dataclass(frozen=True, eq=False)
class Structure:
    """One region of interest.

    Parameters
    ----------
    name : str
        At most 16 ASCII characters.
    contours : tuple of Contour
        At least one.
    interpreted_type : InterpretedType
    colour_rgb : (int, int, int)
    description : str
        How it was made: program, version, parameters, and that it is research.
    code, side : Code and Side, optional
        What it is, and of which side.
    """

    name: str
    contours: tuple[Contour, ...]
    interpreted_type: InterpretedType
    colour_rgb: tuple[int, int, int]
    description: str = ""
    code: Code | None = None
    side: Side | None = None

    def __post_init__(self) -> None:
        check_name(self.name)
        if not self.contours:
            raise UserError(
                f"The structure {self.name} cannot be made.",
                "It has no contour.",
                "Read the tract's reason; an empty structure is never written.",
                "empty-structure",
            )


@dataclass(frozen=True, eq=False)
class SlicePatch:
    """Numbers on a fine lattice in one slice plane.

    The sample ``[i, j]`` lies ``(first[0] + i) * spacing`` along and ``(first[1] + j) *
    spacing`` down in the frame of the planning series' planes.

    Parameters
    ----------
    slice_index : int
        Which planning slice.
    first : (int, int)
        Lattice index of the sample ``[0, 0]``.
    values : float32 array, (i, j)
        Signed distance in mm, or covered share of the sample's square.
    """

    slice_index: int
    first: tuple[int, int]
    values: NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class MadeStructure:
    """A structure with what it was meant to be, so that it can be verified.

    Parameters
    ----------
    structure : Structure
        The contours, ready to be written.
    intended : tuple of SlicePatch
        The field that was contoured: mm, negative inside, only where the structure is.
    spacing_mm : float
        Distance between the field's samples.
    volume_cc : float
        Volume of the tubes inside the planning series, from the distance field in three
        dimensions.
    centroid_ras_mm : array, (3,)
        Centre of mass of the same.
    n_components : int
        Number of separate parts.
    lost_outside_cc : float
        Volume outside the planning series, which no contour can hold.
    lost_small_cc : float
        Volume of parts too small for a contour.
    shift_mm : float
        How far outlines were moved to give each slice the volume of its slab; 95th percentile
        by area.
    findings : tuple of Finding
    """

    structure: Structure
    intended: tuple[SlicePatch, ...]
    spacing_mm: float
    volume_cc: float
    centroid_ras_mm: Array
    n_components: int
    lost_outside_cc: float
    lost_small_cc: float
    shift_mm: float
    findings: tuple[Finding, ...] = ()


def check_name(name: str) -> None:
    """Refuse a name that a planning system would cut, change or mistake for another."""
    allowed = name.isascii() and all(c.isalnum() or c in "_-~.+^" for c in name)
    if not 1 <= len(name) <= MAX_NAME_LENGTH or not allowed:
        raise UserError(
            f"'{name}' cannot be a structure name.",
            f"It has {len(name)} characters; planning systems take 1 to {MAX_NAME_LENGTH} "
            "ASCII letters, digits and _ - ~ . + ^.",
            "Choose a shorter or plainer name.",
            "structure-name",
        )


def check_names_unique(names: list[str]) -> None:
    """Refuse two names that differ only in upper and lower case."""
    folded = [name.casefold() for name in names]
    twice = sorted({name for name in names if folded.count(name.casefold()) > 1})
    if twice:
        raise UserError(
            "The structures cannot be written to one file.",
            f"These names are the same without regard to case: {', '.join(twice)}.",
            "Rename one of them.",
            "structure-name-twice",
        )


@dataclass(frozen=True)
class StructureVerification:
    """How a structure came back when the written file was read again.

    Parameters
    ----------
    name : str
    volume_cc, volume_read_cc : float
        Intended volume (of the distance field) and volume of the contours as read.
    dice : float
        Overlap of both on the verification grid.
    centroid_error_mm, hd95_mm : float
    n_components, n_components_read : int
    """

    name: str
    volume_cc: float
    volume_read_cc: float
    dice: float
    centroid_error_mm: float
    hd95_mm: float
    n_components: int
    n_components_read: int

    @property
    def volume_error_percent(self) -> float:
        """Signed error of the volume that was read."""
        return 100.0 * (self.volume_read_cc - self.volume_cc) / self.volume_cc

    def failures(self, limits: VerificationLimits) -> tuple[str, ...]:
        """Say in words which limits are broken."""
        broken = []
        allowed_cc = max(limits.volume_percent / 100.0 * self.volume_cc, limits.volume_cc)
        if not abs(self.volume_read_cc - self.volume_cc) <= allowed_cc:
            broken.append(f"volume {self.volume_read_cc:.3f} cc instead of {self.volume_cc:.3f} cc")
        if not self.dice >= limits.dice:
            broken.append(f"Dice {self.dice:.4f} below {limits.dice}")
        if not self.centroid_error_mm <= limits.centroid_mm:
            broken.append(f"centroid off by {self.centroid_error_mm:.3f} mm")
        if not self.hd95_mm <= limits.hd95_mm:
            broken.append(f"95 % surface distance {self.hd95_mm:.3f} mm")
        if self.n_components_read != self.n_components:
            broken.append(f"{self.n_components_read} parts instead of {self.n_components}")
        return tuple(broken)


@dataclass(frozen=True)
class VerificationLimits:
    """Outside any of these the file is not released.

    The volume may be off by the larger of the two volume limits.
    """

    volume_percent: float = 2.0
    volume_cc: float = 0.0
    dice: float = 0.98
    centroid_mm: float = 0.1
    hd95_mm: float = 0.5
