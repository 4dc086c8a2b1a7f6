"""Pages of the report of two scans compared: tables with words, and plots."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from dtiplan.domain.findings import Severity
from dtiplan.domain.site_figures import FIGURES
from dtiplan.render.report_parts import (
    Facts,
    Notice,
    Paragraph,
    Part,
    Picture,
    Section,
    Table,
    Tone,
)
from dtiplan.workflow.sites.compare_cases import chain_rows

if TYPE_CHECKING:
    from pathlib import Path

    from dtiplan.domain.site_comparison import SiteComparison
    from dtiplan.domain.site_figures import SiteFigure
    from dtiplan.workflow.language import Language

_TONES = {
    Severity.ERROR: Tone.BLOCKED,
    Severity.WARNING: Tone.WARNING,
    Severity.INFO: Tone.NOTE,
}
_DRAWN = (
    "dice", "weighted_dice", "density_correlation", "surface_mean", "hd95", "core_shift",
    "volume", "length", "shape_similarity",
)  # fmt: skip
_OVERLAP = ("dice", "weighted_dice", "density_correlation", "shape_similarity")
_DISTANCE = ("surface_mean", "hd95", "core_shift", "core_shift_x", "core_shift_y", "core_shift_z")
_MAPS = (
    (
        ("fa_bias", 4), ("fa_sd", 4), ("fa_p05", 4), ("fa_p95", 4), ("fa_abs_p95", 4),
        ("v1_median", 2), ("v1_p95", 1), ("v1_common_turn", 2),
    ),
    (
        ("md_bias", 4), ("md_sd", 4), ("md_p05", 4), ("md_p95", 4), ("md_abs_p95", 4),
        ("md_scale", 2),
    ),
)  # fmt: skip
_WHOLE = ("noise_scale", "blur")
_PLANNED = ("target_distance", "structure_volume", "dose")


def summary_section(compared: SiteComparison, chosen: Language) -> Section:
    """Say what was compared, how the scans were brought together, and what to mind."""
    words, space = chosen.text, compared.space
    rows = [
        (words("First scan"), compared.first),
        (words("Second scan"), compared.second),
        (words("What differs"), words(compared.layer.value)),
        (words("Turn between the scans"), f"{chosen.number(space.angle_deg)} deg"),
        (words("Shift between the scans"), f"{chosen.number(space.shift_mm)} mm"),
        (words("Registration known to"), f"{chosen.number(space.apart_mm)} mm"),
        (words("Voxels of the half-way space"), f"{chosen.number(space.grid.spacing_mm[0])} mm"),
    ]
    said = words(
        "Both scans were moved half of the way. All differences are second less first. Distances "
        "below what the registration is known to mean nothing."
    )
    labels = {
        Severity.ERROR: words("Error"),
        Severity.WARNING: words("Warning"),
        Severity.INFO: words("Note"),
    }
    notices = tuple(
        Notice(
            _TONES[f.severity], labels[f.severity], chosen.message(f.message),
            chosen.message(f.remedy),
        )
        for f in compared.findings
    )  # fmt: skip
    return Section(
        words("Summary"), (Facts(tuple(rows)), Paragraph(said, is_faint=True), *notices),
        name="summary",
    )  # fmt: skip


def page_sections(compared: SiteComparison, chosen: Language, folder: Path) -> Iterator[Section]:
    """Give the sections behind the summary, one after the other."""
    yield _chain_section(compared, chosen)
    yield _map_section(compared, chosen)
    yield _tract_section(compared, chosen, folder)
    if compared.profiles:
        yield _profile_section(compared, chosen, folder)
    yield _planning_section(compared, chosen)
    yield _recipe_section(compared, chosen)
    yield _definition_section(compared, chosen)


def _chain_section(compared: SiteComparison, chosen: Language) -> Section:
    words = chosen.text
    said = words(
        "Each row follows one tract: what the scanners measured otherwise, how far its middle and "
        "its surface moved, and what that does to the structure, its distance to the nearest "
        "target and its dose."
    )
    header = (
        words("Tract"), words("FA bias"), words("MD scale") + " (%)", words("V1 angle (deg)"),
        words("Shift (mm)"), words("Surface (mm)"), words("Structure (cc)"), words("Target (mm)"),
    )  # fmt: skip
    rows, doses = [], []
    for row in chain_rows(compared):
        values = (
            (row.fa_bias, 4), (row.md_scale_percent, 2), (row.v1_median_deg, 2), (row.shift_mm, 2),
            (row.surface_mm, 2), (row.volume_cc, 3), (row.target_mm, 2),
        )  # fmt: skip
        rows.append((row.tract, *(_cell(v, digits, chosen) for v, digits in values)))
        doses += [(row.tract, name, _cell(v, 3, chosen)) for name, v in row.doses]
    numbers = tuple(range(1, len(header)))
    widths = (0.2, 0.11, 0.11, 0.12, 0.1, 0.12, 0.12, 0.12)
    parts: list[Part] = [
        Paragraph(said, is_faint=True), Table(header, tuple(rows), widths, numbers=numbers)
    ]  # fmt: skip
    if doses:
        names = (words("Tract"), words("Dose metric"), words("Difference"))
        parts.append(Table(names, tuple(doses), (0.25, 0.5, 0.25), numbers=(2,)))
    parts += list(_reasons(compared, ("dice", *_PLANNED), chosen))
    return Section(words("From the scanners to the dose"), tuple(parts), name="chain")


def _map_section(compared: SiteComparison, chosen: Language) -> Section:
    words = chosen.text
    parts: list[Part] = [
        *(_map_table(compared, columns, chosen) for columns in _MAPS),
        Table(
            (words("Whole scan"), words("Value"), words("Uncertainty")),
            tuple(_whole_row(f, chosen) for f in compared.figures if f.kind.name in _WHOLE),
            (0.5, 0.25, 0.25), numbers=(1, 2),
        ),
        Paragraph(
            words("Of a tract, the voxels are compared that both scans' streamlines visit."),
            is_faint=True,
        ),
        *_reasons(compared, ("fa_bias", "v1_median", *_WHOLE), chosen),
    ]  # fmt: skip
    return Section(words("Maps by region and tract"), tuple(parts), starts_page=True, name="maps")


def _map_table(
    compared: SiteComparison, columns: Sequence[tuple[str, int]], chosen: Language
) -> Table:
    header = (chosen.text("Region or tract"), *(_headed(name, chosen) for name, _ in columns))
    rows = tuple(
        (chosen.text(part), *(_figure(compared, name, part, d, chosen) for name, d in columns))
        for part in compared.parts("fa_bias")
    )
    widths = (0.2, *[0.8 / len(columns)] * len(columns))
    return Table(header, rows, widths, numbers=tuple(range(1, len(header))))


def _tract_section(compared: SiteComparison, chosen: Language, folder: Path) -> Section:
    from dtiplan.render.site_plots import draw_tract_points

    words = chosen.text
    panels = {
        name: [f for f in compared.figures if f.kind.name == name and f.value is not None]
        for name in _DRAWN
    }
    parts: list[Part] = []
    if any(panels.values()):
        used = {name: found for name, found in panels.items() if found}
        path = draw_tract_points(used, compared.seeds, folder / "tracts.png", words)
        said = words("Bars are two standard uncertainties, where one pair of scans tells them.")
        parts += [Picture(path, 0.6), Paragraph(said, is_faint=True)]
    for names, digits in ((_OVERLAP, 3), (_DISTANCE, 2)):
        header = (words("Tract"), *(_headed(name, chosen) for name in names))
        rows = [
            (part, *(_figure(compared, name, part, digits, chosen) for name in names))
            for part in compared.parts("dice")
        ]
        widths = (0.2, *[0.8 / len(names)] * len(names))
        parts.append(Table(header, tuple(rows), widths, numbers=tuple(range(1, len(header)))))
    rows = []
    for part in compared.parts("volume"):
        for name, digits in (("volume", 2), ("length", 1)):
            found = compared.get(name, part)
            if found is not None and found.value is not None:
                rows.append(_three(found, part, digits, chosen))
    header = (words("Tract"), words("Figure"), compared.first, compared.second, words("Difference"))
    parts.append(Table(header, tuple(rows), (0.22, 0.24, 0.18, 0.18, 0.18), numbers=(2, 3, 4)))
    if not compared.seeds:
        note = words("Not measured: repeated tracking with other seeds was not asked for.")
        parts.append(Notice(Tone.NOT_DONE, words("Not done"), note))
    return Section(words("Tracts"), tuple(parts), starts_page=True, name="tracts")


def _profile_section(compared: SiteComparison, chosen: Language, folder: Path) -> Section:
    from dtiplan.render.site_plots import draw_profile_pairs

    words = chosen.text
    names = (compared.first, compared.second)
    path = draw_profile_pairs(compared.profiles, names, folder / "profiles.png", words)
    rows = [
        (
            pair.tract,
            _figure(compared, "fa_profile_bias", pair.tract, 4, chosen),
            _figure(compared, "fa_profile_rms", pair.tract, 4, chosen),
        )
        for pair in compared.profiles
    ]
    header = (words("Tract"), words("FA profile bias"), words("FA profile RMS"))
    table = Table(header, tuple(rows), (0.4, 0.3, 0.3), numbers=(1, 2))
    title = words("FA along the tracts")
    return Section(title, (Picture(path, 0.5), table), starts_page=True, name="profiles")


def _planning_section(compared: SiteComparison, chosen: Language) -> Section:
    words = chosen.text
    rows = [
        (_headed(f.kind.name, chosen), *_three(f, f.part, 3, chosen, with_title=False))
        for f in compared.figures
        if f.kind.name in _PLANNED and f.value is not None
    ]
    parts: list[Part] = []
    if rows:
        header = (
            words("Figure"), words("Of what"), compared.first, compared.second, words("Difference")
        )  # fmt: skip
        widths = (0.2, 0.35, 0.15, 0.15, 0.15)
        parts.append(Table(header, tuple(rows), widths, numbers=(2, 3, 4)))
    parts += list(_reasons(compared, _PLANNED, chosen))
    if not parts:
        none = words("Nothing: only scans were compared, no cases with structures.")
        parts.append(Notice(Tone.NOT_DONE, words("Not done"), none))
    return Section(words("Structures, targets and doses"), tuple(parts), name="planning")


def _recipe_section(compared: SiteComparison, chosen: Language) -> Section:
    words = chosen.text
    if not compared.recipes:
        said = words("Both cases were made by the same versions, settings and libraries.")
        return Section(words("Recipes"), (Paragraph(said),), name="recipes")
    rows = tuple((r.step, words(r.what), r.first, r.second) for r in compared.recipes)
    header = (words("Step"), words("What"), compared.first, compared.second)
    said = words("These were not alike; what they change is part of every difference above.")
    table = Table(header, rows, (0.22, 0.18, 0.3, 0.3))
    return Section(words("Recipes"), (Paragraph(said), table), name="recipes")


def _definition_section(compared: SiteComparison, chosen: Language) -> Section:
    words = chosen.text
    used = dict.fromkeys(f.kind.name for f in compared.figures)
    rows = tuple(
        (words(FIGURES[name].title), FIGURES[name].unit or "-", words(FIGURES[name].definition))
        for name in used
    )
    header = (words("Figure"), words("Unit"), words("Definition"))
    table = Table(header, rows, (0.22, 0.1, 0.68))
    return Section(words("Definitions"), (table,), starts_page=True, name="definitions")


def _reasons(compared: SiteComparison, kinds: Sequence[str], chosen: Language) -> Iterator[Part]:
    """Tell of what was not measured, each once, and why."""
    words = chosen.text
    rows = tuple(
        (words(f.kind.title), words(f.part), chosen.message(f.reason))
        for f in compared.figures
        if f.kind.name in kinds and f.value is None
    )
    if rows:
        yield Table((words("Not measured"), words("Of what"), words("Reason")), rows,
                    (0.25, 0.25, 0.5))  # fmt: skip


def _headed(name: str, chosen: Language) -> str:
    kind = FIGURES[name]
    return chosen.text(kind.title) + (f" ({kind.unit})" if kind.unit else "")


def _figure(compared: SiteComparison, name: str, part: str, digits: int, chosen: Language) -> str:
    found = compared.get(name, part)
    return "-" if found is None else _cell(found.value, digits, chosen)


def _cell(value: float | None, digits: int, chosen: Language) -> str:
    return "-" if value is None else chosen.number(round(value, digits) + 0.0, digits)


def _three(
    found: SiteFigure, part: str, digits: int, chosen: Language, *, with_title: bool = True
) -> tuple[str, ...]:
    values = [_cell(v, digits, chosen) for v in (found.first, found.second, found.value)]
    unit = f" ({found.kind.unit})" if found.kind.unit else ""
    title = (chosen.text(found.kind.title) + unit,) if with_title else ()
    return (part, *title, *values)


def _whole_row(found: SiteFigure, chosen: Language) -> tuple[str, ...]:
    unit = f" ({found.kind.unit})" if found.kind.unit else ""
    title = chosen.text(found.kind.title) + unit
    return title, _cell(found.value, 2, chosen), _cell(found.uncertainty, 2, chosen)
