"""Settings of one layer: opacity, colour map and window of images, colouring of tracts."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from dtiplan.domain.units import Unit
from dtiplan.gui.session import Colouring, LayerStyle, Session
from dtiplan.gui.translation import tr
from dtiplan.gui.views.swatches import colormap_band
from dtiplan.gui.views.windows import limits_of
from dtiplan.render.colormaps import COLORMAPS
from dtiplan.workflow.viewing.layers import Layer, LayerKind

_BAND = QSize(48, 12)
_IMAGES = (LayerKind.IMAGE, LayerKind.COLOUR)


class LayerSettings(QWidget):
    """Changes the style of the layer it is shown."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._layer: Layer | None = None
        self._is_telling = False
        self.setObjectName("layerSettings")
        self.opacity = QSlider(Qt.Orientation.Horizontal)
        self.opacity.setObjectName("opacitySlider")
        self.opacity.setRange(0, 100)
        self.opacity.setPageStep(10)
        self.colormap = QComboBox()
        self.colormap.setObjectName("colormapBox")
        self.colormap.setIconSize(_BAND)
        self.low, self.high = QDoubleSpinBox(), QDoubleSpinBox()
        self.low.setObjectName("windowLow")
        self.high.setObjectName("windowHigh")
        for box in (self.low, self.high):
            box.setKeyboardTracking(False)
            box.setRange(-1e6, 1e6)
        self.automatic = QPushButton()
        self.automatic.setObjectName("windowAutomatic")
        self.colouring = QComboBox()
        self.colouring.setObjectName("colouringBox")
        self.tubes = QCheckBox()
        self.tubes.setObjectName("tubesBox")
        self._rows = self._lay_out()
        self._say_texts()
        self.opacity.valueChanged.connect(lambda n: self._change(opacity=n / 100))
        self.colormap.activated.connect(
            lambda _n: self._change(colormap=self.colormap.currentData())
        )
        self.low.valueChanged.connect(self._change_window)
        self.high.valueChanged.connect(self._change_window)
        self.automatic.clicked.connect(lambda _on=False: self._change(window=None))
        self.colouring.activated.connect(
            lambda _n: self._change(colouring=Colouring(self.colouring.currentData()))
        )
        self.tubes.toggled.connect(lambda is_on: self._change(as_tubes=is_on))
        session.layers_read.connect(self.refresh)
        self.show_layer(None)

    @property
    def key(self) -> str:
        """Of the layer shown; empty for none."""
        return self._layer.key if self._layer else ""

    def show_layer(self, layer: Layer | None) -> None:
        """Show the settings of a layer."""
        self._layer = layer
        self.refresh()

    def refresh(self) -> None:
        """Show the style as it is."""
        style = self._session.display.style(self.key)
        kind = self._layer.kind if self._layer and style else None
        self._rows.setRowVisible(self.opacity, kind is not None)
        self._rows.setRowVisible(self.colormap, kind is LayerKind.IMAGE)
        self._rows.setRowVisible(self._window, kind in _IMAGES)
        self._rows.setRowVisible(self.colouring, kind is LayerKind.TRACT)
        self._rows.setRowVisible(self.tubes, kind is LayerKind.TRACT)
        if style is None or kind is None:
            return
        self._is_telling = True
        self.opacity.setValue(round(100 * style.opacity))
        self.colormap.setCurrentIndex(self.colormap.findData(style.colormap))
        self.colouring.setCurrentIndex(self.colouring.findData(style.colouring.value))
        self.tubes.setChecked(style.as_tubes)
        self._tell_distance()
        if kind in _IMAGES:
            self._tell_window(style)
        self._is_telling = False

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say_texts()
            self.refresh()

    def _tell_window(self, style: LayerStyle) -> None:
        limits = limits_of(self._session, self.key)
        self._window.setEnabled(limits is not None)
        self.automatic.setEnabled(style.window is not None)
        if limits is None:
            return
        scale, unit, decimals = self._unit()
        width = scale * (limits[1] - limits[0])
        for box, value in ((self.low, limits[0]), (self.high, limits[1])):
            box.setDecimals(decimals)
            box.setSingleStep(max(round(width / 20, decimals), 10.0**-decimals))
            box.setValue(scale * value)
        self._unit_label.setText(unit)

    def _tell_distance(self) -> None:
        """Offer the distance only where there is something to be distant from."""
        store = self._session.store
        is_tract = self._layer is not None and self._layer.kind is LayerKind.TRACT
        target = store.target_of(self.key) if store and is_tract else None
        index = self.colouring.findData(Colouring.DISTANCE.value)
        name = target.partition(":")[2] if target else ""
        text = tr("Distance to {name}").format(name=name) if name else tr("Distance (no target)")
        self.colouring.setItemText(index, text)
        item = self.colouring.model().index(index, 0)
        flags = 0 if not name else None
        self.colouring.model().setData(item, flags, Qt.ItemDataRole.UserRole - 1)

    def _unit(self) -> tuple[float, str, int]:
        """Give the factor, the unit and the decimals numbers are shown with."""
        image = self._session.store.value_if_read(self.key) if self._session.store else None
        if self._layer is not None and self._layer.kind is LayerKind.COLOUR:
            return 1.0, tr("FA"), 2
        if image is None or image.unit is Unit.NONE:
            return 1.0, "", 2
        if image.unit is Unit.MM2_S:
            return 1000.0, tr("10⁻³ mm²/s"), 2
        return 1.0, image.unit.value, 0

    def _change(self, **changes: object) -> None:
        if not self._is_telling and self._layer is not None:
            self._session.restyle(self._layer.key, **changes)

    def _change_window(self, _value: float) -> None:
        scale, _, decimals = self._unit()
        low, high = self.low.value() / scale, self.high.value() / scale
        least = 10.0**-decimals / scale
        self._change(window=(low, max(high, low + least)))

    def _lay_out(self) -> QFormLayout:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        form = QFormLayout()
        form.setHorizontalSpacing(8)
        form.setVerticalSpacing(8)
        self._window = QWidget()
        line = QHBoxLayout(self._window)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        self._unit_label = QLabel()
        for box in (self.low, self.high):
            line.addWidget(box, 1)
        line.addWidget(self._unit_label)
        line.addWidget(self.automatic)
        self._labels = {name: QLabel() for name in ("opacity", "colormap", "window", "colouring")}
        form.addRow(self._labels["opacity"], self.opacity)
        form.addRow(self._labels["colormap"], self.colormap)
        form.addRow(self._labels["window"], self._window)
        form.addRow(self._labels["colouring"], self.colouring)
        form.addRow(self.tubes)
        self._labels["opacity"].setBuddy(self.opacity)
        self._labels["colormap"].setBuddy(self.colormap)
        self._labels["window"].setBuddy(self.low)
        self._labels["colouring"].setBuddy(self.colouring)
        column.addLayout(form)
        return form

    def _say_texts(self) -> None:
        self._labels["opacity"].setText(tr("&Opacity"))
        self._labels["colormap"].setText(tr("Colour &map"))
        self._labels["window"].setText(tr("&From, to"))
        self._labels["colouring"].setText(tr("&Colour by"))
        self.opacity.setToolTip(tr("How much of what lies behind is hidden, in per cent"))
        self.low.setToolTip(
            tr("The value drawn darkest; where the image lies on another, it ends here")
        )
        self.high.setToolTip(tr("The value drawn brightest"))
        self.low.setAccessibleName(tr("Lowest value"))
        self.high.setAccessibleName(tr("Highest value"))
        self.automatic.setText(tr("&Auto"))
        self.automatic.setToolTip(tr("The window the image is shown with at first"))
        self.tubes.setText(tr("&Tubes in 3D"))
        self.tubes.setToolTip(tr("Tubes when the view in 3D is at rest; lines otherwise"))
        self._is_telling = True
        self.colormap.clear()
        for name, text in (
            ("grey", tr("Grey")),
            ("hot", tr("Hot")),
            ("viridis", tr("Viridis, for all colour vision")),
            ("blue-red", tr("Blue to red")),
        ):
            band = QPixmap.fromImage(colormap_band(name).scaled(_BAND))
            assert name in COLORMAPS
            self.colormap.addItem(QIcon(band), text, name)
        self.colouring.clear()
        for colouring, text in (
            (Colouring.TRACT, tr("Tract")),
            (Colouring.DIRECTION, tr("Direction")),
            (Colouring.FA, tr("FA along it")),
            (Colouring.DISTANCE, tr("Distance")),
        ):
            self.colouring.addItem(text, colouring.value)
        self._is_telling = False
