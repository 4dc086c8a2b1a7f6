"""From streamlines to a structure: tubes, their distance field, and contours on slices.

Every slice plane of the planning series gets the outline of the tubes at that plane, moved by
a fraction of a millimetre so that it encloses, for each separate part, the volume the tubes
have in the slice's slab. Without that a thin tract that runs along the slices would gain or
lose a third of its volume, or vanish between two slices. How far outlines were moved is told.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import Any, TypedDict, Unpack

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import distance_transform_edt, find_objects, label

from dtiplan.domain.errors import UserError
from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.geometry import Array
from dtiplan.domain.planning import PlanningSeries, SlicePlanes
from dtiplan.domain.progress import Progress, silent
from dtiplan.domain.streamlines import Streamlines
from dtiplan.domain.structures import (
    Contour,
    InterpretedType,
    MadeStructure,
    SlicePatch,
    Structure,
    check_name,
)
from dtiplan.domain.tracts import Code, Side
from dtiplan.processing.structures.contouring import outline_of_area
from dtiplan.processing.structures.rasterize import as_shares, centroid_ras_mm, count_parts
from dtiplan.processing.structures.tube_distance import Candidates, TubeDistance

_SHIFT_TOLD_MM = 0.25
"""From this shift of outlines or centre on the user is told that slices are thick for a tract."""

_USUAL_SHIFT_MM = 0.1
"""Outlines that move by more are traced again on a field that is exact farther out."""


class AboutStructure(TypedDict, total=False):
    """What a structure is called and said to be.

    Parameters
    ----------
    name : str
        At most 16 ASCII characters; must be given.
    colour_rgb : (int, int, int)
    code : Code or None
    side : Side or None
    description : str
    """

    name: str
    colour_rgb: tuple[int, int, int]
    code: Code | None
    side: Side | None
    description: str


def make_structure(
    streamlines: Streamlines,
    planning: PlanningSeries,
    *,
    radius_mm: float,
    margin_mm: float = 0.0,
    in_plane_mm: float = 0.25,
    progress: Progress = silent,
    **about: Unpack[AboutStructure],
) -> MadeStructure:
    """Turn streamlines into contours on the slices of a planning series.

    Parameters
    ----------
    streamlines : Streamlines
        In the planning series' patient space, RAS mm.
    planning : PlanningSeries
        Where the contours are drawn.
    radius_mm : float
        Physical radius of a streamline; half of the diffusion voxel is usual.
    margin_mm : float
        Added in all three dimensions.
    in_plane_mm : float
        Distance between the samples of the field in a slice plane.
    progress : Progress
    **about
        Name, colour_rgb, code, side and description of the structure.

    Returns
    -------
    MadeStructure

    Raises
    ------
    UserError
        Where the name is not allowed, a number makes no sense, or nothing of the tract lies
        inside the planning series.
    """
    check_name(about["name"])
    _check_numbers(about["name"], margin_mm, in_plane_mm)
    planes = planning.planes
    tubes = TubeDistance(streamlines.moved(planes.matrix_from_ras), radius_mm + margin_mm)
    work = _Work(tubes, planes, min(in_plane_mm, (radius_mm + margin_mm) / 2))
    slabs = _slabs(planes, tubes)
    for number, (index, low, high) in enumerate(slabs):
        work.add_slab(index, low, high)
        progress((number + 1) / len(slabs), f"slice {number + 1} of {len(slabs)}")
    return _assemble(work, planning, about)


def _check_numbers(name: str, margin_mm: float, in_plane_mm: float) -> None:
    if not (0.0 <= margin_mm <= 50.0 and 0.05 <= in_plane_mm <= 2.0):
        raise UserError(
            f"The structure {name} cannot be made.",
            f"Its margin is {margin_mm} mm and its sampling {in_plane_mm} mm.",
            "Choose a margin of 0 to 50 mm and a sampling of 0.05 to 2 mm.",
            "structure-numbers",
        )


def _slabs(planes: SlicePlanes, tubes: TubeDistance) -> list[tuple[int | None, float, float]]:
    """List the slabs tubes can reach; those beyond the series carry no slice index."""
    low, high = (float(corner[2]) for corner in tubes.bounds_mm)
    edges = planes.slab_edges_mm
    slabs: list[tuple[int | None, float, float]] = []
    for a, b in ((low, min(edges[0], high)), (max(edges[-1], low), high)):
        n = max(math.ceil((b - a) / planes.gap_mm), 0)
        cuts = np.linspace(a, b, n + 1)
        slabs.extend((None, float(cuts[i]), float(cuts[i + 1])) for i in range(n))
    inside = [i for i in range(len(planes)) if edges[i + 1] > low and edges[i] < high]
    slabs.extend((i, float(edges[i]), float(edges[i + 1])) for i in inside)
    return sorted(slabs, key=lambda slab: slab[1])


@dataclass
class _Work:
    """What has been gathered slab by slab."""

    tubes: TubeDistance
    planes: SlicePlanes
    spacing_mm: float
    volume_mm3: float = 0.0
    moment_mm4: Array = field(default_factory=lambda: np.zeros(3))
    outside_mm3: float = 0.0
    small_mm3: float = 0.0
    shifts: list[tuple[float, float]] = field(default_factory=list)
    patches: list[SlicePatch] = field(default_factory=list)
    polygons: list[tuple[int, Array]] = field(default_factory=list)

    @property
    def shift_mm(self) -> float:
        """Shift of outlines that is exceeded on a twentieth of the outlined area."""
        shift, area = np.array(sorted(self.shifts)).T
        return float(shift[np.searchsorted(np.cumsum(area), 0.95 * area.sum())])

    def _band_mm(self, shift_mm: float) -> float:
        """How far the field must be exact: an outline is drawn between two samples."""
        return shift_mm + 1.5 * self.spacing_mm

    def add_slab(self, index: int | None, low: float, high: float) -> None:
        """Measure the tubes in a slab and outline them on its slice, where it has one."""
        window = self.tubes.candidates(low, high, self.spacing_mm, self._band_mm(high - low))
        if window is None:
            return
        n = math.ceil((high - low) / self.spacing_mm - 1e-6)
        step = (high - low) / n
        depths = low + (np.arange(n) + 0.5) * step
        cells, ramp = self.spacing_mm**2 * step, self.spacing_mm
        covered = np.zeros(np.asarray(window.squares.shape) * 4)
        box = None if index is None else self._box(index, window)
        for depth in depths:
            distance = self.tubes.on_plane(float(depth), self.spacing_mm, window, ramp)
            share = _share_inside(distance, self.spacing_mm, self.tubes.radius_mm)
            whole = float(share.sum()) * cells
            if index is None or box is None:
                self.outside_mm3 += whole
                continue
            if isinstance(box, np.ndarray):
                share *= _share_inside(box, self.spacing_mm)
            kept = float(share.sum()) * cells
            self.outside_mm3 += whole - kept
            self.volume_mm3 += kept
            self._add_moment(share * cells, window.first, float(depth))
            covered += share / n
        if index is not None and box is not None and covered.any():
            self._outline(index, window, covered, box)

    def _box(self, index: int, window: Candidates) -> Array | float:
        """Signed distance to the edges of the image; minus infinity where they are far."""
        low, high = self.planes.bounds_mm(index)
        shape = np.asarray(window.squares.shape) * 4
        first, last = window.first * self.spacing_mm, (window.first + shape) * self.spacing_mm
        if (first >= low).all() and (last <= high).all():
            return -math.inf
        i, j = ((window.first[axis] + np.arange(shape[axis])) * self.spacing_mm for axis in (0, 1))
        along = np.maximum(low[0] - i, i - high[0])
        down = np.maximum(low[1] - j, j - high[1])
        return np.asarray(np.maximum(along[:, None], down[None, :]))

    def _add_moment(self, volumes: Array, first: NDArray[np.int64], depth: float) -> None:
        i, j = ((first[a] + np.arange(volumes.shape[a])) * self.spacing_mm for a in (0, 1))
        self.moment_mm4 += (
            volumes.sum(axis=1) @ i,
            volumes.sum(axis=0) @ j,
            float(volumes.sum()) * depth,
        )

    def _outline(self, index: int, window: Candidates, covered: Array, box: Array | float) -> None:
        """Outline each separate part of a slab so that it keeps its volume."""
        depth = float(self.planes.depths_mm[index])
        thickness = float(self.planes.thickness_mm[index])
        for most in (_USUAL_SHIFT_MM, thickness):
            distance = self.tubes.on_plane(depth, self.spacing_mm, window, self._band_mm(most))
            parts = _outlines(distance, covered, box, self.spacing_mm)
            if max((abs(p.level_mm) for p in parts), default=0.0) <= most:
                break
        self.small_mm3 += sum(p.dropped_mm2 for p in parts) * thickness
        drawn = [p for p in parts if p.polygons]
        if not drawn:
            return
        self.shifts.extend((abs(p.level_mm), p.area_mm2) for p in drawn)
        origin = window.first * self.spacing_mm
        self.polygons.extend((index, p + origin) for part in drawn for p in part.polygons)
        self.patches.append(_patch(index, window, drawn, self.spacing_mm))


def _share_inside(
    distance_mm: NDArray[np.floating[Any]], spacing_mm: float, radius_mm: float = math.inf
) -> Array:
    """Share of each sample's cell that is inside, by a ramp as wide as the cell.

    Averaged over a ramp of width w a tube of radius R has w^2 / 12 R^2 too much volume; the
    ramp is moved inwards by w^2 / 24 R, which takes just that away.
    """
    moved = np.asarray(distance_mm, np.float64) + spacing_mm**2 / (24 * radius_mm)
    return np.clip(0.5 - moved / spacing_mm, 0.0, 1.0)


@dataclass(frozen=True, eq=False)
class _Part:
    """One part of a slab with its outline; ``corner`` is where its cut-out starts."""

    polygons: list[Array]
    area_mm2: float
    level_mm: float
    dropped_mm2: float
    corner: tuple[int, int]
    intended: Array


def _outlines(
    distance: NDArray[np.float32], covered: Array, box: Array | float, spacing_mm: float
) -> list[_Part]:
    """Outline each part separately; a part owns the samples nearest to it."""
    labels, _ = label(covered > 0, structure=np.ones((3, 3)))
    rows, columns = distance_transform_edt(labels == 0, return_distances=False, return_indices=True)
    nearest = labels[rows, columns]
    parts = []
    for number, where in enumerate(find_objects(labels), start=1):
        grown = tuple(
            slice(max(s.start - 4, 0), min(s.stop + 4, size))
            for s, size in zip(where, distance.shape, strict=True)
        )
        cut = distance[grown].astype(np.float64)
        others = nearest[grown] != number
        cut[others] = np.maximum(cut[others], 4 * spacing_mm)
        edge = box[grown] if isinstance(box, np.ndarray) else box
        area = float(covered[grown][labels[grown] == number].sum()) * spacing_mm**2
        outline = outline_of_area(cut, edge, spacing_mm, area)
        corner = (grown[0].start, grown[1].start)
        shift = np.asarray(corner) * spacing_mm
        polygons = [polygon + shift for polygon in outline.polygons]
        intended = np.maximum(cut - outline.level_mm, edge)
        parts.append(
            _Part(
                polygons, outline.area_mm2, outline.level_mm, outline.dropped_mm2, corner, intended
            )
        )
    return parts


def _patch(index: int, window: Candidates, parts: list[_Part], spacing_mm: float) -> SlicePatch:
    """Join the parts' fields to one, cut to where they are."""
    low = np.min([p.corner for p in parts], axis=0)
    high = np.max([np.add(p.corner, p.intended.shape) for p in parts], axis=0)
    values = np.full(high - low, 4 * spacing_mm, dtype=np.float32)
    for part in parts:
        i, j = np.subtract(part.corner, low)
        view = values[i : i + part.intended.shape[0], j : j + part.intended.shape[1]]
        np.minimum(view, part.intended, out=view, casting="same_kind")
    first = window.first + low
    return SlicePatch(index, (int(first[0]), int(first[1])), values)


def _assemble(work: _Work, planning: PlanningSeries, about: AboutStructure) -> MadeStructure:
    """Make the structure and say what was lost on the way."""
    name = about["name"]
    if not work.polygons:
        raise UserError(
            f"The structure {name} cannot be made.",
            f"Of its {(work.volume_mm3 + work.outside_mm3) / 1000:.2f} cc nothing lies on a "
            "slice of the planning series.",
            "Check the registration, and that the planning series covers the tract.",
            "structure-outside-series",
        )
    planes = planning.planes
    contours = []
    for index, polygon in work.polygons:
        depth = np.full((len(polygon), 1), planes.depths_mm[index])
        points = planes.to_ras(np.concatenate([polygon, depth], axis=1))
        contours.append(Contour(points, planning.slices[index].sop_instance_uid))
    structure = Structure(
        name,
        tuple(contours),
        InterpretedType.ORGAN,
        about.get("colour_rgb", (255, 255, 0)),
        about.get("description", ""),
        about.get("code"),
        about.get("side"),
    )
    shares = [as_shares(p, work.spacing_mm) for p in work.patches]
    centre = planes.to_ras(work.moment_mm4 / work.volume_mm3)
    drawn_centre = centroid_ras_mm(shares, planes, work.spacing_mm)
    off_mm = 0.0 if drawn_centre is None else float(np.linalg.norm(drawn_centre - centre))
    return MadeStructure(
        structure,
        tuple(work.patches),
        work.spacing_mm,
        work.volume_mm3 / 1000.0,
        centre,
        count_parts(shares, planes, work.spacing_mm),
        work.outside_mm3 / 1000.0,
        work.small_mm3 / 1000.0,
        work.shift_mm,
        tuple(_findings(work, name, off_mm)),
    )


def _findings(work: _Work, name: str, centre_off_mm: float) -> list[Finding]:
    findings = []
    whole = work.volume_mm3 + work.outside_mm3
    if work.outside_mm3 > 1e-3 * whole:
        findings.append(
            Finding(
                Severity.WARNING,
                "structure-cut-by-series",
                f"{name}: {work.outside_mm3 / 1000:.2f} cc "
                f"({100 * work.outside_mm3 / whole:.1f} %) lie outside the planning series and "
                "are not in the structure.",
                "Use a planning series that covers the tract, or plan with the missing part in "
                "mind.",
            )
        )
    if work.small_mm3 > 0:
        share = 100 * work.small_mm3 / work.volume_mm3
        findings.append(
            Finding(
                Severity.WARNING if share > 1.0 else Severity.INFO,
                "small-parts-dropped",
                f"{name}: parts too small for a contour of 3 points were left out, together "
                f"{work.small_mm3:.2f} mm3 ({share:.2f} %).",
                "Nothing, unless the share is large; then use thinner slices.",
            )
        )
    if max(work.shift_mm, centre_off_mm) > _SHIFT_TOLD_MM:
        findings.append(
            Finding(
                Severity.WARNING,
                "slices-thick-for-structure",
                f"{name}: to keep the volume, outlines were moved by {work.shift_mm:.2f} mm and "
                "more on a twentieth of the structure, and its centre by "
                f"{centre_off_mm:.2f} mm: it is thin where slices are {work.planes.gap_mm:.2f} mm "
                "apart.",
                "Use a planning series with slices of 1 mm or less, or look at the outlines at "
                "the tract's ends.",
            )
        )
    return findings
