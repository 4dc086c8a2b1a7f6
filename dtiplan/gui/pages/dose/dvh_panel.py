"""The plot of histograms with what it is told by: kind, units, bands, copies, a larger window."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from dtiplan.gui.pages.dose.dvh_curves import DvhCurves, DvhUnits, curves_csv
from dtiplan.gui.pages.dose.dvh_lines import style_of
from dtiplan.gui.pages.dose.dvh_plot import DvhPlot
from dtiplan.gui.theme import GRID_PX
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.messages import show_user_error
from dtiplan.gui.widgets.small_text import SmallText
from dtiplan.workflow.files.durable import disk_troubles_told, replace_text

_SAMPLE = QSize(34, 12)
_PLOT_PX = 300
_CSV_STEP = 0.1
_LARGE = (1000, 700)


class DvhPanel(QWidget):
    """Shows histograms and lets their axes be chosen.

    Parameters
    ----------
    can_grow : bool
        Whether it offers a window of its own.
    """

    highlighted = Signal(str)
    """Name of the structure that the user points at in a plot; empty for none."""

    def __init__(self, parent: QWidget | None = None, *, can_grow: bool = True) -> None:
        super().__init__(parent)
        self.setObjectName("dvhPanel")
        self._curves = DvhCurves()
        self._large: DvhWindow | None = None
        self.plot = DvhPlot()
        self.plot.setMinimumHeight(_PLOT_PX)
        self.kind, self.volume, self.dose = QComboBox(), QComboBox(), QComboBox()
        self.kind.addItem(tr("Cumulative"), False)
        self.kind.addItem(tr("Differential"), True)
        self.volume.addItem(tr("Volume in %"), False)
        self.volume.addItem(tr("Volume in cm³"), True)
        self.dose.addItem(tr("Dose in Gy"), False)
        self.dose.addItem(tr("Dose in %"), True)
        for box, name in ((self.kind, "Kind"), (self.volume, "Volume"), (self.dose, "Dose")):
            box.setObjectName(f"dvh{name}")
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(5)
            box.activated.connect(lambda _n: self._show())
        self.bands = QCheckBox(tr("&Bands"))
        self.bands.setObjectName("dvhBands")
        self.bands.setChecked(True)
        self.bands.setToolTip(
            tr(
                "Shaded: between the histograms of the regions that hold the tract with 50, 80 "
                "and 95 % confidence, or of the structure with margins."
            )
        )
        self.bands.toggled.connect(self.plot.show_bands)
        self._keys = QLabel()
        self._keys.setObjectName("dvhPlans")
        self.reading = SmallText(" ")
        self.reading.setObjectName("dvhReading")
        self.reading.setMinimumHeight(2 * self.reading.fontMetrics().lineSpacing())
        self.reading.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.plot.highlighted.connect(self.highlighted)
        self.plot.reading_changed.connect(self._say)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID_PX)
        column.addLayout(self._choices())
        column.addWidget(self.plot, 1)
        column.addWidget(self._keys)
        column.addWidget(self.reading)
        column.addLayout(self._buttons(can_grow))
        self._say("")

    @property
    def units(self) -> DvhUnits:
        """The axes as they are chosen."""
        in_percent = bool(self.dose.currentData()) and self._curves.can_be_percent
        return DvhUnits(
            bool(self.kind.currentData()),
            bool(self.volume.currentData()),
            self._curves.prescriptions_gy if in_percent else (),
        )

    def show_curves(self, curves: DvhCurves) -> None:
        """Show these curves."""
        self._curves = curves
        item = self.dose.model().index(1, 0)
        flags = None if curves.can_be_percent else 0
        self.dose.model().setData(item, flags, Qt.ItemDataRole.UserRole - 1)
        tip = "" if curves.can_be_percent else tr("Not every plan tells its prescription.")
        self.dose.setToolTip(tip)
        if not curves.can_be_percent:
            self.dose.setCurrentIndex(0)
        self.bands.setVisible(bool(curves.bands))
        self._show()

    def highlight(self, structure: str) -> None:
        """Let a structure stand out in every plot; nobody is told."""
        for plot in self._plots():
            plot.highlight(structure)

    def grow(self) -> None:
        """Show the same histograms in a window of their own."""
        if self._large is None:
            self._large = DvhWindow(self)
            self._large.panel.highlighted.connect(self.highlighted)
        self._large.panel.take_choices(self)
        self._large.panel.show_curves(self._curves)
        self._large.show()
        self._large.raise_()

    def take_choices(self, other: DvhPanel) -> None:
        """Choose what another panel has chosen."""
        for mine, its in ((self.kind, other.kind), (self.volume, other.volume)):
            mine.setCurrentIndex(its.currentIndex())
        self.dose.setCurrentIndex(other.dose.currentIndex())
        self.bands.setChecked(other.bands.isChecked())

    def csv(self) -> str:
        """Give the curves as a table with a row for every 0.1 Gy or per cent."""
        return curves_csv(self._curves, self.units, _CSV_STEP)

    def save_csv(self, path: Path) -> None:
        """Write the curves as a table.

        Raises
        ------
        UserError
            It cannot be written there.
        """
        with disk_troubles_told(f"{path} cannot be written."):
            replace_text(path, self.csv())

    def _plots(self) -> Iterable[DvhPlot]:
        yield self.plot
        if self._large is not None:
            yield self._large.panel.plot

    def _show(self) -> None:
        self.plot.show_curves(self._curves, self.units)
        self._keys.setVisible(len(self._curves.plans) > 1)
        self._draw_keys()
        if self._large is not None and self._large.isVisible():
            self._large.panel.show_curves(self._curves)

    def _draw_keys(self) -> None:
        """Say which kind of line is which plan."""
        if len(self._curves.plans) < 2:
            return
        metrics, ratio = self._keys.fontMetrics(), self.devicePixelRatioF()
        widths = [_SAMPLE.width() + 22 + metrics.horizontalAdvance(p) for p in self._curves.plans]
        picture = QPixmap(QSize(sum(widths), metrics.height() + 2) * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        text = self.palette().windowText().color()
        with QPainter(picture) as painter:
            painter.setFont(self._keys.font())
            left, middle = 0, metrics.height() / 2
            for number, (plan, width) in enumerate(zip(self._curves.plans, widths, strict=True)):
                pen = QPen(QColor(text), 2.0)
                pen.setStyle(style_of(number))
                painter.setPen(pen)
                painter.drawLine(left, int(middle), left + _SAMPLE.width(), int(middle))
                painter.setPen(text)
                painter.drawText(left + _SAMPLE.width() + 6, metrics.ascent() + 1, plan)
                left += width
        self._keys.setPixmap(picture)
        self._keys.setAccessibleName(", ".join(self._curves.plans))

    def _say(self, text: str) -> None:
        said = text or tr("Point at a curve, or go through them with the up and down keys.")
        self.reading.setText(said)

    def _choices(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(GRID_PX)
        for column, box in enumerate((self.kind, self.volume, self.dose)):
            grid.addWidget(box, 0, column)
            grid.setColumnStretch(column, 1)
        return grid

    def _buttons(self, can_grow: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self.bands)
        row.addStretch(1)
        self.whole = _button("dvhWhole", tr("&All"), tr("Show everything again (Home)"))
        self.whole.clicked.connect(self.plot.reset)
        self.copy = _button("dvhCopy", tr("Cop&y"), tr("Copy or save picture and numbers"))
        self.copy.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        menu.addAction(tr("Copy &picture"), self.plot.copy_picture)
        menu.addAction(tr("Copy &numbers (CSV)"), self._copy_csv)
        menu.addAction(tr("&Save numbers (CSV)…"), self._ask_and_save)
        self.copy.setMenu(menu)
        row.addWidget(self.whole)
        row.addWidget(self.copy)
        if can_grow:
            self.larger = _button("dvhLarger", tr("&Larger…"), tr("In a window of its own"))
            self.larger.clicked.connect(self.grow)
            row.addWidget(self.larger)
        return row

    def _copy_csv(self) -> None:
        QGuiApplication.clipboard().setText(self.csv())

    def _ask_and_save(self) -> None:
        from dtiplan.domain.errors import UserError

        path, _ = QFileDialog.getSaveFileName(
            self, tr("Save numbers"), "dvh.csv", tr("Tables (*.csv)")
        )
        if not path:
            return
        try:
            self.save_csv(Path(path).with_suffix(".csv"))
        except UserError as error:
            show_user_error(self, error)


class DvhWindow(QDialog):
    """The histograms of a case in a window of their own."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("dvhWindow")
        self.setWindowTitle(tr("Dose-volume histograms"))
        self.resize(*_LARGE)
        self.panel = DvhPanel(self, can_grow=False)
        column = QVBoxLayout(self)
        column.addWidget(self.panel)


def _button(name: str, text: str, tip: str) -> QToolButton:
    button = QToolButton()
    button.setObjectName(name)
    button.setText(text)
    button.setToolTip(tip)
    button.setIcon(QIcon())
    return button
