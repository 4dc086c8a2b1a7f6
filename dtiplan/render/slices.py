"""Pictures of slices: colour FA, brain mask, registration and structures, written as PNG."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_gradient_magnitude, gaussian_laplace

from dtiplan.domain.geometry import Array, RigidTransform, transform_points
from dtiplan.domain.image import Image
from dtiplan.domain.maps import TensorMaps
from dtiplan.domain.structures import Structure
from dtiplan.render import colormaps
from dtiplan.render.pictures import (
    SCREEN,
    Heading,
    Line,
    Outline,
    Panel,
    Style,
    draw,
    pixels_per_mm,
    save,
)
from dtiplan.render.planes import Plane, bounds_mm, sample, slice_axes, three_planes

_NEAR_MIDDLE_MM = 25.0
_CHECKER_MM = 20.0
_EDGE_WIDTH_MM = 1.5
_EDGE_SHARE = 0.9
"""Only the strongest tenth of a slice's edges is drawn; the rest is noise and clutter."""
_MOVING_TINT = (1.0, 0.72, 0.45)
_MONTAGE = (2, 4)
_AROUND_STRUCTURES_MM = 35.0


def colour_fa_picture(maps: TensorMaps, path: Path, style: Style = SCREEN) -> Path:
    """Draw colour FA in three planes, with the colours to be expected named.

    The axial plane lies where most of the brain's middle runs left-right (corpus callosum),
    the coronal one where most runs head-foot (corticospinal tracts), the sagittal one where
    most runs left-right again, each within 25 mm of the mask's centre.
    """
    colour = maps.colour_fa
    low, high = bounds_mm(maps.mask)
    planes = three_planes(low, high, _telling_point(maps))
    scale = pixels_per_mm(planes)
    panels = [
        Panel(p, colormaps.brightened(sample(colour, p.points_ras_mm(scale)))) for p in planes
    ]
    heading = Heading(
        "Colour FA",
        "Direction of the fibres as colour, fractional anisotropy (no unit, 0 to 1) as brightness",
        (
            (colormaps.LEFT_RIGHT, "left-right: corpus callosum"),
            (colormaps.FRONT_BACK, "front-back: cingulum"),
            (colormaps.HEAD_FOOT, "head-foot: corticospinal tract"),
        ),
        (
            "If a named bundle has another colour, the gradient directions are wrong: do not "
            "track. Flipped signs do not change these colours; the orientation proof finds them.",
        ),
    )
    return save(draw([panels], heading, style), path)


def _telling_point(maps: TensorMaps) -> Array:
    """Choose where the planes of the colour FA picture cross, RAS mm."""
    where = np.asarray(maps.mask.values, dtype=bool)
    points = transform_points(maps.grid.ras_from_vox, np.argwhere(where))
    middle = np.asarray(points.mean(axis=0))
    colour = np.asarray(maps.colour_fa.values, dtype=np.float64)[where]
    near = (np.abs(points - middle) <= _NEAR_MIDDLE_MM).all(axis=1)
    width = max(maps.grid.spacing_mm)
    for axis, channel in ((2, 0), (1, 2), (0, 0)):
        at = np.rint(points[near, axis] / width).astype(np.int64)
        if at.size:
            strength = np.bincount(at - at.min(), colour[near, channel])
            middle[axis] = (int(strength.argmax()) + at.min()) * width
    return middle


def mask_picture(b0: Image, mask: Image, path: Path, style: Style = SCREEN) -> Path:
    """Draw the b = 0 image in three planes with the outline of the brain mask on it."""
    low, high = bounds_mm(mask, margin_mm=25.0)
    planes = three_planes(low, high, (low + high) / 2)
    scale = pixels_per_mm(planes)
    limits = colormaps.window(b0)
    flags = Image(np.asarray(mask.values, dtype=np.float32), mask.grid, mask.unit, mask.name)
    panels = []
    for plane in planes:
        points = plane.points_ras_mm(scale)
        inside = sample(flags, points)
        picture = colormaps.grey(sample(b0, points), limits)
        outline = Outline(inside, 0.5, colormaps.OUTLINE)
        panels.append(Panel(plane, picture, outlines=(outline,)))
    volume_cc = float(np.count_nonzero(mask.values)) * mask.grid.voxel_volume_mm3 / 1000.0
    heading = Heading(
        "Brain mask",
        f"b = 0 image (a.u.) and the outline of the mask, {volume_cc:.0f} cc",
        ((colormaps.OUTLINE, "outline of the brain mask"),),
        ("Brainstem and deep grey matter must lie inside; holes would cut tracts without a word.",),
    )
    return save(draw([panels], heading, style), path)


def registration_picture(
    moving: Image,
    fixed: Image,
    transform: RigidTransform,
    path: Path,
    style: Style = SCREEN,
) -> Path:
    """Draw how a moved image lies on the fixed one: checkerboard and edges in three planes.

    Both are sampled in the fixed image's patient space; the planes cross in the middle of the
    moved image.
    """
    low, high = _overlap(moving, fixed, transform)
    planes = three_planes(low, high, (low + high) / 2)
    scale = pixels_per_mm(planes, height=430)
    fixed_limits, moving_limits = colormaps.window(fixed), colormaps.window(moving)
    boards, edges = [], []
    for plane in planes:
        points = plane.points_ras_mm(scale)
        still = colormaps.grey(sample(fixed, points), fixed_limits)
        carried = sample(moving, transform_points(transform.moving_from_fixed, points))
        shown = colormaps.tinted(colormaps.grey(carried, moving_limits), _MOVING_TINT)
        square = np.floor(points / _CHECKER_MM).astype(np.int64).sum(axis=-1) % 2 == 0
        boards.append(Panel(plane, np.where(square[..., None], still, shown)))
        edges.append(Panel(plane, still, outlines=_edges(carried, scale)))
    heading = Heading(
        "Registration",
        f"{moving.name} (warm) moved onto {fixed.name} (grey): rotation "
        f"{transform.angle_deg:.2f} deg, centre displaced by "
        f"{transform.displacement_mm(moving.grid.centre_ras_mm):.2f} mm",
        ((colormaps.EDGES, f"edges of {moving.name}"),),
        (
            f"Above: squares of {_CHECKER_MM:g} mm, by turns from both images; borders must run "
            "on across them. Below: edges of the moved image must lie on those of the fixed one.",
        ),
    )
    return save(draw([boards, edges], heading, style), path)


def _overlap(moving: Image, fixed: Image, transform: RigidTransform) -> tuple[Array, Array]:
    """Box in fixed space where the moved image has signal, cut to the fixed image."""
    level = 0.1 * float(np.percentile(moving.values, 99.5))
    seen = np.argwhere(np.asarray(moving.values) > level)
    moved = transform_points(
        transform.fixed_from_moving @ moving.grid.ras_from_vox, seen if len(seen) else [[0, 0, 0]]
    )
    corners = fixed.grid.corners_ras_mm()
    low = np.maximum(np.percentile(moved, 0.5, axis=0) - 15.0, corners.min(axis=0))
    high = np.minimum(np.percentile(moved, 99.5, axis=0) + 15.0, corners.max(axis=0))
    if (high - low < 10.0).any():  # no overlap: show the fixed image, where nothing will lie
        return corners.min(axis=0), corners.max(axis=0)
    return low, high


def _edges(picture: NDArray[np.float32], scale: float) -> tuple[Outline, ...]:
    """Lines along the strongest edges: zero crossings of the Laplacian of Gaussian."""
    sigma = _EDGE_WIDTH_MM * scale
    slope = gaussian_gradient_magnitude(picture, sigma)
    weak = slope < max(float(np.quantile(slope, _EDGE_SHARE)), 1e-9)
    if weak.all():
        return ()
    bend = gaussian_laplace(picture, sigma)
    return (Outline(np.ma.masked_array(bend, weak), 0.0, colormaps.EDGES),)


def structures_picture(
    planning: Image, structures: Sequence[Structure], path: Path, style: Style = SCREEN
) -> Path:
    """Draw contours on the planning slices they lie on, eight slices spread over them all.

    Slices are shown as the planning series has them (its grid's third axis goes from slice to
    slice), turned so that the patient's left, or posterior, is on the right.
    """
    if not structures:
        raise ValueError("no structure to draw")
    contours = [
        (structure, np.asarray(contour.points_ras_mm))
        for structure in structures
        for contour in structure.contours
    ]
    grid = planning.grid
    everything = np.concatenate([points for _, points in contours])
    depth = transform_points(grid.vox_from_ras, everything)[:, 2]
    rows, columns = _MONTAGE
    used = np.unique(np.rint(depth).astype(np.int64))
    spread = np.rint(np.linspace(0, len(used) - 1, rows * columns + 2)[1:-1]).astype(np.int64)
    shown = used[np.unique(spread)][::-1]
    planes = [_slice_plane(planning, everything, int(index)) for index in shown]
    scale = pixels_per_mm(planes[:columns], height=360)
    limits = colormaps.window(planning)
    panels = []
    for index, plane in zip(shown, planes, strict=True):
        lines = [
            Line(plane.flat(np.vstack([points, points[:1]])), colormaps.unit_rgb(s.colour_rgb))
            for s, points in contours
            if abs(transform_points(grid.vox_from_ras, points.mean(axis=0))[2] - index) < 0.5
        ]
        picture = colormaps.grey(sample(planning, plane.points_ras_mm(scale)), limits)
        panels.append(Panel(plane, picture, lines))
    heading = Heading(
        "Structures",
        f"Contours on {len(shown)} of the {len(used)} slices of {planning.name} that hold any",
        tuple((colormaps.unit_rgb(s.colour_rgb), s.name) for s in structures),
        (f"Black is {limits[0]:.0f} and white {limits[1]:.0f} {planning.unit}",),
    )
    grouped = [panels[i : i + columns] for i in range(0, len(panels), columns)]
    return save(draw(grouped, heading, style), path)


def _slice_plane(planning: Image, around: NDArray[Any], index: int) -> Plane:
    """Lay a plane on one slice of the planning series, around some points."""
    grid = planning.grid
    right, up = slice_axes(grid)
    corner = transform_points(grid.ras_from_vox, [0.0, 0.0, float(index)])
    apart = np.asarray(around, dtype=np.float64) - corner
    low = np.array([(apart @ right).min(), (apart @ up).min()]) - _AROUND_STRUCTURES_MM
    high = np.array([(apart @ right).max(), (apart @ up).max()]) + _AROUND_STRUCTURES_MM
    middle = (low + high) / 2
    centre = corner + middle[0] * right + middle[1] * up
    axis = int(np.argmax(np.abs(np.cross(right, up))))
    name = f"Slice {index + 1}, {'xyz'[axis]} = {centre[axis]:+.1f} mm"
    width, height = high - low
    return Plane(name, centre, right, up, float(width), float(height))
