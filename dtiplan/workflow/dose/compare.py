"""Plans compared: the same structures at the same samples in any number of plans.

What a tract gets stands beside what the target gets, and every dose beside what was published
for the same number of fractions.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from dtiplan.domain.biological import AlphaBetaSet
from dtiplan.domain.dose import DoseMetric
from dtiplan.domain.dose_comparison import BiologicalDose, ComparedStructure, MetricRow
from dtiplan.domain.errors import UserError
from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.progress import Progress, part_of, silent
from dtiplan.domain.published_doses import (
    BesidePublished,
    PublishedSet,
    Status,
    beside_published,
)
from dtiplan.workflow.dose.plan_list import NamedPlan
from dtiplan.workflow.dose.structure_stacks import brain_name, sampled_structures, target_names

if TYPE_CHECKING:
    from dtiplan.domain.dose import Dose, TargetIndices
    from dtiplan.processing.dose.comparison import StructureDoses, StructureSamples
    from dtiplan.processing.dose.metric_names import MetricQuery

BRAIN_METRICS = ("V10Gy", "V12Gy")


@dataclass(frozen=True)
class CompareOptions:
    """What is asked for.

    Parameters
    ----------
    structures, targets : tuple of str
        Names; empty: all structures, and what is typed or named as a target.
    brain : str
        Name of the brain's structure; empty: one that is called so.
    metrics : tuple of str
        Beside the usual ones.
    ends : str
        ``rounded``, ``full`` or ``half``: how end slices count.
    prescription_gy : float or None
        In the place of what the plans say.
    published, alpha_beta : Path or None
        Own files; None: those of the program.
    as_eqd2 : bool
        Every dose is converted into EQD2 before anything is read off.
    """

    structures: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    brain: str = ""
    metrics: tuple[str, ...] = ()
    ends: str = "rounded"
    prescription_gy: float | None = None
    published: Path | None = None
    alpha_beta: Path | None = None
    as_eqd2: bool = False


@dataclass(frozen=True, eq=False)
class PlansCompared:
    """Plans side by side.

    Parameters
    ----------
    plans : tuple of NamedPlan
    options : CompareOptions
    structures : tuple of ComparedStructure
    targets : tuple of str
    indices : tuple of tuple of TargetIndices
        For each plan those of its targets with a known prescription.
    brain : ComparedStructure or None
        The brain less the targets.
    beside : tuple of tuple of BesidePublished
        For each plan.
    published : PublishedSet
    alpha_beta : AlphaBetaSet
    biological : tuple of BiologicalDose
    findings : tuple of Finding
    """

    plans: tuple[NamedPlan, ...]
    options: CompareOptions
    structures: tuple[ComparedStructure, ...]
    targets: tuple[str, ...]
    indices: tuple[tuple[TargetIndices, ...], ...]
    brain: ComparedStructure | None
    beside: tuple[tuple[BesidePublished, ...], ...]
    published: PublishedSet
    alpha_beta: AlphaBetaSet
    biological: tuple[BiologicalDose, ...]
    findings: tuple[Finding, ...]

    @property
    def doses(self) -> tuple[Dose, ...]:
        """Give the dose of each plan."""
        return tuple(plan.files.dose for plan in self.plans)


def compare_plans(
    plans: Sequence[NamedPlan], options: CompareOptions, progress: Progress = silent
) -> PlansCompared:
    """Lay plans side by side.

    Parameters
    ----------
    plans : sequence of NamedPlan
        At least one; differences are from the first.
    options : CompareOptions
    progress : Progress

    Raises
    ------
    UserError
        A structure is not there, a metric has no such name, a file of figures has a mistake, or
        the plans have unlike numbers of fractions and EQD2 is not asked for.
    """
    from dtiplan.io.alpha_beta import read_alpha_beta
    from dtiplan.io.published_doses import read_published_doses
    from dtiplan.processing.dose.comparison import compare_structure, doses_in

    published = read_published_doses(options.published)
    alpha_beta = read_alpha_beta(options.alpha_beta)
    check_fractions(plans, as_eqd2=options.as_eqd2)
    rois = plans[0].rois
    targets = target_names(rois, options.targets)
    brain = brain_name(rois, options.brain)
    wanted = options.structures and (*options.structures, *targets, *filter(None, [brain]))
    sampled, missing = sampled_structures(
        rois, tuple(dict.fromkeys(wanted)), options.ends, part_of(progress, 0.0, 0.5)
    )
    found: list[ComparedStructure] = []
    biological: list[BiologicalDose] = []
    told = part_of(progress, 0.5, 0.9)
    for number, structure in enumerate(sampled):
        told(number / len(sampled), structure.name)
        read = [doses_in(structure.samples, plan.files.dose) for plan in plans]
        biological += _biological(structure.name, read, plans, alpha_beta)
        if options.as_eqd2:
            read = _as_eqd2(structure.name, read, plans, alpha_beta)
        queries = _queries(structure.name, plans, options, published)
        found.append(compare_structure(structure, read, queries))
    by_name = {s.name: s for s in sampled}
    indices = tuple(_indices(plan, targets, by_name, options) for plan in plans)
    progress(0.95)
    without = None if not brain else _brain_without(by_name.get(brain), targets, by_name, plans)
    beside = tuple(_beside(n, plan, found, published, options) for n, plan in enumerate(plans))
    progress(1.0)
    return PlansCompared(
        tuple(plans), options, tuple(found), targets, indices, without, beside, published,
        alpha_beta, tuple(biological), (*_findings(plans, found, options, biological), *missing),
    )  # fmt: skip


def check_fractions(plans: Sequence[NamedPlan], *, as_eqd2: bool) -> None:
    """Refuse to lay physical doses of unlike fractionation side by side.

    Raises
    ------
    UserError
        ``unlike-fractionation``, or ``fractions-unknown`` where EQD2 needs to know them.
    """
    counts = [plan.n_fractions for plan in plans]
    said = ", ".join(f"{plan.name} {plan.n_fractions or 'not told'}" for plan in plans)
    if as_eqd2 and None in counts:
        raise UserError(
            "The doses cannot be converted into EQD2.",
            f"The numbers of fractions are: {said}.",
            "Give the RTPLAN of every dose.",
            "fractions-unknown",
        )
    if not as_eqd2 and len({n for n in counts if n is not None}) > 1:
        raise UserError(
            "The plans cannot be compared in physical dose.",
            f"Their numbers of fractions differ: {said}.",
            "Compare them in EQD2 (--eqd2): every dose is then converted place by place.",
            "unlike-fractionation",
        )


def _queries(
    name: str, plans: Sequence[NamedPlan], options: CompareOptions, published: PublishedSet
) -> list[MetricQuery]:
    from dtiplan.processing.dose.metric_names import USUAL_METRICS, metric_query

    told = {_prescription(plan, name, options) for plan in plans}
    prescription = told.pop() if len(told) == 1 else None
    names = (*USUAL_METRICS, *options.metrics, *published.metrics_for(name))
    return list({(q := metric_query(n, prescription)).name: q for n in names}.values())


def _as_eqd2(
    structure: str,
    read: Sequence[StructureDoses],
    plans: Sequence[NamedPlan],
    alpha_beta: AlphaBetaSet,
) -> list[StructureDoses]:
    from dtiplan.processing.dose.biological import eqd2_gy

    value = alpha_beta.of(structure)
    if value is None:
        raise UserError(
            f"The dose of {structure} cannot be converted into EQD2.",
            f"{alpha_beta.name} has no alpha/beta for it.",
            "Add an entry whose pattern fits its name.",
            "no-alpha-beta",
        )
    ratio = value.alpha_beta_gy
    counts = [plan.n_fractions or 1 for plan in plans]  # checked before: all are known
    return [
        r.converted(partial(eqd2_gy, n_fractions=n, alpha_beta_gy=ratio))
        for r, n in zip(read, counts, strict=True)
    ]


def _prescription(plan: NamedPlan, name: str, options: CompareOptions) -> float | None:
    if options.prescription_gy is not None:
        return options.prescription_gy
    return plan.prescription_gy(name)


def _indices(
    plan: NamedPlan,
    targets: Sequence[str],
    sampled: dict[str, StructureSamples],
    options: CompareOptions,
) -> tuple[TargetIndices, ...]:
    from dtiplan.processing.dose.indices import target_indices

    found = []
    for name in targets:
        prescription = _prescription(plan, name, options)
        if name in sampled and prescription is not None:
            samples = sampled[name].samples
            found.append(target_indices(name, samples, plan.files.dose, prescription))
    return tuple(found)


def _brain_without(
    brain: StructureSamples | None,
    targets: Sequence[str],
    sampled: dict[str, StructureSamples],
    plans: Sequence[NamedPlan],
) -> ComparedStructure | None:
    """Give what the brain gets without its targets, in physical dose."""
    from dtiplan.processing.dose.comparison import StructureSamples as Sampled
    from dtiplan.processing.dose.comparison import compare_structure, doses_in
    from dtiplan.processing.dose.indices import remainder
    from dtiplan.processing.dose.metric_names import metric_query
    from dtiplan.processing.dose.uncertain_regions import lies_in

    if brain is None:
        return None
    is_target = np.zeros(len(brain.samples.points_ras_mm), bool)
    there = [sampled[name] for name in targets if name in sampled]
    for target in there:
        is_target |= lies_in(brain.samples.points_ras_mm, target.samples)
    name = " - ".join([brain.name, *(t.name for t in there)])
    left = Sampled(name, remainder(brain.samples, is_target), float("nan"))
    queries = [metric_query(n) for n in BRAIN_METRICS]
    read = [doses_in(left.samples, plan.files.dose) for plan in plans]
    return compare_structure(left, read, queries)


def _beside(
    number: int,
    plan: NamedPlan,
    found: Sequence[ComparedStructure],
    published: PublishedSet,
    options: CompareOptions,
) -> tuple[BesidePublished, ...]:
    if options.as_eqd2:
        return ()  # figures were published in physical dose
    rows: list[BesidePublished] = []
    for structure in found:
        metrics = {row.name: _metric(row, number) for row in structure.rows}
        why = structure.why_unfit(number)
        rows += beside_published(structure.name, metrics, published.doses, plan.n_fractions, why)
    return tuple(rows)


def _metric(row: MetricRow, number: int) -> DoseMetric:
    return DoseMetric(row.name, row.values[number], row.unit, row.uncertainties[number], row.reason)


def _biological(
    structure: str,
    read: Sequence[StructureDoses],
    plans: Sequence[NamedPlan],
    alpha_beta: AlphaBetaSet,
) -> list[BiologicalDose]:
    """Give BED and EQD2 of one structure in the plans whose number of fractions is known."""
    from dtiplan.processing.dose.biological import bed_gy, eqd2_gy, is_doubtful
    from dtiplan.processing.dose.comparison import metrics_of
    from dtiplan.processing.dose.metric_names import metric_query

    queries = [metric_query("Dmean"), metric_query("Dmax")]
    value = alpha_beta.of(structure)
    found = []
    for plan, physical in zip(plans, read, strict=True):
        n = plan.n_fractions
        if value is None or n is None or not physical.whole.total_cc > 0.0:
            continue
        rows: list[DoseMetric] = []
        for kind, convert in (("BED", bed_gy), ("EQD2", eqd2_gy)):
            how = partial(convert, n_fractions=n, alpha_beta_gy=value.alpha_beta_gy)
            rows += [
                DoseMetric(f"{kind} {m.name[1:]}", m.value, "Gy", m.uncertainty, m.reason)
                for m in metrics_of(physical.converted(how), queries)
            ]
        doubtful = is_doubtful(physical.whole.max_gy, n)
        found.append(
            BiologicalDose(
                structure,
                plan.name,
                value.alpha_beta_gy,
                value.source,
                tuple(rows),
                doubtful,
                value.status is Status.CONFIRMED,
            )
        )
    return found


def _findings(
    plans: Sequence[NamedPlan],
    found: Sequence[ComparedStructure],
    options: CompareOptions,
    biological: Sequence[BiologicalDose],
) -> list[Finding]:
    said = list(dict.fromkeys(f for plan in plans for f in plan.files.findings))
    unknown = [plan.name for plan in plans if plan.n_fractions is None]
    if unknown:
        said.append(
            Finding(
                Severity.WARNING,
                "fractions-unknown",
                f"The number of fractions is not known of {', '.join(unknown)}.",
                "Give its RTPLAN; without it no published dose and no biological dose is shown.",
            )
        )
    if options.as_eqd2:
        said.append(
            Finding(
                Severity.INFO,
                "doses-in-eqd2",
                "All doses of structures are EQD2, converted place by place.",
                "Isodose volumes and indices of targets are in physical dose.",
            )
        )
    if any(b.is_doubtful for b in biological):
        said.append(
            Finding(
                Severity.WARNING,
                "linear-quadratic-doubtful",
                "Fractions of more than 8 Gy occur: the linear-quadratic model is doubtful there.",
                "Read BED and EQD2 as rough figures only.",
            )
        )
    for structure in found:
        said += [
            Finding(
                Severity.WARNING,
                "dvh-note",
                f"The histogram of {structure.name}: {note}.",
                "Read its numbers with that in mind.",
            )
            for note in structure.notes
        ]
    return said
