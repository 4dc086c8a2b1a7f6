"""The report of a group of volunteers: layers apart, every point, coefficients without a grade."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dtiplan import DISCLAIMER
from dtiplan.domain.phantoms.agreement import Estimate, Interval
from dtiplan.domain.progress import Progress, silent
from dtiplan.domain.site_figures import FIGURES
from dtiplan.render.report_parts import (
    Facts,
    Notice,
    Paragraph,
    Part,
    Picture,
    Report,
    Section,
    Table,
    Tone,
)
from dtiplan.workflow.files.durable import disk_troubles_told, replace_text
from dtiplan.workflow.language import language as language_named
from dtiplan.workflow.reporting.report_file import numbered, write_report_file
from dtiplan.workflow.sites.figures_csv import write_group_csv
from dtiplan.workflow.sites.group_chain import group_chain_section
from dtiplan.workflow.sites.made_with import software_rows

if TYPE_CHECKING:
    from dtiplan.domain.quality import NotMeasured
    from dtiplan.domain.site_comparison import GroupComparison, LayerSpread, Reliability
    from dtiplan.workflow.language import Language
    from dtiplan.workflow.sites.compare_group import ComparedGroup

_DRAWN = (
    ("fa_bias", 4), ("md_scale", 2), ("v1_median", 2), ("dice", 3), ("weighted_dice", 3),
    ("surface_mean", 2), ("hd95", 2), ("core_shift", 2), ("volume", 2),
    ("target_distance", 2), ("structure_volume", 3), ("dose", 3),
)  # fmt: skip
_DOSE = "dose"
_RELIABLE = ("fa_bias", "md_bias", "volume", "length", "structure_volume", "target_distance")


def write_group_folder(
    compared: ComparedGroup,
    said: dict[str, Any],
    folder: Path,
    language: str = "en",
    progress: Progress = silent,
) -> tuple[Path, ...]:
    """Write ``group.pdf``, ``group.json``, ``group.csv`` and the plots of a group into a folder.

    Raises
    ------
    UserError
        There is no such language, or a file cannot be written.
    """
    chosen = language_named(language)
    report, plots = folder / "group.pdf", folder / "plots"

    def make(pictures: Path) -> Report:
        return compose(compared, said, chosen, pictures)

    write_report_file(report, make, progress, plots)
    with disk_troubles_told(f"{folder} cannot be written."):
        replace_text(folder / "group.json", json.dumps(said, indent=1) + "\n")
    write_group_csv(said, folder / "group.csv")
    return report, folder / "group.json", folder / "group.csv", plots


def compose(
    compared: ComparedGroup, said: dict[str, Any], chosen: Language, folder: Path
) -> Report:
    """Put the report together; its plots are drawn into the folder."""
    words, group = chosen.text, compared.group
    inputs = tuple((_input_name(Path(i["path"])), str(i["sha256"])) for i in said["inputs"])
    record = Section(
        words("What this report stands on"),
        (Facts((*software_rows(said, chosen), *inputs)),),
    )
    sections = (
        _summary(compared, chosen),
        group_chain_section(compared.pairs, chosen),
        *_layer_sections(group, chosen, folder),
        _reliability_section(group, chosen),
        record,
    )
    names = ", ".join(group.subjects)
    return Report(
        title=words("Comparison of sites, group of volunteers"),
        subtitle=names,
        patient=_how_many(len(group.subjects), chosen),
        case=names,
        date=words("made from the files named at the end"),
        disclaimer=words(DISCLAIMER),
        page_words=words("Page {n} of {m}"),
        language=chosen.code,
        sections=numbered(sections),
    )


def _how_many(n_subjects: int, chosen: Language) -> str:
    if n_subjects == 1:
        return chosen.text("1 subject")
    return chosen.text("{n} subjects").format(n=n_subjects)


def _input_name(path: Path) -> str:
    """Name a case by its folder, another file by itself."""
    return path.parent.name if path.name == "case.json" else path.name


def _summary(compared: ComparedGroup, chosen: Language) -> Section:
    words = chosen.text
    rows = tuple(
        (subject, found.first, found.second, words(found.layer.value))
        for subject, found in compared.pairs
    )
    header = (words("Subject"), words("First scan"), words("Second scan"), words("What differs"))
    parts: list[Part] = [Table(header, rows, (0.2, 0.25, 0.25, 0.3))]
    parts += [
        Notice(Tone.WARNING, words("Warning"), f"{name}: {chosen.message(why)}")
        for name, why in compared.failed
    ]
    parts += [
        Notice(Tone.WARNING, words("Warning"), chosen.message(f.message), chosen.message(f.remedy))
        for f in compared.findings
    ]
    minded = tuple((pair, chosen.message(f.message)) for pair, f in compared.minded())
    if minded:
        parts.append(Table((words("Scans"), words("To mind")), minded, (0.3, 0.7)))
    parts += [
        Notice(Tone.NOT_DONE, words("Not done"), chosen.message(why))
        for why in compared.group.unmeasured
    ]
    return Section(words("Summary"), tuple(parts), name="summary")


def _layer_sections(group: GroupComparison, chosen: Language, folder: Path) -> Iterator[Section]:
    from dtiplan.render.site_plots import draw_layers

    words = chosen.text
    for name, digits in _DRAWN:
        kind = FIGURES[name]
        title = words(kind.title) + (f" ({kind.unit})" if kind.unit else "")
        for number, (of_what, spreads) in enumerate(_pictures(group, name).items()):
            full = f"{title}: {of_what}" if of_what else title
            path = draw_layers(spreads, full, folder / f"{name}{number or ''}.png", words)
            rows = tuple(
                (
                    words(s.part), words(s.layer.value), str(len(s.points)),
                    _estimate(s.mean, digits, chosen), _estimate(s.single_sd, digits, chosen),
                )
                for s in spreads
            )  # fmt: skip
            header = (
                words("Part"), words("What differs"), words("Pairs"),
                words("Mean and 95 % interval"), words("SD of a single scan"),
            )  # fmt: skip
            table = Table(header, rows, (0.2, 0.22, 0.06, 0.27, 0.25), numbers=(2, 3, 4))
            said = Paragraph(words(kind.definition), is_faint=True)
            parts = (said, Picture(path, 0.55), table)
            yield Section(full, parts, starts_page=True, name=name)


def _pictures(group: GroupComparison, name: str) -> dict[str, list[LayerSpread]]:
    """Give the spreads of a figure by what they are of: doses have a picture for each metric."""
    found: dict[str, list[LayerSpread]] = {}
    for spread in group.spreads:
        if spread.kind == name:
            of_what = spread.part.partition(" - ")[2] if name == _DOSE else ""
            found.setdefault(of_what, []).append(spread)
    return found


def _reliability_section(group: GroupComparison, chosen: Language) -> Section:
    words = chosen.text
    rows = tuple(
        (
            words(FIGURES[r.kind].title.removesuffix(" bias")), words(r.part),
            _estimate(r.absolute, 3, chosen), _estimate(r.consistent, 3, chosen),
            _grade(r, chosen),
        )
        for r in group.reliabilities
        if r.kind in _RELIABLE
    )  # fmt: skip
    said = words(
        "Coefficients of a few subjects are shown with their intervals and never put into words. "
        "They say nothing where the subjects hardly differ. No test of significance is made."
    )
    header = (words("Value"), words("Part"), "ICC(2,1)", "ICC(3,1)", words("Grade"))
    table = Table(header, rows, (0.15, 0.17, 0.2, 0.2, 0.28), numbers=(2, 3))
    parts: tuple[Part, ...] = (Paragraph(said), table) if rows else (Paragraph(said),)
    return Section(words("Intraclass correlation"), parts, starts_page=True, name="reliability")


def _grade(found: Reliability, chosen: Language) -> str:
    told = chosen.message(found.grade)
    if isinstance(found.absolute, Estimate):
        return told
    return f"{told}; {chosen.message(found.absolute.reason)}"


def _estimate(found: Estimate | NotMeasured, digits: int, chosen: Language) -> str:
    if not isinstance(found, Estimate):
        return "-"
    value, interval = _number(found.value, digits, chosen), found.interval
    if not isinstance(interval, Interval):
        return value
    low, high = (_number(x, digits, chosen) for x in (interval.low, interval.high))
    return f"{value} [{low}; {high}]"


def _number(value: float, digits: int, chosen: Language) -> str:
    return chosen.number(round(value, digits) + 0.0, digits)  # never "-0.000"
