"""What lies under the cursor, in one line: whose, where, every shown image and structure."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from dtiplan.domain.units import Unit
from dtiplan.gui.session import Session
from dtiplan.gui.translation import tr
from dtiplan.gui.views.dose_marks import dose_text
from dtiplan.gui.views.mm_text import number, place
from dtiplan.render.slice_values import value_at
from dtiplan.workflow.viewing.layers import Layer, LayerKind, SceneFrame

_WORD_PX, _VALUES_PX = 96, 200
_IMAGES = (LayerKind.IMAGE, LayerKind.COLOUR)
_UID_END = 8
"""Of a frame of reference only the end is shown; the whole is in the tooltip."""


def value_text(session: Session, layer: Layer) -> str:
    """Say the value of an image under the cursor with its unit; ``…`` until it is read."""
    if layer.kind.is_dose:
        return dose_text(session, layer)
    store = session.store
    image = store.value_if_read(layer.key) if store else None
    if store is None or image is None:
        return "…"
    matrix = store.scene_from_own(layer.key)
    if session.nudge is not None and layer.is_diffusion:
        matrix = session.nudge @ matrix
    value = value_at(image, matrix, session.cursor_ras_mm)
    if value is None:
        return tr("outside")
    if layer.kind is LayerKind.COLOUR:
        return " ".join(number(float(part) / 255.0, 2) for part in np.atleast_1d(value))
    return _with_unit(float(value), image.unit)


def _with_unit(value: float, unit: Unit) -> str:
    if unit is Unit.MM2_S:
        return tr("{value} × 10⁻³ mm²/s").format(value=number(1000.0 * value, 2))
    if unit is Unit.NONE:
        return number(value, 3)
    return tr("{value} {unit}").format(value=number(value, 0), unit=unit.value)


class CutLabel(QLabel):
    """A line of text that is cut with a sign where there is no room; the tooltip has it all.

    Parameters
    ----------
    least_px : int
        Points of the screen that it always has.
    where : Qt.TextElideMode
        Which part of the text is cut.
    """

    def __init__(
        self, least_px: int, where: Qt.TextElideMode = Qt.TextElideMode.ElideRight
    ) -> None:
        super().__init__()
        self._least_px, self._where = least_px, where

    def minimumSizeHint(self) -> QSize:
        """Say how short it may become."""
        whole = self.sizeHint()
        return QSize(min(self._least_px, whole.width()), whole.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw as much as there is room for."""
        with QPainter(self) as painter:
            text = painter.fontMetrics().elidedText(self.text(), self._where, self.width())
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, text)


class Readout(QWidget):
    """One line under the views."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setObjectName("readout")
        self.patient, self.place = CutLabel(_WORD_PX), QLabel()
        # The end of a frame of reference tells it from others.
        self.frame = CutLabel(_WORD_PX, Qt.TextElideMode.ElideMiddle)
        self.values = CutLabel(_VALUES_PX)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 4)
        row.setSpacing(16)
        named = {
            "Patient": self.patient, "Frame": self.frame, "Place": self.place,
            "Values": self.values,
        }  # fmt: skip
        for name, label in named.items():
            label.setObjectName(f"readout{name}")
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            row.addWidget(label)
        # The line must not widen the window: what does not fit is cut, the place never is.
        self.place.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)
        row.addStretch()
        session.case_changed.connect(self.refresh)
        session.cursor_moved.connect(self.refresh)
        session.display_changed.connect(self.refresh)
        session.layers_read.connect(self.refresh)
        session.motion_previewed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Say it anew."""
        store = self._session.store
        is_empty = store is None or store.frame is SceneFrame.NONE
        if store is None or is_empty:
            # The labels stay: the views must not jump when a case is opened.
            for label in (self.patient, self.frame, self.place, self.values):
                label.clear()
                label.setToolTip("")
            return
        patient = store.patient_id or tr("not named")
        self.patient.setText(tr("Patient {id}").format(id=patient))
        self.patient.setToolTip(self.patient.text())
        self._tell_frame(store.frame, store.frame_of_reference_uid)
        self.place.setText(place(self._session.cursor_ras_mm))
        self.place.setToolTip(tr("The cursor in the scene: right, anterior, superior, in mm"))
        layers = sorted(self._session.layers, key=lambda layer: not layer.kind.is_dose)
        values = [
            f"{tr(layer.title)} {value_text(self._session, layer)}"
            for layer in layers
            if (layer.kind in _IMAGES or layer.kind.is_dose) and self._is_shown(layer.key)
        ]
        inside = [
            key.partition(":")[2]
            for key in store.structures_at(self._session.cursor_ras_mm)
            if self._is_shown(key)
        ]
        if inside:
            values.append(tr("in {names}").format(names=", ".join(inside)))
        self.values.setText("    ".join(values))
        self.values.setToolTip("\n".join(values))

    def _is_shown(self, key: str) -> bool:
        style = self._session.display.style(key)
        return style is not None and style.is_visible

    def _tell_frame(self, frame: SceneFrame, uid: str) -> None:
        words = {
            SceneFrame.PLANNING: tr("Planning frame"),
            SceneFrame.DIFFUSION: tr("Diffusion frame"),
        }[frame]
        if uid:
            self.frame.setText(f"{words} …{uid[-_UID_END:].lstrip('.')}")
            self.frame.setToolTip(tr("Frame of reference {uid}").format(uid=uid))
        else:
            self.frame.setText(words)
            self.frame.setToolTip(tr("The series names no frame of reference."))

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh()
