"""Streamlines of the live scene: a fixed few while moving, all of them at rest."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
from numpy.typing import NDArray
from vtkmodules.vtkCommonCore import vtkPoints
from vtkmodules.vtkCommonDataModel import vtkCellArray, vtkPolyData
from vtkmodules.vtkFiltersCore import vtkTubeFilter
from vtkmodules.vtkRenderingCore import vtkActor, vtkPolyDataMapper

from dtiplan.domain.geometry import Array
from dtiplan.domain.streamlines import Streamlines
from dtiplan.render.camera import Camera
from dtiplan.render.offscreen import to_vtk
from dtiplan.render.thinning import simplified, some_of, streamline_batches

Paint = Callable[[Streamlines], NDArray[np.uint8]]
"""Colours (n_points, 3) of streamlines in the scene."""

_RESTING_TOLERANCE_MM = 0.15
"""About half a pixel of a head that fills the view."""
_MOVING_TOLERANCE_MM = 0.8
_MOVING_STREAMLINES = 12_000
"""Most of one item that a very quick machine draws while moving."""
_MOVING_PARTS = 24
_RESTING_PART_POINTS = 25_000
"""Points in one actor: a part is drawn in about a tenth of a second, even as tubes."""
_TUBE_RADIUS_MM = 0.35
_TUBE_SIDES = 5
_MOVING_WIDTH_PX = 2.0
_RESTING_WIDTH_PX = 1.3


class ThinLines:
    """Streamlines with fewer points, in the scene; whatever their colour.

    Parameters
    ----------
    lines : Streamlines
        In their own RAS mm.
    scene_from_own : array, (4, 4)
        To the scene's RAS mm.
    """

    def __init__(self, lines: Streamlines, scene_from_own: Array) -> None:
        self._matrix = scene_from_own
        few = simplified(some_of(lines, _MOVING_STREAMLINES), _MOVING_TOLERANCE_MM)
        self.few = few.moved(scene_from_own)
        self.parts: list[Streamlines] = []
        self._waiting = streamline_batches(lines)[::-1]

    def prepare(self, is_wanted: Callable[[], bool]) -> bool:
        """Thin all streamlines into ``parts``; what is done stays done if stopped."""
        while self._waiting:
            if not is_wanted():
                return False
            thin = simplified(self._waiting.pop(), _RESTING_TOLERANCE_MM).moved(self._matrix)
            self.parts += _split(thin, -(-len(thin.points_ras_mm) // _RESTING_PART_POINTS))
        return True


class LineItem:
    """One tract.

    Parameters
    ----------
    lines : ThinLines
    paint : callable
        Gives the colours of streamlines that are in the scene.
    as_tubes : bool
        At rest, where the whole scene has few enough points for it.
    """

    def __init__(self, lines: ThinLines, paint: Paint, *, as_tubes: bool = True) -> None:
        self._lines = lines
        self._paint = paint
        self._as_tubes = as_tubes
        self._few = [
            plain_actor(part, paint, _MOVING_WIDTH_PX) for part in _split(lines.few, _MOVING_PARTS)
        ]
        self.few_points = len(lines.few.points_ras_mm)
        self._rest: dict[int, vtkActor] = {}
        self._drawn_as = (False, 0.0)
        self.bounds_ras_mm = bounds_of(lines.few)

    def actors(self) -> list[vtkActor]:
        """Give everything it has for drawing at present."""
        return [*self._few, *self._rest.values()]

    def moving(self, share: float) -> list[vtkActor]:
        """Give a share of the fixed few, as plain lines."""
        return self._few[: max(1, round(share * len(self._few)))]

    def prepare(self, is_wanted: Callable[[], bool]) -> bool:
        """Make ready for the picture at rest; False where that is no longer wanted."""
        return self._lines.prepare(is_wanted)

    @property
    def resting_points(self) -> int:
        """How many points are drawn at rest, as far as prepared."""
        return sum(len(part.points_ras_mm) for part in self._lines.parts)

    def resting(self, *, tubes: bool, scale: float) -> Iterator[vtkActor]:
        """Give all streamlines, part by part, for so many drawn pixels per plain one."""
        drawn_as = (tubes and self._as_tubes, scale)
        if drawn_as != self._drawn_as:
            self._rest, self._drawn_as = {}, drawn_as
        for number, part in enumerate(self._lines.parts):
            if number not in self._rest:
                self._rest[number] = (
                    tube_actor(part, self._paint)
                    if drawn_as[0]
                    else plain_actor(part, self._paint, _RESTING_WIDTH_PX * scale)
                )
            yield self._rest[number]

    def see_through(self) -> list[vtkActor]:
        """Give what light passes: nothing."""
        return []

    def hit(
        self, camera: Camera, size: tuple[int, int], pixel: tuple[float, float], reach_px: float
    ) -> Array | None:
        """Give the nearest point of a streamline under a pixel, (3,) RAS mm."""
        self.prepare(lambda: True)
        struck = [
            h
            for part in self._lines.parts
            if (h := foremost_hit(part, camera, size, pixel, reach_px))
        ]
        return min(struck, key=lambda h: h[0])[1] if struck else None


def foremost_hit(
    lines: Streamlines,
    camera: Camera,
    size: tuple[int, int],
    pixel: tuple[float, float],
    reach_px: float,
) -> tuple[float, Array] | None:
    """Give the foremost place of a streamline near a pixel: mm behind, and where."""
    points, owner = lines.points_ras_mm, lines.owner
    flat = camera.to_pixels(points, size)
    start, step = flat[:-1], np.diff(flat, axis=0)
    length2 = np.maximum((step[:, :2] ** 2).sum(axis=1), 1e-12)
    share = np.clip(((pixel - start[:, :2]) * step[:, :2]).sum(axis=1) / length2, 0.0, 1.0)
    nearest = start + share[:, None] * step
    off = np.hypot(nearest[:, 0] - pixel[0], nearest[:, 1] - pixel[1])
    struck = np.flatnonzero((off <= reach_px) & (owner[1:] == owner[:-1]))
    if not struck.size:
        return None
    first = struck[np.argmin(nearest[struck, 2])]
    a, b = points[first].astype(np.float64), points[first + 1].astype(np.float64)
    return float(nearest[first, 2]), np.asarray(a + share[first] * (b - a))


def bounds_of(lines: Streamlines) -> tuple[Array, Array] | None:
    """Give the box around streamlines, lowest and highest corner; None around nothing."""
    if not len(lines.points_ras_mm):
        return None
    columns = lines.points_ras_mm.T  # one after the other: eight times as quick as by axis
    low, high = [x.min() for x in columns], [x.max() for x in columns]
    return np.array(low, np.float64), np.array(high, np.float64)


def _split(lines: Streamlines, n_parts: int) -> list[Streamlines]:
    """Deal streamlines out, neighbours apart, so that each part stands for all."""
    n_parts = max(1, min(n_parts, len(lines)))
    return [lines.subset(np.arange(k, len(lines), n_parts)) for k in range(n_parts)]


def _data(lines: Streamlines, paint: Paint) -> vtkPolyData:
    cells = vtkCellArray()
    n = len(lines.points_ras_mm)
    cells.SetData(to_vtk(lines.offsets.astype(np.int64)), to_vtk(np.arange(n, dtype=np.int64)))
    places = vtkPoints()
    places.SetData(to_vtk(lines.points_ras_mm))
    data = vtkPolyData()
    data.SetPoints(places)
    data.SetLines(cells)
    data.GetPointData().SetScalars(to_vtk(paint(lines)))
    return data


def _actor(data: vtkPolyData) -> vtkActor:
    mapper = vtkPolyDataMapper()
    mapper.SetInputData(data)
    mapper.SetStatic(True)
    actor = vtkActor()
    actor.SetMapper(mapper)
    return actor


def plain_actor(lines: Streamlines, paint: Paint, width_px: float) -> vtkActor:
    """Lines of a width in pixels, lit across their direction."""
    actor = _actor(_data(lines, paint))
    look = actor.GetProperty()
    look.SetLineWidth(width_px)
    look.SetAmbient(0.30)
    look.SetDiffuse(0.58)
    look.SetSpecular(0.0)
    return actor


def tube_actor(lines: Streamlines, paint: Paint) -> vtkActor:
    """Tubes of a width in millimetres."""
    tubes = vtkTubeFilter()
    tubes.SetInputData(_data(lines, paint))
    tubes.SetRadius(_TUBE_RADIUS_MM)
    tubes.SetNumberOfSides(_TUBE_SIDES)
    tubes.CappingOn()
    tubes.Update()
    actor = _actor(tubes.GetOutput())
    look = actor.GetProperty()
    look.SetAmbient(0.22)
    look.SetDiffuse(0.85)
    look.SetSpecular(0.25)
    look.SetSpecularPower(25.0)
    look.BackfaceCullingOn()  # half the work; closed tubes show no inside
    return actor
