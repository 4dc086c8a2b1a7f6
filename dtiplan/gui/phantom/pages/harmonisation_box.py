"""How scans are compared and harmonised: temperature, reference, candidate protocols."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QGridLayout,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from dtiplan.domain.phantoms.harmonisation import Contrast
from dtiplan.domain.phantoms.study import Study, StudyScan
from dtiplan.gui.phantom.pages.page_parts import labelled
from dtiplan.gui.phantom.study_session import StudySession
from dtiplan.gui.theme import GRID_PX
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.small_text import SmallText

_ROWS_OF_RANKING = (2, 3)
_NO_TEMPERATURE_C = -5.5
"""Below what can be set: stands for the temperature of the first scan."""


class HarmonisationBox(QGroupBox):
    """Settings of the comparison; each change is kept in the study at once.

    Parameters
    ----------
    session : StudySession
    """

    def __init__(self, session: StudySession) -> None:
        super().__init__(tr("How scans are compared"))
        self._session = session
        self.setObjectName("harmonisationBox")
        self._temperature = QDoubleSpinBox()
        self._temperature.setObjectName("comparisonTemperature")
        self._temperature.setRange(_NO_TEMPERATURE_C, 60.0)
        self._temperature.setDecimals(1)
        self._temperature.setSingleStep(0.5)
        self._temperature.setSuffix(tr(" °C"))
        self._temperature.setSpecialValueText(tr("that of the first scan"))
        self._temperature.setKeyboardTracking(False)
        self._temperature.valueChanged.connect(self._keep_temperature)
        self._reference = self._combo("referenceScanner", self._keep_reference)
        self._first = self._combo("firstRegion", lambda: self._keep_region("first_region"))
        self._second = self._combo("secondRegion", lambda: self._keep_region("second_region"))
        self._contrast = self._combo("contrastKind", self._keep_contrast)
        for contrast in Contrast:
            self._contrast.addItem(f"(m1 − m2) / {contrast.value}", contrast.name)
        self._candidates = CandidateRows(session)
        self._lay_out()

    def look(self) -> None:
        """Show what the study says."""
        study = self._session.study
        for widget in (self._temperature, self._reference, self._first, self._second,
                       self._contrast):  # fmt: skip
            widget.blockSignals(True)
        kept = study.comparison.temperature_c
        self._temperature.setValue(_NO_TEMPERATURE_C if kept is None else kept)
        names = [s.name for s in study.scanners]
        reference = next((s.name for s in study.scanners if s.is_reference), "")
        wanted = reference if study.harmonisation.is_wanted else ""
        _fill(self._reference, tr("none"), names, wanted)
        regions = self._regions()
        _fill(self._first, tr("chosen by the program"), regions, study.harmonisation.first_region)
        _fill(self._second, tr("chosen by the program"), regions, study.harmonisation.second_region)
        self._contrast.setCurrentIndex(
            max(0, self._contrast.findData(study.harmonisation.contrast))
        )
        for widget in (self._temperature, self._reference, self._first, self._second,
                       self._contrast):  # fmt: skip
            widget.blockSignals(False)
        for row in _ROWS_OF_RANKING:
            self._form.setRowVisible(row, bool(wanted))
        self._candidates.setVisible(bool(wanted))
        self._candidates.look(wanted)

    def _lay_out(self) -> None:
        both = QWidget()
        pair = QHBoxLayout(both)
        pair.setContentsMargins(0, 0, 0, 0)
        for widget in (self._first, QLabel(":"), self._second):
            pair.addWidget(widget)
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(2 * GRID_PX)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        self._form.addRow(labelled(tr("Carr&y values to"), self._temperature), self._temperature)
        self._form.addRow(labelled(tr("Harm&onise to"), self._reference), self._reference)
        self._form.addRow(labelled(tr("&Ratio and contrast of"), self._first), both)
        self._form.addRow(labelled(tr("Contrast to noi&se"), self._contrast), self._contrast)
        column = QVBoxLayout(self)
        column.setSpacing(GRID_PX)
        column.addLayout(self._form)
        column.addWidget(self._candidates)

    def _combo(self, name: str, then: Callable[[], None]) -> QComboBox:
        combo = QComboBox()
        combo.setObjectName(name)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        combo.currentIndexChanged.connect(lambda _index: then())
        return combo

    def _regions(self) -> list[str]:
        every = (r.label for a in self._session.analyses.values() for r in a.regions)
        return list(dict.fromkeys(every))

    def _keep_temperature(self, value: float) -> None:
        kept = None if value <= _NO_TEMPERATURE_C else round(value, 1)
        self._session.change(
            lambda s: replace(s, comparison=replace(s.comparison, temperature_c=kept)),
            tr("Temperature of the comparison"),
        )

    def _keep_reference(self) -> None:
        name = str(self._reference.currentData() or "")

        def make(study: Study) -> Study:
            wanted = replace(study.harmonisation, is_wanted=bool(name))
            named = study.with_scanner(name, is_reference=True) if name else study
            return replace(named, harmonisation=wanted)

        self._session.change(make, tr("Reference scanner"))

    def _keep_region(self, field: str) -> None:
        combo = self._first if field == "first_region" else self._second
        self._keep_harmonisation(field, str(combo.currentData() or ""))

    def _keep_contrast(self) -> None:
        self._keep_harmonisation("contrast", str(self._contrast.currentData()))

    def _keep_harmonisation(self, field: str, value: str) -> None:
        changed: dict[str, Any] = {field: value}
        self._session.change(
            lambda s: replace(s, harmonisation=replace(s.harmonisation, **changed)),
            tr("Harmonisation"),
        )


class CandidateRows(QWidget):
    """Which protocol each scan of the other scanners stands for, and how long it took."""

    def __init__(self, session: StudySession) -> None:
        super().__init__()
        self._session = session
        self._shown: tuple[str, ...] = ()
        self._names: dict[str, QLineEdit] = {}
        self._minutes: dict[str, QDoubleSpinBox] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(2 * GRID_PX)
        self.setObjectName("candidateRows")

    def look(self, reference: str) -> None:
        """Show the scans that are no scans of the reference."""
        scans = [s for s in self._session.study.used() if s.scanner != reference]
        if tuple(s.key for s in scans) != self._shown:
            self._build(scans)
        for scan in scans:
            name, minutes = self._names[scan.key], self._minutes[scan.key]
            if not name.isModified() and name.text() != scan.candidate:
                name.setText(scan.candidate)
            minutes.blockSignals(True)
            minutes.setValue(scan.minutes or 0.0)
            minutes.blockSignals(False)

    def _build(self, scans: list[StudyScan]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._shown = tuple(s.key for s in scans)
        self._names.clear()
        self._minutes.clear()
        help_text = tr(
            "Name the protocol of each scan that is a candidate. A scan without a name is taken "
            "as it is, and smoothed to the resolution of the reference beside it."
        )
        self._grid.addWidget(SmallText(help_text), 0, 0, 1, 3)
        for row, scan in enumerate(scans, 1):
            name, minutes = QLineEdit(), QDoubleSpinBox()
            name.setObjectName(f"candidate_{scan.key}")
            name.setPlaceholderText(tr("candidate protocol"))
            name.setAccessibleName(tr("candidate protocol"))
            name.editingFinished.connect(lambda key=scan.key: self._keep_name(key))
            minutes.setObjectName(f"minutes_{scan.key}")
            minutes.setRange(0.0, 120.0)
            minutes.setDecimals(1)
            minutes.setSuffix(tr(" min"))
            minutes.setSpecialValueText(tr("not known"))
            minutes.setAccessibleName(tr("time of the scan"))
            minutes.setKeyboardTracking(False)
            minutes.valueChanged.connect(lambda value, key=scan.key: self._keep_minutes(key, value))
            title = ", ".join(filter(None, (scan.scanner, scan.date, scan.description)))
            self._grid.addWidget(QLabel(title), row, 0)
            self._grid.addWidget(name, row, 1)
            self._grid.addWidget(minutes, row, 2)
            self._names[scan.key], self._minutes[scan.key] = name, minutes
        self._grid.setColumnStretch(1, 1)

    def _keep_name(self, key: str) -> None:
        self._names[key].setModified(False)
        text = self._names[key].text().strip()
        self._session.change(
            lambda s: s.with_scan(replace(s.scan(key), candidate=text)), tr("Candidate protocol")
        )

    def _keep_minutes(self, key: str, value: float) -> None:
        self._session.change(
            lambda s: s.with_scan(replace(s.scan(key), minutes=value or None)),
            tr("Time of the scan"),
        )


def _fill(combo: QComboBox, nothing: str, names: list[str], chosen: str) -> None:
    wanted = [("", nothing), *((name, name) for name in names)]
    held = [(combo.itemData(n), combo.itemText(n)) for n in range(combo.count())]
    if held != wanted:
        combo.clear()
        for data, text in wanted:
            combo.addItem(text, data)
    combo.setCurrentIndex(max(0, combo.findData(chosen)))
