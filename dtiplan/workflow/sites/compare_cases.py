"""Comparison of two cases of one person: maps, tracts, structures and doses, and how they chain."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.progress import Progress, part_of, silent
from dtiplan.domain.site_comparison import ChainRow, Layer, SiteComparison
from dtiplan.workflow.cases.staleness import stale_steps
from dtiplan.workflow.sites.case_rules import rules_of_case
from dtiplan.workflow.sites.case_scans import check_one_person, layer_between, read_site_scan
from dtiplan.workflow.sites.planning_figures import planning_figures
from dtiplan.workflow.sites.recipe_differences import recipe_differences
from dtiplan.workflow.sites.reseeded_tracts import seed_figures

if TYPE_CHECKING:
    from dtiplan.domain.site_comparison import RecipeDifference
    from dtiplan.domain.site_figures import SiteFigure
    from dtiplan.domain.tracts import TractRule
    from dtiplan.workflow.cases.case import Case

_LOOK = "Run the step again in both cases before the difference is called that of the scanners."


@dataclass(frozen=True)
class SiteOptions:
    """How two cases are compared.

    Parameters
    ----------
    names : (str, str) or None
        What they are called; None: by their folders.
    layer : Layer or None
        What differs, where the files do not tell.
    same_person_by : str
        Who says that it is one person although the files do not.
    n_seeds : int
        How often each case is tracked again with other seeds; 0: not at all.
    seeded : frozenset of Path
        Folders of cases whose repeated tracking another pair of the group tells already.
    """

    names: tuple[str, str] | None = None
    layer: Layer | None = None
    same_person_by: str = ""
    n_seeds: int = 0
    seeded: frozenset[Path] = frozenset()


def compare_cases(
    case_a: Case, case_b: Case, options: SiteOptions | None = None, progress: Progress = silent
) -> SiteComparison:
    """Compare two cases of one person.

    Parameters
    ----------
    case_a, case_b : Case
        Their tracts found; structures, targets and doses are compared where they have them.
    options : SiteOptions, optional
    progress : Progress

    Returns
    -------
    SiteComparison
        Given the other way round, the same to the bit but for order and signs.

    Raises
    ------
    UserError
        Two persons, cases that are not far enough, or scans that cannot be registered.
    """
    from dtiplan.processing.sites.compare_scans import compare_scans
    from dtiplan.processing.sites.halfway import halfway_of

    options = options or SiteOptions()
    stands_on = check_one_person(case_a, case_b, options.same_person_by)
    layer = layer_between(case_a, case_b, options.layer)
    names = options.names or _names(case_a, case_b)
    scans = [
        read_site_scan(case, name, part_of(progress, n * 0.1, (n + 1) * 0.1))
        for n, (case, name) in enumerate(zip((case_a, case_b), names, strict=True))
    ]
    # Nothing moved between two results of the same images.
    space = halfway_of(np.eye(4), *scans) if layer is Layer.SEEDS else None
    told = part_of(progress, 0.2, 0.7)
    compared = compare_scans(scans[0], scans[1], layer, space=space, progress=told)
    planned = planning_figures(case_a, case_b, part_of(progress, 0.7, 0.8))
    seeds: tuple[SiteFigure, ...] = ()
    for n, (case, scan) in enumerate(zip((case_a, case_b), scans, strict=True)):
        share = part_of(progress, 0.8 + 0.1 * n, 0.9 + 0.1 * n)
        n_seeds = 0 if case.folder in options.seeded else options.n_seeds
        seeds += seed_figures(case, scan, n_seeds, share)
    recipes = recipe_differences(case_a.manifest, case_b.manifest)
    findings = (
        *_of_person(stands_on, options),
        *_of_recipes(recipes, names),
        *_of_age(case_a, names[0]),
        *_of_age(case_b, names[1]),
        *compared.findings,
    )
    progress(1.0)
    return replace(
        compared,
        figures=(*compared.figures, *planned),
        recipes=recipes,
        findings=findings,
        seeds=seeds,
        rules=_rules(case_a, case_b),
    )


def _rules(case_a: Case, case_b: Case) -> tuple[tuple[TractRule, TractRule], ...]:
    one, other = rules_of_case(case_a), rules_of_case(case_b)
    return tuple((one[name], other[name]) for name in one if name in other)


def chain_rows(compared: SiteComparison) -> tuple[ChainRow, ...]:
    """Give for each tract how the difference of the scans goes through to the dose."""
    rows = []
    for tract in compared.parts("dice"):
        doses = tuple(
            (f.part.removeprefix(f"{tract} - "), f.value)
            for f in compared.figures
            if f.kind.name == "dose" and f.part.startswith(f"{tract} - ")
        )
        rows.append(
            ChainRow(
                tract,
                _value(compared, "fa_bias", tract),
                _value(compared, "md_scale", tract),
                _value(compared, "v1_median", tract),
                _value(compared, "core_shift", tract),
                _value(compared, "surface_mean", tract),
                _value(compared, "structure_volume", tract),
                _nearest_target(compared, tract),
                doses,
            )
        )
    return tuple(rows)


def _value(compared: SiteComparison, kind: str, part: str) -> float | None:
    found = compared.get(kind, part)
    return None if found is None else found.value


def _nearest_target(compared: SiteComparison, tract: str) -> float | None:
    """Give the difference of the distance to the target that the tract comes nearest to."""
    known = [
        (min(f.first, f.second), f.value)
        for f in compared.figures
        if f.kind.name == "target_distance"
        and f.part.startswith(f"{tract} - ")
        and f.first is not None
        and f.second is not None
    ]
    return min(known)[1] if known else None


def _names(case_a: Case, case_b: Case) -> tuple[str, str]:
    a, b = case_a.folder.resolve(), case_b.folder.resolve()
    return (a.name, b.name) if a.name != b.name else (str(a), str(b))


def _of_person(stands_on: str, options: SiteOptions) -> tuple[Finding, ...]:
    is_doubtful = bool(options.same_person_by.strip()) or "nobody" in stands_on
    severity = Severity.WARNING if is_doubtful else Severity.INFO
    remedy = "Compare the names at the scanners, if there is any doubt."
    return (Finding(severity, "one-person", stands_on, remedy),)


def _of_recipes(
    recipes: tuple[RecipeDifference, ...], names: tuple[str, str]
) -> tuple[Finding, ...]:
    if not recipes:
        return ()
    steps = ", ".join(dict.fromkeys(r.step for r in recipes))
    said = f"{names[0]} and {names[1]} were not made by the same recipe: {steps} differ."
    return (Finding(Severity.WARNING, "recipes-differ", said, _LOOK),)


def _of_age(case: Case, name: str) -> tuple[Finding, ...]:
    old = stale_steps(case.manifest)
    if not old:
        return ()
    said = f"The case {name} has results that are out of date: {', '.join(old)}."
    return (Finding(Severity.WARNING, "site-case-out-of-date", said, _LOOK),)
