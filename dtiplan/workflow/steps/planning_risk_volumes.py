"""Planning organ at risk volumes (PRV): structures of tracts grown in three dimensions.

A PRV is made of the same streamlines on the same signed distance field, farther out by its
margin; nothing is grown slice by slice.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dtiplan.domain.errors import UserError
from dtiplan.domain.tps_profiles import prv_name

if TYPE_CHECKING:
    from dtiplan.domain.structures import MadeStructure
    from dtiplan.domain.tracts import TractResult
    from dtiplan.workflow.structure_labels import Labels

PRVS = "prv_structures"
"""Among the facts of the step: a list, since no tract is called so."""

_ORDER = re.compile(r"(?:([^=]+)=)?(\d+(?:\.\d)?)")
_LARGEST_MM = 20.0


@dataclass(frozen=True, eq=False)
class Prv:
    """A tract with a margin.

    Parameters
    ----------
    tract : TractResult
    margin_mm : float
        Beyond the structure of the tract.
    usual_name, name : str
        Before and after it was renamed.
    """

    tract: TractResult
    margin_mm: float
    usual_name: str
    name: str

    @property
    def made_of(self) -> str:
        """Say what it is."""
        return f"PRV of {self.tract.name}, {self.margin_mm:g} mm beyond it in all directions"


def wrong_prv(texts: Sequence[str]) -> str:
    """Say what is wrong with the first order that cannot be read; empty for nothing."""
    for text in texts:
        match = _ORDER.fullmatch(text.strip())
        if match is None or not 0.0 < float(match[2]) <= _LARGEST_MM:
            return f"a PRV is MM or TRACT=MM, above 0 to {_LARGEST_MM:g} mm, not {text}"
    return ""


def prv_orders(
    texts: Sequence[str], tracts: Sequence[TractResult], labels: Labels
) -> tuple[Prv, ...]:
    """Give the PRVs that were ordered.

    Parameters
    ----------
    texts : sequence of str
        Each ``MM`` for every tract, or ``TRACT=MM``; tracts that were not found have none.
    tracts : sequence of TractResult
        Those that were found.
    labels : Labels
        Other names, by the usual name of the PRV.

    Raises
    ------
    UserError
        ``prv-of-no-tract``: there is no such tract, so that nobody waits for its PRV in vain.
    """
    orders: dict[tuple[str, float], Prv] = {}
    for text in texts:
        match = _ORDER.fullmatch(text.strip())
        assert match is not None  # the parameters were checked
        wanted, margin_mm = match[1], float(match[2])
        chosen = [t for t in tracts if wanted in (None, t.name)]
        if not chosen:
            raise UserError(
                f"There can be no PRV of {wanted or 'any tract'}.",
                f"The tracts that were found are {', '.join(t.name for t in tracts) or '(none)'}.",
                "Name a tract that was found.",
                "prv-of-no-tract",
            )
        for tract in chosen:
            usual = prv_name(labels.name_of(tract.name), margin_mm)
            orders[tract.name, margin_mm] = Prv(tract, margin_mm, usual, labels.name_of(usual))
    return tuple(orders.values())


def prv_facts(
    prvs: Sequence[Prv], made: Sequence[MadeStructure]
) -> dict[str, list[Mapping[str, Any]]]:
    """Give what is told of the PRVs, as plain JSON; nothing where none was ordered."""
    if not prvs:
        return {}
    return {
        PRVS: [
            {
                "name": m.structure.name,
                "usual_name": prv.usual_name,
                "tract": prv.tract.name,
                "margin_mm": prv.margin_mm,
                "volume_cc": m.volume_cc,
                "n_components": m.n_components,
                "colour_rgb": list(m.structure.colour_rgb),
            }
            for prv, m in zip(prvs, made, strict=True)
        ]
    }
