"""What a case adds to a comparison of plans: doses along its tracts and their uncertainty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dtiplan.domain.dose_comparison import TractDoses
from dtiplan.domain.errors import UserError
from dtiplan.domain.progress import Progress, part_of, silent
from dtiplan.workflow.dose.case_tracts import (
    away_from_polygons,
    certainty_bands,
    dose_profiles,
    margin_band,
    ranked_segments,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dtiplan.domain.dose_comparison import DoseBand
    from dtiplan.workflow.dose.case_tracts import PlacedTracts
    from dtiplan.workflow.dose.compare import PlansCompared


def doses_of_tracts(
    compared: PlansCompared,
    placed: PlacedTracts,
    within_mm: float = 10.0,
    progress: Progress = silent,
) -> TractDoses:
    """Read the doses of compared plans along tracts that lie in the doses' frame.

    Parameters
    ----------
    compared : PlansCompared
        Segments are those near its first target.
    placed : PlacedTracts
    within_mm : float
    progress : Progress
    """
    rois = {roi.name: roi for roi in compared.plans[0].rois}
    target = compared.targets[0] if compared.targets else ""
    away = None
    if target:
        closed = [c.points_ras_mm for c in rois[target].contours if c.is_closed]
        away = away_from_polygons(closed)
    profiles = dose_profiles(placed, compared.doses, away, part_of(progress, 0.0, 0.4))
    segments = () if away is None else ranked_segments(placed, compared.doses, away, within_mm)
    regions = certainty_bands(placed, compared.doses, part_of(progress, 0.4, 1.0))
    return TractDoses(profiles, segments, within_mm, target, regions)


def margin_bands(
    compared: PlansCompared, names: Sequence[str], progress: Progress
) -> tuple[DoseBand, ...]:
    """Give the histograms of structures with margins around them.

    Raises
    ------
    UserError
        There is no such structure.
    """
    rois = {roi.name: roi for roi in compared.plans[0].rois}
    unknown = [name for name in names if name not in rois]
    if unknown:
        raise UserError(
            f"There is no structure named {', '.join(unknown)}.",
            f"The structures in the dose's frame are {', '.join(sorted(rois))}.",
            "Choose among them.",
            "no-such-structure",
        )
    found = []
    for number, name in enumerate(names):
        progress(number / len(names), name)
        found.append(margin_band(rois[name], compared.doses))
    return tuple(found)
