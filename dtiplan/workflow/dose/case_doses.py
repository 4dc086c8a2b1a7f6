"""Doses of a case: its plans in the planning frame, and all that is read off them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from dtiplan.domain.dose_evaluation import DoseEvaluation, Unmeasured
from dtiplan.domain.errors import UserError
from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.progress import Progress, part_of, silent
from dtiplan.workflow.dose.compare import CompareOptions, compare_plans
from dtiplan.workflow.dose.evaluation import evaluation_of
from dtiplan.workflow.dose.plan_list import NamedPlan
from dtiplan.workflow.dose.rt_files import joined_files
from dtiplan.workflow.dose.structure_bands import beside_structures
from dtiplan.workflow.dose.tract_doses import doses_of_tracts

if TYPE_CHECKING:
    from dtiplan.domain.dose import Dose
    from dtiplan.domain.frame_links import FrameLinks
    from dtiplan.domain.geometry import Array
    from dtiplan.domain.image import Image
    from dtiplan.workflow.dose.case_structures import CaseStructures
    from dtiplan.workflow.dose.case_tracts import PlacedTracts
    from dtiplan.workflow.dose.plan_sources import FoundPlan, PlanSources

_SAME_MM = 0.1
_FAR_MM = 100.0


@dataclass(frozen=True, eq=False)
class CaseDoses:
    """What the doses of a case are.

    Parameters
    ----------
    images : mapping
        By plan; Gy, in the planning frame.
    evaluation : DoseEvaluation
    """

    images: Mapping[str, Image]
    evaluation: DoseEvaluation


def evaluate_doses(
    sources: PlanSources,
    structures: CaseStructures,
    placed: PlacedTracts,
    options: CompareOptions,
    within_mm: float,
    progress: Progress = silent,
) -> CaseDoses:
    """Read the doses of all plans off the structures and tracts of a case.

    Parameters
    ----------
    sources : PlanSources
    structures : CaseStructures
    placed : PlacedTracts
        In the planning frame.
    options : CompareOptions
    within_mm : float
        Segments of tracts are listed up to this distance from the first target.
    progress : Progress

    Raises
    ------
    UserError
        Files are of another patient, another plan, or a frame of reference that no registration
        joins to the planning frame; or what ``compare_plans`` refuses.
    """
    frame = placed.frame_of_reference_uid
    plans = tuple(_named(found, sources, structures, frame) for found in sources.plans)
    compared = compare_plans(plans, options, part_of(progress, 0.0, 0.6))
    tracts = doses_of_tracts(compared, placed, within_mm, part_of(progress, 0.6, 1.0))
    noticed: tuple[Finding, ...] = ()
    if not options.as_eqd2:
        tracts, noticed = beside_structures(tracts, compared.structures, structures.tract_of)
    told = evaluation_of(compared, tracts)
    findings = dict.fromkeys((*sources.findings, *structures.findings, *told.findings, *noticed))
    colours = {r.name: r.colour_rgb for r in plans[0].rois if r.colour_rgb is not None}
    return CaseDoses(
        {plan.name: plan.files.dose.image for plan in plans},
        replace(
            told,
            findings=tuple(findings),
            tract_of=dict(structures.tract_of),
            colours_rgb=colours,
            unmeasured=(*structures.unmeasured, *_without_histogram(plans, told, options)),
        ),
    )


def _named(
    found: FoundPlan, sources: PlanSources, structures: CaseStructures, frame: str
) -> NamedPlan:
    """Join one plan with the structures, in the planning frame."""
    links = _links(sources, found, structures, frame)
    moved, findings = _in_planning_frame(found, links, frame)
    plan = None if found.plan is None else found.plan[1]
    paths = [path for path, _ in (*found.doses, *filter(None, [found.plan]))]
    made_on = "" if plan is None else plan.structure_set_uid
    drawn = {read.sop_instance_uid for _, read in sources.structure_sets}
    gathered = structures.structure_set
    if made_on in drawn:
        gathered = replace(gathered, sop_instance_uid=made_on)
    joined = joined_files(gathered, moved, plan, links, paths)
    files = replace(joined, findings=(*findings, *joined.findings))
    numbers = {
        roi.name: roi.number
        for _, read in sources.structure_sets
        if made_on and read.sop_instance_uid == made_on
        for roi in read.rois
    }
    return NamedPlan(
        found.name, found.arm, files, files.rois, numbers,
        None if found.plan is None else found.plan[0], tuple(path for path, _ in found.doses),
    )  # fmt: skip


def _links(
    sources: PlanSources, found: FoundPlan, structures: CaseStructures, frame: str
) -> FrameLinks | None:
    """Give the registration that joins the frames of a plan to the planning frame.

    Raises
    ------
    UserError
        ``registrations-differ``: two registrations say different things.
    """
    wanted = {d.image.grid.frame_of_reference_uid for _, d in found.doses}
    wanted |= {roi.frame_of_reference_uid for roi in structures.structure_set.rois}
    joining: list[tuple[FrameLinks, str, Array]] = []
    for uid in sorted(uid for uid in wanted if uid and uid != frame):
        for path, links in sources.links:
            matrix = links.between(uid, frame)
            if matrix is None:
                continue
            for _, other_uid, other in joining:
                if other_uid == uid and not _say_the_same(matrix, other):
                    raise UserError(
                        "The registration cannot be chosen.",
                        f"{path.name} joins the frames of reference {uid} and {frame} otherwise "
                        "than another registration among the files.",
                        "Give the one registration that was approved.",
                        "registrations-differ",
                    )
            joining.append((links, uid, matrix))
    return joining[0][0] if joining else None


def _say_the_same(one: Array, other: Array) -> bool:
    corners = np.array([[x, y, z, 1.0] for x in (-_FAR_MM, _FAR_MM) for y in (-_FAR_MM, _FAR_MM)
                        for z in (-_FAR_MM, _FAR_MM)])  # fmt: skip
    return bool(np.abs(corners @ (one - other).T).max() <= _SAME_MM)


def _in_planning_frame(
    found: FoundPlan, links: FrameLinks | None, frame: str
) -> tuple[list[Dose], list[Finding]]:
    """Carry doses to the planning frame; the numbers stay on their own grid, which is turned."""
    doses, carried = [], False
    for path, dose in found.doses:
        grid = dose.image.grid
        own = grid.frame_of_reference_uid
        if own == frame:
            doses.append(dose)
            continue
        matrix = links.between(own, frame) if links is not None and own else None
        if matrix is None:
            raise UserError(
                "The dose cannot be laid over the case.",
                f"The dose {path.name} is in frame of reference {own}, the planning series in "
                f"{frame}, and no registration joins them.",
                "Give the dose calculated on the planning series, or the registration (REG).",
                "two-frames",
            )
        turned = replace(grid, ras_from_vox=matrix @ grid.ras_from_vox,
                         frame_of_reference_uid=frame)  # fmt: skip
        doses.append(replace(dose, image=replace(dose.image, grid=turned)))
        carried = True
    if not carried:
        return doses, []
    finding = Finding(
        Severity.WARNING,
        "dose-carried-over",
        f"The dose of {found.name} was carried to the planning series by the registration.",
        "Its place is as sure as the registration is.",
    )
    return doses, [finding]


def _without_histogram(
    plans: Sequence[NamedPlan], told: DoseEvaluation, options: CompareOptions
) -> list[Unmeasured]:
    """Name the structures that were wanted and could not be sampled, and why."""
    there = {s.name for s in told.structures}
    reasons = {f.message for f in told.findings if f.code == "no-dvh"}
    missing = []
    for roi in plans[0].rois:
        if roi.name in there or (options.structures and roi.name not in options.structures):
            continue
        lead = f"The structure {roi.name} has no histogram: "
        why = [m.removeprefix(lead).rstrip(".") for m in reasons if m.startswith(lead)]
        missing.append(Unmeasured(roi.name, "; ".join(why) or "its contours enclose nothing"))
    return missing


def dose_difference_image(images: Mapping[str, Image], plan: str, reference: str) -> Image:
    """Give the dose of a plan less that of another, on the grid of the first.

    Parameters
    ----------
    images : mapping
        By plan, as a case keeps them (``plan_doses``).
    plan, reference : str

    Raises
    ------
    UserError
        There is no such plan.
    """
    from dtiplan.processing.dose.comparison import image_difference

    unknown = [name for name in (plan, reference) if name not in images]
    if unknown:
        raise UserError(
            "The difference of two doses cannot be shown.",
            f"There is no dose of {', '.join(unknown)}; there are those of "
            f"{', '.join(images) or 'no plan'}.",
            "Choose among them, or evaluate the dose first.",
            "no-such-plan",
        )
    return image_difference(images[plan], images[reference])
