"""The report of two scans compared, as PDF, with its document and plots in one folder."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dtiplan import DISCLAIMER
from dtiplan.domain.progress import Progress, silent
from dtiplan.render.report_parts import Facts, Report, Section, Signatures
from dtiplan.workflow.files.durable import disk_troubles_told, replace_text
from dtiplan.workflow.language import Language
from dtiplan.workflow.language import language as language_named
from dtiplan.workflow.reporting.report_file import numbered, write_report_file
from dtiplan.workflow.sites.comparison_pages import page_sections, summary_section
from dtiplan.workflow.sites.figures_csv import write_figures_csv
from dtiplan.workflow.sites.made_with import software_rows

if TYPE_CHECKING:
    from dtiplan.domain.site_comparison import SiteComparison


def write_site_folder(
    compared: SiteComparison,
    said: dict[str, Any],
    folder: Path,
    language: str = "en",
    progress: Progress = silent,
) -> tuple[Path, ...]:
    """Write report, document and plots of a comparison.

    Parameters
    ----------
    compared : SiteComparison
    said : dict
        The document.
    folder : Path
        It is made; files of the same names are replaced.
    language : str
        Of the report.
    progress : Progress

    Returns
    -------
    tuple of Path
        ``sites.pdf``, ``sites.json``, ``sites.csv`` and the folder ``plots``.

    Raises
    ------
    UserError
        There is no such language, or a file cannot be written.
    """
    chosen = language_named(language)
    report, plots = folder / "sites.pdf", folder / "plots"
    inputs = tuple((Path(i["path"]).parent.name, str(i["sha256"])) for i in said["inputs"])
    stands_on = (*software_rows(said, chosen), *inputs)

    def make(pictures: Path) -> Report:
        return compose(compared, stands_on, chosen, pictures)

    write_report_file(report, make, progress, plots)
    with disk_troubles_told(f"{folder} cannot be written."):
        replace_text(folder / "sites.json", json.dumps(said, indent=1) + "\n")
    write_figures_csv(said, folder / "sites.csv")
    return report, folder / "sites.json", folder / "sites.csv", plots


def compose(
    compared: SiteComparison,
    stands_on: tuple[tuple[str, str], ...],
    chosen: Language,
    folder: Path,
) -> Report:
    """Put the report together; its plots are drawn into the folder."""
    words = chosen.text
    sections = (
        summary_section(compared, chosen),
        *page_sections(compared, chosen, folder),
        _record(stands_on, chosen),
    )
    return Report(
        title=words("Comparison of two scans"),
        subtitle=f"{compared.first}, {compared.second}",
        patient=words(compared.layer.value),
        case=f"{compared.first}, {compared.second}",
        date=words("made from the files named at the end"),
        disclaimer=words(DISCLAIMER),
        page_words=words("Page {n} of {m}"),
        language=chosen.code,
        sections=numbered(sections),
    )


def _record(stands_on: tuple[tuple[str, str], ...], chosen: Language) -> Section:
    """Name the program and the state of both cases, and leave room to sign."""
    words = chosen.text
    fields = (words("Name"), words("Date"), words("Signature"))
    return Section(
        words("What this report stands on"),
        (
            Facts(stands_on),
            Signatures((words("Made by"), words("Checked by")), fields),
        ),
        name="record",
    )
