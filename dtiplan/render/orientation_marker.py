"""Which way the patient lies: letters at the sides of the 3D picture, a small head in its corner.

The head has a nose and ears and turns with the scene; the letters R, L, A, P, S, I stand at the
ends of its axes. The large letters at the sides of the picture name what is there.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import vtkmodules.vtkRenderingFreeType  # noqa: F401 - VTK draws letters with it once it is loaded
from vtkmodules.vtkCommonCore import vtkPoints
from vtkmodules.vtkCommonDataModel import vtkCellArray, vtkPolyData
from vtkmodules.vtkFiltersSources import vtkConeSource, vtkSphereSource
from vtkmodules.vtkRenderingCore import (
    vtkActor,
    vtkLight,
    vtkPolyDataMapper,
    vtkRenderer,
    vtkTextActor,
)

from dtiplan.domain.geometry import Array
from dtiplan.render import colormaps
from dtiplan.render.camera import Camera
from dtiplan.render.offscreen import to_vtk
from dtiplan.render.planes import side_letters

_AXES = {
    "R": ((1, 0, 0), colormaps.LEFT_RIGHT),
    "L": ((-1, 0, 0), colormaps.LEFT_RIGHT),
    "A": ((0, 1, 0), colormaps.FRONT_BACK),
    "P": ((0, -1, 0), colormaps.FRONT_BACK),
    "S": ((0, 0, 1), colormaps.HEAD_FOOT),
    "I": ((0, 0, -1), colormaps.HEAD_FOOT),
}
_CORNER_PX = 118
_FROM_EDGE_PX = 6
_HALF_MM = 2.15
_AXIS_MM = 1.35
_LETTER_MM = 1.75
_LETTER_PX = 15
_SIDE_LETTER_PX = 22
_SIDE_MARGIN_PX = 12
_PAD_OPACITY = 0.6
"""Of the dark pad behind a letter, so that it is read before bright tracts too."""
_SKIN = (0.86, 0.80, 0.74)


class OrientationMarker:
    """Two renderers that are drawn over the scene: the corner, and the letters at the sides."""

    def __init__(self, lights: Sequence[vtkLight]) -> None:
        self.corner = vtkRenderer()
        self.corner.SetLayer(1)
        self.corner.InteractiveOff()
        self.sides = vtkRenderer()
        self.sides.SetLayer(1)
        self.sides.InteractiveOff()
        for light in lights:
            self.corner.AddLight(light)
        self.corner.SetAutomaticLightCreation(False)
        for actor in _head_actors():
            self.corner.AddViewProp(actor)
        self._lines: dict[str, vtkActor] = {}
        self._letters: dict[str, vtkTextActor] = {}
        for name, (direction, colour) in _AXES.items():
            self._lines[name] = _axis(np.asarray(direction, dtype=np.float64), _unit(colour))
            self._letters[name] = _letter(name, _unit(colour))
            self.corner.AddViewProp(self._lines[name])
            self.sides.AddViewProp(self._letters[name])
        self._side_letters = [_letter("", _unit(colormaps.LETTERS)) for _ in range(4)]
        for side in self._side_letters:
            self.sides.AddViewProp(side)

    def aim(self, camera: Camera, size: tuple[int, int], scale: float) -> None:
        """Turn with the scene.

        Parameters
        ----------
        camera : Camera
            The scene's.
        size : (int, int)
            Width and height in the pixels that are drawn.
        scale : float
            Drawn pixels for each pixel of a plain screen.
        """
        right, up, towards = camera.axes
        corner = min(_CORNER_PX * scale, 0.45 * min(size))
        edge = _FROM_EDGE_PX * scale
        self.corner.SetViewport(
            edge / size[0], edge / size[1], (edge + corner) / size[0], (edge + corner) / size[1]
        )
        eye = self.corner.GetActiveCamera()
        eye.ParallelProjectionOn()
        eye.SetFocalPoint(0.0, 0.0, 0.0)
        eye.SetPosition(*(10.0 * towards))
        eye.SetViewUp(*up)
        eye.SetParallelScale(_HALF_MM)
        eye.SetClippingRange(5.0, 15.0)
        for name, (direction, _) in _AXES.items():
            across, above, nearer = (float(axis @ direction) for axis in (right, up, towards))
            letter = self._letters[name]
            letter.SetPosition(
                edge + corner * (0.5 + across * _LETTER_MM / (2 * _HALF_MM)),
                edge + corner * (0.5 + above * _LETTER_MM / (2 * _HALF_MM)),
            )
            text = letter.GetTextProperty()
            text.SetFontSize(max(7, round(_LETTER_PX * scale)))
            text.SetOpacity(1.0 if nearer > -0.3 else 0.45)
            # An axis that points away lies behind the head, and its letter would cover the nose.
            letter.SetVisibility(nearer > -0.93)
        self._name_sides(right, up, size, scale)

    def _name_sides(self, right: Array, up: Array, size: tuple[int, int], scale: float) -> None:
        margin = _SIDE_MARGIN_PX * scale
        half = _SIDE_LETTER_PX * scale / 2
        width, height = size
        places = (
            (-right, margin + half, height / 2),
            (right, width - margin - half, height / 2),
            (up, width / 2, height - margin - half),
            (-up, width / 2, margin + half),
        )
        for actor, (direction, x, y) in zip(self._side_letters, places, strict=True):
            letters = side_letters(direction)
            actor.SetInput(letters)
            actor.GetTextProperty().SetFontSize(max(8, round(_SIDE_LETTER_PX * scale)))
            wider = half * (len(letters) - 1) * (1 if x < width / 2 else -1)
            actor.SetPosition(x + (wider if direction is not up and y == height / 2 else 0.0), y)


def _unit(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[i : i + 2], 16) / 255.0 for i in (1, 3, 5))
    return red, green, blue


def _letter(text: str, colour: tuple[float, float, float]) -> vtkTextActor:
    actor = vtkTextActor()
    actor.SetInput(text)
    look = actor.GetTextProperty()
    look.SetColor(*(0.45 + 0.55 * part for part in colour))
    look.SetFontFamilyToArial()
    look.BoldOn()
    look.SetBackgroundColor(*_unit(colormaps.BACKGROUND))
    look.SetBackgroundOpacity(_PAD_OPACITY)
    look.SetJustificationToCentered()
    look.SetVerticalJustificationToCentered()
    return actor


def _axis(direction: Array, colour: tuple[float, float, float]) -> vtkActor:
    places = vtkPoints()
    ends = np.stack([0.75 * direction, _AXIS_MM * direction])
    places.SetData(to_vtk(ends.astype(np.float32)))
    cells = vtkCellArray()
    cells.SetData(to_vtk(np.array([0, 2])), to_vtk(np.arange(2)))
    data = vtkPolyData()
    data.SetPoints(places)
    data.SetLines(cells)
    mapper = vtkPolyDataMapper()
    mapper.SetInputData(data)
    actor = vtkActor()
    actor.SetMapper(mapper)
    look = actor.GetProperty()
    look.SetColor(*colour)
    look.SetLineWidth(2.5)
    look.LightingOff()
    return actor


def _head_actors() -> list[vtkActor]:
    """Make a head that looks forward (+y): skull, nose and two ears."""
    return [
        _ball((0.0, 0.0, 0.0), (0.62, 0.78, 0.86)),
        _cone(),
        _ball((0.64, -0.05, -0.05), (0.09, 0.16, 0.22)),
        _ball((-0.64, -0.05, -0.05), (0.09, 0.16, 0.22)),
    ]


def _ball(centre: tuple[float, float, float], half: tuple[float, float, float]) -> vtkActor:
    source = vtkSphereSource()
    source.SetRadius(1.0)
    source.SetThetaResolution(24)
    source.SetPhiResolution(16)
    actor = _solid(source)
    actor.SetScale(*half)
    actor.SetPosition(*centre)
    return actor


def _cone() -> vtkActor:
    source = vtkConeSource()
    source.SetResolution(16)
    source.SetRadius(0.17)
    source.SetHeight(0.42)
    source.SetDirection(0.0, 1.0, 0.18)
    actor = _solid(source)
    actor.SetPosition(0.0, 0.86, -0.06)
    return actor


def _solid(source: vtkSphereSource | vtkConeSource) -> vtkActor:
    mapper = vtkPolyDataMapper()
    mapper.SetInputConnection(source.GetOutputPort())
    actor = vtkActor()
    actor.SetMapper(mapper)
    look = actor.GetProperty()
    look.SetColor(*_SKIN)
    look.SetAmbient(0.3)
    look.SetDiffuse(0.75)
    return actor
