"""Proof that a written structure is what was meant, and a look at anybody's structures.

What was meant is the distance field and the volume of the tubes; what came back is the
contours as read from the file, filled by a rasteriser of its own. The two share no code.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.geometry import Array, Grid
from dtiplan.domain.planning import PlanningSeries, SlicePlanes
from dtiplan.domain.structure_sets import ReadRoi, ReadStructureSet, RoiDescription
from dtiplan.domain.structures import MadeStructure, SlicePatch, StructureVerification
from dtiplan.processing.rasterize import (
    centroid_ras_mm,
    count_parts,
    half_end_slabs_volume_cc,
    place,
    rasterize,
    volume_cc,
)

_FINE_MM = 0.25
_OTHER_SHARES = (0.05, 0.95)
"""Where parts touch or part by less than a sample, rounding decides; then these shares, half
a sample wider and narrower, are tried as well before parts are said to be missing."""


def verify(made: MadeStructure, roi: ReadRoi, grid: Grid) -> StructureVerification:
    """Compare a structure as it was read from a file with what it was meant to be.

    Parameters
    ----------
    made : MadeStructure
        The intention.
    roi : ReadRoi
        The same structure as read.
    grid : Grid
        The planning series' grid.

    Returns
    -------
    StructureVerification
        Volume and centroid against the tubes in three dimensions; overlap and surface distance
        on the slice planes against the field that was contoured.
    """
    planes, step = SlicePlanes.of_grid(grid), made.spacing_mm
    read = rasterize(place(roi.contours, planes).by_slice, step)
    volume_read = volume_cc(read, planes, step)
    centroid = centroid_ras_mm(read, planes, step)
    off = np.inf if centroid is None else np.linalg.norm(centroid - made.centroid_ras_mm)
    n_read = count_parts(read, planes, step)
    if n_read != made.n_components:
        others = [count_parts(read, planes, step, share) for share in _OTHER_SHARES]
        if min(others) <= made.n_components <= max(others):
            n_read = made.n_components
    return StructureVerification(
        name=roi.name,
        volume_cc=made.volume_cc,
        volume_read_cc=volume_read,
        dice=_dice(made.intended, read),
        centroid_error_mm=float(off),
        hd95_mm=_hd95_mm(made.intended, read, planes, step),
        n_components=made.n_components,
        n_components_read=n_read,
    )


def _dice(intended: Sequence[SlicePatch], read: Sequence[SlicePatch]) -> float:
    """Overlap of the samples inside, slice by slice."""
    meant = {p.slice_index: p for p in intended}
    came = {p.slice_index: p for p in read}
    both, total = 0, 0
    for index in meant.keys() | came.keys():
        a = _inside(meant[index].values < 0.0, meant[index]) if index in meant else _no_sample()
        b = _inside(came[index].values > 0.5, came[index]) if index in came else _no_sample()
        both += len(np.intersect1d(a, b, assume_unique=True))
        total += len(a) + len(b)
    return 2.0 * both / total if total else 0.0


def _no_sample() -> NDArray[np.int64]:
    """Give no sample at all."""
    return np.zeros(0, dtype=np.int64)


def _inside(mask: NDArray[np.bool_], patch: SlicePatch) -> NDArray[np.int64]:
    """Give each sample of a mask a number, the same place the same number."""
    i, j = np.nonzero(mask)
    return (i + patch.first[0]).astype(np.int64) * (1 << 32) + (j + patch.first[1] + (1 << 31))


def _hd95_mm(
    intended: Sequence[SlicePatch], read: Sequence[SlicePatch], planes: SlicePlanes, step: float
) -> float:
    """95th percentile of the distances between both surfaces, the larger of both ways."""
    meant = np.concatenate(
        [np.zeros((0, 3)), *(_surface(p, p.values, planes, step) for p in intended)]
    )
    came = np.concatenate(
        [np.zeros((0, 3)), *(_surface(p, 0.5 - p.values, planes, step) for p in read)]
    )
    if not len(meant) or not len(came):
        return float("inf")
    there, _ = cKDTree(came).query(meant)
    back, _ = cKDTree(meant).query(came)
    return float(max(np.percentile(there, 95), np.percentile(back, 95)))


def _surface(
    patch: SlicePatch, field: NDArray[np.float32], planes: SlicePlanes, step: float
) -> Array:
    """Give points where a field, negative inside, crosses zero between samples."""
    padded = np.pad(field.astype(np.float64), 1, constant_values=step)
    points = []
    for axis in (0, 1):
        a = padded.take(np.arange(padded.shape[axis] - 1), axis)
        b = padded.take(np.arange(1, padded.shape[axis]), axis)
        crossing = (a < 0) != (b < 0)
        where = np.argwhere(crossing).astype(np.float64)
        where[:, axis] += (a / np.where(crossing, a - b, 1.0))[crossing]
        points.append((where - 1 + np.asarray(patch.first)) * step)
    flat = np.concatenate(points)
    depth = np.full((len(flat), 1), planes.depths_mm[patch.slice_index])
    return np.concatenate([flat, depth], axis=1)


def describe_rois(
    structure_set: ReadStructureSet, planning: PlanningSeries
) -> tuple[tuple[RoiDescription, ...], tuple[Finding, ...]]:
    """Say what every region of interest of anybody's file holds, and what is wrong with it.

    Parameters
    ----------
    structure_set : ReadStructureSet
    planning : PlanningSeries
        The images it should belong to.

    Returns
    -------
    tuple of RoiDescription, tuple of Finding
        One description for each ROI; the findings of the file and of all ROIs.
    """
    findings = [*structure_set.findings, *_reference_findings(structure_set, planning)]
    known = {s.sop_instance_uid for s in planning.slices}
    described = [_describe(roi, planning.planes, known) for roi in structure_set.rois]
    findings.extend(finding for roi in described for finding in roi.findings)
    return tuple(described), tuple(findings)


def _describe(roi: ReadRoi, planes: SlicePlanes, known: set[str]) -> RoiDescription:
    placed = place(roi.contours, planes)
    patches = rasterize(placed.by_slice, _FINE_MM)
    findings = []
    if placed.off_plane:
        findings.append(
            Finding(
                Severity.ERROR,
                "contour-off-slice",
                f"{roi.name}: {len(placed.off_plane)} of {len(roi.contours)} contours lie on no "
                "slice of the images; they are not counted, and some systems drop them.",
                "Draw or export the structure on this image series.",
            )
        )
    if placed.open:
        findings.append(
            Finding(
                Severity.WARNING,
                "contour-without-area",
                f"{roi.name}: {len(placed.open)} of {len(roi.contours)} contours enclose no "
                "area (points, open lines or fewer than 3 corners).",
                "Nothing where they are markers; else draw the structure again.",
            )
        )
    strangers = {c.sop_instance_uid for c in roi.contours} - known - {None}
    if strangers:
        findings.append(
            Finding(
                Severity.ERROR,
                "contour-image-unknown",
                f"{roi.name}: {len(strangers)} images its contours refer to are not in the series.",
                "Give the image series the structure was drawn on.",
            )
        )
    if not roi.contours:
        findings.append(
            Finding(
                Severity.WARNING,
                "roi-empty",
                f"{roi.name} has no contour at all.",
                "Do not take an empty structure for an absent organ.",
            )
        )
    return RoiDescription(
        roi.name,
        roi.number,
        roi.interpreted_type,
        len(roi.contours),
        volume_cc(patches, planes, _FINE_MM),
        half_end_slabs_volume_cc(patches, planes, _FINE_MM),
        centroid_ras_mm(patches, planes, _FINE_MM),
        count_parts(patches, planes, _FINE_MM),
        tuple(findings),
    )


def _reference_findings(structure_set: ReadStructureSet, planning: PlanningSeries) -> list[Finding]:
    """Compare what the file says it belongs to with the images."""
    findings = []
    frames, frame = structure_set.frame_of_reference_uids, planning.frame_of_reference_uid
    if not frames or set(frames) != {frame}:
        findings.append(
            Finding(
                Severity.ERROR,
                "frame-of-reference-differs",
                f"The structures are in frame of reference {', '.join(frames) or '(none)'}, the "
                f"images in {frame}: places cannot be compared.",
                "Give the images the structures were drawn on.",
            )
        )
    if planning.series_uid not in structure_set.referenced_series_uids:
        findings.append(
            Finding(
                Severity.ERROR,
                "series-differs",
                f"The file was drawn on series "
                f"{', '.join(structure_set.referenced_series_uids) or '(none)'}, the images are "
                f"series {planning.series_uid}.",
                "Give the images the structures were drawn on.",
            )
        )
    if structure_set.patient_id != planning.patient_id:
        findings.append(
            Finding(
                Severity.ERROR,
                "patient-differs",
                f"The file is of patient '{structure_set.patient_id}', the images are of "
                f"'{planning.patient_id}'.",
                "Give the images of the same patient.",
            )
        )
    strangers = structure_set.referenced_image_uids - {s.sop_instance_uid for s in planning.slices}
    if strangers:
        findings.append(
            Finding(
                Severity.ERROR,
                "references-unknown-images",
                f"{len(strangers)} images the file lists are not among the images given.",
                "Give the whole series the structures were drawn on.",
            )
        )
    return findings
