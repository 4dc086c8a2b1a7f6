"""Histograms of a plan as JSON document and as text."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np

from dtiplan.domain.dose import Dvh
from dtiplan.domain.findings import Finding
from dtiplan.workflow.documents import finding_lines, result_document
from dtiplan.workflow.dose.rt_files import PlanFiles

_KEYS = {
    "D2%": "d2_gy",
    "D50%": "d50_gy",
    "D98%": "d98_gy",
    "D0.03cc": "d0_03cc_gy",
    "D35mm3": "d35mm3_gy",
    "V12Gy": "v12gy_cc",
    "V20Gy": "v20gy_cc",
}


def histograms_document(
    files: PlanFiles, found: Sequence[Dvh], findings: Sequence[Finding], ends: str
) -> dict[str, Any]:
    """Give the ``dvh`` document."""
    plan = files.plan
    return result_document(
        files.paths,
        (*files.findings, *findings),
        dose={
            "sop_instance_uid": files.dose.sop_instance_uid,
            "summation": files.dose.summation.value,
            "voxel_mm": [round(v, 4) for v in files.dose.image.grid.spacing_mm],
            "highest_gy": _plain(float(np.max(files.dose.image.values))),
        },
        plan=None
        if plan is None
        else {
            "label": plan.label,
            "sop_instance_uid": plan.sop_instance_uid,
            "n_fractions": plan.n_fractions,
            "prescriptions": [
                {"dose_gy": p.dose_gy, "roi_number": p.roi_number} for p in plan.prescriptions
            ],
        },
        end_slices=ends,
        structures=[dvh_entry(dvh) for dvh in found],
    )


def dvh_entry(dvh: Dvh) -> dict[str, Any]:
    """Give one structure as it stands in the document; what is not known is null."""
    values = {m.name: m for m in dvh.metrics}
    return {
        "name": dvh.name,
        "volume_cc": _plain(dvh.volume_cc),
        "volume_other_ends_cc": _plain(dvh.volume_other_ends_cc),
        "outside_grid_cc": _plain(dvh.outside_grid_cc),
        "min_gy": _plain(dvh.min_gy),
        "mean_gy": _plain(dvh.mean_gy),
        "max_gy": _plain(dvh.max_gy),
        **{key: _plain(values[name].value) for name, key in _KEYS.items()},
        "metrics": [
            {
                "name": m.name,
                "value": _plain(m.value),
                "unit": m.unit,
                "uncertainty": _plain(m.uncertainty),
                "reason": m.reason,
            }
            for m in dvh.metrics
        ],
        "notes": list(dvh.notes),
        "dose_gy": [round(float(x), 4) for x in dvh.dose_gy],
        "volume_at_dose_cc": [round(float(x), 6) for x in dvh.volume_at_dose_cc],
    }


def _plain(value: float | None) -> float | None:
    return None if value is None or not math.isfinite(value) else round(value, 6)


def histograms_text(found: Sequence[Dvh], findings: Sequence[Finding]) -> str:
    """Say the same for a person: a table."""
    heads = ("Structure", "cc", "Dmin", "Dmean", "Dmax", *_KEYS)
    rows = [heads]
    for dvh in found:
        values = {m.name: m.value for m in dvh.metrics}
        rows.append(
            (
                dvh.name,
                *(_shown(x) for x in (dvh.volume_cc, dvh.min_gy, dvh.mean_gy, dvh.max_gy)),
                *(_shown(values[name]) for name in _KEYS),
            )
        )
    widths = [max(len(row[n]) for row in rows) for n in range(len(heads))]
    lines = []
    for first, *others in rows:
        cells = [cell.rjust(width) for cell, width in zip(others, widths[1:], strict=True)]
        lines.append("  ".join([first.ljust(widths[0]), *cells]))
    return "\n".join([*lines, "Doses in Gy, VxGy in cc.", *finding_lines(findings)])


def _shown(value: float | None) -> str:
    return "-" if value is None or not math.isfinite(value) else f"{value:.3f}"
