"""The planning series: the CT or MR that the treatment planning system will draw on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from dtiplan.domain.geometry import Array
    from dtiplan.domain.image import Image


class Modality(StrEnum):
    """What kind of planning image."""

    CT = "CT"
    MR = "MR"


@dataclass(frozen=True)
class PlanningSlice:
    """One image of the planning series.

    Parameters
    ----------
    sop_instance_uid, sop_class_uid : str
        The image as DICOM names it; every contour points at one of these.
    position_ras_mm : tuple of float
        Centre of the first voxel of the slice.
    """

    sop_instance_uid: str
    sop_class_uid: str
    position_ras_mm: tuple[float, float, float]


@dataclass(frozen=True, eq=False)
class PlanningSeries:
    """A planning series with all that an RTSTRUCT has to say about it.

    The grid's axes are column index, row index, slice index: axis 0 runs along an image row,
    axis 1 down the rows, axis 2 from slice to slice in the order of ``slices``.

    Parameters
    ----------
    image : Image
        Values on that grid; its frame of reference UID is the series' own, never None.
    modality : Modality
    series_uid, study_uid, patient_id : str
    slices : tuple of PlanningSlice
        One for each index of axis 2.
    header : mapping
        The patient, study and frame of reference attributes of the first image as DICOM JSON
        (PS3.18 F), copied unchanged into whatever is written for this series.
    """

    image: Image
    modality: Modality
    series_uid: str
    study_uid: str
    patient_id: str
    slices: tuple[PlanningSlice, ...]
    header: Mapping[str, Any]

    def __post_init__(self) -> None:
        if self.image.grid.frame_of_reference_uid is None:
            raise ValueError("a planning series without a frame of reference cannot be used")
        if len(self.slices) != self.image.grid.shape[2]:
            raise ValueError("one planning slice is needed for each index of the third axis")

    @property
    def frame_of_reference_uid(self) -> str:
        """The series' frame of reference."""
        uid = self.image.grid.frame_of_reference_uid
        assert uid is not None
        return uid

    @property
    def slice_normal(self) -> Array:
        """Unit vector across the slices, from one to the next, RAS."""
        return np.asarray(self.image.grid.directions[:, 2])
