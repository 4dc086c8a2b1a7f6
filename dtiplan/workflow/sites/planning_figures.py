"""Planning figures: distances to targets, structures and doses that two cases give."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dtiplan.domain.dose import Dose, DoseSummation
from dtiplan.domain.errors import UserError
from dtiplan.domain.progress import Progress, part_of, silent
from dtiplan.domain.site_figures import FIGURES, SiteFigure, difference, figure
from dtiplan.workflow.cases.staleness import stale_steps
from dtiplan.workflow.dose_documents.sites import site_differences
from dtiplan.workflow.target_distances import measured_distances

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dtiplan.domain.dose_evaluation import EvaluatedPlan
    from dtiplan.domain.image import Image
    from dtiplan.workflow.cases.case import Case

CHAIN_METRICS = ("Dmean", "D2%", "Dmax")
_STRUCTURES = "structures"
_EVALUATED = "dose_evaluation"


def planning_figures(
    first: Case, second: Case, progress: Progress = silent
) -> tuple[SiteFigure, ...]:
    """Compare what two cases give the planning: nothing is moved, each in its planning frame.

    Returns
    -------
    tuple of SiteFigure
        ``target_distance`` of each tract and target, ``structure_volume``, and ``dose`` for each
        plan that both cases have; what cannot be measured says why.

    Raises
    ------
    UserError
        An artifact of a case is damaged.
    """
    return (
        *_distance_figures(first, second, part_of(progress, 0.0, 0.5)),
        *_volume_figures(first, second),
        *_dose_figures(first, second, part_of(progress, 0.5, 1.0)),
    )


def _distance_figures(first: Case, second: Case, progress: Progress) -> list[SiteFigure]:
    kind, told = "target_distance", []
    for number, case in enumerate((first, second)):
        told.append(measured_distances(case, part_of(progress, number / 2, (number + 1) / 2)))
    reasons = sorted({found.unmeasured for found in told if found.unmeasured})
    if reasons:
        return [figure(kind, "all tracts", None, " ".join(reasons))]
    a, b = (
        {
            f"{tract} - {d.target}": d.distance_mm
            for tract, distances in found.tracts.items()
            for d in distances
        }
        for found in told
    )
    names = sorted({*a, *b})
    return [
        difference(kind, name, a[name], b[name])
        if name in a and name in b
        else figure(kind, name, None, "only one of the cases has this tract and this target")
        for name in names
    ]


def _volume_figures(first: Case, second: Case) -> list[SiteFigure]:
    kind = "structure_volume"
    reasons = sorted(
        f"{case.folder.name}: {why}" for case in (first, second) if (why := _no_structures(case))
    )
    if reasons:
        return [figure(kind, "all structures", None, "; ".join(reasons))]
    a, b = (
        {m.structure.name: float(m.volume_cc) for m in case.read(_STRUCTURES)}
        for case in (first, second)
    )
    return [
        difference(kind, name, a[name], b[name])
        if name in a and name in b
        else figure(kind, name, None, "only one of the cases has this structure")
        for name in sorted({*a, *b})
    ]


def _no_structures(case: Case) -> str:
    if case.manifest.artifact(_STRUCTURES) is None:
        return "it has no structures"
    return (
        "its structures are out of date" if "make-structures" in stale_steps(case.manifest) else ""
    )


def _dose_figures(first: Case, second: Case, progress: Progress) -> list[SiteFigure]:
    plans = [_plans(case) for case in (first, second)]
    if not all(plans):
        return [figure("dose", "all plans", None, "not both cases hold the dose of a plan")]
    shared = [name for name in sorted(plans[0]) if _is_same(plans[0][name], plans[1].get(name))]
    if not shared:
        why = "no dose is in both cases: the files of their plans differ"
        return [figure("dose", "all plans", None, why)]
    images = first.read("plan_doses")
    return [
        each
        for number, name in enumerate(shared)
        for each in _one_plan(
            (first, second), name, _dose_of(plans[0][name], images[name]),
            part_of(progress, number / len(shared), (number + 1) / len(shared)),
        )
    ]  # fmt: skip


def _dose_of(plan: EvaluatedPlan, image: Image) -> Dose:
    uids = (plan.plan_sha256,) if plan.plan_sha256 else ()
    return Dose(image, DoseSummation.PLAN, uids, plan.dose_sha256[0], plan.patient_id)


def _one_plan(
    cases: tuple[Case, Case], plan: str, dose: Dose, progress: Progress
) -> list[SiteFigure]:
    """Read one dose off the structures of both cases, always the same case first."""
    names = [case.folder.resolve().name for case in cases]
    if names[0] == names[1]:
        names = [str(case.folder.resolve()) for case in cases]
    is_turned = names[0] > names[1]
    named = dict(sorted(zip(names, cases, strict=True)))
    try:
        rows = site_differences(named, dose, CHAIN_METRICS, progress)
    except UserError as error:
        return [figure("dose", plan, None, error.cause)]
    found = []
    for row in rows:
        part = f"{row.tract} - {plan} {row.metric} ({row.unit})"
        a, b = row.values[::-1] if is_turned else row.values
        if a is None or b is None:
            found.append(figure("dose", part, None, row.reason))
            continue
        known = [u for u in row.uncertainties if u is not None]
        u = sum(x**2 for x in known) ** 0.5 if len(known) == len(row.values) else None
        found.append(SiteFigure(FIGURES["dose"], part, b - a, a, b, u))
    return found


def _plans(case: Case) -> Mapping[str, EvaluatedPlan]:
    """Give the plans of a case whose doses are up to date."""
    has_them = case.manifest.artifact(_EVALUATED) is not None
    if not has_them or "evaluate-dose" in stale_steps(case.manifest):
        return {}
    told = case.read(_EVALUATED)
    return {} if told is None else {plan.name: plan for plan in told.plans}


def _is_same(plan: EvaluatedPlan, other: EvaluatedPlan | None) -> bool:
    return other is not None and bool(plan.dose_sha256) and plan.dose_sha256 == other.dose_sha256
