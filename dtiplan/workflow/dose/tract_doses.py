"""What a case adds to a comparison of plans: doses along its tracts and their uncertainty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dtiplan.domain.errors import UserError
from dtiplan.domain.progress import Progress, part_of, silent
from dtiplan.workflow.dose.case_tracts import (
    away_from_polygons,
    certainty_bands,
    dose_profiles,
    margin_band,
    placed_tracts,
    ranked_segments,
)
from dtiplan.workflow.dose.compare_document import TractDoses

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dtiplan.domain.dose_comparison import DoseBand
    from dtiplan.workflow.cases.case import Case
    from dtiplan.workflow.dose.compare import PlansCompared


def tract_doses(
    compared: PlansCompared,
    case: Case | None = None,
    within_mm: float = 10.0,
    margins_of: Sequence[str] = (),
    progress: Progress = silent,
) -> TractDoses:
    """Read the doses of compared plans along the tracts of a case.

    Parameters
    ----------
    compared : PlansCompared
    case : Case, optional
        Its profiles, segments near the first target, and the bands of its confidence regions.
    within_mm : float
        Segments are listed up to this distance from the target.
    margins_of : sequence of str
        Structures whose histograms are given with margins around them too.
    progress : Progress

    Raises
    ------
    UserError
        The tracts of the case cannot be laid into the dose, or there is no such structure.
    """
    bands = _margins(compared, margins_of, part_of(progress, 0.0, 0.3))
    if case is None:
        return TractDoses(bands=bands)
    rois = {roi.name: roi for roi in compared.plans[0].rois}
    target = compared.targets[0] if compared.targets else ""
    frame = compared.doses[0].image.grid.frame_of_reference_uid
    placed = placed_tracts(case, frame)
    away = None
    if target:
        closed = [c.points_ras_mm for c in rois[target].contours if c.is_closed]
        away = away_from_polygons(closed)
    profiles = dose_profiles(placed, compared.doses, away, part_of(progress, 0.3, 0.6))
    segments = () if away is None else ranked_segments(placed, compared.doses, away, within_mm)
    regions = certainty_bands(placed, compared.doses, part_of(progress, 0.6, 1.0))
    return TractDoses(profiles, segments, within_mm, target, (*regions, *bands))


def _margins(
    compared: PlansCompared, names: Sequence[str], progress: Progress
) -> tuple[DoseBand, ...]:
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
