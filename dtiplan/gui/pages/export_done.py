"""What came of an export: the files, what was changed for the system, and the verification."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from dtiplan.domain.structures import StructureVerification, VerificationLimits
from dtiplan.domain.tps_profiles import ChangeKind, ProfileChange
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.fact_table import FactTable
from dtiplan.gui.widgets.fact_texts import number_text
from dtiplan.gui.widgets.folding import Section
from dtiplan.gui.widgets.notice import Notice, NoticeColumn, text_label
from dtiplan.gui.widgets.small_text import SmallText
from dtiplan.gui.widgets.state_icons import Mark
from dtiplan.gui.widgets.value_table import Cell, ValueTable
from dtiplan.workflow.cases.manifest import RunRecord
from dtiplan.workflow.cases.released import released_files
from dtiplan.workflow.handover.export_record import changes_of, profile_title


class DonePanel(QWidget):
    """The released file, its hash, how it came back, and what to look at next."""

    send_asked = Signal(object)
    """The released files are to be sent to a DICOM node: path and SHA-256 of each."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("exportDone")
        self._path, self._sha256 = Path(), ""
        self._files: dict[Path, str] = {}
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
        self.changes = ValueTable(
            [tr("Structure"), tr("Change"), tr("Before → after")],
            tr("What was changed for the planning system"),
            is_read_only=True,
        )
        self.changes.setObjectName("profileChanges")
        self._changes_said = SmallText("", parent=self)
        column.addWidget(
            Section(tr("Changed for the planning system"), self._changes_said, self.changes)
        )
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
        files = released_files({record.step: record})
        self._path, self._sha256 = next(iter(files.items()))
        self._files = dict(files)
        is_there = all(path.is_file() for path in files)
        notices = [
            Notice(
                Mark.DONE if is_there else Mark.WARNING,
                tr("Released and verified") if is_there else tr("The file is no longer there"),
                ", ".join(path.name for path in files),
            )
        ]
        missing = [c.structure for c in changes_of(record) if c.kind is ChangeKind.REFUSED]
        if missing:
            said = tr("The profile refuses: {names}. Do not take their absence for safety.")
            title = tr("Not every structure is in the file")
            notices.append(Notice(Mark.WARNING, title, said.format(names=", ".join(missing))))
        self._head.show_notices(notices)
        rows = [(tr("Folder"), str(self._path.parent)), (tr("SHA-256"), self._sha256)]
        rows += [
            (tr("SHA-256 of {name}").format(name=path.name), sha256)
            for path, sha256 in list(files.items())[1:]
        ]
        self._facts.set_rows(rows)
        self._show_changes(record)
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

    def _show_changes(self, record: RunRecord) -> None:
        changes, system = changes_of(record), tr(profile_title(record))
        said = tr("Written for: {system}.").format(system=system) if system else ""
        if not changes:
            said = " ".join(filter(None, (said, tr("Nothing had to be changed."))))
        unverified = record.facts.get("unverified_rules") or ()
        if unverified:
            said += "\n" + tr(
                "Rules of this profile that no public text confirms: {rules}. Check them on your "
                "system."
            ).format(rules=", ".join(unverified))
        self._changes_said.say(said)
        self.changes.show_rows([_changed_row(change) for change in changes])
        self.changes.setVisible(bool(changes))

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
        send = QPushButton(tr("Sen&d…"))
        send.setObjectName("sendExportButton")
        send.setToolTip(tr("To a DICOM node; only as it was verified."))
        send.clicked.connect(lambda _checked=False: self.send_asked.emit(self._files))
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(send)
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


def _changed_row(change: ProfileChange) -> list[Cell]:
    is_refused = change.kind is ChangeKind.REFUSED
    tip = tr("{rule}, source: {source}").format(rule=change.rule, source=change.source)
    # In one column: the page is narrow, and what became of it is what counts.
    said = " → ".join(filter(None, (tr(change.before), tr(change.after))))
    return [
        Cell(change.structure or tr("whole file"), tip=tip),
        Cell(_kind_text(change.kind), mark=Mark.WARNING if is_refused else None, tip=tip),
        Cell(said, tip=said),
    ]


def _kind_text(kind: ChangeKind) -> str:
    return {
        ChangeKind.RENAMED: tr("Renamed"),
        ChangeKind.LABEL_CUT: tr("Label cut"),
        ChangeKind.SIMPLIFIED: tr("Points left out"),
        ChangeKind.SPLIT: tr("Contours divided"),
        ChangeKind.HOLES: tr("Form of holes"),
        ChangeKind.RETYPED: tr("Type"),
        ChangeKind.RECOLOURED: tr("Colour"),
        ChangeKind.REFUSED: tr("Not written"),
    }[kind]


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
