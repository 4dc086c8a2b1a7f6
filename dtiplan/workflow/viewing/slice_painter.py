"""One slice of a case as a picture: the layers that are on, as the display says, on any plane.

Slow the first time a layer is asked for, because it is read and made ready; belongs in a
worker. What was made ready is kept for the next slice.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from dtiplan.domain.geometry import Array, transform_points
from dtiplan.domain.image import Image
from dtiplan.render import live_slices, plane_cuts, stroke_raster
from dtiplan.render.colormaps import COLORMAPS
from dtiplan.render.planes import Plane
from dtiplan.workflow.viewing.display import Blend, LayerStyle
from dtiplan.workflow.viewing.dose_painter import DosePainter, LevelNumber
from dtiplan.workflow.viewing.layers import Layer, LayerKind, LayerStore
from dtiplan.workflow.viewing.slice_request import SliceRequest
from dtiplan.workflow.viewing.tract_colours import point_colours

__all__ = ["SlicePainter", "SliceRequest"]

_MOVING_TINT = np.array([255.0, 184.0, 115.0], np.float32) / 255.0
"""The diffusion image is warm where it is compared with the planning image."""
_EDGE_RGB = (255, 159, 67)
_FILL_SHARE = 0.35
"""Part of a structure's opacity that its inside has."""
_HALO_PX = 1.6
_GLYPH_PX = 14.0
"""Closest distance of two glyphs on the screen."""


class SlicePainter:
    """Draws slices of one revision of a case. One thread at a time may ask it."""

    def __init__(self, store: LayerStore) -> None:
        self.store = store
        self._samplers: dict[str, live_slices.Sampler] = {}
        self._slabs: dict[str, plane_cuts.Slabs] = {}
        self._lines: dict[str, Any] = {}
        self._sampled: dict[tuple[str, str], tuple[Any, NDArray[np.float32]]] = {}
        self._doses = DosePainter(store)
        self.level_numbers: tuple[LevelNumber, ...] = ()
        """What belongs beside the isodose lines of the slice drawn last."""

    def paint(self, request: SliceRequest) -> NDArray[np.uint8]:
        """Draw one slice, (rows, columns, 3)."""
        picture = live_slices.blank(request.columns, request.rows)
        styled = [
            (layer, style)
            for layer in self.store.layers
            if (style := request.display.style(layer.key)) is not None
        ]
        self._images(picture, request, styled)
        is_judged = request.display.blend is not Blend.OFF
        doses = [p for p in styled if p[0].kind.is_dose and p[1].is_visible and not is_judged]
        self._doses.paint_below(picture, request, doses)
        for layer, style in styled:
            is_shown = style.is_visible and style.opacity > 0
            if is_shown or layer.key == request.pointed_at:
                self._marks(picture, request, layer, style)
        self.level_numbers = self._doses.paint_above(picture, request, doses)
        return live_slices.finished(picture)

    def _images(
        self, picture: live_slices.Picture, request: SliceRequest,
        styled: list[tuple[Layer, LayerStyle]],
    ) -> None:  # fmt: skip
        if request.display.blend is not Blend.OFF:
            pair = _compared(styled)
            if pair is not None:
                self._compare(picture, request, *pair)
                return
        is_base = True
        for layer, style in styled:
            if layer.kind not in _IMAGES or not style.is_visible or style.opacity <= 0:
                continue
            values = self._sample(layer.key, request)
            limits = self._limits(style)
            solidity = live_slices.inside(values)
            if not is_base:
                is_colour = layer.kind is LayerKind.COLOUR
                fade = live_slices.COLOUR_FADE if is_colour else live_slices.FADE
                solidity *= live_slices.above_window(values, *self._raw(layer, limits), fade)
            colours = self._coloured(layer, style, values, limits)
            live_slices.lay_over(picture, colours, solidity * np.float32(style.opacity))
            is_base = False

    def _compare(
        self, picture: live_slices.Picture, request: SliceRequest,
        still: tuple[Layer, LayerStyle], moved: tuple[Layer, LayerStyle],
    ) -> None:  # fmt: skip
        """Lay the diffusion image over the planning image, to judge how they fit."""
        fixed = self._sample(still[0].key, request)
        colours = self._coloured(*still, fixed, self._limits(still[1]))
        live_slices.lay_over(picture, colours, live_slices.inside(fixed))
        display = request.display
        if display.blend is Blend.EDGES:
            strokes = self._edges(moved[0].key, request)
            stroke_raster.draw_strokes(
                picture, strokes, request.plane, 1.0, 1.5 * request.pixels_per_point
            )
            return
        values = self._sample(moved[0].key, request)
        warm = self._coloured(*moved, values, self._limits(moved[1]))
        if moved[0].kind is LayerKind.IMAGE and moved[1].colormap == "grey":
            warm = warm * _MOVING_TINT
        solidity = live_slices.inside(values)
        if display.blend is Blend.MIX:
            solidity *= np.float32(display.blend_share)
        else:
            solidity *= live_slices.checker(request.plane, request.columns, request.rows)
        live_slices.lay_over(picture, warm, solidity)

    def _edges(self, key: str, request: SliceRequest) -> plane_cuts.Strokes:
        plane = request.plane
        columns, rows = plane.pixels(live_slices.EDGE_PIXELS_PER_MM)
        sampler, matrix = self._sampler(key), self._scene_from_own(key, request)
        values = live_slices.sample_plane(sampler, matrix, plane, columns, rows)
        if values.ndim == 3:
            values = values.max(axis=-1)
        share = 0.2 * request.display.blend_share
        ends = live_slices.edge_lines(values, plane, share)
        return plane_cuts.Strokes(ends, np.asarray([_EDGE_RGB], np.float32))

    def _coloured(
        self, layer: Layer, style: LayerStyle, values: live_slices.Samples,
        limits: tuple[float, float],
    ) -> live_slices.Picture:  # fmt: skip
        if layer.kind is LayerKind.COLOUR:
            return live_slices.scaled_rgb(values, limits)
        table = COLORMAPS.get(style.colormap, COLORMAPS["grey"])
        return live_slices.coloured(values, limits, table)

    def _limits(self, style: LayerStyle) -> tuple[float, float]:
        return style.window or self.store.window(style.key)

    def _raw(self, layer: Layer, limits: tuple[float, float]) -> tuple[float, float]:
        """Give a window in the numbers that are stored: colour FA is kept as 0 to 255."""
        scale = 255.0 if layer.kind is LayerKind.COLOUR else 1.0
        return limits[0] * scale, limits[1] * scale

    def _scene_from_own(self, key: str, request: SliceRequest) -> Array:
        matrix = self.store.scene_from_own(key)
        layer = next(layer for layer in self.store.layers if layer.key == key)
        if request.nudge is not None and layer.is_diffusion:
            return np.asarray(request.nudge @ matrix)
        return matrix

    def _sampler(self, key: str) -> live_slices.Sampler:
        if key not in self._samplers:
            self._samplers[key] = live_slices.sampler(self.store.value(key))
        return self._samplers[key]

    def _sample(self, key: str, request: SliceRequest) -> live_slices.Samples:
        """Sample an image, or give the last samples where only colours changed."""
        plane = request.plane
        matrix = self._scene_from_own(key, request)
        place = (
            *matrix.ravel(), *plane.centre_ras_mm, *plane.right, *plane.up,
            plane.width_mm, plane.height_mm, request.columns, request.rows,
        )  # fmt: skip
        kept = self._sampled.get((plane.name, key))
        if kept is not None and kept[0] == place:
            return kept[1]
        values = live_slices.sample_plane(
            self._sampler(key), matrix, plane, request.columns, request.rows
        )
        self._sampled[plane.name, key] = (place, values)
        return values

    def _marks(
        self, picture: live_slices.Picture, request: SliceRequest, layer: Layer, style: LayerStyle
    ) -> None:
        width = request.pixels_per_point
        plane = request.plane
        if layer.kind.is_contoured:
            ends = plane_cuts.cut_slabs(self._slab(layer.key), plane)
            if len(ends):
                is_strong = layer.key == request.pointed_at
                strength = 1.0 if is_strong else style.opacity
                share, rgb = _FILL_SHARE * strength, style.colour_rgb or layer.colour_rgb
                stroke_raster.fill(picture, ends, rgb, plane, share)
                colour = np.asarray([rgb], np.float32)
                strokes = plane_cuts.Strokes(ends, colour)
                if is_strong:
                    self._halo(picture, request, ends)
                stroke_raster.draw_strokes(picture, strokes, plane, 1.0, 1.6 * width)
        elif layer.kind is LayerKind.TRACT:
            lines, colours = self._tract(layer, style, request)
            strokes = plane_cuts.near_strokes(lines, plane, colours)
            stroke_raster.draw_strokes(picture, strokes, plane, style.opacity, 1.2 * width)
        elif layer.kind is LayerKind.GLYPHS:
            strokes = self._glyphs(request)
            stroke_raster.draw_strokes(picture, strokes, plane, style.opacity, 1.2 * width)

    def _halo(self, picture: live_slices.Picture, request: SliceRequest, ends: Array) -> None:
        """Draw a light band round the outline of what is pointed at."""
        white = np.full((1, 3), 255.0, np.float32)
        reach = _HALO_PX * request.pixels_per_point
        for shift in ((-reach, 0.0), (reach, 0.0), (0.0, -reach), (0.0, reach)):
            moved = stroke_raster.beside(ends, request.plane, request.columns, shift)
            strokes = plane_cuts.Strokes(moved, white)
            stroke_raster.draw_strokes(picture, strokes, request.plane, 0.8, 1.6)

    def _slab(self, key: str) -> plane_cuts.Slabs:
        if key not in self._slabs:
            planes = self.store.planning_planes
            assert planes is not None
            self._slabs[key] = plane_cuts.slabs(self.store.value(key), planes)
        return self._slabs[key]

    def _tract(self, layer: Layer, style: LayerStyle, request: SliceRequest) -> Any:
        matrix = self._scene_from_own(layer.key, request)
        kept = self._lines.get(layer.key)
        question = (style.colouring, style.colour_rgb, *matrix.ravel())
        if kept is None or kept[0] != question:
            lines = self.store.value(layer.key).moved(matrix)
            colours = point_colours(self.store, layer, style.colouring, lines, style.colour_rgb)
            kept = (question, plane_cuts.line_blocks(lines), colours)
            self._lines[layer.key] = kept
        return kept[1:]

    def _glyphs(self, request: SliceRequest) -> plane_cuts.Strokes:
        maps = self.store.value("glyphs")
        matrix = self._scene_from_own("glyphs", request)
        plane = request.plane
        closest_mm = _GLYPH_PX * request.pixels_per_point * plane.width_mm / request.columns
        voxel_mm = min(maps.grid.spacing_mm)
        spacing = voxel_mm * max(1.0, float(np.ceil(closest_mm / voxel_mm)))
        vox_from_scene = maps.grid.vox_from_ras @ np.linalg.inv(matrix)
        index = plane_cuts.voxels_near(vox_from_scene, maps.grid.shape, plane, spacing)
        index = index[_at(maps.mask, index).astype(bool)]
        tensors = plane_cuts.moved_tensor(_at(maps.tensor, index).astype(np.float64), matrix)
        centres = _projected(transform_points(matrix @ maps.grid.ras_from_vox, index), plane)
        return plane_cuts.tensor_glyphs(tensors, centres, plane, 0.48 * spacing)


_IMAGES = (LayerKind.IMAGE, LayerKind.COLOUR)


def _at(image: Image, index: NDArray[np.int64]) -> NDArray[Any]:
    return np.asarray(image.values[tuple(index.T)])


def _projected(points: Array, plane: Plane) -> Array:
    normal = np.cross(plane.right, plane.up)
    return np.asarray(points - ((points - plane.centre_ras_mm) @ normal)[:, None] * normal)


def _compared(
    styled: list[tuple[Layer, LayerStyle]],
) -> tuple[tuple[Layer, LayerStyle], tuple[Layer, LayerStyle]] | None:
    """Choose the planning image and the diffusion image in front, shown or not."""
    images = [pair for pair in styled if pair[0].kind in _IMAGES]
    still = [pair for pair in images if not pair[0].is_diffusion]
    moved = [pair for pair in images if pair[0].is_diffusion]
    shown = [pair for pair in moved if pair[1].is_visible]
    if not still or not moved:
        return None
    return still[0], shown[-1] if shown else moved[0]
