"""Writing Spatial Registration (PS3.3 A.39.1): how frames of reference lie in the planning frame.

The file's own frame is the planning series'. Its first item is that frame with the identity;
each further item carries one moving frame there, in the direction of the standard: source to
registered (PS3.3 C.20.2).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from pydicom.dataset import Dataset
from pydicom.uid import SpatialRegistrationStorage

from dtiplan.domain.errors import UserError
from dtiplan.domain.geometry import lps_matrix_from_ras
from dtiplan.domain.tracts import Code
from dtiplan.io.dicom_object_header import (
    AboutObject,
    begin_object,
    code_item,
    instance_references,
    plain_text,
    refer_to_planning,
    save_object,
)
from dtiplan.io.dicom_series_writer import decimals

if TYPE_CHECKING:
    from pathlib import Path

    from dtiplan.domain.geometry import Array, RigidTransform
    from dtiplan.domain.planning import PlanningSeries

_SAME_FRAME = Code("125021", "DCM", "Frame of Reference Identity")
_BY_CONTENT = Code("125024", "DCM", "Image Content-based Alignment")


def write_registration(
    motions: Sequence[RigidTransform], planning: PlanningSeries, path: Path, about: AboutObject
) -> Path:
    """Write one REG file.

    Parameters
    ----------
    motions : sequence of RigidTransform
        At least one; each leads from a frame of its own to the planning series' frame.
    planning : PlanningSeries
    path : Path
    about : AboutObject

    Raises
    ------
    UserError
        A motion leads elsewhere, or from no frame, the planning frame, or a frame named before.
    """
    check_motions(motions, planning)
    dataset = begin_object(planning, SpatialRegistrationStorage, "REG", about)
    dataset.ContentLabel = "REGISTRATION"
    dataset.ContentDescription = plain_text(about.description, 64)
    dataset.ContentCreatorName = ""
    fixed = _item(planning.frame_of_reference_uid, np.eye(4), _SAME_FRAME)
    fixed.ReferencedImageSequence = instance_references(planning.slices)
    dataset.RegistrationSequence = [fixed]
    for motion in motions:
        dataset.RegistrationSequence.append(
            _item(str(motion.moving_frame_uid), motion.fixed_from_moving, _BY_CONTENT)
        )
    refer_to_planning(dataset, planning)
    return save_object(dataset, path)


def check_motions(motions: Sequence[RigidTransform], planning: PlanningSeries) -> None:
    """Refuse motions that one file cannot say."""
    frame = planning.frame_of_reference_uid
    sources = [motion.moving_frame_uid for motion in motions]
    targets = {motion.fixed_frame_uid for motion in motions}
    if targets != {frame}:
        led = ", ".join(map(str, targets)) or "(none)"
        cause = f"It leads to frame of reference {led}; the planning series is in {frame}."
    elif None in sources or "" in sources:
        cause = "The diffusion series names no frame of reference (NIfTI has none)."
    elif frame in sources:
        cause = (
            f"Both series are in the same frame of reference {frame}; a registration file cannot "
            "say that one lies twice in it."
        )
    elif len(set(sources)) < len(sources):
        cause = "It would place one frame of reference in two ways."
    else:
        return
    raise UserError(
        "The registration cannot be written as DICOM.",
        cause,
        "Hand over the structures instead; they lie in the planning frame already.",
        "reg-not-writable",
    )


def _item(source_uid: str, registered_from_ras: Array, kind: Code) -> Dataset:
    step = Dataset()
    step.FrameOfReferenceTransformationMatrixType = "RIGID"
    numbers = lps_matrix_from_ras(registered_from_ras).ravel() + 0.0
    # As many digits as 16 characters hold: nine or more.
    step.FrameOfReferenceTransformationMatrix = decimals(numbers)
    outer = Dataset()
    outer.RegistrationTypeCodeSequence = [code_item(kind)]
    outer.MatrixSequence = [step]
    item = Dataset()
    item.FrameOfReferenceUID = source_uid
    item.MatrixRegistrationSequence = [outer]
    return item
