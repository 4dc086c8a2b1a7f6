"""What a plane cuts: structures, streamlines and tensors as short lines on the plane.

Lines are given in millimetres right of and above the plane's middle, so that whoever paints
them chooses the pixels.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from dtiplan.domain.geometry import Array, transform_points
from dtiplan.domain.planning import SlicePlanes
from dtiplan.domain.streamlines import Streamlines
from dtiplan.domain.structures import Contoured
from dtiplan.render.planes import Plane

_FLAT = 1e-9
_BLOCK = 16
NEAR_MM = 1.0
"""A streamline is drawn where it runs within this distance of the plane."""


@dataclass(frozen=True, eq=False)
class Strokes:
    """Many straight lines on a plane.

    Parameters
    ----------
    ends_mm : float array, (n, 2, 2)
        Both ends of each line, right of and above the plane's middle.
    colours_rgb : float32 array, (n, 3), or (1, 3) for all
        0 to 255.
    """

    ends_mm: NDArray[np.floating]
    colours_rgb: NDArray[np.float32]

    def __len__(self) -> int:
        return len(self.ends_mm)


@dataclass(frozen=True, eq=False)
class Slabs:
    """A structure as what its contours say: each one stands for the slab of its slice.

    Parameters
    ----------
    planes : SlicePlanes
        Frame of the slices: along, down, depth.
    edges_mm : array, (n, 2, 2)
        Sides of all contours, both ends, along and down.
    slab_mm : array, (n, 2)
        Lowest and highest depth of the slab each side belongs to.
    """

    planes: SlicePlanes
    edges_mm: Array
    slab_mm: Array


def slabs(structure: Contoured, planes: SlicePlanes) -> Slabs:
    """Make a structure ready to be cut, with the slices of the series it is drawn on."""
    edges: list[Array] = []
    depths: list[Array] = []
    borders = planes.slab_edges_mm
    for contour in structure.contours:
        placed = planes.from_ras(contour.points_ras_mm)
        slice_index = planes.nearest(float(placed[:, 2].mean()))
        flat = placed[:, :2]
        edges.append(np.stack([flat, np.roll(flat, -1, axis=0)], axis=1))
        depths.append(np.tile(borders[slice_index : slice_index + 2], (len(flat), 1)))
    return Slabs(planes, np.concatenate(edges), np.concatenate(depths))


def cut_slabs(structure: Slabs, plane: Plane) -> Array:
    """Give the outline that a plane of any tilt cuts from a structure, (n, 2, 2) mm.

    The outline is closed: the sides of the slabs where the plane meets them, and the parts of
    the faces between two slabs where one of them is inside and the other is not.
    """
    axes = structure.planes.axes
    normal = axes @ np.cross(plane.right, plane.up)
    offset = float(normal @ structure.planes.from_ras(plane.centre_ras_mm))
    sides = _cut_sides(structure, normal, offset)
    faces = _cut_faces(structure, normal, offset)
    placed = np.concatenate([sides, faces])
    return plane.flat(structure.planes.to_ras(placed))


def _cut_sides(structure: Slabs, normal: Array, offset: float) -> Array:
    """Lines where the plane normal . x = offset meets the slabs' sides, (n, 2, 3)."""
    starts, ends = structure.edges_mm[:, 0], structure.edges_mm[:, 1]
    low, high = structure.slab_mm.T
    # On a side, place = start + s (end - start), 0 <= s <= 1, low <= depth <= high, and
    # at_start + s change + depth normal[2] = 0.
    at_start = starts @ normal[:2] - offset
    change = (ends - starts) @ normal[:2]
    tilt = float(normal[2])
    if abs(tilt) < _FLAT:
        met = np.flatnonzero((at_start <= 0) != (at_start + change <= 0))
        share = -at_start[met] / change[met]
        shares = np.stack([share, share], axis=1)
        depths = structure.slab_mm[met]
    else:
        first, last = _within(at_start + tilt * low, at_start + tilt * high, change)
        met = np.flatnonzero(first < last)
        shares = np.stack([first[met], last[met]], axis=1)
        depths = -(at_start[met, None] + shares * change[met, None]) / tilt
    flat = starts[met, None] + shares[..., None] * (ends - starts)[met, None]
    return np.concatenate([flat, depths[..., None]], axis=-1)


def _within(one: Array, other: Array, change: Array) -> tuple[Array, Array]:
    """Solve one + s change and other + s change of different sign for s in 0..1."""
    low, high = np.minimum(one, other), np.maximum(one, other)
    is_level = np.abs(change) < _FLAT
    step = np.where(is_level, 1.0, change)
    from_low, from_high = -low / step, -high / step
    first = np.clip(np.minimum(from_low, from_high), 0.0, 1.0)
    last = np.clip(np.maximum(from_low, from_high), 0.0, 1.0)
    # Half open, so that a plane on the face between two slabs belongs to one of them.
    is_in = (low <= 0.0) & (high > 0.0)
    return np.where(is_level, 0.0, first), np.where(is_level, np.where(is_in, 1.0, 0.0), last)


def _cut_faces(structure: Slabs, normal: Array, offset: float) -> Array:
    """Lines on the faces between slabs where exactly one side of the face is inside."""
    length = float(np.hypot(*normal[:2]))
    if length < _FLAT:
        return np.zeros((0, 2, 3))
    across = normal[:2] / length
    along = np.array([-across[1], across[0]])
    # Every side twice: once on the lower and once on the upper face of its slab.
    depth = structure.slab_mm.T.ravel()
    level = (offset - normal[2] * depth) / length
    height = np.tile(structure.edges_mm @ across, (2, 1)) - level[:, None]
    met = np.flatnonzero((height[:, 0] <= 0) != (height[:, 1] <= 0))
    before, after = height[met].T
    side = structure.edges_mm[met % len(structure.edges_mm)]
    place = (side[:, 0] + (before / (before - after))[:, None] * (side[:, 1] - side[:, 0])) @ along
    # Outlines are closed: on every face the crossings come in pairs.
    order = np.lexsort([place, depth[met]]).reshape(-1, 2)
    ends = place[order]
    order, ends = (a[ends[:, 1] - ends[:, 0] > _FLAT] for a in (order, ends))
    flat = ends[..., None] * along + level[met][order][..., None] * across
    return np.concatenate([flat, depth[met][order][..., None]], axis=-1)


@dataclass(frozen=True, eq=False)
class LineBlocks:
    """Streamlines in blocks of neighbouring points, so that what is far from a plane costs nothing.

    Parameters
    ----------
    points_ras_mm : float32 array, (n, 3)
        Points of all streamlines in the scene.
    is_last : bool array, (n,)
        Whether a streamline ends at a point.
    middle_ras_mm, half_mm : float32 array, (m, 3)
        Middle and half size of the box around each block and the point after it.
    """

    points_ras_mm: NDArray[np.float32]
    is_last: NDArray[np.bool_]
    middle_ras_mm: NDArray[np.float32]
    half_mm: NDArray[np.float32]


def line_blocks(lines: Streamlines) -> LineBlocks:
    """Make streamlines of the scene ready for ``near_strokes``."""
    points = lines.points_ras_mm
    is_last = np.zeros(len(points), dtype=bool)
    is_last[lines.offsets[1:][np.diff(lines.offsets) > 0] - 1] = True
    starts = np.arange(0, len(points), _BLOCK)
    if not len(starts):
        return LineBlocks(points, is_last, points, points)
    after = points[np.minimum(starts + _BLOCK, len(points) - 1)]
    low = np.minimum(np.minimum.reduceat(points, starts), after)
    high = np.maximum(np.maximum.reduceat(points, starts), after)
    middle, half = ((high + low) / 2).astype(np.float32), ((high - low) / 2).astype(np.float32)
    return LineBlocks(points, is_last, middle, half)


def near_strokes(
    lines: LineBlocks,
    plane: Plane,
    colours_rgb: NDArray[np.uint8] | tuple[int, int, int],
    near_mm: float = NEAR_MM,
) -> Strokes:
    """Give the parts of streamlines that run near a plane and within its rectangle.

    Parameters
    ----------
    lines : LineBlocks
    plane : Plane
    colours_rgb : uint8 array, (n, 3), or one colour
        0 to 255; a line has the colour of its first point.
    near_mm : float
        What is drawn of a line is within this distance of the plane.
    """
    points = lines.points_ras_mm
    index = _near_blocks(lines, plane, near_mm)
    normal = np.cross(plane.right, plane.up)
    apart = np.full(index.shape, -(normal @ plane.centre_ras_mm), np.float32)
    for axis in np.flatnonzero(np.abs(normal) > _FLAT):
        apart += points[index, axis] * np.float32(normal[axis])
    before, after = apart[:, :-1], apart[:, 1:]
    is_near = (np.minimum(before, after) <= near_mm) & (np.maximum(before, after) >= -near_mm)
    is_near &= ~lines.is_last[index[:, :-1]]
    first = index[:, :-1][is_near]
    sides = np.stack([plane.right, plane.up], axis=1).astype(np.float32)
    middle = (plane.centre_ras_mm @ sides).astype(np.float32)
    ends = np.stack([points[first] @ sides, points[first + 1] @ sides], axis=1) - middle
    _cut_to_slab(ends, before[is_near], after[is_near], np.float32(near_mm))
    seen = np.ones(len(ends), dtype=bool)
    for side, size_mm in enumerate((plane.width_mm, plane.height_mm)):
        away = np.abs(ends[..., side])
        seen &= np.minimum(away[:, 0], away[:, 1]) <= size_mm / 2
    if not seen.all():
        first, ends = first[seen], ends[seen]
    if isinstance(colours_rgb, tuple):
        colours = np.asarray([colours_rgb], dtype=np.float32)
    else:
        colours = colours_rgb[first].astype(np.float32)
    return Strokes(ends, colours)


def _cut_to_slab(
    ends: NDArray[np.float32],
    before: NDArray[np.float32],
    after: NDArray[np.float32],
    near_mm: np.float32,
) -> None:
    """Shorten lines (n, 2, 2), in place, to their part within a slab.

    Both ends are given by their distance from the middle of the slab, which every line meets.
    """
    starts_out, ends_out = (np.flatnonzero(np.abs(x) > near_mm) for x in (before, after))
    way = ends[:, 1] - ends[:, 0]
    ends[starts_out, 0] += _share_beyond(before, after, starts_out, near_mm) * way[starts_out]
    ends[ends_out, 1] -= _share_beyond(after, before, ends_out, near_mm) * way[ends_out]


def _share_beyond(
    here: NDArray[np.float32],
    there: NDArray[np.float32],
    out: NDArray[np.int64],
    near_mm: np.float32,
) -> NDArray[np.float32]:
    """Give what part of some lines lies outside the slab at their end ``here``, (n, 1)."""
    near, far = here[out], there[out]
    share = (near - np.copysign(near_mm, near)) / (near - far)
    return np.asarray(share[:, None])


def _near_blocks(lines: LineBlocks, plane: Plane, near_mm: float) -> NDArray[np.int64]:
    """Give the points of all blocks that the visible part of a slab touches, a block a row.

    The last of a row is the first of the next block; past the end the last point stands again.
    """
    apart = lines.middle_ras_mm - plane.centre_ras_mm.astype(np.float32)
    seen = np.ones(len(apart), dtype=bool)
    normal = np.cross(plane.right, plane.up)
    reaches = (
        (normal, near_mm),
        (plane.right, plane.width_mm / 2),
        (plane.up, plane.height_mm / 2),
    )
    for direction, reach in reaches:
        along = direction.astype(np.float32)
        seen &= np.abs(apart @ along) <= lines.half_mm @ np.abs(along) + np.float32(reach)
    index = np.flatnonzero(seen)[:, None] * _BLOCK + np.arange(_BLOCK + 1)
    return np.asarray(np.minimum(index, len(lines.points_ras_mm) - 1))


def tensor_glyphs(
    tensor: NDArray[np.floating],
    centres_ras_mm: ArrayLike,
    plane: Plane,
    size_mm: float,
    n_sides: int = 20,
) -> Strokes:
    """Draw tensors as the outlines of their ellipsoids seen along the plane's normal.

    Parameters
    ----------
    tensor : array, (n, 3, 3)
        In the scene's RAS.
    centres_ras_mm : array, (n, 3)
    plane : Plane
    size_mm : float
        Length of the longest half axis.
    n_sides : int
        Corners of each outline.
    """
    values, vectors = np.linalg.eigh(tensor)
    values = np.clip(values, 0.0, None)
    largest = np.maximum(values[:, 2], 1e-12)
    # Half axes go with the eigenvalues; the shadow of the ellipsoid x' A^-2 x = 1 is given by
    # the in-plane part of A^2.
    half = values / largest[:, None] * size_mm
    frame = np.stack([plane.right, plane.up])
    in_plane = np.einsum("ai,nik,nk->nak", frame, vectors, half)
    shadow = in_plane @ np.swapaxes(in_plane, 1, 2)
    sizes, turns = np.linalg.eigh(shadow)
    angle = np.linspace(0.0, 2.0 * np.pi, n_sides + 1)
    circle = np.stack([np.cos(angle), np.sin(angle)])
    outline = turns * np.sqrt(np.clip(sizes, 0.0, None))[:, None, :] @ circle
    corners = np.swapaxes(outline, 1, 2) + plane.flat(centres_ras_mm)[:, None]
    ends = np.stack([corners[:, :-1], corners[:, 1:]], axis=2).reshape(-1, 2, 2)
    colour = 255.0 * np.abs(vectors[:, :, 2])
    return Strokes(ends, np.repeat(colour, n_sides, axis=0).astype(np.float32))


def moved_tensor(lower_triangle: NDArray[np.floating], scene_from_own: ArrayLike) -> Array:
    """Turn stored tensors (n, 6) (xx, xy, yy, xz, yz, zz) into (n, 3, 3) of the scene."""
    order = np.array([[0, 1, 3], [1, 2, 4], [3, 4, 5]])
    turn = np.asarray(scene_from_own, dtype=np.float64)[:3, :3]
    return np.asarray(turn @ lower_triangle[:, order] @ turn.T)


def voxels_near(
    grid_vox_from_scene: ArrayLike, shape: tuple[int, int, int], plane: Plane, spacing_mm: float
) -> NDArray[np.int64]:
    """Give one voxel index for each lattice place of the visible plane, (n, 3), inside the grid."""
    n_right, n_up = (int(size / spacing_mm / 2) for size in (plane.width_mm, plane.height_mm))
    u, v = np.meshgrid(np.arange(-n_right, n_right + 1), np.arange(-n_up, n_up + 1))
    # The lattice is tied to the patient, so that glyphs do not swim while panning.
    phase_u = (plane.centre_ras_mm @ plane.right) % spacing_mm
    phase_v = (plane.centre_ras_mm @ plane.up) % spacing_mm
    places = (
        plane.centre_ras_mm
        + (u.reshape(-1, 1) * spacing_mm - phase_u) * plane.right
        + (v.reshape(-1, 1) * spacing_mm - phase_v) * plane.up
    )
    index = np.rint(transform_points(grid_vox_from_scene, places)).astype(np.int64)
    return np.asarray(index[((index >= 0) & (index < shape)).all(axis=1)])
