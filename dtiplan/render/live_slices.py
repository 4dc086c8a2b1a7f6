"""Slices for the window: images of any grid sampled on a plane and laid over one another.

Everything here is a function of its arguments, runs without a display and lets other threads
run while it works. Planes are in scene RAS mm; an image comes with the matrix that carries its
own RAS mm there. Where an image has no voxel its sample is NaN, which is drawn as nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.ndimage import gaussian_filter, laplace
from vtkmodules.util import numpy_support
from vtkmodules.vtkCommonCore import VTK_FLOAT, vtkSMPTools
from vtkmodules.vtkCommonDataModel import vtkImageData
from vtkmodules.vtkCommonMath import vtkMatrix4x4
from vtkmodules.vtkImagingCore import vtkImageReslice

from dtiplan.domain.geometry import Array
from dtiplan.domain.image import Image
from dtiplan.render.planes import Plane

Samples = NDArray[np.float32]
Picture = NDArray[np.float32]
"""RGB, 0 to 255, (rows, columns, 3); float while layers are laid on it."""

_CHECKER_MM = 20.0
FADE = 0.12
"""An image that lies on another fades in over this share of its window, without a hard edge."""
COLOUR_FADE = 0.5
"""Colour FA is dark where FA is low, and would only darken what it lies on."""
EDGE_PIXELS_PER_MM = 1.0
"""Edges are found at this scale, fine enough for diffusion images and quick."""
_EDGE_WIDTH_MM = 1.5
_WHOLE = 0.999

vtkSMPTools.SetBackend("STDThread")


@dataclass(frozen=True, eq=False)
class Sampler:
    """An image made ready for sampling; holds it without a copy where its memory order allows.

    Parameters
    ----------
    source : vtkImageData
        The numbers, with unit spacing.
    source_from_ras : array, (4, 4)
        The image's own RAS mm to indices of ``source``.
    numbers : array
        Memory that ``source`` looks at.
    """

    source: vtkImageData
    source_from_ras: Array
    numbers: NDArray[Any]


def sampler(image: Image) -> Sampler:
    """Make an image ready for ``sample_plane``."""
    values = np.asarray(image.values)
    if values.dtype == np.bool_:
        values = values.astype(np.uint8)
    values = np.asarray(values, dtype=values.dtype.newbyteorder("="))
    channels = 1 if values.ndim == 3 else values.shape[3]
    # VTK's first axis is the fastest one in memory: C order is read with its axes reversed.
    is_reversed = values.ndim == 4 or not values.flags.f_contiguous
    order = [2, 1, 0, 3] if is_reversed else [0, 1, 2, 3]
    flat = (
        np.ascontiguousarray(values).reshape(-1) if is_reversed else values.reshape(-1, order="F")
    )
    source = vtkImageData()
    source.SetDimensions(*(values.shape[axis] for axis in order[:3]))
    numbers = flat.reshape(-1, channels) if channels > 1 else flat
    array = numpy_support.numpy_to_vtk(numbers, deep=False)  # type: ignore[no-untyped-call]
    source.GetPointData().SetScalars(array)
    return Sampler(source, image.grid.vox_from_ras[order], numbers)


def sample_plane(
    image: Sampler,
    scene_from_own: ArrayLike,
    plane: Plane,
    columns: int,
    rows: int,
    *,
    to_outer_faces: bool = True,
) -> Samples:
    """Read an image linearly between voxel centres at the middle of every pixel of a plane.

    Parameters
    ----------
    image : Sampler
    scene_from_own : array, (4, 4)
        The image's RAS mm to the scene's.
    plane : Plane
        In the scene.
    columns, rows : int
        Pixels of the picture.
    to_outer_faces : bool
        Whether the outermost voxels reach to their outer faces, as in pictures, or the image
        ends at their middles, as a dose does.

    Returns
    -------
    float32 array, (rows, columns) or (rows, columns, channels)
        The first row on top; NaN beyond the image.
    """
    reslice = vtkImageReslice()
    reslice.SetBorder(to_outer_faces)
    reslice.SetInputData(image.source)
    reslice.SetResliceAxes(_source_from_pixels(image, scene_from_own, plane, columns, rows))
    reslice.SetOutputDimensionality(2)
    reslice.SetInterpolationModeToLinear()
    reslice.SetOutputScalarType(VTK_FLOAT)
    reslice.SetBackgroundLevel(float("nan"))
    reslice.SetOutputSpacing(1.0, 1.0, 1.0)
    reslice.SetOutputOrigin(0.0, 0.0, 0.0)
    reslice.SetOutputExtent(0, columns - 1, 0, rows - 1, 0, 0)
    reslice.Update()
    scalars = reslice.GetOutput().GetPointData().GetScalars()
    values: Samples = numpy_support.vtk_to_numpy(scalars)  # type: ignore[no-untyped-call]
    channels = image.source.GetPointData().GetScalars().GetNumberOfComponents()
    return values.reshape((rows, columns, channels) if channels > 1 else (rows, columns))


def _source_from_pixels(
    image: Sampler, scene_from_own: ArrayLike, plane: Plane, columns: int, rows: int
) -> vtkMatrix4x4:
    """Matrix from (column, row, 0) of the picture to indices of the image."""
    across = plane.right * (plane.width_mm / columns)
    down = -plane.up * (plane.height_mm / rows)
    scene_from_pixels = np.eye(4)
    scene_from_pixels[:3, 0] = across
    scene_from_pixels[:3, 1] = down
    scene_from_pixels[:3, 2] = np.cross(plane.right, plane.up)
    first = plane.centre_ras_mm - across * (columns - 1) / 2 - down * (rows - 1) / 2
    scene_from_pixels[:3, 3] = first
    own_from_scene = np.linalg.inv(np.asarray(scene_from_own, dtype=np.float64))
    matrix = vtkMatrix4x4()
    matrix.DeepCopy((image.source_from_ras @ own_from_scene @ scene_from_pixels).ravel().tolist())
    return matrix


def blank(columns: int, rows: int) -> Picture:
    """Give a black picture."""
    return np.zeros((rows, columns, 3), np.float32)


def coloured(values: Samples, limits: tuple[float, float], table: NDArray[np.uint8]) -> Picture:
    """Turn numbers (rows, columns) into colours of a table (256, 3) by a window."""
    low, high = limits
    scaled = (values - np.float32(low)) * np.float32(255.0 / max(high - low, 1e-12))
    np.nan_to_num(scaled, copy=False, nan=0.0)
    index = np.clip(scaled, 0.0, 255.0, out=scaled).astype(np.uint8)
    return np.take(table.astype(np.float32), index, axis=0)


def scaled_rgb(values: Samples, limits: tuple[float, float]) -> Picture:
    """Turn a sampled colour FA (0 to 255) into colours by a window given in FA."""
    low, high = (255.0 * x for x in limits)
    scaled = (values - np.float32(low)) * np.float32(255.0 / max(high - low, 1e-12))
    return np.asarray(np.clip(np.nan_to_num(scaled, copy=False, nan=0.0), 0.0, 255.0))


def inside(values: Samples) -> Samples:
    """Give 1 where an image has values, 0 elsewhere."""
    first = values if values.ndim == 2 else values[..., 0]
    return np.isfinite(first).astype(np.float32)


def above_window(values: Samples, low: float, high: float, fade: float = FADE) -> Samples:
    """Give how solid an image is that lies on another: nothing at its window's low end.

    It is solid from the given share of the window on.
    """
    strength = values if values.ndim == 2 else values.max(axis=-1)
    share = (strength - np.float32(low)) * np.float32(1.0 / max(fade * (high - low), 1e-12))
    return np.asarray(np.clip(np.nan_to_num(share, copy=False, nan=0.0), 0.0, 1.0))


def lay_over(picture: Picture, colours: ArrayLike, solidity: ArrayLike) -> None:
    """Lay colours on a picture, in place.

    Parameters
    ----------
    picture : float32 array, (rows, columns, 3)
    colours : array, (rows, columns, 3) or (3,)
    solidity : array, (rows, columns) or float
        0 nothing, 1 hides what is behind.
    """
    weight = np.asarray(solidity, dtype=np.float32)
    over = np.asarray(colours, dtype=np.float32) - picture
    over *= weight[..., None] if weight.ndim == 2 else weight
    picture += over


def checker(plane: Plane, columns: int, rows: int) -> Samples:
    """Give 1 and 0 by turns on squares of 20 mm that stay in place in the patient."""
    u = ((np.arange(columns) + 0.5) / columns - 0.5) * plane.width_mm
    v = (0.5 - (np.arange(rows) + 0.5) / rows) * plane.height_mm
    u += plane.centre_ras_mm @ plane.right
    v += plane.centre_ras_mm @ plane.up
    odd = np.floor(u / _CHECKER_MM)[None, :] + np.floor(v / _CHECKER_MM)[:, None]
    return (odd % 2).astype(np.float32)


def finished(picture: Picture) -> NDArray[np.uint8]:
    """Give the picture as bytes, (rows, columns, 3)."""
    return np.asarray((picture + np.float32(0.5)).astype(np.uint8))


def edge_lines(values: Samples, plane: Plane, share: float) -> Array:
    """Give the strongest edges of a sampled image as lines on the plane, (n, 2, 2) mm.

    Edges lie where the Laplacian of the smoothed image changes its sign; they are drawn where
    the slope belongs to the given share of steepest pixels.
    """
    rows, columns = values.shape
    numbers = np.nan_to_num(values, nan=0.0)
    sigma = _EDGE_WIDTH_MM * columns / plane.width_mm
    smooth = gaussian_filter(numbers, sigma)
    slope = np.hypot(*np.gradient(smooth))
    # The end of the image is no edge of the patient.
    is_inside = gaussian_filter(inside(values), sigma) > _WHOLE
    least = float(np.quantile(slope[is_inside], 1.0 - share)) if is_inside.any() else np.inf
    is_strong = is_inside & (slope >= max(least, 1e-9))
    ends = zero_lines(laplace(smooth), is_strong)
    scale = np.array([plane.width_mm / columns, -plane.height_mm / rows])
    return np.asarray((ends - np.array([columns - 1, rows - 1]) / 2) * scale)


def zero_lines(values: NDArray[np.floating], is_drawn: NDArray[np.bool_]) -> Array:
    """Give the lines along which numbers on a lattice are zero, (n, 2, 2) as column and row.

    Every cell is cut into two triangles, in each of which the zero is one straight line; only
    cells whose corners are all drawn count.
    """
    rows, columns = np.nonzero(
        is_drawn[:-1, :-1] & is_drawn[1:, :-1] & is_drawn[:-1, 1:] & is_drawn[1:, 1:]
    )
    found = [np.zeros((0, 2, 2))]
    for corners in (((0, 0), (1, 0), (0, 1)), ((1, 1), (1, 0), (0, 1))):
        places = np.array([(c, r) for r, c in corners], dtype=np.float64)
        at = np.stack([values[rows + r, columns + c] for r, c in corners], axis=1)
        is_above = at > 0
        odd_one = np.where(is_above.sum(axis=1) == 1, is_above.argmax(1), (~is_above).argmax(1))
        met = np.flatnonzero(is_above.any(axis=1) & ~is_above.all(axis=1))
        alone = odd_one[met]
        ends = []
        for other in (1, 2):
            there = (alone + other) % 3
            one, two = at[met, alone], at[met, there]
            share = (one / (one - two))[:, None]
            ends.append(places[alone] + share * (places[there] - places[alone]))
        cell = np.stack([columns[met], rows[met]], axis=1)
        found.append(np.stack(ends, axis=1) + cell[:, None])
    return np.concatenate(found)
