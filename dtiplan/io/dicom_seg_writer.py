"""Writing structures as DICOM Segmentation (PS3.3 A.51): one bit a voxel of the planning series."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from pydicom.dataset import Dataset
from pydicom.uid import SegmentationStorage

from dtiplan.domain.errors import UserError
from dtiplan.domain.tracts import Code, Side
from dtiplan.io.dicom_frames import fill_dimensions, fill_plane_groups, group, plane_position
from dtiplan.io.dicom_object_header import (
    WHITE_MATTER,
    AboutObject,
    begin_object,
    code_item,
    image_reference,
    lab_of,
    plain_text,
    refer_to_planning,
    save_object,
    side_items,
)

if TYPE_CHECKING:
    from pathlib import Path

    from dtiplan.domain.planning import PlanningSeries

_ANATOMICAL = Code("91723000", "SCT", "Anatomical Structure")
_DERIVED_BY = Code("113076", "DCM", "Segmentation")
_SOURCE = Code("121322", "DCM", "Source image for image processing operation")


@dataclass(frozen=True, eq=False)
class Segment:
    """One structure as voxels.

    Parameters
    ----------
    label : str
        At most 64 characters.
    mask : bool array, (x, y, z)
        On the planning series' grid.
    description : str
    colour_rgb : (int, int, int)
    code, side : Code and Side, optional
        What it is, and of which side.
    """

    label: str
    mask: NDArray[np.bool_]
    description: str
    colour_rgb: tuple[int, int, int]
    code: Code | None = None
    side: Side | None = None


def write_segmentation(
    segments: Sequence[Segment], planning: PlanningSeries, path: Path, about: AboutObject
) -> Path:
    """Write structures to one SEG file; only slices with voxels of a segment become frames.

    Raises
    ------
    UserError
        There is no segment, one has no voxel, or one is not on the planning grid.
    """
    _check(segments, planning)
    dataset = begin_object(planning, SegmentationStorage, "SEG", about)
    dataset.ImageType = ["DERIVED", "PRIMARY"]
    dataset.ContentLabel = "SEGMENTATION"
    dataset.ContentDescription = plain_text(about.description, 64)
    dataset.ContentCreatorName = ""
    dataset.SegmentationType = "BINARY"
    dataset.SegmentsOverlap = "YES" if _overlap(segments) else "NO"
    dataset.LossyImageCompression = "00"
    dataset.SegmentSequence = [_segment_item(n, s, about) for n, s in enumerate(segments, 1)]
    organization = about.uid("dimensions")
    pointers = (
        ("ReferencedSegmentNumber", "SegmentIdentificationSequence"),
        ("ImagePositionPatient", "PlanePositionSequence"),
    )
    fill_dimensions(dataset, organization, pointers)
    shared = Dataset()
    fill_plane_groups(shared, planning.image.grid)
    dataset.SharedFunctionalGroupsSequence = [shared]
    _fill_frames(dataset, segments, planning)
    refer_to_planning(dataset, planning)
    return save_object(dataset, path)


def _check(segments: Sequence[Segment], planning: PlanningSeries) -> None:
    empty = [s.label for s in segments if not s.mask.any()]
    strangers = [s.label for s in segments if s.mask.shape != planning.image.grid.shape]
    if segments and not empty and not strangers:
        return
    cause = "There is no structure."
    if empty:
        cause = f"{', '.join(empty)} holds no voxel of the planning series."
    if strangers:
        cause = f"{', '.join(strangers)} is not on the planning series' voxels."
    raise UserError(
        "The segmentation cannot be written.",
        cause,
        "Hand over the RTSTRUCT, which does not depend on voxels.",
        "seg-not-writable",
    )


def _overlap(segments: Sequence[Segment]) -> bool:
    taken = np.zeros(segments[0].mask.shape, bool)
    for segment in segments:
        if (taken & segment.mask).any():
            return True
        taken |= segment.mask
    return False


def _segment_item(number: int, segment: Segment, about: AboutObject) -> Dataset:
    item = Dataset()
    item.SegmentNumber = number
    item.SegmentLabel = plain_text(segment.label, 64)
    item.SegmentDescription = plain_text(segment.description)
    item.SegmentAlgorithmType = "SEMIAUTOMATIC"
    item.SegmentAlgorithmName = f"dtiplan {about.software_version}"
    item.SegmentedPropertyCategoryCodeSequence = [code_item(_ANATOMICAL)]
    kind = code_item(segment.code or WHITE_MATTER)
    sides = side_items(segment.side)
    if sides:
        kind.SegmentedPropertyTypeModifierCodeSequence = sides
    item.SegmentedPropertyTypeCodeSequence = [kind]
    item.RecommendedDisplayCIELabValue = lab_of(segment.colour_rgb)
    item.TrackingID = plain_text(segment.label, 64)
    item.TrackingUID = about.uid("segment", segment.label)
    return item


def _fill_frames(dataset: Dataset, segments: Sequence[Segment], planning: PlanningSeries) -> None:
    frames: list[Dataset] = []
    planes: list[NDArray[Any]] = []
    for number, segment in enumerate(segments, start=1):
        for index in np.flatnonzero(segment.mask.any(axis=(0, 1))):
            frames.append(_frame(number, int(index), planning))
            planes.append(segment.mask[:, :, index].T)
    dataset.NumberOfFrames = len(frames)
    dataset.PerFrameFunctionalGroupsSequence = frames
    dataset.SamplesPerPixel = 1
    dataset.PhotometricInterpretation = "MONOCHROME2"
    dataset.Columns, dataset.Rows = planning.image.grid.shape[:2]
    dataset.BitsAllocated = dataset.BitsStored = 1
    dataset.HighBit = dataset.PixelRepresentation = 0
    packed = np.packbits(np.concatenate([p.ravel() for p in planes]), bitorder="little").tobytes()
    dataset.PixelData = packed + b"\0" * (len(packed) % 2)
    dataset["PixelData"].VR = "OB"


def _frame(number: int, index: int, planning: PlanningSeries) -> Dataset:
    image = planning.slices[index]
    frame = Dataset()
    frame.FrameContentSequence = group(DimensionIndexValues=[number, index + 1])
    frame.PlanePositionSequence = plane_position(image.position_ras_mm)
    frame.SegmentIdentificationSequence = group(ReferencedSegmentNumber=number)
    source = image_reference(image)
    source.PurposeOfReferenceCodeSequence = [code_item(_SOURCE)]
    source.SpatialLocationsPreserved = "YES"
    derivation = group(DerivationCodeSequence=[code_item(_DERIVED_BY)])
    derivation[0].SourceImageSequence = [source]
    frame.DerivationImageSequence = derivation
    return frame
