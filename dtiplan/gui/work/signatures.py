"""What only a person may do: no chain of steps does it again in their name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from dtiplan.domain.errors import UserError
from dtiplan.gui.translation import tr
from dtiplan.workflow.cases.case import Case
from dtiplan.workflow.step import Step
from dtiplan.workflow.viewing.case_tables import export_summary


def refuse_unsigned(case: Case, step: Step, params: Mapping[str, Any], *, is_signed: bool) -> None:
    """Stop before a step that somebody has to answer for.

    Parameters
    ----------
    case : Case
    step : Step
    params : mapping
        What it would run with; a name among them may be that of an earlier run.
    is_signed : bool
        Whether the person pressed the button of the step's own page just now.

    Raises
    ------
    UserError
        Saying what to look at and where to sign.
    """
    if step.name == "accept-registration" and not (is_signed and params["accepted_by"]):
        raise UserError(
            tr("The registration has not been accepted."),
            tr("Nobody has looked at it as it is now."),
            tr("Compare the images with the blend modes, type your name and press 'Accept'."),
            "registration-not-accepted",
        )
    if step.name == "check-orientation" and params["decided_by"] and not is_signed:
        raise UserError(
            tr("The gradient table has not been decided on."),
            tr("{name} decided about other data or with other settings.").format(
                name=params["decided_by"]
            ),
            tr("Look at the proof, choose a decision and press 'Run' on this page."),
            "orientation-not-decided",
        )
    if step.name == "export-rtstruct":
        _refuse_unreviewed(case)


def refuse_waiting_in_vain(case: Case, coming: Sequence[str]) -> None:
    """Stop before long steps where tracking, which is to follow, is known to be blocked.

    Parameters
    ----------
    case : Case
    coming : sequence of str
        The next step and those that follow.

    Raises
    ------
    UserError
        Saying who has to decide.
    """
    record = case.manifest.steps.get("check-orientation")
    is_blocked = record is not None and not record.facts.get("cleared", True)
    if is_blocked and "find-tracts" in coming and "check-orientation" not in coming:
        raise UserError(
            tr("Tracking is blocked."),
            tr("The gradient table is not proved right, and nobody has decided about it."),
            tr("Look at the colour FA, then confirm or correct the table with your name."),
            "orientation-not-proved",
        )


def _refuse_unreviewed(case: Case) -> None:
    summary = export_summary(case)
    if summary is not None and summary.accepted_by == "":
        raise UserError(
            tr("The export is blocked."),
            tr("The registration was taken over without anybody looking at it."),
            tr("Open 'Accept registration', compare, and accept with your name."),
            "registration-not-accepted",
        )
