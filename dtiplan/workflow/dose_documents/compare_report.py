"""The report of plans compared, as PDF: for a physicist, and for the file of a trial."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from dtiplan import DISCLAIMER, __version__
from dtiplan.domain.progress import Progress, silent
from dtiplan.render.report_parts import Facts, Paragraph, Report, Section, Signatures
from dtiplan.workflow.dose.compare_pages import page_sections, trial_section
from dtiplan.workflow.dose.evaluation import evaluation_of
from dtiplan.workflow.files.codec import file_sha256
from dtiplan.workflow.language import Language
from dtiplan.workflow.language import language as language_named
from dtiplan.workflow.reporting.report_file import numbered, write_report_file

if TYPE_CHECKING:
    from dtiplan.domain.dose_comparison import TractDoses
    from dtiplan.workflow.dose.compare import PlansCompared


def write_comparison_report(
    compared: PlansCompared,
    tracts: TractDoses,
    path: Path,
    language: str = "en",
    progress: Progress = silent,
    pictures: Path | None = None,
) -> Path:
    """Write the report; the same content gives the same bytes.

    Parameters
    ----------
    compared : PlansCompared
    tracts : TractDoses
        What a case adds; empty without one.
    path : Path
        PDF; it is replaced only when the new one is whole.
    language : str
    progress : Progress
    pictures : Path, optional
        Folder in which the plots are left.

    Raises
    ------
    UserError
        There is no such language, or the file cannot be written.
    """
    chosen = language_named(language)

    def make(folder: Path) -> Report:
        return compose(compared, tracts, chosen, folder, progress)

    return write_report_file(path, make, progress, pictures)


def compose(
    compared: PlansCompared,
    tracts: TractDoses,
    chosen: Language,
    folder: Path,
    progress: Progress = silent,
) -> Report:
    """Put the report together; its plots are drawn into the folder."""
    words = chosen.text
    first, told = compared.plans[0], evaluation_of(compared, tracts)
    sections = (
        trial_section(told, chosen),
        *page_sections(told, chosen, folder, progress),
        _record(compared, chosen),
        _signatures(chosen),
    )
    return Report(
        title=words("Comparison of plans"),
        subtitle=", ".join(plan.name for plan in compared.plans),
        patient=f"{words('Patient')} {first.files.structure_set.patient_id}",
        case=", ".join(dict.fromkeys(p.arm for p in compared.plans if p.arm)) or words("Plans"),
        date=words("made from the files named at the end"),
        disclaimer=words(DISCLAIMER),
        page_words=words("Page {n} of {m}"),
        language=chosen.code,
        sections=numbered(sections),
    )


def _record(compared: PlansCompared, chosen: Language) -> Section:
    """Name the program and every file that went in, with its hash."""
    words = chosen.text
    rows = [(words("Program"), f"dtiplan {__version__}")]
    paths = dict.fromkeys(path for plan in compared.plans for path in plan.files.paths)
    rows += [(path.name, file_sha256(path)) for path in paths if path.is_file()]
    figures, ratios = compared.published, compared.alpha_beta
    rows += [
        (f"{figures.name}, {words('version')} {figures.version}", figures.sha256),
        (ratios.name, ratios.sha256),
    ]
    said = words(
        "Uncertainties are standard uncertainties of the sampling alone: they say nothing about "
        "the dose calculation, the registration or the tract itself."
    )
    return Section(
        words("What this report stands on"), (Facts(tuple(rows)), Paragraph(said, is_faint=True))
    )


def _signatures(chosen: Language) -> Section:
    words = chosen.text
    fields = (words("Name"), words("Date"), words("Signature"))
    return Section(
        words("Signatures"), (Signatures((words("Made by"), words("Checked by")), fields),)
    )
