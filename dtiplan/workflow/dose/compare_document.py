"""A comparison of plans as JSON document, as text and as rows for paired statistics."""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dtiplan.domain.dose import DoseMetric
from dtiplan.domain.dose_comparison import (
    ComparedStructure,
    DoseBand,
    DoseCurve,
    MetricRow,
    TractDoseProfile,
    TractSegment,
)
from dtiplan.domain.published_doses import BesidePublished
from dtiplan.workflow.documents import document, finding_lines
from dtiplan.workflow.dose.compare import BiologicalDose, PlansCompared
from dtiplan.workflow.dose.plan_list import NamedPlan
from dtiplan.workflow.files.codec import file_sha256

CSV_HEADER = (
    "patient_id", "arm", "plan", "plan_sha256", "dose_sha256", "published_version",
    "published_sha256", "structure", "volume_cc", "metric", "value", "unit", "u", "reference",
    "difference", "u_difference", "remark",
)  # fmt: skip


@dataclass(frozen=True, eq=False)
class TractDoses:
    """What a case adds to a comparison; empty without one.

    Parameters
    ----------
    profiles : tuple of TractDoseProfile
    segments : tuple of TractSegment
    within_mm : float
        Distance up to which segments are listed.
    target : str
        That distances are measured to.
    bands : tuple of DoseBand
    """

    profiles: tuple[TractDoseProfile, ...] = ()
    segments: tuple[TractSegment, ...] = ()
    within_mm: float = 0.0
    target: str = ""
    bands: tuple[DoseBand, ...] = ()


def comparison_document(compared: PlansCompared, tracts: TractDoses) -> dict[str, Any]:
    """Give the ``dose compare`` document; what is not known is null."""
    options = compared.options
    paths = dict.fromkeys(path for plan in compared.plans for path in plan.files.paths)
    return document(
        paths,
        compared.findings,
        plans=[_plan_entry(plan) for plan in compared.plans],
        end_slices=options.ends,
        doses_are="EQD2" if options.as_eqd2 else "physical",
        structures=[_structure_entry(s) for s in compared.structures],
        targets=list(compared.targets),
        indices=[
            {
                "plan": plan.name,
                "target": each.target,
                "prescription_gy": each.prescription_gy,
                "metrics": [
                    metric_entry(m)
                    for m in (each.coverage, each.selectivity, each.paddick, each.gradient)
                ],
            }
            for plan, found in zip(compared.plans, compared.indices, strict=True)
            for each in found
        ],
        brain_without_targets=None if compared.brain is None else _structure_entry(compared.brain),
        published={
            "file": compared.published.name,
            "version": compared.published.version,
            "sha256": compared.published.sha256,
            "rows": [
                {"plan": plan.name, **published_entry(row)}
                for plan, rows in zip(compared.plans, compared.beside, strict=True)
                for row in rows
            ],
        },
        alpha_beta={"file": compared.alpha_beta.name, "sha256": compared.alpha_beta.sha256},
        biological=[_biological_entry(b) for b in compared.biological],
        tract_profiles=[_profile_entry(p) for p in tracts.profiles],
        segments={
            "target": tracts.target,
            "within_mm": tracts.within_mm,
            "rows": [_segment_entry(s) for s in tracts.segments],
        },
        bands=[_band_entry(b) for b in tracts.bands],
    )


def _plan_entry(plan: NamedPlan) -> dict[str, Any]:
    read = plan.files.plan
    return {
        "name": plan.name,
        "arm": plan.arm,
        "label": "" if read is None else read.label,
        "patient_id": plan.files.structure_set.patient_id,
        "n_fractions": plan.n_fractions,
        "plan_path": None if plan.plan_path is None else str(plan.plan_path),
        "plan_sha256": None if plan.plan_path is None else file_sha256(plan.plan_path),
        "dose_paths": [str(path) for path in plan.dose_paths],
        "dose_sha256": [file_sha256(path) for path in plan.dose_paths],
        "prescriptions": []
        if read is None
        else [{"dose_gy": p.dose_gy, "roi_number": p.roi_number} for p in read.prescriptions],
    }


def _structure_entry(structure: ComparedStructure) -> dict[str, Any]:
    return {
        "name": structure.name,
        "volume_cc": plain(structure.volume_cc),
        "volume_other_ends_cc": plain(structure.volume_other_ends_cc),
        "outside_grid_cc": [plain(v) for v in structure.outside_grid_cc],
        "metrics": [row_entry(row) for row in structure.rows],
        "curves": [_curve_entry(curve) for curve in structure.curves],
        "notes": list(structure.notes),
    }


def row_entry(row: MetricRow) -> dict[str, Any]:
    """Give one metric of all plans."""
    return {
        "name": row.name,
        "unit": row.unit,
        "values": [plain(v) for v in row.values],
        "uncertainties": [plain(v) for v in row.uncertainties],
        "differences": [plain(v) for v in row.differences],
        "difference_uncertainties": [plain(v) for v in row.difference_uncertainties],
        "reason": row.reason,
    }


def metric_entry(metric: DoseMetric) -> dict[str, Any]:
    """Give one metric of one plan."""
    return {
        "name": metric.name,
        "value": plain(metric.value),
        "unit": metric.unit,
        "uncertainty": plain(metric.uncertainty),
        "reason": metric.reason,
    }


def published_entry(row: BesidePublished) -> dict[str, Any]:
    """Give one dose beside what was published."""
    figure = row.published
    return {
        "structure": row.structure,
        "metric": figure.metric,
        "value": plain(row.value),
        "uncertainty": plain(row.uncertainty),
        "unit": row.unit,
        "published_value": figure.value,
        "published_fractions": figure.n_fractions,
        "sense": figure.sense.value,
        "standing": row.standing.value,
        "side": None if row.side is None else row.side.value,
        "why": row.why,
        "said": figure.said,
        "citation": figure.citation,
        "status": figure.status.value,
    }


def _curve_entry(curve: DoseCurve) -> dict[str, list[float]]:
    return {
        "dose_gy": [round(float(x), 4) for x in curve.dose_gy],
        "volume_cc": [round(float(x), 6) for x in curve.volume_cc],
    }


def _biological_entry(each: BiologicalDose) -> dict[str, Any]:
    return {
        "structure": each.structure,
        "plan": each.plan,
        "alpha_beta_gy": each.alpha_beta_gy,
        "source": each.source,
        "is_doubtful": each.is_doubtful,
        "metrics": [metric_entry(m) for m in each.rows],
    }


def _profile_entry(profile: TractDoseProfile) -> dict[str, Any]:
    def listed(values: Any) -> list[float | None]:
        return [plain(float(v)) for v in values]

    return {
        "tract": profile.tract,
        "ends": list(profile.ends),
        "along_mm": listed(profile.along_mm),
        "mean_gy": [listed(v) for v in profile.mean_gy],
        "low_gy": [listed(v) for v in profile.low_gy],
        "high_gy": [listed(v) for v in profile.high_gy],
        "target_mm": None if profile.target_mm is None else listed(profile.target_mm),
    }


def _segment_entry(segment: TractSegment) -> dict[str, Any]:
    return {
        "tract": segment.tract,
        "from_mm": plain(segment.from_mm),
        "to_mm": plain(segment.to_mm),
        "ends": list(segment.ends),
        "nearest_mm": plain(segment.nearest_mm),
        "share": plain(segment.share),
        "dose_gy": [None if d is None else [plain(v) for v in d] for d in segment.dose_gy],
    }


def _band_entry(band: DoseBand) -> dict[str, Any]:
    return {
        "tract": band.tract,
        "basis": band.basis,
        "regions": [
            {
                "label": region.label,
                "volume_cc": plain(region.volume_cc),
                "outside_grid_cc": plain(region.outside_grid_cc),
                "metrics": [row_entry(row) for row in region.rows],
                "curves": [_curve_entry(curve) for curve in region.curves],
            }
            for region in band.regions
        ],
    }


def plain(value: float | None) -> float | None:
    """Give a number for JSON, null where there is none."""
    return None if value is None or not math.isfinite(value) else round(float(value), 6)


def csv_text(compared: PlansCompared) -> str:
    """Give one row for each metric of each structure in each plan, for paired statistics."""
    held = io.StringIO()
    table = csv.writer(held, lineterminator="\n")
    table.writerow(CSV_HEADER)
    for number, plan in enumerate(compared.plans):
        table.writerows(_csv_rows(compared, number, plan))
    return held.getvalue()


def _csv_rows(compared: PlansCompared, n: int, plan: NamedPlan) -> Iterator[list[object]]:
    entry = _plan_entry(plan)
    head = [
        entry["patient_id"], plan.arm, plan.name, entry["plan_sha256"] or "",
        " ".join(entry["dose_sha256"]), compared.published.version, compared.published.sha256,
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
        for m in (index.coverage, index.selectivity, index.paddick, index.gradient):
            yield [
                *head,
                index.target,
                "",
                m.name,
                _cell(m.value),
                m.unit,
                "",
                "",
                "",
                "",
                m.reason,
            ]


def _cell(value: float | None) -> object:
    return "" if value is None or not math.isfinite(value) else repr(float(value))


def comparison_text(compared: PlansCompared, tracts: TractDoses) -> str:
    """Say the same for a person: a table for each structure, then what was published."""
    plans = [plan.name for plan in compared.plans]
    kind = "EQD2" if compared.options.as_eqd2 else "physical dose"
    lines = [f"Plans: {', '.join(plans)}; differences from {plans[0]}; {kind}."]
    brain = () if compared.brain is None else (compared.brain,)
    for structure in (*compared.structures, *brain):
        lines += ["", f"{structure.name}  {structure.volume_cc:.3f} cc"]
        rows = [("", *plans, *(f"{p} - {plans[0]}" for p in plans[1:]))]
        rows += [_text_row(row) for row in structure.rows]
        lines += _columns(rows)
    for plan, indices in zip(compared.plans, compared.indices, strict=True):
        for each in indices:
            metrics = (each.coverage, each.selectivity, each.paddick, each.gradient)
            said = ", ".join(f"{m.name} {_shown(m.value)}" for m in metrics)
            lines += ["", f"{plan.name}, {each.target}, {each.prescription_gy:g} Gy: {said}"]
    lines += _published_lines(compared)
    for s in tracts.segments:
        lines.append(
            f"{s.tract} {s.from_mm:.0f}-{s.to_mm:.0f} mm from the {s.ends[0]} end: "
            f"{s.nearest_mm:.1f} mm from {tracts.target}, {100 * s.share:.0f} % of it"
        )
    return "\n".join([*lines, "", *finding_lines(compared.findings)])


def _published_lines(compared: PlansCompared) -> list[str]:
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
