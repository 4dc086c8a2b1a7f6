"""The temperature of the phantom during the scans, and how well it is known."""

from __future__ import annotations

from PySide6.QtWidgets import QButtonGroup, QGridLayout, QGroupBox, QLabel, QRadioButton

from dtiplan.gui.phantom.study_session import StudySession
from dtiplan.gui.theme import GRID_PX
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.field_editors import NumberEditor
from dtiplan.gui.widgets.small_text import SmallText

_ROOM_C, _ROOM_U_K = 20.0, 0.5
_ICE_C, _ICE_U_K = 0.0, 0.1


class TemperatureBox(QGroupBox):
    """Ice water, a measured value, or what the description of the phantom says."""

    def __init__(self, session: StudySession) -> None:
        super().__init__(tr("Temperature of the phantom"))
        self._session = session
        self.setObjectName("temperatureBox")
        self._usual = QRadioButton(tr("As usual for this phan&tom (not noted)"))
        self._usual.setObjectName("usualTemperature")
        self._ice = QRadioButton(tr("&Ice water, 0 °C"))
        self._ice.setObjectName("iceTemperature")
        self._measured = QRadioButton(tr("&Measured"))
        self._measured.setObjectName("measuredTemperature")
        choices = QButtonGroup(self)
        for button in (self._usual, self._ice, self._measured):
            choices.addButton(button)
        choices.buttonClicked.connect(lambda _button: self._take())
        self._value = NumberEditor(-5.0, 60.0, unit="°C", step=0.1)
        self._value.setObjectName("temperatureEdit")
        self._value.set_value(_ROOM_C)
        self._u = NumberEditor(0.0, 10.0, unit="K", step=0.1)
        self._u.setObjectName("temperatureUEdit")
        self._u.set_value(_ROOM_U_K)
        for editor in (self._value, self._u):
            editor.valueChanged.connect(lambda _value: self._take())
        self._value.setAccessibleName(tr("Temperature of the phantom"))
        u_label = QLabel(tr("standard &uncertainty (k = 1)"))
        u_label.setBuddy(self._u)
        grid = QGridLayout(self)
        grid.setSpacing(GRID_PX)
        grid.setColumnStretch(3, 1)
        grid.addWidget(self._usual, 0, 0, 1, 4)
        grid.addWidget(self._ice, 1, 0, 1, 4)
        grid.addWidget(self._measured, 2, 0)
        grid.addWidget(self._value, 2, 1)
        grid.addWidget(u_label, 3, 0)
        grid.addWidget(self._u, 3, 1)
        note = tr(
            "One kelvin changes ADC by 2 to 4 %. Days with another temperature are noted on the "
            "next page."
        )
        grid.addWidget(SmallText(note), 4, 0, 1, 4)

    def look(self) -> None:
        """Show what the session holds now."""
        study = self._session.study
        self.setEnabled(self._session.is_open)
        at, u_k = study.temperature_c, study.temperature_u_k
        button = self._measured
        if at is None:
            button = self._usual
        elif at == _ICE_C and not (self._measured.isChecked() and self._value.hasFocus()):
            button = self._ice
        button.setChecked(True)
        for editor, value in ((self._value, at), (self._u, u_k)):
            if value is not None and not editor.hasFocus():
                editor.blockSignals(True)
                editor.set_value(value)
                editor.blockSignals(False)
        self._value.setEnabled(self._measured.isChecked())
        self._u.setEnabled(not self._usual.isChecked())

    def _take(self) -> None:
        at, u_k = None, None
        if self._ice.isChecked():
            u_k = _ICE_U_K if self._session.study.temperature_c != _ICE_C else self._u.value()
            at = _ICE_C
        elif self._measured.isChecked():
            at, u_k = self._value.value(), self._u.value()
            if at == _ICE_C and not self._value.hasFocus():
                at, u_k = _ROOM_C, _ROOM_U_K
        self._session.change(lambda s: s.with_usual_temperature(at, u_k), tr("Temperature"))
