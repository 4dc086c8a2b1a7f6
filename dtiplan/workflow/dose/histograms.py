"""Histograms of all structures of a plan, and the document that tells them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from dtiplan.domain.dose import Dvh
from dtiplan.domain.errors import UserError
from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.progress import Progress, silent
from dtiplan.domain.structure_sets import ReadRoi
from dtiplan.workflow.documents import document, finding_lines
from dtiplan.workflow.dose.rt_files import PlanFiles
from dtiplan.workflow.side_by_side import side_by_side

if TYPE_CHECKING:
    from dtiplan.processing.dose.contour_solid import ContourStack

_KEYS = {
    "D2%": "d2_gy",
    "D50%": "d50_gy",
    "D98%": "d98_gy",
    "D0.03cc": "d0_03cc_gy",
    "D35mm3": "d35mm3_gy",
    "V12Gy": "v12gy_cc",
    "V20Gy": "v20gy_cc",
}


def plan_histograms(
    files: PlanFiles,
    names: Sequence[str] = (),
    ends: str = "rounded",
    progress: Progress = silent,
) -> tuple[tuple[Dvh, ...], tuple[Finding, ...]]:
    """Compute the histogram of every structure of a plan.

    Parameters
    ----------
    files : PlanFiles
    names : sequence of str
        Of the structures wanted; empty: all.
    ends : str
        ``rounded``, ``full`` or ``half``: how end slices count.
    progress : Progress

    Returns
    -------
    tuple of Dvh
        In the order of the file.
    tuple of Finding
        Which structures have none, and why; what to know of the others.
    """
    from dtiplan.processing.dose.contour_solid import EndSlabs
    from dtiplan.processing.dose.dvh import DvhSettings, compute_dvh

    settings = DvhSettings(EndSlabs(ends))
    stacks, findings = stacks_of(files.rois, names)

    def one(named: tuple[str, ContourStack], told: Progress) -> Dvh:
        told(0.0, named[0])
        found = compute_dvh(named[0], named[1], files.dose, settings)
        told(1.0, named[0])
        return found

    found = tuple(side_by_side(one, stacks, progress))
    for dvh in found:
        findings += [_note(dvh.name, note) for note in dvh.notes]
    return found, tuple(findings)


def stacks_of(
    rois: Sequence[ReadRoi], names: Sequence[str] = ()
) -> tuple[list[tuple[str, ContourStack]], list[Finding]]:
    """Sort the contours of the structures wanted to planes; tell which cannot be."""
    stacks: list[tuple[str, ContourStack]] = []
    findings: list[Finding] = []
    gap = _usual_gap(rois)
    for roi in _wanted(rois, names):
        stack, why = _stack(roi, gap)
        if stack is None:
            findings.append(_none(roi.name, why))
        else:
            stacks.append((roi.name, stack))
            findings += [_note(roi.name, note) for note in (*_left_out(roi), *stack.notes)]
    return stacks, findings


def _left_out(roi: ReadRoi) -> list[str]:
    """Tell of contours that are no outlines, beside others that are."""
    count = sum(not contour.is_closed for contour in roi.contours)
    return [f"{count} contours are points or open lines and are left out"] if count else []


def _wanted(rois: Sequence[ReadRoi], names: Sequence[str]) -> list[ReadRoi]:
    known = {roi.name for roi in rois}
    missing = [name for name in names if name not in known]
    if missing:
        raise UserError(
            f"There is no structure named {', '.join(missing)}.",
            f"The structures in the dose's frame are {', '.join(sorted(known))}.",
            "Choose among them.",
            "no-such-structure",
        )
    return [roi for roi in rois if not names or roi.name in names]


def _usual_gap(rois: Sequence[ReadRoi]) -> float | None:
    """Give the distance of slices that most structures with several slices have."""
    from dtiplan.processing.dose.contour_solid import stack_of

    gaps = []
    for roi in rois:
        polygons = [c.points_ras_mm for c in roi.contours if c.is_closed]
        if len(polygons) < 2:
            continue
        try:
            gaps.append(stack_of(polygons).gap_mm)
        except ValueError:
            continue  # told of when its own turn comes
    return float(np.median(gaps)) if gaps else None


def _stack(roi: ReadRoi, gap_mm: float | None) -> tuple[Any, str]:
    from dtiplan.processing.dose.contour_solid import stack_of

    polygons = [c.points_ras_mm for c in roi.contours if c.is_closed]
    if not polygons:
        return None, f"none of its {len(roi.contours)} contours encloses an area"
    try:
        return stack_of(polygons, gap_mm), ""
    except ValueError as error:
        return None, str(error)


def _none(name: str, why: str) -> Finding:
    return Finding(
        Severity.WARNING,
        "no-dvh",
        f"The structure {name} has no histogram: {why}.",
        "Do not read its absence as no dose.",
    )


def _note(name: str, note: str) -> Finding:
    return Finding(
        Severity.WARNING,
        "dvh-note",
        f"The histogram of {name}: {note}.",
        "Read its numbers with that in mind.",
    )


def histograms_document(
    files: PlanFiles, found: Sequence[Dvh], findings: Sequence[Finding], ends: str
) -> dict[str, Any]:
    """Give the ``dvh`` document."""
    plan = files.plan
    return document(
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
