"""The scene in 3D as it is turned by hand: one offscreen window that is drawn again and again.

While something moves, a fixed few of the streamlines are drawn as plain lines, so many that a
frame takes a short time on this machine. At rest everything is drawn, twice as fine and
averaged, part by part, so that a newer wish is heard in between.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterable, Sequence
from typing import Protocol

import numpy as np
from numpy.typing import ArrayLike, NDArray
from vtkmodules.vtkCommonCore import vtkFloatArray, vtkUnsignedCharArray
from vtkmodules.vtkRenderingCore import vtkActor, vtkLight, vtkRenderer

from dtiplan.domain.geometry import Array
from dtiplan.render.camera import Camera
from dtiplan.render.depth_shading import Rgba, shaded_by_depth
from dtiplan.render.held_picture import HeldPicture
from dtiplan.render.live_lines import LineItem
from dtiplan.render.live_planes import PlaneItem, crosshair
from dtiplan.render.offscreen import check_libraries, from_vtk, offscreen_window
from dtiplan.render.orientation_marker import OrientationMarker

_GROUND = (0.070, 0.080, 0.098)
_EVEN_MM = 50.0
"""The depth that is drawn ends at multiples of it, so that it seldom changes."""
_LAYERS = 6
"""See-through surfaces that are sorted behind each other at rest."""
_MOST_FINE_PIXELS = 1_300_000
"""Up to so many pixels (and points) the picture at rest is drawn twice as fine and averaged."""
_MOST_MOVING_PIXELS = 700_000
"""A larger picture is drawn smaller while moving; the window enlarges it."""
_MOST_TUBE_POINTS = 200_000
_MOST_FINE_POINTS = 1_000_000
_PASS_POINTS = 120_000
"""After so many points newer wishes are heard."""
_MOVING_MS = 45.0
_FIRST_MOVING_POINTS = 40_000.0
_MOVING_POINTS = (5_000.0, 3_000_000.0)
_SMOOTH_FROM_POINTS = 120_000.0
"""A machine that draws so many points while moving can smooth edges as well."""
_REACH_PX = 5.0
_CROSS_WIDTH_PX = 1.6
_SHADE_REACH_PX = 7.0


class Item(Protocol):
    """Something in the scene."""

    bounds_ras_mm: tuple[Array, Array] | None

    def actors(self) -> Iterable[vtkActor]:
        """Give everything it has for drawing at present."""

    def moving(self, share: float) -> Iterable[vtkActor]:
        """Give what is drawn while the scene moves."""

    def resting(self, *, tubes: bool, scale: float) -> Iterable[vtkActor]:
        """Give what is drawn at rest, with so many drawn pixels for one of a plain screen."""

    def see_through(self) -> Iterable[vtkActor]:
        """Give what light passes."""

    def hit(
        self, camera: Camera, size: tuple[int, int], pixel: tuple[float, float], reach_px: float
    ) -> Array | None:
        """Give its foremost point under a pixel, (3,) RAS mm."""


def always() -> bool:
    """Say that the picture is still wanted."""
    return True


class LiveScene:
    """Named items, a camera and a picture size.

    Parameters
    ----------
    size : (int, int)
        Width and height of the picture, in pixels.

    Raises
    ------
    UserError
        Where the libraries or the driver for 3D drawing are missing.
    """

    def __init__(self, size: tuple[int, int] = (640, 480)) -> None:
        check_libraries()
        self.camera = Camera()
        self.size = size
        self.pixel_ratio = 1.0
        self.moving_share = 1.0
        """Of the streamlines otherwise drawn while moving; less where others matter more."""
        self.loose: frozenset[str] = frozenset()
        """Names of items that change with every picture, while the others mostly stand still."""
        self._items: dict[str, Item] = {}
        self._still: tuple[object, HeldPicture | None] = (None, None)
        self._cross: vtkActor | None = None
        self._cursor_ras_mm: Array | None = None
        self._moving_points = _FIRST_MOVING_POINTS
        self._known: set[vtkActor] = set()
        self._renderer = vtkRenderer()
        self._renderer.SetBackground(*_GROUND)
        self._renderer.SetMaximumNumberOfPeels(_LAYERS)
        self._renderer.SetOcclusionRatio(0.0)
        self._renderer.SetAutomaticLightCreation(False)
        for light in _soft_light():
            self._renderer.AddLight(light)
        self._marker = OrientationMarker(_soft_light())
        self._window = offscreen_window()
        self._window.SetMultiSamples(0)
        self._window.SetAlphaBitPlanes(1)
        self._window.SetNumberOfLayers(2)
        for renderer in (self._renderer, self._marker.corner, self._marker.sides):
            self._window.AddRenderer(renderer)

    def close(self) -> None:
        """Let go of the graphics memory."""
        self._window.Finalize()

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the items."""
        return tuple(self._items)

    @property
    def holds_still(self) -> bool:
        """Whether what stands still is held as a picture, under what is loose."""
        return self._still[1] is not None

    def put(self, name: str, item: Item) -> None:
        """Show an item, in place of one of the same name."""
        self._items[name] = item

    def remove(self, name: str) -> None:
        """Show an item no longer."""
        self._items.pop(name, None)

    def mark(self, cursor_ras_mm: ArrayLike | None) -> None:
        """Put the crosshair and the image planes at a point, (3,) RAS mm."""
        cursor = None if cursor_ras_mm is None else np.array(cursor_ras_mm, dtype=np.float64)
        known = self._cursor_ras_mm
        if cursor is None:
            self._cross = None
        elif known is None or not np.array_equal(cursor, known):
            self._cross = crosshair(cursor)
            self._still = (None, None)  # planes move without becoming others
        self._cursor_ras_mm = cursor
        for item in self._items.values():
            if isinstance(item, PlaneItem) and cursor is not None:
                item.move(cursor)

    @property
    def bounds_ras_mm(self) -> tuple[Array, Array]:
        """The box around everything, lowest and highest corner."""
        return _around([item.bounds_ras_mm for item in self._items.values()])

    def bounds_without(self, name: str) -> tuple[Array, Array]:
        """Give the box around everything but one item, or around that if there is no more."""
        rest = [item.bounds_ras_mm for known, item in self._items.items() if known != name]
        return _around(rest) if any(rest) else self.bounds_ras_mm

    def draw(self, *, is_moving: bool, is_wanted: Callable[[], bool] = always) -> Rgba | None:
        """Draw the picture.

        Parameters
        ----------
        is_moving : bool
            Quickly (and smaller than ``size`` if that is large), or everything and fine.
        is_wanted : callable
            Asked between the parts of a picture at rest.

        Returns
        -------
        uint8 array, (rows, columns, 4), or None
            The first row on top; None where it was no longer wanted.
        """
        picture = self._draw_moving() if is_moving else self._draw_resting(is_wanted)
        self._tidy()
        return picture

    def _tidy(self) -> None:
        """Let go of the graphics memory of what is in the scene no longer."""
        alive = {actor for item in self._items.values() for actor in item.actors()}
        if self._cross is not None:
            alive.add(self._cross)
        for actor in self._known - alive:
            self._renderer.RemoveViewProp(actor)
        self._known &= alive

    def _draw_moving(self) -> Rgba:
        began = time.perf_counter()
        shrink = min(1.0, (_MOST_MOVING_PIXELS / (self.size[0] * self.size[1])) ** 0.5)
        drawn = (max(1, round(self.size[0] * shrink)), max(1, round(self.size[1] * shrink)))
        scale = self.pixel_ratio * shrink
        self._aim(drawn, scale)
        self._renderer.UseDepthPeelingOff()
        self._renderer.SetUseFXAA(self._moving_points >= _SMOOTH_FROM_POINTS)
        items = self._items.values()
        known = sum(i.few_points for i in items if isinstance(i, LineItem))
        share = min(1.0, self.moving_share * self._moving_points / max(known, 1))
        loose = [i for name, i in self._items.items() if name in self.loose]
        still = [i for name, i in self._items.items() if name not in self.loose]
        actors = [*_quick(still, share), *self._cross_actors(scale)]
        free = _quick(loose, share)
        near_far = self._renderer.GetActiveCamera().GetClippingRange()
        key = (drawn, scale, json.dumps(self.camera.to_json()), near_far, tuple(actors))
        if loose and key == self._still[0]:
            return self._draw_loose(actors, free)
        self._still = (key, None)
        is_new = not self._known.issuperset([*actors, *free])
        self._pass([*actors, *free], is_first=True, is_last=True)
        picture = self._pixels()
        if not is_new and not loose:
            self._learn_speed(1e3 * (time.perf_counter() - began))
        return picture

    def _draw_loose(self, still: list[vtkActor], loose: list[vtkActor]) -> Rgba:
        """Draw what is loose alone, and lay it over the picture of what stands still."""
        key, held = self._still
        if held is None:
            self._pass(still, is_first=True, is_last=False)
            bare, depth = self._pixels(), self._raw_depths().copy()
            self._pass([], is_first=False, is_last=True)
            held = HeldPicture.of(bare, self._pixels(), depth)
            self._still = (key, held)
        self._renderer.SetBackground(0.0, 0.0, 0.0)
        self._pass(loose, is_first=True, is_last=False)
        picture, depth = self._pixels(has_alpha=True), self._raw_depths()
        self._renderer.SetBackground(*_GROUND)
        return held.under(picture, depth)

    def _learn_speed(self, milliseconds: float) -> None:
        """Draw fewer or more streamlines next time; slowly, so that they do not flicker."""
        fewest, most = _MOVING_POINTS
        if milliseconds > 1.25 * _MOVING_MS:
            self._moving_points = max(fewest, self._moving_points * 0.85)
        elif milliseconds < 0.6 * _MOVING_MS:
            self._moving_points = min(most, self._moving_points * 1.1)

    def _draw_resting(self, is_wanted: Callable[[], bool]) -> Rgba | None:
        width, height = self.size
        if not all(i.prepare(is_wanted) for i in self._items.values() if isinstance(i, LineItem)):
            return None
        points = sum(i.resting_points for i in self._items.values() if isinstance(i, LineItem))
        tubes = points <= _MOST_TUBE_POINTS
        is_little = width * height <= _MOST_FINE_PIXELS and points <= _MOST_FINE_POINTS
        finer = 2 if is_little else 1
        scale = self.pixel_ratio * finer
        self._aim((finer * width, finer * height), scale)
        self._renderer.SetUseFXAA(finer == 1)
        self._renderer.UseDepthPeelingOff()
        waiting, is_first = list(self._cross_actors(scale)), True
        for item in self._items.values():
            for actor in item.resting(tubes=tubes, scale=scale):
                waiting.append(actor)
                if sum(map(_points_of, waiting)) >= _PASS_POINTS:
                    if not is_wanted():
                        return None
                    self._pass(waiting, is_first=is_first, is_last=False)
                    waiting, is_first = [], False
        if not is_wanted():
            return None
        self._renderer.UseDepthPeelingOn()
        glass = [a for item in self._items.values() for a in item.see_through()]
        self._pass([*waiting, *glass], is_first=is_first, is_last=True)
        picture = self._pixels()
        behind_mm, is_there = self._depths()
        if finer == 2:
            picture, behind_mm = _halved(picture), behind_mm[::2, ::2]
            is_there = is_there[::2, ::2]
        return shaded_by_depth(picture, behind_mm, is_there, _SHADE_REACH_PX * self.pixel_ratio)

    def pick(self, pixel: tuple[float, float]) -> Array | None:
        """Give the foremost point of an item under a pixel of the picture.

        Parameters
        ----------
        pixel : (float, float)
            From the left and from the top, for a picture of ``size``.

        Returns
        -------
        array, (3,), RAS mm, or None
        """
        reach = _REACH_PX * self.pixel_ratio
        hits = [i.hit(self.camera, self.size, pixel, reach) for i in self._items.values()]
        struck = [hit for hit in hits if hit is not None]
        towards = self.camera.axes[2]
        return max(struck, key=lambda hit: float(hit @ towards)) if struck else None

    def _cross_actors(self, scale: float) -> list[vtkActor]:
        if self._cross is None:
            return []
        self._cross.GetProperty().SetLineWidth(_CROSS_WIDTH_PX * scale)
        return [self._cross]

    def _aim(self, drawn: tuple[int, int], scale: float) -> None:
        """Set the picture's size in drawn pixels, and the camera of VTK."""
        self._window.SetSize(*drawn)
        camera, eye = self.camera, self._renderer.GetActiveCamera()
        eye.SetParallelProjection(not camera.has_perspective)
        eye.SetViewAngle(30.0)
        eye.SetParallelScale(camera.height_mm / 2)
        eye.SetFocalPoint(*camera.focal_ras_mm)
        eye.SetPosition(*camera.eye_ras_mm)
        eye.SetViewUp(*camera.axes[1])
        low, high = self.bounds_ras_mm
        low, high = _EVEN_MM * np.floor(low / _EVEN_MM), _EVEN_MM * np.ceil(high / _EVEN_MM)
        away = float((((low + high) / 2) - camera.eye_ras_mm) @ -camera.axes[2])
        half = float(np.linalg.norm(high - low)) / 2 + 30.0
        nearest = max(away - half, 1.0)
        eye.SetClippingRange(nearest, max(away + half, nearest + 1.0))
        self._marker.aim(camera, drawn, scale)

    def _pass(self, actors: list[vtkActor], *, is_first: bool, is_last: bool) -> None:
        """Draw some actors; what earlier passes drew stays, with its depth."""
        for actor in self._known.difference(actors):
            actor.VisibilityOff()
        for actor in actors:
            actor.VisibilityOn()
            if actor not in self._known:
                self._renderer.AddViewProp(actor)
                self._known.add(actor)
        self._renderer.SetPreserveColorBuffer(not is_first)
        self._renderer.SetPreserveDepthBuffer(not is_first)
        self._marker.corner.SetDraw(is_last)
        self._marker.sides.SetDraw(is_last)
        self._window.Render()

    def _pixels(self, *, has_alpha: bool = False) -> Rgba:
        """Read the picture, the first row on top."""
        width, height = self._window.GetSize()
        read = vtkUnsignedCharArray()
        self._window.GetRGBACharPixelData(0, 0, width - 1, height - 1, 0, read)  # type: ignore[call-overload]
        picture = from_vtk(read).reshape(height, width, 4)[::-1].copy()
        if not has_alpha:
            picture[..., 3] = 255
        return picture

    def _raw_depths(self) -> NDArray[np.float32]:
        """Read the depths of the graphics card, from 0 (near) to 1, the first row on top."""
        width, height = self._window.GetSize()
        read = vtkFloatArray()
        self._window.GetZbufferData(0, 0, width - 1, height - 1, read)
        return np.asarray(from_vtk(read).reshape(height, width)[::-1], dtype=np.float32)

    def _depths(self) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
        """Read how far things are from the eye in mm, and where there is anything."""
        z = self._raw_depths()
        near, far = self._renderer.GetActiveCamera().GetClippingRange()
        if self.camera.has_perspective:
            depth = near * far / (far - z * (far - near))
        else:
            depth = near + z * (far - near)
        return depth.astype(np.float32), z < 1.0


def _soft_light() -> list[vtkLight]:
    """Light from the viewer's upper left, and a weaker one from beside the eye."""
    lights = []
    for place, strength in (((-0.8, 1.0, 1.4), 0.78), ((0.6, -0.2, 1.0), 0.34)):
        light = vtkLight()
        light.SetLightTypeToCameraLight()
        light.SetPosition(*place)
        light.SetFocalPoint(0.0, 0.0, 0.0)
        light.SetIntensity(strength)
        lights.append(light)
    return lights


def _around(boxes: Iterable[tuple[Array, Array] | None]) -> tuple[Array, Array]:
    known = [box for box in boxes if box is not None]
    if not known:
        return np.full(3, -90.0), np.full(3, 90.0)
    return np.min([b[0] for b in known], axis=0), np.max([b[1] for b in known], axis=0)


def _quick(items: Sequence[Item], share: float) -> list[vtkActor]:
    """Give what is drawn of items while moving, what light passes last."""
    solid = [actor for item in items for actor in item.moving(share)]
    return solid + [actor for item in items for actor in item.see_through()]


def _points_of(actor: vtkActor) -> int:
    return int(actor.GetMapper().GetInput().GetNumberOfPoints())


def _halved(picture: Rgba) -> Rgba:
    """Average blocks of two by two pixels."""
    rows = picture[::2].astype(np.uint16) + picture[1::2]
    return ((rows[:, ::2] + rows[:, 1::2] + 2) >> 2).astype(np.uint8)
