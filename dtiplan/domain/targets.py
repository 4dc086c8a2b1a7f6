"""Targets: what the treatment is for, drawn by others on the planning series, and how far it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dtiplan.domain.geometry import Array
    from dtiplan.domain.structures import Contour

TARGET_TYPES = ("GTV", "CTV", "PTV")
"""RT ROI Interpreted Types that are taken as targets unasked, in the order of their list."""


@dataclass(frozen=True, eq=False)
class Target:
    """A region of somebody's structure set that distances are measured to.

    Parameters
    ----------
    name : str
        As in the file; a number in brackets tells two of one name apart.
    interpreted_type : str
        RT ROI Interpreted Type; empty where the file has none.
    colour_rgb : (int, int, int)
    contours : tuple of Contour
        On slices of the planning series, RAS mm of its frame. Contours of one slice enclose what
        is in an odd number of them; each stands for the slab of its slice.
    volume_cc : float
    centroid_ras_mm : array, (3,)
    n_components : int
        Number of separate parts.
    structure_set_uid : str
        SOP Instance UID of the file it came from.
    """

    name: str
    interpreted_type: str
    colour_rgb: tuple[int, int, int]
    contours: tuple[Contour, ...]
    volume_cc: float
    centroid_ras_mm: Array
    n_components: int
    structure_set_uid: str


@dataclass(frozen=True)
class TargetDistance:
    """Shortest distance of something to a target's surface.

    Parameters
    ----------
    target : str
        Its name.
    distance_mm : float
        Zero where both share a place.
    is_overlapping : bool
        Whether a streamline runs through the target, or the structure and it overlap.
    """

    target: str
    distance_mm: float
    is_overlapping: bool
