"""How far each page of the wizard is, as its sign in the list of pages says."""

from __future__ import annotations

from dtiplan.gui.phantom.child_result import ChildResult
from dtiplan.gui.phantom.study_session import StudySession, analysis_order
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.state_icons import Mark

_RESULTS = {"comparison": "compare", "report": "report"}
"""Orders whose results these pages show."""


def page_mark(session: StudySession, name: str) -> tuple[Mark, str]:
    """Give the sign of a page, and the same in words.

    Parameters
    ----------
    session : StudySession
    name : str
        One of ``PAGES``.
    """
    study = session.study
    if not session.is_open:
        return Mark.TO_DO, tr("Open a study first.")
    if name == "phantom":
        return _done(bool(study.phantom), tr("No phantom was chosen."))
    if name == "scans":
        return _done(bool(study.used()), tr("No scan was added."))
    if name == "placement":
        return _placed(session)
    if name == "results":
        return _analysed(session)
    if name == "stability":
        return _done(bool(study.stability.filed), tr("No analysis was filed."))
    return _worked_out(session, _RESULTS[name])


def _worked_out(session: StudySession, order: str) -> tuple[Mark, str]:
    """Look whether a child has worked out what the page shows."""
    if session.is_ordered(order):
        return Mark.RUNNING, tr("This is being worked out.")
    if order in session.failures:
        return Mark.FAILED, tr(session.failures[order].problem)
    result = session.findChild(ChildResult, order)
    return _done(result is not None and result.document is not None, "")


def _done(is_done: bool, what_is_missing: str) -> tuple[Mark, str]:
    return (Mark.DONE, tr("Done")) if is_done else (Mark.TO_DO, what_is_missing)


def _placed(session: StudySession) -> tuple[Mark, str]:
    mark, words = _analysed(session)
    waiting = sum(not scan.is_placement_accepted for scan in session.study.used())
    if mark is Mark.DONE and waiting:
        return Mark.INFO, tr("{n} placements are to be looked at.").format(n=waiting)
    return mark, words


def _analysed(session: StudySession) -> tuple[Mark, str]:
    scans = session.study.used()
    if any(session.is_ordered(analysis_order(s.key)) for s in scans):
        return Mark.RUNNING, tr("Scans are being analysed.")
    failed = [s for s in scans if analysis_order(s.key) in session.failures]
    if failed:
        return Mark.FAILED, tr("{n} scans could not be analysed.").format(n=len(failed))
    stale = [s for s in scans if not session.is_current(s)]
    if not scans or (len(stale) == len(scans) and not any(s.analysis for s in scans)):
        return Mark.TO_DO, tr("No scan was analysed.")
    if stale:
        return Mark.STALE, tr("{n} scans are to be analysed.").format(n=len(stale))
    return Mark.DONE, tr("Done")
