"""Pages of the report of plans compared: tables with words, and plots."""

from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from dtiplan.domain.dose_comparison import ComparedStructure, MetricRow
from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.progress import Progress, silent
from dtiplan.domain.published_doses import BesidePublished, Standing
from dtiplan.render.report_parts import Notice, Paragraph, Part, Picture, Section, Table, Tone

if TYPE_CHECKING:
    from dtiplan.domain.dose import DoseMetric, TargetIndices
    from dtiplan.domain.dose_comparison import DoseBand
    from dtiplan.domain.dose_evaluation import DoseEvaluation
    from dtiplan.workflow.language import Language

_MOST_PLANS = 3
"""Side by side in one table."""
_SPARING = ("Dmean", "D2%", "D0.03cc", "Dmax")
_TONES = {
    Severity.ERROR: Tone.BLOCKED,
    Severity.WARNING: Tone.WARNING,
    Severity.INFO: Tone.NOTE,
}


def trial_section(compared: DoseEvaluation, chosen: Language) -> Section:
    """Sum up one case of a trial: arms, plans with their hashes, and coverage beside sparing."""
    words = chosen.text
    rows = []
    for plan in compared.plans:
        n = plan.n_fractions
        rows.append(
            (
                plan.name,
                plan.arm or "-",
                words("not known") if n is None else str(n),
                plan.plan_sha256 or "-",
                " ".join(plan.dose_sha256),
            )
        )
    header = (words("Plan"), words("Arm"), words("Fractions"), words("Hash of the plan"),
              words("Hash of the dose"))  # fmt: skip
    figures = compared.published
    version = words("Published doses: {file}, version {version}, SHA-256 {hash}.").format(
        file=figures.name, version=figures.version, hash=figures.sha256
    )
    return Section(
        words("Summary"),
        (
            Table(header, tuple(rows), (0.14, 0.12, 0.12, 0.31, 0.31), codes=(3, 4)),
            Paragraph(version, is_faint=True),
            *_coverage_parts(compared, chosen),
            *_unmeasured_parts(compared, chosen),
            # What limits one structure stands at its metrics.
            *(_notice(f, chosen) for f in compared.findings if f.code != "dvh-note"),
        ),
        name="trial",
    )


def page_sections(
    compared: DoseEvaluation, chosen: Language, folder: Path, progress: Progress = silent
) -> Iterator[Section]:
    """Give the sections behind the summary, one after the other."""
    progress(0.1, "histograms")
    yield _histogram_section(compared, chosen, folder)
    yield _metric_section(compared, chosen)
    yield _published_section(compared, chosen)
    yield _biological_section(compared, chosen)
    if compared.tracts.profiles:
        progress(0.4, "tracts")
        yield _profile_section(compared, chosen, folder)
    if compared.tracts.bands:
        progress(0.6, "uncertainty")
        yield _band_section(compared, chosen, folder)


def _coverage_parts(compared: DoseEvaluation, chosen: Language) -> Iterator[Part]:
    """Tell of each plan what its targets get, beside what tracts and other structures get."""
    words = chosen.text
    if not any(compared.indices):
        said = words("No target with a known prescription: coverage cannot be told.")
        yield Notice(Tone.NOT_DONE, words("Not done"), said)
    rows = [
        (plan.name, *_index_cells(each, chosen))
        for plan, indices in zip(compared.plans, compared.indices, strict=True)
        for each in indices
    ]
    if rows:
        header = (
            words("Plan"), words("Target"), words("Prescription (Gy)"), words("Coverage"),
            words("Selectivity"), words("Paddick index"), words("Gradient index"),
        )  # fmt: skip
        widths = (0.16, 0.16, 0.16, 0.13, 0.13, 0.13, 0.13)
        yield Table(header, tuple(rows), widths, numbers=(2, 3, 4, 5, 6))
    spared = []
    for structure in compared.structures:
        if structure.name in compared.targets:
            continue
        for n, plan in enumerate(compared.plans):
            cells = (_value(structure.row(name), n, chosen) for name in _SPARING)
            spared.append((structure.name, plan.name, *cells))
    if spared:
        names = (words("Structure"), words("Plan"), *(f"{name} (Gy)" for name in _SPARING))
        shares = (0.22, 0.18, 0.15, 0.15, 0.15, 0.15)
        yield Table(names, tuple(spared), shares, numbers=(2, 3, 4, 5))


def _unmeasured_parts(compared: DoseEvaluation, chosen: Language) -> Iterator[Part]:
    """Tell of what no dose is told, and why."""
    words = chosen.text
    if compared.unmeasured:
        rows = tuple((u.name, chosen.message(u.reason)) for u in compared.unmeasured)
        yield Table((words("Not measured"), words("Reason")), rows, (0.3, 0.7))


def _index_cells(each: TargetIndices, chosen: Language) -> tuple[str, ...]:
    values = (_index_value(m, chosen) for m in each.metrics)
    return (each.target, chosen.number(each.prescription_gy, 2), *values)


def _index_value(metric: DoseMetric, chosen: Language) -> str:
    if metric.value is None:
        return "-"
    apart = "" if metric.uncertainty is None else f" ± {chosen.number(metric.uncertainty, 3)}"
    return chosen.number(metric.value, 3) + apart


def _histogram_section(compared: DoseEvaluation, chosen: Language, folder: Path) -> Section:
    from dtiplan.render.dose_plots import draw_histograms

    words = chosen.text
    names = [plan.name for plan in compared.plans]
    path = draw_histograms(compared.structures, names, folder / "histograms.png", words)
    ends = {
        "rounded": words("End slices: rounded, as the last areas foretell."),
        "full": words("End slices: each stands for a full slab."),
        "half": words("End slices: each stands for half a slab."),
    }[compared.ends]
    rows = tuple(
        (
            s.name,
            chosen.number(s.volume_cc, 3),
            chosen.number(s.volume_other_ends_cc, 3),
            chosen.number(max(s.outside_grid_cc), 3),
        )
        for s in compared.structures
    )
    other = words("cc, half slabs") if compared.ends == "full" else words("cc, full slabs")
    header = (words("Structure"), "cc", other, words("cc outside the dose grid"))
    table = Table(header, rows, (0.34, 0.22, 0.22, 0.22), numbers=(1, 2, 3))
    return Section(
        words("Histograms"), (Picture(path), Paragraph(ends), table), starts_page=True,
        name="histograms",
    )  # fmt: skip


def _metric_section(compared: DoseEvaluation, chosen: Language) -> Section:
    words = chosen.text
    kind = (
        words("Doses are EQD2, converted place by place.")
        if compared.is_eqd2
        else words("Doses are physical doses.")
    )
    said = words("Differences are from the first plan; ± is the uncertainty of the sampling.")
    parts: list[Part] = [Paragraph(f"{kind} {said}", is_faint=True)]
    brain = () if compared.brain is None else (compared.brain,)
    for structure in (*compared.structures, *brain):
        parts.append(Paragraph(f"{structure.name}, {chosen.number(structure.volume_cc, 3)} cc"))
        for first in range(0, len(compared.plans), _MOST_PLANS):
            plans = range(first, min(first + _MOST_PLANS, len(compared.plans)))
            parts.append(_metric_table(compared, structure, plans, chosen))
        parts += [
            Notice(Tone.WARNING, words("Warning"), chosen.message(note)) for note in structure.notes
        ]
    return Section(words("Metrics"), tuple(parts), starts_page=True, name="metrics")


def _metric_table(
    compared: DoseEvaluation, structure: ComparedStructure, plans: range, chosen: Language
) -> Table:
    words = chosen.text
    later = [n for n in plans if n > 0]
    names = [plan.name for plan in compared.plans]
    rows = tuple(
        (
            f"{row.name} ({row.unit})",
            *(_value(row, n, chosen) for n in plans),
            *(_apart(row, n, chosen) for n in later),
        )
        for row in structure.rows
    )
    header = (words("Metric"), *(names[n] for n in plans), *(f"{names[n]} - {names[0]}"
              for n in later))  # fmt: skip
    share = 0.8 / (len(header) - 1)
    numbers = tuple(range(1, len(header)))
    return Table(header, rows, (0.2, *[share] * (len(header) - 1)), numbers=numbers)


def _value(row: MetricRow, n: int, chosen: Language) -> str:
    return _with_u(row.values[n], row.uncertainties[n], chosen)


def _apart(row: MetricRow, n: int, chosen: Language) -> str:
    return _with_u(row.differences[n], row.difference_uncertainties[n], chosen)


def _with_u(value: float | None, u: float | None, chosen: Language) -> str:
    if value is None or not math.isfinite(value):
        return "-"
    value = round(value, 2) + 0.0  # never "-0.00"
    return chosen.number(value, 2) + ("" if u is None else f" ± {chosen.number(u, 2)}")


def _published_section(compared: DoseEvaluation, chosen: Language) -> Section:
    words = chosen.text
    said = words(
        "What was published, for the same number of fractions. These are not limits of this "
        "program, and none of them is a limit for this patient."
    )
    rows = [
        (plan.name, *_published_cells(row, chosen))
        for plan, beside in zip(compared.plans, compared.beside, strict=True)
        for row in beside
    ]
    parts: list[Part] = [Paragraph(said, is_faint=True)]
    if rows:
        header = (words("Plan"), words("Structure"), words("Metric"), words("Dose"),
                  words("Published"), words("Stands"), words("Source"))  # fmt: skip
        widths = (0.1, 0.14, 0.09, 0.09, 0.11, 0.19, 0.28)
        parts.append(Table(header, tuple(rows), widths, numbers=(3, 4)))
    else:
        none = words("Nothing was published for these structures, or doses are not physical.")
        parts.append(Notice(Tone.NOTE, words("Note"), none))
    return Section(words("Published doses"), tuple(parts), starts_page=True, name="published")


def _published_cells(row: BesidePublished, chosen: Language) -> tuple[str, ...]:
    figure = row.published
    source = f"{figure.said}. {figure.citation}"
    value = "-" if row.value is None else f"{chosen.number(row.value, 2)} {row.unit}"
    published = f"{chosen.localised(f'{figure.value:g}')} {row.unit}"
    return (row.structure, figure.metric, value, published, standing_words(row, chosen), source)


def standing_words(row: BesidePublished, chosen: Language) -> str:
    """Say how a dose stands to a published figure."""
    words = chosen.text
    if row.standing is Standing.NOT_COMPARABLE:
        return f"{words('not comparable')}: {chosen.message(row.why)}"
    side = words("below the figure") if row.side is Standing.BELOW else words("above the figure")
    if row.standing is Standing.UNVERIFIED:
        return f"{side} ({words('unverified: its source was not read')})"
    return side


def _biological_section(compared: DoseEvaluation, chosen: Language) -> Section:
    words = chosen.text
    parts: list[Part] = []
    if any(b.is_doubtful for b in compared.biological):
        said = words("Fractions of more than 8 Gy occur: the model is doubtful there (marked *).")
        parts.append(Notice(Tone.WARNING, words("Warning"), said))
    rows = tuple(
        (
            b.structure,
            b.plan + (" *" if b.is_doubtful else ""),
            chosen.localised(f"{b.alpha_beta_gy:g}"),
            *("-" if m.value is None else chosen.number(m.value, 1) for m in b.rows),
        )
        for b in compared.biological
    )
    if not rows:
        said = words("Without the number of fractions there is no biological dose.")
        parts.append(Notice(Tone.NOT_DONE, words("Not done"), said))
    else:
        names = [m.name for m in compared.biological[0].rows]
        header = (words("Structure"), words("Plan"), "α/β (Gy)", *(f"{n} (Gy)" for n in names))
        widths = (0.2, 0.16, 0.12, 0.13, 0.13, 0.13, 0.13)
        parts.append(Table(header, rows, widths, numbers=(2, 3, 4, 5, 6)))
        sources = dict.fromkeys(
            f"{chosen.localised(f'{b.alpha_beta_gy:g}')} Gy: {chosen.message(b.source)}"
            + ("." if b.is_verified else f" ({words('unverified: its source was not read')}).")
            for b in compared.biological
        )
        parts.append(Paragraph(" ".join(sources), is_faint=True))
    return Section(words("Biological doses"), tuple(parts), name="biological")


def _profile_section(compared: DoseEvaluation, chosen: Language, folder: Path) -> Section:
    from dtiplan.render.dose_plots import draw_tract_doses

    words, tracts = chosen.text, compared.tracts
    names = [plan.name for plan in compared.plans]
    said = words("Mean over the streamlines, and the band from the lowest to the highest dose.")
    parts: list[Part] = [Paragraph(said, is_faint=True)]
    if tracts.segments:
        title = words("Segments within {mm} mm of {target}, the nearest first.")
        parts.append(
            Paragraph(
                title.format(mm=chosen.localised(f"{tracts.within_mm:g}"), target=tracts.target)
            )
        )
        rows = tuple(
            (
                s.tract,
                f"{s.from_mm:.0f} - {s.to_mm:.0f}",
                chosen.number(s.nearest_mm, 1),
                f"{100 * s.share:.0f}",
                "; ".join(_dose_words(d, chosen) for d in s.dose_gy),
            )
            for s in tracts.segments
        )
        header = (words("Tract"), words("mm along it"), words("Nearest (mm)"),
                  words("% of it"), words("Gy, lowest to highest, each plan"))  # fmt: skip
        parts.append(Table(header, rows, (0.2, 0.16, 0.14, 0.1, 0.4), numbers=(2, 3)))
    for profile in tracts.profiles:
        path = draw_tract_doses(profile, names, folder / f"dose_{profile.tract}.png", words)
        parts.append(Picture(path, 0.42))
    return Section(words("Dose along tracts"), tuple(parts), starts_page=True, name="tracts")


def _dose_words(dose: tuple[float, float, float] | None, chosen: Language) -> str:
    return "-" if dose is None else f"{chosen.number(dose[0], 1)} - {chosen.number(dose[2], 1)}"


def _band_section(compared: DoseEvaluation, chosen: Language, folder: Path) -> Section:
    from dtiplan.render.dose_plots import draw_bands

    words = chosen.text
    names = [plan.name for plan in compared.plans]
    said = words("Doses of the regions that a tract may fill, from the smallest to the largest.")
    parts: list[Part] = [Paragraph(said, is_faint=True)]
    for number, band in enumerate(compared.tracts.bands):
        parts.append(Paragraph(f"{band.tract}: {chosen.message(band.basis)}"))
        parts.append(_band_table(compared, band, chosen))
        path = draw_bands(band, names, folder / f"band_{number}_{band.tract}.png", words)
        parts.append(Picture(path, 0.36))
    return Section(
        words("What the uncertainty of the tract does"), tuple(parts), starts_page=True,
        name="bands",
    )  # fmt: skip


def _band_table(compared: DoseEvaluation, band: DoseBand, chosen: Language) -> Table:
    words = chosen.text
    rows = tuple(
        (
            words("structure") if region is band.structure else region.label,
            chosen.number(region.volume_cc, 2),
            plan.name,
            *(_plain_value(region.rows[k], n, chosen) for k in range(len(region.rows))),
        )
        for region in (*band.regions, *filter(None, [band.structure]))
        for n, plan in enumerate(compared.plans)
    )
    names = tuple(f"{r.name} ({r.unit})" for r in band.regions[0].rows)
    header = (words("Region"), "cc", words("Plan"), *names)
    share = 0.6 / len(names)
    numbers = (1, *range(3, 3 + len(names)))
    return Table(header, rows, (0.12, 0.1, 0.18, *[share] * len(names)), numbers=numbers)


def _plain_value(row: MetricRow, n: int, chosen: Language) -> str:
    value = row.values[n]
    return "-" if value is None or not math.isfinite(value) else chosen.number(value, 2)


def _notice(finding: Finding, chosen: Language) -> Notice:
    label = {
        Severity.ERROR: chosen.text("Error"),
        Severity.WARNING: chosen.text("Warning"),
        Severity.INFO: chosen.text("Note"),
    }[finding.severity]
    return Notice(
        _TONES[finding.severity], label, chosen.message(finding.message),
        chosen.message(finding.remedy),
    )  # fmt: skip
