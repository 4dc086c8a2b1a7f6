"""Fibre objects as Brainlab's systems exchange them: lines in a Surface Segmentation (66.5).

Experimental and untested on the vendor's system. The form is not published by the maker; it
follows what the karawun project describes of such files (Surface Segmentation with lines, one
segment, FA for each point in a private element). What this program writes it also reads, and
files of others of the same form.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from pydicom import dcmread
from pydicom.dataset import Dataset
from pydicom.uid import SurfaceSegmentationStorage

from dtiplan.domain.errors import UserError
from dtiplan.domain.geometry import lps_from_ras
from dtiplan.domain.streamlines import Streamlines
from dtiplan.domain.tracts import Code
from dtiplan.io.dicom_headers import DAMAGED, refuse_cut_short, without_pydicom_warnings
from dtiplan.io.dicom_object_header import (
    AboutObject,
    begin_object,
    code_item,
    instance_references,
    lab_of,
    plain_text,
    refer_to_planning,
    save_object,
)
from dtiplan.io.dicom_tractography_reader import ReadTracks, damaged_tracks, points_ras_mm
from dtiplan.io.dicom_tractography_writer import TrackSet, check_tracks
from dtiplan.io.dicom_values import text

if TYPE_CHECKING:
    from dtiplan.domain.planning import PlanningSeries

_MOST_POINTS = 65535
"""Of one surface: its lines name points by 16-bit numbers, from 1."""
_GROUP, _CREATOR = 0x0067, "Brainlab-S14-SSO"
_KIND = Code("BL-0006", "99BL-S14-1", "Fiber Bundle")
_PROPERTY = Code("SEG-PT-0080", "99BL-GEN", "Fiber Structure")
_CATEGORY = Code("246464006", "SCT", "Function")
_REGION = Code("69536005", "SCT", "Head")
_FAMILY = Code("123101", "DCM", "Neighborhood Analysis")


def write_fibre_surfaces(
    tracks: TrackSet, planning: PlanningSeries, path: Path, about: AboutObject
) -> Path:
    """Write one tract; the series description says that it is experimental.

    Raises
    ------
    UserError
        There is no streamline of two points, or one is too long for the form.
    """
    check_tracks([tracks])
    _check_length(tracks)
    dataset = begin_object(planning, SurfaceSegmentationStorage, "SEG", about)
    dataset.ContentLabel = "FIBERS"
    dataset.ContentDescription = plain_text(tracks.description, 64)
    dataset.ContentCreatorName = ""
    surfaces = [_surface(n, t) for n, t in enumerate(_parts(tracks), start=1)]
    dataset.NumberOfSurfaces = len(surfaces)
    dataset.SurfaceSequence = surfaces
    dataset.SegmentSequence = [_segment(tracks, len(surfaces), planning, about)]
    refer_to_planning(dataset, planning)
    return save_object(dataset, path)


def _check_length(tracks: TrackSet) -> None:
    longest = int(np.diff(tracks.streamlines.offsets).max())
    if longest > _MOST_POINTS:
        raise UserError(
            f"{tracks.label} cannot be written as a fibre object.",
            f"A streamline has {longest} points; the form holds {_MOST_POINTS} at most.",
            "Track with a longer step.",
            "fibre-too-long",
        )


def _parts(tracks: TrackSet) -> Iterator[TrackSet]:
    """Divide a tract into surfaces that 16-bit numbers can count."""
    offsets = tracks.streamlines.offsets
    first = 0
    while first < len(tracks.streamlines):
        last = int(np.searchsorted(offsets, offsets[first] + _MOST_POINTS, side="right")) - 1
        chosen = tracks.streamlines.subset(np.arange(first, last))
        fa = None if tracks.fa is None else tracks.fa[offsets[first] : offsets[last]]
        yield TrackSet(tracks.label, chosen, "", tracks.colour_rgb, fa=fa)
        first = last


def _surface(number: int, tracks: TrackSet) -> Dataset:
    points = Dataset()
    lines = tracks.streamlines
    points.NumberOfSurfacePoints = len(lines.points_ras_mm)
    points.PointCoordinatesData = lps_from_ras(lines.points_ras_mm).astype("<f4").tobytes()
    if tracks.fa is not None and np.isfinite(tracks.fa).all():
        block = points.private_block(_GROUP, _CREATOR, create=True)
        block.add_new(0x03, "OF", np.asarray(tracks.fa, "<f4").tobytes())
    mesh = Dataset()
    for kind in ("Triangle", "Edge", "Vertex"):  # of today's standard and of the older one
        setattr(mesh, f"{kind}PointIndexList", b"")
        setattr(mesh, f"Long{kind}PointIndexList", b"")
    mesh.TriangleStripSequence = []
    mesh.TriangleFanSequence = []
    mesh.FacetSequence = []
    mesh.LineSequence = [
        _line(a, b) for a, b in zip(lines.offsets, lines.offsets[1:], strict=False)
    ]
    surface = Dataset()
    surface.SurfaceNumber = number
    surface.SurfaceComments = f"Part {number}"
    surface.SurfaceProcessing = "NO"
    surface.FiniteVolume = surface.Manifold = "NO"
    surface.RecommendedDisplayGrayscaleValue = 41820
    surface.RecommendedDisplayCIELabValue = lab_of(tracks.colour_rgb)
    surface.RecommendedPresentationOpacity = 1.0
    surface.RecommendedPresentationType = "WIREFRAME"
    surface.SurfacePointsSequence = [points]
    surface.SurfacePointsNormalsSequence = []
    surface.SurfaceMeshPrimitivesSequence = [mesh]
    return surface


def _line(first: int, last: int) -> Dataset:
    """Name the points of a line as the standard says now, and with 16 bits as it did before."""
    line = Dataset()
    numbers = np.arange(first, last) + 1
    line.PrimitivePointIndexList = numbers.astype("<u2").tobytes()
    line.LongPrimitivePointIndexList = numbers.astype("<u4").tobytes()
    return line


def _segment(
    tracks: TrackSet, n_surfaces: int, planning: PlanningSeries, about: AboutObject
) -> Dataset:
    item = Dataset()
    item.SegmentNumber = 1
    item.SegmentLabel = plain_text(tracks.label, 64)
    item.SegmentDescription = plain_text(tracks.description)
    item.SegmentAlgorithmType = "SEMIAUTOMATIC"
    item.AnatomicRegionSequence = [code_item(_REGION)]
    item.SegmentedPropertyCategoryCodeSequence = [code_item(_CATEGORY)]
    item.SegmentedPropertyTypeCodeSequence = [code_item(_PROPERTY)]
    block = item.private_block(_GROUP, _CREATOR, create=True)
    block.add_new(0x01, "SQ", [code_item(_KIND)])
    item.SurfaceCount = n_surfaces
    item.ReferencedSurfaceSequence = []
    for number in range(1, n_surfaces + 1):
        made = Dataset()
        made.AlgorithmFamilyCodeSequence = [code_item(_FAMILY)]
        made.AlgorithmName = "Fibertracking"  # the word such systems look for
        made.AlgorithmVersion = about.software_version
        referred = Dataset()
        referred.ReferencedSurfaceNumber = number
        referred.SegmentSurfaceGenerationAlgorithmIdentificationSequence = [made]
        referred.SegmentSurfaceSourceInstanceSequence = instance_references(planning.slices)
        item.ReferencedSurfaceSequence.append(referred)
    return item


def read_fibre_surfaces(path: Path) -> tuple[ReadTracks, ...]:
    """Read the segments of a Surface Segmentation whose surfaces are lines.

    Raises
    ------
    UserError
        It is not such a file, holds no lines, or is damaged.
    """
    try:
        with without_pydicom_warnings():
            dataset = dcmread(path)
            refuse_cut_short(dataset)
            is_surfaces = text(dataset, "SOPClassUID") == SurfaceSegmentationStorage
            read = _segments(dataset) if is_surfaces else ()
    except DAMAGED as error:
        raise damaged_tracks(path, error) from error
    if not read:
        raise UserError(
            f"{path} holds no fibre object.",
            f"It is not a Surface Segmentation ({SurfaceSegmentationStorage}), or its surfaces "
            "have no lines.",
            "Export the fibres again, as DICOM.",
            "not-fibres",
        )
    return read


def _segments(dataset: Dataset) -> tuple[ReadTracks, ...]:
    surfaces = {int(s.SurfaceNumber): s for s in dataset.SurfaceSequence}
    read = []
    for segment in dataset.SegmentSequence:
        numbers = [int(r.ReferencedSurfaceNumber) for r in segment.ReferencedSurfaceSequence]
        parts = [_lines(surfaces[number]) for number in numbers]
        lines = [line for part, _ in parts for line in part]
        fa = [values for _, part in parts for values in part]
        if lines:
            read.append(
                ReadTracks(
                    text(segment, "SegmentLabel"),
                    Streamlines.from_lines(lines),
                    text(dataset, "FrameOfReferenceUID"),
                    text(dataset, "PatientID"),
                    fa=np.concatenate(fa) if len(fa) == len(lines) else None,
                )
            )
    return tuple(read)


def _lines(surface: Dataset) -> tuple[list[NDArray[np.float64]], list[NDArray[np.float32]]]:
    held = surface.SurfacePointsSequence[0]
    points = points_ras_mm(held.PointCoordinatesData)
    values = _point_values(held, len(points))
    lines, along = [], []
    for item in surface.SurfaceMeshPrimitivesSequence[0].get("LineSequence") or ():
        where = _indices(item)
        if len(where) and not 0 <= where.min() <= where.max() < len(points):
            raise ValueError(f"a line names point {where.max() + 1} of {len(points)}")
        lines.append(points[where])
        if values is not None:
            along.append(values[where])
    return lines, along


def _indices(line: Dataset) -> NDArray[np.int64]:
    """Give the points of a line, from 0; the older form counts with 16 bits."""
    raw, kind = line.get("LongPrimitivePointIndexList"), "<u4"
    if not raw:
        raw, kind = line.get("PrimitivePointIndexList"), "<u2"
    if not isinstance(raw, bytes):
        raise TypeError("a line names no points")
    return np.frombuffer(raw, kind).astype(np.int64) - 1


def _point_values(points: Dataset, count: int) -> NDArray[np.float32] | None:
    try:
        raw = points.private_block(_GROUP, _CREATOR)[0x03].value
    except KeyError:
        return None
    values = np.frombuffer(raw, "<f4") if isinstance(raw, bytes) else np.asarray(raw, "<f4")
    if values.size != count:
        raise ValueError(f"{values.size} values for {count} points")
    return values
