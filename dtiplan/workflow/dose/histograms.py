"""Histograms of all structures of a plan."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from dtiplan.domain.dose import Dvh
from dtiplan.domain.errors import UserError
from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.progress import Progress, silent
from dtiplan.domain.structure_sets import ReadRoi
from dtiplan.workflow.dose.rt_files import PlanFiles
from dtiplan.workflow.side_by_side import side_by_side

if TYPE_CHECKING:
    from dtiplan.processing.dose.contour_solid import ContourStack


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
