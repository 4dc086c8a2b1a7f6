"""What is said of a tract after the search: what became of it, its limits, whether to trust it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.tracts import TractDefinition, TractResult, TractStatus

if TYPE_CHECKING:
    from dtiplan.processing.atlas.template import TemplateMap

_MOST_POINTS = 50_000
"""Of a tract's streamlines that are looked at; the others lie between them."""


def finding_of(result: TractResult) -> tuple[Finding, ...]:
    """Say what became of one tract unless it was plainly found."""
    if result.status is TractStatus.FOUND and not result.reason:
        return ()
    severity = Severity.INFO if result.status is TractStatus.FOUND else Severity.WARNING
    code = f"tract-{result.status.value.replace('_', '-')}"
    remedy = {
        TractStatus.FOUND: "Look at the tract in 3D before you use it.",
        TractStatus.SPARSE: "Look at the tract in 3D; a sparse tract under-estimates its extent.",
        TractStatus.NOT_FOUND: "Do not read its absence as safety: the tract was not imaged or "
        "not traceable, and no structure was made.",
    }[result.status]
    return (
        Finding(severity, code, f"{result.name}: {result.reason or result.status.value}.", remedy),
    )


def limits_of(definition: TractDefinition, result: TractResult) -> tuple[Finding, ...]:
    """Say of a tract that was found what it does not cover and what was cut away."""
    if result.status is TractStatus.NOT_FOUND:
        return ()
    said = []
    caveat = definition.for_model(result.model).caveat
    if caveat:
        said.append(
            Finding(
                Severity.INFO,
                "tract-caveat",
                f"{result.name}: {caveat}",
                "Do not take what lies outside the structure as free of this tract.",
            )
        )
    n_dropped = result.rejected.get("low density", 0)
    if n_dropped or result.n_shortened:
        said.append(
            Finding(
                Severity.INFO,
                "tract-cut-back",
                f"{result.name}: where hardly any other streamlines run, {n_dropped} streamlines "
                f"were dropped and {result.n_shortened} of the {len(result.streamlines)} kept "
                "were shortened.",
                "Compare with a lowest density of 0 % where thin parts of the tract matter.",
            )
        )
    return tuple(said)


def doubts_of(
    definition: TractDefinition, result: TractResult, template_map: TemplateMap
) -> tuple[Finding, ...]:
    """Say of a tract with streamlines why it must not be relied upon.

    Because it comes near the lesion or runs where the template does not fit, or because tracking
    cannot show it in usual data.
    """
    if not len(result.streamlines):
        return ()
    points = result.streamlines.points_ras_mm
    thinned = points[:: max(1, len(points) // _MOST_POINTS)].astype(np.float64)
    doubts = template_map.doubts(result.name, thinned)
    if definition.is_unreliable:
        unreliable = Finding(
            Severity.WARNING,
            "tract-unreliable",
            f"{result.name}: not reliable, tracking seldom shows the whole of this tract, or shows "
            "other fibres in its place, in usual data.",
            "Use it as a hint where to look, never as the border of what is to be spared.",
        )
        doubts = (*doubts, unreliable)
    return doubts


def doubted(result: TractResult, doubts: tuple[Finding, ...]) -> TractResult:
    """Give a tract with what speaks against it among its causes."""
    texts = tuple(d.message.removeprefix(f"{result.name}: ").rstrip(".") for d in doubts)
    return replace(result, causes=(*result.causes, *texts))
