"""Doses on a slice: a wash, lines with their numbers, differences, and where the dose ends."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from dtiplan.render import isodoses, live_slices, stroke_raster
from dtiplan.render.colormaps import COLORMAPS
from dtiplan.render.plane_cuts import Strokes
from dtiplan.workflow.viewing.display import LayerStyle
from dtiplan.workflow.viewing.dose_layers import DOSE, DoseDifference
from dtiplan.workflow.viewing.layer import Layer, LayerKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dtiplan.domain.geometry import Array, Grid
    from dtiplan.domain.image import Image
    from dtiplan.workflow.viewing.isodose_look import IsodoseLook
    from dtiplan.workflow.viewing.layers import LayerStore
    from dtiplan.workflow.viewing.slice_request import SliceRequest

_Shown = tuple[Layer, LayerStyle]

DIFFERENCE_COLOURS = "blue-red"
_EDGE_RGB = (176, 184, 196)
_FADE = 0.12
"""Differences of less than this part of the limit fade, so that the patient is seen."""
_RING_SPREAD = 0.35
_LINE_PX, _EDGE_PX = 1.7, 1.2
_SHADOW_SHARE = 0.5


@dataclass(frozen=True)
class LevelNumber:
    """A number to be written beside an isodose line.

    Parameters
    ----------
    value : float
        As the levels are given, in Gy or per cent.
    right_mm, up_mm : float
        From the middle of the plane.
    extent_mm : float
        Of the line.
    colour_rgb : (int, int, int)
    """

    value: float
    right_mm: float
    up_mm: float
    extent_mm: float
    colour_rgb: tuple[int, int, int]


class DosePainter:
    """Draws the doses of one revision of a case. One thread at a time may ask it."""

    def __init__(self, store: LayerStore) -> None:
        self._store = store
        self._samplers: dict[int, live_slices.Sampler] = {}
        self._kept: dict[int, tuple[SliceRequest, live_slices.Samples]] = {}

    def paint_below(
        self, picture: live_slices.Picture, request: SliceRequest, shown: Sequence[_Shown]
    ) -> None:
        """Draw what lies on the images and below tracts and structures, in place.

        The wash of the first dose only, so that two doses can be told apart; differences; and
        where each dose ends.
        """
        is_first = True
        for layer, style in shown:
            value = self._store.value(layer.key)
            if isinstance(value, DoseDifference):
                self._difference(picture, request, value, style)
                continue
            self._edge(picture, request, value.grid)
            if is_first and request.display.isodoses.has_wash:
                self._wash(picture, request, layer.key, value, style.opacity)
            is_first = False

    def paint_above(
        self, picture: live_slices.Picture, request: SliceRequest, shown: Sequence[_Shown]
    ) -> tuple[LevelNumber, ...]:
        """Draw the isodose lines over everything else, in place; those of the first dose solid.

        Returns
        -------
        tuple of LevelNumber
            Which numbers belong where, of the first dose.
        """
        if not request.display.isodoses.has_lines:
            return ()
        doses = [layer.key for layer, _ in shown if layer.kind is LayerKind.DOSE]
        numbers: list[LevelNumber] = []
        for number, key in enumerate(doses):
            levels = self._levels(key, request)
            values = self._sampled(self._store.value(key), request)
            found = _lines(picture, request, values, levels, is_dashed=number > 0)
            numbers += found if number == 0 else []
        return tuple(numbers)

    def _levels(self, key: str, request: SliceRequest) -> tuple[tuple[float, float], ...]:
        prescription = self._store.prescriptions_gy.get(key.removeprefix(f"{DOSE}:"))
        return request.display.isodoses.levels_gy(prescription)

    def _wash(
        self, picture: live_slices.Picture, request: SliceRequest, key: str, dose: Image,
        opacity: float,
    ) -> None:  # fmt: skip
        gy = [level_gy for _, level_gy in self._levels(key, request)]
        if gy:
            values = self._sampled(dose, request)
            solidity = isodoses.wash_solidity(values, gy[0]) * np.float32(opacity)
            live_slices.lay_over(picture, isodoses.wash_colours(values, gy), solidity)

    def _difference(
        self, picture: live_slices.Picture, request: SliceRequest, value: DoseDifference,
        style: LayerStyle,
    ) -> None:  # fmt: skip
        for image in (value.dose, value.reference):
            self._edge(picture, request, image.grid)
        apart = self._sampled(value.dose, request) - self._sampled(value.reference, request)
        limit = difference_limit_gy(self._store, style.key, request.display.isodoses)
        colours = live_slices.coloured(apart, (-limit, limit), COLORMAPS[DIFFERENCE_COLOURS])
        share = np.abs(np.nan_to_num(apart, nan=0.0)) * np.float32(1.0 / (_FADE * limit))
        live_slices.lay_over(picture, colours, np.minimum(share, 1.0) * np.float32(style.opacity))

    def _edge(self, picture: live_slices.Picture, request: SliceRequest, grid: Grid) -> None:
        ends = isodoses.grid_edge(grid, np.eye(4), request.plane)
        if len(ends):
            strokes = Strokes(ends, np.asarray([_EDGE_RGB], np.float32))
            width = _EDGE_PX * request.pixels_per_point
            stroke_raster.draw_strokes(picture, strokes, request.plane, 0.8, width)

    def _sampled(self, image: Image, request: SliceRequest) -> live_slices.Samples:
        """Sample a dose, or give the samples again that the same picture had before."""
        kept = self._kept.get(id(image))
        if kept is not None and kept[0] is request:
            return kept[1]
        values = self._sampled_anew(image, request)
        self._kept[id(image)] = (request, values)
        return values

    def _sampled_anew(self, image: Image, request: SliceRequest) -> live_slices.Samples:
        if id(image) not in self._samplers:
            self._samplers[id(image)] = live_slices.sampler(image)
        return live_slices.sample_plane(
            self._samplers[id(image)], np.eye(4), request.plane, request.columns, request.rows,
            to_outer_faces=False,
        )  # fmt: skip


def difference_limit_gy(store: LayerStore, key: str, look: IsodoseLook) -> float:
    """Give the difference that has the strongest colour, Gy."""
    return look.difference_gy or store.window(key)[1]


def _lines(
    picture: live_slices.Picture, request: SliceRequest, values: live_slices.Samples,
    levels: Sequence[tuple[float, float]], *, is_dashed: bool,
) -> list[LevelNumber]:  # fmt: skip
    plane = request.plane
    colours = isodoses.level_colours(len(levels))
    numbers = []
    width = request.pixels_per_point
    for number, ((written, level_gy), rgb) in enumerate(zip(levels, colours, strict=True)):
        ends = isodoses.isodose_lines(values, plane, level_gy)
        if not len(ends):
            continue
        drawn = ends[_dash_mask(ends)] if is_dashed else ends
        # A shadow, so that a light line is seen on light tissue.
        below = stroke_raster.beside(drawn, plane, request.columns, (width, width))
        dark = Strokes(below, np.zeros((1, 3), np.float32))
        stroke_raster.draw_strokes(picture, dark, plane, _SHADOW_SHARE, _LINE_PX * width)
        strokes = Strokes(drawn, np.asarray([rgb], np.float32))
        stroke_raster.draw_strokes(picture, strokes, plane, 1.0, _LINE_PX * width)
        mark = isodoses.level_mark(number, ends)
        if mark is not None:
            numbers.append(LevelNumber(written, mark.right_mm, mark.up_mm, mark.extent_mm, rgb))
    return numbers


def _dash_mask(ends_mm: Array) -> Array:
    """Choose the pieces that make a line dashed: by angle on a ring, by length elsewhere."""
    middles = ends_mm.mean(axis=1)
    apart = middles - middles.mean(axis=0)
    radii = np.hypot(*apart.T)
    if radii.std() < _RING_SPREAD * radii.mean():
        turn = np.arctan2(apart[:, 1], apart[:, 0]) / (2 * np.pi) + 0.5
        along = turn * 2 * max(3, round(np.pi * float(radii.mean()) / isodoses.DASH_MM))
    else:
        axis = np.linalg.svd(apart[:: max(1, len(apart) // 500)], full_matrices=False)[2][0]
        along = (apart @ axis) / isodoses.DASH_MM
    return np.asarray(np.floor(along).astype(int) % 2 == 0)
