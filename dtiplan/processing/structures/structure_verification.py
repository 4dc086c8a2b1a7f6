"""Proof that a written structure is what was meant, and a look at anybody's structures.

What was meant is the distance field and the volume of the tubes; what came back is the
contours as read from the file, filled by a rasteriser of its own. The two share no code.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import numpy as np
from scipy.spatial import cKDTree

from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.geometry import Array, Grid
from dtiplan.domain.planning import PlanningSeries, SlicePlanes
from dtiplan.domain.structure_sets import ReadRoi, ReadStructureSet, RoiDescription
from dtiplan.domain.structures import MadeStructure, SlicePatch, StructureVerification
from dtiplan.processing.structures.rasterize import (
    as_shares,
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


_SURFACE_SHARES = (0.2, 0.5, 0.8)


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
        Volume against the tubes in three dimensions; centroid, overlap and surface distance
        against the field that was contoured, on the slice planes.
    """
    planes, step = SlicePlanes.of_grid(grid), made.spacing_mm
    read = rasterize(place(roi.contours, planes).by_slice, step)
    meant = [as_shares(patch, step) for patch in made.intended]
    volume_read = volume_cc(read, planes, step)
    centroid, centroid_meant = (centroid_ras_mm(p, planes, step) for p in (read, meant))
    off = np.inf
    if centroid is not None and centroid_meant is not None:
        off = float(np.linalg.norm(centroid - centroid_meant))
    n_read = count_parts(read, planes, step)
    if n_read != made.n_components:
        others = [count_parts(read, planes, step, share) for share in _OTHER_SHARES]
        if min(others) <= made.n_components <= max(others):
            n_read = made.n_components
    return StructureVerification(
        name=roi.name,
        volume_cc=made.volume_cc,
        volume_read_cc=volume_read,
        dice=_dice(meant, read),
        centroid_error_mm=off,
        hd95_mm=_hd95_mm(meant, read, planes, step),
        n_components=made.n_components,
        n_components_read=n_read,
    )


def _dice(intended: Sequence[SlicePatch], read: Sequence[SlicePatch]) -> float:
    """Overlap of covered shares, slice by slice."""
    meant = {p.slice_index: p for p in intended}
    both = 0.0
    for patch in read:
        other = meant.get(patch.slice_index)
        if other is not None:
            both += _shared(patch, other)
    total = sum(float(p.values.sum(dtype=np.float64)) for p in (*intended, *read))
    return 2.0 * both / total if total > 0 else 0.0


def _shared(one: SlicePatch, other: SlicePatch) -> float:
    """Sum of the smaller share of each sample two patches have in common."""
    low = np.maximum(one.first, other.first)
    high = np.minimum(np.add(one.first, one.values.shape), np.add(other.first, other.values.shape))
    if (high <= low).any():
        return 0.0
    a, b = (
        p.values[tuple(slice(*ends) for ends in zip(low - p.first, high - p.first, strict=True))]
        for p in (one, other)
    )
    return float(np.minimum(a, b).sum(dtype=np.float64))


def _hd95_mm(
    meant: Sequence[SlicePatch], read: Sequence[SlicePatch], planes: SlicePlanes, step: float
) -> float:
    """95th percentile of the distances between both surfaces, the larger of both ways."""
    a, b = (_surface(patches, planes, step, (0.5,)) for patches in (meant, read))
    if not len(a) or not len(b):
        return float("inf")
    # A sliver half a sample wide crosses one half on one side and not quite on the other.
    there, _ = cKDTree(_surface(read, planes, step, _SURFACE_SHARES)).query(a)
    back, _ = cKDTree(_surface(meant, planes, step, _SURFACE_SHARES)).query(b)
    return float(max(np.percentile(there, 95), np.percentile(back, 95)))


def _surface(
    patches: Sequence[SlicePatch], planes: SlicePlanes, step: float, shares: Sequence[float]
) -> Array:
    """Give points where covered shares cross given values between samples, (n, 3)."""
    points = [np.zeros((0, 3))]
    for patch in patches:
        padded = np.pad(patch.values.astype(np.float64), 1)
        depth = float(planes.depths_mm[patch.slice_index])
        for axis, share in itertools.product((0, 1), shares):
            a = padded.take(np.arange(padded.shape[axis] - 1), axis) - share
            b = padded.take(np.arange(1, padded.shape[axis]), axis) - share
            crossing = (a < 0) != (b < 0)
            where = np.argwhere(crossing).astype(np.float64)
            where[:, axis] += a[crossing] / (a - b)[crossing]
            flat = (where - 1 + np.asarray(patch.first)) * step
            points.append(np.concatenate([flat, np.full((len(flat), 1), depth)], axis=1))
    return np.concatenate(points)


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
