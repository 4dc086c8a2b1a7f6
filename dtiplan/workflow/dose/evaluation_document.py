"""What is known of doses, as the entries of JSON documents; what is not known is null."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dtiplan.domain.dose import DoseMetric
    from dtiplan.domain.dose_comparison import (
        BandCurve,
        BiologicalDose,
        ComparedStructure,
        DoseBand,
        DoseCurve,
        MetricRow,
        TractDoseProfile,
        TractSegment,
    )
    from dtiplan.domain.dose_evaluation import DoseEvaluation, EvaluatedPlan
    from dtiplan.domain.published_doses import BesidePublished


def evaluation_entries(told: DoseEvaluation) -> dict[str, Any]:
    """Give everything a document tells of an evaluation."""
    tracts = told.tracts
    return {
        "plans": [plan_entry(plan) for plan in told.plans],
        "end_slices": told.ends,
        "doses_are": "EQD2" if told.is_eqd2 else "physical",
        "structures": [
            {**_structure_entry(s), "tract": told.tract_of.get(s.name)} for s in told.structures
        ],
        "not_measured": [{"name": u.name, "reason": u.reason} for u in told.unmeasured],
        "targets": list(told.targets),
        "indices": [
            {
                "plan": plan.name,
                "target": each.target,
                "prescription_gy": each.prescription_gy,
                "metrics": [metric_entry(m) for m in each.metrics],
            }
            for plan, found in zip(told.plans, told.indices, strict=True)
            for each in found
        ],
        "brain_without_targets": None if told.brain is None else _structure_entry(told.brain),
        "published": {
            "file": told.published.name,
            "version": told.published.version,
            "sha256": told.published.sha256,
            "rows": [
                {"plan": plan.name, **published_entry(row)}
                for plan, rows in zip(told.plans, told.beside, strict=True)
                for row in rows
            ],
        },
        "alpha_beta": {"file": told.alpha_beta.name, "sha256": told.alpha_beta.sha256},
        "biological": [_biological_entry(b) for b in told.biological],
        "tract_profiles": [_profile_entry(p) for p in tracts.profiles],
        "segments": {
            "target": tracts.target,
            "within_mm": tracts.within_mm,
            "rows": [segment_entry(s) for s in tracts.segments],
        },
        "bands": [_band_entry(b) for b in tracts.bands],
    }


def plan_entry(plan: EvaluatedPlan) -> dict[str, Any]:
    """Give what is told of one plan."""
    return {
        "name": plan.name,
        "arm": plan.arm,
        "label": plan.label,
        "approval_status": plan.approval_status,
        "patient_id": plan.patient_id,
        "n_fractions": plan.n_fractions,
        "highest_gy": plain(plan.highest_gy),
        "plan_path": plan.plan_path or None,
        "plan_sha256": plan.plan_sha256 or None,
        "dose_paths": list(plan.dose_paths),
        "dose_sha256": list(plan.dose_sha256),
        "prescriptions": [
            {"dose_gy": p.dose_gy, "roi_number": p.roi_number} for p in plan.prescriptions
        ],
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
        "is_verified": each.is_verified,
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


def segment_entry(segment: TractSegment) -> dict[str, Any]:
    """Give one segment near a target."""
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
        "regions": [_region_entry(region) for region in band.regions],
        "structure": None if band.structure is None else _region_entry(band.structure),
    }


def _region_entry(region: BandCurve) -> dict[str, Any]:
    return {
        "label": region.label,
        "volume_cc": plain(region.volume_cc),
        "outside_grid_cc": plain(region.outside_grid_cc),
        "metrics": [row_entry(row) for row in region.rows],
        "curves": [_curve_entry(curve) for curve in region.curves],
    }


def plain(value: float | None) -> float | None:
    """Give a number for JSON, null where there is none."""
    return None if value is None or not math.isfinite(value) else round(float(value), 6)
