"""Tracts of a case in a dose: along their length, near a target, and with their uncertainty."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dtiplan.domain.certainty import LEVELS
from dtiplan.domain.dose_comparison import (
    BandCurve,
    DoseBand,
    DoseCurve,
    TractDoseProfile,
    TractSegment,
)
from dtiplan.domain.errors import UserError
from dtiplan.domain.findings import errors
from dtiplan.domain.progress import Progress, silent

if TYPE_CHECKING:
    from dtiplan.domain.certainty import TractCertainty
    from dtiplan.domain.dose import Dose
    from dtiplan.domain.geometry import Array
    from dtiplan.domain.registration import Registration
    from dtiplan.domain.streamlines import Streamlines
    from dtiplan.domain.structure_sets import ReadRoi
    from dtiplan.domain.tracts import TractResult
    from dtiplan.processing.dose.contour_solid import Samples
    from dtiplan.processing.dose.tract_doses import Away

MARGINS_MM = (0.0, 2.0, 3.0, 5.0)
BAND_METRICS = ("Dmean", "Dmax", "D2%", "D0.03cc", "V12Gy", "V20Gy")
_TARGET_SPACING_MM = 0.2
_SMALL_SPACING_MM = 0.3


@dataclass(frozen=True, eq=False)
class PlacedTracts:
    """Tracts of a case, brought to the planning frame by the accepted registration.

    Parameters
    ----------
    lines : mapping
        Streamlines by tract; tracts without streamlines are not in it.
    planning_from_diffusion : array, (4, 4)
    certainty : mapping
        By tract; empty where the uncertainty was not estimated.
    frame_of_reference_uid : str
    """

    lines: Mapping[str, Streamlines]
    planning_from_diffusion: Array
    certainty: Mapping[str, TractCertainty]
    frame_of_reference_uid: str


def place_tracts(
    tracts: Sequence[TractResult],
    registration: Registration,
    certainty: Mapping[str, TractCertainty],
    frame_of_reference_uid: str | None,
    case_name: str = "",
) -> PlacedTracts:
    """Bring tracts to the frame of a dose by an accepted registration.

    Raises
    ------
    UserError
        The registration must not be used, or does not lead to the dose's frame of reference.
    """
    blocking = errors(registration.findings)
    if blocking:
        raise tracts_refused(case_name, blocking[0].message, blocking[0].remedy)
    transform = registration.transform
    if frame_of_reference_uid is None or transform.fixed_frame_uid != frame_of_reference_uid:
        raise tracts_refused(
            case_name,
            f"Its registration leads to frame of reference {transform.fixed_frame_uid}, the dose "
            f"is in {frame_of_reference_uid}.",
            "Give the case that was planned on the images of the dose.",
        )
    moved = transform.fixed_from_moving
    lines = {t.name: t.streamlines.moved(moved) for t in tracts if len(t.streamlines)}
    return PlacedTracts(lines, moved, dict(certainty), frame_of_reference_uid)


def tracts_refused(case_name: str, why: str, remedy: str) -> UserError:
    """Say that tracts cannot be laid into a dose."""
    return UserError(
        f"The tracts of the case {case_name} cannot be laid into the dose.",
        why,
        remedy,
        "tracts-not-placed",
    )


def away_from_polygons(polygons_ras_mm: Sequence[Array]) -> Away:
    """Measure distances to what closed contours enclose, on whatever slices; true to 0.1 mm."""
    from dtiplan.processing.dose.contour_solid import sampled, stack_of
    from dtiplan.processing.dose.tract_doses import away_from_samples

    return away_from_samples(sampled(stack_of(polygons_ras_mm), _TARGET_SPACING_MM))


def dose_profiles(
    placed: PlacedTracts, doses: Sequence[Dose], away: Away | None, progress: Progress = silent
) -> tuple[TractDoseProfile, ...]:
    """Read the doses of all plans along each tract."""
    from dtiplan.processing.dose.tract_doses import tract_dose_profile

    found = []
    for number, (name, lines) in enumerate(placed.lines.items()):
        progress(number / len(placed.lines), name)
        found.append(tract_dose_profile(name, lines, doses, away))
    return tuple(found)


def ranked_segments(
    placed: PlacedTracts, doses: Sequence[Dose], away: Away, within_mm: float
) -> tuple[TractSegment, ...]:
    """Give the segments of all tracts that lie near a target, the nearest first."""
    from dtiplan.processing.dose.tract_doses import near_segments

    found = [
        segment
        for name, lines in placed.lines.items()
        for segment in near_segments(name, lines, away, within_mm, doses)
    ]
    return tuple(sorted(found, key=lambda s: (s.nearest_mm, -s.share, s.tract)))


def certainty_bands(
    placed: PlacedTracts, doses: Sequence[Dose], progress: Progress = silent
) -> tuple[DoseBand, ...]:
    """Give the histograms of the 50, 80 and 95 % regions of each tract.

    None where the uncertainty was not estimated.
    """
    from dtiplan.processing.dose.uncertain_regions import probable_samples

    found = []
    for number, (name, certainty) in enumerate(placed.certainty.items()):
        progress(number / len(placed.certainty), name)
        regions = []
        for level in LEVELS:
            samples = probable_samples(
                certainty.probability,
                certainty.level(level).least_probability,
                placed.planning_from_diffusion,
            )
            regions.append(_band(f"{100 * level:.0f} %", samples, doses))
        found.append(DoseBand(name, certainty.source, tuple(regions)))
    return tuple(found)


def margin_band(
    roi: ReadRoi, doses: Sequence[Dose], margins_mm: Sequence[float] = MARGINS_MM
) -> DoseBand:
    """Give the histograms of a structure with margins around it in all directions."""
    from dtiplan.processing.dose.contour_solid import sampled, stack_of
    from dtiplan.processing.dose.uncertain_regions import grown

    stack = stack_of([c.points_ras_mm for c in roi.contours if c.is_closed])
    body = sampled(stack, _SMALL_SPACING_MM)
    regions = tuple(
        _band(f"+{margin:g} mm", body if margin == 0.0 else grown(body, margin), doses)
        for margin in margins_mm
    )
    return DoseBand(roi.name, "the structure with a margin in all directions", regions)


def _band(label: str, samples: Samples, doses: Sequence[Dose]) -> BandCurve:
    from dtiplan.processing.dose.comparison import doses_in, metric_rows
    from dtiplan.processing.dose.metric_names import metric_query

    read = [doses_in(samples, dose) for dose in doses]
    return BandCurve(
        label,
        samples.volume_cc,
        max(r.outside_cc for r in read),
        metric_rows(read, [metric_query(name) for name in BAND_METRICS]),
        tuple(DoseCurve(*r.whole.curve()) for r in read),
    )
