"""Fusion with outlines that can be seen on a dark ground.

Fusion draws every outline darker than the window, so that on a dark theme an empty check box or
line edit cannot be told from what is behind it.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QProxyStyle,
    QStyle,
    QStyleOption,
    QStyleOptionComplex,
    QWidget,
)

_PE, _CC = QStyle.PrimitiveElement, QStyle.ComplexControl
_ROUND = frozenset({_PE.PE_IndicatorRadioButton})
_BOXES = frozenset(
    {
        _PE.PE_IndicatorCheckBox,
        _PE.PE_IndicatorItemViewItemCheck,
        _PE.PE_FrameLineEdit,
        _PE.PE_PanelButtonCommand,
        _PE.PE_FrameGroupBox,
        _PE.PE_FrameTabWidget,
        _PE.PE_FrameMenu,
        _PE.PE_Frame,
    }
)
_CONTROLS = frozenset({_CC.CC_ComboBox, _CC.CC_SpinBox})
_CORNER_PX = 2.0


class OutlinedStyle(QProxyStyle):
    """Fusion; on a dark palette with an outline in the palette's ``Mid``."""

    def __init__(self) -> None:
        super().__init__("Fusion")

    def drawPrimitive(  # noqa: D102 - Qt's name
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        super().drawPrimitive(element, option, painter, widget)
        if element in _BOXES or element in _ROUND:
            _outline(option, painter, is_round=element in _ROUND)

    def drawComplexControl(  # noqa: D102 - Qt's name
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        super().drawComplexControl(control, option, painter, widget)
        if control in _CONTROLS:
            _outline(option, painter, is_round=False)


def _outline(option: QStyleOption, painter: QPainter, *, is_round: bool) -> None:
    palette = option.palette
    if palette.color(QPalette.ColorRole.Window).lightness() > 127:
        return
    has_focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
    # A button that is down is hardly darker than the others on a dark ground.
    is_down = not is_round and bool(option.state & QStyle.StateFlag.State_On)
    is_stressed = has_focus or is_down
    role = QPalette.ColorRole.Accent if is_stressed else QPalette.ColorRole.Mid
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(palette.color(role), 1.0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5)
    if is_round:
        painter.drawEllipse(box.adjusted(0.5, 0.5, -0.5, -0.5))
    else:
        painter.drawRoundedRect(box, _CORNER_PX, _CORNER_PX)
    painter.restore()
