"""Surfaces of the live scene: structures from their contours, and the brain as if of glass."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from matplotlib.path import Path as Outline
from numpy.typing import NDArray
from scipy.ndimage import distance_transform_edt, gaussian_filter
from vtkmodules.vtkCommonCore import vtkPoints
from vtkmodules.vtkCommonDataModel import vtkImageData, vtkPolyData
from vtkmodules.vtkFiltersCore import vtkFlyingEdges3D, vtkPolyDataNormals, vtkQuadricDecimation
from vtkmodules.vtkRenderingCore import vtkActor, vtkPolyDataMapper

from dtiplan.domain.geometry import Array, Grid, transform_points
from dtiplan.domain.image import Image
from dtiplan.domain.structures import Contoured
from dtiplan.render.camera import Camera
from dtiplan.render.offscreen import from_vtk, to_vtk

_STRUCTURE_SPACING_MM = 0.75
_STRUCTURE_SMOOTHING_MM = 0.6
_BRAIN_SMOOTHING_MM = 3.0
_BRAIN_TRIANGLES = 24_000
_VOXEL_PARTS = 3
"""Painted voxels are cut finer along each axis, so that smoothing cannot swallow one."""
_MOST_VOXEL_PARTS = 4_000_000
_VOXEL_LEVEL = 0.35
_OTHER_AXES = ((1, 2), (0, 2), (0, 1))
_GLASS = """//VTK::Light::Impl
  float facing = abs(normalVCVSOutput.z);
  fragOutput0 = vec4(diffuseColor, opacity * (0.12 + 0.88 * pow(1.0 - facing, 1.6)));
"""
"""Glass is seen where it is looked at sidelong: the rim shows, what lies inside stays clear."""


class SurfaceItem:
    """A closed surface.

    Parameters
    ----------
    data : vtkPolyData
        Triangles with normals, in the scene.
    colour : (float, float, float)
        0 to 1.
    opacity : float
        0 to 1.
    is_glass : bool
        Only its rim is seen, and it cannot be picked.
    """

    def __init__(
        self,
        data: vtkPolyData,
        colour: tuple[float, float, float],
        opacity: float,
        *,
        is_glass: bool = False,
    ) -> None:
        self._data = data
        self._is_glass = is_glass
        self._opacity = opacity
        mapper = vtkPolyDataMapper()
        mapper.SetInputData(data)
        mapper.ScalarVisibilityOff()
        self._actor = vtkActor()
        self._actor.SetMapper(mapper)
        look = self._actor.GetProperty()
        look.SetColor(*colour)
        look.SetOpacity(opacity)
        look.SetAmbient(0.25)
        look.SetDiffuse(0.75)
        look.SetSpecular(0.15)
        look.SetSpecularPower(30.0)
        look.SetBackfaceCulling(is_glass)
        if is_glass:
            self._actor.ForceTranslucentOn()
            self._actor.GetShaderProperty().AddFragmentShaderReplacement(
                "//VTK::Light::Impl", True, _GLASS, False
            )
        points = from_vtk(data.GetPoints().GetData()) if data.GetNumberOfPoints() else None
        self.bounds_ras_mm: tuple[Array, Array] | None = None
        if points is not None:
            self.bounds_ras_mm = (
                points.min(axis=0).astype(np.float64),
                points.max(axis=0).astype(np.float64),
            )

    @property
    def _is_see_through(self) -> bool:
        return self._is_glass or self._opacity < 1.0

    def actors(self) -> list[vtkActor]:
        """Give everything it has for drawing."""
        return [self._actor]

    def moving(self, share: float) -> list[vtkActor]:  # noqa: ARG002 - surfaces are always whole
        """Give it, if no light passes it."""
        return [] if self._is_see_through else [self._actor]

    def resting(self, *, tubes: bool, scale: float) -> list[vtkActor]:  # noqa: ARG002 - as above
        """Give it, if no light passes it."""
        return [] if self._is_see_through else [self._actor]

    def see_through(self) -> list[vtkActor]:
        """Give it, if light passes it."""
        return [self._actor] if self._is_see_through else []

    def hit(
        self, camera: Camera, size: tuple[int, int], pixel: tuple[float, float], reach_px: float
    ) -> Array | None:
        """Give the foremost point of the surface under a pixel, (3,) RAS mm."""
        del reach_px
        if self._is_glass or self.bounds_ras_mm is None:
            return None
        corners = from_vtk(self._data.GetPoints().GetData())
        faces = from_vtk(self._data.GetPolys().GetConnectivityArray()).reshape(-1, 3)
        a, b, c = (camera.to_pixels(corners, size)[faces[:, k]] for k in range(3))
        return _foremost(camera, size, np.asarray(pixel), (a, b, c))


def _foremost(
    camera: Camera, size: tuple[int, int], pixel: Array, triangle: tuple[Array, Array, Array]
) -> Array | None:
    """Give where a pixel's ray first meets triangles given in pixels and mm behind."""
    a, b, c = triangle
    ab, ac, ap = b[:, :2] - a[:, :2], c[:, :2] - a[:, :2], pixel - a[:, :2]
    twice = ab[:, 0] * ac[:, 1] - ab[:, 1] * ac[:, 0]
    twice = np.where(np.abs(twice) < 1e-12, np.nan, twice)
    u = (ap[:, 0] * ac[:, 1] - ap[:, 1] * ac[:, 0]) / twice
    v = (ab[:, 0] * ap[:, 1] - ab[:, 1] * ap[:, 0]) / twice
    struck = np.flatnonzero((u >= 0) & (v >= 0) & (u + v <= 1))
    if not struck.size:
        return None
    behind = a[struck, 2] + u[struck] * (b - a)[struck, 2] + v[struck] * (c - a)[struck, 2]
    return np.asarray(camera.from_pixels(np.array([[*pixel, behind.min()]]), size)[0])


def brain_surface(mask: Image, scene_from_own: Array) -> vtkPolyData:
    """Make a smooth surface of a mask, in the scene."""
    sigma = _BRAIN_SMOOTHING_MM / np.asarray(mask.grid.spacing_mm)
    padding = 4
    smooth = gaussian_filter(np.pad(np.asarray(mask.values, np.float32), padding), sigma)
    shift = np.eye(4)
    shift[:3, 3] = -padding
    matrix = scene_from_own @ mask.grid.ras_from_vox @ shift
    return _level_surface(smooth - 0.5, matrix, _BRAIN_TRIANGLES)


def voxel_surface(
    mask: NDArray[np.bool_], scene_from_vox: Array, most_triangles: int = 0
) -> vtkPolyData:
    """Make the surface of voxels, their steps smoothed a little; a single one stays.

    Parameters
    ----------
    mask : bool array, (i, j, k)
    scene_from_vox : array, (4, 4)
    most_triangles : int
        About so many at most; 0 for as many as it takes.
    """
    finer = _VOXEL_PARTS if mask.size * _VOXEL_PARTS**3 <= _MOST_VOXEL_PARTS else 1
    solid = mask.astype(np.float32)
    for axis in range(3):
        solid = np.repeat(solid, finer, axis=axis)
    padding = 3
    smooth = gaussian_filter(np.pad(solid, padding), 1.0 if finer > 1 else 0.5)
    vox_from_part = np.diag([1.0 / finer] * 3 + [1.0])
    vox_from_part[:3, 3] = (0.5 - padding) / finer - 0.5
    matrix = scene_from_vox @ vox_from_part
    return _level_surface(smooth - _VOXEL_LEVEL, matrix, most_triangles)


def isodose_surface(dose: Image, level_gy: float) -> vtkPolyData:
    """Make the surface on which a dose has a value, in the dose's own RAS mm.

    It is open where it meets the end of the dose grid, beyond which nothing is known.
    """
    values = np.asarray(dose.values, dtype=np.float32)
    held = [np.flatnonzero((values >= level_gy).any(axis=other)) for other in _OTHER_AXES]
    if not all(len(index) for index in held):
        return _level_surface(np.full((2, 2, 2), -1.0), np.eye(4))
    low = [max(0, int(index[0]) - 1) for index in held]
    high = [min(n, int(index[-1]) + 2) for index, n in zip(held, values.shape, strict=True)]
    part = values[tuple(slice(a, b) for a, b in zip(low, high, strict=True))]
    shift = np.eye(4)
    shift[:3, 3] = low
    return _level_surface(part - np.float32(level_gy), dose.grid.ras_from_vox @ shift)


def structure_surface(structure: Contoured) -> vtkPolyData:
    """Make the surface of a structure: its contours' slabs, their steps smoothed away."""
    field, grid = structure_field(structure, _STRUCTURE_SPACING_MM, margin_mm=4.0)
    sigma = _STRUCTURE_SMOOTHING_MM / np.asarray(grid.spacing_mm)
    return _level_surface(-gaussian_filter(field, np.maximum(sigma, 0.5)), grid.ras_from_vox)


def structure_field(
    structure: Contoured, spacing_mm: float, margin_mm: float
) -> tuple[NDArray[np.float32], Grid]:
    """Measure the signed distance from a structure on a lattice around it.

    Parameters
    ----------
    structure : Contoured
    spacing_mm : float
        Of the lattice within the slices; across them it is that of the contours.
    margin_mm : float
        How far around the structure the lattice goes.

    Returns
    -------
    float32 array, (i, j, k)
        Millimetres, negative inside.
    Grid
        Where its samples are.
    """
    contours = [np.asarray(c.points_ras_mm, dtype=np.float64) for c in structure.contours]
    frame = _frame(contours)
    flat = [c @ frame for c in contours]  # right, down, height
    heights = np.array([f[:, 2].mean() for f in flat])
    levels = np.unique(np.round(heights, 2))
    step = float(np.diff(levels).min()) if len(levels) > 1 else spacing_mm
    every = np.vstack(flat)
    low = every.min(axis=0) - margin_mm
    low[2] = levels[0] - step * np.ceil(margin_mm / step)
    spacing = np.array([spacing_mm, spacing_mm, step])
    shape = np.ceil((every.max(axis=0) + margin_mm - low) / spacing).astype(int) + 1
    inside = np.zeros(shape, bool)
    for outline, height in zip(flat, heights, strict=True):
        _flip(inside[:, :, round((height - low[2]) / step)], (outline - low)[:, :2] / spacing_mm)
    sampling = tuple(spacing)
    outside_mm = distance_transform_edt(~inside, sampling)
    inside_mm = distance_transform_edt(inside, sampling)
    half = spacing_mm / 2
    field = np.where(inside, half - inside_mm, outside_mm - half).astype(np.float32)
    matrix = np.eye(4)
    matrix[:3, :3] = frame * spacing
    matrix[:3, 3] = frame @ low
    return field, Grid(field.shape, matrix)


def _frame(contours: Sequence[Array]) -> Array:
    """Give two axes of the contours' planes and their normal, one a column, (3, 3)."""
    largest = max(contours, key=len)
    _, _, axes = np.linalg.svd(largest - largest.mean(axis=0), full_matrices=False)
    normal = axes[2]
    first = np.eye(3)[np.argmin(np.abs(normal))]
    first = np.cross(normal, first)
    first /= np.linalg.norm(first)
    return np.stack([first, np.cross(normal, first), normal], axis=1)


def _flip(layer: NDArray[np.bool_], outline: Array) -> None:
    """Turn over the samples within one outline: what is in an odd number of them is inside."""
    low = np.maximum(np.floor(outline.min(axis=0)).astype(int), 0)
    high = np.minimum(np.ceil(outline.max(axis=0)).astype(int) + 1, layer.shape)
    i, j = np.meshgrid(*(np.arange(a, b) for a, b in zip(low, high, strict=True)), indexing="ij")
    within = Outline(outline).contains_points(np.stack([i.ravel(), j.ravel()], axis=1))
    layer[low[0] : high[0], low[1] : high[1]] ^= within.reshape(i.shape)


def _level_surface(
    values: NDArray[np.floating], ras_from_index: Array, most_triangles: int = 0
) -> vtkPolyData:
    """Make the surface where values change their sign, with normals, in RAS mm."""
    image = vtkImageData()
    image.SetDimensions(*values.shape)
    image.GetPointData().SetScalars(to_vtk(values.astype(np.float32).ravel(order="F")))
    surface = vtkFlyingEdges3D()
    surface.SetInputData(image)
    surface.SetValue(0, 0.0)
    surface.ComputeNormalsOff()
    surface.ComputeScalarsOff()
    surface.Update()
    found = surface.GetOutput()
    count = found.GetNumberOfPolys()
    if most_triangles and count > most_triangles:
        fewer = vtkQuadricDecimation()
        fewer.SetInputData(found)
        fewer.SetTargetReduction(1.0 - most_triangles / count)
        fewer.Update()
        found = fewer.GetOutput()
    if found.GetNumberOfPoints():
        moved = vtkPoints()
        index = from_vtk(found.GetPoints().GetData())
        moved.SetData(to_vtk(transform_points(ras_from_index, index).astype(np.float32)))
        found.SetPoints(moved)
    normals = vtkPolyDataNormals()
    normals.SetInputData(found)
    normals.SplittingOff()
    normals.AutoOrientNormalsOn()
    normals.Update()
    result: vtkPolyData = normals.GetOutput()
    return result
