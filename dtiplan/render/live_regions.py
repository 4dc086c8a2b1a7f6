"""Regions in the live scene: what a tract must pass is smooth, what it must avoid is caged."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np
from numpy.typing import NDArray
from vtkmodules.vtkCommonCore import vtkPoints
from vtkmodules.vtkCommonDataModel import vtkCellArray, vtkPolyData
from vtkmodules.vtkFiltersSources import vtkSphereSource
from vtkmodules.vtkRenderingCore import vtkActor, vtkPolyDataMapper

from dtiplan.domain.geometry import Array, transform_points
from dtiplan.render.camera import Camera
from dtiplan.render.live_surfaces import SurfaceItem, voxel_surface
from dtiplan.render.offscreen import to_vtk

_BALL_SIDES = (48, 32)
_CIRCLE = 64
_CAGE_MM = 4.0
"""About so far apart are the bars of a box's cage."""
_CAGE_TRIANGLES = 900
_CAGE_CIRCLES = 8
_WIDTH_PX, _CHOSEN_WIDTH_PX = 1.3, 2.6
_FILL, _CAGED_FILL, _CHOSEN_MORE = 0.34, 0.16, 0.14


@dataclass(frozen=True)
class RegionLook:
    """How a region is drawn.

    Parameters
    ----------
    colour : (float, float, float)
        0 to 1.
    is_caged : bool
        With bars all over; else only its edges are drawn.
    is_chosen : bool
        Stronger.
    """

    colour: tuple[float, float, float]
    is_caged: bool
    is_chosen: bool = False

    @property
    def opacity(self) -> float:
        """Of the surface."""
        return (_CAGED_FILL if self.is_caged else _FILL) + _CHOSEN_MORE * self.is_chosen


class RegionItem:
    """A surface that light passes, and bars on it.

    Parameters
    ----------
    surface : vtkPolyData
        Triangles with normals, in the scene.
    bars : vtkPolyData
        Lines, or the triangles whose edges are the bars.
    look : RegionLook
    """

    def __init__(self, surface: vtkPolyData, bars: vtkPolyData, look: RegionLook) -> None:
        self._surface = SurfaceItem(surface, look.colour, look.opacity)
        self.bounds_ras_mm = self._surface.bounds_ras_mm
        self._width_px = _CHOSEN_WIDTH_PX if look.is_chosen else _WIDTH_PX
        mapper = vtkPolyDataMapper()
        mapper.SetInputData(bars)
        mapper.ScalarVisibilityOff()
        self._bars = vtkActor()
        self._bars.SetMapper(mapper)
        drawn = self._bars.GetProperty()
        drawn.SetColor(*look.colour)
        drawn.SetRepresentationToWireframe()
        drawn.LightingOff()
        self._has_bars = bool(bars.GetNumberOfPoints())

    def actors(self) -> list[vtkActor]:
        """Give everything it has for drawing."""
        return [*self._surface.actors(), self._bars]

    def moving(self, share: float) -> list[vtkActor]:  # noqa: ARG002 - bars are always whole
        """Give the bars."""
        return self._drawn_bars(1.0)

    def resting(self, *, tubes: bool, scale: float) -> list[vtkActor]:  # noqa: ARG002 - as above
        """Give the bars, for so many drawn pixels per plain one."""
        return self._drawn_bars(scale)

    def see_through(self) -> list[vtkActor]:
        """Give the surface."""
        return self._surface.see_through()

    def hit(
        self, camera: Camera, size: tuple[int, int], pixel: tuple[float, float], reach_px: float
    ) -> Array | None:
        """Give the foremost point of the surface under a pixel, (3,) RAS mm."""
        return self._surface.hit(camera, size, pixel, reach_px)

    def _drawn_bars(self, scale: float) -> list[vtkActor]:
        self._bars.GetProperty().SetLineWidth(self._width_px * scale)
        return [self._bars] if self._has_bars else []


def ball_item(centre_ras_mm: Array, radius_mm: float, look: RegionLook) -> RegionItem:
    """Make a ball at a point of the scene."""
    source = vtkSphereSource()
    source.SetThetaResolution(_BALL_SIDES[0])
    source.SetPhiResolution(_BALL_SIDES[1])
    source.SetRadius(radius_mm)
    source.SetCenter(*np.asarray(centre_ras_mm, dtype=np.float64))
    source.Update()
    circles = _cage_circles() if look.is_caged else _great_circles()
    bars = [centre_ras_mm + 1.002 * radius_mm * circle for circle in circles]
    return RegionItem(source.GetOutput(), _lines(bars), look)


def box_item(
    centre_mm: Array, half_mm: Array, scene_from_own: Array, look: RegionLook
) -> RegionItem:
    """Make a box along the axes of its own frame.

    Parameters
    ----------
    centre_mm, half_mm : array, (3,)
        In its own RAS mm.
    scene_from_own : array, (4, 4)
    look : RegionLook
    """
    corners, normals = [], []
    bars: list[Array] = []
    for axis, side in product(range(3), (-1.0, 1.0)):
        first, second = (axis + 1) % 3, (axis + 2) % 3
        face = np.zeros((4, 3))
        face[:, axis] = side
        face[:, first] = [-1, 1, 1, -1]
        face[:, second] = [-1, -1, 1, 1]
        corners.append(face)
        normals.append(np.tile(side * np.eye(3)[axis], (4, 1)))
        for along, across in ((first, second), (second, first)):
            n_gaps = max(1, round(2 * half_mm[across] / _CAGE_MM)) if look.is_caged else 1
            for share in np.linspace(-1.0, 1.0, n_gaps + 1):
                bar = np.zeros((2, 3))
                bar[:, axis], bar[:, across], bar[:, along] = side, share, (-1.0, 1.0)
                bars.append(bar)
    places = transform_points(scene_from_own, centre_mm + half_mm * np.concatenate(corners))
    turned = np.concatenate(normals) @ scene_from_own[:3, :3].T
    starts = 4 * np.arange(6)[:, None]
    faces = np.concatenate([starts + np.array([0, 1, 2]), starts + np.array([0, 2, 3])])
    surface = _triangles(places, turned, faces)
    drawn = [transform_points(scene_from_own, centre_mm + half_mm * bar) for bar in bars]
    return RegionItem(surface, _lines(drawn), look)


def painted_item(mask: NDArray[np.bool_], scene_from_vox: Array, look: RegionLook) -> RegionItem:
    """Make the smoothed surface of voxels.

    Parameters
    ----------
    mask : bool array, (i, j, k)
    scene_from_vox : array, (4, 4)
    look : RegionLook
    """
    surface = voxel_surface(mask, scene_from_vox)
    bars = voxel_surface(mask, scene_from_vox, _CAGE_TRIANGLES) if look.is_caged else vtkPolyData()
    return RegionItem(surface, bars, look)


def _great_circles() -> list[Array]:
    angle = np.linspace(0.0, 2 * np.pi, _CIRCLE + 1)
    flat = np.stack([np.cos(angle), np.sin(angle), np.zeros_like(angle)], axis=1)
    return [np.roll(flat, shift, axis=1) for shift in range(3)]


def _cage_circles() -> list[Array]:
    """Give circles through both poles and circles around them, on a ball of radius 1."""
    angle = np.linspace(0.0, 2 * np.pi, _CIRCLE + 1)
    circles = []
    for turn in np.linspace(0.0, np.pi, _CAGE_CIRCLES, endpoint=False):
        across, up = np.cos(angle), np.sin(angle)
        circles.append(np.stack([across * np.cos(turn), across * np.sin(turn), up], axis=1))
    for height in np.sin(np.linspace(-np.pi / 2, np.pi / 2, _CAGE_CIRCLES + 1)[1:-1]):
        radius = np.sqrt(1.0 - height**2)
        level = np.full_like(angle, height)
        circles.append(np.stack([radius * np.cos(angle), radius * np.sin(angle), level], axis=1))
    return circles


def _lines(bars: Sequence[Array]) -> vtkPolyData:
    places = np.concatenate(bars).astype(np.float32)
    offsets = np.cumsum([0, *map(len, bars)])
    cells = vtkCellArray()
    cells.SetData(to_vtk(offsets.astype(np.int64)), to_vtk(np.arange(len(places), dtype=np.int64)))
    data = vtkPolyData()
    data.SetPoints(_points(places))
    data.SetLines(cells)
    return data


def _triangles(places: Array, normals: Array, faces: NDArray[np.integer]) -> vtkPolyData:
    cells = vtkCellArray()
    offsets = 3 * np.arange(len(faces) + 1, dtype=np.int64)
    cells.SetData(to_vtk(offsets), to_vtk(faces.ravel().astype(np.int64)))
    data = vtkPolyData()
    data.SetPoints(_points(places.astype(np.float32)))
    data.SetPolys(cells)
    data.GetPointData().SetNormals(to_vtk(np.ascontiguousarray(normals, np.float32)))
    return data


def _points(places: NDArray[np.float32]) -> vtkPoints:
    points = vtkPoints()
    points.SetData(to_vtk(np.ascontiguousarray(places)))
    return points
