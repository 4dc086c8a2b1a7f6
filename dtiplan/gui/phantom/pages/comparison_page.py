"""The page of the wizard on scanners against each other, and on candidate protocols."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from dtiplan.gui.background.newest_wins import NewestWins
from dtiplan.gui.phantom.child_result import DOCUMENT, ChildResult
from dtiplan.gui.phantom.comparison_facts import (
    PARTS,
    comparison_facts,
    read_parts,
    what_is_missing,
)
from dtiplan.gui.phantom.pages.harmonisation_box import HarmonisationBox
from dtiplan.gui.phantom.sections_view import SectionsView, verdict_marks
from dtiplan.gui.phantom.study_session import StudySession
from dtiplan.gui.phantom.wizard_page import WizardPage
from dtiplan.gui.translation import current_code, tr
from dtiplan.gui.widgets.findings_view import failure_notice
from dtiplan.gui.widgets.notice import Notice, NoticeColumn
from dtiplan.gui.widgets.state_icons import Mark
from dtiplan.render.report_parts import Report

_SECTIONS = ("summary", "truth", "pairs", "repeats", "harmonisation", "refusals")


class ComparisonPage(WizardPage):
    """Bias, agreement, repeatability, harmonisation, and what the data cannot say."""

    def __init__(self, session: StudySession) -> None:
        super().__init__(
            session,
            "comparison",
            tr("Comparison"),
            tr("How far the scanners are from the truth and from each other, and what to change."),
        )
        self._settings_box = HarmonisationBox(session)
        self._notices = NoticeColumn()
        self._view = SectionsView(session.settings)
        self._view.setObjectName("comparisonView")
        self._result = ChildResult(session, "compare", tr("Comparing scanners"), self._facts)
        self._result.changed.connect(self._read)
        self._reader = NewestWins(self)
        self._reader.answered.connect(self._show)
        self.body.addWidget(self._settings_box)
        self.body.addWidget(self._notices)
        self.body.addWidget(self._view)
        self.body.addStretch(1)

    @property
    def result(self) -> ChildResult:
        """The comparison and its document."""
        return self._result

    @property
    def view(self) -> SectionsView:
        """The sections that are shown."""
        return self._view

    def look(self) -> None:
        """Show the comparison of what the study is now."""
        self._settings_box.look()
        missing = what_is_missing(self.session)
        if missing:
            self._result.forget()
            self._view.clear()
            self._notices.show_notices(missing)
            return
        self._result.want(self._argv)
        failure = self._result.failure
        if failure is not None:
            self._view.clear()
            self._notices.show_notices([failure_notice(failure)])
        elif self._result.document is None:
            words = tr("The scanners are being compared…")
            self._notices.show_notices([Notice(Mark.RUNNING, words, "")])
        else:
            self._notices.show_notices([])

    def close_down(self) -> None:
        """End the threads of the page."""
        self._result.close_down()
        self._reader.drop()
        self._reader.wait()
        self._view.close_down()

    def _facts(self) -> tuple[object, ...]:
        return (*comparison_facts(self.session), current_code())

    def _argv(self, folder: Path) -> tuple[str, ...]:
        return (
            "phantom", "compare", str(self.session.folder), "--parts", str(folder / PARTS),
            "--pictures", str(folder), "--language", current_code(),
            "--json", str(folder / DOCUMENT),
        )  # fmt: skip

    def _read(self) -> None:
        folder = self._result.folder
        if folder is not None:
            self._reader.ask(str(folder), lambda: read_parts(folder / PARTS))
        self.look()

    def _show(self, folder: str, report: Report) -> None:
        if folder != str(self._result.folder):
            return
        plain = [
            replace(section, title=re.sub(r"^\d+\s+", "", section.title))
            for section in report.sections
            if section.name in _SECTIONS
        ]
        self._view.show_sections(plain, verdict_marks(tr), folder)
