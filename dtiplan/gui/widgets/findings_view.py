"""Findings of a step: blocking ones first, each with a sign, a word, and what to do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from dtiplan.domain.errors import ReleaseBlockedError, UserError
from dtiplan.domain.findings import Severity
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.folding import Folding
from dtiplan.gui.widgets.notice import Notice, NoticeColumn
from dtiplan.gui.widgets.state_icons import Mark

_RANK = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}
_MARKS = {
    Severity.ERROR: Mark.BLOCKED,
    Severity.WARNING: Mark.WARNING,
    Severity.INFO: Mark.INFO,
}


def severity_word(severity: Severity) -> str:
    """Name a severity as shown."""
    return {
        Severity.ERROR: tr("Blocks the next steps"),
        Severity.WARNING: tr("Warning"),
        Severity.INFO: tr("Note"),
    }[severity]


class FindingsView(QWidget):
    """Shows findings as they stand in a run's record; what is only for the record is folded."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findingsView")
        self._grave, self._notes = NoticeColumn(), NoticeColumn()
        self._fold = Folding("", self._notes)
        self._fold.button.setObjectName("notesButton")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._grave)
        column.addWidget(self._fold)

    @property
    def notices(self) -> tuple[Notice, ...]:
        """Everything that is shown or folded away, the gravest first."""
        return (*self._grave.notices, *self._notes.notices)

    def set_findings(self, findings: Sequence[Mapping[str, str]]) -> None:
        """Show these findings, the gravest first."""
        ranked = sorted(findings, key=lambda f: _RANK[Severity(f["severity"])])
        notes = [f for f in ranked if f["severity"] == Severity.INFO]
        self._grave.show_notices([_notice(f) for f in ranked if f not in notes])
        self._notes.fill([_notice(finding) for finding in notes])
        self._fold.button.setText(
            tr("1 note for the record")
            if len(notes) == 1
            else tr("{n} notes for the record").format(n=len(notes))
        )
        self._fold.setVisible(bool(notes))
        if self.parent() is not None:
            self.setVisible(bool(findings))


def failure_notice(error: UserError) -> Notice:
    """Tell why a step could not be done, or why nothing was released."""
    is_blocked = isinstance(error, ReleaseBlockedError)
    mark = Mark.BLOCKED if is_blocked else Mark.FAILED
    notice = Notice(mark, tr(error.problem), tr(error.cause), tr(error.remedy), is_large=is_blocked)
    notice.setObjectName("failureNotice")
    return notice


def _notice(finding: Mapping[str, str]) -> Notice:
    severity = Severity(finding["severity"])
    notice = Notice(
        _MARKS[severity],
        severity_word(severity),
        tr(finding["message"]),
        tr(finding["remedy"]),
    )
    notice.setObjectName(f"finding_{finding['code']}")
    return notice
