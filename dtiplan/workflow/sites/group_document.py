"""The ``sites group`` document, and the text a person reads instead."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from dtiplan.domain.phantoms.agreement import Estimate, Interval
from dtiplan.domain.site_figures import FIGURES
from dtiplan.workflow.documents import finding_lines, result_document
from dtiplan.workflow.runner import finding_document
from dtiplan.workflow.sites.comparison_document import comparison_entries

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from dtiplan.domain.quality import NotMeasured
    from dtiplan.domain.site_comparison import LayerSpread
    from dtiplan.workflow.sites.compare_group import ComparedGroup

_TOLD = ("fa_bias", "md_scale", "v1_median", "dice", "surface_mean", "core_shift", "volume")


def group_document(paths: Sequence[Path], compared: ComparedGroup) -> dict[str, Any]:
    """Give everything that is known of a group, with every pair and every point."""
    group = compared.group
    minded = [replace(f, message=f"{pair}: {f.message}") for pair, f in compared.minded()]
    return result_document(
        paths,
        (*compared.findings, *minded),
        subjects=list(group.subjects),
        layers=[
            {
                "figure": s.kind,
                "part": s.part,
                "layer": s.layer.value,
                "unit": FIGURES[s.kind].unit,
                "mean": estimate_entry(s.mean),
                "single_scan_sd": estimate_entry(s.single_sd),
                "points": [
                    {"subject": p.subject, "pair": list(p.pair), "value": p.value} for p in s.points
                ],
            }
            for s in group.spreads
        ],
        reliability=[
            {
                "figure": r.kind,
                "part": r.part,
                "icc_2_1": estimate_entry(r.absolute),
                "icc_3_1": estimate_entry(r.consistent),
                "n_subjects": r.n_subjects,
                "n_sites": r.n_sites,
                "grade": r.grade,
            }
            for r in group.reliabilities
        ],
        not_measured=list(group.unmeasured),
        failed=[{"pair": name, "reason": why} for name, why in compared.failed],
        pairs=[
            {
                "subject": subject,
                **comparison_entries(found),
                "findings": [finding_document(f) for f in found.findings],
            }
            for subject, found in compared.pairs
        ],
    )


def estimate_entry(found: Estimate | NotMeasured) -> dict[str, Any]:
    """Give a number with its interval; null with the reason where there is none."""
    if not isinstance(found, Estimate):
        return {"value": None, "reason": found.reason}
    interval = found.interval
    if not isinstance(interval, Interval):
        return {"value": found.value, "low": None, "high": None, "reason": interval.reason}
    return {
        "value": found.value, "low": interval.low, "high": interval.high,
        "confidence": interval.confidence, "reason": "",
    }  # fmt: skip


def group_text(compared: ComparedGroup) -> str:
    """Say the most important for a person."""
    group = compared.group
    lines = [f"{len(group.subjects)} subjects, {len(compared.pairs)} pairs"]
    for spread in group.spreads:
        if spread.kind in _TOLD:
            lines.append(
                f"{FIGURES[spread.kind].title:<24} {spread.part:<16} {spread.layer.value:<28} "
                f"{_said(spread)}"
            )
    for each in group.reliabilities:
        value = each.absolute
        shown = f"{value.value:.3f}" if isinstance(value, Estimate) else "-"
        lines.append(f"ICC(2,1) of {each.kind} {each.part}: {shown}  {each.grade}")
    lines += [*group.unmeasured, *(f"{name}: {why}" for name, why in compared.failed)]
    lines += [f"{pair}: {finding.message}" for pair, finding in compared.minded()]
    return "\n".join([*lines, *finding_lines(compared.findings)])


def _said(spread: LayerSpread) -> str:
    values = "  ".join(f"{p.value:.4g}" for p in spread.points)
    if not isinstance(spread.mean, Estimate):
        return values
    return f"{spread.mean.value:.4g}  ({values})"
