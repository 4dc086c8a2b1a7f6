"""Reseeded tracts: the same data tracked again with other seeds, the noise of the software."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from dtiplan.domain.progress import Progress, part_of, silent
from dtiplan.workflow.registry import step_named

if TYPE_CHECKING:
    from dtiplan.domain.site_figures import SiteFigure
    from dtiplan.domain.site_scans import SiteScan
    from dtiplan.domain.streamlines import Streamlines
    from dtiplan.workflow.cases.case import Case

_STEP = "find-tracts"


def reseeded_tracts(case: Case, seed: int, progress: Progress = silent) -> dict[str, Streamlines]:
    """Find the tracts of a case again with another seed, all else as it was done.

    Nothing is kept in the case.

    Returns
    -------
    dict
        Streamlines by the tract's name, as they were found, before any cleaning or editing.
    """
    step = step_named(_STEP)
    record = case.manifest.steps[_STEP]
    params = step.params.model_validate({**record.params, "seed": seed})
    inputs = {name: case.read(name) for name in step.needs}
    outcome = step.run(inputs, params, progress)
    return {tract.name: tract.streamlines for tract in outcome.artifacts["tracts"]}


def seed_figures(
    case: Case, scan: SiteScan, n_seeds: int, progress: Progress = silent
) -> tuple[SiteFigure, ...]:
    """Compare the tracts of a case with those of other seeds.

    Parameters
    ----------
    case : Case
    scan : SiteScan
        What was read of it.
    n_seeds : int
        How often it is tracked again, with the next seeds.
    progress : Progress

    Returns
    -------
    tuple of SiteFigure
        Of each tract and seed; the tracts as they were found are compared, before editing.
    """
    from dtiplan.processing.sites.compare_scans import TRACT_FIGURES, compare_tracts
    from dtiplan.processing.sites.halfway import halfway_of

    own = {t.name: t.streamlines for t in case.read("tracts")}
    grid = halfway_of(np.eye(4), scan, replace(scan)).grid
    seed = int(case.manifest.steps[_STEP].params["seed"])
    found: list[SiteFigure] = []
    for number in range(1, n_seeds + 1):
        share = part_of(progress, (number - 1) / n_seeds, number / n_seeds)
        again = reseeded_tracts(case, seed + number, share)
        for name, lines in own.items():
            others = again.get(name)
            if others is None or not len(lines) or not len(others):
                continue
            told, _ = compare_tracts(name, lines, others, grid, 0.0)
            found += [f for f in told if f.kind.name in TRACT_FIGURES]
    return tuple(found)
