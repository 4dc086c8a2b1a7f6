"""The second page of the wizard: the scans of each scanner, and how alike their protocols are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QVBoxLayout,
)

from dtiplan.domain.phantoms.study import Study, StudyScan
from dtiplan.gui.pages.importing.source_list import ask_for_folder
from dtiplan.gui.phantom.pages.protocol_view import ProtocolView
from dtiplan.gui.phantom.pages.scan_tree import ScanTree, dropped_paths
from dtiplan.gui.phantom.study_session import StudySession
from dtiplan.gui.phantom.wizard_page import WizardPage
from dtiplan.gui.theme import GRID_PX
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.field_editors import NumberEditor
from dtiplan.gui.widgets.findings_view import failure_notice
from dtiplan.gui.widgets.notice import NoticeColumn, text_label
from dtiplan.workflow.phantom.studies.study_orders import scans_of

_PROTOCOL = "protocol"
_ADD = "add scans"


class ScansPage(WizardPage):
    """Folders are dropped anywhere on it; what is recognised comes below its scanner."""

    def __init__(self, session: StudySession) -> None:
        super().__init__(
            session,
            "scans",
            tr("Scans"),
            tr("Drop the folders with the phantom scans of every scanner anywhere on this page."),
        )
        self._numbers = count(1)
        self._asked: object = None
        self.setAcceptDrops(True)
        self._empty = text_label(
            tr(
                "No scan yet. Drop a folder for each scanner here, or choose 'Add folder…'. The "
                "scanner is told by the files; scans with several b-values are taken in. Folders "
                "dropped on a scanner in the list become scans of that scanner."
            )
        )
        self._empty.setObjectName("noScans")
        self._tree = ScanTree(session)
        self._tree.dropped.connect(self.add)
        self._tree.itemSelectionChanged.connect(self._tell_choice)
        self._notices = NoticeColumn()
        self._protocol = ProtocolView()
        self._buttons: dict[str, QPushButton] = {}
        self._temperature = NumberEditor(-5.0, 60.0, unit="°C", step=0.1)
        self._temperature.setObjectName("dayTemperatureEdit")
        self._temperature.valueChanged.connect(self._set_temperature)
        self.body.addWidget(self._splitter(), 1)

    def add(self, sources: Sequence[Path], scanner: str = "") -> None:
        """Have the scans in folders recognised by a child and added."""
        folder = self.session.folder
        if folder is None or not sources:
            return
        argv = ["phantom", "study", "add", str(folder), *map(str, sources), "--tell-only"]
        if scanner:
            argv += ["--scanner", scanner]
        names = ", ".join(path.name for path in sources)
        title = tr("Looking through {names}").format(names=names)
        self.session.order(f"{_ADD} {next(self._numbers)}", title, argv, self._take_scans)

    def begin_work(self) -> None:
        """Have the protocols judged."""
        self._ask_protocol()

    def look(self) -> None:
        """Show what the session holds now."""
        self._tree.look()
        self._empty.setVisible(not self.session.study.scans)
        failed = [e for name, e in self.session.failures.items() if name.startswith(_ADD)]
        self._notices.show_notices([failure_notice(error) for error in failed])
        self._tell_choice()
        self._ask_protocol()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take folders and files."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Have what was dropped recognised; the scanner is told by the files."""
        event.acceptProposedAction()
        self.add(dropped_paths(event.mimeData()))

    def _splitter(self) -> QSplitter:
        upper = QGroupBox(tr("Scanners and scans"))
        column = QVBoxLayout(upper)
        column.setSpacing(GRID_PX)
        for widget in (self._empty, self._notices):
            column.addWidget(widget)
        row = QHBoxLayout()
        row.addWidget(self._tree, 1)
        row.addLayout(self._orders())
        column.addLayout(row)
        lower = QGroupBox(tr("Protocols side by side"))
        QVBoxLayout(lower).addWidget(self._protocol)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(upper)
        splitter.addWidget(lower)
        splitter.setStretchFactor(1, 1)
        return splitter

    def _orders(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(GRID_PX // 2)
        for name, text, does in (
            ("addScansButton", tr("Add f&older…"), self._ask_folder),
            ("addScannerButton", tr("Add &scanner"), self._add_scanner),
            ("renameScannerButton", tr("Re&name"), self._rename),
            ("referenceButton", tr("Refe&rence scanner"), self._set_reference),
            ("removeScanButton", tr("Re&move"), self._remove),
        ):
            button = QPushButton(text)
            button.setObjectName(name)
            button.clicked.connect(does)
            self._buttons[name] = button
            column.addWidget(button)
        self._buttons["referenceButton"].setToolTip(
            tr("The others are compared with it and harmonised to it.")
        )
        label = QLabel(tr("&Temperature"))
        label.setBuddy(self._temperature)
        label.setToolTip(tr("Temperature of the phantom on this day, °C"))
        column.addSpacing(GRID_PX)
        column.addWidget(label)
        column.addWidget(self._temperature)
        column.addStretch(1)
        return column

    def _take_scans(self, said: dict[str, Any]) -> None:
        found = scans_of(said)
        known = {scan.key for scan in self.session.study.scans}

        def taken(study: Study) -> Study:
            for scan in found:
                study = study.with_scan(scan)
            return study

        text = tr("Add scan") if len(found) == 1 else tr("Add {n} scans").format(n=len(found))
        self.session.change(taken, text)
        if found and not known and not any(s.is_reference for s in self.session.study.scanners):
            first = found[0].scanner
            self.session.change(lambda s: s.with_scanner(first, is_reference=True))

    def _ask_protocol(self) -> None:
        """Have the protocols judged anew where scans have changed."""
        study, folder = self.session.study, self.session.folder
        used = [s for s in study.used() if s.protocol is not None]
        asked = (folder, tuple(_for_protocol(s) for s in used), study.comparison)
        if asked == self._asked or folder is None:
            if _PROTOCOL in self.session.failures:
                self._protocol.refuse(self.session.failures[_PROTOCOL])
            return
        self._asked = asked
        self.session.cancel(_PROTOCOL)
        if len(used) < 2:
            words = tr("With scans of two scanners or days, their protocols are compared here.")
            self._protocol.say(words)
            return
        argv = ("phantom", "study", "protocol", str(folder))
        title = tr("Comparing protocols")
        self.session.order(_PROTOCOL, title, argv, self._protocol.show_document)

    def _ask_folder(self) -> None:
        folder = ask_for_folder(self, self.session.settings, "sources", tr("Folder with scans"))
        if folder is not None:
            self.add([folder])

    def _add_scanner(self) -> None:
        names = {s.name for s in self.session.study.scanners}
        first = tr("scanner")
        name = next(n for k in count(1) if (n := f"{first} {k}") not in names)
        self.session.change(lambda s: s.with_scanner(name), tr("Add scanner"))
        top = self._tree.topLevelItem(self._tree.topLevelItemCount() - 1)
        if top is not None:
            self._tree.setFocus()
            self._tree.setCurrentItem(top)
            self._tree.editItem(top, 0)

    def _rename(self) -> None:
        item = self._tree.currentItem()
        if item is not None:
            top = item.parent() or item
            self._tree.setCurrentItem(top)
            self._tree.editItem(top, 0)

    def _set_reference(self) -> None:
        name = self._tree.scanner
        text = tr("Choose reference scanner")
        self.session.change(lambda s: s.with_scanner(name, is_reference=True), text)

    def _remove(self) -> None:
        key, scanner = self._tree.key, self._tree.scanner
        if key:
            self.session.change(lambda s: s.without_scan(key), tr("Remove scan"))
        elif scanner:
            self.session.change(lambda s: s.without_scanner(scanner), tr("Remove scanner"))

    def _set_temperature(self, _value: float) -> None:
        key = self._tree.key
        if key:
            scan, value = self.session.study.scan(key), float(self._temperature.value())
            self.session.change(
                lambda s: s.with_temperature(scan.scanner, scan.date, value), tr("Temperature")
            )

    def _tell_choice(self) -> None:
        key, scanner = self._tree.key, self._tree.scanner
        for name in ("renameScannerButton", "referenceButton", "removeScanButton"):
            self._buttons[name].setEnabled(bool(scanner))
        self._temperature.setEnabled(bool(key))
        if key and not self._temperature.hasFocus():
            scan = self.session.study.scan(key)
            at = self.session.study.session(scan.scanner, scan.date).temperature_c
            self._temperature.blockSignals(True)
            self._temperature.set_value(at or 0.0)
            self._temperature.blockSignals(False)


def _for_protocol(scan: StudyScan) -> StudyScan:
    """Give of a scan what its protocol depends on."""
    return replace(scan, analysis=None, placement=None, candidate="", minutes=None)
