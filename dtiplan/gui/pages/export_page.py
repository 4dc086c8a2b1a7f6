"""Export: what stands in the way, what will be written for whom, and what came of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from dtiplan.domain.structures import StructureVerification, VerificationLimits
from dtiplan.gui.pages.step_page import StepPage
from dtiplan.gui.session import Session
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.fact_table import FactTable
from dtiplan.gui.widgets.fact_texts import number_text
from dtiplan.gui.widgets.field_editors import PathEditor
from dtiplan.gui.widgets.folding import Section
from dtiplan.gui.widgets.notice import Notice, NoticeColumn, text_label
from dtiplan.gui.widgets.small_text import SmallText
from dtiplan.gui.widgets.state_icons import Mark
from dtiplan.gui.widgets.value_table import Cell, ValueTable
from dtiplan.gui.work.actions import Actions
from dtiplan.workflow.cases.case import Case
from dtiplan.workflow.cases.manifest import RunRecord
from dtiplan.workflow.cases.staleness import stale_steps
from dtiplan.workflow.registry import step_named
from dtiplan.workflow.viewing.case_tables import (
    ExportSummary,
    export_summary,
    structure_rows,
    verification,
    verification_limits,
)


class ExportPage(StepPage):
    """Writes the structure set, and shows how it came back."""

    def __init__(self, session: Session, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__("export-rtstruct", session, actions, parent, left_out=("out",))
        self.blocking = NoticeColumn()
        self.blocking.setObjectName("exportBlocking")
        self.top.addWidget(self.blocking)
        self.done = DonePanel()
        self.top.addWidget(self.done)
        self.what = FactTable()
        self.structures = ValueTable(
            [tr("Structure"), tr("Tract"), tr("Volume, cm³")],
            tr("Structures to be written"),
            is_read_only=True,
        )
        self.structures.setObjectName("exportStructures")
        self.middle.addWidget(Section(tr("What will be written"), self.what, self.structures))
        self.folder = PathEditor(is_folder=True)
        self.folder.line.setObjectName("exportFolder")
        label = QLabel(tr("Folder"))
        label.setBuddy(self.folder.line)
        self._file = SmallText("", parent=self)
        self.form_section.add(label)
        self.form_section.add(self.folder)
        self.form_section.add(self._file)
        self.run_button.setText(tr("E&xport"))
        self.run_button.setObjectName("exportButton")
        self.run_button.setToolTip(tr("Write the file, read it back, release it if it holds."))
        self.folder.valueChanged.connect(self._move)
        self.refresh()

    @property
    def problems(self) -> list[Notice]:
        """What stands in the way, gravest first."""
        case = self.session.case
        return _obstacles(case) if case else []

    def can_run(self) -> bool:
        """Whether nothing stands in the way."""
        return super().can_run() and bool(self.folder.value()) and not self.problems

    def run(self) -> None:
        """Export with what is shown, and begin in this folder the next time."""
        folder = Path(self.folder.value())
        if folder.is_dir():
            self.orders.settings.keep_folder("export", folder)
        self.orders.run(self.step.name, self._params())

    def refresh(self) -> None:
        """Show the case as it is."""
        out = Path(str(self.orders.params(self.step.name)["out"] or "RTSTRUCT_dtiplan.dcm"))
        if str(out.parent) != self.folder.value() and not self.folder.line.hasFocus():
            self.folder.blockSignals(True)
            self.folder.set_value(out.parent)
            self.folder.blockSignals(False)
        self._file.say(tr("File: {name}").format(name=out.name))
        super().refresh()
        case = self.session.case
        self.blocking.show_notices(self.problems)
        summary = export_summary(case) if case else None
        self.what.set_rows(_what_rows(summary) if summary else [])
        self.structures.show_rows(
            [
                [
                    Cell(row.name, colour_rgb=row.colour_rgb),
                    Cell(row.tract),
                    Cell(number_text(row.volume_cc, 2), is_number=True),
                ]
                for row in (structure_rows(case) if case else ())
            ]
        )
        self._show_done()

    def rows_of(self, record: RunRecord) -> list[tuple[str, str]]:
        """Give nothing: the panel tells it all."""
        del record
        return []

    def _params(self) -> dict[str, Any]:
        name = Path(str(self.orders.params(self.step.name)["out"])).name
        out = Path(self.folder.value()) / (name or "RTSTRUCT_dtiplan.dcm")
        return {**self.form.value(), "out": str(out)}

    def _move(self) -> None:
        self.orders.edit(self.step.name, self._params())
        self.refresh_state()

    def _edited(self) -> None:
        self.orders.edit(self.step.name, self._params())
        self.refresh_state()

    def _show_done(self) -> None:
        case, record = self.session.case, self.record
        is_current = (
            case is not None
            and record is not None
            and self.step.name not in stale_steps(case.manifest)
            and self.orders.failure(self.step.name) is None
        )
        self.done.setVisible(is_current)
        if is_current:
            assert case is not None
            assert record is not None
            self.done.show_export(record, verification(case), verification_limits())


def _obstacles(case: Case) -> list[Notice]:
    """Say what has to be done before an export, by the page where it is done."""
    step = step_named("export-rtstruct")
    summary = export_summary(case)
    accepted = summary.accepted_by if summary else None
    found = []
    if not accepted:
        why = (
            tr("Nobody has accepted the registration yet.")
            if accepted is None
            else tr("The registration was taken over without anybody looking at it.")
        )
        found.append(
            _obstacle(why, tr("Open 'Accept registration', compare, and accept with your name."))
        )
    stale = set(stale_steps(case.manifest)) - {step.name}
    if stale & {"make-structures", "accept-registration", "find-tracts", "import-series"}:
        found.append(
            _obstacle(
                tr("The structures do not follow from what the case holds now."),
                tr("Run 'Make structures' again; 'Run to here' does what is missing before it."),
            )
        )
    elif case.manifest.artifact("structures") is None:
        found.append(
            _obstacle(tr("There are no structures yet."), tr("Run 'Make structures' first."))
        )
    return found


def _obstacle(why: str, remedy: str) -> Notice:
    return Notice(Mark.BLOCKED, tr("The export is blocked"), why, remedy, is_large=True)


def _what_rows(summary: ExportSummary) -> list[tuple[str, str]]:
    unknown = tr("not told by the images")
    return [
        (tr("Patient"), summary.patient_name or unknown),
        (tr("Patient ID"), summary.patient_id or unknown),
        (tr("Drawn on"), f"{summary.modality}, {summary.n_slices} " + tr("slices")),
        (tr("Study"), summary.study_description or unknown),
        (tr("Series UID"), summary.series_uid),
        (tr("Frame of reference UID"), summary.frame_of_reference_uid),
        (tr("Registration accepted by"), summary.accepted_by or tr("nobody")),
    ]


class DonePanel(QWidget):
    """The released file, its hash, how it came back, and what to look at next."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("exportDone")
        self._path, self._sha256 = Path(), ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        self._head = NoticeColumn()
        self._facts = FactTable()
        self.table = ValueTable(
            [
                tr("Structure"),
                tr("Result"),
                tr("Volume\nerror, %"),
                tr("Dice"),
                tr("Centroid\nmm"),
                tr("HD95\nmm"),
            ],
            tr("Verification of the file that was read back"),
            is_read_only=True,
        )
        self.table.setObjectName("verificationTable")
        self._limits = SmallText("", parent=self)
        column.addWidget(self._head)
        column.addWidget(self._facts)
        column.addWidget(self._build_buttons())
        column.addWidget(Section(tr("Read back and compared"), self.table, self._limits))
        self._checks = text_label(_what_to_check())
        column.addWidget(Section(tr("What to check in the planning system"), self._checks))

    def show_export(
        self,
        record: RunRecord,
        checks: tuple[StructureVerification, ...],
        limits: VerificationLimits,
    ) -> None:
        """Show a released file."""
        self._path = Path(str(record.facts["path"]))
        self._sha256 = str(record.facts["sha256"])
        is_there = self._path.is_file()
        self._head.show_notices(
            [
                Notice(
                    Mark.DONE if is_there else Mark.WARNING,
                    tr("Released and verified") if is_there else tr("The file is no longer there"),
                    self._path.name,
                )
            ]
        )
        self._facts.set_rows(
            [(tr("Folder"), str(self._path.parent)), (tr("SHA-256"), self._sha256)]
        )
        self.table.show_rows([_verified_row(check, limits) for check in checks])
        self._limits.say(
            tr(
                "Limits: volume {volume} %, Dice at least {dice}, centroid {centroid} mm, "
                "95 % surface distance {hd95} mm."
            ).format(
                volume=number_text(limits.volume_percent, 0),
                dice=number_text(limits.dice, 2),
                centroid=number_text(limits.centroid_mm, 1),
                hd95=number_text(limits.hd95_mm, 1),
            )
        )

    def copy_hash(self) -> None:
        """Put the SHA-256 on the clipboard."""
        QGuiApplication.clipboard().setText(self._sha256)

    def open_folder(self) -> None:
        """Show the folder of the file in the system's own window."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path.parent)))

    def _build_buttons(self) -> QWidget:
        copy = QPushButton(tr("&Copy SHA-256"))
        copy.setObjectName("copyHashButton")
        copy.clicked.connect(self.copy_hash)
        show = QPushButton(tr("O&pen folder"))
        show.setObjectName("openFolderButton")
        show.clicked.connect(self.open_folder)
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(copy)
        row.addWidget(show)
        row.addStretch(1)
        return line


def _verified_row(check: StructureVerification, limits: VerificationLimits) -> list[Cell]:
    failures = check.failures(limits)
    return [
        Cell(check.name),
        Cell(
            tr("Failed") if failures else tr("Passed"),
            mark=Mark.FAILED if failures else Mark.DONE,
            tip="; ".join(failures),
        ),
        Cell(number_text(check.volume_error_percent, 2), is_number=True),
        Cell(number_text(check.dice, 4), is_number=True),
        Cell(number_text(check.centroid_error_mm, 3), is_number=True),
        Cell(number_text(check.hd95_mm, 2), is_number=True),
    ]


def _what_to_check() -> str:
    return "\n".join(
        (
            tr("1. Patient name and ID are those of the plan."),
            tr("2. Every structure lies on the planning series named on this page."),
            tr("3. Left is left: compare the sides with the names."),
            tr("4. Volumes agree with the table within the system's own rounding."),
            tr("5. First and last slice are there; nothing was cut or joined."),
        )
    )
