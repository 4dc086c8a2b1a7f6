"""Parts of the tracts of a case near a target: ranked, and as an RTSTRUCT of their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dtiplan import DISCLAIMER, __version__
from dtiplan.domain.dose import Dose, DoseSummation
from dtiplan.domain.progress import Progress, part_of, silent
from dtiplan.domain.structures import check_names_unique
from dtiplan.workflow.documents import result_document
from dtiplan.workflow.dose.case_tracts import ranked_segments
from dtiplan.workflow.dose.evaluation_document import segment_entry
from dtiplan.workflow.dose.substructures import (
    MOST_MM,
    away_from_target,
    near_name,
    near_refused,
    part_near,
    target_named,
)
from dtiplan.workflow.dose_documents.case_tract_doses import placed_tracts

if TYPE_CHECKING:
    from dtiplan.domain.dose_comparison import TractSegment
    from dtiplan.domain.structures import MadeStructure
    from dtiplan.domain.targets import Target
    from dtiplan.workflow.cases.case import Case


def segments_near_target(
    case: Case, target: str, within_mm: float, tracts: Sequence[str] = ()
) -> tuple[TractSegment, ...]:
    """Rank the segments of the tracts of a case that lie near a target, the nearest first.

    Parameters
    ----------
    case : Case
        With the doses of its plans, where they were evaluated.
    target : str
    within_mm : float
        From the target's surface; above 0, up to 100.
    tracts : sequence of str
        Empty: all.

    Raises
    ------
    UserError
        There is no such target or tract.
    """
    chosen = target_named(_targets(case), target)
    planning = case.read("planning")
    placed = placed_tracts(case, planning.frame_of_reference_uid)
    _check(list(placed.lines), tracts, within_mm)
    if tracts:
        placed = replace(placed, lines={name: placed.lines[name] for name in tracts})
    return ranked_segments(placed, _doses(case), away_from_target(chosen), within_mm)


def _doses(case: Case) -> tuple[Dose, ...]:
    has_doses = case.manifest.artifact("plan_doses") is not None
    images = case.read("plan_doses") if has_doses else {}
    patient = case.read("planning").patient_id
    return tuple(Dose(i, DoseSummation.PLAN, (), "", patient) for i in images.values())


def _check(known: Sequence[str], tracts: Sequence[str], within_mm: float) -> None:
    unknown = [name for name in tracts if name not in known]
    if unknown or not 0.0 < within_mm <= MOST_MM:
        raise near_refused(
            f"The tracts are {', '.join(known)}; {', '.join(unknown) or within_mm} is not "
            "possible.",
            "Name tracts of the case, and a distance of up to 100 mm.",
        )


def segments_document(
    case: Case, target: str, within_mm: float, found: Sequence[TractSegment]
) -> dict[str, Any]:
    """Give the ranked segments as a document."""
    has_doses = case.manifest.artifact("plan_doses") is not None
    return result_document(
        (),
        (),
        target=target,
        within_mm=within_mm,
        plans=list(case.read("plan_doses")) if has_doses else [],
        segments=[segment_entry(s) for s in found],
    )


def segments_text(target: str, found: Sequence[TractSegment]) -> str:
    """Say the same for a person."""
    if not found:
        return "No tract comes so near."
    lines = []
    for rank, s in enumerate(found, 1):
        doses = "".join(f"  {d[0]:.1f} - {d[2]:.1f} Gy" for d in s.dose_gy if d is not None)
        lines.append(
            f"{rank:>2}. {s.tract:<16} {s.from_mm:.0f}-{s.to_mm:.0f} mm from the {s.ends[0]} end: "
            f"{s.nearest_mm:.1f} mm from {target}, {100 * s.share:.0f} % of it{doses}"
        )
    return "\n".join(lines)


def structures_near_target(
    case: Case,
    target: str,
    within_mm: float,
    tracts: Sequence[str] = (),
    progress: Progress = silent,
) -> tuple[MadeStructure, ...]:
    """Make structures of the parts of tracts that lie within a distance of a target.

    The streamlines are cut at the distance; what remains gets the radius of half a diffusion
    voxel as whole tracts do, and rounded ends that reach so much beyond the cut.

    Parameters
    ----------
    case : Case
        With an accepted registration and imported targets.
    target : str
    within_mm : float
        From the target's surface; above 0.
    tracts : sequence of str
        Empty: all. Tracts that come nowhere so near give no structure.
    progress : Progress

    Raises
    ------
    UserError
        There is no such target or tract, or nothing of any tract lies so near.
    """
    from dtiplan.processing.structures.structure_making import make_structure

    planning = case.read("planning")
    chosen = target_named(_targets(case), target)
    placed = placed_tracts(case, planning.frame_of_reference_uid)
    _check(list(placed.lines), tracts, within_mm)
    away = away_from_target(chosen)
    radius_mm = float(min(case.read("maps").fa.grid.spacing_mm)) / 2.0
    made, names_of_parts = [], list[str]()
    names = tuple(tracts) or tuple(placed.lines)
    for number, name in enumerate(names):
        progress(number / len(names), name)
        pieces = part_near(placed.lines[name], away, within_mm)
        if not len(pieces):
            continue
        said = (
            f"RESEARCH, dtiplan {__version__}: part of {name} within {within_mm:g} mm of {target}, "
            f"radius {radius_mm:g} mm. Not the whole tract. {DISCLAIMER}"
        )
        names_of_parts.append(near_name(name, within_mm, target))
        made.append(
            make_structure(
                pieces, planning, radius_mm=radius_mm, name=names_of_parts[-1],
                description=said,
            )
        )  # fmt: skip
    progress(1.0)
    check_names_unique(names_of_parts)
    if not made:
        raise near_refused(
            f"No streamline comes within {within_mm:g} mm of {target}.",
            "Choose a larger distance.",
        )
    return tuple(made)


def export_near_target(
    case: Case,
    target: str,
    within_mm: float,
    tracts: Sequence[str],
    out: Path,
    progress: Progress = silent,
) -> dict[str, Any]:
    """Write the parts of tracts near a target as a verified RTSTRUCT, and tell what is in it.

    Raises
    ------
    UserError
        As ``structures_near_target``, or the disk refuses.
    ReleaseBlockedError
        A structure did not come back as intended; no file is left.
    """
    from dtiplan.workflow.files.durable import disk_troubles_told
    from dtiplan.workflow.steps.export_rtstruct import write_verified

    made = structures_near_target(case, target, within_mm, tracts, part_of(progress, 0.0, 0.7))
    planning = case.read("planning")
    with disk_troubles_told(f"{out} cannot be written."):
        write_verified(made, planning, out, "dtiplan near", part_of(progress, 0.7, 1.0))
    return result_document(
        [out],
        [said for each in made for said in each.findings],
        target=target,
        within_mm=within_mm,
        structures=[
            {"name": m.structure.name, "volume_cc": m.volume_cc, "said": m.structure.description}
            for m in made
        ],
    )


def _targets(case: Case) -> tuple[Target, ...]:
    has_targets = case.manifest.artifact("targets") is not None
    return case.read("targets") if has_targets else ()
