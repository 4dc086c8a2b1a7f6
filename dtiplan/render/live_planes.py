"""Image planes and the crosshair of the live scene."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.ndimage import binary_closing, binary_fill_holes
from vtkmodules.vtkCommonCore import vtkPoints
from vtkmodules.vtkCommonDataModel import vtkCellArray, vtkImageData, vtkPolyData
from vtkmodules.vtkRenderingCore import vtkActor, vtkPolyDataMapper, vtkTexture

from dtiplan.domain.geometry import Array, transform_points
from dtiplan.domain.image import Image
from dtiplan.render.camera import Camera
from dtiplan.render.live_slices import Sampler, Samples, sample_plane, sampler
from dtiplan.render.offscreen import to_vtk
from dtiplan.render.planes import Plane, three_planes

ORIENTATIONS = ("axial", "coronal", "sagittal")

Tint = Callable[[Samples], NDArray[np.floating]]
"""Colours 0 to 255, (rows, columns, 3), of samples."""

_PIXELS_PER_MM = 1.25
_GROUND_SHARE = 0.06
"""Darker than this share of white, and joined to the edge: air around the head, cut away."""
_DIMMED = 0.82
"""Planes stand back a little behind tracts and structures."""
_CUT = """//VTK::TCoord::Impl
  if (gl_FragData[0].a < 0.5) { discard; }
"""
_CROSS_MM = 14.0
_CROSS_COLOUR = (0.95, 0.78, 0.47)


class PlaneItem:
    """An image on planes through a point of the scene.

    Parameters
    ----------
    image : Image
    scene_from_own : array, (4, 4)
    tint : callable
        Gives the colours of its samples.
    shown : sequence of str
        Of ``ORIENTATIONS``.
    through_ras_mm : (3,)
    """

    def __init__(
        self,
        image: Image,
        scene_from_own: Array,
        tint: Tint,
        shown: Sequence[str],
        through_ras_mm: ArrayLike,
    ) -> None:
        self._image: Sampler = sampler(image)
        self._matrix = scene_from_own
        self._tint = tint
        corners = transform_points(scene_from_own, image.grid.corners_ras_mm())
        self._low, self._high = corners.min(axis=0), corners.max(axis=0)
        self._shown = tuple(shown)
        self._cut: dict[str, tuple[Plane, NDArray[np.bool_]]] = {}
        self._actors = {name: _rectangle() for name in self._shown}
        self.bounds_ras_mm: tuple[Array, Array] | None = (self._low, self._high)
        self._through = np.full(3, np.nan)
        self.move(through_ras_mm)

    def move(self, through_ras_mm: ArrayLike) -> None:
        """Lay the planes through another point; only those that change are sampled anew."""
        through = np.asarray(through_ras_mm, dtype=np.float64)
        planes = three_planes(self._low, self._high, through)
        for name, plane, axis in zip(ORIENTATIONS, planes, (2, 1, 0), strict=True):
            if name in self._shown and through[axis] != self._through[axis]:
                self._lay(name, plane)
        self._through = through

    def _lay(self, name: str, plane: Plane) -> None:
        columns, rows = plane.pixels(_PIXELS_PER_MM)
        samples = sample_plane(self._image, self._matrix, plane, columns, rows)
        colours = np.clip(np.nan_to_num(self._tint(samples)), 0, 255)
        head = _head(colours)
        self._cut[name] = plane, head
        rgba = np.dstack([colours * _DIMMED, np.where(head, 255, 0)]).astype(np.uint8)
        picture = vtkImageData()
        picture.SetDimensions(columns, rows, 1)
        picture.GetPointData().SetScalars(to_vtk(rgba[::-1].reshape(-1, 4)))
        actor = self._actors[name]
        actor.GetTexture().SetInputData(picture)
        places = vtkPoints()
        places.SetData(to_vtk(_corners(plane).astype(np.float32)))
        actor.GetMapper().GetInput().SetPoints(places)

    def actors(self) -> list[vtkActor]:
        """Give everything it has for drawing."""
        return list(self._actors.values())

    def moving(self, share: float) -> list[vtkActor]:  # noqa: ARG002 - planes are always whole
        """Give the planes."""
        return list(self._actors.values())

    def resting(self, *, tubes: bool, scale: float) -> list[vtkActor]:  # noqa: ARG002 - as above
        """Give the planes."""
        return list(self._actors.values())

    def see_through(self) -> list[vtkActor]:
        """Give what light passes: nothing."""
        return []

    def hit(
        self, camera: Camera, size: tuple[int, int], pixel: tuple[float, float], reach_px: float
    ) -> Array | None:
        """Give the foremost point of a plane under a pixel, (3,) RAS mm."""
        del reach_px
        near, far = camera.from_pixels(np.array([[*pixel, -400.0], [*pixel, 400.0]]), size)
        struck = []
        for plane, head in self._cut.values():
            normal = np.cross(plane.right, plane.up)
            slope = float((far - near) @ normal)
            if abs(slope) < 1e-6:
                continue
            share = float((plane.centre_ras_mm - near) @ normal) / slope
            point = near + share * (far - near)
            u, v = plane.flat(point)
            rows, columns = head.shape
            column = int(np.floor((u / plane.width_mm + 0.5) * columns))
            row = int(np.floor((0.5 - v / plane.height_mm) * rows))
            if 0 <= row < rows and 0 <= column < columns and head[row, column]:
                struck.append((share, point))
        return min(struck, key=lambda s: s[0])[1] if struck else None


def _head(colours: NDArray[np.floating]) -> NDArray[np.bool_]:
    """Tell the head from the dark around it; dark places within stay."""
    bright = colours.max(axis=-1) > 255 * _GROUND_SHARE
    closed = binary_closing(np.pad(bright, 8), np.ones((3, 3), bool), iterations=6)
    return np.asarray(binary_fill_holes(closed)[8:-8, 8:-8])


def _corners(plane: Plane) -> Array:
    """Give the corners from the lower left one, as the picture is read."""
    across, up = plane.right * plane.width_mm / 2, plane.up * plane.height_mm / 2
    middle = plane.centre_ras_mm
    return np.stack(
        [middle - across - up, middle + across - up, middle + across + up, middle - across + up]
    )


def _rectangle() -> vtkActor:
    data = vtkPolyData()
    cells = vtkCellArray()
    cells.SetData(to_vtk(np.array([0, 4])), to_vtk(np.arange(4)))
    data.SetPolys(cells)
    places = np.array([[0, 0], [1, 0], [1, 1], [0, 1]], np.float32)
    coordinates = to_vtk(places)
    coordinates.SetName("place on the picture")
    data.GetPointData().SetTCoords(coordinates)
    mapper = vtkPolyDataMapper()
    mapper.SetInputData(data)
    actor = vtkActor()
    actor.SetMapper(mapper)
    texture = vtkTexture()
    texture.InterpolateOn()
    actor.SetTexture(texture)
    actor.GetProperty().LightingOff()
    actor.ForceOpaqueOn()
    actor.GetShaderProperty().AddFragmentShaderReplacement(
        "//VTK::TCoord::Impl", False, _CUT, False
    )
    return actor


def crosshair(at_ras_mm: ArrayLike) -> vtkActor:
    """Make the cross that marks the cursor."""
    at = np.asarray(at_ras_mm, dtype=np.float64)
    arms = np.concatenate([[at - _CROSS_MM * e, at + _CROSS_MM * e] for e in np.eye(3)])
    places = vtkPoints()
    places.SetData(to_vtk(arms.astype(np.float32)))
    cells = vtkCellArray()
    cells.SetData(to_vtk(np.array([0, 2, 4, 6])), to_vtk(np.arange(6)))
    data = vtkPolyData()
    data.SetPoints(places)
    data.SetLines(cells)
    mapper = vtkPolyDataMapper()
    mapper.SetInputData(data)
    actor = vtkActor()
    actor.SetMapper(mapper)
    look = actor.GetProperty()
    look.SetColor(*_CROSS_COLOUR)
    look.LightingOff()
    return actor
