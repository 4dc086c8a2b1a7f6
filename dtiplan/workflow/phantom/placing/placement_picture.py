"""Pictures of a phantom on any plane: a slice of a scan, the outlines of the regions over it.

Outlines are drawn from the distance to each compartment's surface, so that they are as sharp as
the picture, whatever the voxels. Without a display; belongs in a worker.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from dtiplan.domain.geometry import Array, transform_points
from dtiplan.render.planes import AXIAL, CORONAL, SAGITTAL, Plane, sample

if TYPE_CHECKING:
    from dtiplan.domain.image import Image
    from dtiplan.domain.phantoms.description import PhantomDescription

VIEWS = ("axial", "coronal", "sagittal")
_SIDES = {"axial": AXIAL, "coronal": CORONAL, "sagittal": SAGITTAL}
_AXIS = {"axial": 2, "coronal": 1, "sagittal": 0}

_LINE_RGB = {
    "vial": (86, 180, 233),
    "fibre": (86, 180, 233),
    "mark": (230, 159, 0),
    "body": (0, 200, 140),
    "wall": (150, 150, 150),
}
_LINE_PX = 1.4
_COARSE = 8
"""Every so many pixels it is looked at whether a compartment can be there."""
_LIGHTEST, _DARKEST = 225.0, 60.0


@dataclass(frozen=True)
class RegionLabel:
    """The name of a region on a picture.

    Parameters
    ----------
    text : str
    across, down : float
        Place on the picture, 0 to 1 from its left and upper edge.
    """

    text: str
    across: float
    down: float


@dataclass(frozen=True, eq=False)
class PlacementPicture:
    """One slice as drawn.

    Parameters
    ----------
    pixels : array of uint8, (rows, columns, 3)
    labels : tuple of RegionLabel
    letters : (str, str, str, str)
        Of the left, right, upper and lower edge.
    position_mm : float
        Where the slice lies along its axis, scanner RAS.
    mm_per_px : float
    """

    pixels: NDArray[np.uint8]
    labels: tuple[RegionLabel, ...]
    letters: tuple[str, str, str, str]
    position_mm: float
    mm_per_px: float


def view_plane(view: str, centre_ras_mm: Array, offset_mm: float, side_mm: float) -> Plane:
    """Lay a square plane of one of ``VIEWS`` at an offset from a point along its axis."""
    right, up = _SIDES[view]
    centre = np.array(centre_ras_mm, dtype=np.float64)
    centre[_AXIS[view]] += offset_mm
    return Plane(view, centre, right, up, side_mm, side_mm)


def placement_picture(
    image: Image, description: PhantomDescription, scanner_from_phantom: Array | None,
    plane: Plane, pixels: int,
) -> PlacementPicture:  # fmt: skip
    """Draw a slice of a scan with the phantom over it.

    Parameters
    ----------
    image : Image
    description : PhantomDescription
    scanner_from_phantom : array, (4, 4), or None
        None: the slice alone.
    plane : Plane
        Square, scanner RAS mm.
    pixels : int
        Columns and rows.
    """
    points = plane.points_ras_mm(pixels / plane.width_mm)
    low, high = _window(image)
    grey = np.clip((sample(image, points) - low) / (high - low), 0.0, 1.0) * 255.0
    drawn = np.repeat(grey[..., None], 3, axis=2).astype(np.float32)
    labels: tuple[RegionLabel, ...] = ()
    if scanner_from_phantom is not None:
        own = transform_points(np.linalg.inv(scanner_from_phantom), points)
        labels = _outlines(drawn, description, own, plane.width_mm / pixels)
    position = float(plane.centre_ras_mm[_AXIS[plane.name]])
    rgb = np.clip(np.rint(drawn), 0, 255).astype(np.uint8)
    return PlacementPicture(rgb, labels, plane.letters(), position, plane.width_mm / pixels)


def phantom_picture(description: PhantomDescription, pixels: int) -> PlacementPicture:
    """Draw a phantom as it is described: a cut through most of what is measured, as it lies."""
    low, high = description.bounds_mm
    side = float((high - low).max()) * 1.06
    middle = (low + high) / 2.0
    plane = view_plane(_best_view(description), middle, _best_offset(description, middle), side)
    points = plane.points_ras_mm(pixels / side)
    drawn = np.full((pixels, pixels, 3), 24.0, np.float32)
    brightest = max((m.b0_signal for m in description.materials.values()), default=1.0) or 1.0
    for part in description.compartments:
        signal = description.materials[part.material].b0_signal / brightest
        inside = part.shape.inside(points)
        drawn[inside] = _DARKEST + (_LIGHTEST - _DARKEST) * float(signal)
    labels = _outlines(drawn, description, points, side / pixels)
    rgb = np.clip(np.rint(drawn), 0, 255).astype(np.uint8)
    return PlacementPicture(rgb, labels, plane.letters(), 0.0, side / pixels)


def _best_view(description: PhantomDescription) -> str:
    """Give the view whose plane cuts most measured compartments; axial where several do."""
    return max(VIEWS, key=lambda view: (_cut(description, view), view == "axial"))


def _best_offset(description: PhantomDescription, middle: Array) -> float:
    centre = _median_centre(description)
    axis = _AXIS[_best_view(description)]
    return float(centre[axis] - middle[axis])


def _cut(description: PhantomDescription, view: str) -> int:
    axis, at = _AXIS[view], _median_centre(description)[_AXIS[view]]
    boxes = (part.shape.bounds_mm for part in description.measured)
    return sum(bool(low[axis] < at < high[axis]) for low, high in boxes)


def _median_centre(description: PhantomDescription) -> Array:
    centres = [np.asarray(part.shape.centre_mm) for part in description.measured]
    return np.asarray(np.median(centres, axis=0))


def _outlines(
    drawn: NDArray[np.float32], description: PhantomDescription, own: Array, mm_per_px: float
) -> tuple[RegionLabel, ...]:
    """Draw the surface of each compartment that the plane cuts, and give their names."""
    measured = {part.label for part in description.measured}
    labels = []
    for part in description.compartments:
        seen = _window_of(part.shape.bounds_mm, own, mm_per_px)
        if seen is None:
            continue
        distance = part.shape.distance(own[seen]) / mm_per_px
        share = np.clip(_LINE_PX - np.abs(distance), 0.0, 1.0)[..., None].astype(np.float32)
        drawn[seen] += share * (np.array(_LINE_RGB[part.role], np.float32) - drawn[seen])
        if part.label in measured and part.role != "body":
            corner = np.array([seen[0].start, seen[1].start])
            inside = np.argwhere(distance < 0.0) + corner
            labels += _label_of(part.label, inside.astype(np.float64), own.shape[:2])
    return tuple(labels)


def _window_of(
    bounds_mm: tuple[Array, Array], own: Array, mm_per_px: float
) -> tuple[slice, slice] | None:
    """Give the rows and columns that can hold what lies in a box; None where none can."""
    low, high = bounds_mm
    coarse = own[::_COARSE, ::_COARSE]
    reach = _COARSE * 1.5 * mm_per_px
    near = np.all((coarse >= low - reach) & (coarse <= high + reach), axis=-1)
    rows, columns = np.flatnonzero(np.any(near, axis=1)), np.flatnonzero(np.any(near, axis=0))
    if not rows.size:
        return None
    first, last = _COARSE * np.array([[rows[0], columns[0]], [rows[-1] + 1, columns[-1] + 1]])
    return slice(int(first[0]), int(last[0])), slice(int(first[1]), int(last[1]))


def _label_of(text: str, inside: Array, shape: tuple[int, ...]) -> list[RegionLabel]:
    """Give the name of a region in the middle of what is seen of it: pixels (n, 2)."""
    if not len(inside):
        return []
    down, across = (inside.mean(axis=0) + 0.5) / shape
    return [RegionLabel(text, float(across), float(down))]


def _window(image: Image) -> tuple[float, float]:
    """Give darkest and lightest value: of what is not background."""
    values = np.asarray(image.values)[::2, ::2]
    seen = values[values > 0]
    return (0.0, float(np.percentile(seen, 99.5)) * 1.05) if seen.size else (0.0, 1.0)
