"""Reading binary DICOM Segmentations back onto the grid of the series they were drawn on."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from pydicom import dcmread
from pydicom.dataset import Dataset
from pydicom.uid import SegmentationStorage

from dtiplan.domain.errors import UserError
from dtiplan.domain.geometry import ras_from_lps
from dtiplan.io.dicom_headers import DAMAGED, refuse_cut_short, without_pydicom_warnings
from dtiplan.io.dicom_values import text

if TYPE_CHECKING:
    from dtiplan.domain.planning import PlanningSeries

_SAME_MM = 0.01


def read_segmentation(path: Path, planning: PlanningSeries) -> Mapping[str, NDArray[np.bool_]]:
    """Read the segments of a file by label, as masks on a planning series' grid.

    Parameters
    ----------
    path : Path
        A binary segmentation whose frames are slices of the series.
    planning : PlanningSeries

    Raises
    ------
    UserError
        It is no binary segmentation, is damaged, or does not lie on the series' voxels.
    """
    try:
        with without_pydicom_warnings():
            dataset = dcmread(path)
            refuse_cut_short(dataset)
            sop_class = text(dataset, "SOPClassUID")
            if sop_class == SegmentationStorage:
                return _masks(dataset, planning)
    except (*DAMAGED, RuntimeError) as error:
        raise UserError(
            f"The segmentation {path} cannot be read.",
            f"It is not a DICOM file, is damaged, or lies on other voxels: {error}.",
            "Export or copy the file again, drawn on the planning series.",
            "seg-damaged",
        ) from error
    raise UserError(
        f"{path} is not a segmentation.",
        f"Its SOP class is '{sop_class}'.",
        f"Give a file of SOP class {SegmentationStorage}.",
        "not-seg",
    )


def _masks(dataset: Dataset, planning: PlanningSeries) -> Mapping[str, NDArray[np.bool_]]:
    grid = planning.image.grid
    if text(dataset, "SegmentationType") != "BINARY":
        raise ValueError(f"its type is {text(dataset, 'SegmentationType')}, not BINARY")
    if text(dataset, "FrameOfReferenceUID") != planning.frame_of_reference_uid:
        raise ValueError("its frame of reference is another")
    if (dataset.Columns, dataset.Rows) != grid.shape[:2]:
        raise ValueError(f"its frames have {dataset.Columns} x {dataset.Rows} pixels")
    labels = {int(s.SegmentNumber): text(s, "SegmentLabel") for s in dataset.SegmentSequence}
    masks = {number: np.zeros(grid.shape, bool) for number in labels}
    shared = dataset.SharedFunctionalGroupsSequence[0]
    pixels = np.reshape(dataset.pixel_array, (-1, dataset.Rows, dataset.Columns))
    for frame, plane in zip(dataset.PerFrameFunctionalGroupsSequence, pixels, strict=True):
        number = int(frame.SegmentIdentificationSequence[0].ReferencedSegmentNumber)
        masks[number][:, :, _slice_of(frame, shared, planning)] |= plane.T.astype(bool)
    return {labels[number]: mask for number, mask in masks.items()}


def _slice_of(frame: Dataset, shared: Dataset, planning: PlanningSeries) -> int:
    """Find the slice a frame lies on, by its place and its directions."""
    group = frame if "PlaneOrientationSequence" in frame else shared
    held = [float(c) for c in group.PlaneOrientationSequence[0].ImageOrientationPatient]
    directions = ras_from_lps(np.reshape(held, (2, 3)))
    corner = ras_from_lps([float(c) for c in frame.PlanePositionSequence[0].ImagePositionPatient])
    corners = planning.planes.positions_ras_mm
    away = np.linalg.norm(corners - corner, axis=1)
    turned = np.abs(directions - planning.image.grid.directions[:, :2].T).max()
    if away.min() > _SAME_MM or turned > 1e-4:
        raise ValueError(f"a frame lies {away.min():.3f} mm off its slice")
    return int(away.argmin())
