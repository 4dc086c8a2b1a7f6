"""Structure sets as they were read from a file, whoever wrote it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dtiplan.domain.findings import Finding
    from dtiplan.domain.geometry import Array
    from dtiplan.domain.tracts import Code, Side


@dataclass(frozen=True, eq=False)
class ReadContour:
    """One contour as the file has it.

    Parameters
    ----------
    points_ras_mm : array, (n, 3)
        Corners in order.
    geometric_type : str
        Contour Geometric Type, for example ``CLOSED_PLANAR``.
    sop_instance_uid : str or None
        The image it refers to, where it names one.
    """

    points_ras_mm: Array
    geometric_type: str
    sop_instance_uid: str | None

    @property
    def is_closed(self) -> bool:
        """Whether it encloses an area."""
        closed = ("CLOSED_PLANAR", "CLOSEDPLANAR_XOR")
        return self.geometric_type in closed and len(self.points_ras_mm) >= 3


@dataclass(frozen=True, eq=False)
class ReadRoi:
    """One region of interest as the file has it.

    Parameters
    ----------
    number : int
    name, interpreted_type, description, generation_algorithm : str
        Empty where the file has none.
    contours : tuple of ReadContour
    colour_rgb : (int, int, int) or None
    code : Code or None
        RT ROI Identification Code.
    side : Side or None
        Its laterality modifier.
    frame_of_reference_uid : str or None
    """

    number: int
    name: str
    interpreted_type: str
    description: str
    generation_algorithm: str
    contours: tuple[ReadContour, ...]
    colour_rgb: tuple[int, int, int] | None
    code: Code | None
    side: Side | None
    frame_of_reference_uid: str | None


@dataclass(frozen=True, eq=False)
class ReadStructureSet:
    """A structure set as the file has it; empty text or None where it says nothing.

    Parameters
    ----------
    sop_instance_uid, label, patient_id, approval_status, series_description : str
    study_uid : str or None
    frame_of_reference_uids : tuple of str
        Every frame of reference the file names.
    referenced_series_uids : tuple of str
        The image series it says it was drawn on.
    referenced_image_uids : frozenset of str
        The images of those series it lists.
    rois : tuple of ReadRoi
    findings : tuple of Finding
        What was odd about the file.
    """

    sop_instance_uid: str
    label: str
    patient_id: str
    approval_status: str
    series_description: str
    study_uid: str | None
    frame_of_reference_uids: tuple[str, ...]
    referenced_series_uids: tuple[str, ...]
    referenced_image_uids: frozenset[str]
    rois: tuple[ReadRoi, ...]
    findings: tuple[Finding, ...] = ()

    @property
    def frame_of_reference_uid(self) -> str | None:
        """The one frame of reference the file names; None where it names none or several."""
        uids = self.frame_of_reference_uids
        return uids[0] if len(uids) == 1 else None

    @property
    def referenced_series_uid(self) -> str | None:
        """The first image series it was drawn on; None where it names none."""
        return self.referenced_series_uids[0] if self.referenced_series_uids else None


@dataclass(frozen=True, eq=False)
class RoiDescription:
    """What one region of interest holds.

    Parameters
    ----------
    name, interpreted_type : str
    number, n_contours : int
    volume_cc : float
        Every contour stands for the whole slab of its slice.
    volume_half_end_slabs_cc : float
        The same with the first and last slice counted half, as some systems do.
    centroid_ras_mm : array, (3,), or None
        None where nothing is enclosed.
    n_components : int
    findings : tuple of Finding
    """

    name: str
    number: int
    interpreted_type: str
    n_contours: int
    volume_cc: float
    volume_half_end_slabs_cc: float
    centroid_ras_mm: Array | None
    n_components: int
    findings: tuple[Finding, ...] = ()
