"""Tracts of a case laid into the doses of compared plans."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dtiplan.domain.dose_comparison import TractDoses
from dtiplan.domain.progress import Progress, part_of, silent
from dtiplan.workflow.cases.current_tracts import tracts_artifact
from dtiplan.workflow.dose.case_tracts import PlacedTracts, place_tracts, tracts_refused
from dtiplan.workflow.dose.tract_doses import doses_of_tracts, margin_bands

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dtiplan.workflow.cases.case import Case
    from dtiplan.workflow.dose.compare import PlansCompared


def placed_tracts(case: Case, frame_of_reference_uid: str | None) -> PlacedTracts:
    """Bring the tracts of a case to the frame of a dose.

    Raises
    ------
    UserError
        There are no tracts, the registration is not accepted or must not be used, or it does not
        lead to the dose's frame of reference.
    """
    manifest = case.manifest
    name = tracts_artifact(manifest)
    for needed, remedy in (
        (name, "Find the tracts first."),
        ("accepted_registration", "Accept the registration first."),
    ):
        if manifest.artifact(needed) is None:
            raise tracts_refused(case.folder.name, f"It has no {needed.replace('_', ' ')}.", remedy)
    has_certainty = manifest.artifact("certainty") is not None
    return place_tracts(
        case.read(name),
        case.read("accepted_registration"),
        case.read("certainty") if has_certainty else {},
        frame_of_reference_uid,
        case.folder.name,
    )


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
    bands = margin_bands(compared, margins_of, part_of(progress, 0.0, 0.3))
    if case is None:
        return TractDoses(bands=bands)
    placed = placed_tracts(case, compared.doses[0].image.grid.frame_of_reference_uid)
    found = doses_of_tracts(compared, placed, within_mm, part_of(progress, 0.3, 1.0))
    return replace(found, bands=(*found.bands, *bands))
