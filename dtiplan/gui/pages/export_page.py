"""Export: what stands in the way, what will be written for whom, and what came of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QLabel, QWidget

from dtiplan.gui.pages.collision_dialog import CollisionDialog
from dtiplan.gui.pages.export_done import DonePanel
from dtiplan.gui.pages.export_target import TargetPanel
from dtiplan.gui.pages.handover.objects_panel import ObjectsPanel
from dtiplan.gui.pages.handover.release_panel import ReleasePanel
from dtiplan.gui.pages.step_page import StepPage
from dtiplan.gui.session import Session
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.fact_table import FactTable
from dtiplan.gui.widgets.fact_texts import number_text
from dtiplan.gui.widgets.field_editors import PathEditor
from dtiplan.gui.widgets.folding import Section
from dtiplan.gui.widgets.notice import Notice, NoticeColumn
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
        left_out = ("out", *TargetPanel.FIELDS, "on_collision")
        super().__init__("export-rtstruct", session, actions, parent, left_out=left_out)
        self._asked_about: object = None
        self.blocking = NoticeColumn()
        self.blocking.setObjectName("exportBlocking")
        self.top.addWidget(self.blocking)
        self.done = DonePanel()
        self.done.send_asked.connect(self._ask_send)
        self.top.addWidget(self.done)
        self.release = ReleasePanel(session, actions)
        self.top.addWidget(self.release)
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
        self.target = TargetPanel()
        self.form_section.add(self.target)
        self.target.valueChanged.connect(self._move)
        self.objects = ObjectsPanel(session, actions)
        self.objects.send_asked.connect(self._ask_send)
        self.bottom.addWidget(Section(tr("Further objects"), self.objects))
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
        is_complete = bool(self.folder.value()) and self.target.is_complete
        return super().can_run() and is_complete and not self.problems

    def run(self) -> None:
        """Export with what is shown, and begin in this folder the next time."""
        folder = Path(self.folder.value())
        if folder.is_dir():
            self.orders.settings.keep_folder("export", folder)
        self.orders.run(self.step.name, self._params())

    def _ask_send(self, files: dict[Path, str]) -> None:
        """Ask for a node and send what was released."""
        from dtiplan.gui.network.send_dialog import SendDialog

        case = self.session.case
        folder = case.folder if case is not None else None
        dialog = SendDialog(files, self.orders.settings, self, folder)
        dialog.exec()
        dialog.deleteLater()

    def refresh(self) -> None:
        """Show the case as it is."""
        out = Path(str(self.orders.params(self.step.name)["out"] or "RTSTRUCT_dtiplan.dcm"))
        if str(out.parent) != self.folder.value() and not self.folder.line.hasFocus():
            self.folder.blockSignals(True)
            self.folder.set_value(out.parent)
            self.folder.blockSignals(False)
        self._file.say(tr("File: {name}").format(name=out.name))
        self.target.set_value(self.orders.params(self.step.name))
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
        self._ask_about_names()

    def rows_of(self, record: RunRecord) -> list[tuple[str, str]]:
        """Give nothing: the panel tells it all."""
        del record
        return []

    def _params(self) -> dict[str, Any]:
        name = Path(str(self.orders.params(self.step.name)["out"])).name
        out = Path(self.folder.value()) / (name or "RTSTRUCT_dtiplan.dcm")
        # Whether names may be changed is asked anew for every export.
        asked = {"on_collision": "refuse"}
        return {**self.form.value(), **self.target.value(), **asked, "out": str(out)}

    def _ask_about_names(self) -> None:
        """Ask what to do, once, where the existing structure set has the same names."""
        failure = self.orders.failure(self.step.name)
        if failure is None or failure is self._asked_about or not self.isVisible():
            return
        self._asked_about = failure
        if failure.code == "structure-name-taken":
            dialog = CollisionDialog(tr(failure.cause), self)
            dialog.accepted.connect(self._run_with_new_names)
            dialog.open()

    def _run_with_new_names(self) -> None:
        self.orders.run(self.step.name, {**self._params(), "on_collision": "rename"})

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
