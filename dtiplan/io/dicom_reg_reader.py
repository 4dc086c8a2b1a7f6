"""Reading Spatial Registration of any system: rigid motions between frames of reference.

Each item carries its own frame to that of the file (PS3.3 C.20.2); the matrices of one item are
multiplied in their order, those of different items never.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from pydicom import dcmread
from pydicom.dataset import Dataset
from pydicom.uid import DeformableSpatialRegistrationStorage, SpatialRegistrationStorage

from dtiplan.domain.errors import UserError
from dtiplan.domain.frame_links import FrameLinks, apart_mm
from dtiplan.domain.geometry import Array, lps_matrix_from_ras
from dtiplan.io.dicom_headers import (
    DAMAGED,
    refuse_cut_short,
    why_unreadable,
    without_pydicom_warnings,
)
from dtiplan.io.dicom_values import numbers, text

_RIGID = 1e-3
_SAME_MM = 0.05


def read_registration(path: Path) -> FrameLinks:
    """Read one REG file.

    Raises
    ------
    UserError
        Where it is not one, is damaged, or holds a motion that is not rigid.
    """
    try:
        with without_pydicom_warnings():
            dataset = dcmread(path, stop_before_pixels=True)
            refuse_cut_short(dataset)
            sop_class = text(dataset, "SOPClassUID")
            if sop_class == SpatialRegistrationStorage:
                return _links(path, dataset)
    except DAMAGED as error:
        raise UserError(
            f"{path} cannot be read as a registration.",
            why_unreadable(error),
            "Export or copy the file again.",
            "reg-damaged",
        ) from error
    if sop_class == DeformableSpatialRegistrationStorage:
        raise _not_rigid(path, "It is a deformable registration.")
    raise UserError(
        f"{path} is not a registration.",
        f"Its SOP class is '{sop_class}'.",
        f"Give a file of SOP class {SpatialRegistrationStorage}.",
        "not-reg",
    )


def _links(path: Path, dataset: Dataset) -> FrameLinks:
    registered = text(dataset, "FrameOfReferenceUID")
    found: dict[str, Array] = {}
    for item in dataset.get("RegistrationSequence") or ():
        source = text(item, "FrameOfReferenceUID")
        if not source:
            continue  # it joins single images, not a frame
        matrix = _motion(path, item)
        before = found.get(source, np.eye(4) if source == registered else matrix)
        if apart_mm(before, matrix) > _SAME_MM:
            raise UserError(
                f"The registration in {path.name} cannot be used.",
                f"It places the frame of reference {source} in two ways.",
                "Export one registration of these two image series alone.",
                "reg-two-ways",
            )
        found[source] = matrix
    if not registered or not found:
        raise UserError(
            f"The registration in {path.name} cannot be used.",
            "It does not name the frames of reference it joins.",
            "Export the registration again.",
            "reg-without-frames",
        )
    return FrameLinks(text(dataset, "PatientID"), registered, found)


def _motion(path: Path, item: Dataset) -> Array:
    """Compose the matrices of one item, RAS mm."""
    outer = list(item.get("MatrixRegistrationSequence") or ())
    if len(outer) != 1:
        raise ValueError(f"an item has {len(outer)} matrix registrations")
    matrix: Array = np.eye(4)
    steps = outer[0].get("MatrixSequence") or ()
    for step in steps:
        matrix = np.asarray(matrix @ _matrix(path, step))
    if not steps:
        raise ValueError("an item has no matrix")
    return lps_matrix_from_ras(matrix)


def _matrix(path: Path, step: Dataset) -> Array:
    """Give one matrix, LPS mm, its rotation freed of rounding."""
    values = numbers(step, "FrameOfReferenceTransformationMatrix", 16)
    if values is None:
        raise ValueError("a matrix has no 16 numbers")
    matrix: Array = np.asarray(values, dtype=np.float64).reshape(4, 4)
    if not np.allclose(matrix[3], (0.0, 0.0, 0.0, 1.0), atol=1e-6):
        raise ValueError("the last row of a matrix is not 0 0 0 1")
    left, stretch, right = np.linalg.svd(matrix[:3, :3])
    kind = text(step, "FrameOfReferenceTransformationMatrixType") or "(no type)"
    if np.abs(stretch - 1.0).max() > _RIGID:
        listed = ", ".join(f"{s:.4f}" for s in stretch)
        raise _not_rigid(path, f"A matrix of type {kind} stretches by {listed}.")
    if np.linalg.det(matrix[:3, :3]) < 0.0:
        raise _not_rigid(path, f"A matrix of type {kind} turns left into right.")
    matrix[:3, :3] = left @ right
    return matrix


def _not_rigid(path: Path, why: str) -> UserError:
    return UserError(
        f"The registration in {path.name} is not a rigid motion.",
        why,
        "Structures are carried to a dose by rigid motions only: give a rigid registration.",
        "reg-not-rigid",
    )
