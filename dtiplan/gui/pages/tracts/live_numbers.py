"""How a tract is followed, as sliders with numbers."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLabel, QSlider, QWidget

from dtiplan.domain.tracts import Model
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.field_editors import NumberEditor
from dtiplan.workflow.regions.own_tracts import FollowSettings


class SliderNumber(QWidget):
    """A slider for the common range beside a number for all that is allowed.

    Parameters
    ----------
    low, high : float
        Ends of the slider.
    step : float
    limits : (float, float)
        Of the number.
    unit : str
    is_whole : bool
    """

    valueChanged = Signal()

    def __init__(
        self,
        low: float,
        high: float,
        step: float,
        limits: tuple[float, float],
        *,
        unit: str = "",
        is_whole: bool = False,
    ) -> None:
        super().__init__()
        self._step = step
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(round(low / step), round(high / step))
        self.slider.setPageStep(max(1, self.slider.maximum() // 10))
        self.number = NumberEditor(*limits, unit=unit, step=step, is_whole=is_whole)
        self.number.setMinimumWidth(96)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.slider, 1)
        row.addWidget(self.number)
        self.slider.valueChanged.connect(self._slid)
        self.number.valueChanged.connect(self._typed)

    def value(self) -> float:
        """Give the number."""
        return float(self.number.value())

    def set_value(self, value: float) -> None:
        """Show a number; nobody is told."""
        for part in (self.slider, self.number):
            part.blockSignals(True)
        self.number.set_value(value)
        self.slider.setValue(round(value / self._step))
        for part in (self.slider, self.number):
            part.blockSignals(False)

    def _slid(self, place: int) -> None:
        self.number.set_value(round(place * self._step, 6))

    def _typed(self) -> None:
        self.slider.blockSignals(True)
        self.slider.setValue(round(self.value() / self._step))
        self.slider.blockSignals(False)
        self.valueChanged.emit()


class LiveNumbers(QWidget):
    """The settings of the tract that is followed."""

    edited = Signal(object, str)
    """``FollowSettings``, and what was changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = FollowSettings()
        self.model = QComboBox()
        self.model.setObjectName("liveModel")
        self.model.addItem(tr("Tensor"), Model.TENSOR.value)
        self.model.addItem(tr("CSD (fibre directions)"), Model.CSD.value)
        self.model.currentIndexChanged.connect(self._tell_model)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        self.sliders = {
            "fa_threshold": SliderNumber(0.0, 0.5, 0.01, (0.0, 0.9)),
            "max_angle_deg": SliderNumber(5, 90, 1, (5, 90), unit="°"),
            "step_mm": SliderNumber(0.1, 2.0, 0.1, (0.1, 2.0), unit="mm"),
            "shortest_mm": SliderNumber(0, 200, 1, (0, 250), unit="mm"),
            "longest_mm": SliderNumber(10, 300, 1, (10, 400), unit="mm"),
            "n_seeds": SliderNumber(100, 5000, 100, (50, 200_000), is_whole=True),
        }
        titles = {
            "fa_threshold": tr("Lowest &FA"),
            "max_angle_deg": tr("Largest an&gle"),
            "step_mm": tr("Step"),
            "shortest_mm": tr("Shortest"),
            "longest_mm": tr("Longest"),
            "n_seeds": tr("&Seeds"),
        }
        self._titles = {name: title.replace("&", "") for name, title in titles.items()}
        self._add(grid, tr("&Model"), self.model, self.model)
        for name, slider in self.sliders.items():
            self._add(grid, titles[name], slider, slider.slider)
            slider.setObjectName(f"live_{name}")
            for part in (slider.slider, slider.number):
                part.setAccessibleName(self._titles[name])
            slider.valueChanged.connect(lambda changed=name: self._tell(changed))
        self._tell_meanings()
        grid.setColumnStretch(1, 1)

    @staticmethod
    def _add(grid: QGridLayout, title: str, field: QWidget, buddy: QWidget) -> None:
        """Add a row; the key of its title leads to the buddy."""
        row = grid.rowCount()
        label = QLabel(title)
        label.setBuddy(buddy)
        grid.addWidget(label, row, 0)
        grid.addWidget(field, row, 1)

    def _tell_meanings(self) -> None:
        """Say of each setting what it does, with its unit."""
        self.model.setToolTip(
            tr("What streamlines follow: one direction in a voxel (tensor), or several (CSD)")
        )
        tips = {
            "fa_threshold": tr("A streamline ends where FA is lower; 0 to 0.9, without unit"),
            "max_angle_deg": tr("A sharper turn over half a millimetre ends a streamline; degrees"),
            "step_mm": tr("Distance between two points of a streamline, mm"),
            "shortest_mm": tr("Shorter streamlines are left out, mm"),
            "longest_mm": tr("Longer streamlines are left out, mm"),
            "n_seeds": tr("Number of places in the seed regions where streamlines begin"),
        }
        for name, tip in tips.items():
            self.sliders[name].setToolTip(tip)

    def show_settings(self, settings: FollowSettings) -> None:
        """Show how it is tracked; nobody is told."""
        self._settings = settings
        for name, slider in self.sliders.items():
            slider.set_value(getattr(settings, name))
        self.model.blockSignals(True)
        self.model.setCurrentIndex(self.model.findData(settings.model))
        self.model.blockSignals(False)

    def _tell(self, name: str) -> None:
        value = self.sliders[name].value()
        given = int(value) if name == "n_seeds" else value
        changes = {name: given}
        # The two ends of the range push each other along.
        if name == "shortest_mm" and given >= self._settings.longest_mm:
            changes["longest_mm"] = given + 10.0
        if name == "longest_mm" and given <= self._settings.shortest_mm:
            changes["shortest_mm"] = max(0.0, given - 10.0)
        self._change(self._titles[name], **changes)

    def _tell_model(self) -> None:
        self._change(tr("Model"), model=str(self.model.currentData()))

    def _change(self, what: str, **changes: object) -> None:
        self._settings = replace(self._settings, **changes)  # type: ignore[arg-type]
        self.edited.emit(self._settings, what)
