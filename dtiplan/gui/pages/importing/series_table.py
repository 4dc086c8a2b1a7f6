"""The table of found series, with a choice of the diffusion and the planning series."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QHBoxLayout,
    QHeaderView,
    QRadioButton,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from dtiplan.domain.findings import Severity
from dtiplan.domain.series import SeriesKind, SeriesRecord
from dtiplan.gui.pages.importing.found_series import (
    Choice,
    FoundSeries,
    can_be_diffusion,
    can_be_planning,
)
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.scanner_texts import device_rows, scanner_text
from dtiplan.gui.widgets.state_icons import Mark, mark_icon
from dtiplan.workflow.steps.import_series import scanner_facts

_DIFFUSION, _PLANNING, _KIND, _DESCRIPTION, _FINDINGS, _REST = range(6)
_ICON_PX = 64
_KIND_COLOURS = {
    SeriesKind.DWI: "#0072b2",
    SeriesKind.CT: "#9a6a00",
    SeriesKind.MR: "#00795a",
}
"""Of Okabe and Ito; the letters on the icon say the same."""


class SeriesTable(QTableWidget):
    """One row a series; two columns of radio buttons say what each is used for."""

    diffusion_chosen = Signal(str)
    planning_chosen = Signal(str)
    series_selected = Signal(str)
    """A row was selected; the series UID."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._uids: list[str] = []
        self._groups = (QButtonGroup(self), QButtonGroup(self))
        self.setObjectName("seriesTable")
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAlternatingRowColors(True)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setIconSize(QSize(20, 20))
        self.verticalHeader().hide()
        self._name_columns()
        self.itemSelectionChanged.connect(self._tell_selection)

    def show_found(self, found: FoundSeries) -> None:
        """Show these series."""
        self._clear()
        self._uids = [s.series_uid for s in found.series]
        self.setRowCount(len(self._uids))
        for row, record in enumerate(found.series):
            self._add_radio(row, _DIFFUSION, record, can_be_diffusion(record))
            self._add_radio(row, _PLANNING, record, can_be_planning(record))
            kind = QTableWidgetItem(kind_icon(record.kind), kind_word(record.kind))
            name = QTableWidgetItem(record.description or "–")
            name.setToolTip(f"{record.description}\n{record.series_uid}".strip())
            for column, item in (
                (_KIND, kind),
                (_DESCRIPTION, name),
                (_FINDINGS, self._findings_item(record)),
            ):
                self.setItem(row, column, item)
            cells = _cells(record)
            for column, (text, tip) in enumerate(cells, start=_REST):
                item = QTableWidgetItem(text)
                item.setToolTip(tip)
                self.setItem(row, column, item)
        self.resizeColumnsToContents()
        self.resizeRowsToContents()

    def show_choice(self, choice: Choice) -> None:
        """Mark what will be used, without telling it back."""
        for group, record in zip(self._groups, (choice.diffusion, choice.planning), strict=True):
            for button in group.buttons():
                is_chosen = record is not None and button.property("uid") == record.series_uid
                group.setExclusive(False)
                button.setChecked(is_chosen)
                group.setExclusive(True)
        used = {r.series_uid for r in (choice.diffusion, choice.planning) if r}
        for row, uid in enumerate(self._uids):
            for column in range(_KIND, self.columnCount()):
                font = QFont(self.font())
                font.setBold(uid in used and column == _DESCRIPTION)
                item = self.item(row, column)
                if item is not None:
                    item.setFont(font)
        self.resizeColumnToContents(_DESCRIPTION)

    def select(self, series_uid: str) -> None:
        """Select the row of a series."""
        if series_uid in self._uids:
            self.selectRow(self._uids.index(series_uid))

    def _clear(self) -> None:
        for group in self._groups:
            for button in group.buttons():
                group.removeButton(button)
        self.setRowCount(0)

    def _name_columns(self) -> None:
        heads = (
            (tr("As diffusion"), tr("Use this series as the diffusion series")),
            (tr("As planning"), tr("Use this series as the planning series")),
            (tr("Kind"), tr("What the series is")),
            (tr("Description"), tr("As the scanner says")),
            (tr("Findings"), tr("What was noticed; select the series to read it")),
            (tr("b-values (s/mm²)"), tr("Number of volumes at each b-value")),
            (tr("Matrix"), tr("Columns, rows and slices")),
            (tr("Voxel (mm)"), tr("Along columns, rows and slices")),
            (tr("Volumes"), tr("Volumes that are read")),
            (tr("Files"), tr("Files the series lies in")),
            (tr("Scanner"), tr("Maker, model and field strength in tesla")),
            (tr("Frame"), tr("End of the frame of reference UID; series of one frame agree")),
        )
        self.setColumnCount(len(heads))
        for column, (text, tip) in enumerate(heads):
            item = QTableWidgetItem(text)
            item.setToolTip(tip)
            item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            self.setHorizontalHeaderItem(column, item)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)

    def _add_radio(self, row: int, column: int, record: SeriesRecord, is_possible: bool) -> None:
        if not is_possible:
            self.setItem(row, column, QTableWidgetItem(""))
            return
        button = QRadioButton()
        name = record.description or record.series_uid
        if column == _DIFFUSION:
            button.setObjectName(f"diffusionRadio{row}")
            button.setAccessibleName(tr("Use {name} as diffusion").format(name=name))
            signal = self.diffusion_chosen
        else:
            button.setObjectName(f"planningRadio{row}")
            button.setAccessibleName(tr("Use {name} for planning").format(name=name))
            signal = self.planning_chosen
        uid = record.series_uid
        button.setProperty("uid", uid)
        button.clicked.connect(lambda: signal.emit(uid))
        self._groups[column].addButton(button)
        holder = QWidget()
        middle = QHBoxLayout(holder)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.addWidget(button, 0, Qt.AlignmentFlag.AlignCenter)
        self.setCellWidget(row, column, holder)

    def _findings_item(self, record: SeriesRecord) -> QTableWidgetItem:
        grave = [s for s in Severity if any(f.severity is s for f in record.findings)]
        item = QTableWidgetItem(str(len(record.findings)) if record.findings else "")
        if grave:
            mark = {
                Severity.ERROR: Mark.BLOCKED,
                Severity.WARNING: Mark.WARNING,
                Severity.INFO: Mark.INFO,
            }[grave[-1]]
            item.setIcon(on_any_ground(mark_icon(mark, self.palette())))
        item.setToolTip("\n".join(f.message for f in record.findings))
        return item

    def _tell_selection(self) -> None:
        rows = self.selectionModel().selectedRows()
        if rows and rows[0].row() < len(self._uids):
            self.series_selected.emit(self._uids[rows[0].row()])


def kind_word(kind: SeriesKind) -> str:
    """Name a kind of series as shown."""
    return {
        SeriesKind.DWI: tr("Diffusion"),
        SeriesKind.MR: tr("MR"),
        SeriesKind.CT: tr("CT"),
        SeriesKind.RTSTRUCT: tr("Structures"),
        SeriesKind.RTDOSE: tr("Dose"),
        SeriesKind.RTPLAN: tr("Plan"),
        SeriesKind.REG: tr("Registration"),
        SeriesKind.SCANNER_MAP: tr("Scanner's map"),
        SeriesKind.OTHER: tr("Other"),
    }[kind]


def kind_icon(kind: SeriesKind) -> QIcon:
    """Draw a small tile with one or two letters for a kind of series."""
    letters = {SeriesKind.DWI: "D", SeriesKind.MR: "M", SeriesKind.CT: "CT"}.get(kind, "·")
    picture = QPixmap(_ICON_PX, _ICON_PX)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(_KIND_COLOURS.get(kind, "#6b6b6b")))
    painter.drawRoundedRect(2, 2, _ICON_PX - 4, _ICON_PX - 4, 12, 12)
    font = painter.font()
    font.setBold(True)
    font.setPixelSize(_ICON_PX // 2)
    painter.setFont(font)
    painter.setPen(QColor("white"))
    painter.drawText(picture.rect(), Qt.AlignmentFlag.AlignCenter, letters)
    painter.end()
    return on_any_ground(QIcon(picture))


def on_any_ground(icon: QIcon) -> QIcon:
    """Give an icon that stands on white where its row is selected, so that it is not lost."""
    picture = icon.pixmap(_ICON_PX, _ICON_PX)
    framed = QPixmap(picture.size())
    framed.setDevicePixelRatio(picture.devicePixelRatio())
    framed.fill(Qt.GlobalColor.transparent)
    painter = QPainter(framed)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("white"))
    room = painter.window()
    painter.drawRoundedRect(room, room.width() / 5, room.height() / 5)
    painter.drawPixmap(room.adjusted(4, 4, -4, -4), picture)
    painter.end()
    both = QIcon(picture)
    both.addPixmap(framed, QIcon.Mode.Selected)
    return both


def shells_text(record: SeriesRecord) -> str:
    """Say how many volumes there are at each b-value: ``4 × 0, 30 × 1000``."""
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return ", ".join(
        f"{len(s.indices)} × {locale.toString(s.b_s_mm2, 'f', 0)}" for s in record.shells
    )


def voxel_text(record: SeriesRecord) -> str:
    """Say the size of a voxel, mm."""
    sizes = record.voxel_mm or ()
    return " × ".join(QLocale().toString(round(v, 2), "g", 4) for v in sizes)


def _cells(record: SeriesRecord) -> list[tuple[str, str]]:
    """Give text and tooltip of the columns after the findings."""
    frame = record.frame_of_reference_uid or ""
    is_image = record.shape is not None
    told = scanner_facts(record)
    return [
        (shells_text(record), ""),
        (" × ".join(map(str, record.shape or ())), ""),
        (voxel_text(record), ""),
        (str(record.n_volumes) if is_image else "", ""),
        (str(len(record.files)), ""),
        (scanner_text(told), "\n".join(f"{name}: {value}" for name, value in device_rows(told))),
        (f"…{frame[-6:]}" if frame else "", frame),
    ]
