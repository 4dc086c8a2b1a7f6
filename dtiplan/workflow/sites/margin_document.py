"""The ``sites margin`` document, and the text a person reads instead."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dtiplan.workflow.documents import result_document
from dtiplan.workflow.sites.margin_acceptance import acceptance_texts

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from dtiplan.domain.measured_margin import AcceptedMargin, MarginProposal
    from dtiplan.workflow.sites.margin_source import ProposedMargins


def margin_document(
    paths: Sequence[Path], proposed: ProposedMargins, accepted: Sequence[AcceptedMargin] = ()
) -> dict[str, Any]:
    """Give the ``sites margin`` document: each margin with its recipe and all its errors."""
    return result_document(
        paths,
        (),
        proposals=[proposal_entry(p) for p in proposed.proposals],
        refused=[{"tract": tract, "reason": why} for tract, why in proposed.refused],
        accepted=acceptance_texts(accepted),
    )


def proposal_entry(p: MarginProposal) -> dict[str, Any]:
    """Give a proposal as the document tells it."""
    return {
        "tract": p.tract,
        "margin_mm": p.margin_mm,
        "upper_mm": p.upper_mm,
        "combined_sd_mm": round(p.combined_sd_mm, 4),
        "is_complete": p.is_complete,
        "recipe": {
            "name": p.recipe.name,
            "factor": p.recipe.systematic_factor,
            "meaning": p.recipe.meaning,
            "source": p.recipe.source,
        },
        "errors": [
            {
                "error": e.kind.value,
                "sd_mm": None if e.sd_mm is None else round(e.sd_mm, 4),
                "n": e.n,
                "how": e.how,
                "from": list(e.came_from),
                "reason": e.reason,
            }
            for e in p.errors
        ],
        "notes": list(p.notes),
    }


def margin_text(proposed: ProposedMargins, accepted: Sequence[AcceptedMargin] = ()) -> str:
    """Say the same for a person."""
    lines = []
    for p in proposed.proposals:
        upper = "" if p.upper_mm is None else f", upper {p.upper_mm:.1f} mm"
        lines.append(f"{p.tract}: {p.margin_mm:.1f} mm{upper}")
        for e in p.errors:
            sd = f"not measured: {e.reason}" if e.sd_mm is None else f"SD {e.sd_mm:.2f} mm, n {e.n}"
            lines.append(f"    {e.kind.value}: {sd}; {e.how}; from {', '.join(e.came_from) or '-'}")
        lines += [f"    {note}" for note in p.notes]
    lines += [f"{tract}: no margin: {why}" for tract, why in proposed.refused]
    if proposed.proposals:
        recipe = proposed.proposals[0].recipe
        lines += [recipe.name, recipe.meaning, recipe.source]
    for margin in accepted:
        order = margin.prv_order.replace("=", " ")
        lines.append(f"{order} mm accepted by {margin.accepted_by} {margin.accepted_utc}")
    return "\n".join(lines) or "No tract of the case was measured in these comparisons."
