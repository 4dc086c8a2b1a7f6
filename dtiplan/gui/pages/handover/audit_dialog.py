"""The audit log of a case: whether its chain holds, and its lines in words."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from dtiplan.domain.errors import UserError
from dtiplan.gui.background.newest_wins import NewestWins
from dtiplan.gui.pages.handover.object_choice import object_title
from dtiplan.gui.theme import GRID_PX
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.findings_view import failure_notice
from dtiplan.gui.widgets.notice import Notice, NoticeColumn
from dtiplan.gui.widgets.small_text import SmallText
from dtiplan.gui.widgets.state_icons import Mark
from dtiplan.gui.widgets.time_texts import time_text
from dtiplan.gui.widgets.value_table import Cell, ValueTable
from dtiplan.workflow.handover.audit_document import audit_document


class AuditDialog(QDialog):
    """Checks the log in a thread and shows what was found.

    Parameters
    ----------
    case_folder : Path
    """

    def __init__(self, case_folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("auditDialog")
        self.setWindowTitle(tr("Audit log of {name}").format(name=case_folder.name))
        self.notices = NoticeColumn(self)
        self.notices.setObjectName("auditNotices")
        self.table = ValueTable(
            [tr("What"), tr("User"), tr("When"), tr("Line")], tr("Audit log"), is_read_only=True
        )
        self.table.setObjectName("auditTable")
        about = SmallText(
            tr(
                "Every line holds the SHA-256 of the line before it. A line that was changed, "
                "removed, moved or cut off is named; who did it, the log cannot tell."
            )
        )
        close = QPushButton(tr("Close"))
        close.setObjectName("auditCloseButton")
        close.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID_PX, 2 * GRID_PX, 2 * GRID_PX, 2 * GRID_PX)
        column.setSpacing(GRID_PX)
        column.addWidget(about)
        column.addWidget(self.notices)
        column.addWidget(self.table)
        column.addStretch(1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        column.addLayout(row)
        self.resize(84 * GRID_PX, 60 * GRID_PX)
        self._reader = NewestWins(self)
        self._reader.answered.connect(lambda _asker, document: self._show(document))
        self._reader.refused.connect(lambda _asker, error: self._refuse(error))
        self._reader.ask("audit", lambda: audit_document(case_folder))

    def done(self, result: int) -> None:
        """Wait for what is being read."""
        self._reader.drop()
        self._reader.wait()
        super().done(result)

    def _show(self, document: Mapping[str, Any]) -> None:
        lines = document["lines"]
        self.notices.show_notices(_notices(document))
        self.table.show_rows([_row(line) for line in reversed(lines)])
        self.table.setVisible(bool(lines))

    def _refuse(self, error: UserError) -> None:
        self.notices.show_notices([failure_notice(error)])


def _notices(document: Mapping[str, Any]) -> list[Notice]:
    remedy = tr("Find out what happened before anything is released from this case.")
    found = [
        Notice(Mark.BLOCKED, tr("The audit log is broken"), tr(fault["words"]), remedy)
        for fault in document["faults"]
    ]
    if not found and document["lines"]:
        said = tr("{n} lines, each bound to the one before; none is missing.")
        n = len(document["lines"])
        found.append(Notice(Mark.DONE, tr("The audit log is unbroken"), said.format(n=n)))
    found += [Notice(Mark.INFO, tr("Note"), tr(note)) for note in document["notes"]]
    if document["lines"] and not document["is_head_apart"]:
        said = tr(
            "This computer keeps no head of this log apart from the case: lines cut off at the end "
            "together with audit.head would not be found."
        )
        found.append(Notice(Mark.WARNING, tr("Note"), said))
    return found


def _row(line: Mapping[str, Any]) -> list[Cell]:
    said = _event(line)
    tip = said
    if line["event"] == "objects":
        kinds = str(line["details"].get("what", "")).split(", ")
        tip = "\n".join((said, *map(object_title, kinds)))
    return [
        Cell(said, tip=tip),
        Cell(str(line["by"])),
        Cell(time_text(str(line["utc"]))),
        Cell(str(line["number"]), is_number=True),
    ]


def _event(line: Mapping[str, Any]) -> str:
    """Say in words what a line tells."""
    details, kind = line["details"], str(line["event"])
    if "signed" in details:
        return _signed(details["signed"])
    word = _words().get(kind, kind)
    what = str(details.get("what", ""))
    if kind in ("transfer", "pseudonymised"):  # sentences; else names, with their own points
        what = tr(what)
    if kind == "objects":
        what = ""  # a list: it stands in the tooltip
    elif kind == "step":
        what = _step_title(str(details.get("step", "")))
    said = f"{word}: {what}" if what else word
    if "revision" in details:
        number = tr("revision {n}").format(n=details["revision"])
        said = f"{said}, {number}"
    return said


def _signed(signed: Mapping[str, Any]) -> str:
    said = tr("{file}: made by {name}")
    if signed["part"] == "checked":
        said = tr("{file}: checked by {name}")
    return said.format(file=signed["file"], name=signed["name"])


def _step_title(name: str) -> str:
    from dtiplan.workflow.registry import STEPS

    return next((tr(step.title) for step in STEPS if step.name == name), name)


def _words() -> dict[str, str]:
    return {
        "created": tr("Case created"),
        "begun": tr("Log begun"),
        "step": tr("Step done"),
        "edit": tr("Edited"),
        "registration-accepted": tr("Registration accepted"),
        "export": tr("Exported"),
        "went-back": tr("Went back"),
        "sign-off": tr("Signed"),
        "pseudonymised": tr("Pseudonymised"),
        "transfer": tr("Sent"),
        "round-trip": tr("Came back"),
        "objects": tr("Objects written"),
        "margin-accepted": tr("Margin accepted"),
    }
