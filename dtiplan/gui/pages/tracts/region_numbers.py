"""Place and size of a ball or a box as numbers."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.field_editors import NumberEditor, NumbersEditor
from dtiplan.workflow.regions.own_regions import AnyRegion, OwnRegion, Shape


class RegionNumbers(QWidget):
    """Shows a ball or a box and tells what it is changed into; hidden for anything else."""

    edited = Signal(object)
    """The ``OwnRegion`` with other numbers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._own: OwnRegion | None = None
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        self.centre = NumbersEditor([NumberEditor(-500.0, 500.0, step=0.5) for _ in range(3)])
        self.centre.setObjectName("regionCentre")
        self.half = NumbersEditor([NumberEditor(0.5, 200.0, step=0.5) for _ in range(3)])
        self.half.setObjectName("regionSize")
        self._half_label = QLabel()
        centre_label = QLabel(tr("Centre, mm (right, front, head)"))
        centre_label.setBuddy(self.centre.numbers[0])
        self._half_label.setBuddy(self.half.numbers[0])
        self._tell_meanings()
        grid.addWidget(centre_label, 0, 0)
        grid.addWidget(self.centre, 1, 0)
        grid.addWidget(self._half_label, 2, 0)
        grid.addWidget(self.half, 3, 0)
        self.centre.valueChanged.connect(self._tell)
        self.half.valueChanged.connect(self._tell)

    def _tell_meanings(self) -> None:
        """Say of each number which way it points."""
        ways = (
            tr("Towards the patient's right, mm; negative: left"),
            tr("Towards the front, mm; negative: back"),
            tr("Towards the head, mm; negative: feet"),
        )
        sizes = (
            tr("Radius, or half the size from left to right, mm"),
            tr("Half the size from back to front, mm"),
            tr("Half the size from feet to head, mm"),
        )
        for editor, tips in ((self.centre, ways), (self.half, sizes)):
            for number, tip in zip(editor.numbers, tips, strict=True):
                number.setToolTip(tip)
                number.setAccessibleName(tip)

    def show_region(self, own: AnyRegion | None) -> None:
        """Show the numbers of a region."""
        self._own = own if isinstance(own, OwnRegion) else None
        self.setVisible(self._own is not None)
        if self._own is None:
            return
        is_ball = self._own.shape is Shape.BALL
        self._half_label.setText(tr("Radius, mm") if is_ball else tr("Half sizes, mm"))
        for number in self.half.numbers[1:]:
            number.setVisible(not is_ball)
        pairs = ((self.centre, self._own.centre_ras_mm), (self.half, self._own.half_mm))
        for editor, value in pairs:
            for number, given in zip(editor.numbers, value, strict=True):
                number.blockSignals(True)
                number.set_value(given)
                number.blockSignals(False)

    def _tell(self) -> None:
        if self._own is not None:
            x, y, z = self.centre.value()
            a, b, c = self.half.value()
            half = (a, a, a) if self._own.shape is Shape.BALL else (a, b, c)
            self.edited.emit(replace(self._own, centre_ras_mm=(x, y, z), half_mm=half))
