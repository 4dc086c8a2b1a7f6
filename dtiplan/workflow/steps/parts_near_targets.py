"""Parts of tracts near targets, made beside the structures of the whole tracts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dtiplan.domain.findings import Finding, Severity
from dtiplan.workflow.dose.substructures import (
    NearOrder,
    away_from_target,
    near_name,
    near_order,
    part_near,
    target_named,
)

if TYPE_CHECKING:
    from dtiplan.domain.streamlines import Streamlines
    from dtiplan.domain.structures import MadeStructure
    from dtiplan.domain.targets import Target
    from dtiplan.domain.tracts import TractResult
    from dtiplan.workflow.structure_labels import Labels

PARTS = "parts_near_targets"
"""Among the facts of the step: a list, since no tract is called so."""


@dataclass(frozen=True, eq=False)
class TractPart:
    """The part of a tract that lies near a target.

    Parameters
    ----------
    tract : TractResult
    order : NearOrder
    usual_name, name : str
        Of the structure, before and after it was renamed.
    lines : Streamlines
        In the planning frame, cut at the distance.
    """

    tract: TractResult
    order: NearOrder
    usual_name: str
    name: str
    lines: Streamlines

    @property
    def made_of(self) -> str:
        """Say what it is made of."""
        where = f"within {self.order.within_mm:g} mm of {self.order.target}"
        return f"PART of {self.tract.name} {where}, not the whole tract"


def wrong_order(texts: Sequence[str]) -> str:
    """Say what is wrong with the first order that cannot be read; empty for nothing."""
    for text in texts:
        try:
            near_order(text)
        except ValueError as error:
            return str(error)
    return ""


def tract_parts(
    texts: Sequence[str],
    tracts: Sequence[TractResult],
    targets: Sequence[Target],
    planning_from_diffusion: Any,
    labels: Labels,
) -> tuple[tuple[TractPart, ...], tuple[Finding, ...]]:
    """Cut the parts that were ordered, and tell which tracts come nowhere so near.

    Parameters
    ----------
    texts : sequence of str
        Each ``TARGET=MM``.
    tracts : sequence of TractResult
    targets : sequence of Target
    planning_from_diffusion : array, (4, 4)
    labels : Labels
        Other names, by the full name of the part (``OpticRad_L_10mm_PTV``) or its usual one.

    Raises
    ------
    UserError
        There is no such target.
    """
    parts: list[TractPart] = []
    findings: list[Finding] = []
    for order in map(near_order, texts):
        away = away_from_target(target_named(targets, order.target))
        for tract in tracts:
            lines = part_near(
                tract.streamlines.moved(planning_from_diffusion), away, order.within_mm
            )
            if not len(lines):
                findings.append(_nowhere(tract.name, order))
                continue
            key = order.key(tract.name)
            usual = near_name(tract.name, order.within_mm, order.target)
            name = labels.names.get(key, labels.name_of(usual))
            parts.append(TractPart(tract, order, usual, name, lines))
    return tuple(parts), tuple(findings)


def part_facts(
    parts: Sequence[TractPart], made: Sequence[MadeStructure], radius_mm: float
) -> dict[str, list[Mapping[str, Any]]]:
    """Give what is told of the parts, as plain JSON; nothing where none was ordered."""
    if not parts:
        return {}
    return {
        PARTS: [
            {
                "name": m.structure.name,
                "usual_name": part.usual_name,
                "full_name": part.order.key(part.tract.name),
                "tract": part.tract.name,
                "target": part.order.target,
                "within_mm": part.order.within_mm,
                "volume_cc": m.volume_cc,
                "n_components": m.n_components,
                "radius_mm": radius_mm,
                "colour_rgb": list(m.structure.colour_rgb),
            }
            for part, m in zip(parts, made, strict=True)
        ]
    }


def _nowhere(tract: str, order: NearOrder) -> Finding:
    return Finding(
        Severity.INFO,
        "no-part-near",
        f"{tract} comes nowhere within {order.within_mm:g} mm of {order.target}: there is no "
        "structure of such a part.",
        "Nothing has to be done.",
    )
