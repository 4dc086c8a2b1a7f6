"""Three slices of a scan with the phantom over them, each with its slider; drawn by a worker."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSlider, QWidget

from dtiplan.domain.errors import UserError
from dtiplan.gui.background.newest_wins import NewestWins
from dtiplan.gui.phantom.picture_view import PictureView
from dtiplan.gui.theme import GRID_PX
from dtiplan.gui.translation import tr
from dtiplan.workflow.phantom.placing.placement_picture import VIEWS
from dtiplan.workflow.phantom.placing.placement_store import (
    PictureAnswer,
    PictureQuestion,
    Pose,
    draw_placement,
    nudged,
)

_MOST_PX, _LEAST_PX = 480, 160
_RIGHT = {"axial": (0, -1.0), "coronal": (0, -1.0), "sagittal": (1, -1.0)}
_UP = {"axial": 1, "coronal": 2, "sagittal": 2}


class PlacementViews(QWidget):
    """Axial, coronal and sagittal slice; dragging moves the phantom."""

    moved = Signal(object)
    """Shift in mm, array (3,), scanner RAS, when the mouse lets go."""

    def __init__(self) -> None:
        super().__init__()
        self._volume: Path | None = None
        self._phantom = ""
        self._pose: Pose | None = None
        self._is_adc = True
        self._shift_mm = np.zeros(3)
        self._offsets: dict[str, float | None] = dict.fromkeys(VIEWS)
        self._worker = NewestWins(self)
        self._worker.answered.connect(lambda _asker, answer: self._take(answer))
        self._worker.refused.connect(self._refuse)
        self._views: dict[str, PictureView] = {}
        self._sliders: dict[str, QSlider] = {}
        self._places: dict[str, QLabel] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GRID_PX // 2)
        for column, view in enumerate(VIEWS):
            self._make(view)
            grid.addWidget(self._views[view], 0, column)
            grid.addWidget(self._sliders[view], 1, column)
            grid.addWidget(self._places[view], 2, column)
            grid.setColumnStretch(column, 1)
        grid.setRowStretch(0, 1)

    def show_placement(
        self, volume: Path, phantom: str, pose: Pose | None, *, is_adc: bool
    ) -> None:
        """Show a scan with a phantom as it was placed; None: the scan alone."""
        if volume != self._volume or (self._pose is None) != (pose is None):
            self._offsets = dict.fromkeys(VIEWS)
        self._volume, self._phantom, self._pose = volume, phantom, pose
        self._is_adc = is_adc
        for view in self._views.values():
            view.can_drag = pose is not None
        self._ask_all()

    def say(self, words: str) -> None:
        """Say why there is no picture."""
        self._volume = None
        self._worker.drop()
        for view in self._views.values():
            view.show_picture(None, words)
        for slider in self._sliders.values():
            slider.setEnabled(False)

    def close_down(self) -> None:
        """Wait for what is being drawn."""
        self._worker.drop()
        self._worker.wait()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw as fine as there is room."""
        super().resizeEvent(event)
        self._ask_all()

    def _make(self, view: str) -> None:
        words = {"axial": tr("Axial"), "coronal": tr("Coronal"), "sagittal": tr("Sagittal")}[view]
        shown = PictureView(words)
        shown.setObjectName(f"placementView-{view}")
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setObjectName(f"placementSlice-{view}")
        slider.setAccessibleName(words)
        slider.setPageStep(10)
        slider.setEnabled(False)
        slider.valueChanged.connect(lambda value: self._go_to(view, float(value)))
        shown.wheel_turned.connect(lambda n: slider.setValue(slider.value() + n))
        shown.dragged.connect(lambda right, up: self._drag(view, right, up))
        shown.drag_ended.connect(self._let_go)
        place = QLabel()
        place.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._views[view], self._sliders[view], self._places[view] = shown, slider, place

    def _go_to(self, view: str, offset_mm: float) -> None:
        self._offsets[view] = offset_mm
        self._ask(view)

    def _drag(self, view: str, right_mm: float, up_mm: float) -> None:
        axis, sign = _RIGHT[view]
        self._shift_mm[axis] += sign * right_mm
        self._shift_mm[_UP[view]] += up_mm
        self._ask_all()

    def _let_go(self) -> None:
        shift, self._shift_mm = self._shift_mm, np.zeros(3)
        if shift.any():
            self.moved.emit(shift)

    def _ask_all(self) -> None:
        for view in VIEWS:
            self._ask(view)

    def _ask(self, view: str) -> None:
        if self._volume is None:
            return
        shown = self._views[view]
        pixels = round(min(shown.width(), shown.height()) * shown.devicePixelRatioF())
        pose = self._pose
        if pose is not None and self._shift_mm.any():
            pose = nudged(pose, self._shift_mm, np.zeros(3))
        asked = PictureQuestion(
            self._volume, self._phantom, pose, view, self._offsets[view],
            max(_LEAST_PX, min(_MOST_PX, pixels)), self._is_adc,
        )  # fmt: skip
        self._worker.ask(view, lambda: draw_placement(asked))

    def _take(self, answer: PictureAnswer) -> None:
        view = answer.question.view
        if answer.question.volume != self._volume:
            return
        self._views[view].show_picture(answer.picture)
        slider = self._sliders[view]
        slider.blockSignals(True)
        slider.setRange(-round(answer.reach_mm), round(answer.reach_mm))
        slider.setValue(round(answer.offset_mm))
        slider.setEnabled(True)
        slider.blockSignals(False)
        axis = {"axial": "z", "coronal": "y", "sagittal": "x"}[view]
        at = QLocale().toString(round(answer.picture.position_mm))
        self._places[view].setText(f"{axis} = {at} mm")

    def _refuse(self, _asker: str, error: UserError) -> None:
        self.say(tr(error.problem))
