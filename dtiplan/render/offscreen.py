"""Draw a VTK scene without any window or display, and give it as numbers.

On Linux the EGL window of VTK is used by name: VTK's own choice tries an X server first,
complains when there is none, and crashes the process where the X11 library is missing.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Sequence
from typing import Any

import numpy as np
import vtkmodules.vtkRenderingOpenGL2 as opengl
from numpy.typing import NDArray
from vtkmodules.util import numpy_support
from vtkmodules.vtkCommonCore import vtkDataArray
from vtkmodules.vtkRenderingCore import (
    vtkProp,
    vtkRenderer,
    vtkRenderWindow,
    vtkWindowToImageFilter,
)

from dtiplan.domain.errors import UserError
from dtiplan.render.colormaps import Rgb
from dtiplan.render.planes import Plane

_LIBRARIES = ("libX11.so.6", "libGL.so.1", "libEGL.so.1")
_FINER = 2
"""Drawn at twice the size and averaged: smooth edges that are the same on every driver."""
_CAMERA_DISTANCE_MM = 1000.0
_LAYERS = 8
"""See-through surfaces that are sorted behind each other."""


def check_libraries() -> None:
    """Refuse to draw where VTK would crash for want of a system library.

    Raises
    ------
    UserError
        With the line that installs what is missing.
    """
    if not sys.platform.startswith("linux"):
        return
    missing = [name for name in _LIBRARIES if not _loads(name)]
    if missing:
        raise UserError(
            "The 3D picture cannot be drawn.",
            f"This machine lacks {', '.join(missing)}.",
            "On Debian or Ubuntu: apt-get install --no-install-recommends libgl1 libegl1",
            "no-3d-libraries",
        )


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def draw_views(
    actors: Sequence[vtkProp], planes: Sequence[Plane], pixels_per_mm: float
) -> tuple[Rgb, ...]:
    """Look at a scene in RAS millimetres along the planes' normals, without perspective.

    Parameters
    ----------
    actors : sequence of vtkProp
        What is there.
    planes : sequence of Plane
        Frame of each picture: its right and up, and how much is seen. The eye is on the side
        from which right is right.
    pixels_per_mm : float
        Scale of the pictures.

    Returns
    -------
    tuple of uint8 array, (rows, columns, 3)
        One picture for each plane, the first row on top.
    """
    check_libraries()
    renderer = vtkRenderer()
    renderer.SetBackground(0.0, 0.0, 0.0)
    renderer.SetUseDepthPeeling(True)
    renderer.SetMaximumNumberOfPeels(_LAYERS)
    renderer.SetOcclusionRatio(0.0)
    for actor in actors:
        renderer.AddViewProp(actor)
    window = offscreen_window()
    window.SetMultiSamples(0)
    window.SetAlphaBitPlanes(1)
    window.AddRenderer(renderer)
    try:
        pictures = []
        for plane in planes:
            columns, rows = plane.pixels(pixels_per_mm)
            window.SetSize(_FINER * columns, _FINER * rows)
            _aim(renderer, plane)
            window.Render()
            pictures.append(_averaged(window))
        return tuple(pictures)
    finally:
        window.RemoveRenderer(renderer)
        window.Finalize()


def _aim(renderer: vtkRenderer, plane: Plane) -> None:
    """Point the camera so that the picture is the plane's rectangle."""
    camera = renderer.GetActiveCamera()
    camera.ParallelProjectionOn()
    eye = plane.centre_ras_mm + _CAMERA_DISTANCE_MM * np.cross(plane.right, plane.up)
    camera.SetFocalPoint(*plane.centre_ras_mm)
    camera.SetPosition(*eye)
    camera.SetViewUp(*plane.up)
    camera.SetParallelScale(plane.height_mm / 2)
    renderer.ResetCameraClippingRange()


def to_vtk(values: NDArray[Any]) -> vtkDataArray:
    """Copy numbers (n,) or tuples (n, k) into an array of VTK's."""
    array: vtkDataArray = numpy_support.numpy_to_vtk(  # type: ignore[no-untyped-call]
        np.ascontiguousarray(values), deep=True
    )
    return array


def from_vtk(array: vtkDataArray) -> NDArray[Any]:
    """Look at the numbers of a VTK array; they live as long as it does."""
    return np.asarray(numpy_support.vtk_to_numpy(array))  # type: ignore[no-untyped-call]


def offscreen_window() -> vtkRenderWindow:
    """Give a window that is never shown, on a driver that answers.

    Raises
    ------
    UserError
        No OpenGL driver is there.
    """
    window: vtkRenderWindow = (
        opengl.vtkEGLRenderWindow() if sys.platform.startswith("linux") else vtkRenderWindow()
    )
    window.SetOffScreenRendering(1)
    if not window.SupportsOpenGL():
        raise UserError(
            "The 3D picture cannot be drawn.",
            "The graphics libraries are there, but no OpenGL driver answers.",
            "On Debian or Ubuntu: apt-get install --no-install-recommends libgl1-mesa-dri",
            "no-3d-driver",
        )
    return window


def _averaged(window: vtkRenderWindow) -> Rgb:
    grab = vtkWindowToImageFilter()
    grab.SetInput(window)
    grab.ReadFrontBufferOff()
    grab.ShouldRerenderOff()
    grab.Update()
    image = grab.GetOutput()
    columns, rows, _ = image.GetDimensions()
    values = from_vtk(image.GetPointData().GetScalars()).reshape(rows, columns, -1)[::-1, :, :3]
    blocks = values.reshape(rows // _FINER, _FINER, columns // _FINER, _FINER, 3)
    return np.asarray(np.rint(blocks.mean(axis=(1, 3))), dtype=np.uint8)
