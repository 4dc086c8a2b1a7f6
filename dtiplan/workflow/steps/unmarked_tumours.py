"""Tumours near a tract that the fit of the template was not told of: there it may be off unseen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.geometry import RigidTransform, transform_points

if TYPE_CHECKING:
    from dtiplan.domain.planning import PlanningSeries
    from dtiplan.domain.targets import Target
    from dtiplan.domain.tracts import TractResult
    from dtiplan.processing.atlas.template import TemplateMap

_TUMOUR = "GTV"
_INSIDE_MM = 3.0
"""The middle of a tumour so near to what was marked counts as marked: a brush is not exact."""


def unmarked_tumours(
    targets: Sequence[Target],
    tracts: Sequence[TractResult],
    template_map: TemplateMap,
    transform: RigidTransform,
    planning: PlanningSeries,
) -> Iterator[Finding]:
    """Warn of every tract near a tumour that was not left out of the template fit.

    Parameters
    ----------
    targets : sequence of Target
        On the planning series; those of type GTV, or named so where they have no type, count.
    tracts : sequence of TractResult
        In the diffusion series' patient space.
    template_map : TemplateMap
        Knows the lesion that was marked.
    transform : RigidTransform
        From diffusion to planning.
    planning : PlanningSeries
    """
    from dtiplan.processing.atlas.local_fit import NEAR_LESION_MM
    from dtiplan.processing.structures.surface_distance import Solid

    for target in targets:
        if (target.interpreted_type or target.name[:3]).upper() != _TUMOUR:
            continue
        middle = transform_points(transform.moving_from_fixed, target.centroid_ras_mm)
        if float(template_map.lesion_distance_mm(middle[None])[0]) <= _INSIDE_MM:
            continue
        solid = Solid(target, planning.planes)
        for tract in tracts:
            points = tract.streamlines.points_ras_mm.astype("float64")
            placed = planning.planes.from_ras(transform_points(transform.fixed_from_moving, points))
            is_inside = bool(len(placed)) and bool(solid.contains(placed).any())
            nearest_mm = 0.0 if is_inside else solid.nearest_mm(placed)
            if nearest_mm <= NEAR_LESION_MM:
                yield _warning(tract.name, target.name, nearest_mm)


def _warning(tract: str, target: str, nearest_mm: float) -> Finding:
    return Finding(
        Severity.WARNING,
        "tumour-not-marked",
        f"{tract}: not trustworthy, it comes within {nearest_mm:.0f} mm of the tumour {target}, "
        "which was not left out of the fit to the template.",
        "Take the GTV as the lesion in the step 'Register to template', find the tracts again, and "
        "check this one against its course on colour FA.",
    )
