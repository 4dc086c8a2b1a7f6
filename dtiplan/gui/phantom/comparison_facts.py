"""What a comparison of the study depends on, and how the command line is asked for it."""

from __future__ import annotations

import json
from pathlib import Path

from dtiplan.domain.phantoms.study import StudyScan
from dtiplan.gui.phantom.study_session import StudySession, analysis_order
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.findings_view import failure_notice
from dtiplan.gui.widgets.notice import Notice
from dtiplan.gui.widgets.state_icons import Mark
from dtiplan.render.report_parts import Report
from dtiplan.workflow.phantom.reporting.report_parts_file import report_of

PARTS = "parts.json"


def comparison_facts(session: StudySession) -> tuple[object, ...]:
    """Give everything of a study that its comparison depends on."""
    study = session.study
    scans = tuple(
        (s.key, s.scanner, s.date, s.analysis.sha256 if s.analysis else "", s.candidate, s.minutes)
        for s in study.used()
    )
    reference = tuple(s.name for s in study.scanners if s.is_reference)
    return (
        study.phantom, study.certificate, study.comparison, study.harmonisation, reference, scans,
    )  # fmt: skip


def waiting_scans(session: StudySession) -> list[StudyScan]:
    """Give the scans in use that must be analysed before they can be compared."""
    return [s for s in session.study.used() if not session.is_current(s)]


def what_is_missing(session: StudySession) -> list[Notice]:
    """Say why the scans cannot be compared yet; nothing where they can."""
    if not session.study.used():
        words = tr("No scan takes part yet.")
        return [Notice(Mark.INFO, words, "", tr("Add the scans of each scanner on page 2."))]
    waiting = waiting_scans(session)
    for scan in waiting:
        failure = session.failures.get(analysis_order(scan.key))
        if failure is not None:
            return [failure_notice(failure)]
    if any(session.is_ordered(analysis_order(s.key)) for s in waiting):
        return [Notice(Mark.RUNNING, tr("Scans are being analysed…"), "")]
    if waiting:
        words = tr("{n} scans must be analysed first.").format(n=len(waiting))
        return [Notice(Mark.TO_DO, words, "", tr("Analyse them on the page of results."))]
    return []


def read_parts(path: Path) -> Report:
    """Read the parts a child wrote."""
    return report_of(json.loads(path.read_text(encoding="utf-8")))
