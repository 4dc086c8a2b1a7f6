"""The report of a phantom comparison as PDF: how far each scanner is from the truth and the others.

It stands on the same pages as the report of a case, with the same disclaimer at the foot of each.
"""

from __future__ import annotations

from pathlib import Path

from dtiplan import DISCLAIMER, __version__
from dtiplan.domain.progress import Progress, silent
from dtiplan.render.report_parts import Facts, Paragraph, Report, Section, Signatures
from dtiplan.workflow.files.codec import file_sha256
from dtiplan.workflow.language import Language
from dtiplan.workflow.language import language as language_named
from dtiplan.workflow.phantom.reporting.report_content import ReportContent
from dtiplan.workflow.reporting.report_file import numbered, write_report_file

__all__ = ["ReportContent", "compose", "write_report"]


def write_report(
    content: ReportContent,
    path: Path,
    language: str = "en",
    progress: Progress = silent,
    pictures: Path | None = None,
) -> Path:
    """Write the report; the same content gives the same bytes.

    Parameters
    ----------
    content : ReportContent
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
        return compose(content, chosen, folder, progress)

    return write_report_file(path, make, progress, pictures)


def compose(
    content: ReportContent, chosen: Language, folder: Path, progress: Progress = silent
) -> Report:
    """Put the report together; its plots are drawn into the folder."""
    from dtiplan.workflow.phantom.reporting.report_plots import plot_sections
    from dtiplan.workflow.phantom.reporting.report_tables import table_sections

    words = chosen.text
    plots = plot_sections(content, chosen, folder, progress)
    told = (
        *table_sections(content, chosen, plots),
        _record(content, chosen),
        _signatures(chosen),
    )
    days = sorted(scan.session for scan in content.comparison.scans if scan.session)
    between = f"{days[0]} - {days[-1]}" if days else words("date of the scans not recorded")
    serial = content.comparison.certificate_serial
    return Report(
        title=words("Comparison of scanners on a phantom"),
        subtitle=", ".join(content.comparison.scanners),
        patient=f"{words('Phantom')} {content.comparison.phantom} {serial}".rstrip(),
        case=content.name or words("Phantom comparison"),
        date=between,
        disclaimer=words(DISCLAIMER),
        page_words=words("Page {n} of {m}"),
        language=chosen.code,
        sections=numbered(told),
    )


def _record(content: ReportContent, chosen: Language) -> Section:
    """Name the program and every file that went in, with its hash."""
    words = chosen.text
    rows: list[tuple[str, str]] = [(words("Program"), f"dtiplan {__version__}")]
    if content.author:
        rows.append((words("Made by"), content.author))
    rows += [(p.name, file_sha256(p)) for p in content.inputs if p.is_file()]
    parts: list[Facts | Paragraph] = [Facts(tuple(rows))]
    if content.remark:
        parts.append(Paragraph(content.remark))
    return Section(words("What this report stands on"), tuple(parts))


def _signatures(chosen: Language) -> Section:
    words = chosen.text
    fields = (words("Name"), words("Date"), words("Signature"))
    return Section(
        words("Signatures"), (Signatures((words("Made by"), words("Checked by")), fields),)
    )
