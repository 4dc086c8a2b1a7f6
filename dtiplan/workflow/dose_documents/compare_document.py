"""A comparison of plans as JSON document, as text and as rows for paired statistics."""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dtiplan.domain.dose_comparison import MetricRow, TractDoses
from dtiplan.workflow.documents import finding_lines, result_document
from dtiplan.workflow.dose.evaluation import evaluation_of
from dtiplan.workflow.dose.evaluation_document import evaluation_entries

if TYPE_CHECKING:
    from dtiplan.domain.dose import DoseMetric
    from dtiplan.domain.dose_evaluation import DoseEvaluation, EvaluatedPlan
    from dtiplan.workflow.dose.compare import PlansCompared

CSV_HEADER = (
    "patient_id", "arm", "plan", "plan_sha256", "dose_sha256", "published_version",
    "published_sha256", "structure", "volume_cc", "metric", "value", "unit", "u", "reference",
    "difference", "u_difference", "remark",
)  # fmt: skip


def comparison_document(compared: PlansCompared, tracts: TractDoses) -> dict[str, Any]:
    """Give the ``dose compare`` document; what is not known is null."""
    paths = dict.fromkeys(path for plan in compared.plans for path in plan.files.paths)
    told = evaluation_of(compared, tracts)
    return result_document(paths, told.findings, **evaluation_entries(told))


def csv_text(compared: PlansCompared) -> str:
    """Give one row for each metric of each structure in each plan, for paired statistics."""
    return evaluation_csv(evaluation_of(compared))


def evaluation_csv(told: DoseEvaluation) -> str:
    """Give one row for each metric of each structure in each plan, for paired statistics."""
    held = io.StringIO()
    table = csv.writer(held, lineterminator="\n")
    table.writerow(CSV_HEADER)
    for number, plan in enumerate(told.plans):
        table.writerows(_csv_rows(told, number, plan))
    return held.getvalue()


def _csv_rows(compared: DoseEvaluation, n: int, plan: EvaluatedPlan) -> Iterator[list[object]]:
    head = [
        plan.patient_id, plan.arm, plan.name, plan.plan_sha256, " ".join(plan.dose_sha256),
        compared.published.version, compared.published.sha256,
    ]  # fmt: skip
    first = compared.plans[0].name
    brain = () if compared.brain is None else (compared.brain,)
    for structure in (*compared.structures, *brain):
        for row in structure.rows:
            numbers = (row.values[n], row.uncertainties[n])
            apart = (row.differences[n], row.difference_uncertainties[n])
            remark = "; ".join(filter(None, (row.reason, *structure.notes)))
            yield [
                *head, structure.name, structure.volume_cc, row.name, _cell(numbers[0]), row.unit,
                _cell(numbers[1]), first, _cell(apart[0]), _cell(apart[1]), remark,
            ]  # fmt: skip
    for index in compared.indices[n]:
        for m in index.metrics:
            yield [
                *head,
                index.target,
                "",
                m.name,
                _cell(m.value),
                m.unit,
                _cell(m.uncertainty),
                "",
                "",
                "",
                m.reason,
            ]


def _cell(value: float | None) -> object:
    return "" if value is None or not math.isfinite(value) else repr(float(value))


def comparison_text(compared: PlansCompared, tracts: TractDoses) -> str:
    """Say the same for a person: a table for each structure, then what was published."""
    return evaluation_text(evaluation_of(compared, tracts))


def evaluation_text(compared: DoseEvaluation) -> str:
    """Say an evaluation for a person: a table for each structure, then what was published."""
    plans = [plan.name for plan in compared.plans]
    kind = "EQD2" if compared.is_eqd2 else "physical dose"
    lines = [f"Plans: {', '.join(plans)}; differences from {plans[0]}; {kind}."]
    brain = () if compared.brain is None else (compared.brain,)
    for structure in (*compared.structures, *brain):
        lines += ["", f"{structure.name}  {structure.volume_cc:.3f} cc"]
        rows = [("", *plans, *(f"{p} - {plans[0]}" for p in plans[1:]))]
        rows += [_text_row(row) for row in structure.rows]
        lines += _columns(rows)
    for plan, indices in zip(compared.plans, compared.indices, strict=True):
        for each in indices:
            said = ", ".join(_index_text(m) for m in each.metrics)
            lines += ["", f"{plan.name}, {each.target}, {each.prescription_gy:g} Gy: {said}"]
    lines += _published_lines(compared)
    tracts = compared.tracts
    for s in tracts.segments:
        lines.append(
            f"{s.tract} {s.from_mm:.0f}-{s.to_mm:.0f} mm from the {s.ends[0]} end: "
            f"{s.nearest_mm:.1f} mm from {tracts.target}, {100 * s.share:.0f} % of it"
        )
    lines += [f"{u.name} was not measured: {u.reason}" for u in compared.unmeasured]
    return "\n".join([*lines, "", *finding_lines(compared.findings)])


def _index_text(metric: DoseMetric) -> str:
    apart = "" if metric.uncertainty is None else f" ± {metric.uncertainty:.3f}"
    return f"{metric.name} {_shown(metric.value)}{apart}"


def _published_lines(compared: DoseEvaluation) -> list[str]:
    file = compared.published
    lines = ["", f"Published doses (version {file.version}), not limits of this program:"]
    for plan, rows in zip(compared.plans, compared.beside, strict=True):
        for row in rows:
            figure = row.published
            told = row.why or f"{row.standing.value}"
            lines.append(
                f"{plan.name}  {row.structure}  {figure.metric} {_shown(row.value)} {row.unit}: "
                f"{told} ({figure.value:g} {row.unit} in {figure.n_fractions}; {figure.citation})"
            )
    return lines


def _text_row(row: MetricRow) -> tuple[str, ...]:
    apart = zip(row.differences[1:], row.difference_uncertainties[1:], strict=True)
    return (
        f"{row.name} ({row.unit})",
        *(_shown(v) for v in row.values),
        *(f"{_shown(d)} ± {_shown(u)}" for d, u in apart),
        *((row.reason,) if row.reason else ()),
    )


def _columns(rows: Sequence[Sequence[str]]) -> list[str]:
    n = max(len(row) for row in rows)
    full = [(*row, *[""] * (n - len(row))) for row in rows]
    widths = [max(len(row[k]) for row in full) for k in range(n)]
    return [
        "  ".join(cell.ljust(w) for cell, w in zip(row, widths, strict=True)).rstrip()
        for row in full
    ]


def _shown(value: float | None) -> str:
    return "-" if value is None or not math.isfinite(value) else f"{value:.3f}"


def write_csv(compared: PlansCompared, path: Path) -> None:
    """Write the rows; numbers in full precision, empty where unknown.

    Raises
    ------
    UserError
        ``disk``.
    """
    from dtiplan.workflow.files.durable import disk_troubles_told, replace_text

    with disk_troubles_told(f"{path} cannot be written."):
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_text(path.absolute(), csv_text(compared))
