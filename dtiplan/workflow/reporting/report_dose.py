"""What the report says of dose: plans, histograms, published doses, tracts, uncertainty."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dtiplan.render.report_parts import Notice, Section, Tone
from dtiplan.workflow.dose.compare_pages import page_sections, trial_section

if TYPE_CHECKING:
    from dtiplan.domain.dose_evaluation import DoseEvaluation
    from dtiplan.workflow.reporting.report_source import ReportSource

_STEP = "evaluate-dose"


def dose_sections(source: ReportSource) -> tuple[Section, ...]:
    """Give the sections on dose, or one that says that no dose was read."""
    words = source.words
    told: DoseEvaluation | None = source.value("dose_evaluation")
    if told is None:
        said = words("No plan was named: nothing is known of its dose.")
        return (Section(words("Dose"), (Notice(Tone.NOT_DONE, words("Not done"), said),)),)
    first, *others = (
        trial_section(told, source.language),
        *page_sections(told, source.language, source.pictures),
    )
    old = source.out_of_date(_STEP)
    return (
        replace(first, title=words("Dose"), parts=(*old, *first.parts), starts_page=True),
        *(replace(page, is_minor=True, name=f"dose-{page.name}") for page in others),
    )
