"""The scanners of a study with their scans; folders are dropped on a scanner, or beside them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QLocale, QMimeData, QPointF, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QTreeWidgetItemIterator,
)

from dtiplan.domain.phantoms.study import Study, StudyScan
from dtiplan.gui.phantom.study_session import StudySession
from dtiplan.gui.theme import GRID_PX
from dtiplan.gui.translation import tr

_SCANNER, _KEY = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_NAME, _DATE, _SERIES, _MEASURES, _T, _CANDIDATE = range(6)


class ScanTree(QTreeWidget):
    """A row for each scan below its scanner; the box before a scan takes it in or leaves it out."""

    dropped = Signal(list, str)
    """Folders and files (``Path``), and the scanner they were dropped on; empty for beside."""

    def __init__(self, session: StudySession) -> None:
        super().__init__()
        self._session = session
        self._shown: object = None
        self.setObjectName("scanTree")
        self.setAccessibleName(tr("Scanners and scans"))
        self.setColumnCount(6)
        self.setHeaderLabels(
            [
                tr("Scanner, scan"),
                tr("Day"),
                tr("Series"),
                tr("Measures"),
                tr("T"),
                tr("Candidate protocol"),
            ]
        )
        self.headerItem().setToolTip(_T, tr("Temperature of the phantom on this day, °C"))
        self.headerItem().setToolTip(
            _CANDIDATE, tr("Name it where several protocols of a scanner are to be ranked.")
        )
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DropOnly)
        self.setMinimumHeight(16 * GRID_PX)
        head = self.header()
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setStretchLastSection(True)
        self.itemChanged.connect(self._take_change)

    @property
    def scanner(self) -> str:
        """The scanner that is selected, or that of the selected scan."""
        item = self.currentItem()
        return str(item.data(0, _SCANNER)) if item is not None else ""

    @property
    def key(self) -> str:
        """The scan that is selected; empty where a scanner is."""
        item = self.currentItem()
        return str(item.data(0, _KEY) or "") if item is not None else ""

    def look(self) -> None:
        """Show what the session holds now; what was selected stays so."""
        study = self._session.study
        shown = (study.scanners, study.scans, study.sessions, study.temperature_c)
        if shown == self._shown:
            return
        self._shown = shown
        selected = (self.scanner, self.key)
        self.blockSignals(True)
        self.clear()
        for scanner in study.scanners:
            row = self._scanner_row(scanner.name, is_reference=scanner.is_reference)
            self.addTopLevelItem(row)
            for scan in study.scans:
                if scan.scanner == scanner.name:
                    row.addChild(_scan_row(study, scan))
            row.setExpanded(True)
        self._select(selected)
        self.blockSignals(False)
        self.itemSelectionChanged.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take folders and files."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show on which scanner they would come."""
        item = self.itemAt(event.position().toPoint())
        if item is not None:
            self.setCurrentItem(item)
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand them on."""
        event.acceptProposedAction()
        self.dropped.emit(dropped_paths(event.mimeData()), self.scanner_at(event.position()))

    def scanner_at(self, place: QPointF) -> str:
        """Give the scanner at a place in the list; empty where there is none."""
        item = self.itemAt(place.toPoint())
        return str(item.data(0, _SCANNER)) if item is not None else ""

    def _scanner_row(self, name: str, *, is_reference: bool) -> QTreeWidgetItem:
        row = QTreeWidgetItem([name])
        row.setData(0, _SCANNER, name)
        font = self.font()
        font.setBold(True)
        row.setFont(0, font)
        row.setFlags(row.flags() | Qt.ItemFlag.ItemIsEditable)
        if is_reference:
            row.setText(_SERIES, tr("reference scanner"))
        if not any(scan.scanner == name for scan in self._session.study.scans):
            row.setText(_SERIES, tr("no scan yet: drop its folder here"))
        return row

    def _select(self, selected: tuple[str, str]) -> None:
        rows = QTreeWidgetItemIterator(self)
        while (row := rows.value()) is not None:
            if (row.data(0, _SCANNER), row.data(0, _KEY) or "") == selected:
                self.setCurrentItem(row)
                return
            rows += 1

    def _take_change(self, item: QTreeWidgetItem, column: int) -> None:
        self._shown = None  # what was typed is shown as it was taken, or as it was before
        key, scanner = item.data(0, _KEY), str(item.data(0, _SCANNER))
        if not key:
            self._session.change(
                lambda s: s.renamed_scanner(scanner, item.text(0).strip()), tr("Rename scanner")
            )
        elif column == _CANDIDATE:
            name = item.text(_CANDIDATE).strip()
            self._session.change(
                lambda s: s.with_scan(replace(s.scan(key), candidate=name)), tr("Name candidate")
            )
        else:
            is_used = item.checkState(0) is Qt.CheckState.Checked
            self._session.change(
                lambda s: s.with_scan(replace(s.scan(key), is_used=is_used)),
                tr("Take scan in") if is_used else tr("Leave scan out"),
            )
        self.look()


def dropped_paths(data: QMimeData) -> list[Path]:
    """Give the folders and files that were dropped."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def _scan_row(study: Study, scan: StudyScan) -> QTreeWidgetItem:
    b = ", ".join(f"{value:g}" for value in scan.b_values_s_mm2)
    measures = tr("ADC and FA") if _has_tensor(scan) else tr("ADC only")
    row = QTreeWidgetItem([scan.key, scan.date, scan.description, measures])
    row.setData(0, _SCANNER, scan.scanner)
    row.setData(0, _KEY, scan.key)
    row.setCheckState(0, Qt.CheckState.Checked if scan.is_used else Qt.CheckState.Unchecked)
    row.setFlags(row.flags() | Qt.ItemFlag.ItemIsEditable)
    temperature_c = study.session(scan.scanner, scan.date).temperature_c
    if temperature_c is not None:
        row.setText(_T, f"{QLocale().toString(temperature_c, 'f', 1)} °C")
    row.setText(_CANDIDATE, scan.candidate)
    row.setToolTip(0, scan.source)
    row.setToolTip(
        _SERIES,
        tr("{n} volumes; b = {b} s/mm²; series {uid}").format(
            n=scan.n_volumes, b=b, uid=", ".join(scan.series_uids)
        ),
    )
    row.setToolTip(_MEASURES, _why(scan))
    return row


def _directions(scan: StudyScan) -> int:
    """Count the different directions of a scan, a direction and its opposite as one."""
    held = scan.protocol.directions if scan.protocol else None
    seen: set[tuple[float, ...]] = set()
    for vector in held.vectors if held else ():
        if any(vector):
            sign = 1.0 if max(vector, key=abs) > 0 else -1.0
            seen.add(tuple(round(sign * v, 2) + 0.0 for v in vector))
    return len(seen)


def _has_tensor(scan: StudyScan) -> bool:
    return _directions(scan) >= 6


def _why(scan: StudyScan) -> str:
    n = _directions(scan)
    if n >= 6:
        return tr("{n} directions: ADC, FA and directions are measured.").format(n=n)
    if n:
        return tr("{n} directions: a tensor needs 6, so FA is not measured.").format(n=n)
    return tr("No directions are recorded (trace-weighted): FA is not measured.")
