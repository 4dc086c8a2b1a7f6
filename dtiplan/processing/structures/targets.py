"""Which regions of anybody's structure sets are targets, and are they right as they are drawn.

A region is taken only where its contours say without doubt what is inside; one that could be
read in two ways is left out, and the finding says why.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from dtiplan.domain.errors import UserError
from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.geometry import Array
from dtiplan.domain.planning import PlanningSeries
from dtiplan.domain.structure_sets import ReadRoi, ReadStructureSet
from dtiplan.domain.structures import Contour
from dtiplan.domain.targets import TARGET_TYPES, Target
from dtiplan.processing.structures.rasterize import (
    PlacedContours,
    centroid_ras_mm,
    count_parts,
    place,
    rasterize,
    volume_cc,
)

_FINE_MM = 0.25
_OFF_PLANE_MM = 0.1
"""Some systems write places in tenths of a millimetre."""
_CROSSING_SHARE = 0.02
"""Part of the smaller contour that rounding may put outside the larger."""
_COLOURS = ((255, 80, 80), (255, 160, 60), (255, 220, 80))


@dataclass(frozen=True, eq=False)
class _Candidate:
    """A region that may be a target, and the file it stands in."""

    roi: ReadRoi
    source: ReadStructureSet


def choose_targets(
    structure_sets: Sequence[ReadStructureSet],
    planning: PlanningSeries,
    names: Sequence[str] = (),
) -> tuple[tuple[Target, ...], tuple[Finding, ...]]:
    """Take the targets that are drawn on a planning series.

    Parameters
    ----------
    structure_sets : sequence of ReadStructureSet
    planning : PlanningSeries
    names : sequence of str
        Regions to take, whatever their type, without regard to case; empty: every GTV, CTV and
        PTV by type, and regions without a type whose names begin so.

    Returns
    -------
    tuple of Target
        GTVs first, then CTVs, then PTVs, then others.
    tuple of Finding
        What was not taken, and why.

    Raises
    ------
    UserError
        ``no-such-target`` where a name is not among the regions.
    """
    findings: list[Finding] = []
    found = list(_usable(structure_sets, planning, findings))
    chosen = _named(found, names) if names else [c for c in found if _kind(c.roi)]
    left = sorted({_spoken(c.roi) for c in found if c not in chosen})
    if left:
        findings.append(
            Finding(
                Severity.INFO,
                "regions-not-targets",
                f"These regions were not taken as targets: {', '.join(left)}.",
                "Name the targets if one of them is meant.",
            )
        )
    chosen.sort(key=lambda c: _order(c.roi))
    targets: list[Target] = []
    for candidate in chosen:
        target, problem = _target(candidate, planning, [t.name for t in targets])
        if target is not None:
            targets.append(target)
        findings += problem
    if not targets:
        findings.append(_none(len(structure_sets)))
    return tuple(targets), tuple(findings)


def _none(n_files: int) -> Finding:
    return Finding(
        Severity.INFO,
        "no-targets",
        f"No target was taken from {n_files} RTSTRUCT files; no distances will be measured.",
        "To have them, add an RTSTRUCT with a GTV, CTV or PTV on the planning series to the "
        "sources and import again.",
    )


def _usable(
    structure_sets: Sequence[ReadStructureSet], planning: PlanningSeries, findings: list[Finding]
) -> Iterator[_Candidate]:
    """Give the regions in the planning series' frame, of its patient."""
    frame = planning.frame_of_reference_uid
    for read in structure_sets:
        findings.extend(read.findings)
        if read.patient_id != planning.patient_id:
            findings.append(
                Finding(
                    Severity.WARNING,
                    "structures-of-another-patient",
                    f"The structure set '{read.label}' was left aside: it is of patient "
                    f"'{read.patient_id}', the planning series of '{planning.patient_id}'.",
                    "Give structures of the same patient.",
                )
            )
            continue
        elsewhere: dict[str, int] = {}
        for roi in read.rois:
            own = roi.frame_of_reference_uid or read.frame_of_reference_uid or ""
            if own == frame:
                yield _Candidate(roi, read)
            else:
                elsewhere[own] = elsewhere.get(own, 0) + 1
        for own, count in elsewhere.items():
            findings.append(
                Finding(
                    Severity.WARNING,
                    "structures-in-another-frame",
                    f"{count} regions of the structure set '{read.label}' were left aside: they "
                    f"are in frame of reference {own or '(none)'}, the planning series in {frame}.",
                    "Draw them on the planning series, or choose the series they were drawn on.",
                )
            )


def _named(found: Sequence[_Candidate], names: Sequence[str]) -> list[_Candidate]:
    wanted = {name.casefold(): name for name in names}
    known = {c.roi.name.casefold() for c in found}
    missing = [name for folded, name in wanted.items() if folded not in known]
    if missing:
        raise UserError(
            f"There is no region named {', '.join(missing)}.",
            f"The RTSTRUCTs on the planning series hold "
            f"{', '.join(_spoken(c.roi) for c in found) or 'no region'}.",
            "Choose one of them, or name no target.",
            "no-such-target",
        )
    return [c for c in found if c.roi.name.casefold() in wanted]


def _kind(roi: ReadRoi) -> str:
    """Give GTV, CTV or PTV by type, or by name where there is no type; else nothing."""
    said = (roi.interpreted_type or roi.name[:3]).upper()
    return said if said in TARGET_TYPES else ""


def _order(roi: ReadRoi) -> int:
    kind = _kind(roi)
    return TARGET_TYPES.index(kind) if kind else len(TARGET_TYPES)


def _spoken(roi: ReadRoi) -> str:
    return f"{roi.name} ({roi.interpreted_type or '-'})"


def _target(
    candidate: _Candidate, planning: PlanningSeries, taken: Sequence[str]
) -> tuple[Target | None, list[Finding]]:
    roi, planes = candidate.roi, planning.planes
    tolerance_mm = min(_OFF_PLANE_MM, planes.gap_mm / 10)
    placed = place(roi.contours, planes, tolerance_mm)
    doubt = _doubt(roi, placed, tolerance_mm)
    if doubt:
        return None, [
            Finding(
                Severity.WARNING,
                "target-not-taken",
                f"{_spoken(roi)} was not taken as a target: {doubt}.",
                "Draw or export it on every slice of the planning series, as plain outlines.",
            )
        ]
    patches = rasterize(placed.by_slice, _FINE_MM)
    centroid = centroid_ras_mm(patches, planes, _FINE_MM)
    volume = volume_cc(patches, planes, _FINE_MM)
    if centroid is None:
        return None, [_empty(roi)]
    return Target(
        name=_free_name(roi.name or f"ROI {roi.number}", taken),
        interpreted_type=roi.interpreted_type,
        colour_rgb=roi.colour_rgb or _COLOURS[len(taken) % len(_COLOURS)],
        contours=_contours(roi, planning),
        volume_cc=volume,
        centroid_ras_mm=centroid,
        n_components=count_parts(patches, planes, _FINE_MM),
        structure_set_uid=candidate.source.sop_instance_uid,
    ), []


def _empty(roi: ReadRoi) -> Finding:
    return Finding(
        Severity.WARNING,
        "target-not-taken",
        f"{_spoken(roi)} was not taken as a target: its contours enclose nothing.",
        "Do not take an empty structure for an absent target.",
    )


def _free_name(name: str, taken: Sequence[str]) -> str:
    numbers = itertools.chain([name], (f"{name} ({n})" for n in itertools.count(2)))
    return next(each for each in numbers if each not in taken)


def _contours(roi: ReadRoi, planning: PlanningSeries) -> tuple[Contour, ...]:
    """Give the closed contours, with the planning slices they lie on."""
    planes = planning.planes
    found = []
    for contour in roi.contours:
        if contour.is_closed:
            depth = float(np.median(planes.from_ras(contour.points_ras_mm)[:, 2]))
            image = planning.slices[planes.nearest(depth)].sop_instance_uid
            found.append(Contour(contour.points_ras_mm, image))
    return tuple(found)


def _doubt(roi: ReadRoi, placed: PlacedContours, tolerance_mm: float) -> str:
    """Say why what a region encloses is not certain; empty where it is."""
    if placed.off_plane:
        return (
            f"{len(placed.off_plane)} of {len(roi.contours)} contours lie on no slice of the "
            f"planning series (more than {tolerance_mm:g} mm away)"
        )
    if not placed.by_slice:
        return f"none of its {len(roi.contours)} contours encloses an area"
    slices = sorted(placed.by_slice)
    gaps = np.diff(slices)
    if len(gaps) > 1 and gaps.min() > 1:
        return (
            f"it is drawn on {len(slices)} slices that are never neighbours (every "
            f"{int(gaps.min())}th slice), so that what lies between is not said"
        )
    for index, polygons in placed.by_slice.items():
        if len(polygons) > 1 and _do_cross(polygons):
            return f"two of its contours cross or are the same on slice {index + 1}"
    return ""


def _do_cross(polygons: Sequence[Array]) -> bool:
    """Whether two outlines of a slice share a part without one lying inside the other."""
    for one, other in itertools.combinations(polygons, 2):
        apart = (one.max(axis=0) < other.min(axis=0)) | (other.max(axis=0) < one.min(axis=0))
        if apart.any():
            continue
        a, b, odd = (_area(p) for p in ((one,), (other,), (one, other)))
        shared = (a + b - odd) / 2
        smaller = min(a, b)
        rounding = _CROSSING_SHARE * smaller + _FINE_MM**2
        is_inside = shared > smaller - rounding
        is_twice = is_inside and odd < rounding
        if is_twice or (shared > rounding and not is_inside):
            return True
    return False


def _area(polygons: Sequence[Array]) -> float:
    """Give the area in an odd number of polygons, square mm."""
    (patch,) = rasterize({0: polygons}, _FINE_MM)
    return float(patch.values.sum(dtype=np.float64)) * _FINE_MM**2
