"""One slice of the patient as it is shown: the drawn picture and the marks over it."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QGuiApplication,
    QImage,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from dtiplan.domain.errors import UserError
from dtiplan.domain.geometry import Array
from dtiplan.gui.session import Blend, Layout, Session
from dtiplan.gui.translation import tr
from dtiplan.gui.views import marks
from dtiplan.gui.views.dose_marks import dose_legend, draw_level_numbers
from dtiplan.gui.views.legend import draw_legends, legends
from dtiplan.gui.views.mm_text import coordinate
from dtiplan.gui.views.slice_geometry import (
    AXES,
    Look,
    fitted,
    is_same_look,
    is_same_plane,
    kept_look,
)
from dtiplan.gui.views.slice_picture import picture_of, save_png
from dtiplan.gui.views.slice_worker import DrawnSlice, SliceWorker
from dtiplan.render.planes import Plane
from dtiplan.workflow.viewing.layers import SceneFrame
from dtiplan.workflow.viewing.slice_painter import SliceRequest


class SliceTool(Protocol):
    """What the left button does instead of moving the cursor; points are scene RAS mm."""

    name: str

    def press(self, view: SliceCanvas, point_ras_mm: Array) -> None:
        """Take the button going down."""

    def drag(self, view: SliceCanvas, point_ras_mm: Array) -> None:
        """Take a movement with the button down."""

    def release(self, view: SliceCanvas, point_ras_mm: Array) -> None:
        """Take the button going up."""

    def paint(self, view: SliceCanvas, painter: QPainter) -> None:
        """Draw over the picture, in points of the widget."""


class SliceCanvas(QWidget):
    """A slice through the session's cursor, drawn beside the window.

    Parameters
    ----------
    session : Session
    orientation : str
        ``axial``, ``coronal`` or ``sagittal``.
    worker : SliceWorker, optional
        Shared with other views; its own without.
    """

    slice_shown = Signal()
    """A drawn slice has come."""

    def __init__(
        self,
        session: Session,
        orientation: str,
        worker: SliceWorker | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self.orientation = orientation
        self._axis = AXES[orientation]
        self._worker = worker or SliceWorker(self)
        self._look: Look | None = None
        self._is_fitted = True
        self._shown = self._what_is_open()
        self._slice: DrawnSlice | None = None
        self._trouble: UserError | None = None
        self._asked: SliceRequest | None = None
        self.setObjectName(f"{orientation}View")
        self.setAccessibleName(self.title)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._worker.drawn.connect(self._take)
        self._worker.failed.connect(self._refuse)
        session.case_changed.connect(self._start_anew)
        session.cursor_moved.connect(self._follow)
        session.display_changed.connect(self.ask)
        session.motion_previewed.connect(self.refresh)
        session.tool_changed.connect(self.update)
        session.pointing.changed.connect(self.ask)

    @property
    def title(self) -> str:
        """Name of the view in the interface's language."""
        return {
            "axial": tr("Axial"),
            "coronal": tr("Coronal"),
            "sagittal": tr("Sagittal"),
        }[self.orientation]

    @property
    def look(self) -> Look:
        """What part of the slice is seen."""
        if self._look is None:
            self._look = kept_look(
                self.orientation, self._session.look(self.orientation), self.height()
            )
            self._is_fitted = self._look is None
        if self._look is None:
            store = self._session.store
            low, high = store.bounds_ras_mm if store else (np.full(3, -100.0), np.full(3, 100.0))
            self._look = fitted(self.orientation, low, high, self.width(), self.height())
        return self._look

    @property
    def plane(self) -> Plane:
        """What is seen, in the scene."""
        depth = float(self._session.cursor_ras_mm[self._axis])
        return self.look.plane(depth, self.width(), self.height())

    @property
    def is_up_to_date(self) -> bool:
        """Whether the picture is the one that was asked for last."""
        return self._slice is not None and self._slice.request is self._asked

    def toggle_alone(self) -> None:
        """Show this view alone, or all four again."""
        alone = Layout(self.orientation)
        is_alone = self._session.display.layout is alone
        self._session.change_display(layout=Layout.FOUR if is_alone else alone)

    def move_cursor(self, point_ras_mm: Array) -> None:
        """Put the cursor at a point of the scene, or at the edge of the images."""
        store = self._session.store
        if store is not None:
            self._session.move_cursor(np.clip(point_ras_mm, *store.bounds_ras_mm))

    def to_ras_mm(self, place: QPointF) -> Array:
        """Give the point of the scene under a place of the widget, (3,)."""
        plane, scale = self.plane, self.look.points_per_mm
        right = (place.x() - self.width() / 2) / scale
        up = (self.height() / 2 - place.y()) / scale
        return np.asarray(plane.centre_ras_mm + right * plane.right + up * plane.up)

    def to_widget(self, point_ras_mm: Array) -> QPointF:
        """Give the place of the widget above which a point of the scene lies."""
        right, up = self.plane.flat(point_ras_mm)
        scale = self.look.points_per_mm
        return QPointF(self.width() / 2 + right * scale, self.height() / 2 - up * scale)

    def refresh(self) -> None:
        """Ask for the slice anew, and move what is shown to where it belongs meanwhile."""
        self.update()
        self.ask()

    def ask(self) -> None:
        """Ask for the slice anew."""
        store = self._session.store
        if store is None or not store.layers or not self.isVisible():
            return
        ratio = self.devicePixelRatioF()
        columns, rows = round(self.width() * ratio), round(self.height() * ratio)
        if columns < 1 or rows < 1:
            return
        self._asked = SliceRequest(
            self.plane, columns, rows, self._session.display, ratio, self._session.nudge,
            self._session.pointing.key,
        )  # fmt: skip
        self._worker.ask(self.objectName(), store, self._asked)

    def reset(self) -> None:
        """Show everything again."""
        self._session.keep_look(self.orientation, None)
        self._is_fitted, self._look = True, None
        self.refresh()

    def zoom(self, factor: float, about: QPointF | None = None) -> None:
        """Magnify about a place of the widget, or about the cursor."""
        point = self._session.cursor_ras_mm if about is None else self.to_ras_mm(about)
        look = self.look
        place = (float(point @ look.right), float(point @ look.up))
        self.set_look(look.zoomed(factor, place))

    def step(self, slices: float) -> None:
        """Go through the slices: positive to the patient's superior, anterior or right side."""
        store = self._session.store
        step_mm = store.slice_step_mm(self._axis) if store else 1.0
        point = self._session.cursor_ras_mm.copy()
        point[self._axis] += slices * step_mm
        self.move_cursor(point)

    def picture(self) -> QImage:
        """Give what is seen, with its letters and a line that says what it is for."""
        case = self._session.case
        return picture_of(self, self.paint_seen, case.folder.name if case else "")

    def copy_picture(self) -> None:
        """Put the picture on the clipboard."""
        QGuiApplication.clipboard().setImage(self.picture())

    def save_picture(self, path: Path) -> None:
        """Write the picture as PNG.

        Raises
        ------
        UserError
            It cannot be written there.
        """
        save_png(self.picture(), path)

    def sizeHint(self) -> QSize:
        """Say how large it likes to be."""
        return QSize(400, 360)

    def minimumSizeHint(self) -> QSize:
        """Say how small it may become."""
        return QSize(160, 140)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the newest slice where it belongs, and the marks."""
        with QPainter(self) as painter:
            self.paint_seen(painter)
            if self.hasFocus():
                painter.setPen(QPen(self.palette().highlight().color(), 2.0))
                painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))

    def paint_seen(self, painter: QPainter) -> None:
        """Draw what is seen, but not the focus."""
        area = QRectF(self.rect())
        painter.fillRect(area, marks.GROUND)
        painter.setClipRect(area)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._session.store is None or not self._session.layers:
            self._say(painter, self._why_empty())
            return
        if self._slice is not None:
            self._paint_slice(painter, self._slice)
            draw_level_numbers(painter, self._slice, self.to_widget)
        marks.draw_crosshair(painter, area, self.to_widget(self._session.cursor_ras_mm))
        tool: SliceTool | None = self._session.tool
        if tool is not None:
            tool.paint(self, painter)
        self._paint_words(painter, area)
        if self._trouble is not None:
            self._say(painter, f"{tr(self._trouble.problem)}\n{tr(self._trouble.cause)}")

    def _paint_words(self, painter: QPainter, area: QRectF) -> None:
        painter.setFont(self.font())
        depth = float(self._session.cursor_ras_mm[self._axis])
        place = tr("{place} mm").format(place=coordinate(self._axis, depth))
        margin = marks.MARGIN_PX
        lines = [(self.title, marks.TEXT), (place, marks.FAINT)]
        lines += [(word, marks.WARNING) for word in self._warnings()]
        marks.draw_lines_of_text(painter, lines, margin, margin - 2.0)
        drawn = self._slice.request.display if self._slice else self._session.display
        doses = None if drawn.blend is not Blend.OFF else dose_legend(self._session, drawn)
        draw_legends(painter, area, legends(self._session), doses)
        marks.draw_scale(painter, area, self.look.points_per_mm)
        marks.draw_head(painter, area, self.orientation)
        painter.setFont(marks.bold(self.font(), 1.35))
        marks.draw_letters(painter, area, self.plane.letters())

    def _warnings(self) -> list[str]:
        """Say what makes the picture one not to rely on."""
        store = self._session.store
        words = []
        if self._session.nudge is not None:
            words.append(tr("Registration moved, not accepted"))
        elif store is not None and store.is_registration_doubtful:
            words.append(tr("Registration not usable"))
        return words

    def _paint_slice(self, painter: QPainter, drawn: DrawnSlice) -> None:
        """Draw the picture, moved and scaled where it is of another look until the new comes."""
        plane = drawn.plane
        if is_same_look(plane, self.plane):
            painter.drawImage(QRectF(self.rect()), drawn.image)
            return
        scale = self.look.points_per_mm
        middle = self.to_widget(plane.centre_ras_mm)
        size_x, size_y = plane.width_mm * scale, plane.height_mm * scale
        place = QRectF(middle.x() - size_x / 2, middle.y() - size_y / 2, size_x, size_y)
        painter.drawImage(place, drawn.image)

    def _why_empty(self) -> str:
        if self._session.is_loading:
            return tr("Reading the case …")
        if self._session.case is None:
            return tr("No case is open.")
        return tr("No images yet. Import a series first.")

    def _say(self, painter: QPainter, text: str) -> None:
        painter.setFont(QFont(self.font()))
        painter.setPen(marks.TEXT)
        inner = QRectF(self.rect()).adjusted(16, 16, -16, -16)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(inner, int(flags), text)

    def _take(self, view: str, drawn: DrawnSlice) -> None:
        if view != self.objectName():
            return
        self._slice, self._trouble = drawn, None
        self.update()
        self._session.note_layers_read()
        self.slice_shown.emit()

    def _refuse(self, view: str, error: UserError) -> None:
        if view == self.objectName():
            self._trouble = error
            self.update()

    def _start_anew(self) -> None:
        """Show another case whole; another revision in the same frame as it was looked at."""
        shown, store = self._what_is_open(), self._session.store
        self._trouble = None
        if shown is None or shown != self._shown:
            if shown and self._shown and shown[0] == self._shown[0]:
                self._session.keep_look(self.orientation, None)  # a place in another frame
            self._slice, self._look, self._is_fitted = None, None, True
        self._shown = shown
        if store is None:
            self._worker.drop()
        self.refresh()

    def _what_is_open(self) -> tuple[Path, SceneFrame] | None:
        case, store = self._session.case, self._session.store
        return (case.folder, store.frame) if case and store else None

    def _follow(self) -> None:
        """Show the cursor's slice, and move the picture if the cursor has left it."""
        place = self.to_widget(self._session.cursor_ras_mm)
        if not QRectF(self.rect()).contains(place):
            self.set_look(self.look.centred(self._session.cursor_ras_mm))
        elif self._slice is None or not is_same_plane(self._slice.plane, self.plane):
            self.refresh()
        else:
            self.update()

    def set_look(self, look: Look) -> None:
        """See another part of the slice."""
        self._session.keep_look(self.orientation, look.as_json(self.height()))
        self._is_fitted = False
        self._look = look
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for a picture of the new size."""
        super().resizeEvent(event)
        if self._is_fitted:
            self._look = None
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language, follow the new font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.setAccessibleName(self.title)
            self.update()

    def showEvent(self, event: object) -> None:
        """Draw what was not drawn while hidden."""
        super().showEvent(event)  # type: ignore[arg-type]
        self.refresh()
