"""Regions drawn on other images, carried to the planning series by a registration.

Contours that are carried lie on no slice any more. The body they stand for is cut into small
samples, these are counted in the slabs of the planning slices, and each slice gets the outline
that encloses what its slab holds: volume is kept slice by slice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from scipy import ndimage

from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.frame_links import FrameLinks, carried_through
from dtiplan.domain.geometry import Array, transform_points
from dtiplan.domain.structure_sets import ReadContour, ReadRoi, ReadStructureSet
from dtiplan.processing.dose.contour_solid import Samples, sampled, stack_of
from dtiplan.processing.structures.contouring import outline_of_area

if TYPE_CHECKING:
    from dtiplan.domain.planning import PlanningSeries

_SAMPLE_MM = 0.4
_CELL_MM = 0.5
_BLUR_CELLS = 1.0
_SLOPE = 0.4
"""Of the share of a straight edge that is blurred by one cell, for each cell across it."""
_ROOM = 6
_LEAST_CC = 0.01


def carry_structure_set(
    read: ReadStructureSet,
    planning: PlanningSeries,
    links: Sequence[FrameLinks],
    is_wanted: Callable[[ReadRoi], bool],
) -> tuple[ReadStructureSet, tuple[Finding, ...]]:
    """Carry regions of other frames of reference to a planning series.

    Parameters
    ----------
    read : ReadStructureSet
    planning : PlanningSeries
    links : sequence of FrameLinks
        Registrations of the same patient; a way may lead over several.
    is_wanted : callable
        Which regions to carry; the others, and those no way leads to, stay as they are.

    Returns
    -------
    ReadStructureSet
    tuple of Finding
        What was carried, and what of it could not be kept.
    """
    frame = planning.frame_of_reference_uid
    rois: list[ReadRoi] = []
    findings: list[Finding] = []
    for roi in read.rois:
        own = roi.frame_of_reference_uid or read.frame_of_reference_uid or ""
        wanted = own not in ("", frame) and is_wanted(roi)
        matrix = carried_through(links, own, frame) if wanted else None
        if matrix is None:
            rois.append(roi)
            continue
        carried, lost_cc, volume_cc = carry_region(roi, planning, matrix)
        rois.append(carried)
        findings.append(_told(roi.name, lost_cc, volume_cc))
    return replace(read, rois=tuple(rois)), tuple(findings)


def _told(name: str, lost_cc: float, volume_cc: float) -> Finding:
    if lost_cc > _LEAST_CC:
        return Finding(
            Severity.WARNING,
            "region-carried-in-part",
            f"{name}: {lost_cc:.2f} of {volume_cc:.2f} cc lie beyond the planning images and are "
            "left out.",
            "Choose a planning series that covers the region.",
        )
    return Finding(
        Severity.INFO,
        "region-carried-over",
        f"{name} ({volume_cc:.2f} cc) was carried to the planning images by the registration.",
        "Its place is as sure as the registration is.",
    )


def carry_region(
    roi: ReadRoi, planning: PlanningSeries, planning_from_roi: Array
) -> tuple[ReadRoi, float, float]:
    """Carry one region.

    Parameters
    ----------
    roi : ReadRoi
    planning : PlanningSeries
    planning_from_roi : array, (4, 4)
        Rigid motion, RAS mm of the region's frame to RAS mm of the planning frame.

    Returns
    -------
    roi : ReadRoi
        On slices of the planning series.
    lost_cc, volume_cc : float
        What lies beyond the planning slices, and the whole.

    Raises
    ------
    ValueError
        Its contours enclose nothing, or lie on one plane.
    """
    polygons = [
        transform_points(planning_from_roi, c.points_ras_mm) for c in roi.contours if c.is_closed
    ]
    if not polygons:
        raise ValueError(f"no contour of {roi.name} encloses an area")
    samples = sampled(stack_of(polygons), _SAMPLE_MM)
    contours = tuple(_contours(samples, planning))
    edges = planning.planes.slab_edges_mm
    depth = planning.planes.from_ras(samples.points_ras_mm)[:, 2]
    beyond = (depth < edges[0]) | (depth >= edges[-1])
    lost_cc = float(samples.volumes_mm3[beyond].sum()) / 1000.0
    frame = planning.frame_of_reference_uid
    carried = replace(roi, contours=contours, frame_of_reference_uid=frame)
    return carried, lost_cc, samples.volume_cc


def _contours(samples: Samples, planning: PlanningSeries) -> Iterator[ReadContour]:
    planes = planning.planes
    places = planes.from_ras(samples.points_ras_mm)
    index = np.searchsorted(planes.slab_edges_mm, places[:, 2], side="right") - 1
    for k in np.unique(index[(index >= 0) & (index < len(planes))]):
        here = index == k
        volumes = samples.volumes_mm3[here]
        cells = np.rint(places[here, :2] / _CELL_MM).astype(np.int64)
        first = cells.min(axis=0) - _ROOM
        shape = cells.max(axis=0) + _ROOM + 1 - first
        held = np.zeros(shape)
        np.add.at(held, tuple((cells - first).T), volumes)
        thickness = float(planes.thickness_mm[k])
        share = ndimage.gaussian_filter(held / (_CELL_MM**2 * thickness), _BLUR_CELLS)
        field_mm = (0.5 - share) / _SLOPE * _CELL_MM
        area_mm2 = float(volumes.sum()) / thickness
        outline = outline_of_area(field_mm, -np.inf, _CELL_MM, area_mm2)
        for polygon in outline.polygons:
            points = np.empty((len(polygon), 3))
            points[:, :2] = polygon + first * _CELL_MM
            points[:, 2] = planes.depths_mm[k]
            uid = planning.slices[k].sop_instance_uid
            yield ReadContour(planes.to_ras(points), "CLOSED_PLANAR", uid)
