"""The third page of the wizard: where the phantom was found in each scan, and moving it by hand."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
)

from dtiplan.domain.geometry import Array
from dtiplan.domain.phantoms.analysis import PhantomAnalysis, Placed
from dtiplan.domain.phantoms.study import ManualPlacement, StudyScan
from dtiplan.gui.background.newest_wins import NewestWins
from dtiplan.gui.phantom.pages.nudge_box import NudgeBox
from dtiplan.gui.phantom.pages.placement_views import PlacementViews
from dtiplan.gui.phantom.study_session import StudySession, analysis_order
from dtiplan.gui.phantom.wizard_page import WizardPage
from dtiplan.gui.theme import GRID_PX
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.findings_view import failure_notice
from dtiplan.gui.widgets.notice import NoticeColumn, text_label
from dtiplan.gui.widgets.state_icons import Mark, mark_icon
from dtiplan.workflow.phantom.placing.placement_store import (
    Pose,
    apart,
    as_pose,
    nudged,
    pose_in_middle,
)
from dtiplan.workflow.phantom.placing.placement_volume import volume_path

_SIDE_PX = 31 * GRID_PX
_LIST_PX = 15 * GRID_PX
_KEY = Qt.ItemDataRole.UserRole


class PlacementPage(WizardPage):
    """Pictures of each scan with the regions over it; a placement is moved, or accepted."""

    def __init__(self, session: StudySession) -> None:
        super().__init__(
            session,
            "placement",
            tr("Placement"),
            tr("Look whether the outlines lie on the phantom in every scan; move them if not."),
        )
        self._list = QListWidget()
        self._list.setObjectName("placementScans")
        self._list.setAccessibleName(tr("Scans"))
        self._list.setFixedHeight(_LIST_PX)
        self._list.setWordWrap(True)
        self._list.currentItemChanged.connect(lambda _now, _before: self._show_scan())
        self._views = PlacementViews()
        self._views.moved.connect(lambda shift: self._nudge(shift, np.zeros(3)))
        self._said = text_label()
        self._said.setObjectName("placementSaid")
        self._notices = NoticeColumn()
        self._adc = QCheckBox(tr("Show the &ADC map"))
        self._adc.setObjectName("showAdcMap")
        self._adc.toggled.connect(self._show_pictures)
        self._nudges = NudgeBox()
        self._nudges.nudged.connect(self._nudge)
        self._asked_for: set[str] = set()
        self._worker = NewestWins(self)
        self._worker.answered.connect(self._take_pose)
        self._buttons: dict[str, QPushButton] = {}
        self._lay_out()
        session.study_changed.connect(self._tell_undo)
        session.opened.connect(self._asked_for.clear)

    def begin_work(self) -> None:
        """Have scans that were never analysed placed and measured."""
        study = self.session.study
        keys = [
            s.key
            for s in study.used()
            if s.analysis is None and analysis_order(s.key) not in self.session.failures
        ]
        if keys and study.phantom:
            self.session.analyse(keys)

    def look(self) -> None:
        """Show what the session holds now."""
        scans = self.session.study.used()
        selected = self._key()
        self._list.blockSignals(True)
        self._list.clear()
        for scan in scans:
            mark, words = _state(self.session, scan)
            item = QListWidgetItem(f"{scan.scanner}  {scan.date}  {scan.key}\n{words}")
            item.setIcon(mark_icon(mark, self.palette()))
            item.setData(_KEY, scan.key)
            self._list.addItem(item)
        rows = [n for n, scan in enumerate(scans) if scan.key == selected]
        self._list.setCurrentRow(rows[0] if rows else (0 if scans else -1))
        self._list.blockSignals(False)
        self._show_scan()

    def close_down(self) -> None:
        """End the threads that draw."""
        self._views.close_down()
        self._worker.drop()
        self._worker.wait()

    def _lay_out(self) -> None:
        side = QVBoxLayout()
        side.setSpacing(GRID_PX)
        for widget in (self._said, self._adc, self._nudges):
            side.addWidget(widget)
        for name, text, tip, does in (
            ("undoPlacementButton", tr("&Undo"), "", self.session.undo),
            ("redoPlacementButton", tr("Re&do"), "", self.session.redo),
            (
                "automaticPlacementButton",
                tr("Auto&matic again"),
                tr("Forget what was moved by hand and find the phantom automatically."),
                self._set_automatic,
            ),
            (
                "manualPlacementButton",
                tr("Place by &hand"),
                tr("Lay the phantom in the middle of the scan, to be moved from there."),
                self._begin_by_hand,
            ),
            (
                "acceptPlacementButton",
                tr("Acce&pt placement"),
                tr("The outlines lie right; the scan is measured there."),
                self._accept,
            ),
        ):
            button = QPushButton(text)
            button.setObjectName(name)
            button.setToolTip(tip)
            button.clicked.connect(lambda _checked=False, do=does: do())
            self._buttons[name] = button
        pair = QHBoxLayout()
        for name in ("undoPlacementButton", "redoPlacementButton"):
            pair.addWidget(self._buttons[name])
        side.addLayout(pair)
        for name in (
            "automaticPlacementButton", "manualPlacementButton", "acceptPlacementButton",
        ):  # fmt: skip
            side.addWidget(self._buttons[name])
        side.addStretch(1)
        left = QVBoxLayout()
        left.addWidget(self._list)
        left.addWidget(self._notices)
        left.addWidget(self._views, 1)
        row = QHBoxLayout()
        row.setSpacing(2 * GRID_PX)
        row.addLayout(left, 1)
        row.addLayout(side)
        self._nudges.setFixedWidth(_SIDE_PX)
        self._said.setFixedWidth(_SIDE_PX)
        self.body.addLayout(row, 1)

    def _key(self) -> str:
        item = self._list.currentItem()
        return str(item.data(_KEY)) if item is not None else ""

    def _scan(self) -> StudyScan | None:
        key = self._key()
        return next((s for s in self.session.study.scans if s.key == key), None)

    def _analysis(self, scan: StudyScan) -> PhantomAnalysis | None:
        return self.session.analyses.get(scan.key)

    def _pose(self, scan: StudyScan) -> Pose | None:
        """Give the placement by hand, else the one that was found."""
        if scan.placement is not None:
            return scan.placement.scanner_from_phantom
        found = self._analysis(scan)
        if found is None or found.placement.how is Placed.MANUAL:
            return None
        return as_pose(found.placement.scanner_from_phantom)

    def _show_scan(self) -> None:
        scan = self._scan()
        error = self.session.failures.get(analysis_order(scan.key)) if scan else None
        self._notices.show_notices([failure_notice(error)] if error else [])
        self._said.setText(_words(self.session, scan, self._analysis(scan) if scan else None))
        self._show_pictures()
        pose = self._pose(scan) if scan else None
        has_volume = scan is not None and self._volume(scan).is_file()
        self._nudges.setEnabled(pose is not None)
        self._buttons["manualPlacementButton"].setEnabled(has_volume and pose is None)
        self._buttons["automaticPlacementButton"].setEnabled(
            scan is not None and scan.placement is not None
        )
        is_done = scan is not None and scan.is_placement_accepted and self.session.is_current(scan)
        self._buttons["acceptPlacementButton"].setEnabled(pose is not None and not is_done)
        self._tell_undo()

    def _volume(self, scan: StudyScan) -> Path:
        assert self.session.folder is not None
        return volume_path(self.session.folder, scan.key)

    def _show_pictures(self) -> None:
        scan = self._scan()
        if scan is None:
            self._views.say(tr("No scan yet: add the scans of each scanner on the page before."))
        elif not self.session.study.phantom:
            self._views.say(tr("No phantom was chosen: choose it on the first page."))
        elif self._volume(scan).is_file():
            phantom, pose = self.session.study.phantom, self._pose(scan)
            volume = self._volume(scan)
            self._views.show_placement(volume, phantom, pose, is_adc=self._adc.isChecked())
        else:
            self._ask_volume(scan)

    def _ask_volume(self, scan: StudyScan) -> None:
        name = f"picture {scan.key}"
        if name in self.session.failures:
            error = self.session.failures[name]
            self._views.say(f"{tr(error.problem)}\n{tr(error.cause)}")
            return
        self._views.say(tr("The pictures of this scan are being made…"))
        if scan.key not in self._asked_for:
            self._asked_for.add(scan.key)
            argv = ("phantom", "study", "picture", str(self.session.folder), scan.key)
            title = tr("Pictures of {scan}").format(scan=f"{scan.scanner} {scan.key}")
            self.session.order(name, title, argv, lambda _said: self.look())

    def _nudge(self, shift_mm: Array, turn_deg: Array) -> None:
        scan = self._scan()
        pose = self._pose(scan) if scan else None
        if scan is not None and pose is not None:
            self._place(scan.key, nudged(pose, shift_mm, turn_deg), tr("Move phantom"))

    def _place(self, key: str, pose: Pose, text: str) -> None:
        placed = ManualPlacement(pose, self.session.settings.person)
        self.session.change(
            lambda s: s.with_scan(
                replace(s.scan(key), placement=placed, is_placement_accepted=False)
            ),
            text,
        )

    def _set_automatic(self) -> None:
        scan = self._scan()
        if scan is None:
            return
        key = scan.key
        self.session.change(
            lambda s: s.with_scan(
                replace(s.scan(key), placement=None, is_placement_accepted=False)
            ),
            tr("Automatic placement"),
        )
        found = self._analysis(scan)
        if found is None or found.placement.how is Placed.MANUAL:
            self.session.analyse([key])

    def _begin_by_hand(self) -> None:
        scan = self._scan()
        if scan is not None:
            key, volume, phantom = scan.key, self._volume(scan), self.session.study.phantom
            self._worker.ask("hand", lambda: (key, pose_in_middle(volume, phantom)))

    def _take_pose(self, _asker: str, answer: tuple[str, Pose]) -> None:
        key, pose = answer
        if any(scan.key == key for scan in self.session.study.scans):
            self._place(key, pose, tr("Place by hand"))

    def _accept(self) -> None:
        scan = self._scan()
        if scan is None:
            return
        key = scan.key
        self.session.change(
            lambda s: s.with_scan(replace(s.scan(key), is_placement_accepted=True)),
            tr("Accept placement"),
        )
        if not self.session.is_current(self.session.study.scan(key)):
            self.session.analyse([key])
        self._go_on()

    def _go_on(self) -> None:
        """Select the next scan whose placement nobody has looked at."""
        waiting = [s.key for s in self.session.study.used() if not s.is_placement_accepted]
        for row in range(self._list.count()):
            if self._list.item(row).data(_KEY) in waiting:
                self._list.setCurrentRow(row)
                return

    def _tell_undo(self) -> None:
        history = self.session.history
        for name, text in (
            ("undoPlacementButton", history.undo_text),
            ("redoPlacementButton", history.redo_text),
        ):
            self._buttons[name].setEnabled(bool(text))
            self._buttons[name].setToolTip(text)


def _state(session: StudySession, scan: StudyScan) -> tuple[Mark, str]:
    """Give the sign of a scan in the list and what it means."""
    name = analysis_order(scan.key)
    if session.is_ordered(name):
        return Mark.RUNNING, tr("is being placed and measured")
    if name in session.failures and scan.placement is None:
        return Mark.FAILED, tr("could not be placed")
    if scan.placement is not None and not session.is_current(scan):
        return Mark.STALE, tr("moved by hand, not measured yet")
    if scan.analysis is None:
        return Mark.TO_DO, tr("not placed yet")
    if scan.is_placement_accepted:
        return Mark.DONE, tr("accepted")
    return Mark.INFO, tr("placed, to be looked at")


def _words(session: StudySession, scan: StudyScan | None, found: PhantomAnalysis | None) -> str:
    """Say how the phantom of a scan was placed and how well."""
    if scan is None or (found is None and scan.placement is None):
        return ""
    locale = QLocale()
    lines = []
    if scan.placement is not None:
        lines.append(tr("Placed by hand."))
    elif found is not None:
        lines.append(tr("Found automatically."))
    if found is not None and session.is_current(scan):
        quality = locale.toString(found.placement.quality, "f", 2)
        lines.append(tr("Quality {q} of 1 (image against placed phantom).").format(q=quality))
    if found is not None and scan.placement is not None:
        was = as_pose(found.placement.scanner_from_phantom)
        mm, degrees = apart(was, scan.placement.scanner_from_phantom)
        if mm > 0.01 or degrees > 0.01:
            said = tr("{mm} mm and {deg}° from the placement measured last.")
            numbers = (locale.toString(mm, "f", 1), locale.toString(degrees, "f", 1))
            lines.append(said.format(mm=numbers[0], deg=numbers[1]))
    return "\n".join(lines)
