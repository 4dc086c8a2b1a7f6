"""What an evaluation says as rows of tables: metrics, indices, published doses, segments."""

from __future__ import annotations

from collections.abc import Sequence

from dtiplan.domain.dose import DoseMetric
from dtiplan.domain.dose_comparison import ComparedStructure, MetricRow
from dtiplan.domain.dose_evaluation import DoseEvaluation
from dtiplan.domain.published_doses import BesidePublished, Standing, Status
from dtiplan.gui.pages.dose.dvh_curves import Rgb
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.fact_texts import number_text
from dtiplan.gui.widgets.state_icons import Mark
from dtiplan.gui.widgets.value_table import Cell

_DECIMALS = {"Gy": 2, "cc": 3, "%": 1}
_NO_VALUE = "–"

Listed = tuple[ComparedStructure, int]
"""A structure and the number of a plan."""


def listed_structures(evaluation: DoseEvaluation) -> list[ComparedStructure]:
    """Give the structures, then the brain less its targets."""
    return [*evaluation.structures, *([evaluation.brain] if evaluation.brain else [])]


def metric_names(evaluation: DoseEvaluation) -> list[tuple[str, str]]:
    """Give name and unit of every metric, each once, as the structures list them."""
    found: dict[str, str] = {}
    for structure in listed_structures(evaluation):
        for row in structure.rows:
            found.setdefault(row.name, row.unit)
    return list(found.items())


def shown_unit(unit: str) -> str:
    """Write a unit as the window does."""
    return "cm³" if unit == "cc" else unit


def value_words(value: float | None, uncertainty: float | None, unit: str) -> str:
    """Write a value with its unit and the uncertainty of its sampling."""
    if value is None:
        return tr("not told")
    text = number_text(value, _DECIMALS.get(unit, 2))
    if uncertainty is not None:
        decimals = _DECIMALS.get(unit, 2)
        is_small = uncertainty < 0.5 * 10.0**-decimals
        text += f" ± {number_text(uncertainty, decimals + is_small)}"
    return f"{text} {shown_unit(unit)}".rstrip()


def caution(structure: ComparedStructure, plan: int) -> str:
    """Say why the doses of a structure must not be relied on; empty where they may."""
    why = structure.why_unfit(plan)
    return tr(why) if why else ""


def structure_row(
    evaluation: DoseEvaluation,
    listed: Listed,
    colour_rgb: Rgb,
    *,
    is_ticked: bool,
    as_differences: bool,
) -> list[Cell]:
    """Give the row of a structure in a plan: metrics, or their differences from the first plan."""
    structure, plan = listed
    why = caution(structure, plan)
    told = {row.name: row for row in structure.rows}
    name = f"⚠ {structure.name}" if why else structure.name
    tip = "\n".join([structure.name, *([why] if why else []), *structure.notes])
    is_apart = as_differences and plan > 0
    return [
        Cell(name, colour_rgb=colour_rgb, is_ticked=is_ticked, tip=tip),
        Cell(evaluation.plans[plan].name),
        Cell(number_text(structure.volume_cc, 3), is_number=True, tip=_volume_tip(structure, plan)),
        *(
            _metric_cell(told.get(metric), plan, is_apart=is_apart)
            for metric, _ in metric_names(evaluation)
        ),
        Cell(why or _first_note(structure), tip=tip),
    ]


def _first_note(structure: ComparedStructure) -> str:
    return "; ".join(tr(note) for note in structure.notes)


def _volume_tip(structure: ComparedStructure, plan: int) -> str:
    lines = [
        tr("By the other convention for end slices: {cc}").format(
            cc=number_text(structure.volume_other_ends_cc, 3, "cm³")
        )
        if structure.volume_other_ends_cc == structure.volume_other_ends_cc
        else "",
        tr("Outside the dose grid: {cc}").format(
            cc=number_text(structure.outside_grid_cc[plan], 3, "cm³")
        ),
    ]
    return "\n".join(line for line in lines if line)


def _metric_cell(row: MetricRow | None, plan: int, *, is_apart: bool) -> Cell:
    if row is None:
        return Cell(_NO_VALUE, is_number=True, tip=tr("not read off this structure"))
    value, uncertainty = row.values[plan], row.uncertainties[plan]
    apart, apart_uncertainty = row.differences[plan], row.difference_uncertainties[plan]
    reason = tr(row.reason) if row.reason else ""
    lines = [f"{row.name}: {value_words(value, uncertainty, row.unit)}"]
    if plan > 0:
        said = value_words(apart, apart_uncertainty, row.unit)
        lines.append(tr("Difference from the first plan: {difference}").format(difference=said))
    tip = "\n".join([*lines, *([reason] if reason else [])])
    shown = apart if is_apart else value
    if shown is None:
        return Cell(_NO_VALUE, is_number=True, tip=tip)
    sign = "+" if is_apart and shown > 0 else ""
    return Cell(f"{sign}{number_text(shown, _DECIMALS.get(row.unit, 2))}", is_number=True, tip=tip)


def cautions(evaluation: DoseEvaluation) -> list[str]:
    """Say which structures must not be relied on, and what was not measured, a line each."""
    lines = []
    for structure in listed_structures(evaluation):
        said = dict.fromkeys(
            why for n in range(len(evaluation.plans)) if (why := caution(structure, n))
        )
        lines += [f"{structure.name}: {why}." for why in said]
    lines += [
        tr("{name}: not measured, {reason}").format(name=u.name, reason=tr(u.reason))
        for u in evaluation.unmeasured
    ]
    return lines


def target_rows(evaluation: DoseEvaluation) -> list[list[Cell]]:
    """Give coverage and indices of every target in every plan."""
    return [
        [
            Cell(indices.target),
            Cell(plan.name),
            Cell(number_text(indices.prescription_gy, 2), is_number=True),
            *(_index_cell(metric) for metric in indices.metrics),
        ]
        for plan, of_plan in zip(evaluation.plans, evaluation.indices, strict=True)
        for indices in of_plan
    ]


def _index_cell(metric: DoseMetric) -> Cell:
    if metric.value is None:
        return Cell(_NO_VALUE, is_number=True, tip=tr(metric.reason))
    decimals = 1 if metric.unit == "%" else 3
    tip = value_words(metric.value, metric.uncertainty, metric.unit)
    return Cell(number_text(metric.value, decimals), is_number=True, tip=tip)


def standing_mark(row: BesidePublished) -> Mark:
    """Give the sign of how a dose stands; its shape and colour say what the words say."""
    if row.side is None:
        return Mark.INFO
    is_good = row.side.value == row.published.sense.value
    return Mark.DONE if is_good else Mark.WARNING


def standing_words(row: BesidePublished) -> str:
    """Say how a dose stands to a published figure."""
    if row.standing is Standing.NOT_COMPARABLE:
        return tr("not comparable: {why}").format(why=tr(row.why))
    return tr("below the figure") if row.side is Standing.BELOW else tr("above the figure")


def status_words(status: Status) -> str:
    """Say how well a figure is known."""
    return {
        Status.CONFIRMED: tr("confirmed in its source"),
        Status.SECONDARY: tr("from a second source"),
        Status.UNVERIFIED: tr("unverified: its source was not read"),
    }[status]


def published_row(row: BesidePublished, plan: str) -> list[Cell]:
    """Give a dose beside a published figure."""
    figure = row.published
    tip = published_details(row)
    value = value_words(row.value, row.uncertainty, row.unit)
    sign = "<" if figure.sense.value == "below" else ">"
    decimals = 0 if figure.value == round(figure.value) else 2
    limit = f"{sign} {number_text(figure.value, decimals, shown_unit(row.unit))}"
    is_told = row.standing is not Standing.NOT_COMPARABLE
    return [
        Cell(row.structure, tip=tip),
        Cell(plan, tip=tip),
        Cell(
            standing_words(row) if is_told else tr("not comparable"),
            mark=standing_mark(row),
            tip=tip,
        ),
        Cell(figure.metric, tip=tip),
        Cell(value, is_number=True, tip=tip),
        Cell(limit, is_number=True, tip=tip),
        Cell(status_word(figure.status), tip=tip),
    ]


def status_word(status: Status) -> str:
    """Say in a word how well a figure is known."""
    return {
        Status.CONFIRMED: tr("confirmed"),
        Status.SECONDARY: tr("second source"),
        Status.UNVERIFIED: tr("unverified"),
    }[status]


def published_details(row: BesidePublished) -> str:
    """Tell of a figure what it is, for how many fractions, and where it comes from."""
    figure = row.published
    fractions = tr("for {n} fractions").format(n=figure.n_fractions)
    if figure.n_fractions == 1:
        fractions = tr("for one fraction")
    said = figure.said.rstrip(".")
    return "\n".join(
        [
            f"{row.structure}, {figure.metric}, {fractions}: {standing_words(row)}",
            tr(said) + ".",
            tr("Source: {citation} ({status})").format(
                citation=figure.citation, status=status_words(figure.status)
            ),
        ]
    )


def biological_rows(evaluation: DoseEvaluation) -> list[list[Cell]]:
    """Give BED and EQD2 of every structure in every plan."""
    doubtful = tr("A fraction of more than 8 Gy: the linear-quadratic model is doubtful there.")
    rows = []
    for dose in evaluation.biological:
        is_known = getattr(dose, "is_verified", False)
        source = f"α/β {number_text(dose.alpha_beta_gy, 1, 'Gy')}: {dose.source}"
        status = status_words(Status.CONFIRMED if is_known else Status.UNVERIFIED)
        tip = "\n".join([source, status, *([doubtful] if dose.is_doubtful else [])])
        rows.append(
            [
                Cell(f"⚠ {dose.structure}" if dose.is_doubtful else dose.structure, tip=tip),
                Cell(dose.plan, tip=tip),
                Cell(number_text(dose.alpha_beta_gy, 1), is_number=True, tip=tip),
                *(
                    Cell(
                        _NO_VALUE if m.value is None else number_text(m.value, 1),
                        is_number=True,
                        tip=tip,
                    )
                    for m in dose.rows
                ),
            ]
        )
    return rows


def segment_rows(evaluation: DoseEvaluation) -> list[list[Cell]]:
    """Give the segments of tracts near the target, the nearest first, with their doses."""
    rows = []
    for segment in evaluation.tracts.segments:
        place = tr("{begin} to {end} from its {side} end").format(
            begin=number_text(segment.from_mm, 0),
            end=number_text(segment.to_mm, 0),
            side=tr(segment.ends[0]),
        )
        doses = [
            _NO_VALUE if dose is None else " / ".join(number_text(gy, 1) for gy in dose)
            for dose in segment.dose_gy
        ]
        rows.append(
            [
                Cell(segment.tract),
                Cell(number_text(segment.nearest_mm, 1), is_number=True),
                *(Cell(dose, is_number=True) for dose in doses),
                Cell(number_text(100.0 * segment.share, 0), is_number=True),
                Cell(place),
            ]
        )
    return rows


def table_text(titles: Sequence[str], rows: Sequence[Sequence[Cell]]) -> str:
    """Write a table with tabs between its columns, for a spreadsheet."""
    head = [title.replace("\n", " ") for title in titles]
    return "\n".join("\t".join(row) for row in [head, *([c.text for c in r] for r in rows)]) + "\n"
