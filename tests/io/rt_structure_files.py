"""RT Structure Set and Spatial Registration files of known content."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import numpy as np
from pydicom.dataset import Dataset
from pydicom.sequence import Sequence as Items
from pydicom.uid import (
    DeformableSpatialRegistrationStorage,
    RTStructureSetStorage,
    SpatialRegistrationStorage,
)

from dtiplan.domain.geometry import Array
from tests.io.rt_files import FRAME, _new

STRUCTURE_SET = "1.2.3.9"
CLOSED = "CLOSED_PLANAR"


def lps(polygons_ras_mm: Sequence[Array]) -> list[tuple[str, Array]]:
    """Contours of a body drawn in RAS, as the file wants them."""
    return [(CLOSED, np.asarray(p) * (-1.0, -1.0, 1.0)) for p in polygons_ras_mm]


def structure_file(
    path: Path,
    rois: Mapping[str, Sequence[tuple[str, Array]]],
    *,
    frame: str = FRAME,
    change: Callable[[Dataset], None] | None = None,
) -> Path:
    """Write a structure set.

    Parameters
    ----------
    path : Path
    rois : mapping
        Name to contours: Contour Geometric Type and LPS points (n, 3).
    frame : str
        Frame of reference UID.
    change : callable, optional
        Spoils the data set before it is written.
    """
    dataset = _new(RTStructureSetStorage, STRUCTURE_SET)
    dataset.Modality, dataset.StructureSetLabel = "RTSTRUCT", "MADE"
    dataset.StructureSetDate, dataset.StructureSetTime = "20260101", "120000"
    reference = Dataset()
    reference.FrameOfReferenceUID = frame
    dataset.ReferencedFrameOfReferenceSequence = Items([reference])
    named, drawn, observed = [], [], []
    for number, (name, contours) in enumerate(rois.items(), start=1):
        item = Dataset()
        item.ROINumber, item.ROIName = number, name
        item.ReferencedFrameOfReferenceUID = frame
        item.ROIGenerationAlgorithm = "MANUAL"
        named.append(item)
        outline = Dataset()
        outline.ReferencedROINumber = number
        outline.ROIDisplayColor = [255, 0, 0]
        outline.ContourSequence = Items([_contour(kind, points) for kind, points in contours])
        drawn.append(outline)
        seen = Dataset()
        seen.ObservationNumber = seen.ReferencedROINumber = number
        seen.RTROIInterpretedType, seen.ROIInterpreter = "ORGAN", ""
        observed.append(seen)
    dataset.StructureSetROISequence = Items(named)
    dataset.ROIContourSequence = Items(drawn)
    dataset.RTROIObservationsSequence = Items(observed)
    if change is not None:
        change(dataset)
    dataset.save_as(path, enforce_file_format=True)
    return path


def _contour(kind: str, points: Array) -> Dataset:
    item = Dataset()
    item.ContourGeometricType = kind
    item.NumberOfContourPoints = len(points)
    item.ContourData = [f"{x:.6f}" for x in np.ravel(points)]
    return item


def registration_file(
    path: Path,
    registered_frame: str,
    sources: Sequence[tuple[str, Sequence[tuple[str, Array]]]],
    *,
    is_deformable: bool = False,
    change: Callable[[Dataset], None] | None = None,
) -> Path:
    """Write a spatial registration.

    Parameters
    ----------
    path : Path
    registered_frame : str
        Frame of reference the others are mapped to.
    sources : sequence of (frame, matrices)
        Each matrix with its type (RIGID, ...), LPS mm, in the order of the file.
    is_deformable : bool
        Writes the SOP class of deformable registrations instead.
    change : callable, optional
    """
    kind = DeformableSpatialRegistrationStorage if is_deformable else SpatialRegistrationStorage
    dataset = _new(kind, "1.2.3.10")
    dataset.Modality, dataset.FrameOfReferenceUID = "REG", registered_frame
    items = []
    for frame, matrices in sources:
        item = Dataset()
        item.FrameOfReferenceUID = frame
        outer = Dataset()
        steps = []
        for form, matrix in matrices:
            step = Dataset()
            step.FrameOfReferenceTransformationMatrixType = form
            step.FrameOfReferenceTransformationMatrix = [f"{x:.10g}" for x in np.ravel(matrix)]
            steps.append(step)
        outer.MatrixSequence = Items(steps)
        item.MatrixRegistrationSequence = Items([outer])
        items.append(item)
    dataset.RegistrationSequence = Items(items)
    if change is not None:
        change(dataset)
    dataset.save_as(path, enforce_file_format=True)
    return path
