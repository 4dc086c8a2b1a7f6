"""Pictures in three dimensions: tracts and structures in the patient, from three sides."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter
from vtkmodules.vtkCommonCore import vtkPoints
from vtkmodules.vtkCommonDataModel import vtkCellArray, vtkImageData, vtkPolyData
from vtkmodules.vtkFiltersCore import (
    vtkFlyingEdges3D,
    vtkPolyDataNormals,
    vtkTriangleFilter,
    vtkTubeFilter,
)
from vtkmodules.vtkRenderingCore import vtkActor, vtkPolyDataMapper, vtkProp

from dtiplan.domain.geometry import Array, transform_points
from dtiplan.domain.image import Image
from dtiplan.domain.streamlines import Streamlines
from dtiplan.domain.structures import Structure
from dtiplan.render import colormaps
from dtiplan.render.offscreen import draw_views, from_vtk, to_vtk
from dtiplan.render.pictures import SCREEN, Heading, Panel, Style, draw, pixels_per_mm, save
from dtiplan.render.planes import AXIAL, CORONAL, SAGITTAL, Plane, bounds_mm

Rgb = tuple[int, int, int]

_MOST_DRAWN = 2000
_FEWEST_OF_A_TRACT = 50
_TUBE_RADIUS_MM = 0.5
_TUBE_SIDES = 5
_POINT_SPACING_MM = 1.5
_BRAIN_COLOUR = (0.75, 0.78, 0.82)
_BRAIN_OPACITY = 0.16
_BRAIN_SMOOTHING_MM = 2.5
_VIEWS = (
    ("From the feet", AXIAL),
    ("From the front", CORONAL),
    ("From the left", SAGITTAL),
)


def tracts_picture(
    tracts: Sequence[tuple[str, Rgb, Streamlines]],
    brain_mask: Image | None,
    path: Path,
    size: tuple[int, int] = (1500, 520),
    style: Style = SCREEN,
) -> Path:
    """Draw tracts inside the see-through brain, from the feet, the front and the left.

    Parameters
    ----------
    tracts : sequence of (name, colour 0..255, Streamlines)
        In the mask's patient space, RAS mm. A tract without streamlines is named as not found.
    brain_mask : Image or None
        Boolean mask, any grid.
    path : Path
        PNG to write.
    size : (int, int)
        Most pixels across and down for the row of views.

    Raises
    ------
    UserError
        Where the libraries for 3D drawing are missing.
    """
    actors: list[vtkProp] = []
    legend = []
    total = sum(len(lines) for _, _, lines in tracts)
    for name, colour, lines in tracts:
        share = max(_FEWEST_OF_A_TRACT, len(lines) * _MOST_DRAWN // max(total, 1))
        shown = _thinned(lines, share)
        if len(shown):
            actors.append(_tubes(shown, colour))
        count = f"{len(lines)} streamlines" if len(lines) else "not found, no streamline"
        if len(shown) < len(lines):
            count += f", {len(shown)} drawn"
        legend.append((colormaps.unit_rgb(colour), f"{name}: {count}"))
    points = [lines.points_ras_mm for _, _, lines in tracts if len(lines.points_ras_mm)]
    heading = Heading(
        "Tracts",
        "Streamlines in patient space" + (", inside the brain mask" if brain_mask else ""),
        tuple(legend),
    )
    return _views(actors, points, brain_mask, heading, path, size, style)


def structures_3d_picture(
    structures: Sequence[Structure],
    brain_mask: Image | None,
    path: Path,
    size: tuple[int, int] = (1500, 520),
    style: Style = SCREEN,
) -> Path:
    """Draw structures as the slabs of their contours, from the feet, the front and the left.

    Each contour is shown as a slab of one slice spacing: what is seen is what the contours say,
    not a smoothed surface. The parameters are those of ``tracts_picture``.
    """
    actors: list[vtkProp] = [_slabs(structure) for structure in structures]
    points = [np.vstack([c.points_ras_mm for c in s.contours]) for s in structures]
    heading = Heading(
        "Structures in 3D",
        "Contours as slabs of one slice spacing",
        tuple(
            (colormaps.unit_rgb(s.colour_rgb), f"{s.name}: {len(s.contours)} contours")
            for s in structures
        ),
    )
    return _views(actors, points, brain_mask, heading, path, size, style)


def _views(
    actors: list[vtkProp],
    points: Sequence[NDArray[np.floating]],
    brain_mask: Image | None,
    heading: Heading,
    path: Path,
    size: tuple[int, int],
    style: Style,
) -> Path:
    """Draw the actors from three sides and lay the views out."""
    seen = list(points)
    if brain_mask is not None:
        actors = [*actors, _brain(brain_mask)]
        seen.append(np.stack(bounds_mm(brain_mask)))
    everything = np.vstack(seen) if seen else np.array([[-50.0] * 3, [50.0] * 3])
    low, high = everything.min(axis=0) - 8.0, everything.max(axis=0) + 8.0
    extent = np.asarray(high - low, dtype=np.float64)
    planes = [
        Plane(
            name, (low + high) / 2.0, right, up,
            float(abs(right) @ extent), float(abs(up) @ extent),
        )
        for name, (right, up) in _VIEWS
    ]  # fmt: skip
    views = draw_views(actors, planes, pixels_per_mm(planes, *size))
    panels = [Panel(plane, view) for plane, view in zip(planes, views, strict=True)]
    return save(draw([panels], heading, style), path)


def _thinned(lines: Streamlines, most: int) -> Streamlines:
    """Keep at most so many streamlines, evenly chosen."""
    if len(lines) <= most:
        return lines
    return lines.subset(np.linspace(0, len(lines) - 1, most).round().astype(np.int64))


def _actor(
    points: NDArray[np.floating],
    offsets: NDArray[np.int64],
    connectivity: NDArray[np.int64],
    colour: tuple[float, float, float],
    *,
    as_lines: bool,
) -> vtkActor:
    """Make an actor of lines or polygons in RAS mm."""
    cells = vtkCellArray()
    cells.SetData(to_vtk(offsets.astype(np.int64)), to_vtk(connectivity.astype(np.int64)))
    positions = vtkPoints()
    positions.SetData(to_vtk(points.astype(np.float32)))
    data = vtkPolyData()
    data.SetPoints(positions)
    if as_lines:
        data.SetLines(cells)
    else:
        data.SetPolys(cells)
    mapper = vtkPolyDataMapper()
    mapper.SetInputData(data)
    mapper.ScalarVisibilityOff()
    actor = vtkActor()
    actor.SetMapper(mapper)
    look = actor.GetProperty()
    look.SetColor(*colour)
    look.SetAmbient(0.35)
    look.SetDiffuse(0.75)
    look.SetSpecular(0.0)
    return actor


def _tubes(lines: Streamlines, colour: Rgb) -> vtkActor:
    """Make closed tubes of streamlines: thick lines would vanish where they point at the eye."""
    lines = _coarser(lines)
    actor = _actor(
        lines.points_ras_mm, lines.offsets, np.arange(len(lines.points_ras_mm)),
        colormaps.unit_rgb(colour), as_lines=True,
    )  # fmt: skip
    tubes = vtkTubeFilter()
    tubes.SetInputData(actor.GetMapper().GetInput())
    tubes.SetRadius(_TUBE_RADIUS_MM)
    tubes.SetNumberOfSides(_TUBE_SIDES)
    tubes.CappingOn()
    actor.GetMapper().SetInputConnection(tubes.GetOutputPort())
    return actor


def _coarser(lines: Streamlines) -> Streamlines:
    """Drop points nearer than the tube's own width, keeping the ends of each streamline."""
    total = max(float(lines.lengths_mm().sum()), 1e-6)
    stride = max(1, round(_POINT_SPACING_MM * len(lines.points_ras_mm) / total))
    place = np.arange(len(lines.points_ras_mm)) - lines.offsets[:-1][lines.owner]
    keep = place % stride == 0
    ends = lines.offsets[1:][np.diff(lines.offsets) > 0] - 1
    keep[ends] = True
    counts = np.bincount(lines.owner[keep], minlength=len(lines))
    offsets = np.concatenate([[0], np.cumsum(counts)]).astype(np.int64)
    return Streamlines(lines.points_ras_mm[keep], offsets)


def _slabs(structure: Structure) -> vtkActor:
    """Make slabs of one slice spacing from the contours of a structure."""
    contours = [np.asarray(c.points_ras_mm, dtype=np.float64) for c in structure.contours]
    normal = _normal(contours)
    heights = np.unique(np.round([float(c.mean(axis=0) @ normal) for c in contours], 2))
    spacing = float(np.diff(heights).min()) if len(heights) > 1 else 1.0
    half = 0.5 * spacing * normal
    points: list[Array] = []
    faces: list[NDArray[np.int64]] = []
    start = 0
    for contour in contours:
        n = len(contour)
        here = start + np.arange(n)
        there = start + (np.arange(n) + 1) % n
        points += [contour - half, contour + half]
        faces += [here, here + n, *np.stack([here, there, there + n, here + n], axis=1)]
        start += 2 * n
    actor = _actor(
        np.vstack(points), np.cumsum([0, *map(len, faces)]), np.concatenate(faces),
        colormaps.unit_rgb(structure.colour_rgb), as_lines=False,
    )  # fmt: skip
    # the covers may be concave, which only triangles show rightly
    triangles = vtkTriangleFilter()
    triangles.SetInputData(actor.GetMapper().GetInput())
    actor.GetMapper().SetInputConnection(triangles.GetOutputPort())
    return actor


def _normal(contours: Sequence[Array]) -> Array:
    """Give the unit normal of parallel planar contours, from the one with most corners."""
    largest = max(contours, key=len)
    _, _, axes = np.linalg.svd(largest - largest.mean(axis=0))
    return np.asarray(axes[2])


def _brain(mask: Image) -> vtkActor:
    """Make a see-through surface of a mask."""
    grid = mask.grid
    sigma = _BRAIN_SMOOTHING_MM / np.asarray(grid.spacing_mm)
    padded = np.pad(np.asarray(mask.values, dtype=np.float32), 3)
    smooth = gaussian_filter(padded, sigma)
    image = vtkImageData()
    image.SetDimensions(*smooth.shape)
    image.GetPointData().SetScalars(to_vtk(smooth.ravel(order="F")))
    surface = vtkFlyingEdges3D()
    surface.SetInputData(image)
    surface.SetValue(0, 0.5)
    surface.ComputeNormalsOff()
    surface.Update()
    found = surface.GetOutput()
    points = transform_points(grid.ras_from_vox, from_vtk(found.GetPoints().GetData()) - 3.0)
    moved = vtkPoints()
    moved.SetData(to_vtk(points.astype(np.float32)))
    found.SetPoints(moved)
    normals = vtkPolyDataNormals()
    normals.SetInputData(found)
    normals.SplittingOff()
    mapper = vtkPolyDataMapper()
    mapper.SetInputConnection(normals.GetOutputPort())
    mapper.ScalarVisibilityOff()
    actor = vtkActor()
    actor.SetMapper(mapper)
    look = actor.GetProperty()
    look.SetColor(*_BRAIN_COLOUR)
    look.SetOpacity(_BRAIN_OPACITY)
    look.SetSpecular(0.0)
    return actor
