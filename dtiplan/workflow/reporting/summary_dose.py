"""What a case's summary tells of dose: the document's entry, and the same as lines of text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from dtiplan.workflow.cases.staleness import stale_steps
from dtiplan.workflow.dose.evaluation_document import evaluation_entries

if TYPE_CHECKING:
    from dtiplan.domain.dose_evaluation import DoseEvaluation
    from dtiplan.workflow.cases.case import Case

STEP = "evaluate-dose"
_SHOWN = ("Dmean", "D2%", "D0.03cc", "V12Gy")


def kept_evaluation(case: Case) -> DoseEvaluation | None:
    """Give what was read off the doses of a case; None where nothing was."""
    if case.manifest.artifact("dose_evaluation") is None:
        return None
    told: DoseEvaluation | None = case.read("dose_evaluation")
    return told


def dose_entry(case: Case) -> dict[str, Any] | None:
    """Give the doses as they stand in the case's document; null where none were evaluated."""
    told = kept_evaluation(case)
    if told is None:
        return None
    is_old = STEP in stale_steps(case.manifest)
    return {"is_out_of_date": is_old, **evaluation_entries(told)}


def dose_lines(entry: Mapping[str, Any] | None) -> list[str]:
    """Say the entry for a person: some metrics of each structure in each plan."""
    if entry is None:
        return []
    plans = [plan["name"] for plan in entry["plans"]]
    lines = [f"Dose ({entry['doses_are']}), plans {', '.join(plans)}"]
    if entry["is_out_of_date"]:
        lines.append("OUT OF DATE: something changed since the doses were evaluated")
    for structure in entry["structures"]:
        rows = {row["name"]: row for row in structure["metrics"]}
        for n, plan in enumerate(plans):
            said = ", ".join(_said(rows[name], n) for name in _SHOWN if name in rows)
            lines.append(f"{structure['name']:<16} {plan}: {said}")
    for index in entry["indices"]:
        said = ", ".join(f"{m['name']} {_number(m['value'])}" for m in index["metrics"])
        lines.append(f"{index['target']:<16} {index['plan']}: {said}")
    lines += [f"{u['name']:<16} not measured: {u['reason']}" for u in entry["not_measured"]]
    return ["", *lines]


def _said(row: Mapping[str, Any], n: int) -> str:
    return f"{row['name']} {_number(row['values'][n])} {row['unit']}"


def _number(value: float | None) -> str:
    return "-" if value is None else f"{value:.2f}"
