"""Regions on slices: their outlines in every view, and balls, boxes and voxels drawn by hand."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from itertools import combinations, product
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from dtiplan.domain.geometry import Array, Grid, transform_points
from dtiplan.gui.pages.tracts.brush import stroke
from dtiplan.gui.pages.tracts.mask_overlay import draw_voxels
from dtiplan.gui.pages.tracts.region_rows import RULE_RGB
from dtiplan.gui.session import Session
from dtiplan.gui.views import marks
from dtiplan.render.planes import Plane
from dtiplan.workflow.regions.own_regions import (
    AnyRegion,
    OwnRegion,
    PaintedRegion,
    Rule,
    Shape,
)

if TYPE_CHECKING:
    from dtiplan.gui.views.slice_view import SliceView

COLOURS = {rule: QColor(*rgb) for rule, rgb in RULE_RGB.items()}
_PAINTED, _PASSED, _AVOIDED = 110, 90, 45
"""Opacities, of 255; regions to avoid are large and must not hide the picture."""
_LEAST_MM = 1.0
_CIRCLE_CORNERS = 48
_STROKES = {Rule.EXCLUDE: Qt.PenStyle.DashLine, Rule.ANY: Qt.PenStyle.DotLine}
"""Rules are told apart without colour too."""
_SHAPES = (Shape.BALL, Shape.BOX)


class Task(Enum):
    """What the left button does on slices."""

    LOOK = "look"
    BALL = "ball"
    BOX = "box"
    BRUSH = "brush"
    ERASER = "eraser"
    MOVE = "move"


class RegionDesk(Protocol):
    """What the tool asks of who keeps the regions."""

    @property
    def shown(self) -> Sequence[AnyRegion]:
        """The regions to draw."""

    @property
    def background(self) -> Sequence[tuple[str, PaintedRegion]]:
        """Name and voxels of regions that are only looked at."""

    @property
    def chosen(self) -> int:
        """Number of the chosen one; -1 for none."""

    @property
    def grid(self) -> Grid | None:
        """Of the diffusion series, for painting."""

    @property
    def solids(self) -> tuple[dict[str, Any], ...]:
        """The same regions for the scene in 3D."""

    def region_at(self, point_ras_mm: Array) -> int:
        """Give the number of a region at a point of the scene; -1 for none."""

    def choose(self, number: int) -> None:
        """Make it the chosen one."""

    def take_moved(self, shift_mm: Array) -> None:
        """Shift the chosen region, (3,) scene RAS mm."""

    @property
    def rule_to_draw(self) -> Rule:
        """What a new region is for."""

    @property
    def radius_mm(self) -> float:
        """Of brush and eraser."""

    def painting(self) -> NDArray[np.bool_] | None:
        """Give a copy of the voxels to go on painting on; None where nothing can be painted."""

    def take_drawn(self, shape: Shape, centre_scene_mm: Array, half_mm: Array) -> None:
        """Keep what was pulled: centre (3,) in scene RAS mm, half sizes (3,) in mm."""

    def take_painted(self, mask: NDArray[np.bool_]) -> None:
        """Keep what was painted, on the whole grid."""


class RegionTool:
    """A tool for slice views.

    Parameters
    ----------
    session : Session
    desk : RegionDesk
        Keeps the regions.
    """

    name = "regions"

    def __init__(self, session: Session, desk: RegionDesk) -> None:
        self._session, self._desk = session, desk
        self.task = Task.LOOK
        self._start: Array | None = None
        self._pulled: tuple[Array, Array] | None = None
        self._mask: NDArray[np.bool_] | None = None
        self._shift: Array | None = None

    @property
    def solids(self) -> tuple[dict[str, Any], ...]:
        """What is shown in 3D meanwhile; see ``scene_service`` on regions."""
        return self._desk.solids

    @property
    def _shape(self) -> Shape | None:
        return next((shape for shape in _SHAPES if shape.value == self.task.value), None)

    def press(self, view: SliceView, point_ras_mm: Array) -> None:
        """Begin a region, a stroke or a move, or put the cursor there."""
        if self.task is Task.LOOK:
            view.move_cursor(point_ras_mm)
        elif self.task is Task.MOVE:
            self._take_hold(view, point_ras_mm)
        elif self._shape is not None:
            self._start, self._pulled = np.asarray(point_ras_mm), None
        else:
            self._mask = self._desk.painting()
            self.drag(view, point_ras_mm)

    def drag(self, view: SliceView, point_ras_mm: Array) -> None:
        """Pull, paint or move to a point."""
        if self.task is Task.LOOK:
            view.move_cursor(point_ras_mm)
        elif self.task is Task.MOVE and self._start is not None:
            self._shift = np.asarray(point_ras_mm) - self._start
        elif self._shape is not None and self._start is not None:
            self._pulled = extent(self._shape, self._start, np.asarray(point_ras_mm))
        elif self._mask is not None:
            self._paint_at(point_ras_mm)

    def release(self, view: SliceView, point_ras_mm: Array) -> None:
        """Hand over what was pulled, painted or moved."""
        self.drag(view, point_ras_mm)
        shape, pulled, mask, shift = self._shape, self._pulled, self._mask, self._shift
        self._start, self._pulled, self._mask, self._shift = None, None, None, None
        if shape is not None and pulled is not None and pulled[1].max() >= _LEAST_MM:
            self._desk.take_drawn(shape, *pulled)
        elif shift is not None:
            self._desk.take_moved(shift)
        elif mask is not None:
            self._desk.take_painted(mask)

    def _take_hold(self, view: SliceView, point_ras_mm: Array) -> None:
        """Choose the region under the mouse; where there is none, put the cursor there."""
        number = self._desk.region_at(point_ras_mm)
        if number < 0:
            view.move_cursor(point_ras_mm)
            return
        self._desk.choose(number)
        self._start = np.asarray(point_ras_mm)

    def paint(self, view: SliceView, painter: QPainter) -> None:
        """Draw every region where its slice cuts it."""
        still = scene_from_diffusion(self._session)
        for name, region in self._desk.background:
            self._draw_background(view, painter, name, region)
        for number, own in enumerate(self._desk.shown):
            is_chosen = number == self._desk.chosen
            matrix = self._held(still) if is_chosen else still
            if not (is_chosen and self._mask is not None and isinstance(own, PaintedRegion)):
                self._paint_own(view, painter, own, matrix, is_chosen=is_chosen)
        if self._pulled is not None and self._shape is not None:
            corners = outline(self._shape, *self._pulled, view.plane, np.eye(4))
            self._stroke(view, painter, corners, self._desk.rule_to_draw, True)
        if self._mask is not None:
            at_work = PaintedRegion("", self._rule_at_work, (0, 0, 0), self._mask)
            self._paint_own(view, painter, at_work, still, is_chosen=True)

    @property
    def _rule_at_work(self) -> Rule:
        """What is painted is for: as the painted region that is gone on with, or a new one."""
        shown, number = self._desk.shown, self._desk.chosen
        own = shown[number] if 0 <= number < len(shown) else None
        return own.rule if isinstance(own, PaintedRegion) else self._desk.rule_to_draw

    def _paint_own(
        self, view: SliceView, painter: QPainter, own: AnyRegion, matrix: Array, *, is_chosen: bool
    ) -> None:
        if isinstance(own, OwnRegion):
            corners = outline(own.shape, own.centre_ras_mm, own.half_mm, view.plane, matrix)
            self._stroke(view, painter, corners, own.rule, is_chosen)
        elif self._desk.grid is not None:
            colour = faded(COLOURS[own.rule], _PAINTED)
            draw_voxels(view, painter, own, (self._desk.grid, matrix), colour)

    def _held(self, scene_from_own: Array) -> Array:
        """Give the matrix of the region that the mouse moves."""
        if self._shift is None:
            return scene_from_own
        motion = np.eye(4)
        motion[:3, 3] = self._shift
        return np.asarray(motion @ scene_from_own)

    def _draw_background(
        self, view: SliceView, painter: QPainter, name: str, region: PaintedRegion
    ) -> None:
        grid = self._desk.grid
        if grid is None:
            return
        colour = COLOURS[region.rule]
        placed = (grid, scene_from_diffusion(self._session))
        part = _PASSED if region.rule is Rule.INCLUDE else _AVOIDED
        place = draw_voxels(view, painter, region, placed, faded(colour, part))
        if place is not None:
            width = painter.fontMetrics().horizontalAdvance(name)
            start = QPointF(place.x() - width / 2, place.y())
            marks.draw_text(painter, start, name, colour.lighter(130))

    def _paint_at(self, point_ras_mm: Array) -> None:
        grid = self._desk.grid
        assert self._mask is not None
        assert grid is not None
        own_from_scene = np.linalg.inv(scene_from_diffusion(self._session))
        centre = transform_points(own_from_scene, point_ras_mm)
        is_on = self.task is Task.BRUSH
        stroke(self._mask, grid, centre, self._desk.radius_mm, is_on=is_on)

    def _stroke(
        self, view: SliceView, painter: QPainter, corners: Array, rule: Rule, is_chosen: bool
    ) -> None:
        if len(corners) < 3:
            return
        polygon = QPolygonF([_place(view, corner) for corner in corners])
        style = _STROKES.get(rule, Qt.PenStyle.SolidLine)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(marks.HALO, 4.5))
        painter.drawPolygon(polygon)
        painter.setPen(QPen(COLOURS[rule], 2.6 if is_chosen else 1.6, style))
        painter.drawPolygon(polygon)


def faded(colour: QColor, opacity: int) -> QColor:
    """Give a colour that lets 255 - ``opacity`` of what is below through."""
    thin = QColor(colour)
    thin.setAlpha(opacity)
    return thin


def scene_from_diffusion(session: Session) -> Array:
    """Give the matrix from the diffusion series' RAS mm to the scene's, 4x4."""
    store = session.store
    has_series = store is not None and any(layer.key == "dwi" for layer in store.layers)
    return store.scene_from_own("dwi") if store is not None and has_series else np.eye(4)


def extent(shape: Shape, start: Array, end: Array) -> tuple[Array, Array]:
    """Give centre and half sizes of what is pulled from one point of a slice to another.

    A ball is pulled from its centre to its surface, a box from corner to corner; across the
    slice a box is as thick as it is wide on the average.
    """
    if shape is Shape.BALL:
        return start, np.full(3, np.linalg.norm(end - start))
    half = np.abs(end - start) / 2
    across = half < 1e-6
    half[across] = half[~across].mean() if (~across).any() else 0.0
    return (start + end) / 2, half


def outline(
    shape: Shape,
    centre_mm: Sequence[float] | Array,
    half_mm: Sequence[float] | Array,
    plane: Plane,
    scene_from_own: Array,
) -> Array:
    """Give the corners, (n, 3) scene RAS mm, of where a plane cuts a region; none if it misses."""
    normal = np.cross(plane.right, plane.up)
    centre, half = np.asarray(centre_mm, dtype=np.float64), np.asarray(half_mm, dtype=np.float64)
    if shape is Shape.BALL:
        return _circle(transform_points(scene_from_own, centre), float(half[0]), plane, normal)
    signs = np.array(list(product((-1.0, 1.0), repeat=3)))
    corners = transform_points(scene_from_own, centre + signs * half)
    depths = (corners - plane.centre_ras_mm) @ normal
    cuts = []
    for a, b in combinations(range(8), 2):
        is_edge = np.count_nonzero(signs[a] != signs[b]) == 1
        if is_edge and (depths[a] < 0) != (depths[b] < 0):
            share = depths[a] / (depths[a] - depths[b])
            cuts.append(corners[a] + share * (corners[b] - corners[a]))
    if len(cuts) < 3:
        return np.zeros((0, 3))
    points = np.array(cuts)
    flat = points - points.mean(axis=0)
    return np.asarray(points[np.argsort(np.arctan2(flat @ plane.up, flat @ plane.right))])


def _circle(centre: Array, radius_mm: float, plane: Plane, normal: Array) -> Array:
    depth = float((centre - plane.centre_ras_mm) @ normal)
    if abs(depth) >= radius_mm:
        return np.zeros((0, 3))
    angle = np.linspace(0.0, 2 * np.pi, _CIRCLE_CORNERS, endpoint=False)[:, None]
    seen_mm = np.sqrt(radius_mm**2 - depth**2)
    around = np.cos(angle) * plane.right + np.sin(angle) * plane.up
    return np.asarray(centre - depth * normal + seen_mm * around)


def _place(view: SliceView, point_ras_mm: Array) -> QPointF:
    return view.to_widget(point_ras_mm)
