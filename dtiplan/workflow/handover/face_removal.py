"""Which pixels of a study show the face: found series by series, before anything is written.

A CT or MR volume whose face cannot be found is not handed on: it is left out and named. Diffusion
series and the scanner's maps of them stay as they are, and that is told too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from dtiplan.domain.errors import UserError
from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.planning import Modality
from dtiplan.domain.progress import Progress, part_of, silent
from dtiplan.domain.series import SeriesKind
from dtiplan.domain.units import Unit

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from dtiplan.domain.planning import PlanningSeries
    from dtiplan.domain.series import SeriesRecord
    from dtiplan.io.dicom_identity import Identity
    from dtiplan.processing.simulate.head import HeadShape

    Masks = dict[int, NDArray[np.bool_]]

_KEPT = {
    SeriesKind.DWI: "it is a diffusion series: its values must stay as they are",
    SeriesKind.SCANNER_MAP: "it is a map made of a diffusion series",
}


@dataclass(frozen=True)
class SeriesFace:
    """What became of the face in one series.

    Parameters
    ----------
    series_uid : str
        The original.
    modality, description : str
        The description without what identifies.
    n_files : int
    outcome : str
        ``removed``, ``kept`` (the series is written with the face in it) or ``left-out``.
    reason : str
        Why it was not removed; empty where it was.
    head_cc : float
        How much of the head was removed.
    """

    series_uid: str
    modality: str
    description: str
    n_files: int
    outcome: str
    reason: str = ""
    head_cc: float = 0.0


@dataclass
class Faces:
    """The faces of a study.

    Parameters
    ----------
    series : list of SeriesFace
    masks : dict
        For each image (original SOP Instance UID) its frames, from 0, with the pixels to blank,
        packed to bits, and their shape.
    left_out : set of Path
        Files that are not to be handed on.
    """

    series: list[SeriesFace] = field(default_factory=list)
    masks: dict[str, dict[int, tuple[NDArray[np.uint8], tuple[int, int]]]] = field(
        default_factory=dict
    )
    left_out: set[Path] = field(default_factory=set)

    def mask_of(self, sop_instance_uid: str) -> Masks:
        """Give the pixels of an image to blank, by frame; empty where there are none."""
        packed = self.masks.get(sop_instance_uid, {})
        return {
            frame: np.unpackbits(bits, count=shape[0] * shape[1]).reshape(shape).astype(bool)
            for frame, (bits, shape) in packed.items()
        }


def find_faces(files: Sequence[Path], identity: Identity, progress: Progress = silent) -> Faces:
    """Find the faces in the CT and MR volumes among some files of one patient.

    Parameters
    ----------
    files : sequence of Path
        DICOM objects that are to be handed on, of any kind.
    identity : Identity
        What must not be told.
    progress : Progress
    """
    from dtiplan.io.dicom_pixel_blanking import is_grey_volume
    from dtiplan.io.dicom_scan import scan

    pictures = [path for path in files if is_grey_volume(path)]
    faces, seen = Faces(), set[Path]()
    if not pictures:
        return faces
    records = scan(pictures).series
    for number, record in enumerate(records):
        share = part_of(progress, number / len(records), (number + 1) / len(records))
        seen |= set(record.files)
        faces.series.append(_one_series(record, faces, identity, share))
    strays = set(pictures) - seen
    if strays:
        faces.left_out |= strays
        faces.series.append(
            SeriesFace("", "?", "", len(strays), "left-out", "they belong to no readable series")
        )
    return faces


def _one_series(
    record: SeriesRecord, faces: Faces, identity: Identity, progress: Progress
) -> SeriesFace:
    told = (record.series_uid, record.modality, identity.without(record.description))
    if record.kind in _KEPT:
        return SeriesFace(*told, len(record.files), "kept", _KEPT[record.kind])
    try:
        head_cc = _find(record, faces, progress)
    except UserError as error:
        faces.left_out |= set(record.files)
        return SeriesFace(*told, len(record.files), "left-out", identity.without(error.cause))
    return SeriesFace(*told, len(record.files), "removed", "", head_cc)


def _find(record: SeriesRecord, faces: Faces, progress: Progress) -> float:
    from dtiplan.io.dicom_planning import read_planning
    from dtiplan.processing.faces.face_region import find_face

    series, _ = read_planning(record, part_of(progress, 0.0, 0.3))
    share = part_of(progress, 0.3, 1.0)
    region = find_face(series.image, series.modality, _head_shape(), progress=share)
    _keep(faces, series, region.is_face)
    return region.head_cc


@cache
def _head_shape() -> HeadShape:
    from dtiplan.io.locations import resource
    from dtiplan.io.nifti import read_image
    from dtiplan.processing.simulate.head import head_shape

    return head_shape(read_image(resource("template", "fa_mni.nii.gz"), "fa", Unit.NONE))


def _keep(faces: Faces, series: PlanningSeries, is_face: NDArray[np.bool_]) -> None:
    for k, image in enumerate(series.slices):
        frame = (image.frame_number or 1) - 1
        bits = np.packbits(is_face[:, :, k])
        faces.masks.setdefault(image.sop_instance_uid, {})[frame] = (bits, is_face.shape[:2])


def face_findings(series: Sequence[SeriesFace], n_skins: int) -> list[Finding]:
    """Say what became of the faces.

    Parameters
    ----------
    series : sequence of SeriesFace
    n_skins : int
        Structure sets that hold the outline of the skin.
    """
    found = []
    removed = [s for s in series if s.outcome == "removed"]
    if removed:
        found.append(
            Finding(
                Severity.WARNING,
                "faces-removed",
                f"The face was removed from {len(removed)} series.",
                "Look at each before you give it away: a face that is left is seen at once in 3D.",
            )
        )
    if any(s.modality == Modality.CT for s in removed):
        found.append(
            Finding(
                Severity.WARNING,
                "ct-not-for-dose",
                "A part of the head is missing in the CT: a dose calculated on it is wrong.",
                "Never plan a treatment on the copy; use the original.",
            )
        )
    for one in series:
        if one.outcome != "removed":
            found.append(_not_removed(one))
    if n_skins:
        found.append(
            Finding(
                Severity.WARNING,
                "skin-outlined",
                f"{n_skins} structure sets hold the outline of the skin, which draws the face.",
                "Leave them out, or take that structure out of them with the planning system.",
            )
        )
    return found


def _not_removed(one: SeriesFace) -> Finding:
    name = f"{one.modality} '{one.description}' ({one.n_files} files)"
    if one.outcome == "kept":
        return Finding(
            Severity.WARNING,
            "face-kept",
            f"The face was not removed from {name}: {one.reason}.",
            "Look at it: leave the series out if the face can be recognised.",
        )
    return Finding(
        Severity.WARNING,
        "face-not-found",
        f"{name} was left out, because its face could not be removed: {one.reason.rstrip('.')}.",
        "Take the face out with another program and hand the series on without this option.",
    )


def faces_document(series: Sequence[SeriesFace]) -> list[dict[str, Any]]:
    """Give the same as scripts read it; without UIDs, which are the originals."""
    return [
        {
            "modality": one.modality,
            "description": one.description,
            "n_files": one.n_files,
            "outcome": one.outcome,
            "reason": one.reason,
            "head_cc": round(one.head_cc, 1),
        }
        for one in series
    ]
