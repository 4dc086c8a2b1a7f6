"""Writing structures as DICOM RT Structure Set (PS3.3 A.19), marked as research.

Everything about the patient, the study and the frame of reference is the planning series' own
and is copied as it is. Every image a contour points at is one of that series. The file is
written beside its target, flushed to the disk and then put in place at once.
"""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import TypedDict, Unpack

import numpy as np
from pydicom import dcmwrite
from pydicom.dataelem import RawDataElement
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.tag import Tag
from pydicom.uid import ImplicitVRLittleEndian, RTStructureSetStorage, generate_uid

from dtiplan.domain.errors import UserError
from dtiplan.domain.geometry import Array, lps_from_ras
from dtiplan.domain.planning import PlanningSeries, SlicePlanes
from dtiplan.domain.structures import Contour, Structure, check_names_unique
from dtiplan.domain.tracts import Code
from dtiplan.io.dicom_object_header import (
    MANUFACTURER,
    MODEL,
    check_identity,
    code_item,
    image_reference,
    plain_text,
    planning_header,
    side_items,
)

_DETACHED_STUDY_MANAGEMENT = "1.2.840.10008.3.1.2.3.1"
_CONTOUR_DATA = Tag("ContourData")
_ON_PLANE_MM = 1e-3
_SAME_PLACE_MM = 5e-4
_PROBLEM = "The RTSTRUCT cannot be written."
_TRACKING = Code("113211", "DCM", "Deterministic Tracking Algorithm")


class AboutStructureSet(TypedDict):
    """What a structure set is called and says of itself.

    Parameters
    ----------
    label : str
        At most 16 characters.
    description : str
    software_version : str
    created : datetime
    uid_seed : str or None
        The same seed gives the same UIDs; None gives new ones.
    """

    label: str
    description: str
    software_version: str
    created: datetime
    uid_seed: str | None


def write_rtstruct(
    structures: Sequence[Structure],
    planning: PlanningSeries,
    path: Path,
    **about: Unpack[AboutStructureSet],
) -> Path:
    """Write structures to one file.

    Parameters
    ----------
    structures : sequence of Structure
        At least one; their contours lie on the planning series' slices.
    planning : PlanningSeries
        The series they were drawn on.
    path : Path
        Its folder must exist; an older file is replaced only when the new one is whole.
    **about
        Label, description, software_version, created and uid_seed.

    Returns
    -------
    Path
        The same path.

    Raises
    ------
    UserError
        Where anything does not fit the planning series, or the disk refuses; then there is no
        new file.
    """
    check_structures(structures, planning, about["label"])
    dataset = _dataset(structures, planning, about)
    buffer = BytesIO()
    dcmwrite(buffer, dataset, enforce_file_format=True, implicit_vr=True, little_endian=True)
    put_in_place(path, buffer.getvalue())
    return path


def check_structures(structures: Sequence[Structure], planning: PlanningSeries, label: str) -> None:
    """Refuse what does not fit the planning series.

    Raises
    ------
    UserError
    """
    if not structures:
        raise _refusal("There is no structure.", "Read the tracts' reasons.", "empty-structure")
    if not 1 <= len(label) <= 16 or "\\" in label:
        raise _refusal(
            f"Its label '{label}' has {len(label)} characters.",
            "Choose a label of 1 to 16 characters.",
            "structure-set-label",
        )
    check_names_unique([s.name for s in structures])
    check_identity(planning, _PROBLEM)
    known = {s.sop_instance_uid for s in planning.slices}
    for structure in structures:
        for contour in structure.contours:
            _check_contour(structure.name, contour, known, planning)


def _check_contour(name: str, contour: Contour, known: set[str], planning: PlanningSeries) -> None:
    if contour.sop_instance_uid not in known:
        raise _refusal(
            f"A contour of {name} is drawn on image {contour.sop_instance_uid}, which the "
            "planning series does not have.",
            "Make the structures again on this planning series.",
            "contour-image",
        )
    points = np.asarray(contour.points_ras_mm, dtype=np.float64).reshape(-1, 3)
    off = np.inf
    if len(points) >= 3 and np.isfinite(points).all():
        index = _slice_index(contour, planning.planes)
        off = np.abs(
            planning.planes.from_ras(points)[:, 2] - planning.planes.depths_mm[index]
        ).max()
        if planning.slices[index].sop_instance_uid != contour.sop_instance_uid:
            off = np.inf
    if not off <= _ON_PLANE_MM:
        raise _refusal(
            f"A contour of {name} has {len(points)} points and lies {off:.4f} mm off its image.",
            "Make the structures again on this planning series.",
            "contour-off-slice",
        )


def _slice_index(contour: Contour, planes: SlicePlanes) -> int:
    """Give the slice a contour lies on; an enhanced image holds several."""
    return planes.nearest(float(planes.from_ras(contour.points_ras_mm[0])[2]))


def _refusal(cause: str, remedy: str, code: str) -> UserError:
    return UserError(_PROBLEM, cause, remedy, code)


def _dataset(
    structures: Sequence[Structure], planning: PlanningSeries, about: AboutStructureSet
) -> Dataset:
    ds = planning_header(planning)
    seed = about["uid_seed"]
    day, time = about["created"].strftime("%Y%m%d"), about["created"].strftime("%H%M%S")
    ds.SOPClassUID = RTStructureSetStorage
    ds.SOPInstanceUID = new_uid(seed, "instance")
    ds.InstanceCreationDate, ds.InstanceCreationTime = day, time
    ds.Modality = "RTSTRUCT"
    ds.SeriesInstanceUID = new_uid(seed, "series")
    ds.SeriesNumber = 1
    ds.SeriesDate, ds.SeriesTime = day, time
    ds.SeriesDescription = "RESEARCH structures, dtiplan"
    ds.OperatorsName = ""
    ds.Manufacturer = MANUFACTURER
    ds.ManufacturerModelName = MODEL
    ds.SoftwareVersions = about["software_version"]
    ds.StructureSetLabel = about["label"]
    ds.StructureSetName = about["label"]
    ds.StructureSetDescription = plain_text(about["description"])
    ds.StructureSetDate, ds.StructureSetTime = day, time
    ds.ApprovalStatus = "UNAPPROVED"
    ds.ReferencedFrameOfReferenceSequence = [_frame_of_reference_item(planning)]
    rois = roi_items(structures, planning, about["software_version"])
    ds.StructureSetROISequence, ds.ROIContourSequence, ds.RTROIObservationsSequence = rois
    ds.file_meta = FileMetaDataset()
    ds.file_meta.MediaStorageSOPClassUID = ds.SOPClassUID
    ds.file_meta.MediaStorageSOPInstanceUID = ds.SOPInstanceUID
    ds.file_meta.TransferSyntaxUID = ImplicitVRLittleEndian
    return ds


def roi_items(
    structures: Sequence[Structure], planning: PlanningSeries, version: str, first: int = 1
) -> tuple[list[Dataset], list[Dataset], list[Dataset]]:
    """Give the items of structures: what they are, their contours, and what is observed.

    ``first`` is the ROI number of the first structure; the others follow.
    """
    numbered = list(enumerate(structures, start=first))
    return (
        [_roi_item(n, s, planning, version) for n, s in numbered],
        [_contour_item(n, s, planning) for n, s in numbered],
        [_observation_item(n, s) for n, s in numbered],
    )


def new_uid(seed: str | None, what: str) -> str:
    """Give a UID; the same seed gives the same one."""
    return str(generate_uid(entropy_srcs=None if seed is None else ["dtiplan", seed, what]))


def _reference(sop_class_uid: str, sop_instance_uid: str) -> Dataset:
    item = Dataset()
    item.ReferencedSOPClassUID = sop_class_uid
    item.ReferencedSOPInstanceUID = sop_instance_uid
    return item


def _frame_of_reference_item(planning: PlanningSeries) -> Dataset:
    series = Dataset()
    series.SeriesInstanceUID = planning.series_uid
    series.ContourImageSequence = [image_reference(image) for image in planning.slices]
    study = _reference(_DETACHED_STUDY_MANAGEMENT, planning.study_uid)
    study.RTReferencedSeriesSequence = [series]
    item = Dataset()
    item.FrameOfReferenceUID = planning.frame_of_reference_uid
    item.RTReferencedStudySequence = [study]
    return item


def _roi_item(number: int, structure: Structure, planning: PlanningSeries, version: str) -> Dataset:
    item = Dataset()
    item.ROINumber = number
    item.ReferencedFrameOfReferenceUID = planning.frame_of_reference_uid
    item.ROIName = structure.name
    item.ROIDescription = plain_text(structure.description)
    item.ROIGenerationAlgorithm = "SEMIAUTOMATIC"
    if structure.description:
        algorithm = Dataset()
        algorithm.AlgorithmFamilyCodeSequence = [code_item(_TRACKING)]
        algorithm.AlgorithmName = "dtiplan: contours of a distance field around streamlines"
        algorithm.AlgorithmVersion = version
        algorithm.AlgorithmParameters = plain_text(structure.description)
        item.ROIDerivationAlgorithmIdentificationSequence = [algorithm]
    return item


def _contour_item(number: int, structure: Structure, planning: PlanningSeries) -> Dataset:
    planes = planning.planes
    item = Dataset()
    item.ROIDisplayColor = [int(c) for c in structure.colour_rgb]
    item.ReferencedROINumber = number
    item.ContourSequence = []
    for contour_number, contour in enumerate(structure.contours, start=1):
        drawn = Dataset()
        image = planning.slices[_slice_index(contour, planes)]
        drawn.ContourImageSequence = [image_reference(image)]
        drawn.ContourGeometricType = contour.type.value
        drawn.NumberOfContourPoints = len(contour.points_ras_mm)
        drawn.ContourNumber = contour_number
        data = _decimal_strings(contour, planes)
        # Put in as bytes: pydicom would check and convert every one of the numbers.
        drawn[_CONTOUR_DATA] = RawDataElement(_CONTOUR_DATA, "DS", len(data), data, 0, True, True)
        item.ContourSequence.append(drawn)
    return item


def _decimal_strings(contour: Contour, planes: SlicePlanes) -> bytes:
    """Write points as DICOM decimal strings of at most 16 characters.

    In-plane coordinates of straight slices have 3 decimals and the third is the image's own;
    oblique ones need 5, so that rounding does not lift them off the plane.
    """
    points = _begun_aside(lps_from_ras(contour.points_ras_mm) + 0.0)
    normal = np.abs(planes.axes[2])
    axis = int(normal.argmax())
    formats = ["%.5f"] * 3
    if normal[axis] > 1 - 1e-9:
        formats = ["%.3f"] * 3
        formats[axis] = "%s"
    columns = [
        [_shortest(points[0, a])] * len(points) if f == "%s" else [f % v for v in points[:, a]]
        for a, f in enumerate(formats)
    ]
    text = "\\".join(f"{x}\\{y}\\{z}" for x, y, z in zip(*columns, strict=True))
    data = text.encode("ascii")
    return data + b" " * (len(data) % 2)


def _begun_aside(points_lps_mm: Array) -> Array:
    """Begin a contour at a corner that does not lie straight above or below its last one.

    Plastimatch 1.9.4 takes a last corner whose x and y are those of the first for the first one
    repeated, and leaves it out: on coronal and sagittal slices it may lie elsewhere in z.
    """
    aside = np.abs(points_lps_mm - np.roll(points_lps_mm, 1, axis=0))[:, :2].max(axis=1)
    return np.roll(points_lps_mm, -int((aside > _SAME_PLACE_MM).argmax()), axis=0)


def _shortest(number: float) -> str:
    """Give up to 6 decimals, as few as needed."""
    text = f"{number:.6f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def _observation_item(number: int, structure: Structure) -> Dataset:
    item = Dataset()
    item.ObservationNumber = number
    item.ReferencedROINumber = number
    item.ROIObservationLabel = structure.name
    item.ROIObservationDescription = plain_text(structure.description)
    item.RTROIInterpretedType = structure.interpreted_type.value
    item.ROIInterpreter = ""
    if structure.code is not None:
        code = code_item(structure.code)
        if sides := side_items(structure.side):
            code.SegmentedPropertyTypeModifierCodeSequence = sides
        item.RTROIIdentificationCodeSequence = [code]
    return item


def put_in_place(path: Path, content: bytes) -> None:
    """Write beside the target, flush, then replace it; a failure leaves nothing behind.

    Raises
    ------
    UserError
        The disk refuses.
    """
    temporary: Path | None = None
    try:
        with tempfile.NamedTemporaryFile(
            dir=path.parent, prefix=".", suffix=".part", delete=False
        ) as file:
            temporary = Path(file.name)
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except OSError as error:
        if temporary is not None:
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)
        raise UserError(
            f"{path} cannot be written.",
            f"The disk says: {error.strerror or error}.",
            "Free some space, or choose a folder you may write to.",
            "disk",
        ) from error
